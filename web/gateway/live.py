"""The socket of the web phone: first what was missed, then what happens."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Final

import orjson
import structlog
from aiohttp import WSCloseCode, web

from storage import gateway as chats
from storage import pushes
from storage.gateway import Chat, Json
from storage.session import DatabaseError
from web.gateway.gateway import Gateway
from web.gateway.hub import Changed, Closing, Doors, Event, Hub, Listener, Now, TooMany, Whose
from web.gateway.messages import view
from web.gateway.parameters import LARGEST

PING_SECONDS: Final = 25.0
NO_SESSION: Final = 4401
"""Close code of a page that must load anew: its secret opens nothing (any more)."""
TOO_MANY: Final = 4429
"""Close code of a page that newer ones took the place of; it comes back when looked at."""
SEND_SECONDS: Final = 20.0
"""How long a reader may take for one event."""
REPLAY: Final = 100
"""Messages read at a time for a socket that comes back."""

_CODES: Final[Mapping[type[Event], int]] = {
    Whose: NO_SESSION,
    TooMany: TOO_MANY,
    Closing: WSCloseCode.GOING_AWAY,
}

log = structlog.get_logger(__name__)


async def follow(
    request: web.Request, socket: web.WebSocketResponse, hub: Hub, speaker: Speaker
) -> None:
    """Serve an open socket until it ends.

    Who reads too slowly, or not at all, is cut off; the page comes back and asks for what
    changed after the last thing it heard.
    """

    def give_up() -> None:
        if request.transport is not None:
            request.transport.abort()

    with hub.listen(speaker.chat, give_up=give_up) as listener:
        async with asyncio.TaskGroup() as group:
            speaking = group.create_task(_speak(speaker, listener, give_up))
            hearing = group.create_task(_hear_all(speaker, socket))
            speaking.add_done_callback(lambda _: hearing.cancel())
            hearing.add_done_callback(lambda _: speaking.cancel())
    if speaker.ended is not None:
        # Now that nobody waits for a frame: who is told to go can say that it heard that.
        await socket.close(code=speaker.ended)


async def _hear_all(speaker: Speaker, socket: web.WebSocketResponse) -> None:
    async for frame in socket:  # this notices its end, too
        await _hear(speaker, frame.data)


async def _hear(speaker: Speaker, said: object) -> None:
    """Take what the page says: what stands in sight. Anything else is passed over."""
    try:
        heard = orjson.loads(said if isinstance(said, str) else "")
    except orjson.JSONDecodeError:
        return
    match heard:
        case {"seen": int(message)} if not isinstance(message, bool) and 0 <= message <= LARGEST:
            try:
                await speaker.saw(message)
            except DatabaseError as broken:  # the page says it again with the next message
                log.warning("phone.database", error=type(broken).__name__)


async def _speak(speaker: Speaker, listener: Listener, give_up: Callable[[], object]) -> None:
    try:
        await speaker.speak(listener)
    except (ConnectionError, TimeoutError):
        give_up()  # nobody reads
    except Exception as broken:  # noqa: BLE001 - the loop of one socket: the others go on
        log.warning("phone.socket_broken", error=type(broken).__name__)
        give_up()


class Speaker:
    """Says things over one socket, messages in the order of their changes.

    Attributes:
        chat: whose socket this is.
        ended: with which code the socket is to be closed; None as long as it isn't.
    """

    def __init__(
        self,
        gateway: Gateway,
        socket: web.WebSocketResponse,
        chat: Chat,
        *,
        language: str,
        after: int,
        ping_seconds: float,
    ) -> None:
        self.chat = chat.id
        self._who = chat.who
        self._gateway = gateway
        self._socket = socket
        self._language = language
        self._after = after
        self._ping_seconds = ping_seconds
        self._saw = 0
        self.ended: int | None = None

    async def saw(self, message: int) -> None:
        """Remember that a message stood in the sight of its reader."""
        if message <= self._saw:
            return
        self._saw = message
        async with self._gateway.sessions.begin() as session:
            await pushes.saw(session, self.chat, message, now=self._gateway.clock())

    async def speak(self, listener: Listener) -> None:
        """Say what was missed and then what happens, until the program stops.

        Raises:
            ConnectionError, TimeoutError: nobody reads any more.
        """
        if not await self._catch_up():
            return
        while True:
            try:
                # Not `wait_for`: it forgets a cancellation that comes together with the event.
                async with asyncio.timeout(self._ping_seconds):
                    event = await listener.next()
            except TimeoutError:
                event = Changed()  # a wake-up is only a hint, and may have got lost
                await self._send({"type": "ping"})
            if not await self._say(event):
                return

    async def _say(self, event: Event) -> bool:
        """Pass on one event; a change that was said already is left out.

        Returns:
            False when that was the last one: the socket is to be closed.
        """
        match event:
            case Changed(seq=None):
                return await self._catch_up()
            case Changed(seq=int(seq)):
                if seq > self._after:
                    await self._say_changes()
            case Doors():
                await self._say_doors()
            case Now(event=now):
                await self._send(now)
            case Whose() | TooMany() | Closing():
                self.ended = _CODES[type(event)]
                return False
        return True

    async def _catch_up(self) -> bool:
        """Say what changed, and which doors stand since, to a page that may still hear it."""
        async with self._gateway.sessions() as session:
            chat = await chats.find_chat(session, self.chat)
        if chat is None or chat.renew or chat.who != self._who:
            return await self._say(Whose())
        if chat.seq > self._after:
            await self._say_changes()
            await self._say_doors()
        return True

    async def _say_changes(self) -> None:
        while True:
            async with self._gateway.sessions() as session:
                changed = await chats.list_after(session, self.chat, self._after, limit=REPLAY)
            for one in changed:
                if one.deleted:
                    await self._send({"type": "deleted", "id": one.message_id, "seq": one.seq})
                else:
                    await self._send({"type": "message", "message": view(one, self._language)})
                self._after = one.seq
            if len(changed) < REPLAY:
                return

    async def _say_doors(self) -> None:
        async with self._gateway.sessions() as session:
            chat = await chats.find_chat(session, self.chat)
        if chat is not None:
            await self._send({"type": "doors", "doors": chat.doors})

    async def _send(self, event: Json) -> None:
        async with asyncio.timeout(SEND_SECONDS):
            await self._socket.send_str(orjson.dumps(event).decode())
