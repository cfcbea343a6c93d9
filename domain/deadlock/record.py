"""The record of a deadlock in words: stage, what, when and why of every step."""

from __future__ import annotations

from collections.abc import Mapping

from domain.deadlock.change import Entry, What
from domain.deadlock.deadlock import Deadlock, Stage
from domain.deadlock.texts import LINES, STAGES, WHYS, RecordText, name_of
from domain.notices import Line, Value, Values
from domain.people import shown


def entry_line(at: Deadlock, entry: Entry, name: str | None, partners: Mapping[str, str]) -> Line:
    """Return a line of the record.

    Args:
        name: as neighbours see it, of who did it.
        partners: key of each partner -> its name.
    """
    text = LINES[entry.what]
    if entry.what is What.RESULT and not entry.text:
        text = RecordText.NO_RESULT
    side = at.side(entry.side or 0)
    kant: Value = name_of(side, partners) if side else ""
    values: Values = {
        "kant": kant,
        "naam": shown(name),
        "tekst": entry.text,
        "fase": STAGES[entry.stage] if entry.stage is not Stage.HEARING else "",
        "reden": WHYS[entry.why] if entry.why else "",
        "nummer": entry.number or 0,
    }
    return Line(text, values)
