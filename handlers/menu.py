"""The menu: doors, commands, help, what is mine, my area, leaving, and words out of the blue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.issues.issue import IssueText
from domain.mailing import MailText
from domain.meetings.lists import mine_line
from domain.meetings.meeting import Meeting
from domain.members.standing import standing_line
from domain.menu import (
    MENU_PREFIX,
    MenuText,
    Mine,
    help_for,
    left,
    me_screen,
    menu,
    stop_question,
)
from domain.my_area import area_screen, more_screen
from domain.procedures import procedure_of, procedure_screen
from domain.reading import Wish
from domain.roles import Action
from domain.texts import GeneralText
from domain.way_back import MINE
from domain.ways.way import Piece
from domain.welcome import language_question, needs_area
from handlers import (
    agenda,
    agreements,
    answering,
    asking_partners,
    ballots,
    broadcasting,
    calling_meetings,
    deadlocks,
    desk,
    draft_photos,
    drafting,
    entering,
    evaluating,
    exchange,
    formats,
    handing_back,
    home_test,
    kitchen_posts,
    kitchen_table,
    meetings,
    meetlat,
    photographing,
    polls,
    roles,
    settling,
    sharing,
    talents,
    tasks,
    themes,
    vouching,
    waiting,
    ways,
    wishing,
)
from handlers.commands import UNBUILT, Command, read_command
from handlers.context import Tapped
from handlers.naming import first_name
from handlers.turn import Turn
from handlers.waiting import Waiting, step_aside
from locales import door_texts
from storage import agenda as agenda_rows
from storage import answers as answer_rows
from storage import became, mails, people
from storage import firms as firm_rows
from storage import meetings as meeting_rows
from storage import tasks as task_rows

commands = Router(name="commands")
"""Asked first: commands and doors work from inside any question."""
router = Router(name="menu")

OWN_LISTED = 10
TEST_WORDS = frozenset({"test", "doe de test"})
"""Behind `/evaluatie`: the quadrant test, which anybody can do at any time."""


async def is_command(message: Message) -> bool | dict[str, Command]:
    """Match commands, and give what was typed to the handler."""
    found = read_command(message.text or "")
    return {"command": found} if found else False


async def is_door(message: Message) -> bool | dict[str, str]:
    """Match the doors of the menu in each language, tapped or typed in small letters."""
    found = _DOORS.get((message.text or "").strip().casefold())
    return {"door": found} if found else False


_DOORS = {text.casefold(): door for text, door in door_texts().items()}


ASKED: Mapping[str, Action] = {
    "vraagstuk": Action.BRING_UP,
    "deur-aankaarten": Action.BRING_UP,
    "stop": Action.STOP_MESSAGES,
    "taal": Action.SETTLE,
    "gebied": Action.SETTLE,
    "mijn": Action.SEE_MINE,
    "themas": Action.READ_THEMES,
    "stem": Action.VOTE,
    "deur-stemmen": Action.VOTE,
    "doe": Action.READ_TASKS,
    "deur-doen": Action.READ_TASKS,
    "agenda": Action.READ_AGENDA,
    "bijeenkomst": Action.READ_MEETINGS,
    "buurt": Action.SEE_AREA,
    "deur-buurt": Action.SEE_AREA,
    "bureau": Action.OPEN_DESK,
    "deur-bureau": Action.OPEN_DESK,
    "rol": Action.SEE_ROLES,
    "talenten": Action.TELL_TALENTS,
    "ruil": Action.EXCHANGE,
    "keukentafel": Action.KITCHEN_TABLE,
    "uitnodiging": Action.CALL_MEETING,
    "bericht": Action.BROADCAST,
    "peiling": Action.ANSWER_POLL,
    "deel": Action.SHARE_ISSUE,
    "terugleggen": Action.READ_HAND_BACK,
    "vraag": Action.ASK_PARTNER,
    "antwoord": Action.ANSWER_SIGNAL,
    "afspraken": Action.READ_AGREEMENTS,
    "werkwijze": Action.READ_WAY,
    "werkvorm": Action.READ_FORMATS,
    "meetlat": Action.READ_MEETLAT,
    "evaluatie": Action.READ_EVALUATION,
    "vastgelopen": Action.READ_DEADLOCK,
}
"""Command or door -> what it is about; all others are about the menu."""


def asked_by_command(data: Mapping[str, Any]) -> Action:
    """Return what a command is about; with a code behind it, `/rol` is about that person."""
    command: Command = data["command"]
    if command.word == "rol" and command.rest:
        return Action.GIVE_ROLE
    return ASKED.get(command.word, Action.USE_MENU)


def asked_by_door(data: Mapping[str, Any]) -> Action:
    """Return what a door is about."""
    return ASKED[data["door"]]


@commands.message(is_command, flags={"action": asked_by_command})
async def obey_command(message: Message, turn: Turn, command: Command) -> None:
    """Do what a command says; what isn't there yet says so, an unknown one shows the menu."""
    match command:
        case Command(word="start", rest=link):
            await step_aside(turn)
            await _welcome_back(turn, link)
        case Command(word="vraagstuk", rest=words) if words and turn.reading is not None:
            await _take_up(turn, words)
        case Command(word="vraag", rest=words):
            await step_aside(turn)
            await asking_partners.begin(turn)
            if words and turn.reading is not None and turn.resident.area is not None:
                await asking_partners.take_question(turn, words, turn.reading.personal)
        case Command(word="keukentafel", rest=talk) if talk:
            await step_aside(turn)
            await kitchen_posts.take(turn, talk)
        case Command(word="taal", rest=language) if language:
            await settling.type_language(turn, language)
        case Command(word="gebied", rest=letters) if letters:
            await step_aside(turn)
            await settling.look_for_area(turn, letters)
        case Command(word="rol", rest=code):
            await step_aside(turn)
            await roles.show_roles(turn, code)
        case Command(word="evaluatie", rest=rest) if rest.casefold() in TEST_WORDS:
            await step_aside(turn)
            await home_test.show_intro(turn)
        case Command(word=word) if word in UNBUILT:
            await turn.tells(GeneralText.NOT_BUILT)
        case Command(word=word):
            await _do(turn, word)


