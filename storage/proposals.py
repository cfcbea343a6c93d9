"""Heaps of issues in which themes are looked for, and the proposals that come out of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import orjson
from sqlalchemy import text

from domain.clustering import Loose
from domain.ids import AreaSlug, IssueId, ProposalId, ResidentId, ThemeId
from domain.notices import Words
from domain.tending.proposing import Earlier, Gathered, Proposal, ProposedIssue, State
from storage.session import Session

LEASE = timedelta(minutes=15)
"""For how long a heap is somebody's who clusters it; one that died leaves it for another."""
TRIES = 3
NO_THEME = 0
HEAP_MOST = 10_000
"""Issues of a heap, the newest ones: more take more memory than a small machine has."""


# --- heaps --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Heap:
    """A heap that waits to be looked through.

    Attributes:
        theme: to find parts of; None for the issues without a theme.
        wanted_by: who asked for it; None for the clock.
    """

    area: AreaSlug
    theme: ThemeId | None
    wanted_by: ResidentId | None


async def want(
    session: Session,
    area: AreaSlug,
    theme: ThemeId | None,
    *,
    by: ResidentId | None,
    now: datetime,
) -> bool:
    """Let a heap be looked through; return whether nobody waited for that already."""
    keys = {"area": area, "theme": theme or NO_THEME, "by": by, "now": now}
    return (await session.execute(_WANT, keys)).first() is not None


_WANT = text("""
    INSERT INTO theme_heaps AS h (area, theme, wanted_at, wanted_by)
    VALUES (:area, :theme, :now, :by)
    ON CONFLICT (area, theme) DO UPDATE
    SET wanted_at = excluded.wanted_at, wanted_by = excluded.wanted_by, tries = 0
    WHERE h.wanted_at IS NULL
    RETURNING area
""")


async def want_what_grew(
    session: Session, area: AreaSlug, *, least_new: int, broad: int, now: datetime
) -> int:
    """Want the heaps of an area that grew enough since they were last looked through.

    Args:
        least_new: new loose issues that are enough.
        broad: issues from which on parts of a theme are looked for, and again after every half
            of that.
    """
    keys = {"area": area, "least": least_new, "broad": broad, "now": now}
    return len((await session.execute(_WANT_GROWN, keys)).all())


_WANT_GROWN = text("""
    WITH standing AS (
        SELECT coalesce(theme_id, 0) AS theme, id FROM issues
        WHERE area = :area AND withdrawn_at IS NULL AND text <> ''
    ), grown AS (
        SELECT s.theme FROM standing s
        LEFT JOIN theme_heaps h ON h.area = :area AND h.theme = s.theme
        GROUP BY s.theme
        HAVING count(*) FILTER (WHERE s.id > coalesce(h.gathered_up_to, 0)) >=
                 CASE WHEN s.theme = 0 THEN :least ELSE greatest(1, :broad / 2) END
           AND (s.theme = 0 OR count(*) >= :broad)
    )
    INSERT INTO theme_heaps AS h (area, theme, wanted_at)
    SELECT :area, theme, :now FROM grown
    ON CONFLICT (area, theme) DO UPDATE SET wanted_at = excluded.wanted_at, tries = 0
    WHERE h.wanted_at IS NULL
    RETURNING theme
""")


async def lease_heap(session: Session, *, now: datetime) -> Heap | None:
    """Take the heap that waits longest; nobody else takes it for LEASE."""
    row = (await session.execute(_LEASE, {"now": now, "until": now + LEASE})).first()
    if row is None:
        return None
    by = None if row.wanted_by is None else ResidentId(row.wanted_by)
    return Heap(AreaSlug(row.area), ThemeId(row.theme) if row.theme else None, by)


_LEASE = text("""
    UPDATE theme_heaps h SET leased_until = :until, tries = tries + 1
    FROM (SELECT area, theme FROM theme_heaps
          WHERE wanted_at IS NOT NULL AND (leased_until IS NULL OR leased_until <= :now
              OR leased_until > CAST(:until AS timestamptz))
          ORDER BY wanted_at, area, theme LIMIT 1 FOR UPDATE SKIP LOCKED) AS first
    WHERE h.area = first.area AND h.theme = first.theme
    RETURNING h.area, h.theme, h.wanted_by
""")


