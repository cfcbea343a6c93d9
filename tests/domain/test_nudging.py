"""When somebody is called back who has something unread, and by what."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.nudging import (
    LONGEST_PAUSE,
    Nudge,
    Over,
    Timing,
    Unread,
    Wait,
    Way,
    decide_nudge,
    pause_after,
)
from domain.speaking import QuietHours

NOON = datetime(2026, 3, 2, 11, 0, tzinfo=UTC)
BOTH = frozenset(Way)
TIMING = Timing(timedelta(minutes=2), timedelta(minutes=60), QuietHours.of(21, 8))


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


def test_nothing_unread_is_over() -> None:
    assert decide_nudge(Unread(None, BOTH), NOON, TIMING) == Over()


def test_who_gave_no_way_is_left_until_something_new_is_said() -> None:
    assert decide_nudge(Unread(NOON, frozenset()), NOON + minutes(9), TIMING) == Wait(None)


def test_push_goes_first_after_two_minutes_and_mail_an_hour_after_it() -> None:
    unread = Unread(NOON, BOTH)
    assert decide_nudge(unread, NOON, TIMING) == Wait(NOON + minutes(2))
    assert decide_nudge(unread, NOON + minutes(2), TIMING) == Nudge(Way.PUSH)

    pushed = Unread(NOON, BOTH, pushed_at=NOON + minutes(3))
    assert decide_nudge(pushed, NOON + minutes(4), TIMING) == Wait(NOON + minutes(63))
    assert decide_nudge(pushed, NOON + minutes(63), TIMING) == Nudge(Way.MAIL)

    called = Unread(NOON, BOTH, pushed_at=NOON + minutes(3), mailed_at=NOON + minutes(63))
    assert decide_nudge(called, NOON + timedelta(hours=9), TIMING) == Wait(None)


def test_without_a_push_that_works_mail_goes_at_once_but_not_straight_after_a_push_that_went() -> (
    None
):
    alone = frozenset({Way.MAIL})
    assert decide_nudge(Unread(NOON, alone), NOON + minutes(2), TIMING) == Nudge(Way.MAIL)

    lost_since = Unread(NOON, alone, pushed_at=NOON + minutes(2))
    assert decide_nudge(lost_since, NOON + minutes(5), TIMING) == Wait(NOON + minutes(62))


def test_a_push_service_out_of_order_does_not_hold_up_the_mail_for_more_than_its_hour() -> None:
    failing = Unread(NOON, BOTH, retry_at=NOON + minutes(61))
    assert decide_nudge(failing, NOON + minutes(30), TIMING) == Wait(NOON + minutes(61))

    left = Unread(NOON, frozenset({Way.MAIL}), retry_at=NOON + minutes(61))
    assert decide_nudge(left, NOON + minutes(61), TIMING) == Nudge(Way.MAIL)


def test_what_is_said_late_waits_for_the_morning() -> None:
    late = datetime(2026, 3, 2, 19, 59, tzinfo=UTC)  # 20.59 uur

    decided = decide_nudge(Unread(late, BOTH), late + minutes(2), TIMING)

    assert decided == Wait(datetime(2026, 3, 3, 7, 0, tzinfo=UTC))


@given(
    st.integers(0, 3 * 24 * 60),
    st.integers(0, 24 * 60),
    st.frozensets(st.sampled_from(Way)),
    st.booleans(),
)
def test_nobody_is_ever_called_at_night_or_too_early(
    begun: int, waited: int, ways: frozenset[Way], pushed: bool
) -> None:
    since = NOON + minutes(begun)
    at = since + minutes(waited)
    unread = Unread(since, ways, pushed_at=since + minutes(2) if pushed else None)

    match decide_nudge(unread, at, TIMING):
        case Nudge(way):
            assert way in ways
            assert not TIMING.quiet.hold(at)
            assert at >= since + TIMING.after
            assert not (pushed and way is Way.PUSH)
        case Wait(until):
            assert until is None or until > at


def test_pauses_grow_and_end() -> None:
    pauses = [pause_after(failed) for failed in range(1, 9)]

    assert pauses[:4] == [minutes(1), minutes(4), minutes(16), minutes(64)]
    assert pauses == sorted(pauses)
    assert pauses[-1] == LONGEST_PAUSE
    assert pause_after(1, minutes(10)) == minutes(10)
    assert pause_after(1, timedelta(days=9)) == LONGEST_PAUSE
