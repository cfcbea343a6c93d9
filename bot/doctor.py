"""`smederij doctor`: whether everything that is needed is there, in words."""

from __future__ import annotations

import asyncio
import shutil
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from bot.channels import TELEGRAM, Channel
from bot.clock import system_clock
from bot.content import ContentError, load
from bot.settings import ROOT, Settings
from storage import figures
from storage.embedded import EmbeddedError, start
from storage.session import DatabaseError, make_engine, make_sessions

LEAST_DISK = 1_000_000_000
MOST_SECONDS_OFF = 5


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, whether it is well, and what to say of it."""

    what: str
    well: bool
    says: str


async def examine(settings: Settings) -> list[Finding]:
    """Look at database, clock, vectors, token, disk, texts and content."""
    return [
        *await _database(settings),
        await _token(settings),
        _disk(settings.data_dir),
        await asyncio.to_thread(_content, settings),
    ]


async def _database(settings: Settings) -> list[Finding]:
    url = settings.database_url.get_secret_value()
    with ExitStack() as stack:
        if not url:
            try:
                url = stack.enter_context(start(settings.data_dir)).url
            except EmbeddedError as broken:
                return [Finding("database", False, str(broken))]
        engine = make_engine(url, size=1)
        try:
            async with make_sessions(engine)() as session:
                ready = await figures.answers(session)
                vectors = await figures.has_vectors(session)
                off = abs((await figures.database_time(session) - system_clock()).total_seconds())
        except (*DatabaseError, OSError) as broken:
            says = f"does not answer ({type(broken).__name__}). Look at SMEDERIJ_DATABASE_URL."
            return [Finding("database", False, says)]
        finally:
            await engine.dispose()
    return [
        Finding("database", True, "answers" if ready else "answers; empty until the first run"),
        _clock(off),
        Finding(
            "vectors",
            vectors is not None,
            f"pgvector {vectors}" if vectors else "no pgvector. Install it, then: smederij migrate",
        ),
    ]


def _clock(off: float) -> Finding:
    if off <= MOST_SECONDS_OFF:
        return Finding("clock", True, "agrees with the database's")
    says = f"is {off:.0f} seconds off the database's. Set the time of this machine by NTP."
    return Finding("clock", False, says)


async def _token(settings: Settings) -> Finding:
    token = settings.telegram_token.get_secret_value()
    if not token:
        return Finding("token", True, "none: only the web phone, no Telegram")
    channel = Channel(TELEGRAM, settings.telegram_api, token)
    limit = aiohttp.ClientTimeout(total=10)
    try:
        async with (
            aiohttp.ClientSession() as http,
            http.post(channel.url("getMe"), json={}, timeout=limit) as response,
        ):
            status, answer = response.status, await response.json(content_type=None)
    except (aiohttp.ClientError, TimeoutError, ValueError, OSError) as broken:
        says = f"the Bot API server can't be reached ({type(broken).__name__})"
        return Finding("token", False, says)
    if status == 200 and isinstance(answer, dict) and answer.get("ok"):
        return Finding("token", True, f"works: @{answer['result'].get('username', '?')}")
    says = f"is refused (status {status}). Ask @BotFather for a new one."
    return Finding("token", False, says)


def _disk(folder: Path) -> Finding:
    place = folder.absolute()
    while not place.exists():
        place = place.parent
    free = shutil.disk_usage(place).free
    words = f"{free / 1e9:.1f} GB free for {folder}"
    if free < LEAST_DISK:
        return Finding("disk", False, f"{words}. Make room: 1 GB is the least.")
    return Finding("disk", True, words)


def _content(settings: Settings) -> Finding:
    folder = settings.municipality
    if not folder.is_absolute() and not folder.is_dir():
        folder = ROOT / folder
    try:
        content = load(folder)
    except ContentError as broken:
        return Finding("content", False, str(broken))
    return Finding("content", True, f"{content.municipality.name}, {len(content.areas)} areas")
