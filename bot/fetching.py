"""Fetching: the photos that people send, before the lane handles the update that brought them.

As with the reading of a text, nothing of it happens in a transaction: the bytes come from the
channel's own Bot API server, are drawn anew (`media.photos`), and wait in memory. A crash loses
them, and the update, which is still there, has them fetched again (docs/decisions/0012).
"""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import orjson
import structlog

from bot.channels import Channel
from bot.clock import Clock
from bot.hearing import SentPicture, picture_in
from domain.calendar import day_of
from handlers.context import Town
from handlers.photographing import wants_photo
from media.photos import MAX_GIVEN, MAX_PIXELS, Photo, PhotoRefused, draw
from storage import fsm, people
from storage.inbox import Received
from storage.session import DatabaseError, Sessions
from storage.wake import INBOX, Waker

AT_ONCE = 4
"""Photos of one channel that are on their way at a time; each stands in memory while it comes."""
KEPT = 8
"""Photos that wait for their lane at most; one that had to go is fetched again."""
TRIES = 3
PAUSE_SECONDS = 1.0
FETCH_SECONDS = 30.0
"""How long one try may take, from the question to the last byte."""
OK = 200
CHUNK = 1 << 16
MAX_ANSWER = 1 << 16
FINAL = frozenset({400, 401, 403, 404})
"""Answers that another try would not change."""

_PATH = re.compile(r"(?!/)(?:(?:(?!\.{1,2}(?:/|$))[A-Za-z0-9_.-]+)(?:/(?!$)|$)){1,8}")
"""A path inside the server's own folder of files: no scheme, no host, no way up."""

log = structlog.get_logger(__name__)

Fetched = Photo | PhotoRefused | Exception | None
"""A photo, why not, what broke (a bug of ours), or None where nobody wants it."""


class _TryAgainError(Exception):
    """The server is busy or in trouble; another try may help."""


