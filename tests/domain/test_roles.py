"""The table of who may do what, by itself."""

from __future__ import annotations

import pytest

from domain.ids import AreaSlug, ResidentId
from domain.people import Resident
from domain.role_texts import DEEDS, NAMES
from domain.roles import (
    EVERYWHERE,
    GIVEN_IN_CHAT,
    TABLE,
    Action,
    Held,
    Role,
    Scope,
    may_at_the_door,
)

KRAKEEL, ELIM = AreaSlug("krakeel"), AreaSlug("elim")
RANKS = {
    Role.INITIATIVE_GROUP: 1,
    Role.COMMUNITY_WORKER: 2,
    Role.NEIGHBOURHOOD_TEAM: 2,
    Role.SOUNDING_BOARD: 2,
    Role.AREA_DIRECTOR: 3,
    Role.ALIGNMENT_GROUP: 3,
    Role.STEERING_GROUP: 4,
    Role.ALDERMAN: 5,
}


def _anna(*roles: Held, area: AreaSlug | None = KRAKEEL) -> Resident:
    return Resident(ResidentId(1), "A1", "Anna", "nl", area, roles=frozenset(roles))


def test_the_table_has_each_action() -> None:
    assert set(TABLE) == set(Action)
    assert all(rule.what and rule.who for rule in TABLE.values())


def test_what_needs_a_role_has_words_for_the_trail_and_each_role_a_name() -> None:
    assert set(DEEDS) == {one for one, rule in TABLE.items() if rule.roles}
    assert set(NAMES) == set(Role)


def test_a_role_that_is_bound_to_areas_holds_in_these_alone() -> None:
    anna = _anna((Role.AREA_DIRECTOR, ELIM))

    assert anna.may(Action.READ_TRAIL, ELIM)
    assert not anna.may(Action.READ_TRAIL, KRAKEEL)
    assert anna.may_somewhere(Action.READ_TRAIL)
    assert anna.areas_for(Action.READ_TRAIL) == [ELIM]


@pytest.mark.parametrize("role", sorted(EVERYWHERE))
def test_a_role_that_holds_everywhere_needs_no_area(role: Role) -> None:
    anna = _anna((role, None), area=None)

    assert anna.may(Action.OPEN_DESK, KRAKEEL)
    assert anna.may(Action.OPEN_DESK, ELIM)
    assert not anna.may(Action.OPEN_BALLOT, KRAKEEL)
    assert anna.areas_for(Action.OPEN_DESK) == []


def test_what_is_for_everybody_in_an_area_is_for_who_lives_there() -> None:
    assert _anna().may(Action.JOIN_ISSUE, KRAKEEL)
    assert not _anna().may(Action.JOIN_ISSUE, ELIM)
    assert not _anna(area=None).may(Action.JOIN_ISSUE, ELIM)
    assert _anna(area=None).may_somewhere(Action.JOIN_ISSUE)  # its handler asks for the area


def test_what_is_ones_own_is_asked_by_the_decision_about_it() -> None:
    assert _anna().may(Action.CHANGE_ISSUE, ELIM)


def test_at_the_door_one_comes_in_and_nothing_that_needs_a_resident() -> None:
    assert may_at_the_door(Action.COME_IN)
    assert not _anna().may_somewhere(Action.COME_IN)
    for action, rule in TABLE.items():
        assert may_at_the_door(action) == (rule.who in (Scope.DOOR, Scope.ANYBODY))


def test_nobody_gives_a_role_that_is_higher_than_their_own() -> None:
    for given, givers in GIVEN_IN_CHAT.items():
        assert all(RANKS[one] >= RANKS[given] for one in givers)


def test_professionals_are_appointed_by_nobody_in_the_chat() -> None:
    assert set(GIVEN_IN_CHAT) == {Role.INITIATIVE_GROUP}
    givers = TABLE[Action.INVITE_MEMBER].roles | TABLE[Action.GIVE_ROLE].roles
    assert givers == GIVEN_IN_CHAT[Role.INITIATIVE_GROUP]


def test_whoever_has_a_role_has_a_desk_because_its_door_stands_in_their_menu() -> None:
    assert TABLE[Action.OPEN_DESK].roles == set(Role)
