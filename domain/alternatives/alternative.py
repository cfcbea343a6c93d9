"""Plans that lie beside each other for an agenda item, until its area chooses one.

Source: brochure, Delft (votes on alternative plans, also online). Everybody of the area may put
one beside the others until a day; then they are frozen on a ballot (docs/decisions/0029). What a
plan costs is a guess in words: no money is booked.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.due import Due, DueKind
from domain.ids import AgendaItemId, AlternativeId, AreaSlug, BallotId, PlanChoiceId, ResidentId
from domain.notices import Button, Look, TextKey, Words
from domain.plans.plan import Step
from domain.plans.typed import read_cents

ALTERNATIVES_PREFIX = "an"
"""`an:<item>:<page>` the plans, `an:<item>:<verb>` what is done, `an:<item>:<plan>:weg`."""
WHAT_MOST = 200
"""Characters of what happens: three plans stand on one screen of a phone."""
WHO_MOST = COST_MOST = TITLE_MOST = 60


class AlternativeText(TextKey):
    """Sentences of plans beside each other."""

    NONE = "plannen-geen"
    NONE_GROUP = "plannen-geen-groep"
    GATHERS = "plannen-verzamelen"
    GATHERED = "plannen-verzameld"
    TOO_FEW = "plannen-te-weinig"
    BALLOT_RUNS = "plannen-stemming"
    CHOSEN = "plannen-gekozen"
    SCREEN = "plannen"
    SCREEN_EMPTY = "plannen-leeg"
    PLAN = "plannen-regel"
    PLAN_COUNTED = "plannen-regel-stemmen"
    PLAN_WON = "plannen-regel-gekozen"
    BY = "plannen-van"

    HOW_LONG = "plannen-hoelang"
    BEGUN = "plannen-begonnen"
    BEGUN_TOLD = "plannen-bericht"
    GATHERED_TOLD = "plannen-verzameld-bericht"
    TOO_FEW_TOLD = "plannen-te-weinig-bericht"
    RUNS = "plannen-loopt-al"
    CLOSED = "plannen-dicht"
    FULL = "plannen-vol"

    ASK_TITLE = "plannen-vraag-titel"
    ASK_WHAT = "plannen-vraag-wat"
    ASK_WHO = "plannen-vraag-wie"
    ASK_COST = "plannen-vraag-kosten"
    SO_FAR = "plannen-tot-nu"
    COST_LONG = "plannen-kosten-lang"
    COST_SHORT = "plannen-kosten-kort"
    COST_PERSONAL = "plannen-kosten-persoonlijk"
    CHECK = "plannen-controle"
    PUT_UP = "plannen-staat"
    TAKEN_BACK = "plannen-teruggenomen"
    NOT_YOURS = "plannen-niet-van-jou"

    OPEN_ASK = "plannen-open-vraag"
    OPENED = "plannen-geopend"
    TAKEN_OVER = "plannen-plan-gekozen"
    TAKEN_OVER_WAITS = "plannen-plan-gekozen-wacht"
    WHY_CHANGED = "plannen-waarom-anders"
    TIE_TOLD = "plannen-gelijk-bericht"

    TO_PLANS = "knop-plannen"
    BEGIN = "knop-plannen-begin"
    LONGER = "knop-plannen-langer"
    ADD = "knop-plannen-erbij"
    TAKE_BACK = "knop-plannen-weg"
    PUT = "knop-plannen-zet"
    AGAIN = "knop-plannen-opnieuw"
    NOT_KNOWN = "knop-plannen-weet-niet"
    OPEN = "knop-plannen-open"
    OPEN_NOW = "knop-plannen-open-nu"
    OPEN_ANYWAY = "knop-plannen-open-toch"


@dataclass(frozen=True, slots=True)
class Alternative:
    """One plan beside the others.

    Attributes:
        number: its place among those that stand, from 1; also that of the option on the ballot.
        title, what: of at most TITLE_MOST and WHAT_MOST characters.
        who, cost: in own words; empty for not known yet.
        by, by_name: who put it up; None where that person was erased, or gave no name.
    """

    id: AlternativeId
    number: int
    title: str
    what: str
    who: str = ""
    cost: str = ""
    by: ResidentId | None = None
    by_name: str | None = None

    def as_step(self) -> Step:
        """Return what it is as the one step of a plan; costs that are no sum stay in the words."""
        cents = read_cents(self.cost) if self.cost else None
        said = f" ({self.cost})" if self.cost and cents is None else ""
        return Step(number=0, what=f"{self.title}: {self.what}{said}", who=self.who, cents=cents)


class Phase(StrEnum):
    """Where a choice between plans is."""

    GATHERS = "gathers"
    """Everybody of the area puts plans beside each other."""
    GATHERED = "gathered"
    """The day is over; the area can choose."""
    BALLOT = "ballot"
    OVER = "over"
    """Counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChoice:
    """The plans for an item, and until when they are put beside each other.

    Attributes:
        names: of the item.
        until: the first instant that is too late to put a plan up.
        ballot: over these plans; None while there is none. `ended` once that was counted.
        plans: those that stand, in the order in which they were put up.
    """

    id: PlanChoiceId
    item: AgendaItemId
    area: AreaSlug
    names: Words
    until: datetime
    ballot: BallotId | None = None
    ended: bool = False
    plans: tuple[Alternative, ...] = ()

    def phase(self, at: datetime) -> Phase:
        """Return where it is at `at`."""
        if self.ended:
            return Phase.OVER
        if self.ballot is not None:
            return Phase.BALLOT
        return Phase.GATHERS if at < self.until else Phase.GATHERED

    def plan(self, number: int) -> Alternative | None:
        """Return the plan of that number; None for one that isn't there."""
        return next((one for one in self.plans if one.number == number), None)


def to_plans(item: AgendaItemId, *, look: Look = Look.PLAIN) -> Button:
    """Return the button to the plans of an item."""
    return Button(label=AlternativeText.TO_PLANS, data=f"{ALTERNATIVES_PREFIX}:{item}:1", look=look)


def gathered_due(choice: PlanChoice) -> Due:
    """Return what looks how many plans there are once the day is over."""
    key = f"plannen-{choice.id}-verzameld-{choice.until.isoformat()}"
    return Due(
        DueKind.PLANS_GATHERED, choice.until, key, {"choice": choice.id, "item": choice.item}
    )


def opens_due(choice: PlanChoice, at: datetime) -> Due:
    """Return what opens the ballot at `at` where the group didn't do so before."""
    key = f"plannen-{choice.id}-opent-{at.isoformat()}"
    return Due(DueKind.PLANS_OPEN, at, key, {"choice": choice.id, "item": choice.item})
