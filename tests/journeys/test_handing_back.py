"""Handing a text back: remarks, the round, a no with words, a change that shows, and a yes."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.channels import GATEWAY
from bot.intake import take_in
from domain.ballots.papers import Move, token
from domain.handing_back.hand_back import HandBack, LiesOpenError, Proposed, Stand, TextKind
from domain.ids import AreaSlug, BallotId, ResidentId
from domain.members.record import How, Record
from domain.reading import Reader
from domain.roles import Role
from scheduler import ticks
from storage import handing_back, people, voters, vouching
from storage.session import Sessions
from tests.village import Person, Village, make_village

KRAKEEL = AreaSlug("krakeel")
TEXT = "Wij maken het plein groen.\nDe gemeente geeft grond.\nIn mei planten we samen."
ROUND = datetime(2026, 3, 10, 18, 0, tzinfo=UTC)
"""The tenth of March, 19.00 uur in Hoogeveen: eight days after these stories begin."""


async def who(village: Village, person: Person) -> ResidentId:
    async with village.sessions() as session:
        known = await people.who_is(session, village.channel.name, person.phone.chat)
    assert known is not None
    return known.id


async def rows(village: Village, statement: str, **keys: object) -> list[tuple[object, ...]]:
    async with village.sessions() as session:
        return [tuple(row) for row in await session.execute(text(statement), keys)]


async def is_confirmed(village: Village, *neighbours: Person, area: AreaSlug = KRAKEEL) -> None:
    """Let a facilitator have confirmed these neighbours, each by a code."""
    facilitator = village.person("Fatima")
    await facilitator.lives_here()
    giver = await who(village, facilitator)
    async with village.sessions.begin() as session:
        for one in neighbours:
            known = await people.who_is(session, village.channel.name, one.phone.chat)
            assert known is not None
            record = Record(known.id, giver, area, How.CODE, village.clock())
            await vouching.add(session, record)


async def hands_back(
    village: Village, by: Person | None, *, number: int = 1, title: str = "De groene agenda"
) -> HandBack:
    """Hand an agenda back in Krakeel, as the part that makes agendas does."""
    proposer = None if by is None else await who(village, by)
    async with village.sessions.begin() as session:
        made = await handing_back.propose(
            session,
            Proposed(KRAKEEL, TextKind.AGENDA, number, title, TEXT, by=proposer),
            village.clock(),
        )
    await village.settle()
    return made


async def in_effect(village: Village, number: int = 1) -> HandBack | None:
    async with village.sessions() as session:
        return await handing_back.in_effect(session, TextKind.AGENDA, number)


async def says_to_the_text(person: Person, answer: str, words: str = "") -> None:
    """Say yes, no or not yet to the one text that lies open."""
    await person.says("/terugleggen")
    await person.taps("1.")
    await person.taps("Ja, nee of nog niet")
    await person.taps(f"Zeg {answer}")
    if words:
        await person.taps("Zeg er iets bij")
        await person.says(words)
    await person.taps("Klaar")


async def six_neighbours(village: Village) -> Sequence[Person]:
    """Let six confirmed neighbours live in Krakeel."""
    found = [
        await village.person(name).lives_here(name=name)
        for name in ("Anna", "Bilal", "Chantal", "Dewi", "Erik", "Femke")
    ]
    await is_confirmed(village, *found)
    return found


@pytest.fixture
async def neighbours(village: Village) -> Sequence[Person]:
    """Give six confirmed neighbours of Krakeel."""
    return await six_neighbours(village)


async def test_an_agenda_is_refused_with_words_changed_and_accepted(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna, bilal, *others = neighbours
    await hands_back(village, anna)

    await bilal.says("/terugleggen")
    bilal.sees("De groene agenda (agenda, versie 1): wacht op de ronde")
    await bilal.taps("1. De groene agenda")
    bilal.sees("De ronde opent uiterlijk di 10 maart, 19.00 uur")
    await bilal.taps("Lees de tekst")
    bilal.sees("De gemeente geeft grond.")
    await bilal.taps("Terug")
    await bilal.taps("Dit kan anders")
    await bilal.says("Er moeten ook bankjes komen")
    bilal.sees("Je opmerking staat bij De groene agenda")
    assert await in_effect(village) is None

    await village.waits(days=8)
    bilal.sees("Zeg ja, nee of nog niet, tot di 24 maart, 20.00 uur: 1 tekst van Krakeel.")
    await says_to_the_text(bilal, "nee", "Zonder bankjes kom ik er niet zitten")
    bilal.sees("Je antwoord over De groene agenda zit in de bus")
    await says_to_the_text(anna, "ja")
    for one in others[:2]:
        await says_to_the_text(one, "ja")
    for one in others[2:]:
        await says_to_the_text(one, "nog niet")

    await village.waits(days=14, hours=1)
    for one in neighbours:
        one.sees("Nee: De groene agenda (versie 1) geldt niet.")
        one.sees("3 ja, 1 nee, 2 nog niet. 6 buren stemden.")
    anna.sees("Terug op tafel: De groene agenda kreeg een nee.")
    anna.sees("– “Zonder bankjes kom ik er niet zitten”")
    assert await in_effect(village) is None

    await anna.taps("Stel de tekst bij")
    await anna.says(TEXT.replace("In mei", "Er komen vier bankjes.\nIn april"))
    await anna.says("Buren missen een plek om te zitten")
    anna.sees("Versie 2 van De groene agenda is teruggelegd")

    await bilal.says("/terugleggen")
    await bilal.taps("1. De groene agenda")
    await bilal.taps("Wat is er anders?")
    bilal.sees("Waarom veranderd: Buren missen een plek om te zitten")
    bilal.sees("Erbij: Er komen vier bankjes.")
    bilal.sees("Eruit: In mei planten we samen.")
    bilal.sees("Erbij: In april planten we samen.")
    await bilal.taps("Terug")
    await bilal.taps("Opmerkingen")
    bilal.sees("Bilal, bij versie 1: “Er moeten ook bankjes komen”")

    await village.waits(days=17, hours=-1)
    bilal.sees("De groene agenda (veranderd, versie 2)")
    for one in neighbours[:5]:
        await says_to_the_text(one, "ja")
    await village.waits(days=14, minutes=30)

    bilal.sees("Ja: De groene agenda (versie 2) geldt vanaf nu.")
    found = await in_effect(village)
    assert found is not None
    assert found.version == 2
    assert "vier bankjes" in found.text


async def test_a_second_no_says_what_there_is_for_it_and_promises_nothing(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna = neighbours[0]
    await hands_back(village, anna)
    await village.waits(days=8)
    for one in neighbours[:5]:
        await says_to_the_text(one, "nee")
    await village.waits(days=14, hours=1)
    anna.never_sees("We komen er niet uit")
    await anna.taps("Stel de tekst bij")
    await anna.says(TEXT + "\nEn een fontein.")
    await anna.says("Om iedereen mee te krijgen")
    await village.waits(days=17, hours=-1)
    for one in neighbours[:5]:
        await says_to_the_text(one, "nee")

    await village.waits(days=14, minutes=30)

    anna.sees("Weer nee: De groene agenda (versie 2) geldt niet.")
    anna.sees("Komen jullie er niet uit? Meld dat bij het agendapunt.")


async def test_a_yes_with_words_becomes_not_yet_and_the_words_leave_the_chat(
    village: Village, neighbours: Sequence[Person]
) -> None:
    bilal = neighbours[1]
    await hands_back(village, neighbours[0])
    await village.waits(days=8)
    await bilal.taps("Bekijk de teksten")
    await bilal.taps("1.")
    await bilal.taps("Ja, nee of nog niet")
    bilal.sees("Je koos nog niets.")
    bilal.sees_no_button("Zeg er iets bij")
    await bilal.taps("Zeg ja")
    await bilal.taps("Zeg er iets bij")
    await bilal.says("Eindelijk groen op het plein")
    bilal.sees("Je zegt erbij: “Eindelijk groen op het plein”")
    assert not any(one.mine and "Eindelijk" in one.text for one in bilal.seen)

    await bilal.taps("Zeg nog niet")

    bilal.sees("Je antwoord: nog niet.")
    bilal.sees("Je zegt erbij: “Eindelijk groen op het plein”")
    assert await rows(village, "SELECT choices FROM open_papers") == [
        ({"3": 1, "words": "Eindelijk groen op het plein"},)
    ]
    assert await rows(village, "SELECT count(*) FROM open_roll") == [(1,)]
    await bilal.taps("Opnieuw")
    assert await rows(village, "SELECT 1 FROM open_papers UNION SELECT 1 FROM open_roll") == []


async def test_words_with_a_phone_number_are_asked_anew(
    village: Village, neighbours: Sequence[Person]
) -> None:
    bilal = neighbours[1]
    await hands_back(village, neighbours[0])
    await village.waits(days=8)
    await says_to_the_text(bilal, "ja")
    await bilal.taps("Bekijk of wijzig")
    await bilal.taps("Zeg er iets bij")

    await bilal.says("Bel mij maar op 0612345678 hierover")
    bilal.sees("Zeg het opnieuw zonder.")
    await bilal.says("Bel mij maar hierover")

    bilal.sees("Je zegt erbij: “Bel mij maar hierover”")


async def test_looking_further_leaves_the_question_for_words(
    village: Village, neighbours: Sequence[Person]
) -> None:
    bilal = neighbours[1]
    await hands_back(village, neighbours[0])
    await village.waits(days=8)
    await says_to_the_text(bilal, "ja")
    await bilal.taps("Bekijk of wijzig")
    await bilal.taps("Zeg er iets bij")
    await bilal.taps("Alle teksten")

    await bilal.says("Er is geen licht achter de garages")

    assert await rows(village, "SELECT choices FROM open_papers") == [({"1": 1},)]


async def test_who_is_not_confirmed_reads_the_text_and_how_to_become_it(
    village: Village, neighbours: Sequence[Person]
) -> None:
    gijs = await village.person("Gijs").lives_here(name="Gijs")
    await hands_back(village, neighbours[0])
    await village.waits(days=8)
    await gijs.taps("Bekijk de teksten")
    await gijs.taps("1.")
    await gijs.taps("Ja, nee of nog niet")
    gijs.sees("Ja of nee zeggen kan als je bevestigd bent in Krakeel.")
    gijs.sees_button("Bevestigd worden")
    await gijs.taps("Lees de tekst")
    gijs.sees("De gemeente geeft grond.")

    await is_confirmed(village, gijs)
    await says_to_the_text(gijs, "ja")

    assert await rows(village, "SELECT choices FROM open_papers") == [({"1": 1},)]


async def test_a_button_of_a_paper_does_nothing_for_who_is_not_confirmed_or_lives_elsewhere(
    village: Village, neighbours: Sequence[Person]
) -> None:
    gijs = await village.person("Gijs").lives_here(name="Gijs")
    hans = await village.person("Hans").lives_here("elim", name="Hans")
    await is_confirmed(village, hans, area=AreaSlug("elim"))
    made = await hands_back(village, neighbours[0])
    await village.waits(days=8)
    ((ballot,),) = await rows(village, "SELECT id FROM ballots")
    key = village.keys.get(BallotId(int(str(ballot))))
    assert key is not None

    for one in (gijs, hans):
        await one.says("/menu")
        await one.taps_raw(f"st:{ballot}:{token(key, await who(village, one), Move.PLUS, 1)}")
        await one.taps_raw(f"st:{ballot}:")
    await hans.taps_raw(f"tg:{made.id}:tekst:1")

    assert await rows(village, "SELECT 1 FROM open_papers") == []
    hans.sees("Dit is een stemming van Krakeel.")
    hans.sees("Deze tekst ligt in Krakeel.")
    hans.never_sees("De gemeente geeft grond.")
    hans.never_sees("Zeg ja, nee of nog niet, tot")


async def test_after_the_opening_nothing_changes_and_nobody_remarks(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna, bilal = neighbours[:2]
    made = await hands_back(village, anna)
    await anna.says("/terugleggen")
    await anna.taps("1.")
    await anna.taps("Stel de tekst bij")
    await bilal.says("/terugleggen")
    await bilal.taps("1.")
    await bilal.taps("Dit kan anders")
    await village.waits(days=8)

    await anna.says("Een heel andere tekst dan die er eerst lag.")
    anna.sees("De ronde over deze tekst is open tot di 24 maart, 20.00 uur.")
    await bilal.says("Nog iets over bankjes")
    bilal.sees("Over deze versie van De groene agenda kun je niets meer opmerken")
    with pytest.raises(LiesOpenError):
        await hands_back(village, anna)

    found = await rows(village, "SELECT id, version, stand FROM hand_backs")
    assert found == [(made.id, 1, Stand.OPEN.value)]
    assert await rows(village, "SELECT 1 FROM hand_back_remarks") == []


async def test_a_change_before_the_round_replaces_the_text_and_keeps_the_remarks(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna, bilal = neighbours[:2]
    await hands_back(village, anna)
    await bilal.says("/terugleggen")
    await bilal.taps("1.")
    await bilal.taps("Dit kan anders")
    await bilal.says("Er moeten bankjes komen")
    await village.waits(hours=15)
    anna.sees("Bilal zegt over De groene agenda: “Er moeten bankjes komen”")
    await anna.taps("Stel de tekst bij")
    await anna.says(TEXT + "\nEr komen bankjes.")
    await anna.says("Bilal vroeg erom")

    await village.waits(days=8)

    bilal.sees("– De groene agenda (veranderd, versie 2)")
    found = await rows(village, "SELECT version, stand FROM hand_backs ORDER BY version")
    assert found == [(1, "replaced"), (2, "open")]
    assert await rows(village, "SELECT count(*) FROM ballots") == [(1,)]
    await bilal.taps("Bekijk de teksten")
    await bilal.taps("1.")
    await bilal.taps("Opmerkingen")
    bilal.sees("Bilal, bij versie 1: “Er moeten bankjes komen”")


async def test_too_few_voters_bring_it_once_more_and_then_it_ends(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna = neighbours[0]
    await hands_back(village, anna)
    await village.waits(days=8)
    for one in neighbours[:4]:
        await says_to_the_text(one, "ja", "Heel graag" if one is anna else "")
    await village.waits(days=14, hours=1)
    anna.sees("Te weinig stemmen: De groene agenda (versie 1) geldt nog niet.")
    anna.sees("Minder dan 5 buren deden mee.")
    anna.never_sees("4 ja")
    await anna.says("/terugleggen")
    anna.sees_last("wacht weer op de ronde")
    await anna.taps("1.")
    await anna.taps("De uitslag")
    anna.sees("Bij minder dan 5 stemmen tonen we geen woorden.")
    anna.never_sees("– “Heel graag”")

    await village.waits(days=17, hours=-1)
    assert anna.counts("Zeg ja, nee of nog niet, tot") == 2
    await village.waits(days=14, minutes=30)

    anna.sees("Te weinig stemmen: De groene agenda (versie 1) geldt niet.")
    assert await rows(village, "SELECT stand FROM hand_backs") == [("lapsed",)]
    await village.waits(days=40)
    assert anna.counts("Zeg ja, nee of nog niet, tot") == 2


async def test_a_member_of_the_group_opens_the_round_sooner_and_once(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna, bilal, chantal = neighbours[:3]
    await hands_back(village, anna)
    await hands_back(village, anna, number=2, title="De sportieve agenda")
    await village.gives_role(bilal, Role.INITIATIVE_GROUP)
    await chantal.says("/terugleggen")
    chantal.sees_no_button("Open ronde")
    await bilal.says("/terugleggen")
    await bilal.taps("Open ronde Krakeel")
    bilal.sees("Anders opent hij vanzelf di 10 maart, 19.00 uur.")
    message, data = bilal.button("Open de ronde nu")
    await bilal.phone.tap(message, data)
    await bilal.phone.tap(message, data)
    await village.settle()

    bilal.sees("De ronde is open tot ma 16 maart, 20.00 uur, met 2 teksten.")
    assert chantal.counts("Zeg ja, nee of nog niet, tot ma 16 maart, 20.00 uur: 2 teksten") == 1
    assert await rows(village, "SELECT count(*) FROM hand_back_rounds") == [(1,)]
    assert await rows(village, "SELECT count(*) FROM ballots") == [(2,)]
    await hands_back(village, anna, number=3, title="De late agenda")
    await village.waits(days=8)
    assert await rows(village, "SELECT count(*) FROM hand_back_rounds") == [(1,)]
    await village.waits(days=31)
    assert await rows(village, "SELECT period, opened_by FROM hand_back_rounds ORDER BY id") == [
        (datetime(2026, 3, 1, tzinfo=UTC).date(), await who(village, bilal)),
        (datetime(2026, 4, 1, tzinfo=UTC).date(), None),
    ]


async def test_two_who_open_the_round_at_the_same_moment_open_one(
    village: Village, neighbours: Sequence[Person]
) -> None:
    openers = neighbours[:2]
    await hands_back(village, neighbours[2])
    for one in openers:
        await village.gives_role(one, Role.INITIATIVE_GROUP)
        await one.says("/terugleggen")
        await one.taps("Open ronde Krakeel")
    for one in openers:
        message, data = one.button("Open de ronde nu")
        await one.phone.tap(message, data)
    await take_in(village.http, village.channel, village.sessions, village.clock, wait=0)

    assert all(await village.handle_at_once(len(openers)))
    await village.settle()

    assert await rows(village, "SELECT count(*) FROM hand_back_rounds") == [(1,)]
    assert [one.counts("Zeg ja, nee of nog niet, tot") for one in neighbours] == [1] * 6


async def test_two_schedulers_open_and_close_a_round_once(
    village: Village, neighbours: Sequence[Person]
) -> None:
    await hands_back(village, neighbours[0])
    village.clock.moment = ROUND
    await asyncio.gather(*(ticks.act(village.needs, village.clock) for _ in range(3)))
    await village.settle()
    assert await rows(village, "SELECT opened_at FROM hand_back_rounds") == [(ROUND,)]
    village.clock.moment += timedelta(days=14, hours=1)
    await asyncio.gather(*(ticks.act(village.needs, village.clock) for _ in range(3)))
    await village.settle()

    assert [one.counts("De uitslag van de ronde in Krakeel") for one in neighbours] == [1] * 6
    assert [one.counts("Zeg ja, nee of nog niet, tot") for one in neighbours] == [1] * 6


async def test_downtime_over_two_moments_of_the_month_gives_one_round(
    village: Village, neighbours: Sequence[Person]
) -> None:
    await hands_back(village, neighbours[0])

    await village.waits(days=45)  # the tenth of March and that of April went by

    assert await rows(village, "SELECT count(*), count(closed_at) FROM hand_back_rounds") == [
        (1, 0)
    ]
    assert [one.counts("Zeg ja, nee of nog niet, tot") for one in neighbours] == [1] * 6
    neighbours[0].sees("tot do 30 april, 20.00 uur")


async def test_vote_shows_texts_beside_the_ballot_over_themes(
    village: Village, neighbours: Sequence[Person]
) -> None:
    bilal = neighbours[1]
    await hands_back(village, neighbours[0])
    await village.waits(days=8)

    await bilal.says("/stem")

    bilal.sees_last("Er ligt 1 tekst in Krakeel open tot di 24 maart, 20.00 uur.")
    await bilal.taps("Alle teksten")
    bilal.sees("De groene agenda (agenda, versie 1): ligt open tot di 24 maart, 20.00 uur")


async def test_a_round_that_lies_open_keeps_nobody_from_opening_a_ballot_over_themes(
    village: Village, neighbours: Sequence[Person]
) -> None:
    bilal = neighbours[1]
    await village.gives_role(bilal, Role.INITIATIVE_GROUP)
    await hands_back(village, neighbours[0])
    await village.waits(days=8)

    await bilal.says("/stem")

    bilal.sees("Er ligt 1 tekst in Krakeel open tot di 24 maart, 20.00 uur.")
    bilal.sees_button("Open een stemming")
    bilal.sees_no_button("Bekijk laatste uitslag")
    await bilal.taps("Open een stemming")
    bilal.sees("Er zijn minstens twee thema’s met een vraagstuk nodig.")


async def test_who_moves_while_a_round_lies_open_decides_in_the_old_area(
    village: Village, neighbours: Sequence[Person]
) -> None:
    bilal = neighbours[1]
    await hands_back(village, neighbours[0])
    await village.waits(days=8)
    await village.waits(hours=1)
    await bilal.says("/gebied")
    await bilal.says("Elim")
    await bilal.taps("Elim")

    await bilal.says("/terugleggen")
    bilal.sees_last("Teruggelegd in jouw gebieden")
    bilal.sees_last("1. Krakeel: De groene agenda (agenda, versie 1): ligt open")
    await says_to_the_text(bilal, "nee")

    assert await rows(village, "SELECT choices FROM open_papers") == [({"2": 1},)]
    await bilal.taps("Bekijk of wijzig")
    await bilal.taps("Alle teksten")
    await bilal.taps("1.")
    bilal.sees_no_button("Dit kan anders")


async def test_a_text_that_lies_open_holds_only_who_has_a_paper_in_the_box(
    village: Village, neighbours: Sequence[Person]
) -> None:
    anna, bilal = neighbours[:2]
    await hands_back(village, anna)
    await village.waits(days=8)
    await says_to_the_text(bilal, "ja")

    async with village.sessions.begin() as session:
        free = await voters.held_votes(session, await who(village, anna))
        held = await voters.held_votes(session, await who(village, bilal))

    assert (len(free), len(held)) == (0, 1)


async def test_after_the_round_its_key_is_gone_and_the_box_is_empty(
    village: Village, neighbours: Sequence[Person]
) -> None:
    await hands_back(village, neighbours[0])
    await village.waits(days=8)
    await says_to_the_text(neighbours[1], "ja", "Eindelijk groen")
    ((ballot,),) = await rows(village, "SELECT id FROM ballots")
    assert village.keys.get(BallotId(int(str(ballot)))) is not None

    await village.waits(days=14, hours=1)
    await village.waits(minutes=2)

    assert village.keys.get(BallotId(int(str(ballot)))) is None
    assert await rows(village, "SELECT 1 FROM open_papers UNION SELECT 1 FROM open_roll") == []
    assert await rows(village, "SELECT count(*) FROM ballots WHERE shredded_at IS NULL") == [(0,)]
    await neighbours[1].taps_raw(f"st:{ballot}:", 1)
    neighbours[1].sees("De ronde in Krakeel over De groene agenda is gesloten.")


async def test_on_the_web_phone_words_stand_in_no_archive(
    sessions: Sessions, reader: Reader, tmp_path: Path
) -> None:
    async with make_village(sessions, reader, tmp_path, on=GATEWAY) as village:
        bilal = await village.person("Bilal").lives_here(name="Bilal")
        await is_confirmed(village, bilal)
        await hands_back(village, None)
        await village.waits(days=8)
        await says_to_the_text(bilal, "ja", "Eindelijk groen op het plein")

        for table in ("gateway_messages", "inbox", "outbox", "conversations", "gateway_updates"):
            found = await rows(village, f"SELECT 1 FROM {table} t WHERE t::text LIKE '%Eindelijk%'")
            assert found == [], table
        assert len(await rows(village, "SELECT 1 FROM open_papers WHERE choices ? 'words'")) == 1


async def test_no_screen_of_an_answer_is_left_in_the_archive_of_the_web_phone(
    sessions: Sessions, reader: Reader, tmp_path: Path
) -> None:
    async with make_village(sessions, reader, tmp_path, on=GATEWAY) as village:
        bilal = await village.person("Bilal").lives_here(name="Bilal")
        await is_confirmed(village, bilal)
        await hands_back(village, None)
        await village.waits(days=8)
        await bilal.taps("Bekijk de teksten")
        await bilal.taps("1.")
        await bilal.taps("Ja, nee of nog niet")
        await bilal.taps("Zeg ja")
        await bilal.says("/terugleggen")
        await bilal.taps("1.")
        await bilal.taps("Ja, nee of nog niet")  # a second screen, below; the first one stays above
        bilal.sees_last("Je antwoord: ja.")
        drawn = "SELECT count(*) FROM gateway_protected p WHERE p::text LIKE '%Je antwoord: ja%'"
        assert await rows(village, drawn) == [(2,)]

        await village.waits(days=14, hours=1)
        await village.waits(minutes=2)

        assert await rows(village, drawn) == [(0,)]
