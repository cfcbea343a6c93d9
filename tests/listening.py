"""Bots of tests, which speak plain HTTP to loopback."""

from __future__ import annotations

import ssl
from functools import cache
from unittest.mock import patch

import certifi
from aiogram import Bot

from bot.channels import Channel
from bot.running import make_listener


def make_quick_listener(channel: Channel) -> Bot:
    """Return the listener of a channel; only the first reads all certificates of the world.

    That takes as long as a short story, and none of them is looked at here.
    """
    read = _certificates()
    with patch("aiogram.client.session.aiohttp.ssl.create_default_context", return_value=read):
        return make_listener(channel)


@cache
def _certificates() -> ssl.SSLContext:
    return ssl.create_default_context(cafile=certifi.where())
