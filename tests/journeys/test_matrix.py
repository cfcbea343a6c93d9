"""Roles × actions through the real dispatcher: each role tries each action once.

Each try is a transaction of its own that is rolled back, so that one does not see another's.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import text

from bot.hearing import Heard
from domain.ids import AreaSlug, ResidentId
from domain.roles import EVERYWHERE, TABLE, Action, Role, may_at_the_door, may_somewhere
from storage import people, roles
from storage.inbox import Received
from storage.session import Session
from tests.journeys.test_old_buttons import OWN_BOOKS
from tests.village import Village

KRAKEEL, ELIM = AreaSlug("krakeel"), AreaSlug("elim")
REFUSALS = {"mag-niet", "rol-mag-niet", "bureau-niet"}
"""What somebody reads whose roles don't allow it."""


@dataclass(frozen=True, slots=True)
class Somebody:
    """Somebody who tries everything, with what is theirs.

    Attributes:
        role: None for a resident without any.
        issue, task: their own issue, and a task that they do.
    """

    chat: int
    id: ResidentId
    role: Role | None
    issue: int
    task: int


@dataclass(frozen=True, slots=True)
class Place:
    """What there is in the village: things of others."""

    issue: int
    joined: int
    item: int
    task: int
    ballot: int
    newcomer_code: str
    member: ResidentId
    member_code: str
    meeting: int


Way = Callable[[Somebody, Place], str]
"""What somebody types (with a slash or a capital in front) or taps to do something."""

WAYS: dict[Action, Way] = {
    Action.COME_IN: lambda me, there: "ok:ja",
    Action.USE_MENU: lambda me, there: "/hulp",
    Action.SETTLE: lambda me, there: "tl:en",
    Action.STOP_MESSAGES: lambda me, there: "mn:stop",
    Action.SEE_MINE: lambda me, there: "/mijn",
    Action.CHANGE_ISSUE: lambda me, there: f"ev:{me.issue}:weg",
    Action.LEAVE_ISSUE: lambda me, there: f"af:{there.joined}",
    Action.HAND_OVER_TASK: lambda me, there: f"dn:{me.task}:los",
    Action.GIVE_UP_ROLE: lambda me, there: "rl:krakeel:gestopt",
    Action.SEE_AREA: lambda me, there: "Mijn buurt",
    Action.READ_THEMES: lambda me, there: "tm:1",
    Action.BRING_UP: lambda me, there: "Iets aankaarten",
    Action.JOIN_ISSUE: lambda me, there: f"mee:{there.issue}",
    Action.SHARE_ISSUE: lambda me, there: f"dl:{there.issue}",
    Action.VOTE: lambda me, there: "/stem",
    Action.READ_AGENDA: lambda me, there: "pt:1",
    Action.ANSWER_TRITS: lambda me, there: f"pt:{there.item}:zelf",
    Action.READ_TASKS: lambda me, there: "dn:1",
    Action.DO_TASK: lambda me, there: f"dn:{there.task}:doe",
    Action.SEE_ROLES: lambda me, there: "/rol",
    Action.START_GROUP: lambda me, there: "rl:krakeel:mee",
    Action.ANSWER_INVITATION: lambda me, there: "ui:nee",
    Action.READ_MEETINGS: lambda me, there: f"bk:{there.meeting}:open",
    Action.ANSWER_MEETING: lambda me, there: f"bk:{there.meeting}:1:ja",
    Action.OPEN_DESK: lambda me, there: "Mijn bureau",
    Action.OPEN_BALLOT: lambda me, there: "so:ja-week",
    Action.CALL_MEETING: lambda me, there: f"bm:{there.meeting}:1:af",
    Action.CONFIRM_THEME: lambda me, there: f"ag:{there.ballot}:1",
    Action.INVITE_MEMBER: lambda me, there: "rl:krakeel:uit",
    Action.GIVE_ROLE: lambda me, there: f"rl:krakeel:geef:{there.newcomer_code}",
    Action.TAKE_ROLE: lambda me, there: f"rl:krakeel:weg:{there.member_code}",
    Action.CONFIRM_GROUP: lambda me, there: "rl:elim:groep",
    Action.READ_TRAIL: lambda me, there: "rl:krakeel:spoor:1",
    Action.LINK_DOOR: lambda me, there: "dr:code",
    Action.KEEP_DOORS: lambda me, there: "dr:lijst",
    Action.BE_CONFIRMED: lambda me, there: "bv:ik",
    Action.VOUCH: lambda me, there: "bv:wie",
    Action.CONFIRM_MEMBER: lambda me, there: "bv:maak:krakeel",
    Action.HELP_RECOVER: lambda me, there: "ht:begin",
    Action.CONFIRM_DOOR: lambda me, there: f"dr:rol:{there.member}:telegram:902:nee",
}
CHANGES: dict[Action, str] = {
    Action.SETTLE: "residents",
    Action.STOP_MESSAGES: "residents",
    Action.CHANGE_ISSUE: "issues",
    Action.LEAVE_ISSUE: "joins",
    Action.HAND_OVER_TASK: "volunteers",
    Action.JOIN_ISSUE: "joins",
    Action.DO_TASK: "volunteers",
    Action.ANSWER_MEETING: "meeting_answers",
    Action.CALL_MEETING: "meetings",
    Action.OPEN_BALLOT: "ballots",
    Action.CONFIRM_THEME: "agenda_items",
    Action.INVITE_MEMBER: "invitations",
    Action.GIVE_ROLE: "roles",
    Action.TAKE_ROLE: "roles",
    Action.CONFIRM_GROUP: "roles",
}
"""What it leaves when it is allowed."""
BY_THE_CHANNEL = {Action.BLOCK}
"""Nobody types or taps it."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of a try.

    Attributes:
        said: keys of what our side said, a line that goes away included.
        changed: tables of what people did that it changed.
        refused: actions that went on the trail as refused.
    """

    said: list[str]
    changed: set[str]
    refused: list[str]


