"""The methods by which the bot says something new, shows that it types, and answers a tap."""

from __future__ import annotations

from storage import gateway as chats
from storage import gateway_updates as queue
from storage.gateway import Json
from storage.session import Session
from web.gateway.content import (
    Content,
    keep_file,
    read_caption,
    read_document,
    read_photo,
    read_text,
    show_document,
    show_photo,
)
from web.gateway.gateway import Gateway
from web.gateway.keyboards import Markup, read_card, read_markup
from web.gateway.messages import (
    Extra,
    body_of,
    for_bot,
    make_message,
    read_query_id,
    stored,
)
from web.gateway.parameters import Parameters, no_chat, refused
from web.gateway.places import read_location, read_venue
from web.gateway.polls import read_poll

MAX_ANSWER = 200


async def send_message(gateway: Gateway, parameters: Parameters) -> Json:
    """`sendMessage`"""
    return await _send(gateway, parameters, Content({"text": read_text(parameters)}))


async def send_photo(gateway: Gateway, parameters: Parameters) -> Json:
    """`sendPhoto`"""
    caption = read_caption(parameters)
    file = await read_photo(gateway, parameters.chat(), parameters.file("photo"))
    return await _send(gateway, parameters, show_photo(parameters, file, caption))


async def send_document(gateway: Gateway, parameters: Parameters) -> Json:
    """`sendDocument`"""
    caption = read_caption(parameters)
    file = await read_document(gateway, parameters.chat(), parameters.file("document"))
    return await _send(gateway, parameters, show_document(file, caption))


async def send_poll(gateway: Gateway, parameters: Parameters) -> Json:
    """`sendPoll`"""
    return await _send(gateway, parameters, read_poll(parameters, now=gateway.clock()))


async def send_location(gateway: Gateway, parameters: Parameters) -> Json:
    """`sendLocation`"""
    return await _send(gateway, parameters, read_location(parameters))


async def send_venue(gateway: Gateway, parameters: Parameters) -> Json:
    """`sendVenue`"""
    return await _send(gateway, parameters, read_venue(parameters))


async def _send(gateway: Gateway, parameters: Parameters, content: Content) -> Json:
    """Store a message and tell the browsers. A repeat is answered with the first one."""
    chat, now = parameters.chat(), gateway.clock()
    key = parameters.text("smederij_key") or None
    markup, card = read_markup(parameters), read_card(parameters)
    language = parameters.text("smederij_language") or None
    try:
        async with gateway.sessions.begin() as session:
            place = await chats.take_place(session, chat, language=language)
            if place is None:
                raise no_chat()
            message = make_message(
                place.message_id,
                chat,
                gateway.bot,
                at=now,
                keyboard=markup.keyboard,
                **content.fields,
            )
            await chats.store_message(
                session,
                chat,
                place,
                from_bot=True,
                body=stored(message, Extra(place.language, content.alt, markup.changes_doors)),
                card=card,
                protected=parameters.yes("protect_content"),
                key=key,
                now=now,
            )
            await keep_file(session, gateway, chat, content.file)
            await _change_doors(session, chat, markup)
            await chats.announce(session, chat, "message", seq=place.seq)
    except chats.Repeated:
        return await _first(gateway, chat, str(key))
    return message


async def _first(gateway: Gateway, chat: int, key: str) -> Json:
    async with gateway.sessions() as session:
        first = await chats.find_by_key(session, chat, key, from_bot=True)
    if first is None:  # the chat was erased in between
        raise no_chat()
    return for_bot(body_of(first, chat, gateway.bot))


async def _change_doors(session: Session, chat: int, markup: Markup) -> None:
    if markup.changes_doors and await chats.set_doors(session, chat, markup.doors):
        await chats.announce(session, chat, "doors")


# --- what is not kept -----------------------------------------------------------------------


async def send_chat_action(gateway: Gateway, parameters: Parameters) -> bool:
    """`sendChatAction`; every action shows as typing."""
    if not parameters.text("action"):
        raise refused("wrong parameter action in request")
    chat = parameters.chat()
    async with gateway.sessions.begin() as session:
        if await chats.find_chat(session, chat) is None:
            raise no_chat()
        await chats.announce(session, chat, "typing")
    return True


async def answer_callback_query(gateway: Gateway, parameters: Parameters) -> bool:
    """`answerCallbackQuery`"""
    text = parameters.text("text")
    if len(text) > MAX_ANSWER:
        raise refused("MESSAGE_TOO_LONG")
    query = parameters.text("callback_query_id")
    chat, key = read_query_id(query)
    async with gateway.sessions.begin() as session:
        if not await queue.has_update(session, chat, key):
            raise refused("query is too old and response timeout expired or query ID is invalid")
        await chats.announce(
            session, chat, "answer", query=query, text=text, alert=parameters.yes("show_alert")
        )
    return True
