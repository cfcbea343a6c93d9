"""The real program and the Bot API server as processes of their own, to be killed by tests."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS = 300.0
"""Most of it is for a machine that does six other things."""
LOOK_SECONDS = 0.2

Json = dict[str, Any]


class ServerProcess:
    """The fake Bot API server in a process of its own."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.fake_bot_api"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        ready = json.loads(self._process.stdout.readline())
        self.url: str = ready["url"]
        self.token: str = ready["token"]

    def control(self, action: str, **wish: object) -> Json:
        """Ask something of it; see `FakeBotApi.control`."""
        return self._post(f"control/{action}", wish)

    def _post(self, path: str, body: Mapping[str, object]) -> Json:
        request = urllib.request.Request(
            f"{self.url}/{path}",
            json.dumps(body).encode(),
            {"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=PATIENCE_SECONDS) as response:
            answer: Json = json.loads(response.read())
        return answer

    def call(self, method: str, **parameters: object) -> Json:
        """Call a method as a bot does."""
        return self._post(f"bot{self.token}/{method}", parameters)

    def calls(self) -> list[Json]:
        """Return the calls it accepted, oldest first, each as `tests.fake_bot_api.Call`."""
        found: list[Json] = self.control("ledger")["ledger"]
        return found

    def sent(self) -> list[Json]:
        """Return the messages it accepted, oldest first: `chat_id` and `text` of each."""
        return [
            {"chat_id": one["chat_id"], "text": one["params"].get("text", "")}
            for one in self.calls()
            if one["method"] == "sendMessage"
        ]

    def close(self) -> None:
        """End it."""
        self._process.terminate()
        self._process.wait(PATIENCE_SECONDS)
        if self._process.stdout:
            self._process.stdout.close()


SMEDERIJ_RUN = ("bot", "run")
SMALL = ("tests.pipeline.small_program",)


class ProgramProcess:
    """The program (a module with arguments), started, killed and started again."""

    def __init__(self, folder: Path, settings: Mapping[str, str], *module: str) -> None:
        self._folder = folder
        self._settings = settings
        self._module = module
        self._process: subprocess.Popen[bytes] | None = None
        self.log = folder / "log.jsonl"

    def start(self) -> None:
        """Start it; it is there when it says so."""
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith("SMEDERIJ_")
        }
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", *self._module],
                cwd=self._folder,
                env={**environment, **self._settings, "PYTHONPATH": str(ROOT)},
                stdout=log,
                stderr=log,
            )

    def kill(self) -> None:
        """`kill -9`."""
        assert self._process is not None
        self._process.kill()
        self._process.wait(PATIENCE_SECONDS)

    def stop(self) -> int:
        """Ask it to stop; return its exit code.

        Raises:
            subprocess.TimeoutExpired: it doesn't, so it was killed.
        """
        assert self._process is not None
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
        try:
            return self._process.wait(PATIENCE_SECONDS)
        finally:
            self._process.kill()
            self._process.wait(PATIENCE_SECONDS)


class TickingProcess:
    """A scheduler alone (`tests.pipeline.ticking`)."""

    def __init__(self, database_url: str) -> None:
        command = [sys.executable, "-m", "tests.pipeline.ticking", database_url]
        self._process = subprocess.Popen(command, cwd=ROOT)

    def kill(self) -> None:
        """`kill -9`."""
        self._process.kill()
        self._process.wait(PATIENCE_SECONDS)


@contextmanager
def serving() -> Iterator[ServerProcess]:
    """Give a Bot API server until the test is over."""
    server = ServerProcess()
    try:
        yield server
    finally:
        server.close()


@contextmanager
def running(program: ProgramProcess) -> Iterator[ProgramProcess]:
    """Give a started program until the test is over."""
    program.start()
    try:
        yield program
    finally:
        program.stop()


def until(condition: Callable[[], object], *, seconds: float = PATIENCE_SECONDS) -> None:
    """Wait until `condition` holds.

    Raises:
        TimeoutError: it does not within `seconds`.
    """
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError("what was waited for did not happen")
        time.sleep(LOOK_SECONDS)
