"""Making what people type fit to be shown to others, without changing what they say."""

from __future__ import annotations

import re
import unicodedata

MARKS_PER_LETTER = 4
"""More combining marks than any living script stacks on a letter."""

_JOINER, _AS_PICTURE = "\u200d", "\ufe0f"
"""Inside an emoji these mean something; by themselves, or in a row, they don't."""
_BLANK_LETTERS = {"\u115f", "\u1160", "\u3164", "\uffa0", "\u034f", "\u2800"}
"""Letters and marks that show nothing."""
_UNSEEN = ("Cc", "Cf", "Cs", "Co")
"""Control, format (directions, zero width, tags), halves of emoji, private use."""
_EMOJI = range(0x1F000, 0x1FB00)
"""New ones come here every year; those that our Unicode doesn't know yet stay."""


def tidy(text: str) -> str:
    """Return `text` without what can't be seen or turns the page around.

    Control characters (NUL too), direction overrides and invisible characters go, so do
    floods of combining marks; at most one empty line stays between two others. Emoji stay
    whole.
    """
    kept: list[str] = []
    marks = 0
    for letter in unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")):
        if letter in (_JOINER, _AS_PICTURE):
            if _joins(letter, kept):
                kept.append(letter)
            continue
        if letter in "\n\t":
            kept.append("\n" if letter == "\n" else " ")
            marks = 0
            continue
        category = unicodedata.category(letter)
        if category in _UNSEEN or letter in _BLANK_LETTERS:
            continue
        if category == "Cn" and ord(letter) not in _EMOJI:
            continue
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if marks <= MARKS_PER_LETTER:
            kept.append(letter)
    whole = unicodedata.normalize("NFC", "".join(kept))  # what stood between letters is gone
    lines = [" ".join(line.split()) for line in whole.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _joins(letter: str, kept: list[str]) -> bool:
    """Return whether a joiner has something before it that it can belong to."""
    if not kept or kept[-1].isspace() or kept[-1] == _JOINER:
        return False
    return letter == _JOINER or kept[-1] != _AS_PICTURE


def bare(text: str) -> str:
    """Return the words of a short answer, to compare: small letters, no accents or marks."""
    spread = unicodedata.normalize("NFKD", tidy(text).casefold())
    letters = "".join(
        one if one.isalnum() else " "
        for one in spread
        if not unicodedata.combining(one) and one not in "'’"
    )
    return " ".join(letters.split())


def one_line(text: str) -> str:
    """Return `text` tidy and on one line, for names and titles."""
    return " ".join(tidy(text).split())


def shortened(text: str, most: int) -> str:
    """Return at most `most` characters of `text` on one line, cut between words."""
    line = one_line(text)
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    space = len(cut) if line[most - 1] == " " else cut.rfind(" ")
    return (cut[:space] if space > most // 2 else cut).rstrip(" ,.;:-") + "…"
