"""Choosing a way of working: the initiative group and an area director, each for their side.

Source: brochure, chapter 4 (each area may shape the route its own way). That both must say yes
is ours: neither can change how residents take part without the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.due import Due
from domain.ids import AreaSlug, ResidentId
from domain.notices import STEP, Button, Kind, Look, Notice, Priority, Values
from domain.people import Resident
from domain.refusing import Refused, Twice, forbid, refuse
from domain.roles import Action, Role
from domain.ways.clocks import clocks_begin
from domain.ways.way import Proposal, Side, WayOfWorking, WayText, way_data


@dataclass(frozen=True, slots=True)
class People:
    """Who can answer for each side of an area."""

    group: tuple[ResidentId, ...]
    directors: tuple[ResidentId, ...]

    def of(self, side: Side) -> tuple[ResidentId, ...]:
        """Return the people of a side."""
        return self.group if side is Side.GROUP else self.directors

    def others(self, side: Side, but: ResidentId) -> tuple[ResidentId, ...]:
        """Return who answers what `but` proposed for `side`."""
        other = Side.DIRECTOR if side is Side.GROUP else Side.GROUP
        return tuple(one for one in self.of(other) if one != but)


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposal to store."""

    proposal: Proposal
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Agreed:
    """From now on the area works so."""

    proposal: Proposal
    by: ResidentId
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Ended:
    """A proposal that comes to nothing: declined, or taken back by who made it."""

    proposal: Proposal
    by: ResidentId
    notices: tuple[Notice, ...]


def side_of(resident: Resident, area: AreaSlug) -> Side | None:
    """Return for which side somebody speaks in an area; a director who is in the group, too."""
    if (Role.AREA_DIRECTOR, area) in resident.roles:
        return Side.DIRECTOR
    return Side.GROUP if (Role.INITIATIVE_GROUP, area) in resident.roles else None


def decide_propose(
    resident: Resident,
    area: AreaSlug,
    area_name: str,
    wanted: WayOfWorking,
    now_way: str,
    waits: Proposal | None,
    people: People,
    at: datetime,
) -> Proposed | Refused | Twice:
    """Decide whether somebody proposes a way of working for an area.

    Args:
        now_way: key of how the area works now.
        waits: a proposal that waits for its answer.
    """
    side = side_of(resident, area)
    if side is None or not resident.may(Action.CHOOSE_WAY, area):
        return forbid(resident, Action.CHOOSE_WAY, area, slot=STEP)
    values: Values = {"gebied": area_name, "werkwijze": wanted.names}
    if waits is not None and waits.way == wanted.key and waits.by == resident.id:
        return Twice(WayText.PROPOSED, values)
    if wanted.key == now_way:
        return refuse(resident, WayText.ALREADY, values, slot=STEP)
    if waits is not None:
        return refuse(resident, WayText.ONE_WAITS, values, slot=STEP)
    answer = people.others(side, resident.id)
    if not answer:
        why = WayText.NO_DIRECTOR if side is Side.GROUP else WayText.NO_GROUP
        return refuse(resident, why, values, slot=STEP)
    proposal = Proposal(area, wanted.key, side, resident.id, at)
    told = Notice(
        to=resident.id,
        text=WayText.PROPOSED,
        values=values,
        buttons=((_button(area, WayText.TAKE_BACK, wanted, "terug"),),),
        slot=STEP,
    )
    return Proposed(proposal, (told, *(_ask(one, proposal, wanted, area_name) for one in answer)))


def _ask(to: ResidentId, proposal: Proposal, wanted: WayOfWorking, area_name: str) -> Notice:
    return Notice(
        to=to,
        text=WayText.ASK,
        values={
            "gebied": area_name,
            "werkwijze": wanted.names,
            "wie": WayText.BY_GROUP if proposal.side is Side.GROUP else WayText.BY_DIRECTOR,
            "kern": wanted.essence,
        },
        buttons=(
            (
                _button(proposal.area, WayText.YES, wanted, "ja", Look.MAIN),
                _button(proposal.area, WayText.NO, wanted, "nee"),
            ),
            (_button(proposal.area, WayText.SHOW, wanted, "toon", Look.QUIET),),
        ),
        slot=slot_of(proposal.area),
        fresh=True,
        priority=Priority.REMINDER,
        kind=Kind.ROLE,
        once=f"werkwijze-{proposal.area}-{wanted.key}-{proposal.at:%Y%m%d%H%M%S}",
    )


def slot_of(area: AreaSlug) -> str:
    """Return the slot of the question in the chats of who may answer it."""
    return f"werkwijze-{area}"


def _button(
    area: AreaSlug, label: WayText, way: WayOfWorking, verb: str, look: Look = Look.PLAIN
) -> Button:
    values: Values = {"werkwijze": way.names} if label is WayText.SHOW else {}
    return Button(label=label, data=way_data(area, way.key, verb), look=look, values=values)


def decide_answer(
    resident: Resident,
    area: AreaSlug,
    area_name: str,
    wanted: WayOfWorking,
    waits: Proposal | None,
    people: People,
    at: datetime,
    *,
    yes: bool,
) -> Agreed | Ended | Refused:
    """Decide what the yes or no of the other side comes to.

    Args:
        waits: the proposal of the area that waits; None when it was answered meanwhile.
    """
    side = side_of(resident, area)
    if side is None or not resident.may(Action.CHOOSE_WAY, area):
        return forbid(resident, Action.CHOOSE_WAY, area)
    slot = slot_of(area)
    if waits is None or waits.way != wanted.key:
        return refuse(resident, WayText.OVER, slot=slot)
    if side is waits.side or waits.by == resident.id:
        return refuse(resident, WayText.OWN_SIDE, slot=slot)
    values: Values = {"gebied": area_name, "werkwijze": wanted.names}
    mine = Notice(
        to=resident.id,
        text=WayText.AGREED if yes else WayText.DECLINED,
        values=values,
        slot=slot,
    )
    hear = {*people.group, *people.directors} - {resident.id} if yes else {waits.by} - {None}
    told = tuple(
        Notice(
            to=one,
            text=WayText.AGREED_TOLD if yes else WayText.DECLINED_TOLD,
            values=values,
            slot=slot,
            fresh=True,
            priority=Priority.REMINDER,
            kind=Kind.ROLE,
            once=f"werkwijze-{area}-{wanted.key}-{waits.at:%Y%m%d%H%M%S}-{'ja' if yes else 'nee'}",
        )
        for one in sorted(one for one in hear if one is not None)
    )
    if yes:
        return Agreed(waits, resident.id, clocks_begin(area, wanted, at), (mine, *told))
    return Ended(waits, resident.id, (mine, *told))


def decide_take_back(
    resident: Resident, wanted: WayOfWorking, waits: Proposal | None, others: Sequence[ResidentId]
) -> Ended | Refused:
    """Decide whether somebody takes their own proposal back.

    Args:
        others: in whose chats the question stands.
    """
    if waits is None or waits.way != wanted.key or waits.by != resident.id:
        return refuse(resident, WayText.OVER, slot=STEP)
    mine = Notice(
        to=resident.id, text=WayText.WITHDRAWN, values={"werkwijze": wanted.names}, slot=STEP
    )
    gone = tuple(Notice(to=one, text=WayText.OVER, slot=slot_of(waits.area)) for one in others)
    return Ended(waits, resident.id, (mine, *gone))
