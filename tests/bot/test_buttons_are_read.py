"""What the domain writes on a button, some handler reads."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from aiogram import Router

from bot.dispatching import make_dispatcher
from domain.notices import Button, Notice
from handlers.context import Tapped
from tests.locales.test_screens import STORIES


def _patterns() -> list[Tapped]:
    found: list[Tapped] = []
    routers: list[Router] = [make_dispatcher()]
    while routers:
        router = routers.pop()
        routers += router.sub_routers
        for handler in router.callback_query.handlers:
            found += [
                one.callback for one in handler.filters or () if isinstance(one.callback, Tapped)
            ]
    return found


def _buttons(notices: list[Notice]) -> Iterator[Button]:
    for notice in notices:
        for row in notice.buttons:
            yield from row
        for block in notice.card.blocks if notice.card else ():
            for name in ("button", "minus", "plus"):
                button = getattr(block, name, None)
                if isinstance(button, Button):
                    yield button


@pytest.mark.parametrize("story", STORIES, ids=lambda one: one.__name__.strip("_"))
def test_each_button_that_is_shown_has_somebody_who_reads_it(story: object) -> None:
    patterns = _patterns()
    assert callable(story)

    unread = {
        button.data
        for button in _buttons(list(story()))
        if button.data and not any(one._pattern.fullmatch(button.data) for one in patterns)
    }

    assert not unread


def test_a_button_that_nobody_wrote_is_read_by_nobody() -> None:
    patterns = _patterns()

    for forged in ("", "mee:-1", "mee:1:2", "st:1:short", "dn:9999999999999999:doe", "mee:１"):
        assert not any(one._pattern.fullmatch(forged) for one in patterns), forged
