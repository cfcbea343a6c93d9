"""Somebody's own sheet of a survey round, a question a screen. It shows answers: delivery only.

What an answer does is as in looking back (`domain.evaluation.answering`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from domain.cards import Block, Card, Paragraph, Privacy, Title
from domain.evaluation.draft import SKIPPED, Draft, token
from domain.evaluation.questionnaire import Place
from domain.evaluation.texts import SheetText
from domain.ids import ResidentId, SurveyId
from domain.notices import (
    Button,
    ChatRef,
    Line,
    Lines,
    Look,
    Notice,
    Rows,
    SurveyScreen,
    TextKey,
    Values,
)
from domain.plain_text import shortened
from domain.survey.survey import SURVEY_PREFIX, WROTE, Survey, slot_of, survey_button
from domain.survey.texts import SurveyText
from domain.texts import GeneralText

BUTTON_TITLE = 18
"""Characters of an option on a button, behind its number."""
WORDS_MOST = 300
"""Characters of an answer in own words: what a neighbour reads to the end."""


@dataclass(frozen=True, slots=True)
class Own:
    """Whose sheet it is, with all that its screen needs.

    Attributes:
        key: of the survey; it makes the words of the buttons.
    """

    resident: ResidentId
    survey: Survey
    asked: Sequence[Place]
    draft: Draft
    key: bytes


def show_question(
    survey: SurveyId, resident: ResidentId, place: int, *, fresh: bool = False
) -> Notice:
    """Return the reference to a question of a sheet, for the outbox: it holds no answer."""
    return Notice(
        to=resident,
        screen=SurveyScreen(survey, resident, place),
        slot=slot_of(survey),
        fresh=fresh,
    )


def _go(own: Own, label: TextKey, what: str, look: Look = Look.PLAIN) -> Button:
    return Button(label=label, data=f"{SURVEY_PREFIX}:{own.survey.id}:{what}", look=look)


def question_screen(own: Own, number: int) -> Notice:
    """Return the question at a place (from 0), with what this person answered there before."""
    number = min(max(number, 0), len(own.asked) - 1)
    place, question = own.asked[number], own.survey.questions[number]
    chosen, words = own.draft.picks.get(place.key), own.draft.words.get(number + 1, "")

    def pick(at: int, option: str) -> Button:
        mine = chosen == str(at)
        word = token(own.key, own.resident, place, str(at))
        return Button(
            label=SurveyText.PICKED if mine else SurveyText.PICK,
            data=f"{SURVEY_PREFIX}:{own.survey.id}:{number}:{word}",
            values={"nummer": at, "keuze": shortened(option, BUTTON_TITLE)},
            look=Look.MAIN if mine else Look.PLAIN,
        )

    picks = [pick(at, one) for at, one in enumerate(question.options, start=1)]
    say = _go(
        own,
        SheetText.SAY_ELSE if words else SurveyText.SAY,
        f"{number}:zeg",
        Look.MAIN if question.open and not words else Look.PLAIN,
    )
    step = Line(
        SheetText.STEP,
        {"nu": number + 1, "van": len(own.asked), "gebied": own.survey.area_name},
    )
    how = Line(SurveyText.OPEN_HOW if question.open else SurveyText.CHOICE_HOW)
    lines = [Line(f"{at}. {one}") for at, one in enumerate(question.options, start=1)]
    mine = _mine(own, number, chosen)
    said = Line(SurveyText.MY_WORDS, {"woorden": words}) if words else Line("")
    secret = Line(SheetText.PRIVACY, {"tot": own.survey.closes_at})
    blocks: list[Block] = [Paragraph(step, small=True), Title(Line(question.text))]
    blocks += [Paragraph(one) for one in lines]
    blocks.append(Paragraph(how, small=True))
    blocks += [Paragraph(one) for one in (mine, said) if one.text]
    blocks.append(Privacy(secret))
    rows: Rows = (
        *(tuple(picks[at : at + 2]) for at in range(0, len(picks), 2)),
        (say,),
        *_ways(own, number),
    )
    values: Values = {
        "stap": step,
        "vraag": question.text,
        "lijst": Lines(tuple(lines)),
        "hoe": how,
        "mijn": mine,
        "woorden": said,
        "geheim": secret,
    }
    return Notice(
        to=own.resident,
        text=SurveyText.QUESTION,
        values=values,
        buttons=rows,
        card=Card(tuple(blocks)),
        slot=slot_of(own.survey.id),
    )


def _mine(own: Own, number: int, chosen: str | None) -> Line:
    if chosen is None or chosen == WROTE:
        return Line("")
    if chosen == SKIPPED:
        return Line(SheetText.SKIPPED)
    option = own.survey.questions[number].options[int(chosen) - 1]
    return Line(SurveyText.MINE, {"keuze": option})


def _ways(own: Own, number: int) -> Rows:
    """Return the way back and on, and the way out."""
    on = _go(own, SheetText.NEXT, f"{number}:verder")
    if own.asked[number].key not in own.draft.picks:
        word = token(own.key, own.resident, own.asked[number], SKIPPED)
        on = _go(own, SheetText.SKIP, f"{number}:{word}")
    stop = _go(own, SheetText.STOP, f"{number}:stop", Look.QUIET)
    if number == 0:
        return ((on, stop),)
    return ((_go(own, SheetText.BACK, f"{number - 1}:toon", Look.QUIET), on), (stop,))


def ask_words(own: Own, number: int, *, fresh: bool) -> Notice:
    """Return the question for an answer in own words. It shows no earlier words."""
    rows: list[tuple[Button, ...]] = []
    if number + 1 in own.draft.words:
        rows.append((_go(own, SheetText.WORDS_OUT, f"{number}:zwijg"),))
    rows.append((_go(own, GeneralText.GO_OUT, f"{number}:toon", Look.QUIET),))
    return Notice(
        to=own.resident,
        text=SurveyText.WORDS_ASK,
        values={"vraag": own.survey.questions[number].text, "passen": WORDS_MOST},
        buttons=tuple(rows),
        slot=slot_of(own.survey.id),
        fresh=fresh,
    )


# --- around it ----------------------------------------------------------------------------


def handed_in(resident: ResidentId, survey: Survey) -> Notice:
    """Return the receipt: that answers are in, never what they are."""
    data = f"{SURVEY_PREFIX}:{survey.id}:0:toon"
    return _about(
        resident, survey, SurveyText.HANDED_IN, (Button(label=SurveyText.CHANGE, data=data),)
    )


def stopped(resident: ResidentId, survey: Survey, draft: Draft) -> Notice:
    """Return what is read by who goes on later: what is kept, and what makes it count."""
    own = f"{SURVEY_PREFIX}:{survey.id}"
    on = Button(label=SheetText.NEXT, data=f"{own}:begin", look=Look.MAIN)
    hand_in = Button(label=SurveyText.HAND_IN, data=f"{own}:inleveren")
    text = SurveyText.STOPPED_IN if draft.handed_in else SurveyText.STOPPED
    buttons = (on,) if draft.handed_in else (on, hand_in)
    return _about(resident, survey, text, buttons, klaar=len(draft.picks))


def empty_sheet(resident: ResidentId, survey: Survey) -> Notice:
    """Return that all was skipped, so that there is nothing to count."""
    data = f"{SURVEY_PREFIX}:{survey.id}:0:toon"
    again = Button(label=SheetText.START_AGAIN, data=data, look=Look.MAIN)
    return _about(resident, survey, SurveyText.EMPTY, (again,))


def _about(
    to: ResidentId,
    survey: Survey,
    text: SurveyText,
    buttons: tuple[Button, ...],
    *,
    klaar: int = 0,
) -> Notice:
    return Notice(
        to=to,
        text=text,
        values={
            "gebied": survey.area_name,
            "tot": survey.closes_at,
            "klaar": klaar,
            "van": len(survey.questions),
        },
        buttons=(buttons, (survey_button(survey.area),)),
        slot=slot_of(survey.id),
    )


def shut(to: ResidentId | ChatRef, survey: Survey, *, language: str | None = None) -> Notice:
    """Return what takes the place of a sheet once no answer counts any more."""
    return Notice(
        to=to,
        text=SurveyText.SHUT,
        values={"gebied": survey.area_name},
        buttons=((survey_button(survey.area),),),
        slot=slot_of(survey.id),
        language=language,
    )
