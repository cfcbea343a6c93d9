"""Themes of an area: looking around in them, and saying "that's not it".

Source: brochure, chapter 6 ("de wensen van bewoners") for the first themes; they are content.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.answers.signal import ask_button
from domain.cards import Block, Card, Paragraph, Picture, Quote, Title
from domain.ids import IssueId, ResidentId, ThemeId
from domain.issues.issue import (
    OWN_PREFIX,
    TITLE_LENGTH,
    Issue,
    IssueText,
    refuse_own,
    share_button,
    slot_of,
)
from domain.issues.listed import said, similar_values
from domain.issues.photos import picture_of, see_button, see_button_of_list
from domain.joining import LEAVE_PREFIX, JoiningText, join_button
from domain.notices import STEP, Button, Line, Lines, Look, Notice, Rows, TextKey, Value, Words
from domain.paging import Page
from domain.people import Resident, shown
from domain.plain_text import shortened
from domain.refusing import Refused, refuse
from domain.roles import Action
from domain.texts import GeneralText

THEMES_PREFIX = "tm"
"""A page of themes, or a page of one theme's issues: `tm:<page>` and `tm:<theme>:<page>`."""
TRENDS_PREFIX = "tp"
"""`tp:toon`: the themes over time, as a picture (`domain.theme_trends`)."""
NO_THEME = 0
"""Stands for "no theme yet" in buttons."""


class ThemeText(TextKey):
    """Sentences of themes."""

    LIST = "themas-lijst"
    LIST_EMPTY = "themas-leeg"
    LINE = "themas-regel"
    OPEN = "knop-thema"
    ISSUES = "thema-vraagstukken"
    ISSUES_EMPTY = "thema-leeg"
    ISSUE_LINE = "thema-vraagstuk-regel"
    TO_THEMES = "knop-alle-themas"
    PICK = "thema-kies"
    PICK_THIS = "knop-dit-thema"
    NONE = "knop-geen-thema"
    ISSUE = "vraagstuk-bekijk"
    FIRST_ONE = "knop-vertel-wat-speelt"
    AS_PICTURE = "knop-themaverloop"


@dataclass(frozen=True, slots=True)
class ThemeCount:
    """A theme of an area with what is behind it.

    Attributes:
        id: NO_THEME for the issues that have none yet.
        issues: issues that stand.
        neighbours: different people who brought them up or joined.
    """

    id: ThemeId
    names: Words | None
    issues: int
    neighbours: int

    @property
    def name(self) -> Value:
        """The name, or "no theme yet"."""
        return self.names or IssueText.NO_THEME


def themes_screen(
    resident: Resident,
    area_name: str,
    page: Page[ThemeCount],
    *,
    more: Sequence[Button] = (),
    fresh: bool,
) -> Notice:
    """Return the themes of an area, most neighbours first.

    Args:
        more: what this person can do besides, above the themes.
    """
    if not page.items:
        first = Button(label=ThemeText.FIRST_ONE, data=f"{OWN_PREFIX}:nieuw", look=Look.MAIN)
        return Notice(
            to=resident.id,
            text=ThemeText.LIST_EMPTY,
            values={"gebied": area_name},
            buttons=((first,),),
            slot=STEP,
            fresh=fresh,
        )
    opens = tuple(
        (
            Button(
                label=ThemeText.OPEN,
                data=f"{THEMES_PREFIX}:{one.id}:1",
                values={"thema": one.name},
            ),
        )
        for one in page.items
    )
    turn = page.buttons(f"{THEMES_PREFIX}")
    if len(turn) < 2:  # on the first page and the last; between them the row is full
        picture = Button(label=ThemeText.AS_PICTURE, data=f"{TRENDS_PREFIX}:toon", look=Look.QUIET)
        turn = (*turn, picture)
    lines = Lines(
        tuple(
            Line(
                ThemeText.LINE,
                {"thema": one.name, "buren": one.neighbours},
            )
            for one in page.items
        )
    )
    values = {"gebied": area_name, "lijst": lines, "bladzijde": page.line()}
    return Notice(
        to=resident.id,
        text=ThemeText.LIST,
        values=values,
        buttons=(*((tuple(more),) if more else ()), *opens, turn),
        slot=STEP,
        fresh=fresh,
    )


