"""Filling in a sheet: what a tap or typed words do to it, and which question comes then.

Source: brochure, Speelregels 13 and 15.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from domain.evaluation.draft import SKIPPED, Draft
from domain.evaluation.evaluation import Evaluation
from domain.evaluation.questionnaire import Place
from domain.evaluation.texts import SheetText
from domain.notices import TextKey, Values
from domain.personal import mask
from domain.plain_text import one_line
from domain.reading import PersonalSpan

WORDS_LEAST = 3
"""Letters or digits that say something."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A sheet to keep.

    Attributes:
        place: of the question that comes now, from 0; None when there is none: it is handed in.
        changed: whether it says anything else than before.
        masked: whether something personal was hidden in the words.
    """

    draft: Draft
    place: int | None
    changed: bool = True
    masked: bool = False


@dataclass(frozen=True, slots=True)
class NotKept:
    """Nothing changed.

    Attributes:
        toast: why.
        closed: the screen must go.
    """

    toast: TextKey
    values: Values = field(default_factory=dict)
    closed: bool = False


def refuse_sheet(evaluation: Evaluation | None, at: datetime, *, mine: bool) -> NotKept | None:
    """Return why nothing can be filled in here and now; None when it can.

    Args:
        mine: whether this person looks back at this area, or began to before they moved.
    """
    if evaluation is None:
        return NotKept(SheetText.GONE)
    if not evaluation.takes_sheets(at):
        return NotKept(SheetText.SHUT_TOAST, closed=True)
    if not mine:
        return NotKept(SheetText.NOT_YOURS, {"gebied": evaluation.area_name})
    return None


def decide_pick(
    draft: Draft, asked: Sequence[Place], place: int, choice: str | None
) -> Kept | NotKept:
    """Decide what an answer does: it is kept, and the next question comes.

    After the last one the sheet is handed in; one on which nothing was said is not.

    Args:
        place: of the question, from 0.
        choice: SKIPPED to pass it over; None for what can't be chosen there.
    """
    if not 0 <= place < len(asked) or choice not in (*asked[place].choices, SKIPPED):
        return NotKept(SheetText.GONE)
    return _onwards(draft, draft.with_pick(asked[place], choice), asked, place)


def decide_next(draft: Draft, asked: Sequence[Place], place: int) -> Kept | NotKept:
    """Decide which question comes after one that has its answer already."""
    if not 0 <= place < len(asked) or asked[place].key not in draft.picks:
        return NotKept(SheetText.GONE)
    return _onwards(draft, draft, asked, place)


def _onwards(before: Draft, after: Draft, asked: Sequence[Place], place: int) -> Kept | NotKept:
    if place + 1 < len(asked):
        return Kept(after, place + 1, changed=after != before)
    return decide_hand_in(after, before)


def decide_hand_in(draft: Draft, before: Draft | None = None) -> Kept | NotKept:
    """Decide whether a sheet counts from now on, also when it isn't whole.

    Args:
        before: as it is kept; None for the same.
    """
    if not draft.says_something:
        return NotKept(SheetText.EMPTY)
    handed = replace(draft, handed_in=True)
    return Kept(handed, None, changed=handed != (before or draft))


def decide_words(
    draft: Draft,
    asked: Sequence[Place],
    place: int,
    typed: str,
    *,
    most: int,
    personal: Sequence[PersonalSpan] = (),
) -> Kept | NotKept:
    """Decide whether what somebody typed stands on their sheet as what should change.

    Args:
        most: characters.
        personal: what the reader found in it; it is hidden, as in an issue.
    """
    rule = asked[place].words_at if 0 <= place < len(asked) else None
    if rule is None:
        return NotKept(SheetText.GONE)
    words = one_line(mask(typed, personal))
    if sum(one.isalnum() for one in words) < WORDS_LEAST:
        return NotKept(SheetText.WORDS_SHORT)
    if len(words) > most:
        return NotKept(SheetText.WORDS_LONG, {"tekens": len(words), "passen": most})
    return Kept(draft.with_words(rule, words), place, masked=bool(personal))


def typed_choice(typed: str, place: Place) -> str | None:
    """Return what somebody chooses who types instead of tapping: "4", or "b"; None for else."""
    said = typed.strip().rstrip(".").casefold()
    return said if said in place.choices else None
