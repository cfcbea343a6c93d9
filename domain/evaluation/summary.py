"""A report in the chat: at most five messages, two of them with a picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from domain.evaluation.pictures import ROWS_IN_CHAT, quadrant_chart, rules_chart
from domain.evaluation.report import Report
from domain.evaluation.report_texts import REPORT_PREFIX, ReportText
from domain.evaluation.telling import (
    Rules,
    may_go,
    people,
    privacy,
    record,
    said,
    scores,
    stands,
    title_line,
)
from domain.ids import AreaSlug, EvaluationId, ResidentId
from domain.notices import Button, Kind, Lines, Look, Notice, Priority
from domain.people import Resident
from domain.way_back import area_button

MOST_MESSAGES = 5
TOLD = 3


def summary_of(
    resident: Resident, report: Report, last: Report | None, rules: Rules, *, url: str
) -> Sequence[Notice]:
    """Return the report for one reader, in the order in which it is read.

    What can't be shown isn't a message of its own: of a small village one or two are left.

    Args:
        url: of the page with all of it.
    """
    notices = []
    quadrant = quadrant_chart(report, last)
    if quadrant is not None:
        values = {"titel": title_line(report), "plek": Lines(stands(report, last))}
        notices.append(
            Notice(to=resident.id, text=ReportText.CHAT_QUADRANT, values=values, picture=quadrant)
        )
    chart = rules_chart(report, last, rules, most=ROWS_IN_CHAT)
    if chart is not None:
        told = Lines(scores(report, last, rules, most=TOLD))
        notices.append(
            Notice(
                to=resident.id,
                text=ReportText.CHAT_RULES,
                values={"cijfers": told},
                picture=chart,
            )
        )
    if report.people is not None:
        values = {"woorden": Lines(said(report)), "weg": Lines(may_go(report, rules))}
        notices.append(Notice(to=resident.id, text=ReportText.CHAT_WORDS, values=values))
    recorded = {"gedaan": Lines(record(report))}
    notices.append(Notice(to=resident.id, text=ReportText.CHAT_RECORD, values=recorded))
    read_on = Button(label=ReportText.READ_ON, url=url, look=Look.MAIN)
    end = Notice(
        to=resident.id,
        text=ReportText.CHAT_END,
        values={
            "mensen": Lines(people(report)),
            "geheim": Lines(privacy(report)),
            "adres": url,
        },
        buttons=((read_on,), (area_button(),)),
    )
    if len(notices) == 1:  # nothing but the record: it still says what it is about
        notices.insert(
            0,
            Notice(
                to=resident.id, text=ReportText.CHAT_TITLE, values={"titel": title_line(report)}
            ),
        )
    return [*notices, end]


def none_yet(resident: Resident, area_name: str) -> Notice:
    """Return that an area has no report yet."""
    return Notice(
        to=resident.id,
        text=ReportText.CHAT_NONE,
        values={"gebied": area_name},
        buttons=((area_button(),),),
    )


def report_button(area: AreaSlug, year: int | None = None) -> Button:
    """Return the way to the report of an area, the newest one or that of a year."""
    data = f"{REPORT_PREFIX}:{area}" if year is None else f"{REPORT_PREFIX}:{area}:{year}"
    return Button(label=ReportText.OPEN, data=data)


def tell_published(
    residents: Sequence[ResidentId], report: Report, evaluation: EvaluationId
) -> Sequence[Notice]:
    """Return that the report is there, once for each of `residents`."""
    if report.area is None:
        return ()
    told = Notice(
        to=ResidentId(0),
        text=ReportText.OUT,
        values={"gebied": report.place},
        buttons=((report_button(report.area, report.year),),),
        priority=Priority.BROADCAST,
        kind=Kind.BALLOTS,
        about=f"verslag-{evaluation}",
        once=f"verslag-{evaluation}",
    )
    return [replace(told, to=one) for one in residents]
