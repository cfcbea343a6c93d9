"""A Bot API server on loopback that journeys, crash tests and benchmarks talk to.

It answers as Telegram does, down to the wording of a refusal, remembers all that it
accepted, and breaks when asked to. It shares no line with the gateway, so a mistake there
can't hide here. In the process of a test:

    async with FakeBotApi() as api:
        api.user_says(7, "/start", name="Anna")
        ...
        assert api.shown(7)[-1].text == "Welkom"

or as a process of its own, which outlives the program under test:

    python -m tests.fake_bot_api --port 8081 --token 42:T --queue 400

Its first line on standard output is then `{"url": ..., "token": ..., "port": ...}`, and
`/control/...` does what a test does with the object (see `FakeBotApi.control`).
"""

from __future__ import annotations

import argparse
import asyncio
import json
import math
import signal
import socket
import sys
import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import parse_qsl

import orjson
import uvloop
from aiohttp import BodyPartReader, web

from tests.fake_chats import (
    CHAT_METHODS,
    KEPT_BYTES,
    Chats,
    Clock,
    Json,
    RefusedError,
    Shown,
    Upload,
    bad,
    length_of,
)

TOKEN = "4242:fake-token"
HOST = "127.0.0.1"
MAX_ANSWER = 200


DOWNLOAD = "download"
"""The name of reading a file, where `break_calls` asks for a method."""


class Break(StrEnum):
    """A way to go wrong.

    The first three happen after the call was accepted: it is in the ledger, its effect
    stays, and the bot can't know. The others refuse the call.
    """

    DROP = "drop"
    """Drop the connection instead of answering."""
    GARBLE = "garble"
    """Answer 200 with something that is no JSON."""
    HANG = "hang"
    """Say nothing for `seconds`, then drop the connection."""
    SERVER_ERROR = "server_error"
    FLOOD = "flood"
    """429 with `seconds` as retry_after, rounded up to whole seconds."""
    BLOCKED = "blocked"
    NO_CHAT = "no_chat"


def _flood(seconds: float) -> RefusedError:
    wait = max(1, math.ceil(seconds))
    return RefusedError(429, f"Too Many Requests: retry after {wait}", retry_after=wait)


