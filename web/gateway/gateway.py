"""What every method of the gateway works with."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from aiogram.types import User

from storage.session import Sessions
from web.gateway.targets import PORTS

Clock: TypeAlias = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Gateway:
    """The database, the time, who the bot is, where browsers find us, and a webhook may be."""

    sessions: Sessions
    clock: Clock
    bot: User
    public_url: str
    webhook_ports: Container[int] = PORTS


def bot_of(token: str, *, name: str, username: str) -> User:
    """Return the bot as a user: its id is the number in front of the token.

    Raises:
        ValueError: the token isn't `<number>:<secret>`.
    """
    number, _, secret = token.partition(":")
    if not (number.isascii() and number.isdigit() and secret):
        raise ValueError("the token of the bot must be a number, a colon and a secret")
    return User(id=int(number), is_bot=True, first_name=name, username=username)
