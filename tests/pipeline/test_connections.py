"""Two whole programs on our own PostgreSQL: at a rush people wait, and nobody is sent away."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import aiohttp
import psycopg
import pytest

from bot.content import load
from bot.running import CONNECTIONS, Program
from bot.settings import Settings
from storage import migrate
from storage.embedded import Embedded
from storage.embedded_throwaway import throwaway
from tests.pipeline.small_program import QuickReader

CONTENT = Path(__file__).resolve().parents[2] / "content" / "hoogeveen"
VISITORS = 100
"""At once, of each program: five times as many as it has connections."""
PATIENCE = 150.0


@pytest.fixture
def server() -> Iterator[Embedded]:
    """Our own PostgreSQL with as many connections as people's programs have."""
    with throwaway() as made:
        migrate.upgrade(made.url)
        yield made


@asynccontextmanager
async def _program(server: Embedded, folder: Path) -> AsyncIterator[str]:
    """Run a whole program; give the address of its web phone."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        settings = Settings(
            data_dir=folder, http_port=listening.getsockname()[1], municipality=CONTENT
        )
        program = Program(
            settings, load(CONTENT), server.url, None, listening, reader=QuickReader()
        )
        async with asyncio.TaskGroup() as group:
            running = group.create_task(program.run())
            await program.ready.wait()
            yield settings.own_url()
            running.cancel()


@contextmanager
def _held(server: Embedded, table: str) -> Iterator[psycopg.Connection[Any]]:
    """Let everybody wait who asks for a table; give a connection to look with."""
    url = server.url.replace("+psycopg", "", 1)
    with psycopg.connect(url) as holding, psycopg.connect(url, autocommit=True) as looking:
        holding.execute(f"LOCK TABLE {table}")
        yield looking


async def _until(condition: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(PATIENCE):
        while True:
            if await condition():
                return
            await asyncio.sleep(0.05)


async def test_at_a_rush_visitors_of_two_programs_wait_for_a_connection_and_all_are_served(
    server: Embedded, tmp_path: Path
) -> None:
    async with (
        _program(server, tmp_path) as first,
        _program(server, tmp_path) as second,
        aiohttp.ClientSession(
            cookie_jar=aiohttp.CookieJar(unsafe=True),
            connector=aiohttp.TCPConnector(limit=0),
        ) as http,
        asyncio.TaskGroup() as group,
    ):
        async with http.get(f"{first}/chat") as page:
            assert page.status == 200

        async def visit(address: str) -> int:
            async with http.get(f"{address}/chat/history") as answer:
                await answer.read()
                return answer.status

        with _held(server, "gateway_messages") as looking:
            visits = [
                group.create_task(visit(address))
                for address in (first, second)
                for _ in range(VISITORS)
            ]

            async def all_are_taken() -> bool:
                sql = "SELECT count(*) FROM pg_locks WHERE NOT granted"
                row = await asyncio.to_thread(lambda: looking.execute(sql).fetchone())
                return row is not None and row[0] >= 3 * CONNECTIONS

            await _until(all_are_taken)
            # Whoever types a command meanwhile gets in as well.
            psycopg.connect(server.url.replace("+psycopg", "", 1)).close()
            assert not any(one.done() for one in visits)

        assert [await one for one in visits] == [200] * (2 * VISITORS)


def test_two_programs_and_three_commands_fit_in_our_own_postgresql(server: Embedded) -> None:
    with psycopg.connect(server.url.replace("+psycopg", "", 1)) as looking:
        row = looking.execute(
            "SELECT current_setting('max_connections')::int"
            " - current_setting('superuser_reserved_connections')::int"
            " - current_setting('reserved_connections')::int"
        ).fetchone()
    assert row is not None

    program = 2 * CONNECTIONS + 1  # and its waker
    command = 2 * 2

    assert 2 * program + 3 * command <= row[0]
