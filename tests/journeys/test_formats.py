"""Participation formats: two questions, three advices, and planning one of them."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from domain.roles import Role
from tests.village import Person, Village


@pytest.fixture
async def olga(village: Village) -> Person:
    """Olga, who is in the initiative group of Krakeel."""
    olga = await village.person("Olga").lives_here(name="Olga")
    await village.gives_role(olga, Role.INITIATIVE_GROUP)
    return olga


def buttons(person: Person) -> list[str]:
    """Return the labels under the last message."""
    return [label for label, _ in person.seen[-1].buttons]


async def kept(village: Village) -> list[tuple[str, str | None, int | None]]:
    """Return the meetings: title, key of the format, minutes."""
    async with village.sessions.begin() as session:
        found = await session.execute(
            text("SELECT title, format ->> 'key', minutes FROM meetings ORDER BY id")
        )
        return [tuple(row) for row in found]


# --- reading ------------------------------------------------------------------------------


async def test_two_answers_give_three_formats_with_why_and_what_to_mind(
    village: Village, anna: Person
) -> None:
    await anna.says("/werkvorm")
    anna.sees_last("Stap 1 van 2")
    await anna.taps("Horen wat er speelt")
    anna.sees_last("Stap 2 van 2")
    anna.sees_last("Mensen die nooit komen: ze doen bijna nergens aan mee")
    await anna.taps("Mensen die nooit komen")

    anna.sees_last("Drie werkvormen om te horen wat er speelt, met mensen die nooit komen.")
    said = anna.seen[-1].text
    for number in (1, 2, 3):
        assert f"\n{number}. " in said
    assert said.count("Bedoeld om te horen wat er speelt.") == 3
    assert said.count("Past bij mensen die nooit komen.") == 3
    assert said.count("Voorbereiden: ") == 3
    assert said.count("Let op: ") == 3
    advised = buttons(anna)[:3]
    await anna.taps(advised[0])
    anna.sees_last(advised[0])
    for part in ("Mensen: ", "Duur: ", "Nodig: ", "Zo gaat het:", "Let op:", "Werkt goed voor: "):
        anna.sees_last(part)
    await anna.taps("Terug")
    assert buttons(anna)[:3] == advised
    assert anna.counts("Stap 1 van 2") <= 1


async def test_with_another_number_of_people_the_advice_changes_and_says_so(
    village: Village, anna: Person
) -> None:
    await anna.says("/werkvorm")
    await anna.taps("Er samen uitkomen")
    await anna.taps("Een groep die klaarstaat")
    await anna.taps("Ongeveer 60 mensen")

    anna.sees_last("Ongeveer 60 mensen.")
    anna.sees_last("Let op: dit is voor")
    await anna.taps("Elk aantal mensen")
    assert "Let op: dit is voor" not in anna.seen[-1].text


async def test_all_formats_can_be_read_by_goal_page_after_page(
    village: Village, anna: Person
) -> None:
    await anna.says("/werkvorm")
    await anna.taps("Alle werkvormen")
    anna.sees_last(f"Er zijn {len(village.content.formats)} werkvormen.")
    await anna.taps("Horen wat er speelt")
    anna.sees_last("Werkvormen om te horen wat er speelt:")
    first = buttons(anna)[0]
    await anna.taps("Verder")
    assert buttons(anna)[0] != first
    await anna.taps(buttons(anna)[0])
    anna.sees_last("Zo gaat het:")
    await anna.taps("Terug")
    anna.sees_last("Bladzijde 2 van")
    await anna.taps("Terug")
    anna.sees_last(f"Er zijn {len(village.content.formats)} werkvormen.")
    await anna.taps_raw("wf:begin")  # more than one button begins with “Terug”
    anna.sees_last("Stap 1 van 2")
    await anna.taps("Mijn buurt")
    await anna.taps("Lees meer over de buurt")
    await anna.taps("Werkvormen")
    anna.sees_last("Stap 1 van 2")


async def test_who_reads_english_gets_the_same_in_english(village: Village, anna: Person) -> None:
    await anna.says("/taal en")
    await anna.says("/format")
    await anna.taps("Share out money")
    await anna.taps("Neighbours, no group")
    anna.sees_last("Three formats to share out money, with neighbours without a group.")
    await anna.taps("Street pot")
    anna.sees_last("A street gets a small amount and decides on the pavement.")
    anna.sees_last("Hang up the receipt and a photo.")


async def test_a_format_that_is_no_more_says_so(village: Village, anna: Person) -> None:
    await anna.taps_raw("wf:lees:bestaat-niet")

    anna.sees_last("Die werkvorm is er niet meer. Typ /werkvorm voor wat er wel is.")


# --- planning -----------------------------------------------------------------------------


async def test_a_facilitator_gets_three_advices_plans_one_and_residents_are_invited(
    village: Village, olga: Person, anna: Person
) -> None:
    await olga.says("/werkvorm")
    await olga.taps("Horen wat er speelt")
    await olga.taps("Een groep die klaarstaat")
    await olga.taps("Wereldcafé")
    await olga.taps("Plan dit")
    olga.sees_last("Waar gaat het over?")
    olga.sees_last("Nu staat er: Wereldcafé: praat mee aan kleine tafels")
    await olga.taps("Houd het zo")
    await olga.says("dorpshuis")
    olga.sees_last("Voorbereiden kost ongeveer 21 dagen. Kies liefst ma 23 maart of later.")
    await olga.says("do 12 maart 19.30")
    olga.sees_last("Deze werkvorm is voor 16 tot 100 mensen.")
    await olga.taps("40 mensen")
    await olga.taps("Niets nodig")
    olga.sees_last("Werkvorm: Wereldcafé (2 uur)")
    olga.sees_last("Let op: voorbereiden kost ongeveer 21 dagen. Je hebt er 10.")
    await olga.taps("Ander moment")
    await olga.says("do 26 maart 19.30")
    assert "Let op" not in olga.seen[-1].text
    await olga.taps("Verstuur")
    olga.sees("Verstuurd aan 1 buur in Krakeel.")

    anna.sees_last("Do 26 maart, 19.30 uur, dorpshuis: Wereldcafé: praat mee aan kleine tafels.")
    anna.sees_last("Zo gaat het: Wereldcafé. Je praat in rondes aan kleine tafels")
    anna.sees_last("Het duurt ongeveer 2 uur.")
    await anna.taps("Ik kom")
    anna.sees_last("Jij komt. Fijn!")
    await anna.taps("Hoe gaat dit?")
    anna.sees_last("Probeer haar eerst uit bij drie buren.")
    assert await kept(village) == [("Wereldcafé: praat mee aan kleine tafels", "wereldcafe", 120)]


async def test_a_planned_format_stays_with_the_meeting_when_that_changes(
    village: Village, olga: Person, anna: Person
) -> None:
    await olga.taps_raw("wf:plan:repaircafe")
    await olga.says("Wij maken de fietsen van de school")
    await olga.says("dorpshuis")
    await olga.says("do 26 maart 14.00")
    await olga.taps("Geen maximum")
    await olga.says("iets kapots")
    await olga.taps("Verstuur")
    anna.sees_last("Zo gaat het: Repaircafé.")
    await olga.taps("Wijzig")
    await olga.taps("Andere plek")
    await olga.says("de school")
    olga.sees_last("Werkvorm: Repaircafé (3 uur)")
    await olga.taps("Verstuur wijziging")

    assert await kept(village) == [("Wij maken de fietsen van de school", "repaircafe", 180)]
    await anna.says("/bijeenkomst")
    await anna.taps("Bekijk 1")
    anna.sees_last("Zo gaat het: Repaircafé.")
    anna.sees_last("Het duurt ongeveer 3 uur.")


async def test_a_meeting_without_a_format_says_nothing_of_one(
    village: Village, olga: Person, anna: Person
) -> None:
    await olga.says("/uitnodiging")
    for answer in ("Praten over de speeltuin", "dorpshuis", "do 12 maart 19.30", "20"):
        await olga.says(answer)
    await olga.taps("Niets nodig")
    await olga.taps("Verstuur")

    assert "Zo gaat het" not in anna.seen[-1].text
    assert "Het duurt" not in anna.seen[-1].text
    assert "Hoe gaat dit?" not in buttons(anna)
    assert await kept(village) == [("Praten over de speeltuin", None, None)]


async def test_who_invites_in_more_areas_says_first_where(village: Village, anna: Person) -> None:
    vera = await village.person("Vera").lives_here("elim", name="Vera")
    for area in ("krakeel", "elim"):
        await village.gives_role(vera, Role.AREA_DIRECTOR, area)

    await vera.taps_raw("wf:plan:tijdlijn")
    vera.sees_last("In welk gebied plan je dit?")
    await vera.taps("Krakeel")
    await vera.taps("Houd het zo")
    for answer in ("dorpshuis", "do 12 maart 19.30", "20"):
        await vera.says(answer)
    await vera.taps("Niets nodig")
    await vera.taps("Verstuur")

    anna.sees_last("Kijk terug: wat gebeurde er dit jaar?")
    await vera.taps_raw("wf:plan:tijdlijn:noord:kies")
    vera.sees_last("Hiervoor heb je in dit gebied nu geen taak.")


# --- asking who may -----------------------------------------------------------------------


async def test_a_neighbour_asks_the_group_under_her_name_and_the_group_plans_it(
    village: Village, olga: Person, anna: Person
) -> None:
    await anna.taps_raw("wf:open:tuindag")
    assert "Plan dit" not in buttons(anna)
    await anna.taps_raw("wf:plan:tuindag")
    anna.sees_last("Hiervoor heb je in dit gebied nu geen taak.")
    await anna.taps_raw("wf:lees:tuindag")
    await anna.taps("Vraag of dit kan")
    anna.sees_last("1 mens die in Krakeel uitnodigt, leest dit:")
    anna.sees_last("Vraag uit Krakeel van Anna: kunnen we dit doen?")
    olga.never_sees("kunnen we dit doen?")
    await anna.taps("Ja, vraag het")
    anna.sees_last("Gevraagd aan 1 mens in Krakeel.")

    await village.waits(hours=14)
    olga.sees("Vraag uit Krakeel van Anna: kunnen we dit doen? Tuindag.")
    await olga.taps("Lees hoe het gaat")
    await olga.taps("Plan dit")
    olga.sees_last("Nu staat er: Tuindag: steek je handen uit de mouwen")

    await anna.taps_raw("wf:vraag:kampvuur:ja")
    anna.sees_last("Je vroeg deze week al om een werkvorm. Volgende week kan het weer.")
    await village.waits(hours=14)
    assert olga.counts("kunnen we dit doen?") == 1


async def test_where_there_is_no_group_a_community_worker_is_asked(
    village: Village, anna: Person
) -> None:
    wim = await village.person("Wim").lives_here("elim", name="Wim")
    await village.gives_role(wim, Role.COMMUNITY_WORKER)

    await anna.taps_raw("wf:vraag:tuindag:ja")
    anna.sees_last("Gevraagd aan 1 mens in Krakeel.")
    await village.waits(hours=14)
    wim.sees("Vraag uit Krakeel van Anna: kunnen we dit doen?")


async def test_where_nobody_invites_a_neighbour_is_told_how_to_begin(
    village: Village, anna: Person
) -> None:
    await anna.taps_raw("wf:vraag:tuindag")

    anna.sees_last("In Krakeel is nog niemand die uitnodigt. Begin met buren een initiatiefgroep.")
    await anna.taps("De initiatiefgroep")
    anna.sees_last("Krakeel: wie doet wat")
