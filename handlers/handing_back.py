"""Texts that are handed back: reading them and what changed, remarks, changing, the round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.ballots.ballot import BallotKind
from domain.ballots.ratifying import answer_names
from domain.handing_back.changing import (
    NewText,
    ask_text,
    ask_why,
    changed,
    decide_change,
    decide_text,
    refuse_change,
)
from domain.handing_back.difference import changes
from domain.handing_back.hand_back import HandBack, Stand
from domain.handing_back.leaves import leaves
from domain.handing_back.remarking import (
    ask_remark,
    decide_remark,
    refuse_remark,
    remarks_screen,
)
from domain.handing_back.rounds import (
    Rhythm,
    Waiting,
    check_round,
    check_round_again,
    next_opening,
    open_round,
    period_of,
    refuse_round,
    rhythm_on,
)
from domain.handing_back.screens import (
    CHANGES_ON_A_PAGE,
    difference_screen,
    leaf_screen,
    list_screen,
    text_screen,
    versions_screen,
)
from domain.handing_back.texts import HAND_BACK_PREFIX, HandBackText
from domain.handing_back.verdict import WORDS_ON_A_PAGE, Told, result_screen
from domain.ids import AreaSlug, HandBackId
from domain.paging import page_of
from domain.refusing import Refused, forbid
from domain.roles import Action
from domain.trits.hearing import Hearing
from domain.trits.topic import Topic
from handlers import hearing, waiting
from handlers.ballots import Ratifying
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from locales import LANGUAGES, say
from storage import ballot_box, ballots, handed_texts, handing_back, outbox, voters

router = Router(name="handing back")

TEXT = rf"{HAND_BACK_PREFIX}:(?P<number>{NUMBER})"
PAGE = r"(?P<page>\d{1,4})"
_READ = {"action": Action.READ_HAND_BACK}
_REMARK = {"action": Action.REMARK_HAND_BACK}
_CHANGE = {"action": Action.CHANGE_HAND_BACK}
_ROUND = {"action": Action.OPEN_ROUND}


class Handing(StatesGroup):
    """Where somebody is who says what should change, or changes a text."""

    remark = State()
    text = State()
    why = State()


_ASKING = frozenset(one.state for one in (*Handing.__all_states__, Ratifying.words))


async def _step_out(turn: Turn) -> None:
    """Leave a question about a text: who looks further answers it no longer."""
    if await turn.state.get_state() in _ASKING:
        await waiting.end(turn)


def _rhythm(turn: Turn) -> Rhythm:
    return rhythm_on(turn.content.ballots, turn.today)


# --- reading ------------------------------------------------------------------------------


async def show_texts(turn: Turn, *, page: int = 1) -> None:
    """Show the texts of the own area, and of those where this person decides or opens the round.

    Who moved while a round lies open still decides in the old area.
    """
    me = turn.resident
    open_now = await voters.open_to(turn.session, me.id)
    areas = {*me.areas_for(Action.OPEN_ROUND), *([me.area] if me.area else ())}
    areas |= {one.area for one in open_now if one.kind is BallotKind.RATIFICATION}
    if not areas:
        await turn.home()
        return
    found = await handing_back.of_areas(turn.session, areas)
    shown = page_of(found, page, size=turn.page_size)
    can_open = await _can_open(turn, found)
    fresh = await turn.below()
    await turn.says(list_screen(me, turn.area_name, shown, can_open, fresh=fresh))


async def _can_open(turn: Turn, texts: Sequence[HandBack]) -> list[tuple[AreaSlug, str]]:
    """Return in which areas this person may open a round sooner now."""
    found = []
    for area in sorted({one.area for one in texts if one.stand is Stand.WAITS}):
        if turn.may(Action.OPEN_ROUND, area):
            last = await handing_back.last_period(turn.session, area)
            if last is None or last < period_of(turn.today, _rhythm(turn).months):
                found.append((area, turn.town.area_name(area)))
    return found


@router.callback_query(Tapped(rf"{HAND_BACK_PREFIX}:{PAGE}"), flags=_READ)
async def leaf_through_texts(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show a page of the list of texts."""
    await _step_out(turn)
    await show_texts(turn, page=int(page))


