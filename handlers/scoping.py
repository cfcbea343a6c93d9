"""The file of an item: where it stands, asking the neighbourhood team, its judgement, remarks.

The team taps; what it types while it is asked is answered with a sentence, and kept nowhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.advice.aligning import open_alignment
from domain.ids import AgendaItemId, ResidentId
from domain.paging import page_of
from domain.refusing import Refused
from domain.roles import Action, Role
from domain.scoping.item_file import FOLLOWS_ALL, Said, waits_for
from domain.scoping.judging import (
    Asked,
    Judged,
    ScopeFigures,
    can_judge,
    decide_ask,
    decide_judge,
    decide_remark,
    figures_on,
)
from domain.scoping.screens import (
    DIRECT,
    FIRST,
    OBJECT,
    SAID,
    ask_remark,
    file_screen,
    files_screen,
    question,
    reasons_screen,
    record_screen,
    remarks_screen,
)
from domain.scoping.texts import FILE_PREFIX, ScopeText
from handlers.context import NUMBER, Tapped
from handlers.item_files import (
    ask,
    belongs,
    elsewhere,
    held,
    names_of,
    partners_of,
    read_typed,
    readable,
    step_out,
)
from handlers.pausing import is_paused
from handlers.turn import Turn
from storage import item_files, roles, scoping
from storage.item_files import find

router = Router(name="scoping")

ITEM = rf"{FILE_PREFIX}:(?P<item>{NUMBER})"
_TEAM = rf"{FIRST}|{OBJECT}"
_KEY = r"[a-z0-9-]{1,24}"
_READ = {"action": Action.READ_FILE}
_JUDGE = {"action": Action.JUDGE_SCOPE}
_DIRECT = {"action": Action.DECIDE_SCOPE}


class Scoping(StatesGroup):
    """Where somebody is: `item`."""

    judging = State()
    """Tapping a judgement; nothing is to be typed."""
    remark = State()


belongs(Scoping)


def _figures(turn: Turn) -> ScopeFigures:
    return figures_on(turn.content.advice, turn.today)


# --- reading ------------------------------------------------------------------------------


async def files_wait(turn: Turn) -> bool:
    """Return whether some file waits for this person, or they follow them all."""
    if not turn.resident.roles:
        return False
    if any(role in FOLLOWS_ALL for role, _ in turn.resident.roles):
        return True
    found = await item_files.concerning(turn.session, turn.resident)
    partners = partners_of(turn)
    return any(waits_for(one, turn.resident, partners, turn.now) for one in found)


@router.callback_query(Tapped(rf"{FILE_PREFIX}:(?P<page>\d{{1,4}})"), flags=_READ)
async def leaf_through_files(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show the files that wait for somebody."""
    await step_out(turn)
    found = await item_files.concerning(turn.session, turn.resident)
    partners = partners_of(turn)
    all_of_them = any(role in FOLLOWS_ALL for role, _ in turn.resident.roles)
    mine = [
        one for one in found if all_of_them or waits_for(one, turn.resident, partners, turn.now)
    ]
    shown = page_of(mine, int(page), size=min(turn.page_size, 5))
    await turn.says(files_screen(turn.resident, shown, fresh=turn.typed))


