"""A way of working: which steps, ballots, clocks and other pieces an area uses.

Source: brochure, chapters 2 to 6, the neighbouring systems. Each is content
(`content/ways-of-working/`); an area has one at a time, to begin with that of De Smederijen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from domain.ids import AreaSlug, ResidentId
from domain.notices import TextKey, Words

WAY_PREFIX = "wz"
"""`wz:<area>:nu`, `wz:<area>:lijst:<page>`, `wz:<area>:<way>:<verb>`."""


def way_data(area: AreaSlug, key: str, verb: str) -> str:
    """Return what a button about one way in an area carries."""
    return f"{WAY_PREFIX}:{area}:{key}:{verb}"


class Piece(StrEnum):
    """Something of the program that a way of working uses."""

    ISSUES = "issues"
    THEMES = "themes"
    CONNECTIONS = "connections"
    DOTS = "dots"
    AGENDA = "agenda"
    TRITS = "trits"
    TASKS = "tasks"
    PLANS = "plans"
    HAND_BACK = "hand-back"
    SCOPE = "scope"
    ANSWERS = "answers"
    AGREEMENTS = "agreements"
    MEETLAT = "meetlat"
    MEETINGS = "meetings"
    PLEDGE = "pledge"
    AT_ONCE = "at-once"
    EXCHANGE = "exchange"
    FORMATS = "formats"
    KITCHEN_TABLE = "kitchen-table"
    SHARES = "shares"
    BUDGET = "budget"
    DEADLOCK = "deadlock"
    EVALUATION = "evaluation"
    CAMPAIGN = "campaign"
    COMMITTEE = "committee"
    WISHES_ROUND = "wishes-round"
    PROGRAMME = "programme"
    ACCOUNTING = "accounting"
    MATERIAL = "material"
    ALTERNATIVES = "alternatives"
    COUNCIL = "council"
    STREET_CONTACTS = "street-contacts"
    FIRMS = "firms"
    SURVEY_ROUND = "survey-round"


TO_COME = frozenset(
    {
        Piece.PLEDGE,
        Piece.SHARES,
        Piece.BUDGET,
    }
)
"""Pieces that aren't built; each has its place in the presets and is shown as one to come."""


class PieceText(TextKey):
    """What each piece is called."""

    ISSUES = "werkwijze-stuk-issues"
    THEMES = "werkwijze-stuk-themes"
    CONNECTIONS = "werkwijze-stuk-connections"
    DOTS = "werkwijze-stuk-dots"
    AGENDA = "werkwijze-stuk-agenda"
    TRITS = "werkwijze-stuk-trits"
    TASKS = "werkwijze-stuk-tasks"
    PLANS = "werkwijze-stuk-plans"
    HAND_BACK = "werkwijze-stuk-hand-back"
    SCOPE = "werkwijze-stuk-scope"
    ANSWERS = "werkwijze-stuk-answers"
    AGREEMENTS = "werkwijze-stuk-agreements"
    MEETLAT = "werkwijze-stuk-meetlat"
    MEETINGS = "werkwijze-stuk-meetings"
    PLEDGE = "werkwijze-stuk-pledge"
    AT_ONCE = "werkwijze-stuk-at-once"
    EXCHANGE = "werkwijze-stuk-exchange"
    FORMATS = "werkwijze-stuk-formats"
    KITCHEN_TABLE = "werkwijze-stuk-kitchen-table"
    SHARES = "werkwijze-stuk-shares"
    BUDGET = "werkwijze-stuk-budget"
    DEADLOCK = "werkwijze-stuk-deadlock"
    EVALUATION = "werkwijze-stuk-evaluation"
    CAMPAIGN = "werkwijze-stuk-campaign"
    COMMITTEE = "werkwijze-stuk-committee"
    WISHES_ROUND = "werkwijze-stuk-wishes-round"
    PROGRAMME = "werkwijze-stuk-programme"
    ACCOUNTING = "werkwijze-stuk-accounting"
    MATERIAL = "werkwijze-stuk-material"
    ALTERNATIVES = "werkwijze-stuk-alternatives"
    COUNCIL = "werkwijze-stuk-council"
    STREET_CONTACTS = "werkwijze-stuk-street-contacts"
    FIRMS = "werkwijze-stuk-firms"
    SURVEY_ROUND = "werkwijze-stuk-survey-round"


