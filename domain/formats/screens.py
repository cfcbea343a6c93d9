"""The two questions, three advices, and the catalogue by goal."""

from __future__ import annotations

from collections.abc import Sequence

from domain.cards import Block, Card, Paragraph, Title
from domain.formats.advising import Advice, Wanted
from domain.formats.format import FORMAT_PREFIX, Format, Goal, Level, Size
from domain.formats.texts import (
    GOAL_BUTTONS,
    GOALS,
    LEVEL_BUTTONS,
    LEVEL_HINTS,
    LEVELS,
    SIZES,
    FormatText,
)
from domain.notices import STEP, Button, Line, Lines, Look, Notice, Rows, TextKey, Values
from domain.paging import Page
from domain.people import Resident
from domain.texts import GeneralText
from domain.way_back import area_button

QUESTIONS = 2


def list_button() -> Button:
    """Return the button to the first question."""
    return Button(label=FormatText.TO_LIST, data=f"{FORMAT_PREFIX}:begin")


def _pairs(buttons: Sequence[Button]) -> Rows:
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _quiet(label: TextKey, data: str, values: Values | None = None) -> Button:
    return Button(label=label, data=f"{FORMAT_PREFIX}:{data}", values=values or {}, look=Look.QUIET)


def goal_question(resident: Resident, *, fresh: bool) -> Notice:
    """Return the first question: what somebody wants to reach."""
    goals = [
        Button(label=label, data=f"{FORMAT_PREFIX}:d:{goal}")
        for goal, label in GOAL_BUTTONS.items()
    ]
    return Notice(
        to=resident.id,
        text=FormatText.ASK_GOAL,
        values={"stap": Line(GeneralText.STEP, {"nu": 1, "van": QUESTIONS})},
        buttons=(*_pairs([*goals, _quiet(FormatText.ALL, "alle")]), (area_button(),)),
        slot=STEP,
        fresh=fresh,
    )


def level_question(resident: Resident, goal: Goal) -> Notice:
    """Return the second question: who will take part."""
    levels = [
        Button(label=label, data=_advices(Wanted(goal, level)))
        for level, label in LEVEL_BUTTONS.items()
    ]
    lines = tuple(
        Line(FormatText.LEVEL_LINE, {"wie": LEVEL_BUTTONS[one], "uitleg": LEVEL_HINTS[one]})
        for one in Level
    )
    step = Line(GeneralText.STEP, {"nu": 2, "van": QUESTIONS})
    asked = {"stap": step, "doel": GOALS[goal], "lijst": Lines(lines)}
    return Notice(
        to=resident.id,
        text=FormatText.ASK_LEVEL,
        values=asked,
        buttons=(*_pairs(levels), (_quiet(GeneralText.GO_BACK, "begin"),)),
        slot=STEP,
    )


def _advices(wanted: Wanted) -> str:
    return f"{FORMAT_PREFIX}:a:{wanted.goal}:{wanted.level}:{wanted.size}"


