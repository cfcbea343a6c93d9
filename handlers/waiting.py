"""What somebody began and left for something else: it waits, and that is said.

A small question in between (a home area, a name) keeps what waits in its own data, under
`WAITS`, and gives it back when it is answered.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aiogram.fsm.state import State, StatesGroup

from domain.issues.draft_photos import photos_wait
from domain.menu import MenuText, answer_left, carry_on, draft_waits, let_go
from domain.reading import Reading, reading_to_json
from domain.welcome import needs_area
from handlers import draft_photos
from handlers.drafting import draft_of
from handlers.turn import Turn
from storage.vectors import pack_vector

WAITS = "waits"

Data = dict[str, Any]


class Waiting(StatesGroup):
    """What waits, while nothing is asked."""

    draft = State()
    """An issue on its way, with the data of `handlers.drafting`."""
    photos = State()
    """Photos that somebody sent without words yet."""
    words = State()
    """Words that became no draft because their area isn't known: `said`."""


_KEPT = frozenset(state.state for state in Waiting.__all_states__)


def said(words: str, reading: Reading) -> Data:
    """Return words with how they were read, to take up later."""
    packed = pack_vector(reading)
    return {"words": words, "reading": reading_to_json(reading, packed)}


async def step_aside(turn: Turn) -> None:
    """Leave the question somebody is in for something else; say what becomes of their words."""
    if await turn.state.get_state() in _KEPT:
        return
    data, draft = await turn.state.get_data(), await draft_of(turn)
    if WAITS in data:
        await resume(turn)
    elif draft is not None:
        await turn.state.set_state(Waiting.draft)
        await turn.says(draft_waits(turn.resident, draft.public_text))
    elif along := draft_photos.numbers_in(data):
        await turn.state.set_state(Waiting.photos)
        await turn.says(photos_wait(turn.resident, len(along), on=carry_on(), drop=let_go()))
    else:
        await turn.state.clear()
        if "text" in data:
            await turn.says(answer_left(turn.resident, str(data["text"])))


async def ask_between(turn: Turn, question: State) -> None:
    """Go to a small question in between; what waits goes on waiting."""
    where, data = await turn.state.get_state(), await turn.state.get_data()
    waits = {"state": where, "data": data} if where in _KEPT else data.get(WAITS)
    await turn.state.set_state(question)
    await turn.state.set_data({WAITS: waits} if waits else {})


async def resume(turn: Turn) -> bool:
    """End a small question: back to what waits; return whether there was anything."""
    waits = (await turn.state.get_data()).get(WAITS)
    if not waits:
        return False
    await turn.state.set_state(waits["state"])
    await turn.state.set_data(waits["data"])
    return True


async def end(turn: Turn) -> None:
    """End a small question: back to what waits, or to nothing."""
    if not await resume(turn):
        await turn.state.clear()


async def wait_for_area(turn: Turn, what: Mapping[str, Any], name: str) -> None:
    """Keep words until their owner has a home area, and ask for that.

    Args:
        what: as `said` gives it.
        name: the first name to propose once they are taken up.
    """
    await turn.state.set_state(Waiting.words)
    await turn.state.set_data({"said": dict(what), "first_name": name})
    await turn.says(needs_area(turn.resident, MenuText.WORDS_WAIT))
