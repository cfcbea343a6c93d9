"""`smederij qr`: links and pictures to scan of all that can be joined."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from bot.commands import opening
from bot.commands.opening import (
    CommandError,
    content_of,
    database,
    finish,
    known_area,
    out,
    sessions_on,
    settings_of,
)
from domain.links import Thing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.settings import Settings
    from domain.ids import AreaSlug
    from domain.links import Links
    from domain.parameters import Content
    from domain.sharing import Joinable

NAMES = {one.name.lower(): one for one in Thing}
"""What somebody types -> the thing."""
_WHAT = Annotated[
    str, typer.Argument(metavar="[THING]", help=f"One of: {', '.join(NAMES)}. None lists all.")
]


def qr(
    thing: _WHAT = "",
    number: Annotated[int, typer.Argument(metavar="[NUMBER]", help="Which one.", min=0)] = 0,
    area: Annotated[str, typer.Option(help="List what can be joined in this area.")] = "",
    telegram: Annotated[bool, typer.Option(help="Open it in Telegram instead.")] = False,
    output: Annotated[
        Path | None,
        typer.Option("--out", help="Write the picture here: .png, .svg or .pdf.", dir_okay=False),
    ] = None,
) -> None:
    """Print the link of something that can be joined, and draw its QR code."""
    from media.codes import KINDS, draw_for_terminal, write_code

    settings = settings_of()
    content = content_of(settings)
    if not thing:
        if not area:
            raise CommandError("Say what, such as `qr meeting 3`, or `--area krakeel` for a list.")
        slug = known_area(content, area)
        with database(settings, opening.HASTE_SECONDS) as (url, _):
            found = finish(_list(url, content, slug))
        for line in found or [f"Nothing can be joined in {slug} now."]:
            out.print(Text(line))
        return
    wanted = NAMES.get(thing.casefold())
    if wanted is None:
        raise CommandError(f"There is no {thing!r} to join. There are: {', '.join(NAMES)}.")
    if output is not None and output.suffix.casefold() not in KINDS:
        raise CommandError(f"Name a file that ends in {', '.join(KINDS)}, not {output.name}.")
    with database(settings, opening.HASTE_SECONDS) as (url, _):
        address = finish(_address(url, content, settings, wanted, number, telegram=telegram))
    if output is None:
        typer.echo(draw_for_terminal(address))
    else:
        try:
            write_code(address, output)
        except OSError as broken:
            raise CommandError(f"{output} can't be written: {broken.strerror}.") from None
        out.print(Text(f"Wrote {output}."))
    typer.echo(address)


async def _list(url: str, content: Content, area: AreaSlug) -> Sequence[str]:
    from bot.clock import system_clock
    from storage import sharing

    async with sessions_on(url, content) as sessions, sessions() as session:
        found = await sharing.joinable(session, area, now=system_clock())
    return [f"{one.thing.name.lower():8} {one.number:>6}  {_name(one)}" for one in found]


def _name(one: Joinable) -> str:
    from locales.sentences import spoken_value

    return spoken_value(one.name, "nl")


async def _address(
    url: str, content: Content, settings: Settings, thing: Thing, number: int, *, telegram: bool
) -> str:
    from bot.clock import system_clock
    from storage import channels, sharing

    async with sessions_on(url, content) as sessions, sessions() as session:
        found = await sharing.find(session, thing, number, now=system_clock())
        bot = await channels.username(session, "telegram") if telegram else None
    if found is None:
        raise CommandError(
            f"There is no {thing.name.lower()} {number} that can be joined now. "
            "`smederij qr --area …` lists what can."
        )
    if telegram and bot is None:
        raise CommandError("The bot never answered in Telegram, so its name isn't known yet.")
    return _links(settings).url(thing, number, bot=bot)


def _links(settings: Settings) -> Links:
    from bot.secrets import derived, installation_secret
    from domain.links import Links

    secret = installation_secret(settings.secret.get_secret_value(), settings.data_dir)
    return Links(derived(secret, "links"), settings.base_url())
