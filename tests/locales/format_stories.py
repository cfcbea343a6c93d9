"""All screens of participation formats, for the tests that render whatever the domain shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from domain.formats import one as whole
from domain.formats import planning, screens
from domain.formats.advising import Wanted, advise
from domain.formats.format import Goal, Level, Size, of_goal
from domain.formats.texts import FormatText
from domain.ids import ResidentId
from domain.initiative_group import which_area
from domain.meetings import calling, draft_screens
from domain.meetings import screens as meeting_screens
from domain.meetings.draft import QUESTIONS
from domain.notices import Notice
from domain.paging import page_of
from domain.refusing import refuse
from tests.locales.meeting_stories import ANNA, KRAKEEL, MEETING, NOW, OLGA, all_of
from tests.village import hoogeveen

FORMATS = hoogeveen().formats
HELPERS = [ResidentId(7), ResidentId(8)]


def choosing_formats() -> Iterator[Notice]:
    """Return the two questions, all advices, the catalogue, and each format whole."""
    for fresh in (True, False):
        yield screens.goal_question(ANNA, fresh=fresh)
    for goal in Goal:
        yield screens.level_question(ANNA, goal)
        found = of_goal(FORMATS, goal)
        for number in range(1, page_of(found, 1, size=5).of + 1):
            yield screens.list_screen(ANNA, goal, page_of(found, number, size=5))
    for wanted in (Wanted(*answers) for answers in product(Goal, Level, Size)):
        yield screens.advices_screen(ANNA, wanted, advise(FORMATS, wanted))
    poor = Wanted(Goal.PLAN, Level.AWAY, Size.FEW)
    large = [one for one in FORMATS if Level.AWAY not in one.levels]
    yield screens.advices_screen(ANNA, poor, advise(large, poor))
    yield screens.catalogue_screen(ANNA, FORMATS)
    for one in FORMATS:
        for who in (ANNA, OLGA):
            yield whole.format_screen(who, one, "wf:alle")
            yield whole.format_screen(who, one, None, fresh=True)


def planning_formats() -> Iterator[Notice]:
    """Return what somebody sees who plans a format, or asks for one."""
    for one in FORMATS:
        draft = replace(
            planning.draft_for(KRAKEEL, one, "nl"), place="dorpshuis", starts_at=NOW, places=0
        )
        for step in QUESTIONS:
            hint = planning.hint_for(one, step, NOW.date())
            yield draft_screens.question(OLGA, draft, step, fresh=True, hint=hint)
        done = replace(draft, bring="")
        assert done.details is not None
        tight = planning.tight(one, NOW, NOW.date())
        yield draft_screens.check_screen(
            OLGA, done, done.details, "Krakeel", hear=2, fresh=True, tight=tight
        )
        meeting = replace(
            MEETING, format=one.used, details=replace(MEETING.details, minutes=one.minutes)
        )
        for who in (ANNA, OLGA):
            yield meeting_screens.meeting_screen(who, meeting, NOW, fresh=True)
        yield meeting_screens.invitation(ANNA.id, meeting)
        yield planning.wish_check(ANNA, one, KRAKEEL, "Krakeel", HELPERS)
    first = FORMATS[0]
    for asked, helpers in ((False, HELPERS), (False, HELPERS[:1]), (True, HELPERS), (False, [])):
        yield planning.wish_check(ANNA, first, KRAKEEL, "Krakeel", helpers)
        yield from all_of(
            planning.decide_wish(ANNA, first, KRAKEEL, "Krakeel", helpers, NOW, asked=asked)
        )
    areas = page_of([(KRAKEEL, "Krakeel")], 1, size=5)
    yield which_area(
        OLGA, areas, fresh=True, text=FormatText.WHICH_AREA, prefix="wf:plan:lotingsforum"
    )
    yield calling.name_first(OLGA, FormatText.NAME_FIRST)
    yield from refuse(ANNA, FormatText.GONE).notices


STORIES = (choosing_formats, planning_formats)
