from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from domain.ballots.ballot import BallotText
from domain.ids import ResidentId
from domain.joining import JoiningText
from domain.notices import Button, Headline, Kind, Line, Lines, Look, Notice, Priority
from domain.speaking import (
    LISTED,
    Budget,
    Plan,
    QuietHours,
    SpeakingText,
    Waiting,
    Wishes,
    decide_when,
    together,
)

ANNA = ResidentId(1)
QUIET = QuietHours.of(21, 8)
NOON = datetime(2026, 3, 2, 11, tzinfo=UTC)
"""A Monday, 12.00 uur in Hoogeveen."""
NIGHT = datetime(2026, 3, 2, 22, tzinfo=UTC)
MORNING = datetime(2026, 3, 3, 7, tzinfo=UTC)
"""The next one: 8.00 uur in winter."""


def waiting(
    number: int,
    *,
    kind: Kind = Kind.ISSUES,
    about: str = "",
    deadline: datetime | None = None,
    whole: bool = False,
) -> Waiting:
    since = NOON - timedelta(hours=2) + timedelta(minutes=number)
    return Waiting(number, kind, about or f"thing-{number}", since, deadline, whole)


def several(count: int) -> Sequence[Waiting]:
    return [waiting(number) for number in range(1, count + 1)]


def test_by_day_and_within_the_budget_all_is_said_in_order() -> None:
    plan = decide_when(several(3), Wishes(), NOON, heard_today=0, quiet=QUIET)

    assert plan == Plan(say=(1, 2, 3))


def test_more_than_the_budget_leaves_comes_together_newest_first() -> None:
    plan = decide_when(several(5), Wishes(), NOON, heard_today=0, quiet=QUIET)

    assert plan == Plan(say=(1, 2), together=(5, 4, 3))


def test_who_wants_one_message_a_day_gets_one_and_it_holds_all() -> None:
    plan = decide_when(several(4), Wishes(Budget.ONE), NOON, heard_today=0, quiet=QUIET)

    assert plan == Plan(together=(4, 3, 2, 1))


@pytest.mark.parametrize(("budget", "heard"), [(Budget.ONE, 1), (Budget.THREE, 3)])
def test_after_the_last_message_of_the_day_the_rest_waits_for_the_morning(
    budget: Budget, heard: int
) -> None:
    plan = decide_when(several(2), Wishes(budget), NOON, heard_today=heard, quiet=QUIET)

    assert plan == Plan(look_again=MORNING)


def test_who_wants_all_gets_all_one_by_one() -> None:
    plan = decide_when(several(20), Wishes(Budget.ALL), NOON, heard_today=50, quiet=QUIET)

    assert plan.say == tuple(range(1, 21))


def test_at_night_nobody_hears_anything() -> None:
    plan = decide_when(several(2), Wishes(Budget.ALL), NIGHT, heard_today=0, quiet=QUIET)

    assert plan == Plan(look_again=MORNING)


def test_a_deadline_comes_through_the_budget_and_through_muting() -> None:
    ends = waiting(1, kind=Kind.TASKS, deadline=NOON + timedelta(days=1))
    wishes = Wishes(Budget.ONE, frozenset({Kind.TASKS}))

    plan = decide_when([ends, waiting(2)], wishes, NOON, heard_today=5, quiet=QUIET)

    assert plan == Plan(say=(1,), look_again=MORNING)


def test_at_night_a_deadline_waits_unless_it_ends_before_the_morning() -> None:
    tonight = waiting(1, deadline=NIGHT + timedelta(hours=5))
    tomorrow = waiting(2, deadline=MORNING + timedelta(hours=1))

    plan = decide_when([tonight, tomorrow], Wishes(), NIGHT, heard_today=0, quiet=QUIET)

    assert plan == Plan(say=(1,), look_again=MORNING)


def test_what_is_past_its_deadline_is_not_said_any_more() -> None:
    plan = decide_when([waiting(1, deadline=NOON)], Wishes(), NOON, heard_today=0, quiet=QUIET)

    assert plan == Plan(drop=(1,))


def test_a_muted_kind_is_dropped_and_the_others_are_said() -> None:
    ballot = waiting(1, kind=Kind.BALLOTS)

    plan = decide_when(
        [ballot, waiting(2)],
        Wishes(muted=frozenset({Kind.BALLOTS})),
        NOON,
        heard_today=0,
        quiet=QUIET,
    )

    assert plan == Plan(say=(2,), drop=(1,))


def test_work_that_came_with_a_role_uses_up_no_budget() -> None:
    asked = waiting(1, kind=Kind.ROLE)

    plan = decide_when([asked, waiting(2)], Wishes(Budget.ONE), NOON, heard_today=0, quiet=QUIET)
    assert plan == Plan(say=(1, 2))
    plan = decide_when([asked, waiting(2)], Wishes(Budget.ONE), NOON, heard_today=1, quiet=QUIET)
    assert plan == Plan(say=(1,), look_again=MORNING)


