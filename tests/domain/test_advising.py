"""What partners say, an advice in points, and areas that take an item up together."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.advice.aligning import (
    Given,
    Opened,
    decide_feasibility,
    open_alignment,
    remind_partners,
    time_is_up,
)
from domain.advice.texts import AdviceText
from domain.advice.writing import Handed, decide_hand_over, moved, numbered
from domain.coalitions.deciding import Invited, Replied, Reply, decide_invite, decide_reply
from domain.coalitions.texts import CoalitionText
from domain.due import DueKind
from domain.ids import ResidentId
from domain.people import Resident
from domain.refusing import Refused
from domain.roles import Role
from domain.scoping.item_file import (
    AreaSide,
    Feasibility,
    Feasible,
    ItemFile,
    Point,
    Side,
    Version,
    waits_for,
)
from tests.item_files import (
    ELIM,
    FIGURES,
    KEYS,
    KRAKEEL,
    NOW,
    POINTS,
    item_file,
    judged,
    person,
    ready_file,
)

DAY = timedelta(days=1)
POLICE = person(51, Role.ALIGNMENT_GROUP, partner="politie")
NO_PARTNER = person(52, Role.ALIGNMENT_GROUP)
WRITER = person(53, Role.INITIATIVE_GROUP)
ELIMMER = person(54, Role.INITIATIVE_GROUP, area=ELIM, home=ELIM)
STEP = "Wij meten in maart hoe hard er gereden wordt."


def refused(outcome: object) -> object:
    assert isinstance(outcome, Refused), outcome
    return outcome.notices[0].text


def beyond(**changes: object) -> ItemFile:
    """Return a file that the partners have before them."""
    opened = {
        "judgements": (judged(),),
        "alignment_opened_at": NOW + 7 * DAY,
        "alignment_due_at": NOW + 35 * DAY,
        **changes,
    }
    return item_file(**opened)


# --- partners -----------------------------------------------------------------------------


def test_what_goes_beyond_its_area_goes_to_the_partners_once_with_its_end_and_reminders() -> None:
    opened = open_alignment(item_file(judgements=(judged(),)), [POLICE.id], NOW, FIGURES)

    assert isinstance(opened, Opened)
    assert [(one.kind, one.at - NOW) for one in opened.dues] == [
        (DueKind.ALIGNMENT_ENDS, 28 * DAY),
        (DueKind.FILE_REMINDER, 14 * DAY),
        (DueKind.FILE_REMINDER, 27 * DAY),
    ]
    assert open_alignment(beyond(), [POLICE.id], NOW, FIGURES) is None
    inside = item_file(judgements=(judged(beyond=False),))
    assert open_alignment(inside, [POLICE.id], NOW, FIGURES) is None


def say(
    who: Resident,
    answer: Feasible = Feasible.CAN,
    why: str = "",
    step: str = STEP,
    file: ItemFile | None = None,
) -> Given | Refused:
    return decide_feasibility(
        who,
        file or beyond(),
        answer,
        why,
        step,
        NOW,
        partners=KEYS,
        least=20,
        writers=[ResidentId(9)],
    )


def test_each_partner_answers_once_with_a_next_step() -> None:
    assert isinstance(say(POLICE), Given)
    assert refused(say(POLICE, step="Wij kijken.")) is AdviceText.NEXT_TOO_SHORT
    assert refused(say(NO_PARTNER)) is AdviceText.NO_PARTNER
    given = (Feasibility("politie", Feasible.CAN, "", STEP),)
    assert refused(say(POLICE, file=beyond(feasibilities=given))) is AdviceText.GIVEN_ALREADY


@pytest.mark.parametrize("step", ["", " " * 40, "Nee."])
def test_a_bare_no_is_not_stored(step: str) -> None:
    assert isinstance(say(POLICE, Feasible.NOT_NOW, "Te druk", step), Refused)
    assert isinstance(say(POLICE, Feasible.NOT_NOW, "", STEP), Refused)
    assert isinstance(say(POLICE, Feasible.NOT_NOW, "Te druk", STEP), Given)


def test_the_last_partner_tells_those_who_write_the_advice() -> None:
    others = tuple(Feasibility(one, Feasible.CAN, "", STEP) for one in KEYS if one != "politie")

    first, last = say(POLICE), say(POLICE, file=beyond(feasibilities=others))

    assert isinstance(first, Given)
    assert isinstance(last, Given)
    assert [one.to for one in first.notices] == [POLICE.id]
    assert [one.to for one in last.notices] == [POLICE.id, ResidentId(9)]


def test_only_who_works_for_a_missing_partner_is_reminded() -> None:
    given = (Feasibility("politie", Feasible.CAN, "", STEP),)
    members = [(POLICE.id, "politie"), (NO_PARTNER.id, None), (ResidentId(55), "sww")]

    reminded = remind_partners(beyond(feasibilities=given), members, KEYS, "helft")

    assert [one.to for one in reminded] == [55]


def test_the_advice_is_written_when_all_answered_or_the_time_is_up() -> None:
    all_of_them = tuple(Feasibility(one, Feasible.CAN, "", STEP) for one in KEYS)

    assert not beyond().can_be_advised(KEYS, NOW + 34 * DAY)
    assert beyond().can_be_advised(KEYS, NOW + 35 * DAY)
    assert beyond(feasibilities=all_of_them).can_be_advised(KEYS, NOW + 8 * DAY)
    assert waits_for(beyond(), person(56, Role.AREA_DIRECTOR), KEYS, NOW + 35 * DAY)
    (told,) = time_is_up(beyond(), [ResidentId(9)], 6)
    assert told.values["aantal"] == 6


# --- points -------------------------------------------------------------------------------


def hand(file: ItemFile, side: Side = Side.RESIDENTS, who=WRITER, days: int = 0):  # type: ignore[no-untyped-def]
    return decide_hand_over(
        who, file, side, NOW + days * DAY, partners=KEYS, steering=[ResidentId(300)]
    )


def test_an_advice_without_points_is_not_handed_over() -> None:
    assert refused(hand(beyond())) is AdviceText.NO_POINTS


def test_the_residents_advice_goes_to_each_area_that_takes_part() -> None:
    sides = (
        AreaSide(1, KRAKEEL, "Krakeel", True),
        AreaSide(2, ELIM, "Elim", True),
        AreaSide(3, "noord", "Noord", None),  # type: ignore[arg-type]
    )

    handed = hand(beyond(points=(Point(1, Side.RESIDENTS, POINTS[0]),), areas=sides))

    assert isinstance(handed, Handed)
    assert (handed.number, [one.id for one in handed.areas]) == (1, [1, 2])


def test_an_unchanged_advice_goes_only_to_an_area_that_joined_later() -> None:
    late = AreaSide(2, ELIM, "Elim", True)
    before = ready_file().areas

    assert refused(hand(ready_file())) is AdviceText.NOTHING_NEW
    handed = hand(ready_file(areas=(*before, late)))
    assert isinstance(handed, Handed)
    assert (handed.number, handed.areas) == (1, (late,))


def test_a_changed_advice_is_a_new_version_for_all() -> None:
    more = (*ready_file().points, Point(50, Side.RESIDENTS, "Zet er lampen bij."))

    handed = hand(ready_file(points=more))

    assert isinstance(handed, Handed)
    assert (handed.number, len(handed.areas)) == (2, 1)


def test_the_groups_advice_waits_for_the_partners_and_goes_to_the_steering_group() -> None:
    file = beyond(points=(Point(1, Side.ALIGNMENT, POINTS[0]),))
    director = person(56, Role.AREA_DIRECTOR)

    assert refused(hand(file, Side.ALIGNMENT, director, days=34)) is AdviceText.NOT_OPEN
    handed = hand(file, Side.ALIGNMENT, director, days=35)
    assert isinstance(handed, Handed)
    assert [one.to for one in handed.notices] == [director.id, 300]


def test_who_is_in_no_area_that_takes_part_does_not_write() -> None:
    points = (Point(1, Side.RESIDENTS, POINTS[0]),)

    outcome = hand(beyond(points=points), who=ELIMMER)

    assert isinstance(outcome, Refused)
    assert outcome.forbidden is not None
    both = (*beyond().areas, AreaSide(2, ELIM, "Elim", True))
    assert isinstance(hand(beyond(points=points, areas=both), who=ELIMMER), Handed)


def test_points_change_places() -> None:
    points = [Point(at, Side.RESIDENTS, "x") for at in (1, 2, 3)]

    assert moved(points, points[2], up=True) == [1, 3, 2]
    assert moved(points, points[0], up=True) == [1, 2, 3]
    assert moved(points, points[0], up=False) == [2, 1, 3]
    assert numbered(["Een", "Twee"]) == "1. Een\n2. Twee"


# --- coalitions ---------------------------------------------------------------------------


def invite(file: ItemFile, who=WRITER, group=(ELIMMER.id,)):  # type: ignore[no-untyped-def]
    return decide_invite(who, file, ELIM, "Elim", NOW, most=8, group=group)


def reply(file: ItemFile, answer: Reply, who=ELIMMER, area=ELIM):  # type: ignore[no-untyped-def]
    return decide_reply(who, file, area, answer, NOW, others=[WRITER.id])


def test_another_area_is_asked_once_and_its_group_hears_it() -> None:
    invited = invite(beyond())

    assert isinstance(invited, Invited)
    assert [one.to for one in invited.notices] == [WRITER.id, ELIMMER.id]
    asked = beyond(areas=(*beyond().areas, AreaSide(2, ELIM, "Elim", None)))
    assert refused(invite(asked)) is CoalitionText.INVITED_ALREADY
    assert refused(invite(beyond(), group=())) is CoalitionText.NO_GROUP
    assert refused(invite(item_file())) is CoalitionText.NOT_OPEN
    assert waits_for(asked, ELIMMER, KEYS, NOW)


def test_an_area_answers_once_and_may_leave_later_but_not_the_items_own() -> None:
    asked = beyond(areas=(*beyond().areas, AreaSide(2, ELIM, "Elim", None)))
    joined = beyond(areas=(*beyond().areas, AreaSide(2, ELIM, "Elim", True)))

    assert isinstance(reply(asked, Reply.YES), Replied)
    assert isinstance(reply(asked, Reply.NO), Replied)
    assert isinstance(reply(joined, Reply.LEAVE), Replied)
    assert refused(reply(joined, Reply.NO)) is CoalitionText.ANSWERED_ALREADY
    assert refused(reply(asked, Reply.LEAVE)) is CoalitionText.NOT_OPEN
    own = reply(joined, Reply.LEAVE, WRITER, KRAKEEL)
    assert refused(own) is CoalitionText.NOT_OUT_OF_OWN
    stranger = reply(asked, Reply.YES, WRITER)
    assert isinstance(stranger, Refused)
    assert stranger.forbidden is not None


def test_an_area_that_left_is_not_waited_for() -> None:
    left = AreaSide(2, ELIM, "Elim", True, True)
    not_asked = AreaSide(2, ELIM, "Elim", None)

    for other in (left, not_asked):
        assert ready_file(areas=(*ready_file().areas, other)).ready
    joined = AreaSide(2, ELIM, "Elim", True)
    assert not ready_file(areas=(*ready_file().areas, joined)).ready


def test_an_older_advice_that_an_area_said_yes_to_does_not_count_any_more() -> None:
    newer = Version(33, Side.RESIDENTS, 2, POINTS[:2])

    assert ready_file(versions=(*ready_file().versions, newer)).ratified is None
