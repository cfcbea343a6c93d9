"""A deadlock as it stands: its item, its sides, its stage, and what of it waits.

Source: brochure, ground rule 5: a matter of the village, along the trits: first by itself, then
with help, then others decide. The days are ours (`content/…/deadlock.toml`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import IntEnum, StrEnum

from domain.ids import AgendaItemId, AreaSlug, BallotId, DeadlockId, HandBackId, ResidentId
from domain.notices import Words
from domain.parameters import DeadlockFigures
from domain.people import Resident
from domain.roles import Role


class Stage(IntEnum):
    """Where it is; the hearing comes before the three stages."""

    HEARING = 0
    OURSELVES = 1
    WITH_HELP = 2
    OTHERS = 3


class SideKind(StrEnum):
    """Who is on a side."""

    MEMBER = "member"
    """One named resident. The side that called it is always one."""
    GROUP = "group"
    """People with a name of their own; whoever comes forward first speaks for them."""
    PARTNER = "partner"
    INITIATIVE_GROUP = "initiative-group"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of it.

    Attributes:
        number: from 1; 1 called it.
        resident: of a member; of a group who speaks for it, None while nobody does.
        name: shown name of that resident.
        group: name of a group in words.
        partner: key of a partner.
        accepted: whether it said that it takes part, without a view yet.
        view: in its own words; empty while it wrote none.
        view_by, view_name: who wrote it, and the name that neighbours see.
    """

    number: int
    kind: SideKind
    resident: ResidentId | None = None
    name: str | None = None
    group: str = ""
    partner: str = ""
    accepted: bool = False
    view: str = ""
    view_by: ResidentId | None = None
    view_name: str | None = None

    @property
    def heard(self) -> bool:
        """Whether it said anything; who called it did."""
        return self.number == 1 or self.accepted or bool(self.view)

    def spoken_for_by(self, resident: Resident, area: AreaSlug) -> bool:
        """Return whether somebody speaks for this side about an item of `area`."""
        here = {role for role, where in resident.roles if where in (None, area)}
        if self.kind is SideKind.INITIATIVE_GROUP:
            return Role.INITIATIVE_GROUP in here
        if self.kind is SideKind.PARTNER:
            return resident.partner == self.partner and bool(here - {Role.INITIATIVE_GROUP})
        return self.resident == resident.id


@dataclass(frozen=True, slots=True)
class Option:
    """A way out that somebody put up; numbered from 1 in the order they came."""

    number: int
    text: str
    by: ResidentId | None = None
    name: str | None = None


class Waits(StrEnum):
    """What a stage waits for; its clock stands still meanwhile."""

    BALLOT = "ballot"
    ROUND = "round"
    """The area's yes to a text that was handed back; rounds come once a month."""


class Ending(StrEnum):
    """How it ended."""

    AGREED = "agreed"
    """All sides said yes to the same words."""
    RATIFIED = "ratified"
    """The area said yes to what it could live with best."""
    DECIDED = "decided"
    """By the steering group."""
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Proposal:
    """Words on which sides may agree.

    Attributes:
        number: from 1 in this deadlock, so that a yes is to these words and no others.
        yes: numbers of the sides that said yes, its own among them.
    """

    number: int
    text: str
    by_side: int
    yes: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadlock:
    """A deadlock as it stands now.

    Attributes:
        about: what it is about, in the words of who called it.
        new_facts: what is new, of one that was opened again.
        after: the one that it opens again.
        first: the stage that comes after the hearing.
        serial: how many times a stage (the hearing included) began; rows of the clock carry it.
        ends_at: when the stage ends by the clock, timezone-aware.
        held: whether the area voted in this stage.
        extended: how many times sides got more time.
        late: whether the last stage went past its days without a decision.
        sooner, longer: numbers of the sides that want to move on sooner, or want more time.
        outcome: the text that ended it, or that lies before the area.
        hand_back: that text as it was handed back; None while it wasn't.
    """

    id: DeadlockId
    item: AgendaItemId
    area: AreaSlug
    area_name: str
    item_names: Words
    about: str
    called_at: datetime
    sides: tuple[Side, ...]
    stage: Stage
    serial: int
    began_at: datetime
    ends_at: datetime
    first: Stage = Stage.OURSELVES
    new_facts: str = ""
    after: DeadlockId | None = None
    options: tuple[Option, ...] = ()
    waits: Waits | None = None
    ballot: BallotId | None = None
    held: bool = False
    extended: int = 0
    late: bool = False
    mediator: ResidentId | None = None
    mediator_name: str | None = None
    sooner: frozenset[int] = frozenset()
    longer: frozenset[int] = frozenset()
    proposal: Proposal | None = None
    outcome: str = ""
    hand_back: HandBackId | None = None
    ended: Ending | None = None
    ended_at: datetime | None = None

    @property
    def over(self) -> bool:
        """Whether it ended."""
        return self.ended is not None

    @property
    def numbers(self) -> frozenset[int]:
        """The numbers of all its sides."""
        return frozenset(one.number for one in self.sides)

    def side(self, number: int) -> Side | None:
        """Return a side by its number."""
        return next((one for one in self.sides if one.number == number), None)

    def sides_of(self, resident: Resident) -> tuple[Side, ...]:
        """Return the sides that somebody speaks for, their own first."""
        mine = [one for one in self.sides if one.spoken_for_by(resident, self.area)]
        return tuple(sorted(mine, key=lambda one: (one.resident != resident.id, one.number)))

    def clock_ran_out(self, at: datetime) -> bool:
        """Return whether the stage is past its end, and the clock will say so any moment."""
        return not self.over and self.waits is None and not self.late and at >= self.ends_at

    def silent(self) -> tuple[Side, ...]:
        """Return the sides that said nothing."""
        return tuple(one for one in self.sides if not one.heard)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What the municipality chose, as it is on one day."""

    hearing: int
    stages: tuple[int, int, int]
    last_reminder: int
    extensions: int
    extension_percent: int
    ballot_least: int
    sides: int
    words: int
    option: int
    options: int

    def days(self, stage: Stage) -> int:
        """Return the days of a stage."""
        return self.hearing if stage is Stage.HEARING else self.stages[stage - 1]

    def extension(self, stage: Stage) -> timedelta:
        """Return how much more time sides can get, whole days."""
        return timedelta(days=max(1, self.days(stage) * self.extension_percent // 100))


def figures_on(figures: DeadlockFigures, day: date) -> Figures:
    """Return the figures in force on `day` (Europe/Amsterdam)."""
    return Figures(
        hearing=figures.hearing_days.on(day),
        stages=(
            figures.stage_1_days.on(day),
            figures.stage_2_days.on(day),
            figures.stage_3_days.on(day),
        ),
        last_reminder=figures.last_reminder_days.on(day),
        extensions=figures.extensions_most.on(day),
        extension_percent=figures.extension_percent.on(day),
        ballot_least=figures.ballot_days_least.on(day),
        sides=figures.sides_most.on(day),
        words=figures.words_max_characters.on(day),
        option=figures.option_max_characters.on(day),
        options=figures.options_most.on(day),
    )
