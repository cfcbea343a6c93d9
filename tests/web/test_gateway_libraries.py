"""The two libraries that the project uses talk to the gateway as they talk to Telegram."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramBadRequest, TelegramConflictError, TelegramUnauthorizedError
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    InputPollOption,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
)
from telegram import InlineKeyboardButton as PtbButton
from telegram import InlineKeyboardMarkup as PtbKeyboard
from telegram import InputMediaDocument as PtbDocument
from telegram.error import BadRequest, InvalidToken
from telegram.ext import ExtBot

from tests.web.people import TOKEN, Browser, Gateway, hears
from tests.web.test_gateway_bot_api import PIXEL

Speaker = ExtBot[None]


def a_speaker(gateway: Gateway, token: str) -> Speaker:
    return ExtBot(
        token,
        base_url=f"{gateway.address}/bot",
        base_file_url=f"{gateway.address}/file/bot",
    )


def a_listener(gateway: Gateway, token: str) -> Bot:
    server = TelegramAPIServer.from_base(gateway.address)
    return Bot(token, session=AiohttpSession(api=server))


@pytest.fixture
async def speaker(gateway: Gateway) -> AsyncIterator[Speaker]:
    """python-telegram-bot, with the requests it brings itself."""
    async with a_speaker(gateway, TOKEN) as bot:
        yield bot


@pytest.fixture
async def listener(gateway: Gateway) -> AsyncIterator[Bot]:
    """aiogram."""
    async with a_listener(gateway, TOKEN) as bot:
        yield bot


async def test_python_telegram_bot_sends_edits_and_deletes(speaker: Speaker, anna: Browser) -> None:
    join = PtbKeyboard([[PtbButton("Meedoen", callback_data="mee:4")]])
    said = await speaker.send_message(anna.chat, "Doe je mee?", reply_markup=join)
    await speaker.edit_message_text("Gelukt", anna.chat, said.message_id)
    again = await speaker.send_message(anna.chat, "Nog iets", reply_markup=join)
    await speaker.edit_message_reply_markup(anna.chat, again.message_id)
    assert await speaker.delete_message(anna.chat, again.message_id)

    assert said.reply_markup == join
    view = (await anna.sees())["messages"][-1]
    assert (view["id"], view["text"], view["edited"]) == (said.message_id, "Gelukt", True)
    with pytest.raises(BadRequest, match="not modified"):
        await speaker.edit_message_text("Gelukt", anna.chat, said.message_id)
    with pytest.raises(BadRequest, match="Chat not found"):
        await speaker.send_message(anna.chat + 1000, "dag")


async def test_python_telegram_bot_sends_pictures_and_reads_them_back(
    speaker: Speaker, anna: Browser
) -> None:
    said = await speaker.send_photo(anna.chat, PIXEL, caption="De uitslag")
    file = await speaker.get_file(said.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()) == PIXEL

    paper = await speaker.send_document(anna.chat, b"brief", filename="brief.txt")
    changed = await speaker.edit_message_media(
        PtbDocument(b"andere brief", filename="brief2.txt", caption="Nieuw"),
        anna.chat,
        paper.message_id,
    )

    assert paper.document is not None
    assert paper.document.file_name == "brief.txt"
    assert getattr(changed, "caption", None) == "Nieuw"
    views = (await anna.sees())["messages"]
    assert views[-2]["photo"]["width"] == 1
    assert views[-1]["document"]["name"] == "brief2.txt"


async def test_python_telegram_bot_hears_texts_and_taps(speaker: Speaker, anna: Browser) -> None:
    join = PtbKeyboard([[PtbButton("Meedoen", callback_data="mee:4")]])
    said = await speaker.send_message(anna.chat, "Doe je mee?", reply_markup=join)
    await anna.says("/start v-1")
    await anna.taps(said.message_id, "mee:4")

    text, tap = await speaker.get_updates(timeout=5)

    assert text.message is not None
    assert text.message.text == "/start v-1"
    assert text.effective_user is not None
    assert text.effective_user.id == anna.chat
    assert tap.callback_query is not None
    assert tap.callback_query.data == "mee:4"
    assert tap.callback_query.message == said
    async with anna.listening() as socket:
        await tap.callback_query.answer("Gelukt", show_alert=True)
        assert (await hears(socket, "answer"))["text"] == "Gelukt"
    assert await speaker.get_updates(offset=tap.update_id + 1) == ()


async def test_python_telegram_bot_knows_itself_and_a_wrong_token(
    gateway: Gateway, speaker: Speaker, anna: Browser
) -> None:
    assert speaker.username == "smederij_test_bot"
    assert (await speaker.get_chat(anna.chat)).first_name == "Buur"
    assert (await speaker.get_webhook_info()).url == ""
    assert await speaker.set_my_commands([("stem", "Stemmen")])
    assert (await speaker.get_my_commands())[0].command == "stem"

    with pytest.raises(InvalidToken):
        await a_speaker(gateway, "777000:wrong").initialize()


async def test_aiogram_sends_edits_and_deletes(listener: Bot, anna: Browser) -> None:
    join = InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(text="Meedoen", callback_data="mee:4")]]
    )
    doors = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Stemmen")]])
    await listener.send_message(anna.chat, "Welkom", reply_markup=doors)
    said = await listener.send_message(anna.chat, "Doe je mee?", reply_markup=join)
    edited = await listener.edit_message_text(
        "Gelukt", chat_id=anna.chat, message_id=said.message_id
    )
    again = await listener.send_message(anna.chat, "Nog iets", protect_content=True)
    assert await listener.delete_message(anna.chat, again.message_id)

    assert said.reply_markup is not None
    assert said.reply_markup.inline_keyboard[0][0].callback_data == "mee:4"
    assert isinstance(edited, Message)
    assert edited.text == "Gelukt"
    assert (await anna.sees())["messages"][-1]["text"] == "Gelukt"
    assert (await anna.sees())["doors"] == [["Stemmen"]]
    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await listener.edit_message_text("x", chat_id=anna.chat, message_id=again.message_id)


async def test_aiogram_sends_pictures_and_reads_them_back(listener: Bot, anna: Browser) -> None:
    picture = BufferedInputFile(PIXEL, "uitslag.png")
    said = await listener.send_photo(anna.chat, picture, caption="De uitslag")
    changed = await listener.edit_message_media(
        InputMediaPhoto(media=picture, caption="Nieuw"),
        chat_id=anna.chat,
        message_id=said.message_id,
    )

    assert isinstance(changed, Message)
    assert changed.photo is not None
    assert changed.caption == "Nieuw"
    content = await listener.download(changed.photo[-1].file_id)
    assert content is not None
    assert content.read() == PIXEL


async def test_aiogram_hears_texts_and_taps_also_on_protected_messages(
    listener: Bot, anna: Browser
) -> None:
    join = InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(text="Erbij", callback_data="t:1")]]
    )
    said = await listener.send_message(
        anna.chat, "Bankje: 2 punten", reply_markup=join, protect_content=True
    )
    await anna.says("dag")
    await anna.taps(said.message_id, "t:1")

    text, tap = await listener.get_updates(timeout=5)

    assert text.message is not None
    assert text.message.from_user is not None
    assert (text.message.text, text.message.from_user.id) == ("dag", anna.chat)
    assert tap.callback_query is not None
    assert tap.callback_query.message is not None
    assert tap.callback_query.message.message_id == said.message_id
    assert not isinstance(tap.callback_query.message, Message)
    assert await listener.answer_callback_query(tap.callback_query.id)


async def test_aiogram_knows_itself_and_a_wrong_token(gateway: Gateway, listener: Bot) -> None:
    assert (await listener.me()).id == 777000
    assert await listener.set_my_commands([BotCommand(command="stem", description="Stemmen")])
    assert (await listener.get_my_commands())[0].description == "Stemmen"
    assert await listener.delete_webhook(drop_pending_updates=True)
    async with a_listener(gateway, "777000:wrong") as stranger:
        with pytest.raises(TelegramUnauthorizedError):
            await stranger.get_me()


async def chooses(person: Browser, message_id: int, option: int) -> None:
    body = {"message_id": message_id, "options": [option], "key": str(uuid.uuid4())}
    status, _ = await person.posts("/chat/vote", body)
    assert status == 200


async def test_python_telegram_bot_asks_in_a_poll_and_points_at_places(
    speaker: Speaker, anna: Browser
) -> None:
    asked = await speaker.send_poll(anna.chat, "Wat?", ["Bankje", "Boom"], is_anonymous=False)
    await chooses(anna, asked.message_id, 1)

    told, answered = await speaker.get_updates(timeout=5)

    assert told.poll is not None
    assert [one.voter_count for one in told.poll.options] == [0, 1]
    assert answered.poll_answer is not None
    assert answered.poll_answer.option_ids == (1,)
    assert (await speaker.stop_poll(anna.chat, asked.message_id)).is_closed
    spot = await speaker.send_venue(anna.chat, 52.7, 6.5, "Buurthuis", "Zuideinde 1")
    assert spot.venue is not None
    assert spot.venue.location.latitude == 52.7


async def test_aiogram_asks_in_a_poll_and_points_at_places(listener: Bot, anna: Browser) -> None:
    asked = await listener.send_poll(
        anna.chat, "Wat?", ["Bankje", InputPollOption(text="Boom")], is_anonymous=False
    )
    await chooses(anna, asked.message_id, 0)

    told, answered = await listener.get_updates(timeout=5)

    assert told.poll is not None
    assert [one.voter_count for one in told.poll.options] == [1, 0]
    assert answered.poll_answer is not None
    assert answered.poll_answer.option_ids == [0]
    assert (await listener.stop_poll(anna.chat, asked.message_id)).is_closed
    spot = await listener.send_location(anna.chat, 52.7, 6.5)
    assert spot.location is not None
    assert spot.location.longitude == 6.5


async def test_both_set_a_webhook_and_take_it_away(speaker: Speaker, listener: Bot) -> None:
    assert await speaker.set_webhook("http://127.0.0.1:9/", secret_token="s", max_connections=5)
    assert (await listener.get_webhook_info()).max_connections == 5
    assert await listener.set_webhook("http://localhost:9/", allowed_updates=["message"])
    assert (await speaker.get_webhook_info()).allowed_updates == ("message",)
    with pytest.raises(BadRequest, match="Bad webhook"):
        await speaker.set_webhook("https://169.254.169.254/")
    with pytest.raises(TelegramConflictError):
        await listener.get_updates()

    assert await speaker.delete_webhook()
    assert await listener.get_updates() == []
