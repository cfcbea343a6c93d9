"""What is behind a deadlock: its views side by side, options, one's own side, and the record."""

from __future__ import annotations

from domain.ballots.ballot import BallotText, vote_button
from domain.cards import Block, Card, Paragraph, Quote, Title
from domain.deadlock.change import Entry
from domain.deadlock.clock import can_open
from domain.deadlock.deadlock import Deadlock, Option, Side, Waits
from domain.deadlock.moves import (
    can_get_longer,
    can_go_sooner,
    can_withdraw,
    takes_options,
)
from domain.deadlock.record import entry_line
from domain.deadlock.screens import Seen, clock_line, in_rows, screen, stand_line
from domain.deadlock.texts import (
    DEADLOCK_PREFIX,
    DeadlockButton,
    DeadlockText,
    about,
    name_of,
    open_button,
)
from domain.notices import Button, Line, Lines, Look, Notice, TextKey
from domain.paging import Page
from domain.people import Resident, shown

VIEWS_PAGE = 3
"""Views side by side: more don't fit on a phone."""
OPTIONS_PAGE = 4
RECORD_PAGE = 6

# --- all sides, side by side --------------------------------------------------------------


def views_screen(resident: Resident, at: Deadlock, page: Page[Side], seen: Seen) -> Notice:
    """Return three views side by side, those of silent sides included."""
    lines: list[Line] = []
    blocks: list[Block] = [Title(Line(DeadlockText.VIEWS_TITLE, {"thema": at.item_names}))]
    for one in page.items:
        who = name_of(one, seen.names)
        if one.view:
            lines.append(Line(DeadlockText.VIEW, {"kant": who, "tekst": one.view}))
            blocks.append(Quote(one.view, Line(DeadlockText.VIEW_BY, {"kant": who})))
        else:
            none = Line(DeadlockText.VIEW_NONE, {"kant": who})
            lines.append(none)
            blocks.append(Paragraph(none, small=True))
    turn = page.buttons(f"{DEADLOCK_PREFIX}:{at.id}:kanten")
    write: tuple[Button, ...] = ()
    own = at.sides_of(resident)
    if own and not at.over:
        label = DeadlockButton.REWRITE if own[0].view else DeadlockButton.WRITE
        write = (about(at.id, label, "kant", Look.MAIN),)
    return screen(
        resident,
        DeadlockText.VIEWS,
        {"thema": at.item_names, "lijst": Lines(tuple(lines)), "bladzijde": page.line()},
        (write, turn, (open_button(at.id),)),
        fresh=seen.fresh,
        card=Card(tuple(blocks)),
    )


# --- the options --------------------------------------------------------------------------


def may_put_up(resident: Resident, at: Deadlock) -> bool:
    """Return whether somebody can put up options: a neighbour, or who mediates."""
    return resident.area == at.area or resident.id == at.mediator


def options_screen(resident: Resident, at: Deadlock, page: Page[Option], seen: Seen) -> Notice:
    """Return the ways out that were put up."""
    lines = tuple(
        Line(
            DeadlockText.OPTION,
            {"nummer": one.number, "tekst": one.text, "naam": shown(one.name)},
        )
        for one in page.items
    )
    is_locked = at.waits is not None and not at.over
    locked = Line(DeadlockText.OPTIONS_LOCKED) if is_locked else Line("")
    blocks: list[Block] = [Title(Line(DeadlockText.OPTIONS_TITLE, {"thema": at.item_names}))]
    blocks += [
        Quote(
            one.text,
            Line(DeadlockText.OPTION_BY, {"nummer": one.number, "naam": shown(one.name)}),
        )
        for one in page.items
    ]
    if not lines:
        blocks.append(Paragraph(Line(DeadlockText.OPTIONS_NONE)))
    if is_locked:
        blocks.append(Paragraph(locked, small=True))
    does: list[Button] = []
    if takes_options(at) and may_put_up(resident, at):
        does.append(about(at.id, DeadlockButton.ADD_OPTION, "optie", Look.MAIN))
    if can_open(at) and (at.sides_of(resident) or resident.id == at.mediator):
        does.append(about(at.id, DeadlockButton.BALLOT, "stem"))
    if at.ballot is not None:
        open_now = at.waits is Waits.BALLOT
        label = BallotText.VOTE if open_now else DeadlockButton.RESULT
        does.append(vote_button(at.ballot, label))
    return screen(
        resident,
        DeadlockText.OPTIONS,
        {
            "melding": seen.note,
            "thema": at.item_names,
            "lijst": Lines(lines or (Line(DeadlockText.OPTIONS_NONE),)),
            "vast": locked,
            "bladzijde": page.line(),
        },
        (
            tuple(does),
            page.buttons(f"{DEADLOCK_PREFIX}:{at.id}:opties"),
            (open_button(at.id),),
        ),
        fresh=seen.fresh,
        card=Card(tuple(blocks)),
    )


