"""Issues that are like another one (docs/decisions/0017)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import structlog
from sqlalchemy import text

from domain.ids import AreaSlug, IssueId, ResidentId
from domain.issues.listed import Similar
from domain.reading import SENTENCES, VECTOR_SIZE
from storage.session import DatabaseError, Session, got_in_the_way, went_away
from storage.vectors import signs_of, unpacked

MOST_TIME = timedelta(seconds=1)
"""Nobody waits longer for similar ones: then there are none."""
NEAREST = 40
"""Issues whose words are compared, of the whole area's."""
BY_SIGNS = 200
"""Issues whose vectors are compared, of the whole area's: those with the most signs alike."""

log = structlog.get_logger(__name__)


async def find_similar(
    session: Session,
    area: AreaSlug,
    packed: str,
    theme: str,
    words: str,
    *,
    but_not_of: ResidentId,
    most: int,
    least: float,
    same_theme: float,
    same_word: float,
    within: timedelta = MOST_TIME,
) -> Sequence[Similar]:
    """Return the issues of an area that are most alike, best first.

    Of all issues of the area that the same embedder read, those whose vectors have the most
    signs in common with the new one's are compared exactly, in vector and theme; the nearest of
    them are then ordered anew by the words they have in common with it. A search that fails or
    takes too long finds nothing and leaves the transaction well.

    Args:
        packed: vector of the new one, as `storage.vectors.pack_vector` gives it.
        theme: key of the seed theme that the new issue falls into; empty for none.
        but_not_of: whose own issues are left out, and those this person joined.
        least: cosine from which on two issues count as alike.
        same_theme, same_word: what the same theme, and each word in common (three at
            most), add to the cosine.

    Raises:
        DBAPIError: the database itself is in trouble.
    """
    embedder, vector = unpacked(packed)
    if vector is None:
        return []
    keys = {
        "area": area,
        "embedder": embedder,
        "vector": vector,
        "theme": theme,
        "bonus": same_theme,
        "word": same_word,
        "words": words,
        "resident": but_not_of,
        "most": most,
        "far": 1 - least,
    }
    if embedder == SENTENCES:
        keys |= {"signs": signs_of(packed), "signs_bonus": signs_worth(same_theme, at=least)}
    try:
        async with session.begin_nested():
            await session.execute(_AT_MOST, {"milliseconds": f"{within // _MILLISECOND}"})
            found = await session.execute(_BY_SIGNS if embedder == SENTENCES else _BY_ALL, keys)
            await session.execute(_AS_BEFORE)
    except DatabaseError as broken:
        if went_away(broken) or got_in_the_way(broken):
            raise
        log.warning("similar.failed", error=type(getattr(broken, "orig", broken)).__name__)
        return []
    return [_similar(row) for row in found]


def signs_worth(cosine: float, *, at: float) -> int:
    """Return how many signs more alike two vectors are whose cosine is so much more.

    Args:
        at: the cosine around which that is asked; of vectors at an angle a, a share a / pi of
            the signs differs.
    """
    return round(cosine * VECTOR_SIZE / (math.pi * math.sqrt(1 - at**2)))


def _similar(row: Any) -> Similar:
    return Similar(IssueId(row.id), row.text, row.neighbours, row.photos)


_MILLISECOND = timedelta(milliseconds=1)

# On a small machine a second process would take its time from somebody else's answer.
_AT_MOST = text("""
    SELECT set_config('statement_timeout', :milliseconds, true),
           set_config('max_parallel_workers_per_gather', '0', true)
""")
_AS_BEFORE = text("SET LOCAL statement_timeout TO DEFAULT")

_COMPARED = """
    i.area = :area AND i.embedder = :embedder AND i.withdrawn_at IS NULL AND i.vector IS NOT NULL
      AND i.submitter IS DISTINCT FROM :resident
"""
_THEME = "(SELECT t.id FROM themes t WHERE t.area = :area AND t.seed = CAST(:theme AS text))"
# Vectors by words alone have few numbers that aren't 0: their signs say too little.
_ALL = f"issues i WHERE {_COMPARED}"
_MOST_SIGNS = f"""
    (SELECT i.id FROM issues i WHERE {_COMPARED}
     ORDER BY (i.signs <~> CAST(:signs AS bit({VECTOR_SIZE})))
       - CASE WHEN i.theme_id = {_THEME} THEN CAST(:signs_bonus AS integer) ELSE 0 END
     LIMIT {BY_SIGNS}) AS near JOIN issues i ON i.id = near.id
"""  # noqa: S608 - constants

# Vectors have length 1: the inner product, which pgvector gives negative, is the cosine.
_SIMILAR = f"""
    WITH new AS MATERIALIZED (
        SELECT tsvector_to_array(to_tsvector('dutch', :words)) AS words
    ), ranked AS MATERIALIZED (
        SELECT i.id, 1 + (i.vector <#> CAST(:vector AS halfvec))
          - CASE WHEN i.theme_id = {_THEME} THEN :bonus ELSE 0 END AS distance
        FROM {{compared}}
        ORDER BY distance LIMIT {NEAREST}
    ), compared AS MATERIALIZED (
        SELECT i.id, i.text, i.submitter, r.distance - :word * least(3, (
            SELECT count(*) FROM unnest(tsvector_to_array(to_tsvector('dutch', i.text))) AS w
            WHERE w = ANY((SELECT words FROM new)::text[]))) AS distance
        FROM ranked r JOIN issues i ON i.id = r.id
    )
    SELECT c.id, c.text,
           (SELECT count(*) FROM joins j WHERE j.issue_id = c.id)
             + (c.submitter IS NOT NULL)::integer AS neighbours,
           (SELECT count(*) FROM issue_photos p WHERE p.issue_id = c.id) AS photos
    FROM compared c
    WHERE c.distance <= :far
      AND NOT EXISTS (SELECT 1 FROM joins j WHERE j.issue_id = c.id AND j.resident_id = :resident)
    ORDER BY c.distance, c.id LIMIT :most
"""  # noqa: S608 - constants
_BY_SIGNS = text(_SIMILAR.format(compared=_MOST_SIGNS))
_BY_ALL = text(_SIMILAR.format(compared=_ALL))


async def similar_by_ids(
    session: Session, ids: Sequence[int], *, but_not_of: ResidentId
) -> Sequence[Similar]:
    """Return issues that were shown before, in that order.

    Left out are those that went away, and those that this person joined meanwhile.
    """
    found = await session.execute(_BY_IDS, {"ids": list(ids), "resident": but_not_of})
    by_id = {row.id: _similar(row) for row in found}
    return [by_id[one] for one in ids if one in by_id]


_BY_IDS = text("""
    SELECT i.id, i.text,
           (SELECT count(*) FROM joins j WHERE j.issue_id = i.id)
             + (i.submitter IS NOT NULL)::integer AS neighbours,
           (SELECT count(*) FROM issue_photos p WHERE p.issue_id = i.id) AS photos
    FROM issues i WHERE i.id = ANY(:ids) AND i.withdrawn_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM joins j WHERE j.issue_id = i.id AND j.resident_id = :resident)
""")
