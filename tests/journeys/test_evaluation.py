"""Once a year an area looks back: by itself, a question a screen, without anybody's name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bot.dispatching import make_dispatcher
from bot.lanes import Lanes
from domain.ids import AreaSlug
from scheduler import evaluating
from storage.ballot_keys import FileBallotKeys
from tests.journeys.answering import works_for
from tests.journeys.test_handing_back import is_confirmed, rows
from tests.village import Person, Village

KRAKEEL = AreaSlug("krakeel")


async def starts_clocks(village: Village) -> None:
    """Let each area wait for its next evaluation, as the program does when it starts."""
    async with village.sessions.begin() as session:
        await evaluating.keep_clocks(session, village.content, village.clock())
    await village.settle()


async def opens(wietske: Person) -> None:
    """Let Wietske open the evaluation sooner."""
    await wietske.says("/evaluatie")
    await wietske.taps("Begin in Krakeel")
    await wietske.taps("Ja, begin")
    wietske.sees_last("Het terugkijken in Krakeel is begonnen.")


async def answers_rules(person: Person, score: int = 4, *, times: int = 15) -> None:
    """Give so many ground rules the same score."""
    for _ in range(times):
        await person.taps(f"Geef een {score}")


async def answers_rest(person: Person, letter: str = "D", drops: str = "Schrap niets") -> None:
    """Choose the same letter in each line, and which rule may go."""
    for _ in range(6):
        await person.taps(f"Kies {letter}")
    await person.taps(drops)


async def test_a_resident_answers_half_stops_and_goes_on_where_she_was(
    village: Village, wietske: Person, anna: Person
) -> None:
    await opens(wietske)
    anna.sees("Hoe gaat het in Krakeel? Kijk mee terug, tot ma 23 maart, 20.00 uur.")
    await anna.taps("Kijk terug")
    anna.sees_last("1 van 22 · Krakeel")
    anna.sees_last("Praten bewoners hier eerst met elkaar, en pas daarna met anderen?")
    await answers_rules(anna, times=3)
    anna.sees_last("4 van 22 · Krakeel")
    await anna.taps("Ga terug")
    anna.sees_last("Je gaf een 4.")
    await anna.taps("Ga verder")
    await anna.taps("Sla over")
    anna.sees_last("5 van 22")
    await anna.taps("Stop")
    anna.sees_last("Je deed 4 van 22 vragen.")

    await village.waits(days=2)
    await anna.says("/evaluatie")
    anna.sees_last("Krakeel: open tot ma 23 maart, 20.00 uur. Je deed 4 van 22 vragen.")
    await anna.taps("Ga verder: Krakeel")
    anna.sees_last("5 van 22 · Krakeel")
    await answers_rules(anna, 2, times=11)
    await answers_rest(anna)
    anna.sees_last("Je formulier over Krakeel is binnen, en het telt mee.")


async def test_half_done_answers_survive_a_restart_of_the_program(
    village: Village, wietske: Person, tmp_path: Path
) -> None:
    await opens(wietske)
    await wietske.taps("Kijk terug")
    await answers_rules(wietske, times=5)

    before = village.lanes
    town = replace(village.town, keys=FileBallotKeys(tmp_path / "ballot-keys"))
    village.lanes = Lanes(
        village.channel,
        before.listener,
        make_dispatcher(),
        village.sessions,
        village.reader,
        before.waker,
        village.clock,
        {"town": town},
    )
    await wietske.says("/evaluatie")
    wietske.sees_last("Je deed 5 van 22 vragen.")
    await wietske.taps("Ga verder: Krakeel")
    wietske.sees_last("6 van 22 · Krakeel")
    await wietske.taps("Ga terug")
    wietske.sees_last("Je gaf een 4.")


async def test_it_opens_by_itself_a_year_on_reminds_who_did_not_answer_and_closes(
    village: Village, anna: Person, bilal: Person
) -> None:
    await starts_clocks(village)
    await anna.says("/evaluatie")
    anna.sees_last(
        "Krakeel: nu niets open. De volgende begint uiterlijk di 2 maart 2027, 19.00 uur."
    )
    await village.waits(days=364)
    anna.never_sees("Hoe gaat het in Krakeel?")

    await village.waits(days=1)
    for one in (anna, bilal):
        one.sees("Hoe gaat het in Krakeel? Kijk mee terug, tot di 23 maart, 20.00 uur.")
    await anna.taps("Kijk terug")
    await answers_rules(anna)
    await answers_rest(anna)
    await village.waits(days=7)
    bilal.sees("Terugkijken op Krakeel kan nog tot di 23 maart, 20.00 uur.")
    anna.never_sees("Terugkijken op Krakeel kan nog")
    await village.waits(days=11)
    assert bilal.counts("Terugkijken op Krakeel kan nog") == 2
    anna.never_sees("Terugkijken op Krakeel kan nog")

    await village.waits(days=3, hours=1, minutes=5)
    anna.sees("Het terugkijken in Krakeel is klaar. Er deden te weinig mensen mee voor cijfers.")
    await anna.taps("Lees het verslag")
    await village.waits(days=300)
    assert await rows(village, "SELECT count(*) FROM evaluations WHERE area = 'krakeel'") == [(1,)]
    await village.waits(days=50)
    assert await rows(village, "SELECT count(*) FROM evaluations WHERE area = 'krakeel'") == [(2,)]


async def test_a_professional_gets_questions_about_their_own_work_in_each_area(
    village: Village, wietske: Person
) -> None:
    ineke = await village.person("Ineke").lives_here("elim", name="Ineke")
    await works_for(village, ineke, "domesta")
    await opens(wietske)

    ineke.sees("Hoe gaat jouw werk in Krakeel?")
    await ineke.taps("Kijk terug")
    ineke.sees_last("Laat jij bewoners eerst met elkaar praten, voordat je zelf meepraat?")
    await answers_rules(ineke)
    await answers_rest(ineke, "B")
    ineke.sees_last("Je formulier over Krakeel is binnen")


async def test_words_are_masked_stand_apart_and_the_message_goes_out_of_the_chat(
    village: Village, wietske: Person, anna: Person
) -> None:
    await opens(wietske)
    await anna.taps("Kijk terug")
    await anna.taps("Zeg wat anders moet")
    anna.sees_last("Wat moet er anders bij “Bewoners met bewoners”?")
    await anna.says("/hulp")
    anna.sees_last("Elk jaar kijkt het gebied terug, met korte vragen.")
    await anna.says("Bel me op 06-12345678 als er gepraat wordt")
    anna.sees("Wat zegt wie iemand is, hebben we verborgen.")
    anna.never_sees("06-12345678")
    anna.sees("Wat er anders moet: “Bel me op … als er gepraat wordt”")
    anna.sees("1 van 22")

    await anna.taps("Zeg het anders")
    await anna.taps("Haal mijn woorden weg")
    anna.never_sees("Wat er anders moet:")


async def test_answers_can_be_typed_and_other_words_are_an_issue_as_ever(
    village: Village, wietske: Person, anna: Person
) -> None:
    await opens(wietske)
    await anna.taps("Kijk terug")
    await anna.says("5")
    anna.sees_last("2 van 22")
    await anna.says("9")
    anna.sees_last("2 van 22")
    await anna.taps("Ga terug")
    anna.sees_last("Je gaf een 5.")
    await anna.says("De lamp bij de bushalte is al weken kapot")
    anna.sees("De lamp bij de bushalte is al weken kapot")
    await anna.says("/evaluatie")
    anna.sees_last("Je deed 1 van 22 vragen.")


async def test_double_taps_and_old_buttons_change_nothing_twice(
    village: Village, wietske: Person, anna: Person
) -> None:
    await opens(wietske)
    await anna.taps("Kijk terug")
    await anna.looks()
    message, first = anna.button("Geef een 4")
    await anna.taps_raw(first, message)
    await anna.taps_raw(first, message)
    anna.sees_last("2 van 22")
    await anna.taps("Ga terug")
    anna.sees_last("Je gaf een 4.")

    bilal = await village.person("Bilal").lives_here("elim", name="Bilal")
    await bilal.taps_raw(first)
    bilal.sees_last("Daar woon of werk je niet")
    chantal = await village.person("Chantal").lives_here(name="Chantal")
    await chantal.taps_raw(first)
    chantal.sees_last("Deze vraag is er niet meer.")


async def test_too_late_is_said_and_nothing_is_kept(
    village: Village, wietske: Person, anna: Person
) -> None:
    await opens(wietske)
    await anna.taps("Kijk terug")
    message, first = anna.button("Geef een 4")
    await village.waits(days=21, hours=3)
    anna.sees("Het terugkijken op Krakeel is voorbij.")
    await anna.taps_raw(first, message)

    assert await rows(village, "SELECT count(*) FROM open_sheets") == [(0,)]


async def test_somebody_who_skipped_all_has_nothing_to_hand_in(
    village: Village, wietske: Person, anna: Person
) -> None:
    await opens(wietske)
    await anna.taps("Kijk terug")
    for _ in range(22):
        await anna.taps("Sla over")
    anna.sees_last("Je hebt nog niets ingevuld over Krakeel.")
    await anna.taps("Begin bij vraag 1")
    await anna.taps("Geef een 3")
    await anna.taps("Stop")
    await anna.taps("Lever zo in")
    anna.sees_last("Je formulier over Krakeel is binnen")
    await anna.taps("Verander iets")
    anna.sees_last("Je gaf een 3.")


async def test_a_report_is_ratified_a_rule_goes_with_its_reward_and_wishes_come_on_the_agenda(
    village: Village, wietske: Person
) -> None:
    neighbours = [
        await village.person(name).lives_here(name=name)
        for name in ("Anna", "Bilal", "Chantal", "Dewi", "Erik", "Femke", "Gijs")
    ]
    await is_confirmed(village, *neighbours)
    await opens(wietske)
    for number, one in enumerate(neighbours):
        await one.taps("Kijk terug")
        await answers_rules(one, times=2)
        if number < 5:
            await one.taps("Zeg wat anders moet")
            one.sees_last("De initiatiefgroep mag je woorden later lezen")
            await one.says(f"Meer tijd om plan {number + 1} te lezen")
        await answers_rules(one, times=13)
        await answers_rest(one, drops="Schrap 8" if number < 5 else "Schrap niets")
    assert await rows(village, "SELECT count(*) FROM open_sheet_roll") == [(7,)]

    await village.waits(days=21, hours=1, minutes=5)
    anna = neighbours[0]
    anna.sees("Krakeel keek terug. Het verslag ligt klaar.")
    anna.sees("Er deden 7 mensen mee.")
    for table in ("open_sheets", "open_sheet_roll"):
        assert await rows(village, f"SELECT count(*) FROM {table}") == [(0,)]
    assert await rows(village, "SELECT sheets, may_go FROM evaluations") == [(7, 8)]
    await wietske.says("/evaluatie")
    await wietske.taps("Lees eerdere jaren")
    await wietske.taps("Kies uit de wensen")
    wietske.sees_last("Krakeel zei nog geen ja tegen dit verslag.")

    await village.waits(days=18)  # the round of April
    for one in neighbours[:6]:
        await says_to_the_report(one, "ja")
    await village.waits(days=14, hours=13)
    for one in neighbours:
        one.sees("Krakeel schrapt een spelregel: 8. Het tempo van bewoners.")
        one.sees("het programma werkt verder zoals het deed.")
        one.sees("Het gebied krijgt daarvoor een beloning van € 250.")
    reward = "SELECT area, rule, reward_cents, booked FROM abolished_rules"
    assert await rows(village, reward) == [("krakeel", 8, 25_000, False)]

    wietske.sees("Krakeel zei ja tegen het verslag van het terugkijken.")
    await wietske.taps("Kies uit de wensen")
    wietske.sees_last("Meer tijd om plan 3 te lezen")
    await wietske.taps("Kies nummer 1")
    wietske.sees_last("Dit komt op de agenda van Krakeel:")
    message, yes = wietske.button("Zet op de agenda")
    await wietske.taps_raw(yes, message)
    wietske.sees_last("te lezen” staat op de agenda van Krakeel.")
    await wietske.taps_raw(yes, message)
    assert await rows(village, "SELECT origin FROM agenda_items") == [("evaluation",)]
    await anna.says("/agenda")
    await anna.taps("Meer tijd om plan")
    anna.sees_last("Komt van: het terugkijken")


async def says_to_the_report(person: Person, answer: str) -> None:
    """Say yes or no to the report that lies in the round."""
    await person.says("/terugleggen")
    await person.taps("1.")
    await person.taps("Ja, nee of nog niet")
    await person.taps(f"Zeg {answer}")
    await person.taps("Klaar")


async def test_who_comes_from_elsewhere_does_the_test_and_nothing_is_kept(
    village: Village,
) -> None:
    anna = await village.person("Anna").lives_here("elim", name="Anna")
    await anna.says("/evaluatie test")
    anna.sees_last("Doe de test: wie stuurt hier eigenlijk?")
    await anna.taps("Test de gemeente")
    anna.sees_last("1 van 6 · test van Hoogeveen")
    for letter in "DDCDDD":
        await anna.taps(f"Kies {letter}")
    anna.sees_last("Jouw uitslag voor Hoogeveen: bewoners beginnen én beslissen (hoek D).")
    anna.sees_last("Je antwoorden zijn nergens bewaard.")
    assert await rows(village, "SELECT count(*) FROM quadrant_tests") == [(0,)]

    await anna.taps("Ga terug")
    anna.sees_last("6 van 6")
    await anna.taps("Kies A")
    message, count = anna.button("Tel mij mee")
    await anna.taps_raw(count, message)
    anna.sees_last("Je telt mee, zonder je naam.")
    await anna.taps_raw(count, message)
    assert await rows(village, "SELECT max(people), sum(people) FROM quadrant_tests") == [(1, 6)]


async def test_an_area_that_did_not_start_is_silent(village: Village, anna: Person) -> None:
    silent = replace(
        village.content,
        areas=tuple(replace(one, started=one.slug != KRAKEEL) for one in village.content.areas),
    )
    async with village.sessions.begin() as session:
        await evaluating.keep_clocks(session, silent, village.clock())
    await village.waits(days=400)
    anna.never_sees("Hoe gaat het in Krakeel?")
    assert (KRAKEEL,) not in await rows(village, "SELECT area FROM evaluations")


async def test_my_area_and_the_desk_lead_to_it(
    village: Village, wietske: Person, anna: Person
) -> None:
    await wietske.says("Mijn bureau")
    await wietske.taps("Begin met terugkijken")
    wietske.sees_last("Nu terugkijken in Krakeel?")
    await wietske.taps("Ja, begin")
    await anna.says("Mijn buurt")
    anna.sees_last("We kijken nu samen terug. Doe je mee?")
    await anna.taps("Naar terugkijken")
    await anna.taps("Kijk terug: Krakeel")
    anna.sees("1 van 22 · Krakeel")
