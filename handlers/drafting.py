"""Bringing up an issue: typing, similar ones, personal data, name, check, placing it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.assigning import decide_theme
from domain.connections.asking import asking_due
from domain.ids import AreaSlug
from domain.issues.draft import DRAFT_PREFIX, Draft, DraftStep, decide_draft
from domain.issues.draft_screens import ask_screen, draft_screen, write_again_screen
from domain.issues.issue import IssueText
from domain.issues.listed import Similar
from domain.issues.placing import decide_bring_up
from domain.notices import STEP
from domain.people import NameText
from domain.plain_text import tidy
from domain.reading import PersonalKind, Reading, Wish
from domain.refusing import Refused
from domain.roles import Action
from domain.tending.gathering import gathering_due
from domain.ways.at_once import offer
from domain.ways.way import Piece
from handlers import draft_photos, ways
from handlers.context import Tapped
from handlers.naming import first_name, read_name, refuse_name
from handlers.turn import Turn
from storage import due, issues, people, similar, theming
from storage.vectors import pack_vector

router = Router(name="drafting")


class BringUp(StatesGroup):
    """Where somebody is who brings up an issue."""

    writing = State()
    drafting = State()


DRAFTING = StateFilter(BringUp.drafting)


# --- for other topics ---------------------------------------------------------------------


async def ask(turn: Turn) -> None:
    """Ask what is going on."""
    if await turn.home() is None:
        return
    await draft_photos.clear(turn)
    await turn.state.set_state(BringUp.writing)
    await turn.says(ask_screen(turn.resident))


async def begin(
    turn: Turn, words: str, reading: Reading, vector: str, name: str, *, fresh: bool = True
) -> None:
    """Take up what somebody typed, now or earlier, and show the first screen that it needs.

    Args:
        vector: of the reading, as `storage.vectors.pack_vector` gives it.
        name: the first name to propose; empty for none.
        fresh: a new message; else the screen that stands there changes.
    """
    area = await turn.home()
    if area is None:
        return
    figures = turn.content.issues
    outcome = decide_draft(
        turn.resident,
        words,
        reading,
        await _find_similar(turn, area, words, reading, vector),
        vector=vector,
        themes=await themes_that_fit(turn, area, reading, vector),
        least=figures.issue_min_characters.on(turn.today),
        most=figures.issue_max_characters.on(turn.today),
        before=await draft_of(turn),
    )
    if isinstance(outcome, Refused):
        await turn.answers(outcome)
        return
    await turn.state.set_state(BringUp.drafting)
    along = draft_photos.kept_in(await turn.state.get_data())
    await turn.state.set_data({"first_name": name, **along})
    await _show(turn, outcome.draft, fresh=fresh)


async def themes_that_fit(
    turn: Turn, area: AreaSlug, reading: Reading, vector: str
) -> Sequence[str]:
    """Return keys of themes, best first: as it was read, and as people put what is alike."""
    first = reading.themes[0][0] if reading.themes else ""
    speakers = await theming.speakers(turn.session, area, vector, first)
    known = await theming.themes_of(turn.session, area, turn.town.seeds)
    return decide_theme(reading.themes, speakers, known.there)


async def _find_similar(
    turn: Turn, area: AreaSlug, words: str, reading: Reading, vector: str
) -> Sequence[Similar]:
    figures, today = turn.content.issues, turn.today
    return await similar.find_similar(
        turn.session,
        area,
        vector,
        reading.themes[0][0] if reading.themes else "",
        tidy(words),
        but_not_of=turn.resident.id,
        most=figures.similar_shown.on(today),
        least=figures.similar_least_percent.on(today) / 100,
        same_theme=figures.similar_theme_percent.on(today) / 100,
        same_word=figures.similar_word_percent.on(today) / 100,
    )


async def draft_of(turn: Turn) -> Draft | None:
    """Return what somebody is about to bring up; None for none, or one of another shape."""
    kept = (await turn.state.get_data()).get("draft")
    return Draft.from_json(kept) if isinstance(kept, dict) else None


async def go_on_drafting(turn: Turn, *, fresh: bool = True) -> None:
    """Show the draft that somebody left, at the screen where that was."""
    draft = await _draft_or_anew(turn)
    if draft is not None:
        await turn.state.set_state(BringUp.drafting)
        await _show(turn, draft, fresh=fresh)


def undo_span(turn: Turn) -> timedelta:
    """Return how long an issue can be undone."""
    return timedelta(minutes=turn.content.issues.undo_minutes.on(turn.today))


# --- showing ------------------------------------------------------------------------------


async def _draft_or_anew(turn: Turn) -> Draft | None:
    """Return the draft; who has none that can be read begins anew."""
    draft = await draft_of(turn)
    if draft is None:
        await turn.begins_anew()
    return draft


async def _show(turn: Turn, draft: Draft, *, fresh: bool = False) -> None:
    """Keep the draft in the conversation and show the screen that it is at."""
    alike: Sequence[Similar] = ()
    if draft.step is DraftStep.SIMILAR:
        alike = await similar.similar_by_ids(
            turn.session, draft.similar, but_not_of=turn.resident.id
        )
        draft = draft if alike else draft.without_similar()
    along = await draft_photos.still_there(turn)
    data = await turn.state.update_data({"draft": draft.to_json()})
    known = await theming.themes_of(
        turn.session, AreaSlug(turn.resident.area or ""), turn.town.seeds
    )
    screen = draft_screen(
        draft,
        turn.resident,
        area_name=turn.area_name,
        theme=known.named(draft.theme),
        similar=alike,
        first_name=str(data.get("first_name", "")),
        photos=along,
        fresh=fresh,
    )
    await turn.says(screen)


async def write_again(turn: Turn, *, fresh: bool = False) -> None:
    """Let somebody write a better text; the one that is there, and all choices, are kept."""
    draft = await _draft_or_anew(turn)
    if draft is not None:
        await turn.state.set_state(BringUp.writing)
        along = await draft_photos.still_there(turn)
        await turn.says(write_again_screen(turn.resident, draft, len(along), fresh=fresh))


# --- typing -------------------------------------------------------------------------------


@router.message(BringUp.writing, F.text, flags={"action": Action.BRING_UP})
async def write_issue(message: Message, turn: Turn) -> None:
    """Take what somebody wrote as the issue."""
    reading = turn.understood()
    vector = pack_vector(reading)
    await begin(turn, turn.words, reading, vector, first_name(turn))


@router.message(DRAFTING, F.text, flags={"action": Action.BRING_UP})
async def type_while_drafting(message: Message, turn: Turn) -> None:
    """Take typed words as the name where that is asked, otherwise as a better text."""
    draft = await _draft_or_anew(turn)
    if draft is None:
        return
    if draft.step is DraftStep.NAME:
        await _type_name(message, turn, draft)
    elif turn.understood().wish is Wish.SMALL_TALK:
        await _show(turn, draft, fresh=True)
    else:
        await write_issue(message, turn)


async def _type_name(message: Message, turn: Turn, draft: Draft) -> None:
    name = read_name(turn, turn.words)
    if name is NameText.TOO_LONG and turn.is_sentence():
        await write_issue(message, turn)
    elif isinstance(name, NameText):
        await refuse_name(turn, name)
    else:
        await _go_on_named(turn, draft, name)


async def _go_on_named(turn: Turn, draft: Draft, name: str) -> None:
    await people.set_name(turn.session, turn.resident.id, name)
    named = replace(turn, resident=replace(turn.resident, shown_name=name))
    await _show(named, draft.onward(), fresh=turn.typed)


# --- tapping ------------------------------------------------------------------------------


@router.callback_query(
    DRAFTING,
    Tapped(rf"{DRAFT_PREFIX}:(?P<verb>anders|toch|verberg|laat|zo|naam|buur|plaats|wijzig|weg)"),
    flags={"action": Action.BRING_UP},
)
async def tap_draft(query: CallbackQuery, turn: Turn, verb: str) -> None:
    """Go a screen on, place the issue, or drop it."""
    draft = await _draft_or_anew(turn)
    if draft is None:
        return
    match verb, draft.step:
        case ("weg", _):
            await stop_writing(query, turn)
        case ("wijzig", DraftStep.CHECK):
            await write_again(turn)
        case ("plaats", DraftStep.CHECK):
            await _place(turn, draft)
        case ("naam", DraftStep.NAME):
            name = (await turn.state.get_data()).get("first_name", "")
            await _go_on_named(turn, draft, str(name))
        case ("buur", DraftStep.NAME):
            await _go_on_named(turn, draft, "")
        case ("anders" | "toch", DraftStep.SIMILAR):
            await _show(turn, draft.told_apart().onward())
        case ("verberg", DraftStep.PERSONAL):
            await _show(turn, draft.hiding(*draft.kinds).decided().onward())
        case ("laat", DraftStep.PERSONAL):
            await _show(turn, draft.hiding().decided().onward())
        case ("zo", DraftStep.PERSONAL):
            await _show(turn, draft.decided().onward())
        case _:
            pass  # a second tap on a screen that went on already


@router.callback_query(
    DRAFTING,
    Tapped(rf"{DRAFT_PREFIX}:soort:(?P<kind>[a-z_]{{1,20}})"),
    flags={"action": Action.BRING_UP},
)
async def tap_kind(query: CallbackQuery, turn: Turn, kind: str) -> None:
    """Show one kind of personal data after all, or hide it again."""
    draft = await _draft_or_anew(turn)
    if draft is not None and draft.step is DraftStep.PERSONAL and kind in draft.kinds:
        await _show(turn, draft.toggled(PersonalKind(kind)))


@router.callback_query(
    DRAFTING, Tapped(rf"{DRAFT_PREFIX}:terug:(?P<at>\d)"), flags={"action": Action.BRING_UP}
)
async def go_back(query: CallbackQuery, turn: Turn, at: str) -> None:
    """Go a screen back, once for each screen; before the first one is writing."""
    draft = await _draft_or_anew(turn)
    if draft is None or draft.at != int(at):
        return
    before = draft.back()
    if before is None:
        await write_again(turn)
    else:
        await _show(turn, before)


@router.callback_query(
    BringUp.writing, Tapped(rf"{DRAFT_PREFIX}:terug:tekst"), flags={"action": Action.BRING_UP}
)
async def keep_text(query: CallbackQuery, turn: Turn) -> None:
    """Leave the text as it was, and go back to the screen it was at."""
    await go_on_drafting(turn, fresh=False)


@router.callback_query(
    BringUp.writing, Tapped(rf"{DRAFT_PREFIX}:weg"), flags={"action": Action.BRING_UP}
)
async def stop_writing(query: CallbackQuery, turn: Turn) -> None:
    """Leave the question."""
    await draft_photos.clear(turn)
    await turn.tells(IssueText.DROPPED, slot=STEP)


async def _place(turn: Turn, draft: Draft) -> None:
    area = await turn.home()
    if area is None:
        return
    listed, along = await draft_photos.numbers(turn), await draft_photos.still_there(turn)
    if len(along) < len(listed):
        await _show(turn, draft)
        return
    known = await theming.themes_of(turn.session, area, turn.town.seeds)
    theme = await theming.take_theme(turn.session, area, draft.theme, known)
    number = await issues.next_id(turn.session)
    outcome = decide_bring_up(
        draft,
        turn.resident,
        area,
        number,
        turn.now,
        theme=None if theme is None else known.named(draft.theme),
        undo=undo_span(turn),
        photos=tuple(along),
    )
    await issues.store(turn.session, outcome, theme)
    await plan_gathering(turn, area)
    settled = turn.now + undo_span(turn)
    await due.plan(turn.session, asking_due(number, draft.similar, settled))
    await turn.state.clear()
    await turn.answers(outcome)
    way = await ways.way_of(turn, area)
    if way.uses(Piece.AT_ONCE):
        material = way.uses(Piece.MATERIAL)
        await turn.says(offer(turn.resident, number, turn.area_name, material=material))


async def plan_gathering(turn: Turn, area: AreaSlug) -> None:
    """Let the clock look for themes in what came, in the coming night."""
    hour = turn.content.issues.theme_gather_hour.on(turn.today)
    await due.plan(turn.session, [gathering_due(area, turn.now, hour=hour)])
