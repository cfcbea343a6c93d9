"""Roles × actions through the real dispatcher: each role tries each action once.

Each try is a transaction of its own that is rolled back, so that one does not see another's.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import text

from bot.hearing import Heard
from domain.ids import AreaSlug, ResidentId
from domain.roles import EVERYWHERE, TABLE, Action, Role, may_at_the_door, may_somewhere
from storage import inbox, people, roles
from storage.inbox import Arrived
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
    proposal: int
    forward: int
    other_item: int
    objected: int
    group_point: int
    own_point: int


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
    Action.ANSWER_TRITS: lambda me, there: f"tr:{there.item}:d1:zeg",
    Action.READ_TASKS: lambda me, there: "dn:1",
    Action.DO_TASK: lambda me, there: f"dn:{there.task}:doe",
    Action.SEE_ROLES: lambda me, there: "/rol",
    Action.START_GROUP: lambda me, there: "rl:krakeel:mee",
    Action.ANSWER_INVITATION: lambda me, there: "ui:nee",
    Action.READ_MEETINGS: lambda me, there: f"bk:{there.meeting}:open",
    Action.ANSWER_MEETING: lambda me, there: f"bk:{there.meeting}:1:ja",
    Action.MEET_NEIGHBOUR: lambda me, there: "kn:weg",
    Action.OPEN_DESK: lambda me, there: "Mijn bureau",
    Action.OPEN_BALLOT: lambda me, there: "so:ja-week",
    Action.CALL_MEETING: lambda me, there: f"bm:{there.meeting}:1:af",
    Action.BROADCAST: lambda me, there: "uz:nieuw",
    Action.MAKE_POLL: lambda me, there: "pg:nieuw",
    Action.ANSWER_POLL: lambda me, there: "/peiling",
    Action.CONFIRM_THEME: lambda me, there: f"ag:{there.ballot}:1",
    Action.TEND_THEMES: lambda me, there: f"tv:{there.proposal}:niet",
    Action.INVITE_MEMBER: lambda me, there: "rl:krakeel:uit",
    Action.GIVE_ROLE: lambda me, there: f"rl:krakeel:geef:{there.newcomer_code}",
    Action.TAKE_ROLE: lambda me, there: f"rl:krakeel:weg:{there.member_code}",
    Action.CONFIRM_GROUP: lambda me, there: "rl:elim:groep",
    Action.READ_TRAIL: lambda me, there: "rl:krakeel:spoor:1",
    Action.READ_FORMATS: lambda me, there: "/werkvorm",
    Action.ASK_FOR_FORMAT: lambda me, there: "wf:vraag:keukentafel:ja",
    Action.READ_WAY: lambda me, there: "wz:krakeel:lijst:1",
    Action.CHOOSE_WAY: lambda me, there: "wz:krakeel:kan-wel:stel",
    Action.LINK_DOOR: lambda me, there: "dr:code",
    Action.KEEP_DOORS: lambda me, there: "dr:lijst",
    Action.BE_CONFIRMED: lambda me, there: "bv:ik",
    Action.VOUCH: lambda me, there: "bv:wie",
    Action.CONFIRM_MEMBER: lambda me, there: "bv:maak:krakeel",
    Action.HELP_RECOVER: lambda me, there: "ht:begin",
    Action.CONFIRM_DOOR: lambda me, there: f"dr:rol:{there.member}:telegram:902:nee",
    Action.ASK_PARTNER: lambda me, there: "/vraag",
    Action.ASK_FOR_OWNER: lambda me, there: "vr:t:0:1",
    Action.READ_ANSWER: lambda me, there: "aw:mijn:1",
    Action.ANSWER_SIGNAL: lambda me, there: "/antwoord",
    Action.SEE_LATE_ANSWERS: lambda me, there: "bu:krakeel:laat",
    Action.READ_AGREEMENTS: lambda me, there: "/afspraken",
    Action.MAKE_AGREEMENT: lambda me, there: "sp:n:krakeel",
    Action.SETTLE_AGREEMENT: lambda me, there: "sp:1:ja",
    Action.TEND_TRITS: lambda me, there: f"tr:{there.item}:d1:klaar",
    Action.TELL_TALENTS: lambda me, there: "/talenten",
    Action.CAMPAIGN: lambda me, there: "cp:lijst:1",
    Action.EXCHANGE: lambda me, there: "/ruil",
    Action.STREET_CONTACT: lambda me, there: "sk:lijst:1",
    Action.NAME_CONTACT: lambda me, there: "sk:wacht",
    Action.KITCHEN_TABLE: lambda me, there: "/keukentafel",
    Action.OFFER_FIRM: lambda me, there: "fm:lijst:1",
    Action.RECORD_COUNCIL: lambda me, there: f"rd:{there.item}:leg",
    Action.REPORT_TASK: lambda me, there: f"dn:{me.task}:klaar:ja",
    Action.SET_RIGHT: lambda me, there: f"tr:{there.item}:recht",
    Action.WRITE_VIEW: lambda me, there: f"av:{there.item}:schrijf",
    Action.READ_MEETLAT: lambda me, there: "/meetlat",
    Action.OPEN_AGENDA: lambda me, there: "ml:krakeel:nieuw",
    Action.LAY_BESIDE: lambda me, there: "ml:krakeel:leg:1",
    Action.PUT_FORWARD_ITEM: lambda me, there: "iv:krakeel:nieuw",
    Action.TAKE_UP_ITEM: lambda me, there: f"iv:{there.forward}:ja",
    Action.JUDGE_BLOW: lambda me, there: f"kl:{there.item}:0:jjj",
    Action.MAKE_PLAN: lambda me, there: f"pl:{there.item}:1:1:weg",
    Action.PUT_UP_PLAN: lambda me, there: f"an:{there.item}:erbij",
    Action.CHOOSE_PLANS: lambda me, there: f"an:{there.item}:begin-week",
    Action.DRAW_UP_AGENDA: lambda me, there: "ta:krakeel:2026:4",
    Action.TEST_ITEM: lambda me, there: f"bt:{there.item}:begin",
    Action.READ_HAND_BACK: lambda me, there: "tg:1",
    Action.REMARK_HAND_BACK: lambda me, there: "tg:1:zeg",
    Action.CHANGE_HAND_BACK: lambda me, there: "tg:1:pas",
    Action.OPEN_ROUND: lambda me, there: "tg:ronde:krakeel:ja",
    Action.READ_FILE: lambda me, there: f"rw:{there.item}:open",
    Action.ASK_TEAM: lambda me, there: f"rw:{there.other_item}:vraag",
    Action.JUDGE_SCOPE: lambda me, there: f"rw:{there.item}:b:w:past-in-budget",
    Action.DECIDE_SCOPE: lambda me, there: f"rw:{there.objected}:r:w:meer-geld",
    Action.SAY_FEASIBILITY: lambda me, there: f"gk:{there.item}:zeg",
    Action.ADVISE_PLAN: lambda me, there: f"gk:{there.item}:a:{there.group_point}:eruit",
    Action.WRITE_ADVICE: lambda me, there: f"gk:{there.item}:b:{there.own_point}:eruit",
    Action.MAKE_COALITION: lambda me, there: f"cl:{there.item}:in:noord",
    Action.DECIDE_PLAN: lambda me, there: f"sb:{there.item}:begin",
    Action.REMARK: lambda me, there: f"rw:{there.item}:schrijf",
    Action.READ_EVALUATION: lambda me, there: "/evaluatie",
    Action.FILL_IN_SHEET: lambda me, there: "el:1:begin",
    Action.TEST_QUADRANT: lambda me, there: "kw:-:abcd",
    Action.READ_SURVEY: lambda me, there: "vg:in:krakeel:toon",
    Action.ANSWER_SURVEY: lambda me, there: "vg:1:begin",
    Action.OPEN_SURVEY: lambda me, there: "vg:in:krakeel:begin",
    Action.OPEN_EVALUATION: lambda me, there: "el:open:krakeel:ja",
    Action.PICK_CHANGE: lambda me, there: "el:1:woord:1:ja",
    Action.READ_DEADLOCK: lambda me, there: "/vastgelopen",
    Action.CALL_DEADLOCK: lambda me, there: f"vl:n:{there.item}",
    Action.SPEAK_IN_DEADLOCK: lambda me, there: "vl:1:wij",
    Action.PUT_UP_OPTION: lambda me, there: "vl:1:optie",
    Action.MEDIATE: lambda me, there: "vl:1:help",
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
    Action.TEND_THEMES: "theme_proposals",
    Action.INVITE_MEMBER: "invitations",
    Action.GIVE_ROLE: "roles",
    Action.TAKE_ROLE: "roles",
    Action.CONFIRM_GROUP: "roles",
    Action.TEND_TRITS: "trits_turns",
    Action.TAKE_UP_ITEM: "agenda_items",
    Action.JUDGE_BLOW: "blow_judgements",
    Action.MAKE_PLAN: "plan_versions",
    Action.CHOOSE_PLANS: "plan_choices",
    Action.DRAW_UP_AGENDA: "agendas",
    Action.ASK_TEAM: "scope_files",
    Action.JUDGE_SCOPE: "scope_judgements",
    Action.DECIDE_SCOPE: "scope_judgements",
    Action.ADVISE_PLAN: "advice_points",
    Action.WRITE_ADVICE: "advice_points",
    Action.MAKE_COALITION: "coalition_areas",
    Action.OPEN_EVALUATION: "evaluations",
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
    update = _update(chat, what)
    arrived = Arrived(next(_numbers), chat, json.dumps(update), spoken=True)
    async with village.sessions() as session:
        await inbox.store(session, village.channel.name, [arrived], now=now)
        (received,) = await inbox.claim_heads(session, village.channel.name, now=now, limit=1)
        heard = Heard(received)
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
        proposal = await _one(session, _PROPOSAL, now=village.clock())
        forward = await _one(session, _FORWARD, now=village.clock())
        await session.execute(text(_PLAN), {"item": item, "now": village.clock()})
        await _team_of(session, village, await _arrives(session, village, 920, KRAKEEL))
        files = await _files(session, village, item, ballot)
        codes = [await people.get(session, one) for one in (newcomer, member)]
    assert codes[0] is not None
    assert codes[1] is not None
    return Place(
        issues[0],
        issues[1],
        item,
        task,
        ballot,
        codes[0].code,
        member,
        codes[1].code,
        meeting,
        proposal,
        forward,
        *files,
    )


async def _team_of(session: Session, village: Village, somebody: ResidentId) -> None:
    """Put somebody in the neighbourhood team of Krakeel, and in the initiative group of Noord."""
    for role, area in (
        (Role.NEIGHBOURHOOD_TEAM, KRAKEEL),
        (Role.INITIATIVE_GROUP, AreaSlug("noord")),
    ):
        await roles.grant(session, somebody, role, area, by=None, now=village.clock())


async def _files(
    session: Session, village: Village, item: int, ballot: int
) -> tuple[int, int, int, int]:
    """Let an item lie with the partners; return another item, one with an objection, two points."""
    now = village.clock()
    others = []
    for seed in ("niet gevraagd", "bezwaar"):
        theme = await _one(session, _THEME, seed=seed)
        others.append(await _one(session, _ITEM, ballot=ballot, theme=theme, now=now))
    for one in (item, others[1]):
        await session.execute(text(_FILE), {"item": one, "now": now})
    await session.execute(text(_OBJECTION), {"item": others[1], "now": now})
    points = [
        await _one(session, _POINT, item=item, side=side, now=now)
        for side in ("alignment", "residents")
    ]
    return others[0], others[1], points[0], points[1]


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
    INSERT INTO agenda_items (area, theme_id, ballot_id, names, confirmed_at)
    VALUES ('krakeel', :theme, :ballot, '{"nl": "een thema"}', :now) RETURNING id
"""
_ANSWER = """
    INSERT INTO trits_answers (item_id, question, text, answered_at)
    VALUES (:item, 1, 'Snoeien', :now) RETURNING id
"""
_TASK = """
    INSERT INTO tasks (item_id, answer_id, area, title, hands, "on", created_at)
    VALUES (:item, :answer, 'krakeel', 'Snoeien', 2, CAST(:now AS date) + 9, :now) RETURNING id
"""


