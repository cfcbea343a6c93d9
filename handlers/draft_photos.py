"""The photos of an issue on its way: their numbers stand in the conversation, their bytes don't."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from domain.ids import PhotoId
from domain.issues.photos import PhotoText
from handlers.turn import Turn
from storage import photos

PHOTOS, ALBUM = "photos", "album"
"""Where the conversation has them: the numbers, in order, and the album of the newest one."""


def numbers_in(data: Mapping[str, Any]) -> list[PhotoId]:
    """Return the photos that a conversation has; none where it has another shape."""
    kept = data.get(PHOTOS)
    if not isinstance(kept, list):
        return []
    return [PhotoId(one) for one in kept if isinstance(one, int)]


def kept_in(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a conversation knows of photos, to take along when its other data go."""
    return {name: data[name] for name in (PHOTOS, ALBUM) if name in data}


def has_room(data: Mapping[str, Any], most: int) -> bool:
    """Return whether one more photo can go along."""
    return len(numbers_in(data)) < most


async def numbers(turn: Turn) -> list[PhotoId]:
    """Return the photos that go along, whether or not they are still kept."""
    return numbers_in(await turn.state.get_data())


async def still_there(turn: Turn) -> Sequence[PhotoId]:
    """Return the photos that go along; who loses one because its day is over is told."""
    known = await numbers(turn)
    if not known:
        return ()
    found = await photos.still_there(turn.session, known)
    if found != known:
        await turn.state.update_data({PHOTOS: found})
        await turn.tells(PhotoText.EXPIRED)
    return found


async def add(turn: Turn, photo: PhotoId, album: str | None) -> None:
    """Let a photo go along."""
    await turn.state.update_data({PHOTOS: [*await numbers(turn), photo], ALBUM: album})


async def remove(turn: Turn, gone: Collection[PhotoId]) -> None:
    """Throw photos away that went along."""
    known = await numbers(turn)
    await photos.drop(turn.session, [one for one in known if one in gone])
    await turn.state.update_data({PHOTOS: [one for one in known if one not in gone]})


async def clear(turn: Turn) -> None:
    """End the conversation, and throw away the photos that went along."""
    await photos.drop(turn.session, await numbers(turn))
    await turn.state.clear()
