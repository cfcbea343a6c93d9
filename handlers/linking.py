"""One person, several doors: a code, the tap of the old door, the list, and unlinking."""

from __future__ import annotations

from datetime import datetime, timedelta

from aiogram import Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery

from domain.codes import spaced
from domain.doors.door import DOOR_PREFIX, Door, DoorText, Here, Place
from domain.doors.linking import (
    Asked,
    Declined,
    LinkCode,
    Linked,
    code_screen,
    decide_answer,
    decide_ask,
)
from domain.doors.trusting import Trusted, ask_colleagues, decide_trust, trusting_roles
from domain.doors.unlinking import Unlinked, ask_unlink, decide_unlink, doors_screen
from domain.ids import ResidentId
from domain.notices import STEP, ChatRef, Notice
from domain.people import Resident
from domain.recovery import lost_button, words_button
from domain.roles import Action
from handlers import waiting
from handlers.context import NUMBER, Tapped
from handlers.newcomer import Newcomer
from handlers.turn import AnyTurn, Turn
from storage import ballots, codes, door_codes, doors, merging, people, sheets, surveys, voters

router = Router(name="linking")

_OWN = {"action": Action.KEEP_DOORS}
CHANNEL, CHAT = r"(?P<channel>[a-z]{1,16})", rf"(?P<chat>-?{NUMBER})"


async def here_of(turn: AnyTurn) -> Here:
    """Return who speaks, and where; a resident with all roles, also those that wait here."""
    user = turn.event.from_user
    place = Place(turn.chat.channel, turn.chat.chat, user.id if user else turn.chat.chat)
    if isinstance(turn, Turn):
        resident = await people.get(turn.session, turn.resident.id)
        return Here(place, turn.resident.language, resident)
    return Here(place, turn.language if isinstance(turn, Newcomer) else "nl", None)


async def votes_until(turn: AnyTurn, resident: Resident | None) -> datetime | None:
    """Return when the last open ballot closes that holds somebody here; None without one.

    No ballot opens in their area until this transaction ends.
    """
    if resident is None:
        return None
    if resident.area is not None:
        await ballots.lock_area(turn.session, resident.area)
    open_now = await voters.held_votes(turn.session, resident.id)
    return max((one.closes_at for one in open_now), default=None)


# --- giving and taking a code -------------------------------------------------------------


async def give_code(turn: AnyTurn) -> None:
    """Give the code of this door."""
    here, code = await here_of(turn), codes.make_code()
    minutes = turn.content.doors.linking_code_minutes.on(turn.today)
    until = turn.now + timedelta(minutes=minutes)
    await door_codes.store_code(
        turn.session, code, here.place, here.language, now=turn.now, until=until
    )
    await turn.says(code_screen(here, spaced(code), minutes=minutes, lost=lost_button()))


@router.callback_query(Tapped(rf"{DOOR_PREFIX}:code"), flags={"action": Action.LINK_DOOR})
async def tap_give_code(query: CallbackQuery, turn: Turn) -> None:
    """Give the code of this door, from the list."""
    await give_code(turn)


class Linking(StatesGroup):
    """Where somebody is who came in twice and typed the code of the other place."""

    sure = State()
    """Asked whether that place is theirs; `code` is its number."""


async def ask_old_door(turn: AnyTurn, code: LinkCode, *, sure: bool = False) -> None:
    """Ask the old door whether it wants to be one person with the new one.

    Who would go, and be that person, is asked first.
    """
    here = await here_of(turn)
    goes = here.resident if code.resident is not None else None
    outcome = decide_ask(
        here,
        code,
        turn.now,
        minutes=turn.content.doors.linking_code_minutes.on(turn.today),
        sure=sure,
        votes_until=await votes_until(turn, goes),
    )
    if isinstance(outcome, Notice):
        if isinstance(turn, Turn):
            await waiting.ask_between(turn, Linking.sure)
            await turn.state.update_data({"code": code.id})
        await turn.says(outcome)
        return
    if isinstance(outcome, Asked):
        new = here.language if outcome.new == here.place else code.language
        await door_codes.store_asked(turn.session, outcome, new, now=turn.now)
    await turn.says(*outcome.notices)


@router.callback_query(
    Linking.sure,
    Tapped(rf"{DOOR_PREFIX}:samen:(?P<said>ja|nee)"),
    flags={"action": Action.LINK_DOOR},
)
async def answer_sure(query: CallbackQuery, turn: Turn, said: str) -> None:
    """Go on with a code of a place that is somebody's own; leave that of another's."""
    data = await turn.state.get_data()
    await waiting.end(turn)
    if said == "nee":
        await turn.tells(DoorText.MERGE_NOT, slot=STEP)
        return
    code = await door_codes.find_code(turn.session, int(data.get("code", 0)), now=turn.now)
    if code is None:
        await turn.tells(DoorText.TOO_LATE, slot=STEP)
    else:
        await ask_old_door(turn, code, sure=True)


