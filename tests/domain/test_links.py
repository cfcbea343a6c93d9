"""Links that open an issue: ours, and those that only look like ours."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ids import MeetingId
from domain.links import Links, Thing

LINKS = Links(b"a secret", "https://smederij.example")


@given(st.sampled_from(Thing), st.integers(0, 10**15 - 1))
def test_a_link_of_ours_is_read_back(thing: Thing, number: int) -> None:
    payload = LINKS.payload(thing, number)

    assert len(payload) <= 64
    assert LINKS.read(payload) == (thing, number)


@given(st.text(max_size=70))
def test_nothing_that_somebody_makes_up_is_read(payload: str) -> None:
    assert LINKS.read(payload) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda payload: payload.replace("v7", "v8"),
        lambda payload: payload.replace("v7", "s7"),
        lambda payload: payload.replace("v7", "v07"),
        lambda payload: payload.replace("v7", "v７"),
        lambda payload: payload.replace("v7", "v-7"),
        lambda payload: payload[:-1],
        lambda payload: payload + "A",
        lambda payload: payload + "\n",
        lambda payload: payload.swapcase(),
        lambda payload: payload.split("-")[0],
        lambda payload: "",
    ],
)
def test_a_link_that_was_changed_is_not_ours(change: object) -> None:
    assert callable(change)

    assert LINKS.read(change(LINKS.payload(Thing.ISSUE, 7))) is None


def test_a_link_of_another_municipality_is_not_ours() -> None:
    other = Links(b"another secret", "https://elders.example")

    assert LINKS.read(other.payload(Thing.ISSUE, 7)) is None


def test_a_link_opens_telegram_where_it_was_asked_there_and_else_the_web_phone() -> None:
    payload = LINKS.payload(Thing.ISSUE, 7)

    assert LINKS.url(Thing.ISSUE, 7, bot="smederij_bot") == (
        f"https://t.me/smederij_bot?start={payload}"
    )
    assert LINKS.url(Thing.ISSUE, 7) == f"https://smederij.example/chat?start={payload}"


def test_the_secret_is_not_shown() -> None:
    assert "a secret" not in repr(LINKS)


@given(st.integers(0, 10**15 - 1), st.dates(date(2020, 1, 1), date(2099, 12, 31)))
def test_a_code_at_the_door_is_read_back_and_opens_nothing_else(number: int, day: date) -> None:
    payload = LINKS.presence_payload(MeetingId(number), day)

    assert LINKS.read_presence(payload) == (MeetingId(number), day)
    assert len(payload) <= 64
    assert LINKS.read(payload) is None
    assert LINKS.read_invitation(payload) is None


def test_a_code_at_the_door_can_not_be_moved_to_another_day_or_meeting() -> None:
    payload = LINKS.presence_payload(MeetingId(7), date(2026, 3, 12))
    _, _, signature = payload.partition("20260312-")

    for forged in (f"a7-20260313-{signature}", f"a8-20260312-{signature}", payload[:-1]):
        assert LINKS.read_presence(forged) is None
