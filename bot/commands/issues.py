"""`smederij issues import`: issues of an earlier round out of a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
    known_area,
    out,
    progress_bar,
    sessions_on,
    settings_of,
)
from bot.leaving import interruptible

if TYPE_CHECKING:
    from bot.importing import Imported, Row
    from domain.ids import AreaSlug
    from domain.parameters import Content

app = typer.Typer(no_args_is_help=True, help="Issues of residents.")


@app.command("import")
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
    from bot.importing import read_rows
    from bot.rows import UnreadableFileError
    from domain.calendar import day_of

    settings = settings_of()
    content = content_of(settings)
    slug = known_area(content, area)
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
            database(settings, opening.HASTE_SECONDS) as (url, _),
            progress_bar("Issues", len(rows)) as advance,
        ):
            done = finish(_bring_in(url, content, slug, rows, advance))
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
    from domain.calendar import day_of

    now = system_clock()
    async with sessions_on(url, content) as sessions:
        return await bring_in(
            rows,
            area,
            sessions,
            await to_thread(make_reader, content),
            names={one.key: one.names for one in content.themes},
            hour=content.issues.theme_gather_hour.on(day_of(now)),
            now=now,
            progress=advance,
        )
