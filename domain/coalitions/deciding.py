"""Gathering areas around an item that crosses their borders: inviting, answering, leaving.

Source: brochure, chapter 4, "Financiële uitgangspunten": what crosses borders is talked over with
residents of other areas, and one joint advice goes to the steering group. That each area answers
and ratifies by itself, and may leave on record, is ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.coalitions.texts import CoalitionText
from domain.ids import AgendaItemId, AreaSlug, ResidentId
from domain.notices import STEP, Notice, TextKey
from domain.people import Resident
from domain.refusing import Refused, forbid, refuse
from domain.roles import Action
from domain.scoping.item_file import AreaSide, ItemFile
from domain.scoping.judging import told
from domain.scoping.texts import ScopeText, to_file


@dataclass(frozen=True, slots=True)
class Invited:
    """An area that is asked, to store."""

    item: AgendaItemId
    area: AreaSlug
    by: ResidentId
    at: datetime
    notices: tuple[Notice, ...]


def can_invite(resident: Resident, file: ItemFile | None, most: int) -> Refused | ItemFile:
    """Return the file if the own area's initiative group can invite others now; else why not."""
    if file is None:
        return refuse(resident, ScopeText.GONE)
    if not resident.may(Action.MAKE_COALITION, file.area):
        return forbid(resident, Action.MAKE_COALITION, file.area)
    if not file.beyond or file.published or file.waiting:
        return refuse(resident, CoalitionText.NOT_OPEN)
    if len(file.areas) >= most:
        return refuse(resident, CoalitionText.FULL, {"passen": most})
    return file


def decide_invite(
    resident: Resident,
    file: ItemFile | None,
    area: AreaSlug,
    area_name: str,
    at: datetime,
    *,
    most: int,
    group: Sequence[ResidentId],
) -> Invited | Refused:
    """Decide whether an area is asked to take part; the caller holds the file.

    Args:
        group: initiative group of that area.
    """
    can = can_invite(resident, file, most)
    if isinstance(can, Refused):
        return can
    if can.side_of(area) is not None or area == can.area:
        return refuse(resident, CoalitionText.INVITED_ALREADY, {"gebied": area_name})
    if not group:
        return refuse(resident, CoalitionText.NO_GROUP, {"gebied": area_name})
    heard = tuple(
        told(
            one,
            can,
            CoalitionText.TOLD_GROUP,
            f"gebied-{area}",
            values={"ander": area_name},
        )
        for one in group
    )
    done = Notice(
        to=resident.id,
        text=CoalitionText.INVITED,
        values={"gebied": area_name, "thema": can.title},
        buttons=((to_file(can.item, ScopeText.TO_FILE),),),
        slot=STEP,
    )
    return Invited(can.item, area, resident.id, at, (done, *heard))


class Reply(StrEnum):
    """What an area says; the value stands on the button."""

    YES = "ja"
    NO = "nee"
    LEAVE = "weg"


@dataclass(frozen=True, slots=True)
class Replied:
    """What an area's initiative group said, to store."""

    item: AgendaItemId
    area: AreaSlug
    reply: Reply
    by: ResidentId
    at: datetime
    notices: tuple[Notice, ...]


_DONE = {
    Reply.YES: (CoalitionText.JOINED, CoalitionText.WORD_YES),
    Reply.NO: (CoalitionText.DECLINED, CoalitionText.WORD_NO),
    Reply.LEAVE: (CoalitionText.LEFT, CoalitionText.WORD_LEFT),
}


def decide_reply(
    resident: Resident,
    file: ItemFile | None,
    area: AreaSlug,
    reply: Reply,
    at: datetime,
    *,
    others: Iterable[ResidentId],
) -> Replied | Refused:
    """Decide whether an area's answer counts, or that it leaves; the caller holds the file.

    An area answers once. One that takes part may leave as long as nothing is decided; the item's
    own area can't.

    Args:
        others: members of the initiative groups that take part.
    """
    if file is None:
        return refuse(resident, ScopeText.GONE)
    if not resident.may(Action.MAKE_COALITION, area):
        return forbid(resident, Action.MAKE_COALITION, area)
    side = file.side_of(area)
    refused = _refuse_reply(file, side, reply)
    if side is None or refused is not None:
        return refuse(resident, refused or CoalitionText.NOT_OPEN)
    text, word = _DONE[reply]
    done = Notice(
        to=resident.id,
        text=text,
        values={"thema": file.title, "gebied": side.area_name},
        buttons=((to_file(file.item, ScopeText.TO_FILE),),),
        slot=STEP,
    )
    heard = tuple(
        told(
            one,
            file,
            CoalitionText.TOLD_ANSWER,
            f"gebied-{area}-{reply}",
            values={"ander": side.area_name, "woord": word},
        )
        for one in others
        if one != resident.id
    )
    return Replied(file.item, area, reply, resident.id, at, (done, *heard))


def _refuse_reply(file: ItemFile, side: AreaSide | None, reply: Reply) -> TextKey | None:
    if side is None or file.published or file.waiting:
        return CoalitionText.NOT_OPEN
    if reply is Reply.LEAVE:
        if side.area == file.area:
            return CoalitionText.NOT_OUT_OF_OWN
        return None if side.takes_part else CoalitionText.NOT_OPEN
    return None if side.joins is None else CoalitionText.ANSWERED_ALREADY
