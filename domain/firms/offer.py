"""What a firm or club does free of charge: what, how often a year, and until when.

Source: brochure, Breda Lusten en Lasten (fifty local firms help free of charge). A resident or a
facilitator speaks for the firm. Neighbours read the firm's name and no person's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.calendar import day_of
from domain.firms.texts import FIRM_PREFIX, FirmText
from domain.ids import AreaSlug, FirmOfferId, ResidentId
from domain.notices import STEP, Button, Look, Notice, Values
from domain.parameters import FirmFigures
from domain.people import Resident
from domain.personal import mask
from domain.plain_text import one_line
from domain.reading import PersonalSpan
from domain.refusing import Refused, forbid, refuse
from domain.roles import Action
from domain.talents.fitting import alike
from domain.tasks.task import Task
from domain.trits.telling import about
from domain.way_back import area_button
from domain.ways.way import Piece, WayOfWorking

LEAST = 3
"""Letters of a name, and of what somebody can do."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What the municipality chose, as it is on one day.

    Attributes:
        times: a year at most; offers: that run, of one person; days: ahead at most.
    """

    times: int
    offers: int
    characters: int
    name: int
    days: int


def figures_on(figures: FirmFigures, day: date) -> Figures:
    """Return the figures in force on `day`."""
    return Figures(
        times=figures.firm_times_max.on(day),
        offers=figures.firm_offers_max.on(day),
        characters=figures.firm_max_characters.on(day),
        name=figures.firm_name_max_characters.on(day),
        days=figures.firm_days_ahead_max.on(day),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class FirmOffer:
    """Help that a firm offers.

    Attributes:
        by: who speaks for it; neighbours read `firm` only.
        words: what it is about.
        times: a calendar year; helped: yeses of this one.
        until: the last day.
    """

    id: FirmOfferId
    area: AreaSlug
    by: ResidentId
    firm: str
    what: str
    words: tuple[str, ...]
    times: int
    until: date
    helped: int = 0

    def runs(self, day: date) -> bool:
        """Return whether it can be asked on `day`."""
        return day <= self.until and self.helped < self.times

    def values(self) -> Values:
        """Return what a sentence can tell of it."""
        return {
            "bedrijf": self.firm,
            "wat": self.what,
            "keer": self.times,
            "over": max(0, self.times - self.helped),
            "tot": self.until,
        }

    def button(self, label: FirmText, verb: str, look: Look = Look.PLAIN) -> Button:
        """Return a button about it, which may name the firm."""
        data = f"{FIRM_PREFIX}:{self.id}:{verb}"
        return Button(label=label, data=data, values={"bedrijf": self.firm}, look=look)


@dataclass(frozen=True, slots=True)
class Offered:
    """An offer to store."""

    offer: FirmOffer
    at: datetime
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Ended:
    """An offer that is taken back."""

    offer: FirmOfferId
    at: datetime
    notices: tuple[Notice, ...]


def list_button() -> Button:
    """Return the way to the firms that help."""
    return Button(label=FirmText.LOOK, data=f"{FIRM_PREFIX}:lijst:1", look=Look.QUIET)


def may_offer(resident: Resident, area: AreaSlug) -> bool:
    """Return whether somebody speaks for a firm in an area: a resident, or a facilitator there."""
    return resident.area == area or resident.may(Action.CALL_MEETING, area)


def refuse_offer(
    resident: Resident, area: AreaSlug, way: WayOfWorking, have: int, figures: Figures
) -> Refused | None:
    """Return why somebody can't offer something now; None when that can be.

    Args:
        have: offers of this person that run.
    """
    if not way.uses(Piece.FIRMS):
        return refuse(resident, FirmText.GONE, slot=STEP)
    if not may_offer(resident, area):
        return forbid(resident, Action.OFFER_FIRM, area, slot=STEP)
    if have >= figures.offers:
        return refuse(resident, FirmText.TOO_MANY, {"hoogste": figures.offers}, slot=STEP)
    return None


def read_words(
    resident: Resident, typed: str, personal: Sequence[PersonalSpan], most: int
) -> str | Refused:
    """Return words as neighbours read them, personal data taken out; or why they can't be."""
    text = one_line(mask(typed, personal))
    if len(text) > most:
        return refuse(resident, FirmText.TOO_LONG, {"passen": most})
    if sum(one.isalpha() for one in text) < LEAST:
        return refuse(resident, FirmText.TOO_SHORT)
    return text


