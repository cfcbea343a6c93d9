"""The route in the demonstration, as `demo.toml` tells it: what came of items, what is asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from bot.content import MOST_DAYS_AGO

Text = Annotated[str, Field(min_length=1, max_length=500)]
Word = Annotated[str, Field(min_length=1, max_length=140)]
DaysAgo = Annotated[int, Field(ge=0, le=MOST_DAYS_AGO)]
Count = Annotated[int, Field(ge=0, le=200)]
Known = Callable[[str, str, object], None]
"""Refuses a value that isn't there: where it stands, the value, and what there is."""


class RoutePart(BaseModel):
    """A part of the script."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class DatedPart(RoutePart):
    """A part that was told on a day of its own."""

    days_ago: DaysAgo


class ProfessionalSketch(RoutePart):
    """An invented professional: lives in `area`, and has roles in `areas`."""

    name: Word
    area: str
    roles: tuple[Word, ...]
    areas: tuple[str, ...]
    partner: str = ""


class GroupSketch(RoutePart):
    """Invented people who have one role, each with the partner they work for; "" for nobody.

    Attributes:
        area: where they live.
        areas: whose parts of this script speak of them.
    """

    role: Word
    area: str
    areas: tuple[str, ...]
    people: Mapping[Word, str]

    @property
    def professionals(self) -> tuple[ProfessionalSketch, ...]:
        """Them one by one."""
        return tuple(
            ProfessionalSketch(
                name=name, area=self.area, roles=(self.role,), areas=self.areas, partner=partner
            )
            for name, partner in self.people.items()
        )


class SaidSketch(DatedPart):
    """An answer to a trits question of an item, such as "d2", and how many support it."""

    area: str
    theme: str
    question: Annotated[str, Field(pattern=r"^[dz][123]$")]
    by: Word
    text: Word
    party: str = ""
    supports: Count = 0


class ClosedSketch(DatedPart):
    """A trits question that the group called answered."""

    area: str
    theme: str
    question: Annotated[str, Field(pattern=r"^[dz][123]$")]
    by: Word


class ViewSketch(DatedPart):
    """What somebody thinks of a theme or its item, from a side that they name."""

    area: str
    theme: str
    by: Word
    side: Word
    text: Text


class PlannedSketch(DatedPart):
    """What a partner plans, laid open by a professional, beside the item of a theme or nothing."""

    area: str
    by: Word
    plan: Word
    when: str = ""
    theme: str = ""


class AskedSketch(DatedPart):
    """A question to a partner, with the answer to it where there is one."""

    area: str
    by: Word
    partner: str
    text: Text
    answered_by: str = ""
    answer: str = ""
    helps: str = ""
    step: str = ""
    step_in_days: Annotated[int, Field(ge=0)] = 0
    answered_days_ago: DaysAgo = 0


class AgreedSketch(DatedPart):
    """An agreement that was kept, as both sides said on its day."""

    area: str
    by: Word
    promises: Word
    who: Word
    what: Word
    contact: Word
    kept_days_ago: DaysAgo


class ScopeSketch(DatedPart):
    """An item whose scope the neighbourhood team judges."""

    area: str
    theme: str
    by: Word


class RoundSketch(RoutePart):
    """The agenda of an area, handed back, in a round that lies open.

    Attributes:
        confirmed: neighbours who were confirmed by `confirmed_by`, the first ones of the area.
        yes, no, not_yet: how many of them answered so.
    """

    area: str
    by: Word
    years: Annotated[int, Field(ge=1)]
    handed_days_ago: DaysAgo
    open_days_ago: DaysAgo
    confirmed: Count
    confirmed_by: Word
    yes: Count
    no: Count
    not_yet: Count


class RouteScript(RoutePart):
    """All of the route."""

    professional: tuple[ProfessionalSketch, ...] = ()
    group: tuple[GroupSketch, ...] = ()
    said: tuple[SaidSketch, ...] = ()
    closed: tuple[ClosedSketch, ...] = ()
    view: tuple[ViewSketch, ...] = ()
    planned: tuple[PlannedSketch, ...] = ()
    asked: tuple[AskedSketch, ...] = ()
    agreed: tuple[AgreedSketch, ...] = ()
    scope: tuple[ScopeSketch, ...] = ()
    round: tuple[RoundSketch, ...] = ()

    @property
    def everybody(self) -> tuple[ProfessionalSketch, ...]:
        """All invented professionals, also those who are told of as a group."""
        return (*self.professional, *(one for some in self.group for one in some.professionals))

    def check(
        self,
        known: Known,
        *,
        areas: object,
        themes: object,
        partners: object,
        roles: object,
        names: Mapping[str, tuple[str, ...]],
    ) -> None:
        """Refuse what speaks of somebody or something that isn't there.

        Args:
            names: area -> its invented residents.
        """
        there: dict[str, tuple[str, ...]] = dict(names)
        for one in self.everybody:
            for area in (one.area, *one.areas):
                known(f"professional {one.name}", area, areas)
            for role in one.roles:
                known(f"professional {one.name}: roles", role, roles)
            if one.partner:
                known(f"professional {one.name}: partner", one.partner, partners)
            for area in one.areas:
                there[area] = (*there.get(area, ()), one.name)
        for part in ("said", "closed", "view", "planned", "asked", "agreed", "scope", "round"):
            for told in getattr(self, part):
                known(part, told.area, there)
                for who in ("by", "promises", "answered_by", "confirmed_by"):
                    if name := getattr(told, who, ""):
                        known(f"{part}: {who}", name, there[told.area])
                if theme := getattr(told, "theme", ""):
                    known(f"{part}: theme", theme, themes)
                if partner := getattr(told, "partner", ""):
                    known(f"{part}: partner", partner, partners)
