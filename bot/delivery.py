"""Speaking: the outbox to a Bot API server. Nobody else sends."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import orjson
import structlog
from telegram import InputFile, InputMediaPhoto
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter
from telegram.ext import AIORateLimiter, ExtBot

from bot import metrics
from bot.channels import GATEWAY, Channel
from bot.clock import Clock
from bot.screens import Screens
from bot.speaking import AiohttpRequest, NeverConnectedError, ServerTroubleError
from domain.charts import Chart, Code
from domain.notice_json import from_json
from domain.photos import PhotoRef
from locales import Rendered, render, say
from media.calendar_files import File, file_of
from media.result import Picture, picture_of
from media.worker import ChartWorker, DrawingFailedError
from storage import delivering, nudges, photos
from storage.delivering import Outgoing, Said
from storage.session import DatabaseError, Sessions
from storage.speaker import Elected, elect
from storage.wake import OUTBOX, Waker, wait

IN_FLIGHT = 8
"""A crash repeats at most what was said and not yet closed, so this many."""
IDLE_SECONDS = 2.0
PAUSE_SECONDS = 1.0
ELECTED_SECONDS = 2.0
MORE_TO_CLOSE_SECONDS = 0.003
"""As long as most are still on their way, a moment more closes several in one transaction."""
UNREACHABLE = timedelta(seconds=2)
TOKEN_REFUSED = timedelta(seconds=30)
UNKNOWN_PAUSE = timedelta(seconds=3)
CAPTION = 1024
"""Limit of the Bot API on the text below a picture."""

log = structlog.get_logger(__name__)

Json = dict[str, Any]
Telegram = ExtBot[Any]


def make_telegram(channel: Channel) -> Telegram:
    """Return the one speaker of a channel. One per token: its limiter counts in memory.

    25 a second without a burst. No retries of its own: a 429 goes back to the outbox,
    because the limiter would hold the message past its lease.
    """
    limiter = (
        AIORateLimiter(overall_max_rate=1, overall_time_period=0.04, max_retries=0)
        if channel.limited
        else None
    )
    return ExtBot(
        channel.token,
        base_url=f"{channel.api}/bot",
        base_file_url=f"{channel.api}/file/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(),
        rate_limiter=limiter,
    )


@dataclass(slots=True)
class Delivery:
    """The speaker of one channel, in whichever process was elected.

    Attributes:
        screens: fills in somebody's ballot screen at the last moment.
        held: ids of rows that are in flight here, or said and not closed yet.
        said: what the next transaction closes, also if one fails or we are elected anew.
        singles: where a lease alone is a transaction of its own; None: not elected.
        alive: called on each round, unless all that is in flight is stuck.
    """

    channel: Channel
    sessions: Sessions
    screens: Screens
    charts: ChartWorker
    waker: Waker
    clock: Clock
    held: set[int] = field(default_factory=set)
    said: list[Said] = field(default_factory=list)
    singles: Sessions | None = None
    alive: Callable[[], object] = lambda: None

    async def speak_forever(self) -> None:
        """Speak until cancelled: wait to be elected, take over, say what waits."""
        while True:
            self.alive()
            try:
                async with elect(self.sessions, self.channel.name) as speaker:
                    if speaker is None:
                        await asyncio.sleep(IDLE_SECONDS)
                        continue
                    await self._speak(speaker)
            except DatabaseError as broken:
                log.warning("delivery.database", error=type(broken).__name__)
                await asyncio.sleep(PAUSE_SECONDS)
            except BaseExceptionGroup as group:
                _, others = group.split(DatabaseError)
                if others is not None:
                    raise others from None
                log.warning("delivery.database", error=type(group.exceptions[0]).__name__)
                if _being_cancelled():  # a TaskGroup with an error of its own forgets that
                    raise asyncio.CancelledError from None
                await asyncio.sleep(PAUSE_SECONDS)

    async def _speak(self, speaker: Elected) -> None:
        event = self.waker.event(OUTBOX)
        telegram = make_telegram(self.channel)
        await telegram.request.initialize()
        self.singles = speaker.singles
        try:
            async with self.sessions.begin() as session:
                await delivering.know_channel(session, self.channel.name)
                await delivering.take_over(session, self.channel.name)
                await delivering.close(session, self.said, now=self.clock())
            self.held.clear()
            self.said.clear()
            now = asyncio.get_running_loop().time
            async with asyncio.TaskGroup() as sends:
                asked = now()
                while True:
                    if len(self.held) - len(self.said) < IN_FLIGHT:
                        self.alive()
                    await self.say_heads(telegram, sends, event)
                    await wait(event, IDLE_SECONDS)  # set when there is room, or more to say
                    if len(self.held) - len(self.said) > IN_FLIGHT // 2:
                        await asyncio.sleep(MORE_TO_CLOSE_SECONDS)
                    if now() - asked >= ELECTED_SECONDS:
                        await speaker.still_elected()
                        asked = now()
        finally:
            self.singles = None
            self.waker.forget(OUTBOX, event)
            await telegram.request.shutdown()

    async def say_heads(
        self, telegram: Telegram, sends: asyncio.TaskGroup, event: asyncio.Event
    ) -> int:
        """Close what was said, and start saying the heads of as many chats as there is room for.

        Returns how many were started. What was said takes up room until it is closed: so a
        crash repeats at most IN_FLIGHT messages.
        """
        said = list(self.said)
        room = IN_FLIGHT - len(self.held) + len(said)
        if room <= 0:
            return 0
        now = self.clock()
        sessions = self.sessions if said or self.singles is None else self.singles
        async with sessions.begin() as session:
            await delivering.close(session, said, now=now)
            if self.channel.name == GATEWAY:  # who sees it there is told by the page, or called
                heard = {one.row.resident for one in said if one.row.resident is not None}
                await nudges.expect(session, heard, now=now)
            found = await delivering.lease(session, self.channel.name, now=now, limit=room)
        del self.said[: len(said)]  # not before: what isn't closed would be said again
        self.held -= {one.row.id for one in said}
        heads = [one for one in found if one.id not in self.held]  # a lease that ran out on us
        for one in heads:
            self.held.add(one.id)
            sends.create_task(self._deliver(telegram, one, event))
        return len(heads)

    async def _deliver(self, telegram: Telegram, one: Outgoing, event: asyncio.Event) -> None:
        try:
            if not await self._try(telegram, one):
                self.held.discard(one.id)
        finally:
            event.set()  # there is room again, and this chat may have a next head

    async def _try(self, telegram: Telegram, one: Outgoing) -> bool:
        """Return whether it was said and is to be closed; otherwise that is recorded here."""
        name = self.channel.name
        try:
            said, buttons = await self._say(telegram, one)
        except Forbidden:  # blocked or deactivated: they said no
            metrics.refused.labels(name, "blocked").inc()
            await self._close_chat(one)
        except RetryAfter as busy:
            metrics.refused.labels(name, "busy").inc()
            await self._pause(one, timedelta(seconds=_seconds(busy)))
        except BadRequest as bad:  # before NetworkError, of which it is a kind
            metrics.refused.labels(name, "bad").inc()
            if "chat not found" in bad.message.lower():
                await self._close_chat(one)
            else:
                await self._fail(one, bad)
        except InvalidToken:  # nothing is said until somebody repairs it, and nothing is lost
            metrics.refused.labels(name, "token").inc()
            log.error("delivery.token_refused", channel=name)
            await self._pause(one, TOKEN_REFUSED)
        except NeverConnectedError:
            await self._pause(one, UNREACHABLE)
        except ServerTroubleError as trouble:
            await self._fail(one, trouble)
        except NetworkError:  # connected: it may have been said
            await self._unknown(one)
        except DatabaseError:
            raise  # the loop waits for it; the lease or a take-over brings the row back
        except Exception as broken:  # noqa: BLE001 - this one can't be said; the others can
            await self._fail(one, broken)
        else:
            metrics.said.labels(name).inc()
            metrics.speaking.labels(name).observe(
                max(0.0, (self.clock() - one.created_at).total_seconds())
            )
            self.said.append(Said(one, said, buttons))
            return True
        return False

    async def _close_chat(self, one: Outgoing) -> None:
        async with self.sessions.begin() as session:
            await delivering.close_chat(session, one, now=self.clock())

    async def _pause(self, one: Outgoing, span: timedelta) -> None:
        now = self.clock()
        async with self.sessions.begin() as session:
            await delivering.pause_channel(session, one, now=now, until=now + span)

    async def _fail(self, one: Outgoing, broken: Exception) -> None:
        async with self.sessions.begin() as session:
            aside = await delivering.fail(session, one, now=self.clock())
        if aside:
            metrics.set_aside.labels("outbox", self.channel.name).inc()
        log.warning(
            "delivery.failed",
            channel=self.channel.name,
            outbox=one.id,
            error=type(broken).__name__,
            aside=aside,
        )

    async def _unknown(self, one: Outgoing) -> None:
        metrics.unknown.labels(self.channel.name).inc()
        async with self.sessions.begin() as session:
            again = await delivering.unknown(session, one, now=self.clock(), pause=UNKNOWN_PAUSE)
        log.warning("delivery.unknown", channel=self.channel.name, outbox=one.id, again=again)

    async def _say(self, telegram: Telegram, one: Outgoing) -> tuple[int | None, bool]:
        """Say it; return the message it became and whether that has buttons."""
        if one.notice.get("retire"):
            return await self._retire(telegram, one)
        notice = from_json(one.notice)
        protected = notice.screen is not None
        if notice.screen is not None:
            notice = await self.screens.fill(notice.screen)
        language = one.language or "nl"
        rendered = render(notice, language, desk=one.desk)
        stands = None if one.fresh else (one.edits or one.slot_message)
        parameters: Json = {"chat_id": one.chat, **self._extras(one, rendered, language)}
        if (markup := _markup(rendered)) is not None:
            parameters["reply_markup"] = markup
        if notice.document is not None:
            file = await asyncio.to_thread(file_of, notice.document, language)
            return await self._say_document(telegram, file, rendered, parameters)
        wanted = notice.picture
        picture = None if wanted is None else await self._picture(one, wanted, language)
        if picture is not None:
            if self.channel.cards:
                parameters["smederij_alt"] = picture.alternative
            if isinstance(wanted, PhotoRef):
                return await self._say_photo(
                    telegram, wanted, picture, rendered, parameters, stands
                )
            said, _ = await self._say_picture(telegram, picture, rendered, parameters)
            return said, bool(rendered.buttons)
        parameters["text"] = rendered.text
        parameters["link_preview_options"] = {"is_disabled": True}
        if stands is not None and not rendered.doors:
            edited = await self._edit(
                telegram, stands, {**parameters, "smederij_open": not protected}
            )
            if edited:
                return stands, bool(rendered.buttons)
        if protected:
            parameters["protect_content"] = True
        answer = await _call(telegram, "sendMessage", parameters)
        return _message_id(answer), bool(rendered.buttons)

    def _extras(self, one: Outgoing, rendered: Rendered, language: str) -> Json:
        if not self.channel.cards:
            return {}
        extras: Json = {"smederij_key": str(one.id), "smederij_language": language}
        if rendered.card is not None:
            extras["smederij_card"] = orjson.dumps(rendered.card).decode()
        return extras

    async def _picture(
        self, one: Outgoing, wanted: Chart | Code | PhotoRef, language: str
    ) -> Picture | None:
        """Draw or load a picture; None where that can't be, and the words suffice."""
        if isinstance(wanted, PhotoRef):
            async with self.sessions() as session:
                kept = await photos.load(session, wanted.photo, self.channel.name)
            if kept is None:  # taken back meanwhile
                return None
            alternative = say(wanted.alternative, language, wanted.values)
            return Picture(kept.content, alternative, "foto.jpg", kept.file_id)
        try:
            return await picture_of(wanted, language, self.charts)
        except DrawingFailedError as broken:
            log.warning("delivery.no_picture", outbox=one.id, why=str(broken))
            return None

    async def _say_photo(
        self,
        telegram: Telegram,
        wanted: PhotoRef,
        picture: Picture,
        rendered: Rendered,
        parameters: Json,
        stands: int | None,
    ) -> tuple[int | None, bool]:
        """Say a photo in place of the one that stands there, or as a new message.

        Telegram then has it, and is given its name from the second time on.
        """
        said: int | None = None
        answer: object = None
        if stands is not None and _fits(rendered.text):
            answer = await _replace_photo(
                telegram, picture, rendered, {**parameters, "message_id": stands}
            )
            said = None if answer is None else stands
        if said is None:
            said, answer = await self._say_picture(telegram, picture, rendered, parameters)
        file_id = _file_id(answer)
        if file_id is not None and file_id != picture.known_as and not self.channel.cards:
            with suppress(*DatabaseError):  # it was said; next time the bytes will do
                async with self.sessions.begin() as session:
                    await photos.remember_file(session, wanted.photo, self.channel.name, file_id)
        return said, bool(rendered.buttons)

    async def _say_picture(
        self, telegram: Telegram, picture: Picture, rendered: Rendered, parameters: Json
    ) -> tuple[int | None, object]:
        """Return the message it became, and what the channel says of the picture."""
        photo = dict(parameters)
        if _fits(rendered.text):
            photo["caption"] = rendered.text
        else:  # the words come in a message of their own, which has the buttons
            photo.pop("reply_markup", None)
            photo.pop("smederij_card", None)
        shown = await _send_photo(telegram, picture, photo)
        answer = shown
        if not _fits(rendered.text):
            key = parameters.get("smederij_key")
            words = {**parameters, "text": rendered.text}
            words.pop("smederij_alt", None)
            if key is not None:
                words["smederij_key"] = f"{key}-words"
            answer = await _call(telegram, "sendMessage", words)
        return _message_id(answer), shown

    async def _say_document(
        self, telegram: Telegram, file: File, rendered: Rendered, parameters: Json
    ) -> tuple[int | None, bool]:
        """Send a file as a message of its own: it takes the place of no other."""
        paper = {**parameters, "document": InputFile(file.content, file.name)}
        paper["caption"] = rendered.text
        answer = await _call(telegram, "sendDocument", paper)
        return _message_id(answer), bool(rendered.buttons)

    async def _edit(self, telegram: Telegram, message: int, parameters: Json) -> bool:
        """Edit a message; return whether it now says so. "Not modified" counts as said."""
        if not self.channel.cards:
            parameters.pop("smederij_open")
        try:
            await _call(telegram, "editMessageText", {**parameters, "message_id": message})
        except BadRequest as bad:
            return "not modified" in bad.message.lower()
        return True

    async def _retire(self, telegram: Telegram, one: Outgoing) -> tuple[int | None, bool]:
        """Take the buttons off a message that was replaced; one that is gone is fine too."""
        try:
            place = {"chat_id": one.chat, "message_id": one.edits}
            await _call(telegram, "editMessageReplyMarkup", place)
        except BadRequest:
            pass  # it is gone, or had none
        return one.edits, False