def advices_screen(resident: Resident, wanted: Wanted, advices: Sequence[Advice]) -> Notice:
    """Return three advices: each with why and its snags, and a way to it and to other answers."""
    about: Values = {"doel": GOALS[wanted.goal], "wie": LEVELS[wanted.level]}
    head = Line(FormatText.ADVICES_FOR, about)
    if wanted.size.people is not None:
        head = Line(FormatText.ADVICES_FOR_SIZE, {**about, "mensen": wanted.size.people})
    blocks: list[Block] = [Paragraph(head)]
    lines: list[Line] = []
    for number, one in enumerate(advices, start=1):
        values = {"nummer": number, "werkvorm": one.format.names, "kern": one.format.essence}
        why = _why(one, wanted)
        first, then, *_ = one.format.snags  # the format itself shows all, with what to do
        snags = Line(FormatText.SNAGS_SHORT, {"eerst": first.what, "dan": then.what})
        lines += [Line(""), Line(FormatText.ADVICE, values), why, snags]
        blocks.append(Title(Line(FormatText.LIST_LINE, values)))
        blocks.append(Paragraph(Line(FormatText.SAID, {"kern": one.format.essence})))
        blocks += [Paragraph(why, small=True), Paragraph(snags, small=True)]
    open_one = [
        Button(
            label=FormatText.THIS,
            data=f"{FORMAT_PREFIX}:k:{one.format.key}:{wanted.goal}:{wanted.level}:{wanted.size}",
            values={"werkvorm": one.format.names},
            look=Look.MAIN if one is advices[0] else Look.PLAIN,
        )
        for one in advices
    ]
    others = [one for one in SIZES if one is not wanted.size]
    sizes = [
        Button(
            label=FormatText.ABOUT,
            data=_advices(Wanted(wanted.goal, wanted.level, one)),
            values={"mensen": one.people or 0},
            look=Look.QUIET,
        )
        for one in others
    ]
    if wanted.size is not Size.ANY:
        anyhow = Wanted(wanted.goal, wanted.level)
        sizes.append(Button(label=FormatText.ANY_SIZE, data=_advices(anyhow), look=Look.QUIET))
    ends = (_quiet(GeneralText.GO_BACK, f"d:{wanted.goal}"), _quiet(FormatText.OTHER_GOAL, "begin"))
    return Notice(
        to=resident.id,
        text=FormatText.ADVICES,
        values={"kop": head, "lijst": Lines(tuple(lines[1:]))},
        buttons=(*_pairs([*open_one, *sizes]), ends),
        card=Card(tuple(blocks)),
        slot=STEP,
    )


def _why(advice: Advice, wanted: Wanted) -> Line:
    """Return why a format is advised, in words; what doesn't fit is said too."""
    one = advice.format
    goal = FormatText.WHY_MADE if advice.made_for_it else FormatText.WHY_ALSO
    suits = FormatText.WHY_SUITS if advice.suits else FormatText.WHY_SUITS_NOT
    holds = FormatText.WHY_HOLDS if advice.holds else FormatText.WHY_HOLDS_NOT
    return Line(
        FormatText.WHY,
        {
            "doel": Line(goal, {"doel": GOALS[wanted.goal]}),
            "wie": Line(suits, {"wie": LEVELS[wanted.level]}),
            "aantal": Line(holds, {"van": one.least, "tot": one.most}),
            "vooraf": Line(FormatText.WHY_SOON, {"dagen": one.prepare_days}),
        },
    )


# --- the catalogue ------------------------------------------------------------------------


def catalogue_screen(resident: Resident, formats: Sequence[Format]) -> Notice:
    """Return the goals by which the whole catalogue can be read."""
    goals = [
        Button(label=label, data=f"{FORMAT_PREFIX}:l:{goal}:1")
        for goal, label in GOAL_BUTTONS.items()
    ]
    return Notice(
        to=resident.id,
        text=FormatText.CATALOGUE,
        values={"aantal": len(formats)},
        buttons=(*_pairs(goals), (_quiet(GeneralText.GO_BACK, "begin"),)),
        slot=STEP,
    )


def list_screen(resident: Resident, goal: Goal, page: Page[Format]) -> Notice:
    """Return a page of the formats that serve a goal."""
    lines = tuple(
        Line(FormatText.ADVICE, {"nummer": number, "werkvorm": one.names, "kern": one.essence})
        for number, one in enumerate(page.items, start=1)
    )
    shown = [
        Button(
            label=FormatText.THIS,
            data=f"{FORMAT_PREFIX}:u:{one.key}:{goal}:{page.number}",
            values={"werkvorm": one.names},
        )
        for one in page.items
    ]
    turn = page.buttons(f"{FORMAT_PREFIX}:l:{goal}")
    return Notice(
        to=resident.id,
        text=FormatText.LIST,
        values={"doel": GOALS[goal], "lijst": Lines(lines), "bladzijde": page.line()},
        buttons=(
            *_pairs(shown),
            *((turn,) if turn else ()),
            (_quiet(GeneralText.GO_BACK, "alle"),),
        ),
        slot=STEP,
    )