@commands.message(is_door, flags={"action": asked_by_door})
async def go_through_door(message: Message, turn: Turn, door: str) -> None:
    """Go through one of the doors of the menu."""
    await _do(turn, door)


async def _do(turn: Turn, what: str) -> None:
    """Do what a command or door says; the first five leave alone what somebody is in."""
    match what:
        case "vraagstuk" | "deur-aankaarten":
            await _bring_up(turn)
        case "annuleer":
            await _leave(turn)
        case "hulp":
            await _help(turn)
        case "stop":
            await turn.says(stop_question(turn.resident))
        case "taal":
            await turn.says(language_question(turn.resident))
        case _:
            await step_aside(turn)
            await _show(turn, what)


async def _help(turn: Turn) -> None:
    """Tell the procedure that somebody is in, or else all that can be done here."""
    inside = procedure_of(await turn.state.get_state())
    screen = procedure_screen(turn.resident, inside) if inside else help_for(turn.resident)
    await turn.says(screen)


async def _show(turn: Turn, what: str) -> None:
    match what:
        case "menu":
            await turn.says(menu(turn.resident))
        case "themas":
            await themes.show_themes(turn)
        case "stem" | "deur-stemmen":
            await ballots.show_voting(turn)
        case "doe" | "deur-doen":
            await tasks.show_tasks(turn)
        case "agenda":
            await agenda.show_agenda(turn)
        case "bijeenkomst":
            await meetings.show_meetings(turn)
        case "gebied":
            await settling.ask_area(turn)
        case "buurt" | "deur-buurt":
            await _show_area(turn)
        case "mijn":
            await _show_me(turn)
        case "talenten":
            await talents.show_talents(turn)
        case "ruil":
            await exchange.show_exchange(turn)
        case "keukentafel":
            await kitchen_table.show_talks(turn)
        case "meetlat":
            await meetlat.show_meetlat(turn)
        case "werkwijze":
            await ways.show_way(turn)
        case "deel":
            await sharing.show_joinable(turn)
        case "bericht":
            await broadcasting.show_messages(turn)
        case "peiling":
            await polls.show_polls(turn)
        case "werkvorm":
            await formats.show_formats(turn)
        case "uitnodiging":
            await calling_meetings.begin(turn)
        case "terugleggen":
            await handing_back.show_texts(turn)
        case "evaluatie":
            await evaluating.show_evaluations(turn)
        case "antwoord":
            await answering.show_due(turn)
        case "afspraken":
            await agreements.show_agreements(turn)
        case "vastgelopen":
            await deadlocks.show_deadlocks(turn)
        case "bureau" | "deur-bureau":
            await desk.show_desk(turn)
        case _:
            await turn.says(menu(turn.resident, GeneralText.UNKNOWN_COMMAND))


