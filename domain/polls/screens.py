"""What somebody sees of quick polls in the chat: choosing, the figures, and making one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.ids import AreaSlug, ResidentId
from domain.links import SHARE_PREFIX, Links, Thing
from domain.notices import STEP, Button, Line, Lines, Look, Notice, Rows, TextKey, Values
from domain.paging import Page, page_of
from domain.people import Resident
from domain.plain_text import shortened
from domain.polls.poll import (
    OPTION_CHARACTERS,
    OPTIONS_LEAST,
    OPTIONS_MOST,
    Poll,
    Span,
    end_of_span,
)
from domain.polls.texts import POLL_PREFIX, PollText
from domain.texts import GeneralText
from domain.way_back import area_button

ON_A_PAGE = 10
"""Options with a button each: five rows, and one below for the rest."""
LABEL_CHARACTERS = 20
SHORT = 60
"""Characters of a question in a list."""
_SPANS = {Span.HOUR: PollText.AN_HOUR, Span.EVENING: PollText.TONIGHT, Span.WEEK: PollText.A_WEEK}


@dataclass(frozen=True, slots=True)
class Made:
    """A poll on its way; it lives in the conversation only."""

    question: str
    options: tuple[str, ...]
    right: int | None = None


def _go(verb: str, label: TextKey, look: Look = Look.PLAIN, values: Values | None = None) -> Button:
    return Button(label=label, data=f"{POLL_PREFIX}:{verb}", look=look, values=values or {})


_OUT = _go("uit", GeneralText.GO_OUT, Look.QUIET)
_TO_LIST = _go("lijst:1", PollText.TO_LIST, Look.QUIET)


def _in_pairs(buttons: Sequence[Button]) -> Rows:
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _option_rows(
    options: Sequence[str],
    page: int,
    leaf: str,
    make: Callable[[int, str], Button],
    below: Sequence[Button],
) -> Rows:
    """Return a button for each option of a page; in the last row leafing, and what fits of `below`.

    Args:
        leaf: data of leafing, without the number of the page.
    """
    numbered = list(enumerate(options, start=1))
    shown = page_of(numbered, page, size=ON_A_PAGE)
    last = (*shown.buttons(f"{POLL_PREFIX}:{leaf}"), *below)[:2]
    return (*_in_pairs([make(number, option) for number, option in shown.items]), last)


def _numbered(options: Sequence[str]) -> Lines:
    return Lines(
        tuple(
            Line(PollText.OPTION_LINE, {"nummer": number, "keuze": option})
            for number, option in enumerate(options, start=1)
        )
    )


# --- the list, and making one -------------------------------------------------------------


def list_screen(
    resident: Resident, shown: Page[Poll], at: datetime, *, may_make: bool, fresh: bool
) -> Notice:
    """Return the polls that somebody can join, and those this person made, newest first."""
    lines, opening = [], []
    for number, one in enumerate(shown.items, start=1):
        stand = Line(PollText.CLOSED)
        if one.takes_choices(at):
            stand = Line(PollText.UNTIL, {"tot": one.closes_at})
        values = {"nummer": number, "vraag": shortened(one.question, SHORT), "stand": stand}
        lines.append(Line(PollText.LIST_LINE, values))
        verb = "stand" if one.by == resident.id else "toon:1"
        opening.append(_go(f"{one.id}:{verb}", PollText.OPEN, values={"nummer": number}))
    new = (_go("nieuw", PollText.NEW, Look.MAIN),) if may_make else ()
    leaf = shown.buttons(f"{POLL_PREFIX}:lijst")
    return Notice(
        to=resident.id,
        text=PollText.LIST if lines else PollText.LIST_EMPTY,
        values={"lijst": Lines(tuple(lines)), "bladzijde": shown.line()},
        buttons=((*new, area_button()), *_in_pairs(opening), *((leaf,) if leaf else ())),
        slot=STEP,
        fresh=fresh,
    )


def which_area(resident: Resident, shown: Page[tuple[AreaSlug, str]]) -> Notice:
    """Ask for which area a poll is."""
    buttons = [
        _go(f"in:{slug}", PollText.THIS_AREA, values={"gebied": name}) for slug, name in shown.items
    ]
    leaf = shown.buttons(f"{POLL_PREFIX}:waar")
    return Notice(
        to=resident.id,
        text=PollText.WHICH_AREA,
        buttons=(*_in_pairs(buttons), *((leaf,) if leaf else ()), (_OUT,)),
        slot=STEP,
    )


def question_screen(resident: Resident, area_name: str) -> Notice:
    """Ask for the question, to be typed."""
    return Notice(
        to=resident.id,
        text=PollText.ASK_QUESTION,
        values={"gebied": area_name},
        buttons=((_OUT,),),
        slot=STEP,
    )


def options_screen(resident: Resident, question: str, *, fresh: bool) -> Notice:
    """Ask for the options, to be typed one a line."""
    values = {
        "vraag": question,
        "minst": OPTIONS_LEAST,
        "meest": OPTIONS_MOST,
        "passen": OPTION_CHARACTERS,
    }
    return Notice(
        to=resident.id,
        text=PollText.ASK_OPTIONS,
        values=values,
        buttons=((_OUT,),),
        slot=STEP,
        fresh=fresh,
    )


def check_screen(resident: Resident, made: Made, at: datetime, *, fresh: bool) -> Notice:
    """Return a poll as it will be, with how long it can be open."""
    spans = [
        _go(f"start:{span}", label, Look.MAIN if span is Span.HOUR else Look.PLAIN)
        for span, label in _SPANS.items()
        if end_of_span(at, span) is not None
    ]
    quiz = Line(PollText.CHECK_NO_QUIZ)
    if made.right is not None:
        quiz = Line(PollText.CHECK_QUIZ, {"keuze": made.options[made.right - 1]})
    change = [
        _go("quiz:1", PollText.MAKE_QUIZ),
        _go("keuzes", PollText.OTHER_OPTIONS),
        _OUT,
    ]
    return Notice(
        to=resident.id,
        text=PollText.CHECK,
        values={"vraag": made.question, "lijst": _numbered(made.options), "quiz": quiz},
        buttons=(*_in_pairs(spans), *_in_pairs(change)),
        slot=STEP,
        fresh=fresh,
    )


def right_screen(resident: Resident, made: Made, page: int) -> Notice:
    """Ask which option is the right one; none makes it no quiz."""

    def make(number: int, option: str) -> Button:
        values = {"nummer": number, "keuze": shortened(option, LABEL_CHARACTERS)}
        return _go(f"goed:{number}", PollText.RIGHT, values=values)

    none = _go("goed:0", PollText.NO_QUIZ, Look.QUIET)
    return Notice(
        to=resident.id,
        text=PollText.WHICH_RIGHT,
        values={"vraag": made.question, "lijst": _numbered(made.options)},
        buttons=_option_rows(made.options, page, "quiz", make, [none]),
        slot=STEP,
    )


# --- choosing, and the figures ------------------------------------------------------------


def poll_screen(
    resident: Resident,
    poll: Poll,
    at: datetime,
    links: Links,
    *,
    page: int = 1,
    fresh: bool = False,
) -> Notice:
    """Return a poll with a button for each option; one that is over with its result."""
    if not poll.takes_choices(at):
        return result_screen(resident.id, poll, fresh=fresh)

    def make(number: int, option: str) -> Button:
        values = {"nummer": number, "keuze": shortened(option, LABEL_CHARACTERS)}
        return _go(f"{poll.id}:k:{number}", PollText.CHOOSE, values=values)

    screen = Button(label=PollText.BIG_SCREEN, url=links.poll_screen_url(poll.id))
    return Notice(
        to=resident.id,
        text=PollText.SCREEN,
        values={
            "vraag": poll.question,
            "lijst": _numbered(poll.options),
            "tot": poll.closes_at,
        },
        buttons=_option_rows(poll.options, page, f"{poll.id}:toon", make, [area_button(), screen]),
        slot=poll.slot,
        fresh=fresh,
    )


def _count_lines(poll: Poll, *, over: bool) -> Lines:
    lines = []
    rows = zip(poll.options, poll.counts, strict=True)
    for number, (option, count) in enumerate(rows, start=1):
        right = over and number == poll.right
        text = PollText.COUNT_RIGHT if right else PollText.COUNT_LINE
        lines.append(Line(text, {"nummer": number, "keuze": option, "aantal": count}))
    return Lines(tuple(lines))


def result_screen(
    to: ResidentId, poll: Poll, *, slot: str | None = None, fresh: bool = False
) -> Notice:
    """Return what was chosen, once it is over."""
    issue = _go(f"{poll.id}:vraagstuk", PollText.MAKE_ISSUE, Look.MAIN)
    may = poll.winners and poll.closed_at is not None
    return Notice(
        to=to,
        text=PollText.SCREEN_CLOSED,
        values={
            "vraag": poll.question,
            "lijst": _count_lines(poll, over=True),
            "samen": Line(PollText.CHOICES, {"aantal": poll.choices}),
        },
        buttons=((issue, _TO_LIST),) if may else ((_TO_LIST,),),
        slot=slot or poll.slot,
        fresh=fresh,
    )


def figures_screen(poll: Poll, to: ResidentId, links: Links, *, fresh: bool = False) -> Notice:
    """Return the figures as its maker sees them, with the ways to the pages."""
    if poll.closed_at is not None:
        return result_screen(to, poll, slot=poll.figures_slot, fresh=fresh)
    buttons = [
        Button(label=PollText.BIG_SCREEN, url=links.poll_screen_url(poll.id), look=Look.MAIN),
        Button(label=PollText.PAGE, url=links.poll_url(poll.id)),
        Button(label=PollText.SHARE, data=f"{SHARE_PREFIX}:{Thing.POLL}:{poll.id}"),
        _go(f"{poll.id}:toon:1", PollText.TAKE_PART),
        _go(f"{poll.id}:stand", PollText.REFRESH, Look.QUIET),
        _go(f"{poll.id}:sluit", PollText.CLOSE),
        _TO_LIST,
    ]
    return Notice(
        to=to,
        text=PollText.FIGURES,
        values={
            "vraag": poll.question,
            "lijst": _count_lines(poll, over=False),
            "samen": Line(PollText.CHOICES, {"aantal": poll.choices}),
            "stand": Line(PollText.UNTIL, {"tot": poll.closes_at}),
        },
        buttons=_in_pairs(buttons),
        slot=poll.figures_slot,
        fresh=fresh,
    )


def close_question(resident: Resident, poll: Poll) -> Notice:
    """Ask whether a poll closes before its time."""
    rows = (
        (
            _go(f"{poll.id}:dicht", PollText.CLOSE_YES, Look.MAIN),
            _go("uit", GeneralText.GO_OUT, Look.QUIET),
        ),
    )
    return Notice(
        to=resident.id,
        text=PollText.CLOSE_ASK,
        values={"vraag": poll.question},
        buttons=rows,
        slot=STEP,
        fresh=True,
    )


def elsewhere(resident: Resident, poll: Poll, links: Links) -> Notice:
    """Return where somebody of another area can join: on the page for everybody."""
    page = Button(label=PollText.PAGE, url=links.poll_url(poll.id))
    return Notice(
        to=resident.id, text=PollText.ELSEWHERE, buttons=((page, area_button()),), slot=STEP
    )
