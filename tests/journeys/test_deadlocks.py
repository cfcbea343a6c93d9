"""Neighbours can't agree: with each other, with help, and when others decide."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from domain.handing_back.hand_back import Proposed, TextKind
from domain.ids import AreaSlug
from domain.roles import Role
from storage import handing_back
from tests.journeys.steering import (
    an_item,
    areas_say_yes,
    everybody,
    opens,
    partners_answer,
    rules,
    with_role,
    writes_points,
)
from tests.journeys.test_handing_back import is_confirmed, says_to_the_text
from tests.journeys.test_resisting import gives
from tests.village import START, Person, Village

ABOUT = "De schommel staat te dicht bij de huizen aan de Schutstraat"


@pytest.fixture
async def item(village: Village, anna: Person, bilal: Person) -> int:
    """An item of Krakeel about which Anna and Bilal can't agree."""
    return await an_item(village, title="Een plek om te spelen")


async def _code(village: Village, person: Person) -> str:
    query = text("""SELECT r.code FROM residents r JOIN doors d ON d.resident_id = r.id
                    WHERE d.chat = :chat""")
    async with village.sessions() as session:
        return str((await session.execute(query, {"chat": person.phone.chat})).scalar_one())


async def _calls(village: Village, caller: Person, item: int, other: Person) -> int:
    """Let one say that they can't agree with another; return the number."""
    await caller.taps_raw(f"pt:{item}:open")
    await caller.taps("Meld: niet eruit")
    await caller.says(ABOUT)
    await caller.says(await _code(village, other))
    await caller.taps("Ga verder")
    await caller.taps("Meld het zo")
    async with village.sessions() as session:
        return int((await session.execute(text("SELECT max(id) FROM deadlocks"))).scalar_one())


async def test_two_who_agree_half_way_end_it_at_once_and_the_area_reads_how(
    village: Village, anna: Person, bilal: Person, chantal: Person, item: int
) -> None:
    await _calls(village, anna, item, bilal)
    anna.sees("Dank je. De andere kant hoort het nu.")
    bilal.sees(f"Anna komt er met jullie niet uit over Een plek om te spelen: “{ABOUT}”")

    await bilal.taps("Kijk waar het staat")
    await bilal.taps("Spreek voor jouw kant")
    await bilal.taps("Schrijf jullie kant")
    await bilal.says("Kinderen kunnen nergens anders heen")
    bilal.sees("Dank je. Jullie kant staat erbij.")
    chantal.sees("hoe komen we eruit over Een plek om te spelen?")

    await anna.taps("Kijk waar het staat")
    await anna.taps("Lees alle kanten")
    anna.sees("Bilal: “Kinderen kunnen nergens anders heen”")
    anna.sees("Anna schreef nog niets.")
    await anna.taps("Kijk waar het staat")
    await anna.taps("Spreek voor jouw kant")
    await anna.taps("Stel een afspraak voor")
    await anna.says("De schommel komt aan de andere kant van het veld")
    bilal.sees("Anna doet een voorstel over Een plek om te spelen")
    await bilal.taps("Spreek voor jouw kant")
    await bilal.taps("Zeg ja tegen voorstel")

    chantal.sees("Ze zijn eruit over Een plek om te spelen")
    await chantal.says("/vastgelopen")
    chantal.sees("Een plek om te spelen: Samen afgesproken")
    chantal.sees("Opgelost: 1 onder elkaar, 0 met hulp, 0 door een besluit van anderen.")
    await chantal.taps("Open 1")
    await chantal.taps("Lees het verslag")
    chantal.sees("Elke kant zei ja: “De schommel komt aan de andere kant van het veld”")
    await chantal.says("/terugleggen")
    chantal.sees("Een plek om te spelen (uitweg, versie 1)")


async def _opens_deadlock(person: Person, number: int) -> None:
    await person.taps_raw(f"vl:{number}:open")


async def _takes_part(person: Person, number: int) -> None:
    await person.taps_raw(f"vl:{number}:wij")
    await person.taps("Wij doen mee")