async def _welcome_back(turn: Turn, link: str) -> None:
    if link:
        await entering.open_link(turn, link)
    else:
        await turn.says(menu(turn.resident))


async def _bring_up(turn: Turn) -> None:
    """Ask what is going on; a draft that waits is taken up instead."""
    if await drafting.draft_of(turn) is not None:
        await drafting.go_on_drafting(turn)
        return
    if await draft_photos.numbers(turn):
        await photographing.ask_words(turn, fresh=True)
        return
    await step_aside(turn)
    if await turn.state.get_state() == Waiting.words.state:
        await turn.says(needs_area(turn.resident, MenuText.WORDS_WAIT))
    else:
        await drafting.ask(turn)


async def _leave(turn: Turn) -> None:
    inside = await turn.state.get_state() is not None
    drafted = await drafting.draft_of(turn) is not None
    await draft_photos.clear(turn)
    if inside:
        text = IssueText.DROPPED if drafted else GeneralText.LEFT
        await turn.says(left(turn.resident, text))
    else:
        await turn.says(menu(turn.resident, GeneralText.NOTHING_TO_LEAVE))


async def _show_area(turn: Turn) -> None:
    area = await turn.home()
    if area is not None:
        counts = await agenda_rows.area_now(turn.session, area, today=turn.today, now=turn.now)
        given = await task_rows.given(turn.session, area)
        way = await ways.way_of(turn, area)
        counts = replace(
            counts,
            given=given,
            exchanges=way.uses(Piece.EXCHANGE),
            contacts=way.uses(Piece.STREET_CONTACTS),
            firms=way.uses(Piece.FIRMS),
            helped=await firm_rows.helped(turn.session, area),
            at_the_table=way.uses(Piece.KITCHEN_TABLE),
        )
        screen = area_screen(turn.resident, turn.area_name, counts)
        await turn.says(screen)


async def _going(turn: Turn) -> Sequence[Meeting]:
    return await meeting_rows.going_to(
        turn.session, turn.resident.id, now=turn.now, limit=OWN_LISTED
    )


async def _show_me(turn: Turn) -> None:
    own = await became.of_resident(turn.session, turn.resident.id, limit=OWN_LISTED)
    names = turn.content.partner_names()
    doing = await task_rows.tasks_of(turn.session, turn.resident, today=turn.today)
    mine = Mine(
        issues=[(one.text, one.neighbours, one.newest(turn.today, names)) for one in own],
        tasks=[(one.title, {"titel": one.short, "dag": one.on}) for one in doing],
        going=[mine_line(one) for one in await _going(turn)],
        questions=len(await answer_rows.asked_by(turn.session, turn.resident.id)),
        confirmed=standing_line(await vouching.standing_of(turn, turn.resident)),
    )
    area = turn.town.area(turn.resident.area)
    name = area.name if area else None
    await turn.says(me_screen(turn.resident, name, mine, fresh=turn.typed))


@router.callback_query(Tapped(MINE), flags={"action": Action.SEE_MINE})
async def back_to_what_is_mine(query: CallbackQuery, turn: Turn) -> None:
    """Show what is somebody's own again."""
    await step_aside(turn)
    await _show_me(turn)


