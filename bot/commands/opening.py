"""What every command begins with: settings, content, a database; and how it says that it can't."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING, TypeVar

from rich.console import Console

from bot.leaving import INTERRUPTED

if TYPE_CHECKING:
    from bot.settings import Settings
    from domain.ids import AreaSlug
    from domain.parameters import Content
    from storage.embedded import Embedded
    from storage.session import Sessions

PATIENCE_SECONDS = 30.0
"""How long a database that doesn't answer yet is waited for: it may be starting too."""
HASTE_SECONDS = 3.0
"""The same for who waits at a keyboard."""
Result = TypeVar("Result")
out = Console(soft_wrap=True, highlight=False)
err = Console(stderr=True, soft_wrap=True, highlight=False)


class CommandError(Exception):
    """It can't be done; the text says why and what to do."""

    code = 1


class StoppedError(CommandError):
    """Whoever typed the command stopped it."""

    code = INTERRUPTED


def settings_of(**given: object) -> Settings:
    """Return the settings; `given` goes before all, where it isn't None."""
    from bot.settings import load_settings

    return load_settings(None, **{name: one for name, one in given.items() if one is not None})


def content_of(settings: Settings) -> Content:
    """Return the content of the municipality."""
    from bot.content import load

    return load(settings.municipality_folder())


@contextmanager
def database(settings: Settings, patience: float) -> Iterator[tuple[str, Embedded | None]]:
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


def finish(work: Coroutine[object, object, Result]) -> Result:
    """Run `work` to its end and return what comes of it."""
    import asyncio

    return asyncio.run(work)


def known_area(content: Content, slug: str) -> AreaSlug:
    """Return the area that somebody named by its short or its full name.

    Raises:
        CommandError: there is none.
    """
    wanted = slug.strip().casefold()
    for one in content.areas:
        if wanted in (one.slug, one.name.casefold()):
            return one.slug
    known = ", ".join(str(one.slug) for one in content.areas)
    raise CommandError(f"There is no area {slug!r}. Areas are: {known}.")


@asynccontextmanager
async def sessions_on(url: str, content: Content) -> AsyncIterator[Sessions]:
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


@contextmanager
def progress_bar(what: str, total: int) -> Iterator[Callable[[int], None]]:
    """Show on standard error how much of `total` is done, and take that away at the end."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as progress:
        task = progress.add_task(what, total=total)
        yield lambda done: progress.update(task, completed=done)
