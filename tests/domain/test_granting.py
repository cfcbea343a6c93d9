"""Who comes into the initiative group of an area, and who leaves it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.granting import (
    Granted,
    PutForward,
    Revoked,
    decide_confirm_group,
    decide_give,
    decide_give_up,
    decide_start,
    decide_take,
)
from domain.ids import AreaSlug, InvitationId, ResidentId
from domain.initiative_group import Group, Member, roles_screen
from domain.invitations import (
    Accepted,
    Invitation,
    Invited,
    decide_accept,
    decide_invite,
    ends_at,
)
from domain.links import Links
from domain.menu import MenuText
from domain.notices import TextKey
from domain.people import Resident
from domain.refusing import Refused, Twice
from domain.role_texts import RoleText
from domain.roles import Action, Role
from domain.texts import GeneralText

NOW = datetime(2026, 3, 2, 18, 0, 30, tzinfo=UTC)
KRAKEEL, ELIM = AreaSlug("krakeel"), AreaSlug("elim")


def _resident(number: int, *roles: Role, area: AreaSlug | None = KRAKEEL) -> Resident:
    held = frozenset((one, KRAKEEL) for one in roles)
    return Resident(ResidentId(number), f"CODE{number}", f"Nr {number}", "nl", area, roles=held)


ANNA = _resident(1)
BILAL = _resident(2, Role.INITIATIVE_GROUP)
DIRK = _resident(3, Role.AREA_DIRECTOR, area=ELIM)
DIRECTORS = (DIRK.id,)


def _member(number: int) -> Member:
    return Member(ResidentId(number), f"CODE{number}", f"Nr {number}")


LEAST = 3
WITH_BILAL = Group(KRAKEEL, "Krakeel", LEAST, members=(_member(2),))
NOBODY = Group(KRAKEEL, "Krakeel", LEAST)
TWO = Group(KRAKEEL, "Krakeel", LEAST, founders=(_member(8), _member(9)))
THREE = Group(KRAKEEL, "Krakeel", LEAST, founders=(_member(7), _member(8), _member(9)))


def _why(outcome: object) -> TextKey | None:
    assert isinstance(outcome, Refused), outcome
    return outcome.notices[0].text


def test_the_third_who_starts_a_group_lets_its_directors_know() -> None:
    second = decide_start(ANNA, NOBODY, NOW, directors=DIRECTORS)
    third = decide_start(ANNA, TWO, NOW, directors=DIRECTORS)

    assert isinstance(second, PutForward)
    assert [one.to for one in second.notices] == [ANNA.id]
    assert isinstance(third, PutForward)
    assert [one.to for one in third.notices] == [ANNA.id, DIRK.id]
    assert third.notices[1].text is RoleText.ENOUGH
    assert third.notices[1].values["aantal"] == LEAST


def test_a_group_is_started_once_at_home_and_only_where_there_is_none() -> None:
    assert _why(decide_start(ANNA, WITH_BILAL, NOW, directors=())) is RoleText.GROUP_THERE
    assert _why(decide_start(DIRK, NOBODY, NOW, directors=())) is RoleText.OTHER_AREA
    again = decide_start(_resident(8), TWO, NOW, directors=DIRECTORS)
    assert isinstance(again, Twice)


def test_how_many_start_a_group_is_for_the_municipality_to_say() -> None:
    five = replace(THREE, founders_least=5)

    assert _why(decide_confirm_group(DIRK, five, NOW)) is RoleText.TOO_FEW
    alone = decide_start(ANNA, replace(NOBODY, founders_least=1), NOW, directors=DIRECTORS)
    assert isinstance(alone, PutForward)
    assert [one.to for one in alone.notices] == [ANNA.id, DIRK.id]


def test_a_director_confirms_three_and_they_are_the_group() -> None:
    outcome = decide_confirm_group(DIRK, THREE, NOW)

    assert isinstance(outcome, Granted)
    assert outcome.to == (7, 8, 9)
    assert [one.text for one in outcome.notices] == [RoleText.CONFIRMED, *[MenuText.ROLE] * 3]


@pytest.mark.parametrize(
    ("who", "group", "why"),
    [
        (DIRK, TWO, RoleText.TOO_FEW),
        (DIRK, WITH_BILAL, RoleText.GROUP_THERE),
        (BILAL, THREE, RoleText.NOT_YOURS),
        (ANNA, THREE, RoleText.NOT_YOURS),
        (_resident(7), THREE, RoleText.NOT_YOURS),
    ],
)
def test_a_group_is_not_confirmed_by_others_or_with_fewer_or_twice(
    who: Resident, group: Group, why: TextKey
) -> None:
    assert _why(decide_confirm_group(who, group, NOW)) is why


def test_what_a_role_does_not_allow_says_what_and_where_for_the_trail() -> None:
    refused = decide_confirm_group(ANNA, THREE, NOW)

    assert isinstance(refused, Refused)
    assert refused.forbidden == (Action.CONFIRM_GROUP, KRAKEEL)


def test_a_director_gives_the_role_to_who_lives_there() -> None:
    given = decide_give(DIRK, WITH_BILAL, ANNA, NOW, directors=DIRECTORS)
    starting = decide_give(DIRK, NOBODY, ANNA, NOW, directors=DIRECTORS)

    assert isinstance(given, Granted)
    assert (given.to, given.by) == ((ANNA.id,), DIRK.id)
    assert isinstance(starting, PutForward)
    assert [one.to for one in starting.notices] == [DIRK.id, ANNA.id]
    for person, why in (
        (None, RoleText.NO_SUCH_CODE),
        (BILAL, RoleText.HAS_IT),
        (_resident(5, area=ELIM), RoleText.LIVES_ELSEWHERE),
    ):
        outcome = decide_give(DIRK, WITH_BILAL, person, NOW, directors=())
        assert _why(outcome) is why
    assert _why(decide_give(BILAL, WITH_BILAL, ANNA, NOW, directors=())) is RoleText.NOT_YOURS


def test_a_director_takes_a_member_out_and_a_member_leaves_by_themselves() -> None:
    taken = decide_take(DIRK, WITH_BILAL, _member(2), NOW)
    left = decide_give_up(BILAL, WITH_BILAL)

    assert isinstance(taken, Revoked)
    assert (taken.who, taken.by) == (BILAL.id, DIRK.id)
    assert [one.to for one in taken.notices] == [DIRK.id, BILAL.id]
    assert isinstance(left, Revoked)
    assert (left.who, left.by) == (BILAL.id, BILAL.id)
    assert _why(decide_take(DIRK, WITH_BILAL, None, NOW)) is RoleText.NOT_A_MEMBER
    assert _why(decide_take(BILAL, WITH_BILAL, _member(2), NOW)) is RoleText.NOT_YOURS
    assert _why(decide_give_up(ANNA, WITH_BILAL)) is RoleText.NOT_A_MEMBER


def test_the_screen_has_a_button_for_what_somebody_may_do_and_no_other() -> None:
    def verbs(who: Resident, group: Group) -> set[str]:
        screen = roles_screen(who, group, fresh=True)
        return {
            one.data.split(":")[2]
            for row in screen.buttons
            for one in row
            if one.data.startswith("rl:")
        }

    assert verbs(ANNA, WITH_BILAL) == set()
    assert verbs(ANNA, NOBODY) == {"mee"}
    assert verbs(_resident(8), TWO) == {"niet"}
    assert verbs(BILAL, WITH_BILAL) == {"uit", "stop"}
    assert verbs(DIRK, WITH_BILAL) == {"uit", "leden", "spoor"}
    assert verbs(DIRK, THREE) == {"groep", "uit", "spoor"}
    assert verbs(DIRK, TWO) == {"uit", "spoor"}


# --- invitations --------------------------------------------------------------------------

UNTIL = ends_at(NOW, days=7)
MADE = Invitation(InvitationId(5), KRAKEEL, BILAL.id, UNTIL)


def _accept(who: Resident, invitation: Invitation | None = MADE, **other: object) -> object:
    facts: dict[str, object] = {"inviter": BILAL, "group": WITH_BILAL, "at": NOW, **other}
    inviter, group, at = facts["inviter"], facts["group"], facts["at"]
    assert inviter is None or isinstance(inviter, Resident)
    assert group is None or isinstance(group, Group)
    assert isinstance(at, datetime)
    return decide_accept(who, invitation, inviter, group, at, directors=DIRECTORS)


def test_an_invitation_says_the_same_moment_in_its_link_and_its_row() -> None:
    links = Links(b"secret", "https://smederij.example")

    made = decide_invite(BILAL, WITH_BILAL, MADE.id, "https://link", UNTIL, still_open=0, most=10)

    assert isinstance(made, Invited)
    assert made.invitation == MADE
    payload = links.invitation_payload(MADE.id, UNTIL)
    assert links.read_invitation(payload) == (MADE.id, UNTIL)
    assert len(payload) <= 40


def test_who_may_not_invite_or_has_many_open_makes_none() -> None:
    def invite(who: Resident, still_open: int) -> object:
        return decide_invite(
            who, WITH_BILAL, MADE.id, "https://x", UNTIL, still_open=still_open, most=4
        )

    assert _why(invite(ANNA, 0)) is RoleText.NOT_YOURS
    assert _why(invite(BILAL, 4)) is RoleText.TOO_MANY


def test_yes_makes_a_member_and_who_invited_hears_it() -> None:
    outcome = _accept(ANNA)

    assert isinstance(outcome, Accepted)
    assert isinstance(outcome.joined, Granted)
    assert (outcome.joined.to, outcome.joined.by) == ((ANNA.id,), BILAL.id)
    assert [(one.to, one.text) for one in outcome.notices] == [
        (ANNA.id, RoleText.ACCEPTED),
        (ANNA.id, MenuText.ROLE),
        (BILAL.id, RoleText.TOLD_INVITER),
    ]


@pytest.mark.parametrize(
    ("outcome", "why"),
    [
        (_accept(ANNA, None), GeneralText.LINK_UNKNOWN),
        (_accept(ANNA, Invitation(MADE.id, KRAKEEL, BILAL.id, UNTIL, True)), RoleText.USED),
        (
            _accept(ANNA, Invitation(MADE.id, KRAKEEL, BILAL.id, UNTIL, True, ANNA.id)),
            RoleText.USED_BY_YOU,
        ),
        (_accept(ANNA, at=UNTIL), RoleText.EXPIRED),
        (_accept(ANNA, inviter=None), RoleText.WITHDRAWN),
        (_accept(ANNA, inviter=_resident(2)), RoleText.WITHDRAWN),
        (_accept(BILAL), RoleText.OWN),
        (_accept(_resident(5, area=ELIM)), RoleText.OTHER_AREA),
        (_accept(_resident(5, area=None)), RoleText.OTHER_AREA),
    ],
)
def test_an_invitation_that_brings_nothing_says_why(outcome: object, why: TextKey) -> None:
    assert _why(outcome) is why


def test_a_second_before_its_end_an_invitation_still_works() -> None:
    assert isinstance(_accept(ANNA, at=UNTIL - timedelta(seconds=1)), Accepted)
