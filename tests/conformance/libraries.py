"""Bots of other people's libraries: installed by their registries at first use, run by pid.

What npm brings lies in a cache outside of this repository, one folder for each package-lock.json;
pyTelegramBotAPI comes with the extra `conformance`. Where node, npm, a registry or the extra is
not there, the tests skip and say so, unless SMEDERIJ_REQUIRE_CONFORMANCE=1.
"""

from __future__ import annotations

import asyncio
import base64
import fcntl
import functools
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import NoReturn

import pytest

from tests.web.people import TOKEN
from tests.web.test_gateway_bot_api import PIXEL

BOTS = Path(__file__).parent / "bots"
SECRET = "a-secret_of-the-bot"
INSTALL_SECONDS = 600


class Library(Enum):
    """Libraries that the gateway must serve without their knowing."""

    GRAMMY = "grammy"
    TELEGRAF = "telegraf"
    PYTELEGRAMBOTAPI = "pytelegrambotapi"

    @property
    def in_python(self) -> bool:
        """Whether it needs no node."""
        return self is Library.PYTELEGRAMBOTAPI


@dataclass(frozen=True, slots=True)
class Bot:
    """A bot that runs in a process of its own."""

    process: asyncio.subprocess.Process

    async def ends(self, seconds: float) -> bool:
        """Wait a moment, and return whether it ended by itself."""
        try:
            async with asyncio.timeout(seconds):
                await self.process.wait()
        except TimeoutError:
            return False
        return True

    async def printed(self) -> str:
        """Return what it printed until it ended."""
        out, _ = await self.process.communicate()
        return out.decode().strip()


def ready(library: Library) -> None:
    """Return when `library` can run; install it first where that takes npm."""
    if not library.in_python:
        _packages()
    elif importlib.util.find_spec("telebot") is None:
        _not_there("pyTelegramBotAPI is not installed: it comes with the extra conformance")


def _not_there(why: str) -> NoReturn:
    if os.environ.get("SMEDERIJ_REQUIRE_CONFORMANCE") == "1":
        pytest.fail(why)
    pytest.skip(why)


def _packages() -> Path:
    """Return the folder node_modules, installed at first use."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        _not_there("node and npm are not installed")
    found = _installed()
    if isinstance(found, str):
        _not_there(found)
    return found


@functools.cache
def _installed() -> Path | str:
    """Install what package-lock.json names, once; return where, or what npm complained of."""
    wanted = [BOTS / "package.json", BOTS / "package-lock.json"]
    version = hashlib.sha256(b"".join(one.read_bytes() for one in wanted)).hexdigest()[:12]
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "smederij"
    folder = cache / f"conformance-{version}"
    cache.mkdir(parents=True, exist_ok=True)
    with (cache / "conformance.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # tests run in several processes
        if not folder.is_dir():
            with tempfile.TemporaryDirectory(dir=cache) as made:
                for one in wanted:
                    shutil.copy(one, made)
                complaint = _install(made)
                if complaint is not None:
                    return complaint
                shutil.copytree(made, folder, symlinks=True)
    return folder / "node_modules"


def _install(folder: str) -> str | None:
    command = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline"]
    command += ["--fetch-retries=1", "--fetch-retry-mintimeout=1000"]
    try:
        done = subprocess.run(
            command,
            check=False,
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=INSTALL_SECONDS,
        )
    except subprocess.TimeoutExpired:
        return f"npm ci took more than {INSTALL_SECONDS} seconds"
    return f"npm ci: {done.stderr.strip().partition(chr(10))[0]}" if done.returncode else None


@asynccontextmanager
async def running(library: Library, api: str, *, webhook: bool = False) -> AsyncIterator[Bot]:
    """Run the bot of `library` against the server at `api`; end it at the end."""
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": os.environ.get("HOME", "/"),
        "API_ROOT": api,
        "TOKEN": TOKEN,
        "WRONG_TOKEN": "777000:wrong",
        "PIXEL": base64.b64encode(PIXEL).decode(),
    }
    if webhook:
        environment["WEBHOOK_SECRET"] = SECRET
    if library.in_python:
        command = [sys.executable, str(BOTS / f"{library.value}.py")]
    else:
        command = ["node", str(BOTS / f"{library.value}.cjs")]
        environment["NODE_PATH"] = str(_packages())
    process = await asyncio.create_subprocess_exec(
        *command, env=environment, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    try:
        yield Bot(process)
    finally:
        if process.returncode is None:
            process.kill()
        out, _ = await process.communicate()
        print(out.decode(), end="")  # shown where the test failed
