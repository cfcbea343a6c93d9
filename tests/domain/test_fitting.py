"""Which task fits whose talents, and what came of a task the day after."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ids import AgendaItemId, AreaSlug, ResidentId, TaskId
from domain.people import Resident
from domain.refusing import Refused, Twice
from domain.talents.fitting import alike, bring, fitting, matching
from domain.talents.talent import Talent, TalentId
from domain.tasks.finishing import (
    Hands,
    Moved,
    Reported,
    Said,
    ask_done,
    decide_hours,
    decide_new_day,
    decide_report,
    read_hours,
)
from domain.tasks.pledging import pledged
from domain.tasks.task import Task
from domain.tasks.volunteering import mine_first

KRAKEEL = AreaSlug("krakeel")
DAY = date(2026, 3, 14)
AFTER = datetime(2026, 3, 15, 9, 0, tzinfo=UTC)
ANNA = Resident(ResidentId(1), "A1B2C3", "Anna", "nl", KRAKEEL)
BILAL = replace(ANNA, id=ResidentId(2), shown_name="Bilal")
TASK = Task(
    id=TaskId(4),
    area=KRAKEEL,
    item=AgendaItemId(5),
    title="Bankjes timmeren",
    hands=2,
    on=DAY,
    people=((ANNA.id, "Anna"), (BILAL.id, "Bilal")),
    words=("bankjes", "timmeren"),
)


def talent(*words: str) -> Talent:
    return Talent(TalentId(1), " ".join(words), words)


@pytest.mark.parametrize(
    ("mine", "task"),
    [
        ("timmeren", "Timmeren"),
        ("timmeren", "timmerwerk"),
        ("tuin", "tuinieren"),
        ("lampen", "lamp"),
        ("schilderen", "schilder"),
    ],
)
def test_forms_of_one_word_are_alike(mine: str, task: str) -> None:
    assert alike(mine, task)


@pytest.mark.parametrize(
    ("mine", "task"),
    [("pen", "pension"), ("koken", "koeken"), ("fiets", "fitness"), ("", "tuin"), ("…", "!")],
)
def test_words_that_only_begin_alike_are_not(mine: str, task: str) -> None:
    assert not alike(mine, task)


@given(st.text(max_size=20), st.text(max_size=20))
def test_it_does_not_matter_who_says_which_word(one: str, other: str) -> None:
    assert alike(one, other) == alike(other, one)


def test_the_words_that_matched_are_shown_as_their_owner_wrote_them() -> None:
    mine = [talent("Timmerwerk", "koken"), talent("bankjes")]

    assert matching(mine, TASK.words) == ("Timmerwerk", "bankjes")
    assert matching([talent("koken")], TASK.words) == ()


def test_a_task_goes_to_whom_it_fits_but_not_to_who_made_it_or_does_it() -> None:
    people = {ResidentId(number): [talent("timmeren")] for number in (1, 2, 3, 4)}
    people[ResidentId(5)] = [talent("koken")]

    told = bring(TASK, people, but=ResidentId(4))

    assert [one.to for one in told] == [ResidentId(3)]
    assert told[0].once == "taak-4-past"


def test_who_has_more_of_the_words_is_asked_first_to_take_over() -> None:
    people = {
        ResidentId(3): [talent("timmeren")],
        ResidentId(4): [talent("timmeren", "bankjes")],
        ResidentId(5): [talent("koken")],
    }

    assert list(fitting(people, TASK)) == [ResidentId(4), ResidentId(3)]


def test_own_tasks_come_first_then_what_fits_then_what_wants_somebody() -> None:
    free = replace(TASK, id=TaskId(6), people=())
    fits = replace(free, id=TaskId(7), on=date(2026, 3, 20))
    full = replace(TASK, id=TaskId(8), people=((ResidentId(8), ""), (ResidentId(9), "")))

    order = mine_first([full, fits, free, TASK], ANNA.id, {fits.id: ("timmeren",)})

    assert [one.id for one in order] == [TASK.id, fits.id, free.id, full.id]


# --- the day after ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "halves"),
    [
        ("2", 4),
        ("2,5 uur", 5),
        ("2.5", 5),
        ("half uur", 1),
        ("een half uur", 1),
        ("anderhalf uur", 3),
        ("drie", 6),
        ("een uur", 2),
        ("½", 1),
        ("2½", 5),
        ("twee en een half uur", 5),
        ("", None),
        ("veel", None),
        ("0", None),
        ("101", None),
        ("2,25", None),
        ("2 of 3", None),
        ("-2", None),
    ],
)
def test_hours_are_read_as_people_type_them(typed: str, halves: int | None) -> None:
    assert read_hours(typed) == halves


def test_each_who_would_do_it_is_asked_unless_it_got_another_day_or_is_done() -> None:
    assert [one.to for one in ask_done(TASK, DAY)] == [ANNA.id, BILAL.id]
    assert ask_done(replace(TASK, on=date(2026, 3, 21)), DAY) == ()
    assert ask_done(replace(TASK, done=True), DAY) == ()


def test_who_did_it_is_not_talked_out_of_it_by_an_old_button() -> None:
    assert isinstance(decide_report(TASK, ANNA, Said.DONE, AFTER), Reported)
    assert isinstance(decide_report(TASK, ANNA, Said.NOT, AFTER, before=Said.DONE), Twice)
    assert isinstance(decide_report(TASK, ANNA, Said.DONE, AFTER, before=Said.LATER), Reported)


def test_hours_count_only_of_who_did_it_and_can_be_corrected() -> None:
    def tells(halves: int, before: Said | None, told: int | None) -> object:
        return decide_hours(TASK, ANNA, halves, AFTER, before=before, told=told)

    assert isinstance(tells(4, None, None), Refused)
    assert isinstance(tells(4, Said.LATER, None), Refused)
    assert isinstance(tells(4, Said.DONE, 4), Twice)
    assert isinstance(tells(6, Said.DONE, 4), Reported)


def test_of_two_who_choose_a_new_day_the_second_hears_that_there_is_one() -> None:
    moved = decide_new_day(TASK, ANNA, date(2026, 3, 21), AFTER)
    assert isinstance(moved, Moved)
    assert [one.to for one in moved.notices] == [ANNA.id, BILAL.id]

    again = decide_new_day(replace(TASK, on=moved.on), BILAL, date(2026, 3, 28), AFTER)
    assert isinstance(again, Twice)


def test_an_area_counts_whole_hours() -> None:
    assert Hands(3, 5).hours == 2


def test_hands_promised_are_no_more_than_are_wanted() -> None:
    assert pledged([TASK, replace(TASK, people=TASK.people[:1]), replace(TASK, hands=1)]) == 4