async def _puts_up(person: Person, number: int, option: str) -> None:
    await _opens_deadlock(person, number)
    await person.taps("Bekijk oplossingen")
    await person.taps("Bedenk een oplossing")
    await person.says(option)


async def _stage(village: Village, number: int) -> tuple[int, str | None, str | None]:
    query = text("SELECT stage, waits, ended FROM deadlocks WHERE id = :id")
    async with village.sessions() as session:
        row = (await session.execute(query, {"id": number})).one()
    return int(row.stage), row.waits, row.ended


async def test_the_area_weighs_the_options_says_yes_and_it_ends_in_the_first_stage(
    village: Village, anna: Person, bilal: Person, chantal: Person, item: int
) -> None:
    more = [await village.person(name).lives_here(name=name) for name in ("Dewi", "Erik", "Femke")]
    area = [anna, bilal, chantal, *more]
    await is_confirmed(village, *area)
    number = await _calls(village, anna, item, bilal)
    await _takes_part(bilal, number)
    await _puts_up(chantal, number, "De schommel komt achter het buurthuis")
    chantal.sees("Dank je. Jouw oplossing staat erbij.")
    chantal.sees("1. “De schommel komt achter het buurthuis” (Chantal)")
    await _puts_up(anna, number, "Geen schommel")

    await village.waits(days=7)
    bilal.sees("Jullie zijn halverwege")
    bilal.sees("Er liggen 2 oplossingen.")
    bilal.sees("Stem mee, tot ma 16 maart")
    await _puts_up_in_vain(bilal, number)
    for one in area:
        await gives(one, 1, 8, 6)
    await village.waits(days=7, minutes=5)
    anna.sees("Het minste bezwaar in Krakeel: De schommel komt achter het buurthuis.")
    assert await _stage(village, number) == (1, "round", None)
    await _opens_deadlock(anna, number)
    anna.sees("Nu zegt het gebied ja of nee. De klok staat stil.")

    await village.waits(days=26)  # the round of April opens
    assert await _stage(village, number) == (1, "round", None)
    for one in area:
        await says_to_the_text(one, "ja")
    await village.waits(days=15)

    assert await _stage(village, number) == (1, None, "ratified")
    bilal.sees("We zijn eruit over Een plek om te spelen: het gebied zei ja.")
    await chantal.says("/vastgelopen")
    chantal.sees("Opgelost: 1 onder elkaar, 0 met hulp")


async def _puts_up_in_vain(person: Person, number: int) -> None:
    await person.taps_raw(f"vl:{number}:optie")
    person.sees("Dat kan nu niet. Dit is de stand.")
    person.sees("Het gebied stemt nu over de oplossingen.")


