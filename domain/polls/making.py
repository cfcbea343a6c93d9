"""Making a quick poll: its question, its options, and opening it; and choosing in one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.agenda.item import Limits, check_why
from domain.due import Due
from domain.ids import AreaSlug, PollId
from domain.notices import STEP, Notice
from domain.people import Resident
from domain.plain_text import one_line
from domain.polls.poll import (
    AN_HOUR,
    OPTION_CHARACTERS,
    OPTIONS_LEAST,
    OPTIONS_MOST,
    QUESTION_CHARACTERS,
    Poll,
    Span,
    closes,
    end_of_span,
)
from domain.polls.texts import PollText
from domain.reading import PersonalSpan
from domain.refusing import Refused, Twice, forbid, refuse
from domain.roles import Action

_LIMITS = Limits(
    title=OPTION_CHARACTERS,
    why=QUESTION_CHARACTERS,
    reason_least=1,
    reason_most=QUESTION_CHARACTERS,
)
_FITS = {"minst": OPTIONS_LEAST, "meest": OPTIONS_MOST, "passen": OPTION_CHARACTERS}


def take_question(
    resident: Resident, typed: str, *, personal: Sequence[PersonalSpan] = ()
) -> str | Refused:
    """Return a question as it is kept, or what is wrong with it."""
    said = check_why(resident, typed, _LIMITS, personal=personal)
    return said if isinstance(said, Refused) else one_line(said)


def take_options(
    resident: Resident, typed: str, *, personal: Sequence[PersonalSpan] = ()
) -> tuple[str, ...] | Refused:
    """Return the options that were typed, one a line; or what is wrong with them."""
    options = tuple(said for line in typed.splitlines() if (said := one_line(line)))
    fits = OPTIONS_LEAST <= len(options) <= OPTIONS_MOST
    apart = len({one.casefold() for one in options}) == len(options)
    if not fits or not apart or any(len(one) > OPTION_CHARACTERS for one in options):
        return refuse(resident, PollText.OPTIONS_WRONG, _FITS)
    if personal:
        return refuse(resident, PollText.OPTIONS_PERSONAL)
    return options


@dataclass(frozen=True, slots=True)
class PollOpened:
    """A poll to store, and what the clock does about it."""

    poll: Poll
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...] = ()


def decide_open(
    resident: Resident,
    area: AreaSlug,
    question: str,
    options: Sequence[str],
    right: int | None,
    span: Span,
    number: PollId,
    at: datetime,
) -> PollOpened | Refused:
    """Decide whether a poll opens. A span that just went by becomes an hour."""
    if not resident.may(Action.MAKE_POLL, area):
        return forbid(resident, Action.MAKE_POLL, area, slot=STEP)
    if not OPTIONS_LEAST <= len(options) <= OPTIONS_MOST:
        return refuse(resident, PollText.OPTIONS_WRONG, _FITS, slot=STEP)
    closes_at = end_of_span(at, span) or at + AN_HOUR
    opened = Poll(
        id=number,
        area=area,
        by=resident.id,
        question=question,
        options=tuple(options),
        right=right if right is not None and 1 <= right <= len(options) else None,
        opened_at=at,
        closes_at=closes_at,
        counts=(0,) * len(options),
    )
    return PollOpened(opened, (closes(opened),))


@dataclass(frozen=True, slots=True)
class Chosen:
    """Somebody's choice counts; it takes the place of an earlier one."""

    number: int
    notices: tuple[Notice, ...] = ()


def decide_choose(
    resident: Resident, poll: Poll, number: int, at: datetime
) -> Chosen | Refused | Twice:
    """Decide whether a resident chooses: who lives in its area, until it closes."""
    if resident.area != poll.area:
        return refuse(resident, PollText.ELSEWHERE)
    if not poll.takes_choices(at) or not poll.has(number):
        return Twice(PollText.TOO_LATE)
    return Chosen(number)
