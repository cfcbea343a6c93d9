"""Who may do what, and where: the one table that every handler and every decision asks.

`docs/roles.md` shows it; `make roles` writes that page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.ids import AreaSlug


class Role(StrEnum):
    """What somebody may have besides being a resident (MECHANISMS section 0)."""

    INITIATIVE_GROUP = "initiative-group"
    COMMUNITY_WORKER = "community-worker"
    AREA_DIRECTOR = "area-director"
    NEIGHBOURHOOD_TEAM = "neighbourhood-team"
    ALIGNMENT_GROUP = "alignment-group"
    STEERING_GROUP = "steering-group"
    SOUNDING_BOARD = "sounding-board"
    ALDERMAN = "alderman"


EVERYWHERE: frozenset[Role] = frozenset(
    {Role.ALIGNMENT_GROUP, Role.STEERING_GROUP, Role.SOUNDING_BOARD, Role.ALDERMAN}
)
"""Roles that hold in every area; somebody has each of the others in a set of areas."""

Held = tuple[Role, AreaSlug | None]
"""A role and the area it is bound to; None for a role that holds everywhere."""


class Scope(StrEnum):
    """How far something reaches that no role is needed for."""

    DOOR = "door"
    """For who is no resident yet."""
    ANYBODY = "anybody"
    """Resident or not: it isn't asked whose chat it is."""
    ANYWHERE = "anywhere"
    """For residents, also those without a home area."""
    HOME = "home"
    """For residents, in their home area; the decision about a thing asks for its area."""
    OWN = "own"
    """For residents, about what is theirs; the decision about a thing asks whose it is."""


