"""Rolling up sleeves: tasks out of "what can we do ourselves", and who does them.

Source: brochure, chapter 3: find talents and use them as suits residents, and finish what you
start ("afmaken waar je aan begint"): a task isn't left silently, it is handed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

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
"""Making a task of an answer: `tk:h:<hands>`, `tk:d:<day>`, `tk:terug:<from>`, `tk:weg`."""
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
    I_TAKE_THIS = "knop-ik-neem-dit-over"


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


# --- making a task ------------------------------------------------------------------------


def hands_screen(resident: Resident, title: str, *, fresh: bool = True) -> Notice:
    """Return the question how many hands it takes."""
    buttons = [
        Button(label=TaskText.HAND_COUNT, data=f"{MAKE_PREFIX}:h:{count}", values={"aantal": count})
        for count in HANDS_OFFERED
    ]
    rows = (*_in_pairs(buttons), (_back("handen"), _out()))
    return Notice(
        to=resident.id,
        text=TaskText.HANDS,
        values={"titel": shortened(title, TITLE_LENGTH)},
        buttons=rows,
        slot=STEP,
        fresh=fresh,
    )


def _in_pairs(buttons: Sequence[Button]) -> tuple[tuple[Button, ...], ...]:
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _back(place: str) -> Button:
    """Carries where it goes back from, so that a second tap doesn't go back twice."""
    return Button(label=GeneralText.GO_BACK, data=f"{MAKE_PREFIX}:terug:{place}", look=Look.QUIET)


def _out() -> Button:
    return Button(label=GeneralText.GO_OUT, data=f"{MAKE_PREFIX}:weg", look=Look.QUIET)


_NUMBERS = (
    ("een", "één", "one"),
    ("twee", "two"),
    ("drie", "three"),
    ("vier", "four"),
    ("vijf", "five"),
    ("zes", "six"),
    ("zeven", "seven"),
    ("acht", "eight"),
    ("negen", "nine"),
    ("tien", "ten"),
)


def read_hands(typed: str, *, most: int) -> int | None:
    """Return the one number from 1 to `most` in what somebody typed: "4", "vier mensen"."""
    found = [int(one) for one in re.findall(r"\d{1,4}", typed)]
    if not found:
        words = re.findall(r"[^\W\d_]+", typed.casefold())
        found = [
            number
            for word in words
            for number, names in enumerate(_NUMBERS, start=1)
            if word in names
        ]
    if len(found) != 1 or re.search(r"-\s*\d|\d{5}|\d[.,]\d", typed):
        return None
    return found[0] if 1 <= found[0] <= most else None


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
    return Notice(
        to=resident.id,
        text=TaskText.DAY,
        values={"titel": shortened(title, TITLE_LENGTH)},
        buttons=(*_in_pairs(buttons), (_back("dag"), _out())),
        slot=STEP,
        fresh=fresh,
    )


