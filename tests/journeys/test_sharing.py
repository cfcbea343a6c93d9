"""Links and QR codes: all that can be joined has one, and each leads straight to it."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import text

from domain.links import Thing
from domain.roles import Role
from tests.journeys.test_meetings import ABOUT, invites
from tests.journeys.test_voting import opens_a_ballot
from tests.village import Person, Village


@pytest.fixture
async def olga(village: Village) -> Person:
    """Olga, who is in the initiative group of Krakeel."""
    olga = await village.person("Olga").lives_here(name="Olga")
    await village.gives_role(olga, Role.INITIATIVE_GROUP)
    return olga


async def gets_link(person: Person, name: str) -> str:
    """Take the link of what is called `name`; return what stands behind `start=`."""
    await person.says("/deel")
    listed = person.seen[-1].text
    number = re.search(rf"(\d+)\. [^\n]*{re.escape(name)}", listed)
    assert number is not None, listed
    await person.taps(f"Link van {number[1]}")
    found = re.search(r"start=(\S+)", person.seen[-1].text)
    assert found is not None, person.seen[-1].text
    assert person.seen[-1].picture
    return found[1]


async def test_a_meeting_is_shared_and_a_neighbour_comes_by_the_link(
    village: Village, olga: Person, anna: Person
) -> None:
    await invites(olga)
    payload = await gets_link(anna, ABOUT)

    bilal = await village.person("Bilal").lives_here(name="Bilal")
    await bilal.says(f"/start {payload}")

    bilal.sees_last(ABOUT)
    await bilal.taps("Ik kom")
    bilal.sees_last("Jij komt. Fijn!")


async def test_who_scans_it_before_coming_in_gets_there_afterwards(
    village: Village, olga: Person
) -> None:
    await invites(olga)
    payload = await gets_link(olga, ABOUT)
    dirk = village.person("Dirk")
    await dirk.says(f"/start {payload}")
    await dirk.taps("Ja, dat is goed")
    await dirk.taps("Nederlands")
    await dirk.says("Krakeel")
    if any(label.startswith("Krakeel") for label in dirk._buttons_of_step()):
        await dirk.taps("Krakeel")

    dirk.sees(ABOUT)


async def test_a_theme_a_ballot_and_its_item_each_open_by_their_link(
    village: Village, olga: Person, anna: Person, bilal: Person
) -> None:
    await opens_a_ballot(village, olga)
    ballot = await gets_link(anna, "wat gaat voor?")
    await bilal.says(f"/start {ballot}")
    assert bilal.seen[-1].buttons, "the paper"
    bilal.sees_last("punten")

    async with village.sessions() as session:
        theme = (await session.execute(text("SELECT theme_id FROM issues LIMIT 1"))).scalar_one()
    await bilal.says(f"/start {village.town.links.payload(Thing.THEME, theme)}")
    bilal.sees_button("Meedoen")


async def test_a_forged_or_foreign_link_gets_a_friendly_sentence_and_the_menu(
    village: Village, anna: Person
) -> None:
    good = village.town.links.payload(Thing.MEETING, 7)
    for bad in (good.replace("b7", "b8"), good.replace("b7", "d7"), good[:-1], "b7", "x" * 64):
        await anna.says(f"/start {bad}")
        anna.sees_last("Deze link")


async def test_a_link_to_what_is_over_says_so(village: Village, olga: Person, anna: Person) -> None:
    await invites(olga)
    payload = await gets_link(anna, ABOUT)
    await village.waits(days=30)
    await anna.says(f"/start {payload}")
    anna.sees_last(ABOUT)
    anna.sees_last("Antwoord geven kan nu niet meer.")

    for thing in (Thing.MEETING, Thing.BALLOT, Thing.ITEM, Thing.THEME, Thing.TASK, Thing.ISSUE):
        before = len(anna.seen)
        await anna.says(f"/start {village.town.links.payload(thing, 999)}")
        assert len(anna.seen) > before, thing


async def test_where_nothing_is_open_the_list_says_what_one_can_do(
    village: Village, anna: Person
) -> None:
    await anna.says("/deel")

    anna.sees_last("nu niets open om aan mee te doen")
