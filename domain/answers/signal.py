"""A signal to a partner, the answer to it, and by when that is due.

Source: brochure, ground rule 14 (the yes-code): each signal gets an answer in time, and an answer
carries a next step or somebody who can help.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from domain.calendar import day_of
from domain.ids import AreaSlug, IssueId, ResidentId, SignalId
from domain.issues.issue import TITLE_LENGTH
from domain.notices import Button, Line, Look, TextKey, Value
from domain.parameters import Content
from domain.people import Resident, shown
from domain.plain_text import shortened
from domain.roles import Action
from domain.ways.way import WayOfWorking

ASK_PREFIX = "vr"
"""`vr:<verb>`, `vr:i:<issue>`: asking a partner something."""
ANSWER_PREFIX = "aw"
"""`aw:<page>` what is due, `aw:<signal>:<verb>` about one, `aw:s:<verb>` in the answer itself."""

Names = Mapping[str, str]
"""Key of a partner -> its name."""


class AnswerText(TextKey):
    """Sentences of asking partners and answering."""

    ASK_WHAT = "vraag-wat"
    ASK_TOO_LONG = "vraag-te-lang"
    ASK_TOO_SHORT = "vraag-te-kort"
    WHICH_ISSUE = "vraag-over-welk"
    ISSUE_LINE = "vraag-over-regel"
    WHICH_PARTNER = "vraag-aan-wie"
    CHECK = "vraag-kijk-na"
    CHECK_HIDDEN = "vraag-iets-verborgen"
    SENT = "vraag-verstuurd"
    ALREADY = "vraag-loopt-al"
    NOT_YOURS = "vraag-niet-van-jou"
    OTHER_AREA = "vraag-ander-gebied"
    NEW = "vraag-nieuw"

    MINE = "antwoord-mijn-vragen"
    MINE_ANSWERED = "antwoord-mijn-beantwoord"
    LIST = "antwoord-lijst"
    LIST_EMPTY = "antwoord-lijst-leeg"
    LINE = "antwoord-regel"
    LINE_LATE = "antwoord-regel-te-laat"
    NO_PARTNER = "antwoord-geen-partner"
    LATE_LIST = "antwoord-te-laat-lijst"
    LATE_LIST_EMPTY = "antwoord-te-laat-leeg"
    LATE_LINE = "antwoord-te-laat-regel"
    LATE_DIGEST = "antwoord-te-laat-bericht"
    SIGNAL = "antwoord-vraagstuk"
    SIGNAL_ANSWERED = "antwoord-al-gegeven"
    DUE = "antwoord-uiterlijk"
    DUE_LATE = "antwoord-had-gekund"
    GONE = "antwoord-weg"
    NAME_FIRST = "antwoord-eerst-naam"
    REMINDER = "antwoord-herinnering"
    REMINDER_LAST = "antwoord-morgen-laatste"

    WRITE = "antwoord-schrijf"
    ASK_STEP = "antwoord-stap-vraag"
    ASK_STEP_DAY = "antwoord-stap-dag"
    ASK_HELPS = "antwoord-hulp-vraag"
    ASK_BACK = "antwoord-terug-vraag"
    DRAFT = "antwoord-kijk-na"
    DRAFT_RULE = "antwoord-kale-weigering"
    NO_PART_YET = "antwoord-nog-geen-vervolg"
    PRIVATE = "antwoord-prive"
    TOO_LONG = "antwoord-te-lang"
    TOO_SHORT = "antwoord-te-kort"
    DAY_NOT_READ = "antwoord-dag-niet-gelezen"
    DAY_PAST = "antwoord-dag-voorbij"
    DAY_FAR = "antwoord-dag-te-ver"
    PART_STEP = "antwoord-deel-stap"
    PART_HELPS = "antwoord-deel-hulp"
    PART_BACK = "antwoord-deel-terug"
    GIVEN = "antwoord-verstuurd"

    HEARD = "antwoord-gekregen"
    CLEAR = "antwoord-duidelijk"
    ASK_ON = "antwoord-doorvragen"
    ASK_REPLY = "antwoord-reageren"
    STEP_ASK = "antwoord-stap-klaar"
    STEP_DONE = "antwoord-stap-gedaan"
    STEP_DONE_HEARD = "antwoord-stap-gedaan-bericht"
    STEP_LATER = "antwoord-stap-later"
    STEP_LATER_HEARD = "antwoord-stap-later-bericht"
    STEP_NEW_DAY = "antwoord-stap-nieuwe-dag"
    STEP_OVER = "antwoord-stap-voorbij"

    ASK_BUTTON = "knop-vraag-antwoord"
    THIS_PARTNER = "knop-deze-partner"
    SEND_ASK = "knop-verstuur-vraag"
    OTHER_PARTNER = "knop-andere-partner"
    ANSWER_IT = "knop-antwoord-geven"
    OPEN = "knop-open-vraag"
    TO_LIST = "knop-naar-antwoorden"
    ADD_STEP = "knop-antwoord-stap"
    ADD_HELPS = "knop-antwoord-hulp"
    ADD_BACK = "knop-antwoord-terug"
    WORDS_AGAIN = "knop-antwoord-woorden"
    SEND = "knop-antwoord-verstuur"
    THANKS = "knop-antwoord-duidelijk"
    ON = "knop-antwoord-doorvragen"
    REPLY = "knop-antwoord-reageer"
    READ = "knop-lees-antwoord"
    STEP_IS_DONE = "knop-stap-gedaan"
    STEP_IS_LATER = "knop-stap-later"
    TO_MINE = "knop-mijn-vragen"
    DESK_DUE = "knop-bureau-antwoorden"
    DESK_LATE = "knop-bureau-te-laat"


def parts_of(step: str, step_on: date | None, helps: str, question: str) -> tuple[Line, ...]:
    """Return what goes on after an answer, in lines as the asker reads them."""
    found = []
    if step and step_on:
        found.append(Line(AnswerText.PART_STEP, {"stap": step, "dag": step_on}))
    if helps:
        found.append(Line(AnswerText.PART_HELPS, {"wie": helps}))
    if question:
        found.append(Line(AnswerText.PART_BACK, {"vraag": question}))
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a partner answered: one of the last four is always there.

    Attributes:
        by: None when that person is no longer here.
        step_on: calendar day in Europe/Amsterdam.
        question: asked back.
        clear: the asker said so.
    """

    by: ResidentId | None
    by_name: str | None
    text: str
    at: datetime
    step: str = ""
    step_on: date | None = None
    helps: str = ""
    question: str = ""
    step_done: bool = False
    clear: bool = False

    def parts(self) -> tuple[Line, ...]:
        """Return what goes on, in lines."""
        return parts_of(self.step, self.step_on, self.helps, self.question)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """What a partner is asked: about an issue, or a question to professionals.

    Attributes:
        partner: its key in content.
        text: of the issue or the question; personal data of a question is masked.
        asked_by: None when that person is no longer here.
        due_on: the last calendar day in Europe/Amsterdam that is in time.
        stands: an issue that was taken back needs no answer.
        hears: others who hear the answer: the owner of the issue and who joined it.
    """

    id: SignalId
    area: AreaSlug
    area_name: str
    partner: str
    issue: IssueId | None
    text: str
    asked_by: ResidentId | None
    asked_name: str | None
    asked_at: datetime
    due_on: date
    stands: bool = True
    answer: Answer | None = None
    hears: tuple[ResidentId, ...] = ()

    @property
    def title(self) -> str:
        """The text where it stands in a sentence."""
        return shortened(self.text, TITLE_LENGTH)

    def name_of(self, names: Names) -> str:
        """Return the name of the partner; its key when content lost it."""
        return names.get(self.partner, self.partner)

    def late(self, at: datetime) -> bool:
        """Return whether it has no answer, and the last day is over at `at`."""
        return self.answer is None and day_of(at) > self.due_on

    @property
    def told(self) -> tuple[ResidentId, ...]:
        """Who hears of it: the asker first, each once."""
        asker = [] if self.asked_by is None else [self.asked_by]
        return tuple(dict.fromkeys([*asker, *self.hears]))

    def asker(self) -> Value:
        """Return the name of who asked, as neighbours see it."""
        return shown(self.asked_name)


