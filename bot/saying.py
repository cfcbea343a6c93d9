"""What is said of a row of the outbox: its words, picture or file, as the channel wants them."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Protocol

import orjson
import structlog
from telegram import InputFile, InputMediaPhoto
from telegram.error import BadRequest
from telegram.ext import ExtBot

from bot.channels import Channel
from bot.screens import Screens
from domain.charts import Chart, Code, Quadrant, Route, RulesChart, Trends
from domain.notice_json import from_json
from domain.photos import PhotoRef
from locales import Rendered, render, say
from media.calendar_files import File, file_of
from media.result import Picture, picture_of
from media.worker import ChartWorker, DrawingFailedError
from storage import photos
from storage.delivering import Outgoing
from storage.session import DatabaseError, Sessions

CAPTION = 1024
"""Limit of the Bot API on the text below a picture."""

log = structlog.get_logger(__name__)

Json = dict[str, Any]
Telegram = ExtBot[Any]


class BotApi(Protocol):
    """Where methods of the Bot API are called by their names: python-telegram-bot's bot."""

    async def do_api_request(self, endpoint: str, api_kwargs: Json | None = None) -> Any:
        """Call a method and return its result."""


@dataclass(frozen=True, slots=True)
class Saying:
    """How notices are said in a channel.

    Attributes:
        screens: fills in somebody's ballot screen at the last moment.
        charts: draws pictures, in a process of its own.
    """

    channel: Channel
    sessions: Sessions
    screens: Screens
    charts: ChartWorker

    async def say(self, telegram: BotApi, one: Outgoing) -> tuple[int | None, bool]:
        """Say it; return the message it became and whether that has buttons."""
        if one.notice.get("retire"):
            return await self._retire(telegram, one)
        if one.notice.get("delete"):
            return await self._delete(telegram, one)
        notice = from_json(one.notice)
        protected = notice.screen is not None
        if notice.screen is not None:
            notice = await self.screens.fill(notice.screen)
        language = one.language or "nl"
        rendered = render(notice, language, desk=one.desk, card=self.channel.cards)
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
        self,
        one: Outgoing,
        wanted: Chart | Trends | Route | Quadrant | RulesChart | Code | PhotoRef,
        language: str,
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
        telegram: BotApi,
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
        self, telegram: BotApi, picture: Picture, rendered: Rendered, parameters: Json
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
        self, telegram: BotApi, file: File, rendered: Rendered, parameters: Json
    ) -> tuple[int | None, bool]:
        """Send a file as a message of its own: it takes the place of no other."""
        paper = {**parameters, "document": InputFile(file.content, file.name)}
        paper["caption"] = rendered.text
        answer = await _call(telegram, "sendDocument", paper)
        return _message_id(answer), bool(rendered.buttons)

    async def _edit(self, telegram: BotApi, message: int, parameters: Json) -> bool:
        """Edit a message; return whether it now says so. "Not modified" counts as said."""
        if not self.channel.cards:
            parameters.pop("smederij_open")
        try:
            await _call(telegram, "editMessageText", {**parameters, "message_id": message})
        except BadRequest as bad:
            return "not modified" in bad.message.lower()
        return True

    async def _retire(self, telegram: BotApi, one: Outgoing) -> tuple[int | None, bool]:
        """Take the buttons off a message that was replaced; one that is gone is fine too."""
        try:
            place = {"chat_id": one.chat, "message_id": one.edits}
            await _call(telegram, "editMessageReplyMarkup", place)
        except BadRequest:
            pass  # it is gone, or had none
        return one.edits, False

    async def _delete(self, telegram: BotApi, one: Outgoing) -> tuple[int | None, bool]:
        """Delete a message; one that is gone, or too old for the channel, is fine too."""
        with suppress(BadRequest):
            place = {"chat_id": one.chat, "message_id": one.edits}
            await _call(telegram, "deleteMessage", place)
        return None, False


async def _call(telegram: BotApi, method: str, parameters: Json) -> object:
    """Call a method by its name, so that no answer is parsed into objects nobody reads.

    The Bot API takes names in any case; in lower case python-telegram-bot doesn't look for
    a method of its own to warn about.
    """
    return await telegram.do_api_request(method.lower(), api_kwargs=parameters)


async def _send_photo(telegram: BotApi, picture: Picture, parameters: Json) -> object:
    """Send a picture by its name where the channel has it, else its bytes."""
    if picture.known_as is not None:
        try:
            return await _call(telegram, "sendPhoto", {**parameters, "photo": picture.known_as})
        except BadRequest:
            pass  # it has forgotten that name; if something else is wrong it says so again
    upload = InputFile(picture.content, picture.name)
    return await _call(telegram, "sendPhoto", {**parameters, "photo": upload})


async def _replace_photo(
    telegram: BotApi, picture: Picture, rendered: Rendered, parameters: Json
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
