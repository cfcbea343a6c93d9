"""A process of its own that draws, so that nobody waits for it.

Not a thread: matplotlib holds the interpreter's lock, so the event loop gets its turns up to
8 ms late while a thread draws and 20 ms while it loads, against 3 ms beside a process
(`benchmarks/charts.py`). What strangers wrote goes through native font code, which may crash
alone here, and the 100 to 130 MB of memory go back when nothing is drawn.

Not a `ProcessPoolExecutor` either: that runs `__main__` again in the child, which here is
the whole bot. This child loads `media` and matplotlib only.

Our side writes a chart as a line of JSON; the child answers with one byte, a length of four
bytes, and the PNG, or the name of what went wrong.
"""

from __future__ import annotations

import asyncio
import ctypes
import json
import os
import select
import signal
import struct
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections import OrderedDict
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from media.charts import RenderedBar, RenderedChart, draw
from media.quadrant import RenderedQuadrant, draw_quadrant
from media.report_pdf import (
    PdfReport,
    decode_report,
    draw_report,
    encode_report,
    quadrant_of,
    rules_of,
)
from media.route import RenderedPlace, RenderedRoute, draw_route
from media.rules_chart import RenderedRules, draw_rules
from media.trends import RenderedTrend, RenderedTrends, draw_trends

ROOT = Path(__file__).resolve().parent.parent
SECONDS_TO_DRAW = 30
"""A chart takes a tenth of a second; the first one waits for matplotlib and the fonts."""
IDLE_SECONDS = 120
"""After so long without work the child leaves and gives its memory back."""
REMEMBERED = 16
"""Charts kept as PNG, at most some 80 KB each: a result goes to a whole area at once."""

Drawable = (
    RenderedChart | RenderedTrends | RenderedRoute | RenderedQuadrant | RenderedRules | PdfReport
)
DRAWN, FAILED = b"+", b"-"
HEADER = struct.Struct(">cI")


class DrawingFailedError(Exception):
    """This chart can't be drawn; send the message without a picture.

    It holds the name of an error or a reason, never words of the chart.
    """


class ChartWorker:
    """Draws one chart at a time in a child that starts at the first and again after a death.

    For one event loop. The child dies with this process, also by `kill -9`.
    """

    def __init__(self) -> None:
        self._child: Process | None = None
        self._turn = asyncio.Lock()
        self._drawn: OrderedDict[Drawable, bytes] = OrderedDict()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    @property
    def pid(self) -> int | None:
        """The child's process id; None when there is none."""
        if self._child is None or self._child.returncode is not None:
            return None
        return self._child.pid

    async def draw_chart(self, chart: Drawable) -> bytes:
        """Return `chart` as PNG, a report as PDF, from memory if it was drawn before.

        May be called by many at once; they take turns. A caller who is cancelled takes the
        child along, and the next one gets a new one.

        Raises:
            DrawingFailedError: the child refused, or died or hung at this chart twice.
        """
        async with self._turn:
            if chart in self._drawn:
                self._drawn.move_to_end(chart)
                return self._drawn[chart]
            png = await self._draw_or_try_again(chart)
            self._drawn[chart] = png
            if len(self._drawn) > REMEMBERED:
                self._drawn.popitem(last=False)
            return png

    async def close(self) -> None:
        """Let the child finish what it draws and leave; return when it is gone."""
        async with self._turn:
            await self._end_child(patience=5)

    async def _draw_or_try_again(self, chart: Drawable) -> bytes:
        try:
            return await self._ask(chart)
        except _ChildDiedError:
            pass
        try:
            return await self._ask(chart)
        except _ChildDiedError as died:
            raise DrawingFailedError("the worker died twice") from died

    async def _ask(self, chart: Drawable) -> bytes:
        try:
            async with asyncio.timeout(SECONDS_TO_DRAW):
                mark, answer = await self._exchange(_encode(chart))
        except (OSError, EOFError, TimeoutError) as broken:
            await self._end_child()
            raise _ChildDiedError from broken
        except asyncio.CancelledError:
            await self._end_child()  # its answer would be taken for the next chart's
            raise
        if mark == FAILED:
            raise DrawingFailedError(answer.decode())
        return answer

    async def _exchange(self, line: bytes) -> tuple[bytes, bytes]:
        child = self._child
        if child is None or child.returncode is not None:
            await self._end_child()
            child = self._child = await _start_child()
        if child.stdin is None or child.stdout is None:
            raise EOFError  # both are pipes, which their type can't say
        child.stdin.write(line)
        await child.stdin.drain()
        mark, length = HEADER.unpack(await child.stdout.readexactly(HEADER.size))
        return mark, await child.stdout.readexactly(length)

    async def _end_child(self, *, patience: float = 1) -> None:
        """Close the child's input, at which it leaves; kill it after `patience` seconds.

        One that just died is waited for too: asyncio warns when `kill` buries it first.
        """
        child, self._child = self._child, None
        if child is None:
            return
        if child.stdin is not None:
            child.stdin.close()
        try:
            async with asyncio.timeout(patience):
                await child.wait()
        except TimeoutError:
            if child.returncode is None:
                child.kill()
            await child.wait()


