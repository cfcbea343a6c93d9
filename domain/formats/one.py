"""One format, whole: what it is, how it goes, its snags, and what one can do with it."""

from __future__ import annotations

from collections.abc import Sequence

from domain.cards import Block, Card, Fact, Paragraph, Title
from domain.formats.format import FORMAT_PREFIX, Format, Public
from domain.formats.texts import PUBLICS, FormatText, how_long
from domain.meetings.programme_texts import PROGRAMME_PREFIX, ProgrammeText
from domain.notices import STEP, Button, Line, Lines, Look, Notice, TextKey
from domain.people import Resident
from domain.roles import Action
from domain.texts import GeneralText
from domain.way_back import area_button
from domain.ways.way import WayText


def format_screen(
    resident: Resident, one: Format, back: str | None, *, slot: str = STEP, fresh: bool = False
) -> Notice:
    """Return the whole card of a format.

    Args:
        back: data of the screen that somebody comes from; None for none of ours.
    """
    facts = (
        (FormatText.PEOPLE, FormatText.PEOPLE_NAME, _people(one)),
        (FormatText.LENGTH, FormatText.LENGTH_NAME, how_long(one.minutes, one.days)),
        (FormatText.PREPARE, FormatText.PREPARE_NAME, _before(one)),
        (FormatText.NEEDS, FormatText.NEEDS_NAME, Line(FormatText.SAID, {"kern": one.needs})),
    )
    how = [
        Line(FormatText.HOW_LINE, {"nummer": number, "stap": step})
        for number, step in enumerate(one.steps, start=1)
    ]
    snags = [Line(FormatText.SNAG_LINE, {"haak": two.what, "doe": two.do}) for two in one.snags]
    numbers = ", ".join(str(number) for number in one.route)
    last = [
        *_publics(FormatText.GOOD_FOR, one.good_for),
        *_publics(FormatText.LESS_FOR, one.less_for),
        Line(WayText.STEPS, {"stappen": numbers, "aantal": len(one.route)}),
    ]
    if one.source is not None:
        last.append(Line(FormatText.SOURCE, {"wie": one.source.by, "jaar": str(one.source.year)}))
    blocks: list[Block] = [
        Title(Line(FormatText.SAID, {"kern": one.names})),
        Paragraph(Line(FormatText.SAID, {"kern": one.essence})),
        *(Fact(Line(name), value) for _, name, value in facts),
        Title(Line(FormatText.HOW_TITLE)),
        *(Paragraph(line) for line in how),
        Title(Line(FormatText.SNAGS_TITLE)),
        *(Paragraph(line) for line in snags),
        *(Paragraph(line, small=True) for line in last),
    ]
    return Notice(
        to=resident.id,
        text=FormatText.ONE,
        values={
            "werkvorm": one.names,
            "kern": one.essence,
            "feiten": Lines(tuple(Line(text, {"waarde": value}) for text, _, value in facts)),
            "stappen": Lines(tuple(how)),
            "haken": Lines(tuple(snags)),
            "voor": Lines(tuple(last)),
        },
        buttons=(
            (_act(resident, one), *_whole(resident, one)),
            (_back(back), Button(label=FormatText.OTHER_GOAL, data=f"{FORMAT_PREFIX}:begin")),
        ),
        card=Card(tuple(blocks)),
        slot=slot,
        fresh=fresh,
    )


def _back(data: str | None) -> Button:
    if data is None:
        return area_button()
    return Button(label=GeneralText.GO_BACK, data=data, look=Look.QUIET)


def _act(resident: Resident, one: Format) -> Button:
    """Return what this person can do with it: plan it, or ask those who may."""
    if resident.may_somewhere(Action.CALL_MEETING):
        label, verb = FormatText.PLAN, "plan"
    else:
        label, verb = FormatText.WISH_FOR, "vraag"
    return Button(label=label, data=f"{FORMAT_PREFIX}:{verb}:{one.key}", look=Look.MAIN)


def _whole(resident: Resident, one: Format) -> tuple[Button, ...]:
    """Return the way to planning all meetings of a format at once, where it has several."""
    if one.programme is None or not resident.may_somewhere(Action.CALL_MEETING):
        return ()
    return (Button(label=ProgrammeText.PLAN, data=f"{PROGRAMME_PREFIX}:plan:{one.key}"),)


def _people(one: Format) -> Line:
    return Line(FormatText.FROM_TO, {"van": one.least, "tot": one.most})


def _before(one: Format) -> Line:
    return Line(FormatText.DAYS_BEFORE, {"dagen": one.prepare_days})


def _publics(text: TextKey, publics: Sequence[Public]) -> list[Line]:
    """Return the groups behind each other: "young people, people with little time"."""
    first, *more = publics
    said = Line(FormatText.SAID, {"kern": PUBLICS[first]})
    for one in more:
        said = Line(FormatText.AND_THESE, {"eerst": said, "dan": PUBLICS[one]})
    return [Line(text, {"wie": said})]
