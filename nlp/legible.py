"""Text as it came, made readable for a machine without losing where each character stood."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_PLAIN = {
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{LEFT SINGLE QUOTATION MARK}": "'",
    "\N{ACUTE ACCENT}": "'",
    "\N{EN DASH}": "-",
    "\N{EM DASH}": "-",
    "\N{MINUS SIGN}": "-",
    "\N{HYPHEN}": "-",
    "\N{NON-BREAKING HYPHEN}": "-",
}
"""Signs that phones put in the place of the plain one."""


@dataclass(frozen=True, slots=True)
class Legible:
    """What the pipeline reads, and the way back.

    Attributes:
        text: without characters that draw nothing (zero width, direction, control), with
            digits of other scripts and full-width signs as plain ones, accents joined to
            their letters, and no lone surrogates.
        origin: for each character of `text` its place in the original.
        length: characters in the original.
    """

    text: str
    origin: tuple[int, ...]
    length: int

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Return where characters `start` up to `end` of `text` stand in the original.

        Invisible characters between and right behind them come along, so that masking
        leaves nothing of them.
        """
        if not self.origin:
            return start, end
        return self.origin[start], self.origin[end] if end < len(self.origin) else self.length


def make_legible(original: str) -> Legible:
    """Return `original` as the pipeline can read it; never raises."""
    if original.isascii() and original.isprintable():
        return Legible(original, (), len(original))
    characters: list[str] = []
    origin: list[int] = []
    for place, character in enumerate(original):
        if character > "~" and unicodedata.combining(character):
            if characters:
                characters[-1] = _with_accent(characters[-1], character)
            continue
        readable = _readable(character)
        if readable:
            characters.append(readable)
            origin.append(place)
    return Legible("".join(characters), tuple(origin), len(original))


def _with_accent(letter: str, accent: str) -> str:
    """Return both as one character; an accent that no such letter has is left out."""
    joined = unicodedata.normalize("NFC", letter + accent)
    return joined if len(joined) == 1 else letter


def _readable(character: str) -> str:
    """Return one character for `character`, or an empty string when it draws nothing."""
    if " " <= character <= "~" or character == "\n":
        return character
    if character in _PLAIN:
        return _PLAIN[character]
    match unicodedata.category(character):
        case "Cf":
            return ""
        case "Mn" if "\ufe00" <= character <= "\ufe0f":
            return ""
        case "Cc" | "Zs":
            return " "
        case "Cs":
            return "\ufffd"
        case "Nd":
            return str(unicodedata.digit(character))
    if "\uff01" <= character <= "\uff5e":
        return chr(ord(character) - 0xFEE0)
    return character
