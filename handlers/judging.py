"""Short or long blow: three questions, answered by taps."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.plans.blow import Judged, NextQuestion, decide_judge
from domain.plans.blow_screens import judged_screen, question_screen
from domain.plans.texts import BLOW_PREFIX
from domain.roles import Action
from handlers.agenda import item_of, step_out
from handlers.context import NUMBER, Tapped
from handlers.pausing import is_paused
from handlers.turn import Turn
from storage import plans

router = Router(name="judging")


@router.callback_query(
    Tapped(rf"{BLOW_PREFIX}:(?P<item>{NUMBER}):(?P<seen>{NUMBER}):(?P<answers>[jn]{{0,3}})"),
    flags={"action": Action.JUDGE_BLOW},
)
async def judge(query: CallbackQuery, turn: Turn, item: str, seen: str, answers: str) -> None:
    """Ask the next question, or store what three answers come to."""
    await step_out(turn)
    found = await item_of(turn, item, lock=True)
    if found is None or await is_paused(turn, found.id):
        return
    newest = await plans.newest_judgement(turn.session, found.id)
    most_cents = turn.content.route.short_blow_cents.on(turn.today)
    outcome = decide_judge(
        turn.resident,
        found.id,
        found.area,
        answers,
        turn.now,
        seen=int(seen),
        newest=newest.id if newest else 0,
        most_cents=most_cents,
    )
    if isinstance(outcome, NextQuestion):
        await turn.says(
            question_screen(
                turn.resident,
                found.id,
                found.names,
                outcome,
                answers,
                seen=int(seen),
                most_cents=most_cents,
            )
        )
    elif isinstance(outcome, Judged):
        await plans.judge(turn.session, outcome)
        stored = await plans.newest_judgement(turn.session, found.id)
        if stored is not None:
            await turn.says(judged_screen(turn.resident, found.id, found.names, stored))
    else:
        await turn.answers(outcome)