async def close_heap(session: Session, heap: Heap, up_to: IssueId) -> None:
    """Nobody waits for a heap any more: it was looked through up to an issue."""
    keys = {"area": heap.area, "theme": heap.theme or NO_THEME, "up_to": up_to}
    await session.execute(_CLOSE, keys)


_CLOSE = text("""
    UPDATE theme_heaps SET wanted_at = NULL, wanted_by = NULL, leased_until = NULL, tries = 0,
        gathered_up_to = greatest(gathered_up_to, :up_to)
    WHERE area = :area AND theme = :theme
""")


async def give_back(session: Session, heap: Heap) -> bool:
    """Leave a heap for another try, or give it up after TRIES; return whether it was given up."""
    keys = {"area": heap.area, "theme": heap.theme or NO_THEME, "tries": TRIES}
    return bool((await session.execute(_GIVE_BACK, keys)).scalar())


_GIVE_BACK = text("""
    UPDATE theme_heaps SET leased_until = NULL,
        wanted_at = CASE WHEN tries < :tries THEN wanted_at END
    WHERE area = :area AND theme = :theme RETURNING wanted_at IS NULL
""")


async def read_heap(session: Session, heap: Heap) -> Sequence[tuple[IssueId, Loose]]:
    """Return the issues of a heap, oldest first; of many the newest HEAP_MOST."""
    keys = {"area": heap.area, "theme": heap.theme, "most": HEAP_MOST}
    found = await session.execute(_READ, keys)
    return [(IssueId(row.id), Loose(row.text, row.language)) for row in found]


_READ = text("""
    SELECT id, text, language FROM (
        SELECT id, text, language FROM issues
        WHERE area = :area AND theme_id IS NOT DISTINCT FROM CAST(:theme AS bigint)
          AND withdrawn_at IS NULL AND text <> ''
        ORDER BY id DESC LIMIT :most
    ) AS newest ORDER BY id
""")


# --- proposals ----------------------------------------------------------------------------


async def earlier(session: Session, heap: Heap) -> Sequence[Earlier]:
    """Return the proposals that came out of a heap before."""
    found = await session.execute(_EARLIER, {"area": heap.area, "theme": heap.theme})
    return [
        Earlier(
            ProposalId(row.id),
            State(row.state),
            frozenset(IssueId(one) for one in row.issues),
            frozenset(IssueId(one) for one in row.taken_out),
        )
        for row in found
    ]


_EARLIER = text("""
    SELECT p.id, p.state,
           coalesce(array_agg(i.issue_id) FILTER (WHERE i.issue_id IS NOT NULL), '{}') AS issues,
           coalesce(array_agg(i.issue_id) FILTER (WHERE i.taken_out), '{}') AS taken_out
    FROM theme_proposals p LEFT JOIN proposal_issues i ON i.proposal_id = p.id
    WHERE p.area = :area AND p.out_of IS NOT DISTINCT FROM CAST(:theme AS bigint)
    GROUP BY p.id ORDER BY p.id
""")


async def store_gathered(
    session: Session, heap: Heap, gathered: Gathered, *, now: datetime
) -> ProposalId | None:
    """Store what a heap came to; return the newest new proposal. The caller holds the area.

    What somebody took out of a proposal stays out of it.
    """
    made: ProposalId | None = None
    for number in gathered.gone:
        await session.execute(_LET_GO, {"id": number})
    for known, one in gathered.again:
        keys = {"id": known, "keywords": orjson.dumps(one.keywords).decode()}
        await session.execute(_RENEW, keys)
        await _put_issues(session, known, one.issues)
    for one in gathered.new:
        keys = {
            "area": heap.area,
            "theme": heap.theme,
            "keywords": orjson.dumps(one.keywords).decode(),
            "now": now,
        }
        made = ProposalId((await session.execute(_MAKE, keys)).scalar_one())
        await _put_issues(session, made, one.issues)
    return made


async def _put_issues(session: Session, proposal: ProposalId, issues: Sequence[IssueId]) -> None:
    keys = {"id": proposal, "issues": list(issues)}
    await session.execute(_LEAVE_OTHERS, keys)
    await session.execute(_PUT_ISSUES, keys)


