"""The bots that are compared, each as a process: `python -m benchmarks._bots NAME ...`.

`pipeline` is the whole program without Telegram's ceiling. The others are what their libraries'
own documentation shows: per tap one transaction, a reply and an edit; what they were doing is
lost when they are killed. They have 16 updates in hand at most.
"""

from __future__ import annotations

import asyncio
import cProfile
import logging
import signal
import socket
import sys
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import structlog
import uvloop
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

CONTENT = Path(__file__).resolve().parents[1] / "content" / "hoogeveen"
IN_HAND = 16
CONNECTIONS = 10

Way = Callable[[], Coroutine[Any, Any, None]]


@dataclass(frozen=True, slots=True)
class Where:
    """What a bot talks to."""

    api: str
    token: str
    database: str
    folder: Path


_JOIN = text("""
    INSERT INTO joins (issue_id, resident_id, joined_at)
    SELECT :issue, resident_id, now() FROM doors WHERE channel = 'telegram' AND chat = :chat
    ON CONFLICT DO NOTHING
""")


def _connect(where: Where) -> async_sessionmaker[AsyncSession]:
    return async_sessionmaker(create_async_engine(where.database, pool_size=CONNECTIONS))


async def _join(sessions: async_sessionmaker[AsyncSession], chat: int, data: str) -> str:
    issue = int(data.removeprefix("mee:"))
    async with sessions.begin() as session:
        await session.execute(_JOIN, {"issue": issue, "chat": chat})
    return f"Je doet mee met “Vraagstuk {issue}”."


def aiogram(where: Where) -> Way:
    """Return a bot on aiogram."""
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import CallbackQuery

    api = TelegramAPIServer.from_base(where.api)
    dispatcher = Dispatcher()

    async def run() -> None:
        sessions = _connect(where)
        bot = Bot(where.token, session=AiohttpSession(api=api))

        @dispatcher.callback_query()
        async def count(query: CallbackQuery) -> None:
            chat = query.from_user.id
            words = await _join(sessions, chat, query.data or "")
            await bot.send_message(chat, words)
            await bot.edit_message_text(words, chat_id=chat, message_id=1)

        await dispatcher.start_polling(
            bot, handle_signals=False, tasks_concurrency_limit=IN_HAND, polling_timeout=30
        )

    return run


def telegram(where: Where) -> Way:
    """Return a bot on python-telegram-bot."""
    from telegram import Update
    from telegram.ext import ApplicationBuilder, CallbackQueryHandler, ContextTypes

    async def run() -> None:
        sessions = _connect(where)

        async def count(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
            query = update.callback_query
            assert query is not None
            chat = query.from_user.id
            words = await _join(sessions, chat, query.data or "")
            await context.bot.send_message(chat, words)
            await context.bot.edit_message_text(words, chat_id=chat, message_id=1)

        builder = ApplicationBuilder().token(where.token).base_url(f"{where.api}/bot")
        application = builder.concurrent_updates(IN_HAND).connection_pool_size(IN_HAND).build()
        application.add_handler(CallbackQueryHandler(count))
        async with application:
            await application.start()
            assert application.updater is not None
            await application.updater.start_polling(timeout=30)
            try:
                await asyncio.Event().wait()
            finally:
                await application.updater.stop()
                await application.stop()

    return run


def pipeline(where: Where) -> Way:
    """Return the whole program: intake, lanes, delivery, scheduler and web; all but its reader."""
    from bot.channels import TELEGRAM, Channel
    from bot.content import load
    from bot.running import Program
    from bot.settings import Settings
    from tests.pipeline.small_program import QuickReader

    class WithoutCeiling(Program):
        def channels(self) -> list[Channel]:
            gateway = super().channels()
            return [*gateway, Channel(TELEGRAM, where.api, where.token, limited=False)]

    async def run() -> None:
        with socket.create_server(("127.0.0.1", 0)) as listening:
            settings = Settings(
                data_dir=where.folder, http_port=listening.getsockname()[1], municipality=CONTENT
            )
            program = WithoutCeiling(
                settings, load(CONTENT), where.database, None, listening, reader=QuickReader()
            )
            await program.run()

    return run


BOTS = {"pipeline": pipeline, "aiogram": aiogram, "telegram": telegram}


def main() -> None:
    """Load, say so, wait for a line, and run until SIGTERM."""
    name, api, token, database, folder, profile = sys.argv[1:]
    logging.disable(logging.WARNING)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    way = BOTS[name](Where(api, token, database, Path(folder)))
    print("ready", flush=True)
    sys.stdin.readline()
    profiler = cProfile.Profile() if profile else None

    async def until_stopped() -> None:
        running = asyncio.ensure_future(way())
        if name == "pipeline":  # the others have nothing to put in order
            loop = asyncio.get_running_loop()
            loop.add_signal_handler(signal.SIGTERM, running.cancel)
        await asyncio.wait([running])
        if not running.cancelled():
            running.result()

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        if profiler:
            profiler.enable()
        runner.run(until_stopped())
    if profiler:
        profiler.disable()
        profiler.dump_stats(profile)


if __name__ == "__main__":
    main()