@dataclass(slots=True)
class Fetching:
    """The photos of one channel that this process fetches.

    Attributes:
        pause: seconds before the second try; before the third it is twice that.
        seconds: that one try may take.
    """

    channel: Channel
    sessions: Sessions
    waker: Waker
    clock: Clock
    town: Town
    pause: float = PAUSE_SECONDS
    seconds: float = FETCH_SECONDS
    _waiting: asyncio.Queue[Received] = field(default_factory=asyncio.Queue)
    _on_their_way: set[int] = field(default_factory=set)
    _fetched: dict[int, Fetched] = field(default_factory=dict)

    @property
    def busy(self) -> frozenset[int]:
        """Ids of updates whose photo is on its way here."""
        return frozenset(self._on_their_way)

    def needed_for(self, received: Received) -> bool:
        """Return whether an update brings a photo that wasn't looked at yet."""
        return received.id not in self._fetched and picture_in(received.body) is not None

    def ask(self, received: Received) -> None:
        """Have the photo of an update fetched; its lane waits, and no other one."""
        self._on_their_way.add(received.id)
        self._waiting.put_nowait(received)

    def fetched(self, update: int) -> Photo | PhotoRefused | None:
        """Return what came of the photo of an update.

        Raises:
            Exception: what broke, as if the lane itself had done it.
        """
        found = self._fetched.get(update)
        if isinstance(found, Exception) and not isinstance(found, PhotoRefused):
            raise found
        return found

    def forget(self, update: int) -> None:
        """Drop a photo whose update was handled."""
        self._fetched.pop(update, None)

    async def fetch_forever(self) -> None:
        """Fetch what is asked for until cancelled; a database that is away is waited for."""
        while True:
            received = await self._waiting.get()
            try:
                await self._fetch(received)
            except DatabaseError as broken:  # the lane asks for it again
                log.warning("fetching.database", error=type(broken).__name__)
                await asyncio.sleep(self.pause)

    async def fetch_next(self) -> bool:
        """Fetch one photo that is asked for; return whether there was one."""
        if self._waiting.empty():
            return False
        await self._fetch(self._waiting.get_nowait())
        return True

    async def _fetch(self, received: Received) -> None:
        try:
            found = await self._look_at(received)
        except DatabaseError:
            raise
        except Exception as broken:  # noqa: BLE001 - it counts as a failure of that update
            found = broken
        finally:
            self._on_their_way.discard(received.id)
        while len(self._fetched) >= KEPT:
            self._fetched.pop(next(iter(self._fetched)))
        self._fetched[received.id] = found
        self.waker.wake(INBOX)

    async def _look_at(self, received: Received) -> Fetched:
        sent = picture_in(received.body)
        if sent is None or not await self._is_wanted(received, sent):
            return None
        if sent.size > MAX_GIVEN or sent.pixels > MAX_PIXELS:
            return PhotoRefused("too_large")
        try:
            return await draw(await self._download(sent.file_id))
        except PhotoRefused as refused:
            log.info("fetching.refused", channel=self.channel.name, code=refused.code)
            return refused

    async def _is_wanted(self, received: Received, sent: SentPicture) -> bool:
        """Return whether it comes from a resident who is where a photo can be used."""
        name, chat = self.channel.name, received.chat
        async with self.sessions() as session:
            resident = await people.who_is(session, name, chat)
        conversation = fsm.conversation(name, (chat, sent.sender), received.conversations)
        most = self.town.content.issues.issue_photos.on(day_of(self.clock()))
        return resident is not None and wants_photo(conversation.state, conversation.data, most)

    async def _download(self, file_id: str) -> bytes:
        """Return the bytes of a file, from the channel's own Bot API server and nowhere else.

        Raises:
            PhotoRefused: it is too large, or did not come in TRIES tries.
        """
        for attempt in range(TRIES):
            if attempt:
                await asyncio.sleep(self.pause * attempt)
            try:
                async with (
                    asyncio.timeout(self.seconds),
                    aiohttp.ClientSession(auto_decompress=False) as http,
                ):
                    path = await self._ask_path(http, file_id)
                    async with http.get(
                        self.channel.file_url(path), allow_redirects=False
                    ) as response:
                        _check(response.status)
                        return await _read(response, MAX_GIVEN)
            except (aiohttp.ClientError, TimeoutError, OSError, _TryAgainError) as broken:
                # Never its text: that would quote the address, and the token stands in it.
                name = type(broken).__name__
                log.info("fetching.again", channel=self.channel.name, error=name)
        raise PhotoRefused("lost")

    async def _ask_path(self, http: aiohttp.ClientSession, file_id: str) -> str:
        """Return where the server has a file."""
        question = {"file_id": file_id}
        async with http.post(
            self.channel.url("getFile"), json=question, allow_redirects=False
        ) as response:
            answer = _json(await _read(response, MAX_ANSWER))
            if "too big" in str(answer.get("description", "")):
                raise PhotoRefused("too_large")
            _check(response.status)
        file = answer.get("result")
        path = file.get("file_path") if isinstance(file, dict) else None
        if not isinstance(file, dict) or not isinstance(path, str) or not _PATH.fullmatch(path):
            raise PhotoRefused("lost")
        size = file.get("file_size")
        if isinstance(size, int) and size > MAX_GIVEN:
            raise PhotoRefused("too_large")
        return path


def _check(status: int) -> None:
    if status in FINAL:
        raise PhotoRefused("lost")
    if status != OK:
        raise _TryAgainError


def _json(answer: bytes) -> dict[str, Any]:
    try:
        found = orjson.loads(answer)
    except ValueError:
        raise _TryAgainError from None
    if not isinstance(found, dict):
        raise _TryAgainError
    return found


async def _read(response: aiohttp.ClientResponse, most: int) -> bytes:
    """Return a body, counted while it comes.

    Raises:
        PhotoRefused: it is longer than `most` bytes.
    """
    content = bytearray()
    async for chunk in response.content.iter_chunked(CHUNK):
        content += chunk
        if len(content) > most:
            raise PhotoRefused("too_large")
    return bytes(content)
