"""Reads the ways of working: presets that hold for every municipality."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bot.content_table import (
    SUFFIX,
    ContentError,
    Table,
    no_doubles,
    read_file,
)
from domain.ways.way import Clocks, Group, Piece, WayOfWorking

FOLDER = "ways-of-working"
STEPS = 6
MOST_ESSENCE_CHARACTERS = 300
MOST_NAME_CHARACTERS = 24
"""A name stands on a button."""
MOST_SHORT_CHARACTERS = 60
CLOCKS = {
    "agenda_years": (1, 10),
    "answer_days": (1, 90),
    "decide_days": (1, 90),
    "plan_months": (2, 36),
    "campaign_days": (1, 60),
    "wishes_month": (1, 12),
    "programme_month": (1, 12),
    "account_month": (1, 12),
    "pot_days": (1, 90),
}


def read_ways(folder: Path, languages: Sequence[str]) -> tuple[WayOfWorking, ...]:
    """Return the ways of working in `folder`, in the order of its file names.

    Raises:
        ContentError: there are none, or something in one is unknown, missing, double or of the
            wrong type.
    """
    files = sorted(folder.glob(f"*{SUFFIX}"))
    if not files:
        raise ContentError(folder.name, "", "has no ways of working")
    ways = [_way(Table(path.name, "", read_file(path)), languages) for path in files]
    no_doubles(FOLDER, "key", [one.key for one in ways])
    return tuple(ways)


def _way(table: Table, languages: Sequence[str]) -> WayOfWorking:
    table_uses = Table(table.file, "uses.", table.take("uses"))
    clocks = Table(table.file, "clocks.", table.take("clocks") if table.has("clocks") else {})
    way = WayOfWorking(
        key=table.slug("key"),
        names=table.words("names", languages, most=MOST_NAME_CHARACTERS),
        essence=table.words("essence", languages, most=MOST_ESSENCE_CHARACTERS),
        short=table.words("short", languages, most=MOST_SHORT_CHARACTERS),
        group=Group(table.one_of("group", tuple(Group))),
        steps=_steps(table_uses),
        pieces=_pieces(table_uses),
        clocks=Clocks(
            **{
                name: clocks.number(name, least, most)
                for name, (least, most) in CLOCKS.items()
                if clocks.has(name)
            }
        ),
    )
    table.text("source")
    for one in (table_uses, clocks, table):
        one.done()
    return way


def _steps(table: Table) -> tuple[int, ...]:
    steps = table.take("steps")
    whole = isinstance(steps, list) and all(type(one) is int for one in steps)
    if not isinstance(steps, list) or not whole or not steps:
        raise table.error("steps", "must be a list of whole numbers")
    if steps != sorted(set(steps)) or not 1 <= steps[0] <= steps[-1] <= STEPS:
        raise table.error("steps", f"must go up from 1 to {STEPS}, each once")
    return tuple(steps)


def _pieces(table: Table) -> tuple[Piece, ...]:
    known = {one.value for one in Piece}
    texts = table.texts("pieces")
    for one in texts:
        if one not in known:
            raise table.error("pieces", f"{one!r} is none of {', '.join(sorted(known))}")
    return tuple(Piece(one) for one in texts)