_LET_GO = text("UPDATE theme_proposals SET state = 'gone' WHERE id = :id AND state = 'open'")
_RENEW = text("UPDATE theme_proposals SET keywords = CAST(:keywords AS jsonb) WHERE id = :id")
_MAKE = text("""
    INSERT INTO theme_proposals (area, out_of, keywords, found_at)
    VALUES (:area, :theme, CAST(:keywords AS jsonb), :now) RETURNING id
""")
_LEAVE_OTHERS = text("""
    DELETE FROM proposal_issues i USING theme_proposals p
    WHERE p.id = i.proposal_id AND p.state = 'open' AND NOT i.taken_out
      AND (i.proposal_id = :id AND NOT i.issue_id = ANY(CAST(:issues AS bigint[]))
           OR i.proposal_id <> :id AND i.issue_id = ANY(CAST(:issues AS bigint[])))
""")
_PUT_ISSUES = text("""
    INSERT INTO proposal_issues (proposal_id, issue_id, place)
    SELECT :id, one, number - 1
    FROM unnest(CAST(:issues AS bigint[])) WITH ORDINALITY AS u(one, number)
    ON CONFLICT (proposal_id, issue_id) DO UPDATE SET place = excluded.place
""")


def _proposal(row: Any) -> Proposal:
    return Proposal(
        id=ProposalId(row.id),
        area=AreaSlug(row.area),
        state=State(row.state),
        keywords=tuple(row.keywords),
        issues=tuple(
            ProposedIssue(
                IssueId(one["id"]),
                one["text"],
                None if one["by"] is None else ResidentId(one["by"]),
                one["out"],
            )
            for one in row.issues
        ),
        out_of=None if row.out_of is None else ThemeId(row.out_of),
        out_of_name=None if row.out_of_names is None else Words(row.out_of_names),
        became_name=None if row.became_names is None else Words(row.became_names),
        decided_by=row.decided_by_name,
    )


_PROPOSAL = """
    SELECT p.id, p.area, p.state, p.keywords, p.out_of, o.names AS out_of_names,
           b.names AS became_names, r.shown_name AS decided_by_name,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'text', i.text,
                'by', i.submitter, 'out', m.taken_out) ORDER BY m.place, i.id), '[]')
            FROM proposal_issues m JOIN issues i ON i.id = m.issue_id
            WHERE m.proposal_id = p.id AND i.withdrawn_at IS NULL
              AND i.theme_id IS NOT DISTINCT FROM p.out_of) AS issues
    FROM theme_proposals p
    LEFT JOIN themes o ON o.id = p.out_of
    LEFT JOIN themes b ON b.id = p.became
    LEFT JOIN residents r ON r.id = p.decided_by
"""


async def find(session: Session, proposal: ProposalId) -> Proposal | None:
    """Return a proposal with those of its issues that still stand where they stood."""
    row = (await session.execute(_FIND, {"id": proposal})).first()
    return None if row is None else _proposal(row)


_FIND = text(f"{_PROPOSAL} WHERE p.id = :id")


async def lock(session: Session, proposal: ProposalId) -> Proposal | None:
    """Return a proposal; nobody else decides about it until this transaction ends."""
    await session.execute(_LOCK, {"id": proposal})
    return await find(session, proposal)


_LOCK = text("SELECT 1 FROM theme_proposals WHERE id = :id FOR UPDATE")


async def open_ones(session: Session, area: AreaSlug) -> Sequence[Proposal]:
    """Return the proposals of an area that wait for somebody, those with most issues first."""
    found = [_proposal(row) for row in await session.execute(_OPEN, {"area": area})]
    return sorted(
        (one for one in found if one.members), key=lambda one: (-len(one.members), one.id)
    )


_OPEN = text(f"{_PROPOSAL} WHERE p.area = :area AND p.state = 'open' ORDER BY p.id")


async def take_out(session: Session, proposal: ProposalId, issue: IssueId, *, out: bool) -> None:
    """Store that an issue doesn't belong in a proposal, or does after all."""
    await session.execute(_TAKE_OUT, {"id": proposal, "issue": issue, "out": out})


_TAKE_OUT = text("""
    UPDATE proposal_issues SET taken_out = :out WHERE proposal_id = :id AND issue_id = :issue
""")
