"""Bringing up an issue: typing, similar ones, personal data, name, check, place, undo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.calendar import day_of
from domain.ids import IssueId
from domain.issues import (
    DRAFT_PREFIX,
    OWN_PREFIX,
    Draft,
    DraftStep,
    IssueText,
    Refused,
    Similar,
    Withdrawn,
    ask_screen,
    decide_bring_up,
    decide_draft,
    decide_withdraw,
    draft_screen,
    posted_screen,
    share_notice,
)
from domain.links import SHARE_PREFIX
from domain.notices import STEP, Notice
from domain.paging import page_of
from domain.people import NameText, Resident, check_name
from domain.reading import Reading
from domain.theming import decide_move, likely_first, pick_screen
from domain.welcome import needs_area
from handlers.context import NUMBER, Tapped, Town
from handlers.tapping import TapAnswer
from storage import channels, issues, outbox, people
from storage.session import Session

router = Router(name="issues")


class BringUp(StatesGroup):
    """Where somebody is who brings up an issue."""

    writing = State()
    drafting = State()


DRAFTING = StateFilter(BringUp.drafting)


async def ask(session: Session, resident: Resident, state: FSMContext, *, now: datetime) -> None:
    """Ask what is going on."""
    if resident.area is None:
        await outbox.put(session, [needs_area(resident)], now=now)
        return
    await state.clear()
    await state.set_state(BringUp.writing)
    await outbox.put(session, [ask_screen(resident)], now=now)


async def begin(
    session: Session,
    resident: Resident,
    words: str,
    reading: Reading,
    vector: str,
    state: FSMContext,
    town: Town,
    *,
    now: datetime,
    first_name: str = "",
) -> None:
    """Take up what somebody typed, and show the first screen that it needs."""
    if resident.area is None:
        await outbox.put(session, [needs_area(resident)], now=now)
        return
    figures, day = town.content.issues, day_of(now)
    similar = await issues.find_similar(
        session,
        resident.area,
        vector,
        reading.themes[0][0] if reading.themes else "",
        words,
        but_not_of=resident.id,
        most=figures.similar_shown.on(day),
        least=figures.similar_least_percent.on(day) / 100,
        same_theme=figures.similar_theme_percent.on(day) / 100,
        same_word=figures.similar_word_percent.on(day) / 100,
    )
    outcome = decide_draft(
        resident,
        words,
        reading,
        similar,
        vector=vector,
        least=figures.issue_min_characters.on(day),
        most=figures.issue_max_characters.on(day),
    )
    if isinstance(outcome, Refused):
        await outbox.put(session, outcome.notices, now=now)
        return
    await state.set_state(BringUp.drafting)
    await state.set_data({"draft": outcome.draft.to_json(), "first_name": first_name})
    screen = _screen(outcome.draft, resident, town, similar, first_name=first_name, fresh=True)
    await outbox.put(session, [screen], now=now)


def _screen(
    draft: Draft,
    resident: Resident,
    town: Town,
    similar: Sequence[Similar] = (),
    *,
    first_name: str = "",
    fresh: bool = False,
) -> Notice:
    return draft_screen(
        draft,
        resident,
        area_name=town.area_name(resident.area),
        theme=town.seeds.get(draft.theme),
        similar=similar,
        first_name=first_name,
        fresh=fresh,
    )


def usable_first_name(message: Message | CallbackQuery, town: Town, now: datetime) -> str:
    """Return the first name that the channel knows, if it may be shown; else nothing."""
    user = message.from_user
    if user is None or user.first_name == NAMELESS:
        return ""
    return _check_name(user.first_name, town, now, or_else="")


NAMELESS = "Buur"
"""How the web phone calls somebody who gave no name."""


def _check_name(typed: str, town: Town, now: datetime, *, or_else: str = "") -> str:
    checked = name_or_reason(typed, town, now)
    return or_else if isinstance(checked, NameText) else checked


def name_or_reason(typed: str, town: Town, now: datetime) -> str | NameText:
    """Return the name as it will be shown, or why it can't be used."""
    return check_name(
        typed,
        most=town.content.names.name_max_characters.on(day_of(now)),
        partners=tuple(one.name for one in town.content.partners),
    )


