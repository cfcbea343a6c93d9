"""Meeting somebody with a near idea: saying yes or no, and one line to be found by."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.connections.answering import Answered, decide_answer
from domain.connections.asking import Figures, figures_on
from domain.connections.connection import (
    CONNECT_PREFIX,
    Answer,
    Connection,
    ConnectionText,
    slot_of,
)
from domain.connections.exchanging import (
    Given,
    Reported,
    Stopped,
    ask_report,
    check_line,
    decide_give,
    decide_report,
    decide_stop,
    line_question,
    read_line,
    shown_again,
    writes,
)
from domain.ids import ConnectionId
from domain.notices import STEP
from domain.refusing import Refused
from domain.roles import Action
from domain.texts import GeneralText
from handlers import waiting
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import connections, outbox

router = Router(name="connecting")

CONNECTION = rf"{CONNECT_PREFIX}:(?P<connection>{NUMBER})"
_MEET = {"action": Action.MEET_NEIGHBOUR}


class Connecting(StatesGroup):
    """Where somebody is who writes a line: `connection`, and `line` once it was typed."""

    line = State()


def _figures(turn: Turn) -> Figures:
    return figures_on(turn.content.connections, turn.today)


async def _lock(turn: Turn, number: str) -> Connection | None:
    return await connections.lock(turn.session, ConnectionId(int(number)))


async def _elsewhere(turn: Turn, connection: Connection | None) -> bool:
    """Return whether the button stood in another message than that of the connection."""
    if connection is None or turn.tapped is None:
        return False
    chat, slot = turn.chat, slot_of(connection.id)
    return not await outbox.stands_in(turn.session, slot, chat.channel, chat.chat, turn.tapped)


@router.callback_query(Tapped(rf"{CONNECTION}:(?P<said>{'|'.join(Answer)})"), flags=_MEET)
async def answer(query: CallbackQuery, turn: Turn, connection: str, said: str) -> None:
    """Take what somebody says to the question."""
    found = await _lock(turn, connection)
    fresh = await _elsewhere(turn, found)
    outcome = decide_answer(
        found, turn.resident, Answer(said), turn.now, _figures(turn), fresh=fresh
    )
    if isinstance(outcome, Answered):
        await connections.answer(turn.session, outcome)
    await turn.answers(outcome)


@router.callback_query(Tapped(rf"{CONNECTION}:stop"), flags=_MEET)
async def stop(query: CallbackQuery, turn: Turn, connection: str) -> None:
    """Let somebody stop who said yes."""
    outcome = decide_stop(await _lock(turn, connection), turn.resident, turn.now)
    if isinstance(outcome, Stopped):
        await connections.stop(turn.session, outcome)
    await turn.answers(outcome)


# --- one line -----------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{CONNECTION}:regel"), flags=_MEET)
async def ask_line(query: CallbackQuery, turn: Turn, connection: str) -> None:
    """Ask how the other finds somebody."""
    await _ask(turn, ConnectionId(int(connection)), ConnectionText.ASK_LINE)


async def _ask(turn: Turn, number: ConnectionId, text: ConnectionText) -> None:
    found = await connections.find(turn.session, number)
    can = writes(found, turn.resident, turn.now)
    if isinstance(can, Refused):
        await turn.answers(can)
        return
    if await turn.state.get_state() != Connecting.line.state:
        await waiting.step_aside(turn)
        await waiting.ask_between(turn, Connecting.line)
    await turn.state.update_data({"connection": number})
    most = _figures(turn).characters
    await turn.says(line_question(*can, text, characters=most, fresh=True))


@router.message(Connecting.line, F.text, flags=_MEET)
async def type_line(message: Message, turn: Turn) -> None:
    """Show the line as the other will see it; nothing is passed on yet."""
    number = ConnectionId((await turn.state.get_data())["connection"])
    line = read_line(turn.words, characters=_figures(turn).characters)
    if isinstance(line, ConnectionText):
        await _ask(turn, number, line)
        return
    can = writes(await connections.find(turn.session, number), turn.resident, turn.now)
    if isinstance(can, Refused):
        await waiting.end(turn)
        await turn.answers(can)
        return
    await turn.state.update_data({"line": line})
    await turn.says(check_line(*can, line))


@router.callback_query(Connecting.line, Tapped(rf"{CONNECTION}:geef"), flags=_MEET)
async def give_line(query: CallbackQuery, turn: Turn, connection: str) -> None:
    """Pass the line on; both see the other's once both did."""
    data = await turn.state.get_data()
    if "line" not in data or data["connection"] != int(connection):
        return
    outcome = decide_give(await _lock(turn, connection), turn.resident, str(data["line"]), turn.now)
    if isinstance(outcome, Given):
        await connections.give(turn.session, outcome)
    await waiting.end(turn)
    await turn.answers(outcome)


@router.callback_query(Tapped(rf"{CONNECT_PREFIX}:weg"), flags=_MEET)
async def leave_line(query: CallbackQuery, turn: Turn) -> None:
    """Leave the question for a line; it can be written later."""
    if await turn.state.get_state() == Connecting.line.state:
        await waiting.end(turn)
    await turn.tells(GeneralText.LEFT, slot=STEP)


# --- when something isn't right -----------------------------------------------------------


@router.callback_query(Tapped(rf"{CONNECTION}:(?P<how>meld|terug)"), flags=_MEET)
async def ask_before_reporting(query: CallbackQuery, turn: Turn, connection: str, how: str) -> None:
    """Say who will read a report, or go back to what the other wrote."""
    found = await connections.find(turn.session, ConnectionId(int(connection)))
    show = ask_report if how == "meld" else shown_again
    await turn.says(*show(found, turn.resident, turn.now))


@router.callback_query(Tapped(rf"{CONNECTION}:meldja"), flags=_MEET)
async def report(query: CallbackQuery, turn: Turn, connection: str) -> None:
    """Send what the other wrote to the professionals of the area."""
    found = await _lock(turn, connection)
    facilitators = [] if found is None else await connections.facilitators(turn.session, found.area)
    outcome = decide_report(found, turn.resident, turn.now, facilitators=facilitators)
    if isinstance(outcome, Reported):
        await connections.report(turn.session, outcome)
    await turn.answers(outcome)
