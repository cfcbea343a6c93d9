"""Confirmed members: a code from a facilitator, or two members who vouch; all on record."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from domain.roles import Role
from tests.two_phones import code_of, count, links_twice
from tests.village import Person, Village


async def own_code(village: Village, person: Person) -> str:
    """Return somebody's code, as `/mijn` shows it."""
    async with village.sessions() as session:
        query = text("""
            SELECT r.code FROM residents r JOIN doors d ON d.resident_id = r.id
            WHERE d.chat = :chat
        """)
        return str((await session.execute(query, {"chat": person.phone.chat})).scalar_one())


async def is_confirmed(person: Person) -> bool:
    """Return what `/mijn` says."""
    await person.says("/mijn")
    return "Bevestigd: ja, sinds" in person.seen[-1].text.replace("\u00a0", " ")


async def gets_code(village: Village, facilitator: Person) -> str:
    """Let a facilitator, who becomes one, make a code."""
    await village.gives_role(facilitator, Role.COMMUNITY_WORKER)
    await facilitator.says("/bevestig")
    await facilitator.taps("Code voor een buur")
    return code_of(facilitator)


async def confirms(village: Village, facilitator: Person, *people: Person) -> None:
    """Confirm people, each by a code."""
    for one in people:
        code = await gets_code(village, facilitator)
        await one.says(f"/bevestig {code}")


async def vouches(voucher: Person, village: Village, other: Person) -> None:
    """Vouch for somebody through the screens."""
    await voucher.says(f"/bevestig {await own_code(village, other)}")
    await voucher.taps("Ja, ik sta in")


@pytest.fixture
async def dirk(village: Village) -> Person:
    """Dirk, who works for the neighbourhood and lives elsewhere."""
    return await village.person("Dirk").lives_here("elim", name="Dirk")


# --- a code -------------------------------------------------------------------------------


async def test_a_code_of_somebody_who_knows_her_confirms_anna(
    village: Village, anna: Person, dirk: Person
) -> None:
    assert not await is_confirmed(anna)
    await anna.taps("Bevestigd worden")
    anna.sees_last("Je bent nog niet bevestigd in Krakeel. Meedoen en stemmen kan gewoon.")
    code = await gets_code(village, dirk)
    dirk.sees_last("Geef deze code aan iemand die je kent en die in Krakeel woont.")
    dirk.sees_last("Dit jaar kun je nog 24 buren bevestigen.")

    await anna.taps("Ik heb een code")
    await anna.says(code)

    anna.sees_last("Je bent nu bevestigd in Krakeel. Fijn!")
    assert await is_confirmed(anna)
    async with village.sessions() as session:
        rows = (await session.execute(text("SELECT how, area FROM confirmations"))).all()
    assert [tuple(row) for row in rows] == [("code", "krakeel")]
    await village.waits(hours=20)
    dirk.sees("Jouw code is gebruikt door: Anna.")


async def test_a_code_is_read_however_it_is_written_down(
    village: Village, anna: Person, dirk: Person
) -> None:
    code = await gets_code(village, dirk)
    wide = "".join(chr(ord(one) + 0xFEE0) for one in code if one != "-")

    await anna.says(" ".join(wide).lower().replace("０", "o").replace("１", "ｌ"))

    assert await is_confirmed(anna)


async def test_a_code_works_once_and_used_old_and_unknown_ones_answer_alike(
    village: Village, anna: Person, bilal: Person, dirk: Person
) -> None:
    used = await gets_code(village, dirk)
    await anna.says(f"/bevestig {used}")
    old = await gets_code(village, dirk)
    await village.waits(days=15)
    answers = []

    for code in (used, old, "C4D7-KM2P"):
        await bilal.says(f"/bevestig {code}")
        answers.append(bilal.seen[-1].text)

    assert len(set(answers)) == 1
    bilal.sees_last("Deze code kennen we niet.")
    assert not await is_confirmed(bilal)


async def test_a_code_of_somebody_whose_task_was_taken_is_like_one_that_nobody_knows(
    village: Village, anna: Person, bilal: Person, dirk: Person
) -> None:
    code = await gets_code(village, dirk)
    await bilal.says("/bevestig C4D7-KM2P")
    async with village.sessions.begin() as session:
        await session.execute(text("UPDATE roles SET ended_at = now()"))

    await anna.says(f"/bevestig {code}")

    assert anna.seen[-1].text == bilal.seen[-1].text
    assert not await is_confirmed(anna)
    assert await count(village, "SELECT count(*) FROM code_tries") == 2


async def test_two_people_with_one_code_in_the_same_moment_are_not_both_confirmed(
    village: Village, anna: Person, bilal: Person, dirk: Person
) -> None:
    code = await gets_code(village, dirk)
    for one in (anna, bilal):
        await one.phone.say(f"/bevestig {code}")
    await village.settle()

    assert sum([await is_confirmed(anna), await is_confirmed(bilal)]) == 1
    assert await count(village, "SELECT count(*) FROM confirmations") == 1


