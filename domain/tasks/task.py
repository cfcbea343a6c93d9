"""A task: something to do, out of "what can we do ourselves?", and who does it.

Source: brochure, chapter 3: find talents and use them as suits residents, and finish what you
start ("afmaken waar je aan begint"): a task isn't left silently, it is handed over.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.ids import AgendaItemId, AreaSlug, ResidentId, TaskId
from domain.notices import Button, Line, Look, TextKey, Values
from domain.plain_text import shortened

TASK_PREFIX = "dn"
"""`dn:<page>` the list, `dn:<task>:<verb>` one task, `dn:<task>:neem:<resident>` take over."""
MAKE_PREFIX = "tk"
"""Making a task of an answer: `tk:h:<hands>`, `tk:d:<day>`, `tk:terug:<from>`,
`tk:alleen` for the answer without a task, `tk:weg`."""
TITLE_LENGTH = 60


class TaskText(TextKey):
    """Sentences of tasks."""

    WITH_HELP = "taak-met-hulp"
    HANDS = "taak-handen"
    HANDS_NOT_READ = "taak-handen-niet-gelezen"
    DAY = "taak-dag"
    DAY_NOT_READ = "taak-dag-niet-gelezen"
    DAY_PAST = "taak-dag-voorbij"
    DAY_FAR = "taak-dag-te-ver"
    MADE = "taak-gemaakt"
    MADE_ALREADY = "taak-al-gemaakt"
    LIST = "taken-lijst"
    LIST_TITLE = "taken-kop"
    LIST_EMPTY = "taken-leeg"
    LINE = "taken-regel"
    LINE_MINE = "taken-regel-mijn"
    LINE_SUCCESSOR = "taken-regel-opvolger"
    NUMBERED = "taken-nummer"
    BELOW = "taken-onder"
    BELOW_MINE = "taken-onder-mijn"
    BELOW_SUCCESSOR = "taken-onder-opvolger"
    FULL = "taak-vol"
    OTHER_AREA = "taak-ander-gebied"
    OVER = "taak-voorbij"
    GONE = "taak-weg"
    VOLUNTEERED = "taak-meegedaan"
    VOLUNTEERED_SOON = "taak-meegedaan-gauw"
    ALREADY = "taak-doe-je-al"
    REMINDER = "taak-herinnering"
    REMINDER_LEAVING = "taak-herinnering-zoekt"
    HANDING_OVER = "taak-overdragen"
    LOOKING = "taak-overdragen-loopt"
    NOBODY_TO_ASK = "taak-overdragen-niemand"
    STAYS = "taak-blijft"
    ASK_SUCCESSOR = "taak-neem-jij-het-over"
    ASKED_OTHER = "taak-neem-jij-iemand-anders"
    ASKED_YOU = "taak-neem-jij-gedaan"
    TAKEN_OVER = "taak-overgenomen"
    TAKEN_OVER_SOON = "taak-overgenomen-gauw"
    HANDED_OVER = "taak-overgedragen"
    TELL_OTHERS = "taak-anderen"
    TOO_LATE = "taak-al-overgenomen"
    NOT_ON_IT = "taak-doe-je-niet"

    GIVEN = "taken-gegeven"
    ASK_DONE = "taak-is-het-gelukt"
    HOW_MANY_HOURS = "taak-hoeveel-uur"
    HOURS_NOT_READ = "taak-uur-niet-gelezen"
    THANKS = "taak-bedankt"
    THANKS_HOURS = "taak-bedankt-uren"
    LATER = "taak-nog-niet-gedaan"
    LATER_DONE = "taak-toch-gedaan"
    NOT_THIS_TIME = "taak-lukte-niet"
    SAID_ALREADY = "taak-zei-je-al"
    DONE_ALREADY = "taak-deed-je-al"
    FIRST_DONE = "taak-eerst-gedaan"
    NOT_ON_IT_DONE = "taak-deed-je-niet-mee"
    STILL_TO_COME = "taak-moet-nog-komen"
    WHICH_NEW_DAY = "taak-nieuwe-dag"
    DAY_MOVED = "taak-nieuwe-dag-staat"
    DAY_MOVED_BY = "taak-nieuwe-dag-van"
    HAS_NEW_DAY = "taak-heeft-nieuwe-dag"
    DONE_BY_OTHERS = "taak-is-al-gedaan"

    DONE = "knop-taak-gedaan"
    NOT_YET = "knop-taak-nog-niet"
    COULD_NOT = "knop-taak-lukte-niet"
    NEW_DAY = "knop-taak-nieuwe-dag"
    HOURS_HALF = "knop-uur-half"
    HOURS = "knop-uur"
    HOURS_MORE = "knop-uur-meer"
    HOURS_NOT = "knop-uur-niet"
    HAND_COUNT = "knop-handen"
    NO_TASK_YET = "knop-nog-geen-taak"
    THIS_DAY = "knop-dag"
    TO_AGENDA = "knop-bekijk-agenda"
    ALL_TASKS = "knop-alle-taken"
    I_CANT_THIS = "knop-ik-kan-niet-dit"
    I_DO_IT = "knop-ik-doe-mee"
    I_DO_THIS = "knop-ik-doe-dit"
    I_CANT = "knop-ik-kan-niet"
    I_CAN_AFTER_ALL = "knop-ik-kan-toch"
    I_TAKE_OVER = "knop-ik-neem-over"
    I_TAKE_THIS = "knop-ik-neem-dit-over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Something to do, out of an answer to a trits question.

    Attributes:
        hands: people wanted.
        on: calendar day in Europe/Amsterdam.
        people: who do it, with the name neighbours see.
        handing_over: who of them look for a successor.
        party: with whose help residents do it; empty for what they do by themselves.
        words: what it is about, to find people by.
        done: somebody who did it said so.
    """

    id: TaskId
    area: AreaSlug
    item: AgendaItemId
    title: str
    hands: int
    on: date
    people: tuple[tuple[ResidentId, str], ...] = ()
    handing_over: frozenset[ResidentId] = frozenset()
    party: str = ""
    words: tuple[str, ...] = ()
    done: bool = False

    @property
    def short(self) -> str:
        """The title where it stands in a sentence."""
        return shortened(self.title, TITLE_LENGTH)

    def has(self, resident: ResidentId) -> bool:
        """Return whether `resident` does it."""
        return any(one == resident for one, _ in self.people)

    @property
    def wanted(self) -> int:
        """Hands still wanted."""
        return max(0, self.hands - len(self.people))

    @property
    def leaver(self) -> ResidentId | None:
        """The first of those who look for a successor; None when nobody does."""
        return next((one for one, _ in self.people if one in self.handing_over), None)


def slot_of(task: TaskId) -> str:
    """Return the slot of a task in the chat of somebody who does it."""
    return f"taak-{task}"


def ask_slot(task: TaskId, leaver: ResidentId) -> str:
    """Return the slot of the question "will you take over?" in the chat of who is asked."""
    return f"neem-{task}-{leaver}"


def of_task(task: Task) -> Values:
    """Return what sentences about a task have holes for."""
    title = Line(TaskText.WITH_HELP, {"titel": task.short, "partij": task.party})
    return {
        "titel": title if task.party else task.short,
        "dag": task.on,
        "handen": task.hands,
        "mensen": len(task.people),
        "nodig": task.wanted,
    }


def cant_button(task: Task) -> Button:
    """Return the button of somebody who looks for a successor."""
    return Button(label=TaskText.I_CANT, data=f"{TASK_PREFIX}:{task.id}:los", look=Look.QUIET)


def can_button(task: Task) -> Button:
    """Return the button of somebody who can after all."""
    return Button(label=TaskText.I_CAN_AFTER_ALL, data=f"{TASK_PREFIX}:{task.id}:toch")
