"""The way back to what is one's own (`/mijn`), from the screens that it leads to."""

from __future__ import annotations

from domain.notices import Button, Look
from domain.texts import GeneralText

MINE = "mn:ik"
"""Data of the button; `handlers.menu` shows `/mijn` for it."""


def back_to_mine() -> Button:
    """Return the button back to what is one's own."""
    return Button(label=GeneralText.GO_BACK, data=MINE, look=Look.QUIET)
