"""Telling an initiative group what happened to its agenda."""

from __future__ import annotations

from collections.abc import Sequence

from domain.ids import ResidentId
from domain.notices import Button, Kind, Notice, Priority, TextKey, Values


def to_group(
    group: Sequence[ResidentId],
    text: TextKey,
    values: Values,
    button: Button,
    *,
    about: str,
    once: str,
    but: ResidentId | None = None,
) -> tuple[Notice, ...]:
    """Return what each member of a group hears, with one button to what it is about.

    Args:
        about, once: as a `Notice` has them.
        but: who did it, and so knows.
    """
    return tuple(
        Notice(
            to=one,
            text=text,
            values=values,
            buttons=((button,),),
            priority=Priority.REMINDER,
            kind=Kind.ROLE,
            about=about,
            once=once,
        )
        for one in group
        if one != but
    )
