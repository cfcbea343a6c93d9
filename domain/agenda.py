"""The future agenda: a winning theme becomes a proposed item, and the first trits question.

Source: brochure, chapter 3 (work route, Trits). The questions come in a fixed order; this
module opens the first, "what can residents do themselves?".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.ballots.ballot import Ballot
from domain.ballots.counting import winners
from domain.cards import Block, Card, Fact, Paragraph, Quote, Title
from domain.ids import AgendaItemId, AreaSlug, BallotId, ThemeId
from domain.issues.issue import IssueText
from domain.notices import STEP, Button, Line, Lines, Look, Notice, TextKey, Values, Words
from domain.paging import Page
from domain.people import Resident, shown
from domain.plain_text import tidy
from domain.reading import PersonalKind, PersonalSpan
from domain.refusing import Refused, forbid, refuse
from domain.roles import Action
from domain.tasks.task import MAKE_PREFIX, TASK_PREFIX
from domain.texts import GeneralText

AGENDA_PREFIX = "pt"
"""`pt:<page>` the agenda, `pt:<item>:open` one item, `pt:<item>:zelf` answer trits 1."""
ANSWERS_SHOWN = 8
"""Answers that stand below an item, the newest ones; with more, a message gets too long."""
PROPOSED = "proposed"
ANSWER_MOST = 200
"""Characters of an answer: it becomes the title of a task."""
ANSWER_LEAST = 3


class AgendaText(TextKey):
    """Sentences of the agenda."""

    LIST = "agenda-lijst"
    LIST_EMPTY = "agenda-leeg"
    LINE = "agenda-regel"
    OPEN = "knop-agendapunt"
    ITEM = "agenda-punt"
    ITEM_NO_ANSWERS = "agenda-punt-leeg"
    STATUS = "agenda-stand"
    PROPOSED = "agenda-voorgesteld"
    ANSWER_LINE = "agenda-antwoord-regel"
    MORE = "agenda-antwoorden-meer"
    TRITS_1 = "trits-1"
    TRITS_1_ASK = "trits-1-vraag"
    TRITS_1_AGAIN = "trits-1-opnieuw"
    TRITS_1_BUTTON = "knop-trits-1"
    ANSWER_TOO_LONG = "trits-te-lang"
    ANSWER_TOO_SHORT = "trits-te-kort"
    ANSWER_PERSONAL = "trits-persoonlijk"
    CONFIRMED = "agenda-bevestigd"
    ALREADY = "agenda-staat-er-al"
    NOT_WON = "agenda-niet-gewonnen"
    TO_TASKS = "knop-naar-taken"
    TO_AGENDA = "knop-naar-agenda"
    OTHER_AREA = "agenda-ander-gebied"
    GONE = "agenda-weg"


@dataclass(frozen=True, slots=True)
class Answer:
    """Somebody's answer to a trits question, under the name neighbours see."""

    shown_name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """A theme that residents put on the agenda.

    Attributes:
        answers: to the first trits question, oldest first; of many the newest ANSWERS_SHOWN.
        answered: how many there are.
    """

    id: AgendaItemId
    area: AreaSlug
    names: Words
    status: str
    answers: tuple[Answer, ...] = ()
    answered: int = 0


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A proposed agenda item to store."""

    area: AreaSlug
    ballot: BallotId
    theme: ThemeId
    names: Words


def decide_confirm(
    resident: Resident, ballot: Ballot | None, option: int, *, already: bool
) -> Confirmed | Refused:
    """Decide whether a member of the initiative group puts a winning theme on the agenda.

    Args:
        option: number on the ballot; only the first place counts, ties included.
        already: whether it stands there from this ballot.
    """
    if ballot is None:
        return refuse(resident, AgendaText.GONE)
    if not resident.may(Action.CONFIRM_THEME, ballot.area):
        return forbid(resident, Action.CONFIRM_THEME, ballot.area)
    won = {one.number: one for one in winners(ballot)} if ballot.closed else {}
    if option not in won:
        return refuse(resident, AgendaText.NOT_WON)
    if already:
        return refuse(resident, AgendaText.ALREADY, {"thema": won[option].names})
    return Confirmed(ballot.area, ballot.id, won[option].theme, won[option].names)


def confirmed(resident: Resident, item: AgendaItem) -> Notice:
    """Return what its confirmer reads, with the first trits question right behind it."""
    return Notice(
        to=resident.id,
        text=AgendaText.CONFIRMED,
        values={"thema": item.names},
        buttons=((_answer_button(item), _agenda_button()),),
    )


def _answer_button(item: AgendaItem) -> Button:
    return Button(
        label=AgendaText.TRITS_1_BUTTON, data=f"{AGENDA_PREFIX}:{item.id}:zelf", look=Look.MAIN
    )


def _agenda_button() -> Button:
    return Button(label=AgendaText.TO_AGENDA, data=f"{AGENDA_PREFIX}:1", look=Look.QUIET)


def agenda_screen(
    resident: Resident, area_name: str, page: Page[AgendaItem], *, fresh: bool
) -> Notice:
    """Return the agenda of an area."""
    if not page.items:
        return Notice(
            to=resident.id,
            text=AgendaText.LIST_EMPTY,
            values={"gebied": area_name},
            slot=STEP,
            fresh=fresh,
        )
    opens = tuple(
        (
            Button(
                label=AgendaText.OPEN,
                data=f"{AGENDA_PREFIX}:{one.id}:open",
                values={"thema": one.names},
            ),
        )
        for one in page.items
    )
    turn = page.buttons(AGENDA_PREFIX)
    lines = Lines(
        tuple(
            Line(AgendaText.LINE, {"thema": one.names, "stand": AgendaText.PROPOSED})
            for one in page.items
        )
    )
    return Notice(
        to=resident.id,
        text=AgendaText.LIST,
        values={"gebied": area_name, "lijst": lines, "bladzijde": page.line()},
        buttons=(*opens, *((turn,) if turn else ())),
        slot=STEP,
        fresh=fresh,
    )


def item_screen(resident: Resident, item: AgendaItem) -> Notice:
    """Return one item: where it stands and what neighbours say they can do themselves."""
    lines = [
        Line(AgendaText.ANSWER_LINE, {"tekst": one.text, "naam": shown(one.shown_name)})
        for one in item.answers
    ]
    before = item.answered - len(item.answers)
    more = [Line(AgendaText.MORE, {"aantal": before})] if before > 0 else []
    values: Values = {
        "thema": item.names,
        "stand": AgendaText.PROPOSED,
        "lijst": Lines((*more, *lines)),
    }
    blocks: list[Block] = [
        Title(Line(IssueText.ONE_OF_MANY, {"tekst": item.names})),
        Fact(Line(AgendaText.STATUS), Line(AgendaText.PROPOSED)),
        Paragraph(Line(AgendaText.TRITS_1)),
        *(Paragraph(one, small=True) for one in more),
        *(
            Quote(one.text, Line(IssueText.BY, {"naam": shown(one.shown_name)}))
            for one in item.answers
        ),
    ]
    tasks = Button(label=AgendaText.TO_TASKS, data=f"{TASK_PREFIX}:1")
    return Notice(
        to=resident.id,
        text=AgendaText.ITEM if item.answers else AgendaText.ITEM_NO_ANSWERS,
        values=values,
        buttons=((_answer_button(item), tasks), (_agenda_button(),)),
        card=Card(tuple(blocks)),
        slot=STEP,
    )


def ask_trits_1(resident: Resident, item: AgendaItem, *, wrote: str = "") -> Notice:
    """Return the first trits question, to be answered by typing.

    Args:
        wrote: an answer that this person came back to; it is shown, and kept by going on.
    """
    out = Button(label=GeneralText.GO_OUT, data=f"{AGENDA_PREFIX}:{item.id}:open", look=Look.QUIET)
    keep = Button(label=GeneralText.GO_BACK, data=f"{MAKE_PREFIX}:terug:tekst", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=AgendaText.TRITS_1_AGAIN if wrote else AgendaText.TRITS_1_ASK,
        values={"thema": item.names, "tekst": wrote},
        buttons=((keep, out),) if wrote else ((out,),),
        slot=STEP,
    )


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer to the first trits question, to store."""

    item: AgendaItemId
    by: Resident
    text: str
    at: datetime


