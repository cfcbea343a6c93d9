"""`smederij doctor`: whether everything that is needed is there, in words."""

from __future__ import annotations

import asyncio
import shutil
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from bot.channels import TELEGRAM, Channel
from bot.clock import Clock, system_clock
from bot.content import load
from bot.content_table import ContentError
from bot.mailing import mail_server, trouble_with
from bot.reader import make_reader
from bot.secrets import SecretError, installation_secret
from bot.settings import Settings
from bot.webhook import PATH, is_not_reached
from domain.calendar import LOCAL
from domain.parameters import Content
from domain.reading import WORDS
from storage import figures
from storage.embedded import EmbeddedError, start
from storage.session import DatabaseError, make_engine, make_sessions

LEAST_DISK = 1_000_000_000
LEAST_SECRET = 16
MOST_OFF = timedelta(seconds=5)
ANSWER_SECONDS = 10

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, whether it is well, and what to say of it."""

    what: str
    well: bool
    says: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The time on another machine, and whose it is."""

    whose: str
    off: timedelta


async def examine(settings: Settings, clock: Clock = system_clock) -> list[Finding]:
    """Look at database, vectors, token, clock, disk, secret and content.

    Our own PostgreSQL is started for it when it doesn't run.
    """
    database, extension, by_database = await _database(settings, clock)
    telegram, by_channel = await _telegram(settings, clock)
    content, loaded = await asyncio.to_thread(_content, settings)
    return [
        database,
        *telegram,
        _clock(by_channel or by_database, clock()),
        _disk(settings.data_dir),
        await asyncio.to_thread(_vectors, database.well, extension, loaded),
        _secret(settings),
        *await _calling_back(settings),
        content,
    ]


async def _database(
    settings: Settings, clock: Clock
) -> tuple[Finding, str | None, Elsewhere | None]:
    """Return the finding, the version of pgvector, and the time on a server elsewhere."""
    url = settings.database_url.get_secret_value()
    ours = not url
    with ExitStack() as stack:
        if ours:
            try:
                url = stack.enter_context(start(settings.data_dir)).url
            except EmbeddedError as broken:
                return Finding("database", False, str(broken)), None, None
        engine = make_engine(url, size=1)
        try:
            async with asyncio.timeout(ANSWER_SECONDS), make_sessions(engine)() as session:
                ready = await figures.answers(session)
                extension = await figures.has_vectors(session)
                off = await figures.database_time(session) - clock()
        except (*DatabaseError, OSError, TimeoutError) as broken:
            says = f"does not answer ({type(broken).__name__}). Look at SMEDERIJ_DATABASE_URL."
            return Finding("database", False, says), None, None
        finally:
            await engine.dispose()
    says = "our own, answers" if ours else "answers"
    if not ready:
        says += "; empty until the first run"
    return (
        Finding("database", True, says),
        extension,
        None if ours else Elsewhere("the database's", off),
    )


async def _telegram(settings: Settings, clock: Clock) -> tuple[list[Finding], Elsewhere | None]:
    """Return what is to say of Telegram, and the time on the Bot API server."""
    token = settings.telegram_token.get_secret_value()
    if not token:
        return [Finding("token", True, "none: only the web phone, no Telegram")], None
    channel = Channel(TELEGRAM, settings.telegram_api, token)
    try:
        async with asyncio.timeout(ANSWER_SECONDS), aiohttp.ClientSession() as http:
            status, dated, me = await _asked(http, channel, "getMe")
            called = (await _asked(http, channel, "getWebhookInfo"))[2] if me else None
    except (aiohttp.ClientError, TimeoutError, OSError) as broken:
        says = f"the Bot API server can't be reached ({type(broken).__name__})."
        return [Finding("token", False, f"{says} Look at SMEDERIJ_TELEGRAM_API.")], None
    except ValueError:
        says = "what is there doesn't answer as a Bot API server. Look at SMEDERIJ_TELEGRAM_API."
        return [Finding("token", False, says)], None
    there = _moment(dated)
    elsewhere = Elsewhere("the Bot API server's", there - clock()) if there else None
    if me is None:
        says = f"is refused (status {status}). Ask @BotFather for a new one."
        return [Finding("token", False, says)], elsewhere
    works = Finding("token", True, f"works: @{me.get('username', '?')}")
    return [works, _receiving(settings, called or {}, clock())], elsewhere


async def _asked(
    http: aiohttp.ClientSession, channel: Channel, method: str
) -> tuple[int, str | None, Json | None]:
    """Return status, date and result of a method; None for a result that is no object."""
    async with http.post(channel.url(method), json={}, allow_redirects=False) as response:
        answer = await response.json(content_type=None)
        result = answer.get("result") if isinstance(answer, dict) else None
        fine = response.status == 200 and isinstance(result, dict)
        return response.status, response.headers.get("Date"), result if fine else None


