"""Talks at the kitchen table, by themselves: the street, the words, once, and the share."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from domain.calendar import LOCAL
from domain.ids import IssueId, ResidentId
from domain.kitchen_table.after import Undone, decide_undo
from domain.kitchen_table.claiming import Claimed, decide_claim
from domain.kitchen_table.posted import read_posted
from domain.kitchen_table.recording import add_words, digest_due, record, refuse_begin
from domain.kitchen_table.screens import share_line, streets_to_visit
from domain.kitchen_table.talk import KitchenText, TableDraft, read_street
from domain.notices import Line, Notice
from domain.refusing import Refused, Twice
from tests.locales.kitchen_stories import (
    ANNA,
    AREA,
    BILAL,
    CODE,
    COUNTED,
    FIGURES,
    ISSUE,
    KRAKEEL,
    LEAST,
    NOW,
    PHONE,
    TABLE,
    TALK,
    UNDO,
    UNLISTED,
    said,
)

EMPTY = replace(TABLE, issues=())


def _texts(outcome: object) -> list[object]:
    notices: tuple[Notice, ...] = getattr(outcome, "notices", ())
    return [one.text for one in notices]


# --- the street ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed", ["Sterrenlaan", "sterenlaan", "Sterrenlaan 12", "Sterrenlaan 12b"]
)
def test_of_an_area_with_a_list_the_street_is_kept_without_the_number(typed: str) -> None:
    assert read_street(ANNA, AREA, typed) == "Sterrenlaan"


@pytest.mark.parametrize(
    ("typed", "street"),
    [
        ("Dorpsstraat", "Dorpsstraat"),
        ("Dorpsstraat 12", "Dorpsstraat"),
        ("Het Schut 3 a, bij de familie Bos", "Het Schut"),
    ],
)
def test_where_no_list_is_known_all_from_the_number_on_is_dropped(typed: str, street: str) -> None:
    assert read_street(ANNA, UNLISTED, typed) == street


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Stationsstraat", KitchenText.NOT_FOUND),
        ("Melkweg en Sterrenlaan", KitchenText.ONE_STREET),
    ],
)
def test_one_street_of_the_area_is_needed(typed: str, text: KitchenText) -> None:
    assert _texts(read_street(ANNA, AREA, typed)) == [text]


def test_streets_that_nobody_visited_come_first() -> None:
    found = streets_to_visit(AREA, {"Sterrenlaan": 2, "Een pad": 1})

    assert len(found) == len(AREA.streets) + 1
    assert {many for _, many in found[: len(AREA.streets) - 1]} == {0}
    assert found[-2:] == (("Een pad", 1), ("Sterrenlaan", 2))


# --- who, and how often -------------------------------------------------------------------


def test_only_a_confirmed_member_writes_down_and_not_without_end() -> None:
    assert refuse_begin(ANNA, 0, FIGURES, confirmed=True) is None
    assert refuse_begin(ANNA, 2, FIGURES, confirmed=True) is None
    for recorded, confirmed, text in (
        (0, False, KitchenText.NOT_CONFIRMED),
        (3, True, KitchenText.ENOUGH),
    ):
        refused = refuse_begin(ANNA, recorded, FIGURES, confirmed=confirmed)
        assert _texts(refused) == [text]


# --- the words ----------------------------------------------------------------------------


def test_personal_data_is_hidden_without_asking() -> None:
    more = add_words(ANNA, EMPTY, said(f"Bel {PHONE} over de lamp"), FIGURES, least=LEAST)

    assert isinstance(more, TableDraft)
    assert [one.public_text for one in more.issues] == ["Bel … over de lamp"]


def test_words_of_which_nothing_is_left_are_refused() -> None:
    refused = add_words(ANNA, EMPTY, said(f"{PHONE} !"), FIGURES, least=LEAST)

    assert _texts(refused) == [KitchenText.ONLY_PERSONAL]


def test_the_same_words_stand_in_a_talk_once_and_no_more_than_fit() -> None:
    again = add_words(ANNA, TABLE, said("De lamp is stuk"), FIGURES, least=LEAST)
    another = add_words(ANNA, TABLE, said("Het pad is glad"), FIGURES, least=LEAST)

    assert again == TABLE
    assert _texts(another) == [KitchenText.FULL]


def test_a_talk_comes_out_of_the_conversation_as_it_went_in() -> None:
    assert TableDraft.from_json(TABLE.to_json()) == TABLE
    assert TableDraft.from_json({"key": "x"}) is None
    assert TableDraft.from_json({**TABLE.to_json(), "consented_at": "gisteren"}) is None


def test_what_is_said_is_of_the_neighbour_and_of_nobody_else() -> None:
    numbers = [IssueId(7), IssueId(8)]
    outcome = record(
        ANNA, KRAKEEL, TABLE, TALK.id, ResidentId(9), numbers, CODE, NOW, FIGURES, undo=UNDO
    )

    assert outcome.talk == TALK
    assert {one.by for one in outcome.issues} == {ResidentId(9)}
    assert {one.shown_name for one in outcome.issues} == {""}
    assert [one.text for one in outcome.issues] == ["De stoep ligt los", "De lamp is stuk"]
    assert outcome.key == TABLE.key
    assert {one.to for one in outcome.notices} == {ANNA.id}


# --- undoing, and the note ----------------------------------------------------------------


def test_who_wrote_it_down_takes_it_back_until_the_last_moment_and_who_joined_hears() -> None:
    last = NOW + UNDO - timedelta(microseconds=1)
    outcome = decide_undo(ANNA, TALK, [ISSUE], last, undo=UNDO)

    assert isinstance(outcome, Undone)
    assert outcome.issues == (ISSUE.id,)
    assert {one.to for one in outcome.notices} == {ANNA.id, BILAL.id}
    too_late = decide_undo(ANNA, TALK, [ISSUE], NOW + UNDO, undo=UNDO)
    assert _texts(too_late) == [KitchenText.TOO_LATE]


def test_nobody_else_takes_a_talk_back_and_nobody_does_twice() -> None:
    assert isinstance(decide_undo(BILAL, TALK, [ISSUE], NOW, undo=UNDO), Refused)
    gone = replace(TALK, neighbour=None, undone=True)
    assert isinstance(decide_undo(ANNA, gone, [], NOW, undo=UNDO), Twice)
    taken = replace(TALK, neighbour=None, claimed=True)
    assert _texts(decide_undo(ANNA, taken, [], NOW, undo=UNDO)) == [KitchenText.TAKEN_ALREADY]


def test_the_note_makes_it_the_neighbours_and_never_the_writers() -> None:
    outcome = decide_claim(BILAL, TALK, ["De lamp is stuk"], NOW)

    assert isinstance(outcome, Claimed)
    assert (outcome.goes, outcome.into) == (ResidentId(9), BILAL.id)
    assert _texts(decide_claim(ANNA, TALK, ["De lamp is stuk"], NOW)) == [KitchenText.OWN_NOTE]


# --- the share, and what the group hears --------------------------------------------------


def test_the_share_stands_beside_both_villages_only_where_inhabitants_are_known() -> None:
    assert share_line(AREA, 40, FIGURES) == Line("")
    assert share_line(None, 40, FIGURES) == Line("")
    line = share_line(COUNTED, 40, FIGURES)
    assert (line.values["procent"], line.values["nieuwlande"], line.values["tiendeveen"]) == (
        2,
        83,
        75,
    )


def test_the_group_hears_at_the_next_seven_in_the_evening() -> None:
    def at(day: int, hour: int) -> datetime:
        return datetime(2026, 3, day, hour, 0, tzinfo=LOCAL)

    assert digest_due(KRAKEEL, at(2, 18), hour=19).at == at(2, 19)
    assert digest_due(KRAKEEL, at(2, 19), hour=19).at == at(3, 19)


# --- a talk that was written down without a connection ------------------------------------

POSTED = "0123456789abcdef 2026-03-02T17:30:00.000Z\nSterrenlaan\n- De stoep ligt los\n- De lamp"


def test_a_posted_talk_is_read_thing_by_thing_with_the_moment_of_the_yes() -> None:
    posted = read_posted(POSTED)

    assert posted is not None
    assert (posted.key, posted.street) == ("0123456789abcdef", "Sterrenlaan")
    assert posted.said == ("De stoep ligt los", "De lamp")
    assert posted.consented_at(NOW) == NOW - timedelta(minutes=30)
    assert posted.consented_at(NOW - timedelta(days=1)) == NOW - timedelta(days=1)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "nu graag",
        "0123456789abcdef",
        "0123456789abcdef 2026-03-02T17:30:00Z\nSterrenlaan",
        "0123456789ABCDEF 2026-03-02T17:30:00Z\nSterrenlaan\n- De lamp",
        "0123456789abcdef 2026-03-02T17:30:00Z\nSterrenlaan\n- ",
    ],
)
def test_what_is_no_talk_is_not_read_as_one(typed: str) -> None:
    assert read_posted(typed) is None


@pytest.mark.parametrize("moment", ["", "gisteren", "2026-03-02", "2026-03-02T17:30:00"])
def test_a_clock_that_cannot_be_read_counts_as_now(moment: str) -> None:
    posted = read_posted(f"0123456789abcdef {moment}\nSterrenlaan\n- De lamp")

    assert posted is not None
    assert posted.consented_at(NOW) == NOW
