"""What becomes of what stands in an exchange: still true, taken back, done, or gone by itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain.calendar import day_of, end_of
from domain.due import Due, DueKind
from domain.exchange.entry import (
    Ended,
    Entry,
    ExchangeText,
    Figures,
    lapse_key,
    list_button,
    mine_button,
    slot_of,
    still_key,
)
from domain.ids import EntryId
from domain.notices import STEP, Kind, Look, Notice, Priority
from domain.people import Resident
from domain.refusing import Refused, Twice, refuse


@dataclass(frozen=True, slots=True)
class Over:
    """An entry that stands there no longer; what waits for an answer on it is gone with it."""

    entry: Entry
    how: Ended
    at: datetime
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Stays:
    """An entry that is still true: it stands on until a later day."""

    entry: Entry
    at: datetime
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...]


def asks_at(entry: EntryId, until: datetime) -> Due:
    """Return that it is asked at `until` whether it is still true."""
    return Due(DueKind.EXCHANGE_STILL, until, still_key(entry), {"entry": entry})


def _own(entry: Entry | None, resident: Resident) -> Entry | Refused:
    if entry is None or not entry.open or entry.by != resident.id:
        return refuse(resident, ExchangeText.GONE, slot=STEP)
    return entry


def decide_end(entry: Entry | None, resident: Resident, how: Ended, at: datetime) -> Over | Refused:
    """Decide whether somebody takes their own entry away, or says that it is done."""
    own = _own(entry, resident)
    if isinstance(own, Refused):
        return own
    text = ExchangeText.DONE if how is Ended.DONE else ExchangeText.TAKEN_BACK
    told = Notice(
        to=resident.id,
        text=text,
        values=own.values(),
        buttons=((list_button(), mine_button()),),
        slot=STEP,
    )
    return Over(own, how, at, (told,))


def ask_still(entry: Entry | None, at: datetime, figures: Figures) -> Stays | None:
    """Return the question whether it is still true, with the end that comes without an answer."""
    if entry is None or not entry.open or entry.until > at:
        return None
    ends = end_of(day_of(at) + timedelta(days=figures.still_days))
    due = Due(DueKind.EXCHANGE_LAPSES, ends, lapse_key(entry.id), {"entry": entry.id})
    told = Notice(
        to=entry.by,
        text=ExchangeText.STILL,
        values={**entry.values(), "dagen": figures.still_days},
        buttons=(
            (
                entry.button(ExchangeText.STILL_BUTTON, "nog", Look.MAIN),
                entry.button(ExchangeText.DONE_BUTTON, "klaar"),
            ),
            (entry.button(ExchangeText.TAKE_BACK, "weg", Look.QUIET),),
        ),
        slot=slot_of(entry.id),
        fresh=True,
        priority=Priority.REMINDER,
        kind=Kind.TASKS,
        about=slot_of(entry.id),
        deadline=ends,
        once=f"ruil-{entry.id}-klopt-{entry.last.isoformat()}",
    )
    return Stays(entry, at, (due,), (told,))


def decide_still(
    entry: Entry | None, resident: Resident, at: datetime, figures: Figures
) -> Stays | Refused | Twice:
    """Decide whether something stands on for as long again."""
    own = _own(entry, resident)
    if isinstance(own, Refused):
        return own
    until = end_of(day_of(at) + timedelta(days=figures.days))
    stays = replace(own, until=until)
    if own.until >= until:
        return Twice(ExchangeText.STILL_YES, stays.values())
    told = Notice(
        to=resident.id,
        text=ExchangeText.STILL_YES,
        values=stays.values(),
        buttons=((mine_button(),),),
        slot=slot_of(own.id),
    )
    return Stays(stays, at, (asks_at(own.id, until),), (told,))


def decide_lapse(entry: Entry | None, at: datetime) -> Over | None:
    """Decide whether something goes because nobody said that it is still true."""
    if entry is None or not entry.open or entry.until > at:
        return None
    told = Notice(
        to=entry.by,
        text=ExchangeText.LAPSED,
        values=entry.values(),
        buttons=((list_button(),),),
        slot=slot_of(entry.id),
        fresh=True,
        priority=Priority.REMINDER,
        kind=Kind.TASKS,
        about=slot_of(entry.id),
        once=f"ruil-{entry.id}-voorbij",
    )
    return Over(entry, Ended.LAPSED, at, (told,))
