"""Neighbours are told what happens, by day and not too often."""

from __future__ import annotations

from tests.village import Person, Village

LIGHT = "Het fietspad langs de vaart is 's avonds pikdonker"
TOO_DARK = "Het is veel te donker op het fietspad, de lampen zijn kapot"


async def joins(bilal: Person) -> None:
    await bilal.says(TOO_DARK)
    await bilal.taps("Meedoen")
    await bilal.taps("Klaar")


async def test_who_is_joined_late_at_night_hears_it_in_the_morning(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.brings_up(LIGHT)
    await village.waits(hours=3)
    await joins(bilal)

    await village.waits(hours=9)
    anna.never_sees("Bilal doet mee met")
    anna.never_sees("Een buur doet mee met")
    await village.waits(hours=1)

    anna.sees("Een buur doet mee met")


async def test_anna_chooses_what_she_hears_at_mijn(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.brings_up(LIGHT)
    await anna.says("/mijn")
    await anna.taps("Berichten")
    anna.sees("Hooguit drie berichten per dag.")
    anna.sees("Van 21.00 uur tot 8.00 uur is het stil.")
    anna.sees_no_button("Niet: je rol")

    await anna.taps("1 per dag")
    anna.sees("Hooguit één bericht per dag.")
    await anna.taps("Over wat jij aankaart")
    anna.sees_last("– antwoorden: ja")
    await anna.taps("Niet: je vraagstukken")
    anna.sees("je vraagstukken: nee")
    await joins(bilal)
    await village.waits(hours=1)
    anna.never_sees("doet mee met")

    await anna.taps("Wel: je vraagstukken")
    anna.sees("je vraagstukken: ja")
    await anna.taps("Terug")
    await anna.taps("Helemaal geen berichten")
    anna.sees("Wil je geen berichten meer van De Smederij?")
