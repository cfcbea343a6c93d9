"""One person, several doors: linking, unlinking, and what doesn't travel."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from bot.channels import GATEWAY
from domain.ids import AreaSlug, ResidentId
from domain.reading import Reader
from domain.roles import Role
from storage import roles
from storage.session import Sessions
from tests.two_phones import code_of, count, let_seconds_pass, links, links_twice
from tests.village import Person, Village, make_village

ISSUE = "Het fietspad langs de vaart is 's avonds pikdonker"
OTHER_ISSUE = "Er is geen speeltuin voor kleine kinderen in de buurt"


@pytest.fixture(autouse=True)
def seconds_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is at two phones in the same moment."""
    let_seconds_pass(monkeypatch)


# --- a newcomer at a second door ----------------------------------------------------------


async def test_a_second_phone_becomes_anna_after_her_first_one_says_yes(
    village: Village, anna: Person
) -> None:
    second = village.person("Anna op de tablet")
    await anna.says("/koppel")
    await second.says(f"/koppel {code_of(anna)}")
    second.sees_last("We vragen op je andere plek")
    anna.sees_last("Ben jij dat? Iemand wil jouw plek koppelen aan een nieuwe: Telegram.")

    await anna.taps("Ja, koppel")

    anna.sees_last("Gekoppeld. Je doet nu ook mee via: Telegram.")
    second.sees_last("Gelukt. Hier ben je nu ook: Anna. Je gebied: Krakeel.")
    await second.brings_up(ISSUE)
    second.sees("Het staat erbij")
    await anna.says("/mijn")
    anna.sees_last("Het fietspad langs de vaart")
    assert await count(village, "SELECT count(*) FROM residents") == 1


async def test_the_new_phone_may_give_the_code_and_the_old_one_is_still_asked(
    village: Village, anna: Person
) -> None:
    second = village.person("Anna op de tablet")
    await second.says("/koppel")
    second.sees_last("Deed je al mee? Typ deze code op de plek waar je dat deed.")

    await anna.says(code_of(second).replace("-", " ").lower())

    anna.sees_last("Ben jij dat?")
    second.never_sees("Gelukt")
    await anna.taps("Ja, koppel")
    second.sees_last("Gelukt. Hier ben je nu ook: Anna.")


async def test_nothing_is_linked_when_the_old_phone_says_no_or_nothing(
    village: Village, anna: Person
) -> None:
    stranger = village.person("Iemand")
    await anna.says("/koppel")
    code = code_of(anna)
    await stranger.says(f"/koppel {code}")
    await anna.taps("Nee, dat ben ik niet")
    anna.sees_last("Goed dat je het zegt. Er is niets gekoppeld.")
    stranger.sees_last("Op de andere plek is nee gezegd.")

    await stranger.says(f"/koppel {code}")
    stranger.sees_last("Deze code kennen we niet.")
    await anna.says("/koppel")
    await stranger.says(f"/koppel {code_of(anna)}")
    tap = anna.button("Ja, koppel")
    await village.waits(minutes=16)
    await anna.taps_raw(tap[1], tap[0])

    anna.sees_last("Dit kan niet meer.")
    assert await count(village, "SELECT count(*) FROM doors") == 1


async def test_another_persons_tap_on_the_question_links_nothing(
    village: Village, anna: Person, bilal: Person
) -> None:
    second = village.person("Anna op de tablet")
    await anna.says("/koppel")
    await second.says(f"/koppel {code_of(anna)}")
    data = anna.button("Ja, koppel")[1]

    await bilal.taps_raw(data)
    await second.taps_raw(data)

    assert await count(village, "SELECT count(*) FROM doors") == 2
    await anna.taps("Ja, koppel")
    assert await count(village, "SELECT count(*) FROM doors") == 3


async def test_a_used_an_old_and_an_unknown_code_answer_alike(
    village: Village, anna: Person
) -> None:
    used, old = village.person("Een"), village.person("Twee")
    await links(anna, used)
    first = code_of(anna)
    await anna.says("/koppel")
    late = code_of(anna)
    await village.waits(minutes=16)
    answers = []
    for code in (first, late, "C4D7-KM2P"):
        await old.says(f"/koppel {code}")
        answers.append(old.seen[-1].text)

    assert len(set(answers)) == 1
    old.sees_last("Deze code kennen we niet.")


