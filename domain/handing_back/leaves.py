"""Texts that are longer than a message, in leaves that each fit in one."""

from __future__ import annotations

from collections.abc import Iterator

LEAF = 2000
"""Characters of a leaf: what fits in a hole of a sentence and, all emoji, in a message."""


def leaves(text: str, most: int = LEAF) -> list[str]:
    """Return the leaves of a text, at least one: cut between paragraphs, lines, or words."""
    found: list[str] = []
    held = ""
    for piece in _pieces(text, most):
        if held and len(held) + len(piece) > most:
            found.append(held.strip("\n"))
            held = ""
        held += piece
    found.append(held.strip("\n"))
    return [one for one in found if one] or [""]


def _pieces(text: str, most: int) -> Iterator[str]:
    """Yield lines with their ends; a line that is too long in parts, cut after a space."""
    for line in text.splitlines(keepends=True):
        rest = line
        while len(rest) > most:
            cut = rest.rfind(" ", most // 2, most) + 1 or most
            yield rest[:cut]
            rest = rest[cut:]
        yield rest
