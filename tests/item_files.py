"""Files of items as tests need them: one that went all the way, and people with each role."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from domain.advice.steering import Needed, Seat
from domain.ids import AgendaItemId, AreaSlug, ResidentId
from domain.notices import Words
from domain.parameters import ScopeReason
from domain.people import Resident
from domain.roles import EVERYWHERE, Role
from domain.scoping.item_file import (
    AreaSide,
    Feasibility,
    Feasible,
    ItemFile,
    Judgement,
    Point,
    Said,
    Side,
    Version,
)
from domain.scoping.judging import ScopeFigures
from domain.scoping.screens import Names

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL, ELIM = AreaSlug("krakeel"), AreaSlug("elim")
PARTNERS: Mapping[str, str] = {
    "gemeente": "Gemeente Hoogeveen",
    "woonconcept": "Woonconcept",
    "domesta": "Domesta",
    "actium": "Actium",
    "sww": "Stichting Welzijnswerk (SWW)",
    "politie": "Politie Drenthe",
}
KEYS = list(PARTNERS)
INSIDE = ScopeReason(
    "past-in-budget",
    False,
    Words({"nl": "Past in het budget", "en": "Fits the budget"}),
    Words({"nl": "Dit kan uit het vaste budget.", "en": "The set budget can pay for this."}),
)
BEYOND = ScopeReason(
    "meer-geld",
    True,
    Words({"nl": "Meer geld nodig", "en": "More money needed"}),
    Words({"nl": "Dit kost meer dan het vaste budget.", "en": "This costs more."}),
)
NAMES = Names(PARTNERS, {INSIDE.key: INSIDE, BEYOND.key: BEYOND})
FIGURES = ScopeFigures(scope=14, objection=7, alignment=28, last_reminder=1)
NEEDED = Needed(PARTNERS, 4)
POINTS = (
    "Leg drempels in de Schutstraat, bij de school.",
    "Maak de kruising bij de winkels een gelijke kruising.",
    "Laat kinderen meedenken over de route naar school.",
)


def person(
    number: int,
    *roles: Role,
    area: AreaSlug = KRAKEEL,
    home: AreaSlug | None = KRAKEEL,
    partner: str | None = None,
) -> Resident:
    """Return somebody with roles; those that are bound to areas hold in `area`."""
    held = frozenset((one, None if one in EVERYWHERE else area) for one in roles)
    return Resident(
        ResidentId(number), f"C{number}", f"Buur {number}", "nl", home, roles=held, partner=partner
    )


def item_file(**changes: object) -> ItemFile:
    """Return the file of an item that the neighbourhood team was asked about."""
    plain = ItemFile(
        item=AgendaItemId(7),
        area=KRAKEEL,
        area_name="Krakeel",
        title=Words({"nl": "Veilig oversteken", "en": "Crossing safely"}),
        asked_at=NOW,
        due_at=NOW + timedelta(days=14),
        areas=(AreaSide(1, KRAKEEL, "Krakeel", True),),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def judged(
    said: Said = Said.FIRST,
    *,
    beyond: bool = True,
    by: int = 21,
    at: datetime = NOW,
) -> Judgement:
    """Return a judgement."""
    until = at + timedelta(days=7) if said is Said.FIRST else None
    reason = BEYOND.key if beyond else INSIDE.key
    return Judgement(said, beyond, reason, ResidentId(by), "Buur", at, until)


def ready_file(**changes: object) -> ItemFile:
    """Return a file that the steering group can decide on."""
    advice = Version(31, Side.RESIDENTS, 1, POINTS)
    group = Version(32, Side.ALIGNMENT, 1, ("Leg de drempels in 2027 aan.",))
    full = item_file(
        judgements=(judged(),),
        alignment_opened_at=NOW + timedelta(days=7),
        alignment_due_at=NOW + timedelta(days=35),
        feasibilities=tuple(
            Feasibility(one, Feasible.CAN, "", "Wij plannen dit in voor de zomer.") for one in KEYS
        ),
        points=tuple(
            Point(number, Side.RESIDENTS, text) for number, text in enumerate(POINTS, start=41)
        ),
        versions=(advice, group),
        areas=(AreaSide(1, KRAKEEL, "Krakeel", True, False, 31, 31),),
    )
    return replace(full, **changes)  # type: ignore[arg-type]


def full_seats() -> list[Seat]:
    """Return a steering group that is complete: six partners, four residents, the alderman."""
    partners = [
        Seat(ResidentId(100 + at), Role.STEERING_GROUP, key) for at, key in enumerate(PARTNERS)
    ]
    residents = [Seat(ResidentId(200 + at), Role.STEERING_GROUP) for at in range(4)]
    return [*partners, *residents, Seat(ResidentId(300), Role.ALDERMAN)]
