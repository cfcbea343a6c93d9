"""Answers to the trits questions of an agenda item, and what is said about them.

Source: brochure, chapter 3 (Trits).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

from domain.ids import AgendaItemId
from domain.notices import Button, Look, TextKey

AnswerId = NewType("AnswerId", int)

TRITS_PREFIX = "tr"
"""`tr:<item>:<series>` the three questions, `tr:<item>:<question>:<page>` one of them and its
answers, `tr:<item>:<question>:<verb>` answering, closing, opening, making a task."""
SUPPORT_PREFIX = "ts"
"""`ts:<answer>:<verb>:<page>` support an answer or no longer, make a task of it."""
ANSWERS_SHOWN = 8
"""Answers that stand below an item, the newest ones; with more, a message gets too long."""


class TritsText(TextKey):
    """Sentences of trits."""

    TRITS_1 = "trits-1"
    TRITS_2 = "trits-2"
    TRITS_3 = "trits-3"
    DECIDE_1 = "zeggenschap-1"
    DECIDE_2 = "zeggenschap-2"
    DECIDE_3 = "zeggenschap-3"
    TRITS_1_ASK = "trits-1-vraag"
    TRITS_2_ASK = "trits-2-vraag"
    TRITS_3_ASK = "trits-3-vraag"
    DECIDE_1_ASK = "zeggenschap-1-vraag"
    DECIDE_2_ASK = "zeggenschap-2-vraag"
    DECIDE_3_ASK = "zeggenschap-3-vraag"
    ASK_AGAIN = "trits-opnieuw"
    WHOSE_HELP = "trits-wiens-hulp"
    WHO_DOES = "trits-wie-doet"
    WHO_ADVISES = "trits-wie-adviseert"
    WHO_DECIDES = "trits-wie-beslist"
    PARTY_TOO_LONG = "trits-wie-te-lang"
    PARTY_TOO_SHORT = "trits-wie-te-kort"
    ANSWER_TOO_LONG = "trits-te-lang"
    ANSWER_TOO_SHORT = "trits-te-kort"
    ANSWER_PERSONAL = "trits-persoonlijk"
    ANSWER_STORED = "trits-antwoord-staat"

    QUESTIONS = "trits-vragen"
    QUESTIONS_DECIDE = "zeggenschap-vragen"
    IN_ORDER = "trits-op-volgorde"
    ALL_ANSWERED = "trits-alle-drie"
    LINE_OPEN = "trits-regel-open"
    LINE_CLOSED = "trits-regel-klaar"
    LINE_WAITS = "trits-regel-wacht"
    QUESTION = "trits-vraag"
    NO_ANSWERS = "trits-vraag-leeg"
    ANSWER_LINE = "trits-antwoord"
    ANSWER_LINE_PARTY = "trits-antwoord-wie"
    STAND_OPEN = "trits-stand-open"
    STAND_CLOSED = "trits-stand-klaar"
    STAND_NOTHING = "trits-stand-niets"
    STAND_WAITS = "trits-stand-wacht"
    WAITS = "trits-wacht"
    IS_CLOSED = "trits-is-klaar"
    ONE_ANSWER_FIRST = "trits-eerst-antwoord"
    WHY_NOTHING = "trits-waarom-niets"
    WHY_TOO_LONG = "trits-waarom-te-lang"
    CLOSED_ALREADY = "trits-al-klaar"
    OPEN_ALREADY = "trits-al-open"
    SUPPORTED_ALREADY = "trits-steun-al"
    NOT_SUPPORTED = "trits-steun-niet"
    OWN_ANSWER = "trits-eigen-antwoord"
    ANSWER_GONE = "trits-antwoord-weg"
    WHICH_ANSWER = "trits-welk-antwoord"
    NO_MORE_ANSWERS = "trits-alle-taken"

    TRITS_BUTTON = "knop-trits"
    TO_DO = "knop-trits-doen"
    TO_DECIDE = "knop-zeggenschap"
    TO_ITEM = "knop-trits-punt"
    ALL_QUESTIONS = "knop-trits-vragen"
    OPEN_QUESTION = "knop-trits-vraag"
    ADD_ANSWER = "knop-trits-antwoord"
    SUPPORT = "knop-trits-steun"
    SUPPORT_NOT = "knop-trits-steun-niet"
    MAKE_TASK = "knop-trits-taak"
    TASK_OF = "knop-trits-taak-van"
    ENOUGH = "knop-trits-klaar"
    NOTHING = "knop-trits-niets"
    REOPEN = "knop-trits-open"


@dataclass(frozen=True, slots=True)
class Answer:
    """Somebody's answer to a trits question, under the name neighbours see."""

    shown_name: str
    text: str


@dataclass(frozen=True, slots=True)
class Heard:
    """What neighbours answered to the first trits question of an item.

    Attributes:
        newest: oldest first; of many the newest ANSWERS_SHOWN.
        answered: how many there are.
    """

    newest: tuple[Answer, ...] = ()
    answered: int = 0


def answer_button(item: AgendaItemId) -> Button:
    """Return the button that opens the three questions of an item."""
    return Button(label=TritsText.TRITS_BUTTON, data=f"{TRITS_PREFIX}:{item}:d", look=Look.MAIN)
