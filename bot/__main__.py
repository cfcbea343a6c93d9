"""The command line: `smederij run`, `migrate`, `seed`, `issues import`, `role grant`, `doctor`."""

from __future__ import annotations

import asyncio
import socket
import sys
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from bot.clock import system_clock
from bot.content import ContentError, load
from bot.logging import set_up_logging
from bot.settings import ROOT, Settings, SettingsError, load_settings
from domain.calendar import day_of
from domain.parameters import Content
from domain.people import Role
from storage.embedded import Embedded, EmbeddedError, start
from storage.session import Sessions, make_engine, make_sessions

Result = TypeVar("Result")

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
issues_app = typer.Typer(no_args_is_help=True, help="Issues of residents.")
role_app = typer.Typer(no_args_is_help=True, help="Who may do what.")
app.add_typer(issues_app, name="issues")
app.add_typer(role_app, name="role")

PARTS = ("intake", "lanes", "delivery", "scheduler", "web")
ROLE_NAMES = {"initiatiefgroep": Role.INITIATIVE_GROUP, **{one.value: one for one in Role}}
out = Console()
err = Console(stderr=True)


class Failure(Exception):  # noqa: N818 - a sentence for whoever typed the command
    """It can't be done; the text says why and what to do."""


def main() -> None:
    """Run the command line; what can't be done is one sentence, never a traceback."""
    set_up_logging()
    try:
        app()
    except (Failure, SettingsError, ContentError, EmbeddedError) as failure:
        err.print(f"[bold red]✗[/] {failure}", highlight=False, soft_wrap=True)
        sys.exit(1)


def _settings(**given: object) -> Settings:
    return load_settings(None, **{name: one for name, one in given.items() if one is not None})


def _content(settings: Settings) -> Content:
    folder = settings.municipality
    if not folder.is_absolute() and not folder.is_dir():
        folder = ROOT / folder
    return load(folder)


@contextmanager
def _database(settings: Settings) -> Iterator[tuple[str, Embedded | None]]:
    """Give the address of the database; our own server runs as long as this does."""
    url = settings.database_url.get_secret_value()
    if url:
        yield url, None
        return
    with start(settings.data_dir) as own:
        yield own.url, own


@app.command()
def run(
    only: Annotated[
        list[str] | None, typer.Option(help=f"Only these parts: {', '.join(PARTS)}.")
    ] = None,
    demo: Annotated[bool, typer.Option("--demo", help="With ten example issues.")] = False,
    port: Annotated[int | None, typer.Option(help="TCP port of the web phone.")] = None,
) -> None:
    """Run De Smederij until Ctrl+C."""
    settings = _settings(http_port=port)
    parts = _parts(only)
    if only and not settings.database_url.get_secret_value():
        raise Failure(
            "--only runs a part of the program beside other processes, and they meet in one "
            "database. Set SMEDERIJ_DATABASE_URL, or leave --only away."
        )
    if demo and _is_real_telegram(settings):
        raise Failure(
            "--demo brings in made-up issues, and a real Telegram token is set. "
            "Leave one of the two away."
        )
    content = _content(settings)
    settings = _with_free_port(settings, wanted="web" in parts)
    with _database(settings) as (url, own):
        out.print("Database: ready.", highlight=False)
        _migrate(url)
        _run(settings, content, url, own, parts, demo=demo)


def _run(
    settings: Settings,
    content: Content,
    url: str,
    own: Embedded | None,
    parts: tuple[str, ...],
    *,
    demo: bool,
) -> None:
    from bot.running import Program, run_until_stopped

    out.print("Reading texts: loading.", highlight=False)
    program = Program(settings, content, url, own)

    def ready() -> None:
        if "web" in parts:
            out.print(f"\n[bold]{content.municipality.title}[/] is open: {program.address}/chat")
        telegram = "" if settings.telegram_token.get_secret_value() else " No Telegram: no token."
        out.print(f"Running: {', '.join(parts)}.{telegram} Stop with Ctrl+C.", highlight=False)

    try:
        run_until_stopped(program, parts, demo=demo, ready=ready)
    except BaseExceptionGroup as group:
        raise group.exceptions[0] from None


def _parts(only: list[str] | None) -> tuple[str, ...]:
    if not only:
        return PARTS
    named = [one.strip() for given in only for one in given.replace("|", ",").split(",")]
    unknown = [one for one in named if one not in PARTS]
    if unknown:
        raise Failure(f"There is no part {unknown[0]!r}. Parts are: {', '.join(PARTS)}.")
    return tuple(one for one in PARTS if one in named)


def _is_real_telegram(settings: Settings) -> bool:
    return bool(settings.telegram_token.get_secret_value()) and (
        "api.telegram.org" in settings.telegram_api
    )


def _with_free_port(settings: Settings, *, wanted: bool) -> Settings:
    """Return settings with a port that can be listened on."""
    if not wanted:
        return settings
    family = socket.AF_INET6 if ":" in settings.http_host else socket.AF_INET
    with socket.socket(family) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((settings.http_host, settings.http_port))
        except OSError:
            raise Failure(
                f"Port {settings.http_port} of {settings.http_host} is taken. "
                "Choose another one with --port, or 0 for any."
            ) from None
        port = trial.getsockname()[1]
    return settings.model_copy(update={"http_port": port})


