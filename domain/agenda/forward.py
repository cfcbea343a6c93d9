"""What anybody puts forward, from whatever side, and what the initiative group does with it.

Source: brochure, ground rule 9 (criss-cross): initiative may come from any side, and shows from
which; rule 14: who puts something forward gets an answer, never silence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.agenda.item import Origin, item_button, origin_line, reads, side_of
from domain.agenda.telling import to_group
from domain.agenda.texts import FORWARD_PREFIX, ForwardText
from domain.due import Due, DueKind
from domain.ids import AgendaItemId, AreaSlug, ForwardId, ResidentId
from domain.notices import Button, Kind, Notice, Priority, Values, Words
from domain.people import Resident, shown
from domain.refusing import Refused, Twice, forbid, refuse
from domain.roles import Action


class Stand(StrEnum):
    """What became of it."""

    OPEN = "open"
    TAKEN = "taken"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class Forward:
    """Something that somebody put forward for the agenda.

    Attributes:
        by: None for who is no resident any more.
        reason: why it isn't taken up now; empty otherwise.
        item: what it became.
        decide_by: until when the initiative group decides, where the area works by such a clock.
    """

    id: ForwardId
    area: AreaSlug
    title: str
    why: str
    origin: Origin
    partner: str | None = None
    by: ResidentId | None
    by_name: str | None = None
    at: datetime
    stand: Stand = Stand.OPEN
    reason: str = ""
    item: AgendaItemId | None = None
    decide_by: datetime | None = None


@dataclass(frozen=True, slots=True)
class PutForward:
    """Something to store that was put forward."""

    forward: Forward
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...]


def decide_put_forward(
    resident: Resident,
    area: AreaSlug,
    title: str,
    why: str,
    number: ForwardId,
    at: datetime,
    *,
    partners: Mapping[str, str],
    group: Sequence[ResidentId],
    decide_by: datetime | None = None,
) -> PutForward | Refused:
    """Decide whether somebody puts an item forward, and from which side it comes.

    Args:
        title, why: checked already (`domain.agenda.item`).
        group: the initiative group of the area, who hear of it.
        decide_by: until when they decide, where the area works by such a clock.
    """
    origin = side_of(resident, area)
    if origin is None:
        return refuse(resident, ForwardText.NOT_HERE)
    partner = resident.partner if origin is Origin.PARTNER else None
    forward = Forward(
        id=number,
        area=area,
        title=title,
        why=why,
        origin=origin,
        partner=partner,
        by=resident.id,
        by_name=resident.shown_name,
        at=at,
        decide_by=decide_by,
    )
    read = Button(label=ForwardText.READ_IT, data=f"{FORWARD_PREFIX}:{number}:open")
    values: Values = {"titel": title, "herkomst": origin_line(origin, partner, partners)}
    values = values if decide_by is None else {**values, "tot": decide_by}
    told = to_group(
        group,
        ForwardText.TOLD_GROUP if decide_by is None else ForwardText.TOLD_GROUP_BY,
        values,
        read,
        about=f"inbreng-{number}",
        once=f"inbreng-{number}",
        but=resident.id,
    )
    sent = ForwardText.SENT if decide_by is None else ForwardText.SENT_BY
    done = Notice(to=resident.id, text=sent, values={"titel": title, "tot": decide_by or at})
    return PutForward(forward, _decision_due(forward), (done, *told))


def _decision_due(forward: Forward) -> tuple[Due, ...]:
    if forward.decide_by is None:
        return ()
    key = f"inbreng-{forward.id}-besluit"
    return (Due(DueKind.FORWARD_LATE, forward.decide_by, key, {"forward": forward.id}),)


def late_notices(forward: Forward, group: Sequence[ResidentId]) -> tuple[Notice, ...]:
    """Return what is said when there is no decision in time; nothing when there is one."""
    if forward.stand is not Stand.OPEN or forward.decide_by is None:
        return ()
    read = Button(label=ForwardText.READ_IT, data=f"{FORWARD_PREFIX}:{forward.id}:open")
    values: Values = {"titel": forward.title, "tot": forward.decide_by}
    once = f"inbreng-{forward.id}-laat"
    told = to_group(
        group, ForwardText.LATE_GROUP, values, read, about=once, once=once, but=forward.by
    )
    if forward.by is None:
        return told
    mine = Notice(
        to=forward.by,
        text=ForwardText.LATE,
        values=values,
        buttons=((read,),),
        priority=Priority.REMINDER,
        kind=Kind.ISSUES,
        about=once,
        once=once,
    )
    return (mine, *told)


@dataclass(frozen=True, slots=True)
class TakenUp:
    """It comes on the agenda, as an item that shows where it came from."""

    forward: Forward
    by: Resident
    at: datetime

    @property
    def names(self) -> Words:
        """The title of the item."""
        return Words({"nl": self.forward.title})


@dataclass(frozen=True, slots=True)
class Declined:
    """It isn't taken up now, and its proposer reads why."""

    forward: Forward
    by: Resident
    at: datetime
    reason: str
    notices: tuple[Notice, ...]