def _blocked() -> RefusedError:
    return RefusedError(403, "Forbidden: bot was blocked by the user")


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the bot.

    Attributes:
        method: as documented (`sendMessage`), whatever case it was called in.
        params: decoded: numbers, yes/no and nested fields by their type; a file that was
            uploaded is an `Upload` under the name of its part.
        chat_id: None for a call without a chat.
        message_id: made or changed by the call; None otherwise.
        at: by the clock of the server.
        seconds: `time.monotonic()`, comparable between processes of one machine.
        error: code of the refusal; None in the ledger.
    """

    method: str
    params: Json
    chat_id: int | None
    message_id: int | None
    at: datetime
    seconds: float
    error: int | None = None


@dataclass(slots=True)
class _Fault:
    kind: Break
    method: str | None
    times: int | None
    seconds: float


DECODED = {
    *("allowed_updates", "cache_time", "caption_entities", "chat_id", "commands"),
    *("disable_notification", "drop_pending_updates", "entities", "limit", "media"),
    *("link_preview_options", "message_id", "offset", "protect_content", "reply_markup"),
    *("reply_parameters", "scope", "show_alert", "timeout"),
}
"""Fields that are no text. In a form they come as JSON in a string."""

DONE = (
    *("sendChatAction", "setMyCommands", "deleteMyCommands", "setMyName"),
    *("setMyDescription", "setMyShortDescription", "setChatMenuButton"),
)
"""Accepted, remembered in the ledger, and without an effect here."""

OWN = (
    *("getMe", "getUpdates", "setWebhook", "deleteWebhook", "getWebhookInfo"),
    "answerCallbackQuery",
    "getFile",
)
METHODS = {name.lower(): name for name in (*OWN, *DONE, *CHAT_METHODS)}

COUNTED = frozenset(name for name in CHAT_METHODS if name.startswith(("send", "edit")))
"""What the limits of the Bot API count as a message."""


def wall_clock() -> datetime:
    """Return this moment in UTC."""
    return datetime.fromtimestamp(time.time(), tz=UTC)


class FakeBotApi:
    """The server and its memory. Enter it to listen; leaving ends all connections.

    Attributes:
        ledger: accepted calls in order, without getUpdates.
        refused: calls that got an error, in order.
        polls: calls of getUpdates, in order.
        downloads: paths of files that the bot asked for, in order.
        blocked: chats that answer 403; `user_blocks` adds to it.
        missing: chats that answer 400 "chat not found".
        per_second: messages (sends and edits) accepted in any second, over all chats; one
            more is a 429. None: no limit. Telegram's figure is 30.
        per_chat: the same for new messages in one chat. Telegram's figure is 1.
        delay: seconds that each call waits before it is accepted, getUpdates aside.
        next_update_id: number of the next update; lower it to number anew.

    Args:
        port: 0 takes a free one.
        clock: gives dates to messages, timezone-aware.
        monotonic: seconds, for the limits and for `Call.seconds`.
    """

    def __init__(
        self,
        *,
        token: str = TOKEN,
        port: int = 0,
        username: str = "smederij_proef_bot",
        per_second: int | None = None,
        per_chat: int | None = None,
        clock: Clock = wall_clock,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.token = token
        self.port = port
        self.per_second = per_second
        self.per_chat = per_chat
        self.delay = 0.0
        self.blocked: set[int] = set()
        self.missing: set[int] = set()
        self.ledger: list[Call] = []
        self.refused: list[Call] = []
        self.polls: list[Call] = []
        self.downloads: list[str] = []
        self.next_update_id = 70_001
        self._clock = clock
        self._monotonic = monotonic
        self._me: Json = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": "Smederij",
            "username": username,
        }
        self._chats = Chats(self._me, clock)
        self._queries: dict[str, int] = {}
        self._updates: list[Json] = []
        self._arrived = asyncio.Event()
        self._called = asyncio.Event()
        self._poller = 0
        self._webhook = ""
        self._faults: list[_Fault] = []
        self._recent: deque[float] = deque()
        self._recent_in: defaultdict[int, deque[float]] = defaultdict(deque)
        self._reserved: socket.socket | None = None

    # --- listening ------------------------------------------------------------------------

    @property
    def url(self) -> str:
        """Address of the server, what stands before `/bot<token>/`."""
        return f"http://{HOST}:{self.port}"

    async def __aenter__(self) -> Self:
        self._server = web.Server(self._serve, access_log=None)
        self._runner = web.ServerRunner(self._server, shutdown_timeout=0.1)
        await self._runner.setup()
        await self.listen()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._poller += 1
        self._wake_pollers()
        await self._runner.cleanup()
        if self._reserved is not None:
            self._reserved.close()

    async def listen(self) -> None:
        """Take connections (again), on the same port as before."""
        if self._reserved is not None:
            self._reserved.close()
            self._reserved = None
        self._site = web.TCPSite(self._runner, HOST, self.port, reuse_address=True)
        await self._site.start()
        self.port = self._site.port

    async def refuse(self) -> None:
        """Refuse new connections and drop those that are open, until `listen`."""
        await self._stop_listening(keep=None)

    async def _stop_listening(self, *, keep: object) -> None:
        await self._site.stop()
        # A socket that is bound and doesn't listen: connecting is refused, and nobody else
        # can take the port meanwhile.
        self._reserved = socket.socket()
        self._reserved.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._reserved.bind((HOST, self.port))
        for connection in self._server.connections:
            if connection is not keep and connection.transport is not None:
                connection.transport.abort()

    # --- what people do -------------------------------------------------------------------

    def put(self, update: Json) -> int:
        """Queue `update` as it is and return its number, given here unless it has one."""
        update_id = int(update.setdefault("update_id", self.next_update_id))
        self.next_update_id = max(self.next_update_id, update_id + 1)
        self._updates.append(update)
        self._wake_pollers()
        return update_id

    def user_says(
        self, chat: int, text: str, *, name: str | None = None, by: int | None = None
    ) -> int:
        """Let a person say `text` and return the number of the update.

        Who had blocked the bot unblocks it by this, which Telegram tells first.

        Args:
            chat: negative for a group.
            name: first name, remembered for later; "Iemand" when never given.
            by: the person's number, where it isn't that of the chat.
        """
        if chat in self.blocked:
            self.user_unblocks(chat)
        message = self._chats.say(chat, self._chats.person(by or chat, name), text)
        return self.put({"message": message})

    def user_shows(
        self,
        chat: int,
        content: bytes,
        *,
        caption: str = "",
        album: str | None = None,
        name: str | None = None,
        file: Json | None = None,
        size: tuple[int, int] = (1280, 720),
        says_bytes: int | None = None,
    ) -> int:
        """Let a person send a photo, or a file, and return the number of the update.

        Args:
            album: the same for photos that are sent together (`media_group_id`).
            file: `file_name` and `mime_type` of a file; None sends a photo.
            size: what the server says of width and height.
            says_bytes: what the server says of its length, when that isn't so.
        """
        message = self._chats.show(
            chat,
            self._chats.person(chat, name),
            content,
            caption=caption,
            album=album,
            file=file,
            size=size,
            says_bytes=says_bytes,
        )
        return self.put({"message": message})

    def lies_about_paths(self, path: str) -> None:
        """Let `getFile` give out this path from now on, as a server that is taken over might."""
        self._chats.path = path

    def user_taps(self, chat: int, message_id: int, data: str, *, by: int | None = None) -> int:
        """Let a person tap a button, on that message or not, and return the update's number.

        The message goes along as it stands now; one that is gone is inaccessible (date 0).
        """
        query = str(4_000_000_000 + len(self._queries))
        self._queries[query] = chat
        return self.put(
            {
                "callback_query": {
                    "id": query,
                    "from": self._chats.person(by or chat),
                    "message": self._chats.message(chat, message_id),
                    "chat_instance": str(abs(chat) * 7919),
                    "data": data,
                }
            }
        )

    def user_blocks(self, chat: int) -> int:
        """Let a person block the bot: what is sent there is refused from now on."""
        self.blocked.add(chat)
        return self._membership(chat, "member", "kicked")

    def user_unblocks(self, chat: int) -> int:
        """Let a person unblock the bot."""
        self.blocked.discard(chat)
        return self._membership(chat, "kicked", "member")

    def _membership(self, chat: int, old: str, new: str) -> int:
        def member(status: str) -> Json:
            until = {"until_date": 0} if status == "kicked" else {}
            return {"user": self._me, "status": status, **until}

        return self.put(
            {
                "my_chat_member": {
                    "chat": self._chats.chat_of(chat),
                    "from": self._chats.person(chat),
                    "date": self._chats.date(),
                    "old_chat_member": member(old),
                    "new_chat_member": member(new),
                }
            }
        )

    # --- what a test looks at -------------------------------------------------------------

    @property
    def waiting(self) -> int:
        """How many updates the bot did not acknowledge yet."""
        return len(self._updates)

    def calls(self, method: str, chat: int | None = None) -> list[Call]:
        """Return the accepted calls of `method`, in `chat` if given, in order."""
        return [
            call
            for call in self.ledger
            if call.method == method and (chat is None or call.chat_id == chat)
        ]

    def shown(self, chat: int) -> list[Shown]:
        """Return what stands in `chat` now, from top to bottom."""
        return self._chats.shown(chat)

    def doors(self, chat: int) -> list[list[str]]:
        """Return the reply keyboard that stands in `chat` now: rows of texts."""
        return self._chats.doors(chat)

    def find_button(self, chat: int, label: str) -> tuple[int, str]:
        """Return message id and data of the lowest button `label` in `chat`.

        Raises:
            LookupError: no message shows it; the error names what is shown.
        """
        labels = []
        for message in reversed(self.shown(chat)):
            for button in (button for row in message.buttons for button in row):
                if button["text"] == label:
                    return message.message_id, button.get("callback_data", "")
                labels.append(button["text"])
        raise LookupError(f"no button {label!r} in chat {chat}; there are {labels}")

    async def until(self, condition: Callable[[], bool], *, seconds: float = 90.0) -> None:
        """Wait until `condition` holds; it is asked after each call of the bot.

        Raises:
            TimeoutError: it did not hold within `seconds`.
        """
        async with asyncio.timeout(seconds):
            while not condition():
                await self._called.wait()

    # --- going wrong ----------------------------------------------------------------------

    def break_calls(
        self,
        kind: Break,
        *,
        method: str | None = None,
        times: int | None = 1,
        seconds: float = 0.0,
    ) -> None:
        """Let calls go wrong from now on. The oldest wish that fits a call is used.

        Args:
            method: None: every method but getUpdates, which must be named.
            times: calls that go wrong, then it is over; None: until `heal`.
            seconds: of `Break.HANG` and `Break.FLOOD`.
        """
        known = None if method is None else {**METHODS, DOWNLOAD: DOWNLOAD}[method.lower()]
        self._faults.append(_Fault(kind, known, times, seconds))

    def heal(self) -> None:
        """Let nothing go wrong any more. Chats that block the bot still do."""
        self._faults.clear()
        self.delay = 0.0

    def _next_fault(self, method: str) -> _Fault | None:
        for fault in self._faults:
            if method == fault.method or (fault.method is None and method != "getUpdates"):
                if fault.times is not None:
                    fault.times -= 1
                    if fault.times <= 0:
                        self._faults.remove(fault)
                return fault
        return None

    # --- answering ------------------------------------------------------------------------

    async def _serve(self, request: web.BaseRequest) -> web.StreamResponse:
        if request.path.startswith("/control/"):
            return await self._serve_control(request)
        if request.path.startswith("/file/"):
            return await self._serve_file(request)
        try:
            token, _, name = request.path.removeprefix("/bot").partition("/")
            if token != self.token:
                raise RefusedError(401, "Unauthorized")
            method = METHODS.get(name.lower())
            if method is None:
                raise RefusedError(404, "Not Found")
            params = await _read(request)
            fault = self._next_fault(method)
            result = await self._answer(method, params, fault)
        except RefusedError as refused:
            return _respond(refused.body, status=refused.code)
        if fault is None:
            return _respond({"ok": True, "result": result})
        if fault.kind is Break.GARBLE:
            return web.Response(text="<html>502 Bad Gateway", content_type="application/json")
        if fault.kind is Break.HANG:
            await asyncio.sleep(fault.seconds)
        if request.transport is not None:
            request.transport.abort()
        return web.Response()

    async def _serve_file(self, request: web.BaseRequest) -> web.StreamResponse:
        """Give a file that `getFile` named. To break this, name `DOWNLOAD` as the method."""
        token, _, path = request.path.removeprefix("/file/bot").partition("/")
        self.downloads.append(path)
        fault = self._next_fault(DOWNLOAD)
        if fault is not None:
            if fault.kind is Break.HANG:
                await asyncio.sleep(fault.seconds)
            if fault.kind is not Break.SERVER_ERROR and request.transport is not None:
                request.transport.abort()
            return web.Response(status=500)
        content = self._chats.content_at(path) if token == self.token else None
        if content is None:
            return _respond(RefusedError(404, "Not Found").body, status=404)
        return web.Response(body=content, content_type="application/octet-stream")

    async def _answer(self, method: str, params: Json, fault: _Fault | None) -> object:
        if self.delay and method != "getUpdates":
            await asyncio.sleep(self.delay)
        chat = self._chat_id(params)
        try:
            if fault is not None:
                _refuse_by(fault)
            if method == "getUpdates":
                self._record(self.polls, method, params)
                return await self._get_updates(params)
            if chat in self.blocked:
                raise _blocked()
            if chat in self.missing:
                raise bad("chat not found")
            self._keep_limits(method, chat)
            message_id, result = self._act(method, params)
        except RefusedError as refused:
            self._record(self.refused, method, params, chat=chat, error=refused.code)
            raise
        self._record(self.ledger, method, params, chat=chat, message_id=message_id)
        return result

    def _record(
        self,
        book: list[Call],
        method: str,
        params: Json,
        *,
        chat: int | None = None,
        message_id: int | None = None,
        error: int | None = None,
    ) -> None:
        now = self._monotonic()
        book.append(Call(method, params, chat, message_id, self._clock(), now, error))
        self._called.set()
        self._called = asyncio.Event()

    def _chat_id(self, params: Json) -> int | None:
        chat = params.get("chat_id")
        if chat is None:
            return self._queries.get(str(params.get("callback_query_id")))
        return chat if isinstance(chat, int) else None

    def _keep_limits(self, method: str, chat: int | None) -> None:
        if method not in COUNTED or chat is None:
            return
        now = self._monotonic()
        limits = [(self._recent, self.per_second)]
        if method.startswith("send"):
            limits.append((self._recent_in[chat], self.per_chat))
        for recent, most in limits:
            while recent and recent[0] <= now - 1:
                recent.popleft()
            if most is not None and len(recent) >= most:
                raise _flood(recent[0] + 1 - now)
        for recent, _ in limits:
            recent.append(now)

    def _wake_pollers(self) -> None:
        self._arrived.set()
        self._arrived = asyncio.Event()

    async def _get_updates(self, params: Json) -> list[Json]:
        """Acknowledge what lies before the offset, and wait for something to give.

        A second call ends the first one with 409, as Telegram does.
        """
        if self._webhook:
            raise RefusedError(409, "Conflict: can't use getUpdates method while webhook is active")
        offset = int(params.get("offset") or 0)
        if offset < 0:
            self._updates = self._updates[offset:]
        self._updates = [one for one in self._updates if one["update_id"] >= offset]
        limit = min(max(int(params.get("limit") or 100), 1), 100)
        self._poller = mine = self._poller + 1
        self._wake_pollers()
        with suppress(TimeoutError):
            async with asyncio.timeout(float(params.get("timeout") or 0)):
                while not self._updates and mine == self._poller:
                    await self._arrived.wait()
        if mine != self._poller:
            raise RefusedError(409, "Conflict: terminated by other getUpdates request")
        return self._updates[:limit]

    def _act(self, method: str, params: Json) -> tuple[int | None, object]:
        """Return the message that was made or changed, if any, and the result."""
        if method in CHAT_METHODS:
            return self._chats.act(method, params)
        result: object = True
        match method:
            case "getMe":
                result = self._me
            case "setWebhook":
                self._webhook = str(params.get("url") or "")
            case "deleteWebhook":
                self._webhook = ""
            case "getWebhookInfo":
                result = {
                    "url": self._webhook,
                    "has_custom_certificate": False,
                    "pending_update_count": self.waiting,
                }
            case "answerCallbackQuery":
                self._check_answer(params)
            case "getFile":
                result = self._chats.file(str(params.get("file_id")))
        return None, result

    def _check_answer(self, params: Json) -> None:
        if str(params.get("callback_query_id")) not in self._queries:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        if length_of(params.get("text") or "") > MAX_ANSWER:
            raise bad("MESSAGE_TOO_LONG")

    # --- from another process -------------------------------------------------------------

    async def _serve_control(self, request: web.BaseRequest) -> web.Response:
        action = request.path.removeprefix("/control/")
        wish = await request.json() if request.can_read_body else {}
        if action == "refuse":
            await self._stop_listening(keep=request.protocol)
            await asyncio.sleep(wish["seconds"])
            await self.listen()
            return _respond({})
        try:
            return _respond(self.control(action, wish | dict(request.query)))
        except (KeyError, TypeError, ValueError) as wrong:
            return _respond({"error": f"{type(wrong).__name__}: {wrong}"}, status=400)

    def control(self, action: str, wish: Json) -> Json:
        """Do what a test in another process asks at `/control/<action>`, with JSON.

        | action | wish | answer |
        |---|---|---|
        | `updates` | `updates`: list | `ids` |
        | `says` | `chat`, `text`, `name`, `by` | `id` of the update |
        | `taps` | `chat`, `message_id`, `data`, `by` | `id` |
        | `blocks`, `unblocks` | `chat` | `id` |
        | `break` | `kind`, `method`, `times`, `seconds` | |
        | `heal` | | |
        | `modes` | any of `delay`, `per_second`, `per_chat`, `blocked`, `missing` | |
        | `ledger` | `after`: calls to leave out at the front | `ledger`, `refused` |
        | `shown` | `chat` | `shown`, `doors` |
        | `state` | | counts: `waiting`, `accepted`, `refused`, `polls` |

        and `refuse` with `seconds`, which answers when the server listens again. Names and
        defaults are those of the methods here.

        Raises:
            KeyError, TypeError, ValueError: the wish can't be understood.
        """
        match action:
            case "updates":
                return {"ids": [self.put(update) for update in wish["updates"]]}
            case "says":
                return {"id": self.user_says(**wish)}
            case "taps":
                return {"id": self.user_taps(**wish)}
            case "blocks":
                return {"id": self.user_blocks(**wish)}
            case "unblocks":
                return {"id": self.user_unblocks(**wish)}
            case "break":
                self.break_calls(Break(wish.pop("kind")), **wish)
            case "heal":
                self.heal()
            case "modes":
                for name, value in wish.items():
                    if name not in ("delay", "per_second", "per_chat", "blocked", "missing"):
                        raise KeyError(name)
                    setattr(self, name, set(value) if isinstance(value, list) else value)
            case "ledger":
                after = int(wish.get("after", 0))
                return {"ledger": _plain(self.ledger[after:]), "refused": _plain(self.refused)}
            case "shown":
                chat = int(wish["chat"])
                return {"shown": _plain(self.shown(chat)), "doors": self.doors(chat)}
            case "state":
                return {
                    "waiting": self.waiting,
                    "accepted": len(self.ledger),
                    "refused": len(self.refused),
                    "polls": len(self.polls),
                }
            case _:
                raise KeyError(action)
        return {}


def _refuse_by(fault: _Fault) -> None:
    match fault.kind:
        case Break.SERVER_ERROR:
            raise RefusedError(500, "Internal Server Error")
        case Break.FLOOD:
            raise _flood(fault.seconds)
        case Break.BLOCKED:
            raise _blocked()
        case Break.NO_CHAT:
            raise bad("chat not found")
        case Break.DROP | Break.GARBLE | Break.HANG:
            pass


async def _read(request: web.BaseRequest) -> Json:
    """Return the parameters, whichever way they came; those of the address come first."""
    params: Json = dict(request.query)
    if request.content_type.startswith("multipart/"):
        async for part in await request.multipart():
            if isinstance(part, BodyPartReader) and part.name:
                params[part.name] = await _read_part(part)
    elif request.content_type == "application/json":
        try:
            given = orjson.loads(await request.read() or b"{}")
        except orjson.JSONDecodeError:
            raise bad("can't parse JSON object") from None
        if not isinstance(given, dict):
            raise bad("can't parse JSON object")
        params |= given
    elif request.content_type == "application/x-www-form-urlencoded":
        form = (await request.read()).decode()
        params |= dict(parse_qsl(form, keep_blank_values=True))
    for name in DECODED & params.keys():
        if isinstance(params[name], str):
            with suppress(orjson.JSONDecodeError):
                params[name] = orjson.loads(params[name])
    return params


async def _read_part(part: BodyPartReader) -> str | Upload:
    content = bytes(await part.read(decode=True))
    if part.filename is None:
        return content.decode()
    media_type = part.headers.get("Content-Type", "application/octet-stream")
    return Upload(part.filename, media_type, len(content), content[:KEPT_BYTES])


def _plain(things: Iterable[Call | Shown]) -> list[Json]:
    return [asdict(thing) for thing in things]


def _respond(body: Json, *, status: int = 200) -> web.Response:
    try:
        content = orjson.dumps(body, default=_as_text)
    except orjson.JSONEncodeError:  # half an emoji, which only JSON's own \ud83d can carry
        content = json.dumps(body, default=_as_text).encode()
    return web.Response(body=content, status=status, content_type="application/json")


def _as_text(value: object) -> str:
    return value.hex() if isinstance(value, bytes) else str(value)


async def _run(args: argparse.Namespace) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sign, stop.set)
    async with FakeBotApi(token=args.token, port=args.port) as api:
        if args.updates is not None:
            api.control("updates", {"updates": orjson.loads(args.updates.read_bytes())})
        for number in range(args.queue):
            api.user_says(1000 + number % args.chats, f"Bericht {number + 1}")
        ready = {"url": api.url, "token": api.token, "port": api.port}
        sys.stdout.write(json.dumps(ready) + "\n")
        sys.stdout.flush()
        await stop.wait()


def main() -> None:
    """Serve until SIGTERM or Ctrl-C."""
    parser = argparse.ArgumentParser(prog="python -m tests.fake_bot_api", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--token", default=TOKEN)
    queued = parser.add_mutually_exclusive_group()
    queued.add_argument("--updates", type=Path, metavar="FILE", help="JSON list of updates")
    queued.add_argument("--queue", type=int, default=0, metavar="N", help="N texts wait")
    parser.add_argument("--chats", type=int, default=40, help="chats that --queue is spread over")
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(_run(parser.parse_args()))


if __name__ == "__main__":
    main()
