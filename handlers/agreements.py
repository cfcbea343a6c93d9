"""Agreements of an area: reading them, making one, saying yes, and whether it was kept."""

from __future__ import annotations

from dataclasses import replace

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.agreements.agreement import (
    AGREEMENT_PREFIX,
    Agreement,
    AgreementText,
    Said,
    agreement_screen,
    list_screen,
    which_item,
)
from domain.agreements.draft import (
    Draft,
    Step,
    area_of,
    changed_agreement,
    check_screen,
    draft_of,
    from_data,
    question,
    take,
    to_data,
)
from domain.agreements.making import (
    Answered,
    Made,
    Spoken,
    decide_make,
    decide_say,
    decide_yes,
    refuse_saying,
)
from domain.answers.draft import Limits
from domain.answers.private import is_private
from domain.answers.signal import AnswerText
from domain.ids import AgendaItemId, AgreementId, AreaSlug, ResidentId
from domain.meetings.calling import name_first
from domain.notices import STEP, Button, Line, Look, Notice
from domain.paging import page_of
from domain.plain_text import one_line
from domain.refusing import forbid
from domain.roles import Action
from domain.texts import GeneralText
from handlers import waiting
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import agreements, people

router = Router(name="agreements")

AGREEMENT = rf"{AGREEMENT_PREFIX}:(?P<agreement>{NUMBER})"
AREA = r"(?P<area>[a-z0-9-]{1,40})"
DRAFT = "agreement"
ITEMS = 5
_READ = {"action": Action.READ_AGREEMENTS}
_MAKE = {"action": Action.MAKE_AGREEMENT}
_SETTLE = {"action": Action.SETTLE_AGREEMENT}


class Agreeing(StatesGroup):
    """What somebody is asked who makes an agreement, or says why one was broken (`why`)."""

    asked = State()
    """One of `Step`, kept as `step`."""
    check = State()
    why = State()


# --- reading --------------------------------------------------------------------------------


async def show_agreements(turn: Turn, area: AreaSlug | None = None, page: int = 1) -> None:
    """Show the agreements of an area, by default of somebody's own."""
    where = area or await turn.home()
    if where is None:
        return
    found = await agreements.of_area(turn.session, where)
    shown = page_of(found, page, size=turn.page_size)
    tally = await agreements.kept_and_broken(turn.session, where)
    name = turn.town.area_name(where)
    screen = list_screen(turn.resident, where, name, shown, tally, fresh=await turn.below())
    await turn.says(screen)


@router.callback_query(Tapped(rf"{AGREEMENT_PREFIX}:l:{AREA}:(?P<page>\d{{1,4}})"), flags=_READ)
async def leaf_through_agreements(query: CallbackQuery, turn: Turn, area: str, page: str) -> None:
    """Show a page of the agreements of an area: one's own, or where one has a role."""
    where = AreaSlug(area)
    mine = where == turn.resident.area or turn.may(Action.MAKE_AGREEMENT, where)
    await show_agreements(turn, where if mine else None, int(page))


@router.callback_query(Tapped(rf"{AGREEMENT}:open"), flags=_READ)
async def open_agreement(query: CallbackQuery, turn: Turn, agreement: str) -> None:
    """Show an agreement as a whole, with its earlier texts."""
    found = await agreements.find(turn.session, AgreementId(int(agreement)))
    me = turn.resident
    if found is None or not (
        found.area == me.area or me.id in found.sides or turn.may(Action.MAKE_AGREEMENT, found.area)
    ):
        await turn.tells(AgreementText.GONE)
        return
    await turn.says(agreement_screen(me, found))


# --- making and changing --------------------------------------------------------------------


@router.callback_query(Tapped(rf"{AGREEMENT_PREFIX}:n:{AREA}"), flags=_MAKE)
async def begin(query: CallbackQuery, turn: Turn, area: str) -> None:
    """Ask about which agenda item a new agreement is, or at once who may expect it."""
    where = AreaSlug(area)
    if turn.town.area(where) is None or not turn.may(Action.MAKE_AGREEMENT, where):
        await turn.answers(forbid(turn.resident, Action.MAKE_AGREEMENT, where))
        return
    if not turn.resident.shown_name:
        await turn.says(name_first(turn.resident, AgreementText.NAME_FIRST))
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Agreeing.asked)
    draft = Draft(area=where)
    found = await agreements.items(turn.session, where, limit=ITEMS)
    if not found:
        await _go_on(turn, draft, fresh=True)
        return
    await turn.state.update_data({DRAFT: to_data(draft), "step": None})
    await turn.says(which_item(turn.resident, found))


async def _draft(turn: Turn) -> Draft | None:
    draft = from_data((await turn.state.get_data()).get(DRAFT) or {})
    if draft is None:
        await turn.begins_anew()
    return draft