class WayText(TextKey):
    """Sentences of ways of working."""

    SCREEN = "werkwijze"
    SCREEN_ASKED = "werkwijze-gevraagd"
    LIST = "werkwijze-lijst"
    LIST_LINE = "werkwijze-lijst-regel"
    GROUP_PLAN = "werkwijze-groep-plan"
    GROUP_CHOOSE = "werkwijze-groep-choose"
    GROUP_DO = "werkwijze-groep-do"
    TO_GROUP_PLAN = "knop-werkwijze-groep-plan"
    TO_GROUP_CHOOSE = "knop-werkwijze-groep-choose"
    TO_GROUP_DO = "knop-werkwijze-groep-do"
    ONE = "werkwijze-een"
    ONE_NOW = "werkwijze-een-nu"
    PIECE = "werkwijze-onderdeel"
    LATER = "werkwijze-later"
    CLOCKS = "werkwijze-termijnen"
    PLAN_BY = "werkwijze-plan-uiterlijk"
    STEPS = "werkwijze-stappen"
    ASKED_BY = "werkwijze-voorstel"
    PROPOSED = "werkwijze-voorgesteld"
    ASK = "werkwijze-vraag"
    AGREED = "werkwijze-afgesproken"
    AGREED_TOLD = "werkwijze-nu-zo"
    DECLINED = "werkwijze-nee-gezegd"
    DECLINED_TOLD = "werkwijze-niet"
    WITHDRAWN = "werkwijze-teruggenomen"
    ALREADY = "werkwijze-al-zo"
    ONE_WAITS = "werkwijze-wacht-al"
    NO_GROUP = "werkwijze-geen-groep"
    NO_DIRECTOR = "werkwijze-geen-regisseur"
    OWN_SIDE = "werkwijze-eigen-kant"
    OVER = "werkwijze-voorbij"
    GONE = "werkwijze-weg"
    BY_GROUP = "werkwijze-door-groep"
    BY_DIRECTOR = "werkwijze-door-regisseur"

    OTHERS = "knop-werkwijze-andere"
    SHOW = "knop-werkwijze-toon"
    PROPOSE = "knop-werkwijze-stel-voor"
    YES = "knop-werkwijze-ja"
    NO = "knop-werkwijze-nee"
    TAKE_BACK = "knop-werkwijze-terug"
    TO_LIST = "knop-werkwijze-lijst"
    ELSEWHERE = "knop-werkwijze-gebied"


class Group(StrEnum):
    """In which of three lists a way stands: a list of fourteen is too long for a phone."""

    PLAN = "plan"
    CHOOSE = "choose"
    DO = "do"


@dataclass(frozen=True, slots=True)
class Clocks:
    """Figures of a way of working; None where it has none of its own.

    Attributes:
        agenda_years: how long an agenda runs; without one as `organisation.toml` says.
        answer_days: in how many calendar days partners answer; who answers sooner goes on so.
        decide_days: times 24 hours, in which the initiative group decides on what is put forward.
        plan_months: from choosing the way on, in how many months an agenda or a plan lies before
            the area.
        campaign_days: how long a campaign runs, without which no ballot over themes opens.
        wishes_month, programme_month, account_month: month of the year, from 1, on whose first day
            all are asked for wishes, partners for their programme, or the area reads what came
            of its agreements.
        pot_days: in which a decision on money falls. To come, with the money.
    """

    agenda_years: int | None = None
    answer_days: int | None = None
    decide_days: int | None = None
    plan_months: int | None = None
    campaign_days: int | None = None
    wishes_month: int | None = None
    programme_month: int | None = None
    account_month: int | None = None
    pot_days: int | None = None


CLOCKS_TO_COME = frozenset({"pot_days"})
"""Clocks of what isn't built; each is shown as one to come."""


@dataclass(frozen=True, slots=True)
class WayOfWorking:
    """One preset, as content gives it.

    Attributes:
        essence: one or two sentences; short: a few words, for the list.
        steps: of the six steps of the route, from 1.
    """

    key: str
    names: Words
    essence: Words
    steps: tuple[int, ...]
    pieces: tuple[Piece, ...]
    clocks: Clocks = Clocks()
    group: Group = Group.PLAN
    short: Words = field(default_factory=lambda: Words({"nl": ""}))

    def uses(self, piece: Piece) -> bool:
        """Return whether an area that works so uses `piece`."""
        return piece in self.pieces


def find_way(ways: Sequence[WayOfWorking], key: str) -> WayOfWorking | None:
    """Return the way called `key`; None where content has it no longer."""
    return next((one for one in ways if one.key == key), None)


class Side(StrEnum):
    """Who chooses a way of working: both of them, and not one person for both."""

    GROUP = "group"
    DIRECTOR = "director"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A way that one side proposed and the other hasn't answered yet.

    Attributes:
        by: who proposed it; None when that person was erased.
    """

    area: AreaSlug
    way: str
    side: Side
    by: ResidentId | None
    at: datetime
