"""Before a choice: who was heard and who wasn't, asking those first, and all sides of a paper."""

from __future__ import annotations

from collections.abc import Sequence

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ballots.ballot import BallotKind, vote_button
from domain.ground_rules import HEARING_ALL_SIDES
from domain.handing_back.hand_back import to_list
from domain.ids import AreaSlug, BallotId
from domain.notices import Button, Line
from domain.paging import page_of
from domain.roles import Action
from domain.trits.hearing import (
    TOPICS_ON_A_PAGE,
    Asked,
    Hearing,
    Whom,
    decide_ask,
    topics_screen,
    who_is_missing,
)
from domain.trits.sides import Sides
from domain.trits.topic import VIEWS_PREFIX, Topic, TopicKind
from domain.way_back import area_button
from handlers.context import NUMBER, Tapped
from handlers.turn import Turn
from storage import ballots, ground_rules, handed_texts, issues, plan_choices, views, voters
from storage import hearing as rows

router = Router(name="hearing")

_READ = {"action": Action.READ_AGENDA}
_PAGE = r"(?P<page>\d{1,4})"


async def sides_of(turn: Turn, area: AreaSlug, topics: Sequence[Topic]) -> Sides:
    """Return who of an area was heard about these topics and who wasn't."""
    found = turn.town.area(area)
    if found is None:
        return Sides()
    return await rows.sides(turn.session, found, topics, hidden_under=_hidden_under(turn))


def _hidden_under(turn: Turn) -> int:
    return turn.content.ballots.hidden_under.on(turn.today)


async def invited_lines_of(turn: Turn, area: AreaSlug, topics: Sequence[Topic]) -> tuple[Line, ...]:
    """Return, for who chooses about these topics, who wasn't heard yet and who was asked."""
    found = turn.town.area(area)
    if found is None:
        return ()
    hidden_under = _hidden_under(turn)
    return await rows.invited_lines_of(turn.session, found, topics, hidden_under=hidden_under)


async def hearing_of(turn: Turn, area: AreaSlug, topics: Sequence[Topic]) -> Hearing:
    """Return who was heard about what an area is going to choose, and who can be asked.

    Nothing, without topics, where the area abolished the rule that asks for it (0032).
    """
    if not topics or not await ground_rules.counts(turn.session, area, HEARING_ALL_SIDES):
        return Hearing((), Sides())
    sides = await sides_of(turn, area, topics)
    silent = [
        one
        for one in await rows.not_heard(turn.session, area, topics)
        if one.id != turn.resident.id
    ]
    return Hearing(
        tuple(zip(topics, await views.count_views(turn.session, topics), strict=True)),
        sides,
        tuple(one.id for one in silent),
        who_is_missing(silent, sides),
        await rows.last_asked(turn.session, area),
    )


def again_days(turn: Turn) -> int:
    """Return the days until the same area can be asked once more."""
    return turn.content.ballots.views_again_days.on(turn.today)


async def ask(
    turn: Turn, action: Action, area: AreaSlug, hearing: Hearing, whom: str, *, back: Button
) -> None:
    """Ask an area, or who is missing of it, what they think. The caller holds the area."""
    outcome = decide_ask(
        turn.resident,
        action,
        area,
        turn.town.area_name(area),
        hearing,
        Whom(whom),
        await rows.next_asked(turn.session),
        turn.now,
        again=again_days(turn),
        back=back,
    )
    if isinstance(outcome, Asked):
        await rows.put_on_record(turn.session, outcome)
    await turn.answers(outcome)


async def topics_of_themes(turn: Turn, area: AreaSlug) -> Sequence[Topic]:
    """Return the themes that stand on the ballot that is open, or would on the next one."""
    newest = await ballots.newest_of(turn.session, area)
    if newest is not None and newest.takes_votes(turn.now):
        themes = [one.theme for one in newest.options if one.theme is not None]
    else:
        most = turn.content.ballots.dots_max_options.on(turn.today)
        counts = await issues.count_themes(turn.session, area)
        themes = [one.id for one in counts if one.names is not None][:most]
    return await views.of_themes(turn.session, area, themes)


async def _topics_of_ballot(turn: Turn, number: BallotId) -> tuple[str, Button, Sequence[Topic]]:
    """Return the area of a ballot, the way back, and what it is about.

    Nothing of one that isn't there, or where this person has no vote.
    """
    ballot = await ballots.find(turn.session, number)
    if ballot is None or not await voters.is_member(turn.session, ballot, turn.resident.id):
        return turn.area_name, area_button(), ()
    if ballot.item is not None:
        topic = await views.find_topic(turn.session, TopicKind.ITEM, ballot.item)
        return ballot.area_name, vote_button(ballot.id), () if topic is None else (topic,)
    if ballot.kind is BallotKind.DOTS:
        themes = [one.theme for one in ballot.options if one.theme is not None]
        topics = await views.of_themes(turn.session, ballot.area, themes)
        return ballot.area_name, vote_button(ballot.id), topics
    texts = [] if ballot.about is None else [ballot.about.id]
    topics = await handed_texts.items_of(turn.session, texts)
    return ballot.area_name, to_list(), topics


@router.callback_query(Tapped(rf"{VIEWS_PREFIX}:st(?P<ballot>{NUMBER}):{_PAGE}"), flags=_READ)
async def show_topics_of_ballot(query: CallbackQuery, turn: Turn, ballot: str, page: str) -> None:
    """Show what a ballot is about, below the paper: nothing of a choice is on it."""
    name, back, topics = await _topics_of_ballot(turn, BallotId(int(ballot)))
    await _show(turn, name, topics, f"{VIEWS_PREFIX}:st{ballot}", back, page)


@router.callback_query(Tapped(rf"{VIEWS_PREFIX}:nu:{_PAGE}"), flags=_READ)
async def show_topics_of_next(query: CallbackQuery, turn: Turn, page: str) -> None:
    """Show what somebody's own area chooses about now or next: texts, plans, then themes."""
    area = await turn.home()
    if area is None:
        return
    texts = await handed_texts.undecided(turn.session, area)
    items = await handed_texts.items_of(turn.session, texts)
    found = [
        *items,
        *await plan_choices.open_topics(turn.session, area),
        *await topics_of_themes(turn, area),
    ]
    once: dict[tuple[TopicKind, int], Topic] = {}
    for one in found:
        once.setdefault((one.kind, one.number), one)
    await _show(turn, turn.area_name, [*once.values()], f"{VIEWS_PREFIX}:nu", area_button(), page)


async def _show(
    turn: Turn, name: str, topics: Sequence[Topic], data: str, back: Button, page: str
) -> None:
    counts = await views.count_views(turn.session, topics)
    found = list(zip(topics, counts, strict=True))
    shown = page_of(found, int(page), size=TOPICS_ON_A_PAGE)
    heard = await invited_lines_of(turn, topics[0].area, topics) if topics else ()
    fresh = await turn.below()
    screen = topics_screen(turn.resident, name, shown, data, back, heard=heard, fresh=fresh)
    await turn.says(screen)