def issues_screen(
    resident: Resident,
    theme: ThemeCount,
    page: Page[Issue],
    *,
    more: Sequence[Button] = (),
    ask: Sequence[Button] = (),
    fresh: bool = False,
) -> Notice:
    """Return the issues of one theme, to be joined.

    Args:
        more: what this person can do besides, one button.
        ask: to have a partner answer one of them, for who may.
    """
    all_themes = Button(label=ThemeText.TO_THEMES, data=f"{THEMES_PREFIX}:1", look=Look.QUIET)
    if not page.items:
        return Notice(
            to=resident.id,
            text=ThemeText.ISSUES_EMPTY,
            values={"thema": theme.name},
            buttons=((all_themes,),),
            slot=STEP,
            fresh=fresh,
        )
    joins: list[Button] = []
    lines: list[Line] = []
    blocks: list[Block] = [Title(Line(IssueText.ONE_OF_MANY, {"tekst": theme.name}))]
    for number, one in enumerate(page.items, start=1):
        mine = one.submitter == resident.id or resident.id in one.joined
        if not mine:
            joins.append(join_button(one.id, number))
        key = IssueText.SIMILAR_LINE_MINE if mine else IssueText.SIMILAR_LINE
        lines.append(Line(key, similar_values(number, one.text, one.neighbours, len(one.photos))))
        blocks.append(said(one.id, one.text, one.neighbours, len(one.photos), join=not mine))
    if page.of > 1:
        blocks.append(Paragraph(page.line(), small=True))
    photos = sum(len(one.photos) for one in page.items)
    see = [see_button_of_list(theme.id, page.number, photos)] if photos else []
    beside = (*see, *ask)
    turn = page.buttons(f"{THEMES_PREFIX}:{theme.id}")
    rows: Rows = (
        *(tuple(joins[at : at + 2]) for at in range(0, len(joins), 2)),
        *((beside,) if beside else ()),
        *((turn,) if turn else ()),
        (*more, all_themes),
    )
    return Notice(
        to=resident.id,
        text=ThemeText.ISSUES,
        values={
            "thema": theme.name,
            "lijst": Lines(tuple(lines)),
            "bladzijde": page.line(),
        },
        buttons=rows,
        card=Card(tuple(blocks)),
        slot=STEP,
        fresh=fresh,
    )


def issue_screen(resident: Resident, issue: Issue) -> Notice:
    """Return one issue, as a shared link opens it."""
    rows: list[tuple[Button, ...]] = []
    if issue.submitter != resident.id:
        if resident.id in issue.joined:
            leave = Button(label=JoiningText.LEAVE, data=f"{LEAVE_PREFIX}:{issue.id}:los")
            rows.append((leave,))
        else:
            rows.append((join_button(issue.id),))
    if len(issue.photos) > 1:  # the first one stands above the text
        rows.append((see_button(issue.id, len(issue.photos)),))
    rows.append(
        (
            share_button(issue.id),
            Button(label=ThemeText.TO_THEMES, data=f"{THEMES_PREFIX}:1", look=Look.QUIET),
        )
    )
    if issue.submitter == resident.id or resident.may(Action.ASK_FOR_OWNER, issue.area):
        rows.append((ask_button(issue.id),))
    values = {
        "tekst": issue.text,
        "naam": shown(issue.shown_name),
        "aantal": issue.neighbours,
    }
    blocks: tuple[Block, ...] = (
        *((Picture(photo=True),) if issue.photos else ()),
        Quote(issue.text, Line(IssueText.BY, values)),
        Paragraph(Line(ThemeText.ISSUE_LINE, values)),
    )
    picture = None
    if issue.photos:
        picture = picture_of(issue.photos[0], issue.text, 1, len(issue.photos))
    return Notice(
        to=resident.id,
        text=ThemeText.ISSUE,
        values=values,
        buttons=tuple(rows),
        card=Card(blocks),
        picture=picture,
        slot=STEP,
        fresh=True,
    )


def pick_screen(resident: Resident, issue: Issue, choices: Page[tuple[str, Words]]) -> Notice:
    """Return the themes to choose from for somebody's own issue, which says "that's not it".

    Args:
        choices: key and name of themes, the likely ones first.
    """
    own = f"{OWN_PREFIX}:{issue.id}"
    rows: list[tuple[Button, ...]] = [
        (Button(label=ThemeText.PICK_THIS, data=f"{own}:={key}", values={"thema": names}),)
        for key, names in choices.items
    ]
    turn = choices.buttons(f"{own}:thema")
    if turn:
        rows.append(turn)
    rows.append(
        (
            Button(label=ThemeText.NONE, data=f"{own}:="),
            Button(label=GeneralText.GO_BACK, data=f"{own}:terug", look=Look.QUIET),
        )
    )
    return Notice(
        to=resident.id,
        text=ThemeText.PICK,
        values={"titel": shortened(issue.text, TITLE_LENGTH), "bladzijde": choices.line()},
        buttons=tuple(rows),
        slot=slot_of(issue.id),
    )


@dataclass(frozen=True, slots=True)
class Moved:
    """An issue that its owner puts under another theme; the correction is kept to learn from."""

    issue: IssueId
    by: ResidentId
    theme: str


def decide_move(
    issue: Issue | None, resident: Resident, theme: str, known: Mapping[str, Words]
) -> Moved | Refused:
    """Decide whether `resident` may move `issue`: its owner, to a theme that is known.

    Args:
        theme: key of a theme, empty for "none of these".
        known: key and name of each theme that an issue of the area can fall into.
    """
    refused = refuse_own(issue, resident)
    if refused is not None or issue is None:
        return refused or Refused(())
    if theme and theme not in known:
        return refuse(resident, GeneralText.BUTTON_OLD)
    return Moved(issue.id, resident.id, theme)


def likely_first(
    known: Mapping[str, Words], now: str, guesses: Sequence[str] = ()
) -> tuple[tuple[str, Words], ...]:
    """Return themes to choose from: guesses first, without the one it has now."""
    keys = [*dict.fromkeys((*guesses, *known))]
    return tuple((key, known[key]) for key in keys if key in known and key != now)
