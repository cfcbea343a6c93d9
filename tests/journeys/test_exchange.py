"""Gelijk om ruilen: what do you give, what do you ask; two meet only when both agreed."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from tests.journeys.choosing_ways import works_as
from tests.journeys.test_voting import rows
from tests.village import Person, Village

GIVE = "Mijn lange ladder te leen"
ASK = "Een ladder om de dakgoot schoon te maken"


@pytest.fixture
async def exchanging(village: Village) -> Village:
    """A village whose Krakeel works by exchange."""
    await works_as(village, "liekom")
    return village


async def puts_up(person: Person, verb: str, words: str) -> None:
    """Put something up through all screens it needs."""
    await person.says("/ruil")
    await person.taps(f"{verb} iets")
    await person.says(words)
    await person.taps("Ja, ik ben 16 of ouder")


async def wants(person: Person, label: str = "Ik wil dit") -> None:
    """Let a neighbour hear that one wants the first of the list."""
    await person.says("/ruil")
    await person.taps("Bekijk 1")
    await person.taps(label)
    await person.taps("Ja, ik ben 16 of ouder")


async def test_what_fits_is_shown_with_the_words_that_matched(
    exchanging: Village, anna: Person, bilal: Person
) -> None:
    await puts_up(anna, "Geef", GIVE)
    anna.sees("Het staat erbij. Geeft: “Mijn lange ladder te leen”")

    await puts_up(bilal, "Vraag", ASK)
    bilal.sees("Dit past er nu al bij:")
    bilal.sees("1. Geeft: Mijn lange ladder te leen (past bij jou: ladder)")
    await exchanging.waits(hours=16)
    anna.sees("Een buur zette iets neer dat bij jou past: ladder.")
    anna.never_sees("Bilal")
    bilal.never_sees("Anna")


async def test_two_hear_each_others_names_only_once_both_agreed(
    exchanging: Village, anna: Person, bilal: Person
) -> None:
    await puts_up(anna, "Geef", GIVE)
    await wants(bilal)
    bilal.sees("Je liet het horen.")
    bilal.never_sees("Anna")
    await exchanging.waits(hours=16)
    anna.sees("Een buur wil graag wat jij geeft: “Mijn lange ladder te leen”")
    anna.never_sees("Bilal")

    await anna.taps("Ja, we ruilen")
    anna.sees("Jullie zeiden allebei ja: jij en Bilal gaan ruilen.")
    await exchanging.waits(hours=24)
    bilal.sees("Jullie zeiden allebei ja: jij en Anna gaan ruilen.")
    await anna.taps("Schrijf die regel")
    await anna.says("Zaterdag om 10 uur bij de speeltuin")
    await anna.taps("Geef het door")
    bilal.never_sees("speeltuin")
    await bilal.taps("Schrijf die regel")
    await bilal.says("Ik heb een rode fiets")
    await bilal.taps("Geef het door")
    bilal.sees("Zo vind je Anna: “Zaterdag om 10 uur bij de speeltuin”")
    await exchanging.waits(hours=24)
    anna.sees("Zo vind je Bilal: “Ik heb een rode fiets”")


async def test_a_no_is_heard_by_nobody_and_looks_like_silence(
    exchanging: Village, anna: Person, bilal: Person
) -> None:
    await puts_up(anna, "Vraag", ASK)
    await wants(bilal, "Ik kan dit")
    await exchanging.waits(hours=16)
    anna.sees("Een buur kan wat jij vraagt")
    before = [one.text for one in bilal.seen]

    await anna.taps("Nee, nu niet")
    anna.sees("Goed, deze keer niet. De buur hoort dat niet.")
    await exchanging.waits(hours=48)
    assert [one.text for one in bilal.seen] == before
    await bilal.says("/ruil")
    bilal.sees("(jij liet iets horen)")
    await bilal.taps("Bekijk 1")
    await bilal.taps("Neem het terug")
    bilal.sees("Goed, dat is teruggenomen.")
    await wants(bilal, "Ik kan dit")
    bilal.sees("Je liet het horen.")
    await exchanging.waits(hours=48)
    assert anna.counts("Een buur kan wat jij vraagt") == 0  # the answer stands in its place
    await anna.says("/ruil")
    await anna.taps("Bekijk wat ik ruil")
    anna.sees_last("(tot en met")


async def test_somebody_under_sixteen_is_not_put_in_touch(
    exchanging: Village, anna: Person, bilal: Person
) -> None:
    await puts_up(anna, "Geef", GIVE)
    await bilal.says("/ruil")
    await bilal.taps("Bekijk 1")
    await bilal.taps("Ik wil dit")
    await bilal.taps("Ik ben nog geen 16")
    bilal.sees("Contact met buren regelen we pas vanaf 16 jaar.")
    await bilal.says("/ruil")
    await bilal.taps("Vraag iets")
    await bilal.says(ASK)
    await bilal.taps("Ik ben nog geen 16")
    bilal.sees("Vraag thuis of iemand het voor je doet.")

    assert await rows(exchanging, "SELECT 1 FROM exchange_wants") == []
    assert len(await rows(exchanging, "SELECT 1 FROM exchange_entries")) == 1


async def test_what_is_personal_is_taken_out_before_neighbours_read_it(
    exchanging: Village, anna: Person, bilal: Person
) -> None:
    await anna.says("/ruil")
    await anna.taps("Geef iets")
    await anna.says("Een uur hulp in de tuin, bel 06-12345678")
    anna.sees("Geeft: “Een uur hulp in de tuin, bel …”")
    anna.sees("Wat persoonlijk leek, haalden we weg.")
    await anna.taps("Ja, ik ben 16 of ouder")

    await bilal.says("/ruil")
    bilal.sees("Een uur hulp in de tuin, bel …")
    bilal.never_sees("12345678")


async def test_it_goes_after_a_month_unless_somebody_says_that_it_is_still_true(
    exchanging: Village, anna: Person, bilal: Person
) -> None:
    await puts_up(anna, "Geef", GIVE)
    await puts_up(bilal, "Vraag", "Iemand die mijn fiets maakt")

    await exchanging.waits(days=31)
    anna.sees("Klopt dit nog? Geeft: “Mijn lange ladder te leen”")
    await anna.taps("Ja, het klopt nog")
    anna.sees("“Mijn lange ladder te leen” blijft staan.")
    await exchanging.waits(days=9)
    bilal.sees("“Iemand die mijn fiets maakt” is uit de ruillijst, want we hoorden niets.")
    anna.never_sees("is uit de ruillijst")
    await bilal.says("/ruil")
    bilal.sees("Mijn lange ladder te leen")
    assert "fiets" not in bilal.seen[-1].text


async def test_what_is_done_or_taken_back_is_gone_for_all_and_old_buttons_say_so(
    exchanging: Village, anna: Person, bilal: Person
) -> None:
    await puts_up(anna, "Geef", GIVE)
    await bilal.says("/ruil")
    await bilal.taps("Bekijk 1")
    await anna.says("/ruil")
    await anna.taps("Bekijk 1")
    await anna.taps("Het is geruild")
    anna.sees("Mooi, dat is geruild!")

    await bilal.taps("Ik wil dit")
    bilal.sees("Dit staat er niet meer.")
    async with exchanging.sessions() as session:
        row = (await session.execute(text("SELECT text, ended FROM exchange_entries"))).one()
        assert tuple(row) == ("", "done")


async def test_who_moves_takes_what_they_give_along_out_of_the_list(
    exchanging: Village, anna: Person, bilal: Person
) -> None:
    await puts_up(anna, "Geef", GIVE)
    await wants(bilal)
    await anna.says("/gebied Elim")
    await anna.taps("Elim")

    await bilal.says("/ruil")
    bilal.sees_last("nog niets om te ruilen")
    await exchanging.waits(hours=16)
    await anna.taps("Ja, we ruilen")
    anna.sees("Deze vraag is voorbij.")


async def test_a_double_tap_asks_and_meets_once(
    exchanging: Village, anna: Person, bilal: Person
) -> None:
    await puts_up(anna, "Geef", GIVE)
    await wants(bilal)
    async with exchanging.sessions() as session:
        entry = (await session.execute(text("SELECT id FROM exchange_entries"))).scalar_one()
        want = (await session.execute(text("SELECT id FROM exchange_wants"))).scalar_one()
    await bilal.taps_raw(f"ru:{entry}:wilja")
    await exchanging.waits(hours=16)
    await anna.taps_raw(f"rw:{want}:ja")
    await anna.taps_raw(f"rw:{want}:ja")

    anna.sees("Deze vraag is voorbij.")
    for table in ("exchange_wants", "connections"):
        assert len(await rows(exchanging, f"SELECT 1 FROM {table}")) == 1


async def test_where_the_area_works_otherwise_it_is_explained_with_a_way_on(
    village: Village, anna: Person
) -> None:
    await anna.says("/ruil")
    anna.sees("Krakeel werkt nu op een andere manier.")
    await anna.taps("Hoe wij nu werken")
    anna.sees("Zo werkt Krakeel: De Smederijen.")
    await anna.taps_raw("ru:zeg:geef")
    anna.sees("Dit staat er niet meer.")


async def test_after_a_report_the_two_find_nothing_of_each_other_any_more(
    exchanging: Village, anna: Person, bilal: Person
) -> None:
    await puts_up(anna, "Geef", GIVE)
    await wants(bilal)
    await exchanging.waits(hours=16)
    await anna.taps("Ja, we ruilen")
    async with exchanging.sessions.begin() as session:
        await session.execute(
            text("UPDATE connections SET reported_at = :now"), {"now": exchanging.clock()}
        )

    await bilal.says("/ruil")
    bilal.sees_last("nog niets om te ruilen")
