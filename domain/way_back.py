"""Ways back: to what is one's own (`/mijn`) and to the area, from the screens they lead to."""

from __future__ import annotations

from domain.notices import Button, Look
from domain.texts import GeneralText

MINE = "mn:ik"
"""Data of the button; `handlers.menu` shows `/mijn` for it."""


def back_to_mine() -> Button:
    """Return the button back to what is one's own."""
    return Button(label=GeneralText.GO_BACK, data=MINE, look=Look.QUIET)


def area_button() -> Button:
    """Return the way back to what goes on in one's area."""
    return Button(label=GeneralText.TO_AREA, data="mn:buurt", look=Look.QUIET)