class Action(StrEnum):
    """What can be done. Each handler names the one it is about."""

    COME_IN = "come-in"
    BLOCK = "block"
    USE_MENU = "use-menu"

    SETTLE = "settle"
    STOP_MESSAGES = "stop-messages"
    SEE_MINE = "see-mine"
    CHANGE_ISSUE = "change-issue"
    LEAVE_ISSUE = "leave-issue"
    HAND_OVER_TASK = "hand-over-task"
    GIVE_UP_ROLE = "give-up-role"
    MEET_NEIGHBOUR = "meet-neighbour"

    SEE_AREA = "see-area"
    READ_THEMES = "read-themes"
    BRING_UP = "bring-up"
    JOIN_ISSUE = "join-issue"
    SHARE_ISSUE = "share-issue"
    VOTE = "vote"
    READ_AGENDA = "read-agenda"
    ANSWER_TRITS = "answer-trits"
    READ_TASKS = "read-tasks"
    DO_TASK = "do-task"
    SEE_ROLES = "see-roles"
    START_GROUP = "start-group"
    ANSWER_INVITATION = "answer-invitation"
    READ_MEETINGS = "read-meetings"
    ANSWER_MEETING = "answer-meeting"

    OPEN_DESK = "open-desk"
    OPEN_BALLOT = "open-ballot"
    CALL_MEETING = "call-meeting"
    BROADCAST = "broadcast"
    MAKE_POLL = "make-poll"
    ANSWER_POLL = "answer-poll"
    CONFIRM_THEME = "confirm-theme"
    TEND_THEMES = "tend-themes"
    INVITE_MEMBER = "invite-member"
    GIVE_ROLE = "give-role"
    TAKE_ROLE = "take-role"
    CONFIRM_GROUP = "confirm-group"
    READ_TRAIL = "read-trail"

    READ_FORMATS = "read-formats"
    ASK_FOR_FORMAT = "ask-for-format"

    READ_WAY = "read-way"
    CHOOSE_WAY = "choose-way"

    LINK_DOOR = "link-door"
    KEEP_DOORS = "keep-doors"
    BE_CONFIRMED = "be-confirmed"
    VOUCH = "vouch"
    CONFIRM_MEMBER = "confirm-member"
    HELP_RECOVER = "help-recover"
    CONFIRM_DOOR = "confirm-door"

    TEND_TRITS = "tend-trits"
    TELL_TALENTS = "tell-talents"
    EXCHANGE = "exchange"
    STREET_CONTACT = "street-contact"
    NAME_CONTACT = "name-contact"
    KITCHEN_TABLE = "kitchen-table"
    RECORD_COUNCIL = "record-council"
    OFFER_FIRM = "offer-firm"
    CAMPAIGN = "campaign"
    REPORT_TASK = "report-task"
    SET_RIGHT = "set-right"
    WRITE_VIEW = "write-view"
    READ_MEETLAT = "read-meetlat"
    OPEN_AGENDA = "open-agenda"
    LAY_BESIDE = "lay-beside"
    PUT_FORWARD_ITEM = "put-forward-item"
    TAKE_UP_ITEM = "take-up-item"
    JUDGE_BLOW = "judge-blow"
    MAKE_PLAN = "make-plan"
    PUT_UP_PLAN = "put-up-plan"
    CHOOSE_PLANS = "choose-plans"
    DRAW_UP_AGENDA = "draw-up-agenda"
    TEST_ITEM = "test-item"
    READ_HAND_BACK = "read-hand-back"
    REMARK_HAND_BACK = "remark-hand-back"
    CHANGE_HAND_BACK = "change-hand-back"
    OPEN_ROUND = "open-round"
    ASK_PARTNER = "ask-partner"
    ASK_FOR_OWNER = "ask-for-owner"
    READ_ANSWER = "read-answer"
    ANSWER_SIGNAL = "answer-signal"
    SEE_LATE_ANSWERS = "see-late-answers"
    READ_AGREEMENTS = "read-agreements"
    MAKE_AGREEMENT = "make-agreement"
    SETTLE_AGREEMENT = "settle-agreement"
    READ_FILE = "read-file"
    ASK_TEAM = "ask-team"
    JUDGE_SCOPE = "judge-scope"
    DECIDE_SCOPE = "decide-scope"
    SAY_FEASIBILITY = "say-feasibility"
    ADVISE_PLAN = "advise-plan"
    WRITE_ADVICE = "write-advice"
    MAKE_COALITION = "make-coalition"
    DECIDE_PLAN = "decide-plan"
    REMARK = "remark"
    READ_EVALUATION = "read-evaluation"
    FILL_IN_SHEET = "fill-in-sheet"
    TEST_QUADRANT = "test-quadrant"
    READ_SURVEY = "read-survey"
    ANSWER_SURVEY = "answer-survey"
    OPEN_SURVEY = "open-survey"
    OPEN_EVALUATION = "open-evaluation"
    PICK_CHANGE = "pick-change"
    READ_DEADLOCK = "read-deadlock"
    CALL_DEADLOCK = "call-deadlock"
    SPEAK_IN_DEADLOCK = "speak-in-deadlock"
    PUT_UP_OPTION = "put-up-option"
    MEDIATE = "mediate"


@dataclass(frozen=True, slots=True)
class Rule:
    """Who may do something: everybody within a scope, or who has one of some roles.

    Attributes:
        what: in a few words, for docs/roles.md.
        who: a role that is bound to areas allows it in these; one that holds everywhere
            allows it in every area.
    """

    what: str
    who: Scope | frozenset[Role]

    @property
    def roles(self) -> frozenset[Role]:
        """The roles that allow it; none where no role is needed."""
        return self.who if isinstance(self.who, frozenset) else frozenset()


_GROUP = frozenset({Role.INITIATIVE_GROUP})
_DIRECTOR = frozenset({Role.AREA_DIRECTOR})
_HELPERS = frozenset({Role.COMMUNITY_WORKER, Role.AREA_DIRECTOR})
_FACILITATORS = _GROUP | _HELPERS
_PROFESSIONALS = _HELPERS | {Role.NEIGHBOURHOOD_TEAM, Role.ALIGNMENT_GROUP}
_TESTERS = _HELPERS | {Role.NEIGHBOURHOOD_TEAM, Role.ALIGNMENT_GROUP}

