from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import LOCAL
from domain.ids import AgendaItemId, AreaSlug, ResidentId, TaskId
from domain.notices import Lines, Notice, Priority
from domain.paging import page_of
from domain.people import Resident
from domain.refusing import Refused, Twice
from domain.tasks.handing_over import (
    HandingOver,
    Stays,
    TakenOver,
    decide_hand_over,
    decide_stay,
    decide_take_over,
)
from domain.tasks.making import hands_screen, refuse_day
from domain.tasks.reminding import remind, reminder_at
from domain.tasks.task import Task, TaskText, ask_slot
from domain.tasks.typed import read_day, read_hands
from domain.tasks.volunteering import Volunteered, decide_volunteer, mine_first, tasks_screen

MONDAY = date(2026, 3, 2)
NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
ANNA = Resident(ResidentId(1), "A1B2C3", "Anna", "nl", KRAKEEL)
BILAL = Resident(ResidentId(2), "D4E5F6", "Bilal", "nl", KRAKEEL)
CHANTAL = Resident(ResidentId(3), "G7H8J9", "", "nl", KRAKEEL)
ELSEWHERE = replace(BILAL, area=AreaSlug("elim"))
SATURDAY = date(2026, 3, 14)
TASK = Task(
    id=TaskId(4),
    area=KRAKEEL,
    item=AgendaItemId(5),
    title="Lampen ophangen",
    hands=2,
    on=SATURDAY,
)
CHANTAL_DOES = replace(TASK, hands=1, people=((CHANTAL.id, ""),))
CHANTAL_LEAVES = replace(CHANTAL_DOES, handing_over=frozenset({CHANTAL.id}))


def texts(outcome: object) -> list[tuple[int, TaskText]]:
    notices: tuple[Notice, ...] = getattr(outcome, "notices", ())
    return [(one.to, TaskText(str(one.text))) for one in notices if isinstance(one.to, int)]


# --- hands and days, as people type them --------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "hands"),
    [
        ("4", 4),
        (" 12 ", 12),
        ("4 mensen", 4),
        ("vier", 4),
        ("one", 1),
        ("één persoon", 1),
        ("99", 99),
    ],
)
def test_hands_are_read_as_people_type_them(typed: str, hands: int) -> None:
    assert read_hands(typed, most=99) == hands


@pytest.mark.parametrize(
    "typed", ["", "0", "100", "-3", "2,5", "3 of 4", "veel", "123456", "twee of drie", "1e9"]
)
def test_what_is_no_number_of_hands_is_asked_again(typed: str) -> None:
    assert read_hands(typed, most=99) is None


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("12 december", date(2026, 12, 12)),
        ("12 dec.", date(2026, 12, 12)),
        ("31-12", date(2026, 12, 31)),
        ("31/12/2026", date(2026, 12, 31)),
        ("5.4.26", date(2026, 4, 5)),
        ("2026-04-05", date(2026, 4, 5)),
        ("12 March", date(2026, 3, 12)),
        ("March 12", date(2026, 3, 12)),
        ("12 mar", date(2026, 3, 12)),
        ("Saturday 14 March", SATURDAY),
        ("za 14 maart", SATURDAY),
        ("op zaterdag 14 maart 2026", SATURDAY),
        ("12e maart", date(2026, 3, 12)),
        ("12th of March", date(2026, 3, 12)),
        ("vandaag", MONDAY),
        ("Morgen!", date(2026, 3, 3)),
        ("tomorrow", date(2026, 3, 3)),
        ("overmorgen", date(2026, 3, 4)),
        ("vrijdag", date(2026, 3, 6)),
        ("a.s. zaterdag", date(2026, 3, 7)),
        ("maandag", date(2026, 3, 9)),
        ("2 maart", MONDAY),
        ("28 februari", date(2026, 2, 28)),
        ("1 januari", date(2026, 1, 1)),
        ("31 december 2025", date(2025, 12, 31)),
    ],
)
def test_a_day_is_read_as_people_type_it(typed: str, day: date) -> None:
    assert read_day(typed, MONDAY) == day


