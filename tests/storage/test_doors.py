"""Doors, codes and the record of confirmed members, as they are stored."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from bot.content import load
from domain.doors.door import Place
from domain.doors.linking import Asked
from domain.ids import AreaSlug, ResidentId
from domain.members.codes import CodeMade
from domain.members.record import How, Record, confirmed_at
from domain.notices import ChatRef, Notice
from domain.people import Resident
from domain.recovery_words import WORDS
from domain.roles import TABLE, Action, Role
from domain.texts import GeneralText
from storage import (
    codes,
    delivering,
    door_codes,
    doors,
    merging,
    outbox,
    people,
    phrases,
    roles,
    vouching,
)
from storage.session import Session, Sessions
from storage.tables import metadata
from tests.storage.speaking import who_speaks
from tests.village import CONTENT

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
KRAKEEL, ELIM = AreaSlug("krakeel"), AreaSlug("elim")
CODE = "C4D7KM2P"

GOES_ALONG = frozenset(
    {
        *("outbox", "said_once", "announcements", "doors", "founders", "invitations", "issues"),
        *("joins", "ballots", "finished_rolls", "agenda_items", "trits_answers", "tasks"),
        *("volunteers", "residents", "meetings", "meeting_answers", "issue_photos"),
        *("meeting_presence", "meeting_words", "meeting_reports", "meeting_programmes"),
        *("gateway_pushes", "connection_sides", "themes", "theme_heaps", "theme_proposals"),
        *("theme_changes", "trits_supports", "trits_turns", "item_rights", "item_views"),
        *("theme_views", "views_asked"),
        *("task_reports", "talents"),
        *("exchange_entries", "exchange_wants", "campaigns"),
        *("street_contacts", "street_talks", "council_decisions"),
        *("firm_offers", "firm_asks", "kitchen_talks"),
        *("way_proposals", "partner_lines", "lines_beside"),
        *("hand_backs", "hand_back_remarks", "hand_back_rounds"),
        *("scope_files", "advice_points", "coalition_areas"),
        *("signals", "answers", "agreements"),
        *("agreement_texts", "agreement_words"),
        *("agenda_wordings", "agenda_forwards", "agendas", "policy_tests"),
        *("blow_judgements", "plan_versions", "plan_choices", "alternatives"),
        *("evaluations", "open_sheet_roll", "surveys", "open_survey_roll"),
        *("deadlocks", "deadlock_sides", "deadlock_options"),
        *("broadcasts", "broadcast_recipients", "polls", "poll_choices"),
    }
)
STAYS = frozenset(
    {
        *("home_areas", "roles", "open_roll", "recovery_phrases", "door_codes"),
        *("confirming_codes", "mail_addresses", "nudges"),
    }
)
"""Where the one who goes lived; roles, which end a merge before it begins; a ballot that is
open, which does too; words, an address and calls, which are thrown away; codes, which are read
through `merged_into`."""


async def resident(session: Session, chat: int, *, area: AreaSlug = KRAKEEL) -> Resident:
    await people.store_areas(session, load(CONTENT).areas)
    return await people.add(session, "web", chat, chat, language="nl", area=area, now=NOW)


async def number(session: Session, query: str, **values: object) -> int:
    return int((await session.execute(text(query), values)).scalar_one())


# --- codes --------------------------------------------------------------------------------


async def _store(session: Session, by: ResidentId) -> None:
    until = NOW + timedelta(days=14)
    made = CodeMade(by, KRAKEEL, "C4D7-KM2P", NOW, until, ())
    await vouching.store_code(session, made, CODE)


async def test_two_who_use_one_code_at_once_do_not_both_succeed(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await _store(session, (await resident(session, 7)).id)

    async def use() -> bool:
        async with sessions.begin() as session:
            found = await vouching.lock_code(session, CODE, now=NOW)
            await asyncio.sleep(0.05)  # the other one waits for the row now
            if found is not None:
                await vouching.use_code(session, found.id, now=NOW)
            return found is not None

    assert sorted(await asyncio.gather(use(), use())) == [False, True]


async def test_a_used_an_expired_and_an_unknown_code_are_alike(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await _store(session, (await resident(session, 7)).id)
        found = await vouching.lock_code(session, CODE, now=NOW)
        assert found is not None

        late = await vouching.lock_code(session, CODE, now=NOW + timedelta(days=14))
        unknown = await vouching.lock_code(session, "C4D7KM2X", now=NOW)
        await vouching.use_code(session, found.id, now=NOW)
        used = await vouching.lock_code(session, CODE, now=NOW)

    assert (late, unknown, used) == (None, None, None)


async def test_no_code_stands_in_a_table_as_it_is_typed(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        anna = await resident(session, 7)
        await _store(session, anna.id)
        await door_codes.store_code(
            session, "CCCCKM2P", Place("web", 7, 7), "nl", now=NOW, until=LATER
        )

        for table in ("confirming_codes", "door_codes"):
            seen = await number(
                session, f"SELECT count(*) FROM {table} t WHERE t::text ~ 'C4D7|CCCC'"
            )
            assert seen == 0


async def test_a_new_code_of_a_door_ends_the_one_before(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await resident(session, 7)
        for code in (CODE, "C4D7KM2X"):
            await door_codes.store_code(
                session, code, Place("web", 7, 7), "nl", now=NOW, until=LATER
            )

        assert await door_codes.lock_code(session, CODE, now=NOW) is None
        assert await door_codes.lock_code(session, "C4D7KM2X", now=NOW) is not None
        assert await door_codes.lock_code(session, "C4D7KM2X", now=LATER) is None


async def test_wrong_codes_are_counted_by_door_by_person_and_for_all(sessions: Sessions) -> None:
    kind, one, other = codes.Kind.CODE, ChatRef("web", 7), ChatRef("web", 8)
    async with sessions.begin() as session:
        anna = (await resident(session, 7)).id
        await codes.count_wrong(session, kind, one, anna, now=NOW)
        await codes.count_wrong(session, kind, ChatRef("web", 9), None, now=NOW)
        await codes.count_wrong(session, codes.Kind.PHRASE, one, anna, now=NOW)

        at_one = await codes.guesses(session, kind, one, anna, now=NOW)
        at_other = await codes.guesses(session, kind, other, anna, now=NOW)
        stranger = await codes.guesses(session, kind, other, None, now=NOW)
        hour = await codes.guesses(session, kind, one, anna, now=NOW + timedelta(minutes=61))
        day = await codes.guesses(session, kind, one, anna, now=NOW + timedelta(hours=25))

    assert [(each.own, each.everybody) for each in (at_one, at_other, stranger, hour, day)] == [
        (1, 2),
        (1, 2),
        (0, 2),
        (1, 0),
        (0, 0),
    ]


# --- the record ---------------------------------------------------------------------------


@pytest.mark.parametrize("table", ["confirmations", "door_events"])
@pytest.mark.parametrize(
    "change",
    ["UPDATE {} SET at = now()", "DELETE FROM {}", "TRUNCATE {}"],
    ids=["update", "delete", "truncate"],
)
async def test_the_record_is_only_added_to(sessions: Sessions, table: str, change: str) -> None:
    async with sessions.begin() as session:
        anna = await resident(session, 7)
        record = Record(anna.id, ResidentId(99), KRAKEEL, How.CODE, NOW)
        await vouching.add(session, record)
        await doors.link(session, anna.id, Place("web", 8, 8), "linked", now=NOW)

    with pytest.raises(DBAPIError, match="only added to"):
        async with sessions.begin() as session:
            await session.execute(text(change.format(table)))


async def test_nobody_vouches_for_the_same_person_twice(sessions: Sessions) -> None:
    record = Record(ResidentId(1), ResidentId(2), KRAKEEL, How.VOUCH, NOW)
    async with sessions.begin() as session:
        await vouching.add(session, record)

    with pytest.raises(IntegrityError):
        async with sessions.begin() as session:
            await vouching.add(session, record)


async def test_who_turned_out_to_be_another_counts_as_that_person(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        anna, twin, chantal = [await resident(session, chat) for chat in (7, 8, 9)]
        for by in (anna, twin):
            await vouching.add(session, Record(chantal.id, by.id, KRAKEEL, How.VOUCH, NOW))
        await vouching.add(session, Record(twin.id, chantal.id, KRAKEEL, How.CODE, NOW))
        two = await vouching.records(session, chantal.id)

        await merging.merge(session, twin.id, anna.id, now=LATER)

        one = await vouching.records(session, chantal.id)
        own = await vouching.records(session, anna.id)
        given = await vouching.vouched_in_year(session, anna.id, now=LATER)
    assert confirmed_at(two, KRAKEEL, needed=2) == NOW
    assert confirmed_at(one, KRAKEEL, needed=2) is None
    assert confirmed_at(own, KRAKEEL, needed=2) == NOW
    assert given == 2


async def test_codes_and_vouches_count_for_a_calendar_year_in_hoogeveen(
    sessions: Sessions,
) -> None:
    eve = datetime(2026, 12, 31, 22, 59, tzinfo=UTC)  # 23.59 uur there
    async with sessions.begin() as session:
        anna = (await resident(session, 7)).id
        await vouching.add(session, Record(ResidentId(50), anna, KRAKEEL, How.CODE, eve))
        await vouching.add(session, Record(ResidentId(51), anna, KRAKEEL, How.VOUCH, eve))
        made = CodeMade(anna, KRAKEEL, "", eve, eve + timedelta(days=14), ())
        await vouching.store_code(session, made, CODE)

        before = await vouching.given_in_year(session, anna, now=eve)
        after = await vouching.given_in_year(session, anna, now=eve + timedelta(minutes=1))
        vouched = [
            await vouching.vouched_in_year(session, anna, now=eve + timedelta(minutes=wait))
            for wait in (0, 1)
        ]

    assert (before, after, vouched) == (2, 1, [1, 0])


# --- doors --------------------------------------------------------------------------------


async def test_roles_from_before_do_not_hold_on_a_new_door_until_trusted_or_given_afresh(
    sessions: Sessions,
) -> None:
    async with sessions.begin() as session:
        anna = await resident(session, 7)
        worker, group = Role.COMMUNITY_WORKER, Role.INITIATIVE_GROUP
        await roles.grant(session, anna.id, worker, ELIM, by=None, now=NOW)
        await doors.link(session, anna.id, Place("web", 8, 8), "linked", now=NOW)
        await roles.grant(session, anna.id, group, KRAKEEL, by=None, now=LATER)

        async def at(chat: int) -> frozenset[object]:
            spoke = await who_speaks(session, chat, now=LATER)
            assert spoke is not None
            assert spoke == await people.who_is(session, "web", chat)
            return frozenset(role for role, _ in spoke.roles)

        assert await at(7) == {worker, group}
        assert await at(8) == {group}
        assert await doors.role_waits(session, ChatRef("web", 8))
        assert not await doors.role_waits(session, ChatRef("web", 7))
        await doors.trust(session, anna.id, ChatRef("web", 8), ResidentId(99), now=LATER)
        assert await at(8) == {worker, group}
        assert not await doors.role_waits(session, ChatRef("web", 8))


async def test_an_unlinked_door_says_nothing_more_and_its_talk_is_over(
    sessions: Sessions,
) -> None:
    async with sessions.begin() as session:
        anna = await resident(session, 7)
        await delivering.know_channel(session, "web")
        await doors.link(session, anna.id, Place("web", 8, 8), "linked", now=LATER)
        await session.execute(
            text("""INSERT INTO conversations (channel, chat, user_id, version, updated_at)
                    VALUES ('web', 8, 8, 1, now())""")
        )
        await outbox.put(session, [Notice(to=ChatRef("web", 8), text=GeneralText.LEFT)], now=LATER)

        await doors.unlink(session, anna.id, [ChatRef("web", 8)], now=LATER)

        assert await people.who_is(session, "web", 8) is None
        assert await number(session, "SELECT count(*) FROM conversations") == 0
        assert await number(session, "SELECT count(*) FROM outbox WHERE closed_at IS NULL") == 0
        change = await doors.last_change(session, ChatRef("web", 8))
    assert change == doors.Change("unlinked", LATER)


async def test_nobody_unlinks_or_trusts_the_door_of_another(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        anna, bilal = await resident(session, 7), await resident(session, 8)

        await doors.unlink(session, bilal.id, [ChatRef("web", 7)], now=LATER)

        known = await people.who_is(session, "web", 7)
    assert known is not None
    assert known.id == anna.id


async def test_what_was_asked_is_answered_once(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        anna = await resident(session, 7)
        await door_codes.store_code(session, CODE, Place("web", 7, 7), "nl", now=NOW, until=LATER)
        code = await door_codes.lock_code(session, CODE, now=NOW)
        assert code is not None
        new = Place("telegram", 5, 6)
        asked = Asked(code.id, anna.id, code.giver, new, LATER, ())

        await door_codes.store_asked(session, asked, "en", now=NOW)

        assert await door_codes.lock_code(session, CODE, now=NOW) is None
        found = await door_codes.lock_request(session, code.id)
        assert found is not None
        assert (found.request.old, found.request.new, found.helper) == (anna.id, new, None)
        await door_codes.end_request(session, code.id, now=NOW)
        assert await door_codes.lock_request(session, code.id) is None


async def test_who_have_a_role_is_bound_to_areas(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        here, there, everywhere = [await resident(session, chat) for chat in (7, 8, 9)]
        director, alderman = Role.AREA_DIRECTOR, Role.ALDERMAN
        await roles.grant(session, here.id, director, KRAKEEL, by=None, now=NOW)
        await roles.grant(session, there.id, director, ELIM, by=None, now=NOW)
        await roles.grant(session, everywhere.id, alderman, None, by=None, now=NOW)

        facilitators = TABLE[Action.CONFIRM_DOOR].roles
        assert await doors.who_have(session, facilitators, [KRAKEEL]) == [here.id]
        assert await doors.who_have(session, facilitators, None) == [here.id, there.id]
        assert await doors.who_have(session, [Role.INITIATIVE_GROUP], None) == []


# --- one resident becomes another ---------------------------------------------------------


async def test_what_one_did_goes_to_the_other_and_the_code_still_finds_them(
    sessions: Sessions,
) -> None:
    async with sessions.begin() as session:
        anna, twin = await resident(session, 7), await resident(session, 8, area=ELIM)
        await delivering.know_channel(session, "web")
        await outbox.put(session, [Notice(to=twin.id, text=GeneralText.LEFT)], now=NOW)
        await phrases.store(session, twin.id, WORDS[:6])

        await merging.merge(session, twin.id, anna.id, now=LATER)

        for chat in (7, 8):
            known = await people.who_is(session, "web", chat)
            assert known is not None
            assert known.id == anna.id
        found = await people.by_code(session, twin.code)
        assert found is not None
        assert found.id == anna.id
        assert await people.members(session, ELIM) == []
        assert await phrases.find(session, WORDS[:6]) is None
        waiting = "SELECT count(*) FROM outbox WHERE resident_id = :id"
        assert await number(session, waiting, id=anna.id) == 1


async def test_who_becomes_another_twice_is_found_through_both(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        first, second, third = [await resident(session, chat) for chat in (7, 8, 9)]
        await merging.merge(session, first.id, second.id, now=NOW)

        await merging.merge(session, second.id, third.id, now=LATER)

        for code in (first.code, second.code, third.code):
            found = await people.by_code(session, code)
            assert found is not None
            assert found.id == third.id


def test_each_table_that_names_a_resident_was_thought_of() -> None:
    naming = {
        table.name
        for table in metadata.tables.values()
        for column in table.columns
        for key in column.foreign_keys
        if key.column.table.name == "residents"
    }

    assert naming == GOES_ALONG | STAYS


# --- words to come back by ----------------------------------------------------------------


async def test_words_find_their_person_and_no_other_words_do(sessions: Sessions) -> None:
    mine, same_first = WORDS[:6], (WORDS[0], *WORDS[10:15])
    async with sessions.begin() as session:
        anna, bilal = await resident(session, 7), await resident(session, 8)
        await phrases.store(session, anna.id, mine)
        await phrases.store(session, bilal.id, same_first)

        assert await phrases.find(session, mine) == anna.id
        assert await phrases.find(session, same_first) == bilal.id
        assert await phrases.find(session, (*mine[:5], WORDS[99])) is None
        assert await phrases.find(session, tuple(reversed(mine))) is None
        await phrases.use(session, anna.id)
        assert await phrases.find(session, mine) is None
        assert not await phrases.has(session, anna.id)


def test_words_are_drawn_by_lot() -> None:
    drawn = [phrases.make_phrase() for _ in range(50)]

    assert all(len(one) == 6 and set(one) <= set(WORDS) for one in drawn)
    assert len(set(drawn)) == 50
