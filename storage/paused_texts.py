"""Handed-back texts that wait because neighbours can't agree about their item (0025).

Queries with `PAUSED` call a text `h`.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import text

from domain.ids import AgendaItemId, BallotId
from storage.session import Session

_ABOUT = """(
    (h.kind = 'plan' AND d.item_id = h.number)
    OR (h.kind = 'advice' AND d.stage < 3 AND d.item_id = (
            SELECT c.item_id FROM coalition_areas c WHERE c.id = h.number))
    OR (h.kind = 'way-out' AND d.id > h.number AND d.item_id = (
            SELECT e.item_id FROM deadlocks e WHERE e.id = h.number)))
"""
"""In the last stage the advice is asked for. A way out waits for a later deadlock on its item."""
PAUSED = f"EXISTS (SELECT 1 FROM deadlocks d WHERE d.ended IS NULL AND {_ABOUT})"  # noqa: S608 - constants


async def was_paused(session: Session, ballot: BallotId) -> bool:
    """Return whether neighbours couldn't agree about the item of a text while it lay in a round.

    What they said of it then is counted and doesn't count, also when a decision or an agreement
    ended that before the round closed: whoever voted sooner didn't know it. One that was taken
    back never was.
    """
    return (await session.execute(_WAS_PAUSED, {"ballot": ballot})).first() is not None


_WAS_PAUSED = text(f"""
    SELECT 1 FROM hand_back_ballots t JOIN hand_backs h ON h.id = t.hand_back_id
    JOIN ballots b ON b.id = t.ballot_id
    JOIN deadlocks d ON {_ABOUT}
    WHERE t.ballot_id = :ballot
      AND (d.ended IS NULL OR (d.ended <> 'withdrawn' AND d.ended_at >= b.opened_at))
""")  # noqa: S608 - constants


async def let_go_overtaken(session: Session, item: AgendaItemId, *, now: datetime) -> None:
    """Let no way out wait any more whose item got another one later; the newest stands."""
    await session.execute(_LET_GO, {"item": item, "now": now})


_LET_GO = text("""
    UPDATE hand_backs SET stand = 'replaced', decided_at = :now
    WHERE kind = 'way-out' AND stand = 'waits' AND number IN (
        SELECT d.id FROM deadlocks d WHERE d.item_id = :item AND EXISTS (
            SELECT 1 FROM deadlocks n WHERE n.item_id = d.item_id AND n.id > d.id
              AND n.ended IS NOT NULL AND n.ended <> 'withdrawn'))
""")
