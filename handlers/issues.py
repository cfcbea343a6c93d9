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
from domain.issues.draft import DRAFT_PREFIX, Draft, DraftStep, decide_draft
from domain.issues.draft_screens import ask_screen, draft_screen, write_again_screen
from domain.issues.issue import OWN_PREFIX, IssueText, refuse_own, share_notice
from domain.issues.listed import Similar
from domain.issues.placing import Withdrawn, decide_bring_up, decide_withdraw, posted_screen
from domain.links import SHARE_PREFIX
from domain.menu import menu
from domain.notices import STEP, Notice
from domain.paging import page_of
from domain.people import NameText, Resident, check_name
from domain.plain_text import tidy
from domain.reading import PersonalKind, Reading, Wish
from domain.refusing import Refused, Twice
from domain.texts import GeneralText
from domain.theming import Moved, decide_move, likely_first, pick_screen
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
        tidy(words),
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
        before=await draft_of(state),
    )
    if isinstance(outcome, Refused):
        await outbox.put(session, outcome.notices, now=now)
        return
    await state.set_state(BringUp.drafting)
    await state.set_data({"first_name": first_name})
    await _show(outcome.draft, resident, state, session, town, now, fresh=True)


async def draft_of(state: FSMContext) -> Draft | None:
    """Return what somebody is about to bring up; None for none, or one of another shape."""
    kept = (await state.get_data()).get("draft")
    return Draft.from_json(kept) if isinstance(kept, dict) else None


async def begin_anew(
    resident: Resident, state: FSMContext, session: Session, now: datetime
) -> None:
    """Leave a conversation that can't be read any more, in the menu with a sentence."""
    await state.clear()
    await outbox.put(session, [menu(resident, GeneralText.LOST)], now=now)


async def _show(
    draft: Draft,
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
    *,
    fresh: bool = False,
) -> None:
    """Keep the draft in the conversation and show the screen that it is at."""
    similar: Sequence[Similar] = ()
    if draft.step is DraftStep.SIMILAR:
        similar = await issues.similar_by_ids(session, draft.similar, but_not_of=resident.id)
        draft = draft if similar else draft.without_similar()
    data = await state.update_data({"draft": draft.to_json()})
    screen = draft_screen(
        draft,
        resident,
        area_name=town.area_name(resident.area),
        theme=town.seeds.get(draft.theme),
        similar=similar,
        first_name=str(data.get("first_name", "")),
        fresh=fresh,
    )
    await outbox.put(session, [screen], now=now)


async def go_on_drafting(
    resident: Resident, state: FSMContext, session: Session, town: Town, *, now: datetime
) -> None:
    """Show the draft that somebody left, at the screen where that was."""
    draft = await draft_of(state)
    if draft is None:
        await begin_anew(resident, state, session, now)
        return
    await state.set_state(BringUp.drafting)
    await _show(draft, resident, state, session, town, now, fresh=True)


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
    draft = await draft_of(state)
    if draft is None:
        await begin_anew(resident, state, session, now)
        return
    if draft.step is not DraftStep.NAME:
        if reading.wish is Wish.SMALL_TALK:
            await _show(draft, resident, state, session, town, now, fresh=True)
        else:
            await _take_up(message, resident, reading, state, session, town, now)
        return
    typed = message.text or ""
    name = name_or_reason(typed, town, now)
    if name is NameText.TOO_LONG and len(typed.split()) >= WORDS_OF_A_SENTENCE:
        await _take_up(message, resident, reading, state, session, town, now)
    elif isinstance(name, NameText):
        most = town.content.names.name_max_characters.on(day_of(now))
        notice = Notice(to=resident.id, text=name, values={"passen": most})
        await outbox.put(session, [notice], now=now)
    else:
        await _go_on_named(name, draft, resident, state, session, town, now, fresh=True)


WORDS_OF_A_SENTENCE = 4
"""So many words that don't fit as a name are a better text."""


async def _go_on_named(
    name: str,
    draft: Draft,
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
    *,
    fresh: bool,
) -> None:
    await people.set_name(session, resident.id, name)
    named = replace(resident, shown_name=name)
    await _show(draft.onward(), named, state, session, town, now, fresh=fresh)


