"""What came in from files before, so that the same file can come in again."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import text

from domain.ids import AreaSlug
from storage.session import Session


async def known_texts(session: Session, area: AreaSlug, texts: Collection[str]) -> set[str]:
    """Return which of `texts` an earlier import brought into an area, masked as they came in.

    Until the transaction ends no other import into that area can ask: so two at once don't
    both find that nothing is there.
    """
    await session.execute(_ONE_AT_A_TIME, {"area": area})
    found = await session.execute(_KNOWN, {"area": area, "texts": list(texts)})
    return set(found.scalars())


_ONE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(hashtext('smederij import'), hashtext(:area))")
_KNOWN = text("""
    SELECT DISTINCT text FROM issues
    WHERE area = :area AND origin = 'import' AND text = ANY(CAST(:texts AS text[]))
""")
