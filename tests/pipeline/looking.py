"""Looking into the three queues, and putting something in the outbox, from a test."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import text

from domain.notices import ChatRef, Notice
from domain.texts import GeneralText
from storage import outbox
from storage.session import Sessions
from tests.village import Village

CODE = re.compile(r"deze code door: (\w+)")
CHAT = 555
"""Somebody who wrote before; no resident yet."""


async def rows(sessions: Sessions, sql: str, **values: Any) -> Sequence[Any]:
    """Return the rows that `sql` finds or changes."""
    async with sessions.begin() as session:
        result = await session.execute(text(sql), values)
        return result.all() if result.returns_rows else []


def notice(code: str, *, chat: int = CHAT, **more: Any) -> Notice:
    """Return something to say in `chat`: the sentence that names `code`."""
    return Notice(
        to=ChatRef("telegram", chat),
        text=GeneralText.BROKE,
        values={"code": code},
        language="nl",
        **more,
    )


async def put(village: Village, *notices: Notice) -> None:
    """Put notices in the outbox."""
    async with village.sessions.begin() as session:
        await outbox.put(session, notices, now=village.clock())


async def ends(village: Village) -> list[str | None]:
    """Return how each row of the outbox ended, in the order of their making."""
    found = await rows(village.sessions, "SELECT ended FROM outbox ORDER BY id")
    return [row.ended for row in found]


def heard(village: Village, chat: int = CHAT) -> list[str]:
    """Return the codes that were said in `chat`, from top to bottom, as they stand now."""
    found = (CODE.search(one.text) for one in village.api.shown(chat) if one.from_bot)
    return [one[1] for one in found if one]