def refuse_decision(forward: Forward | None, resident: Resident) -> Refused | Twice | None:
    """Return why somebody can't decide about what was put forward; None if they can."""
    if forward is None:
        return refuse(resident, ForwardText.GONE)
    if not resident.may(Action.TAKE_UP_ITEM, forward.area):
        return forbid(resident, Action.TAKE_UP_ITEM, forward.area)
    if forward.stand is not Stand.OPEN:
        return Twice(ForwardText.DECIDED)
    return None


def decide_take_up(
    forward: Forward | None, resident: Resident, at: datetime
) -> TakenUp | Refused | Twice:
    """Decide whether a member of the initiative group puts it on the agenda."""
    refused = refuse_decision(forward, resident)
    if refused is not None or forward is None:
        return refused or Refused(())
    return TakenUp(forward, resident, at)


def taken_up(outcome: TakenUp, item: AgendaItemId) -> tuple[Notice, ...]:
    """Return what the member reads who took it up, and who put it forward."""
    forward, values = outcome.forward, {"titel": outcome.forward.title}
    done = Notice(
        to=outcome.by.id,
        text=ForwardText.TAKEN_UP,
        values=values,
        buttons=((item_button(item),),),
    )
    if forward.by is None or forward.by == outcome.by.id:
        return (done,)
    return (
        done,
        _told(forward, forward.by, ForwardText.TAKEN_UP_TOLD, values, item_button(item)),
    )


def decide_decline(
    forward: Forward | None, resident: Resident, reason: str, at: datetime
) -> Declined | Refused | Twice:
    """Decide whether a member of the initiative group leaves it for now.

    Args:
        reason: checked already; its proposer reads it as it is.
    """
    refused = refuse_decision(forward, resident)
    if refused is not None or forward is None:
        return refused or Refused(())
    values: Values = {
        "titel": forward.title,
        "reden": reason,
        "naam": shown(resident.shown_name),
    }
    notices = [Notice(to=resident.id, text=ForwardText.DECLINED, values=values)]
    if forward.by is not None and forward.by != resident.id:
        read = Button(label=ForwardText.READ_IT, data=f"{FORWARD_PREFIX}:{forward.id}:open")
        notices.append(_told(forward, forward.by, ForwardText.DECLINED_TOLD, values, read))
    return Declined(forward, resident, at, reason, tuple(notices))


def _told(
    forward: Forward, to: ResidentId, text: ForwardText, values: Values, button: Button
) -> Notice:
    return Notice(
        to=to,
        text=text,
        values=values,
        buttons=((button,),),
        priority=Priority.REMINDER,
        kind=Kind.ISSUES,
        about=f"inbreng-{forward.id}",
        once=f"inbreng-{forward.id}-antwoord",
    )


def may_read(resident: Resident, forward: Forward) -> bool:
    """Return whether somebody may read it: whose it is, and who decides about it."""
    if forward.by == resident.id:
        return True
    return resident.may(Action.TAKE_UP_ITEM, forward.area) and reads(resident, forward.area)
