"""Rolling up sleeves: tasks out of "what can we do ourselves", and who does them.

Source: brochure, chapter 3: find talents and use them as suits residents, and finish what you
start ("afmaken waar je aan begint"): a task isn't left silently, it is handed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from dateutil import parser as dates

from domain.calendar import LOCAL, day_of
from domain.cards import Block, Card, Choice, Paragraph, Title
from domain.due import Due, DueKind
from domain.ids import AgendaItemId, AreaSlug, ResidentId, TaskId
from domain.notices import STEP, Button, Line, Lines, Look, Notice, Priority, TextKey, Values
from domain.paging import Page
from domain.people import Resident, shown
from domain.plain_text import shortened
from domain.texts import GeneralText

TASK_PREFIX = "dn"
"""`dn:<page>` the list, `dn:<task>:<verb>` one task, `dn:<task>:neem:<resident>` take over."""
MAKE_PREFIX = "tk"
"""Making a task of an answer: `tk:h:<hands>`, `tk:d:<day>`, `tk:terug`, `tk:weg`."""
TITLE_LENGTH = 60
HANDS_OFFERED = (1, 2, 3, 4, 6, 8)


class TaskText(TextKey):
    """Sentences of tasks."""

    HANDS = "taak-handen"
    HANDS_NOT_READ = "taak-handen-niet-gelezen"
    DAY = "taak-dag"
    DAY_NOT_READ = "taak-dag-niet-gelezen"
    DAY_PAST = "taak-dag-voorbij"
    DAY_FAR = "taak-dag-te-ver"
    MADE = "taak-gemaakt"
    LIST = "taken-lijst"
    LIST_TITLE = "taken-kop"
    LIST_EMPTY = "taken-leeg"
    LINE = "taken-regel"
    LINE_MINE = "taken-regel-mijn"
    BELOW = "taken-onder"
    BELOW_MINE = "taken-onder-mijn"
    FULL = "taak-vol"
    OTHER_AREA = "taak-ander-gebied"
    OVER = "taak-voorbij"
    GONE = "taak-weg"
    VOLUNTEERED = "taak-meegedaan"
    ALREADY = "taak-doe-je-al"
    REMINDER = "taak-herinnering"
    HANDING_OVER = "taak-overdragen"
    NOBODY_TO_ASK = "taak-overdragen-niemand"
    STAYS = "taak-blijft"
    ASK_SUCCESSOR = "taak-neem-jij-het-over"
    TAKEN_OVER = "taak-overgenomen"
    HANDED_OVER = "taak-overgedragen"
    TELL_OTHERS = "taak-anderen"
    TOO_LATE = "taak-al-overgenomen"
    NOT_ON_IT = "taak-doe-je-niet"

    HAND_COUNT = "knop-handen"
    THIS_DAY = "knop-dag"
    TO_AGENDA = "knop-bekijk-agenda"
    ALL_TASKS = "knop-alle-taken"
    I_CANT_THIS = "knop-ik-kan-niet-dit"
    I_DO_IT = "knop-ik-doe-mee"
    I_DO_THIS = "knop-ik-doe-dit"
    I_CANT = "knop-ik-kan-niet"
    I_CAN_AFTER_ALL = "knop-ik-kan-toch"
    I_TAKE_OVER = "knop-ik-neem-over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Something to do, out of an answer to a trits question.

    Attributes:
        hands: people wanted.
        on: calendar day in Europe/Amsterdam.
        people: who do it, with the name neighbours see.
        handing_over: who of them look for a successor.
    """

    id: TaskId
    area: AreaSlug
    item: AgendaItemId
    title: str
    hands: int
    on: date
    people: tuple[tuple[ResidentId, str], ...] = ()
    handing_over: frozenset[ResidentId] = frozenset()

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


def slot_of(task: TaskId) -> str:
    """Return the slot of a task in the chat of somebody who does it."""
    return f"taak-{task}"


# --- making a task ------------------------------------------------------------------------


def hands_screen(resident: Resident, title: str, *, fresh: bool = True) -> Notice:
    """Return the question how many hands it takes."""
    buttons = [
        Button(label=TaskText.HAND_COUNT, data=f"{MAKE_PREFIX}:h:{count}", values={"aantal": count})
        for count in HANDS_OFFERED
    ]
    rows = (tuple(buttons[0:2]), tuple(buttons[2:4]), tuple(buttons[4:6]), (_out(),))
    return Notice(
        to=resident.id,
        text=TaskText.HANDS,
        values={"titel": shortened(title, TITLE_LENGTH)},
        buttons=rows,
        slot=STEP,
        fresh=fresh,
    )


