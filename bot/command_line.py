"""The command line: `smederij run`, `migrate`, `seed`, `issues import`, `role grant`, `doctor`.

A command loads what it needs when it runs, so that help and mistakes are there at once.
"""

from __future__ import annotations

import errno
import gc
import socket
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer
from rich.console import Console
from rich.text import Text

from bot.leaving import INTERRUPTED, interruptible, leave_at_once, leave_when_told
from bot.role_names import ROLE_NAMES
from domain.roles import EVERYWHERE, Role

if TYPE_CHECKING:
    from bot.demo.script import Script
    from bot.importing import Imported, Row
    from bot.settings import Settings
    from domain.ids import AreaSlug
    from domain.parameters import Content
    from domain.people import Resident
    from domain.trail import Entry
    from storage.embedded import Embedded
    from storage.session import Session, Sessions

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
issues_app = typer.Typer(no_args_is_help=True, help="Issues of residents.")
role_app = typer.Typer(no_args_is_help=True, help="Who may do what.")
app.add_typer(issues_app, name="issues")
app.add_typer(role_app, name="role")

PARTS = ("intake", "lanes", "delivery", "scheduler", "web")
PATIENCE_SECONDS = 30.0
"""How long a database that doesn't answer yet is waited for: it may be starting too."""
HASTE_SECONDS = 3.0
"""The same for who waits at a keyboard."""
BACKLOG = 128
"""Visitors who may wait while the program starts."""
DEMO = """\
A demonstration; everybody in it is made up. Come in by yourself, or choose at the top of
the page whom you look around as, and move the clock there. Try: give your points as a
resident, move the clock a week, and read the result."""
Result = TypeVar("Result")
out = Console(soft_wrap=True, highlight=False)
err = Console(stderr=True, soft_wrap=True, highlight=False)


class CommandError(Exception):
    """It can't be done; the text says why and what to do."""

    code = 1


class StoppedError(CommandError):
    """Whoever typed the command stopped it."""

    code = INTERRUPTED


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
    from bot.content import ContentError
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


def _settings(**given: object) -> Settings:
    from bot.settings import load_settings

    return load_settings(None, **{name: one for name, one in given.items() if one is not None})


def _content(settings: Settings) -> Content:
    from bot.content import load

    return load(settings.municipality_folder())


@contextmanager
def _database(settings: Settings, patience: float) -> Iterator[tuple[str, Embedded | None]]:
    """Give the address of a database with our tables; our own server runs as long as this does.

    Args:
        patience: seconds to wait for a server of somebody else's that doesn't answer.
    """
    from storage.embedded import start
    from storage.migrate import upgrade

    url = settings.database_url.get_secret_value()
    if url:
        upgrade(url, patience=patience)
        yield url, None
        return
    with start(settings.data_dir) as own:
        upgrade(own.url)
        yield own.url, own


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
    settings = _settings(http_port=port)
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
    content = _content(settings)
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
    with _database(settings, PATIENCE_SECONDS) as (url, own):
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
    with _database(_settings(), HASTE_SECONDS):
        out.print("The tables are up to date.")


@app.command()
def seed() -> None:
    """Load the areas of the municipality and its example issues."""
    settings = _settings()
    content = _content(settings)
    with _database(settings, HASTE_SECONDS) as (url, _):
        loaded = _finish(_seed(url, content))
    words = f"{loaded} example issues" if loaded else "the example issues were there already"
    out.print(f"{len(content.areas)} areas, {words}.")


def _finish(work: Coroutine[object, object, Result]) -> Result:
    import asyncio

    return asyncio.run(work)


async def _seed(url: str, content: Content) -> int:
    from asyncio import to_thread

    from bot.clock import system_clock
    from bot.examples import load_examples
    from bot.reader import make_reader

    async with _sessions(url, content) as sessions:
        reader = await to_thread(make_reader, content)
        return await load_examples(sessions, content, reader, now=system_clock())


