"""Residents and their chats, as they are stored."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from bot.content import load
from domain.ids import AreaSlug, ResidentId
from domain.notices import ChatRef, Kind, Notice, Priority
from domain.people import Resident
from domain.roles import Role
from domain.texts import GeneralText
from storage import announcements, delivering, outbox, people, roles
from storage.session import DatabaseError, Session, Sessions
from tests.storage.speaking import who_speaks
from tests.village import CONTENT

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL, ELIM = AreaSlug("krakeel"), AreaSlug("elim")


async def _anna(session: Session, *, chat: int = 7, area: AreaSlug | None = KRAKEEL) -> Resident:
    await people.store_areas(session, load(CONTENT).areas)
    return await people.add(session, "web", chat, chat, language="nl", area=area, now=NOW)


async def _one(session: Session, query: str) -> object:
    return (await session.execute(text(query))).scalar_one()


async def test_somebody_who_came_in_is_found_by_chat_and_by_code(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        anna = await _anna(session)

        assert await people.who_is(session, "web", 7) == anna
        assert await who_speaks(session, 7, now=NOW) == anna
        assert await people.get(session, anna.id) == anna
        spoken = f" {anna.code[:3].lower()}-{anna.code[3:]} "
        assert await people.by_code(session, spoken) == anna
        assert await people.who_is(session, "telegram", 7) is None
        assert await who_speaks(session, 8, now=NOW) is None
        assert await people.by_code(session, "") is None


async def test_a_chat_belongs_to_one_person(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await _anna(session)

    with pytest.raises(IntegrityError):
        async with sessions.begin() as session:
            await _anna(session)


async def test_who_stopped_hears_only_answers_also_of_what_waited(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        anna = await _anna(session)
        await delivering.know_channel(session, "web")
        await outbox.say(session, [_reminder(anna.id, "een")], now=NOW)
        await people.stop(session, anna.id, now=NOW)
        await outbox.put(session, [_reminder(anna.id, "twee"), _answer(anna.id)], now=NOW)

        assert [one.priority for one in await _leased(session)] == [0]
        assert await people.reachable(session, KRAKEEL) == []
        stopped = await people.get(session, anna.id)
        assert stopped is not None
        assert stopped.stopped
        assert [one.reachable for one in await announcements.claim(session, now=NOW)] == [False]

        await people.go_on(session, anna.id)
        assert await people.reachable(session, KRAKEEL) == [anna.id]
        assert [one.reachable for one in await announcements.claim(session, now=NOW)] == [True]


async def test_a_closed_chat_hears_nothing_unasked_until_its_person_speaks(
    sessions: Sessions,
) -> None:
    async with sessions.begin() as session:
        anna = await _anna(session)
        await people.close_door(session, "web", 7, now=NOW)
        assert await people.reachable(session, KRAKEEL) == []
        await outbox.put(session, [_reminder(anna.id, "een")], now=NOW)
        assert await _leased(session) == []
        assert [one.reachable for one in await announcements.claim(session, now=NOW)] == [False]
        await people.close_door(session, "web", 8, now=NOW)  # a stranger's: nothing to close

        await who_speaks(session, 7, now=NOW)

        assert await people.reachable(session, KRAKEEL) == [anna.id]


def _reminder(to: ResidentId, once: str) -> Notice:
    return Notice(
        to=to, text=GeneralText.MENU, priority=Priority.REMINDER, kind=Kind.ISSUES, once=once
    )


def _answer(to: ResidentId) -> Notice:
    return Notice(to=to, text=GeneralText.HELP)


async def _leased(session: Session) -> Sequence[delivering.Outgoing]:
    return await delivering.lease(session, "web", now=NOW, limit=9)


async def test_of_a_stranger_who_said_no_nothing_is_kept(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        anna = await _anna(session)
        await delivering.know_channel(session, "web")
        await outbox.put(session, [_answer(anna.id)], now=NOW)
        for chat in (8, 9):
            door = ChatRef("web", chat)
            asked = Notice(to=door, text=GeneralText.MENU, slot="stap")
            await outbox.put(session, [asked], now=NOW)
        for one in await _leased(session):
            await delivering.close(session, [delivering.Said(one, 1)], now=NOW)

        await people.forget(session, "web", 8)

        chats = "SELECT string_agg(DISTINCT chat::text, ',' ORDER BY chat::text) FROM "
        assert await _one(session, chats + "outbox") == "7,9"
        assert await _one(session, chats + "slots") == "9"


async def test_moving_keeps_where_somebody_lived_before(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        anna = await _anna(session)
        await people.move(session, anna.id, ELIM, now=NOW + timedelta(hours=1))
        await people.move(session, anna.id, KRAKEEL, now=NOW + timedelta(hours=1))
        await people.move(session, anna.id, ELIM, now=NOW + timedelta(hours=2))

        homes = "SELECT string_agg(area, ',' ORDER BY since) FROM home_areas"
        assert await _one(session, homes) == "krakeel,krakeel,elim"
        assert await people.members(session, ELIM) == [anna.id]
        assert await people.members(session, KRAKEEL) == []


async def test_an_area_that_does_not_exist_is_nobodys_home(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        anna = await _anna(session)

    with pytest.raises(IntegrityError):
        async with sessions.begin() as session:
            await people.move(session, anna.id, AreaSlug("atlantis"), now=NOW)


async def test_a_role_is_given_once_and_read_with_its_holder(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        anna = await _anna(session)
        given = [
            await roles.grant(session, anna.id, Role.INITIATIVE_GROUP, KRAKEEL, by=None, now=NOW)
            for _ in range(2)
        ]
        known = await people.get(session, anna.id)

        assert given == [True, False]
        assert known is not None
        assert known.roles == {(Role.INITIATIVE_GROUP, KRAKEEL)}
        assert await roles.holders(session, Role.INITIATIVE_GROUP, KRAKEEL) == [anna.id]
        assert await roles.holders(session, Role.INITIATIVE_GROUP, ELIM) == []


async def test_words_for_somebody_do_not_wait_while_it_is_decided_about_them(
    sessions: Sessions,
) -> None:
    async with sessions.begin() as session:
        anna = await _anna(session)
    notice = Notice(to=anna.id, text=GeneralText.HELLO)

    async with sessions.begin() as deciding, sessions.begin() as speaking:
        await people.lock(deciding, (anna.id,))
        await speaking.execute(text("SET LOCAL lock_timeout = '500ms'"))

        await outbox.put(speaking, [notice], now=NOW)
        await roles.put_forward(speaking, anna.id, KRAKEEL, now=NOW)
        with pytest.raises(DatabaseError):
            await people.lock(speaking, (anna.id,))
        await speaking.rollback()


async def test_a_border_signal_names_nobody(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await people.store_border_signal(session, "achter het spoor", [KRAKEEL, ELIM], now=NOW)

        row = (await session.execute(text("SELECT * FROM border_signals"))).one()
        assert set(row._fields) == {"id", "typed", "offered", "at"}
        assert (row.typed, row.offered) == ("achter het spoor", ["krakeel", "elim"])


async def test_somebody_of_an_example_has_no_chat(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await people.store_areas(session, load(CONTENT).areas)
        numbers = await people.add_examples(session, KRAKEEL, ["Wim", ""], now=NOW)

        assert await people.members(session, KRAKEEL) == numbers
        assert await people.reachable(session, KRAKEEL) == []


async def test_language_and_name_change_from_now_on(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        anna = await _anna(session, area=None)
        await people.set_language(session, anna.id, "en")
        await people.set_name(session, anna.id, "")

        known = await people.get(session, anna.id)

        assert known is not None
        assert (known.language, known.shown_name, known.area) == ("en", "", None)


async def test_forgetting_who_said_no_does_not_read_all_that_was_ever_said(
    sessions: Sessions,
) -> None:
    async with sessions.begin() as session:
        anna = await _anna(session)
        await session.execute(
            text("""INSERT INTO outbox (channel, chat, resident_id, priority, notice, created_at,
                                        closed_at, ended)
                    SELECT 'telegram', n, :anna, 0, '{}', :now, :now, 'said'
                    FROM generate_series(1, 20000) AS n"""),
            {"anna": anna.id, "now": NOW},
        )
        await session.execute(text("ANALYZE outbox"))

        plan = await session.execute(
            text(f"EXPLAIN {people._FORGET.text}"), {"channel": "telegram", "chat": 5}
        )

    assert "Seq Scan on outbox" not in "\n".join(row[0] for row in plan)
