"""Publishing the report of a look back: merged once, kept for good, the same everywhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import structlog

from domain.calendar import day_of
from domain.evaluation.report import Report, heap_of, make_report, themes_of
from domain.evaluation.sheet import Sheet, Side
from domain.evaluation.telling import title_line
from domain.ids import AreaSlug, EvaluationId
from locales import STAYS, read_on
from locales.reports import text_of
from locales.sentences import said_line
from scheduler.theming import ClusteringFailedError, MakeClusters
from storage import deadlock_record, reports
from storage.session import Session

if TYPE_CHECKING:
    from scheduler.ticks import Needs

LANGUAGE = "nl"
"""Of what is handed back: the text that an area decides on is one."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """A look back that closes.

    Attributes:
        sheets: one for each person who answered something, in any order.
        asked: side -> people who were asked.
        since: when the one before closed; None for the first.
        themes: as `find_themes` found them; none where it couldn't.
    """

    evaluation: EvaluationId
    area: AreaSlug
    opened_at: datetime
    closed_at: datetime
    sheets: Sequence[Sheet]
    asked: Mapping[Side, int]
    since: datetime | None = None
    themes: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Published:
    """What was published, with what is handed back to the area.

    Attributes:
        report: the only figures that may be shown, said or decided upon from now on.
        last: the report of the year before; None for none.
        title, text: to hand back, in Dutch.
    """

    report: Report
    last: Report | None
    title: str
    text: str


async def publish(
    session: Session,
    needs: Needs,
    closing: Closing,
    now: datetime,
) -> Published:
    """Merge the answers of a look back, keep the report for good, and return it.

    What was published for an evaluation before stays: a second call gives the same report,
    whatever sheets it is given. The sheets themselves aren't kept here.
    """
    area = next(one for one in needs.content.areas if one.slug == closing.area)
    least = needs.content.evaluation.merged_under.on(day_of(now))
    today = day_of(closing.closed_at)
    report = make_report(
        closing.sheets,
        area=closing.area,
        place=area.name,
        opened_on=day_of(closing.opened_at),
        closed_on=today,
        asked=closing.asked,
        figures=await reports.figures_of(
            session,
            closing.area,
            since=closing.since,
            today=today,
            least=least,
            deadlocks=await deadlock_record.ended_by_stage(
                session, closing.area, since=closing.since, until=closing.closed_at
            ),
        ),
        themes=closing.themes,
        merged_under=least,
    )
    report = await reports.store_report(session, closing.evaluation, report, now=now)
    last = await reports.report_before(session, closing.area, report.year)
    rules = {one.number: one.title for one in needs.content.ground_rules}
    title = said_line(title_line(report), LANGUAGE)
    with read_on(STAYS):
        text = text_of(report, last, rules, LANGUAGE)
    return Published(report, last, title, text)


async def find_themes(
    sheets: Sequence[Sheet], make_clusters: MakeClusters, *, least: int
) -> tuple[tuple[str, ...], ...]:
    """Return what the words are about; nothing where that can't be told: the rest still counts.

    It may take minutes: no transaction is open meanwhile.

    Args:
        least: people in the smallest group that is told of.
    """
    heap = heap_of(sheets)
    if not heap:
        return ()
    try:
        return themes_of(sheets, await make_clusters(heap), merged_under=least)
    except ClusteringFailedError as failed:
        log.error("reporting.no_themes", error=str(failed))
        return ()
