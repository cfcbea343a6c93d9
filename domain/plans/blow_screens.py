"""How the three questions look, and what they come to."""

from __future__ import annotations

from domain.cards import Block, Card, Paragraph, Step, Title
from domain.ids import AgendaItemId
from domain.notices import STEP, Button, Euros, Line, Look, Notice, Rows, Values, Words
from domain.people import Resident
from domain.plans.blow import ASKED, NO, PLAN_OF, YES, Blow, Judgement, NextQuestion, lines_of
from domain.plans.screens import to_item, to_plan
from domain.plans.texts import BLOW_PREFIX, BlowText
from domain.texts import GeneralText

_QUESTIONS = 3


def judge_button(item: AgendaItemId, newest: Judgement | None) -> Button:
    """Return the button that begins the three questions, or begins them anew."""
    label = BlowText.JUDGE if newest is None else BlowText.JUDGE_AGAIN
    seen = 0 if newest is None else newest.id
    look = Look.PLAIN if newest is None else Look.QUIET
    return Button(label=label, data=f"{BLOW_PREFIX}:{item}:{seen}:", look=look)


def question_screen(
    resident: Resident,
    item: AgendaItemId,
    names: Words,
    asked: NextQuestion,
    answers: str,
    *,
    seen: int,
    most_cents: int,
) -> Notice:
    """Return one of the three questions, to be answered by a tap.

    Args:
        answers: to the questions before it.
        seen: number of the judgement that stands while this is asked; 0 for none.
    """
    data = f"{BLOW_PREFIX}:{item}:{seen}:{answers}"
    question = Line(ASKED[asked.question], {"bedrag": Euros(most_cents)})
    back = to_item(item)
    if answers:
        earlier = f"{BLOW_PREFIX}:{item}:{seen}:{answers[:-1]}"
        back = Button(label=GeneralText.GO_BACK, data=earlier, look=Look.QUIET)
    rows: Rows = (
        (
            Button(label=BlowText.YES, data=f"{data}{YES}"),
            Button(label=BlowText.NO, data=f"{data}{NO}"),
        ),
        (back,),
    )
    values: Values = {"punt": names, "vraag": question, "nu": asked.number, "van": _QUESTIONS}
    blocks: tuple[Block, ...] = (
        Step(asked.number, _QUESTIONS),
        Title(Line(names.in_language(resident.language))),
        Paragraph(question),
    )
    return Notice(
        to=resident.id,
        text=BlowText.ASK,
        values=values,
        buttons=rows,
        card=Card(blocks),
        slot=STEP,
    )


def judged_screen(
    resident: Resident, item: AgendaItemId, names: Words, judgement: Judgement
) -> Notice:
    """Return what three answers make of an item, and what comes next."""
    plan = PLAN_OF[judgement.blow]
    return Notice(
        to=resident.id,
        text=BlowText.JUDGED,
        values={
            "punt": names,
            "klap": BlowText.SHORT if judgement.blow is Blow.SHORT else BlowText.LONG,
            "plan": plan,
            "lijst": lines_of(judgement),
        },
        buttons=((to_plan(item, look=Look.MAIN), to_item(item)),),
        slot=STEP,
    )
