"""How many answers came in time, for everybody to see: counts only, and no small groups.

What is overdue now is told of each partner however few it is: that is about the partner, and
source of it is ground rule 14, the yes-code.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from domain.notices import TextKey


class PageText(TextKey):
    """Words of the page with the counts."""

    TITLE = "antwoorden-pagina"
    RULE = "antwoorden-regel"
    PARTNER = "antwoorden-partner"
    IN_TIME = "antwoorden-op-tijd"
    LATE = "antwoorden-laat"
    WAITING = "antwoorden-wacht"
    TOGETHER = "antwoorden-samen"
    FEW = "antwoorden-weinig"
    LEFT_OUT = "antwoorden-weggelaten"
    OVERDUE = "antwoorden-nu-laat"
    OVERDUE_ONE = "antwoorden-nu-laat-regel"


@dataclass(frozen=True, slots=True)
class Counted:
    """What was asked of one partner in an area.

    Attributes:
        partner: its key; empty for several partners together.
        late: answered after the last day, or still not.
        waiting: the last day is still to come.
    """

    partner: str
    in_time: int
    late: int
    waiting: int

    @property
    def asked(self) -> int:
        """All of it."""
        return self.in_time + self.late + self.waiting


TOGETHER = ""


def shown_counts(
    counts: Iterable[Counted], *, hidden_under: int
) -> tuple[tuple[Counted, ...], bool]:
    """Return the counts that can be shown, and whether some are left out.

    Partners that were asked less than `hidden_under` things are counted together. Where that is
    still too few they are left out: no row shows so few that it tells who asked.
    """
    found = [one for one in counts if one.asked]
    rows = [one for one in found if one.asked >= hidden_under]
    small = [one for one in found if one.asked < hidden_under]
    if not small:
        return tuple(rows), False
    together = Counted(
        TOGETHER,
        sum(one.in_time for one in small),
        sum(one.late for one in small),
        sum(one.waiting for one in small),
    )
    if together.asked >= hidden_under:
        return (*rows, together), False
    return tuple(rows), True
