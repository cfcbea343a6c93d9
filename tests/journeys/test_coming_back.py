"""Coming back after a lost phone: by words shown once, or by two people who know somebody."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from domain.recovery_words import WORDS
from domain.roles import Role
from tests.journeys.test_confirming import own_code
from tests.two_phones import code_of, count, let_seconds_pass, links
from tests.village import Person, Village

ISSUE = "Het fietspad langs de vaart is 's avonds pikdonker"
NAMES = frozenset(WORDS)


@pytest.fixture(autouse=True)
def seconds_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is at two phones in the same moment."""
    let_seconds_pass(monkeypatch)


async def gets_words(person: Person) -> list[str]:
    """Get words to come back by, and write them down."""
    await person.says("/mijn")
    await person.taps("Mijn plekken")
    await person.taps("Herstelwoorden")
    await person.taps("Laat ze zien")
    shown = next(one for one in reversed(person.seen) if "Schrijf deze woorden op" in one.text)
    words = [one for one in shown.text.splitlines() if one in NAMES]
    await person.taps("Ik heb ze opgeschreven")
    return words


async def comes_back(person: Person, words: list[str]) -> None:
    """Type words at a new door."""
    await person.says("/koppel")
    await person.taps("Mijn oude plek is kwijt")
    await person.says(" ".join(words))


# --- words --------------------------------------------------------------------------------


async def test_anna_comes_back_by_her_words_and_her_lost_phone_is_told_and_unlinked(
    village: Village, anna: Person
) -> None:
    await anna.brings_up(ISSUE)
    words = await gets_words(anna)
    assert len(words) == 6
    new = village.person("Anna met een nieuwe telefoon")

    await comes_back(new, words)

    new.sees("Gelukt. Hier ben je nu ook: Anna. Je gebied: Krakeel.")
    new.sees_last("Je bent weer terug.")
    anna.sees_last("Deze plek is ontkoppeld.")
    await new.says("/mijn")
    new.sees_last("Het fietspad langs de vaart")
    await anna.says("hoi")
    anna.sees_last("Mogen we bewaren wat je hier vertelt?")


async def test_words_are_nowhere_once_they_were_written_down(
    village: Village, anna: Person
) -> None:
    words = await gets_words(anna)

    assert not any(word in one.text.split() for one in anna.seen for word in words)
    async with village.sessions() as session:
        for table in ("outbox", "inbox", "conversations", "due", "door_events"):
            found = await session.execute(
                text(f"SELECT count(*) FROM {table} t WHERE t::text ~* :words"),
                {"words": rf"\m{words[0]}\M.*\m{words[1]}\M"},
            )
            assert found.scalar_one() == 0, table
        stored = (await session.execute(text("SELECT * FROM recovery_phrases"))).one()
    assert stored.first_word == words[0]
    assert len(stored.hash) == 32
    assert words[1].encode() not in bytes(stored.hash) + bytes(stored.salt)


async def test_words_that_were_left_in_the_chat_go_away_by_themselves(
    village: Village, anna: Person
) -> None:
    await anna.says("/mijn")
    await anna.taps("Mijn plekken")
    await anna.taps("Herstelwoorden")
    await anna.taps("Laat ze zien")
    anna.sees("Schrijf deze woorden op")

    await village.waits(minutes=11)

    anna.never_sees("Schrijf deze woorden op")
    anna.sees("Je herstelwoorden stonden hier.")


async def test_words_work_once_and_new_words_end_the_old_ones(
    village: Village, anna: Person
) -> None:
    first = await gets_words(anna)
    second = await gets_words(anna)
    thief, new = village.person("Dief"), village.person("Anna nieuw")
    await comes_back(thief, first)
    thief.sees_last("Met deze woorden vinden we niemand.")

    await comes_back(new, second)
    new.sees("Je bent weer terug.")
    await comes_back(thief, second)

    assert not thief.counts("Je bent weer terug.")


