"""What became of an official message: how many have it, wait for it, or can't get it."""

from __future__ import annotations

from dataclasses import dataclass

PER_SECOND = 24
"""Messages that Telegram takes from us in a second; on our own web phone nobody waits."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Of how many people what became.

    Attributes:
        queued: it waits for its turn, for the morning, or for room in somebody's day.
        blocked: their chat refuses us since.
        left_out: they mute such messages, or stopped all, or have no open chat.
        held_back: it was stopped before it reached them.
        moving: of those queued, how many are said as soon as the channel takes them.
    """

    queued: int = 0
    sent: int = 0
    blocked: int = 0
    failed: int = 0
    unknown: int = 0
    left_out: int = 0
    held_back: int = 0
    moving: int = 0

    @property
    def people(self) -> int:
        """To how many it goes in all."""
        return (
            self.queued
            + self.sent
            + self.blocked
            + self.failed
            + self.unknown
            + self.left_out
            + self.held_back
        )

    @property
    def over(self) -> bool:
        """Whether nobody waits for it any more."""
        return self.queued == 0


@dataclass(frozen=True, slots=True)
class Reach:
    """How many people it would reach, by the channel where each of them spoke last."""

    telegram: int = 0
    web: int = 0

    @property
    def people(self) -> int:
        """All of them, each once."""
        return self.telegram + self.web

    @property
    def seconds(self) -> int:
        """How long it takes by day, at least."""
        return -(-self.telegram // PER_SECOND)
