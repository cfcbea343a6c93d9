"""Calling a deadlock on an item, or opening one again with new facts.

Anybody at home in the area can. It starts again where it ended, and after a decision at stage 2:
new facts give talking another chance before others decide.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta

from domain.agenda.item import AgendaItem
from domain.agenda.texts import AgendaText
from domain.deadlock.change import Change, Entry, What
from domain.deadlock.deadlock import Deadlock, Ending, Figures, Side, SideKind, Stage
from domain.deadlock.texts import DeadlockText, open_button
from domain.ids import DeadlockId, ResidentId
from domain.notices import STEP, Notice
from domain.people import Resident
from domain.personal import mask
from domain.plain_text import one_line, tidy
from domain.reading import PersonalSpan
from domain.refusing import Refused, forbid, refuse
from domain.roles import Action

LEAST_LETTERS = 3
NAME_MOST = 60
_KINDS = frozenset(one.value for one in SideKind)


def read_words(
    resident: Resident,
    typed: str,
    most: int,
    *,
    personal: Sequence[PersonalSpan] = (),
    in_one_line: bool = False,
) -> str | Refused:
    """Return what somebody typed as others read it, with what is personal hidden; or why not."""
    text = tidy(mask(typed, personal))
    if in_one_line:
        text = one_line(text)
    if len(text) > most:
        return refuse(resident, DeadlockText.TOO_LONG, {"tekens": len(text), "passen": most})
    if sum(one.isalpha() for one in text) < LEAST_LETTERS:
        return refuse(resident, DeadlockText.TOO_SHORT)
    return text


@dataclass(frozen=True, slots=True)
class Draft:
    """A deadlock on its way.

    Attributes:
        about: or, of one that is opened again, what is new.
        sides: the other ones: kind, number of a resident, name, key of a partner.
        hidden: whether something personal was hidden in the words.
        after: the one that it opens again.
    """

    item: int
    about: str = ""
    sides: tuple[tuple[str, int, str, str], ...] = ()
    hidden: bool = False
    after: int | None = None

    def others(self) -> tuple[Side, ...]:
        """Return the other sides, numbered from 2."""
        return tuple(
            Side(
                number=number,
                kind=SideKind(kind),
                resident=ResidentId(resident) if resident else None,
                name=name if kind == SideKind.MEMBER else None,
                group=name if kind == SideKind.GROUP else "",
                partner=partner,
            )
            for number, (kind, resident, name, partner) in enumerate(self.sides, start=2)
        )


def to_data(draft: Draft) -> dict[str, object]:
    """Return a draft for the conversation."""
    return asdict(draft)


def from_data(data: Mapping[str, object]) -> Draft | None:
    """Return the draft that a conversation holds; None for none, or what `to_data` never gave."""
    item, after = data.get("item"), data.get("after")
    about, hidden, kept = data.get("about"), data.get("hidden"), data.get("sides")
    if not isinstance(item, int) or not isinstance(after, int | None):
        return None
    if not isinstance(about, str) or not isinstance(hidden, bool) or not isinstance(kept, Sequence):
        return None
    sides = [_row(one) for one in kept]
    rows = tuple(one for one in sides if one is not None)
    if len(rows) < len(sides):
        return None
    return Draft(item=item, about=about, sides=rows, hidden=hidden, after=after)


def _row(kept: object) -> tuple[str, int, str, str] | None:
    match kept:
        case [str() as kind, int() as resident, str() as name, str() as partner]:
            return (kind, resident, name, partner) if kind in _KINDS else None
    return None


def take_side(resident: Resident, draft: Draft, item: AgendaItem, side: Side) -> Draft | Refused:
    """Return the draft with one side more, or why it can't be one."""
    if side.resident == resident.id:
        return refuse(resident, DeadlockText.NOT_SELF)
    if side.kind is not SideKind.GROUP and side.spoken_for_by(resident, item.area):
        return refuse(resident, DeadlockText.OWN_SIDE)
    row = (side.kind.value, side.resident or 0, side.group or side.name or "", side.partner)
    if any(_same(one, row) for one in draft.sides):
        return refuse(resident, DeadlockText.SIDE_TWICE)
    return replace(draft, sides=(*draft.sides, row))


def _same(one: tuple[str, int, str, str], other: tuple[str, int, str, str]) -> bool:
    if one[0] != other[0] or one[0] == SideKind.INITIATIVE_GROUP:
        return one[0] == other[0]
    if one[0] == SideKind.GROUP:
        return one[2].casefold() == other[2].casefold()
    return (one[1], one[3]) == (other[1], other[3])


def refuse_call(
    resident: Resident, item: AgendaItem | None, newest: Deadlock | None
) -> Refused | None:
    """Return why somebody can't call one on an item now; None when they can.

    Args:
        newest: the newest deadlock on the item; one at a time is open.
    """
    if item is None:
        return refuse(resident, AgendaText.GONE)
    if item.area != resident.area:
        return refuse(resident, DeadlockText.OTHER_AREA)
    if newest is not None and not newest.over:
        told = Notice(
            to=resident.id,
            text=DeadlockText.ONE_IS_OPEN,
            values={"thema": item.names},
            buttons=((open_button(newest.id),),),
            slot=STEP,
        )
        return Refused((told,))
    return None


def opens_again(newest: Deadlock | None) -> bool:
    """Return whether another one on the same item needs new facts."""
    return newest is not None and newest.ended not in (None, Ending.WITHDRAWN)


def decide_call(
    resident: Resident,
    item: AgendaItem | None,
    draft: Draft,
    number: DeadlockId,
    at: datetime,
    figures: Figures,
    *,
    area_name: str,
    newest: Deadlock | None,
) -> Change | Refused:
    """Decide whether a deadlock is called; the caller holds the item."""
    refused = refuse_call(resident, item, newest)
    if refused is not None or item is None:
        return refused or Refused(())
    if not resident.may(Action.CALL_DEADLOCK, item.area):
        return forbid(resident, Action.CALL_DEADLOCK, item.area)
    if not draft.about or not draft.sides:
        return refuse(resident, DeadlockText.NOT_NOW)
    again = newest if opens_again(newest) else None
    mine = Side(number=1, kind=SideKind.MEMBER, resident=resident.id, name=resident.shown_name)
    first = Stage.OURSELVES
    if again is not None:
        first = Stage(min(max(again.stage, Stage.OURSELVES), Stage.WITH_HELP))
    called = Deadlock(
        id=number,
        item=item.id,
        area=item.area,
        area_name=area_name,
        item_names=item.names,
        about=draft.about if again is None else again.about,
        new_facts="" if again is None else draft.about,
        after=None if again is None else again.id,
        called_at=at,
        sides=(mine, *draft.others()),
        stage=Stage.HEARING,
        serial=1,
        began_at=at,
        ends_at=at + timedelta(days=figures.hearing),
        first=first,
        options=() if again is None else again.options,
    )
    entry = Entry(
        at=at,
        stage=Stage.HEARING,
        what=What.CALLED if again is None else What.REOPENED,
        side=1,
        by=resident.id,
        text=draft.about,
    )
    return Change(called, (entry,))