def _migrate(url: str) -> None:
    from storage.migrate import upgrade

    upgrade(url)


@app.command()
def migrate() -> None:
    """Bring the tables of the database up to this version."""
    settings = _settings()
    with _database(settings) as (url, _):
        _migrate(url)
    out.print("The tables are up to date.")


@app.command()
def seed() -> None:
    """Load the areas of the municipality and its ten example issues."""
    from bot.examples import load_examples
    from bot.running import make_reader
    from storage import people

    settings = _settings()
    content = _content(settings)
    with _database(settings) as (url, _):
        _migrate(url)

        async def go() -> int:
            async with _sessions(url) as sessions:
                async with sessions.begin() as session:
                    await people.store_areas(session, content.areas)
                reader = await asyncio.to_thread(make_reader, content)
                return await load_examples(sessions, content, reader, now=system_clock())

        loaded = _wait(go())
    words = f"{loaded} example issues" if loaded else "the example issues were there already"
    out.print(f"{len(content.areas)} areas, {words}.", highlight=False)


@issues_app.command("import")
def import_issues(
    file: Annotated[Path, typer.Argument(help="CSV file with a heading.")],
    area: Annotated[str, typer.Option(help="Short name of the area, such as krakeel.")],
    text_column: Annotated[str, typer.Option(help="Column that holds the issue.")] = "text",
) -> None:
    """Bring in issues from a CSV file. Personal data in them is masked."""
    from bot.importing import UnreadableFileError, read_rows
    from bot.importing import import_issues as bring_in
    from bot.running import make_reader
    from storage import people

    settings = _settings()
    content = _content(settings)
    slug = _known_area(content, area)
    try:
        total = sum(1 for _ in read_rows(file, column=text_column))
    except UnreadableFileError as broken:
        raise Failure(str(broken)) from None
    with _database(settings) as (url, _), _bar(total) as advance:
        _migrate(url)

        async def go() -> Any:
            async with _sessions(url) as sessions:
                async with sessions.begin() as session:
                    await people.store_areas(session, content.areas)
                day = day_of(system_clock())
                return await bring_in(
                    file,
                    slug,
                    sessions,
                    await asyncio.to_thread(make_reader, content),
                    column=text_column,
                    names={one.key: one.names for one in content.themes},
                    least=content.issues.issue_min_characters.on(day),
                    most=content.issues.issue_max_characters.on(day),
                    now=system_clock(),
                    progress=advance,
                )

        done = _wait(go())
    for one in done.bad:
        err.print(f"Row {one.number}: {one.why}. It was left out.", highlight=False)
    out.print(f"{done.stored} issues came in, {len(done.bad)} rows were left out.", highlight=False)


@contextmanager
def _bar(total: int) -> Iterator[Any]:
    columns = (TextColumn("Issues"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=err, transient=True) as progress:
        task = progress.add_task("issues", total=total)
        yield lambda done: progress.update(task, completed=done)


def _known_area(content: Content, slug: str) -> Any:
    for one in content.areas:
        if one.slug == slug.casefold():
            return one.slug
    close = ", ".join(str(one.slug) for one in content.areas)
    raise Failure(f"There is no area {slug!r}. Areas are: {close}.")


@role_app.command("grant")
def grant(
    person: Annotated[str, typer.Argument(help="The code that /mijn shows.")],
    role: Annotated[str, typer.Argument(help=f"One of: {', '.join(ROLE_NAMES)}.")],
    area: Annotated[str, typer.Option(help="Short name of the area, such as krakeel.")],
) -> None:
    """Give somebody a role in an area."""
    from storage import people

    settings = _settings()
    content = _content(settings)
    slug = _known_area(content, area)
    wanted = ROLE_NAMES.get(role.casefold())
    if wanted is None:
        raise Failure(f"There is no role {role!r}. Roles are: {', '.join(ROLE_NAMES)}.")
    with _database(settings) as (url, _):
        _migrate(url)

        async def go() -> bool:
            async with _sessions(url) as sessions, sessions.begin() as session:
                await people.store_areas(session, content.areas)
                resident = await people.by_code(session, person)
                if resident is None:
                    raise Failure(
                        f"Nobody has the code {person!r}. Let the person type /mijn: it is there."
                    )
                return await people.grant(session, resident.id, wanted, slug, now=system_clock())

        new = _wait(go())
    what = f"{wanted.value} in {slug}"
    out.print(f"{person} has the role {what}." if new else f"{person} already had the role {what}.")


@app.command()
def doctor() -> None:
    """Look whether everything that De Smederij needs is there, in words."""
    from bot.doctor import examine

    settings = _settings()
    found = _wait(examine(settings))
    for one in found:
        mark = "[green]✓[/]" if one.well else "[bold red]✗[/]"
        out.print(f"{mark} {one.what}: {one.says}", highlight=False, soft_wrap=True)
    if not all(one.well for one in found):
        sys.exit(1)


def _wait(coroutine: Coroutine[Any, Any, Result]) -> Result:
    return asyncio.run(coroutine)


@asynccontextmanager
async def _sessions(url: str) -> AsyncIterator[Sessions]:
    engine = make_engine(url, size=2)
    try:
        yield make_sessions(engine)
    finally:
        await engine.dispose()


if __name__ == "__main__":
    main()
