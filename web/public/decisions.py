"""The decisions about an area, on a page for everybody: advice, answer to each point, money.

No resident's name stands on it, and no decision that isn't confirmed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.advice.page import DecisionPageText, Shown, shown_on_page
from domain.areas import Area
from domain.council.decision import CouncilDecision
from domain.council.screens import decision_lines
from domain.notices import Euros
from domain.plans.plan import Plan
from domain.public_pages import FrontText
from storage import council, item_files
from storage.session import Session
from web.public.frame import AreaPage, Asked


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided about an area.

    Attributes:
        steering: by the steering group, newest first.
        council: by the municipal council on plans, newest first.
        plans: number of a decision of the council -> the plan that it was about.
    """

    steering: Sequence[Shown]
    council: Sequence[CouncilDecision]
    plans: Mapping[int, Plan]


class DecisionsPage(AreaPage[Decided]):
    """The page `/gebied/<area>/besluiten`."""

    part = "besluiten"
    template = "decisions.html"
    title = link = DecisionPageText.TITLE
    tells = FrontText.TELLS_DECISIONS

    def __init__(self, partners: Mapping[str, str]) -> None:
        """`partners` is the name of each key."""
        self._partners = partners

    async def look(self, session: Session, area: Area, now: datetime) -> Decided:
        """Return the decisions about an area."""
        return Decided(
            shown_on_page(await item_files.decided_in(session, area.slug)),
            [*reversed(await council.of_area(session, area.slug))],
            await council.plans_of_area(session, area.slug),
        )

    def draw(self, found: Decided, asked: Asked) -> Mapping[str, object]:
        """Return all of each decision."""
        return {
            "empty": "" if found.steering or found.council else asked.words(DecisionPageText.NONE),
            "items": [self._item(one, asked) for one in found.steering],
            "council": [
                (
                    asked.value(one.names),
                    [
                        line
                        for told in decision_lines(one, found.plans.get(one.id))
                        for line in sentences_of(asked.line(told))
                    ],
                )
                for one in found.council
            ],
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
    DecisionPageText.COUNCIL,
)


def sentences_of(told: str) -> Sequence[str]:
    """Return the lines of something told, without the sign of a list in a chat."""
    return [f"{one[:1].upper()}{one[1:]}" for one in told.removeprefix("• ").split("\n")]
