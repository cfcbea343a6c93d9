"""Talks at the kitchen table: `/keukentafel`, and writing one down."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.codes import spaced
from domain.ids import AreaSlug
from domain.issues.draft import decide_draft
from domain.kitchen_table.recording import (
    add_words,
    check_screen,
    consent_screen,
    not_agreed,
    record,
    refuse_begin,
    street_question,
    words_question,
)
from domain.kitchen_table.screens import (
    STREETS_ON_A_PAGE,
    kitchen_screen,
    share_line,
    streets_screen,
    streets_to_visit,
)
from domain.kitchen_table.talk import (
    KITCHEN_PREFIX,
    Figures,
    KitchenText,
    TableDraft,
    figures_on,
    read_street,
)
from domain.notices import STEP
from domain.paging import page_of
from domain.reading import Reading
from domain.refusing import Refused
from domain.roles import Action
from domain.texts import GeneralText
from handlers import waiting
from handlers.context import Tapped
from handlers.drafting import plan_gathering, themes_that_fit, undo_span
from handlers.turn import Turn
from handlers.vouching import standing_of
from storage import codes, issues, kitchen_table, people, theming
from storage.vectors import pack_vector

router = Router(name="kitchen table")

_TABLE = {"action": Action.KITCHEN_TABLE}
DAY = timedelta(hours=24)


class AtTheTable(StatesGroup):
    """Where somebody is who writes a talk down: `table` is the talk so far."""

    street = State()
    words = State()


def figures_of(turn: Turn) -> Figures:
    """Return the figures of today."""
    return figures_on(turn.content.kitchen, turn.today)


async def _table_of(turn: Turn) -> TableDraft | None:
    kept = (await turn.state.get_data()).get("table")
    return TableDraft.from_json(kept) if isinstance(kept, dict) else None


# --- looking ------------------------------------------------------------------------------


async def show_talks(turn: Turn) -> None:
    """Show how many talks there were in the area, and how many people take part."""
    area = await turn.home()
    if area is None:
        return
    there = turn.town.area(area)
    talks = sum((await kitchen_table.talks_by_street(turn.session, area)).values())
    taking_part = await kitchen_table.taking_part(turn.session, area)
    share = share_line(there, taking_part, figures_of(turn))
    fresh = await turn.below()
    await turn.says(kitchen_screen(turn.resident, turn.area_name, talks, share, fresh=fresh))


@router.callback_query(Tapped(rf"{KITCHEN_PREFIX}:toon"), flags=_TABLE)
async def tap_talks(query: CallbackQuery, turn: Turn) -> None:
    """Show the talks; who was saying something leaves that."""
    await waiting.step_aside(turn)
    await show_talks(turn)


@router.callback_query(Tapped(rf"{KITCHEN_PREFIX}:straten:(?P<page>\d{{1,4}})"), flags=_TABLE)
async def show_streets(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show in which streets talks were, those without any first."""
    area = await turn.home()
    if area is None:
        return
    there = turn.town.area(area)
    found = streets_to_visit(there, await kitchen_table.talks_by_street(turn.session, area))
    shown = page_of(found, int(page), size=STREETS_ON_A_PAGE)
    listed = bool(there and there.streets)
    await turn.says(streets_screen(turn.resident, turn.area_name, shown, listed=listed))


# --- writing down -------------------------------------------------------------------------


async def refused_now(turn: Turn) -> Refused | None:
    """Return why this person can't write a talk down now."""
    standing = await standing_of(turn, turn.resident)
    recorded = await kitchen_table.recorded_since(
        turn.session, turn.resident.id, since=turn.now - DAY
    )
    return refuse_begin(
        turn.resident, recorded, figures_of(turn), confirmed=standing.on(turn.today)
    )


@router.callback_query(Tapped(rf"{KITCHEN_PREFIX}:begin"), flags=_TABLE)
async def begin(query: CallbackQuery, turn: Turn) -> None:
    """Ask first whether the neighbour agrees."""
    if await turn.home() is None:
        return
    refused = await refused_now(turn)
    if refused is not None:
        await turn.answers(refused)
        return
    await waiting.step_aside(turn)
    await turn.says(consent_screen(turn.resident))


@router.callback_query(Tapped(rf"{KITCHEN_PREFIX}:zet:nee"), flags=_TABLE)
async def neighbour_says_no(query: CallbackQuery, turn: Turn) -> None:
    """Write nothing down."""
    await turn.says(not_agreed(turn.resident))


@router.callback_query(Tapped(rf"{KITCHEN_PREFIX}:zet:ja"), flags=_TABLE)
async def neighbour_says_yes(query: CallbackQuery, turn: Turn) -> None:
    """Keep the moment of the yes, and ask for the street."""
    if await turn.home() is None:
        return
    refused = await refused_now(turn)
    if refused is not None:
        await turn.answers(refused)
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, AtTheTable.street)
    table = TableDraft(key=kitchen_table.make_key(), consented_at=turn.now.isoformat())
    await turn.state.update_data({"table": table.to_json()})
    await turn.says(street_question(turn.resident))


