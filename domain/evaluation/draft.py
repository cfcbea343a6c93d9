"""A sheet on its way: what was answered, what was skipped, and where somebody goes on.

While the evaluation is open it lies under a pseudonym (docs/decisions/0026).
"""

from __future__ import annotations

import hashlib
import hmac
from base64 import urlsafe_b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from domain.evaluation.questionnaire import MAY_GO, NONE_GOES, Place
from domain.evaluation.sheet import Letter, Line, Sheet, Side
from domain.ids import ResidentId

SKIPPED = ""
"""What lies in the place of an answer that somebody skipped."""
TOKEN_BYTES = 12


def pseudonym(key: bytes, resident: ResidentId) -> bytes:
    """Return under which name a sheet lies: 32 bytes that mean nothing without `key`."""
    return hmac.new(key, f"sheet:{resident}".encode(), hashlib.sha256).digest()


def token(key: bytes, resident: ResidentId, place: Place, choice: str) -> str:
    """Return the opaque word of a button: another for each person, question and choice."""
    message = f"pick:{resident}:{place.key}:{choice}".encode()
    return urlsafe_b64encode(hmac.new(key, message, hashlib.sha256).digest()[:TOKEN_BYTES]).decode()


def read_token(key: bytes, resident: ResidentId, place: Place, given: str) -> str | None:
    """Return what the token of `resident` chooses at a place; None for a forged or foreign one."""
    for choice in (*place.choices, SKIPPED):
        if hmac.compare_digest(token(key, resident, place, choice), given):
            return choice
    return None


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody filled in so far.

    Attributes:
        picks: key of a place -> what was chosen there, SKIPPED for what was passed over.
        words: number of a ground rule -> what should change, masked.
        handed_in: from then on it counts, and can still be changed.
    """

    side: Side
    picks: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[int, str] = field(default_factory=dict)
    handed_in: bool = False

    @property
    def answered(self) -> int:
        """How many questions have an answer."""
        return sum(one != SKIPPED for one in self.picks.values())

    @property
    def begun(self) -> bool:
        """Whether anything is on it."""
        return bool(self.picks or self.words)

    @property
    def says_something(self) -> bool:
        """Whether there is anything on it to count."""
        return bool(self.answered or self.words)

    def goes_on_at(self, asked: Sequence[Place]) -> int:
        """Return the place of the first question that wasn't passed; the first when all were."""
        for number, place in enumerate(asked):
            if place.key not in self.picks:
                return number
        return 0

    def with_pick(self, place: Place, choice: str) -> Draft:
        """Return it with an answer, or with a question that was skipped."""
        return replace(self, picks={**self.picks, place.key: choice})

    def without_pick(self, place: Place) -> Draft:
        """Return it with a question that has no answer any more."""
        return replace(
            self, picks={one: pick for one, pick in self.picks.items() if one != place.key}
        )

    def with_words(self, rule: int, words: str) -> Draft:
        """Return it with what should change about a rule; no words take them away."""
        kept = {one: said for one, said in self.words.items() if one != rule}
        return replace(self, words={**kept, rule: words} if words else kept)

    def to_sheet(self) -> Sheet:
        """Return what counts of it."""
        goes = self.picks.get(MAY_GO, SKIPPED)
        return Sheet(
            side=self.side,
            scores={
                int(key[1:]): int(choice)
                for key, choice in self.picks.items()
                if key.startswith("r") and choice
            },
            words=dict(self.words),
            quadrant={
                line: Letter(self.picks[line.value]) for line in Line if self.picks.get(line.value)
            },
            may_go=int(goes) if goes not in (SKIPPED, NONE_GOES) else None,
        )


def sheet_that_stays(goes: Draft, stays: Draft) -> Draft:
    """Return which sheet counts of somebody who filled in two, from two doors.

    What was handed in goes before what wasn't; of two alike, the one of who stays.
    """
    return goes if goes.handed_in and not stays.handed_in else stays


def draft_to_json(draft: Draft) -> dict[str, Any]:
    """Return a draft in plain values."""
    return {
        "side": draft.side.value,
        "picks": dict(draft.picks),
        "words": {str(rule): words for rule, words in draft.words.items()},
        "in": draft.handed_in,
    }


def draft_from_json(kept: object, asked: Sequence[Place]) -> Draft | None:
    """Return a draft that was kept; None for a row that somebody wrote by hand.

    Args:
        asked: the questions; answers to others, and unknown ones, make it no draft.
    """
    if not isinstance(kept, Mapping):
        return None
    picks, words = kept.get("picks"), kept.get("words")
    if not isinstance(picks, Mapping) or not isinstance(words, Mapping):
        return None
    by_key = {one.key: one for one in asked}
    rules = {str(one.words_at) for one in asked if one.words_at is not None}
    if any(
        not isinstance(choice, str)
        or key not in by_key
        or choice not in (*by_key[key].choices, SKIPPED)
        for key, choice in picks.items()
    ):
        return None
    if any(rule not in rules or not isinstance(said, str) for rule, said in words.items()):
        return None
    try:
        side = Side(str(kept.get("side")))
    except ValueError:
        return None
    return Draft(
        side, dict(picks), {int(one): said for one, said in words.items()}, kept.get("in") is True
    )
