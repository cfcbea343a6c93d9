"""Where the residents' advice meets the hand-back: putting it to an area, and asking what counts.

Each area says yes or no by itself: its hand-back knows the advice by `coalition_areas.id`.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import text

from domain.handing_back.hand_back import Proposed, Stand, TextKind
from domain.ids import AreaSlug
from storage import handing_back
from storage.session import Session


async def put_to_area(
    session: Session,
    side: int,
    area: AreaSlug,
    title: str,
    advice: str,
    *,
    why_changed: str,
    now: datetime,
) -> int:
    """Hand an advice back to one area; return the version that it has there, from 1.

    Nobody changes the text there: its points are changed in the file, for all areas alike.

    Raises:
        LiesOpenError: that area votes on the version before it; see `lies_open`.
    """
    proposed = Proposed(area, TextKind.ADVICE, side, title, advice, why_changed)
    return (await handing_back.propose(session, proposed, now)).version


async def versions_in_effect(session: Session, sides: Collection[int]) -> dict[int, int]:
    """Return for each place of an area the advice that it said yes to last, by version id."""
    if not sides:
        return {}
    values = {
        "sides": list(sides),
        "kind": TextKind.ADVICE.value,
        "stand": Stand.ACCEPTED.value,
    }
    found = await session.execute(_IN_EFFECT, values)
    return {row.side: row.version_id for row in found}


_IN_EFFECT = text("""
    SELECT DISTINCT ON (a.coalition_area_id) a.coalition_area_id AS side, a.version_id
    FROM advice_handings a
    JOIN hand_backs h ON h.kind = :kind AND h.number = a.coalition_area_id
                     AND h.version = a.hand_back AND h.stand = :stand
    WHERE a.coalition_area_id = ANY(CAST(:sides AS bigint[]))
    ORDER BY a.coalition_area_id, a.hand_back DESC
""")


async def lies_open(session: Session, sides: Collection[int]) -> bool:
    """Return whether an area is voting on the advice now: then it isn't changed under it."""
    values = {"sides": list(sides), "kind": TextKind.ADVICE.value, "stand": Stand.OPEN.value}
    return (await session.execute(_LIES_OPEN, values)).first() is not None


_LIES_OPEN = text("""
    SELECT 1 FROM hand_backs
    WHERE kind = :kind AND number = ANY(CAST(:sides AS bigint[])) AND stand = :stand
""")
