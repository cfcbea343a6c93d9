"""Ballots: opening one, the own paper over themes or a text, the result, a winner."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from aiogram import F, Router
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.agenda.confirming import Confirmed, confirmed, decide_confirm
from domain.ballots.ballot import (
    CONFIRM_PREFIX,
    OPEN_PREFIX,
    RESULT,
    VOTE_PREFIX,
    Ballot,
    BallotKind,
    BallotText,
    Choices,
)
from domain.ballots.choice_result import choice_result
from domain.ballots.opening import (
    Opened,
    check_again,
    check_screen,
    decide_open,
    length_screen,
    refuse_open,
)
from domain.ballots.outcome import result
from domain.ballots.papers import Move, pseudonym, read_paper, read_token, read_words
from domain.ballots.ratifying import (
    WordsRefused,
    ask_words,
    decide_words,
    texts_open,
)
from domain.ballots.voting import (
    NotVoted,
    Voted,
    closed_screen,
    decide_vote,
    not_a_member,
    receipt,
    show_screen,
)
from domain.handing_back.texts import RatifyText
from domain.ids import AreaSlug, BallotId, MessageId
from domain.notices import STEP, Button, Look, Notice, answering
from domain.roles import Action
from domain.theming import ThemeCount
from handlers import campaigning, hearing, own_issues, resisting, waiting
from handlers.context import NUMBER, Tapped
from handlers.own_paper import confirm_screen, key_of, may_decide, not_voted, stands_here
from handlers.turn import Turn
from storage import agenda, ballot_box, ballots, due, issues, outbox, people, voters

router = Router(name="ballots")


class Ratifying(StatesGroup):
    """Where somebody is who says something with an answer; no word of it is kept here."""

    words = State()


# --- looking ------------------------------------------------------------------------------


async def show_voting(turn: Turn) -> None:
    """Show somebody's open ballots, else the last result of the area, else that there is none.

    Where texts lie open, ways to the last result and to opening a ballot stand below them.
    """
    me = turn.resident.id
    papers = [one for one in await voters.open_to(turn.session, me) if one.takes_votes(turn.now)]
    texts = [one for one in papers if one.kind is BallotKind.RATIFICATION]
    dots = [one for one in papers if one.kind is BallotKind.DOTS and one.item is None]
    if dots:
        await turn.says(*await campaigning.beside_ballot(turn, dots[0].area))
    for one in papers:
        if one not in texts:
            may = await may_decide(turn, one)
            shown = show_screen(me, one.id, fresh=True) if may else confirm_screen(turn, one)
            await turn.says(shown)
    area = await turn.home()
    newest = None if area is None else await ballots.newest_of(turn.session, area)
    one_is_open = newest is not None and not newest.closed
    may_open = turn.may(Action.OPEN_BALLOT) and not one_is_open
    last = None if area is None else await ballots.newest_result(turn.session, area)
    if texts:
        seen = None if last is None else last.id
        await turn.says(texts_open(me, len(texts), texts[-1], may_open=may_open, last=seen))
        return
    if papers or area is None:
        return
    if newest is not None and one_is_open:
        open_still = newest.takes_votes(turn.now)
        await turn.says(not_a_member(me, newest) if open_still else closed_screen(me, newest))
        return
    if last is not None:
        await _show_result(turn, last)
    if may_open or last is None:
        await turn.says(_none_open(turn))


async def open_linked(turn: Turn, number: int) -> None:
    """Show the paper of the ballot that a link leads to; else what can be voted on."""
    for one in await voters.open_to(turn.session, turn.resident.id):
        if one.id == number and one.takes_votes(turn.now):
            may = await may_decide(turn, one)
            paper = show_screen(turn.resident.id, one.id, fresh=True)
            await turn.says(paper if may else confirm_screen(turn, one))
            return
    await show_voting(turn)


async def _show_result(turn: Turn, ballot: Ballot) -> None:
    """Show what came of a closed ballot over themes, plans or ways out."""
    me = turn.resident.id
    if ballot.kind is BallotKind.RESISTANCE:
        await resisting.show_result(turn, ballot)
    elif ballot.item is not None:
        few = turn.content.ballots.hidden_under.on(turn.today)
        await turn.says(answering(choice_result(me, ballot, hidden_under=few)))
    else:
        await turn.says(answering(result(me, ballot)))


def _none_open(turn: Turn) -> Notice:
    may = turn.may(Action.OPEN_BALLOT)
    open_button = Button(label=BallotText.OPEN, data=f"{OPEN_PREFIX}:begin", look=Look.MAIN)
    return Notice(
        to=turn.resident.id,
        text=BallotText.NONE_OPEN_MAY if may else BallotText.NONE_OPEN,
        values={"gebied": turn.area_name},
        buttons=((open_button,),) if may else (),
        slot=STEP,
        fresh=True,
    )


# --- opening ------------------------------------------------------------------------------


@router.callback_query(
    Tapped(
        rf"{OPEN_PREFIX}:(?P<verb>begin|niet|"
        r"(?:ja-)?(?:zaal|week|twee|drie)|vraag-(?:zaal|week|twee|drie)-(?:area|missing))"
    ),
    flags={"action": Action.OPEN_BALLOT},
)
async def open_ballot(query: CallbackQuery, turn: Turn, verb: str) -> None:
    """Walk through opening a ballot: how long, check, open."""
    area = await turn.home()
    if area is None:
        return
    if verb == "niet":
        await turn.tells(BallotText.NOT_OPENED, slot=STEP)
        return
    await ballots.lock_area(turn.session, area)
    newest = await ballots.newest_of(turn.session, area)
    one_is_open = newest is not None and not newest.closed
    themes = await issues.count_themes(turn.session, area)
    refused = refuse_open(turn.resident, area, themes, one_is_open=one_is_open)
    first = None if newest is None else newest.opened_at
    campaign = await campaigning.campaign_first(turn, area, first)
    if refused is not None:
        await turn.answers(refused)
    elif campaign is not None:
        await turn.says(campaign)
    elif verb.startswith("ja-"):
        await _open(turn, area, themes, span=verb.removeprefix("ja-"), one_is_open=one_is_open)
    elif verb.startswith("vraag-"):
        _, span, whom = verb.split("-")
        topics = await hearing.topics_of_themes(turn, area)
        known = await hearing.hearing_of(turn, area, topics)
        back = check_again(span)
        await hearing.ask(turn, Action.OPEN_BALLOT, area, known, whom, back=back)
    else:
        await _prepare(turn, area, themes, verb)


async def _prepare(turn: Turn, area: AreaSlug, themes: Sequence[ThemeCount], verb: str) -> None:
    """Ask how long, and then whether all is right."""
    figures = turn.content.ballots
    most = figures.dots_max_options.on(turn.today)
    listed = [one for one in themes if one.names is not None][:most]
    if verb == "begin":
        await turn.says(length_screen(turn.resident, turn.area_name, listed))
        return
    members = await people.reachable(turn.session, area)
    topics = await hearing.topics_of_themes(turn, area)
    screen = check_screen(
        turn.resident,
        turn.area_name,
        listed,
        await hearing.hearing_of(turn, area, topics),
        span=verb,
        at=turn.now,
        members=len(members),
        points=figures.dots_points.on(turn.today),
        again=hearing.again_days(turn),
    )
    await turn.says(screen)


async def _open(
    turn: Turn, area: AreaSlug, themes: Sequence[ThemeCount], *, span: str, one_is_open: bool
) -> None:
    figures, home = turn.content.ballots, turn.town.area(area)
    members = await people.reachable(turn.session, area)
    number = await ballots.next_id(turn.session)
    outcome = decide_open(
        turn.resident,
        area,
        turn.area_name,
        themes,
        number,
        turn.now,
        span=span,
        members=members,
        points=figures.dots_points.on(turn.today),
        most_options=figures.dots_max_options.on(turn.today),
        inhabitants=home.inhabitants if home else None,
        one_is_open=one_is_open,
    )
    if isinstance(outcome, Opened):
        turn.town.keys.make(number)
        await ballots.store(turn.session, outcome.ballot, by=turn.resident.id)
        await due.plan(turn.session, [outcome.due])
    await turn.answers(outcome)


# --- voting -------------------------------------------------------------------------------


@router.callback_query(
    Tapped(rf"{VOTE_PREFIX}:(?P<ballot>{NUMBER}):"), flags={"action": Action.VOTE}
)
async def show_paper(query: CallbackQuery, turn: Turn, ballot: str) -> None:
    """Show somebody's own paper: the empty one, or as it lies in the box."""
    me = turn.resident.id
    found = await ballots.find(turn.session, BallotId(int(ballot)))
    if found is None:
        await turn.tells(BallotText.GONE)
    elif found.closed and (found.kind is BallotKind.RESISTANCE or found.item is not None):
        await _show_result(turn, found)
    elif not found.takes_votes(turn.now):
        await turn.says(closed_screen(me, found))
    elif not await voters.is_member(turn.session, found, me):
        await turn.says(not_a_member(me, found))
    elif not await may_decide(turn, found):
        await turn.says(confirm_screen(turn, found))
    else:
        await _leave_words(turn)
        await turn.says(show_screen(me, found.id, fresh=not await stands_here(turn, found.id)))


