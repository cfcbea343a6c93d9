"""Which fonts this machine can draw a text with; what no font has is left out.

Loads matplotlib, so only the process that draws may load this.
"""

from __future__ import annotations

import logging
import unicodedata
from functools import cache

from matplotlib.font_manager import FontEntry, fontManager
from matplotlib.ft2font import FT2Font

# It warns when a script has no bold, such as symbols; the regular one is then meant.
logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)

REGULAR, BOLD = 400, 700
FIRST_CHOICE = "Noto Sans"
ALWAYS_THERE = "DejaVu Sans"
"""Comes with matplotlib itself, so a bare machine draws the same letters each time."""

JOINERS = "\u200c\u200d"
"""Invisible, yet Arabic and Indic letters take their form from them."""
MARKS = 3
"""Accents on one letter; more are a joke that runs over the lines around it."""
VARIATION_SELECTORS = frozenset(map(chr, range(0xFE00, 0xFE10)))


def drawable(text: str) -> str:
    """Return `text` without what no installed font can draw, on one line.

    Emoji go where no font has them; line breaks become spaces; no-break spaces stay.
    """
    kept: list[str] = []
    marks = 0
    for char in unicodedata.normalize("NFC", text):
        marks = marks + 1 if unicodedata.category(char)[0] == "M" else 0
        if marks > MARKS:
            continue
        if char in "\u00a0\u202f":
            kept.append("\u00a0")
        elif char.isspace():
            kept.append(" ")
        elif char in JOINERS:
            if kept and unicodedata.category(kept[-1])[0] in "LM":
                kept.append(char)
        elif unicodedata.category(char)[0] != "C" and char not in VARIATION_SELECTORS:
            kept.append(char if _family_with(char) else " ")
    return " ".join(part for part in "".join(kept).split(" ") if part)


def families(text: str) -> list[str]:
    """Return the font families that `text`, which is `drawable`, needs, the main one first."""
    found = {_family_with(char): None for char in text if char not in JOINERS}
    return list(dict.fromkeys([main_family(), *filter(None, found), ALWAYS_THERE]))


@cache
def main_family() -> str:
    """Return Noto Sans if its regular and bold are installed, otherwise DejaVu Sans."""
    weights = {face.weight for face in _upright_faces() if face.name == FIRST_CHOICE}
    return FIRST_CHOICE if weights >= {REGULAR, BOLD} else ALWAYS_THERE


@cache
def file_of(family: str, weight: int = REGULAR) -> str | None:
    """Return the path of the file of a family; of its regular one where it has no bold."""
    faces = [one for one in _upright_faces() if one.name == family]
    faces.sort(key=lambda one: (one.weight != weight, one.weight != REGULAR, one.fname))
    return faces[0].fname if faces else None


@cache
def _family_with(char: str) -> str | None:
    for face in _faces_to_ask():
        try:
            has_it = FT2Font(face.fname).get_char_index(ord(char)) != 0
        except (OSError, RuntimeError):  # removed since the list was made, or not scalable
            continue
        if has_it:
            return face.name
    return None


@cache
def _faces_to_ask() -> tuple[FontEntry, ...]:
    """Return regular faces: the main family, then Noto's other scripts, DejaVu Sans last."""
    order = {main_family(): 0, ALWAYS_THERE: 2}
    faces = [
        face
        for face in _upright_faces()
        if face.weight == REGULAR
        and (face.name in order or face.name.startswith(FIRST_CHOICE + " "))
        and "Mono" not in face.name
    ]
    return tuple(sorted(faces, key=lambda face: (order.get(face.name, 1), face.name, face.fname)))


@cache
def _upright_faces() -> tuple[FontEntry, ...]:
    return tuple(face for face in fontManager.ttflist if face.style == "normal")