# --- one's own side -----------------------------------------------------------------------


def ours_screen(resident: Resident, at: Deadlock, side: Side, seen: Seen) -> Notice:
    """Return what a side can do now, and what the others asked."""
    verbs: list[Button] = []
    lines: list[Line] = []
    if not side.heard:
        verbs.append(about(at.id, DeadlockButton.ACCEPT, "mee", Look.MAIN))
    verbs.append(
        about(at.id, DeadlockButton.REWRITE if side.view else DeadlockButton.WRITE, "kant")
    )
    if at.proposal is not None:
        offer = at.proposal
        by = at.side(offer.by_side)
        who = name_of(by, seen.names) if by else ""
        values = {"kant": who, "tekst": offer.text, "ja": len(offer.yes), "van": len(at.sides)}
        lines.append(Line(DeadlockText.PROPOSAL_LINE, values))
        if side.number not in offer.yes:
            verbs.append(about(at.id, DeadlockButton.SAY_YES, f"ja:{offer.number}", Look.MAIN))
    verbs.append(about(at.id, DeadlockButton.PROPOSE, "eens"))
    if can_go_sooner(at):
        lines.append(_wish_line(DeadlockText.SOONER_LINE, at.sooner, at))
        if side.number not in at.sooner:
            verbs.append(about(at.id, DeadlockButton.SOONER, "eerder"))
    if can_get_longer(at, seen.figures):
        days = seen.figures.extension(at.stage).days
        lines.append(_wish_line(DeadlockText.LONGER_LINE, at.longer, at, dagen=days))
        if side.number not in at.longer:
            verbs.append(about(at.id, DeadlockButton.LONGER, "langer", dagen=days))
    if side.number == 1 and can_withdraw(at):
        verbs.append(about(at.id, DeadlockButton.WITHDRAW, "terug", Look.QUIET))
    return screen(
        resident,
        DeadlockText.OURS,
        {
            "melding": seen.note,
            "thema": at.item_names,
            "kant": name_of(side, seen.names),
            "stand": stand_line(at),
            "tot": clock_line(at),
            "lijst": Lines(tuple(lines)),
        },
        (*in_rows(verbs), (open_button(at.id),)),
        fresh=seen.fresh,
    )


def _wish_line(text: TextKey, wished: frozenset[int], at: Deadlock, **more: int) -> Line:
    return Line(text, {"ja": len(wished), "van": len(at.sides), **more})


# --- the record -----------------------------------------------------


def record_screen(
    resident: Resident, at: Deadlock, page: Page[tuple[Entry, str | None]], seen: Seen
) -> Notice:
    """Return all that happened, the newest first."""
    lines = tuple(
        Line(
            DeadlockText.RECORD_LINE,
            {"op": entry.at, "wat": entry_line(at, entry, name, seen.names)},
        )
        for entry, name in page.items
    )
    blocks: list[Block] = [Title(Line(DeadlockText.RECORD_TITLE, {"thema": at.item_names}))]
    blocks += [Paragraph(one, small=True) for one in lines]
    earlier = [] if at.after is None else [open_button(at.after, DeadlockButton.EARLIER)]
    return screen(
        resident,
        DeadlockText.RECORD,
        {"thema": at.item_names, "lijst": Lines(lines), "bladzijde": page.line()},
        (
            page.buttons(f"{DEADLOCK_PREFIX}:{at.id}:verslag"),
            (open_button(at.id), *earlier),
        ),
        fresh=seen.fresh,
        card=Card(tuple(blocks)),
    )