_NOT_IN_A_TASK = frozenset(
    {PersonalKind.PHONE, PersonalKind.EMAIL, PersonalKind.IBAN, PersonalKind.BSN}
)
"""A house number may be where the work is; these only say who somebody is."""


def decide_answer(
    resident: Resident,
    item: AgendaItem | None,
    typed: str,
    at: datetime,
    *,
    personal: Sequence[PersonalSpan] = (),
) -> Answered | Refused:
    """Decide whether what somebody typed answers "what can residents do themselves?".

    Args:
        personal: what the reader found in it; the answer becomes the title of a task.
    """
    if item is None:
        return refuse(resident, AgendaText.GONE)
    if item.area != resident.area:
        return refuse(resident, AgendaText.OTHER_AREA)
    text = " ".join(tidy(typed).split())
    if len(text) > ANSWER_MOST:
        return refuse(
            resident, AgendaText.ANSWER_TOO_LONG, {"tekens": len(text), "passen": ANSWER_MOST}
        )
    if sum(one.isalnum() for one in text) < ANSWER_LEAST:
        return refuse(resident, AgendaText.ANSWER_TOO_SHORT)
    if any(one.kind in _NOT_IN_A_TASK for one in personal):
        return refuse(resident, AgendaText.ANSWER_PERSONAL)
    return Answered(item.id, resident, text, at)
