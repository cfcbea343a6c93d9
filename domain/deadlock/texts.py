"""Sentences of deadlocks, and the buttons that lead to one."""

from __future__ import annotations

from collections.abc import Mapping

from domain.deadlock.change import What, Why
from domain.deadlock.deadlock import Ending, Side, SideKind, Stage
from domain.ids import AgendaItemId, AreaSlug, DeadlockId
from domain.notices import Button, Look, TextKey, Value
from domain.people import shown

DEADLOCK_PREFIX = "vl"
"""`vl:<deadlock>:<verb>` about one, `vl:l:<area>:<page>` those of an area, `vl:n:<item>` a new one,
`vl:k:<verb>` in the questions of calling one."""


class DeadlockText(TextKey):
    """Sentences about deadlocks and their screens."""

    LIST = "geschil-lijst"
    LIST_EMPTY = "geschil-lijst-leeg"
    LIST_LINE = "geschil-lijst-regel"
    COUNTED = "geschil-teller"
    COUNTED_NONE = "geschil-teller-geen"

    SCREEN = "geschil"
    ITEM_LINE = "geschil-op-punt"
    PAUSED = "geschil-rust"
    PAUSED_WHY = "geschil-rust-waarom"
    ITEM_PAUSED = "geschil-rust-punt"
    NEW_FACTS_LINE = "geschil-nieuw"
    SIDE_LINE = "geschil-kant-regel"
    SIDE_HEARD = "geschil-kant-gehoord"
    SIDE_SILENT = "geschil-kant-stil"
    SIDE_WROTE = "geschil-kant-schreef"
    SIDE_FREE = "geschil-kant-zonder-stem"
    SIDE_NOBODY = "geschil-kant-niemand"
    GROUP_SIDE = "geschil-kant-groep"
    MEDIATOR_LINE = "geschil-bemiddelaar"
    MEDIATOR_NONE = "geschil-bemiddelaar-geen"

    STAGE_0 = "geschil-fase-0"
    STAGE_1 = "geschil-fase-1"
    STAGE_2 = "geschil-fase-2"
    STAGE_3 = "geschil-fase-3"
    UNTIL = "geschil-tot"
    WAITS_BALLOT = "geschil-wacht-stemming"
    WAITS_ROUND = "geschil-wacht-ronde"
    IS_LATE = "geschil-te-laat"
    ENDED_AGREED = "geschil-einde-afgesproken"
    ENDED_RATIFIED = "geschil-einde-gebied"
    ENDED_DECIDED = "geschil-einde-besluit"
    ENDED_WITHDRAWN = "geschil-einde-ingetrokken"
    OUTCOME_AGREED = "geschil-uitkomst-afgesproken"
    OUTCOME_RATIFIED = "geschil-uitkomst-gebied"
    OUTCOME_DECIDED = "geschil-uitkomst-besluit"

    VIEWS = "geschil-kanten"
    VIEWS_TITLE = "geschil-kanten-titel"
    VIEW_BY = "geschil-kanten-van"
    VIEW = "geschil-kanten-regel"
    VIEW_NONE = "geschil-kanten-nog-niets"
    VIEW_EMPTY = "geschil-kanten-leeg"
    OPTIONS = "geschil-opties"
    OPTIONS_TITLE = "geschil-opties-titel"
    OPTIONS_NONE = "geschil-opties-geen"
    OPTION = "geschil-opties-regel"
    OPTION_BY = "geschil-opties-van"
    OPTIONS_LOCKED = "geschil-opties-vast"
    RECORD = "geschil-verslag"
    RECORD_TITLE = "geschil-verslag-titel"
    RECORD_LINE = "geschil-verslag-regel"
    OURS = "geschil-wij"
    SOONER_LINE = "geschil-wij-eerder"
    LONGER_LINE = "geschil-wij-langer"
    PROPOSAL_LINE = "geschil-wij-voorstel"

    ASK_ABOUT = "geschil-vraag-waarover"
    ASK_NEW = "geschil-vraag-nieuw"
    ASK_WHO = "geschil-vraag-wie"
    ASK_MORE = "geschil-vraag-nog-een"
    CHECK = "geschil-kijk-na"
    CHECK_SIDE = "geschil-kijk-na-kant"
    CHECK_AGAIN = "geschil-kijk-na-opnieuw"
    HIDDEN = "geschil-verborgen"
    NAME_FIRST = "geschil-eerst-naam"
    CALLED = "geschil-gemeld"
    ASK_VIEW = "geschil-vraag-kant"
    ASK_OPTION = "geschil-vraag-optie"
    ASK_PROPOSAL = "geschil-vraag-afspraak"
    TOO_SHORT = "geschil-te-kort"
    TOO_LONG = "geschil-te-lang"
    NOT_SELF = "geschil-niet-jezelf"
    OWN_SIDE = "geschil-eigen-kant"
    SIDE_TWICE = "geschil-kant-al"
    OTHER_AREA = "geschil-ander-gebied"
    NOT_THAT_AREA = "geschil-niet-dat-gebied"
    READ_ELSEWHERE = "geschil-lees-op-pagina"
    ONE_IS_OPEN = "geschil-loopt-al"
    GONE = "geschil-weg"
    NOT_A_SIDE = "geschil-geen-kant"
    NOT_NOW = "geschil-nu-niet"
    OVER = "geschil-voorbij"
    IN_BETWEEN = "geschil-gaat-net-verder"
    OPTION_THERE = "geschil-optie-al"
    OPTION_FULL = "geschil-optie-vol"
    OTHER_WORDS = "geschil-andere-woorden"

    MEETING_TITLE = "geschil-bijeenkomst-titel"

    DONE_ACCEPTED = "geschil-gedaan-mee"
    DONE_VIEW = "geschil-gedaan-kant"
    DONE_OPTION = "geschil-gedaan-optie"
    DONE_SPEAKS = "geschil-gedaan-namens"
    DONE_SOONER = "geschil-gedaan-eerder"
    DONE_LONGER = "geschil-gedaan-langer"
    DONE_PROPOSED = "geschil-gedaan-voorstel"
    DONE_YES = "geschil-gedaan-ja"
    DONE_BALLOT = "geschil-gedaan-stemming"
    DONE_MEDIATOR = "geschil-gedaan-bemiddelen"
    DONE_WITHDRAWN = "geschil-gedaan-ingetrokken"


