"""The Meetlat: partners lay their agenda open, a group lays it beside that of residents."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.agenda.item import AgendaItem
from domain.ids import AgendaItemId, AreaSlug
from domain.meetlat.line import (
    MEETLAT_PREFIX,
    WHAT_MOST,
    WHEN_MOST,
    Beside,
    LineId,
    MeetlatText,
    PartnerLine,
    Written,
    check_words,
    decide_lay,
    decide_take_out,
    refuse_write,
)
from domain.meetlat.screens import (
    ITEMS_SHOWN,
    PICKED,
    ask_what,
    ask_when,
    laid,
    list_screen,
    pick_item,
    pick_line,
    pick_own,
    written,
)
from domain.notices import STEP
from domain.paging import page_of
from domain.refusing import Refused
from domain.roles import Action
from handlers import waiting
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import agenda, meetlat

router = Router(name="meetlat")

_AREA = rf"{MEETLAT_PREFIX}:(?P<area>[a-z][a-z0-9-]{{1,23}})"
_LINE = rf"{MEETLAT_PREFIX}:(?P<line>{NUMBER})"
_PAGE = r"(?P<page>\d{1,4})"
_READ = {"action": Action.READ_MEETLAT}
_OPEN = {"action": Action.OPEN_AGENDA}
_LAYS = {"action": Action.LAY_BESIDE}


class Opening(StatesGroup):
    """Where somebody is who lays their partner's agenda open: `area`, then `text`."""

    what = State()
    when = State()


async def show_meetlat(turn: Turn, *, area: AreaSlug | None = None, page: int = 1) -> None:
    """Show the agendas side by side: of home, or of the first area where one has a role."""
    may = turn.resident.areas_for(Action.OPEN_AGENDA)
    where = area or turn.resident.area or next(iter(may), None) or await turn.home()
    if where is None:
        return
    lines = await meetlat.lines(turn.session, where)
    items = await agenda.items(turn.session, where)
    side: list[Beside | PartnerLine] = [
        Beside(one.id, one.names, tuple(line for line in lines if one.id in line.beside))
        for one in items
    ]
    side += [line for line in lines if not line.beside]
    shown = page_of(side, page, size=ITEMS_SHOWN)
    name, partners = turn.town.area_name(where), turn.content.partner_names()
    await turn.says(list_screen(turn.resident, where, name, shown, partners, fresh=turn.typed))


async def _step_out(turn: Turn) -> None:
    if (await turn.state.get_state() or "").startswith(f"{Opening.__name__}:"):
        await waiting.step_aside(turn)


async def _reads(turn: Turn, area: str) -> AreaSlug | None:
    """Return an area whose agendas this person reads; say why not otherwise."""
    slug = AreaSlug(area)
    asked = (Action.READ_MEETLAT, Action.OPEN_AGENDA, Action.LAY_BESIDE)
    if turn.town.area(slug) is not None and any(turn.may(one, slug) for one in asked):
        return slug
    await turn.tells(MeetlatText.GONE, edits=turn.tapped)
    return None


@router.callback_query(Tapped(rf"{_AREA}:{_PAGE}"), flags=_READ)
async def leaf_through(query: CallbackQuery, turn: Turn, area: str, page: str) -> None:
    """Show a page of it; who was writing a line leaves that."""
    await _step_out(turn)
    slug = await _reads(turn, area)
    if slug is not None:
        await show_meetlat(turn, area=slug, page=int(page))


# --- laying an agenda open ----------------------------------------------------------------


async def _refused(turn: Turn, area: AreaSlug) -> bool:
    lines = await meetlat.lines(turn.session, area)
    own = sum(one.partner == turn.resident.partner for one in lines)
    refused = refuse_write(turn.resident, area, own=own)
    if refused is not None:
        await turn.answers(refused)
    return refused is not None


