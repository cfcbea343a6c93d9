"""What partners can do, and the advices of the alignment group and of residents, point by point."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.advice.aligning import Given, can_say, decide_feasibility
from domain.advice.screens import (
    ANSWERS,
    SIDES,
    advice_screen,
    ask_feasible,
    ask_point,
    ask_why_changed,
    ask_words,
    feasible_screen,
    point_screen,
    taken_out_screen,
    writing_screen,
)
from domain.advice.texts import ADVICE_PREFIX, AdviceText
from domain.advice.writing import (
    AdviceLimits,
    Handed,
    can_write,
    decide_hand_over,
    find_point,
    limits_on,
    moved,
    refuse_another,
)
from domain.ids import AgendaItemId
from domain.refusing import Refused
from domain.roles import Action
from domain.scoping.item_file import Feasible, ItemFile, Side
from handlers.context import NUMBER, Tapped
from handlers.item_files import (
    ask,
    belongs,
    held,
    names_of,
    partners_of,
    read_typed,
    readable,
    step_out,
)
from handlers.pausing import is_paused
from handlers.turn import Turn
from storage import advice, ratified_advice, scoping
from storage.item_files import find

router = Router(name="advising")

ITEM = rf"{ADVICE_PREFIX}:(?P<item>{NUMBER})"
_RESIDENTS, _ALIGNMENT = rf"{ITEM}:b", rf"{ITEM}:a"
_POINT = rf"(?P<point>{NUMBER}):(?P<verb>punt|wijzig|op|neer|eruit|terug)"
WHY_CHARACTERS = 200
"""All partners' answers fit in one message."""
_READ = {"action": Action.READ_FILE}
_SAY = {"action": Action.SAY_FEASIBILITY}
_ADVISE = {"action": Action.ADVISE_PLAN}
_WRITE = {"action": Action.WRITE_ADVICE}


class Advising(StatesGroup):
    """What somebody types: `item`, and what is known of the answer or the point."""

    why = State()
    next_step = State()
    own_point = State()
    group_point = State()
    why_changed = State()


belongs(Advising)


def _limits(turn: Turn) -> AdviceLimits:
    return limits_on(turn.content.advice, turn.today)


