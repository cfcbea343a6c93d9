"""`smederij ballot bundle`: what is published of a ballot, so that everybody can recount it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.commands import opening
from bot.commands.opening import (
    CommandError,
    content_of,
    database,
    finish,
    sessions_on,
    settings_of,
)

if TYPE_CHECKING:
    from domain.parameters import Content

app = typer.Typer(no_args_is_help=True, help="Ballots of residents.")


@app.callback()
def begin() -> None:
    """Ballots of residents."""


@app.command("bundle")
def bundle(
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="Number of a closed ballot.")],
) -> None:
    """Print what is published of a closed ballot, as JSON (docs/recounting.md)."""
    import json

    settings = settings_of()
    content = content_of(settings)
    with database(settings, opening.HASTE_SECONDS) as (url, _):
        found = finish(_read(url, content, number))
    typer.echo(json.dumps(found, ensure_ascii=False, indent=2))


async def _read(url: str, content: Content, number: int) -> Mapping[str, Any]:
    from bot.clock import system_clock
    from domain.ballots.publishing import NotAsCountedError, published
    from domain.calendar import day_of
    from domain.ids import BallotId
    from storage import ballot_box, ballots

    figures, day = content.ballots, day_of(system_clock())
    async with sessions_on(url, content) as sessions, sessions() as session:
        ballot = await ballots.find(session, BallotId(number))
        if ballot is None or not ballot.closed:
            raise CommandError(f"There is no closed ballot with number {number}.")
        papers, sealed = await ballot_box.sealed(session, ballot.id)
    try:
        return published(
            ballot,
            papers,
            sealed,
            small=figures.small_ballot.on(day),
            hidden_under=figures.hidden_under.on(day),
        )
    except NotAsCountedError:
        raise CommandError(
            f"The papers of ballot {number} aren't those that were counted at its closing. "
            "Compare with a backup, and tell the area."
        ) from None
