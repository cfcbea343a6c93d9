"""What somebody sees of quick polls in the chat: the list, choosing, the figures, the result."""

from __future__ import annotations

from datetime import datetime

from domain.ids import ResidentId
from domain.links import SHARE_PREFIX, Links, Thing
from domain.notices import STEP, Button, Line, Lines, Look, Notice
from domain.paging import Page
from domain.people import Resident
from domain.plain_text import shortened
from domain.polls.parts import LABEL_CHARACTERS, TO_LIST, go, in_pairs, numbered, option_rows
from domain.polls.poll import Poll
from domain.polls.texts import POLL_PREFIX, PollText
from domain.texts import GeneralText
from domain.way_back import area_button

SHORT = 60
"""Characters of a question in a list."""


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
        opening.append(go(f"{one.id}:{verb}", PollText.OPEN, values={"nummer": number}))
    new = (go("nieuw", PollText.NEW, Look.MAIN),) if may_make else ()
    leaf = shown.buttons(f"{POLL_PREFIX}:lijst")
    return Notice(
        to=resident.id,
        text=PollText.LIST if lines else PollText.LIST_EMPTY,
        values={"lijst": Lines(tuple(lines)), "bladzijde": shown.line()},
        buttons=((*new, area_button()), *in_pairs(opening), *((leaf,) if leaf else ())),
        slot=STEP,
        fresh=fresh,
    )


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
        return go(f"{poll.id}:k:{number}", PollText.CHOOSE, values=values)

    screen = Button(label=PollText.COUNTS, url=links.poll_screen_url(poll.id))
    return Notice(
        to=resident.id,
        text=PollText.SCREEN,
        values={
            "vraag": poll.question,
            "lijst": numbered(poll.options),
            "tot": poll.closes_at,
        },
        buttons=option_rows(poll.options, page, f"{poll.id}:toon", make, [area_button(), screen]),
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
    issue = go(f"{poll.id}:vraagstuk", PollText.MAKE_ISSUE, Look.MAIN)
    may = poll.winners and poll.closed_at is not None
    return Notice(
        to=to,
        text=PollText.SCREEN_CLOSED,
        values={
            "vraag": poll.question,
            "lijst": _count_lines(poll, over=True),
            "samen": Line(PollText.CHOICES, {"aantal": poll.choices}),
        },
        buttons=((issue, TO_LIST),) if may else ((TO_LIST,),),
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
        go(f"{poll.id}:toon:1", PollText.TAKE_PART),
        go(f"{poll.id}:stand", PollText.REFRESH, Look.QUIET),
        go(f"{poll.id}:sluit", PollText.CLOSE),
        TO_LIST,
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
        buttons=in_pairs(buttons),
        slot=poll.figures_slot,
        fresh=fresh,
    )


def close_question(resident: Resident, poll: Poll) -> Notice:
    """Ask whether a poll closes before its time."""
    rows = (
        (
            go(f"{poll.id}:dicht", PollText.CLOSE_YES, Look.MAIN),
            go("uit", GeneralText.GO_OUT, Look.QUIET),
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
        to=resident.id,
        text=PollText.ELSEWHERE,
        buttons=((page, area_button()),),
        slot=STEP,
        fresh=True,
    )
