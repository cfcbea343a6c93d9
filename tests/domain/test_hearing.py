"""Before a choice: who wasn't heard yet, and asking those first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.ids import AreaSlug, ResidentId, ThemeId
from domain.notices import Kind, Priority, Words
from domain.people import Resident
from domain.refusing import Refused, Twice
from domain.roles import Action, Role
from domain.trits.hearing import (
    Asked,
    AskedBefore,
    Hearing,
    NotHeard,
    Whom,
    ask_buttons,
    decide_ask,
    sides_of_next,
    who_is_missing,
)
from domain.trits.sides import Sides
from domain.trits.topic import about_theme

KRAKEEL = AreaSlug("krakeel")
NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
ANNA = Resident(ResidentId(1), "A1B2C3", "Anna", "nl", KRAKEEL)
BILAL = replace(ANNA, id=ResidentId(2), roles=frozenset({(Role.INITIATIVE_GROUP, KRAKEEL)}))
GREEN = about_theme(ThemeId(4), KRAKEEL, Words({"nl": "Groen"}))
SIDES = Sides(streets_missing=("Grote Beer", "Orion"), languages_missing=("en",))
HEARING = Hearing(((GREEN, 0),), SIDES, (ANNA.id, BILAL.id, ResidentId(3)), (ANNA.id,))


def ask(by: Resident, hearing: Hearing, whom: Whom = Whom.AREA, *, at: datetime = NOW) -> object:
    return decide_ask(
        by,
        Action.OPEN_BALLOT,
        KRAKEEL,
        "Krakeel",
        hearing,
        whom,
        9,
        at,
        again=7,
        back=sides_of_next(),
    )


def test_who_is_missing_speaks_a_language_or_wrote_of_a_street_that_nobody_named() -> None:
    silent = [
        NotHeard(ResidentId(1), "nl", ("De stoep van de GROTE BEER ligt los.",)),
        NotHeard(ResidentId(2), "en", ()),
        NotHeard(ResidentId(3), "nl", ("Op de Sterrenlaan is het donker.",)),
        NotHeard(ResidentId(4), "nl", ()),
    ]

    assert who_is_missing(silent, SIDES) == (ResidentId(1), ResidentId(2))


@pytest.mark.parametrize(("whom", "asked"), [(Whom.AREA, [1, 3]), (Whom.MISSING, [1])])
def test_each_who_is_asked_hears_it_once_when_it_suits_them_and_the_asker_does_not(
    whom: Whom, asked: list[int]
) -> None:
    outcome = ask(BILAL, HEARING, whom)

    assert isinstance(outcome, Asked)
    sent, *questions = outcome.notices
    assert sent.to == BILAL.id
    assert [one.to for one in questions] == asked
    assert outcome.people == len(asked)
    assert {(one.priority, one.kind, one.once) for one in questions} == {
        (Priority.BROADCAST, Kind.BALLOTS, "kanten-gevraagd-9")
    }


@pytest.mark.parametrize(("days", "again"), [(0, False), (6, False), (7, True), (40, True)])
def test_an_area_is_left_in_peace_for_a_week_after_it_was_asked(days: int, again: bool) -> None:
    asked = replace(HEARING, before=AskedBefore(Whom.MISSING, 1, NOW))
    at = NOW + timedelta(days=days)

    assert isinstance(ask(BILAL, asked, at=at), Asked if again else Twice)
    assert bool(ask_buttons(asked, "so:vraag-week-", at, again=7)) is again


def test_who_may_not_open_the_choice_asks_nobody() -> None:
    outcome = ask(ANNA, HEARING)

    assert isinstance(outcome, Refused)
    assert outcome.forbidden == (Action.OPEN_BALLOT, KRAKEEL)


def test_nobody_is_asked_where_everybody_spoke() -> None:
    everybody = replace(HEARING, silent=(), missing=())

    assert isinstance(ask(BILAL, everybody), Refused)
    assert ask_buttons(everybody, "so:vraag-week-", NOW, again=7) == ()


def test_something_lacks_as_long_as_a_topic_has_no_side_or_a_group_is_missing() -> None:
    said = Hearing(((GREEN, 2),), Sides())

    assert not said.lacks
    assert HEARING.lacks
    assert replace(said, topics=((GREEN, 0),)).lacks
    assert replace(said, sides=SIDES).lacks
