"""The three questions of an item, and one of them with what neighbours answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from domain.agenda.item import AgendaItem
from domain.agenda.texts import AGENDA_PREFIX
from domain.cards import Block, Card, Paragraph, Title
from domain.issues.issue import IssueText
from domain.notices import STEP, Button, Line, Lines, Look, Notice, Rows, Values
from domain.paging import Page
from domain.people import Resident, shown
from domain.roles import Action
from domain.trits.answer import SUPPORT_PREFIX, TRITS_PREFIX, AnswerId, TritsText
from domain.trits.answering import WORDING
from domain.trits.changing import change_button
from domain.trits.order import NUMBERS, Course, Question, Series, Stand

PAGE = 4
"""Answers on a page: each has a button, and there are others below."""

_LINES: Mapping[Stand, TritsText] = {
    Stand.OPEN: TritsText.LINE_OPEN,
    Stand.CLOSED: TritsText.LINE_CLOSED,
    Stand.WAITS: TritsText.LINE_WAITS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """An answer as its reader sees it.

    Attributes:
        supports: neighbours who support it, the writer not counted.
        mine: its reader supports it; own: its reader wrote it.
        has_task: a task came out of it.
    """

    id: AnswerId
    text: str
    shown_name: str
    party: str = ""
    supports: int = 0
    mine: bool = False
    own: bool = False
    has_task: bool = False


def _rows(buttons: list[Button]) -> Rows:
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def questions_screen(
    resident: Resident,
    item: AgendaItem,
    course: Course,
    *,
    more: tuple[Button, ...] = (),
    right: Line | None = None,
    fresh: bool = False,
) -> Notice:
    """Return the three questions of a series, and where each stands.

    Args:
        more: buttons of what belongs to the item too.
        right: what the item's right over the money is; only beside the decision trits.
    """
    lines = []
    opens = []
    for number in NUMBERS:
        question = Question(course.series, number)
        stand = course.stand(number)
        values: Values = {
            "nummer": number,
            "vraag": WORDING[question.code][0],
            "antwoorden": course.answers.get(number, 0),
        }
        lines.append(Line(_LINES[stand], values))
        if stand is not Stand.WAITS or course.answers.get(number):
            opens.append(
                Button(
                    label=TritsText.OPEN_QUESTION,
                    data=f"{TRITS_PREFIX}:{item.id}:{question.code}:1",
                    values={"nummer": number},
                    look=Look.MAIN if stand is Stand.OPEN else Look.PLAIN,
                )
            )
    other = Series.DECIDE if course.series is Series.DO else Series.DO
    label = TritsText.TO_DECIDE if other is Series.DECIDE else TritsText.TO_DO
    beside = [Button(label=label, data=f"{TRITS_PREFIX}:{item.id}:{other}"), *more]
    below = Line(TritsText.ALL_ANSWERED if course.open is None else TritsText.IN_ORDER)
    ends = Lines(tuple(one for one in (below, right) if one is not None))
    doing = course.series is Series.DO
    blocks: list[Block] = [
        Title(Line(IssueText.ONE_OF_MANY, {"tekst": item.names})),
        *(Paragraph(one) for one in lines),
        *(Paragraph(one, small=True) for one in ends.lines),
    ]
    return Notice(
        to=resident.id,
        text=TritsText.QUESTIONS if doing else TritsText.QUESTIONS_DECIDE,
        values={"thema": item.names, "lijst": Lines(tuple(lines)), "onder": ends},
        buttons=(*_rows(opens), *_rows(beside), (item_button(item),)),
        card=Card(tuple(blocks)),
        slot=STEP,
        fresh=fresh,
    )


def item_button(item: AgendaItem) -> Button:
    """Return the way back to the agenda item."""
    return Button(label=TritsText.TO_ITEM, data=f"{AGENDA_PREFIX}:{item.id}:open", look=Look.QUIET)


def question_screen(
    resident: Resident,
    item: AgendaItem,
    course: Course,
    question: Question,
    page: Page[Given],
    *,
    fresh: bool = False,
) -> Notice:
    """Return one question with its answers, and what its reader can do about them."""
    stand = course.stand(question.number)
    here = f"{TRITS_PREFIX}:{item.id}:{question.code}"
    said = WORDING[question.code][0]
    lines: list[Line] = []
    blocks: list[Block] = [Title(Line(said))]
    taps: list[Button] = []
    for number, one in enumerate(page.items, start=1):
        lines.append(_answer_line(number, one))
        blocks.append(Paragraph(lines[-1]))
        if one.own and stand is Stand.OPEN and not one.has_task:
            taps.append(change_button(one.id, number))
        if not one.own and stand is not Stand.WAITS:
            verb = "los" if one.mine else "steun"
            taps.append(
                Button(
                    label=TritsText.SUPPORT_NOT if one.mine else TritsText.SUPPORT,
                    data=f"{SUPPORT_PREFIX}:{one.id}:{verb}:{page.number}",
                    values={"nummer": number},
                )
            )
    stands = _stands(course, question)
    blocks.append(Paragraph(stands, small=True))
    if page.of > 1:
        blocks.append(Paragraph(page.line(), small=True))
    turn = page.buttons(here)
    back = Button(
        label=TritsText.ALL_QUESTIONS,
        data=f"{TRITS_PREFIX}:{item.id}:{question.series}",
        look=Look.QUIET,
    )
    tends = _tending(resident, course, question, here)
    does = _doing(stand, question, page, here)
    return Notice(
        to=resident.id,
        text=TritsText.QUESTION if lines else TritsText.NO_ANSWERS,
        values={
            "vraag": said,
            "thema": item.names,
            "lijst": Lines(tuple(lines)),
            "stand": stands,
            "bladzijde": page.line(),
        },
        buttons=(
            *_rows(taps),
            *((does,) if does else ()),
            *((tends,) if tends else ()),
            *((turn,) if turn else ()),
            (back,),
        ),
        card=Card(tuple(blocks)),
        slot=STEP,
        fresh=fresh,
    )


def _answer_line(number: int, one: Given) -> Line:
    values: Values = {
        "nummer": number,
        "tekst": one.text,
        "naam": shown(one.shown_name),
        "partij": one.party,
        "steun": one.supports,
    }
    return Line(TritsText.ANSWER_LINE_PARTY if one.party else TritsText.ANSWER_LINE, values)


def _stands(course: Course, question: Question) -> Line:
    match course.stand(question.number):
        case Stand.OPEN:
            return Line(TritsText.STAND_OPEN)
        case Stand.WAITS:
            return Line(TritsText.STAND_WAITS, {"eerst": course.open or NUMBERS[0]})
        case Stand.CLOSED:
            why = course.closed[question.number]
            return Line(TritsText.STAND_NOTHING if why else TritsText.STAND_CLOSED, {"reden": why})


def _doing(stand: Stand, question: Question, page: Page[Given], here: str) -> tuple[Button, ...]:
    """Return the buttons of anybody: add an answer, make a task of one."""
    found = []
    if stand is Stand.OPEN:
        found.append(Button(label=TritsText.ADD_ANSWER, data=f"{here}:zeg", look=Look.MAIN))
    if question.makes_tasks and stand is not Stand.WAITS and page.items:
        found.append(Button(label=TritsText.MAKE_TASK, data=f"{here}:taken:1"))
    return tuple(found)


def _tending(
    resident: Resident, course: Course, question: Question, here: str
) -> tuple[Button, ...]:
    """Return the buttons of the initiative group: close the question, or open it again."""
    if not resident.may(Action.TEND_TRITS, course.area):
        return ()
    match course.stand(question.number):
        case Stand.OPEN if course.answers.get(question.number):
            return (Button(label=TritsText.ENOUGH, data=f"{here}:klaar"),)
        case Stand.OPEN:
            return (Button(label=TritsText.NOTHING, data=f"{here}:niets"),)
        case Stand.CLOSED:
            return (Button(label=TritsText.REOPEN, data=f"{here}:open", look=Look.QUIET),)
        case _:
            return ()


def ask_nothing(resident: Resident, item: AgendaItem, question: Question) -> Notice:
    """Return the question why there is nothing to answer."""
    out = Button(label=TritsText.ALL_QUESTIONS, data=f"{TRITS_PREFIX}:{item.id}:{question.series}")
    return Notice(
        to=resident.id, text=TritsText.WHY_NOTHING, buttons=((out,),), slot=STEP, fresh=False
    )


def which_answer(
    resident: Resident, item: AgendaItem, question: Question, page: Page[Given]
) -> Notice:
    """Return the answers of which no task was made yet, to make one."""
    here = f"{TRITS_PREFIX}:{item.id}:{question.code}"
    lines = tuple(_answer_line(number, one) for number, one in enumerate(page.items, start=1))
    taps = [
        Button(
            label=TritsText.TASK_OF,
            data=f"{SUPPORT_PREFIX}:{one.id}:taak:{page.number}",
            values={"nummer": number},
        )
        for number, one in enumerate(page.items, start=1)
    ]
    turn = page.buttons(f"{here}:taken")
    back = Button(
        label=TritsText.OPEN_QUESTION,
        data=f"{here}:1",
        values={"nummer": question.number},
        look=Look.QUIET,
    )
    return Notice(
        to=resident.id,
        text=TritsText.WHICH_ANSWER if lines else TritsText.NO_MORE_ANSWERS,
        values={"lijst": Lines(lines), "bladzijde": page.line()},
        buttons=(*_rows(taps), *((turn,) if turn else ()), (back,)),
        slot=STEP,
    )