def _being_cancelled() -> bool:
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0


async def _call(telegram: Telegram, method: str, parameters: Json) -> object:
    """Call a method by its name, so that no answer is parsed into objects nobody reads.

    The Bot API takes names in any case; in lower case python-telegram-bot doesn't look for
    a method of its own to warn about.
    """
    return await telegram.do_api_request(method.lower(), api_kwargs=parameters)


async def _send_photo(telegram: Telegram, picture: Picture, parameters: Json) -> object:
    """Send a picture by its name where the channel has it, else its bytes."""
    if picture.known_as is not None:
        try:
            return await _call(telegram, "sendPhoto", {**parameters, "photo": picture.known_as})
        except BadRequest:
            pass  # it has forgotten that name; if something else is wrong it says so again
    upload = InputFile(picture.content, picture.name)
    return await _call(telegram, "sendPhoto", {**parameters, "photo": upload})


async def _replace_photo(
    telegram: Telegram, picture: Picture, rendered: Rendered, parameters: Json
) -> object | None:
    """Put another photo into a message; return what the channel says, None where it can't be."""
    upload = picture.known_as or InputFile(picture.content, picture.name, attach=True)
    media = InputMediaPhoto(upload, caption=rendered.text)
    try:
        return await _call(telegram, "editMessageMedia", {**parameters, "media": media})
    except BadRequest as bad:
        return True if "not modified" in bad.message.lower() else None


def _fits(text: str) -> bool:
    """Return whether a text fits below a picture; the Bot API counts UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2 <= CAPTION


def _markup(rendered: Rendered) -> Json | None:
    if rendered.buttons:
        return {
            "inline_keyboard": [
                [
                    {
                        "text": one.text,
                        **({"url": one.url} if one.url else {"callback_data": one.data}),
                    }
                    for one in row
                ]
                for row in rendered.buttons
            ]
        }
    if rendered.doors:
        return {
            "keyboard": [[{"text": text} for text in row] for row in rendered.doors],
            "resize_keyboard": True,
            "is_persistent": True,
        }
    return None


def _message_id(answer: object) -> int | None:
    found = answer.get("message_id") if isinstance(answer, dict) else None
    return found if isinstance(found, int) else None


def _file_id(answer: object) -> str | None:
    """Return under which name the channel has the photo of a message."""
    sizes = answer.get("photo") if isinstance(answer, dict) else None
    largest = sizes[-1] if isinstance(sizes, list) and sizes else None
    found = largest.get("file_id") if isinstance(largest, dict) else None
    return found if isinstance(found, str) else None


def _seconds(busy: RetryAfter) -> float:
    after = busy.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)
