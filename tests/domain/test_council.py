"""The council and a plan, by themselves: where it stands, and what a decision must have."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.council.decision import (
    Change,
    CouncilDecision,
    Draft,
    With,
    change_plan,
    check_draft,
    stands,
)
from domain.council.recording import Recorded, decide_record, tell_ratified
from domain.council.texts import CouncilText
from domain.handing_back.hand_back import HandBack
from domain.plans.plan import Plan
from domain.refusing import Refused
from tests.locales.council_stories import (
    ADOPTS,
    ANNA,
    CHANGED,
    CHANGES,
    DIRK,
    LIES,
    LIMITS,
    MUNICIPALITY,
    NAMES,
    NOW,
    OTHER_WAY,
    PLAN,
    RATIFIED,
    REFUSES,
    WAY,
    WHY,
    decided,
)


def _records(draft: Draft, *decisions: CouncilDecision) -> Recorded | Refused:
    plan = replace(LIES, decisions=decisions)
    return decide_record(DIRK, plan, WAY, draft, 5, NOW, LIMITS, MUNICIPALITY)


@pytest.mark.parametrize(
    ("ratified", "decisions", "stand"),
    [
        (None, (), With.AREA_FIRST),
        (RATIFIED, (), With.LIES),
        (RATIFIED, (decided(ADOPTS),), With.ADOPTED),
        (RATIFIED, (decided(REFUSES),), With.NOT),
        (RATIFIED, (decided(CHANGED, becomes=2),), With.BACK),
        (replace(RATIFIED, version=2), (decided(CHANGED, becomes=2),), With.ADOPTED),
        (replace(RATIFIED, version=3), (decided(CHANGED, becomes=2),), With.LIES),
        (replace(RATIFIED, version=2), (decided(ADOPTS),), With.LIES),
    ],
)
def test_where_a_plan_stands_is_found_from_what_area_and_council_said(
    ratified: HandBack | None, decisions: tuple[CouncilDecision, ...], stand: With
) -> None:
    assert stands(ratified, decisions) is stand


def test_only_a_director_of_the_municipality_records_what_the_council_decides() -> None:
    elsewhere = replace(DIRK, partner="domesta")

    for who in (ANNA, elsewhere):
        outcome = decide_record(who, LIES, WAY, ADOPTS, 5, NOW, LIMITS, MUNICIPALITY)
        assert isinstance(outcome, Refused)
    assert isinstance(_records(ADOPTS), Recorded)


def test_nothing_is_recorded_where_the_area_works_otherwise() -> None:
    outcome = decide_record(DIRK, LIES, OTHER_WAY, ADOPTS, 5, NOW, LIMITS, MUNICIPALITY)

    assert [one.text for one in outcome.notices] == [CouncilText.ELSEWHERE]


def test_what_was_decided_is_not_decided_twice_but_a_no_can_become_a_yes() -> None:
    assert isinstance(_records(ADOPTS, decided(ADOPTS)), Refused)
    assert isinstance(_records(CHANGED, decided(CHANGED, becomes=2)), Refused)
    assert isinstance(_records(ADOPTS, decided(REFUSES)), Recorded)


def test_a_change_without_a_reason_and_a_no_without_a_next_step_can_not_be_recorded() -> None:
    bare = replace(CHANGED, changes=(Change(1, "Anders", WHY), Change(2, "", "")))
    outcome = check_draft(DIRK, LIES, bare, LIMITS)
    assert outcome is not None
    assert outcome.notices[0].text is CouncilText.WHYS_SHORT

    outcome = check_draft(DIRK, LIES, replace(REFUSES, next_step=""), LIMITS)
    assert outcome is not None
    assert outcome.notices[0].text is CouncilText.NEXT_SHORT


def test_changes_make_the_next_version_of_the_plan_and_no_step_number_comes_twice() -> None:
    outcome = _records(CHANGED)

    assert isinstance(outcome, Recorded)
    assert outcome.planned is not None
    plan = outcome.planned.plan
    assert (plan.version, plan.next_number) == (6, 4)
    assert [(one.number, one.what) for one in plan.steps] == [
        (1, "Een kleine keuken kopen"),
        (3, "Een fietsenrek plaatsen"),
    ]


def test_a_plan_without_changes_stays_as_its_area_chose_it() -> None:
    outcome = _records(ADOPTS)

    assert isinstance(outcome, Recorded)
    assert outcome.planned is None
    assert change_plan(PLAN, ()).steps == PLAN.steps


def test_a_second_word_about_a_step_takes_the_place_of_the_first() -> None:
    draft = replace(CHANGED, changes=())
    for words in ("Een", "Twee"):
        draft = draft.with_change(Change(1, words, WHY))

    assert [one.words for one in draft.changes] == ["Twee"]
    for words in ("Een", "Twee"):
        draft = draft.with_change(Change(0, words, WHY))
    assert [one.words for one in draft.changes] == ["Twee", "Een", "Twee"]


def test_who_records_hears_of_a_yes_and_all_hear_when_it_was_to_the_changes() -> None:
    lies = tell_ratified(RATIFIED, NAMES, (), [DIRK.id], [ANNA.id])
    assert [one.to for one in lies] == [DIRK.id]

    again = replace(RATIFIED, version=2)
    agreed = tell_ratified(again, NAMES, (decided(CHANGED, becomes=2),), [DIRK.id], [ANNA.id])
    assert [one.to for one in agreed] == [ANNA.id]


def test_a_plan_of_which_nothing_is_left_is_not_adopted_with_changes() -> None:
    gone = replace(CHANGED, changes=(Change(1, "", WHY), Change(2, "", WHY)))
    outcome = check_draft(DIRK, LIES, gone, LIMITS)

    assert outcome is not None
    assert outcome.notices[0].text is CouncilText.NOTHING_LEFT
    assert isinstance(change_plan(PLAN, CHANGES), Plan)
