"""A talk at the kitchen table: a neighbour has no phone, and another one writes down.

What is said counts as the neighbour's, once. No name and no house number of theirs is stored.
Source: brochure, the neighbouring system of Nieuwlande (kitchen-table talks).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from domain.areas import Area
from domain.ids import AreaSlug, ResidentId, TableTalkId
from domain.issues.draft import Draft
from domain.notices import Button, Look, TextKey
from domain.parameters import KitchenFigures
from domain.people import Resident
from domain.refusing import Refused, refuse
from domain.streets.contact import read_streets

KITCHEN_PREFIX = "kt"
"""`kt:toon`, `kt:straten:<page>`, `kt:begin`, `kt:zet:<verb>`, `kt:stuur:<key>`,
`kt:<talk>:weg`."""
CONSENT_VERSION = 1
"""Of the question that the neighbour says yes to. Raise it when what it says changes."""


class KitchenText(TextKey):
    """Sentences of talks at the kitchen table."""

    SCREEN = "keukentafel"
    SHARE = "keukentafel-deelname"
    STREETS = "keukentafel-straten"
    STREETS_NONE = "keukentafel-straten-geen"
    STREETS_UNKNOWN = "keukentafel-straten-zonder-lijst"
    STREET = "keukentafel-straat"

    NOT_CONFIRMED = "keukentafel-niet-bevestigd"
    ENOUGH = "keukentafel-genoeg-vandaag"
    CONSENT = "keukentafel-mag-het"
    NOT_AGREED = "keukentafel-mag-niet"
    ASK_STREET = "keukentafel-vraag-straat"
    NOT_FOUND = "keukentafel-straat-onbekend"
    NOT_READ = "keukentafel-straat-niet-gelezen"
    ONE_STREET = "keukentafel-een-straat"
    ASK_WORDS = "keukentafel-vraag"
    ONLY_PERSONAL = "keukentafel-alleen-persoonlijk"
    FULL = "keukentafel-vol"
    CHECK = "keukentafel-controle"
    LINE = "keukentafel-regel"
    SENT = "keukentafel-staat"
    NOTE = "keukentafel-briefje"
    NOTE_OVER = "keukentafel-briefje-weg"
    SENT_ALREADY = "keukentafel-staat-al"
    UNDONE = "keukentafel-ongedaan"
    TOO_LATE = "keukentafel-te-laat"
    GONE = "keukentafel-weg"
    TAKEN_ALREADY = "keukentafel-al-opgehaald"
    DIGEST = "keukentafel-nieuws"

    CLAIMED = "keukentafel-van-jou"
    OWN_NOTE = "keukentafel-eigen-briefje"
    ISSUE = "keukentafel-vraagstuk"

    LOOK = "knop-keukentafel"
    TO_STREETS = "knop-keukentafel-straten"
    BEGIN = "knop-keukentafel-begin"
    CONFIRM = "knop-keukentafel-bevestigd"
    AGREED = "knop-keukentafel-ja"
    REFUSED = "knop-keukentafel-nee"
    TAKE_LAST = "knop-keukentafel-laatste-weg"
    SEND = "knop-keukentafel-verstuur"
    UNDO = "knop-keukentafel-ongedaan"


@dataclass(frozen=True, slots=True)
class Figures:
    """What the municipality chose, as it is on one day.

    Attributes:
        issues: of one talk, at most.
        talks: that one resident records in 24 hours, at most.
        note_days: in which the code on the note can be used.
        hour: in Europe/Amsterdam, at which the initiative group hears of new talks.
        nieuwlande, tiendeveen: percent of the inhabitants who took part there.
    """

    issues: int
    talks: int
    note_days: int
    hour: int
    nieuwlande: int
    tiendeveen: int


def figures_on(figures: KitchenFigures, day: date) -> Figures:
    """Return the figures in force on `day`."""
    return Figures(
        issues=figures.kitchen_issues_max.on(day),
        talks=figures.kitchen_talks_day_max.on(day),
        note_days=figures.kitchen_note_days.on(day),
        hour=figures.kitchen_digest_hour.on(day),
        nieuwlande=figures.kitchen_nieuwlande_percent.on(day),
        tiendeveen=figures.kitchen_tiendeveen_percent.on(day),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TableDraft:
    """A talk that somebody is writing down; it lives in the conversation only.

    Attributes:
        key: made where the talk is written down; a talk with it is stored once.
        consented_at: when the neighbour said yes, in ISO 8601.
        street: empty until it was read.
    """

    key: str
    consented_at: str
    street: str = ""
    issues: tuple[Draft, ...] = ()

    def with_issue(self, one: Draft) -> TableDraft:
        """Return it with one issue more; the same words stand in it once."""
        if any(each.public_text == one.public_text for each in self.issues):
            return self
        return replace(self, issues=(*self.issues, one))

    def to_json(self) -> dict[str, Any]:
        """Return it for the conversation."""
        return {
            "key": self.key,
            "consented_at": self.consented_at,
            "street": self.street,
            "issues": [one.to_json() for one in self.issues],
        }

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> TableDraft | None:
        """Return what `to_json` gave; None for another shape, such as an older version left."""
        try:
            found = [Draft.from_json(one) for one in data["issues"]]
            draft = TableDraft(
                key=str(data["key"]),
                consented_at=str(data["consented_at"]),
                street=str(data["street"]),
                issues=tuple(one for one in found if one is not None),
            )
            datetime.fromisoformat(draft.consented_at)
        except (KeyError, TypeError, ValueError):
            return None
        return None if None in found else draft


@dataclass(frozen=True, slots=True, kw_only=True)
class TableTalk:
    """A talk as it is stored.

    Attributes:
        by: who wrote it down; None when that person is no longer here.
        neighbour: the resident row that counts for who spoke; None once undone, or once that
            neighbour took it along with the code on the note.
        recorded_at: timezone-aware.
    """

    id: TableTalkId
    area: AreaSlug
    by: ResidentId | None
    neighbour: ResidentId | None
    recorded_at: datetime
    claimed: bool = False
    undone: bool = False


def read_street(resident: Resident, area: Area, typed: str) -> str | Refused:
    """Return the street that was typed, without a house number; or why it can't be used.

    Of an area whose list is known only a street of that list.
    """
    found = read_streets(area, typed if area.streets else _HOUSE_NUMBER.sub("", typed))
    if len(found) > 1:
        return refuse(resident, KitchenText.ONE_STREET)
    if not found:
        return refuse(resident, KitchenText.NOT_FOUND if area.streets else KitchenText.NOT_READ)
    return found[0]


_HOUSE_NUMBER = re.compile(r"\s+\d.*$", re.DOTALL)
"""What stands behind the name of a street, from the first number on."""


def kitchen_button() -> Button:
    """Return the way to the talks at the kitchen table."""
    return Button(label=KitchenText.LOOK, data=f"{KITCHEN_PREFIX}:toon", look=Look.QUIET)
