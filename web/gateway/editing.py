"""The methods by which the bot changes what it said, or takes it back."""

from __future__ import annotations

from collections.abc import Callable

from aiogram.types import InputMediaDocument, InputMediaPhoto, Message

from storage import gateway as chats
from storage import gateway_files as files
from storage.gateway import Json
from web.gateway.content import (
    Content,
    keep_file,
    read_caption,
    read_document,
    read_photo,
    read_text,
    show_document,
    show_photo,
    within,
)
from web.gateway.gateway import Gateway
from web.gateway.keyboards import Markup, fit, read_card, read_markup
from web.gateway.messages import EXTRA, Extra, as_json, body_of, extra_of, files_in, stored
from web.gateway.parameters import Parameters, no_chat, parse, refused

LASTING = ("poll", "location", "venue")
"""What no edit takes away."""
WITHOUT_TEXT = ("photo", "document", *LASTING)


async def edit_message_text(gateway: Gateway, parameters: Parameters) -> Json:
    """`editMessageText`"""
    text = read_text(parameters)

    def change(old: Json) -> Content:
        if any(name in old for name in WITHOUT_TEXT):
            raise refused("there is no text in the message to edit")
        return Content({"text": text})

    return await _edit(gateway, parameters, change)


async def edit_message_caption(gateway: Gateway, parameters: Parameters) -> Json:
    """`editMessageCaption`"""
    caption = read_caption(parameters)

    def change(old: Json) -> Content:
        if not files_in(old):
            raise refused("there is no caption in the message to edit")
        shown: Json = {name: old[name] for name in ("photo", "document") if name in old}
        alt = parameters.text("smederij_alt") or extra_of(old).alt
        return Content({**shown, "caption": caption}, alt=alt)

    return await _edit(gateway, parameters, change)


async def edit_message_media(gateway: Gateway, parameters: Parameters) -> Json:
    """`editMessageMedia`"""
    chat, media = parameters.chat(), parameters.nested("media")
    kind = media.get("type") if isinstance(media, dict) else None
    if kind == "photo":
        picture = parse(media, InputMediaPhoto, "media")
        file = await read_photo(gateway, chat, parameters.attached(str(picture.media)))
        content = show_photo(parameters, file, within(picture.caption))
    elif kind == "document":
        paper = parse(media, InputMediaDocument, "media")
        file = await read_document(gateway, chat, parameters.attached(str(paper.media)))
        content = show_document(file, within(paper.caption))
    else:
        raise refused("can't parse media")

    def change(old: Json) -> Content:
        if any(name in old for name in LASTING):
            raise refused("message can't be edited")
        return content

    return await _edit(gateway, parameters, change)


async def edit_message_reply_markup(gateway: Gateway, parameters: Parameters) -> Json:
    """`editMessageReplyMarkup`"""

    def change(old: Json) -> Content:
        shown = ("text", "caption", *WITHOUT_TEXT)
        return Content({name: old[name] for name in shown if name in old}, alt=extra_of(old).alt)

    return await _edit(gateway, parameters, change, only_keyboard=True)


async def _edit(
    gateway: Gateway,
    parameters: Parameters,
    change: Callable[[Json], Content],
    *,
    only_keyboard: bool = False,
) -> Json:
    """Replace a message of the bot by what `change` makes of it.

    A protected message stays protected unless a new text comes with `smederij_open`; an
    ordinary one becomes protected when that says false, so that a ballot can be drawn on a
    screen that was something else.
    """
    chat, message_id = parameters.chat(), parameters.number("message_id", 0)
    markup, now = read_markup(parameters), gateway.clock()
    card = read_card(parameters)
    language = parameters.text("smederij_language") or None
    async with gateway.sessions.begin() as session:
        turn = await chats.take_turn(session, chat, language=language)
        if turn is None:
            raise no_chat()
        old = await chats.find_message(session, chat, message_id)
        if old is None:
            raise refused("message to edit not found")
        was = body_of(old, chat, gateway.bot)
        if not old.from_bot or extra_of(was).fixed:
            raise refused("message can't be edited")
        content = change(was)
        message = _changed(was, content, markup)
        if only_keyboard and card is None:
            card = fit(old.card, message.get("reply_markup"))
        protected = old.protected
        if not only_keyboard and "smederij_open" in parameters:
            protected = not parameters.yes("smederij_open")
        if (_said(was), old.card, old.protected) == (_said(message), card, protected):
            raise refused(
                "message is not modified: specified new message content and reply markup are "
                "exactly the same as a current content and reply markup of the message"
            )
        message["edit_date"] = int(now.timestamp())
        body = stored(message, Extra(turn.language, content.alt, chosen=extra_of(was).chosen))
        await chats.replace_message(
            session, chat, old, seq=turn.seq, body=body, card=card, protected=protected
        )
        await keep_file(session, gateway, chat, content.file)
        await files.drop_unused_files(session, chat, files_in(was) - files_in(body))
        await chats.announce(session, chat, "message", seq=turn.seq)
    return message


def _changed(was: Json, content: Content, markup: Markup) -> Json:
    """Return the message with another content and keyboard, without `edit_date`."""
    lasting = {name: was[name] for name in ("message_id", "date", "chat", "from")}
    return as_json(
        Message.model_validate({**lasting, **content.fields, "reply_markup": markup.keyboard})
    )


def _said(body: Json) -> Json:
    return {name: value for name, value in body.items() if name not in ("edit_date", EXTRA)}


async def delete_message(gateway: Gateway, parameters: Parameters) -> bool:
    """`deleteMessage`"""
    chat, message_id = parameters.chat(), parameters.number("message_id", 0)
    async with gateway.sessions.begin() as session:
        turn = await chats.take_turn(session, chat)
        if turn is None:
            raise no_chat()
        old = await chats.find_message(session, chat, message_id)
        if old is None:
            raise refused("message to delete not found")
        await chats.delete_message(session, chat, old, seq=turn.seq)
        await files.drop_unused_files(session, chat, files_in(old.body))
        await chats.announce(session, chat, "deleted", seq=turn.seq)
    return True
