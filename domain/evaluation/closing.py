"""What an evaluation comes to: counts, the rule that may go, and what its area says yes to.

Source: brochure, Speelregels 4 (hand-back), 13 and 15 (abolishing a rule is rewarded).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.evaluation.draft import Draft
from domain.evaluation.evaluation import Evaluation
from domain.evaluation.opening import list_button
from domain.evaluation.privacy import LEAST, guard_choices
from domain.evaluation.questionnaire import MAY_GO, NONE_GOES, Questionnaire
from domain.evaluation.sheet import Sheet, Side
from domain.evaluation.summary import report_button
from domain.evaluation.texts import EVALUATION_PREFIX, EvaluationText
from domain.ground_rules import what_changes
from domain.handing_back.texts import HAND_BACK_PREFIX
from domain.ids import HandBackId, ResidentId
from domain.notices import Button, Euros, Kind, Line, Look, Notice, Priority, Values


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said should change, apart from the rest of their sheet.

    Attributes:
        rule: that it is about; None where so few wrote about it that it isn't told.
    """

    rule: int | None
    words: str


@dataclass(frozen=True, slots=True)
class Closed:
    """What is counted of an evaluation that closes.

    Attributes:
        sheets: that were handed in, for the report; they aren't kept.
        said: their words, apart; in no order that means anything. Of few writers: nothing.
        may_go: the ground rule that most want to be rid of.
    """

    sheets: tuple[Sheet, ...]
    said: tuple[Said, ...]
    may_go: int | None


def count_sheets(drafts: Sequence[Draft], *, merged_under: int) -> Closed:
    """Count what was handed in; what stopped half-way counts for nothing.

    Args:
        merged_under: of fewer people than this no rule is named, and no words are kept.
    """
    handed = [one for one in drafts if one.handed_in and one.says_something]
    return Closed(
        sheets=tuple(one.to_sheet() for one in handed),
        said=words_apart(handed, merged_under=merged_under),
        may_go=rule_that_may_go(handed, merged_under=merged_under),
    )


def words_apart(handed: Sequence[Draft], *, merged_under: int) -> tuple[Said, ...]:
    """Return what people said should change, for the initiative group to pick from.

    Nothing where fewer people wrote than may be told of. From which side somebody wrote isn't in
    it, and the rule only where so many wrote about the same one.
    """
    least = max(merged_under, LEAST)
    if sum(bool(one.words) for one in handed) < least:
        return ()
    wrote = Counter(rule for one in handed for rule in one.words)
    return tuple(
        Said(rule if wrote[rule] >= least else None, words)
        for one in handed
        for rule, words in one.words.items()
    )


def rule_that_may_go(handed: Sequence[Draft], *, merged_under: int) -> int | None:
    """Return the ground rule that more people want to be rid of than anything else they chose.

    None where most want none to go, two stand equal, or so few chose it that their number may not
    be told (`domain.evaluation.privacy`).
    """
    told = guard_choices([one.to_sheet().may_go for one in handed], least=merged_under)
    chosen = Counter(one.picks[MAY_GO] for one in handed if one.picks.get(MAY_GO))
    if not chosen:
        return None
    (first, most), *others = chosen.most_common()
    if first == NONE_GOES or int(first) not in told or (others and others[0][1] == most):
        return None
    return int(first)


def closed_notice(
    to: ResidentId, side: Side, evaluation: Evaluation, report: HandBackId, people: int | None
) -> Notice:
    """Return what the area and who works there hear when an evaluation has closed.

    Args:
        people: who took part; none, or None for so few that nothing is told of them.
    """
    read = Button(
        label=EvaluationText.READ_REPORT,
        data=f"{HAND_BACK_PREFIX}:{report}:open",
        look=Look.MAIN,
    )
    work = side is Side.PROFESSIONAL
    return Notice(
        to=to,
        text=EvaluationText.CLOSED if people else EvaluationText.CLOSED_FEW,
        values={"gebied": evaluation.area_name, "mensen": people or 0},
        buttons=(
            (read, report_button(evaluation.area, evaluation.year)),
            *(((list_button(),),) if work else ()),
        ),
        priority=Priority.BROADCAST,
        kind=Kind.BALLOTS,
        about="evaluatie-was-waar-je-werkt" if work else f"evaluatie-{evaluation.id}",
        once=f"evaluatie-{evaluation.id}-dicht",
    )


def goes_line(evaluation: Evaluation, questions: Questionnaire, reward: int) -> Line:
    """Return which rule the area abolishes by saying yes to the report; nothing for none.

    Args:
        reward: whole cents.
    """
    if evaluation.may_go is None:
        return Line("")
    title = questions.rules[evaluation.may_go].title
    return Line(
        EvaluationText.AS_TEXT_GOES,
        {
            "nummer": evaluation.may_go,
            "titel": title,
            "gevolg": what_changes(evaluation.may_go),
            "bedrag": Euros(reward),
        },
    )


# --- once the area said yes ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Abolished:
    """A ground rule that counts no longer in an area, with its reward in whole cents."""

    evaluation: Evaluation
    rule: int
    reward: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Adopted:
    """What follows from the yes of an area to a report.

    Attributes:
        abolished: None where no rule was to go.
    """

    abolished: Abolished | None
    notices: tuple[Notice, ...]


def adopt(
    evaluation: Evaluation,
    questions: Questionnaire,
    at: datetime,
    *,
    reward: int,
    already: bool,
    has_words: bool,
    audience: Sequence[ResidentId],
    group: Sequence[ResidentId],
) -> Adopted:
    """Return what follows once an area said yes to the report of its evaluation.

    Args:
        reward: for a rule that is abolished, in whole cents.
        already: a yes to an earlier version did it already.
        has_words: whether people said what should change, so that the group can pick of it.
        audience: who lives in the area.
        group: the initiative group of the area.
    """
    abolished = None
    notices: list[Notice] = []
    if evaluation.may_go is not None and not already:
        abolished = Abolished(evaluation, evaluation.may_go, reward, at)
        values: Values = {
            "gebied": evaluation.area_name,
            "nummer": evaluation.may_go,
            "titel": questions.rules[evaluation.may_go].title,
            "gevolg": what_changes(evaluation.may_go),
            "bedrag": Euros(reward),
        }
        notices += [_rule_goes(one, evaluation, values) for one in audience]
    if has_words:
        notices += [_pick_changes(one, evaluation) for one in group]
    return Adopted(abolished, tuple(notices))


def _rule_goes(to: ResidentId, evaluation: Evaluation, values: Values) -> Notice:
    see = Button(label=EvaluationText.TO_LIST, data=f"{EVALUATION_PREFIX}:1")
    return Notice(
        to=to,
        text=EvaluationText.RULE_GOES,
        values=values,
        buttons=((see,),),
        priority=Priority.BROADCAST,
        kind=Kind.BALLOTS,
        about=f"evaluatie-{evaluation.id}-regel",
        once=f"evaluatie-{evaluation.id}-regel-weg",
    )


def _pick_changes(to: ResidentId, evaluation: Evaluation) -> Notice:
    pick = Button(
        label=EvaluationText.PICK,
        data=f"{EVALUATION_PREFIX}:{evaluation.id}:woorden:1",
        look=Look.MAIN,
    )
    return Notice(
        to=to,
        text=EvaluationText.ADOPTED_GROUP,
        values={"gebied": evaluation.area_name},
        buttons=((pick,),),
        priority=Priority.REMINDER,
        kind=Kind.ROLE,
        about=f"evaluatie-{evaluation.id}-kies",
        once=f"evaluatie-{evaluation.id}-kies",
    )
