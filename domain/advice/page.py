"""What everybody reads on the page of an area's decisions: nobody's name stands on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.notices import TextKey
from domain.scoping.item_file import Decision, ItemFile, Side, Version


class DecisionPageText(TextKey):
    """Words of the page."""

    TITLE = "besluiten-pagina"
    NONE = "besluiten-nog-geen"
    DECIDED_ON = "besluiten-op"
    AFTER = "besluiten-na"
    WHY = "besluiten-waarom"
    ADVICE = "besluiten-advies-bewoners"
    PARTNERS_ADVICE = "besluiten-advies-partners"
    FOLLOWED = "besluiten-gevolgd"
    DEPARTED = "besluiten-afgeweken"
    MONEY = "besluiten-investeringen"
    PARTNER = "besluiten-partner"
    WHAT = "besluiten-wat"
    YEAR = "besluiten-jaar"
    SUM = "besluiten-bedrag"
    WAITS = "besluiten-wacht"
    COUNCIL = "besluiten-raad"


@dataclass(frozen=True, slots=True)
class Shown:
    """An item on the page.

    Attributes:
        advice: the residents', that the decision is about, or that is in effect.
        decision: None while it waits for the steering group.
        before: the decision before this one.
    """

    file: ItemFile
    advice: Version
    decision: Decision | None = None
    before: Decision | None = None

    @property
    def group_advice(self) -> Version | None:
        """What the alignment group advised."""
        return self.file.newest(Side.ALIGNMENT)


def shown_on_page(files: Iterable[ItemFile]) -> Sequence[Shown]:
    """Return every decision that counts, newest first, then what waits with an advice in effect."""
    decided: list[Shown] = []
    waiting: list[Shown] = []
    for file in files:
        for one in file.published:
            advice = file.version(one.version)
            before = next((other for other in file.published if other.id == one.after), None)
            if advice is not None:
                decided.append(Shown(file, advice, one, before))
        ratified = file.ratified
        if not file.published and ratified is not None:
            waiting.append(Shown(file, ratified))
    newest_first = sorted(decided, key=lambda one: one.decision.id if one.decision else 0)
    return [*reversed(newest_first), *waiting]