_numbers = itertools.count(1)


async def tries(village: Village, chat: int, what: str) -> Tried:
    """Let the dispatcher handle what somebody types or taps, look what came of it, undo it."""
    now = village.clock()
    received = Received(next(_numbers), village.channel.name, chat, _update(chat, what), 0, now)
    heard = Heard(received)
    async with village.sessions() as session:
        before = await _written(session)
        await village.lanes._feed(session, [heard], now)
        said = await _texts(session)
        if heard.tap.text is not None:
            said.append(str(heard.tap.text))
        after = await _written(session)
        changed = {table for table, rows in after.items() if rows != before[table]}
        refused = await session.scalars(text("SELECT action FROM audit WHERE what = 'refused'"))
        found = Tried(said, changed - OWN_BOOKS - {"said_once"}, list(refused))
        await session.rollback()
    return found


async def _written(session: Session) -> dict[str, int]:
    """Return how often this connection wrote in each table, also what was undone."""
    rows = await session.execute(
        text("SELECT relname, n_tup_ins + n_tup_upd + n_tup_del FROM pg_stat_xact_user_tables")
    )
    return {row[0]: row[1] for row in rows}


async def _texts(session: Session) -> list[str]:
    found = await session.scalars(
        text("SELECT notice #>> '{text,is}' FROM outbox WHERE closed_at IS NULL ORDER BY id")
    )
    return [one for one in found if one]


def _update(chat: int, what: str) -> dict[str, Any]:
    person = {"id": chat, "is_bot": False, "first_name": "Proef"}
    message: dict[str, Any] = {
        "message_id": 1,
        "date": 1772474400,
        "chat": {"id": chat, "type": "private"},
    }
    if what.startswith("/") or what[0].isupper():
        return {"update_id": 1, "message": {**message, "from": person, "text": what}}
    query = {
        "id": "1",
        "from": person,
        "chat_instance": "1",
        "message": {**message, "text": "een scherm"},
        "data": what,
    }
    return {"update_id": 1, "callback_query": query}


