"""From an item that is larger than its area to a decision that everybody reads."""

from __future__ import annotations

from sqlalchemy import text

from bot.intake import take_in
from domain.roles import Role
from tests.journeys.steering import (
    TITLE,
    Cast,
    areas_say_yes,
    everybody,
    goes_beyond,
    is_advised,
    opens,
    partners_answer,
    rules,
    the_team,
    with_role,
    writes_points,
)
from tests.journeys.test_handing_back import is_confirmed, says_to_the_text
from tests.village import Person, Village

POINTS = (
    "Leg drempels in de Schutstraat, bij de school.",
    "Maak de kruising bij de winkels een gelijke kruising.",
)
WHY = "De school en de bewoners dragen dit plan, en het past in de programma’s."
ANSWER = "De kruising ligt op een route van de ambulance. " * 5


async def decisions(village: Village) -> list[tuple[object, ...]]:
    async with village.sessions() as session:
        rows = await session.execute(
            text("""SELECT d.id, a.agrees, d.after_id FROM steering_decisions d
                    LEFT JOIN steering_answers a ON a.decision_id = d.id ORDER BY d.id""")
        )
        return [tuple(row) for row in rows]


async def enters(cast: Cast, person: Person, answer: str = ANSWER) -> None:
    """Enter a decision that follows the first point and departs from the second."""
    await opens(person, cast.item)
    await person.taps("Leg een besluit vast")
    await rules(person, 1)
    await rules(person, 2, answer)
    await person.taps("Motivatie")
    await person.says(WHY)


async def test_an_item_goes_from_the_team_to_a_decision_that_the_area_reads(
    village: Village,
) -> None:
    neighbours = [
        await village.person(name).lives_here(name=name)
        for name in ("Anna", "Bilal", "Chantal", "Dewi", "Erik")
    ]
    await is_confirmed(village, *neighbours)
    cast = await everybody(village)
    await goes_beyond(village, cast)
    await partners_answer(cast)
    group = "Schrijf het advies"
    await writes_points(cast.rene, cast.item, "Leg de drempels in 2027 aan.", button=group)
    await cast.rene.taps("Naar de stuurgroep")
    await writes_points(cast.wietske, cast.item, *POINTS)
    await cast.wietske.taps("Leg het voor")
    cast.wietske.sees("gaat terug naar het gebied")
    await village.waits(days=10)
    for one in neighbours:
        await says_to_the_text(one, "ja")
    await village.waits(days=21)

    await enters(cast, cast.chair)
    await cast.chair.taps("Investering erbij")
    await cast.chair.taps("Domesta")
    await cast.chair.says("Drempels bij de school")
    await cast.chair.says("12.500")
    await cast.chair.taps("2027")
    cast.chair.sees_last("Domesta, 2027: Drempels bij de school, € 12.500")
    await cast.chair.taps("Leg het vast")
    cast.chair.sees("Zodra een ander lid het bevestigt")
    other = cast.seats[0]
    await opens(other, cast.item)
    await other.taps("Bekijk het besluit")
    await other.taps("Bevestig het besluit")
    await village.waits(hours=16)

    anna = neighbours[0]
    anna.sees(f"De stuurgroep besliste over “{TITLE}”. Op één punt wijkt zij van het advies af.")
    assert anna.counts(f"De stuurgroep besliste over “{TITLE}”") == 1
    await anna.taps("Bekijk het besluit")
    anna.sees_last("Waarom: De kruising ligt op een route van de ambulance.")
    await anna.taps("Investeringen")
    anna.sees_last("€ 12.500")


async def test_a_decision_that_departs_without_words_is_refused_until_it_explains(
    village: Village,
) -> None:
    cast = await everybody(village)
    await is_advised(village, cast, *POINTS)

    await enters(cast, cast.chair, "Dat kan niet, jammer.")
    await cast.chair.taps("Leg het vast")
    cast.chair.sees_last("Er zijn er 200 nodig.")
    assert await decisions(village) == []
    await cast.chair.taps("Punt 2")
    await cast.chair.taps("Wijkt af")
    await cast.chair.says(ANSWER)
    await cast.chair.taps("Leg het vast")

    assert len(await decisions(village)) == 1


async def test_a_group_that_is_not_complete_reads_who_is_missing_and_decides_nothing(
    village: Village,
) -> None:
    cast = await everybody(village)
    await is_advised(village, cast, *POINTS)
    async with village.sessions.begin() as session:
        await session.execute(text("UPDATE residents SET partner = NULL WHERE partner = 'politie'"))
        await session.execute(
            text("""UPDATE roles SET ended_at = :now WHERE id IN (
                    SELECT o.id FROM roles o JOIN residents r ON r.id = o.resident_id
                    WHERE o.role = 'steering-group' AND r.partner IS NULL LIMIT 2)"""),
            {"now": village.clock()},
        )

    await opens(cast.chair, cast.item)
    await cast.chair.taps("Leg een besluit vast")

    cast.chair.sees_last("Er zit niemand van Politie Drenthe in.")
    cast.chair.sees_last("Er zijn 3 bewoners. Nodig zijn er 4.")
    cast.chair.sees_last("Vraag de gebiedsregisseur")


