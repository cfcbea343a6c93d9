"""Saying yes, no or not yet to a text that was handed back, with words if somebody likes.

Source: brochure, ground rule 4. Confirmed members only: a text that gets a yes counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.ballots.ballot import (
    OPEN_PREFIX,
    RESULT,
    VOTE_PREFIX,
    Answer,
    Ballot,
    BallotText,
    Choices,
    slot_of,
)
from domain.ballots.papers import WORDS_MOST, Move, token
from domain.ballots.voting import NotVoted, Voted, refuse_vote
from domain.cards import Block, Card, Paragraph, Privacy, Title
from domain.handing_back.texts import HAND_BACK_PREFIX, RatifyText
from domain.ids import BallotId, ResidentId
from domain.members.standing import CONFIRMING_PREFIX
from domain.notices import STEP, Button, Line, Look, Notice, TextKey, Values, Words
from domain.plain_text import one_line
from domain.reading import PersonalKind, PersonalSpan
from domain.texts import GeneralText
from domain.trits.hearing import sides_of_ballot

ANSWERS: Mapping[Answer, TextKey] = {
    Answer.YES: RatifyText.YES,
    Answer.NO: RatifyText.NO,
    Answer.NOT_YET: RatifyText.NOT_YET,
}
"""The word of each answer, which is frozen on the ballot."""
WORDS_LEAST = 3
"""Letters or digits that say something."""
NOT_PUBLISHED = frozenset(
    {
        PersonalKind.PHONE,
        PersonalKind.EMAIL,
        PersonalKind.IBAN,
        PersonalKind.BSN,
        PersonalKind.NAME,
    }
)
"""What says who somebody is; words are published without names."""


def answer_names(
    say: Callable[[TextKey, str], str], languages: Iterable[str]
) -> Mapping[Answer, Words]:
    """Return the answers in each language, to freeze on a ballot."""
    codes = list(languages)
    return {one: Words({code: say(key, code) for code in codes}) for one, key in ANSWERS.items()}


@dataclass(frozen=True, slots=True)
class WordsRefused:
    """Words that go on no paper, and why; the question stays open."""

    text: TextKey
    values: Values


def decide_words(
    ballot: Ballot | None,
    choices: Choices,
    typed: str,
    at: datetime,
    *,
    member: bool,
    confirmed: bool,
    personal: Sequence[PersonalSpan] = (),
) -> Voted | NotVoted | WordsRefused:
    """Decide whether what somebody typed goes on their paper.

    Args:
        choices: the answer that lies in the box.
        personal: what the reader found in it.
    """
    refused = refuse_vote(ballot, at, member=member, confirmed=confirmed)
    if refused is not None or ballot is None:
        return refused or NotVoted(BallotText.GONE)
    if not choices or ballot.about is None:
        return NotVoted(RatifyText.ANSWER_FIRST)
    words = one_line(typed)
    if sum(one.isalnum() for one in words) < WORDS_LEAST:
        return WordsRefused(RatifyText.WORDS_SHORT, {})
    if len(words) > WORDS_MOST:
        return WordsRefused(RatifyText.WORDS_LONG, {"tekens": len(words), "passen": WORDS_MOST})
    if any(one.kind in NOT_PUBLISHED for one in personal):
        return WordsRefused(RatifyText.WORDS_PERSONAL, {})
    return Voted(ballot.id, choices, changed=True, done=False, words=words)


def answer_screen(
    ballot: Ballot, resident: ResidentId, choices: Choices, words: str, key: bytes
) -> Notice:
    """Return somebody's paper about a text as it is now. It holds the answer: delivery only.

    Raises:
        ValueError: this ballot is about no text.
    """
    if ballot.about is None:
        raise ValueError("a ballot over no text")
    about = ballot.about

    def button(
        label: TextKey, move: Move, number: int = 0, look: Look = Look.PLAIN, name: Words | str = ""
    ) -> Button:
        return Button(
            label=label,
            data=f"{VOTE_PREFIX}:{ballot.id}:{token(key, resident, move, number)}",
            values={"antwoord": name} if name else {},
            look=look,
        )

    mine = next((one for one in ballot.options if choices.get(one.number)), None)
    picks = [
        button(
            RatifyText.PICKED if one is mine else RatifyText.PICK,
            Move.PLUS,
            one.number,
            Look.MAIN if mine in (None, one) else Look.PLAIN,
            one.names,
        )
        for one in ballot.options
    ]
    say = RatifyText.SAY_ELSE if words else RatifyText.SAY
    more = [] if mine is None else [button(say, Move.WORDS)]
    read = [Button(label=RatifyText.READ, data=f"{HAND_BACK_PREFIX}:{about.id}:tekst:1")]
    if about.version > 1:
        read.append(
            Button(label=RatifyText.DIFFERENCE, data=f"{HAND_BACK_PREFIX}:{about.id}:verschil:1")
        )
    done = button(BallotText.DONE, Move.DONE, look=Look.MAIN if mine else Look.PLAIN)
    again = button(BallotText.AGAIN, Move.AGAIN, look=Look.QUIET)
    values: Values = {"titel": about.title, "versie": about.version, "nodig": ballot.quorum}
    title = Line(RatifyText.TITLE, values)
    explain = Line(RatifyText.EXPLAIN, values)
    answer = (
        Line(RatifyText.MINE, {"antwoord": mine.names}) if mine else Line(RatifyText.NOTHING_YET)
    )
    said = Line(RatifyText.MY_WORDS, {"woorden": words}) if words else Line("")
    secret = Line(RatifyText.PRIVACY, {"tot": ballot.closes_at})
    blocks: list[Block] = [Title(title), Paragraph(explain, small=True), Paragraph(answer)]
    if words:
        blocks.append(Paragraph(said))
    blocks.append(Privacy(secret))
    to_list = Button(label=RatifyText.TO_LIST, data=f"{HAND_BACK_PREFIX}:1", look=Look.QUIET)
    return Notice(
        to=resident,
        text=RatifyText.SCREEN,
        values={
            "titel": title,
            "uitleg": explain,
            "antwoord": answer,
            "woorden": said,
            "geheim": secret,
        },
        buttons=(
            tuple(picks[:2]),
            (picks[2], *more),
            tuple(read),
            (done, again),
            (sides_of_ballot(ballot.id), to_list) if about.has_sides else (to_list,),
        ),
        card=Card(tuple(blocks)),
        slot=slot_of(ballot.id),
    )


def ask_words(resident: ResidentId, ballot: Ballot) -> Notice:
    """Return the question what somebody wants to say with their answer."""
    out = Button(label=GeneralText.GO_OUT, data=f"{VOTE_PREFIX}:{ballot.id}:", look=Look.QUIET)
    return Notice(
        to=resident,
        text=RatifyText.WORDS_ASK,
        values={"passen": WORDS_MOST},
        buttons=((out,),),
        slot=STEP,
        fresh=True,
    )


def confirm_first(resident: ResidentId, ballot: Ballot) -> Notice:
    """Return why somebody who isn't confirmed can read this text and not decide about it."""
    about = ballot.about
    rows: list[tuple[Button, ...]] = []
    if about is not None:
        read = Button(label=RatifyText.READ, data=f"{HAND_BACK_PREFIX}:{about.id}:tekst:1")
        rows.append((read,))
    to = Button(label=RatifyText.TO_CONFIRM, data=f"{CONFIRMING_PREFIX}:ik", look=Look.MAIN)
    back = Button(label=RatifyText.TO_LIST, data=f"{HAND_BACK_PREFIX}:1", look=Look.QUIET)
    return Notice(
        to=resident,
        text=RatifyText.CONFIRM_WHY,
        values={"titel": about.title if about else "", "gebied": ballot.area_name},
        buttons=((to,), *rows, (back,)),
        slot=STEP,
    )


def texts_open(
    resident: ResidentId,
    texts: int,
    ballot: Ballot,
    *,
    may_open: bool = False,
    last: BallotId | None = None,
) -> Notice:
    """Return that there are texts to say yes or no to, for who wants to vote.

    Args:
        ballot: one of them.
        may_open: whether its reader can open a ballot over themes now.
        last: the ballot whose result is the newest; None for none.
    """
    see = Button(label=RatifyText.TO_LIST, data=f"{HAND_BACK_PREFIX}:1", look=Look.MAIN)
    more = []
    if may_open:
        more.append(Button(label=BallotText.OPEN, data=f"{OPEN_PREFIX}:begin"))
    if last is not None:
        more.append(Button(label=BallotText.SEE_RESULT, data=f"{VOTE_PREFIX}:{last}:{RESULT}"))
    return Notice(
        to=resident,
        text=RatifyText.TEXTS_OPEN,
        values={"teksten": texts, "gebied": ballot.area_name, "tot": ballot.closes_at},
        buttons=((see,), *((one,) for one in more)),
        slot=STEP,
        fresh=True,
    )
