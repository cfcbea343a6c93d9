"""What somebody gives or asks, and who wants it.

Nobody's name stands at it. Two neighbours hear of each other only once both agreed, as with an
idea connection (docs/decisions/0020, 0022).

Source: brochure, the neighbouring systems Gelijk om ruilen (Hoogezand Liekom), Veilinghuis
(Enschede) and Boter bij de Vis: what do you give, what do you ask.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.connections.connection import Side, last_day
from domain.ids import AreaSlug, EntryId, ResidentId, WantId
from domain.notices import Button, Look, TextKey, Values
from domain.parameters import ExchangeFigures
from domain.people import Resident

EXCHANGE_PREFIX = "ru"
"""`ru:lijst:<page>`, `ru:mijn`, `ru:zeg:<kind>`, `ru:zet:<verb>`, `ru:<entry>:<verb>`."""
WANT_PREFIX = "rw"
"""`rw:<want>:ja` or `nee`: what who put it up says to a neighbour who wants it."""


class EntryKind(StrEnum):
    """Which of the two; also what stands on the button."""

    GIVE = "geef"
    ASK = "vraag"

    @property
    def other(self) -> EntryKind:
        """What fits it."""
        return EntryKind.ASK if self is EntryKind.GIVE else EntryKind.GIVE


class Ended(StrEnum):
    """Why something stands there no longer."""

    DONE = "done"
    TAKEN_BACK = "taken-back"
    LAPSED = "lapsed"


class ExchangeText(TextKey):
    """Sentences of the exchange."""

    ELSEWHERE = "ruil-andere-werkwijze"
    LIST = "ruil"
    LIST_EMPTY = "ruil-leeg"
    GIVES = "ruil-geeft"
    ASKS = "ruil-vraagt"
    LINE = "ruil-regel"
    LINE_FITS = "ruil-regel-past"
    LINE_MINE = "ruil-regel-mijn"
    LINE_WANTED = "ruil-regel-gevraagd"

    ASK_GIVE = "ruil-vraag-geef"
    ASK_ASK = "ruil-vraag-vraag"
    TOO_LONG = "ruil-te-lang"
    TOO_SHORT = "ruil-te-kort"
    ONLY_PERSONAL = "ruil-alleen-persoonlijk"
    TOO_MANY = "ruil-te-veel"
    CHECK = "ruil-controle"
    CHECK_HIDDEN = "ruil-controle-weggehaald"
    YOUNG = "ruil-nog-geen-16"
    STORED = "ruil-staat"
    FITS_NOW = "ruil-past-nu"
    FITS_YOU = "ruil-past-bij-jou"

    ONE = "ruil-een"
    ONE_FITS = "ruil-een-past"
    ONE_WANTED = "ruil-een-gevraagd"
    WANT_CHECK = "ruil-wil-controle"
    WANTED = "ruil-wil-gezegd"
    WANT_TWICE = "ruil-wil-al"
    WANTS_TOO_MANY = "ruil-wil-te-veel"
    UNWANTED = "ruil-wil-niet-meer"
    GONE = "ruil-weg"

    MINE = "ruil-mijn"
    MINE_EMPTY = "ruil-mijn-leeg"
    MINE_LINE = "ruil-mijn-regel"
    OWN = "ruil-eigen"
    OWN_WANTED = "ruil-eigen-gewild"
    SOMEBODY_WANTS = "ruil-iemand-wil"
    SOMEBODY_CAN = "ruil-iemand-kan"
    DECLINED = "ruil-nee-gezegd"
    WANT_OVER = "ruil-wil-voorbij"

    STILL = "ruil-klopt-nog"
    STILL_YES = "ruil-blijft-staan"
    LAPSED = "ruil-vervallen"
    TAKEN_BACK = "ruil-teruggenomen"
    DONE = "ruil-klaar"

    GIVE_BUTTON = "knop-ruil-geef"
    ASK_BUTTON = "knop-ruil-vraag"
    LOOK = "knop-ruil-bekijk"
    LOOK_AT_IT = "knop-ruil-bekijk-dit"
    TO_MINE = "knop-ruil-mijn"
    TO_LIST = "knop-ruil-lijst"
    OLD_ENOUGH = "knop-ruil-16"
    TOO_YOUNG = "knop-ruil-geen-16"
    SAY_AGAIN = "knop-ruil-anders"
    I_WANT = "knop-ruil-wil"
    I_CAN = "knop-ruil-kan"
    NOT_AFTER_ALL = "knop-ruil-toch-niet"
    YES = "knop-ruil-ja"
    NO = "knop-ruil-nee"
    STILL_BUTTON = "knop-ruil-klopt"
    TAKE_BACK = "knop-ruil-haal-weg"
    DONE_BUTTON = "knop-ruil-klaar"


@dataclass(frozen=True, slots=True)
class Figures:
    """What the municipality chose, as it is on one day.

    Attributes:
        days: before it is asked whether it is still true; still_days: for the answer.
        entries, wants: of one person at a time.
        meet_days: how long two go on once they met (`connection_exchange_days`).
    """

    days: int
    still_days: int
    entries: int
    wants: int
    characters: int
    meet_days: int


def figures_on(figures: ExchangeFigures, meet_days: int, day: date) -> Figures:
    """Return the figures in force on `day`."""
    return Figures(
        days=figures.exchange_days.on(day),
        still_days=figures.exchange_still_days.on(day),
        entries=figures.exchange_entries_max.on(day),
        wants=figures.exchange_wants_max.on(day),
        characters=figures.exchange_max_characters.on(day),
        meet_days=meet_days,
    )


@dataclass(frozen=True, slots=True)
class Want:
    """A neighbour who wants what stands there, or can do it.

    Attributes:
        answered: who put it up said yes or no; to who wants it a no looks like no answer yet.
        back: taken back by who wanted it.
    """

    id: WantId
    by: ResidentId
    answered: bool = False
    back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What stands there.

    Attributes:
        by: whose it is.
        text: in own words; personal data was taken out before.
        words: what it is about.
        until: when it is asked whether it is still true.
        wants: of neighbours, oldest first, also those that were answered or taken back.
        open: it stands there still.
    """

    id: EntryId
    area: AreaSlug
    by: ResidentId
    kind: EntryKind
    text: str
    words: tuple[str, ...]
    until: datetime
    wants: tuple[Want, ...] = ()
    open: bool = True

    @property
    def last(self) -> date:
        """The last day before it is asked whether it is still true."""
        return last_day(self.until)

    @property
    def waiting(self) -> tuple[Want, ...]:
        """The wants that who put it up can answer."""
        return tuple(one for one in self.wants if not one.answered and not one.back)

    def want_of(self, resident: ResidentId) -> Want | None:
        """Return what somebody said about it before, also when they took it back."""
        return next((one for one in self.wants if one.by == resident), None)

    def wanted_by(self, resident: ResidentId) -> bool:
        """Return whether somebody said that they want it; an answer changes nothing of that."""
        want = self.want_of(resident)
        return want is not None and not want.back

    def values(self) -> Values:
        """Return what a sentence can tell of it."""
        side = ExchangeText.GIVES if self.kind is EntryKind.GIVE else ExchangeText.ASKS
        return {"soort": self.kind.value, "kant": side, "tekst": self.text, "tot": self.last}

    def button(self, label: ExchangeText, verb: str, look: Look = Look.PLAIN) -> Button:
        """Return a button about it."""
        return Button(label=label, data=f"{EXCHANGE_PREFIX}:{self.id}:{verb}", look=look)


