"""Pictures as data; `media/` draws them."""

from __future__ import annotations

from dataclasses import dataclass

from domain.notices import TextKey, Value, Values


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a result: its label (a person's words or a theme's name), whole number, won."""

    label: Value
    value: int
    winner: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """An address as a picture that a phone can scan (QR).

    Attributes:
        alternative: what the picture is, with `values`, for who can't see it.
    """

    address: str
    alternative: TextKey
    values: Values


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """The result of a ballot.

    Attributes:
        title: what was decided or counted.
        voters: people who took part.
        of: people who could; None where the number of inhabitants has no source, then
            only the number of people is shown.
        bars: most points first; at most twelve.
    """

    title: TextKey
    values: Values
    voters: int
    of: int | None
    bars: tuple[Bar, ...]
