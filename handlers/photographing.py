"""Photos that somebody sends: they go along with what is brought up, or begin it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.types import CallbackQuery, Message

from domain.ids import PhotoId
from domain.issues.draft import DRAFT_PREFIX, DraftStep
from domain.issues.draft_photos import ask_words_screen, remove_screen
from domain.issues.photos import PhotoText, refuse_photo, told
from domain.roles import Action
from domain.welcome import needs_area
from handlers import draft_photos, drafting
from handlers.commands import words_to_read
from handlers.context import NUMBER, Tapped
from handlers.drafting import BringUp
from handlers.naming import first_name
from handlers.turn import WORDS_OF_A_SENTENCE, Turn
from handlers.waiting import Waiting
from media.photos import MAX_GIVEN, MAX_PIXELS, Photo
from storage import photos
from storage.vectors import pack_vector

router = Router(name="photographing")

TAKING = frozenset(
    {
        None,
        BringUp.writing.state,
        BringUp.drafting.state,
        Waiting.draft.state,
        Waiting.photos.state,
    }
)
"""Where a photo can be used."""
LIMITS = {"mb": MAX_GIVEN // 1024**2, "miljoen": MAX_PIXELS // 1_000_000}


def wants_photo(state: str | None, data: Mapping[str, Any], most: int) -> bool:
    """Return whether a photo would be taken in a conversation; else nobody need fetch it."""
    return state in TAKING and draft_photos.has_room(data, most)


def is_picture(message: Message) -> bool:
    """Return whether somebody sent a picture, in whatever way."""
    sent = message.document
    return bool(message.photo) or bool(
        sent and not message.animation and (sent.mime_type or "").startswith("image/")
    )


@router.message(F.photo | F.document, flags={"action": Action.BRING_UP})
async def take_photo(message: Message, turn: Turn) -> None:
    """Let a photo go along with what somebody brings up; without words, ask for them."""
    album = message.media_group_id
    if not is_picture(message):
        await turn.says(told(turn.resident, PhotoText.NO_DOCUMENT, album))
        return
    state = await turn.state.get_state()
    if state not in TAKING:
        without_area = state == Waiting.words.state
        why = PhotoText.AREA_FIRST if without_area else PhotoText.NOT_HERE
        await turn.says(told(turn.resident, why, album))
        return
    if turn.resident.area is None:
        await turn.says(needs_area(turn.resident, PhotoText.AREA_FIRST))
        return
    await _take(message, turn)


async def _take(message: Message, turn: Turn) -> None:
    album, data = message.media_group_id, await turn.state.get_data()
    refused = refuse_photo(
        turn.resident,
        len(draft_photos.numbers_in(data)),
        most=turn.content.issues.issue_photos.on(turn.today),
        why=None if isinstance(turn.photo, Photo) else turn.photo.code if turn.photo else "lost",
        limits=LIMITS,
        album=album,
    )
    if refused is not None or not isinstance(turn.photo, Photo):
        if refused is not None:
            await turn.answers(refused)
        return
    number = await photos.keep(
        turn.session,
        turn.resident.id,
        turn.photo.content,
        width=turn.photo.width,
        height=turn.photo.height,
        now=turn.now,
    )
    await draft_photos.add(turn, number, album)
    # The second photo of an album changes the screen that the first one brought.
    fresh = album is None or data.get(draft_photos.ALBUM) != album
    if not await _take_caption(message, turn, fresh=fresh):
        await show(turn, fresh=fresh)


async def _take_caption(message: Message, turn: Turn, *, fresh: bool) -> bool:
    """Take what was written below a photo as the issue; return whether it tells one."""
    words = words_to_read(message.caption or "")
    if not turn.tells_issue():
        return False
    draft = await drafting.draft_of(turn)
    short = len(words.split()) < WORDS_OF_A_SENTENCE
    if draft is not None and draft.step is DraftStep.NAME and short:
        return False
    if await turn.state.get_state() is None:
        await turn.state.set_state(BringUp.writing)  # where it is too short or too long
    reading = turn.understood()
    vector = pack_vector(reading)
    await drafting.begin(turn, words, reading, vector, first_name(turn), fresh=fresh)
    return True


async def show(turn: Turn, *, fresh: bool) -> None:
    """Show what goes along where somebody is: the draft, or the question for words."""
    state = await turn.state.get_state()
    if await drafting.draft_of(turn) is None:
        await ask_words(turn, fresh=fresh)
    elif state == BringUp.writing.state:
        await drafting.write_again(turn, fresh=fresh)
    else:
        await drafting.go_on_drafting(turn, fresh=fresh)


async def ask_words(turn: Turn, *, fresh: bool) -> None:
    """Ask what is going on, of who sent photos and no words yet."""
    await turn.state.set_state(BringUp.writing)
    along = await draft_photos.still_there(turn)
    if along:
        await turn.says(ask_words_screen(turn.resident, along, fresh=fresh))
    else:
        await drafting.ask(turn)


# --- taking one away ----------------------------------------------------------------------


@router.callback_query(
    StateFilter(BringUp.writing, BringUp.drafting),
    Tapped(rf"{DRAFT_PREFIX}:fotos"),
    flags={"action": Action.BRING_UP},
)
async def choose_which(query: CallbackQuery, turn: Turn) -> None:
    """Show which photos can be taken away."""
    along = await draft_photos.still_there(turn)
    if len(along) > 1:
        await turn.says(remove_screen(turn.resident, along))
    else:
        await show(turn, fresh=False)


@router.callback_query(
    StateFilter(BringUp.writing, BringUp.drafting),
    Tapped(rf"{DRAFT_PREFIX}:fotos:terug"),
    flags={"action": Action.BRING_UP},
)
async def leave_all(query: CallbackQuery, turn: Turn) -> None:
    """Take none away."""
    await show(turn, fresh=False)


@router.callback_query(
    StateFilter(BringUp.writing, BringUp.drafting),
    Tapped(rf"{DRAFT_PREFIX}:foto:(?P<photo>{NUMBER}|alle)"),
    flags={"action": Action.BRING_UP},
)
async def take_away(query: CallbackQuery, turn: Turn, photo: str) -> None:
    """Take one photo away, or all; a second tap finds nothing to take."""
    along = await draft_photos.numbers(turn)
    gone = along if photo == "alle" else [PhotoId(int(photo))]
    if not set(gone) & set(along):
        return
    await draft_photos.remove(turn, gone)
    turn.toasts(PhotoText.REMOVED)
    await show(turn, fresh=False)
