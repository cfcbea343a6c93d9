"""What to say, without the words: the only thing handlers, jobs and errors can bring out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, Any, TypeAlias

from domain.ids import BallotId, EvaluationId, MessageId, ResidentId, SurveyId

if TYPE_CHECKING:
    from domain.cards import Card
    from domain.charts import Chart, Code, Quadrant, Route, RulesChart, Trends
    from domain.documents import CalendarFile
    from domain.photos import PhotoRef


class TextKey(StrEnum):
    """A sentence in `locales/`. Each topic has its own enumeration that extends this one."""


@dataclass(frozen=True, slots=True)
class Words:
    """A name that comes from content in several languages, such as that of a seed theme.

    Attributes:
        by_language: language code to text; `nl` is always there.
    """

    by_language: Mapping[str, str]

    def __post_init__(self) -> None:
        if "nl" not in self.by_language:
            raise ValueError("words need at least Dutch (nl)")

    def in_language(self, language: str) -> str:
        """Return the text in `language`, in Dutch where it is missing."""
        return self.by_language.get(language) or self.by_language["nl"]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence: a key with values, or words of a person as they wrote them."""

    text: TextKey | str
    values: Values = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lines:
    """Sentences below each other, for a list inside a message."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Headline:
    """The first line of a sentence, for a message about several things."""

    text: TextKey
    values: Values = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Opening:
    """A value at the beginning of a sentence, with a capital: "Do 12 maart, 19.30 uur"."""

    value: Value


@dataclass(frozen=True, slots=True)
class Euros:
    """A sum of money in whole cents: "€ 1.250", with cents only where there are some."""

    cents: int


@dataclass(frozen=True, slots=True)
class Tenths:
    """A number with one decimal, in whole tenths: "3,4"."""

    tenths: int


Value: TypeAlias = (
    "str | int | datetime | date | time | Words | TextKey | Line | Lines | Headline | Opening"
    " | Euros | Tenths"
)
"""What fits in a hole of a sentence; what is no plain text is rendered in the same language."""
Values = Mapping[str, Any]
"""Name of a hole -> a `Value`."""


class Priority(IntEnum):
    """Lower goes first in a chat. Only replies answer something that a person just did."""

    REPLY = 0
    REMINDER = 1
    BROADCAST = 2


class Kind(StrEnum):
    """What a notice that nobody asked for is about; somebody can mute it."""

    ISSUES = "issues"
    BALLOTS = "ballots"
    TASKS = "tasks"
    ROLE = "role"
    MEMBERS = "members"
    MEETINGS = "meetings"
    ANSWERS = "answers"
    AGREEMENTS = "agreements"
    DECISIONS = "decisions"
    OFFICIAL = "official"


class Look(StrEnum):
    """How a button is drawn where a channel can; Telegram shows them all alike."""

    MAIN = "main"
    PLAIN = "plain"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A verb of at most 24 characters under a message.

    Attributes:
        label: text key of the verb.
        data: at most 64 bytes of prefix and ids, never words; or
        url: an address to open instead.
        values: holes of the label.
        among: label in a message about several things, which says of which it is; None: the same.
    """

    label: TextKey
    data: str = ""
    url: str = ""
    values: Values = field(default_factory=dict)
    look: Look = Look.PLAIN
    among: TextKey | None = None

    def __post_init__(self) -> None:
        if bool(self.data) == bool(self.url):
            raise ValueError(f"button {self.label} needs either data or an address")
        if len(self.data.encode()) > MAX_DATA_BYTES:
            raise ValueError(f"button {self.label} carries more than {MAX_DATA_BYTES} bytes")


MAX_DATA_BYTES = 64
"""Limit of the Bot API on callback data."""

Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class ChatRef:
    """A chat of somebody who is not a resident yet, or whose resident is not known."""

    channel: str
    chat: int