async def test_it_goes_through_all_three_stages_and_the_decision_goes_back_to_the_area(
    village: Village,
) -> None:
    cast = await everybody(village)
    rene, wietske, item = cast.rene, cast.wietske, cast.item
    anna = await village.person("Anna").lives_here(name="Anna")
    bilal = await village.person("Bilal").lives_here(name="Bilal")
    number = await _calls(village, anna, item, bilal)
    rene.sees("In Krakeel komen buren er niet uit over Veilig oversteken.")

    await village.waits(days=7)  # Bilal says nothing
    assert (await _stage(village, number))[0] == 1
    await village.waits(days=14)
    assert (await _stage(village, number))[0] == 2
    anna.sees("Er was geen oplossing om te wegen. Nu gaat iemand bemiddelen")
    rene.sees("Buren in Krakeel zoeken hulp bij Veilig oversteken")

    await rene.says("/bureau")
    await rene.taps("Bekijk alle kwesties")
    rene.sees("Veilig oversteken: Stap 2: we komen eruit met hulp.")
    await rene.taps_raw(f"vl:{number}:help")
    rene.sees("Fijn dat je helpt.")
    bilal.sees("Rene helpt jullie eruit te komen over Veilig oversteken.")
    await rene.taps("Nodig uit voor gesprek")
    await rene.says("Buurthuis")
    await rene.says("morgen 19:30")
    await rene.taps("Geen maximum")
    await rene.taps("Niets")
    rene.sees("Samen eruit komen: Veilig oversteken")
    await rene.taps("Verstuur")
    anna.sees("Samen eruit komen: Veilig oversteken")
    await _puts_up(rene, number, "Eerst een proef met bloembakken")

    await village.waits(days=21, hours=1)
    assert await _stage(village, number) == (2, "ballot", None)
    await village.waits(days=5, hours=16)  # nobody votes
    assert (await _stage(village, number))[0] == 3
    wietske.sees("Schrijf het advies van bewoners over Veilig oversteken.")
    cast.aligned[0].sees("Veilig oversteken")

    await partners_answer(cast)
    await writes_points(rene, item, "Leg de drempels aan.", button="Schrijf het advies")
    await rene.taps("Naar de stuurgroep")
    await writes_points(wietske, item, "Leg drempels bij de school.")
    await wietske.taps("Leg het voor")
    await areas_say_yes(village)
    seat = cast.seats[0]
    await opens(seat, item)
    await seat.taps("Leg een besluit vast")
    await rules(seat, 1)
    await seat.taps("Motivatie")
    why = "Wij leggen in 2027 drempels aan bij de school, zoals de bewoners van Krakeel adviseren."
    await seat.says(why)
    await seat.taps("Leg het vast")
    await opens(cast.chair, item)
    await cast.chair.taps("Bekijk het besluit")
    await cast.chair.taps("Bevestig het besluit")

    assert await _stage(village, number) == (3, None, "decided")
    anna.sees("Het besluit over Veilig oversteken komt terug in het gebied.")
    anna.never_sees("De stuurgroep besliste over")  # the same news, told once
    await anna.says("/terugleggen")
    anna.sees("Veilig oversteken (uitweg, versie 1)")
    await anna.taps("1.")
    await anna.taps("Lees de tekst")
    anna.sees_last(f"De stuurgroep besloot: {why}")
    anna.sees_last("1. Volgt: Leg drempels bij de school.")
    await anna.taps_raw(f"vl:{number}:verslag:1")
    anna.sees("De stuurgroep besloot:")
    await anna.taps("Verder")
    anna.sees("Rene gaat bemiddelen.")
    anna.sees("Bilal reageerde niet.")
    anna.sees("Anna zei: we komen er niet uit.")


async def test_while_it_goes_on_nothing_is_decided_about_its_item_and_all_about_others(
    village: Village, anna: Person, bilal: Person, item: int
) -> None:
    other = await an_item(village, title="Minder hard rijden")
    wietske = await with_role(village, "Wietske", Role.INITIATIVE_GROUP)
    number = await _calls(village, anna, item, bilal)

    await wietske.taps_raw(f"pt:{item}:open")
    wietske.sees("Buren komen er niet uit, dus beslissen wacht.")
    for button in (
        f"kl:{item}:0:jjj",
        f"rw:{item}:vraag",
        f"tr:{item}:recht:spending",
        f"cl:{item}:in:elim",
        f"cl:{item}:ja:elim",
    ):
        await wietske.taps_raw(button)
        assert wietske.counts("ligt een beslissing hierover even stil") == 1, button
        await wietske.taps_raw(f"pt:{item}:open")
    async with village.sessions() as session:
        judged = "SELECT count(*) FROM blow_judgements"
        asked = "SELECT count(*) FROM scope_files"
        assert (await session.execute(text(judged))).scalar_one() == 0
        assert (await session.execute(text(asked))).scalar_one() == 0
    await wietske.taps_raw(f"kl:{other}:0:jjj")
    async with village.sessions() as session:
        assert (await session.execute(text(judged))).scalar_one() == 1

    await anna.taps_raw(f"vl:{number}:wij")
    await anna.taps("Trek het in")
    anna.sees("Het is ingetrokken. Alles kan weer verder.")
    await wietske.taps_raw(f"kl:{item}:0:jjj")
    async with village.sessions() as session:
        assert (await session.execute(text(judged))).scalar_one() == 2


