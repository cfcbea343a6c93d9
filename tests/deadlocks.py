"""Deadlocks as tests need them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from domain.deadlock.deadlock import Deadlock, Figures, Side, SideKind, Stage
from domain.ids import AgendaItemId, AreaSlug, DeadlockId, ResidentId
from domain.notices import Words
from domain.people import Resident
from domain.roles import EVERYWHERE, Role

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
FIGURES = Figures(
    hearing=7,
    stages=(14, 21, 28),
    last_reminder=1,
    extensions=1,
    extension_percent=50,
    ballot_least=4,
    sides=4,
    words=500,
    option=120,
    options=8,
)


def neighbour(number: int, *roles: Role, partner: str | None = None) -> Resident:
    """Return somebody of Krakeel."""
    held = frozenset((one, None if one in EVERYWHERE else KRAKEEL) for one in roles)
    return Resident(
        ResidentId(number),
        f"C{number}",
        f"Buur {number}",
        "nl",
        KRAKEEL,
        roles=held,
        partner=partner,
    )


ANNA, BILAL, CHANTAL = neighbour(1), neighbour(2), neighbour(3)


def member(number: int, resident: Resident) -> Side:
    """Return a side of one person."""
    return Side(number=number, kind=SideKind.MEMBER, resident=resident.id, name=resident.shown_name)


def deadlock(*sides: Side, **changes: object) -> Deadlock:
    """Return a deadlock that Anna just called, with Bilal on the other side."""
    plain = Deadlock(
        id=DeadlockId(5),
        item=AgendaItemId(7),
        area=KRAKEEL,
        area_name="Krakeel",
        item_names=Words({"nl": "Een plek om te spelen"}),
        about="Waar komt de speelplek?",
        called_at=NOW,
        sides=sides or (member(1, ANNA), member(2, BILAL)),
        stage=Stage.HEARING,
        serial=1,
        began_at=NOW,
        ends_at=NOW + timedelta(days=7),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]
