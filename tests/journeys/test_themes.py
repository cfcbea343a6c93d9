"""Looking around in what is going on: the themes of an area and what is in them."""

from __future__ import annotations

from sqlalchemy import text

from tests.village import Person, Village


async def fill(village: Village, area: str, *themes: str, issues: int = 1) -> None:
    """Fill an area with themes that have issues of nobody who is here."""
    async with village.sessions.begin() as session:
        await session.execute(
            text("""
                WITH made AS (
                    INSERT INTO themes (area, seed, names)
                    SELECT :area, lower(one), jsonb_build_object('nl', one)
                    FROM unnest(CAST(:themes AS text[])) AS one RETURNING id, seed
                )
                INSERT INTO issues (area, shown_name, text, language, theme_id, guesses,
                                    brought_up_at)
                SELECT :area, '', format('%s nummer %s', seed, number), 'nl', id, '[]', :now
                FROM made, generate_series(1, :issues) AS number ORDER BY id, number
            """),
            {"area": area, "themes": list(themes), "issues": issues, "now": village.clock()},
        )


async def test_bilal_leafs_through_the_themes_five_on_a_page(
    village: Village, bilal: Person
) -> None:
    await fill(village, "krakeel", *(f"Thema {letter}" for letter in "ABCDEFGHIJKLMNOPQ"))

    await bilal.says("/themas")
    bilal.sees_last("Dit speelt er in Krakeel")
    bilal.sees_last("Bladzijde 1 van 4")
    assert sum(label.startswith("Thema") for label, _ in bilal.seen[-1].buttons) == 5
    for page in (2, 3, 4):
        await bilal.taps("Verder")
        bilal.sees_last(f"Bladzijde {page} van 4")
    bilal.sees_no_button("Verder")
    await bilal.taps("Vorige")

    bilal.sees_last("Bladzijde 3 van 4")
    assert bilal.counts("Bladzijde") == 1


async def test_bilal_opens_a_theme_and_joins_by_number(village: Village, bilal: Person) -> None:
    await fill(village, "krakeel", "Groen", issues=7)

    await bilal.says("/themas")
    await bilal.taps("Groen")
    bilal.sees_last("1. “groen nummer 7”")
    bilal.sees_last("Bladzijde 1 van 2")
    await bilal.taps("Verder")
    bilal.sees_last("2. “groen nummer 1”")
    await bilal.taps("Meedoen met 2")
    bilal.sees_last("Je doet mee met “groen nummer 1”")
    bilal.sees_last("Jij bent de eerste")
    await bilal.taps("Alle thema")

    bilal.sees("Groen: 1 buur")


async def test_own_issues_and_those_one_joined_are_shown_without_a_button(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.brings_up("De lantaarnpalen in onze straat zijn al weken stuk")
    await bilal.taps_raw("mee:1")

    for one in (anna, bilal):
        await one.says("/themas")
        await one.taps("Straatverlichting")

        one.sees("(2 buren, jij ook)")
        one.sees_no_button("Meedoen")


async def test_issues_without_a_theme_stand_last_and_can_be_opened(
    village: Village, bilal: Person, anna: Person
) -> None:
    await anna.brings_up("De lantaarnpalen in onze straat zijn al weken stuk")
    await anna.taps("Dat is het niet")
    await anna.taps("Geen van deze")

    await bilal.says("/themas")
    await bilal.taps("Nog zonder thema")

    bilal.sees_last("1. “De lantaarnpalen")


async def test_an_empty_area_invites_and_the_invitation_works(bilal: Person) -> None:
    await bilal.says("/themas")
    bilal.sees_last("In Krakeel heeft nog niemand iets aangekaart")

    await bilal.taps("Vertel wat er speelt")

    bilal.sees_last("Wat speelt er in je buurt?")


async def test_a_theme_of_another_area_or_of_nowhere_ends_in_ones_own_list(
    village: Village, bilal: Person
) -> None:
    await fill(village, "elim", "Geheim")
    await fill(village, "krakeel", "Groen")

    for forged in ("tm:1:1", "tm:999:1", "tm:0:1", "tm:2:9999"):
        await bilal.taps_raw(forged)
        bilal.never_sees("geheim nummer")
        bilal.sees("roen")