async def test_words_are_read_in_capitals_with_commas_and_a_typing_slip_costs_no_try(
    village: Village, anna: Person
) -> None:
    words = await gets_words(anna)
    new = village.person("Anna nieuw")
    await new.says("/koppel")
    await new.taps("Mijn oude plek is kwijt")
    for _ in range(6):
        await new.says(" ".join([*words[:5], "fietsz"]))
        new.sees_last("Het woord “fietsz” kan er niet bij zijn.")
    await new.says(" ".join(words[:5]))
    new.sees_last("Dat zijn 5 woorden. Het moeten er 6 zijn.")

    await new.says(", ".join(word.upper() for word in words))

    new.sees_last("Je bent weer terug.")


async def test_guessing_words_ends_after_five_also_when_the_sixth_is_right(
    village: Village, anna: Person
) -> None:
    words = await gets_words(anna)
    guesser = village.person("Rader")
    await guesser.says("/koppel")
    await guesser.taps("Mijn oude plek is kwijt")
    for at in range(5):
        await guesser.says(" ".join([*words[:5], WORDS[at] if WORDS[at] != words[5] else WORDS[9]]))
        guesser.sees_last("Met deze woorden vinden we niemand.")

    await guesser.says(" ".join(words))

    guesser.sees_last("Dat waren veel codes achter elkaar.")
    assert await count(village, "SELECT count(*) FROM door_events") == 0


