"""The command line: `smederij run`, `migrate`, `seed`, `role grant`, `due`, `doctor` and others.

A command loads what it needs when it runs, so that help and mistakes are there at once.
"""

from __future__ import annotations

import errno
import gc
import socket
import sys
from types import TracebackType
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from bot.commands import ballots, bulk, codes, coming, importing, issues, opening, roles
from bot.commands.opening import (
    CommandError,
    content_of,
    database,
    err,
    finish,
    out,
    sessions_on,
    settings_of,
)
from bot.leaving import leave_at_once, leave_when_told

if TYPE_CHECKING:
    from bot.demo.script import Script
    from bot.settings import Settings
    from domain.parameters import Content
    from storage.embedded import Embedded

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
app.add_typer(issues.app, name="issues")
app.add_typer(importing.app, name="import")
app.add_typer(roles.app, name="role")
app.add_typer(ballots.app, name="ballot")
app.command()(bulk.themes)
app.command()(bulk.similar)
app.command()(coming.due)
app.command()(codes.qr)

PARTS = ("intake", "lanes", "delivery", "scheduler", "web")
BACKLOG = 128
"""Visitors who may wait while the program starts."""
DEMO = """\
A demonstration; everybody in it is made up. Come in by yourself, or choose at the top of
the page whom you look around as, and move the clock there. Try: give your points as a
resident, move the clock a week, and read the result."""


def main() -> None:
    """Run the command line; what can't be done is one sentence, never a traceback."""
    sys.excepthook = _log_crash
    try:
        app()
    except SystemExit:  # all went well, and what the next line asks for needn't be loaded
        raise
    except expected() as failure:
        _fail(str(failure), failure.code if isinstance(failure, CommandError) else 1)
    except _database_errors() as broken:
        _fail(
            f"The database went away or refuses ({type(broken).__name__}). "
            "Look with: smederij doctor"
        )


def expected() -> tuple[type[Exception], ...]:
    """Return what may go wrong with a text that says what to do. Asked when something did."""
    from bot.content_table import ContentError
    from bot.demo.clock import DemonstratedError
    from bot.secrets import SecretError
    from bot.settings import SettingsError
    from storage.embedded import EmbeddedError
    from storage.migrate import MigrationError

    return (
        CommandError,
        SettingsError,
        ContentError,
        DemonstratedError,
        EmbeddedError,
        MigrationError,
        SecretError,
    )


def _database_errors() -> tuple[type[Exception], ...]:
    from storage.session import DatabaseError

    return DatabaseError


def _log_crash(
    kind: type[BaseException], broken: BaseException, trace: TracebackType | None
) -> None:
    from bot.logging import log_crash

    log_crash(kind, broken, trace)


def _fail(sentence: str, code: int = 1) -> None:
    from bot.logging import scrubbed

    err.print(Text.assemble(("✗ ", "bold red"), scrubbed(sentence)))
    sys.exit(code)


@app.callback()
def begin() -> None:
    """De Smederij: neighbours bring things up, choose and do them, in a chat."""
    import logging

    from bot.logging import set_up_logging

    set_up_logging(level=logging.WARNING)


@app.command()
def run(
    only: Annotated[
        list[str] | None,
        typer.Option(
            help=f"Only this part, or these: {', '.join(PARTS)}. Repeat it for more than one."
        ),
    ] = None,
    demo: Annotated[
        bool, typer.Option("--demo", help="With invented residents to look around among.")
    ] = False,
    port: Annotated[
        int | None, typer.Option(help="TCP port of the web phone; 0: any free one.")
    ] = None,
) -> None:
    """Run De Smederij until Ctrl+C."""
    leave_when_told()
    from bot.logging import set_up_logging

    set_up_logging()
    settings = settings_of(http_port=port)
    parts = _parts(only)
    if only and not settings.database_url.get_secret_value():
        raise CommandError(
            "--only runs a part of the program beside other processes, and they meet in one "
            "database. Set SMEDERIJ_DATABASE_URL, or leave --only away."
        )
    if demo and settings.has_real_token():
        raise CommandError(
            "--demo brings in made-up issues, and a real Telegram token is set. "
            "Leave one of the two away."
        )
    content = content_of(settings)
    script = _script(settings, content) if demo else None
    listening = None
    if "web" in parts:
        listening = _listen(settings.http_host, settings.http_port)
        settings = settings.model_copy(update={"http_port": listening.getsockname()[1]})
    out.print(
        "Database: starting."
        if not settings.database_url.get_secret_value()
        else "Database: waiting for its answer."
    )
    with database(settings, opening.PATIENCE_SECONDS) as (url, own):
        _run(settings, content, url, own, listening, parts, script)


