"""The decisions about an area, on a page for everybody: advice, answer to each point, money.

No resident's name stands on it, and no decision that isn't confirmed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from domain.advice.page import DecisionPageText, Shown, shown_on_page
from domain.areas import Area
from domain.notices import Euros
from domain.public_pages import FrontText
from storage import item_files
from storage.session import Session
from web.public.frame import AreaPage, Asked


class DecisionsPage(AreaPage[Sequence[Shown]]):
    """The page `/gebied/<area>/besluiten`."""

    part = "besluiten"
    template = "decisions.html"
    title = link = DecisionPageText.TITLE
    tells = FrontText.TELLS_DECISIONS

    def __init__(self, partners: Mapping[str, str]) -> None:
        """`partners` is the name of each key."""
        self._partners = partners

    async def look(self, session: Session, area: Area, now: datetime) -> Sequence[Shown]:
        """Return the decisions about an area."""
        return shown_on_page(await item_files.decided_in(session, area.slug))

    def draw(self, found: Sequence[Shown], asked: Asked) -> Mapping[str, object]:
        """Return all of each decision."""
        return {
            "empty": "" if found else asked.words(DecisionPageText.NONE),
            "items": [self._item(one, asked) for one in found],
            "words": {one.name.lower(): asked.words(one) for one in _WORDS},
        }

    def _item(self, one: Shown, asked: Asked) -> Mapping[str, object]:
        decision, before, group = one.decision, one.before, one.group_advice
        rulings = {ruling.number: ruling for ruling in decision.rulings} if decision else {}
        points = []
        for number, text in enumerate(one.advice.points, start=1):
            ruling = rulings.get(number)
            points.append(
                {
                    "text": text,
                    "departs": bool(ruling and ruling.departs),
                    "answer": ruling.answer if ruling else "",
                }
            )
        when = before_when = ""
        if decision is not None:
            moment = decision.answered_at or decision.at
            when = asked.words(DecisionPageText.DECIDED_ON, op=moment)
        if before is not None:
            moment = before.answered_at or before.at
            before_when = asked.words(DecisionPageText.AFTER, op=moment)
        return {
            "title": asked.value(one.file.title),
            "decided": decision is not None,
            "when": when,
            "before": before_when,
            "why": decision.motivation if decision else "",
            "points": points,
            "group": group.points if group else (),
            "money": [
                (
                    self._partners.get(line.partner, line.partner),
                    line.what,
                    str(line.year),
                    asked.value(Euros(line.cents)),
                )
                for line in (decision.investments if decision else ())
            ],
        }


_WORDS = (
    DecisionPageText.WHY,
    DecisionPageText.ADVICE,
    DecisionPageText.PARTNERS_ADVICE,
    DecisionPageText.FOLLOWED,
    DecisionPageText.DEPARTED,
    DecisionPageText.MONEY,
    DecisionPageText.PARTNER,
    DecisionPageText.WHAT,
    DecisionPageText.YEAR,
    DecisionPageText.SUM,
    DecisionPageText.WAITS,
)