@router.callback_query(
    Tapped(rf"{VOTE_PREFIX}:(?P<ballot>{NUMBER}):{RESULT}"), flags={"action": Action.VOTE}
)
async def show_result(query: CallbackQuery, turn: Turn, ballot: str) -> None:
    """Show what came of a ballot; of texts, that it is closed: they have screens of their own."""
    me = turn.resident.id
    found = await ballots.find(turn.session, BallotId(int(ballot)))
    if found is None:
        await turn.tells(BallotText.GONE)
    elif not found.closed:
        await show_voting(turn)
    elif found.kind is BallotKind.RATIFICATION:
        await turn.says(closed_screen(me, found))
    else:
        await _show_result(turn, found)


@router.callback_query(
    Tapped(rf"{VOTE_PREFIX}:(?P<ballot>{NUMBER}):(?P<token>[A-Za-z0-9_=-]{{16}})"),
    flags={"action": Action.VOTE},
)
async def vote(query: CallbackQuery, turn: Turn, ballot: str, token: str) -> None:
    """Put a tap on the paper; the screen is made at delivery, so no choice lies about.

    Raises:
        LookupError: the ballot is open and its key isn't here; the person is told that it
            went wrong, because the vote can't be put in the box.
    """
    found = await ballots.find_to_vote(turn.session, BallotId(int(ballot)))
    if found is None:
        turn.toasts(BallotText.GONE)
        return
    if found.kind is BallotKind.RESISTANCE:
        await resisting.weigh(turn, found, token)
        return
    name, words = b"", ""
    choices: Choices = {}
    meaning: tuple[Move, int] | None = None
    member = confirmed = False
    if found.takes_votes(turn.now):  # afterwards the key may be gone, and so may the papers
        key = key_of(turn, found.id)
        name = pseudonym(key, turn.resident.id)
        paper = await ballot_box.lock_paper(turn.session, found.id, name)
        choices, words = read_paper(paper, found), read_words(paper, found)
        meaning = read_token(key, turn.resident.id, found, token)
        member = await voters.is_member(turn.session, found, turn.resident.id)
        confirmed = await may_decide(turn, found)
    outcome = decide_vote(
        found, choices, meaning, turn.now, member=member, confirmed=confirmed, words=words
    )
    if isinstance(outcome, NotVoted):
        await not_voted(turn, found, outcome)
    else:
        await _take_vote(turn, found, name, outcome)


