from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from domain.cards import Said
from domain.ids import AreaSlug, IssueId, ResidentId, ThemeId
from domain.issues.issue import Issue, IssueText
from domain.notices import Lines, Words
from domain.paging import page_of
from domain.people import Resident
from domain.refusing import Refused
from domain.texts import GeneralText
from domain.theming import (
    Moved,
    ThemeCount,
    decide_move,
    issues_screen,
    likely_first,
    pick_screen,
    themes_screen,
)

KRAKEEL = AreaSlug("krakeel")
ANNA = Resident(ResidentId(1), "A1B2C3", "Anna", "nl", KRAKEEL)
BILAL = Resident(ResidentId(2), "D4E5F6", "Bilal", "nl", KRAKEEL)
SEEDS = {key: Words({"nl": key.title()}) for key in ("groen", "licht", "parkeren", "verkeer")}
ISSUE = Issue(
    id=IssueId(7),
    area=KRAKEEL,
    submitter=ANNA.id,
    shown_name="Anna",
    text="Er is geen bankje",
    theme=ThemeId(1),
    theme_name=SEEDS["groen"],
    brought_up_at=datetime(2026, 3, 2, 18, 0, tzinfo=UTC),
    withdrawn=False,
    neighbours=1,
)


def test_the_likely_themes_come_first_and_the_one_it_has_is_left_out() -> None:
    keys = [key for key, _ in likely_first(SEEDS, "groen", ["groen", "verkeer", "vergeten"])]

    assert keys == ["verkeer", "licht", "parkeren"]


@pytest.mark.parametrize("theme", ["licht", ""])
def test_anna_moves_her_own_issue_to_a_theme_or_to_none(theme: str) -> None:
    assert decide_move(ISSUE, ANNA, theme, SEEDS) == Moved(IssueId(7), ANNA.id, theme)


@pytest.mark.parametrize(
    ("issue", "by", "theme", "text"),
    [
        (ISSUE, BILAL, "licht", IssueText.NOT_YOURS),
        (None, ANNA, "licht", IssueText.GONE),
        (replace(ISSUE, withdrawn=True), ANNA, "licht", IssueText.GONE),
        (ISSUE, ANNA, "van-vorig-jaar", GeneralText.BUTTON_OLD),
    ],
)
def test_nobody_else_moves_it_and_not_to_a_theme_that_is_not_there(
    issue: Issue | None, by: Resident, theme: str, text: str
) -> None:
    outcome = decide_move(issue, by, theme, SEEDS)

    assert isinstance(outcome, Refused)
    assert [one.text for one in outcome.notices] == [text]


def test_a_number_on_a_button_is_that_of_its_line() -> None:
    listed = [replace(ISSUE, id=IssueId(number), text=f"Tekst {number}") for number in (11, 12, 13)]
    mine = replace(listed[1], submitter=BILAL.id)
    screen = issues_screen(
        BILAL,
        ThemeCount(ThemeId(1), SEEDS["groen"], 3, 3),
        page_of([listed[0], mine, listed[2]], 1, size=5),
    )

    lines = screen.values["lijst"]
    assert isinstance(lines, Lines)
    by_number = {one.values["nummer"]: one.values["tekst"] for one in lines.lines}
    joins = {
        button.data: by_number[button.values["nummer"]]
        for row in screen.buttons
        for button in row
        if button.data.startswith("mee:")
    }
    assert joins == {"mee:11": "Tekst 11", "mee:13": "Tekst 13"}
    assert screen.card is not None
    said = [one for one in screen.card.blocks if isinstance(one, Said)]
    assert [one.button.data if one.button else "" for one in said] == ["mee:11", "", "mee:13"]


def test_five_on_a_page_leave_room_for_the_way_on() -> None:
    listed = [replace(ISSUE, id=IssueId(number)) for number in range(1, 13)]
    theme = ThemeCount(ThemeId(1), None, 12, 3)

    screen = issues_screen(BILAL, theme, page_of(listed, 2, size=5))

    assert len(screen.buttons) <= 6
    datas = {one.data for row in screen.buttons for one in row}
    assert {"tm:1:1", "tm:1:3", "tm:1", "mee:6", "mee:10"} <= datas


def test_an_area_where_nobody_said_anything_invites() -> None:
    screen = themes_screen(ANNA, "Krakeel", page_of([], 1, size=5), fresh=True)

    assert [one.data for row in screen.buttons for one in row] == ["ev:nieuw"]


def test_choosing_a_theme_has_a_way_on_a_way_back_and_none_of_these() -> None:
    screen = pick_screen(ANNA, ISSUE, page_of(likely_first(SEEDS, "groen"), 1, size=2))

    datas = {one.data for row in screen.buttons for one in row}
    assert {"ev:7:=licht", "ev:7:thema:2", "ev:7:=", "ev:7:terug"} <= datas