def test_a_day_of_last_year_is_the_past_and_not_a_year_ahead() -> None:
    assert read_day("12 december", date(2027, 1, 4)) == date(2026, 12, 12)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "30 februari",
        "31-4",
        "29 februari",
        "32 maart",
        "0-0",
        "12",
        "maart",
        "vr 14 maart",
        "12 maart om 10 uur",
        "12:30",
        "volgende week",
        "12 maart of 13 maart",
        "niet op 12 maart",
        "99999999999999999999",
        "12 12 12 12",
        "\u0000",
    ],
)
def test_what_is_no_day_of_the_calendar_is_asked_again(typed: str) -> None:
    assert read_day(typed, MONDAY) is None


@given(st.text(max_size=40), st.dates(date(2020, 1, 1), date(2099, 12, 31)))
def test_whatever_is_typed_as_a_day_never_breaks_anything(typed: str, today: date) -> None:
    read_day(typed, today)
    read_hands(typed, most=99)


@given(st.dates(date(2020, 3, 1), date(2099, 10, 1)), st.integers(-59, 304))
def test_a_day_without_a_year_is_the_nearest_one(today: date, ahead: int) -> None:
    meant = today + timedelta(days=ahead)

    assert read_day(f"{meant.day}-{meant.month}", today) == meant


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (None, TaskText.DAY_NOT_READ),
        (MONDAY - timedelta(days=1), TaskText.DAY_PAST),
        (MONDAY + timedelta(days=366), TaskText.DAY_FAR),
    ],
)
def test_a_day_that_cannot_be_is_refused_with_the_reason(day: date | None, text: TaskText) -> None:
    assert texts(refuse_day(ANNA, day, MONDAY, most=365)) == [(ANNA.id, text)]


def test_today_and_a_year_ahead_can_be() -> None:
    for ahead in (0, 365):
        assert refuse_day(ANNA, MONDAY + timedelta(days=ahead), MONDAY, most=365) is None


def test_the_questions_of_a_task_have_a_way_back_and_a_way_out() -> None:
    datas = {one.data for row in hands_screen(ANNA, "Lampen").buttons for one in row}

    assert {"tk:terug:handen", "tk:weg"} <= datas


# --- the reminder -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "utc"),
    [
        (date(2026, 3, 29), datetime(2026, 3, 28, 9, tzinfo=UTC)),
        (date(2026, 3, 30), datetime(2026, 3, 29, 8, tzinfo=UTC)),
        (date(2026, 10, 25), datetime(2026, 10, 24, 8, tzinfo=UTC)),
        (date(2026, 10, 26), datetime(2026, 10, 25, 9, tzinfo=UTC)),
        (date(2027, 1, 1), datetime(2026, 12, 31, 9, tzinfo=UTC)),
    ],
)
def test_the_reminder_comes_at_ten_by_the_clock_of_the_village(on: date, utc: datetime) -> None:
    assert reminder_at(on, hour=10) == utc
    assert reminder_at(on, hour=10).astimezone(LOCAL).hour == 10


def test_a_reminder_is_dropped_once_the_day_has_come() -> None:
    midnight = datetime(2026, 3, 14, 0, 0, tzinfo=LOCAL)

    assert remind(CHANTAL_DOES, midnight) == ()
    assert len(remind(CHANTAL_DOES, midnight - timedelta(seconds=1))) == 1


def test_who_looks_for_a_successor_is_reminded_that_nobody_came_yet() -> None:
    both = replace(CHANTAL_LEAVES, people=((CHANTAL.id, ""), (ANNA.id, "Anna")))

    reminders = remind(both, NOW)

    assert [(one.to, one.text) for one in reminders] == [
        (CHANTAL.id, TaskText.REMINDER_LEAVING),
        (ANNA.id, TaskText.REMINDER),
    ]


# --- doing it -----------------------------------------------------------------------------


