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
    CONFIRM_THEME = "confirm-theme"
    INVITE_MEMBER = "invite-member"
    GIVE_ROLE = "give-role"
    TAKE_ROLE = "take-role"
    CONFIRM_GROUP = "confirm-group"
    READ_TRAIL = "read-trail"

    LINK_DOOR = "link-door"
    KEEP_DOORS = "keep-doors"
    BE_CONFIRMED = "be-confirmed"
    VOUCH = "vouch"
    CONFIRM_MEMBER = "confirm-member"
    HELP_RECOVER = "help-recover"
    CONFIRM_DOOR = "confirm-door"


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
    Action.SEE_AREA: Rule("see what goes on in the area", Scope.HOME),
    Action.READ_THEMES: Rule("read themes and issues", Scope.HOME),
    Action.BRING_UP: Rule("bring up an issue", Scope.HOME),
    Action.JOIN_ISSUE: Rule("take part in an issue", Scope.HOME),
    Action.SHARE_ISSUE: Rule("get the link of an issue", Scope.ANYWHERE),
    Action.VOTE: Rule("vote (in the area where one lived at the opening)", Scope.HOME),
    Action.READ_AGENDA: Rule("read the future agenda", Scope.HOME),
    Action.ANSWER_TRITS: Rule("say what residents can do, and make it a task", Scope.HOME),
    Action.READ_TASKS: Rule("read what can be done", Scope.HOME),
    Action.DO_TASK: Rule("do a task, take one over", Scope.HOME),
    Action.SEE_ROLES: Rule("see who is in the initiative group", Scope.HOME),
    Action.START_GROUP: Rule("start the first initiative group, with others", Scope.HOME),
    Action.ANSWER_INVITATION: Rule("say yes or no to an invitation", Scope.HOME),
    Action.READ_MEETINGS: Rule("see which meetings come", Scope.HOME),
    Action.ANSWER_MEETING: Rule("say whether one comes to a meeting", Scope.HOME),
    Action.OPEN_DESK: Rule("open “my desk”", frozenset(Role)),
    Action.OPEN_BALLOT: Rule("open a ballot", _GROUP),
    Action.CALL_MEETING: Rule(
        "invite neighbours to a meeting, change it, call it off", _FACILITATORS
    ),
    Action.CONFIRM_THEME: Rule("put a winning theme on the agenda", _GROUP),
    Action.INVITE_MEMBER: Rule("invite somebody into the initiative group", _GROUP | _HELPERS),
    Action.GIVE_ROLE: Rule("put somebody into the initiative group by their code", _DIRECTOR),
    Action.TAKE_ROLE: Rule("take somebody out of the initiative group", _DIRECTOR),
    Action.CONFIRM_GROUP: Rule("confirm an area's first initiative group", _DIRECTOR),
    Action.READ_TRAIL: Rule("read the trail of grants, revocations, refusals", _DIRECTOR),
    Action.LINK_DOOR: Rule("link another chat or device, come back by one's words", Scope.ANYBODY),
    Action.KEEP_DOORS: Rule("see and unlink one's doors, get words to come back by", Scope.OWN),
    Action.BE_CONFIRMED: Rule("see whether one is confirmed, use a code for it", Scope.OWN),
    Action.VOUCH: Rule("vouch for a neighbour, as a confirmed member", Scope.HOME),
    Action.CONFIRM_MEMBER: Rule("give a code to somebody one knows", _FACILITATORS),
    Action.HELP_RECOVER: Rule("help somebody back, with a second person", _FACILITATORS),
    Action.CONFIRM_DOOR: Rule("let a colleague's role hold on a new door", _FACILITATORS),
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
