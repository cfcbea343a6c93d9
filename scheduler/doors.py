"""Taking the words to come back by out of a chat, for who left them there."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from domain.ids import ResidentId
from domain.notices import ChatRef
from domain.recovery import phrase_hidden
from storage import outbox, people
from storage.due import Leased
from storage.session import Session

if TYPE_CHECKING:
    from scheduler.ticks import Needs


async def hide_phrase(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Replace the message with the words."""
    what = leased.subject
    person = await people.get(session, ResidentId(int(what["resident"])))
    chat = ChatRef(str(what["channel"]), int(what["chat"]))
    language = person.language if person else "nl"
    await outbox.put(session, [phrase_hidden(chat, language)], now=now)
