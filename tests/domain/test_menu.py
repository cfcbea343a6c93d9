"""Screens of the menu."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from domain.ids import AreaSlug, ResidentId
from domain.issues.became import BecameText
from domain.members.standing import ConfirmText
from domain.menu import (
    MenuText,
    Mine,
    answer_left,
    draft_waits,
    left,
    me_screen,
    menu,
    name_screen,
    stop_question,
)
from domain.my_area import AreaNow, area_screen, more_screen
from domain.notices import STEP, ChatRef, Line, Lines, Look, Notice
from domain.people import Resident
from domain.texts import ASIDE, WAITS, GeneralText

ANNA = Resident(ResidentId(1), "A1B2", "Anna", "nl", AreaSlug("krakeel"))
NOTHING = AreaNow(0, 0, False, 0, 0)
VOTING = AreaNow(3, 12, True, 2, 1)
FULL = AreaNow(3, 12, True, 2, 1, 1, looks_back=True, exchanges=True)
MINE = Mine(
    (("De lamp is stuk " * 20, 3, Line(BecameText.NO_THEME)),),
    (("Snoeien", {"titel": "x", "dag": date(2026, 3, 3)}),),
)

SCREENS: Sequence[Notice] = (
    me_screen(ANNA, "Krakeel", MINE),
    name_screen(ANNA),
    area_screen(ANNA, "Krakeel", NOTHING),
    area_screen(ANNA, "Krakeel", VOTING),
    area_screen(ANNA, "Krakeel", FULL),
    more_screen(ANNA, AreaSlug("krakeel"), "Krakeel"),
    draft_waits(ANNA, "De lamp is stuk"),
    stop_question(ANNA),
)


@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_fits_a_phone(screen: Notice) -> None:
    assert 1 <= len(screen.buttons) <= 6
    assert all(1 <= len(row) <= 2 for row in screen.buttons)
    assert screen.buttons[0][0].look is not Look.QUIET


def test_an_open_ballot_is_the_first_thing_in_my_area() -> None:
    first = area_screen(ANNA, "Krakeel", VOTING).buttons[0][0]

    assert (first.label, first.look) == (MenuText.VOTE, Look.MAIN)
    labels = [one.label for row in area_screen(ANNA, "Krakeel", NOTHING).buttons for one in row]
    assert MenuText.VOTE not in labels


def test_my_area_asks_nobody_to_choose_from_more_than_nine_ways_on() -> None:
    def count(screen: Notice) -> int:
        return sum(len(row) for row in screen.buttons)

    assert count(area_screen(ANNA, "Krakeel", NOTHING)) == 6
    assert count(area_screen(ANNA, "Krakeel", FULL)) == 9
    assert count(more_screen(ANNA, AreaSlug("krakeel"), "Krakeel")) == 9


def test_what_is_mine_is_cut_to_a_line_each() -> None:
    lines = me_screen(ANNA, "Krakeel", MINE).values["lijst"]

    assert isinstance(lines, Lines)
    assert [one.text for one in lines.lines] == [MenuText.ME_ISSUE_LINE, MenuText.ME_TASK_LINE]
    assert len(lines.lines[0].values["titel"]) <= 60


def test_who_is_confirmed_is_not_offered_to_become_so() -> None:
    def labels(mine: Mine) -> list[object]:
        return [one.label for row in me_screen(ANNA, "Krakeel", mine).buttons for one in row]

    since = Line(ConfirmText.CONFIRMED_SINCE, {"dag": date(2026, 3, 3)})
    assert ConfirmText.TO_CONFIRMING in labels(MINE)
    assert ConfirmText.TO_CONFIRMING not in labels(replace(MINE, confirmed=since))
    assert ConfirmText.TO_VOUCHING in labels(replace(MINE, confirmed=since))


def test_questions_in_between_leave_the_screen_of_now_alone() -> None:
    assert stop_question(ANNA).slot == ASIDE
    assert draft_waits(ANNA, "x").slot == WAITS
    assert answer_left(ANNA, "x").slot is None


def test_what_waits_is_shown_short() -> None:
    assert len(draft_waits(ANNA, "woord " * 300).values["tekst"]) <= 120
    assert len(answer_left(ANNA, "woord " * 300).values["tekst"]) <= 120


def test_stepping_out_ends_in_the_menu_and_takes_the_buttons_of_the_question() -> None:
    notice = left(ANNA)

    assert (notice.text, notice.slot, notice.fresh, notice.doors) == (
        GeneralText.LEFT,
        STEP,
        True,
        True,
    )


def test_the_menu_speaks_the_language_of_a_stranger() -> None:
    assert menu(ChatRef("web", 1), language="en").language == "en"
    assert menu(ANNA).language is None
