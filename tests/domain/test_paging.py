"""Lists in pages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.paging import page_of
from domain.texts import GeneralText


@given(st.lists(st.integers(), max_size=40), st.integers(-5, 50), st.integers(1, 7))
def test_whatever_page_is_asked_for_there_is_one(items: list[int], number: int, size: int) -> None:
    page = page_of(items, number, size=size)

    assert 1 <= page.number <= page.of
    assert len(page.items) <= size
    assert bool(page.items) == bool(items)


@given(st.lists(st.integers(), min_size=1, max_size=40), st.integers(1, 7))
def test_all_pages_together_are_the_list(items: list[int], size: int) -> None:
    pages = page_of(items, 1, size=size).of

    shown = [
        one for number in range(1, pages + 1) for one in page_of(items, number, size=size).items
    ]

    assert shown == items


@pytest.mark.parametrize(
    ("number", "labels", "data"),
    [
        (1, [GeneralText.NEXT_PAGE], ["tm:2"]),
        (2, [GeneralText.PREVIOUS_PAGE, GeneralText.NEXT_PAGE], ["tm:1", "tm:3"]),
        (3, [GeneralText.PREVIOUS_PAGE], ["tm:2"]),
    ],
)
def test_the_buttons_lead_to_the_pages_beside(
    number: int, labels: list[GeneralText], data: list[str]
) -> None:
    page = page_of(range(11), number, size=5)

    assert [one.label for one in page.buttons("tm")] == labels
    assert [one.data for one in page.buttons("tm")] == data
    assert page.line().values == {"nu": number, "van": 3}


def test_one_page_says_nothing_about_pages() -> None:
    page = page_of([1, 2], 1, size=5)

    assert page.buttons("tm") == ()
    assert page.line().text == ""
