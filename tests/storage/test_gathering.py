"""What several people hear in one transaction is put in the outbox at once, as if one by one."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from domain.notices import STEP, ChatRef, Notice
from domain.texts import GeneralText
from storage import outbox
from storage.session import Session, Sessions

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


async def _heard(session: Session) -> list[tuple[int, str]]:
    found = await session.execute(
        text("SELECT chat, ended FROM outbox ORDER BY id"),
    )
    return [(row.chat, row.ended or "") for row in found]


def _to(chat: int, *, slot: str | None = None) -> Notice:
    return Notice(to=ChatRef("web", chat), text=GeneralText.HELP, slot=slot)


async def test_what_is_said_in_several_turns_waits_for_the_end_and_keeps_its_order(
    sessions: Sessions,
) -> None:
    async with sessions.begin() as session:
        async with outbox.gathering(session, now=NOW) as gathering:
            for chat in (7, 8, 9):
                await outbox.put(session, [_to(chat), _to(chat)], now=NOW)
                gathering.end_turn()
        heard = await _heard(session)

    assert heard == [(7, ""), (7, ""), (8, ""), (8, ""), (9, ""), (9, "")]


async def test_a_turn_sees_what_it_said_itself(sessions: Sessions) -> None:
    async with sessions.begin() as session, outbox.gathering(session, now=NOW) as gathering:
        await outbox.put(session, [_to(7)], now=NOW)
        gathering.end_turn()
        before = await _heard(session)
        await outbox.put(session, [_to(8)], now=NOW)
        seen = await _heard(session)

    assert before == []
    assert seen == [(7, ""), (8, "")]


async def test_of_two_screens_of_one_place_the_newer_is_said(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        async with outbox.gathering(session, now=NOW):
            await outbox.put(session, [_to(7, slot=STEP)], now=NOW)
            await outbox.put(session, [_to(7, slot=STEP)], now=NOW)
        heard = await _heard(session)

    assert heard == [(7, "superseded"), (7, "")]


async def test_of_a_turn_that_failed_nothing_is_said(sessions: Sessions) -> None:
    async def fail() -> None:
        async with sessions.begin() as session, outbox.gathering(session, now=NOW):
            await outbox.put(session, [_to(7)], now=NOW)
            raise RuntimeError("on purpose")

    with pytest.raises(RuntimeError):
        await fail()

    async with sessions.begin() as session:
        assert await _heard(session) == []