@dataclass(frozen=True, slots=True)
class Two:
    """Both sides of a want: who put it up first, then who wants it; both in one area."""

    want: WantId
    entry: Entry
    area_name: str
    sides: tuple[Side, Side]


def slot_of(entry: EntryId) -> str:
    """Return the slot of the message about an own entry."""
    return f"ruil-{entry}"


def still_key(entry: EntryId) -> str:
    """Return the key under which the question whether it is still true is planned."""
    return f"ruil-{entry}-klopt"


def lapse_key(entry: EntryId) -> str:
    """Return the key under which its end is planned."""
    return f"ruil-{entry}-voorbij"


Fits = Mapping[EntryId, tuple[str, ...]]
"""Entry -> the words of it that fit one's own."""


def is_gone(entry: Entry | None, resident: Resident) -> bool:
    """Return whether there is nothing for somebody to answer: gone, or in another area."""
    return entry is None or not entry.open or entry.area != resident.area


def ordered(entries: Iterable[Entry], fits: Fits) -> list[Entry]:
    """Return entries with those that fit first, then as they came."""
    return sorted(entries, key=lambda one: -len(fits.get(one.id, ())))


def mine_button() -> Button:
    """Return the way to what one put up oneself."""
    return Button(label=ExchangeText.TO_MINE, data=f"{EXCHANGE_PREFIX}:mijn", look=Look.QUIET)


def list_button() -> Button:
    """Return the way back to the list."""
    return Button(label=ExchangeText.TO_LIST, data=f"{EXCHANGE_PREFIX}:lijst:1", look=Look.QUIET)
