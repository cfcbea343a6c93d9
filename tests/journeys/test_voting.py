"""Voting: opening a ballot, giving points, and what nobody can do to it or see of it."""

from __future__ import annotations

import asyncio
import logging
import re
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from structlog.testing import capture_logs

from bot.channels import GATEWAY
from bot.intake import take_in
from bot.logging import CHATTY
from bot.screens import Screens
from domain.ballots.ballot import BallotText
from domain.ballots.papers import Move, pseudonym, token
from domain.ids import AreaSlug, BallotId, ResidentId
from domain.notices import BallotScreen
from domain.reading import Reader
from domain.roles import Role
from scheduler.ballots import close_ballot
from storage import due, people
from storage.session import Sessions
from tests.village import Person, TelegramPhone, Village, make_village

TOKEN = re.compile(r"st:\d+:[A-Za-z0-9_-]{16}")
CHOICES = ("punt van jou", "punten van jou")
"""What a screen says about a theme that got points."""
WAITING = 90
"""Seconds after which a test gives up on something that should have happened."""


async def lives_in(village: Village, name: str, area: str = "krakeel") -> Person:
    """Return somebody who came in before the story begins."""
    person = village.person(name)
    async with village.sessions.begin() as session:
        await people.add(
            session,
            village.channel.name,
            person.phone.chat,
            person.phone.chat,
            language="nl",
            area=AreaSlug(area),
            now=village.clock() - timedelta(days=30),
        )
    return person


async def two_themes(village: Village) -> None:
    """Let neighbours have brought up two things in Krakeel."""
    async with village.sessions.begin() as session:
        await session.execute(
            text("""
                WITH two AS (
                    INSERT INTO themes (area, names) VALUES
                        ('krakeel', '{"nl": "Straatverlichting"}'), ('krakeel', '{"nl": "Spelen"}')
                    RETURNING id, area
                )
                INSERT INTO issues (area, shown_name, text, language, theme_id, guesses,
                                    brought_up_at)
                SELECT area, '', 'Er is iets', 'nl', id, '[]', :now FROM two ORDER BY id
            """),
            {"now": village.clock()},
        )


async def opens_a_ballot(village: Village, by: Person) -> BallotId:
    """Let `by` open a ballot of a week over two themes."""
    await two_themes(village)
    await village.gives_role(by, Role.INITIATIVE_GROUP)
    await by.taps_raw("so:ja-week", by.seen[-1].id if by.seen else 1)
    ((number,),) = await rows(village, "SELECT max(id) FROM ballots")
    return BallotId(int(str(number)))


@pytest.fixture
async def anna(village: Village) -> Person:
    """Anna lives in Krakeel."""
    return await lives_in(village, "Anna")


@pytest.fixture
async def bilal(village: Village) -> Person:
    """Bilal lives in Krakeel too."""
    return await lives_in(village, "Bilal")


@pytest.fixture
async def ballot(village: Village, anna: Person, bilal: Person) -> BallotId:
    """Give the ballot that Bilal opened; Anna and Bilal are invited."""
    return await opens_a_ballot(village, bilal)


async def rows(village: Village, statement: str, **keys: object) -> list[tuple[object, ...]]:
    async with village.sessions() as session:
        return [tuple(row) for row in await session.execute(text(statement), keys)]


async def who(village: Village, person: Person) -> ResidentId:
    async with village.sessions() as session:
        known = await people.who_is(session, village.channel.name, person.phone.chat)
    assert known is not None
    return known.id


def toasts(village: Village, person: Person) -> list[str]:
    """Return the short lines that a person's taps were answered with, oldest first."""
    calls = village.api.calls("answerCallbackQuery", person.phone.chat)
    return [str(one.params["text"]) for one in calls if "text" in one.params]


async def papers(village: Village) -> list[object]:
    return [one[0] for one in await rows(village, "SELECT choices FROM open_papers")]


# --- giving points ------------------------------------------------------------------------


