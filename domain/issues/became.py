"""What became of somebody's own issue: from bringing up to tasks, out of facts that others keep.

Source: brochure, the work route and ground rule 14: who brings something up sees what comes of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.answers.signal import ANSWER_PREFIX, AnswerText, ask_button
from domain.calendar import day_of
from domain.due import Due, DueKind
from domain.ids import AgendaItemId, IssueId, ResidentId, SignalId, ThemeId
from domain.issues.issue import OWN_PREFIX, TITLE_LENGTH
from domain.notices import (
    STEP,
    Button,
    Kind,
    Line,
    Lines,
    Look,
    Notice,
    Priority,
    TextKey,
    Words,
)
from domain.paging import Page
from domain.people import Resident
from domain.plain_text import shortened
from domain.way_back import back_to_mine


class BecameText(TextKey):
    """Sentences about what became of an issue."""

    LIST = "werd-lijst"
    LIST_EMPTY = "werd-lijst-leeg"
    LIST_LINE = "werd-lijst-regel"
    ISSUE = "werd-vraagstuk"
    BROUGHT_UP = "werd-aangekaart"
    THEME = "werd-thema"
    NO_THEME = "werd-geen-thema"
    AGENDA = "werd-agenda"
    NOT_ON_AGENDA = "werd-niet-op-agenda"
    ASKED = "werd-gevraagd"
    LATE = "werd-te-laat"
    ANSWERED = "werd-beantwoord"
    TASKS = "werd-taken"
    SHORT = "werd-kort"
    TOLD_AGENDA = "werd-bericht-agenda"
    TOLD_TASKS = "werd-bericht-taken"

    TO_LIST = "knop-wat-werd-ervan"
    OPEN = "knop-werd-open"
    TO_THEME = "knop-werd-thema"
    TO_AGENDA = "knop-werd-agenda"
    TO_TASKS = "knop-werd-taken"
    TO_ISSUE = "knop-werd-meer"


@dataclass(frozen=True, slots=True)
class Asked:
    """A partner that was asked about an issue; the newest time for each partner."""

    signal: SignalId
    partner: str
    due_on: date
    answered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Became:
    """One issue of somebody, with how far it came.

    Attributes:
        neighbours: who stand behind it, the owner counted.
        item: the newest agenda item of its theme.
        tasks: that came out of that item.
    """

    issue: IssueId
    text: str
    brought_up_at: datetime
    neighbours: int
    theme: ThemeId | None = None
    theme_name: Words | None = None
    item: AgendaItemId | None = None
    tasks: int = 0
    asked: tuple[Asked, ...] = ()

    @property
    def title(self) -> str:
        """The issue where it stands in a sentence."""
        return shortened(self.text, TITLE_LENGTH)

    def route(self) -> tuple[Line, ...]:
        """Return how far it came on the route, a line a step."""
        theme = (
            Line(BecameText.NO_THEME)
            if self.theme_name is None
            else Line(BecameText.THEME, {"thema": self.theme_name})
        )
        if self.item is None:
            return (theme, Line(BecameText.NOT_ON_AGENDA))
        tasks = (Line(BecameText.TASKS, {"aantal": self.tasks}),) if self.tasks else ()
        return (theme, Line(BecameText.AGENDA), *tasks)

    def answers(self, today: date, names: Mapping[str, str]) -> tuple[Line, ...]:
        """Return what was asked of partners, a line each."""
        return tuple(
            Line(
                BecameText.ANSWERED
                if one.answered
                else BecameText.LATE
                if one.due_on < today
                else BecameText.ASKED,
                {"partner": names.get(one.partner, one.partner), "dag": one.due_on},
            )
            for one in self.asked
        )

    def newest(self, today: date, names: Mapping[str, str]) -> Line:
        """Return the furthest step, and what was last asked of a partner, for one line."""
        route = self.route()
        furthest = route[0] if self.item is None else route[-1]
        last = self.answers(today, names)[-1:]
        return Line(BecameText.SHORT, {"lijst": Lines((furthest, *last))})


def list_screen(
    resident: Resident,
    page: Page[Became],
    today: date,
    names: Mapping[str, str],
    *,
    fresh: bool = False,
) -> Notice:
    """Return somebody's own issues, newest first, each with how far it came."""
    lines = tuple(
        Line(
            BecameText.LIST_LINE,
            {"nummer": number, "titel": one.title, "stap": one.newest(today, names)},
        )
        for number, one in enumerate(page.items, start=1)
    )
    opens = [
        Button(
            label=BecameText.OPEN,
            data=f"{OWN_PREFIX}:{one.issue}:werd",
            values={"nummer": number},
        )
        for number, one in enumerate(page.items, start=1)
    ]
    rows = tuple(tuple(opens[at : at + 2]) for at in range(0, len(opens), 2))
    return Notice(
        to=resident.id,
        text=BecameText.LIST if page.items else BecameText.LIST_EMPTY,
        values={"lijst": Lines(lines), "bladzijde": page.line()},
        buttons=(*rows, (*page.buttons(f"{OWN_PREFIX}:werd"), back_to_mine())),
        slot=STEP,
        fresh=fresh,
    )


