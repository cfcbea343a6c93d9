"""Carrying out what came of a command or the clock in a deadlock, with all that others keep of it.

Handlers and the scheduler do the same things here: a ballot that opens or ends, a text that goes
back to the area, the file that others get, what is paused and set free, and who hears of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain.advice.aligning import open_alignment
from domain.ballots.papers import BallotKeys
from domain.ballots.resist_opening import TITLE_MOST, AsItIs, Asked, Proposal
from domain.calendar import day_of
from domain.deadlock.change import Change, Effect
from domain.deadlock.clock import closing_of, plan
from domain.deadlock.deadlock import Deadlock, Figures, Option, Side, SideKind, figures_on
from domain.deadlock.telling import Audience, tell
from domain.due import Due, DueKind
from domain.handing_back.hand_back import LiesOpenError, Proposed, TextKind
from domain.handing_back.rounds import waits
from domain.ids import ResidentId
from domain.parameters import Content
from domain.plain_text import shortened
from domain.roles import Role
from domain.scoping.judging import figures_on as scope_figures_on
from storage import (
    ballots,
    deadlocks,
    due,
    handing_back,
    item_files,
    outbox,
    paused_texts,
    people,
    resistance,
    roles,
    scoping,
)
from storage.session import Session

DUTCH = "nl"
"""A text is handed back in the language of the municipality."""


@dataclass(frozen=True, slots=True)
class Means:
    """What carrying out takes besides the change.

    Attributes:
        as_it_is: the words of the option that is always on the paper.
        now: timezone-aware.
    """

    content: Content
    keys: BallotKeys
    as_it_is: AsItIs
    now: datetime

    @property
    def figures(self) -> Figures:
        """The figures in force."""
        return figures_on(self.content.deadlock, day_of(self.now))


async def carry_out(
    session: Session, before: Deadlock | None, change: Change, means: Means, *, text: str = ""
) -> Deadlock:
    """Store a change and do all that comes with it; return how the deadlock stands.

    The caller holds the row of the item.

    Args:
        before: None for one that was just called.
        text: of a decision, as the area reads it, where that is more than its motivation.
    """
    after = change.after
    if Effect.END_BALLOT in change.effects:
        await _end_ballot(session, after, means)
    if Effect.OPEN_BALLOT in change.effects:
        after = await _open_ballot(session, after, means)
    if Effect.HAND_BACK in change.effects:
        after = await hand_back(session, after, means, text=text)
    change = replace(change, after=after)
    await deadlocks.save(session, change)
    if Effect.OPEN_FILE in change.effects:
        await _open_file(session, after, means)
    if Effect.SET_FREE in change.effects:
        await _set_free(session, after, means)
    if before is None or before.serial != after.serial:
        await due.plan(session, plan(after, means.figures))
    elif before.ends_at != after.ends_at:
        await due.plan(session, plan(after, means.figures, since=means.now))
    heard = await audience(session, after, means.content)
    await outbox.put(session, tell(change, heard), now=means.now)
    return after


# --- the ballot ---------------------------------------------------------------------------


def _proposal(option: Option) -> Proposal:
    title = shortened(option.text, TITLE_MOST)
    return Proposal(title, "" if title == option.text else option.text)


async def _open_ballot(session: Session, of: Deadlock, means: Means) -> Deadlock:
    area = means.content.area(of.area)
    asked = Asked(
        title=of.item_names.in_language(DUTCH),
        proposals=[_proposal(one) for one in of.options],
        closes_at=closing_of(of, means.now, means.figures),
        as_it_is=means.as_it_is,
        most=means.content.ballots.resistance_most.on(day_of(means.now)),
        deadlock=of.id,
    )
    opened = await resistance.open_ballot(session, means.keys, asked, area, now=means.now)
    return replace(of, ballot=opened.id)


async def _end_ballot(session: Session, of: Deadlock, means: Means) -> None:
    """Close the ballot of a deadlock that ended: it is counted now, and nothing comes of it."""
    if of.ballot is not None:
        await ballots.end_now(session, of.ballot, now=means.now)
        key = f"stemming-{of.ballot}-sluit"
        await due.call_off(session, key, now=means.now)
        closes = Due(DueKind.BALLOT_CLOSES, means.now, key, {"ballot": of.ballot})
        await due.plan(session, [closes])


# --- what the area says yes to ------------------------------------------------------------


async def hand_back(session: Session, of: Deadlock, means: Means, *, text: str = "") -> Deadlock:
    """Hand the outcome, or a text that says all of it, back to the area.

    One that lies in a round goes first.
    """
    title = of.item_names.in_language(DUTCH)
    proposed = Proposed(of.area, TextKind.WAY_OUT, of.id, title, text or of.outcome)
    try:
        stored = await handing_back.propose(session, proposed, means.now)
    except LiesOpenError:
        return replace(of, hand_back=None)
    return replace(of, hand_back=stored.id)


# --- others decide ------------------------------------------------------------------------


async def _open_file(session: Session, of: Deadlock, means: Means) -> None:
    """Give the item to the alignment group; the steering group decides after the advices."""
    await scoping.begin_by_deadlock(session, of.item, of.area, now=means.now)
    file = await item_files.lock(session, of.item)
    members = [one for one, _ in await scoping.with_partner(session, Role.ALIGNMENT_GROUP)]
    figures = scope_figures_on(means.content.advice, day_of(means.now))
    opened = open_alignment(file, members, means.now, figures)
    if opened is not None:
        await scoping.open_alignment(session, opened)
        await outbox.put(session, opened.notices, now=means.now)


async def _set_free(session: Session, of: Deadlock, means: Means) -> None:
    """Let go on what was paused: texts that wait for a round, and a scope that may stand now.

    A way out of an earlier time doesn't: this one came instead of it.
    """
    await paused_texts.let_go_overtaken(session, of.item, now=means.now)
    key = f"reikwijdte-vrij-{of.id}"
    stands = Due(DueKind.SCOPE_STANDS, means.now, key, {"item": of.item})
    await due.plan(session, [waits(of.area, means.now), stands])


# --- who hears of it ----------------------------------------------------------------------


async def audience(session: Session, of: Deadlock, content: Content) -> Audience:
    """Return who can be told of a deadlock."""
    group = await roles.holders(session, Role.INITIATIVE_GROUP, of.area)
    helpers = {
        *await roles.holders(session, Role.AREA_DIRECTOR, of.area),
        *await roles.holders(session, Role.COMMUNITY_WORKER, of.area),
    }
    steering = [one for one, _ in await scoping.with_partner(session, Role.STEERING_GROUP)]
    steering += [one for one, _ in await scoping.with_partner(session, Role.ALDERMAN)]
    workers = await people.working_in(session, of.area)
    return Audience(
        speakers={one.number: _speakers(one, group, workers) for one in of.sides},
        members=await people.reachable(session, of.area),
        helpers=sorted(helpers),
        group=group,
        steering=steering,
        partners={one.key: one.name for one in content.partners},
    )


async def voiceless(session: Session, of: Deadlock) -> frozenset[int]:
    """Return the numbers of sides for which nobody can speak now.

    A group that nobody came forward for isn't one of them: anybody can.
    """
    kinds = {one.kind for one in of.sides}
    group: Sequence[ResidentId] = ()
    workers: Mapping[str, Sequence[ResidentId]] = {}
    if SideKind.INITIATIVE_GROUP in kinds:
        group = await roles.holders(session, Role.INITIATIVE_GROUP, of.area)
    if SideKind.PARTNER in kinds:
        workers = await people.working_in(session, of.area)
    return frozenset(
        one.number
        for one in of.sides
        if one.kind is not SideKind.GROUP and not _speakers(one, group, workers)
    )


def _speakers(
    side: Side, group: Sequence[ResidentId], workers: Mapping[str, Sequence[ResidentId]]
) -> Sequence[ResidentId]:
    if side.kind is SideKind.INITIATIVE_GROUP:
        return group
    if side.kind is SideKind.PARTNER:
        return workers.get(side.partner, ())
    return [] if side.resident is None else [side.resident]
