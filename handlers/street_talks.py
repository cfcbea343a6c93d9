"""Writing the contact of a street through the bot, writing back, stopping and reporting it."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.ids import ContactId, TalkId
from domain.notices import STEP
from domain.refusing import Refused
from domain.roles import Action
from domain.streets.contact import CONTACT_PREFIX, TALK_PREFIX, Contact
from domain.streets.offering import too_young
from domain.streets.reporting import ask_report, decide_report
from domain.streets.writing import (
    Over,
    Sent,
    Talk,
    check_words,
    decide_end,
    decide_send,
    gone,
    message_screen,
    question,
    read_words,
    refuse_write,
)
from domain.texts import GeneralText
from handlers import waiting, ways
from handlers.context import NUMBER, Tapped
from handlers.streets import figures_of
from handlers.turn import Turn
from storage import connections, people, streets

router = Router(name="street talks")

_WRITE = {"action": Action.STREET_CONTACT}
_TALK = rf"{TALK_PREFIX}:(?P<talk>{NUMBER})"


class StreetWords(StatesGroup):
    """Where somebody is who writes: `contact`, `talk` for one who writes back, then `words`."""

    words = State()
    check = State()


Two = tuple[Contact | None, Talk | None]


async def _two(turn: Turn, contact: ContactId, talk: TalkId | None, *, lock: bool = False) -> Two:
    """Return the contact and what the two wrote before; nobody where no message arrives."""
    look = streets.lock if lock else streets.find
    found = await look(turn.session, contact)
    if found is None:
        return None, None
    if talk is not None:
        before = await streets.lock_talk(turn.session, talk)
        if before is None or before.contact.id != contact:
            return None, None
    else:
        before = await streets.talk_between(turn.session, contact, turn.resident.id)
    to = found.by if before is None else before.other(turn.resident.id)[0]
    there = await streets.hears(turn.session, to, found.area)
    return (found, before) if there else (None, None)


async def _begin(turn: Turn, contact: ContactId, talk: TalkId | None) -> None:
    found, before = await _two(turn, contact, talk)
    area = await turn.home()
    if area is None:
        return
    way = await ways.way_of(turn, area)
    refused = refuse_write(turn.resident, found, before, way, figures_of(turn))
    if refused is not None or found is None:
        await turn.answers(refused or gone(turn.resident))
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, StreetWords.words)
    await turn.state.update_data({"contact": contact, "talk": talk})
    await turn.says(question(turn.resident, found, before, figures_of(turn)))


@router.callback_query(Tapped(rf"{CONTACT_PREFIX}:(?P<contact>{NUMBER}):schrijf"), flags=_WRITE)
async def write_contact(query: CallbackQuery, turn: Turn, contact: str) -> None:
    """Ask what somebody wants to write a contact."""
    await _begin(turn, ContactId(int(contact)), None)


@router.callback_query(Tapped(rf"{_TALK}:schrijf"), flags=_WRITE)
async def write_back(query: CallbackQuery, turn: Turn, talk: str) -> None:
    """Ask what somebody writes back."""
    found = await streets.lock_talk(turn.session, TalkId(int(talk)))
    if found is None or not found.is_of(turn.resident.id):
        await turn.answers(gone(turn.resident))
    else:
        await _begin(turn, found.contact.id, found.id)


async def _doing(turn: Turn) -> tuple[ContactId, TalkId | None]:
    data = await turn.state.get_data()
    talk = data.get("talk")
    return ContactId(data["contact"]), None if talk is None else TalkId(talk)


@router.message(StreetWords.words, F.text, flags=_WRITE)
@router.message(StreetWords.check, F.text, flags=_WRITE)
async def take_words(message: Message, turn: Turn) -> None:
    """Show the words as the other reads them; nothing is passed on yet."""
    read = read_words(turn.resident, turn.words, turn.understood().personal, figures_of(turn))
    if isinstance(read, Refused):
        await turn.answers(read)
        return
    contact, before = await _two(turn, *await _doing(turn))
    if contact is None:
        await waiting.end(turn)
        await turn.answers(gone(turn.resident))
        return
    await turn.state.set_state(StreetWords.check)
    await turn.state.update_data({"words": read})
    await turn.says(check_words(turn.resident, contact, before, read))


@router.callback_query(StreetWords.check, Tapped(rf"{TALK_PREFIX}:zet:anders"), flags=_WRITE)
async def other_words(query: CallbackQuery, turn: Turn) -> None:
    """Ask for other words."""
    await _begin(turn, *await _doing(turn))


async def _leave(turn: Turn) -> None:
    if await turn.state.get_state() in (StreetWords.words.state, StreetWords.check.state):
        await waiting.end(turn)


@router.callback_query(Tapped(rf"{TALK_PREFIX}:zet:uit"), flags=_WRITE)
async def leave(query: CallbackQuery, turn: Turn) -> None:
    """Leave the question; nothing is passed on."""
    await _leave(turn)
    await turn.tells(GeneralText.LEFT, slot=STEP)


@router.callback_query(Tapped(rf"{TALK_PREFIX}:zet:jong"), flags=_WRITE)
async def too_young_to_write(query: CallbackQuery, turn: Turn) -> None:
    """Pass nothing on of who isn't sixteen."""
    await _leave(turn)
    await turn.says(too_young(turn.resident))