@router.callback_query(
    DRAFTING,
    Tapped(rf"{DRAFT_PREFIX}:(?P<verb>anders|toch|verberg|laat|zo|naam|buur|plaats|wijzig|weg)"),
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
    """Go a screen on, place the issue, or drop it."""
    draft = await draft_of(state)
    if draft is None:
        await begin_anew(resident, state, session, now)
        return
    match verb, draft.step:
        case ("weg", _):
            await stop_writing(query, resident, state, session, now)
            return
        case ("wijzig", DraftStep.CHECK):
            await _write_again(draft, resident, state, session, now)
            return
        case ("plaats", DraftStep.CHECK):
            await _place(draft, resident, state, session, town, now)
            return
        case ("naam" | "buur", DraftStep.NAME):
            name = str((await state.get_data()).get("first_name", "")) if verb == "naam" else ""
            await _go_on_named(name, draft, resident, state, session, town, now, fresh=False)
            return
        case ("anders" | "toch", DraftStep.SIMILAR):
            draft = draft.told_apart()
        case ("verberg", DraftStep.PERSONAL):
            draft = draft.hiding(*draft.kinds).decided()
        case ("laat", DraftStep.PERSONAL):
            draft = draft.hiding().decided()
        case ("zo", DraftStep.PERSONAL):
            draft = draft.decided()
        case _:
            return  # a second tap on a screen that went on already
    await _show(draft.onward(), resident, state, session, town, now)


@router.callback_query(DRAFTING, Tapped(rf"{DRAFT_PREFIX}:soort:(?P<kind>[a-z_]{{1,20}})"))
async def tap_kind(
    query: CallbackQuery,
    kind: str,
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Show one kind of personal data after all, or hide it again."""
    draft = await draft_of(state)
    if draft is None:
        await begin_anew(resident, state, session, now)
    elif draft.step is DraftStep.PERSONAL and kind in draft.kinds:
        toggled = draft.toggled(PersonalKind(kind))
        await _show(toggled, resident, state, session, town, now)


@router.callback_query(DRAFTING, Tapped(rf"{DRAFT_PREFIX}:terug:(?P<at>\d)"))
async def go_back(
    query: CallbackQuery,
    at: str,
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Go a screen back, once for each screen; before the first one is writing."""
    draft = await draft_of(state)
    if draft is None:
        await begin_anew(resident, state, session, now)
    elif draft.at == int(at):
        before = draft.back()
        if before is None:
            await _write_again(draft, resident, state, session, now)
        else:
            await _show(before, resident, state, session, town, now)


@router.callback_query(BringUp.writing, Tapped(rf"{DRAFT_PREFIX}:terug:tekst"))
async def keep_text(
    query: CallbackQuery,
    resident: Resident,
    state: FSMContext,
    session: Session,
    town: Town,
    now: datetime,
) -> None:
    """Leave the text as it was, and go back to the screen it was at."""
    draft = await draft_of(state)
    if draft is None:
        await begin_anew(resident, state, session, now)
        return
    await state.set_state(BringUp.drafting)
    await _show(draft, resident, state, session, town, now)


async def _write_again(
    draft: Draft, resident: Resident, state: FSMContext, session: Session, now: datetime
) -> None:
    """Let somebody write a better text; the one that is there, and all choices, are kept."""
    await state.set_state(BringUp.writing)
    await outbox.put(session, [write_again_screen(resident, draft)], now=now)


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
    tap: TapAnswer,
    now: datetime,
) -> None:
    """Take an issue back within the time for it."""
    found = await issues.lock(session, IssueId(int(issue)))
    outcome = decide_withdraw(found, resident, now, undo=undo_span(town, now))
    if isinstance(outcome, Twice):
        tap.says(outcome.toast, resident.language, outcome.values)
        return
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
    refused = refuse_own(found, resident)
    if refused is not None or found is None:
        await outbox.put(session, refused.notices if refused else (), now=now)
        return
    choices = likely_first(town.seeds, found.theme_seed, found.guesses)
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
    if not isinstance(moved, Moved) or found is None:
        await outbox.put(session, getattr(moved, "notices", ()), now=now)
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
    refused = refuse_own(found, resident)
    if refused is not None or found is None:
        await outbox.put(session, refused.notices if refused else (), now=now)
        return
    screen = posted_screen(resident, found, now, undo=undo_span(town, now))
    await outbox.put(session, [screen], now=now)


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
