"""Which ground rules count in an area: all but those that it abolished."""

from __future__ import annotations

from sqlalchemy import text

from domain.ids import AreaSlug
from storage.session import Session


async def abolished(session: Session, area: AreaSlug) -> frozenset[int]:
    """Return the numbers of the rules that don't count in an area any more."""
    found = await session.execute(_ABOLISHED, {"area": area})
    return frozenset(row.rule for row in found)


async def counts(session: Session, area: AreaSlug, rule: int) -> bool:
    """Return whether an area still keeps a rule; asked by what the program does because of it."""
    return rule not in await abolished(session, area)


_ABOLISHED = text("SELECT rule FROM abolished_rules WHERE area = :area")
