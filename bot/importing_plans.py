"""Plans of a partner that come in from a file: all of them, or none."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.plan_rows import PlanRow
from domain.areas import Area
from domain.ids import AreaSlug
from domain.meetlat.line import (
    LINES_MOST,
    WHAT_MOST,
    WHEN_MOST,
    MeetlatText,
    Written,
    fault_of,
)
from domain.reading import Reader
from storage import meetlat
from storage.session import Session, Sessions


@dataclass(frozen=True, slots=True)
class BadPlan:
    """A plan that can't come in, and why."""

    line: int
    why: str


@dataclass(frozen=True, slots=True)
class PlansImported:
    """What became of a file.

    Attributes:
        bad: when there are any, nothing came in.
        stored: plans that lie open from now on.
        changed: that lay open, with another moment than before.
        known: that lay open just so.
        taken_out: that lay open once, and that the partner took out since; they stay out.
    """

    bad: tuple[BadPlan, ...] = ()
    stored: int = 0
    changed: int = 0
    known: int = 0
    taken_out: int = 0


def area_named(areas: Sequence[Area], named: str) -> AreaSlug | None:
    """Return the area with this short or full name, or another name that people use."""
    wanted = named.strip().casefold()
    for one in areas:
        if wanted in (one.slug, one.name.casefold(), *(other.casefold() for other in one.aliases)):
            return one.slug
    return None


async def import_plans(
    rows: Sequence[PlanRow],
    partner: str,
    areas: Sequence[Area],
    sessions: Sessions,
    reader: Reader,
    *,
    now: datetime,
) -> PlansImported:
    """Lay the plans of a partner open in one transaction, unless one of them can't be.

    A plan that stands there already stays as it is; with another moment it gets that one. So a
    file may come in again.

    Args:
        partner: its key.
        now: timezone-aware; since when they lie open.
    """
    found: dict[tuple[AreaSlug, str], tuple[int, str]] = {}
    bad: list[BadPlan] = []
    personal = await asyncio.to_thread(
        reader.read_many, [f"{one.what} {one.when}".strip() for one in rows]
    )
    for row, reading in zip(rows, personal, strict=True):
        area = area_named(areas, row.area)
        why = row.why or _why_not(row, area)
        if not why and fault_of(row.what, most=WHAT_MOST, personal=reading.personal):
            why = "it says who somebody is; write it without, for everybody reads it"
        if area is None or why:
            bad.append(BadPlan(row.line, why))
        elif (area, row.what) in found:
            before = found[area, row.what][0]
            bad.append(BadPlan(row.line, f"it is the same plan as on line {before}"))
        else:
            found[area, row.what] = row.line, row.when
    if bad:
        return PlansImported(tuple(bad))
    async with sessions.begin() as session:
        return await _lay_open(session, partner, found, now)


def _why_not(row: PlanRow, area: AreaSlug | None) -> str:
    if area is None:
        return f"there is no area {row.area!r}" if row.area else "it names no area"
    for text, most, what in ((row.what, WHAT_MOST, "plan"), (row.when, WHEN_MOST, "moment")):
        if not text and what == "moment":
            continue
        fault = fault_of(text, most=most, personal=())
        if fault is MeetlatText.TOO_LONG:
            return f"its {what} has {len(text)} characters, {most} fit"
        if fault is not None:
            return f"there are too few words in its {what}" if text else f"it has no {what}"
    return ""


async def _lay_open(
    session: Session,
    partner: str,
    plans: Mapping[tuple[AreaSlug, str], tuple[int, str]],
    now: datetime,
) -> PlansImported:
    await meetlat.one_import_at_a_time(session, partner)
    stored = changed = known = taken_out = 0
    bad: list[BadPlan] = []
    there = await meetlat.of_partner(session, partner)
    open_now = {key: one for key, one in there.items() if one.is_open}
    count: dict[AreaSlug, int] = {}
    for area, _ in open_now:
        count[area] = count.get(area, 0) + 1
    for (area, what), (line, when) in plans.items():
        one = there.get((area, what))
        if one is None:
            count[area] = count.get(area, 0) + 1
            if count[area] > LINES_MOST:
                bad.append(BadPlan(line, f"{partner} would have over {LINES_MOST} plans in {area}"))
                continue
            await meetlat.write(session, Written(area, partner, what, when, None, now))
            stored += 1
        elif not one.is_open:
            taken_out += 1
        elif one.when != when:
            await meetlat.set_when(session, one.id, when)
            changed += 1
        else:
            known += 1
    if bad:
        await session.rollback()
        return PlansImported(tuple(bad))
    return PlansImported((), stored, changed, known, taken_out)
