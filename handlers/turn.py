"""One thing that somebody did, with all that its handler may touch."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Protocol

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.calendar import day_of
from domain.doors.trusting import role_waits
from domain.ids import AreaSlug, MessageId
from domain.menu import MenuText, menu
from domain.notices import STEP, ChatRef, Notice, TextKey, Values
from domain.parameters import Content
from domain.people import Resident
from domain.reading import Reading, Wish
from domain.refusing import Refused, Twice, forbid
from domain.roles import Action
from domain.texts import GeneralText
from domain.welcome import needs_area
from handlers.context import Town
from handlers.tapping import TapAnswer
from media.photos import Photo, PhotoRefused
from storage import audit, doors, outbox
from storage.fsm import Conversation
from storage.session import Session

WORDS_OF_A_SENTENCE = 4
"""So many words are no name, and rather tell something than answer a small question."""


class Outcome(Protocol):
    """What a decision comes to: it says so itself."""

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What to say of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyTurn:
    """What the turns of residents and of newcomers share.

    Attributes:
        event: the message, or the tap on a button.
        reading: how the words were read; None for a tap, a command, or no words.
        photo: what was sent, drawn anew, or why not; None where no photo was wanted.
        state: the conversation; it is stored with the effect.
        conversation: the same as it is stored, with how it was found.
        session: the transaction of the lane; handlers never end it.
        tap: what a tap is answered with after the commit.
        now: timezone-aware; the same in the whole turn.
    """

    event: Message | CallbackQuery
    chat: ChatRef
    reading: Reading | None
    photo: Photo | PhotoRefused | None
    state: FSMContext
    conversation: Conversation
    session: Session
    town: Town
    tap: TapAnswer
    now: datetime

    @property
    def today(self) -> date:
        """The calendar day in Europe/Amsterdam."""
        return day_of(self.now)

    @property
    def content(self) -> Content:
        """The areas, themes and figures of the municipality."""
        return self.town.content

    @property
    def words(self) -> str:
        """What was typed, as it was typed, also below a photo; empty for a tap."""
        if not isinstance(self.event, Message):
            return ""
        below = self.event.caption if self.reading is not None else None
        return self.event.text or below or ""

    @property
    def typed(self) -> bool:
        """Whether the answer belongs below what was sent, instead of in place of a screen."""
        return isinstance(self.event, Message)

    @property
    def tapped(self) -> MessageId | None:
        """The message whose button was tapped; None when something was typed."""
        query = self.event if isinstance(self.event, CallbackQuery) else None
        return MessageId(query.message.message_id) if query and query.message else None

    def tells_issue(self) -> bool:
        """Return whether the words tell more than a greeting, and so may be an issue.

        Also what seems to be a question or a wish: an issue must not get lost.
        """
        return self.reading is not None and self.reading.wish is not Wish.SMALL_TALK

    def is_sentence(self) -> bool:
        """Return whether so many words were typed that they are no name or other short answer."""
        return len(self.words.split()) >= WORDS_OF_A_SENTENCE

    def understood(self) -> Reading:
        """Return how the words were read.

        Raises:
            LookupError: this is a turn in which nothing is read: a tap, a command, a picture.
        """
        if self.reading is None:
            raise LookupError("nothing was read in this turn")
        return self.reading

    async def says(self, *notices: Notice) -> None:
        """Put notices in the outbox, in order."""
        await outbox.put(self.session, notices, now=self.now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn(AnyTurn):
    """One thing that a resident did."""

    resident: Resident

    @property
    def area_name(self) -> str:
        """The name of the home area; empty without one."""
        return self.town.area_name(self.resident.area)

    @property
    def page_size(self) -> int:
        """How many things stand on a page of a list."""
        return self.content.issues.page_size.on(self.today)

    @property
    def lost(self) -> bool:
        """Whether somebody was in a question that we know no longer."""
        return self.conversation.outdated

    def may(self, action: Action, area: AreaSlug | None = None) -> bool:
        """Return whether a role allows `action` in `area`, by default in the home area.

        Handlers ask here and nowhere else who may do something; a decision that stores
        something asks again (`Resident.may`).
        """
        where = area or self.resident.area
        return where is not None and self.resident.may(action, where)

    async def home(self) -> AreaSlug | None:
        """Return the home area; who has none is asked for it, and that was the turn."""
        if self.resident.area is None:
            await self.says(needs_area(self.resident))
        return self.resident.area

    async def tells(
        self,
        text: TextKey,
        values: Values | None = None,
        *,
        slot: str | None = None,
        fresh: bool = False,
        edits: MessageId | None = None,
    ) -> None:
        """Say one sentence without buttons; the others as a `Notice` has them."""
        await self.says(
            Notice(
                to=self.resident.id,
                text=text,
                values=values or {},
                slot=slot,
                fresh=fresh,
                edits=edits,
            )
        )

    async def below(self, slot: str = STEP) -> bool:
        """Return whether an answer belongs in a new message: typed, or tapped outside `slot`."""
        if self.tapped is None:
            return True
        chat = self.chat
        return not await outbox.stands_in(self.session, slot, chat.channel, chat.chat, self.tapped)

    async def answers(self, outcome: Outcome | Twice, *, below: bool = False) -> None:
        """Say what a decision comes to; what stands already is said in a line that goes away.

        What no role of this person allows goes on the trail.

        Args:
            below: a new message, below what was typed, instead of the screen that stands above.
        """
        if isinstance(outcome, Twice):
            self.toasts(outcome.toast, outcome.values)
            return
        if isinstance(outcome, Refused) and outcome.forbidden is not None:
            action, area = outcome.forbidden
            await audit.note_refusal(self.session, self.resident.id, action, area, now=self.now)
        mine = self.resident.id
        await self.says(
            *(
                replace(one, fresh=True) if below and one.slot == STEP and one.to == mine else one
                for one in outcome.notices
            )
        )

    async def forbids(self, action: Action) -> None:
        """Refuse what no role of this person allows anywhere, where the button stood."""
        outcome = forbid(self.resident, action, self.resident.area, edits=self.tapped)
        if action is Action.OPEN_DESK:
            outcome = replace(outcome, notices=(menu(self.resident, MenuText.DESK_NONE),))
        if await doors.role_waits(self.session, self.chat):
            waits = role_waits(self.chat, self.resident.language)
            outcome = replace(outcome, notices=(waits,))
        await self.answers(outcome)

    def toasts(self, text: TextKey, values: Values | None = None) -> None:
        """Answer a tap with a line that goes away by itself."""
        self.tap.says(text, self.resident.language, values)

    async def begins_anew(self) -> None:
        """Leave a conversation that can't be read any more, in the menu with a sentence."""
        await self.state.clear()
        await self.says(menu(self.resident, GeneralText.LOST))