@router.callback_query(Tapped(rf"{DOOR_PREFIX}:(?P<request>{NUMBER}):(?P<said>ja|nee)"), flags=_OWN)
async def answer_old_door(query: CallbackQuery, turn: Turn, request: str, said: str) -> None:
    """Link the new door after a yes; nothing changes after a no."""
    asked = await door_codes.lock_request(turn.session, int(request))
    found = asked.request if asked is not None and asked.helper is None else None
    goes = found.new_resident if found is not None else None
    if goes is not None:
        await people.lock(turn.session, (turn.resident.id, goes.id))
    outcome = decide_answer(
        await here_of(turn),
        found,
        turn.now,
        yes=said == "ja",
        area_name=turn.area_name,
        votes_until=await votes_until(turn, goes),
    )
    if isinstance(outcome, Linked):
        await become(turn, outcome.new, outcome.resident, outcome.goes, "linked")
    if isinstance(outcome, Linked | Declined):
        await door_codes.end_request(turn.session, outcome.request, now=turn.now)
    await turn.says(*outcome.notices)


async def become(
    turn: AnyTurn,
    new: Place,
    resident: ResidentId,
    goes: ResidentId | None,
    what: str,
    *,
    by: ResidentId | None = None,
    second: ResidentId | None = None,
) -> None:
    """Make a chat a door of somebody, with all that was done there as another resident.

    A conversation that went on there ends, also when it is the one of this turn.
    """
    if goes is not None:
        await sheets.merge(turn.session, turn.town.keys, goes, resident, now=turn.now)
        await surveys.merge(turn.session, turn.town.keys, goes, resident, now=turn.now)
        await merging.merge(turn.session, goes, resident, now=turn.now)
    if new.ref == turn.chat:
        await turn.state.clear()
    await doors.link(turn.session, resident, new, what, now=turn.now, by=by, second=second)


# --- the list, and unlinking --------------------------------------------------------------


async def show_doors(turn: Turn) -> None:
    """Show somebody's doors."""
    here = await here_of(turn)
    several = await doors.list_doors(turn.session, turn.resident.id)
    await turn.says(doors_screen(here, several, words=words_button()))


@router.callback_query(Tapped(rf"{DOOR_PREFIX}:lijst"), flags=_OWN)
async def tap_doors(query: CallbackQuery, turn: Turn) -> None:
    """Show somebody's doors, from what is theirs."""
    await show_doors(turn)


@router.callback_query(Tapped(rf"{DOOR_PREFIX}:los(?P<sure>!?):{CHANNEL}:{CHAT}"), flags=_OWN)
async def unlink_door(query: CallbackQuery, turn: Turn, sure: str, channel: str, chat: str) -> None:
    """Ask whether a door goes; after that, let it go."""
    here, which = await here_of(turn), ChatRef(channel, int(chat))
    await people.lock(turn.session, (turn.resident.id,))
    several = await doors.list_doors(turn.session, turn.resident.id)
    if not sure:
        asked = ask_unlink(here, several, which)
        await turn.says(*((asked,) if isinstance(asked, Notice) else asked.notices))
        return
    outcome = decide_unlink(here, several, which)
    if isinstance(outcome, Unlinked):
        if outcome.door == turn.chat:
            await turn.state.clear()
        await doors.unlink(turn.session, turn.resident.id, (outcome.door,), now=turn.now)
    await turn.says(*outcome.notices)


# --- a role on a new door -----------------------------------------------------------------


async def _door_of(turn: Turn, resident: ResidentId, which: ChatRef) -> Door | None:
    several = await doors.list_doors(turn.session, resident)
    return next((one for one in several if one.ref == which), None)


@router.callback_query(Tapped(rf"{DOOR_PREFIX}:collega"), flags=_OWN)
async def ask_for_role(query: CallbackQuery, turn: Turn) -> None:
    """Ask colleagues whether this person's role holds on this door."""
    here = await here_of(turn)
    door = await _door_of(turn, turn.resident.id, turn.chat)
    if here.resident is None or door is None or not door.role_waits:
        await show_doors(turn)
        return
    areas = {area for _, area in here.resident.roles}
    bound = None if None in areas else [area for area in areas if area]
    colleagues = await doors.who_have(turn.session, trusting_roles(here.resident), bound)
    await turn.says(*ask_colleagues(here, door, here.resident, colleagues, turn.now))


@router.callback_query(
    Tapped(rf"{DOOR_PREFIX}:rol:(?P<person>{NUMBER}):{CHANNEL}:{CHAT}:(?P<said>ja|nee)"),
    flags={"action": Action.CONFIRM_DOOR},
)
async def trust_door(
    query: CallbackQuery, turn: Turn, person: str, channel: str, chat: str, said: str
) -> None:
    """Let a colleague's role hold on a new door, or leave it."""
    which = ChatRef(channel, int(chat))
    await people.lock(turn.session, (ResidentId(int(person)),))
    outcome = decide_trust(
        turn.resident,
        await people.get(turn.session, ResidentId(int(person))),
        await _door_of(turn, ResidentId(int(person)), which),
        yes=said == "ja",
        tapped=turn.tapped,
    )
    if isinstance(outcome, Trusted):
        await doors.trust(turn.session, outcome.resident, outcome.door, outcome.by, now=turn.now)
    await turn.answers(outcome)
