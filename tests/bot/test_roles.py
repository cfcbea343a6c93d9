"""Every handler says which action it is about, and one middleware asks the table."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from aiogram import Dispatcher, Router
from aiogram.dispatcher.event.handler import HandlerObject

from bot import roles_page
from bot.dispatching import make_dispatcher
from bot.middlewares import AsksTheTable
from domain.roles import TABLE, Action, may_at_the_door
from handlers.asking import FLAG, action_of
from handlers.commands import BY_WORD, UNLISTED, Command
from handlers.menu import ASKED, asked_by_command, asked_by_door
from locales.sentences import DOOR_KEYS

OBEYED_ELSEWHERE = {"mail", "koppel", "bevestig"}
"""Commands that have a handler of their own, with an action of its own."""


def _handlers(router: Router) -> Iterator[HandlerObject]:
    for name, observer in router.observers.items():
        if name != "update":  # aiogram's own, which finds the others
            yield from observer.handlers
    for below in router.sub_routers:
        yield from _handlers(below)


def _actions(handler: HandlerObject) -> set[Action]:
    """Return the actions that a handler may be about."""
    asked = handler.flags.get(FLAG)
    if isinstance(asked, Action):
        return {asked}
    assert callable(asked), handler.callback
    return set()


def test_each_handler_says_which_action_it_is_about() -> None:
    handlers = list(_handlers(make_dispatcher()))

    assert len(handlers) > 50
    assert [one.callback for one in handlers if one.flags.get(FLAG) is None] == []
    for one in handlers:
        _actions(one)


def test_a_handler_that_does_not_say_it_is_never_run() -> None:
    with pytest.raises(LookupError, match="without an action"):
        action_of({}, {})


def test_the_table_is_asked_before_whatever_handler_of_whatever_kind() -> None:
    dispatcher = make_dispatcher()
    assert isinstance(dispatcher, Dispatcher)

    with_handlers = {
        name
        for router in _routers(dispatcher)
        for name, observer in router.observers.items()
        if observer.handlers and name not in {"error", "update"}
    }

    assert with_handlers == {"message", "callback_query", "my_chat_member"}
    for name in with_handlers:
        asking = [one for one in dispatcher.observers[name].middleware if _asks(one)]
        assert len(asking) == 1, name


def _asks(middleware: object) -> bool:
    return isinstance(middleware, AsksTheTable)


def _routers(router: Router) -> Iterator[Router]:
    yield router
    for below in router.sub_routers:
        yield from _routers(below)


def test_who_is_at_the_door_reaches_only_what_may_be_done_there() -> None:
    [outside] = [one for one in make_dispatcher().sub_routers if one.name == "outside"]

    actions = {action for one in _handlers(outside) for action in _actions(one)}

    assert Action.COME_IN in actions
    assert all(may_at_the_door(one) for one in actions)


def test_each_action_of_the_table_has_a_handler() -> None:
    reached = {action for one in _handlers(make_dispatcher()) for action in _actions(one)}
    by_words = {asked_by_command({"command": Command(word)}) for word in BY_WORD.values()}
    by_doors = {asked_by_door({"door": door}) for door in DOOR_KEYS}

    assert reached | by_words | by_doors == set(TABLE)


def test_each_command_and_door_that_shows_something_is_about_that() -> None:
    words = {*BY_WORD.values(), *UNLISTED, *DOOR_KEYS}

    assert set(ASKED) <= words
    assert set(DOOR_KEYS) <= set(ASKED)
    about_the_menu = {one for one in words if one not in ASKED}
    assert about_the_menu - OBEYED_ELSEWHERE <= {"hulp", "annuleer", "start", "menu"}


def test_a_code_behind_the_command_is_about_giving_a_role() -> None:
    assert asked_by_command({"command": Command("rol")}) is Action.SEE_ROLES
    assert asked_by_command({"command": Command("rol", "AB2CD3")}) is Action.GIVE_ROLE


def test_the_page_of_roles_is_equal_to_the_table() -> None:
    assert roles_page.PAGE.read_text(encoding="utf-8") == roles_page.page(), "run: make roles"
