"""All sides of an item: reading what people think, writing and changing one's own."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.agenda.texts import AgendaText
from domain.paging import page_of
from domain.refusing import Refused
from domain.roles import Action
from domain.trits.topic import VIEWS_PREFIX, Topic, TopicKind
from domain.trits.views import (
    PAGE,
    View,
    ViewText,
    ask_side,
    ask_view,
    decide_side,
    decide_view,
    views_screen,
)
from handlers import waiting
from handlers.context import NUMBER, Tapped
from handlers.hearing import sides_of
from handlers.turn import Turn
from storage import views as rows
from storage import voters

router = Router(name="views")

_WRITE = {"action": Action.WRITE_VIEW}
_ABOUT = rf"{VIEWS_PREFIX}:(?P<about>t?{NUMBER})"


class Viewing(StatesGroup):
    """Where somebody is who writes what they think of an item."""

    side = State()
    view = State()


_STATES = frozenset(state.state for state in Viewing.__all_states__)


async def _topic(turn: Turn, about: str, *, reads: bool = False) -> Topic | None:
    """Return what views of somebody's own area are about; say why not otherwise.

    Args:
        about: as the button has it: the number of an item, or of a theme behind a t.
        reads: who votes in an area where they lived, reads there too.
    """
    kind = TopicKind.THEME if about.startswith("t") else TopicKind.ITEM
    found = await rows.find_topic(turn.session, kind, int(about.removeprefix("t")))
    if found is None:
        await turn.tells(AgendaText.GONE)
        return None
    if found.area == turn.resident.area:
        return found
    if reads:
        open_now = await voters.open_to(turn.session, turn.resident.id)
        if any(one.area == found.area for one in open_now):
            return found
    await turn.tells(AgendaText.OTHER_AREA)
    return None


async def _show(turn: Turn, topic: Topic, *, page: int = 1, fresh: bool = False) -> None:
    found = await rows.views(turn.session, topic)
    shown = page_of(found, page, size=PAGE)
    screen = views_screen(
        turn.resident,
        topic,
        shown,
        await sides_of(turn, topic.area, [topic]),
        may_write=topic.area == turn.resident.area,
        has_own=any(one.by == turn.resident.id for one in found),
        fresh=fresh,
    )
    await turn.says(screen)


@router.callback_query(
    Tapped(rf"{_ABOUT}:(?P<page>\d{{1,4}})"), flags={"action": Action.READ_AGENDA}
)
async def show_views(query: CallbackQuery, turn: Turn, about: str, page: str) -> None:
    """Show all sides; who was writing a view leaves that."""
    if await turn.state.get_state() in _STATES:
        await waiting.step_aside(turn)
    found = await _topic(turn, about, reads=True)
    if found is not None:
        await _show(turn, found, page=int(page))


async def _own(turn: Turn, topic: Topic) -> View | None:
    found = await rows.views(turn.session, topic)
    return next((one for one in found if one.by == turn.resident.id), None)


@router.callback_query(Tapped(rf"{_ABOUT}:schrijf"), flags=_WRITE)
async def begin(query: CallbackQuery, turn: Turn, about: str) -> None:
    """Ask from which side somebody looks at it."""
    found = await _topic(turn, about)
    if found is None:
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Viewing.side)
    await turn.state.update_data({"about": about})
    await turn.says(ask_side(turn.resident, found, await _own(turn, found)))


async def _asked(turn: Turn) -> Topic | None:
    """Return what the conversation is about; begin anew without it."""
    about = (await turn.state.get_data()).get("about")
    if isinstance(about, str):
        kind = TopicKind.THEME if about.startswith("t") else TopicKind.ITEM
        found = await rows.find_topic(turn.session, kind, int(about.removeprefix("t")))
        if found is not None:
            return found
    await turn.begins_anew()
    return None


@router.message(Viewing.side, F.text, flags=_WRITE)
async def take_side(message: Message, turn: Turn) -> None:
    """Take the side that somebody names, and ask what they think."""
    topic = await _asked(turn)
    if topic is None:
        return
    side = decide_side(turn.resident, turn.words, personal=turn.understood().personal)
    if isinstance(side, Refused):
        await turn.answers(side)
        return
    await turn.state.update_data({"side": side})
    await turn.state.set_state(Viewing.view)
    await turn.says(ask_view(turn.resident, topic, side, await _own(turn, topic)))


@router.message(Viewing.view, F.text, flags=_WRITE)
async def take_view(message: Message, turn: Turn) -> None:
    """Store what somebody thinks, in place of what they thought before."""
    topic = await _asked(turn)
    if topic is None:
        return
    side = str((await turn.state.get_data()).get("side", ""))
    personal = turn.understood().personal
    outcome = decide_view(turn.resident, topic, side, turn.words, turn.now, personal=personal)
    if isinstance(outcome, Refused):
        await turn.answers(outcome)
        return
    await rows.write(turn.session, outcome)
    await waiting.end(turn)
    await turn.tells(ViewText.STORED)
    await _show(turn, topic, fresh=True)


@router.callback_query(Tapped(rf"{_ABOUT}:weg"), flags=_WRITE)
async def take_out(query: CallbackQuery, turn: Turn, about: str) -> None:
    """Take one's own view out; nothing of it stays."""
    found = await _topic(turn, about)
    if found is None:
        return
    gone = await rows.take_out(turn.session, found, turn.resident.id)
    turn.toasts(ViewText.TAKEN_OUT if gone else ViewText.NOT_THERE)
    await _show(turn, found)
