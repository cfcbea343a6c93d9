"""Bringing something up: typing, similar ones, what is hidden, the name, the theme, undoing."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from domain.ids import AreaSlug
from storage import people
from tests.village import Person, Village

LAMPS = "De lantaarnpalen in onze straat zijn al weken stuk"
LIGHT = "Het fietspad langs de vaart is 's avonds pikdonker"


async def stored(village: Village) -> list[tuple[str, str]]:
    """Return name and text of all issues that stand."""
    async with village.sessions.begin() as session:
        found = await session.execute(
            text("SELECT shown_name, text FROM issues WHERE withdrawn_at IS NULL ORDER BY id")
        )
        return [(row.shown_name, row.text) for row in found]


async def everything_kept(village: Village) -> str:
    """Return all that is kept of conversations and issues, as text."""
    async with village.sessions.begin() as session:
        found = await session.execute(
            text("SELECT text FROM issues UNION ALL SELECT data::text FROM conversations")
        )
        return "\n".join(row[0] for row in found)


async def spoils(village: Village, data: str) -> None:
    """Leave all conversations as another version of the program might have."""
    async with village.sessions.begin() as session:
        await session.execute(
            text("UPDATE conversations SET data = CAST(:data AS jsonb)"), {"data": data}
        )


# --- the name -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "name"), [("Dora", "Dora"), ("Liever “een buur”", ""), ("typt Door", "Door")]
)
async def test_dora_chooses_once_what_neighbours_call_her(
    village: Village, answer: str, name: str
) -> None:
    dora = await village.person("Dora").comes_in()

    await dora.says(LIGHT)
    dora.sees_last("Onder welke naam zien buren je?")
    if answer.startswith("typt "):
        await dora.says(answer.removeprefix("typt "))
    else:
        await dora.taps(answer)
    dora.sees_last(f"onder de naam: {name or 'een buur'}")
    await dora.taps("Plaats het")
    await dora.says("Er is geen bankje in het park")

    dora.sees_last("Zo komt het er te staan")
    dora.sees_last(f"onder de naam: {name or 'een buur'}")
    assert await stored(village) == [(name, LIGHT)]


async def test_a_better_text_typed_where_the_name_is_asked_is_taken_as_the_text(
    village: Village,
) -> None:
    dora = await village.person("Dora").comes_in()
    await dora.says("Het fietspad is donker")

    await dora.says("Het fietspad langs de vaart is donker en glad")
    await dora.taps("Liever “een buur”")

    dora.sees_last("“Het fietspad langs de vaart is donker en glad”")


# --- what is hidden -----------------------------------------------------------------------


PERSONAL = (
    ("Bel mij over de lampen: 06-12345678", "Bel mij over de lampen: …", "telefoonnummer"),
    ("Mail anna@voorbeeld.nl over de lampen", "Mail … over de lampen", "e-mailadres"),
    ("Stort op NL91ABNA0417164300 voor lampen", "Stort op … voor lampen", "rekeningnummer"),
    ("Mijn bsn is 111222333 en het is donker", "Mijn bsn is … en het", "burgerservicenummer"),
    ("De lamp bij Kerkstraat 12 is stuk", "De lamp bij Kerkstraat … is stuk", "huisnummer"),
    ("Bij 7901 AB 12 is het donker", "Bij … is het donker", "een postcode met huisnummer"),
    ("Buurman Henk helpt met de lamp", "Buurman … helpt met de lamp", "een naam van iemand"),
)


async def test_anna_sees_what_neighbours_would_read_before_she_chooses(
    anna: Person, village: Village
) -> None:
    for typed, shown, what in PERSONAL:
        await anna.says(typed)
        anna.sees_last(what)
        anna.sees_last(shown)
        await anna.taps("Laat het staan")
        anna.sees_last(f"“{typed}”")
        await anna.taps("Terug")
        await anna.taps("Verberg het")
        anna.sees_last(shown)
        await anna.taps("Plaats het")

    kept = await stored(village)
    assert all(text.startswith(one[1]) for (_, text), one in zip(kept, PERSONAL, strict=True))


async def test_anna_hides_her_number_and_leaves_the_address(anna: Person, village: Village) -> None:
    await anna.says("De lamp bij Kerkstraat 12 is stuk, bel 06-12345678")

    await anna.taps("Toon wel: huisnummer")
    anna.sees_last("De lamp bij Kerkstraat 12 is stuk, bel …")
    await anna.taps("Zo is het goed")
    await anna.taps("Plaats het")

    assert await stored(village) == [("Anna", "De lamp bij Kerkstraat 12 is stuk, bel …")]


async def test_a_number_between_characters_nobody_sees_is_hidden_whole(
    anna: Person, village: Village
) -> None:
    await anna.says(
        "\t Bel\u200b  mij:\u202e 06\u200b12\u200d345\x00678 \r\n\r\n\r\n\r\n nu\u00ad graag"
    )

    await anna.taps("Verberg het")
    await anna.taps("Plaats het")

    assert await stored(village) == [("Anna", "Bel mij: …\n\nnu graag")]
    assert "345" not in await everything_kept(village)


# --- correcting and going back ------------------------------------------------------------


async def test_anna_corrects_her_text_and_keeps_what_she_chose(
    anna: Person, bilal: Person, village: Village
) -> None:
    await bilal.brings_up("Het is veel te donker op het fietspad, de lampen zijn kapot")
    await anna.says(f"{LIGHT}, bel 06-12345678")
    await anna.taps("Nee, die van mij is anders")
    await anna.taps("Laat het staan")

    await anna.says(f"{LIGHT} en glad, bel 06-12345678")

    anna.sees_last("Zo komt het er te staan")
    anna.sees_last("pikdonker en glad, bel 06-12345678")


async def test_anna_goes_back_to_the_very_beginning_and_nothing_typed_is_lost(
    anna: Person, bilal: Person, village: Village
) -> None:
    await bilal.brings_up("Het is veel te donker op het fietspad, de lampen zijn kapot")
    await anna.says(f"{LIGHT}, bel 06-12345678")
    await anna.taps("Nee, die van mij is anders")

    await anna.taps("Terug")
    anna.sees_last("Buren zeiden al zoiets")
    await anna.taps("Terug")
    anna.sees_last(f"“{LIGHT}, bel 06-12345678”")
    await anna.taps("Terug")
    anna.sees_last("Buren zeiden al zoiets")
    await anna.taps("Terug")
    await anna.says("De lampen langs de vaart zijn kapot")

    anna.sees_last("De lampen langs de vaart zijn kapot")
    await anna.taps("Niet plaatsen")
    anna.sees_last("er is niets geplaatst")
    assert len(await stored(village)) == 1


async def test_thanks_in_between_is_not_taken_as_a_better_text(anna: Person) -> None:
    await anna.says(LIGHT)

    await anna.says("Dank je wel!")

    anna.sees_last(f"“{LIGHT}”")


async def test_a_text_that_is_too_long_says_how_long_it_is(anna: Person) -> None:
    await anna.says("lang " * 819)

    anna.sees_last("Je tekst is te lang: 4.094 tekens. Er passen er 1.000.")


async def test_somebody_elses_page_cannot_be_drawn_over_by_a_text(
    anna: Person, village: Village
) -> None:
    await anna.brings_up(
        "<b>Bankje</b> [klik](http://x) *en* \u202egnilepsnegeT "
        + "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301"
    )

    ((_, kept),) = await stored(village)
    assert "<b>Bankje</b> [klik](http://x) *en* gnilepsnegeT" in kept
    assert "\u202e" not in kept
    assert kept.count("\u0301") <= 4


# --- the theme ----------------------------------------------------------------------------


async def test_anna_says_that_is_not_the_theme_and_that_is_remembered(
    anna: Person, village: Village
) -> None:
    await anna.brings_up(LAMPS)
    anna.sees_last("Thema: Straatverlichting")

    await anna.taps("Dat is het niet")
    anna.sees_last("Bladzijde 1 van 4")
    anna.sees_no_button("Straatverlichting")
    await anna.taps("Verder")
    await anna.taps("Vorige")
    await anna.taps("Terug")
    anna.sees_last("Thema: Straatverlichting")
    await anna.taps("Dat is het niet")
    await anna.taps("Geen van deze")
    anna.sees_last("past nog bij geen thema")
    await anna.taps("Kies een thema")
    await anna.taps("Straatverlichting")

    anna.sees_last("Thema: Straatverlichting")
    async with village.sessions.begin() as session:
        moves = await session.execute(
            text("SELECT was IS NULL, became IS NULL FROM theme_corrections ORDER BY id")
        )
        assert [tuple(one) for one in moves] == [(False, True), (True, False)]


# --- undoing ------------------------------------------------------------------------------


async def test_anna_undoes_in_the_last_second_and_gets_her_text_back(
    anna: Person, village: Village
) -> None:
    await anna.brings_up(LIGHT)
    await village.waits(minutes=9, seconds=59)

    await anna.taps("Maak ongedaan")

    anna.sees_last(f"“{LIGHT}”")
    assert await stored(village) == []
    assert LIGHT not in await everything_kept(village)


async def test_ten_minutes_later_anna_reads_that_it_is_too_late_and_the_button_is_gone(
    anna: Person, village: Village
) -> None:
    await anna.brings_up(LIGHT)
    await village.waits(minutes=10)

    await anna.taps("Maak ongedaan")

    anna.sees_last("Die zijn voorbij")
    anna.sees_no_button("Maak ongedaan")
    anna.sees_button("Dat is het niet")
    assert len(await stored(village)) == 1


async def test_tapping_undo_twice_at_once_leaves_the_text_that_came_back(
    anna: Person, village: Village
) -> None:
    await anna.brings_up(LIGHT)
    message, data = anna.button("Maak ongedaan")

    await anna.phone.tap(message, data)
    await anna.taps_raw(data, message)

    anna.sees(f"Dit was je tekst: “{LIGHT}”")
    anna.never_sees("Dit vraagstuk is er niet meer")


# --- what is not theirs, and what is not there --------------------------------------------


async def test_bilal_can_do_nothing_to_annas_issue_with_buttons_of_his_own_making(
    anna: Person, bilal: Person, village: Village
) -> None:
    await anna.brings_up(LAMPS)

    for verb in ("weg", "thema", "thema:2", "terug", "=parkeren", "="):
        await bilal.taps_raw(f"ev:1:{verb}")
        bilal.sees_last("Alleen de bedenker kan dit aanpassen")
    await bilal.taps_raw("ev:999:weg")
    bilal.sees_last("Dit vraagstuk is er niet meer")

    assert len(await stored(village)) == 1
    anna.sees("Thema: Straatverlichting")


async def test_every_button_tapped_twice_at_once_goes_one_screen_on(
    anna: Person, bilal: Person, village: Village
) -> None:
    await bilal.brings_up("Het is veel te donker op het fietspad, de lampen zijn kapot")
    await anna.says(f"{LIGHT}, bel 06-12345678")

    async def taps_twice(label: str) -> None:
        message, data = anna.button(label)
        await anna.phone.tap(message, data)
        await anna.taps_raw(data, message)

    await taps_twice("Nee, die van mij is anders")
    anna.sees_last("iets persoonlijks")
    await taps_twice("Terug")
    anna.sees_last("Buren zeiden al zoiets")
    await taps_twice("Nee, die van mij is anders")
    await taps_twice("Verberg het")
    anna.sees_last("Zo komt het er te staan")
    await taps_twice("Plaats het")

    assert [one for one in await stored(village) if one[0] == "Anna"] == [
        ("Anna", f"{LIGHT}, bel …")
    ]


async def test_a_conversation_of_an_older_version_ends_in_the_menu(
    anna: Person, village: Village
) -> None:
    for number, (does, data) in enumerate(
        (
            (anna.says, "{}"),
            (anna.taps, '{"draft": 7}'),
            (anna.taps, '{"draft": {"text": "van vorig jaar"}}'),
        ),
        start=1,
    ):
        await anna.says(LIGHT)
        await spoils(village, data)

        await does("Terug")

        anna.sees_last("We waren even kwijt waar we gebleven waren")
        assert anna.counts("We waren even kwijt") == number
    anna.never_sees("ging iets mis")


async def test_somebody_without_an_area_is_asked_for_it_first(
    anna: Person, village: Village
) -> None:
    async with village.sessions.begin() as session:
        known = await people.who_is(session, village.channel.name, anna.phone.chat)
        assert known is not None
        await people.move(session, known.id, None, now=village.clock())

    await anna.says("/vraagstuk")

    anna.sees_last("waar je woont")


async def test_only_issues_of_the_own_area_are_shown_as_similar(
    anna: Person, bilal: Person, village: Village
) -> None:
    await anna.brings_up(LIGHT)
    async with village.sessions.begin() as session:
        known = await people.who_is(session, village.channel.name, bilal.phone.chat)
        assert known is not None
        await people.move(session, known.id, AreaSlug("elim"), now=village.clock())

    await bilal.says(LIGHT)

    bilal.never_sees("Buren zeiden al zoiets")
    await bilal.taps("Plaats het")
    await bilal.says(LIGHT)
    bilal.never_sees("Buren zeiden al zoiets")


async def test_somebody_whose_similar_issues_cannot_be_found_in_time_sees_the_next_step(
    anna: Person, bilal: Person, village: Village
) -> None:
    await anna.brings_up(LIGHT)
    async with village.sessions.begin() as busy:
        await busy.execute(text("LOCK TABLE joins"))
        await bilal.says(LIGHT)

    bilal.never_sees("Buren zeiden al zoiets")
    bilal.sees_last("Zo komt het er te staan")
    await bilal.taps("Plaats het")
    assert [said for _, said in await stored(village)] == [LIGHT, LIGHT]


async def test_somebody_whose_search_for_similar_issues_fails_sees_the_next_step(
    anna: Person, bilal: Person, village: Village
) -> None:
    await anna.brings_up(LIGHT)
    async with village.sessions.begin() as session:
        await session.execute(text("ALTER TABLE joins RENAME TO broken"))

    await bilal.says(LIGHT)

    bilal.sees_last("Zo komt het er te staan")
    async with village.sessions.begin() as session:
        await session.execute(text("ALTER TABLE broken RENAME TO joins"))
    await bilal.taps("Plaats het")
    assert [said for _, said in await stored(village)] == [LIGHT, LIGHT]


async def test_issues_that_say_the_same_stay_two_until_somebody_joins(
    anna: Person, bilal: Person, village: Village
) -> None:
    await anna.brings_up(LIGHT)
    await bilal.says(LIGHT)
    bilal.sees_last("Buren zeiden al zoiets")
    await bilal.taps("Nee, die van mij is anders")
    await bilal.taps("Plaats het")

    assert await stored(village) == [("Anna", LIGHT), ("Bilal", LIGHT)]


@pytest.mark.parametrize(
    "said",
    [
        "The cycle path along the canal is pitch dark at night",
        "Kanal kıyısındaki bisiklet yolu geceleri zifiri karanlık",
        "Ścieżka rowerowa wzdłuż kanału jest wieczorem zupełnie ciemna",
        "مسار الدراجات على طول القناة مظلم تماما في الليل",
    ],
)
async def test_somebody_who_writes_another_language_finds_a_dutch_neighbour(
    anna: Person, bilal: Person, said: str
) -> None:
    await anna.brings_up(LIGHT)
    await anna.brings_up("Wie wil er samen koffie drinken in het dorpshuis?")

    await bilal.says(said)

    bilal.sees_last(f"1. “{LIGHT}” (1 buur)")
    bilal.never_sees("koffie")


async def test_a_similar_issue_that_goes_away_meanwhile_takes_its_screen_along(
    anna: Person, bilal: Person
) -> None:
    await anna.brings_up(LIGHT)
    await bilal.says("Het is veel te donker op het fietspad, de lampen zijn kapot")
    await bilal.taps("Nee, die van mij is anders")
    await anna.taps("Maak ongedaan")

    await bilal.taps("Terug")

    bilal.sees_last("Zo komt het er te staan")