# --- feasibility --------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{ITEM}:kan"), flags=_READ)
async def read_feasibility(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Show what each partner says."""
    await step_out(turn)
    found = await readable(turn, item)
    if found is not None:
        await turn.says(feasible_screen(turn.resident, found, names_of(turn), fresh=turn.typed))


@router.callback_query(Tapped(rf"{ITEM}:zeg"), flags=_SAY)
async def see_feasibility_question(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Ask somebody what their organisation can do."""
    await step_out(turn)
    found = await find(turn.session, AgendaItemId(int(item)))
    can = can_say(turn.resident, found, partners_of(turn))
    if isinstance(can, Refused):
        await turn.answers(can)
        return
    file, partner = can
    name = names_of(turn).partners[partner]
    await turn.says(ask_feasible(turn.resident, file, name, fresh=turn.typed))


@router.callback_query(Tapped(rf"{ITEM}:kan:(?P<answer>{'|'.join(ANSWERS)})"), flags=_SAY)
async def choose_feasibility(query: CallbackQuery, turn: Turn, item: str, answer: str) -> None:
    """Take what was tapped; ask for a reason first where something can't be done now."""
    found = await find(turn.session, AgendaItemId(int(item)))
    can = can_say(turn.resident, found, partners_of(turn))
    if isinstance(can, Refused):
        await turn.answers(can)
        return
    file, least = can[0], _limits(turn).next_step_least
    chosen = ANSWERS[answer]
    state = Advising.why if chosen is Feasible.NOT_NOW else Advising.next_step
    await ask(turn, state, item=file.item, answer=chosen.value, why="")
    text = {
        Feasible.CAN: AdviceText.ASK_NEXT,
        Feasible.IF: AdviceText.ASK_IF,
        Feasible.NOT_NOW: AdviceText.ASK_WHY,
    }[chosen]
    await turn.says(ask_words(turn.resident, file, text, least=least))


@router.message(Advising.why, F.text, flags=_SAY)
async def type_why(message: Message, turn: Turn) -> None:
    """Take why something can't be done now, and ask what would make it possible."""
    limits = _limits(turn)
    words = read_typed(turn, least=3, most=WHY_CHARACTERS)
    if isinstance(words, Refused):
        await turn.answers(words)
        return
    file = await _file_asked_about(turn)
    if file is None:
        return
    await turn.state.set_state(Advising.next_step)
    await turn.state.update_data({"why": words})
    await turn.says(
        ask_words(
            turn.resident,
            file,
            AdviceText.ASK_POSSIBLE,
            least=limits.next_step_least,
            fresh=True,
        )
    )


@router.message(Advising.next_step, F.text, flags=_SAY)
async def type_next_step(message: Message, turn: Turn) -> None:
    """Take the next step; with it the answer of a partner is complete."""
    limits = _limits(turn)
    words = read_typed(turn, least=limits.next_step_least, most=limits.text_most)
    if isinstance(words, Refused):
        await turn.answers(words)
        return
    data = await turn.state.get_data()
    file = await held(turn, data.get("item", 0))
    outcome = decide_feasibility(
        turn.resident,
        file,
        Feasible(data.get("answer", Feasible.CAN)),
        str(data.get("why", "")),
        words,
        turn.now,
        partners=partners_of(turn),
        least=limits.next_step_least,
        writers=() if file is None else await scoping.advice_writers(turn.session, file.area),
    )
    await step_out(turn)
    if isinstance(outcome, Given):
        await scoping.say_feasible(turn.session, outcome)
    await turn.answers(outcome, below=True)


async def _file_asked_about(turn: Turn) -> ItemFile | None:
    """Return the file of the question that somebody is in; who has none begins anew."""
    item = (await turn.state.get_data()).get("item")
    found = await find(turn.session, AgendaItemId(item)) if isinstance(item, int) else None
    if found is None:
        await turn.begins_anew()
    return found


# --- writing ------------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{_RESIDENTS}:schrijf"), flags=_WRITE)
async def write_own(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Show the residents' advice to work at."""
    await _write(turn, item, Side.RESIDENTS)


@router.callback_query(Tapped(rf"{_ALIGNMENT}:schrijf"), flags=_ADVISE)
async def write_for_group(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Show the alignment group's advice to work at."""
    await _write(turn, item, Side.ALIGNMENT)


async def _write(turn: Turn, item: str | int, side: Side, *, below: bool = False) -> None:
    await step_out(turn)
    can = await _writable(turn, await find(turn.session, AgendaItemId(int(item))), side)
    if can is not None:
        most = _limits(turn).points_most
        await turn.says(
            writing_screen(turn.resident, can, side, most=most, fresh=below or turn.typed)
        )


async def _writable(turn: Turn, file: ItemFile | None, side: Side) -> ItemFile | None:
    can = can_write(turn.resident, file, side, partners_of(turn), turn.now)
    if isinstance(can, Refused):
        await turn.answers(can)
        return None
    return can


@router.callback_query(Tapped(rf"{_RESIDENTS}:erbij"), flags=_WRITE)
async def ask_own_point(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Ask for another point of the residents' advice."""
    await _ask_point(turn, item, Side.RESIDENTS)


@router.callback_query(Tapped(rf"{_ALIGNMENT}:erbij"), flags=_ADVISE)
async def ask_group_point(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Ask for another point of the alignment group's advice."""
    await _ask_point(turn, item, Side.ALIGNMENT)


async def _ask_point(
    turn: Turn, item: str | int, side: Side, *, point: int = 0, was: str = ""
) -> None:
    can = await _writable(turn, await find(turn.session, AgendaItemId(int(item))), side)
    if can is None:
        return
    limits = _limits(turn)
    refused = None if point else refuse_another(turn.resident, can, side, limits.points_most)
    if refused is not None:
        await turn.answers(refused)
        return
    state = Advising.own_point if side is Side.RESIDENTS else Advising.group_point
    await ask(turn, state, item=can.item, point=point)
    least, most = limits.point_least, limits.text_most
    await turn.says(ask_point(turn.resident, can, side, least=least, most=most, was=was))


@router.message(Advising.own_point, F.text, flags=_WRITE)
async def type_own_point(message: Message, turn: Turn) -> None:
    """Take a point of the residents' advice."""
    await _take_point(turn, Side.RESIDENTS)


@router.message(Advising.group_point, F.text, flags=_ADVISE)
async def type_group_point(message: Message, turn: Turn) -> None:
    """Take a point of the alignment group's advice."""
    await _take_point(turn, Side.ALIGNMENT)


async def _take_point(turn: Turn, side: Side) -> None:
    limits = _limits(turn)
    words = read_typed(turn, least=limits.point_least, most=limits.text_most)
    if isinstance(words, Refused):
        await turn.answers(words)
        return
    data = await turn.state.get_data()
    item, point = data.get("item", 0), data.get("point", 0)
    can = await _writable(turn, await held(turn, item), side)
    if can is None:
        await step_out(turn)
        return
    me, now = turn.resident.id, turn.now
    if point:
        found = find_point(turn.resident, can, point)
        if isinstance(found, Refused):
            await turn.answers(found)
        else:
            await advice.change_point(turn.session, found.id, words, by=me, now=now)
    elif refused := refuse_another(turn.resident, can, side, limits.points_most):
        await turn.answers(refused)
    else:
        await advice.add_point(turn.session, can.item, side, words, by=me, now=now)
    await _write(turn, can.item, side, below=True)


@router.callback_query(Tapped(rf"{_RESIDENTS}:{_POINT}"), flags=_WRITE)
async def work_at_own_point(
    query: CallbackQuery, turn: Turn, item: str, point: str, verb: str
) -> None:
    """Open a point of the residents' advice, change it, move it, take it out, put it back."""
    await _work(turn, item, Side.RESIDENTS, int(point), verb)


@router.callback_query(Tapped(rf"{_ALIGNMENT}:{_POINT}"), flags=_ADVISE)
async def work_at_group_point(
    query: CallbackQuery, turn: Turn, item: str, point: str, verb: str
) -> None:
    """Do the same with a point of the alignment group's advice."""
    await _work(turn, item, Side.ALIGNMENT, int(point), verb)


async def _work(turn: Turn, item: str, side: Side, number: int, verb: str) -> None:
    await step_out(turn)
    can = await _writable(turn, await held(turn, item), side)
    if can is None:
        return
    if verb == "terug":
        await _put_back(turn, can, side, number)
        return
    point = find_point(turn.resident, can, number)
    if isinstance(point, Refused) or point.side is not side:
        await turn.answers(point if isinstance(point, Refused) else Refused(()))
        return
    if verb == "wijzig":
        await _ask_point(turn, item, side, point=point.id, was=point.text)
    elif verb == "eruit":
        await advice.take_out(turn.session, point.id, now=turn.now)
        await turn.says(taken_out_screen(turn.resident, can, point))
    elif verb == "punt":
        await turn.says(point_screen(turn.resident, can, point, fresh=turn.typed))
    else:
        order = moved(can.writing(side), point, up=verb == "op")
        await advice.order_points(turn.session, order)
        await _write(turn, item, side)


async def _put_back(turn: Turn, file: ItemFile, side: Side, number: int) -> None:
    refused = refuse_another(turn.resident, file, side, _limits(turn).points_most)
    if refused is not None:
        await turn.answers(refused)
        return
    if await advice.taken_out(turn.session, number) == (file.item, side):
        await advice.take_out(turn.session, number, now=None)
    await _write(turn, file.item, side)


# --- handing over -------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{_ALIGNMENT}:klaar"), flags=_ADVISE)
async def hand_to_steering(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Hand the alignment group's advice to the steering group."""
    await _hand_over(turn, item, Side.ALIGNMENT)


@router.callback_query(Tapped(rf"{_RESIDENTS}:klaar"), flags=_WRITE)
async def hand_to_area(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Hand the residents' advice back; one that an area knows already says what is different."""
    found = await find(turn.session, AgendaItemId(int(item)))
    can = await _writable(turn, found, Side.RESIDENTS)
    if can is None:
        return
    newest = can.newest(Side.RESIDENTS)
    texts = tuple(one.text for one in can.writing(Side.RESIDENTS))
    if newest is not None and newest.points != texts and texts:
        await ask(turn, Advising.why_changed, item=can.item)
        await turn.says(ask_why_changed(turn.resident, can))
        return
    await _hand_over(turn, item, Side.RESIDENTS)


@router.message(Advising.why_changed, F.text, flags=_WRITE)
async def type_why_changed(message: Message, turn: Turn) -> None:
    """Take what is different, and hand the advice back again."""
    words = read_typed(turn, least=3, most=_limits(turn).text_most)
    if isinstance(words, Refused):
        await turn.answers(words)
        return
    item = (await turn.state.get_data()).get("item", 0)
    await _hand_over(turn, item, Side.RESIDENTS, why_changed=words)


async def _hand_over(turn: Turn, item: str | int, side: Side, *, why_changed: str = "") -> None:
    await step_out(turn)
    if await is_paused(turn, item, but_others=True):
        return
    file = await held(turn, item)
    steering = [one.resident for one in await advice.seats(turn.session)]
    outcome = decide_hand_over(
        turn.resident, file, side, turn.now, partners=partners_of(turn), steering=steering
    )
    if isinstance(outcome, Handed) and file is not None:
        sides = [one.id for one in outcome.areas]
        if await ratified_advice.lies_open(turn.session, sides):
            await turn.tells(AdviceText.BEING_READ)
            return
        title = file.title.in_language("nl")
        await advice.hand_over(turn.session, outcome, file, title=title, why_changed=why_changed)
    await turn.answers(outcome, below=turn.typed)


@router.callback_query(Tapped(rf"{ITEM}:(?P<side>a|b):toon"), flags=_READ)
async def read_advice(query: CallbackQuery, turn: Turn, item: str, side: str) -> None:
    """Show an advice as it was handed over."""
    await step_out(turn)
    found = await readable(turn, item)
    if found is not None:
        await turn.says(advice_screen(turn.resident, found, SIDES[side], fresh=turn.typed))