@pytest.fixture
async def place(village: Village) -> Place:
    """Krakeel with things of others in it, and three in Elim who want to start a group."""
    async with village.sessions.begin() as session:
        numbers = [await _arrives(session, village, 900 + at, KRAKEEL) for at in range(3)]
        owner, newcomer, member = numbers
        await roles.grant(
            session, member, Role.INITIATIVE_GROUP, KRAKEEL, by=None, now=village.clock()
        )
        for at in range(3):
            one = await _arrives(session, village, 910 + at, ELIM)
            await roles.put_forward(session, one, ELIM, now=village.clock())
        themes = [await _one(session, _THEME, seed=f"thema-{at}") for at in range(2)]
        issues = [
            await _one(session, _ISSUE, by=owner, theme=themes[at % 2], now=village.clock())
            for at in range(2)
        ]
        ballot = await _one(session, _BALLOT, now=village.clock())
        for at, theme in enumerate(themes, start=1):
            await session.execute(
                text(_OPTION), {"ballot": ballot, "number": at, "theme": theme, "place": at}
            )
        item = await _one(session, _ITEM, ballot=ballot, theme=themes[1], now=village.clock())
        task = await _task(session, village, item)
        meeting = await _one(session, _MEETING, now=village.clock())
        codes = [await people.get(session, one) for one in (newcomer, member)]
    assert codes[0] is not None
    assert codes[1] is not None
    return Place(
        issues[0], issues[1], item, task, ballot, codes[0].code, member, codes[1].code, meeting
    )


async def _arrives(session: Session, village: Village, chat: int, area: AreaSlug) -> ResidentId:
    added = await people.add(
        session, village.channel.name, chat, chat, language="nl", area=area, now=village.clock()
    )
    return added.id


async def _one(session: Session, statement: str, **values: object) -> int:
    return int((await session.execute(text(statement), values)).scalar_one())


async def _task(session: Session, village: Village, item: int) -> int:
    answer = await _one(session, _ANSWER, item=item, now=village.clock())
    return await _one(session, _TASK, item=item, answer=answer, now=village.clock())


_THEME = """
    INSERT INTO themes (area, seed, names)
    VALUES ('krakeel', :seed, jsonb_build_object('nl', CAST(:seed AS text))) RETURNING id
"""
_ISSUE = """
    INSERT INTO issues (area, submitter, shown_name, text, language, theme_id, guesses,
                        brought_up_at)
    VALUES ('krakeel', :by, 'Olga', 'Er is geen bankje', 'nl', :theme, '[]', :now) RETURNING id
"""
_BALLOT = """
    INSERT INTO ballots (area, kind, points, advisory, opened_at, closes_at, closed_at, voters)
    VALUES ('krakeel', 'dots', 3, true, CAST(:now AS timestamptz) - interval '8 days',
            CAST(:now AS timestamptz) - interval '1 day', :now, 4)
    RETURNING id
"""
_OPTION = """
    INSERT INTO ballot_options (ballot_id, number, theme_id, names, supporters, total, place)
    VALUES (:ballot, :number, :theme, '{"nl": "een thema"}', 1, 5 - :place, :place)
"""
_ITEM = """
    INSERT INTO agenda_items (area, theme_id, ballot_id, names, status, confirmed_at)
    VALUES ('krakeel', :theme, :ballot, '{"nl": "een thema"}', 'proposed', :now) RETURNING id
"""
_ANSWER = """
    INSERT INTO trits_answers (item_id, question, text, answered_at)
    VALUES (:item, 1, 'Snoeien', :now) RETURNING id
"""
_TASK = """
    INSERT INTO tasks (item_id, answer_id, area, title, hands, "on", created_at)
    VALUES (:item, :answer, 'krakeel', 'Snoeien', 2, CAST(:now AS date) + 9, :now) RETURNING id
"""


_MEETING = """
    INSERT INTO meetings (area, title, place, starts_at, bring, by_name, by_role, called_at)
    VALUES ('krakeel', 'Speeltuin', 'dorpshuis', CAST(:now AS timestamptz) + interval '9 days',
            '', 'Olga', 'initiative-group', :now)
    RETURNING id
"""