@router.callback_query(Tapped(rf"{ITEM}:open"), flags=_READ)
async def open_file(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Show a file; who was in a question about one leaves it."""
    await step_out(turn)
    found = await readable(turn, item)
    if found is not None:
        fresh = await elsewhere(turn)
        await turn.says(file_screen(turn.resident, found, names_of(turn), turn.now, fresh=fresh))


@router.callback_query(Tapped(rf"{ITEM}:verloop"), flags=_READ)
async def read_record(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Show who judged what."""
    found = await readable(turn, item)
    if found is not None:
        await turn.says(record_screen(turn.resident, found, names_of(turn), fresh=turn.typed))


# --- asking the team ----------------------------------------------------------------------


@router.callback_query(Tapped(rf"{ITEM}:vraag"), flags={"action": Action.ASK_TEAM})
async def ask_team(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Put the question of scope to the neighbourhood team."""
    if await is_paused(turn, item):
        return
    found = await held(turn, item)
    team = (
        []
        if found is None
        else await roles.holders(turn.session, Role.NEIGHBOURHOOD_TEAM, found.area)
    )
    outcome = decide_ask(turn.resident, found, team, turn.now, _figures(turn))
    if isinstance(outcome, Asked) and found is not None:
        await scoping.ask(turn.session, outcome, found.area)
    await turn.answers(outcome)


# --- judging ------------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{ITEM}:(?P<said>{_TEAM})"), flags=_JUDGE)
async def see_question(query: CallbackQuery, turn: Turn, item: str, said: str) -> None:
    """Ask a member of the team: inside the area, or beyond it?"""
    await _ask(turn, item, SAID[said])


@router.callback_query(Tapped(rf"{ITEM}:{DIRECT}"), flags=_DIRECT)
async def see_question_after_objection(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Ask the area director, after an objection."""
    await _ask(turn, item, Said.DIRECTOR)


async def _ask(turn: Turn, item: str, said: Said) -> None:
    found = await find(turn.session, AgendaItemId(int(item)))
    can = can_judge(turn.resident, found, said, turn.now)
    if isinstance(can, Refused):
        await turn.answers(can)
        return
    await ask(turn, Scoping.judging, item=can.item)
    await turn.says(question(turn.resident, can, said, fresh=turn.typed))


@router.callback_query(Tapped(rf"{ITEM}:(?P<said>{_TEAM}):(?P<scope>binnen|verder)"), flags=_JUDGE)
async def choose_scope(query: CallbackQuery, turn: Turn, item: str, said: str, scope: str) -> None:
    """Show the reasons for what a member of the team chose."""
    await _reasons(turn, item, SAID[said], scope)


@router.callback_query(Tapped(rf"{ITEM}:{DIRECT}:(?P<scope>binnen|verder)"), flags=_DIRECT)
async def choose_scope_after_objection(
    query: CallbackQuery, turn: Turn, item: str, scope: str
) -> None:
    """Show the reasons for what the area director chose."""
    await _reasons(turn, item, Said.DIRECTOR, scope)


async def _reasons(turn: Turn, item: str, said: Said, scope: str) -> None:
    found = await find(turn.session, AgendaItemId(int(item)))
    can = can_judge(turn.resident, found, said, turn.now)
    if isinstance(can, Refused):
        await turn.answers(can)
        return
    await ask(turn, Scoping.judging, item=can.item)
    reasons = turn.content.scope_reasons
    await turn.says(
        reasons_screen(
            turn.resident, can, said, reasons, beyond=scope == "verder", fresh=turn.typed
        )
    )


@router.callback_query(Tapped(rf"{ITEM}:(?P<said>{_TEAM}):w:(?P<reason>{_KEY})"), flags=_JUDGE)
async def judge(query: CallbackQuery, turn: Turn, item: str, said: str, reason: str) -> None:
    """Take the judgement of a member of the team."""
    await _judge(turn, item, SAID[said], reason)


@router.callback_query(Tapped(rf"{ITEM}:{DIRECT}:w:(?P<reason>{_KEY})"), flags=_DIRECT)
async def decide_after_objection(query: CallbackQuery, turn: Turn, item: str, reason: str) -> None:
    """Take the decision of the area director."""
    await _judge(turn, item, Said.DIRECTOR, reason)


async def _judge(turn: Turn, item: str, said: Said, reason: str) -> None:
    if await is_paused(turn, item):
        await step_out(turn)
        return
    found = await held(turn, item)
    directors: Sequence[ResidentId] = ()
    group: Sequence[ResidentId] = ()
    if found is not None:
        directors = await roles.holders(turn.session, Role.AREA_DIRECTOR, found.area)
        group = await roles.holders(turn.session, Role.INITIATIVE_GROUP, found.area)
    outcome = decide_judge(
        turn.resident,
        found,
        said,
        names_of(turn).reasons.get(reason),
        turn.now,
        _figures(turn),
        directors=directors,
        group=group,
    )
    await step_out(turn)
    if isinstance(outcome, Judged):
        await scoping.judge(turn.session, outcome)
    await turn.answers(outcome)
    if isinstance(outcome, Judged) and outcome.stands:
        after = await find(turn.session, outcome.item)
        partners = await scoping.with_partner(turn.session, Role.ALIGNMENT_GROUP)
        members = [one for one, _ in partners]
        opened = open_alignment(after, members, turn.now, _figures(turn))
        if opened is not None:
            await scoping.open_alignment(turn.session, opened)
            await turn.says(*opened.notices)


@router.message(Scoping.judging, F.text, flags=_READ)
async def say_why_no_words(message: Message, turn: Turn) -> None:
    """Say why nothing can be written with a judgement; what was typed is kept nowhere."""
    await turn.tells(ScopeText.NO_WORDS)


# --- remarks ------------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{ITEM}:opm"), flags=_READ)
async def read_remarks(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Show what council members remarked."""
    await step_out(turn)
    found = await readable(turn, item)
    if found is not None:
        await turn.says(remarks_screen(turn.resident, found, fresh=turn.typed))


@router.callback_query(Tapped(rf"{ITEM}:schrijf"), flags={"action": Action.REMARK})
async def ask_for_remark(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Ask a council member what they want to remark."""
    found = await readable(turn, item)
    if found is not None:
        await ask(turn, Scoping.remark, item=found.item)
        await turn.says(ask_remark(turn.resident, found))


@router.message(Scoping.remark, F.text, flags={"action": Action.REMARK})
async def remark(message: Message, turn: Turn) -> None:
    """Take a remark."""
    most = turn.content.advice.advice_text_max_characters.on(turn.today)
    words = read_typed(turn, least=3, most=most)
    if isinstance(words, Refused):
        await turn.answers(words)
        return
    item = (await turn.state.get_data()).get("item", 0)
    outcome = decide_remark(turn.resident, await held(turn, item), words, turn.now)
    await step_out(turn)
    if isinstance(outcome, Refused):
        await turn.answers(outcome)
        return
    await scoping.remark(turn.session, outcome)
    await turn.tells(ScopeText.REMARKED)
    found = await readable(turn, str(item))
    if found is not None:
        await turn.says(remarks_screen(turn.resident, found, fresh=True))
