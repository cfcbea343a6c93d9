"""A plan before the municipal council: where it stands, and what was decided."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.council.decision import can_record
from domain.council.screens import council_screen
from domain.council.texts import COUNCIL_PREFIX
from domain.plans.plan import Plan
from domain.refusing import Refused
from domain.roles import Action
from handlers import ways
from handlers.agenda import item_of
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import council

router = Router(name="council")

_READ = {"action": Action.READ_AGENDA}
_ITEM = rf"{COUNCIL_PREFIX}:(?P<item>{NUMBER})"


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