@router.message(AtTheTable.street, F.text, flags=_TABLE)
async def take_street(message: Message, turn: Turn) -> None:
    """Take the street, and ask what the neighbour says."""
    area, table = turn.town.area(turn.resident.area), await _table_of(turn)
    if area is None or table is None:
        await turn.begins_anew()
        return
    street = read_street(turn.resident, area, turn.words)
    if isinstance(street, Refused):
        await turn.answers(street)
        return
    await turn.state.set_state(AtTheTable.words)
    await _show(turn, replace(table, street=street), fresh=True)


@router.message(AtTheTable.words, F.text, flags=_TABLE)
async def take_words(message: Message, turn: Turn) -> None:
    """Take one thing that the neighbour says, and show all that was written down."""
    area, table = turn.resident.area, await _table_of(turn)
    if area is None or table is None:
        await turn.begins_anew()
        return
    more = await add(turn, area, table, turn.words, turn.understood())
    if isinstance(more, Refused):
        await turn.answers(more)
    else:
        await _show(turn, more, fresh=True)


async def add(
    turn: Turn, area: AreaSlug, table: TableDraft, words: str, reading: Reading
) -> TableDraft | Refused:
    """Return a talk with one thing more that the neighbour says; or why that can't be."""
    figures, vector = turn.content.issues, pack_vector(reading)
    least = figures.issue_min_characters.on(turn.today)
    drafted = decide_draft(
        turn.resident,
        words,
        reading,
        (),
        vector=vector,
        themes=await themes_that_fit(turn, area, reading, vector),
        least=least,
        most=figures.issue_max_characters.on(turn.today),
    )
    if isinstance(drafted, Refused):
        return drafted
    return add_words(turn.resident, table, drafted.draft, figures_of(turn), least=least)


async def keep(turn: Turn, table: TableDraft) -> None:
    """Keep a talk in the conversation, and its words for who leaves it."""
    said = "; ".join(one.public_text for one in table.issues)
    data = {**await turn.state.get_data(), "table": table.to_json(), "text": said}
    if not said:
        del data["text"]
    await turn.state.set_data(data)


async def _show(turn: Turn, table: TableDraft, *, fresh: bool = False) -> None:
    """Keep the talk in the conversation and show it; without a word in it, ask for one."""
    await keep(turn, table)
    if turn.resident.area is None or not table.issues:
        await turn.says(words_question(turn.resident, table, figures_of(turn)))
        return
    known = await theming.themes_of(turn.session, turn.resident.area, turn.town.seeds)
    names = [known.named(one.theme) for one in table.issues]
    await turn.says(check_screen(turn.resident, table, names, figures_of(turn), fresh=fresh))


@router.callback_query(AtTheTable.words, Tapped(rf"{KITCHEN_PREFIX}:zet:minder"), flags=_TABLE)
async def take_last_away(query: CallbackQuery, turn: Turn) -> None:
    """Take away what was written down last."""
    table = await _table_of(turn)
    if table is None:
        await turn.begins_anew()
        return
    await _show(turn, replace(table, issues=table.issues[:-1]))


@router.callback_query(StateFilter(AtTheTable), Tapped(rf"{KITCHEN_PREFIX}:zet:uit"), flags=_TABLE)
async def leave(query: CallbackQuery, turn: Turn) -> None:
    """Leave the talk; nothing is stored."""
    await waiting.end(turn)
    await turn.tells(GeneralText.LEFT, slot=STEP)


@router.callback_query(Tapped(rf"{KITCHEN_PREFIX}:stuur:(?P<key>[0-9a-f]{{16}})"), flags=_TABLE)
async def send(query: CallbackQuery, turn: Turn, key: str) -> None:
    """Store the talk, once however often it is posted."""
    area = await turn.home()
    if area is None:
        return
    await people.lock(turn.session, [turn.resident.id])
    if await kitchen_table.is_stored(turn.session, key):
        turn.toasts(KitchenText.SENT_ALREADY)
        return
    table = await _table_of(turn)
    if table is None or table.key != key or not table.issues:
        await turn.tells(GeneralText.BUTTON_OLD, edits=turn.tapped)
        return
    refused = await refused_now(turn)
    if refused is not None:
        await turn.answers(refused)
        return
    await waiting.end(turn)
    await store_talk(turn, area, table)


async def store_talk(turn: Turn, area: AreaSlug, table: TableDraft, *, below: bool = False) -> None:
    """Store a talk that wasn't stored before; the caller holds its writer, and looked.

    Args:
        below: what came of it is a new message.
    """
    known = await theming.themes_of(turn.session, area, turn.town.seeds)
    code = codes.make_code()
    outcome = record(
        turn.resident,
        area,
        table,
        await kitchen_table.next_id(turn.session),
        await kitchen_table.add_neighbour(turn.session, area, turn.resident.language, now=turn.now),
        [await issues.next_id(turn.session) for _ in table.issues],
        spaced(code),
        turn.now,
        figures_of(turn),
        undo=undo_span(turn),
        below=below,
    )
    for one, draft in zip(outcome.issues, table.issues, strict=True):
        theme = await theming.take_theme(turn.session, area, draft.theme, known)
        await issues.store(turn.session, one, theme, origin="kitchen-table")
    await kitchen_table.store(turn.session, outcome, code)
    await plan_gathering(turn, area)
    await turn.answers(outcome)