def became_screen(
    resident: Resident,
    became: Became,
    today: date,
    names: Mapping[str, str],
    *,
    fresh: bool = False,
) -> Notice:
    """Return what became of one issue, step by step, with the ways to go there."""
    first = Line(
        BecameText.BROUGHT_UP,
        {"dag": day_of(became.brought_up_at), "aantal": became.neighbours},
    )
    lines = (first, *became.route(), *became.answers(today, names))
    ways: list[Button] = []
    if became.theme is not None:
        ways.append(Button(label=BecameText.TO_THEME, data=f"tm:{became.theme}:1"))
    if became.item is not None:
        ways.append(Button(label=BecameText.TO_AGENDA, data=f"pt:{became.item}:open"))
    if became.tasks:
        ways.append(Button(label=BecameText.TO_TASKS, data="dn:1"))
    ways += [
        Button(label=AnswerText.READ, data=f"{ANSWER_PREFIX}:{one.signal}:open")
        for one in became.asked[-1:]
        if one.answered
    ]
    ways.append(ask_button(became.issue))
    ways.append(Button(label=BecameText.TO_ISSUE, data=f"{OWN_PREFIX}:{became.issue}:terug"))
    rows = tuple(tuple(ways[at : at + 2]) for at in range(0, len(ways), 2))
    back = Button(label=BecameText.TO_LIST, data=f"{OWN_PREFIX}:werd:1", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=BecameText.ISSUE,
        values={"tekst": became.text, "lijst": Lines(lines)},
        buttons=(*rows, (back,)),
        slot=STEP,
        fresh=fresh,
    )


# --- hearing of each step -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ItemStep:
    """How far an agenda item came, and who stand behind its theme.

    Attributes:
        hears: without who did it all.
    """

    item: AgendaItemId
    names: Words
    tasks: int
    hears: Sequence[ResidentId]


def steps_due(item: AgendaItemId, at: datetime, *, minutes: int) -> Due:
    """Return that who stands behind an item hears its steps, those of a while together."""
    return Due(
        DueKind.STEPS_TOLD,
        at + timedelta(minutes=minutes),
        f"agendapunt-{item}-stappen",
        {"item": item},
    )


def tell_steps(step: ItemStep) -> tuple[Notice, ...]:
    """Return what who brought up or joined an issue hears of the item that came of it."""
    return tuple(
        Notice(
            to=one,
            text=BecameText.TOLD_TASKS if step.tasks else BecameText.TOLD_AGENDA,
            values={"thema": step.names, "aantal": step.tasks},
            buttons=(
                (
                    Button(label=BecameText.TO_AGENDA, data=f"pt:{step.item}:open", look=Look.MAIN),
                    Button(label=BecameText.TO_LIST, data=f"{OWN_PREFIX}:werd:1"),
                ),
            ),
            priority=Priority.REMINDER,
            kind=Kind.ISSUES,
            about=f"agendapunt-{step.item}",
            once=f"agendapunt-{step.item}-stap-{step.tasks}",
        )
        for one in step.hears
    )
