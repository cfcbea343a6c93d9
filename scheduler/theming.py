"""Looking for themes in heaps of issues, and telling owners whose issue moved."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

import structlog

from domain.calendar import day_of
from domain.clustering import Cluster, Loose
from domain.ids import AreaSlug, IssueId, ThemeChangeId
from domain.roles import Role
from domain.tending.gathering import parts_of
from domain.tending.proposing import Found, decide_gathered
from domain.tending.screens import tell_group, tell_no_parts
from domain.tending.telling import tell_moved
from storage import ballots, outbox, proposals, roles, theme_changes
from storage.due import Leased
from storage.proposals import Heap
from storage.session import Session

if TYPE_CHECKING:
    from scheduler.ticks import Needs

MakeClusters = Callable[[Sequence[Loose]], Awaitable[Sequence[Cluster]]]
"""A `domain.clustering.Clusterer` somewhere else, which nobody waits for meanwhile."""

log = structlog.get_logger(__name__)


class ClusteringFailedError(Exception):
    """A heap can't be clustered now; it holds the name of an error, never words of the heap."""


async def want_heaps(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Want the heaps of an area that grew enough; `gather_next` looks them through."""
    figures, today = needs.content.issues, day_of(now)
    await proposals.want_what_grew(
        session,
        AreaSlug(leased.subject["area"]),
        least_new=figures.theme_new_issues.on(today),
        broad=figures.theme_broad_issues.on(today),
        now=now,
    )


async def gather_next(
    needs: Needs, make_clusters: MakeClusters, clock: Callable[[], datetime]
) -> bool:
    """Look one heap through and store what it comes to; return whether there was one.

    No transaction is open while it is clustered: what changed meanwhile is looked at again
    before anything is stored. One process that dies leaves its heap for another.
    """
    now = clock()
    async with needs.sessions.begin() as session:
        heap = await proposals.lease_heap(session, now=now)
        if heap is None:
            return False
        texts = await proposals.read_heap(session, heap)
    least = needs.content.issues.theme_least_issues.on(day_of(now))
    clusters: Sequence[Cluster] = ()
    if len(texts) >= least:
        try:
            clusters = await make_clusters([one for _, one in texts])
        except ClusteringFailedError as failed:
            async with needs.sessions.begin() as session:
                aside = await proposals.give_back(session, heap)
            log.error("theming.failed", area=heap.area, error=str(failed), aside=aside)
            return True
    found = [
        Found(tuple(texts[place][0] for place in one.members), one.keywords) for one in clusters
    ]
    up_to = texts[-1][0] if texts else IssueId(0)
    async with needs.sessions.begin() as session:
        await _store(session, needs, heap, found, up_to, least, now=clock())
    return True


async def _store(
    session: Session,
    needs: Needs,
    heap: Heap,
    found: Sequence[Found],
    up_to: IssueId,
    least: int,
    *,
    now: datetime,
) -> None:
    await ballots.lock_area(session, heap.area)
    standing = frozenset(one for one, _ in await proposals.read_heap(session, heap))
    if heap.theme is not None:
        found = parts_of(found, len(standing))
    gathered = decide_gathered(found, await proposals.earlier(session, heap), standing, least=least)
    newest = await proposals.store_gathered(session, heap, gathered, now=now)
    await proposals.close_heap(session, heap, up_to)
    if newest is not None:
        members = await roles.holders(session, Role.INITIATIVE_GROUP, heap.area)
        waiting = len(await proposals.open_ones(session, heap.area))
        name = next(
            (one.name for one in needs.content.areas if one.slug == heap.area), str(heap.area)
        )
        told = tell_group(members, heap.area, name, waiting, newest)
        await outbox.put(session, told, now=now)
    elif heap.theme is not None and heap.wanted_by is not None and not gathered.again:
        theme = await theme_changes.find_theme(session, heap.theme)
        if theme is not None:
            once = f"delen-{heap.theme}-{now.isoformat()}"
            await outbox.put(session, [tell_no_parts(heap.wanted_by, theme, once=once)], now=now)


async def tell_owners(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Tell the owners of issues that a change moved, once it can't be undone any more."""
    found = await theme_changes.to_tell(session, ThemeChangeId(leased.subject["change"]))
    if found is None:
        return
    told = tell_moved(found.id, found.deed, found.theme, found.keywords, found.issues, by=found.by)
    await outbox.put(session, told, now=now)
