"""The words to come back by, and the rule of two people."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from domain.doors.door import Door, Here, Place
from domain.doors.linking import LinkCode
from domain.helping_back import (
    HelpEnded,
    HelpRequest,
    SecondAsked,
    decide_ask_second,
    decide_second,
)
from domain.ids import AreaSlug, ResidentId
from domain.notices import ChatRef
from domain.people import Resident
from domain.plain_text import bare
from domain.recovery import PHRASE_LENGTH, Recovered, RecoveryText, decide_recover, read_phrase
from domain.recovery_words import WORDS
from domain.refusing import Refused
from domain.roles import Role

NOW = datetime(2026, 3, 2, 18, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
NEW, OLD = Place("gateway", 9, 9), Door("telegram", 5, NOW)
STRANGER = Here(NEW, "nl", None)


def resident(number: int, *roles: Role) -> Resident:
    held = frozenset((role, KRAKEEL) for role in roles)
    return Resident(ResidentId(number), f"CODE{number}", "Naam", "nl", KRAKEEL, roles=held)


ANNA, BILAL = resident(1), resident(2, Role.COMMUNITY_WORKER)
CHANTAL = resident(3, Role.INITIATIVE_GROUP)
CODE = LinkCode(4, NEW, "nl", None)


def test_there_are_enough_words_and_each_is_typed_in_one_way() -> None:
    assert len(WORDS) >= 1024
    assert len(set(WORDS)) == len(WORDS)
    assert all(bare(word) == word and word.isascii() and 2 < len(word) < 14 for word in WORDS)


def test_words_are_read_with_capitals_commas_lines_and_numbers() -> None:
    words = WORDS[:PHRASE_LENGTH]

    for typed in (" ".join(words).upper(), ",\n".join(words), "1. " + " 2. ".join(words)):
        assert read_phrase(STRANGER, typed) == words


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", RecoveryText.NOT_SO_MANY),
        (" ".join(WORDS[:5]), RecoveryText.NOT_SO_MANY),
        (" ".join(WORDS[:7]), RecoveryText.NOT_SO_MANY),
        (" ".join((*WORDS[:5], "xyz")), RecoveryText.NOT_A_WORD),
    ],
)
def test_words_that_can_not_be_theirs_are_told_by_name(typed: str, why: RecoveryText) -> None:
    refused = read_phrase(STRANGER, typed)

    assert isinstance(refused, Refused)
    assert refused.notices[0].text is why


def test_all_doors_from_before_are_told_and_go() -> None:
    doors = [OLD, Door("gateway", 9, NOW), Door("gateway", 3, NOW)]

    back = decide_recover(STRANGER, ANNA, doors, area_name="Krakeel")

    assert isinstance(back, Recovered)
    assert back.unlinked == (ChatRef("telegram", 5), ChatRef("gateway", 3))
    assert [one.to for one in back.notices[:2]] == list(back.unlinked)
    assert back.goes is None


@pytest.mark.parametrize(
    ("here", "votes", "why"),
    [
        (ANNA, None, RecoveryText.ALREADY),
        (BILAL, None, RecoveryText.HAS_ROLE),
        (resident(5), NOW, RecoveryText.BALLOT_OPEN),
    ],
)
def test_who_is_here_as_another_does_not_lose_a_role_or_vote_twice(
    here: Resident, votes: datetime | None, why: RecoveryText
) -> None:
    outcome = decide_recover(
        Here(NEW, "nl", here), ANNA, [OLD], area_name="Krakeel", votes_until=votes
    )

    assert isinstance(outcome, Refused)
    assert outcome.notices[0].text is why


def ask(helper: Resident, *others: Resident, code: LinkCode = CODE) -> SecondAsked | Refused:
    return decide_ask_second(
        helper,
        code,
        ANNA,
        [one.id for one in others],
        NOW,
        area_name="Krakeel",
        hours=48,
    )


def test_a_second_person_is_asked_and_never_the_helper_or_the_person() -> None:
    asked = ask(BILAL, ANNA, BILAL, CHANTAL)

    assert isinstance(asked, SecondAsked)
    assert [one.to for one in asked.notices if one.buttons] == [CHANTAL.id]
    assert isinstance(ask(BILAL, ANNA, BILAL), Refused)
    assert isinstance(ask(resident(6), CHANTAL), Refused)
    assert isinstance(ask(BILAL, CHANTAL, code=LinkCode(4, NEW, "nl", BILAL)), Refused)


def second(
    by: Resident,
    *,
    yes: bool = True,
    there: Resident | None = None,
    at: datetime = NOW,
    first: Resident = BILAL,
) -> Recovered | HelpEnded | Refused:
    request = HelpRequest(4, ANNA, Here(NEW, "nl", there), first, NOW + timedelta(hours=48))
    return decide_second(by, request, [OLD], at, yes=yes, area_name="Krakeel", tapped=None)


def test_a_first_one_whose_task_ended_meanwhile_does_not_count() -> None:
    ended = second(CHANTAL, first=resident(2))

    assert isinstance(ended, HelpEnded)


def test_two_different_people_bring_somebody_back() -> None:
    back = second(CHANTAL)

    assert isinstance(back, Recovered)
    assert (back.by, back.second, back.resident) == (BILAL.id, CHANTAL.id, ANNA.id)
    assert back.unlinked == (OLD.ref,)


@pytest.mark.parametrize(
    "outcome",
    [
        second(BILAL),
        second(ANNA),
        second(resident(6)),
        second(CHANTAL, there=CHANTAL),
        second(CHANTAL, at=NOW + timedelta(hours=48)),
    ],
    ids=["the helper again", "the person", "no task", "at the new door", "too late"],
)
def test_the_second_is_another_person_with_that_task_in_time(outcome: object) -> None:
    assert isinstance(outcome, Refused)


def test_a_no_ends_it_and_all_three_hear() -> None:
    ended = second(CHANTAL, yes=False)

    assert isinstance(ended, HelpEnded)
    assert [one.to for one in ended.notices] == [CHANTAL.id, BILAL.id, NEW.ref]
