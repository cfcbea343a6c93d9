"""Somebody's own sheet, one question a screen. It shows what was chosen: delivery only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.cards import Block, Card, Fact, Paragraph, Privacy, Title
from domain.evaluation.draft import SKIPPED, Draft, token
from domain.evaluation.evaluation import Evaluation, slot_of
from domain.evaluation.questionnaire import NONE_GOES, About, Place, Questionnaire
from domain.evaluation.sheet import SCORES, Letter
from domain.evaluation.sheet import Line as QuadrantLine
from domain.evaluation.texts import EVALUATION_PREFIX, EvaluationText, SheetText
from domain.ground_rules import ALWAYS, STOPS, can_go
from domain.ids import EvaluationId, ResidentId
from domain.notices import (
    Button,
    ChatRef,
    Line,
    Lines,
    Look,
    Notice,
    Rows,
    SheetScreen,
    TextKey,
    Values,
    Words,
)
from domain.paging import page_of
from domain.texts import GeneralText

RULES_ON_A_PAGE = 8
"""Rules to choose from: four rows of buttons, which leaves room for the way on and back."""


@dataclass(frozen=True, slots=True)
class Own:
    """Whose sheet it is, with all that its screen needs.

    Attributes:
        key: of the evaluation; it makes the words of the buttons.
    """

    resident: ResidentId
    evaluation: Evaluation
    questions: Questionnaire
    asked: Sequence[Place]
    draft: Draft
    key: bytes


def show_sheet(
    evaluation: EvaluationId,
    resident: ResidentId,
    place: int,
    side: str,
    *,
    page: int = 1,
    fresh: bool = False,
) -> Notice:
    """Return the reference to a screen of a sheet, for the outbox: it holds no answer."""
    return Notice(
        to=resident,
        screen=SheetScreen(evaluation, resident, place, side, page),
        slot=slot_of(evaluation),
        fresh=fresh,
    )


def sheet_screen(own: Own, number: int, page: int = 1) -> Notice:
    """Return the question at a place (from 0), with what this person answered there before."""
    number = min(max(number, 0), len(own.asked) - 1)
    place = own.asked[number]
    if place.about is About.RULE:
        return _rule_screen(own, number, place)
    if place.about is About.LINE:
        return _line_screen(own, number, place)
    return _may_go_screen(own, number, place, page)


def _go(own: Own, label: TextKey, what: str, look: Look = Look.PLAIN) -> Button:
    return Button(label=label, data=f"{EVALUATION_PREFIX}:{own.evaluation.id}:{what}", look=look)


def _pick(own: Own, number: int, choice: str, label: TextKey, values: Values) -> Button:
    place = own.asked[number]
    mine = own.draft.picks.get(place.key)
    word = token(own.key, own.resident, place, choice)
    return Button(
        label=label,
        data=f"{EVALUATION_PREFIX}:{own.evaluation.id}:{number}:{word}",
        values=values,
        look=Look.MAIN if mine == choice and choice != SKIPPED else Look.PLAIN,
    )


def _ways(own: Own, number: int) -> Rows:
    """Return the way back and on, and the way out."""
    key = own.asked[number].key
    on = _go(own, SheetText.NEXT, f"{number}:verder")
    if key not in own.draft.picks:
        word = token(own.key, own.resident, own.asked[number], SKIPPED)
        on = _go(own, SheetText.SKIP, f"{number}:{word}")
    stop = _go(own, SheetText.STOP, f"{number}:stop", Look.QUIET)
    if number == 0:
        return ((on, stop),)
    return ((_go(own, SheetText.BACK, f"{number - 1}:toon", Look.QUIET), on), (stop,))


def _screen(
    own: Own,
    number: int,
    text: SheetText,
    values: Values,
    rows: Rows,
    mine: Line,
    middle: Sequence[Block],
) -> Notice:
    step = Line(
        SheetText.STEP,
        {"nu": number + 1, "van": len(own.asked), "gebied": own.evaluation.area_name},
    )
    secret = Line(SheetText.PRIVACY, {"tot": own.evaluation.closes_at})
    blocks: list[Block] = [Paragraph(step, small=True), *middle]
    if mine.text:
        blocks.append(Paragraph(mine))
    blocks.append(Privacy(secret))
    return Notice(
        to=own.resident,
        text=text,
        values={**values, "stap": step, "mijn": mine, "geheim": secret},
        buttons=rows,
        card=Card(tuple(blocks)),
        slot=slot_of(own.evaluation.id),
    )


def _mine(own: Own, place: Place, text: SheetText) -> Line:
    chosen = own.draft.picks.get(place.key)
    if chosen is None:
        return Line("")
    if chosen == SKIPPED:
        return Line(SheetText.SKIPPED)
    if place.about is About.MAY_GO and chosen == NONE_GOES:
        return Line(SheetText.MINE_NONE_GOES)
    return Line(text, {"keus": chosen.upper()})


def _rule_screen(own: Own, number: int, place: Place) -> Notice:
    rule = place.rule or 0
    question = own.questions.rules[rule]
    asked = question.asked[own.draft.side]
    chosen = own.draft.picks.get(place.key)

    def score(one: int) -> Button:
        label = SheetText.SCORE
        if str(one) == chosen:
            label = SheetText.SCORE_MINE
        elif one == SCORES[0]:
            label = SheetText.SCORE_LEAST
        elif one == SCORES[-1]:
            label = SheetText.SCORE_MOST
        return _pick(own, number, str(one), label, {"cijfer": one})

    words = own.draft.words.get(rule, "")
    say = _go(own, SheetText.SAY_ELSE if words else SheetText.SAY, f"{number}:zeg")
    scores = [score(one) for one in SCORES]
    title = Line(EvaluationText.WORDS_LINE, {"nummer": rule, "woorden": question.title})
    said = Line(SheetText.MY_WORDS, {"woorden": words}) if words else Line("")
    how = Line(SheetText.HOW)
    middle: list[Block] = [
        Title(title),
        Paragraph(Line(SheetText.ASKED, {"vraag": asked})),
        Paragraph(how, small=True),
    ]
    if words:
        middle.append(Paragraph(said))
    return _screen(
        own,
        number,
        SheetText.RULE,
        {"titel": title, "vraag": asked, "schaal": how, "woorden": said},
        (tuple(scores[:2]), tuple(scores[2:4]), (scores[4], say), *_ways(own, number)),
        _mine(own, place, SheetText.MINE_SCORE),
        middle,
    )


def _line_screen(own: Own, number: int, place: Place) -> Notice:
    line = place.line or QuadrantLine.FURTHER
    question = own.questions.lines[line]
    chosen = own.draft.picks.get(place.key)
    picks = [
        _pick(
            own,
            number,
            one.value,
            SheetText.LETTER_MINE if one.value == chosen else SheetText.LETTER,
            {"letter": one.value.upper()},
        )
        for one in Letter
    ]
    statements = statement_lines(question.statements)
    return _screen(
        own,
        number,
        SheetText.LINE,
        {"vraag": question.question, "lijst": Lines(statements)},
        (tuple(picks[:2]), tuple(picks[2:]), *_ways(own, number)),
        _mine(own, place, SheetText.MINE_LINE),
        [
            Title(Line(SheetText.ASKED, {"vraag": question.question})),
            *(
                Fact(Line(one.value.upper()), Line(SheetText.ASKED, {"vraag": words}))
                for one, words in question.statements.items()
            ),
        ],
    )


def statement_lines(statements: Mapping[Letter, Words]) -> tuple[Line, ...]:
    """Return the four statements of a line, each behind its letter."""
    return tuple(
        Line(SheetText.LINE_STATEMENT, {"letter": one.value.upper(), "zin": words})
        for one, words in statements.items()
    )


def _may_go_screen(own: Own, number: int, place: Place, page: int) -> Notice:
    offered = can_go(own.evaluation.rules)
    shown = page_of(offered, page, size=RULES_ON_A_PAGE)
    chosen = own.draft.picks.get(place.key)
    goes = [
        _pick(
            own,
            number,
            str(one),
            SheetText.GOES_MINE if str(one) == chosen else SheetText.GOES,
            {"nummer": one},
        )
        for one in shown.items
    ]
    rows: list[tuple[Button, ...]] = [tuple(goes[at : at + 2]) for at in range(0, len(goes), 2)]
    none = _pick(own, number, NONE_GOES, SheetText.NONE_GOES, {})
    other = [none]
    if shown.number < shown.of:
        other.append(_go(own, SheetText.MORE, f"{number}:blad:{shown.number + 1}"))
    elif shown.number > 1:
        other.append(_go(own, SheetText.FEWER, f"{number}:blad:{shown.number - 1}"))
    rows.append(tuple(other))
    back = _go(own, SheetText.BACK, f"{number - 1}:toon", Look.QUIET)
    on = _ways(own, number)[0][1]
    lines = tuple(
        Line(
            SheetText.MAY_GO_STOPS if one in STOPS else SheetText.MAY_GO_RULE,
            {"nummer": one, "titel": own.questions.rules[one].title},
        )
        for one in offered
    )
    stays = Line(SheetText.MAY_GO_ALWAYS, {"regels": ", ".join(map(str, sorted(ALWAYS)))})
    return _screen(
        own,
        number,
        SheetText.MAY_GO,
        {"lijst": Lines(lines), "blijft": stays},
        (*rows, (back, on)),
        _mine(own, place, SheetText.MINE_GOES),
        [
            Title(Line(SheetText.MAY_GO_TITLE)),
            *(Paragraph(one) for one in lines),
            Paragraph(stays, small=True),
        ],
    )


# --- around it ----------------------------------------------------------------------------


def handed_in(resident: ResidentId, evaluation: Evaluation) -> Notice:
    """Return the receipt: that a sheet is in, never what is on it."""
    change = Button(
        label=EvaluationText.CHANGE_SHORT,
        data=f"{EVALUATION_PREFIX}:{evaluation.id}:0:toon",
    )
    test = Button(label=EvaluationText.TO_LIST, data=f"{EVALUATION_PREFIX}:1", look=Look.QUIET)
    return Notice(
        to=resident,
        text=SheetText.HANDED_IN,
        values={"gebied": evaluation.area_name, "tot": evaluation.closes_at},
        buttons=((change, test),),
        slot=slot_of(evaluation.id),
    )


def stopped(resident: ResidentId, evaluation: Evaluation, draft: Draft, questions: int) -> Notice:
    """Return what is read by who goes on later: what is kept, and what makes it count."""
    own = f"{EVALUATION_PREFIX}:{evaluation.id}"
    on = Button(label=SheetText.NEXT, data=f"{own}:begin", look=Look.MAIN)
    hand_in = Button(label=SheetText.HAND_IN, data=f"{own}:inleveren")
    test = Button(label=EvaluationText.TO_LIST, data=f"{EVALUATION_PREFIX}:1", look=Look.QUIET)
    rows: Rows = ((on, hand_in), (test,)) if not draft.handed_in else ((on, test),)
    return Notice(
        to=resident,
        text=SheetText.STOPPED_IN if draft.handed_in else SheetText.STOPPED,
        values={
            "gebied": evaluation.area_name,
            "tot": evaluation.closes_at,
            "klaar": len(draft.picks),
            "van": questions,
        },
        buttons=rows,
        slot=slot_of(evaluation.id),
    )


def empty_sheet(resident: ResidentId, evaluation: Evaluation) -> Notice:
    """Return that all was skipped, so that there is nothing to count."""
    again = Button(
        label=SheetText.START_AGAIN,
        data=f"{EVALUATION_PREFIX}:{evaluation.id}:0:toon",
        look=Look.MAIN,
    )
    return Notice(
        to=resident,
        text=SheetText.EMPTY,
        values={"gebied": evaluation.area_name},
        buttons=((again,),),
        slot=slot_of(evaluation.id),
    )


def shut(
    to: ResidentId | ChatRef, evaluation: Evaluation, *, language: str | None = None
) -> Notice:
    """Return what takes the place of a sheet once no answer counts any more."""
    read = Button(label=EvaluationText.TO_LIST, data=f"{EVALUATION_PREFIX}:1", look=Look.QUIET)
    return Notice(
        to=to,
        text=SheetText.SHUT,
        values={"gebied": evaluation.area_name},
        buttons=((read,),),
        slot=slot_of(evaluation.id),
        language=language,
    )


def ask_words(own: Own, number: int, *, most: int, fresh: bool) -> Notice:
    """Return the question what should change about a rule. It shows no earlier words."""
    rule = own.asked[number].rule or 0
    data = f"{EVALUATION_PREFIX}:{own.evaluation.id}:{number}"
    rows: list[tuple[Button, ...]] = []
    if rule in own.draft.words:
        rows.append((Button(label=SheetText.WORDS_OUT, data=f"{data}:zwijg"),))
    rows.append((Button(label=GeneralText.GO_OUT, data=f"{data}:toon", look=Look.QUIET),))
    return Notice(
        to=own.resident,
        text=SheetText.WORDS_ASK,
        values={"titel": own.questions.rules[rule].title, "passen": most},
        buttons=tuple(rows),
        slot=slot_of(own.evaluation.id),
        fresh=fresh,
    )
