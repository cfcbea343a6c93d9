"""Meetings: typed moments, places and the waiting list, changes, reminders."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import LOCAL
from domain.ids import AreaSlug, MeetingId, ResidentId
from domain.meetings.answering import Answered, decide_answer
from domain.meetings.calling import Called, decide_call, role_for
from domain.meetings.changing import CalledOff, Changed, decide_call_off, decide_change
from domain.meetings.draft import Draft, Step, decide_take, draft_of, from_data, to_data
from domain.meetings.meeting import Answer, Choice, Meeting, MeetingText
from domain.meetings.on_map import map_button
from domain.meetings.reminding import plan_reminders, remind
from domain.meetings.screens import invitation, meeting_screen
from domain.meetings.typed import NO_LIMIT, read_moment, read_places
from domain.notices import Notice, Priority
from domain.people import Resident
from domain.refusing import Refused, Twice
from domain.roles import Action, Role
from domain.speaking import together
from locales import render
from tests.locales.meeting_stories import (
    ANNA,
    ANSWERS,
    DETAILS,
    KRAKEEL,
    LIMITS,
    MEETING,
    NOW,
    OLGA,
    REMINDERS,
    THEN,
)

# --- what somebody types ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("do 12 maart 19.30", "2026-03-12 19:30"),
        ("do 12 maart, 19.30 uur", "2026-03-12 19:30"),
        ("Donderdag 12 maart om 19:30", "2026-03-12 19:30"),
        ("12-3 om 20 uur", "2026-03-12 20:00"),
        ("12/3 19u30", "2026-03-12 19:30"),
        ("12.03.2026 19.30", "2026-03-12 19:30"),
        ("2026-03-12 19:30", "2026-03-12 19:30"),
        ("morgen half acht", "2026-03-03 19:30"),
        ("overmorgen kwart voor acht", "2026-03-04 19:45"),
        ("morgen tien over half acht", "2026-03-03 19:40"),
        ("vrijdag 10 uur", "2026-03-06 10:00"),
        ("vanavond acht uur", "2026-03-02 20:00"),
        ("morgenochtend half acht", "2026-03-03 07:30"),
        ("zaterdagmiddag 3 uur", "2026-03-07 15:00"),
        ("za 14 maart 's ochtends om half 10", "2026-03-14 09:30"),
        ("morgen 7.30", "2026-03-03 07:30"),
        ("volgende week donderdag 20.00", "2026-03-12 20:00"),
        ("zondag twaalf uur", "2026-03-08 12:00"),
        ("tomorrow 7 pm", "2026-03-03 19:00"),
        ("Thu 12 March 19:30", "2026-03-12 19:30"),
        ("Friday half past seven", "2026-03-06 19:30"),
        ("13 april om 10", "2026-04-13 10:00"),
    ],
)
def test_a_moment_is_read_as_people_type_it(typed: str, read: str) -> None:
    moment = read_moment(typed, NOW)

    assert moment is not None
    assert f"{moment.astimezone(LOCAL):%Y-%m-%d %H:%M}" == read


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "binnenkort",
        "12 maart",
        "19.30",
        "wo 12 maart 19.30",
        "30 februari 19.30",
        "vrijdag 25.30",
        "vrijdag 19.75",
        "morgen half dertien",
        "om de hoek bij het dorpshuis",
        "9" * 400,
        "morgen 13 pm",
    ],
)
def test_what_lacks_a_day_or_a_time_is_asked_again(typed: str) -> None:
    assert read_moment(typed, NOW) is None


@given(st.text(max_size=60))
def test_whatever_is_typed_as_a_moment_or_places_breaks_nothing(typed: str) -> None:
    moment = read_moment(typed, NOW)
    places = read_places(typed, most=999)

    assert moment is None or moment.tzinfo is not None
    assert places is None or 0 <= places <= 999


def test_places_are_a_number_or_no_limit() -> None:
    assert read_places("20", most=999) == 20
    assert read_places("vier mensen", most=999) == 4
    assert read_places("geen maximum", most=999) == NO_LIMIT
    assert read_places("0", most=999) is None
    assert read_places("1000", most=999) is None
    assert read_places("veel", most=999) is None


def test_a_draft_comes_back_as_it_was_kept_and_another_shape_does_not() -> None:
    for draft in (Draft(area=KRAKEEL), Draft(area=KRAKEEL, title="Praten"), draft_of(MEETING)):
        assert from_data(to_data(draft)) == draft
    for data in ({}, {**to_data(Draft(area=KRAKEEL)), "starts_at": "ooit"}):
        assert from_data(data) is None


def test_a_title_ends_without_a_dot_but_keeps_its_question() -> None:
    for typed, title in (("Praten. ", "Praten"), ("Wie bouwt mee?", "Wie bouwt mee?")):
        taken = decide_take(OLGA, Draft(area=KRAKEEL), Step.WHAT, typed, NOW, LIMITS)
        assert isinstance(taken, Draft)
        assert taken.title == title


# --- answering ----------------------------------------------------------------------------


def _says(
    meeting: Meeting, choice: Choice = Choice.COMING, *, people: int | None = None
) -> Answered | Twice | Refused:
    return decide_answer(meeting, ANNA, choice, NOW, version=1, most=5, people=people)


def test_who_brings_more_than_fit_waits_and_takes_nobodys_place() -> None:
    outcome = _says(replace(MEETING, coming=1), people=2)

    assert isinstance(outcome, Answered)
    assert outcome.answer == Answer(Choice.COMING, 2, waiting=True)


def test_who_has_a_place_keeps_it_when_more_people_do_not_fit() -> None:
    outcome = _says(replace(MEETING, coming=2, mine=Answer(Choice.COMING)), people=2)

    assert isinstance(outcome, Twice)
    assert outcome.toast is MeetingText.TOO_FEW_PLACES


def test_who_waits_with_fewer_gets_the_place_that_is_there() -> None:
    mine = Answer(Choice.COMING, 2, waiting=True)
    waiting = ((ResidentId(9), 2), (ANNA.id, 2))

    outcome = _says(replace(MEETING, coming=1, waiting=waiting, mine=mine), people=1)

    assert isinstance(outcome, Answered)
    assert outcome.answer == Answer(Choice.COMING, 1)


def test_an_empty_chair_goes_to_the_first_who_fits() -> None:
    waiting = ((ResidentId(8), 2), (ResidentId(9), 1))
    meeting = replace(MEETING, coming=2, waiting=waiting, mine=Answer(Choice.COMING))

    outcome = _says(meeting, Choice.NOT)

    assert isinstance(outcome, Answered)
    assert outcome.moved_up == ((ResidentId(9), 1),)
    told = [one for one in outcome.notices if one.to == ResidentId(9)]
    assert [(one.priority, one.deadline) for one in told] == [(Priority.REMINDER, THEN)]


STEPS = st.lists(
    st.tuples(st.integers(1, 6), st.sampled_from(Choice), st.integers(1, 5)), max_size=30
)


@given(places=st.integers(1, 8), steps=STEPS)
def test_never_more_people_come_than_fit_and_nobody_waits_who_fits(
    places: int, steps: list[tuple[int, Choice, int]]
) -> None:
    meeting = replace(MEETING, details=replace(DETAILS, places=places))
    said: dict[ResidentId, Answer] = {}
    for number, choice, people in steps:
        who = Resident(ResidentId(number), "CODE", "", "nl", KRAKEEL)
        outcome = decide_answer(
            meeting.of(said.get(who.id)), who, choice, NOW, version=1, most=5, people=people
        )
        if not isinstance(outcome, Answered):
            continue
        waited = [one for one, _ in meeting.waiting if one != who.id]
        said[who.id] = outcome.answer
        for one, count in outcome.moved_up:
            said[one] = Answer(Choice.COMING, count)
        meeting = _counted(meeting, said, [*waited, who.id])

        assert meeting.coming <= places
        assert all(not meeting.fits(count) for _, count in meeting.waiting)
        shown = outcome.notices[0]
        assert isinstance(shown, Notice)


def _counted(meeting: Meeting, said: dict[ResidentId, Answer], order: list[ResidentId]) -> Meeting:
    """Return the meeting as storage counts it."""
    answers = said.values()
    return replace(
        meeting,
        coming=sum(one.people for one in answers if one.has_place),
        maybe=sum(one.choice is Choice.MAYBE for one in answers),
        declined=sum(one.choice is Choice.NOT for one in answers),
        waiting=tuple((one, said[one].people) for one in dict.fromkeys(order) if said[one].waiting),
    )


@pytest.mark.parametrize(
    "meeting",
    [
        None,
        replace(MEETING, area=AreaSlug("elim")),
        replace(MEETING, cancelled=True),
        replace(MEETING, version=2),
        replace(MEETING, details=replace(DETAILS, starts_at=NOW)),
    ],
    ids=["gone", "of another area", "called off", "changed", "begun"],
)
def test_an_answer_that_can_not_count_is_said_so(meeting: Meeting | None) -> None:
    outcome = decide_answer(meeting, ANNA, Choice.COMING, NOW, version=1, most=5)

    assert isinstance(outcome, Refused)
    assert len(outcome.notices) == 1


# --- where it is --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "looked_for"),
    [
        ("dorpshuis De Magneet, Dorpsstraat 1", "Dorpsstraat 1, Hoogeveen"),
        ("Burg. 't Hartplein 12a", "Burg. 't Hartplein 12a, Hoogeveen"),
        ("het grasveld & de vijver", "het grasveld & de vijver, Hoogeveen"),
        ("zaal 3, de kantine", "zaal 3, Hoogeveen"),
    ],
)
def test_a_button_looks_for_the_place_in_its_own_town_and_says_nothing_of_who_taps(
    place: str, looked_for: str
) -> None:
    button = map_button(replace(MEETING, details=replace(DETAILS, place=place)))

    assert button is not None
    link = urlsplit(button.url)
    assert (link.scheme, link.netloc, link.path) == ("https", "www.openstreetmap.org", "/search")
    assert parse_qs(link.query) == {"query": [looked_for]}


def test_without_a_town_on_the_map_there_is_no_button_to_it() -> None:
    lost = replace(MEETING, on_map="")

    assert map_button(lost) is None
    for answer in ANSWERS:
        screen = meeting_screen(ANNA, lost.of(answer), NOW, fresh=True)
        assert all(screen.buttons), "no empty row"
        assert not [one for row in screen.buttons for one in row if one.url]


@pytest.mark.parametrize("answer", [one for one in ANSWERS if one != Answer(Choice.NOT)])
def test_who_may_come_finds_the_map_and_who_can_not_does_not(answer: Answer | None) -> None:
    def links(meeting: Meeting) -> list[str]:
        shown = meeting_screen(ANNA, meeting, NOW, fresh=True).buttons
        return [one.label for row in shown for one in row if one.url]

    assert links(MEETING.of(answer)) == [MeetingText.ON_MAP]
    assert links(MEETING.of(Answer(Choice.NOT))) == []
    assert links(replace(MEETING.of(answer), cancelled=True)) == []


# --- calling, changing, calling off -------------------------------------------------------


def _call(resident: Resident = OLGA, **changes: object) -> Called | Refused:
    draft = replace(draft_of(MEETING), changes=None, **changes)  # type: ignore[arg-type]
    return decide_call(
        resident,
        draft,
        MEETING.id,
        NOW,
        area_name="Krakeel",
        on_map="Hoogeveen",
        members=[ANNA.id, OLGA.id],
        reminders=REMINDERS,
        most_days=365,
    )


def test_in_a_message_about_several_things_a_button_names_its_meeting() -> None:
    full = replace(MEETING, id=MeetingId(6), coming=2)
    notices = [invitation(ANNA.id, one) for one in (MEETING, full)]

    both = render(together(ANNA.id, notices, once="samen-1"), "nl")
    labels = [button.text for row in both.buttons for button in row]

    assert labels == ["Ik kom: Praten over…", "Op lijst: Praten over…"]
    assert all(len(one) <= 24 for one in labels)
    assert render(notices[0], "nl").buttons[0][0].text == "Ik kom"


def test_each_member_but_the_caller_is_invited_once_within_their_budget() -> None:
    called = _call()

    assert isinstance(called, Called)
    invited = [one for one in called.notices if one.priority is Priority.BROADCAST]
    assert [one.to for one in invited] == [ANNA.id]
    assert invited[0].deadline is None
    assert len({one.once for one in invited}) == 1


def test_only_a_role_of_that_area_calls_and_a_moment_that_passed_meanwhile_is_refused() -> None:
    for outcome in (_call(ANNA), _call(OLGA, area=AreaSlug("elim")), _call(OLGA, starts_at=NOW)):
        assert isinstance(outcome, Refused)
    forbidden = _call(ANNA)
    assert isinstance(forbidden, Refused)
    assert forbidden.forbidden == (Action.CALL_MEETING, KRAKEEL)


def test_somebody_with_two_roles_calls_as_a_neighbour_first() -> None:
    both = replace(OLGA, roles=OLGA.roles | {(Role.AREA_DIRECTOR, KRAKEEL)})

    assert role_for(both, KRAKEEL) is Role.INITIATIVE_GROUP
    assert role_for(both, AreaSlug("elim")) is None


AUDIENCE = [
    (ResidentId(10), Answer(Choice.COMING)),
    (ResidentId(11), Answer(Choice.MAYBE)),
    (ResidentId(12), Answer(Choice.NOT)),
    (ResidentId(13), Answer(Choice.COMING, 1, waiting=True)),
]


def test_a_change_is_told_to_all_but_who_said_no_and_asks_again() -> None:
    draft = replace(draft_of(MEETING), starts_at=THEN + timedelta(days=7))

    changed = decide_change(
        replace(MEETING, coming=2, waiting=((ResidentId(13), 1),)),
        OLGA,
        draft,
        NOW,
        audience=AUDIENCE,
        unheard=[ResidentId(20)],
        reminders=REMINDERS,
        most_days=365,
    )

    assert isinstance(changed, Changed)
    assert changed.meeting.version == 2
    told = {one.to: one for one in changed.notices if one.priority is Priority.REMINDER}
    assert set(told) == {ResidentId(10), ResidentId(11), ResidentId(13)}
    assert {one.deadline for one in told.values()} == {THEN + timedelta(days=7)}
    invited = [one.to for one in changed.notices if one.priority is Priority.BROADCAST]
    assert invited == [ResidentId(20)]
    buttons = [button.data for row in told[ResidentId(11)].buttons for button in row]
    assert "bk:5:2:ja" in buttons


def test_calling_off_tells_who_counts_on_it_and_ends_the_reminders() -> None:
    off = decide_call_off(MEETING, OLGA, NOW, version=1, audience=AUDIENCE, reminders=REMINDERS)

    assert isinstance(off, CalledOff)
    told = [one.to for one in off.notices if one.priority is Priority.REMINDER]
    assert told == [ResidentId(10), ResidentId(11), ResidentId(13)]
    assert off.stale == (
        "bijeenkomst-5-herinnering-7",
        "bijeenkomst-5-herinnering-1",
        "bijeenkomst-5-tellen",
        "bijeenkomst-5-verslag",
    )


# --- reminders ----------------------------------------------------------------------------


def test_reminders_are_a_week_and_a_day_before_on_the_clock_of_the_village() -> None:
    after_the_change_to_summer_time = datetime(2026, 3, 31, 17, 30, tzinfo=UTC)

    week, day = plan_reminders(MEETING.id, after_the_change_to_summer_time, NOW, REMINDERS)

    assert f"{week.at.astimezone(UTC):%m-%d %H:%M}" == "03-24 09:00"
    assert f"{day.at.astimezone(UTC):%m-%d %H:%M}" == "03-30 08:00"


def test_a_reminder_whose_moment_passed_is_not_planned() -> None:
    for days, planned in ((8, 2), (6, 1), (1, 0)):
        starts_at = NOW + timedelta(days=days)
        assert len(plan_reminders(MEETING.id, starts_at, NOW, REMINDERS)) == planned


def test_who_said_no_or_waits_is_never_reminded_and_nobody_when_it_is_off_or_has_begun() -> None:
    at = THEN - timedelta(days=1)

    assert [one.to for one in remind(MEETING, AUDIENCE, 1, at)] == [ResidentId(10), ResidentId(11)]
    assert remind(replace(MEETING, cancelled=True), AUDIENCE, 1, at) == ()
    assert remind(MEETING, AUDIENCE, 1, THEN) == ()


def test_a_late_reminder_says_the_day_as_it_is_by_then() -> None:
    for before, text in (
        (timedelta(days=7), MeetingText.WHAT_WHERE_WHEN),
        (timedelta(days=1), MeetingText.REMINDER_TOMORROW),
        (timedelta(hours=1), MeetingText.REMINDER_TODAY),
    ):
        first, _ = remind(MEETING, AUDIENCE, 7, THEN - before)
        assert first.values["regel"].text is text
