"""A program that is stopped while it works says nothing of it."""

from __future__ import annotations

import asyncio
import logging
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from storage.embedded import Embedded
from tests.pipeline.test_connections import _held, _program, _until, server

__all__ = ["server"]

WAITING = "SELECT 1 FROM pg_locks WHERE NOT granted"


async def test_a_stop_in_the_middle_of_a_heartbeat_is_no_error(
    server: Embedded,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    async with AsyncExitStack() as running:
        await running.enter_async_context(_program(server, tmp_path))
        with _held(server, "due") as looking, caplog.at_level(logging.ERROR):

            async def it_beats() -> bool:
                return (
                    await asyncio.to_thread(lambda: looking.execute(WAITING).fetchone()) is not None
                )

            await _until(it_beats)
            await running.aclose()
            beats = [
                one for one in asyncio.all_tasks() if "run_coroutine_job" in repr(one.get_coro())
            ]
            await asyncio.gather(*beats, return_exceptions=True)
            await asyncio.sleep(0)  # the scheduler is told a moment after its task ended

    assert "scheduler.cut_off" in capsys.readouterr().out, "it was in the middle of one"
    assert [(one.name, one.msg) for one in caplog.records] == []
