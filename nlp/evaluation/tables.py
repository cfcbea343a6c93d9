"""Tables of figures: for a terminal, for another program, and inside a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Cell: TypeAlias = float | int | str | None
"""A share (float), a count (int), words, or nothing to say."""


@dataclass(frozen=True, slots=True)
class Table:
    """Figures that one part of the harness made.

    Attributes:
        name: by which a document asks for it, such as `themes-civic`.
        about: what was measured, on what.
        columns: what stands above the cells; the first is above the names of the rows.
        rows: the name of a row and its cells.
        notes: what was left out, as whole sentences.
    """

    name: str
    about: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]
    notes: tuple[str, ...] = ()


def to_markdown(table: Table) -> str:
    """Return `table` as Markdown, which can be read in a terminal too."""
    lines = [table.columns, tuple("---" for _ in table.columns)]
    lines += [(name, *map(_shown, cells)) for name, cells in table.rows]
    drawn = ["| " + " | ".join(line) + " |" for line in lines]
    return "\n".join([table.about + ":", "", *drawn, *(f"\n{note}" for note in table.notes)])


def to_json(table: Table) -> dict[str, object]:
    """Return `table` for another program, figures as exact as they were made."""
    return {
        "name": table.name,
        "about": table.about,
        "rows": [
            {"of": name, "figures": dict(zip(table.columns[1:], cells, strict=True))}
            for name, cells in table.rows
        ],
        "notes": list(table.notes),
    }


def _shown(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float):
        return re.sub(r"^(-?)0\.", r"\1.", f"{cell:.2f}").replace("-.00", ".00")
    return str(cell).replace("|", "/")


_PLACE = "<!-- table {name} -->\n(.*?)<!-- end -->"


def put_into(document: str, tables: Iterable[Table]) -> str:
    """Return `document` with `tables` in the places that are marked with their names.

    A place begins with `<!-- table NAME -->` and ends with `<!-- end -->`. Tables without a
    place, and places without a table, are left as they are.
    """
    for table in tables:
        place = _PLACE.format(name=re.escape(table.name))
        filled = f"<!-- table {table.name} -->\n{to_markdown(table)}\n<!-- end -->"
        found = re.search(place, document, flags=re.DOTALL)
        if found:
            document = document[: found.start()] + filled + document[found.end() :]
    return document


def read_rows(document: str, name: str) -> dict[str, Sequence[str]]:
    """Return the cells of each row of table `name` in `document`, as they are written there.

    Raises:
        LookupError: the document has no place for it.
    """
    place = re.search(_PLACE.format(name=re.escape(name)), document, flags=re.DOTALL)
    if place is None:
        raise LookupError(f"no table {name} in the document")
    lines = [line for line in place[1].splitlines() if line.startswith("| ")][2:]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return {row[0]: row[1:] for row in rows}
