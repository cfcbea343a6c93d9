"""A partner's test of an agenda item: how it lies in the policy, what comes next, who helps."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.agenda.item import AgendaItem, check_helper, check_reason
from domain.agenda.policy import PolicyTested, Verdict, decide_test, refuse_test
from domain.agenda.policy_screens import ask_helper, ask_next_step, ask_verdict
from domain.agenda.screens import ON_A_PAGE, tests_screen
from domain.agenda.texts import POLICY_PREFIX
from domain.ids import AgendaItemId
from domain.paging import page_of
from domain.roles import Action, Role
from handlers import waiting
from handlers.agenda import QUESTIONS, item_of, limits_of, partner_names, step_out, typed_words
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import agenda, plans, roles

router = Router(name="policy")

_TEST = {"action": Action.TEST_ITEM}
_ITEM = rf"{POLICY_PREFIX}:(?P<item>{NUMBER})"


class Testing(StatesGroup):
    """What somebody is asked who tests an item for a partner."""

    next_step = State()
    helper = State()


QUESTIONS |= {state.state for state in Testing.__all_states__}


@router.callback_query(
    Tapped(rf"{_ITEM}:(?P<page>\d{{1,4}})"), flags={"action": Action.READ_AGENDA}
)
async def show_tests(query: CallbackQuery, turn: Turn, item: str, page: str) -> None:
    """Show what partners said of an item."""
    found = await item_of(turn, item)
    if found is not None:
        shown = page_of(await plans.tests(turn.session, found.id), int(page), size=ON_A_PAGE)
        await turn.says(tests_screen(turn.resident, found, shown, partner_names(turn)))


async def _tester(turn: Turn, item: str) -> AgendaItem | None:
    """Return an item that this person may test for a partner; say why not otherwise."""
    found = await item_of(turn, item)
    if found is None:
        return None
    refused = refuse_test(found, turn.resident)
    if refused is not None:
        await turn.answers(refused)
        return None
    return found


@router.callback_query(Tapped(rf"{_ITEM}:begin"), flags=_TEST)
async def begin(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Ask how an item lies in the partner's policy."""
    await step_out(turn)
    found = await _tester(turn, item)
    if found is not None:
        partner = partner_names(turn).get(turn.resident.partner or "", "")
        await turn.says(ask_verdict(turn.resident, found, partner))


@router.callback_query(Tapped(rf"{_ITEM}:(?P<verdict>{'|'.join(Verdict)})"), flags=_TEST)
async def take_verdict(query: CallbackQuery, turn: Turn, item: str, verdict: str) -> None:
    """Take how it lies in the policy, and ask what comes next."""
    found = await _tester(turn, item)
    if found is None:
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Testing.next_step)
    await turn.state.update_data({"item": found.id, "verdict": verdict})
    least = limits_of(turn).reason_least
    await turn.says(ask_next_step(turn.resident, found, Verdict(verdict), least=least))


@router.message(Testing.next_step, F.text, flags=_TEST)
async def type_next_step(message: Message, turn: Turn) -> None:
    """Take the next step, and ask who can help."""
    asked = await _asked(turn)
    if asked is None:
        return
    step = await typed_words(turn, check_reason)
    if step is None:
        return
    await turn.state.update_data({"text": step})
    await turn.state.set_state(Testing.helper)
    await turn.says(ask_helper(turn.resident, asked[0], step))


async def _asked(turn: Turn) -> tuple[AgendaItem, Verdict] | None:
    """Return the item and the verdict so far; who has none begins anew."""
    data = await turn.state.get_data()
    number, verdict = data.get("item"), data.get("verdict")
    if isinstance(number, int) and verdict in set(Verdict):
        item = await agenda.lock_item(turn.session, AgendaItemId(number))
        if item is not None:
            return item, Verdict(verdict)
    await turn.begins_anew()
    return None


@router.message(Testing.helper, F.text, flags=_TEST)
async def type_helper(message: Message, turn: Turn) -> None:
    """Take who can help, and store the test."""
    asked = await _asked(turn)
    if asked is None:
        return
    helper = await typed_words(turn, check_helper)
    if helper is None:
        return
    item, verdict = asked
    step = str((await turn.state.get_data()).get("text", ""))
    outcome = decide_test(
        item,
        turn.resident,
        verdict,
        step,
        helper,
        turn.now,
        partners=partner_names(turn),
        group=await roles.holders(turn.session, Role.INITIATIVE_GROUP, item.area),
    )
    await waiting.end(turn)
    if isinstance(outcome, PolicyTested):
        await plans.store_test(turn.session, outcome)
    await turn.answers(outcome)
