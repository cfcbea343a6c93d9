"""At the kitchen table: a neighbour without a phone speaks, another neighbour writes it down."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest
from sqlalchemy import text

from tests.journeys.test_handing_back import is_confirmed
from tests.village import Person, Village

LOOSE = "De stoep ligt los bij de bushalte"
DARK = "Het is 's avonds te donker op het fietspad"
CODE = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b")


@pytest.fixture
async def anna(village: Village) -> Person:
    """Anna, a confirmed member of Krakeel."""
    person = await village.person("Anna").lives_here(name="Anna")
    await is_confirmed(village, person)
    return person


async def begins(person: Person, street: str = "Sterrenlaan 12") -> None:
    """Begin a talk with the yes of the neighbour, in a street."""
    await person.says("/keukentafel")
    await person.taps("Ik zit bij een buur")
    await person.taps("Ja, dat mag")
    await person.says(street)


async def records(person: Person, *said: str) -> None:
    """Write a whole talk down."""
    await begins(person)
    for one in said:
        await person.says(one)
    await person.taps("Klopt, verstuur")


def code_of_the_note(person: Person) -> str:
    """Return the code that the interviewer writes on the note."""
    for message in reversed(person.seen):
        found = CODE.search(message.text)
        if found is not None:
            return found[0]
    raise AssertionError(f"{person.name} sees no note")


async def row(village: Village, question: str) -> Mapping[str, Any]:
    """Return the only row of a question to the database."""
    async with village.sessions.begin() as session:
        found: Mapping[str, Any] = (await session.execute(text(question))).one()._asdict()
        return found


COUNTS = """
    SELECT (SELECT count(*) FROM kitchen_talks WHERE undone_at IS NULL) AS talks,
           (SELECT count(*) FROM issues WHERE withdrawn_at IS NULL) AS issues,
           (SELECT count(DISTINCT submitter) FROM issues WHERE withdrawn_at IS NULL) AS people,
           (SELECT count(*) FROM residents) AS residents