def can_answer(resident: Resident, signal: Signal) -> bool:
    """Return whether somebody answers for the partner that is asked, in that area."""
    return resident.partner == signal.partner and resident.may(Action.ANSWER_SIGNAL, signal.area)


def can_read(resident: Resident, signal: Signal) -> bool:
    """Return whether a signal and its answer are for somebody to read."""
    return (
        can_answer(resident, signal)
        or resident.id in signal.told
        or resident.may(Action.SEE_LATE_ANSWERS, signal.area)
    )


def days_of(content: Content, partner: str, day: date, way: WayOfWorking | None = None) -> int:
    """Return in how many calendar days a partner answers what is asked on `day`.

    Args:
        way: how the area works in which it is asked. Its clock goes before the days that hold for
            all; a partner that is sooner by itself goes on so.
    """
    own = next((one.answer_days for one in content.partners if one.key == partner), None)
    of_way = None if way is None else way.clocks.answer_days
    if of_way is not None:
        return min(of_way, own or of_way)
    return own or content.answers.answer_days.on(day)


def slot_of(signal: SignalId) -> str:
    """Return the slot of a signal's own message in a chat."""
    return f"antwoord-{signal}"


def open_button(signal: SignalId, label: TextKey, verb: str, look: Look = Look.PLAIN) -> Button:
    """Return a button about a signal."""
    return Button(label=label, data=f"{ANSWER_PREFIX}:{signal}:{verb}", look=look)


def ask_button(issue: IssueId) -> Button:
    """Return the button that asks a partner for an answer on an issue."""
    return Button(label=AnswerText.ASK_BUTTON, data=f"{ASK_PREFIX}:i:{issue}")