async def test_a_text_that_lies_in_a_round_waits_until_neighbours_worked_it_out(
    village: Village, anna: Person, bilal: Person, item: int
) -> None:
    async with village.sessions.begin() as session:
        await handing_back.propose(
            session,
            Proposed(AreaSlug("krakeel"), TextKind.PLAN, item, "Het plan", "Wij bouwen."),
            village.clock(),
        )
    await village.settle()
    await village.waits(days=8)
    number = await _calls(village, anna, item, bilal)
    await village.waits(days=15)

    anna.sees("Nog niets beslist: Het plan (versie 1).")
    async with village.sessions() as session:
        found = await handing_back.newest_of(session, TextKind.PLAN, item)
    assert found is not None
    assert (found.stand.value, found.tries) == ("waits", 0)
    await village.waits(days=20)  # the round of April has nothing to open
    assert (await _stage(village, number))[2] is None
    async with village.sessions() as session:
        found = await handing_back.newest_of(session, TextKind.PLAN, item)
    assert found is not None
    assert found.stand.value == "waits"

    await anna.taps_raw(f"vl:{number}:eens")
    await anna.says("We bouwen het kleiner dan eerst")
    await bilal.taps_raw(f"vl:{number}:ja:1")
    await village.waits(days=32)
    async with village.sessions() as session:
        found = await handing_back.newest_of(session, TextKind.PLAN, item)
    assert found is not None
    assert found.tries == 1


async def test_sides_move_on_sooner_and_get_more_time_once_when_all_say_yes(
    village: Village, anna: Person, bilal: Person, item: int
) -> None:
    number = await _calls(village, anna, item, bilal)
    await _takes_part(bilal, number)
    await anna.taps_raw(f"vl:{number}:wij")
    await anna.taps("Vraag 7 dagen erbij")
    anna.sees("7 dagen erbij: 1 van de 2 kanten zei ja.")
    bilal.sees("Anna vraagt meer tijd voor Een plek om te spelen.")
    await bilal.taps("Spreek voor jouw kant")
    await bilal.taps("Vraag 7 dagen erbij")
    anna.sees("Er is meer tijd voor Een plek om te spelen: tot ma 23 maart, 19.00 uur.")
    await anna.taps_raw(f"vl:{number}:langer")
    anna.sees("Dat kan nu niet. Dit is de stand.")

    await anna.taps_raw(f"vl:{number}:eerder")
    await anna.taps_raw(f"vl:{number}:eerder")  # twice is no second yes
    assert (await _stage(village, number))[0] == 1
    bilal.sees("Anna wil eerder naar de volgende stap")
    await bilal.taps_raw(f"vl:{number}:eerder")
    assert (await _stage(village, number))[0] == 2
    await village.waits(days=14)  # where stage 1 would have ended, nothing happens
    assert (await _stage(village, number))[0] == 2


async def test_it_starts_again_only_with_new_facts_and_where_it_stopped(
    village: Village, anna: Person, bilal: Person, chantal: Person, item: int
) -> None:
    number = await _calls(village, anna, item, bilal)
    await _takes_part(bilal, number)
    await anna.taps_raw(f"vl:{number}:eerder")
    await bilal.taps_raw(f"vl:{number}:eerder")
    await anna.taps_raw(f"vl:{number}:eens")
    await anna.says("We doen het om en om")
    await bilal.taps_raw(f"vl:{number}:ja:1")
    assert await _stage(village, number) == (2, None, "agreed")

    await chantal.taps_raw(f"vl:{number}:open")
    await chantal.taps("Begin opnieuw")
    chantal.sees("Wat is er nieuw")
    await chantal.says("De gemeente verkoopt het veld aan een bouwer")
    chantal.sees("Nieuw bij Een plek om te spelen")
    await chantal.taps("Meld het zo")
    chantal.sees("Nieuw is: “De gemeente verkoopt het veld aan een bouwer”")
    await village.waits(days=7)
    assert (await _stage(village, number + 1))[0] == 2
    await anna.taps_raw(f"vl:n:{item}")
    anna.sees("Over Een plek om te spelen loopt dit al.")