@router.message(BringUp.writing, F.text)
async def write_issue(
    message: Message,
    resident: Resident,
    reading: Reading,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Take what somebody wrote as the issue."""
    await _take_up(message, resident, reading, state, session, town, now)


async def _take_up(
    message: Message,
    resident: Resident,
    reading: Reading,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    await begin(
        session,
        resident,
        message.text or "",
        reading,
        issues.pack_vector(reading.vector),
        state,
        town,
        now=now,
        first_name=usable_first_name(message, town, now),
    )


@router.message(DRAFTING, F.text)
async def type_while_drafting(
    message: Message,
    resident: Resident,
    reading: Reading,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Take typed words as the name where that is asked, otherwise as a better text."""
    data = await state.get_data()
    draft = Draft.from_json(data["draft"])
    if draft.step is not DraftStep.NAME:
        await _take_up(message, resident, reading, state, session, town, now)
        return
    name = name_or_reason(message.text or "", town, now)
    if isinstance(name, NameText):
        most = town.content.names.name_max_characters.on(day_of(now))
        notice = Notice(to=resident.id, text=name, values={"passen": most})
        await outbox.put(session, [notice], now=now)
        return
    await _go_on_named(name, draft, data, resident, state, session, town, now, fresh=True)


async def _go_on_named(
    name: str,
    draft: Draft,
    data: dict[str, object],
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
    *,
    fresh: bool,
) -> None:
    await people.set_name(session, resident.id, name)
    named = await people.get(session, resident.id)
    if named is None:
        raise LookupError("the resident who just spoke is gone")
    draft = draft.onward()
    await state.update_data({**data, "draft": draft.to_json()})
    await outbox.put(session, [_screen(draft, named, town, fresh=fresh)], now=now)


@router.callback_query(
    DRAFTING,
    Tapped(rf"{DRAFT_PREFIX}:(?P<verb>anders|verberg|laat|naam|buur|plaats|wijzig|terug|weg|toch)"),
)
async def tap_draft(
    query: CallbackQuery,
    verb: str,
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Go a screen on or back, place the issue, or drop it."""
    data = await state.get_data()
    draft = Draft.from_json(data["draft"])
    first_name = str(data.get("first_name", ""))
    match verb, draft.step:
        case ("weg", _):
            await state.clear()
            notice = Notice(to=resident.id, text=IssueText.DROPPED, slot=STEP)
            await outbox.put(session, [notice], now=now)
            return
        case ("terug", _):
            before = draft.back()
            if before is None:
                await _write_again(resident, state, session, now)
                return
            draft = before
        case ("wijzig", DraftStep.CHECK):
            await _write_again(resident, state, session, now)
            return
        case ("anders" | "toch", DraftStep.SIMILAR):
            draft = draft.onward()
        case ("verberg" | "laat", DraftStep.PERSONAL):
            draft = _masked(draft, hide=verb == "verberg").onward()
        case ("naam" | "buur", DraftStep.NAME):
            name = first_name if verb == "naam" else ""
            await _go_on_named(name, draft, data, resident, state, session, town, now, fresh=False)
            return
        case ("plaats", DraftStep.CHECK):
            await _place(draft, resident, state, session, town, now)
            return
        case _:
            return  # a second tap on a screen that went on already
    await state.update_data({"draft": draft.to_json()})
    similar: Sequence[Similar] = ()
    if draft.step is DraftStep.SIMILAR:
        similar = await issues.similar_by_ids(session, draft.similar)
    screen = _screen(draft, resident, town, similar, first_name=first_name)
    await outbox.put(session, [screen], now=now)


def _masked(draft: Draft, *, hide: bool) -> Draft:
    return replace(draft, use_masked=hide)


async def _write_again(
    resident: Resident, state: FSMContext, session: Session, now: datetime
) -> None:
    """Let somebody write a better text; what was written stays to be seen in the chat."""
    data = await state.get_data()
    draft = Draft.from_json(data["draft"])
    out_again = Notice(
        to=resident.id,
        text=IssueText.WRITE_AGAIN,
        values={"tekst": draft.text},
        buttons=ask_screen(resident).buttons,
        slot=STEP,
    )
    await state.clear()
    await state.set_state(BringUp.writing)
    await outbox.put(session, [out_again], now=now)


@router.callback_query(BringUp.writing, Tapped(rf"{DRAFT_PREFIX}:weg"))
async def stop_writing(
    query: CallbackQuery, resident: Resident, state: FSMContext, session: Session, now: datetime
) -> None:
    """Leave the question."""
    await state.clear()
    notice = Notice(to=resident.id, text=IssueText.DROPPED, slot=STEP)
    await outbox.put(session, [notice], now=now)


async def _place(
    draft: Draft,
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    if resident.area is None:
        await outbox.put(session, [needs_area(resident)], now=now)
        return
    names = town.seeds.get(draft.theme)
    theme = None
    if names is not None:
        theme = await issues.theme_of_seed(session, resident.area, draft.theme, names)
    number = await issues.next_id(session)
    outcome = decide_bring_up(
        draft, resident, resident.area, number, now, theme=names, undo=undo_span(town, now)
    )
    await issues.store(session, outcome, theme)
    await state.clear()
    await outbox.put(session, outcome.notices, now=now)


def undo_span(town: Town, now: datetime) -> timedelta:
    """Return how long an issue can be undone."""
    return timedelta(minutes=town.content.issues.undo_minutes.on(day_of(now)))


@router.callback_query(Tapped(rf"{OWN_PREFIX}:nieuw"))
async def bring_up_first(
    query: CallbackQuery, resident: Resident, state: FSMContext, session: Session, now: datetime
) -> None:
    """Ask what is going on, from the invitation of an empty list."""
    await ask(session, resident, state, now=now)


@router.callback_query(Tapped(rf"{OWN_PREFIX}:(?P<issue>{NUMBER}):weg"))
async def undo_issue(
    query: CallbackQuery,
    issue: str,
    resident: Resident,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Take an issue back within the time for it."""
    number = IssueId(int(issue))
    found = await issues.lock(session, number)
    outcome = decide_withdraw(found, resident, number, now, undo=undo_span(town, now))
    if isinstance(outcome, Withdrawn):
        await issues.withdraw(session, outcome.id, now=now)
    await outbox.put(session, outcome.notices, now=now)


@router.callback_query(Tapped(rf"{OWN_PREFIX}:(?P<issue>{NUMBER}):thema(?::(?P<page>\d{{1,3}}))?"))
async def pick_theme(
    query: CallbackQuery,
    issue: str,
    page: str | None,
    resident: Resident,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Show the themes to choose from: "that's not it"."""
    found = await issues.find(session, IssueId(int(issue)))
    if found is None or found.withdrawn or found.submitter != resident.id:
        text = IssueText.GONE if found is None or found.withdrawn else IssueText.NOT_YOURS
        await outbox.put(session, [Notice(to=resident.id, text=text)], now=now)
        return
    now_key = next((key for key, names in town.seeds.items() if names == found.theme_name), "")
    choices = likely_first(town.seeds, now_key, found.guesses)
    size = town.content.issues.page_size.on(day_of(now)) - 1
    shown = page_of(choices, int(page or 1), size=size)
    await outbox.put(session, [pick_screen(resident, found, shown)], now=now)


@router.callback_query(Tapped(rf"{OWN_PREFIX}:(?P<issue>{NUMBER}):=(?P<theme>[a-z0-9-]{{0,40}})"))
async def move_issue(
    query: CallbackQuery,
    issue: str,
    theme: str,
    resident: Resident,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Put somebody's own issue under the theme that fits."""
    found = await issues.lock(session, IssueId(int(issue)))
    moved = decide_move(found, resident, theme, town.seeds)
    if moved is None or found is None:
        await outbox.put(session, [Notice(to=resident.id, text=IssueText.GONE)], now=now)
        return
    target = None
    if theme:
        target = await issues.theme_of_seed(session, found.area, theme, town.seeds[theme])
    await issues.move(session, moved, target, now=now)
    await _show_own(found.id, resident, session, town, now)


@router.callback_query(Tapped(rf"{OWN_PREFIX}:(?P<issue>{NUMBER}):terug"))
async def back_to_own(
    query: CallbackQuery,
    issue: str,
    resident: Resident,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Show somebody's own issue again."""
    await _show_own(IssueId(int(issue)), resident, session, town, now)


async def _show_own(
    number: IssueId, resident: Resident, session: Session, town: Town, now: datetime
) -> None:
    found = await issues.find(session, number)
    if found is None or found.withdrawn or found.submitter != resident.id:
        notice = Notice(to=resident.id, text=IssueText.GONE)
    else:
        notice = posted_screen(resident, found, undo=undo_span(town, now))
    await outbox.put(session, [notice], now=now)


@router.callback_query(Tapped(rf"{SHARE_PREFIX}:(?P<issue>{NUMBER})"))
async def share_issue(
    query: CallbackQuery,
    issue: str,
    resident: Resident,
    channel: str,
    session: Session,
    town: Town,
    tap: TapAnswer,
    now: datetime,
) -> None:
    """Give the link of an issue, for the channel that somebody is on."""
    found = await issues.find(session, IssueId(int(issue)))
    if found is None or found.withdrawn:
        tap.says(IssueText.GONE, resident.language)
        return
    bot = await channels.username(session, channel) if channel == "telegram" else None
    notice = share_notice(resident, found, town.links.issue_url(found.id, bot=bot))
    await outbox.put(session, [notice], now=now)
