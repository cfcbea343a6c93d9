"""Idea connections: two neighbours with near ideas are asked, each in private, and may meet."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from domain.roles import Role
from storage import merging, people
from tests.journeys.test_meetings import resident_of
from tests.village import Person, Village

ONE = "Het fietspad langs de vaart is 's avonds pikdonker, er staan geen lampen"
OTHER = "Lampen langs de vaart graag, het fietspad is 's avonds pikdonker"
QUESTION = "Een buur heeft een idee dat op het jouwe lijkt. Kennismaken?"
TOGETHER = "Jullie zeiden allebei ja"


async def near_ideas(village: Village, anna: Person, bilal: Person) -> None:
    """Let both bring something up that is near, and let the time to undo go by."""
    await anna.brings_up(ONE)
    await bilal.brings_up(OTHER)
    await village.waits(minutes=11)


async def rows(village: Village, query: str) -> list[tuple[object, ...]]:
    async with village.sessions() as session:
        return [tuple(row) for row in await session.execute(text(query))]


async def answers(village: Village) -> list[str]:
    found = await rows(village, "SELECT answer FROM connection_sides ORDER BY resident_id")
    return [str(one) for (one,) in found]


async def both_say_yes(village: Village, anna: Person, bilal: Person) -> None:
    await near_ideas(village, anna, bilal)
    await anna.taps("Ja, dat wil ik")
    await bilal.taps("Ja, dat wil ik")
    await village.waits(hours=16)


async def writes(person: Person, line: str) -> None:
    await person.taps("Schrijf die regel")
    await person.says(line)
    await person.taps("Geef het door")


# --- asking -------------------------------------------------------------------------------


async def test_two_neighbours_say_yes_and_find_each_other(
    village: Village, anna: Person, bilal: Person
) -> None:
    await near_ideas(village, anna, bilal)
    for one in (anna, bilal):
        one.sees_last(QUESTION)
        one.sees_last("Je kunt kiezen tot en met ma 16 maart.")
    anna.never_sees("Bilal")
    anna.never_sees("Lampen langs de vaart")

    await anna.taps("Ja, dat wil ik")
    anna.sees_last("Je zei ja tegen kennismaken")
    bilal.sees_last(QUESTION)
    await bilal.taps("Ja, dat wil ik")
    bilal.sees_last("Je zei ja tegen kennismaken")
    anna.never_sees(TOGETHER)
    bilal.never_sees(TOGETHER)

    await village.waits(hours=16)
    anna.sees_last("Jullie zeiden allebei ja: Bilal wil ook kennismaken.")
    anna.sees_last("Bilal schreef: “Lampen langs de vaart")
    bilal.sees_last("Jullie zeiden allebei ja: Anna wil ook kennismaken.")

    await anna.taps("Schrijf die regel")
    anna.sees_last("Hoe vindt Bilal je?")
    await anna.says("👍")
    anna.sees_last("Daar staan geen woorden in.")
    await anna.says("zaterdag om 10 bij het hek")
    anna.sees_last("Dit ziet Bilal, en verder geen buur: “zaterdag om 10 bij het hek”")
    await anna.taps("Schrijf het anders")
    await anna.says("zaterdag om 11 bij het hek")
    await anna.taps("Geef het door")
    anna.sees_last("Je schreef voor Bilal: “zaterdag om 11 bij het hek”")
    bilal.never_sees("bij het hek")

    await writes(bilal, "kom maar langs op de koffie in het dorpshuis, dinsdagochtend")
    bilal.sees_last("Zo vind je Anna: “zaterdag om 11 bij het hek”")
    anna.sees_last("Zo vind je Bilal: “kom maar langs op de koffie")

    await village.waits(days=16)
    assert await rows(village, "SELECT answer, line FROM connection_sides") == [(None, "")] * 2
    await anna.taps("Meld dit")
    anna.sees_last("Deze vraag is voorbij.")


async def test_who_said_yes_never_hears_of_a_no_nor_of_silence(
    village: Village, anna: Person, bilal: Person
) -> None:
    await near_ideas(village, anna, bilal)
    await bilal.taps("Nee, liever niet")
    bilal.sees_last("De ander hoort dit niet.")
    await anna.taps("Ja, dat wil ik")
    said = [one.text for one in anna.seen]

    await village.waits(days=16)

    assert [one.text for one in anna.seen] == said
    assert await answers(village) == ["None", "None"]
    await anna.taps("Toch liever niet")
    anna.sees_last("Deze vraag is voorbij.")


async def test_a_yes_that_was_taken_back_before_the_hour_brings_nobody_together(
    village: Village, anna: Person, bilal: Person
) -> None:
    await near_ideas(village, anna, bilal)
    await anna.taps("Ja, dat wil ik")
    await bilal.taps("Ja, dat wil ik")
    await anna.taps("Toch liever niet")
    await village.waits(hours=16)
    for one in (anna, bilal):
        one.never_sees(TOGETHER)

    await anna.taps("Toch wel")
    await village.waits(hours=25)

    for one in (anna, bilal):
        one.sees_last(TOGETHER)


async def test_two_who_say_yes_on_the_last_evening_meet_after_all(
    village: Village, anna: Person, bilal: Person
) -> None:
    await near_ideas(village, anna, bilal)
    await village.waits(days=14)
    await anna.taps("Ja, dat wil ik")
    await bilal.taps("Ja, dat wil ik")

    await village.waits(hours=16)

    for one in (anna, bilal):
        one.sees_last(TOGETHER)


async def test_who_says_later_is_asked_once_more(
    village: Village, anna: Person, bilal: Person
) -> None:
    await near_ideas(village, anna, bilal)
    await anna.taps("Vraag het later")
    anna.sees_last("Goed, over 4 dagen vragen we het nog een keer.")

    await village.waits(days=5)

    anna.sees_last("Wil je kennismaken met een buur met een idee als het jouwe?")
    anna.sees_no_button("Vraag het later")
    assert bilal.counts("kennismaken") + bilal.counts("Kennismaken") == 1


async def test_nobody_is_asked_twice_about_the_same_neighbour(
    village: Village, anna: Person, bilal: Person
) -> None:
    await near_ideas(village, anna, bilal)
    await anna.taps("Nee, liever niet")

    await bilal.brings_up(
        "Het fietspad langs de vaart: 's avonds pikdonker, waar blijven de lampen"
    )
    await village.waits(minutes=11)

    assert len(await rows(village, "SELECT 1 FROM connections")) == 1


async def test_who_took_an_issue_back_joined_or_muted_such_messages_is_not_asked(
    village: Village, anna: Person, bilal: Person, chantal: Person
) -> None:
    await anna.brings_up(ONE)
    await bilal.brings_up(OTHER)
    await bilal.taps("Maak ongedaan")
    await village.waits(minutes=11)
    anna.never_sees(QUESTION)

    await anna.says("/mijn")
    await anna.taps("Berichten")
    await anna.taps("Over wat jij aankaart")
    await anna.taps("Niet: je vraagstukken")
    await chantal.brings_up(OTHER)
    await village.waits(minutes=11)

    chantal.never_sees(QUESTION)
    assert await rows(village, "SELECT 1 FROM connections") == []


async def test_who_joined_the_others_issue_need_not_be_asked(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.brings_up(ONE)
    await bilal.says(OTHER)
    await bilal.taps("Meedoen met 1")
    await bilal.taps("Plaats het ook")
    await bilal.taps("Plaats het")
    await village.waits(minutes=11)

    assert len(await rows(village, "SELECT 1 FROM issues WHERE withdrawn_at IS NULL")) == 2
    assert await rows(village, "SELECT 1 FROM connections") == []


async def test_a_question_waits_for_the_morning(
    village: Village, anna: Person, bilal: Person
) -> None:
    await village.waits(hours=4)
    await near_ideas(village, anna, bilal)
    anna.never_sees(QUESTION)

    await village.waits(hours=10)

    anna.sees_last(QUESTION)


async def test_buttons_of_somebody_else_do_nothing(
    village: Village, anna: Person, bilal: Person, chantal: Person
) -> None:
    await near_ideas(village, anna, bilal)
    _, yes = anna.button("Ja, dat wil ik")

    await chantal.taps_raw(yes)

    chantal.sees_last("Deze vraag is voorbij.")
    assert await answers(village) == ["None", "None"]


# --- once they met ------------------------------------------------------------------------


async def test_who_stops_is_not_told_of_and_what_they_wrote_is_gone(
    village: Village, anna: Person, bilal: Person
) -> None:
    await both_say_yes(village, anna, bilal)
    await writes(anna, "bij het hek")
    await anna.taps("Toch liever niet")
    anna.sees_last("Goed, het stopt hier.")

    await writes(bilal, "op het plein")

    bilal.sees_last("Je schreef voor Anna: “op het plein”")
    bilal.never_sees("bij het hek")
    anna.never_sees("op het plein")
    lines = await rows(village, "SELECT line FROM connection_sides ORDER BY resident_id")
    assert lines == [("",), ("op het plein",)]


async def test_what_does_not_feel_right_is_read_by_a_professional(
    village: Village, anna: Person, bilal: Person
) -> None:
    vera = await village.person("Vera").lives_here("elim", name="Vera")
    await both_say_yes(village, anna, bilal)
    await writes(anna, "bij het hek")
    await writes(bilal, "stuur me foto's")
    await anna.taps("Meld dit")
    anna.sees_last("Wil je melden wat Bilal schreef?")
    await anna.taps("Toch liever niet")
    anna.sees_last("Zo vind je Bilal")
    await anna.taps("Meld dit")
    await anna.taps("Ja, meld het")
    anna.sees_last("In Krakeel is nog geen opbouwwerker of gebiedsregisseur.")

    await village.gives_role(vera, Role.COMMUNITY_WORKER)
    await anna.taps("Ja, meld het")
    anna.sees("Gemeld. 1 begeleider van Krakeel krijgt het te lezen.")
    vera.sees_last("Bilal (code ")
    vera.sees_last("schreef: “stuur me foto's”")
    bilal.never_sees("gemeld")


@pytest.mark.parametrize("who", ["goes", "into"])
async def test_a_question_goes_along_when_somebody_turns_out_to_be_another(
    village: Village, anna: Person, bilal: Person, chantal: Person, who: str
) -> None:
    await near_ideas(village, anna, bilal)
    ids = [await resident_of(village, one) for one in (anna, bilal, chantal)]
    async with village.sessions.begin() as session:
        goes, into = (ids[0], ids[2]) if who == "goes" else (ids[0], ids[1])
        await people.lock(session, [goes, into])
        await merging.merge(session, goes, into, now=village.clock())

    left = await rows(village, "SELECT resident_id FROM connection_sides ORDER BY 1")

    assert left == ([(ids[1],), (ids[2],)] if who == "goes" else [])