@router.callback_query(Tapped(rf"{_AREA}:nieuw"), flags=_OPEN)
async def ask(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Ask what the partner plans."""
    slug = await _reads(turn, area)
    if slug is None or await _refused(turn, slug):
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Opening.what)
    await turn.state.update_data({"area": slug})
    await turn.says(ask_what(turn.resident, slug, turn.town.area_name(slug)))


@router.message(Opening.what, F.text, flags=_OPEN)
async def type_what(message: Message, turn: Turn) -> None:
    """Take what is planned, and ask when."""
    area = AreaSlug(str((await turn.state.get_data()).get("area", "")))
    personal = turn.understood().personal
    text = check_words(turn.resident, turn.words, most=WHAT_MOST, personal=personal)
    if isinstance(text, Refused):
        await turn.answers(text)
        return
    await turn.state.update_data({"text": text})
    await turn.state.set_state(Opening.when)
    await turn.says(ask_when(turn.resident, area, text))


@router.message(Opening.when, F.text, flags=_OPEN)
async def type_when(message: Message, turn: Turn) -> None:
    """Take when, and lay it open."""
    personal = turn.understood().personal
    when = check_words(turn.resident, turn.words, most=WHEN_MOST, personal=personal)
    if isinstance(when, Refused):
        await turn.answers(when)
    else:
        await _lay_open(turn, when)


@router.callback_query(Opening.when, Tapped(rf"{_AREA}:onbekend"), flags=_OPEN)
async def leave_when(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Lay it open without when."""
    await _lay_open(turn, "")


async def _lay_open(turn: Turn, when: str) -> None:
    data = await turn.state.get_data()
    area, what = AreaSlug(str(data.get("area", ""))), data.get("text")
    if not isinstance(what, str) or turn.town.area(area) is None:
        await turn.begins_anew()
        return
    if await _refused(turn, area):
        return
    partner = turn.resident.partner or ""
    row = Written(area, partner, what, when, turn.resident.id, turn.now)
    number = await meetlat.write(turn.session, row)
    await waiting.end(turn)
    await turn.says(written(turn.resident, PartnerLine(number, area, partner, what, when)))


@router.callback_query(Tapped(rf"{_AREA}:eigen:{_PAGE}"), flags=_OPEN)
async def show_own(query: CallbackQuery, turn: Turn, area: str, page: str) -> None:
    """Show what one's own partner laid open."""
    slug = await _reads(turn, area)
    if slug is not None:
        lines = await meetlat.lines(turn.session, slug)
        own = [one for one in lines if one.partner == turn.resident.partner]
        await turn.says(pick_own(turn.resident, slug, page_of(own, int(page), size=PICKED)))


@router.callback_query(Tapped(rf"{_LINE}:een"), flags=_OPEN)
async def show_line(query: CallbackQuery, turn: Turn, line: str) -> None:
    """Show a line of one's own partner, with the way to take it out."""
    outcome = decide_take_out(turn.resident, await meetlat.find(turn.session, LineId(int(line))))
    if isinstance(outcome, Refused):
        await turn.answers(outcome)
    else:
        await turn.says(written(turn.resident, outcome, fresh=False))


@router.callback_query(Tapped(rf"{_LINE}:weg"), flags=_OPEN)
async def take_out(query: CallbackQuery, turn: Turn, line: str) -> None:
    """Take a line of one's own partner out."""
    found = await meetlat.find(turn.session, LineId(int(line)), lock=True)
    outcome = decide_take_out(turn.resident, found)
    if isinstance(outcome, Refused):
        await turn.answers(outcome)
        return
    await meetlat.take_out(turn.session, outcome.id, now=turn.now)
    await turn.tells(MeetlatText.TAKEN_OUT, {"tekst": outcome.what}, slot=STEP)


# --- laying it beside ---------------------------------------------------------------------


@router.callback_query(Tapped(rf"{_AREA}:leg:{_PAGE}"), flags=_LAYS)
async def choose_line(query: CallbackQuery, turn: Turn, area: str, page: str) -> None:
    """Show which lines there are to lay."""
    slug = await _reads(turn, area)
    if slug is not None:
        lines = page_of(await meetlat.lines(turn.session, slug), int(page), size=PICKED)
        await turn.says(pick_line(turn.resident, slug, lines))


@router.callback_query(Tapped(rf"{_LINE}:bij:{_PAGE}"), flags=_LAYS)
async def choose_item(query: CallbackQuery, turn: Turn, line: str, page: str) -> None:
    """Show beside which items a line can lie."""
    found = await meetlat.find(turn.session, LineId(int(line)))
    if found is None or not turn.may(Action.LAY_BESIDE, found.area):
        await turn.tells(MeetlatText.GONE, slot=STEP)
        return
    items = page_of(await agenda.items(turn.session, found.area), int(page), size=PICKED)
    await turn.says(pick_item(turn.resident, found, items))


@router.callback_query(Tapped(rf"{_LINE}:(?P<verb>op|af):(?P<item>{NUMBER})"), flags=_LAYS)
async def lay(query: CallbackQuery, turn: Turn, line: str, verb: str, item: str) -> None:
    """Lay a line beside an item, or lift it off."""
    number = AgendaItemId(int(item))
    beside: AgendaItem | None = await agenda.find_item(turn.session, number)
    found = await meetlat.find(turn.session, LineId(int(line)), lock=True)
    area = None if beside is None else beside.area
    outcome = decide_lay(turn.resident, found, number, area)
    if isinstance(outcome, Refused) or beside is None:
        await turn.answers(outcome if isinstance(outcome, Refused) else Refused(()))
        return
    text = MeetlatText.LIFTED
    if verb == "af":
        await meetlat.lift(turn.session, outcome.id, number)
    else:
        new = await meetlat.lay(turn.session, outcome.id, number, by=turn.resident.id)
        text = MeetlatText.LAID if new else MeetlatText.LIES_THERE
    await turn.says(laid(turn.resident, outcome, beside, text))
