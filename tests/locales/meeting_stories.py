"""All screens of meetings, for the tests that render whatever the domain shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from domain.formats.used import UsedFormat
from domain.ids import AreaSlug, MeetingId, ResidentId
from domain.meetings import (
    answering,
    calling,
    changing,
    draft_screens,
    lists,
    reminding,
    screens,
)
from domain.meetings.draft import QUESTIONS, Draft, Limits, Step, decide_take, draft_of
from domain.meetings.meeting import Answer, Choice, Details, Meeting
from domain.meetings.need import Need
from domain.notices import Notice, Words
from domain.paging import page_of
from domain.people import Resident
from domain.refusing import Twice
from domain.roles import Role

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
THEN = datetime(2026, 3, 12, 18, 30, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
ANNA = Resident(ResidentId(1), "A1B2", "Anna", "nl", KRAKEEL)
OLGA = Resident(
    ResidentId(3),
    "E5F6",
    "Olga",
    "nl",
    KRAKEEL,
    roles=frozenset({(Role.INITIATIVE_GROUP, KRAKEEL)}),
)
DETAILS = Details("Praten over de speeltuin", "dorpshuis", THEN, 2, "een stoel")
MEETING = Meeting(
    id=MeetingId(5),
    area=KRAKEEL,
    area_name="Krakeel",
    on_map="Hoogeveen",
    details=DETAILS,
    by=OLGA.id,
    by_name="Olga",
    by_role=Role.INITIATIVE_GROUP,
    version=1,
    cancelled=False,
    uid="6f7d1c1e-0d2b-4f0e-9a53-5f1f0c5b8a11",
)
USED = UsedFormat("wereldcafe", Words({"nl": "Wereldcafé"}), Words({"nl": "Praten aan tafels."}))
REMINDERS = reminding.Reminders((7, 1), 10, 30)
LIMITS = Limits(characters=80, places=999, days_ahead=365)
ANSWERS = (
    None,
    Answer(Choice.COMING),
    Answer(Choice.COMING, 2),
    Answer(Choice.COMING, 1, waiting=True),
    Answer(Choice.COMING, 3, waiting=True),
    Answer(Choice.MAYBE),
    Answer(Choice.NOT),
)


def all_of(outcome: object) -> tuple[Notice, ...]:
    """Return what an outcome says; a line that goes away as a notice."""
    if isinstance(outcome, Twice):
        return (Notice(to=ANNA.id, text=outcome.toast, values=outcome.values),)
    notices: tuple[Notice, ...] = getattr(outcome, "notices", ())
    assert notices, outcome
    return notices


def invited() -> Iterator[Notice]:
    """Return what somebody sees who is invited."""
    full = replace(MEETING, coming=2)
    crowded = replace(full, waiting=((ResidentId(8), 2), (ResidentId(9), 1)), maybe=3, declined=1)
    many = replace(MEETING, details=replace(DETAILS, title="Wie bouwt er mee?", places=None))
    for one in (MEETING, full, crowded, many, replace(MEETING, coming=1)):
        yield screens.invitation(ANNA.id, one)
        for mine in ANSWERS:
            for who in (ANNA, OLGA):
                yield screens.meeting_screen(who, one.of(mine), NOW, fresh=True)
                yield screens.meeting_screen(
                    who, replace(one.of(mine), cancelled=True), NOW, fresh=True
                )
                yield screens.meeting_screen(who, one.of(mine), THEN, fresh=False)
    yield from _helping()
    yield screens.people_screen(ANNA, MEETING, most=5)
    own = [MEETING.of(mine) for mine in ANSWERS]
    elsewhere = replace(MEETING, area=AreaSlug("elim"), area_name="Elim", coming=3)
    for who in (ANNA, OLGA):
        for page in (1, 2):
            yield lists.meetings_screen(
                who, "Krakeel", page_of([*own, elsewhere], page, size=5), fresh=True
            )
        yield lists.meetings_screen(who, "Krakeel", page_of([], 1, size=5), fresh=True)
    for off in (False, True):
        yield screens.calendar_notice(ANNA, replace(MEETING, cancelled=off), NOW, minutes=120)
    yield from _answering(full, crowded)
    audience = [(ResidentId(10 + at), one) for at, one in enumerate(ANSWERS) if one]
    for days in (8, 1, 0):
        yield from reminding.remind(MEETING, audience, 7, THEN - timedelta(days=days, minutes=1))


def _helping() -> Iterator[Notice]:
    offers = frozenset(Need)
    for many in (0, 1, 4):
        helps = replace(
            MEETING,
            details=replace(DETAILS, offers=offers),
            wanted=dict.fromkeys(Need, many),
            format=USED,
        )
        for needs in (frozenset[Need](), offers):
            for who in (ANNA, OLGA):
                mine = helps.of(Answer(Choice.COMING, needs=needs))
                yield screens.meeting_screen(who, mine, NOW, fresh=True)
        for meeting, version in ((helps, 1), (mine, 1), (mine, 2), (None, 1)):
            yield from all_of(
                answering.decide_need(meeting, ANNA, Need.CHILD_CARE, NOW, version=version)
            )


def _answering(full: Meeting, crowded: Meeting) -> Iterator[Notice]:
    place = Answer(Choice.COMING, 2)
    for meeting, choice, version, people in (
        (None, Choice.COMING, 1, None),
        (MEETING, Choice.COMING, 1, None),
        (MEETING, Choice.COMING, 1, 9),
        (MEETING, Choice.COMING, 2, None),
        (MEETING.of(Answer(Choice.COMING)), Choice.COMING, 1, 2),
        (MEETING.of(Answer(Choice.MAYBE)), Choice.MAYBE, 1, None),
        (replace(MEETING, area=AreaSlug("elim")), Choice.COMING, 1, None),
        (full.of(place), Choice.COMING, 1, 3),
        (full.of(Answer(Choice.COMING)), Choice.COMING, 1, 2),
        (crowded.of(place), Choice.NOT, 1, None),
    ):
        yield from all_of(
            answering.decide_answer(
                meeting, ANNA, choice, NOW, version=version, most=5, people=people
            )
        )


def calling_meetings() -> Iterator[Notice]:
    """Return what somebody sees who invites."""
    known = draft_of(MEETING)
    for step in QUESTIONS:
        for draft in (Draft(area=KRAKEEL), known, replace(known, places=0, bring="")):
            yield draft_screens.question(OLGA, draft, step, fresh=True)
    for step, typed in (
        (Step.WHAT, "x"),
        (Step.WHERE, "lang " * 40),
        (Step.WHEN, "ooit"),
        (Step.WHEN, "gisteren 19.30"),
        (Step.WHEN, "1 maart 19.30"),
        (Step.WHEN, "1 maart 2030 19.30"),
        (Step.PLACES, "veel"),
    ):
        yield from all_of(decide_take(OLGA, known, step, typed, NOW, LIMITS))
    new = replace(known, changes=None)
    helping = replace(new, offers=frozenset(Need))
    for draft in (new, known, helping):
        for hear in (0, 1, 43):
            yield draft_screens.check_screen(OLGA, draft, DETAILS, "Krakeel", hear=hear, fresh=True)
    areas = [(AreaSlug(f"gebied-{at}"), f"Gebied {at}") for at in range(20)]
    yield draft_screens.which_area(OLGA, page_of(areas, 2, size=8), fresh=True)
    nameless = replace(OLGA, shown_name="")
    for who, draft, members in (
        (ANNA, new, []),
        (nameless, new, []),
        (OLGA, replace(new, title=None), []),
        (OLGA, replace(new, starts_at=NOW), []),
        (OLGA, new, []),
        (OLGA, new, [ANNA.id]),
        (OLGA, new, [ANNA.id, OLGA.id, ResidentId(9)]),
    ):
        yield from all_of(
            calling.decide_call(
                who,
                draft,
                MEETING.id,
                NOW,
                area_name="Krakeel",
                on_map="Hoogeveen",
                members=members,
                reminders=REMINDERS,
                most_days=365,
            )
        )
    yield from _changing(known)


def _changing(known: Draft) -> Iterator[Notice]:
    audience = [(ResidentId(10 + at), one) for at, one in enumerate(ANSWERS) if one]
    busy = replace(MEETING, coming=2, waiting=((ResidentId(13), 1),))
    later = replace(known, starts_at=THEN + timedelta(days=7), place="de kantine")
    for who, meeting, draft, said in (
        (OLGA, None, later, audience),
        (ANNA, busy, later, audience),
        (OLGA, replace(busy, cancelled=True), later, audience),
        (OLGA, busy, replace(later, title=None), audience),
        (OLGA, busy, replace(later, version=4), audience),
        (OLGA, busy, known, audience),
        (OLGA, busy, replace(known, places=1), audience),
        (OLGA, busy, replace(known, starts_at=NOW), audience),
        (OLGA, busy, replace(later, places=9), audience),
        (OLGA, busy, later, audience[:1]),
        (OLGA, busy, later, []),
    ):
        yield from all_of(
            changing.decide_change(
                meeting,
                who,
                draft,
                NOW,
                audience=said,
                unheard=[ResidentId(20)],
                reminders=REMINDERS,
                most_days=365,
            )
        )
    for said in ([], audience[:1], audience):
        yield changing.ask_call_off(OLGA, busy, said)
        for version in (1, 2):
            off = changing.decide_call_off(
                busy, OLGA, NOW, version=version, audience=said, reminders=REMINDERS
            )
            yield from all_of(off)
