"""How soon the program is healthy, and what it holds in memory: `python -m benchmarks.starting`.

The program is started as people start it (`smederij run`), in an empty folder and again in the
one that it left; healthy is when `/healthz` says so. Then so many web phones are open and idle,
each with its socket, and memory is looked at again.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import resource
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager
from pathlib import Path

import aiohttp

from benchmarks._process import cpu_seconds, megabytes
from web.gateway.browser import cookie_name

ROOT = Path(__file__).resolve().parents[1]
PATIENCE_SECONDS = 120.0
OPENED_AT_ONCE = 50
IDLE_SECONDS = 5.0
FILES = 20_000
"""Open files that this needs of each process: a socket for each phone."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--phones", type=int, default=5000)
    parser.add_argument("--demo", action="store_true", help="with the demonstration in it")
    parser.add_argument("--json", action="store_true", help="figures as one line of JSON")
    chosen = parser.parse_args()
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(FILES, most), most))
    with tempfile.TemporaryDirectory() as folder:
        found: dict[str, float] = {}
        for name in ("first", "second"):
            with _program(Path(folder), demo=chosen.demo) as (pid, url, seconds):
                found[f"{name} start, seconds to healthy"] = seconds
                found[f"{name} start, CPU seconds of the program"] = cpu_seconds(pid)
                found[f"{name} start, MB of the program"] = megabytes(pid)
                if name == "second":
                    found["MB of PostgreSQL"] = _megabytes_of_postgresql(Path(folder))
                    asyncio.run(_measure_phones(url, chosen.phones, pid, found))
    if chosen.json:
        print(json.dumps(found))
        return
    for name, figure in found.items():
        print(f"{name:44}{figure:9.2f}")


@contextmanager
def _program(folder: Path, *, demo: bool) -> Iterator[tuple[int, str, float]]:
    """Give number of the process, address, and seconds until it was healthy."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SMEDERIJ_")}
    words = ["run", "--port", str(port), *(["--demo"] if demo else [])]
    command = [sys.executable, "-m", "bot", *words]
    begin = time.monotonic()
    with subprocess.Popen(
        command,
        cwd=folder,
        env={**kept, "PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            url = f"http://127.0.0.1:{port}"
            while not _healthy(url):
                if process.poll() is not None or time.monotonic() > begin + PATIENCE_SECONDS:
                    raise RuntimeError("it does not get healthy")
                time.sleep(0.02)
            yield process.pid, url, time.monotonic() - begin
        finally:
            process.send_signal(signal.SIGTERM)


def _healthy(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/healthz", timeout=5) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def _megabytes_of_postgresql(folder: Path) -> float:
    """Return what PostgreSQL holds, with all its processes; what they share is counted once."""
    file = next((folder / ".smederij" / "postgres").resolve().rglob("postmaster.pid"))
    postmaster = file.read_text().splitlines()[0]
    found = 0.0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = stat.read_text().rpartition(")")[2].split()[1]
            if postmaster in (stat.parent.name, parent):
                shares = (stat.parent / "smaps_rollup").read_text()
                found += int(shares.partition("Pss:")[2].split()[0]) / 1024
        except OSError:
            continue  # it ended meanwhile
    return found


async def _open_phones(url: str, count: int) -> AsyncExitStack:
    """Open so many web phones, each with its page seen once and its socket open."""
    phones = AsyncExitStack()
    http = await phones.enter_async_context(
        aiohttp.ClientSession(
            cookie_jar=aiohttp.DummyCookieJar(), connector=aiohttp.TCPConnector(limit=0)
        )
    )
    room = asyncio.Semaphore(OPENED_AT_ONCE)
    cookie = cookie_name(secure=False)

    async def open_one() -> None:
        async with room:
            async with http.get(f"{url}/chat") as page:
                secret = page.cookies[cookie].value
            headers = {"Cookie": f"{cookie}={secret}", "Origin": url}
            socket = await http.ws_connect(f"{url}/chat/socket", headers=headers, autoping=True)
            phones.push_async_callback(socket.close)

    async with asyncio.TaskGroup() as group:
        for _ in range(count):
            group.create_task(open_one())
    return phones


async def _measure_phones(url: str, count: int, pid: int, found: dict[str, float]) -> None:
    before = megabytes(pid)
    begin = time.monotonic()
    async with await _open_phones(url, count):
        found[f"opening {count} phones, seconds"] = time.monotonic() - begin
        await asyncio.sleep(IDLE_SECONDS)
        found[f"MB of the program with {count} idle phones"] = megabytes(pid)
        found["kB of a phone"] = (megabytes(pid) - before) / count * 1024
        begin = time.monotonic()
        if not await asyncio.to_thread(_healthy, url):
            raise RuntimeError("it is not healthy any more")
        found["ms to an answer of /healthz meanwhile"] = (time.monotonic() - begin) * 1000


if __name__ == "__main__":
    main()