@router.callback_query(Tapped(rf"{MENU_PREFIX}:buurt"), flags={"action": Action.SEE_AREA})
async def tap_area(query: CallbackQuery, turn: Turn) -> None:
    """Show what goes on in the area, back from one of its lists."""
    await _show_area(turn)


@router.callback_query(Tapped(rf"{MENU_PREFIX}:meer"), flags={"action": Action.SEE_AREA})
async def tap_more(query: CallbackQuery, turn: Turn) -> None:
    """Show what else there is to read of the area."""
    area = await turn.home()
    if area is not None:
        await turn.says(more_screen(turn.resident, area, turn.area_name))


@router.callback_query(Tapped(rf"{MENU_PREFIX}:stem"), flags={"action": Action.VOTE})
async def tap_vote(query: CallbackQuery, turn: Turn) -> None:
    """Show the ballot, from the overview of the area."""
    await ballots.show_voting(turn)


@router.callback_query(
    Tapped(rf"{MENU_PREFIX}:(?P<said>verder|laat)"), flags={"action": Action.BRING_UP}
)
async def go_on_with_what_waits(query: CallbackQuery, turn: Turn, said: str) -> None:
    """Take up a draft where it was left, or drop it."""
    await waiting.resume(turn)
    along = await draft_photos.numbers(turn)
    if not along and await drafting.draft_of(turn) is None:
        await turn.tells(GeneralText.BUTTON_OLD, edits=turn.tapped)
    elif said == "verder":
        await photographing.show(turn, fresh=True)
    else:
        await draft_photos.clear(turn)
        await turn.tells(IssueText.DROPPED, edits=turn.tapped)


# --- stopping -----------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{MENU_PREFIX}:stop"), flags={"action": Action.STOP_MESSAGES})
async def stop(query: CallbackQuery, turn: Turn) -> None:
    """Send nothing unasked any more."""
    had_mail = await mails.find(turn.session, turn.resident.id) is not None
    await people.stop(turn.session, turn.resident.id, now=turn.now)
    text = MailText.STOPPED if had_mail else GeneralText.STOPPED
    await turn.tells(text, edits=turn.tapped)


@router.callback_query(Tapped(rf"{MENU_PREFIX}:door"), flags={"action": Action.STOP_MESSAGES})
async def go_on(query: CallbackQuery, turn: Turn) -> None:
    """Send messages unasked, as before."""
    await people.go_on(turn.session, turn.resident.id)
    await turn.tells(GeneralText.GOES_ON, edits=turn.tapped)


# --- anything else ------------------------------------------------------------------------


@router.message(F.text, flags={"action": Action.BRING_UP})
async def take_words_as_issue(message: Message, turn: Turn) -> None:
    """Do the likely thing with words out of the blue: an issue, another wish, or a greeting."""
    wish = turn.reading.wish if turn.reading else Wish.SMALL_TALK
    if wish is Wish.ISSUE or (turn.tells_issue() and await _waits_for_words(turn)):
        await wishing.leave(turn)
        await _take_up(turn, turn.words)
    elif turn.tells_issue():
        await wishing.answer_wish(turn, wish)
    elif turn.lost:
        await turn.says(left(turn.resident, GeneralText.LOST))
    else:
        await turn.says(menu(turn.resident, GeneralText.HELLO))


async def _waits_for_words(turn: Turn) -> bool:
    """Return whether something waits to which words may belong, such as photos."""
    return await turn.state.get_state() in (Waiting.photos.state, Waiting.words.state)


async def _take_up(turn: Turn, words: str) -> None:
    said = waiting.said(words, turn.understood())
    await entering.take_up_or_wait(turn, said, first_name(turn))


@router.message(flags={"action": Action.USE_MENU})
async def hear_no_words(message: Message, turn: Turn) -> None:
    """Answer a picture, a voice message or anything else without words; an album once."""
    album = f"album-{message.media_group_id}" if message.media_group_id else None
    await turn.says(replace(menu(turn.resident, GeneralText.NOT_TEXT), once=album))