_FILE = """
    WITH file AS (
        INSERT INTO scope_files (item_id, asked_at, due_at, alignment_opened_at, alignment_due_at)
        VALUES (:item, :now, :now, :now, :now)
    ), own AS (
        INSERT INTO coalition_areas (item_id, area, invited_at, joins)
        VALUES (:item, 'krakeel', :now, true)
    )
    INSERT INTO scope_judgements (item_id, kind, beyond, reason, by, at, until)
    VALUES (:item, 'first', true, 'meer-geld', 1, :now,
            CAST(:now AS timestamptz) + interval '7 days')
"""
_OBJECTION = """
    INSERT INTO scope_judgements (item_id, kind, beyond, reason, by, at)
    VALUES (:item, 'objection', false, 'past-in-budget', 2, :now)
"""
_POINT = """
    INSERT INTO advice_points (item_id, side, place, text, by, at)
    VALUES (:item, :side, 1, 'Leg drempels bij de school.', NULL, :now) RETURNING id
"""
_PROPOSAL = """
    INSERT INTO theme_proposals (area, keywords, found_at) VALUES ('krakeel', '["bank"]', :now)
    RETURNING id
"""
_FORWARD = """
    INSERT INTO agenda_forwards (area, title, why, origin, at)
    VALUES ('krakeel', 'Een dorpshuis', 'Dat mist hier', 'resident', :now) RETURNING id
"""
_PLAN = """
    INSERT INTO plan_versions (item_id, version, steps, next_number, at)
    VALUES (:item, 1, '[{"number": 1, "what": "Snoeien", "who": "", "on": null, "when": "",
                         "cents": null}]', 2, :now)
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
        *(Action.TEND_THEMES, Action.ASK_TEAM, Action.JUDGE_SCOPE, Action.DECIDE_SCOPE),
        *(Action.WRITE_ADVICE, Action.MAKE_COALITION),
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
