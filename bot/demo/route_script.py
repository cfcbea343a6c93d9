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


class ProfessionalSketch(RoutePart):
    """An invented professional: lives in `area`, and has roles in `areas`."""

    name: Word
    area: str
    roles: tuple[Word, ...]
    areas: tuple[str, ...]
    partner: str = ""


class SaidSketch(RoutePart):
    """An answer to a trits question of an item, such as "d2", and how many support it."""

    area: str
    theme: str
    question: Annotated[str, Field(pattern=r"^[dz][123]$")]
    by: Word
    text: Word
    party: str = ""
    supports: Count = 0
    days_ago: DaysAgo


class ClosedSketch(RoutePart):
    """A trits question that the group called answered."""

    area: str
    theme: str
    question: Annotated[str, Field(pattern=r"^[dz][123]$")]
    by: Word
    days_ago: DaysAgo


class ViewSketch(RoutePart):
    """What somebody thinks of a theme or its item, from a side that they name."""

    area: str
    theme: str
    by: Word
    side: Word
    text: Text
    days_ago: DaysAgo


class PlannedSketch(RoutePart):
    """What a partner plans, laid open by a professional, beside the item of a theme or nothing."""

    area: str
    by: Word
    plan: Word
    when: str = ""
    theme: str = ""
    days_ago: DaysAgo


class AskedSketch(RoutePart):
    """A question to a partner, with the answer to it where there is one."""

    area: str
    by: Word
    partner: str
    text: Text
    days_ago: DaysAgo
    answered_by: str = ""
    answer: str = ""
    helps: str = ""
    step: str = ""
    step_in_days: Annotated[int, Field(ge=0)] = 0
    answered_days_ago: DaysAgo = 0


class AgreedSketch(RoutePart):
    """An agreement that was kept, as both sides said on its day."""

    area: str
    by: Word
    promises: Word
    who: Word
    what: Word
    contact: Word
    days_ago: DaysAgo
    kept_days_ago: DaysAgo


class ScopeSketch(RoutePart):
    """An item whose scope the neighbourhood team judges."""

    area: str
    theme: str
    by: Word
    days_ago: DaysAgo


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
    said: tuple[SaidSketch, ...] = ()
    closed: tuple[ClosedSketch, ...] = ()
    view: tuple[ViewSketch, ...] = ()
    planned: tuple[PlannedSketch, ...] = ()
    asked: tuple[AskedSketch, ...] = ()
    agreed: tuple[AgreedSketch, ...] = ()
    scope: tuple[ScopeSketch, ...] = ()
    round: tuple[RoundSketch, ...] = ()

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
        for one in self.professional:
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
