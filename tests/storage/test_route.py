"""Items, plans and where they stand, out of a real database."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from domain.agenda.drawing_up import Agenda, Ordered, YearsSet
from domain.agenda.forward import Declined, Forward, PutForward, Stand, TakenUp
from domain.agenda.item import Origin
from domain.agenda.policy import PolicyTest, PolicyTested, Verdict
from domain.agenda.wording import Reworded
from domain.ids import AgendaItemId, AreaSlug, ForwardId
from domain.notices import Words
from domain.people import Resident
from domain.plans.blow import Blow, Judged, Question
from domain.plans.changing import Planned
from domain.plans.plan import Plan, Step
from domain.plans.texts import PlanText
from domain.route import RouteText, Stage
from storage import agenda, forwards, people, plans, route
from storage.session import Sessions

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
TODAY = date(2026, 3, 2)
LATER = NOW + timedelta(days=60)
KRAKEEL = AreaSlug("krakeel")


@pytest.fixture
async def anna(sessions: Sessions) -> Resident:
    """Give Anna, who lives in Krakeel."""
    async with sessions.begin() as session:
        for statement in (
            "INSERT INTO areas (slug, name) VALUES ('krakeel', 'Krakeel'), ('elim', 'Elim')",
            "INSERT INTO channels (name) VALUES ('web')",
        ):
            await session.execute(text(statement))
        found = await people.add(session, "web", 1, 1, language="nl", area=KRAKEEL, now=NOW)
        await people.set_name(session, found.id, "Anna")
        return found


async def put(sessions: Sessions, by: Resident, title: str = "Een dorpshuis") -> Forward:
    async with sessions.begin() as session:
        number = await forwards.next_id(session)
        one = Forward(
            id=number,
            area=KRAKEEL,
            title=title,
            why="Dat mist hier",
            origin=Origin.PARTNER,
            partner="domesta",
            by=by.id,
            by_name="Anna",
            at=NOW,
        )
        await forwards.store(session, PutForward(one, (), ()))
        return one


async def item(sessions: Sessions, by: Resident, title: str = "Een dorpshuis") -> AgendaItemId:
    one = await put(sessions, by, title)
    async with sessions.begin() as session:
        return await agenda.take_up(session, TakenUp(one, by, NOW), look_at=LATER)


async def test_what_was_put_forward_comes_back_as_it_was_and_becomes_an_item(
    sessions: Sessions, anna: Resident
) -> None:
    one = await put(sessions, anna)

    async with sessions.begin() as session:
        assert await forwards.find(session, one.id) == one
        number = await agenda.take_up(session, TakenUp(one, anna, NOW), look_at=LATER)
        found = await agenda.find_item(session, number)
        taken = await forwards.find(session, one.id)
        planned = (await session.execute(text("SELECT due_at, subject FROM due"))).one()

    assert found is not None
    assert (found.origin, found.partner, found.why) == (Origin.PARTNER, "domesta", one.why)
    assert found.theme is None
    assert taken is not None
    assert (taken.stand, taken.item) == (Stand.TAKEN, number)
    assert (planned.due_at, planned.subject) == (LATER, {"item": number})


async def test_nobody_is_turned_down_in_silence(sessions: Sessions, anna: Resident) -> None:
    one = await put(sessions, anna)

    with pytest.raises(IntegrityError, match="never_silent"):
        async with sessions.begin() as session:
            await forwards.decline(session, Declined(one, anna, NOW, "", ()))
    async with sessions.begin() as session:
        await forwards.decline(session, Declined(one, anna, NOW, "Na de zomer", ()))
        found = await forwards.find(session, one.id)
    assert found is not None
    assert (found.stand, found.reason) == (Stand.DECLINED, "Na de zomer")


async def test_who_decides_reads_what_waits_and_others_their_own(
    sessions: Sessions, anna: Resident
) -> None:
    first, second = await put(sessions, anna), await put(sessions, anna, "Een brug")
    async with sessions.begin() as session:
        await forwards.decline(session, Declined(first, anna, NOW, "Na de zomer", ()))
        bilal = await people.add(session, "web", 2, 2, language="nl", area=KRAKEEL, now=NOW)
        of_anna = await forwards.readable(session, KRAKEEL, anna.id, decides=False)
        of_bilal = await forwards.readable(session, KRAKEEL, bilal.id, decides=False)
        of_group = await forwards.readable(session, KRAKEEL, bilal.id, decides=True)

    assert [one.id for one in of_anna] == [second.id, first.id]
    assert of_bilal == []
    assert [one.id for one in of_group] == [second.id]


async def test_earlier_words_are_kept_newest_first(sessions: Sessions, anna: Resident) -> None:
    number = await item(sessions, anna)
    async with sessions.begin() as session:
        for title in ("Een huis", "Een hal"):
            known = await agenda.lock_item(session, number)
            assert known is not None
            words = Words({"nl": title})
            await agenda.reword(session, Reworded(known, words, known.why, anna, NOW))
        found = await agenda.find_item(session, number)
        earlier = await agenda.wordings(session, number)

    assert found is not None
    assert (found.names, found.wordings) == (Words({"nl": "Een hal"}), 2)
    assert [one.names.by_language["nl"] for one in earlier] == ["Een huis", "Een dorpshuis"]
    assert {one.by_name for one in earlier} == {"Anna"}


async def test_items_stand_in_the_order_that_was_set_and_new_ones_come_last(
    sessions: Sessions, anna: Resident
) -> None:
    numbers = [await item(sessions, anna, title) for title in ("A", "B", "C")]
    async with sessions.begin() as session:
        found = await agenda.find_agenda(session, KRAKEEL)
        turned = Ordered(Agenda(area=KRAKEEL, items=tuple(reversed(found.items))), anna)
        await agenda.order(session, turned)
        await agenda.set_years(session, YearsSet(KRAKEEL, 2026, 2030, anna), now=NOW)
        await agenda.set_years(session, YearsSet(KRAKEEL, 2027, 2030, anna), now=NOW)
    last = await item(sessions, anna, "D")

    async with sessions() as session:
        found = await agenda.find_agenda(session, KRAKEEL)

    assert [one.id for one in found.items] == [*reversed(numbers), last]
    assert (found.from_year, found.to_year) == (2027, 2030)


async def test_the_newest_judgement_counts_and_all_are_kept(
    sessions: Sessions, anna: Resident
) -> None:
    number = await item(sessions, anna)
    async with sessions.begin() as session:
        assert await plans.newest_judgement(session, number) is None
        for no in (frozenset({Question.CHEAP, Question.QUICK}), frozenset[Question]()):
            await plans.judge(session, Judged(number, anna, no, 300_000, NOW))
            newest = await plans.newest_judgement(session, number)
            assert newest is not None
            assert (newest.no, newest.by_name) == (no, "Anna")
        found = await route.facts_of(session, number, today=TODAY)

    assert found is not None
    assert found[1].blow is Blow.SHORT
    assert found[0].where.stage is Stage.SHORT


async def test_each_version_of_a_plan_is_kept(sessions: Sessions, anna: Resident) -> None:
    number = await item(sessions, anna)
    step = Step(number=0, what="Lampen kopen", who="Hennie", on=TODAY, cents=1_250_50)
    async with sessions.begin() as session:
        empty = await plans.find_plan(session, number)
        assert empty == Plan(item=number)
        one = empty.with_step(step)
        two = one.with_step(Step(number=0, what="Ophangen"))
        for plan in (one, two):
            planned = Planned(plan, anna, PlanText.ADDED, None)
            await plans.store_plan(session, planned, now=NOW)
        newest = await plans.find_plan(session, number)
        before = await plans.find_plan(session, number, version=1)

    assert newest is not None
    assert before is not None
    assert (newest.version, newest.steps, newest.by_name) == (2, two.steps, "Anna")
    assert before.steps == one.steps
    assert newest.next_number == 3


async def test_two_versions_at_once_can_not_both_be_the_next(
    sessions: Sessions, anna: Resident
) -> None:
    number = await item(sessions, anna)

    async def add(what: str) -> None:
        async with sessions.begin() as session:
            await agenda.lock_item(session, number)
            plan = await plans.find_plan(session, number)
            assert plan is not None
            await asyncio.sleep(0.02)
            added = plan.with_step(Step(number=0, what=what))
            await plans.store_plan(session, Planned(added, anna, PlanText.ADDED, None), now=NOW)

    await asyncio.gather(*(add(f"Stap {number}") for number in range(5)))

    async with sessions() as session:
        plan = await plans.find_plan(session, number)
    assert plan is not None
    assert (plan.version, len(plan.steps)) == (5, 5)
    assert len({one.number for one in plan.steps}) == 5


async def test_of_each_partner_the_newest_test_counts(sessions: Sessions, anna: Resident) -> None:
    number = await item(sessions, anna)
    async with sessions.begin() as session:
        for partner, verdict in (
            ("domesta", Verdict.NOT_YET),
            ("sww", Verdict.FITS),
            ("domesta", Verdict.PARTLY),
        ):
            test = PolicyTest(partner, verdict, "We bespreken het in april.", "Ineke", NOW)
            await plans.store_test(session, PolicyTested(number, anna, test, ()))
        found = await plans.tests(session, number)

    assert [(one.partner, one.verdict) for one in found] == [
        ("domesta", Verdict.PARTLY),
        ("sww", Verdict.FITS),
    ]


async def test_an_item_moves_with_whatever_happens_to_it(
    sessions: Sessions, anna: Resident
) -> None:
    number = await item(sessions, anna)
    async with sessions.begin() as session:
        assert await route.moved_at(session, number) == NOW
        judged = Judged(number, anna, frozenset(), 300_000, NOW + timedelta(days=3))
        await plans.judge(session, judged)
        assert await route.moved_at(session, number) == NOW + timedelta(days=3)


async def test_an_area_is_found_with_its_items_in_one_look(
    sessions: Sessions, anna: Resident
) -> None:
    async with sessions() as session:
        empty = await route.of_area(session, KRAKEEL, today=TODAY)
    assert (empty.where.stage, list(empty.items)) == (Stage.NOT_STARTED, [])
    await item(sessions, anna)

    async with sessions() as session:
        found = await route.of_area(session, KRAKEEL, today=TODAY)
        nothing = await route.facts_of(session, AgendaItemId(999_999), today=TODAY)
        gone = await forwards.find(session, ForwardId(999_999))

    assert found.where.stage is Stage.AGENDA
    assert [one.where.line.text for one in found.items] == [RouteText.DRAWN_UP]
    assert (nothing, gone) == (None, None)
