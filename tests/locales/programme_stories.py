"""All screens of a programme of several days, for the tests that render what the domain shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from domain.calendar import day_of
from domain.formats.format import find_format
from domain.ids import MeetingId, ProgrammeId, ResidentId
from domain.meetings import programme, programme_screens
from domain.meetings.programme import Planned, Programme, ProgrammeDraft
from domain.notices import Notice
from domain.refusing import Refused
from tests.locales.meeting_stories import ANNA, KRAKEEL, MEETING, NOW, OLGA, REMINDERS, all_of
from tests.village import hoogeveen

CHARRETTE = find_format(hoogeveen().formats, "charretteweek")
TODAY = day_of(NOW)
SOON, LATER = TODAY + timedelta(days=14), TODAY + timedelta(days=98)
DRAFT = ProgrammeDraft(KRAKEEL, "charretteweek", "dorpshuis", LATER)


def plans(draft: ProgrammeDraft = DRAFT, members: tuple[ResidentId, ...] = ()) -> Planned | Refused:
    """Let Olga plan a Charrette week."""
    assert CHARRETTE is not None
    return programme.decide_programme(
        OLGA,
        draft,
        CHARRETTE,
        ProgrammeId(3),
        [MeetingId(at) for at in range(1, 8)],
        NOW,
        area_name="Krakeel",
        on_map="Hoogeveen",
        members=members,
        reminders=REMINDERS,
        most_days=365,
    )


def planning() -> Iterator[Notice]:
    """Return what is seen by who plans one, and by who is invited."""
    assert CHARRETTE is not None
    template = CHARRETTE.programme
    assert template is not None
    yield programme_screens.ask_place(OLGA, CHARRETTE, fresh=True)
    yield programme_screens.ask_day(OLGA, CHARRETTE, TODAY, fresh=True)
    for first in (SOON, LATER):
        for hear in (0, 1, 43):
            yield programme_screens.check_screen(
                OLGA, CHARRETTE, replace(DRAFT, first=first), "Krakeel", TODAY, hear=hear
            )
    for many in ((), (ANNA.id,), (ANNA.id, OLGA.id, ResidentId(9))):
        yield from all_of(plans(members=many))
    for draft in (replace(DRAFT, first=None), replace(DRAFT, first=TODAY - timedelta(days=1))):
        yield from all_of(plans(draft))
    yield from all_of(programme.refuse_first(OLGA, template, None, NOW, most_days=365))
    made = Programme(ProgrammeId(3), KRAKEEL, CHARRETTE.key, CHARRETTE.names, LATER, OLGA.id)
    part = replace(MEETING, programme=ProgrammeId(3))
    parts = [part] * 6 + [replace(part, cancelled=True)]
    yield programme.programme_screen(ANNA, made, parts, fresh=True)
    for preparation in template.preparations:
        yield from programme.remind_to_prepare(made, parts, preparation, OLGA, NOW)


STORIES = (planning,)
