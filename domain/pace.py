"""How fast somebody is heard: all at once up to a point, then one by one, then no more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Pace:
    """What one chat may send us.

    Attributes:
        at_once: updates that are heard as they come, from somebody who was quiet.
        each: after those one is heard in each span of this length, which is also how fast
            `at_once` comes back.
        waiting: updates that wait for their turn then; what comes on top is let go.
    """

    at_once: int
    each: timedelta
    waiting: int

    @property
    def ahead(self) -> timedelta:
        """How far somebody may be ahead of one in each span."""
        return max(0, self.at_once - 1) * self.each

    @property
    def longest(self) -> timedelta:
        """How long an update waits for its turn at most."""
        return self.waiting * self.each


AS_IT_COMES = Pace(at_once=0, each=timedelta(0), waiting=0)
"""No pace: nobody is ever ahead."""