@issues_app.command("import")
def import_issues(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="CSV file with a heading.")],
    area: Annotated[str, typer.Option(help="Short name of the area, such as krakeel.")],
    text_column: Annotated[str, typer.Option(help="Column that holds the issue.")] = "text",
) -> None:
    """Bring in issues from a CSV file. Personal data in them is masked.

    A row that can't come in is named with its number, the heading being row 1; the others
    come in, all at one moment. What an earlier import brought in is not brought in twice.
    """
    from bot.clock import system_clock
    from bot.importing import UnreadableFileError, read_rows
    from domain.calendar import day_of

    settings = _settings()
    content = _content(settings)
    slug = _known_area(content, area)
    day = day_of(system_clock())
    try:
        rows = read_rows(
            file,
            column=text_column,
            least=content.issues.issue_min_characters.on(day),
            most=content.issues.issue_max_characters.on(day),
        )
    except UnreadableFileError as broken:
        raise CommandError(str(broken)) from None
    try:
        with (
            interruptible(),
            _database(settings, HASTE_SECONDS) as (url, _),
            _bar(len(rows)) as advance,
        ):
            done = _finish(_bring_in(url, content, slug, rows, advance))
    except KeyboardInterrupt:
        raise StoppedError("Stopped. Start again when you like: nothing comes in twice.") from None
    for one in done.bad:
        err.print(Text(f"Row {one.number}: {one.why}. It was left out."))
    there = f", {done.known} were there already" if done.known else ""
    out.print(f"{done.stored} issues came in{there}, {len(done.bad)} rows were left out.")


async def _bring_in(
    url: str, content: Content, area: AreaSlug, rows: Sequence[Row], advance: Callable[[int], None]
) -> Imported:
    from asyncio import to_thread

    from bot.clock import system_clock
    from bot.importing import import_issues as bring_in
    from bot.reader import make_reader

    async with _sessions(url, content) as sessions:
        return await bring_in(
            rows,
            area,
            sessions,
            await to_thread(make_reader, content),
            names={one.key: one.names for one in content.themes},
            now=system_clock(),
            progress=advance,
        )


@contextmanager
def _bar(total: int) -> Iterator[Callable[[int], None]]:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("Issues"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=err, transient=True) as progress:
        task = progress.add_task("issues", total=total)
        yield lambda done: progress.update(task, completed=done)


def _known_area(content: Content, slug: str) -> AreaSlug:
    wanted = slug.strip().casefold()
    for one in content.areas:
        if wanted in (one.slug, one.name.casefold()):
            return one.slug
    known = ", ".join(str(one.slug) for one in content.areas)
    raise CommandError(f"There is no area {slug!r}. Areas are: {known}.")


_PERSON = Annotated[str, typer.Argument(metavar="PERSON", help="The code that /mijn shows.")]
_ROLE = Annotated[str, typer.Argument(metavar="ROLE", help=f"One of: {', '.join(ROLE_NAMES)}.")]


@role_app.command("grant")
def grant(
    person: _PERSON,
    role: _ROLE,
    area: Annotated[
        list[str] | None,
        typer.Option(
            help="Short name of the area, such as krakeel. Repeat it for more than one. "
            f"Not for these, which hold everywhere: {', '.join(sorted(EVERYWHERE))}."
        ),
    ] = None,
) -> None:
    """Give somebody a role, in areas or everywhere."""
    settings = _settings()
    content = _content(settings)
    wanted = _known_role(role)
    areas = _areas_of_role(content, wanted, area)
    if not areas:
        raise CommandError(f"The role {wanted} holds in areas. Say in which with --area.")
    with _database(settings, HASTE_SECONDS) as (url, _):
        new = _finish(_grant(url, content, person, wanted, areas))
    for where in areas:
        what = f"the role {wanted.value} {_in(where)}"
        out.print(Text(f"{person} {new.get(where, 'already had')} {what}."))


@role_app.command("revoke")
def revoke(
    person: _PERSON,
    role: _ROLE,
    area: Annotated[
        list[str] | None,
        typer.Option(help="Short name of the area. Without one: wherever they have it."),
    ] = None,
) -> None:
    """Take a role away from somebody."""
    settings = _settings()
    content = _content(settings)
    wanted = _known_role(role)
    areas = _areas_of_role(content, wanted, area)
    with _database(settings, HASTE_SECONDS) as (url, _):
        gone = _finish(_revoke(url, content, person, wanted, areas))
    if not gone:
        where = "" if areas in ([], [None]) else f" {' or '.join(map(_in, areas))}"
        out.print(Text(f"{person} did not have the role {wanted.value}{where}."))
    for one in gone:
        out.print(Text(f"{person} has the role {wanted.value} {_in(one)} no longer."))


@role_app.command("trail")
def trail(
    area: Annotated[str, typer.Option(help="Short name of the area, such as krakeel.")],
    lines: Annotated[int, typer.Option(help="How many, newest first.", min=1, max=1000)] = 50,
) -> None:
    """Show who got and lost which role in an area, and who was refused what."""
    settings = _settings()
    content = _content(settings)
    slug = _known_area(content, area)
    with _database(settings, HASTE_SECONDS) as (url, _):
        found = _finish(_trail(url, content, slug, lines))
    for one in found:
        out.print(Text(one))
    if not found:
        out.print(f"Nothing happened in {slug} yet.")