class DeadlockNews(TextKey):
    """What people hear unasked."""

    ASKED = "geschil-hoor-gevraagd"
    GROUP_TOLD = "geschil-hoor-begeleiders"
    SIDE_SPOKE = "geschil-hoor-kant"
    STAGE_1 = "geschil-hoor-fase-1"
    STAGE_2 = "geschil-hoor-fase-2"
    STAGE_3 = "geschil-hoor-fase-3"
    HELP_WANTED = "geschil-hoor-help"
    HELP_HERE = "geschil-hoor-bemiddelaar"
    ADVICE_WANTED = "geschil-hoor-advies"
    ASKS_SOONER = "geschil-hoor-eerder"
    ASKS_LONGER = "geschil-hoor-langer"
    EXTENDED = "geschil-hoor-meer-tijd"
    PROPOSED = "geschil-hoor-voorstel"
    AGREED = "geschil-hoor-afgesproken"
    AREA_YES = "geschil-hoor-gebied-ja"
    DECIDED = "geschil-hoor-besluit"
    WITHDRAWN = "geschil-hoor-ingetrokken"
    LATE = "geschil-hoor-te-laat"
    HALF_TIME = "geschil-hoor-halverwege"
    LAST_DAY = "geschil-hoor-laatste-dag"
    HEARING_LEFT = "geschil-hoor-nog-reageren"
    DECIDING_LEFT = "geschil-hoor-nog-beslissen"


class DeadlockButton(TextKey):
    """Verbs."""

    OPEN = "knop-geschil-open"
    ON_PAGE = "knop-geschil-pagina"
    CALL = "knop-geschil-meld"
    CALL_AGAIN = "knop-geschil-opnieuw"
    ALL = "knop-geschil-alle"
    ONE = "knop-geschil-een"
    VIEWS = "knop-geschil-kanten"
    OPTIONS = "knop-geschil-opties"
    RECORD = "knop-geschil-verslag"
    OURS = "knop-geschil-wij"
    ACCEPT = "knop-geschil-doe-mee"
    WRITE = "knop-geschil-schrijf"
    REWRITE = "knop-geschil-anders"
    ADD_OPTION = "knop-geschil-optie"
    BALLOT = "knop-geschil-stem"
    RESULT = "knop-geschil-uitslag"
    OUTCOME = "knop-geschil-tekst"
    SOONER = "knop-geschil-eerder"
    LONGER = "knop-geschil-langer"
    PROPOSE = "knop-geschil-eens"
    SAY_YES = "knop-geschil-ja"
    SPEAK_FOR = "knop-geschil-namens"
    MEDIATE = "knop-geschil-help"
    MEET = "knop-geschil-bijeenkomst"
    WITHDRAW = "knop-geschil-trek-in"
    THE_GROUP = "knop-geschil-groep"
    THIS_PARTNER = "knop-geschil-partner"
    ENOUGH = "knop-geschil-klaar"
    CALL_YES = "knop-geschil-ja-meld"
    TO_AGENDA = "knop-geschil-agenda"
    EARLIER = "knop-geschil-vorige"
    RECORD_OF = "knop-geschil-eruit"


