"""The ten example issues of a municipality, for whoever looks around without a token."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

from domain.due import Due, DueKind
from domain.ids import ResidentId
from domain.issues.placing import BroughtUp
from domain.joining import Joined
from domain.parameters import Content
from domain.reading import Reader
from storage import issues, people
from storage.session import Sessions

HOURS_APART = 5
"""The examples were brought up over the last two days."""


async def load_examples(
    sessions: Sessions, content: Content, reader: Reader, *, now: datetime
) -> int:
    """Store the example issues with example residents; return how many, 0 when they are there.

    The areas are stored as well. Programs that do this at the same moment wait for each other.
    """
    async with sessions() as session:
        if await issues.count_examples(session):
            return 0
    readings = [await asyncio.to_thread(reader.read, one.text) for one in content.examples]
    seeds = {one.key: one.names for one in content.themes}
    async with sessions.begin() as session:
        await people.store_areas(session, content.areas)  # locks their rows until the end
        if await issues.count_examples(session):
            return 0
        for place, (example, reading) in enumerate(zip(content.examples, readings, strict=True)):
            at = now - timedelta(hours=HOURS_APART * (len(readings) - place))
            owner = await people.add_example(
                session, name=example.shown_name, area=example.area, now=at
            )
            theme = None
            if example.theme:
                theme = await issues.theme_of_seed(
                    session, example.area, example.theme, seeds[example.theme]
                )
            number = await issues.next_id(session)
            brought_up = BroughtUp(
                id=number,
                area=example.area,
                by=owner,
                shown_name=example.shown_name,
                text=example.text,
                language=reading.language,
                vector=issues.pack_vector(reading.vector),
                guesses=(example.theme,) if example.theme else (),
                at=at,
                notices=(),
            )
            await issues.store(session, brought_up, theme, origin="example")
            for _ in range(example.supporters):
                supporter: ResidentId = await people.add_example(
                    session, name="", area=example.area, now=at
                )
                due = Due(DueKind.JOIN_DIGEST, at, f"mee-{number}", {})
                joined = Joined(number, supporter, at, due, ())
                await issues.store_join(session, joined, tell=False)
    return len(readings)
