"""The menu that is always there: help, what is mine, my area, leaving."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.answers.screens import mine_button
from domain.cards import Block, Card, Fact, Paragraph, Title
from domain.ids import AreaSlug, ResidentId
from domain.issues.became import BecameText
from domain.issues.issue import OWN_PREFIX, IssueText
from domain.meetings.meeting import MEETING_PREFIX, MeetingText
from domain.members.standing import CONFIRMING_PREFIX, NOT_CONFIRMED, ConfirmText
from domain.message_wishes import messages_button
from domain.notices import (
    STEP,
    Button,
    ChatRef,
    Kind,
    Line,
    Lines,
    Look,
    Notice,
    Priority,
    TextKey,
    Values,
)
from domain.people import Resident, shown
from domain.plain_text import shortened
from domain.role_texts import RoleText
from domain.roles import Action, Role
from domain.talents.talent import talents_button
from domain.texts import ASIDE, WAITS, GeneralText

MENU_PREFIX = "mn"
LEFT_LENGTH = 120
"""Characters of what waits: enough to know it again."""


class MenuText(TextKey):
    """Sentences of the menu."""

    ROLE = "rol-gekregen"

    ME = "mijn"
    ME_ISSUES = "mijn-vraagstukken"
    ME_NOTHING = "mijn-niets"
    ME_ISSUE_LINE = "mijn-vraagstuk-regel"
    ME_TASK_LINE = "mijn-taak-regel"
    ME_NAME = "mijn-naam"
    ME_NO_NAME = "mijn-naam-nog-niet"
    ME_AREA = "mijn-gebied"
    ME_NO_AREA = "mijn-geen-gebied"
    ME_CODE = "mijn-code"
    NAME_ASK = "naam-vraag"
    NAME_SET = "naam-gekozen"
    AREA = "buurt"
    AREA_ISSUES = "buurt-vraagstukken"
    AREA_BALLOT_OPEN = "buurt-stemming-open"
    AREA_NO_BALLOT = "buurt-geen-stemming"
    AREA_AGENDA = "buurt-agenda"
    AREA_TASKS = "buurt-taken"
    DESK_NONE = "bureau-niet"
    DRAFT_WAITS = "wacht-vraagstuk"
    WORDS_WAIT = "wacht-op-gebied"
    ANSWER_LEFT = "antwoord-verlaten"

    MORE_SCREEN = "buurt-meer"
    MORE = "knop-buurt-meer"
    CHANGE_NAME = "knop-andere-naam"
    CHANGE_AREA = "knop-ander-gebied"
    CHANGE_LANGUAGE = "knop-andere-taal"
    TO_DOORS = "knop-mijn-plekken"
    NEIGHBOUR = "knop-noem-mij-buur"
    THEMES = "knop-themas"
    AGENDA = "knop-agenda"
    TASKS = "knop-taken"
    VOTE = "knop-naar-stemming"
    CARRY_ON = "knop-ga-verder"


def left(resident: Resident, text: TextKey = GeneralText.LEFT) -> Notice:
    """Return what somebody hears who stepped out; the question that stood there is over."""
    return Notice(to=resident.id, text=text, slot=STEP, fresh=True, doors=True)


def menu(to: Resident | ChatRef, text: TextKey = GeneralText.MENU, language: str = "nl") -> Notice:
    """Return the menu with its doors, below a sentence."""
    if isinstance(to, Resident):
        return Notice(to=to.id, text=text, doors=True)
    return Notice(to=to, text=text, doors=True, language=language)


_HELP: Sequence[tuple[RoleText, Action, bool]] = (
    (RoleText.HELP_DESK, Action.OPEN_DESK, False),
    (RoleText.HELP_ANSWER, Action.ANSWER_SIGNAL, True),
    (RoleText.HELP_ROLE, Action.INVITE_MEMBER, False),
    (RoleText.HELP_MEETING, Action.CALL_MEETING, False),
    (RoleText.HELP_KITCHEN, Action.CALL_MEETING, False),
    (RoleText.HELP_BROADCAST, Action.BROADCAST, False),
    (RoleText.HELP_POLL, Action.MAKE_POLL, False),
    (RoleText.HELP_AGREEMENTS, Action.MAKE_AGREEMENT, False),
    (RoleText.HELP_MEETLAT, Action.LAY_BESIDE, False),
    (RoleText.HELP_MEETLAT, Action.OPEN_AGENDA, True),
)
"""Command -> what somebody must be able to do for it, and whether on behalf of a partner."""


def help_for(resident: Resident) -> Notice:
    """Return what can be done here, with the commands of each role that somebody has."""
    texts = dict.fromkeys(
        text
        for text, action, for_partner in _HELP
        if resident.may_somewhere(action) and (resident.partner is not None or not for_partner)
    )
    return Notice(
        to=resident.id,
        text=RoleText.HELP if texts else GeneralText.HELP,
        values={"hulp": GeneralText.HELP, "lijst": Lines(tuple(map(Line, texts)))} if texts else {},
        doors=True,
    )


@dataclass(frozen=True, slots=True)
class Mine:
    """What somebody has going on.

    Attributes:
        issues: own issues with how many neighbours stand behind each and how far it came,
            newest first.
        tasks: titles of tasks this person does.
        going: meetings that this person goes to, soonest first.
        confirmed: whether this person is a confirmed member, and since when.
        questions: that this person asked partners, beside those about an issue.
    """

    issues: Sequence[tuple[str, int, Line]]
    tasks: Sequence[tuple[str, Values]]
    going: Sequence[Line] = ()
    confirmed: Line = NOT_CONFIRMED
    questions: int = 0


def me_screen(
    resident: Resident, area_name: str | None, mine: Mine, *, fresh: bool = True
) -> Notice:
    """Return `/mijn`: who one is here, and what became of each of one's own."""
    name_line = (
        Line(MenuText.ME_NO_NAME)
        if resident.shown_name is None
        else Line(IssueText.ONE_OF_MANY, {"tekst": shown(resident.shown_name)})
    )
    area_line = Line(area_name) if area_name else Line(MenuText.ME_NO_AREA)
    lines = [
        Line(MenuText.ME_ISSUE_LINE, {"titel": shortened(text, 60), "aantal": count, "stap": step})
        for text, count, step in mine.issues
    ]
    lines += [Line(MenuText.ME_TASK_LINE, values) for _, values in mine.tasks]
    goes = [Line(MeetingText.MINE_TITLE), *mine.going] if mine.going else []
    values: Values = {
        "naam": name_line,
        "gebied": area_line,
        "code": resident.code,
        "bevestigd": mine.confirmed,
        "lijst": Lines(tuple(lines)) if lines else MenuText.ME_NOTHING,
        "bijeenkomsten": Lines(tuple(goes)),
    }
    blocks: tuple[Block, ...] = (
        Fact(Line(MenuText.ME_NAME), name_line),
        Fact(Line(MenuText.ME_AREA), area_line),
        Fact(Line(MenuText.ME_CODE), Line(resident.code)),
        Fact(Line(ConfirmText.LINE), mine.confirmed),
        Title(Line(MenuText.ME_ISSUES)),
        *(Paragraph(one) for one in (lines or [Line(MenuText.ME_NOTHING)])),
        *(Title(one) for one in goes[:1]),
        *(Paragraph(one) for one in goes[1:]),
    )
    meetings = Button(label=MeetingText.ALL_MEETINGS, data=f"{MEETING_PREFIX}:1")
    became = Button(label=BecameText.TO_LIST, data=f"{OWN_PREFIX}:werd:1")
    confirmed = mine.confirmed != NOT_CONFIRMED
    confirming = ConfirmText.TO_VOUCHING if confirmed else ConfirmText.TO_CONFIRMING
    questions = [mine_button()] if mine.questions else []
    own = [*([became] if mine.issues else []), *questions, talents_button()]
    own += [meetings] if goes else []
    rows = (
        (
            Button(label=MenuText.CHANGE_NAME, data=f"{MENU_PREFIX}:naam"),
            Button(label=MenuText.CHANGE_AREA, data=f"{MENU_PREFIX}:gebied"),
        ),
        (
            Button(label=confirming, data=f"{CONFIRMING_PREFIX}:ik"),
            Button(label=MenuText.TO_DOORS, data="dr:lijst"),
        ),
        (
            Button(label=MenuText.CHANGE_LANGUAGE, data=f"{MENU_PREFIX}:taal", look=Look.QUIET),
            messages_button(),
        ),
        *(tuple(own[at : at + 2]) for at in range(0, len(own), 2)),
    )
    return Notice(
        to=resident.id,
        text=MenuText.ME,
        values=values,
        buttons=rows,
        card=Card(blocks),
        slot=STEP,
        fresh=fresh,
    )


