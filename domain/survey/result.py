"""What a survey round comes to: counts that give nobody away, and words without names.

The same promises hold as for looking back (`domain.evaluation.privacy`): an option that few chose
isn't told, one that nearly all chose only as a range, and words only where enough people wrote.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from domain.cards import Block, Card, Paragraph, Picture, Title
from domain.charts import Bar, Chart
from domain.evaluation.draft import Draft
from domain.evaluation.privacy import LEAST, Count, guard_choices
from domain.ids import ResidentId
from domain.notices import STEP, Button, Kind, Line, Lines, Look, Notice, Priority
from domain.paging import page_of
from domain.survey.survey import SURVEY_PREFIX, Question, Survey, places, slot_of, survey_button
from domain.survey.texts import SurveyText

WORDS_ON_A_SCREEN = 5


@dataclass(frozen=True, slots=True)
class Result:
    """What may be told of a survey round.

    Attributes:
        people: who handed in; None where that were too few to tell anything.
        counts: number of a question -> number of an option -> how many chose it; options that
            few chose aren't in it.
        words: number of a question -> what people wrote, in an order that means nothing; not of
            questions where few wrote.
    """

    people: int | None
    counts: Mapping[int, Mapping[int, Count]]
    words: Mapping[int, Sequence[str]]


def count_answers(questions: Sequence[Question], drafts: Sequence[Draft], *, least: int) -> Result:
    """Count what was handed in; what stopped half-way counts for nothing.

    Args:
        least: people in the smallest group that is told of.
    """
    least = max(least, LEAST)
    handed = [one for one in drafts if one.handed_in and one.says_something]
    if len(handed) < least:
        return Result(None, {}, {})
    counts: dict[int, Mapping[int, Count]] = {}
    for number, (place, question) in enumerate(
        zip(places(questions), questions, strict=True), start=1
    ):
        if not question.open:
            chosen = [int(pick) if (pick := one.picks.get(place.key)) else None for one in handed]
            counts[number] = guard_choices(chosen, least=least)
    wrote = Counter(number for one in handed for number in one.words)
    words = {
        number: [one.words[number] for one in handed if number in one.words]
        for number, times in sorted(wrote.items())
        if times >= least
    }
    return Result(len(handed), counts, words)


def counts_to_data(result: Result) -> dict[str, Any]:
    """Return counts in plain values, for a survey to keep."""
    return {
        str(number): {str(option): [one.least, one.most] for option, one in counted.items()}
        for number, counted in result.counts.items()
    }


def counts_from_data(kept: Mapping[str, Any]) -> dict[int, dict[int, Count]]:
    """Return counts that were kept."""
    return {
        int(number): {int(option): Count(*pair) for option, pair in counted.items()}
        for number, counted in kept.items()
    }


# --- as people read it --------------------------------------------------------------------


def _count_lines(question: Question, counted: Mapping[int, Count]) -> tuple[Line, ...]:
    """Return what an area chose at a question, most first; options that few chose come last."""
    numbers = sorted(
        range(1, len(question.options) + 1),
        key=lambda one: (-counted[one].least if one in counted else 1, one),
    )
    return tuple(_count_line(question.options[one - 1], counted.get(one)) for one in numbers)


def _count_line(option: str, count: Count | None) -> Line:
    if count is None:
        return Line(SurveyText.COUNT_FEW, {"keuze": option})
    text = SurveyText.COUNT if count.exact else SurveyText.COUNT_MOST
    return Line(text, {"keuze": option, "aantal": count.least})


def _chart(survey: Survey, number: int, counted: Mapping[int, Count]) -> Chart | None:
    """Return the picture of a question; None where nothing may be told of it."""
    options = survey.questions[number - 1].options
    bars = tuple(
        Bar(options[one - 1], count.least)
        for one, count in sorted(counted.items(), key=lambda pair: (-pair[1].least, pair[0]))
    )
    if not bars or survey.people is None:
        return None
    return Chart(
        title=SurveyText.CHART_TITLE,
        values={"gebied": survey.area_name, "vraag": survey.questions[number - 1].text},
        voters=survey.people,
        of=None,
        alternative=SurveyText.CHART,
        bars=bars,
    )


def told(to: ResidentId, survey: Survey, result: Result) -> Notice:
    """Return what everybody of the area hears: the first question with its picture, and the way on.

    Of too few people only that it is over.
    """
    few = result.people is None
    first = next((one for one in result.counts if result.counts[one]), None)
    lines: tuple[Line, ...] = ()
    chart = None
    question = ""
    if first is not None and not few:
        question = survey.questions[first - 1].text
        lines = _count_lines(survey.questions[first - 1], result.counts[first])
        chart = _chart(survey, first, result.counts[first])
    see = Button(
        label=SurveyText.SEE_RESULT,
        data=f"{SURVEY_PREFIX}:{survey.id}:uitkomst:1",
        look=Look.MAIN,
    )
    return Notice(
        to=to,
        text=SurveyText.TOLD_FEW if few else SurveyText.TOLD,
        values={
            "gebied": survey.area_name,
            "mensen": result.people or 0,
            "vraag": question,
            "lijst": Lines(lines),
        },
        buttons=((see,),) if not few else ((survey_button(survey.area),),),
        picture=chart,
        priority=Priority.BROADCAST,
        kind=Kind.BALLOTS,
        about=slot_of(survey.id),
        once=f"vragenronde-{survey.id}-uitkomst",
    )


def result_screen(
    to: ResidentId, survey: Survey, result: Result, page: int, *, fresh: bool
) -> Notice:
    """Return what came of one question, or some of the words about it.

    Args:
        page: from 1; one that isn't there becomes the nearest.
    """
    leaves: list[tuple[int, Sequence[str]]] = []
    for number, _ in enumerate(survey.questions, start=1):
        words = result.words.get(number, ())
        heaps = [
            words[at : at + WORDS_ON_A_SCREEN] for at in range(0, len(words), WORDS_ON_A_SCREEN)
        ]
        leaves += [(number, heap) for heap in heaps or [()]]
    shown = page_of(leaves, page, size=1)
    number, heap = shown.items[0]
    question, counted = survey.questions[number - 1], result.counts.get(number, {})
    lines: list[Line] = []
    if not question.open:
        lines += _count_lines(question, counted) if counted else [Line(SurveyText.NO_COUNTS)]
    lines += [Line(SurveyText.WORDS_LINE, {"woorden": one}) for one in heap]
    if question.open and not heap:
        lines.append(Line(SurveyText.WORDS_FEW))
    chart = _chart(survey, number, counted)
    turn = shown.buttons(f"{SURVEY_PREFIX}:{survey.id}:uitkomst")
    blocks: list[Block] = [Title(Line(question.text))]
    if chart is not None:
        blocks.append(Picture())
    blocks += [Paragraph(one) for one in lines]
    return Notice(
        to=to,
        text=SurveyText.RESULT,
        values={
            "gebied": survey.area_name,
            "mensen": survey.people or 0,
            "nummer": number,
            "vraag": question.text,
            "lijst": Lines(tuple(lines)),
            "bladzijde": shown.line(),
        },
        buttons=(*((turn,) if turn else ()), (survey_button(survey.area),)),
        card=Card(tuple(blocks)) if chart is not None else None,
        picture=chart,
        slot=None if chart is not None else STEP,
        fresh=fresh and chart is None,
    )


def as_text(survey: Survey, result: Result) -> Line:
    """Return what the area said, to stand in the text that is handed back to it."""
    lines: list[Line] = []
    for number, question in enumerate(survey.questions, start=1):
        counted = result.counts.get(number)
        if counted:
            lines.append(Line(f"{number}. {question.text}"))
            lines += _count_lines(question, counted)
    return Line(
        SurveyText.AS_TEXT,
        {"gebied": survey.area_name, "mensen": result.people or 0, "lijst": Lines(tuple(lines))},
    )
