"""All sides: what people think of an item, side by side, before it is put to a ballot.

Source: brochure, ground rule 3 (dialogue). Everybody names their own side, and has one view.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.agenda.texts import AgendaText
from domain.cards import Block, Card, Paragraph, Quote, Title
from domain.ids import AgendaItemId, ResidentId
from domain.notices import STEP, Button, Line, Lines, Look, Notice, TextKey, Values
from domain.paging import Page
from domain.people import Resident, shown
from domain.plain_text import one_line, tidy
from domain.reading import PersonalSpan
from domain.refusing import Refused, refuse
from domain.texts import GeneralText
from domain.theming import THEMES_PREFIX
from domain.trits.answer import TRITS_PREFIX
from domain.trits.sides import Sides
from domain.trits.topic import VIEWS_PREFIX, Topic

PAGE = 3
"""Views side by side: more don't fit on a phone."""
SIDE_LEAST, SIDE_MOST = 3, 60
VIEW_LEAST, VIEW_MOST = 3, 500
STREETS_SHOWN = 3


class ViewText(TextKey):
    """Sentences of all sides."""

    ALL = "kanten"
    NONE_YET = "kanten-leeg"
    VIEW = "kanten-regel"
    COUNTED = "kanten-aantal"
    BY = "kanten-van"
    ASK_SIDE = "kant-vraag"
    ASK_SIDE_AGAIN = "kant-vraag-opnieuw"
    ASK_VIEW = "kant-mening"
    ASK_VIEW_AGAIN = "kant-mening-opnieuw"
    SIDE_LENGTH = "kant-lengte"
    VIEW_LENGTH = "kant-mening-lengte"
    PERSONAL = "kant-persoonlijk"
    STORED = "kant-staat"
    TAKEN_OUT = "kant-weg"
    NOT_THERE = "kant-niet"

    STREETS_NAMED = "kanten-straten"
    STREETS_NONE = "kanten-straten-geen"
    STREETS_MISSING = "kanten-straten-nog"
    LANGUAGE_HEARD = "kanten-taal"
    LANGUAGE_FEW = "kanten-taal-weinig"
    LANGUAGE_MISSING = "kanten-taal-nog"
    LANGUAGES_FEW = "kanten-talen-weinig"
    DUTCH = "taal-naam-nl"
    ENGLISH = "taal-naam-en"

    ALL_SIDES = "knop-kanten"
    WRITE = "knop-kant-schrijf"
    CHANGE = "knop-kant-anders"
    TAKE_OUT = "knop-kant-weg"
    BACK = "knop-kant-terug"
    BACK_TO_THEME = "knop-kant-thema"


@dataclass(frozen=True, slots=True)
class View:
    """What somebody thinks of an item, from a side that they name themselves."""

    by: ResidentId
    shown_name: str
    side: str
    text: str


@dataclass(frozen=True, slots=True)
class Written:
    """A view to store, in place of the writer's earlier one."""

    topic: Topic
    by: ResidentId
    side: str
    text: str
    at: datetime


def decide_side(
    resident: Resident, typed: str, *, personal: Sequence[PersonalSpan] = ()
) -> str | Refused:
    """Return the side that somebody names, as it will be shown."""
    side = one_line(typed).rstrip(".")
    if not SIDE_LEAST <= len(side) <= SIDE_MOST or not any(one.isalpha() for one in side):
        return refuse(resident, ViewText.SIDE_LENGTH, {"passen": SIDE_MOST})
    if personal:
        return refuse(resident, ViewText.PERSONAL)
    return side


def decide_view(
    resident: Resident,
    topic: Topic | None,
    side: str,
    typed: str,
    at: datetime,
    *,
    personal: Sequence[PersonalSpan] = (),
) -> Written | Refused:
    """Decide whether what somebody typed can stand as their view."""
    if topic is None:
        return refuse(resident, AgendaText.GONE)
    if topic.area != resident.area:
        return refuse(resident, AgendaText.OTHER_AREA)
    text = tidy(typed)
    if len(text) > VIEW_MOST or sum(one.isalpha() for one in text) < VIEW_LEAST:
        values: Values = {"tekens": len(text), "passen": VIEW_MOST}
        return refuse(resident, ViewText.VIEW_LENGTH, values)
    if personal:
        return refuse(resident, ViewText.PERSONAL)
    return Written(topic, resident.id, side, text, at)


def views_button(item: AgendaItemId) -> Button:
    """Return the way to all sides of an item."""
    return Button(label=ViewText.ALL_SIDES, data=f"{VIEWS_PREFIX}:{item}:1")


