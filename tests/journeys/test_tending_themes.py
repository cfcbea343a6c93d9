"""Themes that live: they learn from corrections, new ones are proposed, people name them."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from bot.intake import take_in
from domain.ids import ThemeId
from domain.roles import Role
from storage import issues
from tests.journeys.test_themes import fill
from tests.village import Person, Village

LOOSE = (
    "De reigers roven alle vissen uit onze tuinvijver",
    "Reigers bij de tuinvijver, mijn vissen zijn weg",
    "Wie weet iets tegen reigers? Weer drie vissen kwijt",
    "Gisteren stonden er vier reigers op het dak van de buren",
)


@pytest.fixture
async def hennie(village: Village) -> Person:
    """Hennie, who is in it too."""
    person = await village.person("Hennie").lives_here(name="Hennie")
    await village.gives_role(person, Role.INITIATIVE_GROUP)
    return person


async def brings_up_loose(person: Person, what: str) -> None:
    """Bring something up that fits no theme, whatever was read in it."""
    await person.brings_up(what)
    if any(label == "Dat is het niet" for label, _ in person.seen[-1].buttons):
        await person.taps("Dat is het niet")
        await person.taps("Geen van deze")


async def a_heap(village: Village, *owners: Person) -> None:
    """Let owners bring up what fits nowhere, and let the night pass."""
    for place, what in enumerate(LOOSE):
        await brings_up_loose(owners[place % len(owners)], what)
    await village.waits(hours=14)  # 9 o'clock in the morning


async def opens_the_proposal(member: Person) -> None:
    """Open the one proposal that there is."""
    await member.says("/themas")
    await member.taps("1 voorstel")
    await member.taps("reigers")


async def makes_a_theme(member: Person) -> None:
    """Confirm it under the name that is offered first."""
    await opens_the_proposal(member)
    await member.taps("Ja, geef een naam")
    await member.taps("Reigers")


def labels(person: Person) -> list[str]:
    """Return the buttons of the newest message."""
    return [label for label, _ in person.seen[-1].buttons]


async def theme_ids(village: Village) -> dict[str, int]:
    """Return the themes that are in use by their Dutch name."""
    async with village.sessions() as session:
        rows = await session.execute(
            text("SELECT names->>'nl' AS name, id FROM themes WHERE retired_at IS NULL")
        )
        return {row.name: row.id for row in rows}


# --- learning -----------------------------------------------------------------------------

DOGS = (
    "De hondenpoep op het grasveld is vreselijk",
    "Het hele grasveld ligt vol hondenpoep",
    "Er ligt weer hondenpoep op het grasveld",
    "Overal hondenpoep op het grasveld, bah",
)


async def seeds(village: Village) -> list[str | None]:
    """Return the seed theme that each issue stands under."""
    async with village.sessions() as session:
        rows = await session.execute(
            text(
                "SELECT t.seed FROM issues i LEFT JOIN themes t ON t.id = i.theme_id ORDER BY i.id"
            )
        )
        return [row.seed for row in rows]


async def test_two_corrections_make_the_third_like_it_go_right_at_once(
    village: Village, anna: Person, bilal: Person, chantal: Person
) -> None:
    for number, person in enumerate((anna, bilal), start=1):
        await person.brings_up(DOGS[number - 1])
        person.sees_last("Thema: Afval en schone straten")
        await person.taps("Dat is het niet")
        await person.taps_raw(f"ev:{number}:=spelen")

    await chantal.brings_up(DOGS[2])

    chantal.sees_last("Thema: Speeltuin en trapveld")
    assert await seeds(village) == ["spelen"] * 3


async def test_one_odd_correction_does_not_turn_what_others_left_where_it_was(
    village: Village, anna: Person, bilal: Person, chantal: Person
) -> None:
    await chantal.brings_up(DOGS[0])
    await bilal.brings_up(DOGS[1])
    await anna.brings_up(DOGS[2])
    await anna.taps("Dat is het niet")
    await anna.taps_raw("ev:3:=spelen")

    await chantal.brings_up(DOGS[3])

    assert await seeds(village) == ["afval", "afval", "spelen", "afval"]


# --- proposals ----------------------------------------------------------------------------


async def test_what_fits_nowhere_becomes_a_theme_that_a_member_names(
    village: Village, anna: Person, bilal: Person, wietske: Person
) -> None:
    await a_heap(village, anna, bilal)
    wietske.sees_last("In Krakeel wacht 1 voorstel voor een thema")
    anna.never_sees("voorstel")

    await wietske.says("/themas")
    await wietske.taps("1 voorstel")
    wietske.sees_last("reigers, vissen, tuinvijver: 4 vraagstukken")
    await wietske.taps("reigers")
    wietske.sees_last("4 vraagstukken staan nog bij geen thema")
    wietske.sees_last("De reigers roven alle vissen")
    await wietske.taps("Ja, geef een naam")
    wietske.sees_button("Reigers")
    await wietske.says("Reigers bij de vijver")
    wietske.sees_last("Het thema Reigers bij de vijver is er, met 4 vraagstukken")

    await anna.says("/themas")
    anna.sees_last("Reigers bij de vijver: 2 buren")
    anna.sees_no_button("1 voorstel")


async def test_owners_hear_once_that_their_issues_moved_and_why_and_can_say_thats_not_it(
    village: Village, anna: Person, bilal: Person, wietske: Person
) -> None:
    await brings_up_loose(wietske, LOOSE[3])
    await brings_up_loose(bilal, LOOSE[2])
    for what in LOOSE[:2]:
        await brings_up_loose(anna, what)
    await village.waits(hours=14)
    await makes_a_theme(wietske)
    anna.never_sees("staan nu bij")

    await village.waits(minutes=10)
    await village.waits(hours=1)

    assert anna.counts("2 vraagstukken van jou staan nu bij Reigers. Dat komt door: reigers") == 1
    assert bilal.counts("Je vraagstuk “Wie weet iets tegen reigers?") == 1
    bilal.sees("staat nu bij Reigers")
    wietske.never_sees("Je vraagstuk")
    await bilal.taps("Dat is het niet")
    bilal.sees_last("Welk thema past wel bij")
    await bilal.taps("Geen van deze")
    bilal.sees_last("Het past nog bij geen thema")


async def test_a_theme_that_people_named_takes_the_next_issue_like_it(
    village: Village, anna: Person, bilal: Person, wietske: Person
) -> None:
    await a_heap(village, anna, bilal)
    await makes_a_theme(wietske)

    await wietske.brings_up("De reigers hebben vannacht mijn hele tuinvijver leeggegeten")
    wietske.sees_last("Thema: Reigers")
    await wietske.taps("Dat is het niet")
    await wietske.taps_raw("ev:5:=groen")
    await wietske.taps("Dat is het niet")

    number = (await theme_ids(village))["Reigers"]
    await wietske.taps_raw(f"ev:5:={number}")
    wietske.sees_last("Thema: Reigers")


async def test_of_two_members_the_second_hears_what_the_first_decided(
    village: Village, anna: Person, wietske: Person, hennie: Person
) -> None:
    await a_heap(village, anna)
    for member in (wietske, hennie):
        await opens_the_proposal(member)
    await wietske.taps("Ja, geef een naam")
    await hennie.taps("Ja, geef een naam")

    await wietske.taps("Reigers")
    await hennie.says("Vogels")

    hennie.sees_last("Wietske was je net voor: dit is nu het thema Reigers")
    assert "Vogels" not in await theme_ids(village)
    await hennie.says("/themas")
    assert "1 voorstel" not in labels(hennie)


async def test_two_members_who_decide_in_the_same_moment_lose_nothing(
    village: Village, anna: Person, wietske: Person, hennie: Person
) -> None:
    await a_heap(village, anna)
    for member in (wietske, hennie):
        await opens_the_proposal(member)
        await member.taps("Ja, geef een naam")
    for member, name in ((wietske, "Reigers"), (hennie, "Vogels")):
        await member.phone.say(name)
    await take_in(village.http, village.channel, village.sessions, village.clock, wait=0)

    await village.handle_at_once(2)
    await village.settle()

    made = {"Reigers", "Vogels"} & set(await theme_ids(village))
    assert len(made) == 1
    loser = hennie if made == {"Reigers"} else wietske
    loser.sees_last(f"was je net voor: dit is nu het thema {made.pop()}")


async def test_a_refused_proposal_does_not_come_back_and_can_be_undone(
    village: Village, anna: Person, wietske: Person
) -> None:
    await a_heap(village, anna)
    await opens_the_proposal(wietske)
    await wietske.taps("Nee, geen thema")
    await wietske.taps("Draai het terug")
    await opens_the_proposal(wietske)
    await wietske.taps("Nee, geen thema")
    wietske.sees_last("Goed, dit wordt geen thema")
    for what in ("Een reiger staat op de schutting", "Reigers zijn ook mooi hoor, laat ze"):
        await brings_up_loose(anna, what)
    await village.waits(hours=24)
    await wietske.says("/themas")
    assert "1 voorstel" not in labels(wietske)
    await wietske.taps_raw("tb:2:herstel")
    wietske.sees_last("Terugdraaien kan 10 minuten lang")


async def test_undoing_within_ten_minutes_leaves_all_as_it_was_and_nobody_hears(
    village: Village, anna: Person, wietske: Person
) -> None:
    await a_heap(village, anna)
    await makes_a_theme(wietske)

    await wietske.taps("Draai het terug")

    wietske.sees_last("Teruggedraaid")
    await village.waits(hours=2)
    anna.never_sees("staan nu bij")
    assert "Reigers" not in await theme_ids(village)
    assert await seeds(village) == [None] * 4
    await wietske.says("/themas")
    wietske.sees_button("1 voorstel")


async def test_issues_are_taken_out_and_the_rest_joins_a_theme_that_is_there(
    village: Village, anna: Person, bilal: Person, wietske: Person
) -> None:
    await bilal.brings_up("De lantaarnpalen in onze straat zijn al weken stuk")
    await a_heap(village, anna)
    await opens_the_proposal(wietske)
    await wietske.taps("Bekijk ze allemaal")
    await wietske.taps("Haal 1 eruit")
    wietske.sees_last("(hoort er niet bij) “De reigers")
    await wietske.taps("Zet 1 terug")
    await wietske.taps("Haal 2 eruit")
    await wietske.taps("Terug")
    wietske.sees_last("3 vraagstukken")
    await wietske.taps("Hoort bij een thema")
    await wietske.taps("Straatverlichting")

    wietske.sees_last("3 vraagstukken staan nu bij Straatverlichting")
    assert await seeds(village) == [
        "verlichting",
        "verlichting",
        None,
        "verlichting",
        "verlichting",
    ]


# --- themes -------------------------------------------------------------------------------


async def test_a_member_renames_a_theme_and_nothing_automatic_takes_that_name_away(
    village: Village, anna: Person, wietske: Person
) -> None:
    await anna.brings_up("De lantaarnpalen in onze straat zijn al weken stuk")
    await wietske.says("/themas")
    await wietske.taps("Straatverlichting")
    await wietske.taps("Pas thema aan")
    await wietske.taps("Andere naam")
    await wietske.says("x")
    wietske.sees_last("Dat is wel erg kort")
    await wietske.says("Bel 06-12345678")
    wietske.sees_last("Daar staat iets persoonlijks in")
    await wietske.says("Groen en natuur")
    wietske.sees_last("is er al")
    await wietske.says("Lampen")
    wietske.sees_last("Straatverlichting heet nu Lampen")

    await anna.brings_up("Onze straat is donker, de lantaarnpalen zijn stuk")
    anna.sees_last("Thema: Lampen")
    await village.waits(hours=24)
    await anna.says("/themas")
    anna.sees_last("Lampen: 1 buur")


async def test_two_themes_become_one_and_the_next_issue_falls_into_that_one(
    village: Village, anna: Person, bilal: Person, wietske: Person
) -> None:
    await anna.brings_up("De lantaarnpalen in onze straat zijn al weken stuk")
    await bilal.brings_up("Er is geen speeltuin voor kleine kinderen in de buurt")
    await wietske.says("/themas")
    await wietske.taps("Straatverlichting")
    await wietske.taps("Pas thema aan")
    await wietske.taps("Voeg samen")
    await wietske.taps("Speeltuin")
    wietske.sees_last("worden één thema, met 2 vraagstukken")
    await wietske.taps("Speeltuin")
    wietske.sees_last("Straatverlichting hoort nu bij Speeltuin")

    await village.waits(hours=15)
    anna.sees("Dat komt doordat twee thema’s één zijn geworden")
    bilal.never_sees("Je vraagstuk “Er is geen speeltuin")
    await anna.brings_up("Onze straat is donker, de lantaarnpalen zijn stuk")
    anna.sees_last("Thema: Speeltuin")
    assert await seeds(village) == ["spelen"] * 3


async def test_a_merge_is_undone(village: Village, anna: Person, wietske: Person) -> None:
    await anna.brings_up("De lantaarnpalen in onze straat zijn al weken stuk")
    await wietske.brings_up("Er is geen speeltuin voor kleine kinderen in de buurt")
    await wietske.taps_raw("tb:1:naar:2")
    assert await seeds(village) == ["spelen"] * 2

    await wietske.taps("Draai het terug")

    assert await seeds(village) == ["verlichting", "spelen"]
    await anna.brings_up("Onze straat is donker, de lantaarnpalen zijn stuk")
    anna.sees_last("Thema: Straatverlichting")


async def test_what_people_vote_on_stays_as_it_is_until_the_ballot_is_closed(
    village: Village, anna: Person, wietske: Person
) -> None:
    await anna.brings_up("De lantaarnpalen in onze straat zijn al weken stuk")
    await wietske.brings_up("Er is geen speeltuin voor kleine kinderen in de buurt")
    await wietske.says("/stem")
    await wietske.taps("Open een stemming")
    await wietske.taps_raw("so:ja-week")

    for verb in ("naam", "samen:1", "naar:2", "deel"):
        await wietske.taps_raw(f"tb:1:{verb}")
        wietske.sees("Over Straatverlichting wordt nu gestemd")
    assert await seeds(village) == ["verlichting", "spelen"]

    await village.waits(days=8)
    await wietske.taps_raw("tb:1:naar:2")
    assert await seeds(village) == ["spelen", "spelen"]


async def test_a_task_of_a_theme_that_was_merged_still_reaches_who_stand_behind_it(
    village: Village, anna: Person, wietske: Person
) -> None:
    await anna.brings_up("De lantaarnpalen in onze straat zijn al weken stuk")
    await wietske.brings_up("Er is geen speeltuin voor kleine kinderen in de buurt")
    await wietske.taps_raw("tb:1:naar:2")

    async with village.sessions() as session:
        behind = await issues.behind_theme(session, ThemeId(2))
        assert len(behind) == 2


async def test_parts_of_a_large_theme_are_proposed_when_a_member_asks(
    village: Village, anna: Person, bilal: Person, wietske: Person
) -> None:
    await fill(village, "krakeel", "Buiten", issues=4)
    async with village.sessions.begin() as session:
        await session.execute(
            text("""
                INSERT INTO issues (area, shown_name, text, language, theme_id, guesses,
                                    brought_up_at)
                SELECT 'krakeel', '', one, 'nl', 1, '[]', :now
                FROM unnest(CAST(:texts AS text[])) AS one
            """),
            {"texts": list(LOOSE), "now": village.clock()},
        )
    await wietske.says("/themas")
    await wietske.taps("Buiten")
    await wietske.taps("Pas thema aan")
    await wietske.taps("Zoek delen")
    wietske.sees("Ik zoek of er delen in Buiten zitten")
    await village.waits(hours=14)
    wietske.sees("wachten 2 voorstellen")
    await wietske.says("/themas")
    await wietske.taps("2 voorstellen")
    await wietske.taps("reigers")
    wietske.sees_last("Buiten is groot. Misschien is dit een eigen thema")
    await wietske.taps("Ja, geef een naam")
    await wietske.taps("Reigers")

    wietske.sees_last("Het thema Reigers is er, met 4 vraagstukken")
    await wietske.says("/themas")
    wietske.sees_button("Buiten")
    wietske.sees_button("Reigers")


async def test_a_theme_without_parts_stays_as_it_is_and_who_asked_hears_it(
    village: Village, anna: Person, wietske: Person
) -> None:
    await anna.brings_up("De lantaarnpalen in onze straat zijn al weken stuk")
    await wietske.taps_raw("tb:1:deel")

    await village.waits(hours=14)

    wietske.sees("In Straatverlichting vond ik geen duidelijke delen")


async def test_who_has_no_role_tends_nothing(village: Village, anna: Person, bilal: Person) -> None:
    await a_heap(village, anna)
    await bilal.says("/themas")
    bilal.sees_no_button("1 voorstel")

    for forged in ("tv:krakeel:1", "tv:1:open", "tv:1:niet", "tv:1:=groen", "tb:1:herstel"):
        await bilal.taps_raw(forged)
        bilal.never_sees("De reigers roven alle vissen uit onze tuinvijver")

    assert await seeds(village) == [None] * 4
