"""The neighbour comes in later: with the code on the note, what was said becomes theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.ids import ResidentId
from domain.issues.issue import TITLE_LENGTH
from domain.kitchen_table.talk import KitchenText, TableTalk
from domain.notices import Line, Lines, Notice
from domain.people import Resident
from domain.plain_text import shortened
from domain.refusing import Refused, refuse
from domain.way_back import back_to_mine


@dataclass(frozen=True, slots=True)
class Claimed:
    """A talk whose neighbour is somebody here from now on.

    Attributes:
        goes: the row that counted for the neighbour until now.
    """

    talk: TableTalk
    goes: ResidentId
    into: ResidentId
    at: datetime
    notices: tuple[Notice, ...]


def decide_claim(
    resident: Resident, talk: TableTalk, texts: Sequence[str], at: datetime
) -> Claimed | Refused:
    """Decide whether a code on a note makes its talk that of `resident`.

    Who wrote it down knows the code too, and is not the neighbour.

    Args:
        talk: whose code can be used; the caller holds it.
        texts: its issues.
    """
    if talk.by == resident.id or talk.neighbour is None:
        return refuse(resident, KitchenText.OWN_NOTE)
    lines = tuple(Line(KitchenText.ISSUE, {"titel": shortened(one, TITLE_LENGTH)}) for one in texts)
    mine = Notice(
        to=resident.id,
        text=KitchenText.CLAIMED,
        values={"lijst": Lines(lines)},
        buttons=((back_to_mine(),),),
    )
    return Claimed(talk, talk.neighbour, resident.id, at, (mine,))