class _ChildDiedError(Exception):
    """The child is gone, or did not answer in time and was killed."""


async def _start_child() -> Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "media.worker",
        str(os.getpid()),
        cwd=ROOT,
        # One thread for numpy: its pool would only cost memory.
        env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
        stdin=PIPE,
        stdout=PIPE,
        stderr=DEVNULL,
    )


def _encode(chart: Drawable) -> bytes:
    if isinstance(chart, PdfReport):
        fields = encode_report(chart)
    else:
        fields = {name: getattr(chart, name) for name in chart.__dataclass_fields__}
    return json.dumps({"kind": type(chart).__name__, **fields}).encode() + b"\n"


def _decode(line: bytes) -> Drawable:
    fields = json.loads(line)
    kind = fields.pop("kind", "")
    if kind == RenderedRoute.__name__:
        places = (
            RenderedPlace(label, stage, tuple(behind))
            for label, stage, behind, *_ in fields["places"]
        )
        return RenderedRoute(**{**fields, "places": tuple(places)})
    if kind == RenderedTrends.__name__:
        rows = (RenderedTrend(label, total, tuple(of)) for label, total, of, *_ in fields["rows"])
        return RenderedTrends(**{**fields, "months": tuple(fields["months"]), "rows": tuple(rows)})
    if kind == RenderedQuadrant.__name__:
        return quadrant_of(fields)
    if kind == RenderedRules.__name__:
        return rules_of(fields)
    if kind == PdfReport.__name__:
        return decode_report(fields)
    fields["bars"] = tuple(RenderedBar(*bar) for bar in fields["bars"])
    return RenderedChart(**fields)


def _draw(chart: Drawable) -> bytes:
    match chart:
        case RenderedRoute():
            return draw_route(chart)
        case RenderedTrends():
            return draw_trends(chart)
        case RenderedQuadrant():
            return draw_quadrant(chart)
        case RenderedRules():
            return draw_rules(chart)
        case PdfReport():
            return draw_report(chart)
        case RenderedChart():
            return draw(chart)


# From here on: the child.


def serve(charts: BinaryIO, pictures: BinaryIO) -> None:
    """Draw each chart that comes until the other side closes or is silent for long."""
    while select.select([charts], [], [], IDLE_SECONDS)[0]:
        line = charts.readline()
        if not line.endswith(b"\n"):
            return
        try:
            mark, answer = DRAWN, _draw(_decode(line))
        except Exception as error:  # noqa: BLE001 - the one place: the next chart may be fine
            mark, answer = FAILED, type(error).__name__.encode()
        pictures.write(HEADER.pack(mark, len(answer)) + answer)
        pictures.flush()


def die_with_parent(parent: int) -> None:
    """Be killed when `parent` ends, however it ends. Linux; elsewhere the closed pipe does it.

    The kernel follows the thread that started us, which is the one of the event loop.
    """
    if sys.platform == "linux":
        set_death_signal = 1
        ctypes.CDLL(None, use_errno=True).prctl(set_death_signal, signal.SIGKILL)
        if os.getppid() != parent:  # it ended before we asked
            os._exit(1)


def main() -> None:
    """Be the child: charts on standard input, pictures on standard output."""
    die_with_parent(int(sys.argv[1]))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program, which closes us
    pictures = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # a stray print must not reach the pipe
    serve(os.fdopen(sys.stdin.fileno(), "rb", buffering=0), pictures)


if __name__ == "__main__":
    main()
