"""The yes-code: each signal gets an answer in time, and never a bare no."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from domain.roles import Role
from tests.journeys.answering import LAMP, asks_about_lamp, begins_to_answer, works_for
from tests.village import Person, Village


async def rows(village: Village, query: str) -> list[tuple[object, ...]]:
    async with village.sessions() as session:
        return [tuple(row) for row in await session.execute(text(query))]


@pytest.fixture
async def hanna(village: Village) -> Person:
    """Hanna, who works for the municipality in Krakeel and lives in Elim."""
    hanna = await village.person("Hanna").lives_here("elim", name="Hanna")
    await works_for(village, hanna, "gemeente")
    return hanna


async def test_anna_asks_an_answer_and_gets_one_with_a_next_step(
    village: Village, anna: Person, hanna: Person
) -> None:
    await asks_about_lamp(anna)
    anna.sees_last("Uiterlijk ma 16 maart hoor je antwoord.")
    hanna.sees_last(f"Een vraag voor Gemeente Hoogeveen: “{LAMP}”")

    await begins_to_answer(hanna, "Dank je wel. We gaan kijken wat er stuk is.")
    hanna.sees_last("Voeg minstens één ding toe.")
    await hanna.taps("Stap met een datum")
    await hanna.says("De monteur komt langs")
    await hanna.says("20 maart")
    hanna.sees_last("Volgende stap, uiterlijk vr 20 maart: De monteur komt langs")
    await hanna.taps("Geef antwoord")
    hanna.sees_last("Wie het vroeg, hoort het nu.")
    await village.waits(days=1)

    anna.sees_last(f"Antwoord van Hanna (Gemeente Hoogeveen) op “{LAMP}”:")
    anna.sees_last("Volgende stap, uiterlijk vr 20 maart: De monteur komt langs")
    await anna.taps("Dank, duidelijk")
    anna.sees("Fijn dat het antwoord duidelijk is")

    await village.waits(days=17)
    hanna.sees_last("Is deze stap gedaan? “De monteur komt langs”")
    await hanna.taps("Ja, gedaan")
    await village.waits(hours=16)
    anna.sees_last("Gemeente Hoogeveen deed wat beloofd was: “De monteur komt langs”")


async def test_a_bare_refusal_is_not_sent_and_what_was_typed_stays(
    village: Village, anna: Person, hanna: Person
) -> None:
    await asks_about_lamp(anna)
    await begins_to_answer(hanna, "Daar is geen geld voor.")

    await hanna.taps("Geef antwoord")

    hanna.sees_last("Een antwoord heeft altijd een vervolg, daarom ging het nog niet weg.")
    hanna.sees_last("“Daar is geen geld voor.”")
    await village.waits(days=1)
    anna.never_sees("Daar is geen geld voor")
    assert await rows(village, "SELECT 1 FROM answers") == []

    await hanna.taps("Wie kan helpen")
    await hanna.says("Het dorpshuis heeft een potje, elke dinsdag open")
    await hanna.taps("Geef antwoord")
    await village.waits(days=1)
    anna.sees_last("Wie kan helpen: Het dorpshuis heeft een potje")


async def test_a_question_back_is_answered_in_the_chat_and_brings_a_new_day(
    village: Village, anna: Person, hanna: Person
) -> None:
    await asks_about_lamp(anna)
    await begins_to_answer(hanna, "Er staan daar twee lampen.")
    await hanna.taps("Vraag terug")
    await hanna.says("Is het die aan de kant van de school?")
    await hanna.taps("Geef antwoord")
    await village.waits(days=1)

    await anna.taps("Reageer")
    anna.sees_last("De partner vroeg: “Is het die aan de kant van de school?”")
    await anna.says("Ja, die aan de kant van de school, bij de haag")
    anna.sees_last("Antwoord krijg je uiterlijk di 17 maart.")
    await anna.taps("Ja, verstuur")

    hanna.sees_last("“Ja, die aan de kant van de school, bij de haag”")
    due = await rows(village, "SELECT due_on::text, follows FROM signals ORDER BY id")
    assert due == [("2026-03-16", None), ("2026-03-17", 1)]


async def test_who_joined_hears_the_answer_too(
    village: Village, anna: Person, bilal: Person, hanna: Person
) -> None:
    await asks_about_lamp(anna)
    await bilal.says("/themas")
    async with village.sessions.begin() as session:
        await session.execute(
            text(
                "INSERT INTO joins (issue_id, resident_id, joined_at) SELECT 1, id, now()"
                " FROM residents WHERE shown_name = 'Bilal'"
            )
        )
    await begins_to_answer(hanna, "We kijken ernaar.")
    await hanna.taps("Wie kan helpen")
    await hanna.says("De storingsdienst, via de site van de gemeente")
    await hanna.taps("Geef antwoord")
    hanna.sees_last("Wie het vroeg en wie meedoet horen het nu: 2 mensen.")
    await village.waits(days=1)

    bilal.sees_last("Antwoord van Hanna (Gemeente Hoogeveen)")
    await bilal.taps("Dank, duidelijk")
    assert await rows(village, "SELECT clear_at IS NULL FROM answers") == [(True,)]
    await anna.taps("Dank, duidelijk")
    assert await rows(village, "SELECT clear_at IS NULL FROM answers") == [(False,)]


async def test_two_who_answer_at_once_give_one_answer_and_the_second_reads_it(
    village: Village, anna: Person, hanna: Person
) -> None:
    ivo = await village.person("Ivo").lives_here("elim", name="Ivo")
    await works_for(village, ivo, "gemeente", Role.NEIGHBOURHOOD_TEAM)
    await asks_about_lamp(anna)
    for one in (hanna, ivo):
        await begins_to_answer(one, f"{one.name} gaat kijken.")
        await one.taps("Wie kan helpen")
        await one.says(f"Bel {one.name} bij de balie")
    village.api.user_taps(hanna.phone.chat, *hanna.button("Geef antwoord"))
    village.api.user_taps(ivo.phone.chat, *ivo.button("Geef antwoord"))
    await village.settle()

    given = await rows(village, "SELECT text FROM answers")
    assert len(given) == 1
    first, second = (hanna, ivo) if given[0][0] == "Hanna gaat kijken." else (ivo, hanna)
    first.sees("Wie het vroeg, hoort het nu.")
    second.sees(f"{first.name} van Gemeente Hoogeveen gaf antwoord: “{first.name} gaat kijken.”")
    second.sees(f"“{second.name} gaat kijken.”")
    await village.waits(days=1)
    assert anna.counts("Antwoord van ") == 1


async def test_day_by_day_asked_reminded_late_and_seen_by_the_director(
    village: Village, anna: Person, hanna: Person
) -> None:
    albert = await village.person("Albert").lives_here("nieuwlande", name="Albert")
    await works_for(village, albert, "gemeente", Role.AREA_DIRECTOR)
    await asks_about_lamp(anna)

    await village.waits(days=6, hours=15)  # Monday 9 March, 10.00
    assert hanna.counts("De helft van de tijd is om") == 1
    await village.waits(days=6)  # Sunday 15 March
    assert hanna.counts("Tot en met ma 16 maart kan Gemeente Hoogeveen antwoorden") == 1
    await village.waits(days=1, hours=12)  # the last day, 22.00
    albert.never_sees("te laat")
    await village.waits(days=1)
    await hanna.says("/antwoord")
    hanna.sees_last(f"1. Te laat: “{LAMP}” (Krakeel), had gekund tot en met ma 16 maart")
    albert.never_sees("is te laat")

    await village.waits(days=5, hours=13)  # the next Monday, 11.00
    assert albert.counts("Krakeel: 1 antwoord van een partner is te laat.") == 1
    await albert.taps("Antwoorden te laat: 1")
    albert.sees_last("Gemeente Hoogeveen: 1, het oudste had gekund tot en met ma 16 maart")
    await albert.says("/bureau")
    albert.sees_last("Je bureau voor Krakeel. Bekijk hieronder wat er voor je ligt.")
    albert.sees_button("Antwoorden te laat: 1")
    await hanna.says("/hulp")
    hanna.sees_last("/antwoord – wat aan jullie is gevraagd")
    await village.waits(days=7)
    assert albert.counts("Krakeel: 1 antwoord van een partner is te laat.") == 2

    await begins_to_answer(hanna, "Sorry dat het zo lang duurde.")
    await hanna.taps("Wie kan helpen")
    await hanna.says("De wijkploeg, op maandag bij de werkplaats")
    await hanna.taps("Geef antwoord")
    await village.waits(days=8)
    anna.sees("Sorry dat het zo lang duurde.")
    assert albert.counts("Krakeel: 1 antwoord van een partner is te laat.") == 2
    await albert.says("/bureau")
    assert not any("te laat" in label for label, _ in albert.seen[-1].buttons)


async def test_a_typed_question_is_put_to_a_partner_without_the_number_in_it(
    village: Village, anna: Person, hanna: Person
) -> None:
    await anna.says("/vraag Wanneer wordt het speelveld gemaaid? Bel mij op 06-12345678")
    await anna.taps("Gemeente Hoogeveen")
    anna.sees_last("Een naam of nummer is verborgen.")
    await anna.taps("Ja, verstuur")

    await hanna.says("/antwoord")
    await hanna.taps("Open nummer 1")
    hanna.sees_last("“Wanneer wordt het speelveld gemaaid? Bel mij op …”")
    hanna.sees_last("door Anna")
    assert "06-1234" not in str(await rows(village, "SELECT text FROM signals"))
    await anna.says("/mijn")
    await anna.taps("Mijn vragen")
    anna.sees_last("1. “Wanneer wordt het speelveld gemaaid? Bel mij op …”")
    await anna.taps("Open nummer 1")
    anna.sees_last("Gevraagd aan Gemeente Hoogeveen door Anna")


async def test_words_read_as_a_question_are_offered_to_a_partner(
    village: Village, anna: Person, hanna: Person
) -> None:
    await anna.says("Hoe vraag ik een vergunning aan voor een straatfeest?")
    await anna.taps("Vraag het een partner")
    await anna.taps("Gemeente Hoogeveen")
    await anna.taps("Ja, verstuur")

    hanna.sees_last("Hoe vraag ik een vergunning aan voor een straatfeest?")


async def test_a_private_number_is_not_given_in_an_answer(
    village: Village, anna: Person, hanna: Person
) -> None:
    await asks_about_lamp(anna)
    await begins_to_answer(hanna, "Bel Jan maar op 06 12 34 56 78.")
    hanna.sees_last("Daar staat een privénummer in.")
    await hanna.says("Bel de balie maar op 14 0528.")
    hanna.sees_last("“Bel de balie maar op 14 0528.”")


async def test_who_works_for_another_partner_or_nobody_answers_nothing(
    village: Village, anna: Person, bilal: Person, hanna: Person
) -> None:
    ivo = await village.person("Ivo").lives_here("elim", name="Ivo")
    await works_for(village, ivo, "domesta")
    await asks_about_lamp(anna)

    await ivo.says("/antwoord")
    ivo.sees_last("Er wacht niets op een antwoord van Domesta.")
    await bilal.says("/antwoord")
    bilal.never_sees(LAMP)
    await bilal.taps_raw("aw:1:open")
    bilal.sees_last("Deze vraag is er niet meer, of hij is niet voor jou.")
    await ivo.taps_raw("aw:1:geef")
    assert await rows(village, "SELECT 1 FROM answers") == []


async def test_a_neighbour_cannot_ask_for_anna_but_the_initiative_group_can(
    village: Village, anna: Person, bilal: Person, hanna: Person
) -> None:
    await anna.brings_up(LAMP)
    await bilal.taps_raw("vr:i:1")
    bilal.sees_last("Alleen wie dit aankaartte kan antwoord vragen.")

    await village.gives_role(bilal, Role.INITIATIVE_GROUP)
    await bilal.taps_raw("vr:i:1")
    await bilal.taps("Gemeente Hoogeveen")
    await bilal.taps("Ja, verstuur")
    await anna.taps("Vraag een antwoord")
    await anna.taps("Gemeente Hoogeveen")
    await anna.taps("Ja, verstuur")
    anna.sees_last("Dit is al gevraagd aan Gemeente Hoogeveen")

    await begins_to_answer(hanna, "We kijken ernaar.")
    await hanna.taps("Wie kan helpen")
    await hanna.says("De storingsdienst van de gemeente")
    await hanna.taps("Geef antwoord")
    await village.waits(days=1)
    for one in (anna, bilal):
        one.sees_last("Antwoord van Hanna")


async def test_help_inside_an_answer_tells_that_procedure_and_the_answer_goes_on(
    village: Village, anna: Person, hanna: Person
) -> None:
    await asks_about_lamp(anna)
    await begins_to_answer(hanna, "We kijken ernaar.")

    await hanna.says("/hulp")

    hanna.sees_last("Zonder vervolg gaat een antwoord niet weg.")
    await hanna.taps("Vraag terug")
    await hanna.says("Welke lamp is het?")
    hanna.sees_last("Vraag terug: Welke lamp is het?")


async def test_who_brought_something_up_without_a_name_is_not_named_to_the_partner(
    village: Village, hanna: Person
) -> None:
    dirk = await village.person("Dirk").lives_here(name="")
    await dirk.brings_up(LAMP)
    await dirk.says("/mijn")
    await dirk.taps("Andere naam")
    await dirk.says("Dirk")
    await dirk.taps("Vraag een antwoord")
    await dirk.taps("Gemeente Hoogeveen")
    await dirk.taps("Ja, verstuur")

    await hanna.says("/antwoord")
    await hanna.taps("Open nummer 1")

    hanna.sees_last("door een buur")
    hanna.never_sees("Dirk")
