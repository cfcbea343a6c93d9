"""Where the gateway brings updates by itself, when the bot asked for that instead of getUpdates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from storage.gateway_files import get_settings, set_setting
from storage.session import Session
from storage.wake import UPDATES, notify

CHANGED = "webhook"
"""Payload of the topic UPDATES when a webhook was set."""
_KEY = "webhook"
_TROUBLE = "webhook_trouble"


@dataclass(frozen=True, slots=True)
class Webhook:
    """An address that updates are posted to.

    Attributes:
        secret: goes along in a header, so that the bot knows who calls; empty for none.
        kinds: of updates, such as "message"; None for all.
        connections: as many as the bot allows; we use one, for the order.
    """

    url: str
    secret: str
    kinds: Sequence[str] | None
    connections: int


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong the last time, and when (UTC, in seconds)."""

    at: int
    what: str


async def set_webhook(session: Session, webhook: Webhook | None) -> None:
    """Set another webhook, or none, and tell who posts and who waits in getUpdates."""
    await set_setting(session, _KEY, None if webhook is None else asdict(webhook))
    await set_setting(session, _TROUBLE, None)
    await notify(session, UPDATES, "" if webhook is None else CHANGED)


async def find_webhook(session: Session) -> Webhook | None:
    """Return the webhook that is set."""
    found = (await get_settings(session, [_KEY])).get(_KEY)
    return None if found is None else Webhook(**found)


async def set_trouble(session: Session, what: str, *, now: datetime) -> None:
    """Remember what went wrong."""
    await set_setting(session, _TROUBLE, {"at": int(now.timestamp()), "what": what})


async def find_trouble(session: Session) -> Trouble | None:
    """Return what went wrong the last time since the webhook was set."""
    found = (await get_settings(session, [_TROUBLE])).get(_TROUBLE)
    return None if found is None else Trouble(**found)