@router.callback_query(
    Agreeing.asked, Tapped(rf"{AGREEMENT_PREFIX}:p:(?P<item>{NUMBER})"), flags=_MAKE
)
async def choose_item(query: CallbackQuery, turn: Turn, item: str) -> None:
    """Take the agenda item, or none."""
    draft = await _draft(turn)
    if draft is None:
        return
    known = [one for one, _ in await agreements.items(turn.session, area_of(draft), limit=ITEMS)]
    chosen = AgendaItemId(int(item))
    await _go_on(turn, replace(draft, item=chosen if chosen in known else None))


async def _go_on(turn: Turn, draft: Draft, *, fresh: bool = False) -> None:
    """Ask what is not known yet, or show the whole."""
    if draft.next is not None:
        await _ask(turn, draft, draft.next, fresh=fresh or turn.typed)
        return
    await turn.state.set_state(Agreeing.check)
    await turn.state.update_data({DRAFT: to_data(draft), "text": draft.what})
    if (terms := draft.terms) is not None:
        fresh = fresh or turn.typed
        await turn.says(check_screen(turn.resident, draft, terms, fresh=fresh))


async def _ask(turn: Turn, draft: Draft, step: Step, *, fresh: bool = False) -> None:
    await turn.state.set_state(Agreeing.asked)
    kept: dict[str, object] = {DRAFT: to_data(draft), "step": step.value}
    if draft.what:
        kept["text"] = draft.what  # is said back to who leaves for something else
    await turn.state.update_data(kept)
    await turn.says(question(turn.resident, draft, step, fresh=fresh))


@router.message(Agreeing.asked, F.text, flags=_MAKE)
async def type_answer(message: Message, turn: Turn) -> None:
    """Take what was typed as the answer to the question that stands there."""
    draft = await _draft(turn)
    step = (await turn.state.get_data()).get("step")
    if draft is None or step is None:
        return
    figures, today = turn.content.answers, turn.today
    most = figures.answer_part_max_characters.on(today)
    limits = Limits(most, most, figures.step_days_ahead_max.on(today))
    words = turn.words
    person = await people.by_code(turn.session, words.strip()) if step == Step.WITH else None
    taken = take(
        draft,
        Step(step),
        words,
        today,
        limits,
        person=person,
        maker=turn.resident.id,
        personal=turn.understood().personal,
    )
    if isinstance(taken, Draft):
        await _go_on(turn, taken)
        return
    why, values = taken
    screen = question(turn.resident, draft, Step(step), why=why, values=values, fresh=True)
    await turn.says(screen)


@router.callback_query(
    StateFilter(Agreeing.asked, Agreeing.check),
    Tapped(rf"{AGREEMENT_PREFIX}:s:(?:terug|w):(?P<step>{'|'.join(Step)})"),
    flags=_MAKE,
)
async def answer_again(query: CallbackQuery, turn: Turn, step: str) -> None:
    """Go to one of the questions again; what is known stays."""
    draft = await _draft(turn)
    if draft is not None:
        await _ask(turn, draft, Step(step))


@router.callback_query(Agreeing.asked, Tapped(rf"{AGREEMENT_PREFIX}:s:kijk"), flags=_MAKE)
async def back_to_check(query: CallbackQuery, turn: Turn) -> None:
    """Go back to the whole."""
    draft = await _draft(turn)
    if draft is not None:
        await _go_on(turn, draft)


@router.callback_query(StateFilter(Agreeing), Tapped(rf"{AGREEMENT_PREFIX}:s:weg"), flags=_SETTLE)
async def leave(query: CallbackQuery, turn: Turn) -> None:
    """Leave the questions; nothing was stored."""
    await waiting.step_aside(turn)
    await turn.tells(GeneralText.LEFT, slot=STEP)


@router.callback_query(Tapped(rf"{AGREEMENT}:wijzig"), flags=_MAKE)
async def change(query: CallbackQuery, turn: Turn, agreement: str) -> None:
    """Begin a new text of an agreement; the earlier one stays readable."""
    found = await agreements.find(turn.session, AgreementId(int(agreement)))
    if found is None or not turn.may(Action.MAKE_AGREEMENT, found.area):
        await turn.tells(AgreementText.GONE)
    elif found.settled is not None:
        await turn.tells(AgreementText.OVER)
    else:
        await waiting.step_aside(turn)
        await waiting.ask_between(turn, Agreeing.check)
        await _go_on(turn, draft_of(found), fresh=True)


