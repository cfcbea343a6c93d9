"""Somebody at the door, before consent: the turn of who is no resident yet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from aiogram.fsm.state import State
from aiogram.types import Message

from domain.notices import Notice
from domain.people import Resident
from handlers.turn import AnyTurn, Turn
from locales import LANGUAGES


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer(AnyTurn):
    """One thing that somebody did who is no resident yet.

    Attributes:
        data: what the conversation knows: `language`, `start` (a link), `said` (words that
            wait), `typed` and `offered` (areas). Changes are kept by `is_at` and `keeps`.
    """

    data: dict[str, Any]

    @property
    def language(self) -> str:
        """What was chosen, else what the phone speaks, else Dutch."""
        told = self.event.from_user.language_code if self.event.from_user else None
        spoken = str(self.data.get("language") or told or "nl")[:2].lower()
        return spoken if spoken in LANGUAGES else "nl"

    async def is_at(self, where: State, **known: object) -> None:
        """Go to a question, knowing more."""
        await self.state.set_state(where)
        await self.keeps(**known)

    async def keeps(self, **known: object) -> None:
        """Know more, at the same question."""
        self.data.update(known)
        await self.state.set_data(self.data)

    async def shows(self, screen: Notice) -> None:
        """Show a screen: in place after a tap, below the words after typing."""
        typed = self.event if isinstance(self.event, Message) else None
        fresh = typed is not None and typed.media_group_id is None  # an album is asked once
        await self.says(replace(screen, fresh=fresh))

    def comes_in(self, resident: Resident) -> Turn:
        """Return the rest of this turn, which is that of a resident."""
        return Turn(
            event=self.event,
            chat=self.chat,
            reading=self.reading,
            photo=self.photo,
            state=self.state,
            conversation=self.conversation,
            session=self.session,
            town=self.town,
            tap=self.tap,
            now=self.now,
            resident=resident,
        )