TABLE: Mapping[Action, Rule] = {
    Action.COME_IN: Rule("come in: consent, language, home area", Scope.DOOR),
    Action.BLOCK: Rule("block our bot, and let it in again", Scope.ANYBODY),
    Action.USE_MENU: Rule("help, the menu, a link, stepping out of a question", Scope.ANYWHERE),
    Action.SETTLE: Rule("change name, language, home area, messages, mail address", Scope.OWN),
    Action.STOP_MESSAGES: Rule("stop messages, and go on with them", Scope.OWN),
    Action.SEE_MINE: Rule("see what is one's own", Scope.OWN),
    Action.CHANGE_ISSUE: Rule("undo an issue, change its theme", Scope.OWN),
    Action.LEAVE_ISSUE: Rule("take part in an issue no longer", Scope.OWN),
    Action.HAND_OVER_TASK: Rule("hand a task over, keep it after all", Scope.OWN),
    Action.GIVE_UP_ROLE: Rule("give up a role", Scope.OWN),
    Action.MEET_NEIGHBOUR: Rule("say whether one wants to meet who has a near idea", Scope.OWN),
    Action.SEE_AREA: Rule("see what goes on in the area", Scope.HOME),
    Action.READ_THEMES: Rule("read themes and issues", Scope.HOME),
    Action.BRING_UP: Rule("bring up an issue", Scope.HOME),
    Action.JOIN_ISSUE: Rule("take part in an issue", Scope.HOME),
    Action.SHARE_ISSUE: Rule("get the link of what can be joined", Scope.ANYWHERE),
    Action.VOTE: Rule("vote (in the area where one lived at the opening)", Scope.HOME),
    Action.READ_AGENDA: Rule("read the future agenda", Scope.HOME),
    Action.ANSWER_TRITS: Rule("answer trits, support an answer, make it a task", Scope.HOME),
    Action.READ_TASKS: Rule("read what can be done", Scope.HOME),
    Action.DO_TASK: Rule("do a task, take one over", Scope.HOME),
    Action.SEE_ROLES: Rule("see who is in the initiative group", Scope.HOME),
    Action.START_GROUP: Rule("start the first initiative group, with others", Scope.HOME),
    Action.ANSWER_INVITATION: Rule("say yes or no to an invitation", Scope.HOME),
    Action.READ_MEETINGS: Rule(
        "see which meetings come, and reports of those that were", Scope.HOME
    ),
    Action.ANSWER_MEETING: Rule("say whether one comes, and whether a report is right", Scope.HOME),
    Action.OPEN_DESK: Rule("open “my desk”", frozenset(Role)),
    Action.OPEN_BALLOT: Rule("open a ballot", _GROUP),
    Action.CALL_MEETING: Rule(
        "invite to a meeting, change it, call it off, count and report", _FACILITATORS
    ),
    Action.BROADCAST: Rule("send official messages, stop and correct them", _FACILITATORS),
    Action.MAKE_POLL: Rule("make a quick poll", _FACILITATORS),
    Action.ANSWER_POLL: Rule(
        "see quick polls, choose in one (at home), make an issue of it", Scope.ANYWHERE
    ),
    Action.CONFIRM_THEME: Rule("put a winning theme on the agenda", _GROUP),
    Action.TEND_THEMES: Rule("confirm, name, join, merge and split themes", _GROUP),
    Action.INVITE_MEMBER: Rule("invite somebody into the initiative group", _GROUP | _HELPERS),
    Action.GIVE_ROLE: Rule("put somebody into the initiative group by their code", _DIRECTOR),
    Action.TAKE_ROLE: Rule("take somebody out of the initiative group", _DIRECTOR),
    Action.CONFIRM_GROUP: Rule("confirm an area's first initiative group", _DIRECTOR),
    Action.READ_TRAIL: Rule("read the trail of grants, revocations, refusals", _DIRECTOR),
    Action.READ_FORMATS: Rule("read participation formats, get three advised", Scope.ANYWHERE),
    Action.ASK_FOR_FORMAT: Rule("ask the initiative group for one", Scope.HOME),
    Action.READ_WAY: Rule("read how the area works", Scope.HOME),
    Action.CHOOSE_WAY: Rule("choose a way of working, both sides together", _GROUP | _DIRECTOR),
    Action.LINK_DOOR: Rule("link another chat or device, come back by one's words", Scope.ANYBODY),
    Action.KEEP_DOORS: Rule("see and unlink one's doors, get words to come back by", Scope.OWN),
    Action.BE_CONFIRMED: Rule("see whether one is confirmed, use a code for it", Scope.OWN),
    Action.VOUCH: Rule("vouch for a neighbour, as a confirmed member", Scope.HOME),
    Action.CONFIRM_MEMBER: Rule("give a code to somebody one knows", _FACILITATORS),
    Action.HELP_RECOVER: Rule("help somebody back, with a second person", _FACILITATORS),
    Action.CONFIRM_DOOR: Rule("let a colleague's role hold on a new door", _FACILITATORS),
    Action.TEND_TRITS: Rule("close a trits question, open it again", _GROUP),
    Action.TELL_TALENTS: Rule("tell what one is good at", Scope.OWN),
    Action.EXCHANGE: Rule("give and ask, where the area exchanges", Scope.HOME),
    Action.STREET_CONTACT: Rule(
        "see the contacts of streets, write one, offer to be one", Scope.HOME
    ),
    Action.NAME_CONTACT: Rule(
        "say yes or no to who offers to be the contact of a street", _FACILITATORS
    ),
    Action.KITCHEN_TABLE: Rule(
        "see where kitchen-table talks were; write one down, as a confirmed member", Scope.HOME
    ),
    Action.RECORD_COUNCIL: Rule(
        "record what the municipal council decided (who works for the municipality)", _DIRECTOR
    ),
    Action.OFFER_FIRM: Rule(
        "see firms that help, speak for one, ask one (at home, or as a facilitator)",
        Scope.ANYWHERE,
    ),
    Action.CAMPAIGN: Rule("read a campaign, write a line for one's own idea", Scope.HOME),
    Action.REPORT_TASK: Rule("say what came of a task, give it a new day", Scope.OWN),
    Action.SET_RIGHT: Rule("set which right residents have over an item's money", _GROUP),
    Action.WRITE_VIEW: Rule("write one's view of an item", Scope.HOME),
    Action.READ_MEETLAT: Rule("read agendas of partners and residents side by side", Scope.HOME),
    Action.OPEN_AGENDA: Rule("lay open what one's own partner plans", _PROFESSIONALS),
    Action.LAY_BESIDE: Rule("lay a partner's plan beside an agenda item", _GROUP),
    Action.PUT_FORWARD_ITEM: Rule(
        "put forward an agenda item (at home, or where one has a role)", Scope.ANYWHERE
    ),
    Action.TAKE_UP_ITEM: Rule(
        "take up an item that was put forward or say why not, change its words", _GROUP
    ),
    Action.JUDGE_BLOW: Rule("answer the three questions: short or long blow", _GROUP),
    Action.MAKE_PLAN: Rule("make the plan of an item, and hand it back", _GROUP),
    Action.PUT_UP_PLAN: Rule("put a plan beside others, take it back", Scope.HOME),
    Action.CHOOSE_PLANS: Rule("gather plans for an item, open the choice between them", _GROUP),
    Action.DRAW_UP_AGENDA: Rule("order the agenda, set its years, hand it back", _GROUP),
    Action.TEST_ITEM: Rule("test an item against a partner's policy (who works for one)", _TESTERS),
    Action.READ_HAND_BACK: Rule(
        "read texts that are handed back, and what came of them", Scope.HOME
    ),
    Action.REMARK_HAND_BACK: Rule("say what should change in one that waits", Scope.HOME),
    Action.CHANGE_HAND_BACK: Rule("change a text that one handed back", Scope.OWN),
    Action.OPEN_ROUND: Rule("open the round over them sooner", _GROUP | _DIRECTOR),
    Action.ASK_PARTNER: Rule("ask a partner something, or an answer on one's issue", Scope.HOME),
    Action.ASK_FOR_OWNER: Rule("ask a partner an answer on somebody's issue", _FACILITATORS),
    Action.READ_ANSWER: Rule("read an answer one asked for, and ask on", Scope.OWN),
    Action.ANSWER_SIGNAL: Rule("answer what is asked of one's own partner", _PROFESSIONALS),
    Action.SEE_LATE_ANSWERS: Rule("see which answers are late, of all partners", _DIRECTOR),
    Action.READ_AGREEMENTS: Rule("read the agreements of the area", Scope.HOME),
    Action.MAKE_AGREEMENT: Rule("make an agreement, change it", _FACILITATORS),
    Action.SETTLE_AGREEMENT: Rule("say yes to an agreement, and whether it was kept", Scope.OWN),
    Action.READ_FILE: Rule("read scope, advice and decision of an item", Scope.ANYWHERE),
    Action.ASK_TEAM: Rule("ask the neighbourhood team about the scope of an item", _GROUP),
    Action.JUDGE_SCOPE: Rule(
        "judge the scope of an item, or object to it", frozenset({Role.NEIGHBOURHOOD_TEAM})
    ),
    Action.DECIDE_SCOPE: Rule("decide the scope after an objection", _DIRECTOR),
    Action.SAY_FEASIBILITY: Rule(
        "say what the own organisation can do", frozenset({Role.ALIGNMENT_GROUP})
    ),
    Action.ADVISE_PLAN: Rule(
        "write the advice of the alignment group", _DIRECTOR | {Role.ALIGNMENT_GROUP}
    ),
    Action.WRITE_ADVICE: Rule("write the residents' advice and hand it back", _GROUP),
    Action.MAKE_COALITION: Rule("ask other areas, answer for the own one, leave", _GROUP),
    Action.DECIDE_PLAN: Rule(
        "enter a decision, or confirm another's", frozenset({Role.STEERING_GROUP, Role.ALDERMAN})
    ),
    Action.REMARK: Rule("remark on the file of an item", frozenset({Role.SOUNDING_BOARD})),
    Action.READ_EVALUATION: Rule("see which evaluations are open, and reports", Scope.ANYWHERE),
    Action.FILL_IN_SHEET: Rule(
        "look back at the area (at home, or where one works)", Scope.ANYWHERE
    ),
    Action.TEST_QUADRANT: Rule("do the quadrant test", Scope.ANYWHERE),
    Action.READ_SURVEY: Rule("see the survey round, and what came of it", Scope.ANYWHERE),
    Action.ANSWER_SURVEY: Rule("answer a survey round", Scope.HOME),
    Action.OPEN_SURVEY: Rule("make a survey round, and open it", _FACILITATORS),
    Action.OPEN_EVALUATION: Rule("open the evaluation of the area sooner", _GROUP),
    Action.PICK_CHANGE: Rule("put words of an accepted report on the agenda", _GROUP),
    Action.READ_DEADLOCK: Rule("read “we can’t agree” and its record", Scope.ANYWHERE),
    Action.CALL_DEADLOCK: Rule("say that neighbours can’t agree about an item", Scope.HOME),
    Action.SPEAK_IN_DEADLOCK: Rule("speak for one’s own side in it", Scope.OWN),
    Action.PUT_UP_OPTION: Rule("put up a way out (at home, or who mediates)", Scope.ANYWHERE),
    Action.MEDIATE: Rule("mediate between the sides", _HELPERS),
}