async def test_nobody_speaks_for_a_side_that_is_not_theirs_and_old_buttons_explain(
    village: Village, anna: Person, bilal: Person, chantal: Person, item: int
) -> None:
    await anna.taps_raw(f"pt:{item}:open")
    await anna.taps("Meld: niet eruit")
    await anna.says("Bel mij op 06-12345678 over de schommel aan het veld")
    anna.sees("Met wie kom je er niet uit?")
    await anna.says("De voetbalclub")
    await anna.taps("Ga verder")
    anna.sees("Een naam of nummer is verborgen.")
    assert not any("12345678" in one.text for one in anna.seen if not one.mine)
    await anna.taps("Meld het zo")
    async with village.sessions() as session:
        number = int((await session.execute(text("SELECT max(id) FROM deadlocks"))).scalar_one())

    await bilal.taps_raw(f"vl:{number}:wij")
    bilal.sees("Dit is aan de kanten zelf.")
    await bilal.taps_raw(f"vl:{number}:open")
    await bilal.taps("Spreek namens: De voetbal")
    bilal.sees("Jij spreekt nu namens hen.")
    await chantal.taps_raw(f"vl:{number}:voor:2")
    chantal.sees("Dat kan nu niet.")
    await anna.taps_raw(f"vl:{number}:voor:2")
    async with village.sessions() as session:
        speaks = "SELECT count(*) FROM deadlock_record WHERE what = 'speaks'"
        assert (await session.execute(text(speaks))).scalar_one() == 1
    for stray in (f"vl:{number}:ja:9", f"vl:{number}:stem", "vl:999:open", "vl:l:elim:1"):
        await chantal.taps_raw(stray)
    elsewhere = await village.person("Els").lives_here("elim", name="Els")
    await elsewhere.taps_raw(f"vl:{number}:open")
    elsewhere.sees("Dit is van Krakeel. Meedoen kan wie daar woont. Iedereen kan het lezen:")
    elsewhere.sees("/gebied/krakeel/eruit")


async def test_after_two_months_of_silence_each_stage_went_by_once_and_in_order(
    village: Village, anna: Person, bilal: Person, item: int
) -> None:
    number = await _calls(village, anna, item, bilal)
    await village.waits(days=60)

    query = text("SELECT stage, at FROM deadlock_record WHERE what = 'stage' ORDER BY id")
    async with village.sessions() as session:
        went = [(row.stage, (row.at - START).days) for row in await session.execute(query)]
    assert went == [(1, 7), (2, 21), (3, 42)]
    assert (await _stage(village, number)) == (3, None, None)
    assert anna.counts("Jullie zijn halverwege") <= 1
    assert bilal.counts("Nog tot") == 0
    await village.waits(days=30)
    await anna.taps_raw(f"vl:{number}:open")
    anna.sees("Het is te laat, en komt nog.")


async def test_an_agreement_while_the_area_votes_ends_the_vote_too(
    village: Village, anna: Person, bilal: Person, item: int
) -> None:
    number = await _calls(village, anna, item, bilal)
    await _takes_part(bilal, number)
    await _puts_up(anna, number, "De schommel komt achter het buurthuis")
    await anna.taps("Open de stemming")
    assert await _stage(village, number) == (1, "ballot", None)

    await anna.taps_raw(f"vl:{number}:eens")
    await anna.says("Achter het buurthuis, met een hek eromheen")
    await bilal.taps_raw(f"vl:{number}:ja:1")

    assert await _stage(village, number) == (1, None, "agreed")
    async with village.sessions() as session:
        open_ones = text("SELECT count(*) FROM ballots WHERE closed_at IS NULL")
        assert (await session.execute(open_ones)).scalar_one() == 0
    await village.waits(days=30)
    assert await _stage(village, number) == (1, None, "agreed")
