"""An area that works in some way, for stories about what that brings."""

from __future__ import annotations

from domain.ids import AreaSlug, ResidentId
from domain.ways.choosing import Agreed
from domain.ways.clocks import clocks_begin
from domain.ways.way import Proposal, Side
from storage import ways
from tests.village import Village


async def works_as(village: Village, key: str, area: str = "krakeel") -> None:
    """Let an area work as content calls `key` from now on, with the clocks of that."""
    way = next(one for one in village.content.ways if one.key == key)
    now, slug = village.clock(), AreaSlug(area)
    proposal = Proposal(slug, key, Side.GROUP, None, now)
    agreed = Agreed(proposal, ResidentId(0), clocks_begin(slug, way, now), ())
    async with village.sessions.begin() as session:
        await ways.agree(session, agreed, now=now)