class RecordText(TextKey):
    """A line of the record, by what happened."""

    CALLED = "geschil-stap-called"
    REOPENED = "geschil-stap-reopened"
    ACCEPTED = "geschil-stap-accepted"
    VIEW = "geschil-stap-view"
    SPEAKS = "geschil-stap-speaks"
    SILENT = "geschil-stap-silent"
    STAGE = "geschil-stap-stage"
    OPTION = "geschil-stap-option"
    BALLOT = "geschil-stap-ballot"
    RESULT = "geschil-stap-result"
    NO_RESULT = "geschil-stap-no-result"
    HANDED_BACK = "geschil-stap-handed-back"
    AREA_YES = "geschil-stap-area-yes"
    AREA_NO = "geschil-stap-area-no"
    MEDIATOR = "geschil-stap-mediator"
    MEETING = "geschil-stap-meeting"
    SOONER = "geschil-stap-sooner"
    LONGER = "geschil-stap-longer"
    EXTENDED = "geschil-stap-extended"
    PROPOSED = "geschil-stap-proposed"
    YES = "geschil-stap-yes"
    AGREED = "geschil-stap-agreed"
    WITHDRAWN = "geschil-stap-withdrawn"
    LATE = "geschil-stap-late"
    DECIDED = "geschil-stap-decided"


class WhyText(TextKey):
    """Why a stage began."""

    ALL_HEARD = "geschil-reden-all-heard"
    TIME = "geschil-reden-time"
    ALL_YES = "geschil-reden-all-yes"
    NO_OPTION = "geschil-reden-no-option"
    UNDECIDED = "geschil-reden-undecided"
    REFUSED = "geschil-reden-refused"


class DeadlockPage(TextKey):
    """Words of the page for everybody."""

    TITLE = "geschil-pagina"
    NONE = "geschil-pagina-leeg"
    ABOUT = "geschil-pagina-waarover"
    VIEWS = "geschil-pagina-kanten"
    OPTIONS = "geschil-pagina-opties"
    RECORD = "geschil-pagina-verslag"
    COUNTER = "geschil-pagina-teller"
    COUNTER_ALL = "geschil-pagina-teller-alle"
    PAUSED = "geschil-pagina-rust"
    TO_SIDES = "geschil-pagina-lees"


LINES: Mapping[What, RecordText] = {one: RecordText(f"geschil-stap-{one.value}") for one in What}
WHYS: Mapping[Why, WhyText] = {one: WhyText(f"geschil-reden-{one.value}") for one in Why}
STAGES: Mapping[Stage, DeadlockText] = {
    one: DeadlockText(f"geschil-fase-{int(one)}") for one in Stage
}
ENDINGS: Mapping[Ending, DeadlockText] = {
    Ending.AGREED: DeadlockText.ENDED_AGREED,
    Ending.RATIFIED: DeadlockText.ENDED_RATIFIED,
    Ending.DECIDED: DeadlockText.ENDED_DECIDED,
    Ending.WITHDRAWN: DeadlockText.ENDED_WITHDRAWN,
}


def about(
    deadlock: DeadlockId, label: TextKey, verb: str, look: Look = Look.PLAIN, **values: Value
) -> Button:
    """Return a button about a deadlock."""
    data = f"{DEADLOCK_PREFIX}:{deadlock}:{verb}"
    return Button(label=label, data=data, values=values, look=look)


def open_button(deadlock: DeadlockId, label: TextKey = DeadlockButton.OPEN) -> Button:
    """Return the button to a deadlock."""
    return about(deadlock, label, "open", Look.QUIET)


def call_button(item: AgendaItemId, *, again: bool = False) -> Button:
    """Return the button that begins one on an item."""
    label = DeadlockButton.CALL_AGAIN if again else DeadlockButton.CALL
    return Button(label=label, data=f"{DEADLOCK_PREFIX}:n:{item}", look=Look.QUIET)


def all_button(area: AreaSlug) -> Button:
    """Return the button to those of an area."""
    data = f"{DEADLOCK_PREFIX}:l:{area}:1"
    return Button(label=DeadlockButton.ALL, data=data, look=Look.QUIET)


def name_of(side: Side, partners: Mapping[str, str]) -> Value:
    """Return what a side is called.

    Args:
        partners: key of each partner -> its name.
    """
    if side.kind is SideKind.GROUP:
        return side.group
    if side.kind is SideKind.PARTNER:
        return partners.get(side.partner, side.partner)
    if side.kind is SideKind.INITIATIVE_GROUP:
        return DeadlockText.GROUP_SIDE
    return shown(side.name)
