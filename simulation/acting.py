"""What somebody does in one sitting: says and taps, each as an answer to what they see."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from simulation.crowd import Inhabitant
from simulation.machine import Machine
from simulation.phones import Seen

Json = dict[str, Any]
HIDDEN = ("bn:",)
"""Beginnings of the data of buttons that nobody taps by chance: whoever wants fewer messages from
now on would seem to have heard too many before. What people want to hear they say on purpose."""


@dataclass(frozen=True, slots=True)
class Says:
    """Type a text."""

    text: str


@dataclass(frozen=True, slots=True)
class Taps:
    """Tap the newest button that begins so.

    Attributes:
        label: the beginning of its words, in any of these ways; empty for any button.
        data: the beginning of its data; empty for any.
        ends: the end of its data; empty for any.
    """

    label: tuple[str, ...] = ()
    data: str = ""
    ends: str = ""


@dataclass(frozen=True, slots=True)
class TapsAtRandom:
    """Tap any button of the newest message that has some."""


@dataclass(frozen=True, slots=True)
class Raw:
    """Tap a button that stood on some message before."""

    data: str


Move = Says | Taps | TapsAtRandom | Raw
Act = Generator[Move, bool, None]
"""Gives moves; gets back whether the move could be made."""


def tap(*label: str) -> Taps:
    """Return the tap on the newest button that begins with one of these."""
    return Taps(label)


async def play(
    machine: Machine, acts: Sequence[tuple[Inhabitant, Act]], chance: Random, cut_off: float
) -> None:
    """Let people do what they do, side by side, until each is done.

    Args:
        cut_off: chance that the program is started again while what people just said waits.
    """
    could: dict[int, bool] = {}
    active = list(acts)
    while active:
        bodies, still = [], []
        for one, act in active:
            body = _next(machine, one, act, could, chance)
            if body is not None:
                bodies.append((one.chat, body))
                still.append((one, act))
        if bodies:
            await machine.put(bodies)
            if chance.random() < cut_off:
                await machine.is_cut_off(handled=chance.random() < 0.5)
            await machine.answers()
        active = still


def _next(
    machine: Machine, one: Inhabitant, act: Act, could: dict[int, bool], chance: Random
) -> Json | None:
    """Return the next move that can be made, None when there is no more."""
    while True:
        try:
            move = act.send(could[one.chat]) if one.chat in could else next(act)
        except StopIteration:
            could.pop(one.chat, None)
            return None
        body = _body(machine, one, move, chance)
        could[one.chat] = body is not None
        if body is not None:
            return body


def _body(machine: Machine, one: Inhabitant, move: Move, chance: Random) -> Json | None:
    person = {"id": one.chat, "is_bot": False, "first_name": "Iemand", "language_code": "nl"}
    chat = {"id": one.chat, "type": "private", "first_name": "Iemand"}
    at = int(machine.now.timestamp())
    number = machine.updates + one.chat
    if isinstance(move, Says):
        message = {"message_id": number, "date": at, "chat": chat, "from": person}
        message["text"] = move.text
        if move.text.startswith("/"):
            length = len(move.text.split()[0])
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        return {"message": message}
    all_seen = machine.phones.seen(one.chat)
    if isinstance(move, Raw):
        found: tuple[Seen, str] | None = (all_seen[-1] if all_seen else Seen(1, "", ()), move.data)
    else:
        found = _button(all_seen, move, chance)
    if found is None:
        return None
    seen, data = found
    return {
        "callback_query": {
            "id": str(number),
            "from": person,
            "chat_instance": "1",
            "data": data,
            "message": {
                "message_id": seen.id, "date": at, "chat": chat, "text": seen.text[:100] or "…",
            },
        }
    }  # fmt: skip


def _button(seen: list[Seen], move: Taps | TapsAtRandom, chance: Random) -> tuple[Seen, str] | None:
    for message in reversed(seen):
        fits = [data for label, data in message.buttons if _fits(move, label, data)]
        if fits:
            return message, fits[0] if _names(move) else chance.choice(fits)
    return None


def _names(move: Taps | TapsAtRandom) -> bool:
    """Return whether a move is about one button, and not about any of several."""
    return isinstance(move, Taps) and bool(move.label) and not move.data


def _fits(move: Taps | TapsAtRandom, label: str, data: str) -> bool:
    if isinstance(move, TapsAtRandom):
        return not data.startswith(HIDDEN)
    named = not move.label or label.startswith(move.label)
    return named and data.startswith(move.data) and data.endswith(move.ends)


Habit = Callable[[Random], Act]