async def test_two_members_who_enter_at_once_leave_one_decision_and_two_confirm_it_once(
    village: Village, anna: Person
) -> None:
    cast = await everybody(village)
    await is_advised(village, cast, *POINTS)
    first, second, third = cast.chair, cast.seats[0], cast.seats[1]
    for one in (first, second):
        await enters(cast, one)

    for one in (first, second):
        message, data = one.button("Leg het vast")
        await one.phone.tap(message, data)
    await take_in(village.http, village.channel, village.sessions, village.clock, wait=0)
    await village.handle_at_once(2)
    await village.settle()
    [(number, agreed, _)] = await decisions(village)
    assert agreed is None
    assert sum(one.counts("Er ligt al een besluit klaar") for one in (first, second)) == 1

    for one in (third, cast.seats[2]):
        await one.looks()
        await one.phone.tap(one.seen[-1].id, f"sb:{cast.item}:{number}:ja")
    await take_in(village.http, village.channel, village.sessions, village.clock, wait=0)
    await village.handle_at_once(2)
    await village.waits(hours=24)  # by day

    assert await decisions(village) == [(number, True, None)]
    assert anna.counts("De stuurgroep besliste over") == 1


async def test_a_later_decision_refers_to_the_one_before(village: Village, anna: Person) -> None:
    cast = await everybody(village)
    await is_advised(village, cast, *POINTS)
    await enters(cast, cast.chair)
    await cast.chair.taps("Leg het vast")
    await opens(cast.seats[0], cast.item)
    await cast.seats[0].taps("Bekijk het besluit")
    await cast.seats[0].taps("Bevestig het besluit")

    await opens(cast.chair, cast.item)
    await cast.chair.taps("Nieuw besluit")
    for number in (1, 2):
        await rules(cast.chair, number)
    await cast.chair.taps("Motivatie")
    await cast.chair.says(WHY)
    await cast.chair.taps("Leg het vast")

    [(first, *_), (_, waits, after)] = await decisions(village)
    assert (waits, after) == (None, first)


async def test_the_group_advises_at_the_due_date_and_names_who_is_missing(
    village: Village,
) -> None:
    cast = await everybody(village)
    await goes_beyond(village, cast)
    await partners_answer(cast, but=2)
    await opens(cast.rene, cast.item)
    cast.rene.sees_no_button("Schrijf het advies")

    await village.waits(days=28)

    cast.rene.sees("2 partners gaven geen antwoord.")
    await opens(cast.rene, cast.item)
    cast.rene.sees_last("Nog geen antwoord van: Stichting Welzijnswerk (SWW), Politie Drenthe.")
    cast.rene.sees_button("Schrijf het advies")


async def test_a_bare_no_of_a_partner_is_asked_what_would_make_it_possible(
    village: Village,
) -> None:
    cast = await the_team(village)
    agent = await with_role(village, "Agent", Role.ALIGNMENT_GROUP, home="elim", partner="politie")
    await goes_beyond(village, cast)
    await opens(agent, cast.item)
    await agent.taps("Zeg wat jullie kunnen")
    await agent.taps("Nu nog niet")
    await agent.says("We hebben geen mensen.")

    await agent.says("Niks.")
    agent.sees_last("Er zijn er minstens 20 nodig.")
    await agent.says("Als de wijkagent er in juni een dag bij krijgt.")

    await opens(cast.wietske, cast.item)
    await cast.wietske.taps("Wat partners zeggen")
    cast.wietske.sees_last("Politie Drenthe: het kan nu niet. We hebben geen mensen.")


async def test_points_are_changed_moved_taken_out_and_put_back(village: Village) -> None:
    cast = await the_team(village)
    await goes_beyond(village, cast)
    await writes_points(cast.wietske, cast.item, *POINTS, "Zet er een lamp bij, voor de winter.")

    await cast.wietske.taps("Punt 3")
    await cast.wietske.taps("Omhoog")
    cast.wietske.sees("2. Zet er een lamp bij, voor de winter.")
    await cast.wietske.taps("Punt 2")
    await cast.wietske.taps("Haal het eruit")
    await cast.wietske.taps("Zet het terug")
    await cast.wietske.taps("Punt 2")
    await cast.wietske.taps("Wijzig")
    await cast.wietske.says("Zet er twee lampen bij, voor de winter.")

    cast.wietske.sees_last("2. Zet er twee lampen bij, voor de winter.")