async def test_anna_stacks_points_changes_her_mind_and_sees_what_she_gave(
    village: Village, anna: Person, ballot: BallotId
) -> None:
    await anna.taps("Stem")
    anna.sees("Waar beginnen we in Krakeel?")
    anna.sees("0 van 3 gegeven")
    await anna.taps("+ Straat")
    await anna.taps("+ Straat")
    anna.sees("Straatverlichting: 2 punten van jou")
    await anna.taps("+ Spe")
    anna.sees("3 van 3 gegeven")
    anna.sees_no_button("+ ")
    await anna.taps("Opnieuw")
    anna.sees("0 van 3 gegeven")
    assert await papers(village) == []
    await anna.taps("+ Spe")
    await anna.taps("Klaar")

    anna.sees_last("Je stem zit in de bus")
    assert "Spe" not in anna.seen[-1].text
    assert len(await papers(village)) == 1
    await anna.taps("Bekijk of wijzig")
    anna.sees("1 van 3 gegeven")
    await anna.says("/stem")
    anna.sees_last("1 van 3 gegeven")
    assert anna.counts("1 punt van jou") == 2  # the old screen lost its buttons
    assert next(one.buttons for one in anna.seen if "1 punt van jou" in one.text) == ()


async def test_a_fourth_point_is_refused_with_the_reason(
    village: Village, anna: Person, ballot: BallotId
) -> None:
    await anna.taps("Stem")
    message, plus = anna.button("+ Straat")

    for _ in range(4):
        await anna.taps_raw(plus, message)

    assert toasts(village, anna) == [
        "Je 3 punten zijn op. Wil je het anders verdelen? Kies “Opnieuw”."
    ]
    assert await papers(village) == [{"1": 3}]


async def test_two_taps_at_once_are_two_points_and_the_same_tap_twice_is_one(
    village: Village, anna: Person, ballot: BallotId
) -> None:
    await anna.taps("Stem")
    message, plus = anna.button("+ Straat")
    phone = anna.phone
    assert isinstance(phone, TelegramPhone)
    first = village.api.user_taps(phone.chat, message, plus)
    village.api.user_taps(phone.chat, message, plus)
    (offered,) = [one for one in village.api._updates if one["update_id"] == first]
    await village.settle()
    village.api.put(dict(offered))
    await village.settle()

    assert await papers(village) == [{"1": 2}]
    anna.sees("2 van 3 gegeven")


async def test_a_receipt_without_points_says_that_the_box_holds_nothing(
    village: Village, anna: Person, ballot: BallotId
) -> None:
    await anna.taps("Stem")
    await anna.taps("Klaar")

    anna.sees_last("Je gaf nog geen punten")
    assert await rows(village, "SELECT 1 FROM open_roll") == []


# --- who votes ----------------------------------------------------------------------------


async def test_who_moves_after_the_opening_votes_in_the_old_area(
    village: Village, anna: Person, bilal: Person, ballot: BallotId
) -> None:
    await village.waits(hours=1)
    await anna.says("/gebied")
    await anna.says("Elim")
    await anna.taps("Elim")
    assert anna.counts("Stem mee") == 1

    await anna.says("/stem")
    anna.sees_last("Waar beginnen we in Krakeel?")
    await anna.taps("+ Spe")
    await anna.taps("Klaar")
    await village.waits(days=8)

    anna.sees("Krakeel begint met Spe")
    anna.sees("1 buur stemde.")


async def test_who_comes_from_elsewhere_during_a_ballot_does_not_vote_in_it(
    village: Village, anna: Person, bilal: Person
) -> None:
    chantal = await lives_in(village, "Chantal", "elim")
    ballot = await opens_a_ballot(village, bilal)
    await village.waits(hours=1)
    await chantal.says("/gebied")
    await chantal.says("Krakeel")
    await chantal.taps("Krakeel")
    chantal.never_sees("Stem mee")

    await chantal.says("/stem")
    chantal.sees_last("Wie na de opening verhuist, stemt nog in het oude gebied")
    await chantal.taps_raw(f"st:{ballot}:")
    chantal.never_sees("van 3 gegeven")
    key = village.keys.get(ballot)
    assert key is not None
    await chantal.taps_raw(f"st:{ballot}:{token(key, await who(village, chantal), Move.PLUS, 1)}")

    assert await papers(village) == []
    assert "Dit is een stemming van Krakeel." in toasts(village, chantal)[-1]


