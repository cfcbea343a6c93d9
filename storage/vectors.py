"""Vectors of texts: as short words for a conversation, and for the database."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sqlalchemy import text

from domain.ids import IssueId
from domain.reading import Reading
from storage.session import Session


def pack_vector(reading: Reading) -> str:
    """Return the vector of a reading as short text, with who made it; empty for none."""
    if not reading.vector:
        return f"{reading.embedder}:"
    numbers = np.asarray(reading.vector, dtype="<f2").tobytes()
    return f"{reading.embedder}:{b64encode(numbers).decode()}"


def unpacked(packed: str) -> tuple[str, str | None]:
    """Return embedder and vector of what `pack_vector` gave, the vector as the database takes it.

    Raises:
        ValueError: it is something else.
    """
    embedder, _, numbers = packed.rpartition(":")
    if not numbers:
        return embedder, None
    found = np.frombuffer(b64decode(numbers), dtype="<f2")
    return embedder, "[" + ",".join(f"{one:.5g}" for one in found.tolist()) + "]"


def signs_of(packed: str) -> str | None:
    """Return which numbers of a packed vector are more than 0, as PostgreSQL keeps it beside it.

    Raises:
        ValueError: it is something else than `pack_vector` gave.
    """
    numbers = packed.rpartition(":")[2]
    if not numbers:
        return None
    return "".join("1" if one > 0 else "0" for one in np.frombuffer(b64decode(numbers), "<f2"))


# --- making them anew ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Made:
    """An issue whose vector another embedder made, or nobody."""

    id: IssueId
    text: str


async def made_otherwise(
    session: Session, embedder: str, *, before: IssueId | None, most: int
) -> Sequence[Made]:
    """Return standing issues that another embedder than this one read, newest first.

    Args:
        before: only those with a lower number; None for all.
    """
    found = await session.execute(
        _OTHERWISE, {"embedder": embedder, "before": before, "most": most}
    )
    return [Made(IssueId(row.id), row.text) for row in found]


_OTHERWISE = text("""
    SELECT id, text FROM issues
    WHERE embedder <> :embedder AND withdrawn_at IS NULL
      AND id < coalesce(CAST(:before AS bigint), 9223372036854775807)
    ORDER BY id DESC LIMIT :most
""")


async def make_anew(session: Session, readings: Sequence[tuple[IssueId, Reading]]) -> None:
    """Store the vectors of issues that were read anew; not of those withdrawn meanwhile."""
    packed = [unpacked(pack_vector(reading)) for _, reading in readings]
    await session.execute(
        _ANEW,
        {
            "ids": [issue for issue, _ in readings],
            "embedders": [embedder for embedder, _ in packed],
            "vectors": [vector for _, vector in packed],
        },
    )


_ANEW = text("""
    UPDATE issues i SET vector = CAST(n.vector AS halfvec), embedder = n.embedder
    FROM unnest(CAST(:ids AS bigint[]), CAST(:embedders AS text[]), CAST(:vectors AS text[]))
      AS n (id, embedder, vector)
    WHERE i.id = n.id AND i.withdrawn_at IS NULL
""")