def views_screen(
    resident: Resident,
    topic: Topic,
    page: Page[View],
    sides: Sides,
    *,
    may_write: bool = True,
    has_own: bool,
    fresh: bool = False,
) -> Notice:
    """Return three views side by side, and who was heard and who wasn't yet.

    Args:
        may_write: whether it is of their own area; who votes in an earlier one only reads.
    """
    lines = tuple(
        Line(
            ViewText.VIEW,
            {"kant": one.side, "tekst": one.text, "naam": shown(one.shown_name)},
        )
        for one in page.items
    )
    told = sides_lines(sides)
    blocks: list[Block] = [Title(Line(ViewText.ALL_SIDES))]
    blocks += [
        Quote(one.text, Line(ViewText.BY, {"kant": one.side, "naam": shown(one.shown_name)}))
        for one in page.items
    ]
    if not page.items:
        blocks.append(Paragraph(Line(ViewText.NONE_YET)))
    blocks += [Paragraph(one, small=True) for one in told]
    write = Button(
        label=ViewText.CHANGE if has_own else ViewText.WRITE,
        data=f"{topic.data}:schrijf",
        look=Look.MAIN,
    )
    out = Button(label=ViewText.TAKE_OUT, data=f"{topic.data}:weg", look=Look.QUIET)
    turn = page.buttons(topic.data)
    return Notice(
        to=resident.id,
        text=ViewText.ALL,
        values={
            "thema": topic.names,
            "lijst": Lines(lines or (Line(ViewText.NONE_YET),)),
            "gehoord": Lines(told),
            "bladzijde": page.line(),
        },
        buttons=(
            *(((write, out) if has_own else (write,),) if may_write else ()),
            *((turn,) if turn else ()),
            (_back(topic),),
        ),
        card=Card(tuple(blocks)),
        slot=STEP,
        fresh=fresh,
    )


def _back(topic: Topic) -> Button:
    if topic.item is None:
        data, label = f"{THEMES_PREFIX}:{topic.number}:1", ViewText.BACK_TO_THEME
    else:
        data, label = f"{TRITS_PREFIX}:{topic.number}:d", ViewText.BACK
    return Button(label=label, data=data, look=Look.QUIET)


_LANGUAGES = {"nl": ViewText.DUTCH, "en": ViewText.ENGLISH}


def sides_lines(sides: Sides) -> tuple[Line, ...]:
    """Return who was heard and who wasn't, a sentence each; of groups too small no number."""
    lines: list[Line] = []
    few = {"minder": sides.hidden_under}
    if sides.streets_named:
        named = ", ".join(sides.streets_named)
        lines.append(Line(ViewText.STREETS_NAMED, {"straten": named}))
    lines += _missing_streets(sides)
    for language, count in (sides.languages or {}).items():
        key = ViewText.LANGUAGE_FEW if count is None else ViewText.LANGUAGE_HEARD
        values = {**few, "taal": _LANGUAGES.get(language, language), "mensen": count or 0}
        lines.append(Line(key, values))
    lines += _missing_languages(sides)
    if sides.few_others:
        lines.append(Line(ViewText.LANGUAGES_FEW, few))
    return tuple(lines)


def missing_lines(sides: Sides) -> tuple[Line, ...]:
    """Return who wasn't heard yet, a sentence each."""
    return (*_missing_streets(sides), *_missing_languages(sides))


def _missing_streets(sides: Sides) -> tuple[Line, ...]:
    if not sides.streets_missing:
        return ()
    values: Values = {
        "straten": ", ".join(sides.streets_missing[:STREETS_SHOWN]),
        "meer": max(0, len(sides.streets_missing) - STREETS_SHOWN),
    }
    key = ViewText.STREETS_MISSING if sides.streets_named else ViewText.STREETS_NONE
    return (Line(key, values),)


def _missing_languages(sides: Sides) -> tuple[Line, ...]:
    return tuple(
        Line(ViewText.LANGUAGE_MISSING, {"taal": _LANGUAGES.get(one, one)})
        for one in sides.languages_missing
    )


def ask_side(resident: Resident, topic: Topic, own: View | None) -> Notice:
    """Return the question from which side somebody looks at it."""
    return Notice(
        to=resident.id,
        text=ViewText.ASK_SIDE_AGAIN if own else ViewText.ASK_SIDE,
        values={"thema": topic.names, "kant": own.side if own else ""},
        buttons=((_out(topic),),),
        slot=STEP,
    )


def ask_view(resident: Resident, topic: Topic, side: str, own: View | None) -> Notice:
    """Return the question what somebody thinks, seen from the side they named."""
    return Notice(
        to=resident.id,
        text=ViewText.ASK_VIEW_AGAIN if own else ViewText.ASK_VIEW,
        values={"kant": side, "tekst": own.text if own else ""},
        buttons=((_out(topic),),),
        slot=STEP,
        fresh=True,
    )


def _out(topic: Topic) -> Button:
    return Button(label=GeneralText.GO_OUT, data=f"{topic.data}:1", look=Look.QUIET)