async def _lives_there(
    village: Village, place: Place, chat: int, role: Role | None, *areas: AreaSlug
) -> Somebody:
    """Store somebody of Krakeel with a role in areas, and with an issue and a task of theirs."""
    now = village.clock()
    async with village.sessions.begin() as session:
        me = await _arrives(session, village, chat, KRAKEEL)
        if role is not None:
            for area in [None] if role in EVERYWHERE else areas:
                await roles.grant(session, me, role, area, by=None, now=now)
        theme = await _one(session, _THEME, seed=f"van-{chat}")
        issue = await _one(session, _ISSUE, by=me, theme=theme, now=now)
        await session.execute(
            text("INSERT INTO joins (issue_id, resident_id, joined_at) VALUES (:issue, :me, :now)"),
            {"issue": place.joined, "me": me, "now": now},
        )
        task = await _task(session, village, place.item)
        await session.execute(
            text("INSERT INTO volunteers (task_id, resident_id, since) VALUES (:task, :me, :now)"),
            {"task": task, "me": me, "now": now},
        )
    return Somebody(chat, me, role, issue, task)


def test_there_is_a_way_to_try_each_action() -> None:
    assert set(WAYS) | BY_THE_CHANNEL == set(Action)
    assert set(CHANGES) <= set(WAYS)


async def test_each_role_does_what_the_table_allows_and_is_refused_the_rest_in_words(
    village: Village, place: Place
) -> None:
    for chat, role in enumerate([None, *Role], start=100):
        areas = (KRAKEEL, ELIM) if role is Role.AREA_DIRECTOR else (KRAKEEL,)
        me = await _lives_there(village, place, chat, role, *areas)
        held = frozenset() if role is None else frozenset({(role, KRAKEEL)})

        for action, way in WAYS.items():
            tried = await tries(village, me.chat, way(me, place))

            what_came = (role, action, tried)
            allowed = action is Action.COME_IN or may_somewhere(action, held)
            assert tried.said, what_came
            assert bool(REFUSALS & set(tried.said)) is not allowed, what_came
            assert tried.refused == ([] if allowed else [action.value]), what_came
            if not allowed or action is Action.COME_IN:  # a resident who comes in: an old button
                assert len(tried.said) == 1, what_came
                assert tried.changed == set(), what_came
            elif action in CHANGES:
                assert CHANGES[action] in tried.changed, what_came


async def test_a_role_in_another_area_allows_nothing_here(village: Village, place: Place) -> None:
    bound = [one for one in Role if one not in EVERYWHERE]
    here = [
        *(Action.OPEN_BALLOT, Action.CONFIRM_THEME, Action.INVITE_MEMBER, Action.GIVE_ROLE),
        *(Action.TAKE_ROLE, Action.READ_TRAIL, Action.CONFIRM_MEMBER, Action.CALL_MEETING),
    ]
    for chat, role in enumerate(bound, start=100):
        me = await _lives_there(village, place, chat, role, ELIM)

        for action in here:
            tried = await tries(village, me.chat, WAYS[action](me, place))

            assert REFUSALS & set(tried.said), (role, action, tried)
            assert tried.refused == [action.value], (role, action, tried)
            assert tried.changed == set(), (role, action, tried)


async def test_who_is_no_resident_is_asked_to_come_in_whatever_they_try(
    village: Village, place: Place
) -> None:
    somebody = Somebody(555, ResidentId(0), None, place.issue, place.task)

    for action, way in WAYS.items():
        tried = await tries(village, somebody.chat, way(somebody, place))

        assert tried.said, action
        assert tried.refused == []
        if not may_at_the_door(action):
            assert tried.changed == set(), (action, tried)


def test_every_action_that_needs_a_role_is_refused_to_somebody() -> None:
    for action, rule in TABLE.items():
        if rule.roles:
            assert not may_somewhere(action, ()), action
