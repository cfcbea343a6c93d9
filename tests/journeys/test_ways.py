"""An area chooses how it works: the initiative group and the area director, both."""

from __future__ import annotations

import pytest

from domain.roles import Role
from tests.village import Person, Village


@pytest.fixture
async def dirk(village: Village) -> Person:
    """Dirk, who is area director of Krakeel and of Elim."""
    person = await village.person("Dirk").lives_here(name="Dirk")
    await village.gives_role(person, Role.AREA_DIRECTOR)
    await village.gives_role(person, Role.AREA_DIRECTOR, "elim")
    return person


async def looks_at(person: Person, way: str) -> None:
    """Open one way out of the list, on whatever page it stands."""
    await person.says("/werkwijze")
    await person.taps("Andere manieren")
    for other in ("Kijk: samen kiezen", "Kijk: zelf doen", "Kijk: samen plannen"):
        if any(label == way for label, _ in person.seen[-1].buttons):
            break
        await person.taps(other)
    await person.taps(way)


async def test_every_resident_reads_how_the_area_works_and_what_is_to_come(
    village: Village,
) -> None:
    anna = await village.person("Anna").lives_here(name="Anna")

    await anna.says("/werkwijze")
    anna.sees("Zo werkt Krakeel: De Smederijen.")
    anna.sees("• vraagstukken")
    anna.sees("• werkvormen")
    anna.sees("Dit komt later: • een eigen budget")

    await looks_at(anna, "Kan Wel!")
    anna.sees("Van de zes stappen van de route: 1, 5.")
    assert [label for label, _ in anna.seen[-1].buttons] == ["Andere manieren"]


async def test_a_way_holds_once_the_other_side_says_yes_and_both_hear_it(
    village: Village, wietske: Person, dirk: Person
) -> None:
    await looks_at(wietske, "Kan Wel!")
    await wietske.taps("Stel dit voor")
    wietske.sees("Je stelde voor dat Krakeel zo gaat werken: Kan Wel!")

    await wietske.says("/werkwijze")
    wietske.sees("Zo werkt Krakeel: De Smederijen.")
    wietske.sees("Er ligt een voorstel van de initiatiefgroep: Kan Wel!.")

    await village.waits(hours=14)
    dirk.sees("Een voorstel van de initiatiefgroep: Krakeel gaat werken als Kan Wel!.")
    await dirk.taps("Ja, zo doen we het")
    dirk.sees("Afgesproken. Krakeel werkt van nu af zo: Kan Wel!.")
    await village.waits(hours=24)
    wietske.sees("Krakeel werkt van nu af zo: Kan Wel!. Beide kanten zeiden ja.")
    await wietske.says("/werkwijze")
    wietske.sees("Zo werkt Krakeel: Kan Wel!.")


async def test_the_director_alone_changes_nothing_and_a_no_is_told_to_who_proposed(
    village: Village, wietske: Person, dirk: Person
) -> None:
    await looks_at(dirk, "Gelijk om ruilen")
    await dirk.taps("Stel dit voor")
    await dirk.taps_raw("wz:krakeel:liekom:ja")
    dirk.sees("Dit voorstel is van jouw kant. De andere kant zegt ja of nee.")

    await village.waits(hours=14)
    await wietske.taps("Nee, nu niet")
    wietske.sees("Goed, Krakeel blijft werken zoals nu.")
    await wietske.taps_raw("wz:krakeel:liekom:ja")
    wietske.sees("Dit voorstel is voorbij.")
    await village.waits(hours=24)
    dirk.sees("De andere kant koos nu niet voor Gelijk om ruilen.")
    await wietske.says("/werkwijze")
    wietske.sees("Zo werkt Krakeel: De Smederijen.")


async def test_a_proposal_can_be_taken_back_and_only_one_waits_at_a_time(
    village: Village, wietske: Person, dirk: Person
) -> None:
    await looks_at(wietske, "Kan Wel!")
    await wietske.taps("Stel dit voor")
    await wietske.taps_raw("wz:krakeel:breda:stel")
    wietske.sees("Er ligt al een voorstel voor Krakeel. Eerst komt daar een antwoord op.")

    await looks_at(wietske, "Kan Wel!")
    await wietske.taps("Trek mijn voorstel in")
    wietske.sees("Je voorstel voor Kan Wel! is van tafel.")
    await dirk.taps_raw("wz:krakeel:kan-wel:ja")
    dirk.sees("Dit voorstel is voorbij.")


async def test_without_a_group_a_director_is_told_to_help_residents_start_one(
    village: Village, dirk: Person
) -> None:
    await dirk.says("/werkwijze")
    await dirk.taps("Elim")
    dirk.sees("Zo werkt Elim: De Smederijen.")
    await dirk.taps_raw("wz:elim:kan-wel:stel")
    dirk.sees("Elim heeft nog geen initiatiefgroep die kan meekiezen.")


async def test_who_has_no_role_and_who_lives_elsewhere_choose_nothing(village: Village) -> None:
    anna = await village.person("Anna").lives_here(name="Anna")

    await anna.taps_raw("wz:krakeel:kan-wel:stel")
    await anna.says("/werkwijze")
    anna.sees("Zo werkt Krakeel: De Smederijen.")
    assert "Er ligt een voorstel" not in anna.seen[-1].text

    await anna.taps_raw("wz:elim:nu")
    anna.sees("Die manier van werken is er niet meer.")