@dataclass(frozen=True, slots=True)
class BallotScreen:
    """A reference to somebody's own ballot screen; delivery renders it at the last moment.

    Choices must not stand in the outbox (docs/decisions/0006), so the row holds only this.

    Attributes:
        place: which screen, of a paper that has several (`domain.ballots.resisting`); nothing of
            what is on the paper.
    """

    ballot: BallotId
    resident: ResidentId
    place: int = 0


@dataclass(frozen=True, slots=True)
class SurveyScreen:
    """A reference to a question on somebody's own sheet of a survey round, for the same reason.

    Attributes:
        place: of the question, from 0.
    """

    survey: SurveyId
    resident: ResidentId
    place: int


@dataclass(frozen=True, slots=True)
class SheetScreen:
    """A reference to a question on somebody's own sheet of an evaluation, for the same reason.

    Attributes:
        place: of the question, from 0.
        side: from which somebody looks back, for a sheet on which nothing stands yet.
        page: of a question with many choices.
    """

    evaluation: EvaluationId
    resident: ResidentId
    place: int
    side: str
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One message for one resident, in whatever language and channel they use.

    Attributes:
        text: None only for the screen of a ballot or a sheet, which brings its own.
        buttons: rows from top to bottom, each from left to right.
        card: the same as data, which the web phone draws richly; text and buttons suffice.
        picture: drawn or loaded by delivery and sent above the text.
        document: written by delivery and sent with the text below it.
        slot: name of a place in the chat that holds one message, such as the step of a
            conversation. A notice in a slot edits the message that stands there.
        fresh: send a new message into the slot; the one that stood there loses its buttons.
        takes: name of the slot whose message becomes the message of `slot`, so that the last
            screen of a conversation stays where it is and the next one doesn't touch it.
        edits: replace this message of the same chat, for a button without a slot.
        doors: show the menu that is always there (it can't go with inline buttons).
        priority: reminders and broadcasts reach nobody who stopped the messages.
        kind: of a reminder or broadcast.
        about: the thing that a reminder or broadcast is about, such as "stemming-3"; of several
            that wait, the newest is said. Empty: `once`.
        deadline: of a reminder or broadcast: what it asks ends then, in a procedure that its
            reader takes part in.
        once: said at most once to this resident, ever, under this key. Required for
            all that nobody asked for, so a retry of a job says nothing twice.
        language: for a chat without a resident; otherwise the resident's own goes.

    Raises:
        ValueError: a reminder or broadcast without `once` or `kind`; doors together with buttons.
    """

    to: ResidentId | ChatRef
    text: TextKey | None = None
    values: Values = field(default_factory=dict)
    buttons: Rows = ()
    card: Card | None = None
    picture: Chart | Trends | Route | Quadrant | RulesChart | Code | PhotoRef | None = None
    document: CalendarFile | None = None
    screen: BallotScreen | SheetScreen | SurveyScreen | None = None
    slot: str | None = None
    fresh: bool = False
    takes: str | None = None
    edits: MessageId | None = None
    doors: bool = False
    priority: Priority = Priority.REPLY
    kind: Kind | None = None
    about: str = ""
    deadline: datetime | None = None
    once: str | None = None
    language: str | None = None

    def __post_init__(self) -> None:
        unasked = self.priority is not Priority.REPLY
        if unasked and (self.once is None or self.kind is None):
            raise ValueError(f"{self.text} goes to somebody who did not ask: `once` and `kind`")
        if self.doors and self.buttons:
            raise ValueError(f"{self.text}: one message can't show doors and buttons")
        if (self.text is None) == (self.screen is None):
            raise ValueError("a notice has either a text or a screen of its own")


def answering(notice: Notice) -> Notice:
    """Return a notice for somebody who just did what it is about: it is said at once."""
    return replace(notice, priority=Priority.REPLY, kind=None, once=None)


STEP = "stap"
"""The slot of the conversation that somebody is in: one screen, one message."""