def test_a_reminder_is_promised_only_while_it_is_still_to_come() -> None:
    reminder = reminder_at(SATURDAY, hour=10)

    before = decide_volunteer(TASK, ANNA, reminder - timedelta(seconds=1), hour=10)
    after = decide_volunteer(TASK, ANNA, reminder, hour=10)

    assert texts(before) == [(ANNA.id, TaskText.VOLUNTEERED)]
    assert texts(after) == [(ANNA.id, TaskText.VOLUNTEERED_SOON)]


@pytest.mark.parametrize(
    ("task", "by", "at", "text"),
    [
        (None, BILAL, NOW, TaskText.GONE),
        (TASK, ELSEWHERE, NOW, TaskText.OTHER_AREA),
        (CHANTAL_DOES, BILAL, NOW, TaskText.FULL),
        (TASK, BILAL, NOW + timedelta(days=12, hours=6), TaskText.OVER),
    ],
    ids=["gone", "elsewhere", "full", "over"],
)
def test_bilal_reads_why_he_cannot_do_it(
    task: Task | None, by: Resident, at: datetime, text: TaskText
) -> None:
    outcome = decide_volunteer(task, by, at, hour=10)

    assert isinstance(outcome, Refused)
    assert texts(outcome) == [(BILAL.id, text)]


def test_a_second_tap_on_doing_it_is_no_second_message() -> None:
    outcome = decide_volunteer(replace(TASK, people=((ANNA.id, "Anna"),)), ANNA, NOW, hour=10)

    assert isinstance(outcome, Twice)
    assert outcome.toast is TaskText.ALREADY


def test_on_the_day_itself_one_can_still_come() -> None:
    evening = datetime(2026, 3, 14, 23, 59, tzinfo=LOCAL)

    assert isinstance(decide_volunteer(TASK, ANNA, evening, hour=10), Volunteered)


def test_own_tasks_come_first_then_those_that_want_somebody() -> None:
    def task(number: int, *people: Resident, hands: int = 1, leaves: bool = False) -> Task:
        return replace(
            TASK,
            id=TaskId(number),
            hands=hands,
            people=tuple((one.id, "") for one in people),
            handing_over=frozenset(one.id for one in people if leaves),
        )

    tasks = [
        task(1, BILAL),
        task(2, BILAL, hands=2),
        task(3, BILAL, leaves=True),
        task(4, ANNA),
    ]

    assert [one.id for one in mine_first(tasks, ANNA.id)] == [4, 2, 3, 1]


def test_each_number_in_the_list_is_that_of_its_button() -> None:
    listed = [
        replace(TASK, id=TaskId(1), people=((ANNA.id, ""),)),
        replace(TASK, id=TaskId(2), hands=1, people=((BILAL.id, ""),)),
        replace(CHANTAL_LEAVES, id=TaskId(3)),
        replace(TASK, id=TaskId(4)),
    ]

    screen = tasks_screen(ANNA, "Krakeel", page_of(listed, 1, size=5), fresh=True)

    buttons = [(one.data, one.values["nummer"]) for row in screen.buttons for one in row]
    assert buttons == [("dn:1:los", 1), (f"dn:3:neem:{CHANTAL.id}", 3), ("dn:4:doe", 4)]
    lines = screen.values["lijst"]
    assert isinstance(lines, Lines)
    assert [one.text for one in lines.lines] == [
        TaskText.LINE_MINE,
        TaskText.LINE,
        TaskText.LINE_SUCCESSOR,
        TaskText.LINE,
    ]


# --- handing over -------------------------------------------------------------------------


def test_neighbours_are_asked_once_and_not_those_who_do_it_already() -> None:
    both = replace(TASK, people=((CHANTAL.id, ""), (ANNA.id, "Anna")))

    outcome = decide_hand_over(both, CHANTAL, NOW, candidates=[ANNA.id, BILAL.id, CHANTAL.id])

    assert isinstance(outcome, HandingOver)
    own, *asks = outcome.notices
    assert (own.text, own.values["gevraagd"]) == (TaskText.HANDING_OVER, 1)
    assert [(one.to, one.priority) for one in asks] == [(BILAL.id, Priority.REMINDER)]


