"""All sides before a choice: who was not heard is seen, asked, and heard before the paper."""

from __future__ import annotations

from sqlalchemy import text

from domain.ground_rules import HEARING_ALL_SIDES
from domain.handing_back.hand_back import Proposed, TextKind
from domain.ids import AgendaItemId, AreaSlug
from domain.roles import Role
from storage import evaluations, handed_texts, handing_back
from tests.journeys.test_handing_back import is_confirmed, rows, who
from tests.journeys.test_voting import lives_in, opens_a_ballot, two_themes
from tests.village import Person, Village

KRAKEEL = AreaSlug("krakeel")


async def writes_of_a_street(village: Village, person: Person) -> None:
    """Let somebody have brought something else up about a street."""
    me = await who(village, person)
    async with village.sessions.begin() as session:
        await session.execute(
            text("""
                INSERT INTO issues (area, submitter, shown_name, text, language, guesses,
                                    brought_up_at)
                VALUES ('krakeel', :me, '', 'De stoep van de Grote Beer ligt los', 'nl', '[]',
                        :now)
            """),
            {"me": me, "now": village.clock()},
        )


async def goes_to_the_check(person: Person) -> None:
    await person.says("/stem")
    await person.taps("Open een stemming")
    await person.taps("1 week")


async def test_before_a_ballot_the_missing_are_asked_and_their_side_stands_beside_the_paper(
    village: Village,
) -> None:
    anna, bilal, chantal = [await lives_in(village, name) for name in ("Anna", "Bilal", "Chantal")]
    await two_themes(village)
    await writes_of_a_street(village, chantal)
    await village.gives_role(bilal, Role.INITIATIVE_GROUP)

    await goes_to_the_check(bilal)
    bilal.sees_last("nog niemand schreef zijn kant")
    bilal.sees_last("Het gebied is nog niet naar zijn kanten gevraagd")
    bilal.sees_last("Nog niets gezegd: 2 buren.")
    bilal.sees_last("Daarvan zijn er 1 van een straat of taal")
    message, data = bilal.button("Vraag wie ontbreekt")
    await bilal.phone.tap(message, data)
    await bilal.taps_raw(data, message)

    bilal.sees("1 buur krijgt de vraag")
    await chantal.looks()
    await anna.looks()
    assert (anna.counts("Wat vind jij?"), chantal.counts("Wat vind jij?")) == (0, 1)
    await chantal.taps("Zeg wat jij vindt")
    chantal.sees_last("Spelen: nog geen kant")
    await chantal.taps("Spelen")
    await chantal.taps("Schrijf jouw kant")
    await chantal.says("ouders aan de Grote Beer")
    await chantal.says("Wij missen een schommel voor de kleintjes.")

    await goes_to_the_check(bilal)
    bilal.sees_last("1 kant, over 1 van de 2 onderwerpen")
    bilal.sees_last("Genoemde straten: Grote Beer.")
    bilal.sees_last("vroegen we 1 buur die nog ontbrak")
    bilal.sees_no_button("Vraag wie ontbreekt")
    await bilal.taps("Open de stemming toch")
    await anna.looks()
    anna.sees("Stem mee")
    await anna.taps("Alle kanten")
    anna.sees_last("Spelen: 1 kant")
    await anna.taps("Spelen")
    anna.sees_last("ouders aan de Grote Beer (een buur): “Wij missen een schommel")
    assert await rows(village, "SELECT whom, people FROM views_asked") == [("missing", 1)]


async def test_a_voter_goes_from_the_paper_to_all_sides_and_the_paper_stays(
    village: Village,
) -> None:
    anna, bilal = [await lives_in(village, name) for name in ("Anna", "Bilal")]
    await opens_a_ballot(village, bilal)
    await anna.says("/stem")
    await anna.taps("+ Spe")
    await anna.taps("Alle kanten")

    anna.sees_last("Hierover kiest Krakeel")
    assert "punt" not in anna.seen[-1].text
    await anna.taps("Stem")
    anna.sees_last("1 van 3 gegeven")


async def test_a_view_of_a_theme_goes_along_when_the_theme_comes_on_the_agenda(
    village: Village,
) -> None:
    anna = await lives_in(village, "Anna")
    await two_themes(village)
    await anna.taps_raw("av:nu:1", 1)
    await anna.taps("Straatverlichting")
    await anna.taps("Schrijf jouw kant")
    await anna.says("vroege vogels")
    await anna.says("Licht voor zes uur is fijn.")
    async with village.sessions.begin() as session:
        await session.execute(
            text("""
                INSERT INTO agenda_items (area, names, why, origin, theme_id, confirmed_at)
                SELECT area, names, '', 'theme', id, :now FROM themes
                WHERE names ->> 'nl' = 'Straatverlichting'
            """),
            {"now": village.clock()},
        )

    await anna.taps_raw("av:1:1")
    anna.sees_last("vroege vogels (een buur): “Licht voor zes uur is fijn.”")
    await anna.taps("Zeg jouw kant anders")
    await anna.says("vroege vogels")
    await anna.says("Licht voor vijf uur is genoeg.")
    anna.sees_last("Licht voor vijf uur is genoeg.")
    assert "zes uur" not in anna.seen[-1].text
    await anna.taps("Haal jouw kant weg")
    assert "vroege vogels" not in anna.seen[-1].text