async def _take_vote(turn: Turn, ballot: Ballot, name: bytes, voted: Voted) -> None:
    me = turn.resident.id
    if voted.changed:
        await ballot_box.store_paper(turn.session, ballot.id, me, name, voted.choices, voted.words)
    if voted.asks_words:
        await waiting.ask_between(turn, Ratifying.words)
        await turn.state.update_data(ballot=ballot.id)
        await turn.says(ask_words(me, ballot))
        return
    await _leave_words(turn)
    if voted.done:
        await turn.says(receipt(me, ballot, empty=not voted.choices))
    else:
        await turn.says(show_screen(me, ballot.id))


async def _leave_words(turn: Turn) -> None:
    """Leave the question what somebody wants to say with an answer."""
    if await turn.state.get_state() == Ratifying.words.state:
        await waiting.end(turn)


@router.message(Ratifying.words, F.text, flags={"action": Action.VOTE})
async def take_words(message: Message, turn: Turn) -> None:
    """Put words on the paper beside the answer, and take them out of the chat.

    Raises:
        LookupError: the ballot is open and its key isn't here.
    """
    number = BallotId(int((await turn.state.get_data())["ballot"]))
    found = await ballots.find_to_vote(turn.session, number)
    if found is None or not found.takes_votes(turn.now):
        await waiting.end(turn)
        gone = Notice(to=turn.resident.id, text=BallotText.GONE)
        await turn.says(gone if found is None else closed_screen(turn.resident.id, found))
        return
    name = pseudonym(key_of(turn, found.id), turn.resident.id)
    outcome = decide_words(
        found,
        read_paper(await ballot_box.lock_paper(turn.session, found.id, name), found),
        turn.words,
        turn.now,
        member=await voters.is_member(turn.session, found, turn.resident.id),
        confirmed=await may_decide(turn, found),
        personal=turn.understood().personal,
    )
    if isinstance(outcome, WordsRefused):
        await turn.tells(outcome.text, outcome.values)
        return
    await waiting.end(turn)
    if isinstance(outcome, NotVoted):
        await turn.tells(outcome.toast, outcome.values)
        return
    await ballot_box.store_paper(
        turn.session, found.id, turn.resident.id, name, outcome.choices, outcome.words
    )
    await outbox.take_away(turn.session, turn.chat, MessageId(message.message_id), now=turn.now)
    await turn.tells(RatifyText.WORDS_TAKEN, slot=STEP)
    await turn.says(show_screen(turn.resident.id, found.id))


# --- a winner -----------------------------------------------------------------------------


@router.callback_query(
    Tapped(rf"{CONFIRM_PREFIX}:(?P<ballot>{NUMBER}):(?P<option>\d{{1,3}})"),
    flags={"action": Action.CONFIRM_THEME},
)
async def confirm_winner(query: CallbackQuery, turn: Turn, ballot: str, option: str) -> None:
    """Put a winning theme on the agenda, as proposed."""
    number, place = BallotId(int(ballot)), int(option)
    found = await ballots.lock_to_close(turn.session, number)
    already = await agenda.is_confirmed(turn.session, number, place)
    outcome = decide_confirm(turn.resident, found, place, already=already)
    if isinstance(outcome, Confirmed):
        look_at = turn.now + timedelta(days=turn.content.route.item_still_days.on(turn.today))
        item = await agenda.confirm(
            turn.session, outcome, by=turn.resident.id, now=turn.now, look_at=look_at
        )
        await own_issues.plan_steps(turn, item.id)
        await turn.says(confirmed(turn.resident, item))
    else:
        await turn.answers(outcome)