def test_who_has_nobody_to_ask_keeps_it_and_reads_what_can_be_done() -> None:
    outcome = decide_hand_over(CHANTAL_DOES, CHANTAL, NOW, candidates=[])

    assert texts(outcome) == [(CHANTAL.id, TaskText.NOBODY_TO_ASK)]


def test_handing_over_twice_asks_nobody_twice() -> None:
    outcome = decide_hand_over(CHANTAL_LEAVES, CHANTAL, NOW, candidates=[BILAL.id])

    assert isinstance(outcome, Twice)
    assert outcome.toast is TaskText.LOOKING


@pytest.mark.parametrize(
    ("task", "at", "text"),
    [
        (None, NOW, TaskText.GONE),
        (TASK, NOW, TaskText.NOT_ON_IT),
        (CHANTAL_DOES, NOW + timedelta(days=12, hours=6), TaskText.OVER),
    ],
)
def test_nobody_hands_over_what_is_not_theirs_or_is_over(
    task: Task | None, at: datetime, text: TaskText
) -> None:
    for outcome in (
        decide_hand_over(task, CHANTAL, at, candidates=[BILAL.id]),
        decide_stay(task, CHANTAL, at),
    ):
        assert isinstance(outcome, Refused)
        assert texts(outcome) == [(CHANTAL.id, text)]


def test_who_can_after_all_keeps_it() -> None:
    assert isinstance(decide_stay(CHANTAL_LEAVES, CHANTAL, NOW), Stays)


def test_the_first_who_says_yes_does_it_and_everybody_hears_what_they_need() -> None:
    task = replace(CHANTAL_LEAVES, hands=2, people=((CHANTAL.id, "Chantal"), (ANNA.id, "Anna")))
    dora = ResidentId(4)

    outcome = decide_take_over(task, BILAL, CHANTAL.id, NOW, hour=10, asked=[BILAL.id, dora])

    assert isinstance(outcome, TakenOver)
    assert texts(outcome) == [
        (BILAL.id, TaskText.ASKED_YOU),
        (dora, TaskText.ASKED_OTHER),
        (BILAL.id, TaskText.TAKEN_OVER),
        (CHANTAL.id, TaskText.HANDED_OVER),
        (ANNA.id, TaskText.TELL_OTHERS),
    ]
    asked = [one for one in outcome.notices if one.slot == ask_slot(task.id, CHANTAL.id)]
    assert all(not one.buttons and not one.fresh for one in asked)
    unasked_for = [one for one in outcome.notices if one.to in (CHANTAL.id, ANNA.id)]
    assert all(one.priority is Priority.REMINDER for one in unasked_for)


@pytest.mark.parametrize(
    ("task", "by", "leaver", "at", "text"),
    [
        (None, BILAL, CHANTAL, NOW, TaskText.GONE),
        (CHANTAL_LEAVES, ELSEWHERE, CHANTAL, NOW, TaskText.OTHER_AREA),
        (CHANTAL_DOES, BILAL, CHANTAL, NOW, TaskText.TOO_LATE),
        (CHANTAL_LEAVES, BILAL, ANNA, NOW, TaskText.TOO_LATE),
        (CHANTAL_LEAVES, BILAL, CHANTAL, NOW + timedelta(days=12, hours=6), TaskText.OVER),
    ],
    ids=["gone", "elsewhere", "stayed", "forged", "over"],
)
def test_bilal_reads_why_he_cannot_take_it_over(
    task: Task | None, by: Resident, leaver: Resident, at: datetime, text: TaskText
) -> None:
    outcome = decide_take_over(task, by, leaver.id, at, hour=10)

    assert isinstance(outcome, Refused)
    assert texts(outcome) == [(BILAL.id, text)]


def test_who_does_it_already_cannot_take_it_over_as_well() -> None:
    both = replace(CHANTAL_LEAVES, people=((CHANTAL.id, ""), (BILAL.id, "Bilal")))

    assert isinstance(decide_take_over(both, BILAL, CHANTAL.id, NOW, hour=10), Twice)
    assert isinstance(decide_take_over(both, CHANTAL, CHANTAL.id, NOW, hour=10), Twice)
