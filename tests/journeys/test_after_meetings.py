"""Once a meeting began: how many are there, the short report, and what neighbours say of it."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import text

from domain.ids import AreaSlug, MeetingId, ResidentId
from domain.roles import Role
from storage import people
from tests.journeys.test_meetings import invites
from tests.village import Person, Village

EVENING = {"days": 10, "hours": 1, "minutes": 1}
"""From the beginning of a story to half an hour after a meeting of the 12th of March began."""
THE_DAY = date(2026, 3, 12)
REPORT = "We willen een hek om de speeltuin. Volgende maand gaan we samen kijken."


@pytest.fixture
async def olga(village: Village) -> Person:
    """Olga, who is in the initiative group of Krakeel."""
    olga = await village.person("Olga").lives_here(name="Olga")
    await village.gives_role(olga, Role.INITIATIVE_GROUP)
    return olga


async def number(village: Village, query: str) -> int:
    """Return a number of the database."""
    async with village.sessions() as session:
        return int(await session.scalar(text(query)) or 0)


async def code_of(village: Village, day: date = THE_DAY) -> str:
    """Return what scanning the code at the door of the meeting says."""
    meeting = MeetingId(await number(village, "SELECT max(id) FROM meetings"))
    return f"/start {village.town.links.presence_payload(meeting, day)}"


# --- how many are there -------------------------------------------------------------------


async def test_who_invited_is_asked_how_many_are_there_and_neighbours_see_the_number(
    village: Village, olga: Person, anna: Person
) -> None:
    await invites(olga)
    await anna.taps("Ik kom")

    await village.waits(**EVENING)

    olga.sees_last("Praten over de speeltuin is begonnen. Hoeveel mensen zijn er?")
    anna.never_sees("Hoeveel mensen zijn er?")
    await olga.taps("Ander aantal")
    await olga.says("veel")
    olga.sees_last("We lazen er geen getal in")
    await olga.says("23")
    olga.sees_last("Bij Praten over de speeltuin tellen 23 mensen mee.")
    await anna.says("/bijeenkomst")
    await anna.taps("Geweest")
    anna.sees_last("Praten over de speeltuin (23 mensen, nog geen verslag)")


async def test_who_scans_the_code_at_the_door_counts_once_and_the_larger_number_is_shown(
    village: Village, olga: Person, anna: Person, bilal: Person
) -> None:
    await invites(olga)
    code = await code_of(village)
    await village.waits(**EVENING)
    await olga.taps("Code voor de deur")
    assert olga.seen[-1].picture
    olga.sees_last("Wie hem scant, telt mee.")

    for one in (anna, bilal):
        await one.says(code)
        one.sees_last("Fijn dat je er bent, bij: Praten over de speeltuin.")
    await anna.says(code)
    anna.sees_last("Je telde al mee")

    await olga.taps("1")
    await olga.says("/bijeenkomst")
    await olga.taps("Geweest")
    olga.sees_last("(10 mensen, nog geen verslag)")
    await olga.taps("Bekijk 1")
    olga.sees_last("Er waren 10 mensen.")
    await olga.taps_raw(f"bm:{await number(village, 'SELECT max(id) FROM meetings')}:er:1")
    olga.sees("tellen 2 mensen mee")


async def test_somebody_who_comes_in_by_the_code_at_the_door_counts(
    village: Village, olga: Person
) -> None:
    await invites(olga)
    code = await code_of(village)
    await village.waits(**EVENING)
    dora = village.person("Dora")

    await dora.says(code)
    await dora.taps("Ja, dat is goed")
    await dora.taps("Nederlands")
    await dora.says("Krakeel")
    await dora.taps("Krakeel")

    dora.sees("Fijn dat je er bent")
    assert await number(village, "SELECT count(*) FROM meeting_presence") == 1


async def test_a_code_of_another_day_and_a_forged_one_count_nobody(
    village: Village, olga: Person, anna: Person
) -> None:
    await invites(olga)
    code = await code_of(village)

    await anna.says(code)
    anna.sees_last("Deze code werkt nu niet.")
    await village.waits(**EVENING)
    await anna.says(await code_of(village, date(2026, 3, 13)))
    anna.sees_last("Deze code werkt nu niet.")
    await anna.says(code[:-1] + ("A" if code[-1] != "A" else "B"))

    assert await number(village, "SELECT count(*) FROM meeting_presence") == 0
    anna.never_sees("Fijn dat je er bent")


async def test_after_a_month_nobody_knows_who_was_there_and_how_many_stays(
    village: Village, olga: Person, anna: Person, bilal: Person
) -> None:
    await invites(olga)
    code = await code_of(village)
    await village.waits(**EVENING)
    for one in (anna, bilal):
        await one.says(code)

    await village.waits(days=31)

    assert await number(village, "SELECT count(*) FROM meeting_presence") == 0
    await anna.says("/bijeenkomst")
    await anna.taps("Geweest")
    anna.sees_last("(2 mensen, nog geen verslag)")


async def test_who_has_no_role_counts_nothing_and_nothing_is_counted_before_it_begins(
    village: Village, olga: Person, anna: Person
) -> None:
    await invites(olga)
    meeting = await number(village, "SELECT max(id) FROM meetings")

    await olga.taps_raw(f"bm:{meeting}:er:12")
    olga.sees_last("Dit begint op")
    await village.waits(**EVENING)
    for data in (f"bm:{meeting}:er", f"bm:{meeting}:er:12", f"bm:{meeting}:er:code"):
        await anna.taps_raw(data)
        anna.sees_last("nu geen taak")

    assert await number(village, "SELECT coalesce(max(counted), -1) FROM meetings") == -1


async def test_who_called_it_off_is_asked_nothing_afterwards(
    village: Village, olga: Person, anna: Person
) -> None:
    await invites(olga)
    await olga.taps("Zeg af")
    await olga.taps("Ja, zeg het af")

    await village.waits(days=12)

    olga.never_sees("Hoeveel mensen zijn er?")
    olga.never_sees("Hoe was het?")


# --- the report ---------------------------------------------------------------------------


async def reports(village: Village, olga: Person, words: str = REPORT) -> None:
    """Let the day after come, and Olga send a report."""
    await village.waits(days=11)
    olga.sees("Hoe was het? Schrijf in het kort wat er uitkwam")
    await olga.taps("Schrijf verslag")
    await olga.says(words)
    await olga.taps("Verstuur verslag")
    await village.waits(hours=18)


async def test_the_report_goes_to_who_answered_and_stands_with_what_has_been(
    village: Village, olga: Person, anna: Person, bilal: Person, chantal: Person
) -> None:
    await invites(olga)
    await anna.taps("Ik kom")
    await bilal.taps("Ik kan niet")

    await reports(village, olga)

    for one in (anna, bilal):
        one.sees_last("Verslag van do 12 maart, 19.30 uur: Praten over de speeltuin")
        one.sees_last(REPORT)
    chantal.never_sees(REPORT)
    await chantal.says("/bijeenkomst")
    await chantal.taps("Geweest")
    chantal.sees_last("(met verslag)")
    await chantal.taps("Bekijk 1")
    chantal.sees_last(REPORT)


async def test_a_telephone_number_in_a_report_is_hidden_before_anybody_reads_it(
    village: Village, olga: Person, anna: Person
) -> None:
    await invites(olga)
    await anna.taps("Ik kom")
    await village.waits(days=11)
    await olga.taps("Schrijf verslag")
    await olga.says("kort")
    olga.sees_last("Dat is wel erg kort")
    await olga.says("lang genoeg " * 90)
    olga.sees_last("Er passen er 1.000")
    await olga.says("We willen een hek. Wil je helpen? Bel dan 06-12345678.")
    olga.sees_last("We haalden weg wat van iemand persoonlijk is")
    assert "12345678" not in olga.seen[-1].text
    await olga.taps("Verstuur verslag")
    await village.waits(hours=18)

    anna.sees_last("We willen een hek.")
    anna.never_sees("12345678")


async def test_neighbours_say_that_it_is_right_or_what_is_missing_and_it_is_corrected_once(
    village: Village, olga: Person, anna: Person, bilal: Person
) -> None:
    await invites(olga)
    await anna.taps("Ik kom")
    await bilal.taps("Misschien")
    await reports(village, olga)

    await anna.taps("Klopt")
    anna.sees_last("Dank je wel. Jij zei: dit klopt.")
    await bilal.taps("Ik mis iets")
    await bilal.says("De schommel is ook kapot, dat zeiden er drie.")
    bilal.sees_last("Wie uitnodigde, leest het, zonder je naam.")

    olga.sees_last("De schommel is ook kapot")
    assert "Bilal" not in olga.seen[-1].text
    await olga.taps("Verslag")
    olga.sees_last("1 buur zegt dat het klopt, 1 buur mist iets.")
    await olga.taps("Wat buren missen")
    olga.sees_last("De schommel is ook kapot")
    await olga.taps("Terug")
    await olga.taps("Verbeter verslag")
    await olga.says(f"{REPORT} De schommel wordt ook gemaakt.")
    await olga.taps("Verstuur verslag")
    await village.waits(hours=22)
    for one in (anna, bilal):
        one.sees_last("Verbeterd verslag")
        one.sees_last("De schommel wordt ook gemaakt.")

    meeting = await number(village, "SELECT max(id) FROM meetings")
    await olga.taps_raw(f"bm:{meeting}:verslag")
    olga.sees_last("Dit verslag is al een keer verbeterd.")
    await anna.taps_raw(f"bk:{meeting}:1:klopt")
    anna.sees_last("Het verslag is net veranderd.")


async def test_once_there_is_a_report_nobody_knows_who_scanned_and_nobody_is_asked_again(
    village: Village, olga: Person, anna: Person, bilal: Person
) -> None:
    await invites(olga)
    code = await code_of(village)
    await village.waits(**EVENING)
    for one in (anna, bilal):
        await one.says(code)
    meeting = await number(village, "SELECT max(id) FROM meetings")
    await olga.taps_raw(f"bm:{meeting}:verslag")
    await olga.says(REPORT)
    await olga.taps("Verstuur verslag")

    assert await number(village, "SELECT count(*) FROM meeting_presence") == 0
    assert await number(village, "SELECT max(scanned) FROM meetings") == 2
    await bilal.says(code)
    bilal.sees_last("Deze code werkt nu niet.")
    await village.waits(days=3)
    olga.never_sees("Hoe was het?")


async def test_who_is_from_elsewhere_reads_no_report_and_says_nothing_of_it(
    village: Village, olga: Person, anna: Person
) -> None:
    noor = await village.person("Noor").lives_here("elim", name="Noor")
    await invites(olga)
    await anna.taps("Ik kom")
    await reports(village, olga)
    meeting = await number(village, "SELECT max(id) FROM meetings")

    for data in (f"bk:{meeting}:verslag", f"bk:{meeting}:1:klopt", f"bk:{meeting}:1:mist"):
        await noor.taps_raw(data)
        noor.sees_last("Deze bijeenkomst is in een ander gebied.")
    await noor.taps_raw(f"bm:{meeting}:opmerkingen:1")
    noor.sees_last("nu geen taak")
    noor.never_sees(REPORT)

    assert await number(village, "SELECT count(*) FROM meeting_words") == 0


# --- all of it in one's own calendar ------------------------------------------------------


async def test_a_resident_gets_an_address_that_is_another_one_after_moving(
    village: Village, anna: Person
) -> None:
    await anna.says("/bijeenkomst")
    await anna.taps("Zet alles in mijn agenda")
    anna.sees_last("https://smederij.example/gebied/krakeel/agenda.ics?sleutel=")
    anna.sees_last("Het werkt zolang je hier woont.")

    async with village.sessions.begin() as session:
        me = await session.scalar(text("SELECT id FROM residents WHERE shown_name = 'Anna'"))
        await people.move(session, ResidentId(me), AreaSlug("elim"), now=village.clock())
    await anna.says("/bijeenkomst")
    await anna.taps("Zet alles in mijn agenda")

    anna.sees_last("https://smederij.example/gebied/elim/agenda.ics?sleutel=")