@router.callback_query(StreetWords.check, Tapped(rf"{TALK_PREFIX}:zet:ja"), flags=_WRITE)
async def send(query: CallbackQuery, turn: Turn) -> None:
    """Pass the words on."""
    area = await turn.home()
    if area is None:
        return
    number, talk = await _doing(turn)
    words = str((await turn.state.get_data())["words"])
    await people.lock(turn.session, [turn.resident.id])
    contact, before = await _two(turn, number, talk, lock=True)
    outcome = decide_send(
        turn.resident,
        contact,
        before,
        await ways.way_of(turn, area),
        words,
        await streets.next_talk(turn.session),
        turn.area_name,
        turn.now,
        figures_of(turn),
    )
    await waiting.end(turn)
    if isinstance(outcome, Sent):
        await streets.send(turn.session, outcome)
    await turn.answers(outcome)


# --- when something isn't right -----------------------------------------------------------


async def _lock(turn: Turn, talk: str) -> Talk | None:
    return await streets.lock_talk(turn.session, TalkId(int(talk)))


@router.callback_query(Tapped(rf"{_TALK}:stop"), flags=_WRITE)
async def stop(query: CallbackQuery, turn: Turn, talk: str) -> None:
    """Let one of the two get no more messages of the other."""
    outcome = decide_end(turn.resident, await _lock(turn, talk), turn.now)
    if isinstance(outcome, Over):
        await streets.end_talk(turn.session, outcome)
    await turn.answers(outcome)


@router.callback_query(Tapped(rf"{_TALK}:meld"), flags=_WRITE)
async def ask_before_reporting(query: CallbackQuery, turn: Turn, talk: str) -> None:
    """Say who will read a report."""
    asked = ask_report(turn.resident, await _lock(turn, talk))
    if isinstance(asked, Refused):
        await turn.answers(asked)
    else:
        await turn.says(asked)


@router.callback_query(Tapped(rf"{_TALK}:terug"), flags=_WRITE)
async def back_to_words(query: CallbackQuery, turn: Turn, talk: str) -> None:
    """Go back to what the other wrote."""
    found = await _lock(turn, talk)
    if found is None or found.ended or not found.is_of(turn.resident.id):
        await turn.answers(gone(turn.resident))
    else:
        await turn.says(message_screen(found, turn.resident.id))


@router.callback_query(Tapped(rf"{_TALK}:meldja"), flags=_WRITE)
async def report(query: CallbackQuery, turn: Turn, talk: str) -> None:
    """Send what the other wrote to the professionals of the area."""
    found = await _lock(turn, talk)
    readers = (
        [] if found is None else await connections.facilitators(turn.session, found.contact.area)
    )
    outcome = decide_report(turn.resident, found, readers, turn.now)
    if isinstance(outcome, Over):
        await streets.end_talk(turn.session, outcome)
    await turn.answers(outcome)
