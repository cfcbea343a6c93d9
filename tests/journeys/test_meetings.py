"""Meetings: a facilitator invites, neighbours answer, wait for a place, and are kept informed."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from domain.ids import AreaSlug, ResidentId
from domain.roles import Role
from storage import meetings, people
from tests.journeys.test_doing import at_once
from tests.village import Person, Village

ABOUT = "Praten over de speeltuin"
FIRST_LINE = "Do 12 maart, 19.30 uur, dorpshuis: Praten over de speeltuin. Kom je?"


@pytest.fixture
async def olga(village: Village) -> Person:
    """Olga, who is in the initiative group of Krakeel."""
    olga = await village.person("Olga").lives_here(name="Olga")
    await village.gives_role(olga, Role.INITIATIVE_GROUP)
    return olga


async def prepares(
    olga: Person,
    *,
    when: str = "do 12 maart 19.30",
    places: str = "Geen maximum",
    bring: str = "Niets nodig",
) -> None:
    """Answer all questions of a meeting, up to the check."""
    await olga.says("/uitnodiging")
    await olga.says(ABOUT)
    await olga.says("dorpshuis")
    await olga.says(when)
    await (olga.taps(places) if places == "Geen maximum" else olga.says(places))
    await (olga.taps(bring) if bring == "Niets nodig" else olga.says(bring))


async def invites(olga: Person, **answers: str) -> None:
    """Invite the area to a meeting."""
    await prepares(olga, **answers)
    await olga.taps("Verstuur")


async def answers(village: Village) -> list[tuple[str, str, int, bool]]:
    """Return who said what, with how many, and whether they wait."""
    async with village.sessions.begin() as session:
        found = await session.execute(
            text("""SELECT r.shown_name, m.choice, m.people, m.waiting_since IS NOT NULL AS waits
                    FROM meeting_answers m JOIN residents r ON r.id = m.resident_id
                    ORDER BY r.shown_name""")
        )
        return [tuple(row) for row in found]


async def resident_of(village: Village, person: Person) -> ResidentId:
    async with village.sessions.begin() as session:
        known = await people.who_is(session, village.channel.name, person.phone.chat)
    assert known is not None
    return known.id


# --- inviting -----------------------------------------------------------------------------


async def test_a_facilitator_sees_who_will_be_invited_and_neighbours_answer(
    village: Village, olga: Person, anna: Person, bilal: Person
) -> None:
    await prepares(olga, bring="een stoel")
    olga.sees_last(FIRST_LINE)
    olga.sees_last("Meenemen: een stoel")
    olga.sees_last("2 buren in Krakeel krijgen dit")
    await olga.taps("Verstuur")
    olga.sees("Verstuurd aan 2 buren in Krakeel.")

    anna.sees_last(FIRST_LINE)
    anna.sees_last("Je krijgt dit van Olga, initiatiefgroep in Krakeel.")
    anna.sees_last("Neem mee: een stoel.")
    anna.sees_last("Nog niemand zei dat die komt.")
    await anna.taps("Ik kom")
    anna.sees_last("1 buur komt.")
    anna.sees_last("Jij komt. Fijn!")
    await anna.taps("Met hoeveel?")
    await anna.taps("Met 3 mensen")
    anna.sees_last("3 buren komen.")
    await bilal.taps("Ik kan niet")
    bilal.sees_last("Jij kunt niet.")
    await bilal.taps("Misschien")

    assert await answers(village) == [
        ("Anna", "ja", 3, False),
        ("Bilal", "misschien", 1, False),
    ]
    assert anna.counts("dorpshuis") == 1


async def test_going_back_loses_nothing_and_each_answer_can_be_changed_at_the_check(
    village: Village, olga: Person, anna: Person
) -> None:
    await olga.says("/uitnodiging")
    await olga.says("x")
    olga.sees_last("erg kort")
    await olga.says("lang " * 40)
    olga.sees_last("Er passen er 80")
    await olga.says(ABOUT)
    await olga.taps("Terug")
    olga.sees_last(f"Nu staat er: {ABOUT}")
    await olga.taps("Houd het zo")
    await olga.says("dorpshuis")
    for typed, answer in (
        ("binnenkort", "We lazen er geen dag en tijd in"),
        ("wo 12 maart 19.30", "We lazen er geen dag en tijd in"),
        ("vandaag 9.00", "Dat is al voorbij"),
        ("12 maart 2030 19.30", "te ver weg"),
    ):
        await olga.says(typed)
        olga.sees_last(answer)
    await olga.says("morgen half acht")
    await olga.says("veel")
    olga.sees_last("Typ een getal van 1 tot 999")
    await olga.says("20")
    await olga.taps("Niets nodig")
    olga.sees_last("Di 3 maart, 19.30 uur, dorpshuis")
    await olga.taps("Ander moment")
    await olga.says("do 12 maart 19.30")
    olga.sees_last(FIRST_LINE)
    await olga.taps("Toch niet")
    olga.sees_last("die vraag is weg")

    anna.never_sees("dorpshuis")
    assert await answers(village) == []


async def test_an_area_director_chooses_in_which_area(village: Village, anna: Person) -> None:
    vera = await village.person("Vera").lives_here("elim", name="Vera")
    for area in ("krakeel", "hollandscheveld"):
        await village.gives_role(vera, Role.AREA_DIRECTOR, area)

    await vera.says("/uitnodiging")
    vera.sees_last("In welk gebied is de bijeenkomst?")
    await vera.taps("Krakeel")
    await vera.says(ABOUT)
    await vera.says("dorpshuis")
    await vera.says("do 12 maart 19.30")
    await vera.taps("20")
    await vera.taps("Niets nodig")
    await vera.taps("Verstuur")

    anna.sees_last("Je krijgt dit van Vera, gebiedsregisseur in Krakeel.")
    vera.sees_last("Tot nu toe: 0 komen")
    await vera.taps("Ik kom")
    await vera.says("/bijeenkomst")
    vera.sees_last("1. Krakeel: do 12 maart, 19.30 uur, dorpshuis: Praten over de speeltuin (jij")


async def test_an_invitation_says_who_sends_it_so_a_name_comes_first(
    village: Village, anna: Person
) -> None:
    piet = await village.person("Piet").lives_here()
    await village.gives_role(piet, Role.COMMUNITY_WORKER)
    await piet.says("/uitnodiging")
    piet.sees_last("Buren willen weten wie hen uitnodigt.")
    await piet.taps("Kies een naam")
    await piet.says("Piet")

    await invites(piet)

    anna.sees_last("Je krijgt dit van Piet, opbouwwerker in Krakeel.")


async def test_who_has_no_role_invites_nobody(village: Village, anna: Person) -> None:
    await anna.says("/uitnodiging")

    anna.sees_last("Hiervoor heb je in dit gebied nu geen taak")


# --- finding it again ---------------------------------------------------------------------


async def test_a_meeting_is_found_under_my_area_and_at_mine(
    village: Village, olga: Person, anna: Person
) -> None:
    await anna.says("Mijn buurt")
    anna.sees_last("Er staat nu geen bijeenkomst.")
    await anna.taps("Bijeenkomsten")
    anna.sees_last("In Krakeel staat nu geen bijeenkomst")
    await invites(olga)
    await anna.says("/mijn")
    anna.never_sees("Waar je heen gaat")

    await anna.says("Mijn buurt")
    anna.sees_last("Er komt 1 bijeenkomst.")
    await anna.taps("Bijeenkomsten")
    anna.sees_last("1. do 12 maart, 19.30 uur, dorpshuis: Praten over de speeltuin (nog niemand")
    await anna.taps("Bekijk 1")
    await anna.taps("Ik kom")
    await anna.says("/mijn")

    anna.sees_last("Waar je heen gaat")
    anna.sees_last("– do 12 maart, 19.30 uur, dorpshuis: Praten over de speeltuin (jij komt)")
    await village.waits(days=11)
    await anna.says("/mijn")
    assert "Waar je heen gaat" not in anna.seen[-1].text


# --- the waiting list ---------------------------------------------------------------------


async def test_the_waiting_list_moves_up_by_itself_and_tells(
    village: Village, olga: Person, anna: Person, bilal: Person, chantal: Person
) -> None:
    await invites(olga, places="2")
    await anna.taps("Ik kom")
    await anna.taps("Met hoeveel?")
    await anna.taps("Met 3 mensen")
    await anna.taps("Terug")
    anna.sees_last("Jij komt. Fijn!")
    await anna.taps("Met hoeveel?")
    await anna.taps("Met 2 mensen")
    anna.sees_last("Alle 2 plekken zijn bezet.")
    for one in (bilal, chantal):
        await one.taps("Ik kom")
        one.sees_last("Jij staat op de wachtlijst.")
    chantal.sees_last("2 buren wachten op een plek.")

    await anna.taps("Met hoeveel?")
    await anna.taps("Ik alleen")

    bilal.sees_last("Er is plek voor je. Do 12 maart, 19.30 uur, dorpshuis")
    bilal.sees_last("Jij komt. Fijn!")
    chantal.never_sees("Er is plek voor je")
    await bilal.taps("Ik kan niet")
    chantal.sees_last("Er is plek voor je")
    assert await answers(village) == [
        ("Anna", "ja", 1, False),
        ("Bilal", "nee", 1, False),
        ("Chantal", "ja", 1, False),
    ]


async def test_two_who_want_the_last_place_in_the_same_moment_get_it_once(
    village: Village, olga: Person, anna: Person, bilal: Person
) -> None:
    await invites(olga, places="1")

    await at_once(village, (anna, "Ik kom"), (bilal, "Ik kom"))

    found = await answers(village)
    assert [one[:3] for one in found] == [("Anna", "ja", 1), ("Bilal", "ja", 1)]
    assert sorted(one[3] for one in found) == [False, True]


async def test_who_is_erased_takes_the_answer_along_and_the_list_moves_up(
    village: Village, olga: Person, anna: Person, bilal: Person
) -> None:
    await invites(olga, places="1")
    await anna.taps("Ik kom")
    await bilal.taps("Ik kom")
    gone = await resident_of(village, anna)

    async with village.sessions.begin() as session:
        await meetings.forget_answers(session, gone, now=village.clock())
    await village.settle()

    bilal.sees_last("Er is plek voor je")
    assert await answers(village) == [("Bilal", "ja", 1, False)]


# --- changing and calling off -------------------------------------------------------------


async def test_a_change_reaches_all_who_count_on_it_and_is_answered_anew(
    village: Village, olga: Person, anna: Person, bilal: Person, chantal: Person
) -> None:
    dora = await village.person("Dora").lives_here(name="Dora")
    await invites(olga, places="1")
    old = chantal.button("Ik kom")
    await anna.taps("Ik kom")
    await bilal.taps("Ik kom")
    await dora.taps("Ik kan niet")

    await olga.taps("Wijzig")
    await olga.taps("Ander moment")
    await olga.says("do 19 maart 20.00")
    await olga.taps("Andere plek")
    await olga.says("de kantine")
    olga.sees_last("2 buren uit Krakeel horen wat er anders is.")
    await olga.taps("Verstuur wijziging")

    for one in (anna, bilal):
        one.sees_last("Veranderd. Do 19 maart, 20.00 uur, de kantine: Praten over de speeltuin.")
        one.sees_last("Eerst was het: do 12 maart, 19.30 uur, dorpshuis")
    dora.never_sees("Veranderd")
    await chantal.taps_raw(old[1], old[0])
    chantal.sees_last("Dit is veranderd sinds je het las. Do 19 maart, 20.00 uur, de kantine")
    assert ("Chantal", "ja", 1, True) not in await answers(village)
    await chantal.taps("Misschien")
    chantal.sees_last("Jij komt misschien")
    await anna.taps("Ik kan niet")
    bilal.sees_last("Er is plek voor je. Do 19 maart, 20.00 uur, de kantine")


async def test_more_places_let_the_waiting_list_in_and_fewer_than_come_are_refused(
    village: Village, olga: Person, anna: Person, bilal: Person
) -> None:
    await invites(olga, places="1")
    await anna.taps("Ik kom")
    await bilal.taps("Ik kom")

    await olga.taps("Wijzig")
    await olga.taps("Aantal plekken")
    await olga.says("2")
    await olga.taps("Verstuur wijziging")
    bilal.sees_last("Er is plek voor je")
    await olga.taps("Wijzig")
    await olga.taps("Aantal plekken")
    await olga.says("1")
    await olga.taps("Verstuur wijziging")

    olga.sees_last("Er komen al 2 buren. Minder plekken kan dus niet.")
    await olga.taps("Aantal plekken")
    await olga.taps("Houd het zo")
    await olga.taps("Toch niet")


async def test_calling_off_reaches_all_who_count_on_it_and_nobody_can_answer(
    village: Village, olga: Person, anna: Person, bilal: Person, chantal: Person
) -> None:
    await invites(olga)
    await anna.taps("Ik kom")
    await bilal.taps("Ik kan niet")
    old = chantal.button("Ik kom")

    await olga.taps("Zeg af")
    olga.sees_last("1 buur hoort dat het niet doorgaat.")
    question = olga.button("Ja, zeg het af")
    await olga.taps("Ja, zeg het af")
    olga.sees_last("Afgezegd.")

    anna.sees_last("Gaat niet door. Do 12 maart, 19.30 uur, dorpshuis")
    bilal.never_sees("Gaat niet door")
    await chantal.taps_raw(old[1], old[0])
    chantal.sees_last("Dit gaat niet door.")
    chantal.sees_no_button("Ik kom")
    await olga.taps_raw(question[1], question[0])
    assert anna.counts("Gaat niet door") == 1
    await anna.says("Mijn buurt")
    anna.sees_last("Er staat nu geen bijeenkomst.")
    await village.waits(days=8)
    anna.never_sees("Vandaag")
    anna.never_sees("Morgen")


async def test_what_was_sent_at_night_and_changed_before_the_morning_is_read_as_it_is_then(
    village: Village, olga: Person, anna: Person, bilal: Person
) -> None:
    await village.waits(hours=4)
    await invites(olga)
    anna.never_sees("dorpshuis")
    await olga.taps("Wijzig")
    await olga.taps("Andere plek")
    await olga.says("de kantine")
    await olga.taps("Verstuur wijziging")

    await village.waits(hours=10)

    for one in (anna, bilal):
        one.sees_last("Do 12 maart, 19.30 uur, de kantine")
        one.never_sees("dorpshuis")
    await olga.taps("Zeg af")


async def test_what_was_called_off_before_the_morning_is_told_to_nobody(
    village: Village, olga: Person, anna: Person
) -> None:
    await village.waits(hours=4)
    await invites(olga)
    await olga.taps("Zeg af")
    await olga.taps("Ja, zeg het af")

    await village.waits(hours=10)

    anna.never_sees("dorpshuis")


async def test_another_facilitator_changes_it_too_and_the_slower_one_looks_first(
    village: Village, olga: Person, anna: Person, bilal: Person
) -> None:
    await village.gives_role(bilal, Role.COMMUNITY_WORKER)
    await invites(olga)
    await olga.taps("Wijzig")
    await olga.taps("Andere plek")
    await olga.says("de kantine")
    await bilal.says("/mijn")
    await bilal.says("Mijn buurt")
    await bilal.taps("Bijeenkomsten")
    await bilal.taps("Bekijk 1")
    await bilal.taps("Wijzig")
    await bilal.taps("Andere plek")
    await bilal.says("het schoolplein")
    await bilal.taps("Verstuur wijziging")
    bilal.sees("Het is veranderd.")

    await olga.taps("Verstuur wijziging")

    olga.sees_last("Iemand anders veranderde dit net.")
    await anna.says("Mijn buurt")
    await anna.taps("Bijeenkomsten")
    anna.sees_last("het schoolplein")


# --- buttons that don't hold --------------------------------------------------------------


async def test_forged_and_foreign_answers_change_nothing(
    village: Village, olga: Person, anna: Person, bilal: Person
) -> None:
    await invites(olga)
    async with village.sessions.begin() as session:
        await people.move(
            session, await resident_of(village, bilal), AreaSlug("elim"), now=village.clock()
        )
        number = await session.scalar(text("SELECT id FROM meetings"))

    await bilal.taps("Ik kom")
    bilal.sees_last("Deze bijeenkomst is in een ander gebied.")
    for data in (f"bk:{number}:open", f"bk:{number}:hoeveel", f"bk:{number}:agenda"):
        await bilal.taps_raw(data)
        bilal.sees_last("Deze bijeenkomst is in een ander gebied.")
    await anna.taps_raw(f"bk:{number}:1:met9")
    anna.sees_last("Met één antwoord kunnen 5 mensen komen.")
    await anna.taps_raw("bk:999999:1:ja")
    anna.sees_last("Deze bijeenkomst is er niet meer.")
    for data in (f"bm:{number}:wijzig", f"bm:{number}:af", f"bm:{number}:1:af", "bm:in:krakeel"):
        await anna.taps_raw(data)
        anna.sees_last("nu geen taak")

    assert await answers(village) == []


async def test_an_answer_after_the_beginning_counts_for_nothing(
    village: Village, olga: Person, anna: Person
) -> None:
    await invites(olga, when="vandaag 20.00")
    await village.waits(hours=1)

    await anna.taps("Ik kom")

    anna.sees_last("Antwoord geven kan nu niet meer.")
    assert await answers(village) == []


async def test_a_second_tap_says_that_we_know(village: Village, olga: Person, anna: Person) -> None:
    await invites(olga)
    tapped = anna.button("Ik kom")

    await anna.taps("Ik kom")
    await anna.taps_raw(tapped[1], tapped[0])

    assert await answers(village) == [("Anna", "ja", 1, False)]
    assert anna.counts("Jij komt") == 1


async def test_somebody_who_moved_away_still_goes_and_can_say_no(
    village: Village, olga: Person, anna: Person
) -> None:
    await invites(olga)
    await anna.taps("Ik kom")
    async with village.sessions.begin() as session:
        await people.move(
            session, await resident_of(village, anna), AreaSlug("elim"), now=village.clock()
        )
    await anna.says("/mijn")
    anna.sees_last("Waar je heen gaat")

    await anna.taps("Ik kan niet")

    assert await answers(village) == [("Anna", "nee", 1, False)]


# --- reminders and the calendar -----------------------------------------------------------


async def test_who_comes_is_reminded_a_week_and_a_day_before_and_who_does_not_never(
    village: Village, olga: Person, anna: Person, bilal: Person, chantal: Person
) -> None:
    await invites(olga)
    await anna.taps("Ik kom")
    await bilal.taps("Misschien")
    await chantal.taps("Ik kan niet")

    await village.waits(days=3)
    anna.sees_last("Do 12 maart, 19.30 uur, dorpshuis")
    assert (anna.counts("dorpshuis"), bilal.counts("dorpshuis")) == (2, 2)
    await village.waits(days=6)

    anna.sees_last("Morgen, 19.30 uur, dorpshuis: Praten over de speeltuin.")
    bilal.sees_last("Morgen, 19.30 uur, dorpshuis")
    bilal.sees_button("Ik kom")
    assert anna.counts("dorpshuis") == 3
    assert chantal.counts("dorpshuis") == 1


async def test_a_meeting_goes_into_the_own_calendar_as_a_file(
    village: Village, olga: Person, anna: Person
) -> None:
    await invites(olga)
    await anna.taps("Ik kom")

    await anna.taps("In mijn agenda")

    anna.sees_last("Open dit bestand.")
    assert anna.seen[-1].file == "bijeenkomst.ics"