async def test_guessing_ends_after_five_wrong_codes_also_when_the_sixth_is_right(
    village: Village, anna: Person
) -> None:
    guesser = village.person("Rader")
    for number in range(5):
        await guesser.says(f"/koppel CDFG-HJ{number}2")
    await anna.says("/koppel")

    await guesser.says(f"/koppel {code_of(anna)}")

    guesser.sees_last("Dat waren veel codes achter elkaar.")
    anna.never_sees("Ben jij dat?")
    await village.waits(hours=25)
    await anna.says("/koppel")
    await guesser.says(f"/koppel {code_of(anna)}")
    anna.sees_last("Ben jij dat?")


async def test_guessing_over_many_chats_is_limited_too(
    village: Village, anna: Person, bilal: Person
) -> None:
    async with village.sessions.begin() as session:
        await session.execute(
            text("""
                INSERT INTO code_tries (kind, channel, chat, at)
                SELECT 'code', 'telegram', 5000 + n, CAST(:now AS timestamptz)
                FROM generate_series(1, 200) n
            """),
            {"now": village.clock()},
        )
    await anna.says("/koppel")

    await bilal.says(f"/koppel {code_of(anna)}")

    bilal.sees_last("Dat waren veel codes achter elkaar.")
    anna.never_sees("Ben jij dat?")


# --- a second resident --------------------------------------------------------------------


async def test_who_came_in_twice_becomes_one_with_all_that_was_brought_up_and_joined(
    village: Village, anna: Person, bilal: Person
) -> None:
    await bilal.brings_up(ISSUE)
    twin = await village.person("Anna").lives_here(name="Ans")
    await twin.brings_up(OTHER_ISSUE)
    for one in (anna, twin):
        await one.says("Het is veel te donker op het fietspad, de lampen zijn kapot")
        await one.taps("Meedoen")
    await anna.says("/koppel")

    await twin.says(f"/koppel {code_of(anna)}")
    anna.never_sees("Ben jij dat?")
    await twin.taps("Ja, die is van mij")
    twin.sees_last("Wat je hier aankaartte en doet, gaat mee.")
    await anna.taps("Ja, koppel")

    await anna.says("/mijn")
    anna.sees_last("Naam voor buren: Anna")
    anna.sees_last("Er is geen speeltuin")
    await bilal.says("/mijn")
    bilal.sees_last("2 buren")  # Bilal, and Anna once
    assert await count(village, "SELECT count(*) FROM residents WHERE area = 'krakeel'") == 2