_MONTHS = (
    ("januari", "jan", "january"),
    ("februari", "feb", "february"),
    ("maart", "mrt", "march", "mar"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "jun", "june"),
    ("juli", "jul", "july"),
    ("augustus", "aug", "august"),
    ("september", "sep", "sept"),
    ("oktober", "okt", "october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_WEEKDAYS = (
    ("maandag", "ma", "monday", "mon"),
    ("dinsdag", "di", "tuesday", "tue"),
    ("woensdag", "wo", "wednesday", "wed"),
    ("donderdag", "do", "thursday", "thu"),
    ("vrijdag", "vr", "friday", "fri"),
    ("zaterdag", "za", "saturday", "sat"),
    ("zondag", "zo", "sunday", "sun"),
)
_NEAR = {
    "vandaag": 0,
    "today": 0,
    "morgen": 1,
    "tomorrow": 1,
    "overmorgen": 2,
}
_AROUND = frozenset({"op", "de", "e", "ste", "a", "s", "as", "aanstaande", "komende"}) | {
    *("on", "the", "of", "st", "nd", "rd", "th"),
}
_NUMERIC = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2})(?:[-/. ]+(\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NAMED = re.compile(r"(\d{1,2})(?: (\d{4}))?")
PAST = timedelta(days=60)
"""A day without a year that is this short ago was meant so, and is not a year ahead."""


def read_day(typed: str, today: date) -> date | None:
    """Return the day somebody typed: "12 december", "12-12", "za 5 dec", "vrijdag", "morgen".

    A day without a year is the one nearest to `today`: from PAST ago to ten months ahead. A
    weekday alone is the next one after today. None for what is no day, not in the calendar,
    or on another weekday than was typed.
    """
    plain = " ".join(re.findall(r"[^\W\d_]+|[\d]+(?:[-/.]\d+)*", typed.casefold()))
    words = [one for one in plain.split() if one[0].isalpha() and one not in _AROUND]
    numbers = " ".join(one for one in plain.split() if not one[0].isalpha())
    if len(words) == 1 and not numbers and words[0] in _NEAR:
        return today + timedelta(days=_NEAR[words[0]])
    months = [one for one in map(_month, words) if one]
    weekdays = [one for one in map(_weekday, words) if one is not None]
    if len(months) + len(weekdays) != len(words) or len(months) > 1 or len(weekdays) > 1:
        return None
    if not numbers:
        if months or not weekdays:
            return None
        return today + timedelta(days=(weekdays[0] - today.weekday()) % 7 or 7)
    found = _calendar_day(numbers, months[0] if months else None, today)
    if found is None or (weekdays and found.weekday() != weekdays[0]):
        return None
    return found


def _calendar_day(numbers: str, month: int | None, today: date) -> date | None:
    if month is not None:
        named = _NAMED.fullmatch(numbers)
        return _nearest(named[2], month, int(named[1]), today) if named else None
    if iso := _ISO.fullmatch(numbers):
        return _nearest(iso[1], int(iso[2]), int(iso[3]), today)
    numeric = _NUMERIC.fullmatch(numbers)
    if numeric is None:
        return None
    year = f"20{numeric[3]}" if numeric[3] and len(numeric[3]) == 2 else numeric[3]
    return _nearest(year, int(numeric[2]), int(numeric[1]), today)


def _nearest(year: str | None, month: int, day: int, today: date) -> date | None:
    years = [int(year)] if year else [today.year - 1, today.year, today.year + 1]
    for one in years:
        try:
            found = date(one, month, day)
        except ValueError:  # not in the calendar of that year
            continue
        if year or today - PAST <= found < today - PAST + timedelta(days=365):
            return found
    return None


def _month(word: str) -> int | None:
    return next((at for at, names in enumerate(_MONTHS, start=1) if word in names), None)


def _weekday(word: str) -> int | None:
    return next((at for at, names in enumerate(_WEEKDAYS) if word in names), None)


@dataclass(frozen=True, slots=True)
class Refused:
    """It isn't done, and why."""

    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Twice:
    """A second tap, what it asks for stands already: a line that goes away by itself will do."""

    toast: TextKey
    values: Values


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
    lines: list[Line] = []
    taps: list[Button] = []
    blocks: list[Block] = [Title(Line(TaskText.LIST_TITLE, {"gebied": area_name}))]
    for number, one in enumerate(page.items, start=1):
        values = {**_of_task(one), "nummer": number}
        verb, label, line, below = _as_seen_by(one, resident.id)
        lines.append(Line(line, values))
        numbered = Line(TaskText.NUMBERED, {"nummer": number, "titel": one.title})
        blocks.append(Choice(label=numbered, below=Line(below, values)))
        if verb:
            data = f"{TASK_PREFIX}:{one.id}:{verb}"
            taps.append(Button(label=label, data=data, values={"nummer": number}))
    if page.of > 1:
        blocks.append(Paragraph(page.line(), small=True))
    turn = page.buttons(TASK_PREFIX)
    return Notice(
        to=resident.id,
        text=TaskText.LIST,
        values={"gebied": area_name, "lijst": Lines(tuple(lines)), "bladzijde": page.line()},
        buttons=(*((one,) for one in taps), *((turn,) if turn else ())),
        card=Card(tuple(blocks)),
        slot=STEP,
        fresh=fresh,
    )


def _as_seen_by(task: Task, resident: ResidentId) -> tuple[str, TaskText, TaskText, TaskText]:
    """Return what can be tapped (nothing: empty), its label, and how the task is described."""
    if task.has(resident):
        return "los", TaskText.I_CANT_THIS, TaskText.LINE_MINE, TaskText.BELOW_MINE
    if task.wanted:
        return "doe", TaskText.I_DO_THIS, TaskText.LINE, TaskText.BELOW
    if task.leaver is not None:
        verb = f"neem:{task.leaver}"
        return verb, TaskText.I_TAKE_THIS, TaskText.LINE_SUCCESSOR, TaskText.BELOW_SUCCESSOR
    return "", TaskText.I_DO_THIS, TaskText.LINE, TaskText.BELOW


@dataclass(frozen=True, slots=True)
class Volunteered:
    """A resident who does the task from now on."""

    task: TaskId
    by: ResidentId
    at: datetime
    notices: tuple[Notice, ...]


def decide_volunteer(
    task: Task | None, resident: Resident, at: datetime, *, hour: int
) -> Volunteered | Twice | Refused:
    """Decide whether `resident` does `task`: in the own area, while hands are wanted, in time.

    Args:
        hour: of the reminder; it is promised only while it is still to come.
    """
    if task is None:
        return _refuse(resident, TaskText.GONE)
    if task.area != resident.area:
        return _refuse(resident, TaskText.OTHER_AREA)
    if task.has(resident.id):
        return Twice(TaskText.ALREADY, _of_task(task))
    if task.on < day_of(at):
        return _refuse(resident, TaskText.OVER, _of_task(task))
    if task.wanted == 0:
        return _refuse(resident, TaskText.FULL, _of_task(task))
    later = at < reminder_at(task.on, hour=hour)
    notice = Notice(
        to=resident.id,
        text=TaskText.VOLUNTEERED if later else TaskText.VOLUNTEERED_SOON,
        values=_of_task(task),
        buttons=((_cant(task),),),
        slot=slot_of(task.id),
        fresh=True,
    )
    return Volunteered(task.id, resident.id, at, (notice,))


def _cant(task: Task) -> Button:
    return Button(label=TaskText.I_CANT, data=f"{TASK_PREFIX}:{task.id}:los", look=Look.QUIET)


def remind(task: Task, at: datetime) -> tuple[Notice, ...]:
    """Return the reminders of the day before; none when the day has come meanwhile."""
    if day_of(at) >= task.on:
        return ()
    return tuple(
        Notice(
            to=one,
            text=TaskText.REMINDER_LEAVING if one in task.handing_over else TaskText.REMINDER,
            values=_of_task(task),
            buttons=((_can(task) if one in task.handing_over else _cant(task),),),
            slot=slot_of(task.id),
            fresh=True,
            priority=Priority.REMINDER,
            once=f"taak-{task.id}-morgen",
        )
        for one, _ in task.people
    )


def _can(task: Task) -> Button:
    return Button(label=TaskText.I_CAN_AFTER_ALL, data=f"{TASK_PREFIX}:{task.id}:toch")


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
) -> HandingOver | Twice | Refused:
    """Decide on looking for a successor of `resident`.

    Args:
        candidates: residents of the area who could do it; asked once for this hand-over.
    """
    refused = _refuse_own(task, resident, at)
    if refused is not None or task is None:
        return refused or _refuse(resident, TaskText.GONE)
    if resident.id in task.handing_over:
        return Twice(TaskText.LOOKING, _of_task(task))
    asked = [one for one in candidates if not task.has(one)]
    name = shown(resident.shown_name)
    own = Notice(
        to=resident.id,
        text=TaskText.HANDING_OVER if asked else TaskText.NOBODY_TO_ASK,
        values={**_of_task(task), "gevraagd": len(asked)},
        buttons=((_can(task),),),
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
            slot=ask_slot(task.id, resident.id),
            fresh=True,
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
    task: Task | None,
    resident: Resident,
    leaver: ResidentId,
    at: datetime,
    *,
    hour: int,
    asked: Iterable[ResidentId] = (),
) -> TakenOver | Twice | Refused:
    """Decide whether `resident` takes the task over from `leaver`: the first who says so.

    Args:
        hour: of the reminder; it is promised only while it is still to come.
        asked: in whose chats the question stands; it goes away there.
    """
    if task is None:
        return _refuse(resident, TaskText.GONE)
    if task.area != resident.area:
        return _refuse(resident, TaskText.OTHER_AREA)
    if task.has(resident.id):
        return Twice(TaskText.ALREADY, _of_task(task))
    if task.on < day_of(at):
        return _refuse(resident, TaskText.OVER, _of_task(task))
    if leaver not in task.handing_over:
        return _refuse(resident, TaskText.TOO_LATE, _of_task(task))
    gone = shown(dict(task.people)[leaver])
    values = {**_of_task(task), "naam": shown(resident.shown_name)}
    later = at < reminder_at(task.on, hour=hour)
    new = Notice(
        to=resident.id,
        text=TaskText.TAKEN_OVER if later else TaskText.TAKEN_OVER_SOON,
        values={**values, "naam": gone},
        buttons=((_cant(task),),),
        slot=slot_of(task.id),
        fresh=True,
    )
    once = f"taak-{task.id}-{leaver}-{resident.id}-{int(at.timestamp())}"
    old = Notice(
        to=leaver,
        text=TaskText.HANDED_OVER,
        values=values,
        slot=slot_of(task.id),
        fresh=True,
        priority=Priority.REMINDER,
        once=once,
    )
    others = [
        Notice(
            to=one,
            text=TaskText.TELL_OTHERS,
            values={**values, "weg": gone},
            priority=Priority.REMINDER,
            once=once,
        )
        for one, _ in task.people
        if one != leaver
    ]
    questions = [
        Notice(
            to=one,
            text=TaskText.ASKED_YOU if one == resident.id else TaskText.ASKED_OTHER,
            values=values,
            slot=ask_slot(task.id, leaver),
        )
        for one in asked
    ]
    return TakenOver(task.id, leaver, resident.id, at, (*questions, new, old, *others))


def mine_first(tasks: Sequence[Task], resident: ResidentId) -> tuple[Task, ...]:
    """Return tasks in the order of `/doe`: one's own first, then those that want somebody."""

    def order(task: Task) -> tuple[bool, bool, date, TaskId]:
        enough = task.wanted == 0 and task.leaver is None
        return (not task.has(resident), enough, task.on, task.id)

    return tuple(sorted(tasks, key=order))


def _refuse(resident: Resident, text: TextKey, values: Values | None = None) -> Refused:
    return Refused((Notice(to=resident.id, text=text, values=values or {}),))