async def test_a_facilitator_confirms_25_people_a_year_and_then_no_more(
    village: Village, anna: Person, dirk: Person
) -> None:
    await confirms(village, dirk, anna)
    async with village.sessions.begin() as session:
        by = (await session.execute(text("SELECT by FROM confirmations"))).scalar_one()
        await session.execute(
            text("""
                INSERT INTO confirmations (whom, by, area, how, at)
                SELECT 1000 + n, :by, 'krakeel', 'code', CAST(:now AS timestamptz)
                FROM generate_series(1, 23) n
            """),
            {"by": by, "now": village.clock()},
        )
    await dirk.says("/bevestig")
    await dirk.taps("Code voor een buur")
    dirk.sees_last("Dit was je laatste van dit jaar.")  # it waits, and counts already
    await dirk.says("/bevestig")

    await dirk.taps("Code voor een buur")

    dirk.sees("Je bevestigde dit jaar al 25 mensen")
    assert await count(village, "SELECT count(*) FROM confirming_codes WHERE used_at IS NULL") == 1
    await village.waits(days=310)
    await dirk.says("/bevestig")
    await dirk.taps("Code voor een buur")
    dirk.sees_last("Dit jaar kun je nog 24 buren bevestigen.")


async def test_who_has_no_such_task_makes_no_code(village: Village, anna: Person) -> None:
    await anna.says("/bevestig")
    anna.sees_no_button("Code voor een buur")

    for data in ("bv:maak", "bv:maak:krakeel", "bv:maak:elim"):
        await anna.taps_raw(data)

    assert await count(village, "SELECT count(*) FROM confirming_codes") == 0


async def test_a_facilitator_makes_codes_for_no_other_area(village: Village, dirk: Person) -> None:
    await village.gives_role(dirk, Role.COMMUNITY_WORKER)

    await dirk.says("/bevestig")
    await dirk.taps_raw("bv:maak:elim")

    assert await count(village, "SELECT count(*) FROM confirming_codes") == 0


async def test_nobody_confirms_themselves_and_a_code_of_elsewhere_stays_good(
    village: Village, anna: Person, dirk: Person
) -> None:
    code = await gets_code(village, dirk)
    await dirk.says(code)
    dirk.sees_last("Dit is een code die jij zelf maakte.")
    erik = await village.person("Erik").lives_here("elim")
    await erik.says(code)
    erik.sees_last("Deze code is voor Krakeel. Jij woont volgens ons in Elim.")

    await anna.says(code)

    assert await is_confirmed(anna)
    assert not await is_confirmed(erik)


async def test_who_types_a_code_before_coming_in_hears_that_it_works_later(
    village: Village, dirk: Person
) -> None:
    code = await gets_code(village, dirk)
    erik = village.person("Erik")

    await erik.says(code)
    erik.sees_last("Die code werkt straks. Kom eerst binnen")
    await erik.comes_in()
    await erik.says(code)

    assert await is_confirmed(erik)


async def test_who_moves_is_confirmed_afresh_and_again_after_moving_back(
    village: Village, anna: Person, dirk: Person
) -> None:
    await confirms(village, dirk, anna)
    await anna.says("/gebied elim")
    await anna.taps("Elim")
    assert not await is_confirmed(anna)

    await anna.says("/gebied krakeel")
    await anna.taps("Krakeel")

    assert await is_confirmed(anna)


# --- vouching -----------------------------------------------------------------------------


async def test_two_confirmed_neighbours_confirm_a_third_who_hears_who_they_were(
    village: Village, anna: Person, bilal: Person, chantal: Person, dirk: Person
) -> None:
    await confirms(village, dirk, anna, bilal)
    await anna.says("/bevestig")
    await anna.taps("Voor iemand instaan")
    await anna.says((await own_code(village, chantal)).lower())
    anna.sees_last("Sta je in voor Chantal")
    await anna.taps("Ja, ik sta in")
    anna.sees_last("Er is nog 1 buur nodig.")
    assert not await is_confirmed(chantal)

    await vouches(bilal, village, chantal)

    bilal.sees_last("Je staat in voor Chantal. Die is nu bevestigd in Krakeel.")
    assert await is_confirmed(chantal)
    await village.waits(hours=20)
    chantal.sees("Anna staat voor je in.")
    chantal.sees("Bilal staat ook voor je in. Je bent nu bevestigd in Krakeel.")


async def test_one_neighbour_never_counts_twice_for_the_same_person(
    village: Village, anna: Person, chantal: Person, dirk: Person
) -> None:
    await confirms(village, dirk, anna)
    await anna.says(f"/bevestig {await own_code(village, chantal)}")
    yes = anna.button("Ja, ik sta in")
    for _ in range(3):
        await anna.phone.tap(*yes)
    await village.settle()
    await anna.says(f"/bevestig {await own_code(village, chantal)}")

    anna.sees("Je stond al eens in voor Chantal.")
    assert not await is_confirmed(chantal)
    assert await count(village, "SELECT count(*) FROM confirmations WHERE how = 'vouch'") == 1


