"""The process that draws: out of the way, and gone when it should be."""

import asyncio
import io
import os
import select
import signal
import subprocess
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path

import pytest
import uvloop

from media import worker as module
from media.charts import RenderedBar, RenderedChart, draw
from media.trends import RenderedTrend, RenderedTrends, draw_trends
from media.worker import DRAWN, FAILED, HEADER, ROOT, ChartWorker, DrawingFailedError, serve

LICHT = RenderedChart(
    title="Krakeel begint met “licht”",
    voters_line="412 buren stemden",
    share_line="23% van Krakeel",
    turnout=0.23,
    bars=(RenderedBar("Licht 👍 \ud800", 418, "418", True), RenderedBar("Groen", 0, "0")),
)
GROEN = replace(LICHT, title="Krakeel begint met groen")
PATIENCE = 120
"""Seconds after which a test gives up; none of them waits for time to pass."""


@pytest.fixture
async def worker() -> AsyncIterator[ChartWorker]:
    async with ChartWorker() as worker:
        yield worker


def is_alive(pid: int) -> bool:
    """Tell whether the process runs; one that waits to be buried does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def pid_of(worker: ChartWorker) -> int:
    assert worker.pid is not None
    return worker.pid


async def until(fact: Callable[[], bool]) -> None:
    while not fact():  # noqa: ASYNC110 - another process makes it true
        await asyncio.sleep(0)


async def test_the_worker_draws_what_we_would_have_drawn(worker: ChartWorker) -> None:
    assert await worker.draw_chart(LICHT) == draw(LICHT)


async def test_the_worker_draws_themes_over_time_as_well(worker: ChartWorker) -> None:
    chart = RenderedTrends(
        title="Krakeel",
        below="Per maand",
        months=("okt", "nov"),
        rows=(RenderedTrend("Licht 👍 \ud800", "1.250", (1000, 250)),),
    )

    assert await worker.draw_chart(chart) == draw_trends(chart)
    assert await worker.draw_chart(LICHT) == draw(LICHT)


async def test_nothing_is_started_before_the_first_chart(worker: ChartWorker) -> None:
    assert worker.pid is None


async def test_the_event_loop_goes_on_while_a_chart_is_drawn(worker: ChartWorker) -> None:
    turns = 0
    drawing = asyncio.ensure_future(worker.draw_chart(LICHT))

    while not drawing.done():
        await asyncio.sleep(0)
        turns += 1

    assert turns > 100


async def test_many_who_ask_at_once_each_get_their_own(worker: ChartWorker) -> None:
    pictures = await asyncio.gather(*(worker.draw_chart(chart) for chart in [LICHT, GROEN] * 20))

    assert pictures == [draw(LICHT), draw(GROEN)] * 20


async def test_a_chart_drawn_before_needs_no_process(worker: ChartWorker) -> None:
    first = await worker.draw_chart(LICHT)
    await worker.close()

    again = await worker.draw_chart(LICHT)

    assert again == first
    assert worker.pid is None


async def test_a_worker_that_was_killed_is_replaced_at_the_next_chart(worker: ChartWorker) -> None:
    await worker.draw_chart(LICHT)
    killed = pid_of(worker)
    os.kill(killed, signal.SIGKILL)

    picture = await worker.draw_chart(GROEN)

    assert picture == draw(GROEN)
    assert pid_of(worker) != killed


async def test_a_worker_that_is_killed_while_it_draws_is_replaced_and_the_chart_drawn(
    worker: ChartWorker,
) -> None:
    await worker.draw_chart(LICHT)
    killed = pid_of(worker)
    os.kill(killed, signal.SIGSTOP)
    drawing = asyncio.ensure_future(worker.draw_chart(GROEN))
    await until(worker._turn.locked)

    os.kill(killed, signal.SIGKILL)

    assert await drawing == draw(GROEN)
    assert pid_of(worker) != killed


async def test_a_caller_who_left_does_not_leave_his_picture_to_the_next(
    worker: ChartWorker,
) -> None:
    await worker.draw_chart(replace(LICHT, title="Eerst"))
    stopped = pid_of(worker)
    os.kill(stopped, signal.SIGSTOP)
    drawing = asyncio.ensure_future(worker.draw_chart(LICHT))
    await until(worker._turn.locked)
    drawing.cancel()
    await asyncio.wait([drawing])

    assert drawing.cancelled()
    assert not is_alive(stopped)
    assert await worker.draw_chart(GROEN) == draw(GROEN)


async def test_a_worker_that_dies_each_time_is_given_up_after_the_second(
    worker: ChartWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[int] = []

    async def start_one_that_leaves() -> Process:
        child = await asyncio.create_subprocess_exec(
            sys.executable, "-S", "-c", "", stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        started.append(child.pid)
        return child

    monkeypatch.setattr(module, "_start_child", start_one_that_leaves)

    with pytest.raises(DrawingFailedError, match="died twice"):
        await worker.draw_chart(LICHT)

    assert len(started) == 2


async def test_a_worker_that_hangs_is_killed(
    worker: ChartWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    await worker.draw_chart(LICHT)
    hanging = pid_of(worker)
    os.kill(hanging, signal.SIGSTOP)
    monkeypatch.setattr(module, "SECONDS_TO_DRAW", 0)

    with pytest.raises(DrawingFailedError):
        await worker.draw_chart(GROEN)

    assert not is_alive(hanging)
    assert worker.pid is None


async def test_a_chart_that_breaks_the_drawing_says_the_error_and_no_words(
    worker: ChartWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    await worker.draw_chart(LICHT)
    pid = pid_of(worker)
    with monkeypatch.context() as broken:
        broken.setattr(module, "_encode", lambda chart: b'{"title": "Geheim", "bars": [[1]]}\n')
        with pytest.raises(DrawingFailedError) as failed:
            await worker.draw_chart(GROEN)

    assert str(failed.value) == "TypeError"
    assert await worker.draw_chart(GROEN) == draw(GROEN)
    assert pid_of(worker) == pid


async def test_closing_leaves_no_process() -> None:
    async with ChartWorker() as worker:
        await worker.draw_chart(LICHT)
        pid = pid_of(worker)

    assert not is_alive(pid)


def test_the_worker_works_on_the_loop_that_the_program_uses() -> None:
    async def draw_one() -> tuple[bytes, int]:
        async with asyncio.timeout(PATIENCE), ChartWorker() as worker:
            await worker.draw_chart(LICHT)
            os.kill(pid_of(worker), signal.SIGKILL)
            return await worker.draw_chart(GROEN), pid_of(worker)

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        picture, pid = runner.run(draw_one())

    assert picture == draw(GROEN)
    assert not is_alive(pid)


def test_the_program_itself_never_loads_matplotlib() -> None:
    script = """
