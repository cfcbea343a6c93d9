"""Which action of the table (`domain.roles`) a handler is about: it stands in its flags.

    @router.callback_query(Tapped("mee:..."), flags={"action": Action.JOIN_ISSUE})

A handler of several, such as all commands, has a function there instead that tells which.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from domain.roles import Action

FLAG = "action"
Asked: TypeAlias = Action | Callable[[Mapping[str, Any]], Action]
"""The action of a handler, or what tells it from what the handler is given."""


def action_of(flags: Mapping[str, Any], data: Mapping[str, Any]) -> Action:
    """Return which action a handler is about.

    Args:
        data: what the handler is given, by name.

    Raises:
        LookupError: the handler doesn't say.
    """
    asked: Asked | None = flags.get(FLAG)
    if asked is None:
        raise LookupError("a handler without an action")
    return asked if isinstance(asked, Action) else asked(data)