def test_a_result_with_its_picture_is_never_a_line_among_others() -> None:
    result = waiting(2, kind=Kind.BALLOTS, whole=True)
    news = [waiting(1), result, waiting(3), waiting(4)]

    plan = decide_when(news, Wishes(), NOON, heard_today=1, quiet=QUIET)
    assert plan == Plan(say=(2,), together=(4, 3, 1))
    plan = decide_when(news, Wishes(), NOON, heard_today=2, quiet=QUIET)
    assert plan == Plan(say=(2,), look_again=MORNING)
    plan = decide_when(news, Wishes(), NOON, heard_today=3, quiet=QUIET)
    assert plan == Plan(look_again=MORNING)


def test_of_one_thing_only_the_newest_is_said() -> None:
    first, second = waiting(1, about="stemming-3"), waiting(2, about="stemming-3")

    plan = decide_when([first, second], Wishes(Budget.ONE), NOON, heard_today=0, quiet=QUIET)

    assert plan == Plan(say=(2,), drop=(1,))


def test_with_nothing_to_say_nothing_is_said() -> None:
    assert decide_when([], Wishes(), NOON, heard_today=0, quiet=QUIET) == Plan()


@pytest.mark.parametrize(
    ("moment", "quiet"),
    [
        (datetime(2026, 3, 2, 19, 59, 59, tzinfo=UTC), False),
        (datetime(2026, 3, 2, 20, 0, tzinfo=UTC), True),
        (datetime(2026, 3, 3, 6, 59, 59, tzinfo=UTC), True),
        (datetime(2026, 3, 3, 7, 0, tzinfo=UTC), False),
        (datetime(2026, 7, 2, 18, 59, tzinfo=UTC), False),
        (datetime(2026, 7, 2, 19, 0, tzinfo=UTC), True),
    ],
)
def test_quiet_hours_go_by_the_clock_of_hoogeveen_in_winter_and_summer(
    moment: datetime, quiet: bool
) -> None:
    assert QUIET.hold(moment) is quiet


def test_a_municipality_may_have_no_quiet_hours_or_hours_of_one_day() -> None:
    assert not QuietHours.of(8, 8).hold(NIGHT)
    assert QuietHours.of(22, 23).hold(NIGHT + timedelta(minutes=-30))
    assert not QuietHours.of(22, 23).hold(NIGHT)


def test_the_morning_after_the_clock_went_forward_is_an_hour_earlier() -> None:
    saturday_night = datetime(2026, 3, 28, 22, 30, tzinfo=UTC)

    assert QUIET.next_end(saturday_night) == datetime(2026, 3, 29, 6, tzinfo=UTC)
    after_midnight = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)
    assert QUIET.next_end(after_midnight) == datetime(2026, 3, 29, 6, tzinfo=UTC)


def notice(number: int, *, look: Look = Look.MAIN) -> Notice:
    return Notice(
        to=ANNA,
        text=JoiningText.DIGEST,
        values={"titel": f"Lantaarn {number}"},
        buttons=(
            (
                Button(label=JoiningText.LEAVE, data=f"af:{number}", look=Look.QUIET),
                Button(label=JoiningText.JOIN, data=f"mee:{number}", look=look),
            ),
        ),
        priority=Priority.REMINDER,
        kind=Kind.ISSUES,
        once=f"n-{number}",
    )


def test_one_message_for_several_holds_a_line_and_the_main_verb_of_each() -> None:
    both = together(ANNA, [notice(2), notice(1, look=Look.PLAIN)], once="samen-2")

    assert both.text is SpeakingText.TOGETHER
    assert both.values["lijst"] == Lines(
        tuple(
            Line(
                SpeakingText.ITEM,
                {"zin": Headline(JoiningText.DIGEST, {"titel": f"Lantaarn {number}"})},
            )
            for number in (2, 1)
        )
    )
    assert [row[0].data for row in both.buttons] == ["mee:2", "af:1"]
    assert (both.to, both.once) == (ANNA, "samen-2")


def test_a_long_message_says_how_many_more_there_are() -> None:
    notices = [notice(number) for number in range(LISTED + 3)]

    lines = together(ANNA, notices, once="samen-1").values["lijst"].lines

    assert len(lines) == LISTED + 1
    assert lines[-1] == Line(SpeakingText.MORE, {"aantal": 3})


def test_a_notice_that_nobody_asked_for_says_what_it_is_about() -> None:
    with pytest.raises(ValueError, match="kind"):
        Notice(to=ANNA, text=BallotText.INVITE, priority=Priority.BROADCAST, once="x")