def name_screen(resident: Resident) -> Notice:
    """Return the question under which name neighbours see somebody from now on."""
    neighbour = Button(label=MenuText.NEIGHBOUR, data=f"{MENU_PREFIX}:buur")
    out = Button(label=GeneralText.GO_OUT, data=f"{MENU_PREFIX}:weg", look=Look.QUIET)
    return Notice(to=resident.id, text=MenuText.NAME_ASK, buttons=((neighbour, out),), slot=STEP)


def carry_on() -> Button:
    """Return the button that takes up what waits."""
    return Button(label=MenuText.CARRY_ON, data=f"{MENU_PREFIX}:verder", look=Look.MAIN)


def let_go() -> Button:
    """Return the button that drops what waits."""
    return Button(label=IssueText.DROP, data=f"{MENU_PREFIX}:laat", look=Look.QUIET)


def draft_waits(resident: Resident, text: str) -> Notice:
    """Return what somebody hears who left an issue half-finished: it waits, here is the way."""
    return Notice(
        to=resident.id,
        text=MenuText.DRAFT_WAITS,
        values={"tekst": shortened(text, LEFT_LENGTH)},
        buttons=((carry_on(), let_go()),),
        slot=WAITS,
        fresh=True,
    )


def answer_left(resident: Resident, text: str) -> Notice:
    """Return what somebody hears who left a question with an answer that isn't kept."""
    values: Values = {"tekst": shortened(text, LEFT_LENGTH)}
    return Notice(to=resident.id, text=MenuText.ANSWER_LEFT, values=values)


def role_given(
    resident: ResidentId, role: Role, area: AreaSlug | None, where: str, at: datetime
) -> Notice:
    """Return what somebody hears who got a role, with the door that it brings.

    Args:
        area: None for a role that holds everywhere.
        where: name of the area, or of the municipality.
    """
    return Notice(
        to=resident,
        text=MenuText.ROLE,
        values={"gebied": where},
        doors=True,
        priority=Priority.REMINDER,
        kind=Kind.ROLE,
        once=f"rol-{role}-{area or 'overal'}-{at.isoformat()}",
    )


def stop_question(resident: Resident) -> Notice:
    """Return the question whether somebody wants no more messages."""
    rows = (
        (
            Button(label=GeneralText.STOP_YES, data=f"{MENU_PREFIX}:stop", look=Look.MAIN),
            Button(label=GeneralText.STOP_NO, data=f"{MENU_PREFIX}:door"),
        ),
    )
    return Notice(to=resident.id, text=GeneralText.STOP_ASK, buttons=rows, slot=ASIDE, fresh=True)
