"""Which of two doors is asked, who becomes whom, and what is refused."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from domain.doors.door import Door, DoorText, Here, Place
from domain.doors.linking import (
    Asked,
    Declined,
    LinkCode,
    Linked,
    Request,
    decide_answer,
    decide_ask,
)
from domain.doors.trusting import Trusted, decide_trust, may_trust
from domain.doors.unlinking import Unlinked, decide_unlink
from domain.ids import AreaSlug, ResidentId
from domain.notices import ChatRef, Notice
from domain.people import Resident
from domain.refusing import Refused
from domain.roles import Role

NOW = datetime(2026, 3, 2, 18, tzinfo=UTC)
KRAKEEL, ELIM = AreaSlug("krakeel"), AreaSlug("elim")
TELEGRAM, WEB = Place("telegram", 5, 50), Place("gateway", 9, 9)


def resident(number: int, *held: tuple[Role, AreaSlug | None]) -> Resident:
    return Resident(
        ResidentId(number), f"CODE{number}", "Naam", "nl", KRAKEEL, roles=frozenset(held)
    )


ANNA, TWIN = resident(1), resident(2)


def ask(
    typed: Resident | None, gave: Resident | None, votes: datetime | None = None
) -> Asked | Refused:
    here, code = Here(WEB, "nl", typed), LinkCode(4, TELEGRAM, "nl", gave)
    outcome = decide_ask(here, code, NOW, minutes=15, sure=True, votes_until=votes)
    assert not isinstance(outcome, Notice)
    return outcome


@pytest.mark.parametrize(
    ("typed", "gave", "asked", "new"),
    [(None, ANNA, TELEGRAM, WEB), (ANNA, None, WEB, TELEGRAM), (TWIN, ANNA, TELEGRAM, WEB)],
    ids=["a newcomer typed it", "a newcomer gave it", "both are residents"],
)
def test_the_door_that_stays_is_asked(
    typed: Resident | None, gave: Resident | None, asked: Place, new: Place
) -> None:
    outcome = ask(typed, gave)

    assert isinstance(outcome, Asked)
    assert (outcome.old, outcome.asked, outcome.new) == (ANNA.id, asked, new)
    question = next(one for one in outcome.notices if one.buttons)
    assert question.to == asked.ref


@pytest.mark.parametrize(
    ("typed", "gave", "votes", "why"),
    [
        (None, None, None, DoorText.NOBODY),
        (ANNA, ANNA, None, DoorText.ONE_ALREADY),
        (resident(2, (Role.ALDERMAN, None)), ANNA, None, DoorText.HAS_ROLE),
        (TWIN, ANNA, NOW, DoorText.BALLOT_OPEN),
    ],
)
def test_what_can_not_become_one_is_told_where_it_was_typed(
    typed: Resident | None, gave: Resident | None, votes: datetime | None, why: DoorText
) -> None:
    outcome = ask(typed, gave, votes)

    assert isinstance(outcome, Refused)
    assert [(one.to, one.text) for one in outcome.notices] == [(WEB.ref, why)]


def test_who_would_become_another_is_asked_first_and_a_newcomer_is_not() -> None:
    code = LinkCode(4, TELEGRAM, "nl", ANNA)

    assert isinstance(decide_ask(Here(WEB, "nl", TWIN), code, NOW, minutes=15), Notice)
    assert isinstance(decide_ask(Here(WEB, "nl", None), code, NOW, minutes=15), Asked)


def test_a_code_is_of_no_use_at_its_own_door() -> None:
    outcome = decide_ask(
        Here(TELEGRAM, "nl", ANNA), LinkCode(4, TELEGRAM, "nl", ANNA), NOW, minutes=15
    )

    assert isinstance(outcome, Refused)


def answer(
    me: Resident,
    *,
    yes: bool = True,
    there: Resident | None = None,
    votes: datetime | None = None,
    at: datetime = NOW,
) -> Linked | Declined | Refused:
    request = Request(4, ANNA.id, WEB, "nl", there, NOW + timedelta(minutes=15))
    return decide_answer(
        Here(TELEGRAM, "nl", me), request, at, yes=yes, area_name="", votes_until=votes
    )


def test_a_yes_links_and_brings_along_who_was_there() -> None:
    fresh, twin = answer(ANNA), answer(ANNA, there=TWIN)

    assert isinstance(fresh, Linked)
    assert isinstance(twin, Linked)
    assert (fresh.goes, twin.goes) == (None, TWIN.id)


def test_only_the_one_who_was_asked_answers_and_in_time() -> None:
    for outcome in (answer(TWIN), answer(ANNA, at=NOW + timedelta(minutes=15))):
        assert isinstance(outcome, Refused)
        assert outcome.notices[0].text is DoorText.TOO_LATE


def test_a_no_a_role_and_an_open_ballot_end_the_question() -> None:
    worker = resident(2, (Role.COMMUNITY_WORKER, KRAKEEL))

    for outcome in (
        answer(ANNA, yes=False),
        answer(ANNA, there=worker),
        answer(ANNA, there=TWIN, votes=NOW),
    ):
        assert isinstance(outcome, Declined)
        assert [one.to for one in outcome.notices] == [TELEGRAM.ref, WEB.ref]


DOORS = [Door("telegram", 5, NOW), Door("gateway", 9, NOW)]


def test_one_of_two_doors_goes_and_never_the_last_or_a_foreign_one() -> None:
    here = Here(TELEGRAM, "nl", ANNA)

    gone = decide_unlink(here, DOORS, WEB.ref)
    assert isinstance(gone, Unlinked)
    assert [one.to for one in gone.notices] == [TELEGRAM.ref, WEB.ref]
    itself = decide_unlink(here, DOORS, TELEGRAM.ref)
    assert isinstance(itself, Unlinked)
    assert [one.to for one in itself.notices] == [TELEGRAM.ref]
    for doors, which in ((DOORS[:1], TELEGRAM.ref), (DOORS, ChatRef("gateway", 8))):
        assert isinstance(decide_unlink(here, doors, which), Refused)


GROUP, DIRECTOR = Role.INITIATIVE_GROUP, Role.AREA_DIRECTOR
WORKER = Role.COMMUNITY_WORKER


@pytest.mark.parametrize(
    ("colleague", "of", "trusted"),
    [
        (resident(7, (GROUP, KRAKEEL)), resident(1, (GROUP, KRAKEEL)), True),
        (resident(7, (DIRECTOR, KRAKEEL)), resident(1, (Role.ALDERMAN, None)), True),
        (resident(7, (DIRECTOR, KRAKEEL)), resident(1, (GROUP, KRAKEEL)), True),
        (resident(7, (DIRECTOR, KRAKEEL)), resident(1, (WORKER, KRAKEEL)), True),
        (resident(7, (GROUP, KRAKEEL)), resident(1, (DIRECTOR, KRAKEEL)), False),
        (resident(7, (GROUP, KRAKEEL)), resident(1, (GROUP, KRAKEEL), (WORKER, ELIM)), False),
        (resident(7, (GROUP, KRAKEEL)), resident(1, (Role.ALDERMAN, None)), False),
        (resident(7, (GROUP, ELIM)), resident(1, (GROUP, KRAKEEL)), False),
        (resident(7, (Role.SOUNDING_BOARD, None)), resident(1, (GROUP, KRAKEEL)), False),
        (resident(7), resident(1, (GROUP, KRAKEEL)), False),
        (resident(1, (GROUP, KRAKEEL)), resident(1, (GROUP, KRAKEEL)), False),
    ],
)
def test_a_colleague_is_another_facilitator_of_an_area_where_the_role_holds(
    colleague: Resident, of: Resident, trusted: bool
) -> None:
    assert may_trust(colleague, of) is trusted
    door = Door("gateway", 9, NOW, role_waits=True)

    outcome = decide_trust(colleague, of, door, yes=True, tapped=None)

    assert isinstance(outcome, Trusted) is trusted


def test_a_colleague_who_says_no_or_too_late_changes_nothing() -> None:
    colleague, of = resident(7, (GROUP, KRAKEEL)), resident(1, (GROUP, KRAKEEL))
    waits, settled = Door("gateway", 9, NOW, role_waits=True), Door("gateway", 9, NOW)

    for door, yes in ((waits, False), (settled, True), (None, True)):
        assert isinstance(decide_trust(colleague, of, door, yes=yes, tapped=None), Refused)
