"""The route is found from facts, the pace is the residents', and a clock only reminds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.ids import AgendaItemId, ResidentId
from domain.notices import Priority, Words
from domain.plans.blow import Blow
from domain.route import (
    SHOWN,
    AreaFacts,
    ItemFacts,
    OnRoute,
    Pace,
    RouteText,
    Stage,
    behind_of,
    decide_remind,
    is_done,
    picture_of,
    where_area,
    where_item,
)

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
PACE = Pace(still=timedelta(days=60), again=timedelta(days=92))
GROUP = [ResidentId(1), ResidentId(2)]

facts = st.builds(
    ItemFacts,
    on_agenda=st.booleans(),
    blow=st.none() | st.sampled_from(list(Blow)),
    steps=st.integers(min_value=0, max_value=12),
    plan_waits=st.booleans(),
    plan_in_effect=st.booleans(),
    tasks=st.integers(min_value=0, max_value=9),
    tasks_over=st.integers(min_value=0, max_value=9),
)


def item(of: ItemFacts | None = None, number: int = 5) -> OnRoute:
    found = of or ItemFacts()
    return OnRoute(AgendaItemId(number), Words({"nl": "Licht"}), where_item(found), found.blow)


@pytest.mark.parametrize(
    ("of", "stage", "text"),
    [
        (AreaFacts(0, 0, False), Stage.NOT_STARTED, RouteText.AREA_NOT_STARTED),
        (AreaFacts(3, 0, False), Stage.ISSUES, RouteText.AREA_ISSUES),
        (AreaFacts(3, 2, False), Stage.AGENDA, RouteText.AREA_DRAWING_UP),
        (AreaFacts(0, 2, True), Stage.AGENDA, RouteText.AREA_IN_EFFECT),
        (AreaFacts(3, 2, True, looks_back=True), Stage.EVALUATION, RouteText.AREA_LOOKS_BACK),
    ],
)
def test_an_area_stands_where_its_facts_say(of: AreaFacts, stage: Stage, text: RouteText) -> None:
    where = where_area(of)

    assert (where.stage, where.line.text) == (stage, text)


@pytest.mark.parametrize(
    ("of", "stage", "text"),
    [
        (ItemFacts(), Stage.AGENDA, RouteText.DRAWN_UP),
        (ItemFacts(on_agenda=True), Stage.AGENDA, RouteText.TO_JUDGE),
        (ItemFacts(blow=Blow.SHORT), Stage.SHORT, RouteText.SHORT_EMPTY),
        (ItemFacts(blow=Blow.LONG, steps=2), Stage.LONG, RouteText.LONG_GROWS),
        (ItemFacts(blow=Blow.LONG, plan_waits=True), Stage.LONG, RouteText.BEFORE_AREA),
        (ItemFacts(blow=Blow.SHORT, plan_in_effect=True), Stage.EXECUTION, RouteText.DOING),
        (
            ItemFacts(blow=Blow.SHORT, plan_in_effect=True, tasks=3, tasks_over=1),
            Stage.EXECUTION,
            RouteText.DOING_TASKS,
        ),
        (
            ItemFacts(blow=Blow.SHORT, plan_in_effect=True, tasks=3, tasks_over=3),
            Stage.EXECUTION,
            RouteText.DONE,
        ),
    ],
)
def test_an_item_stands_where_its_facts_say(of: ItemFacts, stage: Stage, text: RouteText) -> None:
    where = where_item(of)

    assert (where.stage, where.line.text) == (stage, text)


@settings(deadline=None)
@given(facts)
def test_nothing_is_in_execution_before_its_area_said_yes_to_its_plan(of: ItemFacts) -> None:
    assert (where_item(of).stage is Stage.EXECUTION) == of.plan_in_effect
    assert not is_done(of) or of.plan_in_effect


@settings(deadline=None)
@given(facts)
def test_an_item_passed_one_of_the_two_blows_at_most_and_not_where_it_stands(
    of: ItemFacts,
) -> None:
    where = where_item(of)

    behind = behind_of(where, of.blow)

    assert where.stage not in behind
    assert not {Stage.SHORT, Stage.LONG} <= {Stage(one) for one in behind}
    assert not (where.stage is Stage.LONG and Stage.SHORT in behind)


def test_a_picture_shows_the_first_items_and_counts_the_others() -> None:
    area = where_area(AreaFacts(3, 10, False))

    picture = picture_of("Krakeel", area, [item(number=number) for number in range(10)])

    assert len(picture.rows) == 1 + SHOWN
    assert picture.values["meer"] == 10 - SHOWN


def test_the_group_hears_once_of_an_item_that_stands_still() -> None:
    look = decide_remind(item(), NOW - timedelta(days=60), NOW, PACE, done=False, group=GROUP)

    assert [one.to for one in look.notices] == GROUP
    assert all(one.priority is Priority.REMINDER for one in look.notices)
    assert look.again == NOW + timedelta(days=92)


def test_an_item_that_moved_is_looked_at_again_later_and_nobody_hears_anything() -> None:
    moved = NOW - timedelta(days=59)

    look = decide_remind(item(), moved, NOW, PACE, done=False, group=GROUP)

    assert look.notices == ()
    assert look.again == moved + timedelta(days=60)


def test_an_item_that_went_all_its_way_is_left_in_peace() -> None:
    look = decide_remind(item(), NOW - timedelta(days=999), NOW, PACE, done=True, group=GROUP)

    assert (look.again, look.notices) == (None, ())
