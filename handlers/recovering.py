"""Coming back after a lost phone or cookie: by words shown once, or by two people."""

from __future__ import annotations

from datetime import timedelta

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.codes import CodeText, read_code, read_person
from domain.doors.door import Here
from domain.doors.linking import LinkCode
from domain.due import Due, DueKind
from domain.helping_back import (
    HELPING_PREFIX,
    HelpEnded,
    HelpRequest,
    SecondAsked,
    decide_ask_second,
    decide_second,
    help_question,
    helps,
)
from domain.ids import ResidentId
from domain.notices import STEP
from domain.people import Resident
from domain.recovery import (
    PHRASE_PREFIX,
    Recovered,
    RecoveryText,
    about_words,
    ask_words,
    decide_recover,
    phrase_hidden,
    phrase_screen,
    read_phrase,
)
from domain.refusing import Refused
from domain.roles import TABLE, Action
from domain.texts import GeneralText
from handlers import waiting
from handlers.context import NUMBER, Tapped
from handlers.linking import become, here_of, votes_until
from handlers.newcomer import Newcomer
from handlers.turn import AnyTurn, Turn
from handlers.welcome import Welcome
from storage import codes, door_codes, doors, due, people, phrases

outside = Router(name="recovering at the door")
router = Router(name="recovering")

_OWN = {"action": Action.KEEP_DOORS}
_LINK = {"action": Action.LINK_DOOR}
_HELP = {"action": Action.HELP_RECOVER}


class Recovering(StatesGroup):
    """Where somebody is who comes back, or helps another back."""

    phrase = State()
    door = State()
    whom = State()


# --- getting words ------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{PHRASE_PREFIX}:uitleg"), flags=_OWN)
async def explain_words(query: CallbackQuery, turn: Turn) -> None:
    """Tell what the words are for."""
    has_some = await phrases.has(turn.session, turn.resident.id)
    await turn.says(about_words(turn.resident, has_some=has_some))


@router.callback_query(Tapped(rf"{PHRASE_PREFIX}:toon"), flags=_OWN)
async def show_words(query: CallbackQuery, turn: Turn) -> None:
    """Show new words once; they go out of the chat by themselves."""
    words, me = phrases.make_phrase(), turn.resident
    minutes = turn.content.doors.phrase_minutes.on(turn.today)
    await phrases.store(turn.session, me.id, words)
    hides = Due(
        kind=DueKind.PHRASE_HIDES,
        at=turn.now + timedelta(minutes=minutes),
        key=_hides(turn),
        subject={"channel": turn.chat.channel, "chat": turn.chat.chat, "resident": me.id},
    )
    await due.call_off(turn.session, hides.key, now=turn.now)
    await due.plan(turn.session, [hides])
    await turn.tells(RecoveryText.SHOWN_BELOW, slot=STEP)
    await turn.says(phrase_screen(turn.chat, me.language, words, minutes=minutes))


@router.callback_query(Tapped(rf"{PHRASE_PREFIX}:klaar"), flags=_OWN)
async def hide_words(query: CallbackQuery, turn: Turn) -> None:
    """Take the words out of the chat: they were written down."""
    await due.call_off(turn.session, _hides(turn), now=turn.now)
    await turn.says(phrase_hidden(turn.chat, turn.resident.language))


def _hides(turn: AnyTurn) -> str:
    return f"herstelwoorden-{turn.chat.channel}-{turn.chat.chat}"


# --- coming back by words -----------------------------------------------------------------


@outside.callback_query(Tapped(rf"{PHRASE_PREFIX}:kwijt"), flags=_LINK)
async def ask_at_the_door(query: CallbackQuery, newcomer: Newcomer) -> None:
    """Ask for the words, before consent: who has them gave it already."""
    await newcomer.is_at(Recovering.phrase)
    await newcomer.says(ask_words(await here_of(newcomer)))


