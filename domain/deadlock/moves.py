"""What sides and neighbours do in a deadlock, as far as it changes where that stands.

Who may do what is asked elsewhere (`deciding`); here stand the rules of the stages alone. Each
returns None for what can't be done now.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.deadlock.change import Change, Entry, What, Why
from domain.deadlock.clock import VOTED_IN, end, go_on, joined, next_stage
from domain.deadlock.deadlock import (
    Deadlock,
    Ending,
    Figures,
    Option,
    Proposal,
    Side,
    SideKind,
    Stage,
)
from domain.ids import ResidentId
from domain.people import Resident


def _with_side(deadlock: Deadlock, side: Side) -> Deadlock:
    sides = tuple(side if one.number == side.number else one for one in deadlock.sides)
    return replace(deadlock, sides=sides)


def _heard(after: Deadlock, entry: Entry, figures: Figures) -> Change:
    """Return what follows when a side was heard: with all of them the first stage begins."""
    if after.stage is Stage.HEARING and not after.silent():
        return joined((entry,), go_on(after, entry.at, figures, Why.ALL_HEARD))
    return Change(after, (entry,))


def accept(
    deadlock: Deadlock, side: Side, by: ResidentId, at: datetime, figures: Figures
) -> Change | None:
    """Let a side say that it takes part; its view may come later."""
    if deadlock.over or side.heard:
        return None
    entry = Entry(at=at, stage=deadlock.stage, what=What.ACCEPTED, side=side.number, by=by)
    return _heard(_with_side(deadlock, replace(side, accepted=True)), entry, figures)


def write_view(
    deadlock: Deadlock, side: Side, by: Resident, text: str, at: datetime, figures: Figures
) -> Change | None:
    """Let a side say how it sees it, in place of what it said before; that stays on record."""
    if deadlock.over:
        return None
    entry = Entry(
        at=at, stage=deadlock.stage, what=What.VIEW, side=side.number, by=by.id, text=text
    )
    written = replace(side, view=text, view_by=by.id, view_name=by.shown_name)
    return _heard(_with_side(deadlock, written), entry, figures)


def come_forward(deadlock: Deadlock, side: Side, by: Resident, at: datetime) -> Change | None:
    """Let somebody speak for a group that nobody speaks for yet, and who is on no other side."""
    free = side.kind is SideKind.GROUP and side.resident is None
    if deadlock.over or not free or deadlock.sides_of(by):
        return None
    after = _with_side(deadlock, replace(side, resident=by.id, name=by.shown_name))
    entry = Entry(at=at, stage=deadlock.stage, what=What.SPEAKS, side=side.number, by=by.id)
    return Change(after, (entry,))


def put_up(
    deadlock: Deadlock, by: Resident, text: str, at: datetime, figures: Figures
) -> Change | None:
    """Put up an option; not while the area weighs those that are there."""
    same = any(one.text.casefold() == text.casefold() for one in deadlock.options)
    full = len(deadlock.options) >= figures.options
    if not takes_options(deadlock) or same or full:
        return None
    number = len(deadlock.options) + 1
    after = replace(
        deadlock, options=(*deadlock.options, Option(number, text, by.id, by.shown_name))
    )
    entry = Entry(at=at, stage=deadlock.stage, what=What.OPTION, by=by.id, text=text, number=number)
    return Change(after, (entry,))


def takes_options(deadlock: Deadlock) -> bool:
    """Return whether options can be put up now."""
    return not deadlock.over and deadlock.stage in VOTED_IN and deadlock.waits is None


# --- sooner, or more time -----------------------------------------------------------------


def can_go_sooner(deadlock: Deadlock) -> bool:
    """Return whether sides can agree now to move on."""
    later = next_stage(deadlock) is not None and deadlock.stage is not Stage.HEARING
    return not deadlock.over and deadlock.waits is None and later


def want_sooner(
    deadlock: Deadlock, side: Side, by: ResidentId, at: datetime, figures: Figures
) -> Change | None:
    """Let a side say that it wants to move on; it happens when every side says so."""
    if not can_go_sooner(deadlock) or side.number in deadlock.sooner:
        return None
    entry = Entry(at=at, stage=deadlock.stage, what=What.SOONER, side=side.number, by=by)
    after = replace(deadlock, sooner=deadlock.sooner | {side.number})
    if after.sooner >= after.numbers:
        return joined((entry,), go_on(after, at, figures, Why.ALL_YES))
    return Change(after, (entry,))


def can_get_longer(deadlock: Deadlock, figures: Figures) -> bool:
    """Return whether sides can agree now to more time."""
    return (
        not deadlock.over
        and deadlock.stage is not Stage.HEARING
        and deadlock.waits is None
        and not deadlock.late
        and deadlock.extended < figures.extensions
    )


def want_longer(
    deadlock: Deadlock, side: Side, by: ResidentId, at: datetime, figures: Figures
) -> Change | None:
    """Let a side ask for more time; it is there when every side says so."""
    if not can_get_longer(deadlock, figures) or side.number in deadlock.longer:
        return None
    entry = Entry(at=at, stage=deadlock.stage, what=What.LONGER, side=side.number, by=by)
    after = replace(deadlock, longer=deadlock.longer | {side.number})
    if not after.longer >= after.numbers:
        return Change(after, (entry,))
    after = replace(
        after,
        ends_at=after.ends_at + figures.extension(after.stage),
        extended=after.extended + 1,
        longer=frozenset(),
        sooner=frozenset(),
    )
    granted = Entry(at=at, stage=deadlock.stage, what=What.EXTENDED)
    return Change(after, (entry, granted))


# --- agreeing -----------------------------------------------------------------------------


def propose(
    deadlock: Deadlock, side: Side, by: ResidentId, text: str, at: datetime
) -> Change | None:
    """Put words to the other sides, on which all could agree; in place of those before."""
    if deadlock.over:
        return None
    number = 1 if deadlock.proposal is None else deadlock.proposal.number + 1
    entry = Entry(
        at=at,
        stage=deadlock.stage,
        what=What.PROPOSED,
        side=side.number,
        by=by,
        text=text,
        number=number,
    )
    offer = Proposal(number, text, side.number, frozenset({side.number}))
    return Change(replace(deadlock, proposal=offer), (entry,))


def say_yes(
    deadlock: Deadlock, side: Side, by: ResidentId, number: int, at: datetime
) -> Change | None:
    """Let a side say yes to the words that lie there; with all of them it is over.

    Args:
        number: of the proposal that was read, so that nobody says yes to other words.
    """
    offer = deadlock.proposal
    if deadlock.over or offer is None or offer.number != number or side.number in offer.yes:
        return None
    entry = Entry(
        at=at, stage=deadlock.stage, what=What.YES, side=side.number, by=by, number=number
    )
    offer = replace(offer, yes=offer.yes | {side.number})
    after = replace(deadlock, proposal=offer)
    if not offer.yes >= after.numbers:
        return Change(after, (entry,))
    agreed = Entry(at=at, stage=deadlock.stage, what=What.AGREED, text=offer.text)
    return joined((entry,), end(after, Ending.AGREED, agreed, outcome=offer.text))


# --- taking it back, and helping ----------------------------------------------------------


def can_withdraw(deadlock: Deadlock) -> bool:
    """Return whether it can be taken back: nobody else spoke, so it is still its caller's alone."""
    alone = not any(one.heard for one in deadlock.sides if one.number != 1)
    unweighed = deadlock.stage is Stage.HEARING or not deadlock.options  # it may bring old ones
    return not deadlock.over and alone and unweighed and deadlock.waits is None


def withdraw(deadlock: Deadlock, by: ResidentId, at: datetime) -> Change | None:
    """Take it back."""
    if not can_withdraw(deadlock):
        return None
    entry = Entry(at=at, stage=deadlock.stage, what=What.WITHDRAWN, side=1, by=by)
    return end(deadlock, Ending.WITHDRAWN, entry)


def take_on(deadlock: Deadlock, by: Resident, at: datetime) -> Change | None:
    """Let somebody take it on to mediate; a colleague can take it over."""
    if deadlock.over or deadlock.stage is not Stage.WITH_HELP or deadlock.mediator == by.id:
        return None
    entry = Entry(at=at, stage=deadlock.stage, what=What.MEDIATOR, by=by.id)
    return Change(replace(deadlock, mediator=by.id, mediator_name=by.shown_name), (entry,))


def note_meeting(deadlock: Deadlock, by: ResidentId, title: str, at: datetime) -> Change | None:
    """Put on record that a meeting was called about it."""
    if deadlock.over:
        return None
    entry = Entry(at=at, stage=deadlock.stage, what=What.MEETING, by=by, text=title)
    return Change(deadlock, (entry,))
