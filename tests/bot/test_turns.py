"""What a handler is given: its turn, and what its own pattern found."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from inspect import signature
from typing import Any

import pytest
from aiogram import Router
from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.types import Chat, Message

from bot.dispatching import make_dispatcher
from domain.ids import AreaSlug, ResidentId
from domain.people import Resident
from domain.roles import Action, Role
from handlers.context import Tapped
from handlers.menu import is_command, is_door
from handlers.turn import Turn

KRAKEEL, ELIM = AreaSlug("krakeel"), AreaSlug("elim")


def _handlers(router: Router) -> Iterator[HandlerObject]:
    yield from router.message.handlers
    yield from router.callback_query.handlers
    for below in router.sub_routers:
        yield from _handlers(below)


def _found_by(handler: HandlerObject) -> set[str]:
    """Return the names of what the filters of a handler give to it."""
    given: set[str] = set()
    for one in handler.filters or ():
        if isinstance(one.callback, Tapped):
            given |= one.callback._pattern.groupindex.keys()
        elif one.callback is is_command:
            given.add("command")
        elif one.callback is is_door:
            given.add("door")
    return given


@pytest.mark.parametrize(("place", "turn"), [("inside", "turn"), ("outside", "newcomer")])
def test_a_handler_takes_its_turn_and_what_its_pattern_found_and_nothing_else(
    place: str, turn: str
) -> None:
    [router] = [one for one in make_dispatcher().sub_routers if one.name == place]

    handlers = list(_handlers(router))

    assert len(handlers) > 4
    for handler in handlers:
        _, *taken = signature(handler.callback).parameters
        assert taken[0] == turn, handler.callback
        assert set(taken[1:]) == _found_by(handler), handler.callback


def _turn_of(resident: Resident, *, words: str = "") -> Turn:
    now = datetime(2026, 3, 2, 9, tzinfo=UTC)
    message = Message(message_id=1, date=now, chat=Chat(id=7, type="private"), text=words)
    untouched: Any = None
    return Turn(
        event=message,
        chat=untouched,
        reading=None,
        photo=None,
        state=untouched,
        conversation=untouched,
        session=untouched,
        town=untouched,
        tap=untouched,
        now=now,
        resident=resident,
    )


def _anna(area: AreaSlug | None) -> Resident:
    roles = frozenset({(Role.INITIATIVE_GROUP, KRAKEEL)})
    return Resident(ResidentId(1), "A-1", "Anna", "nl", area, roles=roles)


def test_a_role_counts_in_the_area_where_somebody_has_it() -> None:
    assert _turn_of(_anna(KRAKEEL)).may(Action.OPEN_BALLOT)
    assert not _turn_of(_anna(ELIM)).may(Action.OPEN_BALLOT)
    assert _turn_of(_anna(ELIM)).may(Action.OPEN_BALLOT, KRAKEEL)


def test_a_role_opens_nothing_at_home_for_somebody_without_a_home_area() -> None:
    assert not _turn_of(_anna(None)).may(Action.OPEN_BALLOT)


def test_a_turn_in_which_nothing_was_read_says_so_instead_of_guessing() -> None:
    turn = _turn_of(_anna(KRAKEEL), words="/hulp")

    assert not turn.tells_issue()
    with pytest.raises(LookupError, match="nothing was read"):
        turn.understood()


def test_four_words_are_a_sentence_and_three_may_be_a_name() -> None:
    assert _turn_of(_anna(KRAKEEL), words="de stoep is kapot").is_sentence()
    assert not _turn_of(_anna(KRAKEEL), words="Piet van Dam").is_sentence()
