"""Giving each option a mark for how much one objects, on both channels, to the result."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.channels import GATEWAY, TELEGRAM
from bot.intake import take_in
from bot.logging import CHATTY
from domain.ballots.ballot import Ballot
from domain.ballots.resist_opening import Asked, Proposal, as_it_is_words
from domain.ballots.resisting import Tap, Weigh, weigh_token
from domain.reading import Reader
from locales import LANGUAGES, say
from storage import resistance
from storage.session import Sessions
from tests.journeys.test_voting import everything, hold, rows, toasts, who
from tests.stored_deadlocks import is_called
from tests.village import Person, Village, make_village

NAMES = ("Anna", "Bilal", "Chantal", "Dirk", "Els")
"""As many as a result needs before it shows figures."""


async def opens(village: Village, **changes: object) -> Ballot:
    """Let a ballot of a week open about the cars in the street."""
    asked = Asked(
        title="Auto’s in de Kerkstraat",
        proposals=(Proposal("Eén richting", "Van de kerk naar de brug."), Proposal("Drempels")),
        closes_at=village.clock() + timedelta(days=7),
        as_it_is=as_it_is_words(say, LANGUAGES),
        most=10,
        deadlock=4,
    )
    area = next(one for one in village.content.areas if one.slug == "krakeel")
    async with village.sessions.begin() as session:
        await is_called(session, asked.deadlock or 0, area.slug, village.clock())
        made = await resistance.open_ballot(
            session,
            village.keys,
            replace(asked, **changes),  # type: ignore[arg-type]
            area,
            now=village.clock(),
        )
    await village.waits(minutes=1)
    return made


@pytest.fixture(params=[TELEGRAM, GATEWAY])
async def town(
    request: pytest.FixtureRequest, sessions: Sessions, reader: Reader, tmp_path: Path
) -> AsyncIterator[Village]:
    """Give a village on either channel."""
    async with make_village(sessions, reader, tmp_path, on=request.param) as made:
        yield made


async def gives(person: Person, *marks: int) -> None:
    """Give the options in their order these marks."""
    await person.taps("Stem")
    for mark in marks:
        await person.taps({0: "0: geen", 10: "10: dit"}.get(mark, str(mark)))


async def test_anna_gives_each_option_a_mark_sees_them_all_and_changes_one(town: Village) -> None:
    anna = await town.person("Anna").lives_here()
    await opens(town)
    anna.sees("Stem mee, tot")
    anna.sees("wat doen we met “Auto’s in de Kerkstraat” in Krakeel?")

    await anna.taps("Stem")
    anna.sees_last("Optie 1 van 3: Eén richting")
    anna.sees_last("Van de kerk naar de brug.")
    anna.sees_last("Nog 3 van de 3 opties hebben geen cijfer.")
    await anna.taps("7")
    anna.sees_last("Optie 2 van 3: Drempels")
    await anna.taps("Vorige optie")
    anna.sees_last("Jij gaf een 7 van de 10.")
    await anna.taps("Bekijk mijn cijfers")
    anna.sees_last("1. Eén richting: 7")
    anna.sees_last("2. Drempels: nog geen cijfer")
    await anna.taps("Ga verder")
    await anna.taps("0: geen bezwaar")
    anna.sees_last("Optie 3 van 3: Laat het zoals het is")
    assert await rows(town, "SELECT 1 FROM open_roll") == []
    await anna.taps("10: dit kan echt niet")
    anna.sees_last("Je stem zit in de bus en telt mee.")
    assert await rows(town, "SELECT choices FROM open_papers") == [({"1": 7, "2": 0, "3": 10},)]
    await anna.taps("3. Laat het zoals")
    await anna.taps("9")
    await anna.taps("Klaar")

    anna.sees_last("Je stem over “Auto’s in de Kerkstraat” zit in de bus.")
    assert not any(figure in anna.seen[-1].text for figure in ("7", "9:", "9 ")), anna.seen[-1]
    assert await rows(town, "SELECT choices FROM open_papers") == [({"1": 7, "2": 0, "3": 9},)]
    await anna.says("/stem")
    anna.sees_last("3. Laat het zoals het is: 9")


async def test_who_stops_half_way_is_told_that_it_does_not_count_yet(town: Village) -> None:
    anna = await town.person("Anna").lives_here()
    await opens(town)
    await gives(anna, 8)
    await anna.taps("Bekijk mijn cijfers")
    await anna.taps("Klaar")

    anna.sees_last("telt nog niet mee")
    anna.sees_last("Nog 2 opties hebben geen cijfer.")
    await town.waits(days=1)
    await anna.taps("Ga verder")
    anna.sees_last("Optie 2 van 3")
    await anna.taps("Geef de rest een 0")
    anna.sees_last("2. Drempels: 0")
    anna.sees_last("telt mee")
    await anna.taps("Opnieuw")
    anna.sees_last("Optie 1 van 3")
    anna.sees_no_button("Geef de rest een 0")
    assert await rows(town, "SELECT 1 FROM open_papers UNION ALL SELECT 1 FROM open_roll") == []


async def test_the_least_objection_wins_and_the_area_reads_why(town: Village) -> None:
    people = [await town.person(name).lives_here() for name in NAMES]
    ballot = await opens(town)
    for number, one in enumerate(people):
        await gives(one, 9, number, 5)
    await town.waits(days=8)

    for one in people:
        one.sees("Het minste bezwaar in Krakeel: Drempels.")
        one.sees("1. Drempels: 10 bezwaar samen, hoogste cijfer 4")
        one.sees("2. Laat het zoals het is: 25 bezwaar samen")
        one.sees("Tel je alle cijfers op, dan is het bezwaar tegen “Drempels” 10.")
        one.sees("Daarna komt “Laat het zoals het is”, met 25.")
        one.sees("5 buren stemden")
    found = await rows(town, "SELECT kind, subject FROM due WHERE kind = 'deadlock_ballot'")
    assert found == [("deadlock_ballot", {"deadlock": 4, "ballot": ballot.id})]
    assert await rows(town, "SELECT 1 FROM open_papers UNION ALL SELECT 1 FROM open_roll") == []
    assert town.keys.get(ballot.id) is None
    await people[0].taps("Bekijk de uitslag")
    people[0].sees_last("Het minste bezwaar in Krakeel: Drempels.")
    await people[0].says("/stem")
    assert people[0].counts("Het minste bezwaar in Krakeel: Drempels.") == 3


async def test_leave_it_as_it_is_wins_kindly(town: Village) -> None:
    people = [await town.person(name).lives_here() for name in NAMES]
    await opens(town)
    for one in people:
        await gives(one, 9, 8, 0)
    await town.waits(days=8)

    people[0].sees("Het minste bezwaar in Krakeel: laat “Auto’s in de Kerkstraat” zoals het is.")
    people[0].sees("Ook dat is een antwoord van de buurt.")


async def test_equal_in_all_is_called_equal_and_nobody_wins(town: Village) -> None:
    people = [await town.person(name).lives_here() for name in NAMES]
    await opens(town)
    for one in people:
        await gives(one, 3, 3, 8)
    await town.waits(days=8)

    people[0].sees("Gelijk in Krakeel: “Eén richting” en “Drempels”. Er is geen winnaar.")
    people[0].sees("We loten niet.")
    people[0].sees("Dit is nog niet beslist.")


async def test_of_a_few_voters_no_figure_is_told(town: Village) -> None:
    people = [await town.person(name).lives_here() for name in NAMES]
    await opens(town)
    await gives(people[0], 9, 1, 5)
    await town.waits(days=8)

    people[1].sees("Het minste bezwaar in Krakeel: Drempels.")
    people[1].sees("Minder dan 5 buren stemden. Daarom tonen we geen cijfers.")
    people[1].never_sees("bezwaar samen")


async def test_when_nobody_finished_there_is_no_result(town: Village) -> None:
    anna = await town.person("Anna").lives_here()
    await opens(town)
    await gives(anna, 8)
    await town.waits(days=8)

    anna.sees("Niemand gaf alle opties een cijfer, dus er is geen uitslag.")


async def test_for_confirmed_members_only_others_hear_how_to_be(town: Village) -> None:
    anna = await town.person("Anna").lives_here()
    ballot = await opens(town, confirmed_only=True)
    await anna.taps("Stem")
    anna.sees_last("kan als je bevestigd bent in Krakeel")
    await anna.says("/stem")
    anna.sees_last("kan als je bevestigd bent in Krakeel")
    key = town.keys.get(ballot.id)
    assert key is not None
    mine = weigh_token(key, await who(town, anna), Tap(Weigh.MARK, 1, 3))
    await anna.taps_raw(f"st:{ballot.id}:{mine}")

    assert await rows(town, "SELECT 1 FROM open_papers") == []


async def test_a_newcomer_is_invited_and_who_lives_elsewhere_gives_no_mark(town: Village) -> None:
    ballot = await opens(town)
    anna = town.person("Anna")
    await anna.comes_in()
    assert anna.counts("Stem mee") == 1
    bilal = await town.person("Bilal").comes_in("Elim")
    key = town.keys.get(ballot.id)
    assert key is not None
    await bilal.says("/stem")
    foreign = weigh_token(key, await who(town, anna), Tap(Weigh.MARK, 1, 3))
    own = weigh_token(key, await who(town, bilal), Tap(Weigh.MARK, 1, 3))
    for token in (foreign, own, "A" * 16):
        await bilal.taps_raw(f"st:{ballot.id}:{token}")
    await bilal.taps_raw(f"st:{ballot.id}:")

    assert await rows(town, "SELECT 1 FROM open_papers") == []
    bilal.sees_last("Dit is een stemming van Krakeel.")


async def test_the_same_mark_tapped_twice_is_one_mark(village: Village) -> None:
    anna = await village.person("Anna").comes_in()
    await opens(village)
    await anna.taps("Stem")
    message, seven = anna.button("7")
    for _ in range(2):
        await anna.phone.tap(message, seven)
    await village.settle()

    assert await rows(village, "SELECT choices FROM open_papers") == [({"1": 7},)]
    anna.sees_last("Optie 2 van 3")


async def test_a_mark_after_the_closing_is_told_that_it_was_too_late(village: Village) -> None:
    anna = await village.person("Anna").comes_in()
    await opens(village)
    await anna.taps("Stem")
    message, seven = anna.button("7")
    await village.waits(days=8)
    await anna.taps_raw(seven, message)

    assert toasts(village, anna)[-1] == "De stemming is gesloten. Deze tik telde niet meer mee."
    assert await rows(village, "SELECT 1 FROM open_papers") == []


async def test_a_mark_stands_on_the_paper_and_nowhere_else(village: Village) -> None:
    anna = await village.person("Anna").comes_in()
    ballot = await opens(village)
    await gives(anna, 7, 3, 9)
    await anna.taps("2. Drempels")
    tokens = [data.rsplit(":", 1)[1] for _, data in anna.seen[-1].buttons]
    await anna.phone.tap(*anna.button("4"))
    await take_in(village.http, village.channel, village.sessions, village.clock, wait=0)
    await village.lanes.handle_next()
    kept = await everything(village)

    assert hold(kept, '"2": 4', '""2"": 4') == {"open_papers"}
    assert hold(kept, "Jij gaf", "Drempels: 4", "bezwaar-mijn-cijfer", *tokens) == set()
    screens = await rows(
        village, "SELECT notice FROM outbox WHERE slot LIKE 'stem-%' ORDER BY id DESC LIMIT 1"
    )
    me = await who(village, anna)
    reference = {"_": "BallotScreen", "ballot": ballot.id, "resident": me, "place": 0}
    assert screens == [({"text": None, "screen": reference},)]
    sent = [
        one.params
        for one in village.api.calls("sendMessage", anna.phone.chat)
        if "Optie 1 van 3" in str(one.params.get("text"))
    ]
    assert sent
    assert all(one.get("protect_content") for one in sent)


async def test_the_log_tells_no_mark(
    village: Village, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    caplog.set_level(logging.DEBUG)
    for library in CHATTY:  # as the program has it
        caplog.set_level(logging.WARNING, logger=library)
    with capture_logs() as ours:
        anna = await village.person("Anna").comes_in()
        ballot = await opens(village)
        key = village.keys.get(ballot.id)
        assert key is not None
        await gives(anna, 7)
        tokens = [data for _, data in anna.seen[-1].buttons]
        (file,) = (tmp_path / "ballot-keys").iterdir()
        file.rename(tmp_path / "elsewhere")
        await anna.taps("3")  # goes wrong, which is logged
        (tmp_path / "elsewhere").rename(file)
        await village.waits(seconds=5)
        await village.waits(days=8)

    told = caplog.text + repr(ours)
    assert "lanes.failed" in told
    for secret in (*(one.rsplit(":", 1)[1] for one in tokens), key.hex()):
        assert secret not in told
    assert "Drempels" not in told