async def an_agenda_waits(village: Village, anna: Person, bilal: Person) -> None:
    """Let an agenda with one item wait for the round, handed back by Bilal of the group."""
    await is_confirmed(village, anna, bilal)
    await village.gives_role(bilal, Role.INITIATIVE_GROUP)
    proposer = await who(village, bilal)
    async with village.sessions.begin() as session:
        await session.execute(
            text("""
                INSERT INTO agenda_items (area, names, why, origin, confirmed_at)
                VALUES ('krakeel', '{"nl": "Straatverlichting"}', '', 'theme', :now)
            """),
            {"now": village.clock()},
        )
        made = await handing_back.propose(
            session,
            Proposed(KRAKEEL, TextKind.AGENDA, 1, "De agenda", "Wij willen licht.", by=proposer),
            village.clock(),
        )
        await session.execute(
            text("""
                INSERT INTO agendas (area, from_year, to_year, set_at)
                VALUES ('krakeel', 2026, 2030, :now)
            """),
            {"now": village.clock()},
        )
        await handed_texts.remember_agenda(
            session, 1, version=made.version, items=[AgendaItemId(1)]
        )
    await village.settle()


async def test_before_a_round_is_opened_sooner_the_sides_of_its_items_are_seen_and_asked(
    village: Village,
) -> None:
    anna, bilal = [await lives_in(village, name) for name in ("Anna", "Bilal")]
    await an_agenda_waits(village, anna, bilal)
    await bilal.says("/terugleggen")
    await bilal.taps("Open ronde")
    bilal.sees_last("nog niemand schreef zijn kant")
    await bilal.taps("Vraag eerst het gebied")
    await anna.looks()
    anna.sees("Wat vind jij?")
    anna.sees("– Straatverlichting")
    await bilal.taps("Terug")
    await bilal.taps("Open de ronde nu toch")
    await anna.taps_raw("tg:1:open")
    await anna.taps("Ja, nee of nog niet")
    await anna.taps("Alle kanten")
    anna.sees_last("Straatverlichting: nog geen kant")
    await anna.taps("Alle teksten")
    anna.sees_last("De agenda")


async def test_a_round_that_the_clock_opens_names_who_was_not_heard_and_leads_to_all_sides(
    village: Village,
) -> None:
    anna, bilal = [await lives_in(village, name) for name in ("Anna", "Bilal")]
    await an_agenda_waits(village, anna, bilal)
    await village.waits(days=8)

    await anna.looks()
    anna.sees("Zeg ja, nee of nog niet")
    anna.sees("Nog geen enkele straat is genoemd, zoals ")
    anna.sees("Het gebied is nog niet naar zijn kanten gevraagd.")
    await anna.taps("Alle kanten")
    anna.sees_last("Straatverlichting: nog geen kant")
    anna.sees_last("Nog geen enkele straat is genoemd, zoals ")
    await anna.taps("Straatverlichting")
    await anna.taps("Schrijf jouw kant")
    await anna.says("ouders aan de Grote Beer")
    await anna.says("Wij zien ’s avonds geen hand voor ogen.")

    await anna.taps_raw("av:nu:1")
    anna.sees_last("Straatverlichting: 1 kant")
    anna.sees_last("Nog niet genoemd: ")
    assert "Grote Beer" not in anna.seen[-1].text


async def test_an_area_that_abolished_hearing_all_sides_is_not_told_who_is_missing_any_more(
    village: Village,
) -> None:
    anna, bilal = [await lives_in(village, name) for name in ("Anna", "Bilal")]
    await two_themes(village)
    await an_agenda_waits(village, anna, bilal)
    await abolishes(village, HEARING_ALL_SIDES)

    await goes_to_the_check(bilal)
    bilal.sees_button("Open de stemming")
    bilal.sees_no_button("Vraag eerst het gebied")
    assert "Gehoord" not in bilal.seen[-1].text
    await bilal.says("/terugleggen")
    await bilal.taps("Open ronde")
    bilal.sees_button("Open de ronde nu")
    assert "Gehoord" not in bilal.seen[-1].text
    await village.waits(days=8)
    await anna.looks()
    anna.sees("Zeg ja, nee of nog niet")
    anna.never_sees("Nog geen enkele straat is genoemd")
    await anna.taps("Alle kanten")
    anna.sees_last("Straatverlichting: nog geen kant")  # these stay to be read
    assert "straat is genoemd" not in anna.seen[-1].text


async def abolishes(village: Village, rule: int) -> None:
    """Let Krakeel have abolished a ground rule, by its yes to a report."""
    async with village.sessions.begin() as session:
        kept = await evaluations.keep_questions(session, village.content.questionnaire)
        number = await evaluations.next_id(session)
        values = {"id": number, "kept": kept, "rule": rule, "now": village.clock()}
        await session.execute(
            text("""
                INSERT INTO evaluations (id, area, questionnaire_id, rules, opened_at, closes_at,
                                         closed_at, may_go)
                VALUES (:id, 'krakeel', :kept, '{}', :now, :now, :now, :rule)
            """),
            values,
        )
        await session.execute(
            text("""
                INSERT INTO abolished_rules (area, rule, evaluation_id, reward_cents, at)
                VALUES ('krakeel', :rule, :id, 25000, :now)
            """),
            values,
        )
