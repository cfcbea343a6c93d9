"""A picture with its text alternative, in somebody's language: a chart, a code, or a photo."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from domain.ballots.ballot import BallotText
from domain.ballots.counting import percent
from domain.ballots.outcome import turnout_line
from domain.charts import Bar, Chart, Code, Quadrant, Route, RulesChart, Trends
from locales import say
from locales.sentences import said_line, spoken_month, spoken_value
from media.charts import RenderedBar, RenderedChart
from media.codes import draw_code
from media.report_pictures import (
    alternative_of_quadrant,
    alternative_of_rules,
    quadrant_in_words,
    rules_in_words,
)
from media.route import RenderedPlace, RenderedRoute
from media.trends import RenderedTrend, RenderedTrends
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
                value_text=_at_the_end(bar, language),
                winner=bar.winner,
            )
            for bar in chart.bars
        ),
    )


def alternative_of(chart: Chart, language: str) -> str:
    """Return what the picture shows to somebody who can't see it."""
    bars = "; ".join(
        f"{spoken_value(one.label, language)}: {_at_the_end(one, language)}" for one in chart.bars
    )
    turnout = turnout_line(chart.voters, chart.of, str(chart.values["gebied"]))
    key = chart.alternative or BallotText.CHART
    return say(key, language, {**chart.values, "opkomst": turnout, "staven": bars})


def _at_the_end(bar: Bar, language: str) -> str:
    """Return what stands at the end of a bar."""
    return spoken_value(bar.value, language) if bar.said is None else said_line(bar.said, language)


def trends_in_words(chart: Trends, language: str) -> RenderedTrends:
    """Return `chart` with its final words."""
    return RenderedTrends(
        title=say(chart.title, language, chart.values),
        below=say(chart.below, language, chart.values),
        months=tuple(spoken_month(one, language) for one in chart.months),
        rows=tuple(
            RenderedTrend(
                spoken_value(one.label, language), spoken_value(one.total, language), one.values
            )
            for one in chart.rows
        ),
    )


def alternative_of_trends(chart: Trends, language: str) -> str:
    """Return what the picture shows, row by row and month by month."""
    months = [spoken_month(one, language) for one in chart.months]
    lines = []
    for one in chart.rows:
        numbers = zip(months, one.values, strict=True)
        said = ", ".join(f"{month} {spoken_value(value, language)}" for month, value in numbers)
        values = {"wat": one.label, "maanden": said, "samen": one.total}
        lines.append(say(chart.line, language, values))
    return say(chart.alternative, language, {**chart.values, "rijen": " ".join(lines)})


def route_in_words(chart: Route, language: str) -> RenderedRoute:
    """Return `chart` with its final words."""
    return RenderedRoute(
        title=say(chart.title, language, chart.values),
        below=say(chart.below, language, chart.values),
        places=tuple(
            RenderedPlace(spoken_value(one.label, language), one.stage, one.behind)
            for one in chart.rows
        ),
    )


def alternative_of_route(chart: Route, language: str) -> str:
    """Return what the picture shows, row by row in words."""
    rows = [say(chart.line, language, {"wat": one.label, "stand": one.words}) for one in chart.rows]
    return say(chart.alternative, language, {**chart.values, "rijen": " ".join(rows)})


async def picture_of(
    chart: Chart | Trends | Route | Quadrant | RulesChart | Code,
    language: str,
    worker: ChartWorker,
) -> Picture:
    """Return the picture; a chart is drawn in a process of its own.

    Raises:
        DrawingFailedError: it can't be drawn; the words suffice.
    """
    if isinstance(chart, Code):
        png = await asyncio.to_thread(draw_code, chart.address)
        return Picture(png, say(chart.alternative, language, chart.values), "uitnodiging.png")
    if isinstance(chart, Trends):
        png = await worker.draw_chart(trends_in_words(chart, language))
        return Picture(png, alternative_of_trends(chart, language), "themas.png")
    if isinstance(chart, Route):
        png = await worker.draw_chart(route_in_words(chart, language))
        return Picture(png, alternative_of_route(chart, language), "route.png")
    if isinstance(chart, Quadrant):
        png = await worker.draw_chart(quadrant_in_words(chart, language))
        return Picture(png, alternative_of_quadrant(chart, language), "kwadrant.png")
    if isinstance(chart, RulesChart):
        png = await worker.draw_chart(rules_in_words(chart, language))
        return Picture(png, alternative_of_rules(chart, language), "speelregels.png")
    png = await worker.draw_chart(in_words(chart, language))
    return Picture(png, alternative_of(chart, language))
