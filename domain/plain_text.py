"""Making what people type fit to be shown to others, without changing what they say."""

from __future__ import annotations

import re
import unicodedata

MARKS_PER_LETTER = 4
"""More combining marks than any living script stacks on a letter."""

_DIRECTION = {chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}
_INVISIBLE = {"\u200b", "\u200c", "\u2060", "\ufeff", "\u00ad", "\u180e", "\u200e", "\u200f"}
_JOINERS = {"\u200d", "\ufe0f"}
"""Inside an emoji these mean something; by themselves, or in a row, they don't."""


def tidy(text: str) -> str:
    """Return `text` without what can't be seen or turns the page around.

    Control characters (NUL too), direction overrides and invisible characters go, so do
    floods of combining marks; at most one empty line stays between two others.
    """
    kept: list[str] = []
    marks = 0
    for letter in unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")):
        if letter in _DIRECTION or letter in _INVISIBLE:
            continue
        if letter in _JOINERS:
            if kept and kept[-1] not in _JOINERS and not kept[-1].isspace():
                kept.append(letter)
            continue
        category = unicodedata.category(letter)
        if category in ("Cc", "Cs", "Co", "Cn") and letter not in "\n\t":
            continue
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if marks <= MARKS_PER_LETTER:
            kept.append(" " if letter == "\t" else letter)
    lines = [" ".join(line.split()) for line in "".join(kept).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def one_line(text: str) -> str:
    """Return `text` tidy and on one line, for names and titles."""
    return " ".join(tidy(text).split())


def shortened(text: str, most: int) -> str:
    """Return at most `most` characters of `text` on one line, cut between words."""
    line = one_line(text)
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > most // 2 else cut).rstrip(" ,.;:-") + "…"