GIVEN_IN_CHAT: Mapping[Role, frozenset[Role]] = {
    Role.INITIATIVE_GROUP: TABLE[Action.INVITE_MEMBER].roles,
}
"""Role that can be given in the chat -> who gives it, none of them lower.

All others are given and taken by the municipality alone, on the command line.
"""


def may(action: Action, held: Iterable[Held], home: AreaSlug | None, area: AreaSlug) -> bool:
    """Return whether a resident may do `action` in `area`.

    Args:
        held: this person's roles.
        home: this person's home area.
    """
    who = TABLE[action].who
    if isinstance(who, Scope):
        return who in (Scope.ANYBODY, Scope.ANYWHERE, Scope.OWN) or (
            who is Scope.HOME and home == area
        )
    return any(role in who and where in (None, area) for role, where in held)


def may_somewhere(action: Action, held: Iterable[Held]) -> bool:
    """Return whether a resident may do `action` at all, about some thing in some area."""
    who = TABLE[action].who
    if isinstance(who, Scope):
        return who is not Scope.DOOR
    return any(role in who for role, _ in held)


def may_at_the_door(action: Action) -> bool:
    """Return whether somebody may do `action` who is no resident."""
    return TABLE[action].who in (Scope.DOOR, Scope.ANYBODY)
