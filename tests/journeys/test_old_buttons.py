"""Buttons that nobody made, buttons of somebody else, and buttons and questions of long ago."""

from __future__ import annotations

import importlib
import pkgutil
from typing import Any

import pytest
from sqlalchemy import text

import domain
from storage.fsm import VERSION
from storage.tables import metadata
from tests.village import Message, Person, TelegramPhone, Village

ISSUE = "Het fietspad langs de vaart is 's avonds pikdonker"
OWN_BOOKS = {"inbox", "outbox", "slots", "conversations", "doors", "channels", "audit"}
"""Tables that any tap may write in, the trail of refusals too; the others hold what people did."""

PREFIXES = sorted(
    {
        value
        for module in pkgutil.walk_packages(domain.__path__, "domain.")
        for name, value in vars(importlib.import_module(module.name)).items()
        if name.endswith("_PREFIX")
    }
)
TAILS = (
    "",
    ":",
    ":-1",
    ":-1:weg",
    ":0",
    ":0:doe",
    ":999999:weg",
    ":999999:doe",
    ":999999:los",
    ":999999:neem:999999",
    ":999999:open",
    ":999999:zelf",
    ":999999:terug",
    ":999999:thema:999",
    ":999999:=speeltuin",
    ":999999:1",
    ":999999:AAAAAAAAAAAAAAAA",
    ":999999999999999",
    ":9999999999999999999999999",
    ":１:doe",
    ":٣",
    ":1e3",
    ":1\n",
    ":1 OR 1=1",
    ":../../etc",
    ":h:99",
    ":d:9999-99-99",
    ":\x00",
    ":\ud83d",
    ":" + "9" * 61,
    ":" + "é" * 62,  # more bytes than Telegram lets through
)


async def failed(village: Village) -> int:
    """Return how many updates could not be handled at the first try."""
    async with village.sessions() as session:
        query = text("SELECT count(*) FROM inbox WHERE attempts > 0 OR done_at IS NULL")
        return int((await session.execute(query)).scalar_one())


async def kept(village: Village) -> dict[str, list[str]]:
    """Return all rows of what people did."""
    found: dict[str, list[str]] = {}
    async with village.sessions() as session:
        for table in metadata.sorted_tables:
            if table.name not in OWN_BOOKS:
                rows = await session.execute(text(f"SELECT t::text FROM {table.name} t"))
                found[table.name] = sorted(rows.scalars())
    return found


def news(person: Person) -> list[Message]:
    """Return what our side said since this person last did something."""
    return [one for one in person.seen[person.heard :] if not one.mine]


def chat_of(person: Person) -> int:
    """Return the number of somebody's chat."""
    assert isinstance(person.phone, TelegramPhone)
    return person.phone.chat


# --- forged -------------------------------------------------------------------------------


def test_all_prefixes_are_tried() -> None:
    assert len(PREFIXES) >= 15


