"""Being confirmed, and confirming others: a code from a facilitator, or members who vouch."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.codes import CodeText, read_person, spaced
from domain.handing_back.reminding import may_decide_now
from domain.helping_back import help_button
from domain.ids import AreaSlug, ResidentId
from domain.members.codes import (
    CodeMade,
    Confirmed,
    ConfirmingCode,
    decide_make_code,
    decide_use_code,
    which_area_screen,
)
from domain.members.record import Standing, area_of
from domain.members.standing import CONFIRMING_PREFIX, ConfirmText, ask_code, standing_screen
from domain.members.vouching import (
    Vouched,
    Withdrawn,
    ask_withdraw,
    decide_ask_vouch,
    decide_vouch,
    decide_withdraw,
)
from domain.notices import STEP, Notice, answering
from domain.people import Resident
from domain.roles import Action
from domain.texts import GeneralText
from handlers import entering, waiting
from handlers.context import NUMBER, Tapped
from handlers.naming import first_name
from handlers.recovering import are_spent
from handlers.turn import AnyTurn, Turn
from storage import codes, people, voters, vouching

router = Router(name="vouching")

_CONFIRMED = {"action": Action.BE_CONFIRMED}
_VOUCH = {"action": Action.VOUCH}
_MAKE = {"action": Action.CONFIRM_MEMBER}


class Confirming(StatesGroup):
    """Where somebody is who has a code, or the code of somebody."""

    code = State()
    whom = State()


# --- where one stands ---------------------------------------------------------------------


async def standing_of(turn: Turn, resident: Resident) -> Standing:
    """Return where somebody is on the way to being confirmed."""
    records = await vouching.records(turn.session, resident.id)
    return Standing(resident, records, turn.content.ballots.member_vouches.on(turn.today))


async def show_standing(turn: Turn) -> None:
    """Show whether somebody is confirmed, how one becomes it, and what they can do for others."""
    several = await vouching.vouched_for(turn.session, turn.resident.id)
    not_yet = [one for one in several if (await standing_of(turn, one)).since is None]
    screen = standing_screen(
        await standing_of(turn, turn.resident),
        turn.area_name,
        vouched_for=not_yet,
        helps=help_button() if turn.resident.may_somewhere(Action.CONFIRM_MEMBER) else None,
    )
    await turn.says(screen)


@router.callback_query(Tapped(rf"{CONFIRMING_PREFIX}:ik"), flags=_CONFIRMED)
async def tap_standing(query: CallbackQuery, turn: Turn) -> None:
    """Show where somebody stands, from what is theirs."""
    await show_standing(turn)


@router.callback_query(Tapped(rf"{CONFIRMING_PREFIX}:code"), flags=_CONFIRMED)
async def ask_for_code(query: CallbackQuery, turn: Turn) -> None:
    """Ask for the code of a facilitator."""
    await waiting.ask_between(turn, Confirming.code)
    await turn.says(ask_code(turn.resident))


@router.callback_query(Tapped(rf"{CONFIRMING_PREFIX}:weg"), flags=_CONFIRMED)
async def leave(query: CallbackQuery, turn: Turn) -> None:
    """Leave a question."""
    await waiting.end(turn)
    await turn.tells(GeneralText.LEFT, slot=STEP)


async def usable(turn: AnyTurn, code: ConfirmingCode | None) -> ConfirmingCode | None:
    """Return a code whose facilitator still may confirm people in its area."""
    giver = None if code is None else await people.get(turn.session, code.by)
    if code is None or giver is None or not giver.may(Action.CONFIRM_MEMBER, code.area):
        return None
    return code


async def be_confirmed(turn: Turn, code: ConfirmingCode) -> None:
    """Confirm somebody by a code that can be used; the caller holds it."""
    await people.lock(turn.session, (turn.resident.id, code.by))
    standing = await standing_of(turn, turn.resident)
    outcome = decide_use_code(standing, code, turn.area_name, turn.now)
    if isinstance(outcome, Confirmed):
        await vouching.use_code(turn.session, outcome.code, now=turn.now)
        await vouching.add(turn.session, outcome.record)
    await turn.answers(outcome)
    if isinstance(outcome, Confirmed):
        await _invite(turn, turn.resident)


async def _invite(turn: Turn, newcomer: Resident) -> None:
    """Invite somebody who may have become a confirmed member just now to a round that lies open."""
    standing = await standing_of(turn, newcomer)
    if standing.on(turn.today):
        papers = [
            one
            for one in await voters.open_to(turn.session, newcomer.id)
            if one.area == newcomer.area
        ]
        invited = may_decide_now(newcomer.id, papers, turn.now)
        if invited is not None:
            mine = newcomer.id == turn.resident.id
            await turn.says(answering(invited) if mine else invited)


# --- the code of a facilitator ------------------------------------------------------------


@router.callback_query(
    Tapped(rf"{CONFIRMING_PREFIX}:maak(?::(?P<area>[a-z0-9-]{{1,40}}))?"), flags=_MAKE
)
async def make_code(query: CallbackQuery, turn: Turn, area: str | None) -> None:
    """Give a facilitator a code for somebody they know; ask for which area if there are several."""
    areas = turn.resident.areas_for(Action.CONFIRM_MEMBER)
    if area is None and len(areas) > 1:
        named = [(one, turn.town.area_name(one)) for one in areas]
        await turn.says(which_area_screen(turn.resident, named))
        return
    where = AreaSlug(area) if area is not None else areas[0]
    await people.lock(turn.session, (turn.resident.id,))
    code = codes.make_code()
    outcome = decide_make_code(
        turn.resident,
        where,
        turn.town.area_name(where),
        spaced(code),
        turn.now,
        given=await vouching.given_in_year(turn.session, turn.resident.id, now=turn.now),
        most=turn.content.ballots.facilitator_vouches.on(turn.today),
        days=turn.content.doors.confirming_code_days.on(turn.today),
    )
    if isinstance(outcome, CodeMade):
        await vouching.store_code(turn.session, outcome, code)
    await turn.answers(outcome)


# --- vouching -----------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{CONFIRMING_PREFIX}:wie"), flags=_VOUCH)
async def ask_for_whom(query: CallbackQuery, turn: Turn) -> None:
    """Ask for the code of whom somebody vouches for."""
    await waiting.ask_between(turn, Confirming.whom)
    await turn.says(ask_code(turn.resident, ConfirmText.ASK_WHOM))


@router.message(Confirming.whom, F.text, flags=_VOUCH)
async def type_whom(message: Message, turn: Turn) -> None:
    """Take the code of whom somebody vouches for, or an issue of who left the question."""
    if not await tell_instead(turn):
        await name_whom(turn, turn.words)


async def tell_instead(turn: Turn) -> bool:
    """Take words that tell what is going on as an issue; return whether they do."""
    if turn.resident.area is None or not (turn.tells_issue() and turn.is_sentence()):
        return False
    await waiting.end(turn)
    await entering.take_up(turn, waiting.said(turn.words, turn.understood()), first_name(turn))
    return True


async def name_whom(turn: Turn, typed: str) -> None:
    """Ask whether somebody really vouches for who has the code that was typed."""
    if await are_spent(turn, codes.Kind.PERSON, turn.resident.id):
        await turn.tells(CodeText.TOO_MANY)
        return
    code, me = read_person(typed), await standing_of(turn, turn.resident)
    other = await people.by_code(turn.session, code) if code else None
    if me.on(turn.today) and (other is None or other.area != turn.resident.area):
        await codes.count_wrong(
            turn.session, codes.Kind.PERSON, turn.chat, turn.resident.id, now=turn.now
        )
    outcome = decide_ask_vouch(
        me,
        None if other is None else await standing_of(turn, other),
        turn.area_name,
        turn.today,
        given=await vouching.vouched_in_year(turn.session, turn.resident.id, now=turn.now),
        most=turn.content.doors.member_vouches_year.on(turn.today),
    )
    if isinstance(outcome, Notice):
        await waiting.end(turn)
        await turn.says(outcome)
    else:
        await turn.answers(outcome)


@router.callback_query(Tapped(rf"{CONFIRMING_PREFIX}:ja:(?P<person>{NUMBER})"), flags=_VOUCH)
async def vouch(query: CallbackQuery, turn: Turn, person: str) -> None:
    """Vouch for somebody."""
    whom = ResidentId(int(person))
    await people.lock(turn.session, (turn.resident.id, whom))
    other = await people.get(turn.session, whom)
    outcome = decide_vouch(
        await standing_of(turn, turn.resident),
        None if other is None else await standing_of(turn, other),
        turn.area_name,
        turn.now,
        given=await vouching.vouched_in_year(turn.session, turn.resident.id, now=turn.now),
        most=turn.content.doors.member_vouches_year.on(turn.today),
    )
    if isinstance(outcome, Vouched):
        await vouching.add(turn.session, outcome.record)
    await turn.answers(outcome)
    if isinstance(outcome, Vouched) and other is not None:
        await _invite(turn, other)


@router.callback_query(
    Tapped(rf"{CONFIRMING_PREFIX}:terug(?P<sure>!?):(?P<person>{NUMBER})"), flags=_CONFIRMED
)
async def withdraw(query: CallbackQuery, turn: Turn, sure: str, person: str) -> None:
    """Ask whether somebody takes their vouching back; after that, take it back."""
    whom = ResidentId(int(person))
    await people.lock(turn.session, (turn.resident.id, whom))
    other = await people.get(turn.session, whom)
    standing = None if other is None else await standing_of(turn, other)
    area = area_of(standing.records, turn.resident.id) if standing else None
    if not sure:
        asked = ask_withdraw(turn.resident, standing, area=area)
        await turn.says(*((asked,) if isinstance(asked, Notice) else asked.notices))
        return
    outcome = decide_withdraw(turn.resident, standing, turn.now, area=area)
    if isinstance(outcome, Withdrawn):
        await vouching.add(turn.session, outcome.record)
    await turn.answers(outcome)
