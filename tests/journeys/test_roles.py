"""Who does what: inviting, starting a group, roles that are given and taken, and the trail."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import text

from bot.intake import take_in
from domain.roles import Role
from tests.journeys.test_old_buttons import kept
from tests.village import Person, Village

GROUP = Role.INITIATIVE_GROUP


@pytest.fixture
async def dirk(village: Village) -> Person:
    """Dirk, who lives in Elim and is area director of Krakeel."""
    dirk = await village.person("Dirk").lives_here("elim", name="Dirk")
    await village.gives_role(dirk, Role.AREA_DIRECTOR)
    return dirk


@pytest.fixture
async def bilal(village: Village, bilal: Person) -> Person:
    """Bilal, who is in the initiative group of Krakeel."""
    await village.gives_role(bilal, GROUP)
    return bilal


async def roles_of(village: Village) -> list[tuple[str, str, str]]:
    """Return who has which role where, by name."""
    async with village.sessions() as session:
        rows = await session.execute(
            text(
                "SELECT shown_name, role, o.area FROM roles o JOIN residents r"
                " ON r.id = o.resident_id WHERE ended_at IS NULL ORDER BY 1, 2, 3"
            )
        )
        return [(name, role, area) for name, role, area in rows]


async def trail(village: Village) -> list[tuple[str, str | None, str | None]]:
    """Return what stands on the trail, oldest first: what, who it is about, who did it."""
    async with village.sessions() as session:
        rows = await session.execute(
            text(
                "SELECT a.what, w.shown_name, b.shown_name FROM audit a"
                " JOIN residents w ON w.id = a.who LEFT JOIN residents b ON b.id = a.by"
                " ORDER BY a.id"
            )
        )
        return [(what, who, by) for what, who, by in rows]


async def invitation_of(person: Person) -> str:
    """Let somebody make an invitation; return what stands behind `/start` in its link."""
    await person.says("/rol")
    await person.taps("Nodig iemand uit")
    return payload_of(person)


def payload_of(person: Person) -> str:
    found = re.search(r"\?start=(\S+)", person.seen[-1].text)
    assert found is not None, person.seen[-1].text
    return found[1]


def members(*names: str) -> list[tuple[str, str, str]]:
    return [(name, GROUP.value, "krakeel") for name in names]


# --- inviting -----------------------------------------------------------------------------


async def test_a_neighbour_who_is_invited_says_yes_and_is_in_the_group(
    village: Village, anna: Person, bilal: Person
) -> None:
    await bilal.says("/rol")
    bilal.sees("Krakeel: wie doet wat")
    bilal.sees("– Bilal")
    await bilal.taps("Nodig iemand uit")
    assert bilal.seen[-1].picture
    bilal.sees_last("Het werkt één keer, tot ma 9 maart, 19.00 uur.")

    await anna.says(f"/start {payload_of(bilal)}")
    anna.sees_last("Bilal vraagt je voor de initiatiefgroep van Krakeel.")
    await anna.taps("Ja, ik doe mee")

    anna.sees("Je hoort nu bij de initiatiefgroep van Krakeel.")
    assert (await anna.phone.doors())[4:] == ["Mijn bureau"]
    bilal.sees_last("Anna zei ja op je uitnodiging voor de initiatiefgroep van Krakeel.")
    assert await roles_of(village) == members("Anna", "Bilal")
    assert await trail(village) == [("granted", "Bilal", None), ("granted", "Anna", "Bilal")]


async def test_an_invitation_waits_while_its_reader_looks_at_something_else(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.says(f"/start {await invitation_of(bilal)}")
    await anna.says("/mijn")
    await anna.taps("Berichten")

    await anna.taps("Ja, ik doe mee")

    anna.sees("Fijn! Je hoort nu bij de initiatiefgroep van Krakeel.")


async def test_who_says_no_leaves_the_invitation_to_somebody_else(
    village: Village, anna: Person, bilal: Person, chantal: Person
) -> None:
    link = await invitation_of(bilal)
    await anna.says(f"/start {link}")
    await anna.taps("Nee, dank je")
    anna.sees_last("je doet niet mee met deze groep")

    await chantal.says(f"/start {link}")
    await chantal.taps("Ja, ik doe mee")

    assert await roles_of(village) == members("Bilal", "Chantal")


async def test_an_invitation_is_used_once_also_when_it_was_shared_with_everybody(
    village: Village, anna: Person, bilal: Person, chantal: Person
) -> None:
    link = await invitation_of(bilal)
    await anna.says(f"/start {link}")
    await chantal.says(f"/start {link}")
    await anna.taps("Ja, ik doe mee")

    await chantal.taps("Ja, ik doe mee")
    chantal.sees_last("Deze uitnodiging is al gebruikt. Vraag om een nieuwe voor Krakeel.")
    await chantal.says(f"/start {link}")
    chantal.sees_last("Deze uitnodiging is al gebruikt.")
    await anna.says(f"/start {link}")
    anna.sees_last("Op deze uitnodiging zei je al ja.")

    assert await roles_of(village) == members("Anna", "Bilal")


async def test_two_who_say_yes_at_the_same_moment_are_one_member(
    village: Village, anna: Person, bilal: Person, chantal: Person
) -> None:
    link = await invitation_of(bilal)
    for one in (anna, chantal):
        await one.says(f"/start {link}")
    for one in (anna, chantal):
        await one.phone.tap(*one.button("Ja, ik doe mee"))
    await take_in(village.http, village.channel, village.sessions, village.clock, wait=0)

    await village.handle_at_once(2)
    await village.settle()

    assert len(await roles_of(village)) == 2
    said = [one.counts("Je hoort nu bij de initiatiefgroep") for one in (anna, chantal)]
    assert sorted(said) == [0, 1]


async def test_an_invitation_ends_after_a_week(
    village: Village, anna: Person, bilal: Person
) -> None:
    link = await invitation_of(bilal)
    await anna.says(f"/start {link}")
    await village.waits(days=7)

    await anna.taps("Ja, ik doe mee")

    anna.sees_last("Deze uitnodiging is te oud. Vraag om een nieuwe voor Krakeel.")
    await anna.says(f"/start {link}")
    anna.sees_last("Deze uitnodiging is te oud.")
    assert await roles_of(village) == members("Bilal")


async def test_an_invitation_of_somebody_whose_role_was_taken_brings_nothing(
    village: Village, anna: Person, bilal: Person
) -> None:
    link = await invitation_of(bilal)
    await anna.says(f"/start {link}")
    await bilal.says("/rol")
    await bilal.taps("Ik stop ermee")
    await bilal.taps("Ja, ik stop")

    await anna.taps("Ja, ik doe mee")

    anna.sees_last("Deze uitnodiging geldt niet meer.")
    assert await roles_of(village) == []


async def test_an_invitation_is_for_who_lives_in_its_area_and_not_for_who_made_it(
    village: Village, bilal: Person, dirk: Person
) -> None:
    link = await invitation_of(bilal)

    await dirk.says(f"/start {link}")
    dirk.sees_last("Dit is voor wie in Krakeel woont.")
    await bilal.says(f"/start {link}")
    bilal.sees_last("Dit is je eigen uitnodiging voor Krakeel.")

    assert await roles_of(village) == [*members("Bilal"), ("Dirk", "area-director", "krakeel")]


async def test_a_newcomer_comes_in_by_an_invitation(village: Village, bilal: Person) -> None:
    link = await invitation_of(bilal)
    ella = village.person("Ella")

    await ella.says(f"/start {link}")
    await ella.taps("Ja, dat is goed")
    await ella.taps("Nederlands")
    await ella.says("Krakeel")
    await ella.taps("Krakeel")
    ella.sees_last("Bilal vraagt je voor de initiatiefgroep van Krakeel.")
    await ella.taps("Ja, ik doe mee")

    ella.sees("Je hoort nu bij de initiatiefgroep van Krakeel.")


FORGED = [
    "x" * 64,
    "../../etc/passwd",
    "u1",
    "u1-1772474400",
    "u1-1772474400-AAAAAAAAAAAA",
    "u999999999999999-1772474400-AAAAAAAAAAAA",
    "u１-1772474400-AAAAAAAAAAAA",
]


@pytest.mark.parametrize("forged", FORGED)
async def test_a_forged_invitation_gets_a_friendly_sentence_and_changes_nothing(
    village: Village, anna: Person, bilal: Person, forged: str
) -> None:
    await invitation_of(bilal)
    before = await kept(village)

    await anna.says(f"/start {forged}")
    anna.sees_last("Deze link werkt niet of is niet van ons. Vraag om een nieuwe")
    await anna.taps_raw(f"ui:{forged}"[:60])

    anna.never_sees("Hier ging iets mis")
    assert await kept(village) == before


async def test_a_link_that_was_made_longer_or_sent_for_another_number_is_not_ours(
    village: Village, anna: Person, bilal: Person
) -> None:
    number, until, signature = (await invitation_of(bilal)).split("-", 2)
    later = f"{number}-{int(until) + 86400}-{signature}"
    another = f"{number}1-{until}-{signature}"

    for forged in (later, another):
        await anna.says(f"/start {forged}")
        anna.sees_last("Deze link werkt niet of is niet van ons.")
        await anna.taps_raw(f"ui:{forged}")

    assert await roles_of(village) == members("Bilal")


async def test_ten_invitations_can_be_open_at_a_time(village: Village, bilal: Person) -> None:
    await bilal.says("/rol")
    for _ in range(11):
        await bilal.taps_raw("rl:krakeel:uit")

    bilal.sees("Er staan nog 10 uitnodigingen van je open.")
    assert bilal.counts("Het werkt één keer") == 10


# --- a first group ------------------------------------------------------------------------


async def test_three_neighbours_start_a_group_that_counts_once_a_director_confirmed_it(
    village: Village, anna: Person, chantal: Person, dirk: Person
) -> None:
    ella = await village.person("Ella").lives_here(name="Ella")
    for one in (anna, chantal):
        await one.says("/rol")
        one.sees("Er is hier nog geen initiatiefgroep.")
        await one.taps("Ik wil meedoen")
    chantal.sees_last("Jullie zijn nu met 2.")
    dirk.never_sees("de initiatiefgroep beginnen")
    await anna.taps_raw("so:begin")
    anna.sees("Dit kan alleen de initiatiefgroep van dit gebied.")

    await ella.says("/rol")
    await ella.taps("Ik wil meedoen")
    dirk.sees_last("3 buren willen in Krakeel de initiatiefgroep beginnen:")
    dirk.sees_last("– Ella")
    assert await roles_of(village) == [("Dirk", "area-director", "krakeel")]

    await dirk.taps("Bevestig deze groep")

    dirk.sees("Krakeel heeft een initiatiefgroep van 3 buren.")
    for one in (anna, chantal, ella):
        one.sees_last("Je hebt er een taak bij in Krakeel.")
        assert (await one.phone.doors())[4:] == ["Mijn bureau"]
    names = {name for name, role, _ in await roles_of(village) if role == GROUP}
    assert names == {"Anna", "Chantal", "Ella"}
    assert [one for one in await trail(village) if one[0] == "granted"][1:] == [
        ("granted", "Anna", "Dirk"),
        ("granted", "Chantal", "Dirk"),
        ("granted", "Ella", "Dirk"),
    ]


async def test_a_group_of_two_is_not_confirmed_and_who_moved_away_does_not_count(
    village: Village, anna: Person, bilal: Person, chantal: Person, dirk: Person
) -> None:
    ella = await village.person("Ella").lives_here(name="Ella")
    async with village.sessions.begin() as session:
        await session.execute(
            text("UPDATE roles SET ended_at = now() WHERE role = :one"), {"one": GROUP.value}
        )
    for one in (anna, chantal, ella):
        await one.says("/rol")
        await one.taps("Ik wil meedoen")
    await chantal.taps("Ik toch niet")
    await ella.says("/gebied Elim")
    await ella.taps("Elim")

    await dirk.taps("Bevestig deze groep")

    dirk.sees_last("Voor een groep zijn er 3 nodig.")
    assert await roles_of(village) == [("Dirk", "area-director", "krakeel")]


async def test_a_director_who_lives_elsewhere_finds_a_desk_for_each_area(
    village: Village, anna: Person, chantal: Person
) -> None:
    dirk = await village.person("Dirk").lives_here("pesse", name="Dirk")
    for area in ("elim", "krakeel"):
        await village.gives_role(dirk, Role.AREA_DIRECTOR, area)
    emre = await village.person("Emre").lives_here(name="Emre")
    for one in (anna, chantal, emre):
        await one.says("Mijn buurt")
        await one.taps("Lees meer over de buurt")
        await one.taps("De initiatiefgroep")
        await one.taps("Ik wil meedoen")
    await dirk.says("Mijn bureau")
    dirk.sees_last("Het bureau van welk gebied?")
    dirk.sees_no_button("Pesse")
    await dirk.taps("Elim")
    dirk.sees_last("Je bureau voor Elim. Er wacht nu niets op je.")
    dirk.sees_button("De agenda")  # that of Elim

    await dirk.taps("Terug")
    await dirk.taps("Krakeel")
    dirk.sees_last("3 buren willen een initiatiefgroep beginnen.")
    await dirk.taps("Bevestig deze groep")

    dirk.sees_last("Krakeel heeft een initiatiefgroep van 3 buren.")
    await dirk.taps_raw("bu:pesse:kies")
    dirk.sees_last("Het bureau van welk gebied?")


async def test_in_an_area_without_a_group_an_invitation_is_for_those_who_start_one(
    village: Village, anna: Person, dirk: Person
) -> None:
    await dirk.says("/rol")
    await dirk.taps("Krakeel")
    await dirk.taps("Nodig iemand uit")
    await anna.says(f"/start {payload_of(dirk)}")
    await anna.taps("Ja, ik doe mee")

    anna.sees_last("Je staat nu bij de buren die in Krakeel een groep beginnen.")
    assert await roles_of(village) == [("Dirk", "area-director", "krakeel")]
    await anna.says("/rol")
    anna.sees_button("Ik toch niet")


# --- giving and taking --------------------------------------------------------------------


async def code_of(person: Person) -> str:
    await person.says("/mijn")
    found = re.search(r"Jouw code: (\w+)", person.seen[-1].text)
    assert found is not None
    return found[1]


async def test_a_director_puts_a_neighbour_into_the_group_by_the_code(
    village: Village, anna: Person, bilal: Person, dirk: Person
) -> None:
    await dirk.says(f"/rol {(await code_of(anna)).lower()}")
    dirk.sees_last("Komt Anna in de initiatiefgroep van Krakeel?")
    await dirk.taps("Ja, in de groep")

    dirk.sees_last("Anna hoort nu bij de initiatiefgroep van Krakeel en weet het.")
    anna.sees_last("Je hebt er een taak bij in Krakeel.")
    assert ("granted", "Anna", "Dirk") in await trail(village)


async def test_a_code_of_nobody_and_one_of_another_area_are_answered_alike(
    village: Village, bilal: Person, dirk: Person
) -> None:
    far = await village.person("Frits").lives_here("hollandscheveld", name="Frits")
    code = await code_of(far)

    for typed in ("ZZZZZZ", code):
        await dirk.says(f"/rol {typed}")
        dirk.sees_last("In jouw gebied heeft niemand deze code.")
    await dirk.taps_raw(f"rl:krakeel:geef:{code}")
    dirk.sees_last("Frits woont niet in Krakeel.")

    assert await roles_of(village) == [*members("Bilal"), ("Dirk", "area-director", "krakeel")]


async def test_a_director_takes_somebody_out_who_hears_it_and_loses_the_desk(
    village: Village, bilal: Person, dirk: Person
) -> None:
    await dirk.says("/rol")
    await dirk.taps("Krakeel")
    await dirk.taps("Iemand eruit halen")
    await dirk.taps("Bilal")
    dirk.sees_last("Gaat Bilal uit de initiatiefgroep van Krakeel?")
    await dirk.taps("Ja, uit de groep")

    dirk.sees_last("Bilal zit niet meer in de initiatiefgroep van Krakeel.")
    bilal.sees_last("Je taak in Krakeel is klaar.")
    assert (await bilal.phone.doors())[4:] == []
    assert await roles_of(village) == [("Dirk", "area-director", "krakeel")]
    assert (await trail(village))[-1] == ("revoked", "Bilal", "Dirk")


async def test_a_button_of_a_role_does_nothing_after_the_role_was_taken_away(
    village: Village, bilal: Person, dirk: Person
) -> None:
    await bilal.says("/rol")
    await dirk.taps_raw(f"rl:krakeel:weg:{await code_of(bilal)}")
    before = await kept(village)
    await bilal.looks()

    await bilal.taps_raw("rl:krakeel:uit")
    bilal.sees_last("Hiervoor heb je in dit gebied nu geen taak. Er is niets veranderd.")
    for button in ("so:begin", "so:ja-week"):
        await bilal.taps_raw(button)
        bilal.sees_last("Dit kan alleen de initiatiefgroep van dit gebied.")
    await bilal.says("Mijn bureau")
    bilal.sees_last("Een bureau is er voor wie het gebied op weg helpt")
    assert await kept(village) == before
    assert [one[0] for one in (await trail(village))[-3:]] == ["refused"] * 3


async def test_a_role_that_is_taken_in_the_same_moment_opens_nothing_any_more(
    village: Village, bilal: Person, dirk: Person
) -> None:
    code = await code_of(bilal)
    await dirk.phone.tap(dirk.seen[-1].id, f"rl:krakeel:weg:{code}")
    await bilal.phone.tap(bilal.seen[-1].id, "rl:krakeel:uit")

    await village.settle()

    bilal.sees("Hiervoor heb je in dit gebied nu geen taak.")
    bilal.never_sees("Het werkt één keer")


async def test_who_gives_a_role_up_can_be_invited_again_and_hears_both(
    village: Village, anna: Person, bilal: Person
) -> None:
    await village.gives_role(anna, GROUP)
    await bilal.says("/rol")
    await bilal.taps("Ik stop ermee")
    await bilal.taps("Toch niet")
    bilal.sees_button("Ik stop ermee")
    await bilal.taps("Ik stop ermee")
    await bilal.taps("Ja, ik stop")
    bilal.sees_last("je bent uit de initiatiefgroep van Krakeel. Dank je wel")

    await bilal.says(f"/start {await invitation_of(anna)}")
    await bilal.taps("Ja, ik doe mee")

    bilal.sees_last("Je hebt er een taak bij in Krakeel.")
    assert await roles_of(village) == members("Anna", "Bilal")


async def test_members_do_not_throw_each_other_out_and_directors_of_elsewhere_do_nothing_here(
    village: Village, anna: Person, bilal: Person
) -> None:
    await village.gives_role(anna, GROUP)
    far = await village.person("Frits").lives_here(name="Frits")
    await village.gives_role(far, Role.AREA_DIRECTOR, "elim")
    code = await code_of(bilal)
    before = await kept(village)

    for one in (anna, far):
        for button in (f"weg:{code}", f"eruit:{code}", "leden:1", "spoor:1", f"geef:{code}"):
            await one.taps_raw(f"rl:krakeel:{button}")
        one.sees("Hiervoor heb je in dit gebied nu geen taak.")
        one.never_sees("Gaat Bilal uit")
        one.never_sees("Wat er met taken gebeurde")

    assert await kept(village) == before


# --- help, and the trail ------------------------------------------------------------------


async def test_help_names_the_command_only_to_who_has_use_for_it(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.says("/hulp")
    await bilal.says("/hulp")

    anna.never_sees("/rol")
    bilal.sees_last("/rol – de initiatiefgroep, en iemand uitnodigen")
    bilal.sees_last("/themas – lezen wat er speelt")


async def test_who_has_no_home_area_is_asked_for_it(village: Village, anna: Person) -> None:
    async with village.sessions.begin() as session:
        await session.execute(text("UPDATE residents SET area = NULL"))

    await anna.says("/role")

    anna.sees_last("Kies je buurt of dorp.")


async def test_a_director_reads_what_happened_in_the_area(
    village: Village, anna: Person, bilal: Person, dirk: Person
) -> None:
    await anna.says(f"/start {await invitation_of(bilal)}")
    await anna.taps("Ja, ik doe mee")
    await anna.taps_raw("rl:krakeel:groep")

    await dirk.says("/rol")
    await dirk.taps("Krakeel")
    await dirk.taps("Wat gebeurde er?")

    dirk.sees_last("Wat er met taken gebeurde in Krakeel, het nieuwste eerst:")
    lines = [one for one in dirk.seen[-1].text.splitlines() if one.startswith("–")]
    assert len(lines) == 4
    assert "Anna (" in lines[0]
    assert "mocht dit niet: een eerste groep bevestigen" in lines[0]
    assert "kreeg een taak (initiatiefgroep) van Bilal (" in lines[1]
    assert "kreeg een taak (gebiedsregisseur) van de gemeente" in lines[2]


async def test_nobody_fills_the_trail_with_refusals(village: Village, anna: Person) -> None:
    for _ in range(3):
        await anna.taps_raw("so:begin")
        await anna.taps_raw("rl:krakeel:uit")
    assert [one[0] for one in await trail(village)] == ["refused"] * 2

    await village.waits(hours=1)
    await anna.taps_raw("so:begin")

    assert [one[0] for one in await trail(village)] == ["refused"] * 3