async def test_who_came_in_again_with_a_new_phone_becomes_who_they_were(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.brings_up(ISSUE)
    words = await gets_words(anna)
    new = await village.person("Anna nieuw").lives_here()
    await new.brings_up("Er is geen speeltuin voor kleine kinderen in de buurt")

    await new.says("/koppel " + " ".join(words))

    new.sees_last("Je bent weer terug.")
    await new.says("/mijn")
    new.sees_last("Het fietspad langs de vaart")
    new.sees_last("Er is geen speeltuin")


async def test_a_role_does_not_come_back_with_the_words(village: Village, bilal: Person) -> None:
    words = await gets_words(bilal)
    await village.gives_role(bilal, Role.AREA_DIRECTOR)
    new = village.person("Bilal nieuw")

    await comes_back(new, words)

    await new.says("Mijn bureau")
    new.sees_last("Je taak in het gebied werkt op deze plek nog niet.")


async def test_the_code_for_a_facilitator_stays_in_sight_at_the_question_for_words(
    village: Village,
) -> None:
    new = village.person("Anna nieuw")
    await new.says("/koppel")
    code = code_of(new)

    await new.taps("Mijn oude plek is kwijt")

    new.sees_last("met de code hierboven")
    assert any(code in one.text for one in new.seen[:-1])


async def test_who_leaves_the_question_for_words_comes_in_as_usual(village: Village) -> None:
    new = village.person("Iemand")
    await new.says("/koppel")
    await new.taps("Mijn oude plek is kwijt")
    await new.taps("Toch niet")
    new.sees("Typ /start om gewoon te beginnen")

    await new.comes_in()

    new.sees("Je bent binnen, welkom in Krakeel.")


# --- two people ---------------------------------------------------------------------------


async def asks_for(village: Village, helper: Person, new: Person, lost: Person) -> None:
    """Let a facilitator ask a second person to help somebody back."""
    await new.says("/koppel")
    await helper.says("/bevestig")
    await helper.taps("Help iemand terug")
    await helper.says(code_of(new))
    await helper.says(await own_code(village, lost))


@pytest.fixture
async def helpers(village: Village, bilal: Person, chantal: Person) -> tuple[Person, Person]:
    """Two facilitators of Krakeel."""
    await village.gives_role(bilal, Role.COMMUNITY_WORKER)
    await village.gives_role(chantal, Role.INITIATIVE_GROUP)
    return bilal, chantal


async def test_two_who_know_anna_bring_her_back_and_both_are_on_record(
    village: Village, anna: Person, helpers: tuple[Person, Person]
) -> None:
    bilal, chantal = helpers
    await anna.brings_up(ISSUE)
    new = village.person("Anna nieuw")
    await asks_for(village, bilal, new, anna)
    bilal.sees_last("We vragen een tweede of die Anna ook kent, in Krakeel.")
    new.sees_last("Er moet nog een tweede ja zeggen.")
    assert await count(village, "SELECT count(*) FROM door_events") == 0
    await village.waits(hours=20)
    chantal.sees_last("Bilal helpt Anna terug na een kwijte telefoon")

    await chantal.taps("Ja, dat weet ik")

    new.sees_last("Met herstelwoorden kun je de volgende keer zelf terug.")
    anna.sees_last("Deze plek is ontkoppeld.")
    chantal.sees("Gelukt. Anna is weer terug.")
    async with village.sessions() as session:
        query = text("SELECT by, second, resident_id FROM door_events WHERE what = 'by-people'")
        by, second, whom = (await session.execute(query)).one()
    assert len({by, second, whom}) == 3


async def test_one_facilitator_alone_brings_nobody_back(
    village: Village, anna: Person, helpers: tuple[Person, Person]
) -> None:
    bilal, _ = helpers
    new = village.person("Anna nieuw")
    await asks_for(village, bilal, new, anna)

    await bilal.taps_raw("ht:1:ja")
    bilal.sees("Dit gaat over jezelf. Vraag een andere begeleider.")
    second = village.person("Bilal op de tablet")
    await links(bilal, second)
    await second.taps_raw("ht:1:ja")

    new.never_sees("Je bent weer terug.")
    assert await count(village, "SELECT count(*) FROM door_events WHERE what = 'by-people'") == 0


async def test_a_no_of_the_second_or_too_late_changes_nothing(
    village: Village, anna: Person, helpers: tuple[Person, Person]
) -> None:
    bilal, chantal = helpers
    new = village.person("Anna nieuw")
    await asks_for(village, bilal, new, anna)
    await village.waits(hours=20)
    await chantal.taps("Nee of onzeker")
    new.sees_last("Dit is niet gelukt.")

    await asks_for(village, bilal, new, anna)
    await village.waits(hours=49)
    await chantal.taps("Ja, dat weet ik")

    chantal.sees("Dit is al gezegd, of het duurde te lang.")
    assert await count(village, "SELECT count(*) FROM door_events") == 0


async def test_a_facilitator_of_another_area_and_a_resident_help_nobody_back(
    village: Village, anna: Person, helpers: tuple[Person, Person]
) -> None:
    bilal, _ = helpers
    erik = await village.person("Erik").lives_here("elim", name="Erik")
    await village.gives_role(erik, Role.COMMUNITY_WORKER, "elim")
    new = village.person("Anna nieuw")
    await asks_for(village, erik, new, anna)
    of_elsewhere = erik.seen[-1].text
    await erik.says("ZZZZZ2")
    assert erik.seen[-1].text == of_elsewhere  # whether somebody has that code, elsewhere
    assert await count(village, "SELECT count(*) FROM code_tries") == 2
    assert await count(village, "SELECT count(*) FROM door_codes WHERE helper > 0") == 0
    await erik.says("/annuleer")
    await asks_for(village, bilal, new, anna)
    number = await count(village, "SELECT max(id) FROM door_codes")

    dora = await village.person("Dora").lives_here()
    for one in (erik, dora):
        await one.taps_raw(f"ht:{number}:ja")

    assert await count(village, "SELECT count(*) FROM door_events") == 0


async def test_where_nobody_else_has_the_task_that_is_said(
    village: Village, anna: Person, bilal: Person
) -> None:
    await village.gives_role(bilal, Role.COMMUNITY_WORKER)

    await asks_for(village, bilal, village.person("Anna nieuw"), anna)

    bilal.sees_last("Met zijn tweeën moet het wel.")
