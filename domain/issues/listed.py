"""Issues in a list: shortened, numbered, with the button to join."""

from __future__ import annotations

from dataclasses import dataclass

from domain.cards import Said
from domain.ids import IssueId
from domain.issues.issue import IssueText
from domain.issues.photos import count_line
from domain.joining import join_button
from domain.notices import Line, Values
from domain.plain_text import shortened

IN_A_LIST = 200
"""Characters of an issue where it stands in a list."""


@dataclass(frozen=True, slots=True)
class Similar:
    """An issue of the area that is alike; `neighbours` counts the submitter too."""

    id: IssueId
    text: str
    neighbours: int
    photos: int = 0


def similar_values(number: int, text: str, neighbours: int, photos: int) -> Values:
    """Return the holes of an issue in a numbered list; its button carries the number."""
    return {
        "nummer": number,
        "tekst": shortened(text, IN_A_LIST),
        "aantal": neighbours,
        "fotos": photos,
    }


def said(issue: IssueId, text: str, neighbours: int, photos: int, *, join: bool = True) -> Said:
    """Return an issue in a list as a card shows it."""
    return Said(
        count=neighbours,
        unit=Line(IssueText.NEIGHBOURS, {"aantal": neighbours}),
        text=shortened(text, IN_A_LIST),
        button=join_button(issue) if join else None,
        mark=count_line(photos) if photos else None,
    )