"""


async def test_two_issues_of_a_neighbour_stand_there_and_count_as_one_neighbour(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.says("/keukentafel")
    anna.sees_last("In Krakeel was nog geen gesprek aan de keukentafel.")
    await anna.taps("Ik zit bij een buur")
    anna.sees_last("“Mag ik opschrijven wat jij zegt, en telt het mee als van jou?”")
    await anna.taps("Ja, dat mag")
    await anna.says("Sterrenlaan 12")
    anna.sees_last("Jullie zitten in: Sterrenlaan.")
    await anna.says(f"{LOOSE}, bel 06-12345678")
    anna.sees_last("Lees dit voor aan je buur (Sterrenlaan).")
    anna.sees_last(f"“{LOOSE}, bel …”")
    await anna.says(DARK)
    anna.sees_last("Er passen nog 3 dingen bij.")
    await anna.taps("Klopt, verstuur")

    anna.sees("Het staat erbij: 2 vraagstukken van een buur.")
    anna.sees("Schrijf dit op een briefje voor je buur:")
    stored = await row(village, COUNTS)
    assert (stored["talks"], stored["issues"], stored["people"]) == (1, 2, 1)
    talk = await row(village, "SELECT * FROM kitchen_talks")
    assert talk["street"] == "Sterrenlaan"
    assert (talk["consent_version"], talk["consented_at"]) == (1, village.clock())
    issue = await row(village, "SELECT DISTINCT origin, shown_name, submitter FROM issues")
    assert (issue["origin"], issue["shown_name"]) == ("kitchen-table", "")
    assert issue["submitter"] == talk["neighbour"] != talk["by"]

    await anna.says("/mijn")
    assert LOOSE not in anna.seen[-1].text
    await bilal.says("Mijn buurt")
    bilal.sees_last("2 vraagstukken")
    bilal.sees_last("1 buur")


async def test_the_same_talk_posted_again_changes_nothing(village: Village, anna: Person) -> None:
    await begins(anna)
    await anna.says(LOOSE)
    message, data = anna.button("Klopt, verstuur")
    await anna.taps("Klopt, verstuur")
    once = await row(village, COUNTS)
    notes = anna.counts("Schrijf dit op een briefje")

    await anna.taps_raw(data, message)

    assert await row(village, COUNTS) == once
    assert anna.counts("Schrijf dit op een briefje") == notes == 1


async def test_two_posts_of_a_talk_in_one_moment_store_it_once(
    village: Village, anna: Person
) -> None:
    await begins(anna)
    await anna.says(LOOSE)
    message, data = anna.button("Klopt, verstuur")
    await anna.phone.tap(message, data)
    await anna.phone.tap(message, data)
    await village.settle()

    stored = await row(village, COUNTS)
    assert (stored["talks"], stored["issues"]) == (1, 1)


async def test_a_talk_is_undone_within_ten_minutes_with_all_that_was_said(
    village: Village, anna: Person
) -> None:
    before = await row(village, COUNTS)
    await begins(anna)
    await anna.says(LOOSE)
    message, data = anna.button("Klopt, verstuur")
    await anna.taps("Klopt, verstuur")
    code = code_of_the_note(anna)
    await village.waits(minutes=9)
    await anna.taps("Maak ongedaan")

    anna.sees("Ongedaan gemaakt. Van dit gesprek staat er niets meer.")
    assert await row(village, COUNTS) == before
    left = await row(village, "SELECT street, neighbour, code_hash FROM kitchen_talks")
    assert dict(left) == {"street": "", "neighbour": None, "code_hash": None}
    words = await row(village, "SELECT text FROM issues")
    assert words["text"] == ""

    await anna.taps_raw(data, message)
    assert await row(village, COUNTS) == before
    late = await village.person("Truus").lives_here(name="Truus")
    await late.says(code)
    late.sees_last("Deze code")


async def test_after_ten_minutes_a_talk_stays(village: Village, anna: Person) -> None:
    await records(anna, LOOSE)
    await village.waits(minutes=10)
    await anna.taps("Maak ongedaan")

    anna.sees_last("Ongedaan maken kan 10 minuten lang. Die zijn voorbij.")
    assert (await row(village, COUNTS))["issues"] == 1


async def test_who_is_not_confirmed_is_told_how_to_be(village: Village, bilal: Person) -> None:
    await bilal.says("/keukentafel")
    await bilal.taps("Ik zit bij een buur")
    bilal.sees_last("Opschrijven voor een buur is voor wie bevestigd is in dit gebied.")
    await bilal.taps("Hoe word ik dat?")
    bilal.sees_last("Je bent nog niet bevestigd in Krakeel.")

    await bilal.taps_raw("kt:zet:ja")
    bilal.sees_last("Opschrijven voor een buur is voor wie bevestigd is in dit gebied.")
    assert (await row(village, COUNTS))["talks"] == 0


async def test_without_a_yes_of_the_neighbour_nothing_is_written_down(
    village: Village, anna: Person
) -> None:
    await anna.says("/keukentafel")
    await anna.taps("Ik zit bij een buur")
    await anna.taps("Nee, liever niet")

    anna.sees_last("Goed dat je het vroeg. We schrijven niets op.")
    assert (await row(village, COUNTS))["talks"] == 0


async def test_a_street_that_is_not_of_the_area_is_asked_again_and_the_talk_can_be_left(
    village: Village, anna: Person
) -> None:
    await begins(anna, "Stationsstraat")
    anna.sees_last("Deze straat staat niet in de lijst van je gebied.")
    await anna.says("melkweg")
    anna.sees_last("Jullie zitten in: Melkweg.")
    await anna.says(LOOSE)
    await anna.says(DARK)
    await anna.taps("Laatste weghalen")
    assert DARK not in anna.seen[-1].text
    await anna.says("/hulp")
    anna.sees_last("Je schrijft op wat een buur zonder telefoon zegt.")
    await anna.says("/annuleer")

    assert (await row(village, COUNTS))["issues"] == 0


async def test_with_the_note_what_was_said_becomes_the_neighbours_own(
    village: Village, anna: Person
) -> None:
    await records(anna, LOOSE, DARK)
    code = code_of_the_note(anna)
    await anna.says(code)
    anna.sees_last("Dit is het briefje voor je buur.")
    await village.waits(days=20)

    truus = village.person("Truus")
    await truus.says(f"/koppel {code}")
    truus.sees_last("Die code werkt straks.")
    await truus.lives_here(name="Truus")
    await truus.says(code.lower().replace("-", " "))
    truus.sees_last("Dit zei je aan de keukentafel, en het is nu van jou:")
    truus.sees_last(LOOSE)
    await truus.says("/mijn")
    truus.sees_last(LOOSE)
    truus.sees_last(DARK)

    stored = await row(village, COUNTS)
    assert (stored["issues"], stored["people"]) == (2, 1)
    talk = await row(village, "SELECT neighbour, code_hash, street FROM kitchen_talks")
    assert dict(talk) == {"neighbour": None, "code_hash": None, "street": "Sterrenlaan"}
    await truus.says(code)
    truus.never_sees("Dit is het briefje voor je buur.")


async def test_the_streets_without_a_talk_stand_first_without_names(
    village: Village, anna: Person, bilal: Person
) -> None:
    await records(anna, LOOSE)
    await bilal.says("/kitchentable")
    bilal.sees_last("In Krakeel was 1 gesprek aan de keukentafel.")
    await bilal.taps("Welke straten nog?")
    bilal.sees_last("nog geen gesprek")
    first = bilal.seen[-1].text
    assert "Sterrenlaan" not in first
    await bilal.taps("Verder")
    bilal.sees_last("• Sterrenlaan: 1 gesprek")
    assert bilal.seen[-1].text.rstrip().index("Sterrenlaan") > 0
    bilal.never_sees("Anna")


async def test_the_group_hears_once_of_the_talks_of_a_day(
    village: Village, anna: Person, wietske: Person
) -> None:
    await records(anna, LOOSE, DARK)
    await village.waits(hours=1)
    await records(anna, "Er is geen bankje bij de vijver")
    await village.waits(hours=48)

    wietske.sees("In Krakeel waren 2 nieuwe gesprekken aan de keukentafel. Er kwamen 3")
    assert wietske.counts("aan de keukentafel") == 1
    anna.never_sees("nieuwe gesprekken aan de keukentafel")


# --- written down without a connection ----------------------------------------------------

POSTED = f"/keukentafel 0123456789abcdef 2026-03-02T17:30:00Z\nSterrenlaan 12\n- {LOOSE}\n- {DARK}"


async def test_a_talk_from_the_form_is_stored_once_however_often_it_arrives(
    village: Village, anna: Person
) -> None:
    await anna.says(POSTED)
    anna.sees("Het staat erbij: 2 vraagstukken van een buur.")
    stored = await row(village, COUNTS)
    assert (stored["talks"], stored["issues"], stored["people"]) == (1, 2, 1)
    talk = await row(village, "SELECT consented_at, street FROM kitchen_talks")
    assert (village.clock() - talk["consented_at"]).total_seconds() == 30 * 60
    assert talk["street"] == "Sterrenlaan"
    themes = await row(village, "SELECT count(DISTINCT theme_id) AS many FROM issues")
    assert themes["many"] == 2

    await anna.says(POSTED)

    anna.sees_last("Dit gesprek staat er al. Het telt één keer.")
    assert await row(village, COUNTS) == stored
    await anna.taps("Maak ongedaan")
    await anna.says(POSTED)
    assert (await row(village, COUNTS))["issues"] == 0


async def test_of_a_talk_from_the_form_a_street_that_is_not_there_is_asked(
    village: Village, anna: Person
) -> None:
    await anna.says(POSTED.replace("Sterrenlaan", "Stationsstraat"))
    anna.sees_last("Deze straat staat niet in de lijst van je gebied.")
    await anna.says("melkweg")
    anna.sees_last("Lees dit voor aan je buur (Melkweg).")
    await anna.taps("Klopt, verstuur")

    assert (await row(village, COUNTS))["issues"] == 2


async def test_a_talk_from_the_form_of_who_is_not_confirmed_is_not_stored(
    village: Village, bilal: Person
) -> None:
    await bilal.says(POSTED)

    bilal.sees_last("Opschrijven voor een buur is voor wie bevestigd is in dit gebied.")
    assert (await row(village, COUNTS))["talks"] == 0