@router.callback_query(Tapped(rf"{PHRASE_PREFIX}:kwijt"), flags=_LINK)
async def ask_inside(query: CallbackQuery, turn: Turn) -> None:
    """Ask for the words of somebody who came in anew meanwhile."""
    await waiting.ask_between(turn, Recovering.phrase)
    await turn.says(ask_words(await here_of(turn)))


@outside.callback_query(Tapped(rf"{PHRASE_PREFIX}:niet"), flags=_LINK)
async def leave_at_the_door(query: CallbackQuery, newcomer: Newcomer) -> None:
    """Leave the question for the words, before consent."""
    await newcomer.is_at(Welcome.consent)
    here = await here_of(newcomer)
    await newcomer.says(here.says(RecoveryText.LEFT, slot=STEP))


@router.callback_query(Tapped(rf"{PHRASE_PREFIX}:niet"), flags=_LINK)
async def leave_inside(query: CallbackQuery, turn: Turn) -> None:
    """Leave the question for the words."""
    await waiting.end(turn)
    await turn.tells(GeneralText.LEFT, slot=STEP)


@outside.message(Recovering.phrase, ~F.text.startswith("/"), F.text, flags=_LINK)
async def type_words_at_the_door(message: Message, newcomer: Newcomer) -> None:
    """Take the words, before consent."""
    await take_words(newcomer, newcomer.words)


@router.message(Recovering.phrase, F.text, flags=_LINK)
async def type_words_inside(message: Message, turn: Turn) -> None:
    """Take the words of somebody who came in anew meanwhile."""
    await take_words(turn, turn.words)


async def take_words(turn: AnyTurn, typed: str) -> None:
    """Bring somebody back whose words were typed; count what is wrong."""
    here = await here_of(turn)
    me = here.resident.id if here.resident else None
    if await are_spent(turn, codes.Kind.PHRASE, me):
        await turn.says(here.says(CodeText.TOO_MANY))
        return
    words = read_phrase(here, typed)
    if isinstance(words, Refused):
        await turn.says(*words.notices)
        return
    found = await phrases.find(turn.session, words)
    person = None if found is None else await people.get(turn.session, found)
    if person is None:
        await codes.count_wrong(turn.session, codes.Kind.PHRASE, turn.chat, me, now=turn.now)
    else:
        await people.lock(turn.session, (person.id, *([me] if me else [])))
    outcome = decide_recover(
        here,
        person,
        await doors.list_doors(turn.session, person.id) if person else (),
        area_name=turn.town.area_name(person.area) if person else "",
        votes_until=await votes_until(turn, here.resident),
    )
    if isinstance(outcome, Recovered):
        await phrases.use(turn.session, outcome.resident)
        await _bring_back(turn, outcome, "by-words")
    await turn.says(*outcome.notices)


async def _bring_back(turn: AnyTurn, outcome: Recovered, what: str) -> None:
    await doors.unlink(turn.session, outcome.resident, outcome.unlinked, now=turn.now)
    await become(
        turn,
        outcome.new,
        outcome.resident,
        outcome.goes,
        what,
        by=outcome.by,
        second=outcome.second,
    )


async def are_spent(turn: AnyTurn, kind: codes.Kind, me: ResidentId | None) -> bool:
    """Return whether nothing of a kind may be guessed now, by this person or by anybody."""
    tried = await codes.guesses(turn.session, kind, turn.chat, me, now=turn.now)
    figures = turn.content.doors
    return tried.spent(
        most_own=figures.tries_person.on(turn.today),
        most_everybody=figures.tries_everybody.on(turn.today),
    )


# --- helping somebody back ----------------------------------------------------------------


@router.callback_query(Tapped(rf"{HELPING_PREFIX}:begin"), flags=_HELP)
async def begin_helping(query: CallbackQuery, turn: Turn) -> None:
    """Ask for the code of the new door."""
    await waiting.ask_between(turn, Recovering.door)
    await turn.says(help_question(turn.resident))


@router.callback_query(Tapped(rf"{HELPING_PREFIX}:weg"), flags=_HELP)
async def leave_helping(query: CallbackQuery, turn: Turn) -> None:
    """Leave the questions."""
    await waiting.end(turn)
    await turn.tells(GeneralText.LEFT, slot=STEP)