def _known_role(typed: str) -> Role:
    wanted = ROLE_NAMES.get("-".join(typed.casefold().replace("_", " ").split()))
    if wanted is None:
        raise CommandError(f"There is no role {typed!r}. Roles are: {', '.join(ROLE_NAMES)}.")
    return wanted


def _areas_of_role(content: Content, role: Role, named: list[str] | None) -> list[AreaSlug | None]:
    """Return the areas that were named; [None] for a role that holds everywhere."""
    if role in EVERYWHERE and named:
        raise CommandError(f"The role {role} holds in every area. Leave --area away.")
    if role in EVERYWHERE:
        return [None]
    found: list[AreaSlug | None] = [_known_area(content, one) for one in named or ()]
    return list(dict.fromkeys(found))


def _in(area: AreaSlug | None) -> str:
    return "everywhere" if area is None else f"in {area}"


async def _known_person(session: Session, code: str) -> Resident:
    from storage import people

    resident = await people.by_code(session, code)
    if resident is None:
        raise CommandError(f"Nobody has the code {code!r}. Let the person type /mijn: it is there.")
    return resident


async def _grant(
    url: str, content: Content, person: str, role: Role, areas: list[AreaSlug | None]
) -> dict[AreaSlug | None, str]:
    """Return where that changed anything, with the verb that tells it."""
    from bot.demo.clock import now_there
    from domain.menu import role_given
    from storage import outbox, roles

    new: dict[AreaSlug | None, str] = {}
    async with _sessions(url, content) as sessions, sessions.begin() as session:
        resident, now = await _known_person(session, person), await now_there(session)
        for area in areas:
            if await roles.grant(session, resident.id, role, area, by=None, now=now):
                new[area] = "has"
            elif await roles.let_hold(session, resident.id, role, area, now=now):
                new[area] = "has on every phone from now on"
            if area in new:
                told = role_given(resident.id, role, area, _place(content, area), now)
                await outbox.put(session, [told], now=now)
    return new


async def _revoke(
    url: str, content: Content, person: str, role: Role, areas: list[AreaSlug | None]
) -> Sequence[AreaSlug | None]:
    from bot.demo.clock import now_there
    from domain.granting import role_taken
    from storage import outbox, roles

    async with _sessions(url, content) as sessions, sessions.begin() as session:
        resident, now = await _known_person(session, person), await now_there(session)
        named = [one for one in areas if one is not None]
        gone = await roles.revoke(session, resident.id, role, named or None, by=None, now=now)
        told = [role_taken(resident.id, role, _place(content, one), now) for one in gone]
        await outbox.put(session, told, now=now)
    return gone


def _place(content: Content, area: AreaSlug | None) -> str:
    return content.municipality.name if area is None else content.area(area).name


async def _trail(url: str, content: Content, area: AreaSlug, lines: int) -> list[str]:
    from domain.calendar import LOCAL
    from domain.trail import Deed
    from storage import audit

    async with _sessions(url, content) as sessions, sessions.begin() as session:
        found = await audit.of_area(session, area, limit=lines)
    return [
        f"{one.at.astimezone(LOCAL):%Y-%m-%d %H:%M}  {one.who_code or 'erased'} "
        f"{one.deed} {one.role or one.action}"
        + ("" if one.deed is Deed.REFUSED else f" by {_doer(one)}")
        for one in found
    ]


def _doer(entry: Entry) -> str:
    return "the municipality" if entry.by_municipality else entry.by_code or "erased"


@app.command()
def doctor() -> None:
    """Look whether everything that De Smederij needs is there, in words."""
    from bot.doctor import examine

    found = _finish(examine(_settings()))
    for one in found:
        mark = ("✓ ", "green") if one.well else ("✗ ", "bold red")
        out.print(Text.assemble(mark, f"{one.what}: {one.says}"))
    if not all(one.well for one in found):
        sys.exit(1)


@asynccontextmanager
async def _sessions(url: str, content: Content) -> AsyncIterator[Sessions]:
    """Give sessions on a database that knows the areas of `content`."""
    from storage import people
    from storage.session import make_engine, make_sessions

    engine = make_engine(url, size=2)
    sessions = make_sessions(engine)
    try:
        async with sessions.begin() as session:
            await people.store_areas(session, content.areas)
        yield sessions
    finally:
        await engine.dispose()
