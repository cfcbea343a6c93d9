"""A code from a facilitator who knows somebody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.calendar import day_of
from domain.ids import AreaSlug, ResidentId
from domain.members.record import How, Record, Standing
from domain.members.standing import ConfirmText, tap_button
from domain.notices import STEP, Kind, Notice, Priority
from domain.people import Resident, shown
from domain.refusing import Refused, forbid, refuse
from domain.roles import Action


@dataclass(frozen=True, slots=True)
class CodeMade:
    """A code to store by its hash; the notice shows it once."""

    by: ResidentId
    area: AreaSlug
    code: str
    at: datetime
    until: datetime
    notices: tuple[Notice, ...]


def decide_make_code(
    facilitator: Resident,
    area: AreaSlug,
    area_name: str,
    code: str,
    at: datetime,
    *,
    given: int,
    most: int,
    days: int,
) -> CodeMade | Refused:
    """Decide whether a facilitator gets a code for somebody they know.

    Args:
        code: as it will be shown, given out by storage.
        given: people confirmed by this facilitator in this calendar year, and codes that can
            still be used.
        most: the figure `facilitator_vouches`.
    """
    if not facilitator.may(Action.CONFIRM_MEMBER, area):
        return forbid(facilitator, Action.CONFIRM_MEMBER, area)
    if given >= most:
        return refuse(facilitator, ConfirmText.CODES_UP, {"aantal": most}, slot=STEP)
    until = at + timedelta(days=days)
    notice = Notice(
        to=facilitator.id,
        text=ConfirmText.CODE_MADE,
        values={
            "code": code,
            "gebied": area_name,
            "dag": day_of(until),
            "over": most - given - 1,
        },
        fresh=True,
        slot=STEP,
    )
    return CodeMade(facilitator.id, area, code, at, until, (notice,))


def which_area_screen(facilitator: Resident, areas: Sequence[tuple[AreaSlug, str]]) -> Notice:
    """Return the question in which area somebody lives, for who confirms in several.

    Args:
        areas: with their names; the first six are shown.
    """
    rows = tuple(
        (tap_button(ConfirmText.IN_AREA, f"maak:{slug}", values={"gebied": name}),)
        for slug, name in areas[:6]
    )
    return Notice(to=facilitator.id, text=ConfirmText.WHICH_AREA, buttons=rows, slot=STEP)


@dataclass(frozen=True, slots=True)
class ConfirmingCode:
    """A code that can be used: neither used nor expired."""

    id: int
    by: ResidentId
    area: AreaSlug
    area_name: str


@dataclass(frozen=True, slots=True)
class Confirmed:
    """Somebody who is a confirmed member from now on, by a code that is used up."""

    code: int
    record: Record
    notices: tuple[Notice, ...]


def decide_use_code(
    standing: Standing, code: ConfirmingCode, area_name: str, at: datetime
) -> Confirmed | Refused:
    """Decide whether a code confirms somebody."""
    me = standing.resident
    if standing.since is not None:
        return refuse(me, ConfirmText.ALREADY, {"gebied": area_name})
    if code.by == me.id:
        return refuse(me, ConfirmText.OWN_CODE)
    if code.area != me.area:
        return refuse(me, ConfirmText.OTHER_AREA, {"gebied": code.area_name, "hier": area_name})
    own = Notice(
        to=me.id, text=ConfirmText.NOW_BY_CODE, values={"gebied": area_name}, slot=STEP, fresh=True
    )
    told = Notice(
        to=code.by,
        text=ConfirmText.CODE_USED,
        values={"naam": shown(me.shown_name), "gebied": code.area_name},
        priority=Priority.REMINDER,
        kind=Kind.MEMBERS,
        once=f"bevestigd-{code.id}",
    )
    record = Record(me.id, code.by, code.area, How.CODE, at)
    return Confirmed(code.id, record, (own, told))
