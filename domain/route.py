"""The route: six steps, found from what others keep and never stored.

Steps 1, 2 and 6 belong to an area; 3, 4 and 5 to each item, side by side. The pace is the
residents': nothing here looks at a clock. Source: brochure, chapter 3, "De zes stappen van de
werkroute".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum

from domain.agenda.telling import to_group
from domain.charts import Route, RouteRow
from domain.due import Due, DueKind
from domain.ids import AgendaItemId, ResidentId
from domain.notices import Button, Line, Notice, TextKey, Words
from domain.plans.blow import Blow

SHOWN = 6
"""Items in the picture; a higher one is made smaller by Telegram."""


class Stage(IntEnum):
    """The six steps, and what comes before them."""

    NOT_STARTED = 0
    ISSUES = 1
    AGENDA = 2
    SHORT = 3
    LONG = 4
    EXECUTION = 5
    EVALUATION = 6


class RouteText(TextKey):
    """Sentences of the route."""

    STAGE_0 = "route-stap-0"
    STAGE_1 = "route-stap-1"
    STAGE_2 = "route-stap-2"
    STAGE_3 = "route-stap-3"
    STAGE_4 = "route-stap-4"
    STAGE_5 = "route-stap-5"
    STAGE_6 = "route-stap-6"

    AREA_NOT_STARTED = "route-gebied-niet-begonnen"
    AREA_ISSUES = "route-gebied-vraagstukken"
    AREA_DRAWING_UP = "route-gebied-opstellen"
    AREA_IN_EFFECT = "route-gebied-geldt"
    AREA_LOOKS_BACK = "route-gebied-kijkt-terug"

    DRAWN_UP = "route-punt-opgesteld"
    TO_JUDGE = "route-punt-klap"
    SHORT_EMPTY = "route-punt-kort-leeg"
    SHORT_GROWS = "route-punt-kort-groeit"
    LONG_EMPTY = "route-punt-lang-leeg"
    LONG_GROWS = "route-punt-lang-groeit"
    BEFORE_AREA = "route-punt-ligt-voor"
    DOING = "route-punt-bezig"
    DOING_TASKS = "route-punt-taken"
    DONE = "route-punt-gedaan"

    TITLE = "route-titel"
    BELOW = "route-uitleg"
    ALTERNATIVE = "route-alternatief"
    ROW = "route-rij"
    THE_AREA = "route-het-gebied"
    CAPTION = "route"
    LINE = "route-regel"
    MORE = "route-meer"
    AS_PICTURE = "knop-route"

    STILL = "route-stil"
    STILL_OPEN = "knop-route-punt"

    PAGE_TITLE = "route-pagina"
    PAGE_ITEMS = "route-pagina-punten"
    PAGE_EMPTY = "route-pagina-leeg"
    PAGE_TO_THEMES = "route-pagina-themas"


STAGES: Mapping[Stage, RouteText] = {one: RouteText(f"route-stap-{one}") for one in Stage}


@dataclass(frozen=True, slots=True)
class AreaFacts:
    """What others keep of an area.

    Attributes:
        issues, items: how many issues stand, and items on its agenda.
        in_effect: whether the area said yes to its agenda.
        looks_back: whether its evaluation is open.
    """

    issues: int
    items: int
    in_effect: bool
    looks_back: bool = False


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """What others keep of an item.

    Attributes:
        on_agenda: whether it stands on the agenda that the area said yes to.
        blow: None while the three questions aren't answered.
        steps: of its plan.
        plan_waits: whether its plan lies before the area now.
        plan_in_effect: whether the area said yes to it.
        tasks, tasks_over: what residents do for it, and what of that is done: somebody said
            so, or its day passed and nobody said otherwise.
    """

    on_agenda: bool = False
    blow: Blow | None = None
    steps: int = 0
    plan_waits: bool = False
    plan_in_effect: bool = False
    tasks: int = 0
    tasks_over: int = 0


@dataclass(frozen=True, slots=True)
class Where:
    """Where an area or an item stands: the step, and the same in words."""

    stage: Stage
    line: Line


def where_area(facts: AreaFacts) -> Where:
    """Return where an area stands.

    It stays at step 2 when its agenda is in effect: from there on each item goes its own way. It
    is at step 6 as long as it looks back, and then where it was.
    """
    values = {"vraagstukken": facts.issues, "punten": facts.items}
    if facts.looks_back:
        return Where(Stage.EVALUATION, Line(RouteText.AREA_LOOKS_BACK))
    if facts.in_effect:
        return Where(Stage.AGENDA, Line(RouteText.AREA_IN_EFFECT, values))
    if facts.items:
        return Where(Stage.AGENDA, Line(RouteText.AREA_DRAWING_UP, values))
    if facts.issues:
        return Where(Stage.ISSUES, Line(RouteText.AREA_ISSUES, values))
    return Where(Stage.NOT_STARTED, Line(RouteText.AREA_NOT_STARTED, values))


def where_item(facts: ItemFacts) -> Where:
    """Return where an item stands: as far as the furthest of its facts."""
    if facts.plan_in_effect:
        return Where(Stage.EXECUTION, _execution(facts))
    if facts.blow is None:
        text = RouteText.TO_JUDGE if facts.on_agenda else RouteText.DRAWN_UP
        return Where(Stage.AGENDA, Line(text))
    short = facts.blow is Blow.SHORT
    stage = Stage.SHORT if short else Stage.LONG
    if facts.plan_waits:
        return Where(stage, Line(RouteText.BEFORE_AREA))
    if facts.steps:
        text = RouteText.SHORT_GROWS if short else RouteText.LONG_GROWS
        return Where(stage, Line(text, {"stappen": facts.steps}))
    return Where(stage, Line(RouteText.SHORT_EMPTY if short else RouteText.LONG_EMPTY))


def _execution(facts: ItemFacts) -> Line:
    if not facts.tasks:
        return Line(RouteText.DOING)
    if facts.tasks_over >= facts.tasks:
        return Line(RouteText.DONE, {"taken": facts.tasks})
    values = {"voorbij": facts.tasks_over, "taken": facts.tasks}
    return Line(RouteText.DOING_TASKS, values)


def is_done(facts: ItemFacts) -> bool:
    """Return whether an item went all its way: its plan counts and its tasks are over."""
    return facts.plan_in_effect and 0 < facts.tasks <= facts.tasks_over


def passed(stage: Stage) -> tuple[Stage, ...]:
    """Return the steps that lie behind an item or area that stands at `stage`.

    A short blow passes no long one. An item in execution passed one of the two; which, only
    its facts tell, so neither is drawn as passed. Nor is what items do, of an area that looks
    back.
    """
    if stage in (Stage.LONG, Stage.EXECUTION, Stage.EVALUATION):
        return (Stage.ISSUES, Stage.AGENDA)
    return tuple(one for one in Stage if 0 < one < stage)


# --- as a picture -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OnRoute:
    """An item with where it stands, in the order of the agenda."""

    item: AgendaItemId
    names: Words
    where: Where
    blow: Blow | None = None


def picture_of(area_name: str, area: Where, items: Sequence[OnRoute]) -> Route:
    """Return where an area and its items stand as a picture; of many items the first ones."""
    rows = [RouteRow(RouteText.THE_AREA, area.line, area.stage, behind_of(area))]
    rows += [
        RouteRow(one.names, one.where.line, one.where.stage, behind_of(one.where, one.blow))
        for one in items[:SHOWN]
    ]
    return Route(
        title=RouteText.TITLE,
        below=RouteText.BELOW,
        alternative=RouteText.ALTERNATIVE,
        line=RouteText.ROW,
        values={"gebied": area_name, "meer": max(len(items) - SHOWN, 0)},
        rows=tuple(rows),
    )


def behind_of(where: Where, blow: Blow | None = None) -> tuple[int, ...]:
    """Return the steps that are drawn as passed; the blow tells which way an item came."""
    behind = [int(one) for one in passed(where.stage)]
    if where.stage is Stage.EXECUTION and blow is not None:
        behind.append(int(Stage.SHORT if blow is Blow.SHORT else Stage.LONG))
    return tuple(behind)


# --- the clock only reminds ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Pace:
    """How long an item may stand still before its group is reminded, and how often that is.

    Attributes:
        still: without anything happening to it.
        again: the least time between two reminders about one item.
    """

    still: timedelta
    again: timedelta


def look_due(item: AgendaItemId, at: datetime) -> Due:
    """Return when it is looked at whether an item moved."""
    return Due(kind=DueKind.ITEM_STILL, at=at, key=f"stil-{item}", subject={"item": item})


@dataclass(frozen=True, slots=True)
class Look:
    """What comes of looking: when it is looked at next, and what is said.

    Attributes:
        again: None for an item that went all its way.
    """

    again: datetime | None
    notices: tuple[Notice, ...] = ()


def decide_remind(
    item: OnRoute,
    moved_at: datetime,
    at: datetime,
    pace: Pace,
    *,
    done: bool,
    group: Sequence[ResidentId],
) -> Look:
    """Decide whether the group of an item is reminded of it; nothing else ever comes of a clock.

    Args:
        moved_at: when something last happened to the item.
        group: the initiative group of its area.
    """
    if done:
        return Look(None)
    if at < moved_at + pace.still:
        return Look(moved_at + pace.still)
    values = {"punt": item.names, "stand": item.where.line, "dagen": (at - moved_at).days}
    open_it = Button(label=RouteText.STILL_OPEN, data=f"pt:{item.item}:open")
    return Look(
        at + max(pace.again, pace.still),
        to_group(
            group,
            RouteText.STILL,
            values,
            open_it,
            about=f"punt-{item.item}",
            once=f"stil-{item.item}-{at:%Y-%m-%d}",
        ),
    )