async def test_a_newcomer_is_invited_once_and_votes(
    village: Village, anna: Person, ballot: BallotId
) -> None:
    await village.waits(days=1)
    chantal = await village.person("Chantal").comes_in()
    assert chantal.counts("Stem mee") == 1
    await chantal.says("/gebied")
    await chantal.says("Krakeel")
    await chantal.taps("Krakeel")
    assert chantal.counts("Stem mee") == 1

    await chantal.taps("Stem")
    await chantal.taps("+ Spe")

    assert len(await papers(village)) == 1


async def test_who_first_lived_in_none_of_the_areas_votes_in_the_first_one(
    village: Village, anna: Person, bilal: Person
) -> None:
    chantal = village.person("Chantal")
    await chantal.says("/start")
    await chantal.taps("Ja, dat is goed")
    await chantal.taps("Nederlands")
    await chantal.says("xyzxyz")
    await chantal.taps("Geen van deze")
    await village.waits(hours=1)
    await opens_a_ballot(village, bilal)
    await village.waits(hours=1)
    await chantal.says("/gebied")
    await chantal.says("Krakeel")
    await chantal.taps("Krakeel")

    await chantal.taps("Stem")
    chantal.sees("0 van 3 gegeven")


async def test_who_stopped_the_messages_is_not_invited(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.says("/stop")
    await anna.taps("Ja, geen berichten")

    await opens_a_ballot(village, bilal)
    bilal.sees("1 bewoner krijgt")
    await village.waits(days=8)

    anna.never_sees("Stem mee")
    anna.never_sees("uitslag")


# --- opening ------------------------------------------------------------------------------


async def test_an_opener_who_taps_twice_opens_one_ballot_and_invites_once(
    village: Village, anna: Person, bilal: Person
) -> None:
    await two_themes(village)
    await village.gives_role(bilal, Role.INITIATIVE_GROUP)
    await bilal.says("/stem")
    await bilal.taps("Open een stemming")
    await bilal.taps("1 week")
    message, data = bilal.button("Open de stemming")
    await bilal.phone.tap(message, data)
    await bilal.phone.tap(message, data)
    await village.settle()

    assert await rows(village, "SELECT count(*) FROM ballots") == [(1,)]
    assert (anna.counts("Stem mee"), bilal.counts("Stem mee")) == (1, 1)


async def test_two_openers_at_the_same_moment_open_one_ballot(
    village: Village, anna: Person, bilal: Person
) -> None:
    await two_themes(village)
    openers = (anna, bilal)
    for one in openers:
        await village.gives_role(one, Role.INITIATIVE_GROUP)
        await one.says("/stem")
        await one.taps("Open een stemming")
        await one.taps("1 week")
    for one in openers:
        message, data = one.button("Open de stemming")
        await one.phone.tap(message, data)
    await take_in(village.http, village.channel, village.sessions, village.clock, wait=0)

    assert all(await village.handle_at_once(len(openers)))
    await village.settle()

    assert await rows(village, "SELECT count(*) FROM ballots") == [(1,)]
    assert [one.counts("Stem mee") for one in openers] == [1, 1]
    assert sorted(one.counts("Er staat al een stemming open") for one in openers) == [0, 1]


async def test_who_is_not_in_the_initiative_group_opens_nothing(
    village: Village, anna: Person, bilal: Person
) -> None:
    await two_themes(village)
    await anna.says("/stem")
    anna.sees_no_button("Open een stemming")

    for verb in ("begin", "week", "ja-week"):
        await anna.taps_raw(f"so:{verb}")
    await village.gives_role(anna, Role.INITIATIVE_GROUP, "elim")
    await anna.taps_raw("so:ja-week")

    assert await rows(village, "SELECT count(*) FROM ballots") == [(0,)]
    bilal.never_sees("Stem mee")


async def test_a_role_that_was_taken_away_opens_nothing_any_more(
    village: Village, anna: Person, bilal: Person
) -> None:
    await two_themes(village)
    await village.gives_role(bilal, Role.INITIATIVE_GROUP)
    await bilal.says("/stem")
    await bilal.taps("Open een stemming")
    await bilal.taps("1 week")
    async with village.sessions.begin() as session:
        await session.execute(text("UPDATE roles SET ended_at = now()"))

    await bilal.taps("Open de stemming")

    assert await rows(village, "SELECT count(*) FROM ballots") == [(0,)]
    anna.never_sees("Stem mee")


# --- frozen, forged, late -----------------------------------------------------------------


async def test_the_question_stays_as_it_was_at_the_first_vote(
    village: Village, anna: Person, bilal: Person, ballot: BallotId
) -> None:
    await anna.taps("Stem")
    await anna.taps("+ Straat")
    shown = anna.seen[-1]
    async with village.sessions.begin() as session:
        await session.execute(text("""UPDATE themes SET names = '{"nl": "Iets anders"}'"""))
    await bilal.brings_up("De stoep in de straat ligt vol losse tegels, oma struikelde")

    await anna.taps("Klaar")
    await anna.taps("Bekijk of wijzig")

    assert anna.seen[-1].text == shown.text
    assert anna.seen[-1].buttons == shown.buttons
    await village.waits(days=8)
    anna.sees("Krakeel begint met Straatverlichting")
    anna.never_sees("Iets anders")


async def test_nobody_votes_with_a_forged_or_foreign_button(
    village: Village, anna: Person, bilal: Person, ballot: BallotId
) -> None:
    key = village.keys.get(ballot)
    assert key is not None
    annas, bilals = await who(village, anna), await who(village, bilal)
    await anna.taps("Stem")
    for data in (
        f"st:{ballot}:{token(key, bilals, Move.PLUS, 1)}",
        f"st:{ballot + 1}:{token(key, annas, Move.PLUS, 1)}",
        f"st:{ballot}:{token(key, annas, Move.PLUS, 99)}",
        f"st:{ballot}:{token(b'x' * 32, annas, Move.PLUS, 1)}",
        f"st:-{ballot}:{token(key, annas, Move.PLUS, 1)}",
        f"st:{ballot}:{'A' * 16}",
        f"st:{ballot}:{'A' * 60}",
        f"st:{'9' * 30}:{token(key, annas, Move.PLUS, 1)}",
        f"st:{'9' * 15}:",
        "st::",
        f"st:٣:{token(key, annas, Move.PLUS, 1)}",
        "so:ja-eeuwig",
        f"ag:{ballot}:1",
    ):
        await anna.taps_raw(data)

    assert await papers(village) == []
    assert await rows(village, "SELECT 1 FROM inbox WHERE set_aside_at IS NOT NULL") == []
    assert await rows(village, "SELECT 1 FROM agenda_items") == []


async def test_a_tap_after_the_closing_moment_is_told_that_it_was_too_late(
    village: Village, anna: Person, ballot: BallotId
) -> None:
    await anna.taps("Stem")
    message, plus = anna.button("+ Straat")
    village.clock.moment += timedelta(days=8)  # and the scheduler has not been there yet
    phone = anna.phone
    await phone.tap(message, plus)
    await take_in(village.http, village.channel, village.sessions, village.clock, wait=0)
    await village.lanes.handle_next()
    await village.deliver()
    await anna.looks()

    assert toasts(village, anna) == ["De stemming is gesloten. Deze tik telde niet meer mee."]
    anna.sees_last("De uitslag komt eraan")
    assert await papers(village) == []
    await anna.says("/stem")
    anna.sees("Niemand gaf punten")


async def test_every_button_of_an_old_ballot_says_that_it_is_closed(
    village: Village, anna: Person, bilal: Person, ballot: BallotId
) -> None:
    await anna.taps("Stem")
    message, plus = anna.button("+ Straat")
    await anna.taps("+ Spe")
    await village.waits(days=8)
    anna.never_sees("van 3 gegeven")  # the screen was closed by itself
    anna.sees("De stemming in Krakeel is gesloten. Typ /stem")

    await anna.taps_raw(plus, message)
    assert toasts(village, anna)[-1] == "De stemming is gesloten. Deze tik telde niet meer mee."
    await anna.taps_raw(f"st:{ballot}:", message)
    anna.never_sees("van 3 gegeven")
    await bilal.taps("Stem")
    bilal.sees("De stemming in Krakeel is gesloten. Typ /stem")
    assert await rows(village, "SELECT total FROM ballot_options ORDER BY number") == [(0,), (1,)]


async def test_the_result_can_be_asked_for_later(
    village: Village, anna: Person, ballot: BallotId
) -> None:
    await anna.taps("Stem")
    await anna.taps("+ Spe")
    await village.waits(days=8)
    chantal = await village.person("Chantal").comes_in()
    chantal.never_sees("begint met")

    await chantal.says("/stem")
    await chantal.says("/stem")

    assert chantal.counts("Krakeel begint met Spe") == 2
    assert anna.counts("Krakeel begint met Spe") == 1
    assert chantal.seen[-1].picture
    chantal.sees_last("Dit is een advies van buren")


# --- racing the closing -------------------------------------------------------------------


async def until_blocked(village: Village, total: int) -> None:
    """Wait until that many transactions wait for a lock."""
    async with asyncio.timeout(WAITING):
        while True:
            ((blocked,),) = await rows(
                village,
                """
                SELECT count(DISTINCT pid) FROM pg_stat_activity
                WHERE datname = current_database() AND wait_event_type = 'Lock'
                """,
            )
            if int(str(blocked)) >= total:
                return
            await asyncio.sleep(0.01)


async def put_in_the_inbox(village: Village, person: Person, label: str) -> None:
    message, data = person.button(label)
    await person.phone.tap(message, data)
    await take_in(village.http, village.channel, village.sessions, village.clock, wait=0)


async def test_a_vote_that_was_first_is_counted_by_the_closing_that_waits_for_it(
    village: Village, anna: Person, ballot: BallotId
) -> None:
    await anna.taps("Stem")
    await put_in_the_inbox(village, anna, "+ Straat")
    key = village.keys.get(ballot)
    assert key is not None
    name = pseudonym(key, await who(village, anna))
    async with asyncio.TaskGroup() as group, village.sessions.begin() as holding:
        await holding.execute(  # the vote stops before it is written
            text("SELECT pg_advisory_xact_lock(:name)"),
            {"name": int.from_bytes(name[:8], signed=True)},
        )
        vote = group.create_task(village.lanes.handle_next())
        await until_blocked(village, 1)
        closing = group.create_task(close_now(village))
        await until_blocked(village, 2)
    assert (vote.result(), closing.result()) == (True, None)
    village.clock.moment += timedelta(days=8)
    await village.settle()

    anna.sees("1 buur stemde.")
    anna.sees("Krakeel begint met Straatverlichting")
    assert toasts(village, anna) == []


async def close_now(village: Village) -> None:
    """Close the open ballot at its time, which another clock has reached already."""
    later = village.clock() + timedelta(days=8)
    async with village.sessions.begin() as session:
        leased = await due.claim_next(session, now=later)
        assert leased is not None
        await close_ballot(session, leased, village.needs, later)
        await due.done(session, leased, now=later)


async def test_a_vote_that_lost_the_race_is_told_so_and_is_not_counted(
    village: Village, anna: Person, ballot: BallotId
) -> None:
    await anna.taps("Stem")
    await put_in_the_inbox(village, anna, "+ Straat")
    later = village.clock() + timedelta(days=8)
    async with asyncio.TaskGroup() as group, village.sessions.begin() as session:
        leased = await due.claim_next(session, now=later)
        assert leased is not None
        await close_ballot(session, leased, village.needs, later)
        vote = group.create_task(village.lanes.handle_next())
        await until_blocked(village, 1)
        await due.done(session, leased, now=later)
    assert vote.result()
    await village.waits(days=8)

    assert toasts(village, anna) == ["De stemming is gesloten. Deze tik telde niet meer mee."]
    anna.sees("Niemand gaf punten")
    anna.never_sees("van 3 gegeven")
    assert await papers(village) == []


async def test_a_screen_that_is_drawn_after_the_closing_shows_no_choice(
    village: Village, anna: Person, ballot: BallotId
) -> None:
    await anna.taps("Stem")
    await anna.taps("+ Straat")
    annas = await who(village, anna)
    await close_now(village)
    assert village.keys.get(ballot) is not None  # not shredded yet

    drawn = await Screens(village.sessions, village.keys).fill(BallotScreen(ballot, annas))

    assert (drawn.text, drawn.buttons, drawn.card) == (BallotText.CLOSED, (), None)


async def test_many_votes_around_the_closing_are_each_counted_or_told_too_late(
    village: Village, anna: Person, bilal: Person
) -> None:
    voters = [anna, bilal, *[await lives_in(village, name) for name in ("C", "D")]]
    await opens_a_ballot(village, bilal)
    for one in voters:
        await one.taps("Stem")
        message, plus = one.button("+ Straat")
        await one.phone.tap(message, plus)
    await take_in(village.http, village.channel, village.sessions, village.clock, wait=0)

    await asyncio.gather(close_now(village), village.handle_at_once(len(voters)))
    await village.waits(days=8)

    ((counted,),) = await rows(village, "SELECT voters FROM ballots")
    late = sum(bool(toasts(village, one)) for one in voters)
    assert int(str(counted)) + late == len(voters)


# --- a key that isn't there ---------------------------------------------------------------


async def test_a_vote_without_the_key_of_its_ballot_is_not_lost_in_silence(
    village: Village, anna: Person, ballot: BallotId
) -> None:
    await anna.taps("Stem")
    message, plus = anna.button("+ Straat")
    village.keys.destroy(ballot)

    await anna.taps_raw(plus, message)
    for _ in range(3):
        await village.waits(seconds=5)

    anna.sees("code")
    anna.never_sees("De stemming in Krakeel is gesloten")
    assert await papers(village) == []


async def test_a_paper_spoiled_by_hand_shows_as_empty_and_can_be_filled_in_anew(
    village: Village, anna: Person, ballot: BallotId
) -> None:
    await anna.taps("Stem")
    await anna.taps("+ Straat")
    async with village.sessions.begin() as session:
        await session.execute(text("""UPDATE open_papers SET choices = '{"7": "NaN"}'"""))

    await anna.says("/stem")
    anna.sees_last("0 van 3 gegeven")
    await anna.taps("+ Spe")

    anna.sees_last("1 van 3 gegeven")
    assert await papers(village) == [{"2": 1}]


# --- what stands where --------------------------------------------------------------------


async def everything(village: Village) -> dict[str, str]:
    """Return all that each table holds, as text."""
    tables = await rows(
        village, "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
    )
    kept = {}
    for (table,) in tables:
        found = await rows(village, f'SELECT one::text FROM "{table}" AS one')
        kept[str(table)] = "\n".join(str(row[0]) for row in found)
    return kept


def hold(kept: dict[str, str], *words: str) -> set[str]:
    return {table for table, rows in kept.items() if any(word in rows for word in words)}


def hold_tokens(kept: dict[str, str]) -> set[str]:
    return {table for table, rows in kept.items() if TOKEN.search(rows)}


async def test_while_the_box_is_open_a_choice_stands_on_the_paper_and_nowhere_else(
    village: Village, anna: Person, ballot: BallotId
) -> None:
    await anna.taps("Stem")
    await anna.taps("+ Straat")
    message, plus = anna.button("+ Straat")
    await anna.phone.tap(message, plus)
    await take_in(village.http, village.channel, village.sessions, village.clock, wait=0)
    await village.lanes.handle_next()
    kept = await everything(village)

    assert hold(kept, '"1": 2', '""1"": 2') == {"open_papers"}
    assert hold(kept, *CHOICES) == set()
    assert hold_tokens(kept) == set()
    screens = await rows(
        village, "SELECT notice FROM outbox WHERE slot LIKE 'stem-%' ORDER BY id DESC LIMIT 1"
    )
    me = await who(village, anna)
    reference = {"_": "BallotScreen", "ballot": ballot, "resident": me, "place": 0}
    assert screens == [({"text": None, "screen": reference},)]
    assert await rows(village, "SELECT 1 FROM inbox WHERE body IS NOT NULL") == []
    assert await rows(village, "SELECT 1 FROM conversations WHERE chat = :chat", chat=100) == []


async def test_no_log_line_tells_what_anybody_chose(
    village: Village,
    anna: Person,
    bilal: Person,
    caplog: pytest.LogCaptureFixture,
    tmp_path: Path,
) -> None:
    caplog.set_level(logging.DEBUG)
    for library in CHATTY:  # as the program has it
        caplog.set_level(logging.WARNING, logger=library)
    with capture_logs() as ours:
        ballot = await opens_a_ballot(village, bilal)
        await anna.taps("Stem")
        tokens = [data for _, data in anna.seen[-1].buttons]
        await anna.taps("+ Straat")
        await anna.taps_raw(f"st:{ballot}:{'A' * 16}")
        key = village.keys.get(ballot)
        assert key is not None
        (file,) = (tmp_path / "ballot-keys").iterdir()
        file.rename(tmp_path / "elsewhere")
        await anna.taps("+ Straat")  # goes wrong, which is logged
        (tmp_path / "elsewhere").rename(file)
        await village.waits(seconds=5)
        name = pseudonym(key, await who(village, anna))
        await village.waits(days=8)
        await anna.taps_raw(tokens[0])

    told = caplog.text + repr(ours)
    assert "lanes.failed" in told
    for secret in (*(one.rsplit(":", 1)[1] for one in tokens), name.hex(), repr(name), key.hex()):
        assert secret not in told
    assert not any(word in told for word in (*CHOICES, "Straatverlichting"))


async def test_a_vote_by_the_web_phone_leaves_nothing_behind_once_the_ballot_is_closed(
    sessions: Sessions, reader: Reader, tmp_path: Path
) -> None:
    async with make_village(sessions, reader, tmp_path, on=GATEWAY) as village:
        bilal = await village.person("Bilal").comes_in()
        anna = await village.person("Anna").comes_in()
        ballot = await opens_a_ballot(village, bilal)
        await anna.taps("Stem")
        await anna.taps("+ Straat")
        await anna.taps("+ Straat")
        await bilal.taps("Stem")
        await bilal.taps("+ Spe")
        await bilal.taps("Klaar")
        bilal.sees("Je stem zit in de bus")
        anna.sees("Straatverlichting: 2 punten van jou")

        kept = await everything(village)
        assert hold(kept, *CHOICES) == {"gateway_protected"}
        assert hold_tokens(kept) == {"gateway_protected"}
        assert await rows(village, "SELECT 1 FROM gateway_updates WHERE body IS NOT NULL") == []
        shown = await rows(village, "SELECT count(*) FROM gateway_protected")
        assert shown == [(1,)]  # the receipt took the place of Bilal's screen

        await village.waits(days=8)
        await village.waits(minutes=1)

        anna.sees("Krakeel begint met Straatverlichting")
        anna.sees("De stemming in Krakeel is gesloten")
        kept = await everything(village)
        assert hold(kept, *CHOICES) == set()
        assert hold_tokens(kept) == set()
        assert kept["gateway_protected"] == kept["open_papers"] == kept["open_roll"] == ""
        assert village.keys.get(ballot) is None
        assert not list((tmp_path / "ballot-keys").iterdir())
        assert await rows(
            village, "SELECT pg_relation_size('gateway_protected'), pg_relation_size('open_papers')"
        ) == [(0, 0)]
