"""A talk at the kitchen table that was written down without a connection, as one message."""

from __future__ import annotations

from dataclasses import replace

from domain.kitchen_table.posted import read_posted
from domain.kitchen_table.talk import KitchenText, TableDraft, read_street
from domain.refusing import Refused
from handlers import kitchen_table, waiting
from handlers.turn import Turn
from storage import kitchen_table as talks
from storage import people


async def take(turn: Turn, typed: str) -> None:
    """Store a talk that was posted, once; a street that isn't there is asked for."""
    area = turn.town.area(await turn.home())
    if area is None:
        return
    posted = read_posted(typed)
    parts = turn.reading.parts if turn.reading is not None else ()
    if posted is None or len(parts) != len(posted.said):
        await kitchen_table.show_talks(turn)
        return
    await people.lock(turn.session, [turn.resident.id])
    if await talks.is_stored(turn.session, posted.key):
        await turn.tells(KitchenText.SENT_ALREADY)
        return
    refused = await kitchen_table.refused_now(turn)
    if refused is not None:
        await turn.answers(refused, below=True)
        return
    agreed = posted.consented_at(turn.now)
    table = TableDraft(key=posted.key, consented_at=agreed.isoformat())
    for words, part in zip(posted.said, parts, strict=True):
        more = await kitchen_table.add(turn, area.slug, table, words, part)
        if isinstance(more, Refused):
            await turn.answers(more)
            return
        table = more
    street = read_street(turn.resident, area, posted.street)
    if isinstance(street, Refused):
        await waiting.ask_between(turn, kitchen_table.AtTheTable.street)
        await kitchen_table.keep(turn, table)
        await turn.answers(street)
        return
    await kitchen_table.store_talk(turn, area.slug, replace(table, street=street), below=True)
