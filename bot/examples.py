"""The example issues of a municipality, for whoever looks around without a token."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime, time, timedelta

from domain.calendar import LOCAL, day_of
from domain.due import Due, DueKind
from domain.issues.placing import BroughtUp
from domain.joining import Joined
from domain.parameters import Content, ExampleIssue
from domain.reading import Reader, Reading
from storage import issues, people
from storage.session import Session, Sessions
from storage.vectors import pack_vector

FIRST_HOUR = 9
HOURS = 12
"""Examples were brought up by day: from 9.00 to 20.00 uur."""


async def load_examples(
    sessions: Sessions, content: Content, reader: Reader, *, now: datetime
) -> int:
    """Store the example issues with example residents; return how many, 0 when they are there.

    The areas are stored as well. Programs that do this at the same moment wait for each other.
    """
    async with sessions() as session:
        if await issues.count_examples(session):
            return 0
    readings = await read_examples(content, reader)
    async with sessions.begin() as session:
        await people.store_areas(session, content.areas)  # locks their rows until the end
        if await issues.count_examples(session):
            return 0
        for example, reading in zip(content.examples, readings, strict=True):
            await store_example(session, content, example, reading, now=now)
    return len(readings)


async def read_examples(content: Content, reader: Reader) -> Sequence[Reading]:
    """Return what the program understands of each example, in their order."""
    return await asyncio.to_thread(reader.read_many, [one.text for one in content.examples])


def days_before(now: datetime, days: int, *, place: int = 0) -> datetime:
    """Return a moment by day, so many days before `now`; never later than `now`.

    Args:
        place: of one among others: the same hour for the same place.
    """
    hour = time(FIRST_HOUR + place % HOURS, place * 7 % 60)
    at = datetime.combine(day_of(now) - timedelta(days=days), hour, LOCAL)
    return min(at.astimezone(now.tzinfo), now)


async def store_example(
    session: Session, content: Content, example: ExampleIssue, reading: Reading, *, now: datetime
) -> None:
    """Store one example with its owner and supporters, as it was brought up some days ago."""
    at = days_before(now, example.days_ago, place=content.examples.index(example))
    crowd = [example.shown_name, *[""] * example.supporters]
    owner, *supporters = await people.add_examples(session, example.area, crowd, now=at)
    theme = None
    if example.theme:
        names = next(one.names for one in content.themes if one.key == example.theme)
        theme = await issues.theme_of_seed(session, example.area, example.theme, names)
    number = await issues.next_id(session)
    brought_up = BroughtUp(
        id=number,
        area=example.area,
        by=owner,
        shown_name=example.shown_name,
        text=example.text,
        language=reading.language,
        vector=pack_vector(reading),
        guesses=(example.theme,) if example.theme else (),
        at=at,
        notices=(),
    )
    await issues.store(session, brought_up, theme, origin="example")
    due = Due(DueKind.JOIN_DIGEST, at, f"mee-{number}", {})  # nobody is told: it has no chat
    for one in supporters:
        await issues.store_join(session, Joined(number, one, at, due, ()), tell=False)