async def test_one_person_with_two_accounts_does_not_confirm_somebody_alone(
    village: Village, anna: Person, chantal: Person, dirk: Person
) -> None:
    twin = await village.person("Anna").lives_here(name="Ans")
    await confirms(village, dirk, anna, twin)
    await vouches(anna, village, chantal)
    await vouches(twin, village, chantal)
    assert await is_confirmed(chantal)

    await village.waits(seconds=1)
    await links_twice(anna, twin)

    assert not await is_confirmed(chantal)


async def test_vouching_is_taken_back_until_it_was_enough(
    village: Village, anna: Person, bilal: Person, chantal: Person, dirk: Person
) -> None:
    await confirms(village, dirk, anna, bilal)
    await vouches(anna, village, chantal)
    await anna.says("/bevestig")
    await anna.taps("Toch niet: Chantal")
    anna.sees_last("later opnieuw kan niet")
    await anna.taps("Ja, trek terug")
    anna.sees("Je staat niet meer in voor Chantal.")

    await vouches(bilal, village, chantal)
    assert not await is_confirmed(chantal)
    erik = await village.person("Erik").lives_here(name="Erik")
    await confirms(village, dirk, erik)
    await vouches(erik, village, chantal)

    assert await is_confirmed(chantal)
    number = await count(village, "SELECT max(whom) FROM confirmations WHERE how = 'vouch'")
    await bilal.taps_raw(f"bv:terug!:{number}")
    bilal.sees("Dat kan niet meer: Chantal is al bevestigd.")
    assert await is_confirmed(chantal)


async def test_who_is_not_confirmed_lives_elsewhere_or_shows_no_name_does_not_vouch(
    village: Village, anna: Person, chantal: Person, dirk: Person
) -> None:
    code = await own_code(village, chantal)
    await anna.says(f"/bevestig {code}")
    anna.sees_last("Instaan voor een ander kan als je zelf bevestigd bent.")

    nameless = await village.person("N").lives_here()
    await confirms(village, dirk, nameless)
    await nameless.says(f"/bevestig {code}")
    nameless.sees_last("Kies eerst een naam.")

    erik = await village.person("Erik").lives_here("elim", name="Erik")
    await village.gives_role(dirk, Role.COMMUNITY_WORKER, "elim")
    await dirk.says("/bevestig")
    await dirk.taps("Code voor een buur")
    await dirk.taps("Elim")
    await erik.says(code_of(dirk))
    await erik.says(f"/bevestig {code}")
    elsewhere = erik.seen[-1].text
    await erik.says("/bevestig ABCDEF")
    assert erik.seen[-1].text == elsewhere  # a code tells nobody where its owner lives
    assert await count(village, "SELECT count(*) FROM confirmations WHERE how = 'vouch'") == 0


async def test_a_member_vouches_for_five_people_a_year(
    village: Village, anna: Person, dirk: Person
) -> None:
    await confirms(village, dirk, anna)
    names = ("Bo", "Cas", "Dora", "Eva", "Finn", "Gijs")
    others = [await village.person(name).lives_here(name=name) for name in names]
    for one in others[:5]:
        await vouches(anna, village, one)

    await anna.says(f"/bevestig {await own_code(village, others[5])}")

    anna.sees_last("Je stond dit jaar al in voor 5 buren.")
    await village.waits(days=310)
    await vouches(anna, village, others[5])
    anna.sees_last("Je staat in voor Gijs.")


async def test_guessing_codes_of_neighbours_ends_after_five(
    village: Village, anna: Person, chantal: Person, dirk: Person
) -> None:
    await confirms(village, dirk, anna)
    for number in range(2, 7):
        await anna.says(f"/bevestig ZZZZZ{number}")

    await anna.says(f"/bevestig {await own_code(village, chantal)}")

    anna.sees_last("Dat waren veel codes achter elkaar.")


async def test_two_members_who_vouch_in_the_same_moment_are_both_counted(
    village: Village, anna: Person, bilal: Person, chantal: Person, dirk: Person
) -> None:
    await confirms(village, dirk, anna, bilal)
    for one in (anna, bilal):
        await one.says(f"/bevestig {await own_code(village, chantal)}")
        await one.phone.tap(*one.button("Ja, ik sta in"))
    await village.settle()

    assert await is_confirmed(chantal)


async def test_an_issue_told_at_the_question_for_a_code_is_an_issue(
    village: Village, anna: Person
) -> None:
    await anna.says("/bevestig")
    await anna.taps("Ik heb een code")

    await anna.says("Het fietspad langs de vaart is 's avonds pikdonker")

    anna.sees("Het fietspad langs de vaart")
    anna.never_sees("Deze code kennen we niet.")
    anna.sees_button("Plaats het")
