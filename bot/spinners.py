"""The little wheel on a button that was tapped: it stops when the tap was handled."""

from __future__ import annotations

from typing import Any

import aiohttp
import structlog
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession

from bot.channels import Channel
from bot.hearing import Heard
from bot.intake import ChannelError, call
from locales import say

ANSWER_SECONDS = 3

log = structlog.get_logger(__name__)


async def stop_spinner(listener: Bot, channel: Channel, heard: Heard) -> None:
    """Answer a tap after the commit, best effort: it expires within seconds anyway.

    Without aiogram's objects, which would be made and checked for nobody.
    """
    tap, query = heard.tap, heard.received.body.get("callback_query")
    if not isinstance(query, dict) or not isinstance(query.get("id"), str):
        return
    answer: dict[str, Any] = {"callback_query_id": query["id"]}
    if tap.text:
        answer["text"] = say(tap.text, tap.language, tap.values)
    if tap.alert:
        answer["show_alert"] = True
    try:
        http = await _http(listener)
        await call(http, channel, "answerCallbackQuery", answer, seconds=ANSWER_SECONDS)
    except (aiohttp.ClientError, ChannelError, TimeoutError, OSError) as broken:
        log.info("lanes.spinner", channel=channel.name, error=type(broken).__name__)


async def _http(listener: Bot) -> aiohttp.ClientSession:
    session = listener.session
    if not isinstance(session, AiohttpSession):
        raise TypeError("the listener speaks by something else than aiohttp")
    return await session.create_session()
