"""A plan before the municipal council: where it stands, and what was decided."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.council.decision import Before, can_record
from domain.council.recording import Recorded, why_changed
from domain.council.screens import council_screen
from domain.council.texts import COUNCIL_PREFIX
from domain.handing_back.hand_back import HandBack, LiesOpenError, Proposed, TextKind
from domain.plans.plan import Plan
from domain.plans.screens import plan_as_text
from domain.refusing import Refused
from domain.roles import Action
from handlers import ways
from handlers.agenda import item_of
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from locales.sentences import said_line
from storage import agenda, council, handed_texts, handing_back, plans

router = Router(name="council")

_READ = {"action": Action.READ_AGENDA}
_ITEM = rf"{COUNCIL_PREFIX}:(?P<item>{NUMBER})"
DUTCH = "nl"
"""A text is handed back in the language of the municipality; residents' words are in it."""


def municipality(turn: Turn) -> frozenset[str]:
    """Return the keys of the partners that are a municipality."""
    return frozenset(one.key for one in turn.content.partners if one.kind == "municipality")


@router.callback_query(Tapped(rf"{_ITEM}:toon"), flags=_READ)
async def show(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Show where a plan stands with the council, and what was decided."""
    found = await item_of(turn, item)
    if found is None:
        return
    plan = await council.before(turn.session, found, turn.town.area_name(found.area))
    were: dict[int, Plan | None] = {}
    for one in plan.decisions:
        were[one.id] = await council.plan_in(turn.session, found.id, one.version)
    way = await ways.way_of(turn, found.area)
    can = can_record(turn.resident, plan, way, municipality(turn))
    screen = council_screen(
        turn.resident,
        plan,
        were,
        records=not isinstance(can, Refused),
        fresh=await turn.below(),
    )
    await turn.says(screen)


async def hand_changed_back(
    turn: Turn, plan: Before, was: Plan, outcome: Recorded
) -> HandBack | None:
    """Store the plan as the council wants it and hand it back; None when one lies in a round."""
    planned, ratified = outcome.planned, plan.ratified
    found = await agenda.find_item(turn.session, plan.item)
    judgement = await plans.newest_judgement(turn.session, plan.item)
    if planned is None or ratified is None or found is None or judgement is None:
        return None
    text = said_line(plan_as_text(planned.plan, found.names, found.why, judgement), DUTCH)
    why = said_line(why_changed(outcome.draft, was), DUTCH)
    proposed = Proposed(plan.area, TextKind.PLAN, plan.item, ratified.title, text, why, ratified.by)
    try:
        stored = await handing_back.propose(turn.session, proposed, turn.now)
    except LiesOpenError:
        return None
    await plans.store_plan(turn.session, planned, now=turn.now)
    await handed_texts.remember_plan(
        turn.session, plan.item, version=stored.version, plan_version=planned.plan.version
    )
    return stored
