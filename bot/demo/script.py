"""What happens in the demonstration, as `demo.toml` of a municipality tells it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.content import MOST_DAYS_AGO
from bot.content_table import ContentError
from bot.demo.deadlock_script import StuckSketch
from bot.demo.larger_script import LargerSketch
from bot.demo.look_back_script import LookBackSketch
from bot.demo.route_script import RouteScript
from bot.role_names import ROLE_NAMES
from domain.ballots.opening import SPANS
from domain.demo import Persona
from domain.parameters import Content

FILE = "demo.toml"
MOST_NEIGHBOURS = 200

Text = Annotated[str, Field(min_length=1, max_length=200)]
Names = tuple[Text, ...]
DaysAgo = Annotated[int, Field(ge=0, le=MOST_DAYS_AGO)]
Points = dict[str, Annotated[int, Field(ge=1)]]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class PersonaSketch(_Part):
    """Who a visitor is as a persona; `roles` and `areas` as `smederij role grant` takes them."""

    key: Persona
    name: Text
    area: str
    roles: Names
    areas: Names
    comes_by: str
    partner: str = ""
    confirmed_by: str = ""


class VillageSketch(_Part):
    """The invented residents of an area, and when its group, or who want to start it, began."""

    area: str
    names: Names
    neighbours: Annotated[int, Field(ge=0, le=MOST_NEIGHBOURS)]
    group: Names
    founders: Names
    days_ago: DaysAgo


class PapersSketch(_Part):
    """So many papers alike: key of a theme -> points."""

    papers: Annotated[int, Field(ge=1)]
    points: Points


class TaskSketch(_Part):
    """An answer to the first trits question that became a task, and who do it."""

    by: Text
    text: Text
    hands: Annotated[int, Field(ge=1)]
    in_days: Annotated[int, Field(ge=1)]
    doing: Names


class ItemSketch(_Part):
    """A theme that won, as it stands on the agenda, with why in the words of the group."""

    theme: str
    why: Annotated[str, Field(max_length=300)] = ""
    task: tuple[TaskSketch, ...]


class BallotSketch(_Part):
    """A ballot that was opened `days_ago`, for `span` (a key of `SPANS`)."""

    area: str
    days_ago: DaysAgo
    span: str
    papers: tuple[PapersSketch, ...]
    item: tuple[ItemSketch, ...]


class MeetingSketch(_Part):
    """A meeting on the evening `in_days` from now, and how many said what of it."""

    area: str
    by: Text
    title: Text
    place: Text
    bring: Annotated[str, Field(max_length=200)]
    in_days: Annotated[int, Field(ge=1)]
    places: Annotated[int, Field(ge=1)] | None = None
    coming: Annotated[int, Field(ge=0)]
    maybe: Annotated[int, Field(ge=0)]


class LooseSketch(_Part):
    """An issue that fits no theme, brought up `days_ago` by somebody of a village."""

    area: str
    by: Text
    text: Text
    days_ago: DaysAgo


class Script(_Part):
    """The whole demonstration but for most issues, which are the examples."""

    persona: tuple[PersonaSketch, ...]
    village: tuple[VillageSketch, ...]
    ballot: tuple[BallotSketch, ...]
    meeting: tuple[MeetingSketch, ...]
    loose: tuple[LooseSketch, ...] = ()
    route: RouteScript = RouteScript()
    stuck: tuple[StuckSketch, ...] = ()
    larger: tuple[LargerSketch, ...] = ()
    look_back: tuple[LookBackSketch, ...] = ()

    def persona_of(self, key: Persona) -> PersonaSketch:
        """Return who a visitor is as this persona."""
        return next(one for one in self.persona if one.key is key)


def load_script(folder: Path, content: Content) -> Script:
    """Return the demonstration of the municipality in `folder`.

    Raises:
        ContentError: there is none, it can't be read, or it speaks of what isn't there.
    """
    try:
        raw = tomllib.loads((folder / FILE).read_text(encoding="utf-8"))
    except OSError as broken:
        raise ContentError(FILE, "", f"can't be opened: {broken.strerror}") from broken
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as broken:
        raise ContentError(FILE, "", f"is not TOML in UTF-8: {broken}") from broken
    try:
        script = Script.model_validate(raw)
    except ValidationError as wrong:
        first = wrong.errors(include_url=False)[0]
        raise ContentError(FILE, ".".join(map(str, first["loc"])), first["msg"]) from None
    _check(script, content)
    return script


def _check(script: Script, content: Content) -> None:
    areas = {str(one.slug) for one in content.areas}
    themes = {one.key for one in content.themes}
    texts = {one.text for one in content.examples}
    names = {one.area: one.names for one in script.village}

    def known(key: str, value: str, there: object) -> None:
        if not isinstance(there, set | tuple | dict) or value not in there:
            raise ContentError(FILE, key, f"{value!r} isn't there")

    if sorted(one.key for one in script.persona) != sorted(Persona):
        raise ContentError(FILE, "persona", f"must be, once each: {', '.join(Persona)}")
    for persona in script.persona:
        for area in (persona.area, *persona.areas):
            known(f"persona {persona.key}", area, areas)
        for role in persona.roles:
            known(f"persona {persona.key}: roles", role, ROLE_NAMES)
        if persona.partner:
            known(f"persona {persona.key}: partner", persona.partner, content.partner_names())
        if persona.comes_by:
            known(f"persona {persona.key}: comes_by", persona.comes_by, texts)
    for village in script.village:
        known("village", village.area, areas)
        for name in (*village.group, *village.founders):
            known(f"village {village.area}", name, village.names)
    script.route.check(
        known,
        areas=areas,
        themes=set(themes),
        partners=content.partner_names(),
        roles=ROLE_NAMES,
        names=names,
    )
    for stuck in script.stuck:
        known("stuck", stuck.area, names)
        stuck.check(known, names=names[stuck.area], themes=themes)
    reasons = {one.key for one in content.scope_reasons}
    for larger in script.larger:
        known("larger", larger.area, names)
        there = [one.name for one in script.route.everybody if larger.area in one.areas]
        larger.check(
            known,
            names=(*names[larger.area], *there),
            themes=themes,
            partners=content.partner_names(),
            reasons=reasons,
        )
    for look_back in script.look_back:
        look_back.check(known, names)
    working = {one.name: one.areas for one in script.route.everybody}
    for persona in script.persona:
        if persona.confirmed_by:
            where = f"persona {persona.key}: confirmed_by"
            known(where, persona.confirmed_by, working)
            known(where, persona.area, working[persona.confirmed_by])
    for one in script.loose:
        known("loose", one.area, names)
        known(f"loose {one.text!r}: by", one.by, names[one.area])
    for meeting in script.meeting:
        where = f"meeting {meeting.title!r}"
        known(where, meeting.area, names)
        known(f"{where}: by", meeting.by, names[meeting.area])
    for ballot in script.ballot:
        where = f"ballot {ballot.area}"
        known(where, ballot.area, names)
        known(f"{where}: span", ballot.span, dict(SPANS))
        for key in [one for papers in ballot.papers for one in papers.points]:
            known(f"{where}: papers", key, themes)
        for item in ballot.item:
            known(f"{where}: item", item.theme, themes)
            for task in item.task:
                for name in (task.by, *task.doing):
                    known(f"{where}: {item.theme}", name, names[ballot.area])