def read_times(resident: Resident, typed: str, figures: Figures) -> int | Refused:
    """Return how often a year, from 1."""
    found = [int(one) for one in typed.split() if one.isascii() and one.isdigit()]
    if len(found) != 1 or not 1 <= found[0] <= figures.times:
        return refuse(resident, FirmText.TIMES_NOT_READ, {"hoogste": figures.times})
    return found[0]


def check_until(resident: Resident, until: date | None, today: date, days: int) -> Refused | None:
    """Return why a last day can't be; None when it can."""
    if until is None or not 0 <= (until - today).days <= days:
        return refuse(resident, FirmText.DAY_NOT_READ, {"dagen": days})
    return None


def make_offer(
    resident: Resident,
    area: AreaSlug,
    number: FirmOfferId,
    firm: str,
    what: str,
    key_words: Sequence[str],
    times: int,
    until: date,
) -> FirmOffer:
    """Return an offer out of what somebody said."""
    told = [one for one in key_words if one.casefold() in what.casefold()]
    return FirmOffer(
        id=number,
        area=area,
        by=resident.id,
        firm=firm,
        what=what,
        words=about(what, told),
        times=times,
        until=until,
    )


def decide_offer(
    resident: Resident,
    offer: FirmOffer,
    way: WayOfWorking,
    at: datetime,
    figures: Figures,
    *,
    have: int,
    told: Sequence[Notice] = (),
) -> Offered | Refused:
    """Decide whether an offer stands; the caller holds the resident.

    Args:
        told: to who does a task that it fits.
    """
    refused = refuse_offer(resident, offer.area, way, have, figures)
    if refused is None:
        refused = check_until(resident, offer.until, day_of(at), figures.days)
    if refused is not None:
        return refused
    own = Notice(
        to=resident.id,
        text=FirmText.STORED,
        values={**offer.values(), "mensen": len(told)},
        buttons=((list_button(), area_button()),),
        slot=STEP,
        fresh=True,
    )
    return Offered(offer, at, (own, *told))


def decide_end(resident: Resident, offer: FirmOffer | None, at: datetime) -> Ended | Refused:
    """Decide whether somebody takes back what they offered for a firm."""
    if offer is None or offer.by != resident.id:
        return refuse(resident, FirmText.GONE, slot=STEP)
    own = Notice(
        to=resident.id,
        text=FirmText.ENDED,
        values=offer.values(),
        buttons=((list_button(),),),
        slot=STEP,
    )
    return Ended(offer.id, at, (own,))


def fits(offer: FirmOffer, words: Iterable[str]) -> tuple[str, ...]:
    """Return the words of an offer that something is about too, as they were written."""
    wanted = list(words)
    found = [mine for mine in offer.words if any(alike(mine, one) for one in wanted)]
    return tuple(dict.fromkeys(found))


Fit = tuple[Task, FirmOffer, tuple[str, ...]]
"""A task, an offer that fits it, and the words that matched."""


def fitting(
    tasks: Sequence[Task],
    offers: Sequence[FirmOffer],
    today: date,
    asked: Mapping[int, Iterable[int]],
) -> Sequence[Fit]:
    """Return which offers fit which tasks, those with most words first.

    Args:
        asked: task -> offers that were asked for it.
    """
    found = [
        (task, offer, words)
        for task in tasks
        for offer in offers
        if offer.area == task.area
        and offer.runs(today)
        and offer.id not in set(asked.get(task.id, ()))
        and (words := fits(offer, (*task.words, task.party)))
    ]
    return sorted(found, key=lambda one: (-len(one[2]), one[0].id, one[1].id))
