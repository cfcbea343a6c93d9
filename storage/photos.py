"""Photos of issues and of drafts, and under which name a channel has them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import text

from domain.ids import IssueId, PhotoId, ResidentId
from storage.session import Session

KEPT_IN_A_DRAFT = timedelta(days=1)


async def keep(
    session: Session,
    resident: ResidentId,
    content: bytes,
    *,
    width: int,
    height: int,
    now: datetime,
) -> PhotoId:
    """Store a photo of somebody's draft and return its number.

    Args:
        content: a JPEG without metadata, as `media.photos.draw` gives it.
        width, height: in pixels.
    """
    values = {
        "resident": resident,
        "content": content,
        "width": width,
        "height": height,
        "now": now,
    }
    return PhotoId((await session.execute(_KEEP, values)).scalar_one())


_KEEP = text("""
    INSERT INTO issue_photos (resident_id, content, width, height, taken_in_at)
    VALUES (:resident, :content, :width, :height, :now) RETURNING id
""")


async def still_there(session: Session, photos: Sequence[int]) -> list[PhotoId]:
    """Return those of `photos` that are in a draft, in that order; they stay until the end."""
    found = {row.id for row in await session.execute(_STILL_THERE, {"ids": list(photos)})}
    return [PhotoId(one) for one in photos if one in found]


_STILL_THERE = text("""
    SELECT id FROM issue_photos WHERE id = ANY(CAST(:ids AS bigint[])) AND issue_id IS NULL
    ORDER BY id FOR UPDATE
""")


async def drop(session: Session, photos: Sequence[int]) -> None:
    """Throw away photos of a draft."""
    await session.execute(_DROP, {"ids": list(photos)})


_DROP = text("""
    DELETE FROM issue_photos WHERE id = ANY(CAST(:ids AS bigint[])) AND issue_id IS NULL
""")


async def place(
    session: Session, issue: IssueId, resident: ResidentId, photos: Sequence[PhotoId]
) -> None:
    """Make photos of somebody's draft those of an issue, in that order."""
    values = {"issue": issue, "resident": resident, "ids": list(photos)}
    await session.execute(_PLACE, values)


_PLACE = text("""
    UPDATE issue_photos p SET issue_id = :issue, place = given.place
    FROM unnest(CAST(:ids AS bigint[])) WITH ORDINALITY AS given(id, place)
    WHERE p.id = given.id AND p.resident_id = :resident AND p.issue_id IS NULL
""")


@dataclass(frozen=True, slots=True)
class Kept:
    """A photo to be shown.

    Attributes:
        file_id: under which the channel has it already; None for not.
    """

    content: bytes
    file_id: str | None


async def load(session: Session, photo: PhotoId, channel: str) -> Kept | None:
    """Return a photo of an issue for a channel; None when it was taken back."""
    row = (await session.execute(_LOAD, {"id": photo, "channel": channel})).first()
    return None if row is None else Kept(bytes(row.content), row.file_id)


_LOAD = text("""
    SELECT p.content, f.file_id FROM issue_photos p
    LEFT JOIN photo_files f ON f.photo_id = p.id AND f.channel = :channel
    WHERE p.id = :id
""")


async def remember_file(session: Session, photo: PhotoId, channel: str, file_id: str) -> None:
    """Remember under which name a channel has a photo; one that is gone needs none."""
    values = {"id": photo, "channel": channel, "file": file_id}
    await session.execute(_REMEMBER, values)


_REMEMBER = text("""
    INSERT INTO photo_files (photo_id, channel, file_id)
    SELECT id, :channel, :file FROM issue_photos WHERE id = :id
    ON CONFLICT (photo_id, channel) DO UPDATE SET file_id = excluded.file_id
""")


async def prune(session: Session, *, now: datetime) -> int:
    """Throw away photos of drafts that were never placed; return how many."""
    result = await session.execute(_PRUNE, {"before": now - KEPT_IN_A_DRAFT})
    return len(result.all())


_PRUNE = text("""
    DELETE FROM issue_photos WHERE issue_id IS NULL AND taken_in_at < :before RETURNING id
""")