import asyncio, sys
from media.charts import RenderedChart
from media.worker import ChartWorker

async def main():
    async with ChartWorker() as worker:
        await worker.draw_chart(RenderedChart(title="Licht", voters_line="9 buren stemden"))

asyncio.run(main())
print("matplotlib" in sys.modules)
"""
    ran = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert ran.stdout == "False\n"
    assert ran.stderr == ""


async def test_a_kill_of_the_program_takes_the_worker_along_even_if_it_hangs() -> None:
    script = """
import asyncio, os, signal
from media.charts import RenderedChart
from media.worker import ChartWorker

async def main():
    async with ChartWorker() as worker:
        await worker.draw_chart(RenderedChart(title="Licht", voters_line="9 buren stemden"))
        os.kill(worker.pid, signal.SIGSTOP)
        print(worker.pid, flush=True)
        await asyncio.sleep(3600)

asyncio.run(main())
"""
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-c", script, cwd=ROOT, stdout=subprocess.PIPE
    )
    async with asyncio.timeout(PATIENCE):
        assert program.stdout is not None
        pid = int(await program.stdout.readline())
        assert is_alive(pid)

        program.kill()
        await program.wait()

        await until(lambda: not is_alive(pid))


def test_the_child_answers_a_bad_line_and_goes_on_with_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines, answers = tmp_path / "lines", tmp_path / "answers"
    lines.write_bytes(b"{}\n" + module._encode(LICHT) + b'{"half')

    with lines.open("rb", buffering=0) as charts, answers.open("wb") as pictures:
        monkeypatch.setattr(select, "select", lambda *_: ([charts], [], []))
        serve(charts, pictures)

    said = answers.read_bytes()
    mark, length = HEADER.unpack_from(said)
    rest = said[HEADER.size + length :]
    assert (mark, said[HEADER.size :][:length]) == (FAILED, b"KeyError")
    assert HEADER.unpack_from(rest) == (DRAWN, len(draw(LICHT)))
    assert rest[HEADER.size :] == draw(LICHT)


def test_a_child_without_work_for_two_minutes_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []

    def silent(
        read: object, write: object, broken: object, seconds: float
    ) -> tuple[list[object], list[object], list[object]]:
        waited.append(seconds)
        return [], [], []

    monkeypatch.setattr(select, "select", silent)
    pictures = io.BytesIO()

    serve(io.BytesIO(module._encode(LICHT)), pictures)

    assert waited == [120]
    assert pictures.getvalue() == b""
