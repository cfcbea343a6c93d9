"""Remarks on a text that waits for its round: anybody in the area can say what should change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.ballots.ratifying import NOT_PUBLISHED, WORDS_LEAST
from domain.cards import Block, Card, Paragraph, Quote, Title
from domain.handing_back.hand_back import HandBack, Stand, back_to, of_text, to
from domain.handing_back.texts import HAND_BACK_PREFIX, HandBackText
from domain.ids import HandBackId, ResidentId
from domain.notices import STEP, Button, Kind, Line, Lines, Look, Notice, Priority
from domain.paging import Page
from domain.people import Resident, shown
from domain.plain_text import one_line, shortened
from domain.reading import PersonalKind, PersonalSpan
from domain.refusing import Refused, refuse

REMARK_MOST = 400
"""Characters of a remark: one thing that should change, and why."""
_PERSONAL = NOT_PUBLISHED - {PersonalKind.NAME}
"""A name may be that of the text's own subject; these only say how to reach somebody."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody said about a version.

    Attributes:
        name: the shown name; None or empty for "a neighbour".
    """

    version: int
    name: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Remarked:
    """A remark to store, and what its proposer hears."""

    on: HandBackId
    by: ResidentId
    text: str
    notices: tuple[Notice, ...]


def ask_remark(resident: Resident, text: HandBack) -> Notice:
    """Return the question what should change."""
    out = to(text.id, "open", HandBackText.BACK, Look.QUIET)
    return Notice(
        to=resident.id,
        text=HandBackText.REMARK_ASK,
        values={**of_text(text), "passen": REMARK_MOST, "naam": shown(resident.shown_name)},
        buttons=((out,),),
        slot=STEP,
    )


def decide_remark(
    resident: Resident,
    text: HandBack | None,
    typed: str,
    at: datetime,
    *,
    personal: Sequence[PersonalSpan] = (),
) -> Remarked | Refused:
    """Decide whether what somebody typed is a remark on a text.

    Args:
        personal: what the reader found in it.
    """
    refused = refuse_remark(resident, text)
    if refused is not None or text is None:
        return refused or refuse(resident, HandBackText.GONE)
    said = one_line(typed)
    if sum(one.isalnum() for one in said) < WORDS_LEAST:
        return refuse(resident, HandBackText.REMARK_SHORT)
    if len(said) > REMARK_MOST:
        values = {"tekens": len(said), "passen": REMARK_MOST}
        return refuse(resident, HandBackText.REMARK_LONG, values)
    if any(one.kind in _PERSONAL for one in personal):
        return refuse(resident, HandBackText.REMARK_PERSONAL)
    see = to(text.id, "opm:1", HandBackText.SEE_REMARKS)
    thanks = Notice(
        to=resident.id,
        text=HandBackText.REMARKED,
        values=of_text(text),
        buttons=((see, back_to(text.id)),),
        slot=STEP,
        fresh=True,
    )
    notices = [thanks]
    if text.by is not None and text.by != resident.id:
        notices.append(_heard(text.by, text, said, resident, at))
    return Remarked(text.id, resident.id, said, tuple(notices))


def refuse_remark(resident: Resident, text: HandBack | None) -> Refused | None:
    """Return why nothing can be said about this text now; None when it can."""
    if text is None:
        return refuse(resident, HandBackText.GONE)
    if text.area != resident.area:
        return refuse(resident, HandBackText.OTHER_AREA, of_text(text))
    if text.stand is not Stand.WAITS:
        return refuse(resident, HandBackText.REMARK_TOO_LATE, of_text(text))
    return None


def _heard(proposer: ResidentId, text: HandBack, said: str, by: Resident, at: datetime) -> Notice:
    change = to(text.id, "pas", HandBackText.CHANGE, Look.MAIN)
    see = to(text.id, "opm:1", HandBackText.SEE_REMARKS)
    return Notice(
        to=proposer,
        text=HandBackText.REMARK_HEARD,
        values={
            "naam": shown(by.shown_name),
            "titel": shortened(text.title, 80),
            "tekst": shortened(said, 200),
        },
        buttons=((change, see),),
        priority=Priority.BROADCAST,
        kind=Kind.ROLE,
        about=f"opmerking-{text.id}",
        once=f"opmerking-{text.id}-{by.id}-{at.isoformat()}",
    )


def remarks_screen(resident: Resident, text: HandBack, remarks: Page[Remark]) -> Notice:
    """Return what was said about all versions of a text, newest first."""
    lines: list[Line] = []
    blocks: list[Block] = [Title(Line(HandBackText.SCREEN_TITLE, of_text(text)))]
    for one in remarks.items:
        name = shown(one.name)
        values = {"naam": name, "versie": one.version, "tekst": one.text}
        lines.append(Line(HandBackText.REMARK_LINE, values))
        blocks.append(Quote(one.text, Line(HandBackText.REMARK_BY, values)))
    if not lines:
        lines = [Line(HandBackText.REMARKS_NONE)]
        blocks.append(Paragraph(lines[0]))
    leafs = remarks.buttons(f"{HAND_BACK_PREFIX}:{text.id}:opm")
    row: list[Button] = [back_to(text.id)]
    if text.stand is Stand.WAITS and text.area == resident.area:
        row.insert(0, to(text.id, "zeg", HandBackText.REMARK, Look.MAIN))
    return Notice(
        to=resident.id,
        text=HandBackText.REMARKS,
        values={**of_text(text), "lijst": Lines(tuple(lines)), "bladzijde": remarks.line()},
        buttons=(*((leafs,) if leafs else ()), tuple(row)),
        card=Card(tuple(blocks)),
        slot=STEP,
    )
