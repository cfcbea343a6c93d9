"""Exchange: `/ruil`, putting up what one gives or asks, and agreeing with a neighbour."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.exchange.entry import (
    EXCHANGE_PREFIX,
    Ended,
    Entry,
    EntryKind,
    Figures,
    figures_on,
    is_gone,
    ordered,
)
from domain.exchange.fitting import fitting
from domain.exchange.putting_up import (
    Draft,
    PutUp,
    check_screen,
    decide_put_up,
    question,
    read_draft,
    refuse_more,
    too_young,
)
from domain.exchange.screens import elsewhere_screen, list_screen, mine_screen, one_screen
from domain.exchange.standing import Over, Stays, decide_end, decide_still
from domain.exchange.wanting import gone
from domain.ids import EntryId
from domain.notices import STEP
from domain.paging import page_of
from domain.refusing import Refused
from domain.roles import Action
from domain.texts import GeneralText
from domain.ways.way import Piece
from handlers import waiting, ways
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import exchange, people

router = Router(name="exchange")

_EXCHANGE = {"action": Action.EXCHANGE}
_ENTRY = rf"{EXCHANGE_PREFIX}:(?P<entry>{NUMBER})"
ON_A_PAGE = 4
"""Two rows of buttons, with room for giving, asking, turning the page and going back."""


class Exchanging(StatesGroup):
    """Where somebody is who gives or asks something: `kind`, then `text`, `words`, `hidden`."""

    text = State()
    check = State()


def figures_of(turn: Turn) -> Figures:
    """Return the figures of today."""
    meet_days = turn.content.connections.connection_exchange_days.on(turn.today)
    return figures_on(turn.content.exchange, meet_days, turn.today)


# --- looking ------------------------------------------------------------------------------


async def show_exchange(turn: Turn, page: int = 1) -> None:
    """Show what neighbours give and ask; elsewhere, that the area works otherwise."""
    area = await turn.home()
    if area is None:
        return
    own = await exchange.of_resident(turn.session, turn.resident.id)
    if not (await ways.way_of(turn, area)).uses(Piece.EXCHANGE):
        screen = elsewhere_screen(
            turn.resident, area, turn.area_name, own=bool(own), fresh=turn.typed
        )
        await turn.says(screen)
        return
    found = await exchange.of_area(turn.session, area, turn.resident.id)
    fits = fitting(own, found)
    shown = page_of(ordered(found, fits), page, size=ON_A_PAGE)
    before = (shown.number - 1) * ON_A_PAGE
    screen = list_screen(
        turn.resident, turn.area_name, shown, fits, before=before, fresh=turn.typed
    )
    await turn.says(screen)


@router.callback_query(Tapped(rf"{EXCHANGE_PREFIX}:lijst:(?P<page>\d{{1,4}})"), flags=_EXCHANGE)
async def open_list(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show a page of the list; who was saying something leaves that."""
    await waiting.step_aside(turn)
    await show_exchange(turn, int(page))


@router.callback_query(Tapped(rf"{EXCHANGE_PREFIX}:mijn"), flags=_EXCHANGE)
async def open_mine(query: CallbackQuery, turn: Turn) -> None:
    """Show what somebody gives and asks."""
    await waiting.step_aside(turn)
    own = await exchange.of_resident(turn.session, turn.resident.id)
    await turn.says(mine_screen(turn.resident, own, fresh=await turn.below()))


@router.callback_query(Tapped(rf"{_ENTRY}:open"), flags=_EXCHANGE)
async def open_one(query: CallbackQuery, turn: Turn, entry: str) -> None:
    """Show one entry."""
    found = await exchange.find(turn.session, EntryId(int(entry)), turn.resident.id)
    if found is None or not found.open:
        await turn.answers(gone(turn.resident))
        return
    if found.by != turn.resident.id and is_gone(found, turn.resident):
        await turn.answers(gone(turn.resident))
        return
    own = await exchange.of_resident(turn.session, turn.resident.id)
    words = fitting(own, [found]).get(found.id, ())
    await turn.says(one_screen(turn.resident, found, words, fresh=await turn.below()))


# --- putting up ---------------------------------------------------------------------------


@router.callback_query(
    Tapped(rf"{EXCHANGE_PREFIX}:zeg:(?P<kind>{'|'.join(EntryKind)})"), flags=_EXCHANGE
)
async def ask(query: CallbackQuery, turn: Turn, kind: str) -> None:
    """Ask what somebody gives, or asks."""
    area = await turn.home()
    if area is None:
        return
    have = len(await exchange.of_resident(turn.session, turn.resident.id))
    refused = refuse_more(turn.resident, await ways.way_of(turn, area), have, figures_of(turn))
    if refused is not None:
        await turn.answers(refused)
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Exchanging.text)
    await turn.state.update_data({"kind": kind})
    await turn.says(question(turn.resident, EntryKind(kind), fresh=False))


