"""Doing it together: what can we do ourselves, who does it, and who takes it over."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import text

from bot.intake import take_in
from domain.ids import AreaSlug
from domain.roles import Role
from storage import people
from tests.village import Person, Village

LAMPS = "Samen lampen ophangen langs het pad"


async def put_on_agenda(village: Village, *, behind: tuple[str, ...] = ()) -> None:
    """Put a theme of Krakeel on the agenda, with an issue of each of `behind` in it."""
    async with village.sessions.begin() as session:
        await session.execute(
            text("""
                WITH theme AS (
                    INSERT INTO themes (area, seed, names)
                    VALUES ('krakeel', 'licht', '{"nl": "Straatverlichting"}') RETURNING id
                ), ballot AS (
                    INSERT INTO ballots (area, kind, points, advisory, opened_at, closes_at,
                                         closed_at)
                    VALUES ('krakeel', 'dots', 3, true, :now, :now, :now) RETURNING id
                ), told AS (
                    INSERT INTO issues (area, submitter, shown_name, text, language, theme_id,
                                        guesses, brought_up_at)
                    SELECT 'krakeel', r.id, r.shown_name, 'Het is donker', 'nl', theme.id, '[]',
                           :now
                    FROM residents r, theme WHERE r.shown_name = ANY(:behind)
                )
                INSERT INTO agenda_items (area, theme_id, ballot_id, names, confirmed_at)
                SELECT 'krakeel', theme.id, ballot.id, '{"nl": "Straatverlichting"}',
                       :now
                FROM theme, ballot
            """),
            {"behind": list(behind), "now": village.clock()},
        )


async def makes_task(
    person: Person, title: str = LAMPS, *, hands: str = "1", day: str = "14 maart"
) -> None:
    """Answer the first trits question, out of which a task is made."""
    await person.says("/agenda")
    await person.taps("Straatverlichting")
    await person.taps("Wie doet wat?")
    await person.taps("Vraag 1")
    await person.taps("Zeg wat jij weet")
    await person.says(title)
    await person.says(hands)
    await person.says(day)


async def doing(village: Village) -> list[tuple[str, bool]]:
    """Return who does a task, and whether they look for a successor."""
    async with village.sessions.begin() as session:
        found = await session.execute(
            text("""SELECT r.shown_name, v.handing_over FROM volunteers v
                    JOIN residents r ON r.id = v.resident_id ORDER BY r.shown_name""")
        )
        return [(row.shown_name, row.handing_over) for row in found]


async def at_once(village: Village, *taps: tuple[Person, str]) -> None:
    """Let people tap in the same moment: two workers handle it in two transactions."""
    for person, label in taps:
        message, data = person.button(label)
        await person.phone.tap(message, data)
    await take_in(village.http, village.channel, village.sessions, village.clock, wait=0)
    assert all(await village.handle_at_once(len(taps)))
    await village.settle()


# --- making a task ------------------------------------------------------------------------


async def test_anybody_of_the_area_says_what_neighbours_can_do_themselves(
    village: Village, anna: Person
) -> None:
    await put_on_agenda(village)
    await anna.says("/agenda")
    anna.sees_last("Straatverlichting (staat op de agenda in wording)")
    await anna.taps("Straatverlichting")
    anna.sees_last("Jij kunt de eerste zijn")
    await anna.taps("Wie doet wat?")
    await anna.taps("Vraag 1")
    await anna.taps("Zeg wat jij weet")
    await anna.says("Bel Jan op 06-12345678")
    anna.sees_last("Hier staat iets persoonlijks in")
    await anna.says("Lampen ophangen")
    await anna.taps("Terug")
    anna.sees_last("Dit schreef je: “Lampen ophangen”")
    await anna.says(LAMPS)
    await anna.says("heel veel")
    anna.sees_last("Typ een getal van 1 tot 99")
    await anna.says("twee")
    await anna.taps("Terug")
    await anna.taps("3")
    for typed, answer in (
        ("30 februari", "staat niet op de kalender"),
        ("14 maart 2025", "Die dag is al voorbij"),
        ("1 februari", "Die dag is al voorbij"),
        ("14 maart 2030", "te ver weg"),
    ):
        await anna.says(typed)
        anna.sees_last(answer)
    await anna.says("za 14 maart")
    anna.sees("3 mensen nodig")

    await anna.says("/agenda")
    await anna.taps("Straatverlichting")

    anna.sees_last(f"– {LAMPS} (Anna)")


async def test_a_question_that_was_left_or_is_of_an_older_version_ends_kindly(
    village: Village, anna: Person
) -> None:
    await put_on_agenda(village)
    await anna.says("/agenda")
    await anna.taps("Straatverlichting")
    await anna.taps("Wie doet wat?")
    await anna.taps("Vraag 1")
    await anna.taps("Zeg wat jij weet")
    await anna.says(LAMPS)
    await anna.taps("Toch niet")
    anna.sees_last("die vraag is weg")

    await anna.says("/agenda")
    await anna.taps("Straatverlichting")
    await anna.taps("Wie doet wat?")
    await anna.taps("Vraag 1")
    await anna.taps("Zeg wat jij weet")
    async with village.sessions.begin() as session:
        await session.execute(text("""UPDATE conversations SET data = '{"item": "one"}'"""))
    await anna.says(LAMPS)

    anna.sees_last("We waren even kwijt")
    assert await doing(village) == []


async def test_an_item_or_a_task_of_another_area_is_out_of_reach(
    village: Village, anna: Person, bilal: Person
) -> None:
    await put_on_agenda(village)
    await makes_task(anna)
    async with village.sessions.begin() as session:
        known = await people.who_is(session, village.channel.name, bilal.phone.chat)
        assert known is not None
        await people.move(session, known.id, AreaSlug("elim"), now=village.clock())

    await bilal.taps_raw("tr:1:d1:zeg")
    bilal.sees_last("Dit hoort bij een ander gebied")
    await bilal.taps_raw("dn:1:doe")
    bilal.sees_last("Deze taak is in een ander gebied")
    await bilal.taps_raw("dn:1:neem:1")
    bilal.sees_last("Deze taak is in een ander gebied")
    await bilal.taps_raw("dn:1:los")
    bilal.sees_last("je hoeft niets over te dragen")
    for forged in ("dn:99:doe", "dn:99:los", "dn:99:toch", "dn:99:neem:1", "tr:99:d1:zeg"):
        await bilal.taps_raw(forged)
        bilal.sees_last("er niet meer")

    assert await doing(village) == []


# --- doing it -----------------------------------------------------------------------------


async def test_two_neighbours_want_the_last_place_in_the_same_moment(
    village: Village, anna: Person, bilal: Person, chantal: Person
) -> None:
    await put_on_agenda(village)
    await makes_task(anna)
    for one in (bilal, chantal):
        await one.says("/doe")

    await at_once(village, (bilal, "Ik doe mee met 1"), (chantal, "Ik doe mee met 1"))

    assert len(await doing(village)) == 1
    assert bilal.counts("Jij doet mee") + chantal.counts("Jij doet mee") == 1
    assert bilal.counts("al genoeg handen") + chantal.counts("al genoeg handen") == 1


async def test_own_tasks_stand_first_and_a_second_tap_says_no_more(
    village: Village, anna: Person, bilal: Person
) -> None:
    await put_on_agenda(village)
    for day in (10, 11, 12, 13, 14, 15):
        await makes_task(anna, day=f"{day} maart")
    await bilal.says("/doe")
    bilal.sees_last("Bladzijde 1 van 2")
    await bilal.taps("Verder")
    message, data = bilal.button("Ik doe mee met 1")
    await bilal.phone.tap(message, data)
    await bilal.taps_raw(data, message)
    assert bilal.counts("Fijn! Jij doet mee") == 1

    await bilal.says("/doe")

    bilal.sees_last(f"1. {LAMPS}, zo 15 maart: jij doet mee")


async def test_who_does_it_is_reminded_the_day_before_at_ten_also_when_summer_begins(
    village: Village, anna: Person
) -> None:
    await put_on_agenda(village)
    await makes_task(anna, day="30 maart")
    await anna.taps("Ik doe mee")
    anna.sees_last("De dag ervoor krijg je een seintje")
    village.clock.moment = datetime(2026, 3, 29, 7, 59, 59, tzinfo=UTC)
    await village.settle()
    anna.never_sees("Morgen,")

    await village.waits(seconds=1)

    anna.sees_last("Morgen, ma 30 maart")
    await village.waits(days=3)
    assert anna.counts("Morgen,") == 1


async def test_no_reminder_is_promised_for_tomorrow_or_today(
    village: Village, anna: Person
) -> None:
    await put_on_agenda(village)
    for day in ("morgen", "vandaag"):
        await makes_task(anna, day=day)

        await anna.taps("Ik doe mee")

        anna.sees_last("er komt geen seintje meer")
    await village.waits(days=2)
    anna.never_sees("Morgen,")


# --- handing over -------------------------------------------------------------------------


async def test_the_first_who_says_yes_takes_it_over_and_the_others_see_that(
    village: Village, anna: Person, bilal: Person, chantal: Person
) -> None:
    await put_on_agenda(village, behind=("Anna", "Bilal"))
    await makes_task(chantal)
    await chantal.taps("Ik doe mee")
    await chantal.taps("Ik kan toch niet")
    chantal.sees_last("We vragen 2 buren")
    for one in (anna, bilal):
        one.sees_last("Neem jij het over van Chantal?")
    assert await doing(village) == [("Chantal", True)]

    await at_once(village, (anna, "Ik neem het over"), (bilal, "Ik neem het over"))

    ((who, leaving),) = await doing(village)
    assert not leaving
    first, second = (anna, bilal) if who == "Anna" else (bilal, anna)
    first.sees("Jij doet nu “Samen lampen ophangen")
    second.sees("is al overgenomen")
    second.sees(f"{who} doet “{LAMPS}” al")
    for one in (anna, bilal):
        one.sees_no_button("Ik neem het over")
    chantal.sees_last(f"Goed nieuws: {who} doet")

    village.clock.moment = datetime(2026, 3, 13, 9, 0, tzinfo=UTC)
    await village.settle()
    first.sees_last("Morgen, za 14 maart")
    assert chantal.counts("Morgen,") == second.counts("Morgen,") == 0


async def test_chantal_can_after_all_and_asking_again_asks_nobody_twice(
    village: Village, anna: Person, chantal: Person
) -> None:
    await put_on_agenda(village, behind=("Anna",))
    await makes_task(chantal)
    await chantal.taps("Ik doe mee")
    message, data = chantal.button("Ik kan toch niet")
    await chantal.phone.tap(message, data)
    await chantal.taps_raw(data, message)
    assert anna.counts("Neem jij het over") == 1
    await chantal.taps("Ik kan toch wel")
    chantal.sees_last("toch")
    assert await doing(village) == [("Chantal", False)]
    await anna.taps("Ik neem het over")
    anna.sees_last("al overgenomen of hoeft niet meer")

    await chantal.taps("Ik kan toch niet")

    assert anna.counts("Neem jij het over") == 1
    await anna.taps("Ik neem het over")
    assert await doing(village) == [("Anna", False)]


async def test_with_nobody_to_ask_a_neighbour_finds_it_in_the_list(
    village: Village, bilal: Person, chantal: Person
) -> None:
    await put_on_agenda(village)
    await makes_task(chantal)
    await chantal.taps("Ik doe mee")
    await chantal.taps("Ik kan toch niet")
    chantal.sees_last("We weten nog niemand")
    village.clock.moment = datetime(2026, 3, 13, 9, 0, tzinfo=UTC)
    await village.settle()
    chantal.sees_last("Nog niemand nam het van je over")

    await bilal.says("/doe")
    bilal.sees_last("iemand zoekt een opvolger")
    await bilal.taps("Ik neem 1 over")

    bilal.sees_last("er komt geen seintje meer")
    chantal.sees_last("Goed nieuws: Bilal doet")
    assert await doing(village) == [("Bilal", False)]


async def test_the_initiative_group_is_asked_too_but_not_who_stopped_or_blocked(
    village: Village, anna: Person, bilal: Person, chantal: Person
) -> None:
    await put_on_agenda(village, behind=("Anna",))
    await village.gives_role(bilal, Role.INITIATIVE_GROUP)
    await makes_task(chantal)
    await chantal.taps("Ik doe mee")
    await anna.says("/stop")
    await anna.taps("Ja, geen berichten")

    await chantal.taps("Ik kan toch niet")

    chantal.sees_last("We vragen 1 buur")
    bilal.sees_last("Neem jij het over van Chantal?")
    anna.never_sees("Neem jij het over")
    await chantal.says("/stop")
    await chantal.taps("Ja, geen berichten")
    before = len(chantal.seen)
    await bilal.taps("Ik neem het over")
    assert len(chantal.seen) == before


async def test_when_the_day_is_over_nothing_is_handed_over_any_more(
    village: Village, anna: Person, chantal: Person
) -> None:
    await put_on_agenda(village, behind=("Anna",))
    await makes_task(chantal)
    await chantal.taps("Ik doe mee")
    await chantal.taps("Ik kan toch niet")
    village.clock.moment = datetime(2026, 3, 14, 23, 0, tzinfo=UTC)
    await village.settle()

    await anna.taps("Ik neem het over")
    anna.sees_last("is al geweest")
    await chantal.taps("Ik kan toch wel")
    chantal.sees_last("is al geweest")
    await anna.says("/doe")

    anna.sees_last("is nu niets te doen")
    assert await doing(village) == [("Chantal", True)]


async def test_who_moved_still_finds_the_task_that_was_promised(
    village: Village, chantal: Person
) -> None:
    await put_on_agenda(village)
    await makes_task(chantal)
    await chantal.taps("Ik doe mee")
    async with village.sessions.begin() as session:
        known = await people.who_is(session, village.channel.name, chantal.phone.chat)
        assert known is not None
        await people.move(session, known.id, AreaSlug("elim"), now=village.clock())

    await chantal.says("/doe")

    chantal.sees_button("Ik kan niet bij 1")
