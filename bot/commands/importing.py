"""`smederij import plans`: what a partner plans, laid open from a file."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from bot.commands import opening
from bot.commands.opening import (
    CommandError,
    StoppedError,
    content_of,
    database,
    err,
    finish,
    out,
    sessions_on,
    settings_of,
)
from bot.leaving import interruptible

if TYPE_CHECKING:
    from bot.importing_plans import PlansImported
    from bot.plan_rows import PlanRow
    from domain.parameters import Content

MOST_NAMED = 20

app = typer.Typer(no_args_is_help=True, help="What others made, from a file.")


@app.callback()
def begin() -> None:
    """Bring in what others made, from a file."""


@app.command()
def plans(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="CSV with a heading, or TOML with [[plan]].")
    ],
    partner: Annotated[str, typer.Option(help="Whose plans, such as domesta.")],
) -> None:
    """Lay the plans of a partner open beside residents' agendas: gebied, plan and wanneer of each.

    All of them come in, or none: what can't come in is named by its line. What lies open
    already stays, so the same file may come in again.
    """
    from bot.plan_rows import read_plans
    from bot.rows import UnreadableFileError

    settings = settings_of()
    content = content_of(settings)
    key = _known_partner(content, partner)
    try:
        rows = read_plans(file)
    except UnreadableFileError as broken:
        raise CommandError(str(broken)) from None
    try:
        with interruptible(), database(settings, opening.HASTE_SECONDS) as (url, _):
            done = finish(_bring_in(url, content, key, rows))
    except KeyboardInterrupt:
        raise StoppedError("Stopped. Nothing came in.") from None
    if done.bad:
        for one in done.bad[:MOST_NAMED]:
            err.print(Text(f"Line {one.line}: {one.why}."))
        more = len(done.bad) - MOST_NAMED
        if more > 0:
            err.print(Text(f"And {more} lines more."))
        err.print(Text("Nothing came in. Change these lines, and import the file again."))
        sys.exit(1)
    parts = [f"{done.stored} plans lie open now"]
    parts += [f"{done.changed} got another moment"] if done.changed else []
    parts += [f"{done.known} lay there already"] if done.known else []
    parts += [f"{done.taken_out} were taken out before and stay out"] if done.taken_out else []
    out.print(", ".join(parts) + ".")


def _known_partner(content: Content, named: str) -> str:
    wanted = named.strip().casefold()
    for one in content.partners:
        if wanted in (one.key, one.name.casefold()):
            return one.key
    known = ", ".join(one.key for one in content.partners)
    raise CommandError(f"There is no partner {named!r}. Partners are: {known}.")


async def _bring_in(
    url: str, content: Content, partner: str, rows: Sequence[PlanRow]
) -> PlansImported:
    from asyncio import to_thread

    from bot.clock import system_clock
    from bot.importing_plans import import_plans
    from bot.reader import make_reader

    async with sessions_on(url, content) as sessions:
        reader = await to_thread(make_reader, content)
        return await import_plans(
            rows, partner, content.areas, sessions, reader, now=system_clock()
        )