def _receiving(settings: Settings, called: Json, now: datetime) -> Finding:
    """Look at how updates come in. Of an address that isn't ours only the host is said."""
    there = str(called.get("url") or "")
    elsewhere = urlsplit(there).hostname or "nobody"
    waiting = called.get("pending_update_count", 0)
    if not settings.telegram_webhook:
        says = "by asking Telegram"
        if there:
            says += f", from the next start on; now it calls {elsewhere}"
        return Finding("receiving", True, says)
    ours = f"{settings.base_url()}{PATH}"
    if there != ours:
        says = f"by webhook, from the next start on: {ours}; now Telegram calls {elsewhere}"
        return Finding("receiving", True, says)
    if is_not_reached(called, now.timestamp()):
        says = (
            f"Telegram can't reach {ours}: {called.get('last_error_message', 'no reason given')}. "
            f"{waiting} updates wait. Look at the web server in front of us."
        )
        return Finding("receiving", False, says)
    return Finding("receiving", True, f"by webhook: {ours}; {waiting} updates wait")


def _moment(dated: str | None) -> datetime | None:
    try:
        moment = parsedate_to_datetime(dated or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _clock(elsewhere: Elsewhere | None, now: datetime) -> Finding:
    here = f"{now.astimezone(LOCAL):%d-%m-%Y %H:%M}"
    if elsewhere is None:
        return Finding("clock", True, f"{here} in the Netherlands; is that right? Nobody to ask.")
    if abs(elsewhere.off) <= MOST_OFF:
        return Finding("clock", True, f"{here}, agrees with {elsewhere.whose}")
    seconds = abs(elsewhere.off.total_seconds())
    says = f"{here}, {seconds:.0f} seconds off {elsewhere.whose}. Let NTP set it."
    return Finding("clock", False, says)


def _disk(folder: Path) -> Finding:
    place = folder.absolute()
    while not place.exists():
        place = place.parent
    free = shutil.disk_usage(place).free
    words = f"{free / 1e9:.1f} GB free for {folder}"
    if free < LEAST_DISK:
        return Finding("disk", False, f"{words}. Make room: 1 GB is the least.")
    return Finding("disk", True, words)


def _vectors(answers: bool, extension: str | None, content: Content | None) -> Finding:
    """Look at both: pgvector compares texts in the database, the reader makes the vectors."""
    if answers and extension is None:
        says = "the database lacks pgvector. Install it there, then: smederij migrate"
        return Finding("vectors", False, says)
    version = f"pgvector {extension}" if answers else "pgvector could not be asked for"
    if content is None:
        return Finding("vectors", False, f"{version}; without content no text can be read")
    try:
        embedder = make_reader(content).embedder
    except (ImportError, OSError) as broken:
        says = f"{version}; no text can be read ({type(broken).__name__}). Repair it by: make setup"
        return Finding("vectors", False, says)
    if embedder == WORDS:
        says = (
            f"{version}; the package with sentence vectors does not work, so texts are compared "
            "by words only. Repair it by: make setup"
        )
        return Finding("vectors", False, says)
    return Finding("vectors", answers, f"{version}; texts can be read")


def _secret(settings: Settings) -> Finding:
    given = settings.secret.get_secret_value()
    if given and len(given) < LEAST_SECRET:
        return Finding("secret", False, f"can be guessed. Take {LEAST_SECRET} characters or more.")
    try:
        installation_secret(given, settings.data_dir)
    except SecretError as broken:
        return Finding("secret", False, str(broken))
    where = "SMEDERIJ_SECRET" if given else f"{settings.data_dir}/secret; keep it with your backups"
    return Finding("secret", True, f"in {where}")


async def _calling_back(settings: Settings) -> list[Finding]:
    """Look at what calls people back who have the page closed: push, and mail."""
    secure = urlsplit(settings.base_url()).scheme.lower() == "https"
    says = (
        "works" if secure else "only on this machine: browsers want SMEDERIJ_PUBLIC_URL with https"
    )
    server = mail_server(settings)
    if server is None:
        mail = Finding("mail", True, "none: nobody is offered mail")
    elif (trouble := await trouble_with(server)) is not None:
        told = f"the mail server does not take ours ({trouble}). Look at SMEDERIJ_SMTP_HOST, _PORT,"
        mail = Finding("mail", False, f"{told} _SECURITY, _USER and _PASSWORD.")
    else:
        mail = Finding("mail", True, f"the mail server answers; from {settings.smtp_sender}")
    return [Finding("push", True, says), mail]


def _content(settings: Settings) -> tuple[Finding, Content | None]:
    try:
        content = load(settings.municipality_folder())
    except ContentError as broken:
        return Finding("content", False, str(broken)), None
    says = f"{content.municipality.name}, {len(content.areas)} areas"
    return Finding("content", True, says), content