@router.callback_query(Agreeing.check, Tapped(rf"{AGREEMENT_PREFIX}:s:leg"), flags=_MAKE)
async def make(query: CallbackQuery, turn: Turn) -> None:
    """Write the agreement down; who promises is asked first."""
    draft = await _draft(turn)
    if draft is None or draft.terms is None:
        return
    agreement = await _agreement(turn, draft)
    hour = turn.content.answers.answer_hour.on(turn.today)
    if agreement is None:
        await waiting.end(turn)
        await turn.tells(AgreementText.GONE)
        return
    outcome = decide_make(turn.resident, agreement, turn.now, hour=hour)
    if isinstance(outcome, Made):
        await agreements.store(turn.session, outcome)
    await waiting.end(turn)
    await turn.answers(outcome)


async def _agreement(turn: Turn, draft: Draft) -> Agreement | None:
    """Return the agreement that a draft becomes; None when the one it changes is gone."""
    terms, changes = draft.terms, changed_agreement(draft)
    if terms is None:
        return None
    if changes is not None:
        found = await agreements.lock(turn.session, changes)
        return None if found is None else replace(found, terms=terms, version=found.version + 1)
    return Agreement(
        id=await agreements.next_id(turn.session),
        area=area_of(draft),
        area_name=turn.town.area_name(area_of(draft)),
        terms=terms,
        version=1,
        made_by=turn.resident.id,
        promises=None if draft.promises is None else ResidentId(draft.promises),
        promises_name=draft.promises_name,
        outside=draft.outside,
        item=None if draft.item is None else AgendaItemId(draft.item),
    )


# --- yes or no, kept or broken --------------------------------------------------------------


@router.callback_query(Tapped(rf"{AGREEMENT}:(?P<said>ja|nee)"), flags=_SETTLE)
async def say_yes_or_no(query: CallbackQuery, turn: Turn, agreement: str, said: str) -> None:
    """Take whether an agreement is right, from who promises."""
    found = await agreements.lock(turn.session, AgreementId(int(agreement)))
    hour = turn.content.answers.answer_hour.on(turn.today)
    outcome = decide_yes(found, turn.resident, yes=said == "ja", hour=hour)
    if isinstance(outcome, Answered):
        await agreements.answer(turn.session, outcome, now=turn.now)
    await turn.answers(outcome)


@router.callback_query(Tapped(rf"{AGREEMENT}:(?P<said>{'|'.join(Said)})"), flags=_SETTLE)
async def say_kept(query: CallbackQuery, turn: Turn, agreement: str, said: str) -> None:
    """Take what a side says; of a broken one is asked why."""
    number = AgreementId(int(agreement))
    if said != Said.BROKEN:
        await _say(turn, number, Said(said))
        return
    found = await agreements.find(turn.session, number)
    refused = refuse_saying(found, turn.resident)
    if refused is not None or found is None:
        if refused is not None:
            await turn.answers(refused)
        return
    await waiting.step_aside(turn)
    await waiting.ask_between(turn, Agreeing.why)
    await turn.state.update_data({"number": number})
    await _ask_why(turn, found)


async def _ask_why(turn: Turn, found: Agreement, why: Line | None = None) -> None:
    out = Button(label=GeneralText.GO_OUT, data=f"{AGREEMENT_PREFIX}:s:weg", look=Look.QUIET)
    asked = Notice(
        to=turn.resident.id,
        text=AgreementText.ASK_WHY,
        values={"titel": found.title, "waarom": why or Line("")},
        buttons=((out,),),
        slot=STEP,
        fresh=True,
    )
    await turn.says(asked)


@router.message(Agreeing.why, F.text, flags=_SETTLE)
async def type_why(message: Message, turn: Turn) -> None:
    """Take why an agreement was broken."""
    number = AgreementId((await turn.state.get_data())["number"])
    why = one_line(turn.words)
    most = turn.content.answers.answer_part_max_characters.on(turn.today)
    wrong = None
    if is_private(turn.words, turn.understood().personal):
        wrong = Line(AnswerText.PRIVATE)
    elif not any(one.isalnum() for one in why):
        wrong = Line(AnswerText.TOO_SHORT)
    elif len(why) > most:
        wrong = Line(AnswerText.TOO_LONG, {"tekens": len(why), "passen": most})
    found = await agreements.find(turn.session, number)
    if wrong is not None and found is not None:
        await _ask_why(turn, found, wrong)
        return
    await _say(turn, number, Said.BROKEN, why)
    await waiting.end(turn)


async def _say(turn: Turn, number: AgreementId, said: Said, why: str = "") -> None:
    figures = turn.content.answers
    outcome = decide_say(
        await agreements.lock(turn.session, number),
        turn.resident,
        said,
        turn.today,
        why=why,
        again_days=figures.agreement_again_days.on(turn.today),
        hour=figures.answer_hour.on(turn.today),
    )
    if isinstance(outcome, Spoken):
        await agreements.say(turn.session, outcome, now=turn.now)
    await turn.answers(outcome)