def _out() -> Button:
    return Button(label=GeneralText.GO_OUT, data=f"{MAKE_PREFIX}:weg", look=Look.QUIET)


def read_hands(typed: str, *, most: int) -> int | None:
    """Return the whole number from 1 to `most` in what somebody typed."""
    digits = typed.strip()
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 3:
        return None
    return int(digits) if 1 <= int(digits) <= most else None


def day_screen(resident: Resident, title: str, today: date, *, fresh: bool = False) -> Notice:
    """Return the question when: the coming Saturdays, or a day typed."""
    saturday = today + timedelta(days=(5 - today.weekday()) % 7 or 7)
    offered = [saturday + timedelta(days=7 * week) for week in range(4)]
    buttons = [
        Button(
            label=TaskText.THIS_DAY, data=f"{MAKE_PREFIX}:d:{day.isoformat()}", values={"dag": day}
        )
        for day in offered
    ]
    back = Button(label=GeneralText.GO_BACK, data=f"{MAKE_PREFIX}:terug", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=TaskText.DAY,
        values={"titel": shortened(title, TITLE_LENGTH)},
        buttons=(tuple(buttons[0:2]), tuple(buttons[2:4]), (back, _out())),
        slot=STEP,
        fresh=fresh,
    )


_MONTHS = (
    ("januari", "jan"),
    ("februari", "feb"),
    ("maart", "mrt"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "jun"),
    ("juli", "jul"),
    ("augustus", "aug"),
    ("september", "sep"),
    ("oktober", "okt", "october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)


def read_day(typed: str, today: date) -> date | None:
    """Return the day somebody typed: "12 december", "12-12", "za 5 dec", "morgen".

    A day without a year is the next one that comes, today included.
    """
    words = typed.casefold().strip().rstrip(".")
    if words in ("morgen", "tomorrow"):
        return today + timedelta(days=1)
    if words in ("vandaag", "today"):
        return today
    cleaned = " ".join(_english(one) for one in words.replace(",", " ").split())
    start = datetime(today.year, 1, 1)  # noqa: DTZ001 - a calendar day, no moment
    later = datetime(today.year + 1, 2, 2)  # noqa: DTZ001
    try:
        found: date = dates.parse(cleaned, dayfirst=True, default=start).date()
        other: date = dates.parse(cleaned, dayfirst=True, default=later).date()
    except (ValueError, OverflowError):
        return None
    if (found.month, found.day) != (other.month, other.day):
        return None  # no day and month were typed
    return found if found >= today or found.year == other.year else other


def _english(word: str) -> str:
    for number, names in enumerate(_MONTHS, start=1):
        if word.rstrip(".") in names:
            return date(2000, number, 1).strftime("%B")
    return "" if word[:2] in {"ma", "di", "wo", "do", "vr", "za", "zo"} and word.isalpha() else word


@dataclass(frozen=True, slots=True)
class Refused:
    """It isn't done, and why."""

    notices: tuple[Notice, ...]


def refuse_day(resident: Resident, day: date | None, today: date, *, most: int) -> Refused | None:
    """Return why a task can't be on `day`; None when it can.

    Args:
        most: days ahead.
    """
    if day is None:
        return _refuse(resident, TaskText.DAY_NOT_READ)
    if day < today:
        return _refuse(resident, TaskText.DAY_PAST, {"dag": day})
    if day > today + timedelta(days=most):
        return _refuse(resident, TaskText.DAY_FAR, {"dag": day})
    return None


def reminder_at(on: date, *, hour: int) -> datetime:
    """Return the moment of the reminder: the day before, at `hour` in Europe/Amsterdam."""
    return datetime.combine(on - timedelta(days=1), time(hour), LOCAL)


def reminder_due(task: TaskId, on: date, *, hour: int) -> Due:
    """Return what must happen the day before a task."""
    return Due(
        DueKind.TASK_REMINDER, reminder_at(on, hour=hour), f"taak-{task}-morgen", {"task": task}
    )


def made(resident: Resident, task: Task) -> Notice:
    """Return what the maker of a task reads, with the offer to do it."""
    rows = (
        (
            Button(label=TaskText.I_DO_IT, data=f"{TASK_PREFIX}:{task.id}:doe", look=Look.MAIN),
            Button(label=TaskText.ALL_TASKS, data=f"{TASK_PREFIX}:1", look=Look.QUIET),
        ),
    )
    return Notice(
        to=resident.id, text=TaskText.MADE, values=_of_task(task), buttons=rows, slot=STEP
    )


def _of_task(task: Task) -> Values:
    return {
        "titel": task.short,
        "dag": task.on,
        "handen": task.hands,
        "mensen": len(task.people),
        "nodig": task.wanted,
    }


# --- doing it -----------------------------------------------------------------------------


def tasks_screen(resident: Resident, area_name: str, page: Page[Task], *, fresh: bool) -> Notice:
    """Return what can be done in the area, soonest first."""
    if not page.items:
        agenda = Button(label=TaskText.TO_AGENDA, data="pt:1")
        return Notice(
            to=resident.id,
            text=TaskText.LIST_EMPTY,
            values={"gebied": area_name},
            buttons=((agenda,),),
            slot=STEP,
            fresh=fresh,
        )
    lines = []
    rows: list[tuple[Button, ...]] = []
    blocks: list[Block] = [Title(Line(TaskText.LIST_TITLE, {"gebied": area_name}))]
    for one in page.items:
        mine = one.has(resident.id)
        values = _of_task(one)
        lines.append(Line(TaskText.LINE_MINE if mine else TaskText.LINE, values))
        verb = "los" if mine else "doe"
        label = TaskText.I_CANT_THIS if mine else TaskText.I_DO_THIS
        button = Button(
            label=label,
            data=f"{TASK_PREFIX}:{one.id}:{verb}",
            values={"titel": shortened(one.title, 16)},
            look=Look.PLAIN,
        )
        if mine or one.wanted:
            rows.append((button,))
        blocks.append(
            Choice(
                label=one.title,
                below=Line(TaskText.BELOW_MINE if mine else TaskText.BELOW, values),
                mine=0,
            )
        )
    if page.of > 1:
        blocks.append(Paragraph(page.line(), small=True))
    turn = page.buttons(TASK_PREFIX)
    if turn:
        rows.append(turn)
    return Notice(
        to=resident.id,
        text=TaskText.LIST,
        values={"gebied": area_name, "lijst": Lines(tuple(lines)), "bladzijde": page.line()},
        buttons=tuple(rows),
        card=Card(tuple(blocks)),
        slot=STEP,
        fresh=fresh,
    )


@dataclass(frozen=True, slots=True)
class Volunteered:
    """A resident who does the task from now on."""

    task: TaskId
    by: ResidentId
    at: datetime
    notices: tuple[Notice, ...]


def decide_volunteer(task: Task | None, resident: Resident, at: datetime) -> Volunteered | Refused:
    """Decide whether `resident` does `task`: in the own area, while hands are wanted, in time."""
    if task is None:
        return _refuse(resident, TaskText.GONE)
    if task.area != resident.area:
        return _refuse(resident, TaskText.OTHER_AREA)
    if task.has(resident.id):
        return _refuse(resident, TaskText.ALREADY, _of_task(task))
    if task.on < day_of(at):
        return _refuse(resident, TaskText.OVER, _of_task(task))
    if task.wanted == 0:
        return _refuse(resident, TaskText.FULL, _of_task(task))
    others = [name for one, name in task.people if one != resident.id]
    values = {**_of_task(task), "mensen": len(others) + 1, "nodig": task.wanted - 1}
    notice = Notice(
        to=resident.id,
        text=TaskText.VOLUNTEERED,
        values=values,
        buttons=((_cant(task),),),
        slot=slot_of(task.id),
        fresh=True,
    )
    return Volunteered(task.id, resident.id, at, (notice,))


def _cant(task: Task) -> Button:
    return Button(label=TaskText.I_CANT, data=f"{TASK_PREFIX}:{task.id}:los", look=Look.QUIET)


def remind(task: Task, at: datetime) -> tuple[Notice, ...]:
    """Return the reminders of the day before; none when the day has come meanwhile."""
    if at.astimezone(LOCAL).date() >= task.on:
        return ()
    return tuple(
        Notice(
            to=one,
            text=TaskText.REMINDER,
            values=_of_task(task),
            buttons=((_cant(task),),),
            priority=Priority.REMINDER,
            once=f"taak-{task.id}-morgen",
        )
        for one, _ in task.people
    )


@dataclass(frozen=True, slots=True)
class HandingOver:
    """Somebody who looks for a successor and stays on the task until there is one."""

    task: TaskId
    by: ResidentId
    notices: tuple[Notice, ...]


def decide_hand_over(
    task: Task | None,
    resident: Resident,
    at: datetime,
    *,
    candidates: Iterable[ResidentId],
) -> HandingOver | Refused:
    """Decide on looking for a successor of `resident`.

    Args:
        candidates: residents of the area who could do it; asked once for this hand-over.
    """
    refused = _refuse_own(task, resident, at)
    if refused is not None or task is None:
        return refused or _refuse(resident, TaskText.GONE)
    asked = [one for one in candidates if not task.has(one)]
    name = shown(resident.shown_name)
    stay = Button(label=TaskText.I_CAN_AFTER_ALL, data=f"{TASK_PREFIX}:{task.id}:toch")
    own = Notice(
        to=resident.id,
        text=TaskText.HANDING_OVER if asked else TaskText.NOBODY_TO_ASK,
        values={**_of_task(task), "gevraagd": len(asked)},
        buttons=((stay,),),
        slot=slot_of(task.id),
        fresh=True,
    )
    asks = tuple(
        Notice(
            to=one,
            text=TaskText.ASK_SUCCESSOR,
            values={**_of_task(task), "naam": name},
            buttons=(
                (
                    Button(
                        label=TaskText.I_TAKE_OVER,
                        data=f"{TASK_PREFIX}:{task.id}:neem:{resident.id}",
                        look=Look.MAIN,
                    ),
                ),
            ),
            priority=Priority.REMINDER,
            once=f"taak-{task.id}-opvolger-{resident.id}-{day_of(at).isoformat()}",
        )
        for one in asked
    )
    return HandingOver(task.id, resident.id, (own, *asks))


def _refuse_own(task: Task | None, resident: Resident, at: datetime) -> Refused | None:
    if task is None:
        return _refuse(resident, TaskText.GONE)
    if not task.has(resident.id):
        return _refuse(resident, TaskText.NOT_ON_IT, _of_task(task))
    if task.on < day_of(at):
        return _refuse(resident, TaskText.OVER, _of_task(task))
    return None


@dataclass(frozen=True, slots=True)
class Stays:
    """Somebody who can after all."""

    task: TaskId
    by: ResidentId
    notices: tuple[Notice, ...]


def decide_stay(task: Task | None, resident: Resident, at: datetime) -> Stays | Refused:
    """Decide on taking back a hand-over that nobody took yet."""
    refused = _refuse_own(task, resident, at)
    if refused is not None or task is None:
        return refused or _refuse(resident, TaskText.GONE)
    notice = Notice(
        to=resident.id,
        text=TaskText.STAYS,
        values=_of_task(task),
        buttons=((_cant(task),),),
        slot=slot_of(task.id),
    )
    return Stays(task.id, resident.id, (notice,))


@dataclass(frozen=True, slots=True)
class TakenOver:
    """A task that went from one resident to another."""

    task: TaskId
    was: ResidentId
    by: ResidentId
    at: datetime
    notices: tuple[Notice, ...]


def decide_take_over(
    task: Task | None, resident: Resident, leaver: ResidentId, at: datetime
) -> TakenOver | Refused:
    """Decide whether `resident` takes the task over from `leaver`: the first who says so."""
    if task is None:
        return _refuse(resident, TaskText.GONE)
    if task.area != resident.area:
        return _refuse(resident, TaskText.OTHER_AREA)
    if task.has(resident.id):
        return _refuse(resident, TaskText.ALREADY, _of_task(task))
    if task.on < day_of(at):
        return _refuse(resident, TaskText.OVER, _of_task(task))
    if leaver not in task.handing_over:
        return _refuse(resident, TaskText.TOO_LATE, _of_task(task))
    names = dict(task.people)
    values = _of_task(task)
    new = Notice(
        to=resident.id,
        text=TaskText.TAKEN_OVER,
        values={**values, "naam": shown(names[leaver])},
        buttons=((_cant(task),),),
        slot=slot_of(task.id),
        fresh=True,
    )
    old = Notice(
        to=leaver,
        text=TaskText.HANDED_OVER,
        values={**values, "naam": shown(resident.shown_name)},
        slot=slot_of(task.id),
        fresh=True,
    )
    others = tuple(
        Notice(
            to=one,
            text=TaskText.TELL_OTHERS,
            values={**values, "naam": shown(resident.shown_name), "weg": shown(names[leaver])},
            priority=Priority.REMINDER,
            once=f"taak-{task.id}-{leaver}-{resident.id}-anderen",
        )
        for one, _ in task.people
        if one != leaver
    )
    return TakenOver(task.id, leaver, resident.id, at, (new, old, *others))


def mine_first(tasks: Sequence[Task], resident: ResidentId) -> tuple[Task, ...]:
    """Return tasks in the order of `/doe`: one's own first, then those that want hands."""
    return tuple(
        sorted(tasks, key=lambda one: (not one.has(resident), one.wanted == 0, one.on, one.id))
    )


def _refuse(resident: Resident, text: TextKey, values: Values | None = None) -> Refused:
    return Refused((Notice(to=resident.id, text=text, values=values or {}),))
