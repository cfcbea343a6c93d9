"""A picture with its text alternative, in somebody's language: a result, a code, or a photo."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from domain.ballots.ballot import BallotText
from domain.ballots.counting import percent
from domain.ballots.outcome import turnout_line
from domain.charts import Chart, Code
from locales import say
from locales.sentences import spoken_value
from media.charts import RenderedBar, RenderedChart
from media.codes import draw_code
from media.worker import ChartWorker


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn chart or code, or a photo.

    Attributes:
        content: PNG or JPEG.
        alternative: what the picture shows, in a sentence and its numbers.
        name: of the file, for who keeps it.
        known_as: under which the channel has it already; None for not.
    """

    content: bytes
    alternative: str
    name: str = "uitslag.png"
    known_as: str | None = None


def in_words(chart: Chart, language: str) -> RenderedChart:
    """Return `chart` with its final words."""
    turnout = None
    share = ""
    if chart.of:
        turnout = min(1.0, chart.voters / chart.of)
        procent = percent(chart.voters, chart.of)
        share = say(BallotText.SHARE, language, {**chart.values, "procent": procent})
    return RenderedChart(
        title=say(chart.title, language, chart.values),
        voters_line=say(BallotText.VOTERS, language, {"stemmers": chart.voters}),
        share_line=share,
        turnout=turnout,
        bars=tuple(
            RenderedBar(
                label=spoken_value(bar.label, language),
                value=bar.value,
                value_text=spoken_value(bar.value, language),
                winner=bar.winner,
            )
            for bar in chart.bars
        ),
    )


def alternative_of(chart: Chart, language: str) -> str:
    """Return what the picture shows to somebody who can't see it."""
    bars = "; ".join(
        f"{spoken_value(one.label, language)}: {spoken_value(one.value, language)}"
        for one in chart.bars
    )
    turnout = turnout_line(chart.voters, chart.of, str(chart.values["gebied"]))
    return say(BallotText.CHART, language, {**chart.values, "opkomst": turnout, "staven": bars})


async def picture_of(chart: Chart | Code, language: str, worker: ChartWorker) -> Picture:
    """Return the picture; a chart is drawn in a process of its own.

    Raises:
        DrawingFailedError: it can't be drawn; the words suffice.
    """
    if isinstance(chart, Code):
        png = await asyncio.to_thread(draw_code, chart.address)
        return Picture(png, say(chart.alternative, language, chart.values), "uitnodiging.png")
    png = await worker.draw_chart(in_words(chart, language))
    return Picture(png, alternative_of(chart, language))