@router.message(StateFilter(Exchanging), F.text, flags=_EXCHANGE)
async def take_text(message: Message, turn: Turn) -> None:
    """Show what neighbours will read, personal data taken out; nothing stands there yet."""
    kind = EntryKind((await turn.state.get_data())["kind"])
    read = turn.understood()
    draft = read_draft(
        turn.resident, kind, turn.words, read.key_words, read.personal, figures_of(turn)
    )
    if isinstance(draft, Refused):
        await turn.answers(draft)
        return
    await turn.state.set_state(Exchanging.check)
    await turn.state.update_data(
        {"draft": {"text": draft.text, "words": list(draft.words), "hidden": draft.hidden}}
    )
    await turn.says(check_screen(turn.resident, draft, turn.area_name, figures_of(turn)))


@router.callback_query(
    StateFilter(Exchanging), Tapped(rf"{EXCHANGE_PREFIX}:zet:anders"), flags=_EXCHANGE
)
async def say_again(query: CallbackQuery, turn: Turn) -> None:
    """Ask for other words."""
    kind = EntryKind((await turn.state.get_data())["kind"])
    await turn.state.set_state(Exchanging.text)
    await turn.says(question(turn.resident, kind, fresh=False))


@router.callback_query(Tapped(rf"{EXCHANGE_PREFIX}:zet:uit"), flags=_EXCHANGE)
async def leave(query: CallbackQuery, turn: Turn) -> None:
    """Leave the question; nothing stands there."""
    await _leave(turn)
    await turn.tells(GeneralText.LEFT, slot=STEP)


async def _leave(turn: Turn) -> None:
    state = await turn.state.get_state()
    if state in (Exchanging.text.state, Exchanging.check.state):
        await waiting.end(turn)


@router.callback_query(Tapped(rf"{EXCHANGE_PREFIX}:zet:jong"), flags=_EXCHANGE)
async def too_young_to_put_up(query: CallbackQuery, turn: Turn) -> None:
    """Put nothing up for who isn't sixteen."""
    await _leave(turn)
    await turn.says(too_young(turn.resident))


@router.callback_query(Exchanging.check, Tapped(rf"{EXCHANGE_PREFIX}:zet:ja"), flags=_EXCHANGE)
async def put_up(query: CallbackQuery, turn: Turn) -> None:
    """Put it up, and tell whom it fits."""
    area = await turn.home()
    if area is None:
        return
    data = await turn.state.get_data()
    told = data["draft"]
    draft = Draft(EntryKind(data["kind"]), told["text"], tuple(told["words"]), told["hidden"])
    await people.lock(turn.session, [turn.resident.id])
    outcome = decide_put_up(
        turn.resident,
        area,
        await ways.way_of(turn, area),
        draft,
        await exchange.next_entry(turn.session),
        await exchange.of_area(turn.session, area, turn.resident.id),
        turn.now,
        figures_of(turn),
        have=len(await exchange.of_resident(turn.session, turn.resident.id)),
    )
    await waiting.end(turn)
    if isinstance(outcome, PutUp):
        await exchange.put_up(turn.session, outcome)
    await turn.answers(outcome)


# --- what becomes of one's own ------------------------------------------------------------


async def _lock(turn: Turn, entry: str) -> Entry | None:
    return await exchange.lock(turn.session, EntryId(int(entry)), turn.resident.id)


@router.callback_query(Tapped(rf"{_ENTRY}:(?P<verb>weg|klaar)"), flags=_EXCHANGE)
async def end(query: CallbackQuery, turn: Turn, entry: str, verb: str) -> None:
    """Take an own entry away, or say that it is done."""
    how = Ended.DONE if verb == "klaar" else Ended.TAKEN_BACK
    outcome = decide_end(await _lock(turn, entry), turn.resident, how, turn.now)
    if isinstance(outcome, Over):
        await exchange.end(turn.session, outcome)
    await turn.answers(outcome)


@router.callback_query(Tapped(rf"{_ENTRY}:nog"), flags=_EXCHANGE)
async def still_true(query: CallbackQuery, turn: Turn, entry: str) -> None:
    """Let an own entry stand on."""
    outcome = decide_still(await _lock(turn, entry), turn.resident, turn.now, figures_of(turn))
    if isinstance(outcome, Stays):
        await exchange.stay(turn.session, outcome)
    await turn.answers(outcome)
