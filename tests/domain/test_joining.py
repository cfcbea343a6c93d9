from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.ids import AreaSlug, IssueId, ResidentId
from domain.issues.issue import Issue, IssueText
from domain.joining import Joined, JoiningText, LeftIssue, decide_join, decide_leave, digest
from domain.notices import Priority, TextKey
from domain.people import Resident
from domain.refusing import Refused, Twice

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
ANNA = Resident(ResidentId(1), "A1B2C3", "Anna", "nl", KRAKEEL)
BILAL = Resident(ResidentId(2), "D4E5F6", "Bilal", "nl", KRAKEEL)
ISSUE = Issue(
    id=IssueId(7),
    area=KRAKEEL,
    submitter=ANNA.id,
    shown_name="Anna",
    text="Er is geen bankje",
    theme=None,
    theme_name=None,
    brought_up_at=NOW,
    withdrawn=False,
    neighbours=1,
)
WITH_BILAL = replace(ISSUE, joined=frozenset({BILAL.id}), neighbours=2)


def join(issue: Issue | None, by: Resident = BILAL) -> Joined | Twice | Refused:
    return decide_join(issue, by, NOW, area_name="Elim", digest_after=timedelta(minutes=30))


def test_bilal_joins_and_reads_how_many_they_are_now() -> None:
    outcome = join(ISSUE)

    assert isinstance(outcome, Joined)
    (told,) = outcome.notices
    assert told.values == {"titel": "Er is geen bankje", "aantal": 2}
    assert outcome.due.at == NOW + timedelta(minutes=30)


@pytest.mark.parametrize(
    ("issue", "text"),
    [
        (None, IssueText.GONE),
        (replace(ISSUE, withdrawn=True), IssueText.GONE),
        (replace(ISSUE, submitter=BILAL.id), JoiningText.OWN),
        (replace(ISSUE, area=AreaSlug("elim")), JoiningText.OTHER_AREA),
    ],
    ids=["gone", "withdrawn", "own", "elsewhere"],
)
def test_bilal_reads_why_he_cannot_join(issue: Issue | None, text: TextKey) -> None:
    outcome = join(issue)

    assert isinstance(outcome, Refused)
    assert [one.text for one in outcome.notices] == [text]


def test_somebody_without_an_area_joins_nothing() -> None:
    assert isinstance(join(ISSUE, replace(BILAL, area=None)), Refused)


def test_bilal_who_taps_twice_is_counted_once_and_gets_no_second_message() -> None:
    assert isinstance(join(WITH_BILAL), Twice)


def test_bilal_takes_it_back_and_a_second_tap_changes_nothing() -> None:
    assert isinstance(decide_leave(WITH_BILAL, BILAL), LeftIssue)
    assert isinstance(decide_leave(ISSUE, BILAL), Twice)


def test_who_changes_his_mind_on_one_message_sees_it_change_there() -> None:
    again = decide_join(
        ISSUE, BILAL, NOW, area_name="", digest_after=timedelta(minutes=30), again=True
    )
    left = decide_leave(WITH_BILAL, BILAL)
    elsewhere = decide_leave(WITH_BILAL, BILAL, elsewhere=True)

    assert isinstance(again, Joined)
    assert isinstance(left, LeftIssue)
    assert isinstance(elsewhere, LeftIssue)
    assert not again.notices[0].fresh
    assert not left.notices[0].fresh
    assert elsewhere.notices[0].fresh
    assert again.notices[0].slot == left.notices[0].slot == elsewhere.notices[0].slot


def test_the_owner_hears_numbers_and_no_names() -> None:
    (told,) = digest(replace(ISSUE, neighbours=5), 4, until=1)

    assert (told.to, told.priority) == (ANNA.id, Priority.REMINDER)
    assert told.values == {"titel": "Er is geen bankje", "nieuw": 4, "aantal": 5}


@pytest.mark.parametrize(
    "issue", [replace(ISSUE, withdrawn=True), replace(ISSUE, submitter=None)], ids=["gone", "owner"]
)
def test_nobody_hears_of_an_issue_that_went_away_or_has_no_owner(issue: Issue) -> None:
    assert digest(issue, 4, until=1) == ()


def test_the_owner_hears_nothing_when_all_left_again() -> None:
    assert digest(ISSUE, 0, until=1) == ()
