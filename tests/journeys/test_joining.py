"""Joining a neighbour's issue: by similar ones, by a link; and what its owner hears of it."""

from __future__ import annotations

import re

from sqlalchemy import text

from domain.ids import AreaSlug
from domain.links import Thing
from storage import people
from tests.village import Person, Village

LIGHT = "Het fietspad langs de vaart is 's avonds pikdonker"
DARK = "Het is veel te donker op het fietspad, de lampen zijn kapot"


async def moves_to(village: Village, person: Person, area: str) -> None:
    async with village.sessions.begin() as session:
        known = await people.who_is(session, village.channel.name, person.phone.chat)
        assert known is not None
        await people.move(session, known.id, AreaSlug(area), now=village.clock())


async def joined(village: Village) -> int:
    async with village.sessions.begin() as session:
        return int((await session.execute(text("SELECT count(*) FROM joins"))).scalar_one())


async def taps_twice(person: Person, label: str) -> None:
    """Tap a button twice before anything comes back."""
    message, data = person.button(label)
    await person.phone.tap(message, data)
    await person.taps_raw(data, message)


async def test_bilal_finds_annas_issue_as_he_sends_his_own_and_joins_instead(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.brings_up(LIGHT)

    await bilal.says(DARK)
    bilal.sees_last(f"1. “{LIGHT}” (1 buur)")
    await taps_twice(bilal, "Meedoen met 1")
    bilal.sees("Jullie zijn nu met 2 buren")
    bilal.sees("Wil je jouw tekst ook nog plaatsen?")
    await bilal.taps("Plaats het ook")
    await bilal.taps("Plaats het")

    bilal.sees("Het staat erbij")
    assert await joined(village) == 1
    assert bilal.counts("Je doet mee met") == 1


async def test_bilal_who_joined_instead_has_done_enough(anna: Person, bilal: Person) -> None:
    await anna.brings_up(LIGHT)
    await bilal.says(DARK)
    await bilal.taps("Meedoen met 1")

    await bilal.taps("Klaar")

    bilal.sees("er is niets geplaatst")
    await bilal.says("Hallo")
    bilal.sees_last("Vertel gerust wat er speelt")


async def test_nobody_hears_of_an_issue_until_they_look_for_it(
    anna: Person, bilal: Person, village: Village
) -> None:
    before = len(bilal.seen)

    await anna.brings_up(LIGHT)
    await village.waits(days=3)

    assert len(bilal.seen) == before


async def test_anna_hears_of_many_joins_at_once_and_of_nobody_by_name(
    village: Village, anna: Person, bilal: Person, chantal: Person
) -> None:
    await anna.brings_up(LIGHT)
    for one in (bilal, chantal):
        await one.taps_raw("mee:1")
    await village.waits(minutes=29, seconds=59)
    anna.never_sees("doen mee met")

    await village.waits(seconds=1)

    anna.sees_last("2 buren doen mee met")
    anna.sees_last("Jullie zijn nu met 3")
    anna.never_sees("Bilal")

    dora = await village.person("Dora").comes_in(name="Dora")
    await bilal.taps("Toch niet meedoen")
    bilal.sees("Je doet niet meer mee met")
    await bilal.taps("Meedoen")
    await dora.taps_raw("mee:1")
    await village.waits(minutes=30)
    anna.sees_last("Een buur doet mee met")
    anna.sees_last("Jullie zijn nu met 4")
    assert anna.counts("mee met") == 2


async def test_anna_hears_nothing_when_everybody_left_again(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.brings_up(LIGHT)
    await bilal.taps_raw("mee:1")
    await taps_twice(bilal, "Toch niet meedoen")

    await village.waits(hours=2)

    anna.never_sees("mee met")
    assert await joined(village) == 0


async def test_joining_what_cannot_be_joined_says_why_and_counts_nothing(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.brings_up(LIGHT)

    await anna.taps_raw("mee:1")
    anna.sees_last("Dit is je eigen vraagstuk")
    await moves_to(village, bilal, "elim")
    await bilal.taps_raw("mee:1")
    bilal.sees_last("Dit speelt in Krakeel")
    for forged in ("mee:2", "af:2", "mee:999999999999999"):
        await bilal.taps_raw(forged)
        bilal.sees_last("Dit vraagstuk is er niet meer")
    await anna.taps("Maak ongedaan")
    await bilal.taps_raw("mee:1")
    bilal.sees_last("Dit vraagstuk is er niet meer")

    assert await joined(village) == 0


async def test_who_joined_hears_that_anna_took_it_back_and_anna_hears_no_more(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.brings_up(LIGHT)
    await bilal.taps_raw("mee:1")

    await anna.taps("Maak ongedaan")
    await village.waits(hours=1)

    bilal.sees_last("De bedenker heeft")
    anna.never_sees("doet mee met")


async def test_a_link_from_a_neighbour_opens_the_issue_also_for_who_comes_in_by_it(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.brings_up(LIGHT)
    await anna.taps("Deel met buren")
    anna.sees_last("https://t.me/smederij_bot?start=v1-")
    found = re.search(r"start=(\S+)", anna.seen[-1].text)
    assert found is not None

    await bilal.says(f"/start {found[1]}")
    bilal.sees_last(f"“{LIGHT}” – Anna")
    await bilal.taps("Meedoen")
    bilal.sees("Jullie zijn nu met 2 buren")
    dora = village.person("Dora")
    await dora.says(f"/start {found[1]}")
    await dora.taps("Ja, dat is goed")
    await dora.taps("Nederlands")
    await dora.says("Krakeel")
    await dora.taps("Krakeel")
    await dora.taps("Meedoen")
    dora.sees("Jullie zijn nu met 3 buren")

    await bilal.says(f"/start {found[1]}")
    await bilal.taps("Toch niet meedoen")
    bilal.sees_last("Je doet niet meer mee met")
    for forged in (found[1][:-1] + "~", "v1", "v2" + found[1][2:], "../etc", "v1-AAAAAAAAAAAA"):
        await bilal.says(f"/start {forged}")
        bilal.sees_last("Deze link werkt niet")


async def test_the_web_phone_gives_a_link_to_itself(village: Village) -> None:
    url = village.town.links.url(Thing.ISSUE, 1)

    assert url.startswith("https://smederij.example/chat?start=v1-")


async def test_anna_who_stopped_hears_nothing_of_joins(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.brings_up(LIGHT)
    await anna.says("/stop")
    await anna.taps("Ja, geen berichten")
    before = len(anna.seen)

    await bilal.taps_raw("mee:1")
    await village.waits(hours=1)

    assert len(anna.seen) == before