async def _own(turn: Turn, number: str) -> HandBack | None:
    """Return a text that this person may read; say why not otherwise."""
    found = await handing_back.find(turn.session, HandBackId(int(number)))
    if found is None:
        await turn.tells(HandBackText.GONE)
        return None
    me = turn.resident
    if found.area == me.area or found.by == me.id or turn.may(Action.OPEN_ROUND, found.area):
        return found
    ballot = None if found.ballot is None else await ballots.find(turn.session, found.ballot)
    if ballot is not None and await voters.is_member(turn.session, ballot, me.id):
        return found
    await turn.tells(HandBackText.OTHER_AREA, {"gebied": found.area_name})
    return None


@router.callback_query(Tapped(rf"{TEXT}:open"), flags=_READ)
async def open_text(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Show where a text stands and what can be done with it."""
    await _step_out(turn)
    found = await _own(turn, number)
    if found is not None:
        await _show(turn, found)


async def _show(turn: Turn, text: HandBack) -> None:
    opens_at = None
    if text.stand is Stand.WAITS:
        last = await handing_back.last_period(turn.session, text.area)
        opens_at = next_opening(turn.now, last, _rhythm(turn))
    result = await handing_back.last_result(turn.session, text)
    screen = text_screen(
        turn.resident,
        text,
        opens_at=opens_at,
        votes=text.stand is Stand.OPEN,
        has_result=result is not None,
        fresh=turn.typed,
    )
    await turn.says(screen)


@router.callback_query(Tapped(rf"{TEXT}:tekst:{PAGE}"), flags=_READ)
async def read_text(query: CallbackQuery, turn: Turn, number: str, page: str) -> None:
    """Show one leaf of a text."""
    await _step_out(turn)
    found = await _own(turn, number)
    if found is not None:
        leaf = page_of(leaves(found.text), int(page), size=1)
        await turn.says(leaf_screen(turn.resident, found, leaf))


@router.callback_query(Tapped(rf"{TEXT}:versies"), flags=_READ)
async def show_versions(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Show which versions there are."""
    found = await _own(turn, number)
    if found is not None:
        several = await handing_back.versions(turn.session, found)
        await turn.says(versions_screen(turn.resident, found, several))


@router.callback_query(Tapped(rf"{TEXT}:verschil:{PAGE}"), flags=_READ)
async def show_difference(query: CallbackQuery, turn: Turn, number: str, page: str) -> None:
    """Show what changed since the version that readers knew."""
    await _step_out(turn)
    found = await _own(turn, number)
    if found is None:
        return
    before = await handing_back.before(turn.session, found)
    if before is None:  # the first version: nothing to compare with
        await _show(turn, found)
        return
    shown = page_of(changes(before.text, found.text), int(page), size=CHANGES_ON_A_PAGE)
    screen = difference_screen(turn.resident, found, before, shown)
    await turn.says(replace(screen, fresh=await turn.below()))


@router.callback_query(Tapped(rf"{TEXT}:uitslag:{PAGE}"), flags=_READ)
async def show_result(query: CallbackQuery, turn: Turn, number: str, page: str) -> None:
    """Show what came of a text, with the words."""
    found = await _own(turn, number)
    if found is None:
        return
    result = await handing_back.last_result(turn.session, found)
    ballot = None if result is None else await ballots.find(turn.session, result[0])
    if result is None or ballot is None:
        await _show(turn, found)
        return
    told = Told(
        text=found,
        ballot=ballot,
        verdict=result[1],
        words=await ballot_box.words_of(turn.session, ballot.id),
        hidden_under=turn.content.ballots.hidden_under.on(turn.today),
    )
    shown = [] if told.hidden else told.words
    words = page_of(shown, int(page), size=WORDS_ON_A_PAGE)
    await turn.says(result_screen(turn.resident.id, told, words))


# --- remarks ------------------------------------------------------------------------------


@router.callback_query(Tapped(rf"{TEXT}:opm:{PAGE}"), flags=_READ)
async def show_remarks(query: CallbackQuery, turn: Turn, number: str, page: str) -> None:
    """Show what neighbours said about all versions of a text."""
    await _step_out(turn)
    found = await _own(turn, number)
    if found is not None:
        several = await handing_back.remarks(turn.session, found)
        shown = page_of(several, int(page), size=turn.page_size)
        await turn.says(remarks_screen(turn.resident, found, shown))


@router.callback_query(Tapped(rf"{TEXT}:zeg"), flags=_REMARK)
async def ask_for_remark(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Ask what should change."""
    found = await handing_back.find(turn.session, HandBackId(int(number)))
    refused = refuse_remark(turn.resident, found)
    if refused is not None or found is None:
        await turn.answers(refused or Refused(()))
        return
    await waiting.ask_between(turn, Handing.remark)
    await turn.state.update_data(hand_back=found.id)
    await turn.says(ask_remark(turn.resident, found))


async def _asked(turn: Turn) -> HandBackId | None:
    """Return about which text somebody is asked; None for data of another shape."""
    found = (await turn.state.get_data()).get("hand_back")
    return HandBackId(found) if isinstance(found, int) else None


@router.message(Handing.remark, F.text, flags=_REMARK)
async def take_remark(message: Message, turn: Turn) -> None:
    """Store a remark, unless the round opened meanwhile."""
    number = await _asked(turn)
    found = None if number is None else await handing_back.share(turn.session, number)
    if refuse_remark(turn.resident, found) is not None:
        await waiting.end(turn)
    outcome = decide_remark(
        turn.resident, found, turn.words, turn.now, personal=turn.understood().personal
    )
    if not isinstance(outcome, Refused):
        await handing_back.add_remark(turn.session, outcome, now=turn.now)
        await waiting.end(turn)
    await turn.answers(outcome)


# --- changing -----------------------------------------------------------------------------


async def _newest(turn: Turn, text: HandBack | None) -> HandBack | None:
    return (
        None if text is None else await handing_back.newest_of(turn.session, text.kind, text.number)
    )


@router.callback_query(Tapped(rf"{TEXT}:pas"), flags=_CHANGE)
async def ask_for_text(query: CallbackQuery, turn: Turn, number: str) -> None:
    """Ask the proposer for the whole new text."""
    found = await handing_back.find(turn.session, HandBackId(int(number)))
    refused = refuse_change(turn.resident, found, await _newest(turn, found))
    if refused is not None or found is None:
        await turn.answers(refused or Refused(()))
        return
    await waiting.ask_between(turn, Handing.text)
    await turn.state.update_data(hand_back=found.id)
    await turn.says(ask_text(turn.resident, found))


@router.message(Handing.text, F.text, flags=_CHANGE)
async def take_text(message: Message, turn: Turn) -> None:
    """Take the new text, and ask why it changed."""
    number = await _asked(turn)
    found = None if number is None else await handing_back.find(turn.session, number)
    refused = refuse_change(turn.resident, found, await _newest(turn, found))
    if refused is not None or found is None:
        await waiting.end(turn)
        await turn.answers(refused or Refused(()))
        return
    outcome = decide_text(turn.resident, found, turn.words, personal=turn.understood().personal)
    if not isinstance(outcome, NewText):
        await turn.answers(outcome)
        return
    await turn.state.set_state(Handing.why)
    await turn.state.update_data(text=outcome.text)
    await turn.says(ask_why(turn.resident, found))


@router.message(Handing.why, F.text, flags=_CHANGE)
async def take_why(message: Message, turn: Turn) -> None:
    """Take why it changed, and hand the new version back."""
    number = await _asked(turn)
    new = (await turn.state.get_data()).get("text")
    if number is None or not isinstance(new, str):
        await turn.begins_anew()
        return
    found = await handing_back.find(turn.session, number)
    if found is not None:
        await ballots.lock_area(turn.session, found.area)
        found = await handing_back.find(turn.session, number)
    newest = await _newest(turn, found)
    if refuse_change(turn.resident, found, newest) is not None:
        await waiting.end(turn)
    outcome = decide_change(
        turn.resident, found, newest, new, turn.words, personal=turn.understood().personal
    )
    if isinstance(outcome, Refused):
        await turn.answers(outcome)
        return
    version = await handing_back.propose(turn.session, outcome, turn.now)
    await waiting.end(turn)
    await turn.says(changed(turn.resident, version))


# --- the round ----------------------------------------------------------------------------


@router.callback_query(
    Tapped(rf"{HAND_BACK_PREFIX}:ronde:(?P<area>[a-z0-9-]{{1,40}})"), flags=_ROUND
)
async def check_before_round(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Show what opening the round sooner comes to."""
    found = await _lock_waiting(turn, area)
    if found is not None:
        known = await _hearing(turn, found)
        again = hearing.again_days(turn)
        await turn.says(
            check_round(turn.resident, found, turn.now, _rhythm(turn), known, again=again)
        )


async def _hearing(turn: Turn, found: Waiting) -> Hearing:
    """Return who was heard about the items in the texts that wait."""
    return await hearing.hearing_of(turn, found.area.slug, await _items(turn, found))


async def _items(turn: Turn, found: Waiting) -> Sequence[Topic]:
    return await handed_texts.items_of(turn.session, [one.id for one in found.texts])


@router.callback_query(
    Tapped(rf"{HAND_BACK_PREFIX}:ronde:(?P<area>[a-z0-9-]{{1,40}}):vraag-(?P<whom>area|missing)"),
    flags=_ROUND,
)
async def ask_before_round(query: CallbackQuery, turn: Turn, area: str, whom: str) -> None:
    """Ask neighbours what they think before the round is opened."""
    found = await _lock_waiting(turn, area)
    if found is not None:
        slug = found.area.slug
        back = check_round_again(slug)
        known = await _hearing(turn, found)
        await hearing.ask(turn, Action.OPEN_ROUND, slug, known, whom, back=back)


@router.callback_query(
    Tapped(rf"{HAND_BACK_PREFIX}:ronde:(?P<area>[a-z0-9-]{{1,40}}):ja"), flags=_ROUND
)
async def open_sooner(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Open the round of an area sooner than its moment."""
    found = await _lock_waiting(turn, area)
    if found is None:
        return
    opened = open_round(
        found,
        await handing_back.next_round(turn.session),
        [await ballots.next_id(turn.session) for _ in found.texts],
        turn.now,
        _rhythm(turn),
        answer_names(say, LANGUAGES),
        by=turn.resident,
        heard=await hearing.invited_lines_of(turn, found.area.slug, await _items(turn, found)),
    )
    if opened is not None:
        for one in opened.ballots:
            turn.town.keys.make(one.id)
        await handing_back.store_round(turn.session, opened)
        await outbox.put(turn.session, opened.notices, now=turn.now)


async def _lock_waiting(turn: Turn, slug: str) -> Waiting | None:
    """Return what waits in an area whose round this person may open; say why not otherwise."""
    area = turn.town.area(AreaSlug(slug))
    if area is None or not turn.may(Action.OPEN_ROUND, area.slug):
        await turn.answers(forbid(turn.resident, Action.OPEN_ROUND, AreaSlug(slug)))
        return None
    found = await handing_back.lock_waiting(turn.session, area)
    refused = refuse_round(turn.resident, area.slug, found, turn.now, _rhythm(turn))
    if refused is not None:
        await turn.answers(refused)
        return None
    return found
