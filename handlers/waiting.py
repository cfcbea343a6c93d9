"""What somebody began and left for something else: it waits, and that is said.

A small question in between (a home area, a name) keeps what waits in its own data, under
`WAITS`, and gives it back when it is answered.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from domain.menu import MenuText, answer_left, draft_waits
from domain.people import Resident
from domain.reading import Reading, reading_to_json
from domain.welcome import needs_area
from handlers.issues import draft_of
from storage import issues, outbox
from storage.session import Session

WAITS = "waits"

Data = dict[str, Any]


class Waiting(StatesGroup):
    """What waits, while nothing is asked."""

    draft = State()
    """An issue on its way, with the data of `handlers.issues`."""
    words = State()
    """Words that became no draft because their area isn't known: `said`."""


_KEPT = frozenset(state.state for state in Waiting.__all_states__)


def said(words: str, reading: Reading) -> Data:
    """Return words with how they were read, to take up later."""
    packed = issues.pack_vector(reading.vector)
    return {"words": words, "reading": reading_to_json(reading, packed)}


async def step_aside(
    resident: Resident, state: FSMContext, session: Session, *, now: datetime
) -> None:
    """Leave the question somebody is in for something else; say what becomes of their words."""
    if await state.get_state() in _KEPT:
        return
    data, draft = await state.get_data(), await draft_of(state)
    if WAITS in data:
        await turn_back(state)
    elif draft is not None:
        await state.set_state(Waiting.draft)
        await outbox.put(session, [draft_waits(resident, draft.public_text)], now=now)
    else:
        await state.clear()
        if "text" in data:
            await outbox.put(session, [answer_left(resident, str(data["text"]))], now=now)


async def turn_to(state: FSMContext, question: State) -> None:
    """Ask a small question in between; what waits goes on waiting."""
    where, data = await state.get_state(), await state.get_data()
    waits = {"state": where, "data": data} if where in _KEPT else data.get(WAITS)
    await state.set_state(question)
    await state.set_data({WAITS: waits} if waits else {})


async def turn_back(state: FSMContext) -> bool:
    """End a small question: back to what waits; return whether there was anything."""
    waits = (await state.get_data()).get(WAITS)
    if not waits:
        return False
    await state.set_state(waits["state"])
    await state.set_data(waits["data"])
    return True


async def end(state: FSMContext) -> None:
    """End a small question: back to what waits, or to nothing."""
    if not await turn_back(state):
        await state.clear()


async def wait_for_area(
    resident: Resident,
    what: Mapping[str, Any],
    first_name: str,
    state: FSMContext,
    session: Session,
    *,
    now: datetime,
) -> None:
    """Keep words until their owner has a home area, and ask for that.

    Args:
        what: as `said` gives it.
    """
    await state.set_state(Waiting.words)
    await state.set_data({"said": dict(what), "first_name": first_name})
    await outbox.put(session, [needs_area(resident, MenuText.WORDS_WAIT)], now=now)
