"""A plan that its area said yes to goes to the municipal council, where the area works so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.council.recording import tell_ratified
from domain.ids import AgendaItemId, HandBackId
from domain.notices import Notice
from domain.ways.way import Piece, find_way
from storage import agenda, council, handing_back, people, ways
from storage.session import Session

if TYPE_CHECKING:
    from scheduler.ticks import Needs


async def ratified(session: Session, number: HandBackId, needs: Needs) -> tuple[Notice, ...]:
    """Return what follows from a yes to a plan; nothing where plans don't go to the council."""
    text = await handing_back.get(session, number)
    standing = await ways.standing(session, text.area)
    way = None if standing is None else find_way(needs.content.ways, standing[0])
    item = await agenda.find_item(session, AgendaItemId(text.number))
    if way is None or item is None or not way.uses(Piece.COUNCIL):
        return ()
    municipality = frozenset(
        one.key for one in needs.content.partners if one.kind == "municipality"
    )
    return tell_ratified(
        text,
        item.names,
        await council.of_item(session, item.id),
        await council.recorders(session, text.area, municipality),
        await people.reachable(session, text.area),
    )