@router.message(Recovering.door, F.text, flags=_HELP)
async def type_new_door(message: Message, turn: Turn) -> None:
    """Take the code of the new door; ask whose it is."""
    if await are_spent(turn, codes.Kind.CODE, turn.resident.id):
        await turn.tells(CodeText.TOO_MANY)
        return
    code = read_code(turn.words)
    found = await door_codes.lock_code(turn.session, code, now=turn.now) if code else None
    if found is None:
        if code:
            await codes.count_wrong(
                turn.session, codes.Kind.CODE, turn.chat, turn.resident.id, now=turn.now
            )
        await turn.tells(CodeText.UNKNOWN)
        return
    await turn.state.set_state(Recovering.whom)
    await turn.state.update_data({"code": found.id})
    await turn.says(help_question(turn.resident, RecoveryText.HELP_WHOM))


@router.message(Recovering.whom, F.text, flags=_HELP)
async def type_whom(message: Message, turn: Turn) -> None:
    """Take the code of the person; ask a second person."""
    if await are_spent(turn, codes.Kind.PERSON, turn.resident.id):
        await turn.tells(CodeText.TOO_MANY)
        return
    data = await turn.state.get_data()
    new = await door_codes.find_code(turn.session, int(data.get("code", 0)), now=turn.now)
    typed = read_person(turn.words)
    named = await people.by_code(turn.session, typed) if typed else None
    person = named if named is not None and helps(turn.resident, named) else None
    if typed and person is None:
        await codes.count_wrong(
            turn.session, codes.Kind.PERSON, turn.chat, turn.resident.id, now=turn.now
        )
    outcome = await _ask_second(turn, new, person)
    if isinstance(outcome, SecondAsked) and new is not None:
        await waiting.end(turn)
        await door_codes.store_asked(turn.session, outcome, new.language, now=turn.now)
    elif new is None:
        await waiting.end(turn)
    await turn.answers(outcome)


async def _ask_second(
    turn: Turn, new: LinkCode | None, person: Resident | None
) -> SecondAsked | Refused:
    others = (
        await doors.who_have(turn.session, TABLE[Action.HELP_RECOVER].roles, (person.area,))
        if person and person.area
        else ()
    )
    return decide_ask_second(
        turn.resident,
        new,
        person,
        others,
        turn.now,
        area_name=turn.town.area_name(person.area if person else None),
        hours=turn.content.doors.recovery_hours.on(turn.today),
    )


@router.callback_query(
    Tapped(rf"{HELPING_PREFIX}:(?P<request>{NUMBER}):(?P<said>ja|nee)"), flags=_HELP
)
async def answer_as_second(query: CallbackQuery, turn: Turn, request: str, said: str) -> None:
    """Bring somebody back because a second person knows them too; or leave it."""
    asked = await door_codes.lock_request(turn.session, int(request))
    help_request, several = None, []
    if asked is not None and asked.helper is not None:
        new, whom = asked.request, asked.request.old
        there = new.new_resident
        await people.lock(turn.session, (whom, *([there.id] if there else [])))
        person, helper = (
            await people.get(turn.session, whom),
            await people.get(turn.session, asked.helper),
        )
        several = list(await doors.list_doors(turn.session, whom))
        if person is not None and helper is not None:
            place = Here(new.new, new.new_language, there)
            help_request = HelpRequest(new.id, person, place, helper, new.until)
    outcome = decide_second(
        turn.resident,
        help_request,
        several,
        turn.now,
        yes=said == "ja",
        area_name=turn.town.area_name(help_request.person.area if help_request else None),
        tapped=turn.tapped,
        votes_until=await votes_until(turn, help_request.new.resident if help_request else None),
    )
    if isinstance(outcome, Recovered):
        await _bring_back(turn, outcome, "by-people")
    if isinstance(outcome, Recovered | HelpEnded):
        await door_codes.end_request(turn.session, int(request), now=turn.now)
    await turn.answers(outcome)
