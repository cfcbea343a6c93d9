"""All screens of idea connections, for the tests that render whatever the domain shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from domain.connections import answering, asking, exchanging
from domain.connections.asking import Figures, Near, Submitter
from domain.connections.connection import Answer, Connection, ConnectionText, Side
from domain.ids import AreaSlug, ConnectionId, IssueId, ResidentId
from domain.notices import Notice
from domain.people import Resident
from tests.locales.meeting_stories import all_of

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
ANNA = Resident(ResidentId(1), "A1B2", "Anna", "nl", KRAKEEL)
BILAL = Resident(ResidentId(2), "C3D4", "Bilal", "en", KRAKEEL)
FIGURES = Figures(
    least=50, open_most=2, days=14, later_days=4, hour=10, exchange_days=14, characters=120
)
MINE = Side(
    resident=ANNA.id,
    code=ANNA.code,
    shown_name="Anna",
    issue=IssueId(7),
    text="Een moestuin voor de hele straat, op het veldje achter de school",
    stands=True,
    hears=True,
)
THEIRS = Side(
    resident=BILAL.id,
    code=BILAL.code,
    shown_name="",
    issue=IssueId(8),
    text="Samen groente kweken op het veldje bij de school",
    stands=True,
    hears=True,
)
ASKED = Connection(
    id=ConnectionId(5),
    area=KRAKEEL,
    area_name="Krakeel",
    until=datetime(2026, 3, 16, 23, 0, tzinfo=UTC),
    met=False,
    exchanged=False,
    reported=False,
    ended=False,
    sides=(MINE, THEIRS),
)


def own(**changes: object) -> Submitter:
    """Return Anna with her issue, open to a question; `changes` are those of her side."""
    return Submitter(side=replace(MINE, **changes), open=0)  # type: ignore[arg-type]


def near(**changes: object) -> Near:
    """Return Bilal's issue, which is near Anna's."""
    known = Near(
        submitter=Submitter(side=THEIRS, open=0), percent=61.0, joined=False, asked_before=False
    )
    return replace(known, **changes)  # type: ignore[arg-type]


def answered(
    mine: Answer | None, theirs: Answer | None, *, lines: tuple[str, str] = ("", "")
) -> Connection:
    """Return the connection with what both said, and wrote."""
    said = (
        replace(MINE, answer=mine, line=lines[0]),
        replace(THEIRS, answer=theirs, line=lines[1]),
    )
    return replace(ASKED, sides=said)


def met(*lines: str) -> Connection:
    """Return the connection once both said yes, with the lines that they wrote."""
    mine, theirs = (*lines, "", "")[:2]
    return replace(answered(Answer.YES, Answer.YES, lines=(mine, theirs)), met=True)


def connecting() -> Iterator[Notice]:
    """Return what the two see, and who reads a report."""
    asked = asking.decide_ask(own(), [near()], KRAKEEL, ASKED.id, NOW, FIGURES)
    yield from all_of(asked)
    yield from asking.ask_again(answered(Answer.LATER, None), ANNA.id, NOW, FIGURES)
    late = ASKED.until - timedelta(hours=1)
    for connection, at in ((ASKED, NOW), (ASKED, late), (None, NOW), (ASKED, ASKED.until)):
        for said in Answer:
            for figures in (FIGURES, replace(FIGURES, later_days=1)):
                yield from all_of(answering.decide_answer(connection, ANNA, said, at, figures))
    for connection in (met(), met("bij de speeltuin"), replace(met("a", "b"), exchanged=True)):
        yield from all_of(
            answering.decide_answer(connection, ANNA, Answer.YES, NOW, FIGURES, fresh=True)
        )
    yield from all_of(answering.decide_meet(answered(Answer.YES, Answer.YES), NOW, FIGURES))
    for text in (
        ConnectionText.ASK_LINE,
        ConnectionText.LINE_TOO_LONG,
        ConnectionText.LINE_EMPTY,
    ):
        yield exchanging.line_question(met(), MINE, text, characters=120, fresh=True)
    yield exchanging.check_line(met(), MINE, "zaterdag 10 uur bij de speeltuin")
    for connection in (met(), met("", "bij het hek"), ASKED):
        yield from all_of(exchanging.decide_give(connection, ANNA, "bij de speeltuin", NOW))
    yield from all_of(exchanging.decide_stop(met(), ANNA, NOW))
    found = replace(met("bij de speeltuin", "bij het hek"), exchanged=True)
    for connection in (found, ASKED, None):
        yield from exchanging.ask_report(connection, ANNA, NOW)
        yield from exchanging.shown_again(connection, ANNA, NOW)
        for facilitators in ([], [ResidentId(8)], [ResidentId(8), ResidentId(9)]):
            yield from all_of(
                exchanging.decide_report(connection, ANNA, NOW, facilitators=facilitators)
            )
    twice = exchanging.decide_report(
        replace(found, reported=True), ANNA, NOW, facilitators=[ResidentId(8)]
    )
    yield from all_of(twice)