async def test_nobody_becomes_another_by_a_code_that_somebody_gave_them(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.brings_up(ISSUE)
    await bilal.says("/koppel")
    code = code_of(bilal)

    await anna.says(code)
    anna.sees_last("Kreeg je de code van een ander? Tik dan op nee.")
    bilal.never_sees("Ben jij dat?")
    yes = anna.button("Ja, die is van mij")
    await anna.taps("Nee, niet van mij")

    anna.sees_last("Er is niets gekoppeld.")
    await anna.phone.tap(*yes)
    await village.settle()
    await anna.says("/mijn")
    anna.sees_last("Naam voor buren: Anna")
    bilal.never_sees("Ben jij dat?")
    await anna.says(code)  # it was not used up
    anna.sees_last("Kreeg je de code van een ander?")
    await village.waits(minutes=16)
    await anna.taps("Ja, die is van mij")
    anna.sees_last("Dit kan niet meer.")


async def test_two_residents_of_one_person_never_have_two_votes_in_one_ballot(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.brings_up(ISSUE)
    await bilal.brings_up(OTHER_ISSUE)
    twin = await village.person("Anna").lives_here()
    await village.gives_role(bilal, Role.INITIATIVE_GROUP)
    await bilal.says("/stem")
    await bilal.taps("Open een stemming")
    await bilal.taps("1 week")
    await bilal.taps("Open de stemming")
    for one in (anna, twin):
        await one.says("/stem")
        await one.taps("+ ")
        await one.taps("Klaar")
    await anna.says("/koppel")

    await twin.says(f"/koppel {code_of(anna)}")

    twin.sees_last("Er staat een stemming open waarin je hier meestemt.")
    anna.never_sees("Ben jij dat?")
    await village.waits(days=8)
    await links_twice(anna, twin)
    twin.sees_last("Gelukt. Hier ben je nu ook: Anna.")
    assert await count(village, "SELECT count(*) FROM finished_rolls") == 1


async def test_a_ballot_that_opens_after_the_question_stops_the_tap(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.brings_up(ISSUE)
    await bilal.brings_up(OTHER_ISSUE)
    twin = await village.person("Anna").lives_here()
    await village.gives_role(bilal, Role.INITIATIVE_GROUP)
    await anna.says("/koppel")
    await twin.says(f"/koppel {code_of(anna)}")
    await twin.taps("Ja, die is van mij")
    await bilal.says("/stem")
    await bilal.taps("Open een stemming")
    await bilal.taps("1 week")
    await bilal.taps("Open de stemming")

    await anna.taps("Ja, koppel")

    anna.sees("Dit kan nu niet. Op je andere plek staat waarom.")
    twin.sees_last("Er staat een stemming open waarin je hier meestemt.")
    assert await count(village, "SELECT count(DISTINCT resident_id) FROM doors") == 3


async def test_a_vote_from_either_door_is_the_same_vote(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.brings_up(ISSUE)
    await bilal.brings_up(OTHER_ISSUE)
    second = village.person("Anna op de tablet")
    await links(anna, second)
    await village.gives_role(bilal, Role.INITIATIVE_GROUP)
    await bilal.says("/stem")
    await bilal.taps("Open een stemming")
    await bilal.taps("1 week")
    await bilal.taps("Open de stemming")

    for one in (anna, second):
        await one.says("/stem")
        await one.taps("+ ")
        await one.taps("Klaar")

    assert await count(village, "SELECT count(*) FROM open_papers") == 1
    assert await count(village, "SELECT count(*) FROM open_roll") == 1


# --- the list -----------------------------------------------------------------------------


async def test_an_unlinked_phone_is_told_and_is_nobodys(village: Village, anna: Person) -> None:
    second = village.person("Anna op de tablet")
    await links(anna, second)
    await anna.says("/mijn")
    await anna.taps("Mijn plekken")
    anna.sees_last("hier ben je nu")

    await anna.taps("Ontkoppel nummer 2")
    await anna.taps("Ja, ontkoppel")

    anna.sees_last("Ontkoppeld: Telegram.")
    second.sees_last("Deze plek is ontkoppeld.")
    await second.says("hoi")
    second.sees_last("Mogen we bewaren wat je hier vertelt?")
    await anna.says("/mijn")
    anna.sees_last("Naam voor buren: Anna")


async def test_the_only_phone_can_not_be_unlinked(village: Village, anna: Person) -> None:
    await anna.says("/mijn")
    await anna.taps("Mijn plekken")
    anna.sees_no_button("Ontkoppel")

    await anna.taps_raw(f"dr:los!:telegram:{anna.phone.chat}")

    anna.sees("Dit is je enige plek.")
    assert await count(village, "SELECT count(*) FROM doors") == 1


async def test_nobody_unlinks_the_phone_of_another(
    village: Village, anna: Person, bilal: Person
) -> None:
    second = village.person("Anna op de tablet")
    await links(anna, second)

    for data in (f"dr:los:telegram:{anna.phone.chat}", f"dr:los!:telegram:{anna.phone.chat}"):
        await bilal.taps_raw(data)
        bilal.sees("Die plek is al ontkoppeld.")

    assert await count(village, "SELECT count(*) FROM doors") == 3


async def test_anna_unlinks_the_phone_in_her_hand_and_stays_herself_on_the_other(
    village: Village, anna: Person
) -> None:
    second = village.person("Anna op de tablet")
    await links(anna, second)
    await second.says("/mijn")
    await second.taps("Mijn plekken")
    await second.taps("Ontkoppel nummer 2")

    await second.taps("Ja, ontkoppel")

    second.sees_last("Deze plek is ontkoppeld.")
    await anna.says("/mijn")
    anna.sees_last("Naam voor buren: Anna")


# --- roles don't travel -------------------------------------------------------------------


async def test_a_role_works_on_a_new_phone_only_after_a_colleague_said_so(
    village: Village, anna: Person, bilal: Person, chantal: Person
) -> None:
    for one in (bilal, chantal):
        await village.gives_role(one, Role.INITIATIVE_GROUP)
    await village.waits(minutes=1)
    second = village.person("Bilal op de tablet")
    await links(bilal, second)
    second.sees_last("Je taak in het gebied werkt op deze plek nog niet.")
    await second.says("Mijn bureau")
    second.sees_last("Een collega moet bevestigen dat jij het bent.")
    await second.taps_raw("st:begin")
    second.never_sees("Hoe lang")

    await second.taps("Vraag een collega")
    second.sees("We vroegen het 1 collega.")
    anna.never_sees("Mag de taak")
    chantal.sees_last("Mag de taak in het gebied daar ook werken?")
    await chantal.taps("Ja, dat klopt")

    chantal.sees("De taak van Bilal werkt nu ook op de nieuwe plek.")
    second.sees_last("Een collega heeft je herkend.")
    await second.says("Mijn bureau")
    second.never_sees("Dat bureau is")
    second.sees_button("De agenda")


async def test_a_neighbour_in_the_group_does_not_let_a_directors_new_phone_in(
    village: Village, bilal: Person, chantal: Person
) -> None:
    await village.gives_role(bilal, Role.AREA_DIRECTOR)
    await village.gives_role(chantal, Role.INITIATIVE_GROUP)
    await village.waits(minutes=1)
    second = village.person("Bilal op de tablet")
    await links(bilal, second)
    await second.says("Mijn bureau")
    await second.taps("Vraag een collega")
    second.sees("Er is nog geen collega die dit kan.")
    number = await count(village, "SELECT resident_id FROM roles WHERE role = 'area-director'")

    await chantal.taps_raw(f"dr:rol:{number}:telegram:{second.phone.chat}:ja")

    second.never_sees("Een collega heeft je herkend.")
    async with village.sessions.begin() as session:
        await roles.let_hold(
            session,
            ResidentId(number),
            Role.AREA_DIRECTOR,
            AreaSlug("krakeel"),
            now=village.clock(),
        )
    await second.says("Mijn bureau")
    second.sees_button("De agenda")


async def test_a_role_given_after_linking_works_on_both_phones(
    village: Village, bilal: Person
) -> None:
    second = village.person("Bilal op de tablet")
    await links(bilal, second)
    await village.waits(minutes=1)

    await village.gives_role(bilal, Role.INITIATIVE_GROUP)

    for one in (bilal, second):
        await one.says("Mijn bureau")
        one.never_sees("werkt op deze plek nog niet")


async def test_nobody_trusts_their_own_new_phone(village: Village, bilal: Person) -> None:
    await village.gives_role(bilal, Role.INITIATIVE_GROUP)
    await village.waits(minutes=1)
    second = village.person("Bilal op de tablet")
    await links(bilal, second)
    await second.says("Mijn bureau")
    await second.taps("Vraag een collega")
    second.sees("Er is nog geen collega die dit kan.")
    number = await count(village, "SELECT min(id) FROM residents")

    for one in (bilal, second):
        await one.taps_raw(f"dr:rol:{number}:telegram:{second.phone.chat}:ja")

    assert await count(village, "SELECT count(*) FROM doors WHERE roles_from IS NULL") == 1


async def test_who_has_a_role_does_not_lose_it_by_typing_a_code(
    village: Village, anna: Person, bilal: Person
) -> None:
    await village.gives_role(bilal, Role.INITIATIVE_GROUP)
    await anna.says("/koppel")

    await bilal.says(f"/koppel {code_of(anna)}")

    bilal.sees_last("Je hebt hier een taak in je gebied.")
    anna.never_sees("Ben jij dat?")


# --- two channels -------------------------------------------------------------------------


async def test_telegram_and_the_web_phone_become_one_and_are_answered_where_they_spoke(
    village: Village, anna: Person, sessions: Sessions, reader: Reader, tmp_path: Path
) -> None:
    async with make_village(sessions, reader, tmp_path / "web", on=GATEWAY) as web:
        browser = web.person("Anna in de browser")
        await anna.says("/koppel")
        await browser.says(f"/koppel {code_of(anna)}")
        await village.settle()
        anna.sees_last("koppelen aan een nieuwe: de website.")

        await anna.taps("Ja, koppel")
        await web.settle()

        browser.sees_last("Gelukt. Hier ben je nu ook: Anna.")
        web.clock.moment = village.clock.moment
        await web.waits(minutes=5)
        await browser.says("/mijn")
        browser.sees_last("Naam voor buren: Anna")
        before = len(anna.seen)
        await village.settle()
        assert len(anna.seen) == before
