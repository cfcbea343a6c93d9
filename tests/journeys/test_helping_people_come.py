"""Child care and help with the language: offered in an invitation, asked for, counted only."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from domain.roles import Role
from tests.journeys.test_meetings import prepares
from tests.village import Person, Village


@pytest.fixture
async def olga(village: Village) -> Person:
    """Olga, who is in the initiative group of Krakeel."""
    olga = await village.person("Olga").lives_here(name="Olga")
    await village.gives_role(olga, Role.INITIATIVE_GROUP)
    return olga


async def sees_the_numbers(olga: Person) -> str:
    """Let the caller look at the meeting; return what stands there."""
    await olga.says("/bijeenkomst")
    await olga.taps("Bekijk 1")
    return olga.seen[-1].text


async def test_who_comes_asks_for_child_care_and_who_invites_sees_a_number_without_a_name(
    village: Village, olga: Person, anna: Person, bilal: Person
) -> None:
    await prepares(olga)
    await olga.taps("Met oppas")
    olga.sees_last("Er is oppas voor kinderen.")
    await olga.taps("Verstuur")

    anna.sees_last("Er is oppas voor kinderen.")
    anna.sees_no_button("Ik zoek oppas")
    await anna.taps("Ik kom")
    anna.sees_no_button("Ik wil taalhulp")
    await anna.taps("Ik zoek oppas")
    anna.sees_last("Je vroeg om oppas.")
    await bilal.taps("Ik kom")

    seen = await sees_the_numbers(olga)
    assert "1 keer is om oppas gevraagd." in seen
    assert "Anna" not in seen
    await anna.taps("Toch geen oppas")
    assert "Om oppas vroeg nog niemand." in await sees_the_numbers(olga)


async def test_who_can_not_come_after_all_asks_for_nothing_any_more(
    village: Village, olga: Person, anna: Person
) -> None:
    await prepares(olga)
    await olga.taps("Met taalhulp")
    await olga.taps("Verstuur")
    await anna.taps("Ik kom")
    await anna.taps("Ik wil taalhulp")
    await anna.taps("Met hoeveel?")
    await anna.taps("Met 2 mensen")
    anna.sees_last("Je vroeg om hulp met de taal.")

    await anna.taps("Ik kan niet")

    assert "Om hulp met de taal vroeg nog niemand." in await sees_the_numbers(olga)
    async with village.sessions() as session:
        assert await session.scalar(text("SELECT bool_or(language_help) FROM meeting_answers")) is (
            False
        )


async def test_what_is_offered_is_changed_as_the_rest_is_and_who_comes_hears_it(
    village: Village, olga: Person, anna: Person
) -> None:
    await prepares(olga)
    await olga.taps("Met oppas")
    await olga.taps("Verstuur")
    await anna.taps("Ik kom")
    asked = anna.button("Ik zoek oppas")

    await olga.taps("Wijzig")
    await olga.taps("Zonder oppas")
    await olga.taps("Verstuur wijziging")

    anna.sees_last("Veranderd.")
    anna.sees_no_button("Ik zoek oppas")
    await anna.taps_raw(asked[1], asked[0])
    anna.never_sees("Je vroeg om oppas.")
