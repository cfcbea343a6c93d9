"""What people said should change becomes agenda items: the initiative group picks.

Source: MECHANISMS section 9 (changes that were accepted become agenda items).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.agenda.forward import Forward, PutForward, TakenUp
from domain.agenda.item import LEAST_LETTERS, Origin, item_button
from domain.evaluation.evaluation import Evaluation
from domain.evaluation.texts import EVALUATION_PREFIX, EvaluationText
from domain.ids import AgendaItemId, ForwardId
from domain.notices import STEP, Button, Line, Lines, Look, Notice, Values, Words
from domain.paging import Page
from domain.people import Resident
from domain.plain_text import shortened
from domain.refusing import Refused, Twice, forbid, refuse
from domain.roles import Action

WORDS_ON_A_PAGE = 5
SHOWN_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody said should change.

    Attributes:
        number: means nothing but which one it is.
        rule: that it is about; None where so few wrote about it that it isn't told.
        item: what it became.
    """

    number: int
    rule: int | None
    words: str
    item: AgendaItemId | None = None


def refuse_pick(
    resident: Resident, evaluation: Evaluation | None, *, adopted: bool
) -> Refused | None:
    """Return why somebody can't pick of the words; None when they can.

    Args:
        adopted: whether the area said yes to the report.
    """
    if evaluation is None:
        return refuse(resident, EvaluationText.GONE)
    if not resident.may(Action.PICK_CHANGE, evaluation.area):
        return forbid(resident, Action.PICK_CHANGE, evaluation.area)
    if not adopted:
        return refuse(resident, EvaluationText.NOT_ADOPTED, {"gebied": evaluation.area_name})
    return None


_LINES = {
    (True, False): EvaluationText.WORDS_LINE_ABOUT,
    (True, True): EvaluationText.WORDS_LINE_TAKEN,
    (False, False): EvaluationText.WORDS_ITEM,
    (False, True): EvaluationText.WORDS_ITEM_TAKEN,
}
"""By whether the rule is told, and whether it stands on the agenda."""


def words_screen(
    resident: Resident,
    evaluation: Evaluation,
    titles: Mapping[int, Words],
    wishes: Page[Wish],
) -> Notice:
    """Return what people said, without names, sides and scores, to pick from.

    Args:
        titles: number of each ground rule -> what it is called.
        wishes: none also where so few wrote that nothing was kept.
    """
    own = f"{EVALUATION_PREFIX}:{evaluation.id}"
    lines: list[Line] = []
    picks: list[Button] = []
    first = (wishes.number - 1) * WORDS_ON_A_PAGE + 1
    for place, one in enumerate(wishes.items, start=first):
        values: Values = {"nummer": place, "woorden": shortened(one.words, SHOWN_LENGTH)}
        if one.rule is not None:
            values = {**values, "titel": titles[one.rule]}
        lines.append(Line(_LINES[one.rule is not None, one.item is not None], values))
        if one.item is None:
            picks.append(
                Button(
                    label=EvaluationText.WORDS_TAKE,
                    data=f"{own}:woord:{one.number}",
                    values={"nummer": place},
                )
            )
    text = EvaluationText.WORDS_LIST if lines else EvaluationText.WORDS_NONE
    rows = [tuple(picks[at : at + 2]) for at in range(0, len(picks), 2)]
    leafs = wishes.buttons(f"{own}:woorden")
    back = Button(label=EvaluationText.TO_LIST, data=f"{EVALUATION_PREFIX}:1", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=text,
        values={
            "gebied": evaluation.area_name,
            "lijst": Lines(tuple(lines)),
            "bladzijde": wishes.line(),
        },
        buttons=(*rows, *((leafs,) if leafs else ()), (back,)),
        slot=STEP,
    )


def check_wish(resident: Resident, evaluation: Evaluation, wish: Wish, *, most: int) -> Notice:
    """Return how words would stand on the agenda, to be said yes to.

    Args:
        most: characters of a title.
    """
    own = f"{EVALUATION_PREFIX}:{evaluation.id}"
    yes = Button(
        label=EvaluationText.WORDS_YES, data=f"{own}:woord:{wish.number}:ja", look=Look.MAIN
    )
    back = Button(label=EvaluationText.WORDS_BACK, data=f"{own}:woorden:1", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=EvaluationText.WORDS_CHECK,
        values={
            "titel": shortened(wish.words, most),
            "woorden": wish.words,
            "gebied": evaluation.area_name,
        },
        buttons=((yes, back),),
        slot=STEP,
    )


@dataclass(frozen=True, slots=True)
class Picked:
    """Words to put on the agenda: they are put forward, and taken up at once."""

    wish: Wish
    put: PutForward
    taken: TakenUp


def decide_wish(
    resident: Resident,
    evaluation: Evaluation | None,
    wish: Wish | None,
    number: ForwardId,
    at: datetime,
    *,
    adopted: bool,
    most: int,
) -> Picked | Refused | Twice:
    """Decide whether a member of the initiative group puts words on the agenda.

    The item shows that it came from an evaluation, and names nobody.
    """
    refused = refuse_pick(resident, evaluation, adopted=adopted)
    if refused is not None or evaluation is None:
        return refused or Refused(())
    if wish is None or sum(one.isalnum() for one in wish.words) < LEAST_LETTERS:
        return refuse(resident, EvaluationText.GONE)
    if wish.item is not None:
        return Twice(EvaluationText.WORDS_TWICE)
    forward = Forward(
        id=number,
        area=evaluation.area,
        title=shortened(wish.words, most),
        why=wish.words,
        origin=Origin.EVALUATION,
        by=None,
        at=at,
    )
    return Picked(wish, PutForward(forward, (), ()), TakenUp(forward, resident, at))


def picked(
    resident: Resident, evaluation: Evaluation, outcome: Picked, item: AgendaItemId
) -> Notice:
    """Return what is read by who put words on the agenda."""
    more = Button(
        label=EvaluationText.WORDS_BACK, data=f"{EVALUATION_PREFIX}:{evaluation.id}:woorden:1"
    )
    return Notice(
        to=resident.id,
        text=EvaluationText.WORDS_TAKEN,
        values={"titel": outcome.put.forward.title, "gebied": evaluation.area_name},
        buttons=((item_button(item), more),),
        slot=STEP,
    )
