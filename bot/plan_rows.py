"""Plans of a partner from a file: CSV with a heading, or TOML with a `[[plan]]` each.

A file is read whole: what can't be read of it is named by its line, and then nothing comes in.
"""

from __future__ import annotations

import io
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.rows import UnreadableFileError, decoded, heading, named_columns, records
from domain.plain_text import one_line

WHERE, WHAT, WHEN = "area", "plan", "when"
NAMES: Mapping[str, tuple[str, ...]] = {
    WHERE: ("gebied", "area", "wijk", "dorp"),
    WHAT: ("plan", "wat", "what"),
    WHEN: ("wanneer", "when"),
}
"""What a column or key may be called, in any case."""
_TABLE = re.compile(r"^\s*\[\[\s*plan\s*\]\]")
_BROKEN_AT = re.compile(r"at line (\d+)")


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan as it stands in the file.

    Attributes:
        line: as a spreadsheet or an editor counts it, from 1; of TOML that of its `[[plan]]`.
        area: as written; which one it is, is found out later.
        why: why it can't be read; empty when it can.
    """

    line: int
    area: str = ""
    what: str = ""
    when: str = ""
    why: str = ""


def read_plans(file: Path) -> Sequence[PlanRow]:
    """Return the plans of a file in their order, those that can't be read too.

    Raises:
        UnreadableFileError: no such file, no plan in it, or it can't be read as a whole.
    """
    read = _from_toml if file.suffix.lower() == ".toml" else _from_csv
    found = list(read(file))
    if not found:
        raise UnreadableFileError(f"{file.name} has no plan in it.")
    return found


def _from_csv(file: Path) -> Iterator[PlanRow]:
    lines = io.StringIO(decoded(file), newline="").readlines()
    begin = next((at for at, line in enumerate(lines) if line.strip()), None)
    if begin is None:
        raise UnreadableFileError(f"{file.name} is empty.")
    separator, names = heading(lines[begin], _named(lines[begin], WHAT))
    column = {key: _column(file, names, key) for key in (WHERE, WHAT)}
    column[WHEN] = next((at for at, one in enumerate(names) if _is(one, WHEN)), None)
    for number, cells in records(lines[begin + 1 :], separator, first=begin + 2):
        if cells is None:
            yield PlanRow(number, why="its quotation marks don't match")
        elif any(one.strip() for one in cells):
            if len(cells) > len(names) and any(one.strip() for one in cells[len(names) :]):
                yield PlanRow(number, why="it has too many columns; put quotation marks around it")
                continue
            get = _getter(cells)
            yield PlanRow(number, get(column[WHERE]), get(column[WHAT]), get(column[WHEN]))


def _getter(cells: Sequence[str]) -> Callable[[int | None], str]:
    return lambda at: one_line(cells[at]) if at is not None and at < len(cells) else ""


def _is(name: str, key: str) -> bool:
    return name.strip().casefold() in NAMES[key]


def _named(line: str, key: str) -> str:
    """Return which of the names of a column stands in a heading, or the first of them."""
    words = [one.casefold() for one in re.findall(r"\w+", line)]
    return next((one for one in NAMES[key] if one in words), NAMES[key][0])


def _column(file: Path, names: Sequence[str], key: str) -> int | None:
    at = next((place for place, one in enumerate(names) if _is(one, key)), None)
    if at is None:
        raise UnreadableFileError(
            f"{file.name} has no column {NAMES[key][0]!r}. {named_columns(names)} "
            "It needs gebied and plan, and may have wanneer."
        )
    return at


def _from_toml(file: Path) -> Iterator[PlanRow]:
    text = decoded(file)
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as broken:
        found = _BROKEN_AT.search(str(broken))
        where = f", line {found[1]}" if found else ""
        raise UnreadableFileError(f"{file.name}{where}: this is not TOML ({broken}).") from None
    plans = raw.get("plan", [])
    if not isinstance(plans, list):
        raise UnreadableFileError(f"{file.name}: each plan begins with [[plan]].")
    begins = [at for at, line in enumerate(text.splitlines(), 1) if _TABLE.match(line)]
    for at, plan in enumerate(plans):
        line = begins[at] if len(begins) == len(plans) else at + 1
        if not isinstance(plan, dict):
            yield PlanRow(line, why="it is no plan with keys")
            continue
        unknown = [one for one in plan if not any(_is(one, key) for key in NAMES)]
        if unknown:
            yield PlanRow(line, why=f"it has a key {unknown[0]!r}; keys are gebied, plan, wanneer")
            continue
        values = {key: [plan[one] for one in plan if _is(one, key)] for key in NAMES}
        texts = {key: one_line(str(found[0])) if found else "" for key, found in values.items()}
        yield PlanRow(line, texts[WHERE], texts[WHAT], texts[WHEN])
