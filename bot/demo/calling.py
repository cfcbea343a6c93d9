"""The meetings of the demonstration: called and answered as the rules have it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.demo.script import MeetingSketch
from bot.demo.stage import Stage, StageError
from bot.example_meetings import evening_after, put_example_meeting
from domain.calendar import day_of
from domain.ids import AreaSlug, MeetingId, ResidentId
from domain.meetings.answering import Answered, decide_answer
from domain.meetings.meeting import Choice
from storage import meetings, people


async def call_meetings(stage: Stage) -> None:
    """Invite to each meeting of the script, and let invented residents answer.

    Raises:
        StageError: the rules don't allow it.
    """
    for sketch in stage.script.meeting:
        await _call(stage, sketch)


async def _call(stage: Stage, sketch: MeetingSketch) -> None:
    area, now = AreaSlug(sketch.area), stage.now
    try:
        meeting = await put_example_meeting(
            stage.session,
            stage.needs.content,
            await stage.resident(sketch.area, sketch.by),
            area,
            title=sketch.title,
            place=sketch.place,
            starts_at=evening_after(now, days=sketch.in_days),
            places=sketch.places,
            bring=sketch.bring,
            now=now,
        )
    except ValueError as refused:
        raise StageError(f"no meeting {sketch.title!r}: {refused}") from None
    crowd = iter(stage.crowd[area])
    for choice, many in ((Choice.COMING, sketch.coming), (Choice.MAYBE, sketch.maybe)):
        for _ in range(many):
            await _answer(stage, meeting, _next(crowd, sketch), choice, now)


def _next(crowd: Iterator[ResidentId], sketch: MeetingSketch) -> ResidentId:
    found = next(crowd, None)
    if found is None:
        raise StageError(f"more answers to {sketch.title!r} than people in {sketch.area}")
    return found


async def _answer(
    stage: Stage, meeting: MeetingId, by: ResidentId, choice: Choice, at: datetime
) -> None:
    resident = await people.get(stage.session, by)
    if resident is None:
        raise LookupError("somebody who was just stored is gone")
    found = await meetings.lock(stage.session, meeting, by)
    most = stage.needs.content.meetings.people_max.on(day_of(at))
    version = found.version if found else 1
    outcome = decide_answer(found, resident, choice, at, version=version, most=most)
    if not isinstance(outcome, Answered):
        raise StageError(f"{choice} was no answer to meeting {meeting}")
    await meetings.answer(stage.session, outcome)
