"""The conversation of ../test_conversation.py, as a bot written with pyTelegramBotAPI."""

# mypy: ignore-errors
# Its types say None where none comes, and who works without the extra has no telebot at all.

from __future__ import annotations

import base64
import os
import sys
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer

import telebot
from telebot import apihelper, types
from telebot.apihelper import ApiTelegramException

ROOT, TOKEN = os.environ["API_ROOT"], os.environ["TOKEN"]
SECRET = os.environ.get("WEBHOOK_SECRET")
PIXEL = base64.b64decode(os.environ["PIXEL"])

apihelper.API_URL = ROOT + "/bot{0}/{1}"
apihelper.FILE_URL = ROOT + "/file/bot{0}/{1}"


class Ending(telebot.ExceptionHandler):
    """Prints what polling ends with."""

    def handle(self, exception: Exception) -> bool:
        print(getattr(exception, "error_code", repr(exception)))
        return False


bot = telebot.TeleBot(TOKEN, threaded=False, exception_handler=Ending())
asked: list[types.Message] = []
"""The message with the poll."""


def download(file_id: str) -> bytes:
    return bot.download_file(bot.get_file(file_id).file_path)


def refusal(call: Callable[[], object]) -> str:
    try:
        call()
    except ApiTelegramException as error:
        return f"{error.error_code} " + ":".join(error.description.split(":")[:2])
    return "?"


@bot.message_handler(commands=["start"])
def start(message: types.Message) -> None:
    doors = types.ReplyKeyboardMarkup()
    doors.row("Knop", "Foto")
    doors.row("Peiling", "Plek")
    payload = message.text.partition(" ")[2]
    bot.send_message(message.chat.id, f"Dag, {payload}!", reply_markup=doors)


@bot.message_handler(regexp="^Knop$")
def ask(message: types.Message) -> None:
    buttons = types.InlineKeyboardMarkup()
    buttons.row(
        types.InlineKeyboardButton("Meedoen", callback_data="mee:1"),
        types.InlineKeyboardButton("Lees meer", url="https://example.org"),
    )
    bot.send_message(message.chat.id, "Doe je mee?", reply_markup=buttons)


@bot.callback_query_handler(func=lambda tap: tap.data == "mee:1")
def join(tap: types.CallbackQuery) -> None:
    bot.answer_callback_query(tap.id, "Gelukt 🎉", show_alert=True)
    bot.edit_message_text("Je doet mee.", tap.message.chat.id, tap.message.message_id)


@bot.message_handler(regexp="^Foto$")
def upload(message: types.Message) -> None:
    bot.send_photo(message.chat.id, PIXEL, caption="Een stip")
    letter = bot.send_document(
        message.chat.id,
        b"Lieve buur",
        visible_file_name="brief.txt",
        caption="Een brief",
    )
    content = download(letter.document.file_id).decode()
    bot.send_message(message.chat.id, f"Terug: {content}")


@bot.message_handler(regexp="^Peiling$")
def poll(message: types.Message) -> None:
    options = [types.InputPollOption(one) for one in ("Bankje", "Boom", "Fontein 🌊")]
    asked.append(bot.send_poll(message.chat.id, "Wat komt er?", options, is_anonymous=False))


@bot.poll_answer_handler()
def answered(answer: types.PollAnswer) -> None:
    chosen = ",".join(str(one) for one in answer.option_ids)
    bot.send_message(answer.user.id, f"Gekozen: {chosen}")
    bot.stop_poll(asked[-1].chat.id, asked[-1].message_id)


@bot.poll_handler(func=lambda poll: poll.is_closed)
def closed(poll: types.Poll) -> None:
    votes = ",".join(str(one.voter_count) for one in poll.options)
    bot.send_message(asked[-1].chat.id, f"Gesloten: {votes}")


@bot.message_handler(regexp="^Plek$")
def place(message: types.Message) -> None:
    bot.send_location(message.chat.id, 52.7225, 6.4764)
    bot.send_venue(message.chat.id, 52.7225, 6.4764, "Buurthuis", "Zuideinde 1")


@bot.message_handler(regexp="^Weg$")
def take_back(message: types.Message) -> None:
    said = bot.send_message(message.chat.id, "Dit gaat weg")
    bot.delete_message(said.chat.id, said.message_id)
    bot.send_message(message.chat.id, "Weg is weg")


@bot.message_handler(regexp="^Fout$")
def go_wrong(message: types.Message) -> None:
    same = "Altijd hetzelfde"
    said = bot.send_message(message.chat.id, same)
    stranger = telebot.TeleBot(os.environ["WRONG_TOKEN"], threaded=False)
    refusals = [
        refusal(lambda: bot.send_message(1000000, "dag")),
        refusal(lambda: bot.edit_message_text(same, said.chat.id, said.message_id)),
        refusal(lambda: bot.send_dice(message.chat.id)),
        refusal(stranger.get_me),
    ]
    bot.send_message(message.chat.id, "\n".join(refusals))


@bot.message_handler(content_types=["photo"])
def look(message: types.Message) -> None:
    largest = message.photo[-1]
    same = str(len(download(largest.file_id)) == largest.file_size).lower()
    bot.send_message(
        message.chat.id, f"Foto: {largest.width} x {largest.height}, {same}, {message.caption}"
    )


@bot.message_handler(content_types=["text"])
def echo(message: types.Message) -> None:
    bot.send_message(message.chat.id, f"Jij zei: {message.text}")


class Webhook(BaseHTTPRequestHandler):
    """Takes the updates that the server posts."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        right = self.headers["X-Telegram-Bot-Api-Secret-Token"] == SECRET
        if right:
            bot.process_new_updates([types.Update.de_json(body)])
        self.send_response(200 if right else 401)
        self.end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""


if SECRET is None:
    bot.delete_webhook()
    bot.polling(non_stop=False, allowed_updates=[], long_polling_timeout=50)
    sys.exit()
with HTTPServer(("127.0.0.1", 0), Webhook) as server:
    bot.set_webhook(f"http://127.0.0.1:{server.server_port}/", secret_token=SECRET)
    server.serve_forever()