async def test_two_areas_write_one_advice_and_each_says_yes_by_itself(village: Village) -> None:
    cast = await everybody(village)
    elly = await with_role(village, "Elly", Role.INITIATIVE_GROUP, area="elim", home="elim")
    await goes_beyond(village, cast)
    await opens(cast.wietske, cast.item)
    await cast.wietske.taps("Gebieden die meedoen")
    await cast.wietske.taps("Vraag een gebied")
    cast.wietske.sees("Welk gebied vraag je mee te doen")
    await cast.wietske.taps_raw(f"cl:{cast.item}:in:elim")
    await village.waits(hours=1)
    elly.sees(f"Krakeel vraagt of Elim meedoet met “{TITLE}”.")
    await elly.taps("Bekijk het punt")
    await elly.taps("Gebieden die meedoen")
    await elly.taps("Elim doet mee")

    await writes_points(cast.wietske, cast.item, POINTS[0])
    await writes_points(elly, cast.item, POINTS[1])
    elly.sees_last(f"1. {POINTS[0]}")
    await elly.taps("Leg het voor")

    elly.sees("gaat terug naar 2 gebieden")
    async with village.sessions() as session:
        rows = await session.execute(text("SELECT area, stand FROM hand_backs ORDER BY area"))
        assert [tuple(row) for row in rows] == [("elim", "waits"), ("krakeel", "waits")]
    async with village.sessions.begin() as session:
        await session.execute(
            text("UPDATE hand_backs SET stand = 'accepted' WHERE area = 'krakeel'")
        )
    await opens(elly, cast.item)
    elly.sees_last("Het geldt zodra ze allemaal ja zeggen.")
    await elly.taps("Gebieden die meedoen")
    await elly.taps("Ga uit de coalitie")
    await elly.taps("Ja, wij gaan eruit")
    await opens(cast.wietske, cast.item)
    cast.wietske.sees_last("Het advies van bewoners geldt: het gebied zei ja.")
    await cast.wietske.taps("Gebieden die meedoen")
    cast.wietske.sees_last("Elim deed mee, en ging eruit.")


async def test_a_changed_advice_says_what_is_different_and_counts_after_a_new_yes(
    village: Village,
) -> None:
    cast = await everybody(village)
    await is_advised(village, cast, *POINTS)
    await writes_points(cast.wietske, cast.item, "Zet er een lamp bij, voor de winter.")

    await cast.wietske.taps("Leg het voor")
    cast.wietske.sees_last("Wat is er anders in het advies")
    await cast.wietske.says("Er is een lamp bij gekomen, want het is er donker.")
    await opens(cast.wietske, cast.item)
    cast.wietske.sees_last("Het geldt zodra dat ja zegt.")
    await areas_say_yes(village)

    await opens(cast.wietske, cast.item)
    cast.wietske.sees_last("Het advies van bewoners geldt")


async def test_a_decision_is_not_confirmed_once_residents_changed_the_advice_it_answers(
    village: Village,
) -> None:
    cast = await everybody(village)
    await is_advised(village, cast, *POINTS)
    await enters(cast, cast.seats[0])
    await cast.seats[0].taps("Leg het vast")
    await writes_points(cast.wietske, cast.item, "Zet ook een spiegel bij de bocht.")
    await cast.wietske.taps("Leg het voor")
    await cast.wietske.says("Er kwam een gevaarlijke bocht bij.")

    await opens(cast.chair, cast.item)
    await cast.chair.taps("Bekijk het besluit")
    await cast.chair.taps("Bevestig het besluit")
    cast.chair.sees("Bewoners veranderden hun advies nadat dit besluit is vastgelegd.")
    assert [one[1] for one in await decisions(village)] == [None]

    await opens(cast.chair, cast.item)
    await cast.chair.taps("Bekijk het besluit")
    await cast.chair.taps("Trek het in")
    await areas_say_yes(village)
    await enters(cast, cast.chair)
    assert [one[1] for one in await decisions(village)] == [False]


async def test_a_member_who_was_bringing_something_up_enters_a_decision_and_goes_on_with_it(
    village: Village,
) -> None:
    cast = await everybody(village)
    await is_advised(village, cast, POINTS[0])
    chair = cast.chair
    await chair.says("Er mist een bankje bij de vijver in het park")

    await opens(chair, cast.item)
    await chair.taps("Leg een besluit vast")
    await rules(chair, 1)
    await chair.taps("Motivatie")
    await chair.says(WHY)
    await chair.taps("Leg het vast")

    assert len(await decisions(village)) == 1
    await chair.taps("Ga verder")
    chair.sees_last("Er mist een bankje bij de vijver in het park")
