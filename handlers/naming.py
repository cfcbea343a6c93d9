"""The name that neighbours see: read from what somebody typed, or from the channel."""

from __future__ import annotations

from domain.people import NameText, check_name
from handlers.turn import AnyTurn, Turn

NAMELESS = "Buur"
"""How the web phone calls somebody who gave no name."""


def read_name(turn: AnyTurn, typed: str) -> str | NameText:
    """Return the name as it will be shown, or why it can't be used."""
    return check_name(
        typed,
        most=_most(turn),
        partners=tuple(one.name for one in turn.content.partners),
    )


def first_name(turn: AnyTurn) -> str:
    """Return the first name that the channel knows, if it may be shown; else nothing."""
    user = turn.event.from_user
    if user is None or user.first_name == NAMELESS:
        return ""
    checked = read_name(turn, user.first_name)
    return "" if isinstance(checked, NameText) else checked


async def refuse_name(turn: Turn, why: NameText) -> None:
    """Say why a name can't be used; the question for it stands."""
    await turn.tells(why, {"passen": _most(turn)})


def _most(turn: AnyTurn) -> int:
    return turn.content.names.name_max_characters.on(turn.today)
