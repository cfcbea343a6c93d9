"""The clocks of ways of working, and the campaign that comes before a ballot."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.answers.signal import days_of
from domain.calendar import day_of
from domain.due import DueKind
from domain.ways.campaign import Begun, before_ballot, decide_begin, used
from domain.ways.campaign_lines import Written, decide_line
from domain.ways.clocks import (
    Yearly,
    clocks_begin,
    decide_by,
    months_after,
    next_round,
    plan_day,
)
from tests.locales.way_stories import ANNA, IDEA, KRAKEEL, NOW, OLGA, OVER, RUNS
from tests.village import hoogeveen

WAYS = {one.key: one for one in hoogeveen().ways}
MOMENTS = st.integers(0, 300_000).map(lambda hours: NOW + timedelta(hours=hours))


@given(st.dates(date(2020, 1, 1), date(2090, 1, 1)), st.integers(-24, 48))
def test_months_later_it_is_that_month_and_never_a_later_day(day: date, months: int) -> None:
    later = months_after(day, months)

    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day <= day.day


@given(MOMENTS, st.integers(1, 12))
def test_a_yearly_round_begins_later_and_within_a_year_in_its_month(
    at: datetime, month: int
) -> None:
    begins = next_round(at, month)

    assert at < begins <= at + timedelta(days=367)
    assert (day_of(begins).month, day_of(begins).day) == (month, 1)


def test_each_clock_of_a_way_plans_what_it_shows() -> None:
    planned = {
        key: sorted(one.kind for one in clocks_begin(KRAKEEL, way, NOW))
        for key, way in WAYS.items()
    }

    assert {key: kinds for key, kinds in planned.items() if kinds} == {
        "tiendeveen": [DueKind.WAY_PLAN, DueKind.WAY_PLAN],
        "deventer": [DueKind.WAY_YEARLY],
        "groningen": [DueKind.WAY_YEARLY],
        "utrecht": [DueKind.WAY_YEARLY],
    }
    assert plan_day(WAYS["tiendeveen"], NOW) == date(2026, 6, 2)
    assert decide_by(WAYS["deventer"], NOW) == NOW + timedelta(hours=24)
    assert decide_by(WAYS["smederijen"], NOW) is None
    assert {one.value for one in Yearly} == {"wensen", "programma", "verantwoording"}


def test_the_clock_of_a_way_goes_before_that_of_all_and_a_sooner_partner_goes_on_so() -> None:
    content, day = hoogeveen(), date(2026, 3, 2)
    police = replace(content.partners[0], key="politie", answer_days=3)
    content = replace(content, partners=(police,))
    slower = replace(WAYS["deventer"], clocks=replace(WAYS["deventer"].clocks, answer_days=10))

    assert days_of(content, "politie", day) == 3
    assert days_of(content, "politie", day, WAYS["smederijen"]) == 3
    assert days_of(content, "politie", day, WAYS["deventer"]) == 1
    assert days_of(content, "politie", day, slower) == 3
    assert days_of(content, "gemeente", day, slower) == 10


def test_a_campaign_serves_one_ballot_and_then_another_is_needed() -> None:
    assert used(None, None)
    assert not used(OVER, OVER.until - timedelta(days=30))
    assert used(OVER, OVER.until)
    assert before_ballot(OLGA, "Krakeel", OVER, None, NOW, 14) is None
    assert before_ballot(OLGA, "Krakeel", RUNS, None, NOW, 14) is not None


def test_a_campaign_is_told_once_to_each_and_ends_when_ballots_close() -> None:
    begun = decide_begin(
        OLGA,
        KRAKEEL,
        "Krakeel",
        RUNS.id,
        None,
        None,
        NOW,
        days=14,
        ballot_open=False,
        members=[ANNA.id, OLGA.id],
    )

    assert isinstance(begun, Begun)
    assert [one.to for one in begun.notices] == [OLGA.id, ANNA.id]
    assert begun.campaign.until == datetime(2026, 3, 16, 19, 0, tzinfo=UTC)
    assert [one.at for one in begun.dues] == [begun.campaign.until]


def test_a_line_stands_beside_ones_own_idea_while_the_campaign_runs() -> None:
    assert isinstance(decide_line(ANNA, IDEA, RUNS, "Voor kleuters", NOW), Written)
    for who, issue, campaign in (
        (OLGA, IDEA, RUNS),
        (ANNA, IDEA, OVER),
        (ANNA, replace(IDEA, theme=None), RUNS),
        (ANNA, replace(IDEA, withdrawn=True), RUNS),
    ):
        assert not isinstance(decide_line(who, issue, campaign, "Voor kleuters", NOW), Written)