def _run(
    settings: Settings,
    content: Content,
    url: str,
    own: Embedded | None,
    listening: socket.socket | None,
    parts: tuple[str, ...],
    script: Script | None,
) -> None:
    from bot.loading import load_aiogram

    out.print("Database: ready. Loading the rest.")
    gc.disable()  # what is loaded stays; the program goes on with it when it runs
    load_aiogram()
    from bot.clock import system_clock
    from bot.demo.clock import DemoClock
    from bot.running import Program, run_until_stopped

    clock = DemoClock() if script else system_clock
    program = Program(settings, content, url, own, listening, clock, script=script)

    def ready() -> None:
        out.print()
        if "web" in parts:
            title = (content.municipality.title, "bold")
            out.print(Text.assemble(title, f" is open: {settings.base_url()}/chat"))
        telegram = "" if settings.telegram_token.get_secret_value() else " No Telegram: no token."
        if script and "web" in parts:
            out.print(DEMO)
        out.print(f"Running: {', '.join(parts)}.{telegram} Stop with Ctrl+C.")

    try:
        run_until_stopped(program, parts, ready=ready)
    except BaseExceptionGroup as group:
        raise _first(group) from None
    finally:
        leave_at_once()  # the loop took its own handlers away
        leave_when_told()


def _script(settings: Settings, content: Content) -> Script:
    from bot.demo.script import load_script

    return load_script(settings.municipality_folder(), content)


def _first(broken: BaseException) -> BaseException:
    while isinstance(broken, BaseExceptionGroup):
        broken = broken.exceptions[0]
    return broken


def _parts(only: list[str] | None) -> tuple[str, ...]:
    if not only:
        return PARTS
    named = [one.strip() for given in only for one in given.replace("|", ",").split(",")]
    unknown = [one for one in named if one not in PARTS]
    if unknown:
        raise CommandError(f"There is no part {unknown[0]!r}. Parts are: {', '.join(PARTS)}.")
    return tuple(one for one in PARTS if one in named)


def _listen(host: str, port: int) -> socket.socket:
    """Take the port at once: whoever starts a second time is told before anything happens."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listening = socket.socket(family, kind, protocol)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(BACKLOG)
    except OSError as broken:
        if broken.errno == errno.EADDRINUSE:
            raise CommandError(
                f"Port {port} of {host} is taken. Choose another one with --port, or 0 for any."
            ) from None
        raise CommandError(
            f"{host}, port {port} can't be listened on: {broken.strerror}. "
            "Look at SMEDERIJ_HTTP_HOST and SMEDERIJ_HTTP_PORT."
        ) from None
    return listening


@app.command()
def migrate() -> None:
    """Bring the tables of the database up to this version."""
    with database(settings_of(), opening.HASTE_SECONDS):
        out.print("The tables are up to date.")


@app.command()
def seed() -> None:
    """Load the areas of the municipality and its example issues."""
    settings = settings_of()
    content = content_of(settings)
    with database(settings, opening.HASTE_SECONDS) as (url, _):
        loaded = finish(_seed(url, content))
    words = f"{loaded} example issues" if loaded else "the example issues were there already"
    out.print(f"{len(content.areas)} areas, {words}.")


async def _seed(url: str, content: Content) -> int:
    from asyncio import to_thread

    from bot.clock import system_clock
    from bot.examples import load_examples
    from bot.reader import make_reader

    async with sessions_on(url, content) as sessions:
        reader = await to_thread(make_reader, content)
        return await load_examples(sessions, content, reader, now=system_clock())


@app.command()
def doctor() -> None:
    """Look whether everything that De Smederij needs is there, in words."""
    from bot.doctor import examine

    found = finish(examine(settings_of()))
    for one in found:
        mark = ("✓ ", "green") if one.well else ("✗ ", "bold red")
        out.print(Text.assemble(mark, f"{one.what}: {one.says}"))
    if not all(one.well for one in found):
        sys.exit(1)
