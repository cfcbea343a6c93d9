"""Who types something else than what is going on gets what fits, and one tap back."""

from __future__ import annotations

import pytest

from tests.journeys.test_bringing_up import stored
from tests.village import Person, Village

NOT_MEANT = "Bedoelde je iets anders?"
STILL = "Nee, ik kaart iets aan"


async def test_bilal_asks_to_vote_and_hears_that_there_is_no_ballot(
    bilal: Person, village: Village
) -> None:
    await bilal.says("Hoe kan ik stemmen?")

    bilal.sees("In Krakeel staat nu geen stemming open.")
    bilal.sees_last(NOT_MEANT)
    assert await stored(village) == []


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("Wanneer is de volgende bijeenkomst?", "bijeenkomst"),
        ("Hoe werkt dit?", "Typ gewoon wat er speelt in je buurt. Of kies:"),
        (
            "Wie zit er in de initiatiefgroep?",
            "Een partner, zoals de gemeente, kan er antwoord op geven.",
        ),
        ("Je begrijpt me niet", "Dit is een programma, en het begrijpt niet alles."),
        ("Deze bot werkt niet", "We sturen je woorden aan niemand door."),
    ],
)
async def test_anna_gets_what_fits_her_words_and_nothing_is_kept_for_neighbours(
    anna: Person, village: Village, typed: str, answer: str
) -> None:
    await anna.says(typed)

    anna.sees(answer)
    assert await stored(village) == []


async def test_anna_meant_an_issue_after_all_and_types_nothing_again(
    anna: Person, village: Village
) -> None:
    await anna.says("Wie beslist er over het geld voor de speeltuin?")
    anna.sees_last("Dit lijkt een vraag.")

    await anna.taps(STILL)
    anna.sees_last("Zo komt het er te staan")
    await anna.taps("Plaats het")

    assert await stored(village) == [("Anna", "Wie beslist er over het geld voor de speeltuin?")]


async def test_anna_asks_for_help_about_a_complaint_and_her_words_still_wait(
    anna: Person,
) -> None:
    await anna.says("Deze bot werkt niet")
    await anna.taps("Wat kan ik hier?")
    anna.sees_last("/vraagstuk – iets aankaarten")

    await anna.taps(STILL)

    anna.sees_last("“Deze bot werkt niet”")


async def test_an_issue_that_waits_is_still_there_after_a_question(anna: Person) -> None:
    await anna.says("Het fietspad langs de vaart is 's avonds pikdonker")
    await anna.says("/mijn")
    await anna.says("Wat is de Toekomstagenda?")
    anna.sees_last("Dit lijkt een vraag.")

    await anna.taps("Ga verder")

    anna.sees_last("pikdonker")


async def test_an_issue_typed_below_an_answer_is_taken_as_an_issue(anna: Person) -> None:
    await anna.says("Hoe kan ik stemmen?")

    await anna.says("De stoep in onze straat ligt los")

    anna.sees_last("“De stoep in onze straat ligt los”")


async def test_the_way_back_of_an_earlier_answer_explains_itself(anna: Person) -> None:
    await anna.says("Deze bot werkt niet")
    await anna.says("/mijn")

    await anna.taps(STILL)

    anna.sees("Deze knop werkt niet meer.")


async def test_what_is_asked_while_writing_an_issue_is_the_issue(anna: Person) -> None:
    await anna.says("/vraagstuk")

    await anna.says("Wie beslist er over het geld?")

    anna.sees_last("“Wie beslist er over het geld?”")


async def test_words_of_a_newcomer_are_never_lost(village: Village) -> None:
    dora = village.person("Dora")
    await dora.says("Wie beslist er over het geld?")
    await dora.taps("Ja, dat is goed")
    await dora.taps("Nederlands")
    await dora.says("krak")
    await dora.taps("Krakeel")

    dora.sees("Wie beslist er over het geld?")
