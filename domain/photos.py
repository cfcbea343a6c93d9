"""A photo as the outbox names it: by its number. Delivery loads it at the last moment."""

from __future__ import annotations

from dataclasses import dataclass

from domain.ids import PhotoId
from domain.notices import TextKey, Values


@dataclass(frozen=True, slots=True)
class PhotoRef:
    """A reference to a stored photo.

    Attributes:
        alternative: what the picture is, with `values`, for who can't see it.
    """

    photo: PhotoId
    alternative: TextKey
    values: Values