async def test_forged_buttons_of_every_kind_do_nothing_and_break_nothing(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.brings_up(ISSUE)
    before = await kept(village)

    for prefix in PREFIXES:
        for tail in TAILS:
            village.api.user_taps(chat_of(bilal), bilal.seen[-1].id, prefix + tail)
    await village.settle()

    bilal.never_sees("Hier ging iets mis")
    assert await failed(village) == 0
    assert await kept(village) == before


async def test_forged_buttons_at_the_door_ask_for_consent_only(village: Village) -> None:
    dirk = village.person("Dirk")
    await dirk.says("hoi")

    for prefix in PREFIXES:
        for tail in (":1", ":1:doe", ":nieuw", ":verder", ":stop", ":!", ":-1"):
            village.api.user_taps(chat_of(dirk), dirk.seen[-1].id, prefix + tail)
    await village.settle()

    assert [one.text.splitlines()[0][:9] for one in dirk.seen if not one.mine] == ["Welkom bi"]
    assert await failed(village) == 0
    assert (await kept(village))["residents"] == []


async def test_what_is_of_somebody_else_stays_as_it_is(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.brings_up(ISSUE)
    before = await kept(village)

    for data in ("ev:1:weg", "ev:1:=speeltuin", "ev:1:=", "ev:1:thema", "ev:1:terug"):
        await bilal.taps_raw(data)

    assert await kept(village) == before
    bilal.never_sees(ISSUE)
    await anna.says("/mijn")
    anna.sees_last(ISSUE)


# --- old ----------------------------------------------------------------------------------


async def test_a_button_of_an_old_version_is_replaced_by_what_can_be_done(
    village: Village, anna: Person
) -> None:
    await anna.says("/mijn")
    screen = anna.seen[-1].id
    await anna.says("/themas")

    await anna.taps_raw("oud:17:knop", screen)

    assert news(anna) == []
    anna.sees("Deze knop werkt niet meer. Typ /hulp, dan zie je wat er nu kan.")
    anna.sees_no_button("Andere naam")


async def test_an_unknown_button_of_the_screen_of_now_leaves_it_usable(
    village: Village, anna: Person
) -> None:
    await anna.says(ISSUE)

    await anna.taps_raw("oud:17:knop")
    await anna.taps("Plaats het")

    anna.sees("Het staat erbij")


async def test_a_button_of_an_issue_that_was_taken_back_says_so(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.brings_up(ISSUE)
    await bilal.says("Het is veel te donker op het fietspad, de lampen zijn kapot")
    message, data = bilal.button("Meedoen")
    await anna.taps("Maak ongedaan")

    await bilal.taps_raw(data, message)

    assert await failed(village) == 0
    bilal.never_sees("Je doet mee met")
    async with village.sessions() as session:
        assert (await session.execute(text("SELECT count(*) FROM joins"))).scalar_one() == 0


async def test_a_tap_on_a_message_that_is_gone_is_answered(village: Village, anna: Person) -> None:
    await anna.taps_raw("oud:17", 99_999)

    anna.sees_last("Deze knop werkt niet meer.")
    assert await failed(village) == 0


# --- questions that we don't know any more ------------------------------------------------


async def _asked(village: Village, person: Person, **columns: Any) -> None:
    """Leave somebody in the middle of a question of another program."""
    async with village.sessions.begin() as session:
        await session.execute(
            text("""
                INSERT INTO conversations
                    (channel, chat, user_id, version, state, data, updated_at)
                VALUES ('telegram', :chat, :chat, :version, :state, '{"draft": {}}', now())
            """),
            {"chat": chat_of(person), **columns},
        )


UNKNOWN = [
    {"version": VERSION, "state": "Begroting:bedrag"},
    {"version": VERSION + 1, "state": "BringUp:drafting"},
    {"version": 0, "state": "Welcome:area"},
]
ids = ["of another name", "of a later version", "of an older version"]


@pytest.mark.parametrize("columns", UNKNOWN, ids=ids)
async def test_words_in_a_question_that_nobody_knows_end_in_the_menu(
    village: Village, anna: Person, columns: dict[str, Any]
) -> None:
    await _asked(village, anna, **columns)

    await anna.says("hoi")

    assert [one.text for one in news(anna)] == [
        "We waren even kwijt waar we gebleven waren. Kies hieronder opnieuw."
    ]
    await anna.says("hoi")
    anna.sees_last("Hallo!")
    assert await failed(village) == 0


@pytest.mark.parametrize("columns", UNKNOWN, ids=ids)
async def test_a_tap_in_a_question_that_nobody_knows_ends_in_the_menu(
    village: Village, anna: Person, columns: dict[str, Any]
) -> None:
    await anna.says("/mijn")
    await _asked(village, anna, **columns)

    await anna.taps_raw("bg:500")

    assert [one.text for one in news(anna)] == [
        "We waren even kwijt waar we gebleven waren. Kies hieronder opnieuw."
    ]
    anna.sees_no_button("Andere naam")
    assert await failed(village) == 0


async def test_an_issue_typed_in_a_question_that_nobody_knows_is_not_lost(
    village: Village, anna: Person
) -> None:
    await _asked(village, anna, **UNKNOWN[0])

    await anna.says(ISSUE)

    assert len(news(anna)) == 1
    anna.sees_last("Zo komt het er te staan")


async def test_a_command_in_a_question_that_nobody_knows_just_works(
    village: Village, anna: Person
) -> None:
    await _asked(village, anna, **UNKNOWN[1])

    await anna.says("/mijn")

    assert len(news(anna)) == 1
    anna.sees_last("Naam voor buren: Anna")


async def test_a_draft_of_another_shape_ends_in_the_menu(village: Village, anna: Person) -> None:
    await _asked(village, anna, version=VERSION, state="BringUp:drafting")
    await anna.says("/mijn")
    assert len(news(anna)) == 1
    await _asked(village, anna, version=VERSION, state="Waiting:draft")
    await anna.says("/annuleer")
    await _asked(village, anna, version=VERSION, state="Waiting:words")

    await anna.says("/gebied noord")
    await anna.taps(next(label for label in anna._buttons() if label.startswith("Noord")))

    anna.never_sees("Hier ging iets mis")
    assert await failed(village) == 0


async def test_a_stranger_in_a_question_that_nobody_knows_is_asked_for_consent(
    village: Village,
) -> None:
    dirk = village.person("Dirk")
    await _asked(village, dirk, **UNKNOWN[2])

    await dirk.says("hoi")

    dirk.sees_last("Welkom bij De Smederij")
    assert await failed(village) == 0
