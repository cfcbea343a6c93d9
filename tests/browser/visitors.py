"""People who visit the real program with a real browser, and what they look at.

async with run_program(folder, database_url) as program:
    anna = await visit(browser, program, "Anna")
    await anna.says("De stoep is kapot")
    await anna.sees("Zo komt het er te staan")
    await anna.finds_nothing_wrong()
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
from asyncio.subprocess import PIPE, STDOUT, Process
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Page, Worker, expect
from playwright.async_api import TimeoutError as TakesTooLong

from domain.due import DueKind
from tests.by_day import never_quiet
from tests.village import CONTENT

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 800}
PATIENCE = 300
"""Seconds after which somebody gives up on what should have come long ago."""
STARTING = 600
"""The same for the program, which loads a language model first."""
AWAY = "ERR_INTERNET_DISCONNECTED"
"""What the browser itself says of a request without a network."""
BLOCKED = "Service Worker registration blocked"
"""What it says where `visit` keeps it from keeping the shell."""

DUE = "UPDATE due SET due_at = now() WHERE kind = %s AND done_at IS NULL"
KEPT = """() => new Promise((done) => {
  const opening = indexedDB.open("smederij");
  opening.onsuccess = () => {
    const reading = opening.result.transaction(opening.result.objectStoreNames, "readwrite");
    reading.oncomplete = () => { opening.result.close(); done(); };
  };
})"""
GONE = """async () => {
  const ours = ({url}) => new URL(url).pathname === "/chat";
  while ((await clients.matchAll({type: "window", includeUncontrolled: true})).some(ours)) {
    await new Promise((done) => setTimeout(done, 50));
  }
}"""
CUT_OFF = """() => {
  const seen = (one) => one.checkVisibility({visibilityProperty: true})
    && one.getBoundingClientRect().width > 2;
  const name = (one) => `${one.tagName}.${one.className} ${one.textContent.slice(0, 40)}`;
  const all = [...document.body.querySelectorAll('*')].filter(seen);
  const wide = all.filter((one) => {
    const box = one.getBoundingClientRect();
    return box.right > innerWidth + 0.5 || box.left < -0.5;
  });
  const clipped = all.filter((one) => one.matches('button, .key, h1, h2, .badge')
    && (one.scrollWidth > one.clientWidth + 1
      || (one.matches('button, .key') && one.scrollHeight > one.clientHeight + 1))
    && getComputedStyle(one).display !== 'inline');
  return [...wide.map((one) => `wide: ${name(one)}`),
    ...clipped.map((one) => `clipped: ${name(one)}`)];
}"""


@dataclass(slots=True)
class Program:
    """The program as somebody started it on a command line."""

    address: str
    folder: Path
    environment: Mapping[str, str]

    async def command(self, *words: str) -> str:
        """Run `smederij` with `words` beside it and return what it printed."""
        process = await _start(words, self.folder, self.environment)
        said, _ = await asyncio.wait_for(process.communicate(), PATIENCE)
        assert process.returncode == 0, said.decode()
        return said.decode()

    async def lets_time_come(self, kind: DueKind) -> None:
        """Let the moment come for what waits for it: the program itself acts within a second."""
        url = self.environment["SMEDERIJ_DATABASE_URL"].replace("+psycopg", "", 1)
        async with await psycopg.AsyncConnection.connect(url) as connection:
            moved = await connection.execute(DUE, (kind.value,))
            assert moved.rowcount


@asynccontextmanager
async def run_program(
    folder: Path, database_url: str, *, demo: bool = False
) -> AsyncIterator[Program]:
    """Run `smederij run` on a free port, with `folder` as its working directory.

    Args:
        demo: with a demonstration, and the quiet hours that the municipality has: its clock
            can be moved to the morning.
    """
    environment = {
        **{name: one for name, one in os.environ.items() if not name.startswith("SMEDERIJ_")},
        "SMEDERIJ_DATABASE_URL": database_url,
        "SMEDERIJ_MUNICIPALITY": str(CONTENT if demo else never_quiet(folder)),
        "PYTHONPATH": str(ROOT),
        "COLUMNS": "200",
    }
    words = ["run", "--port", "0", *(["--demo"] if demo else [])]
    process = await _start(words, folder, environment)
    try:
        address = await asyncio.wait_for(_address(process), STARTING)
        yield Program(address, folder, environment)
    finally:
        if process.returncode is None:
            process.terminate()
        said, _ = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode == 0, said.decode()
    assert b"error" not in said, said.decode()


async def _start(words: object, folder: Path, environment: Mapping[str, str]) -> Process:
    arguments = [str(one) for one in words] if isinstance(words, list | tuple) else []
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *arguments,
        cwd=folder, env=dict(environment), stdout=PIPE, stderr=STDOUT,
    )  # fmt: skip


async def _address(process: Process) -> str:
    assert process.stdout is not None
    said = ""
    async for line in process.stdout:
        said += line.decode()
        if found := re.search(r"is open: (\S+)/chat", said):
            return found.group(1)
    raise AssertionError(f"the program did not start:\n{said}")


@dataclass(slots=True)
class Visitor:
    """Somebody with the page open.

    Attributes:
        complaints: all that the console said as a warning or worse.
    """

    name: str
    page: Page
    context: BrowserContext
    complaints: list[str] = field(default_factory=list)

    async def says(self, text: str) -> None:
        """Type `text` and send it."""
        await self.page.locator("#text").fill(text)
        await self.page.keyboard.press("Enter")
        await expect(self.page.locator(".me .icon-clock")).to_have_count(0)

    async def taps(self, label: str) -> None:
        """Tap the newest button under a message whose name begins with `label`."""
        name = re.compile("^" + re.escape(label))
        await self.page.locator("#messages").get_by_role("button", name=name).last.click()
        await expect(self.page.locator(".busy")).to_have_count(0)

    async def chooses(self, door: str) -> None:
        """Choose what is always there, below the conversation."""
        chosen = self.page.locator("#doors").get_by_role("button", name=door)
        unfold = self.page.locator("#doors-button[aria-expanded=false]")
        async with asyncio.timeout(PATIENCE):
            while True:  # a message that comes in between folds them
                if await unfold.is_visible():
                    await unfold.evaluate_all("all => all.forEach((one) => one.click())")
                with suppress(TakesTooLong):
                    return await chosen.click(timeout=2000)

    async def sees(self, text: str) -> None:
        """Wait until a message says `text`."""
        found = self.page.locator("#messages .bot").filter(has_text=text).last
        await expect(found).to_be_visible()

    async def never_sees(self, text: str) -> None:
        """Check that no message of the bot says `text`."""
        await expect(self.page.locator("#messages .bot").filter(has_text=text)).to_have_count(0)

    async def worker(self) -> Worker:
        """Return the worker of the page, once it works."""
        await self.page.evaluate("() => navigator.serviceWorker.ready")
        (worker,) = self.context.service_workers
        return worker

    async def newest(self) -> str:
        """Return the text of the newest message."""
        return await self.page.locator("#messages .message").last.inner_text()

    async def finds_nothing_wrong(self) -> None:
        """Check the screen: WCAG 2.2 AA, nothing cut off, and a silent console."""
        found = await Axe().run(self.page, options=WCAG)
        wrong = [(one["id"], one["nodes"][0]["html"]) for one in found.response["violations"]]
        cut = await self.page.evaluate(CUT_OFF)
        assert (wrong, cut, self.complaints) == ([], [], []), self.name

    def hear(self, line: ConsoleMessage) -> None:
        """Remember what the console said."""
        ours = AWAY not in line.text and BLOCKED not in line.text
        if line.type in ("error", "warning") and ours:
            self.complaints.append(line.text)


async def photos_are_kept(page: Page) -> None:
    """Wait until the browser keeps the photos that were chosen: a page shows them before."""
    await page.evaluate(KEPT)


async def nobody_looks(worker: Worker) -> None:
    """Wait until the worker knows of no page of ours: one that closes is there for a moment."""
    await asyncio.wait_for(worker.evaluate(GONE), PATIENCE)


async def visit(
    browser: Browser,
    program: Program,
    name: str,
    *,
    size: dict[str, int] | None = None,
    dark: bool = False,
    scale: float = 1,
    keeps_shell: bool = False,
) -> Visitor:
    """Open the page in a browser of its own and wait until it is ready.

    Only one that `keeps_shell` opens the page without a network, as browsers of people do; the
    others are spared the time.
    """
    width, height = (size or PHONE)["width"], (size or PHONE)["height"]
    context = await browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
        device_scale_factor=scale,
        locale="nl-NL",
        service_workers="allow" if keeps_shell else "block",
    )
    return await _open(context, program, name)


async def another_tab(visitor: Visitor, program: Program) -> Visitor:
    """Open the page once more in the same browser."""
    return await _open(visitor.context, program, visitor.name)


async def _open(context: BrowserContext, program: Program, name: str) -> Visitor:
    page = await context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    visitor = Visitor(name, page, context)
    # A method can't be given: playwright sets an attribute on the object it belongs to.
    page.on("console", lambda line: visitor.hear(line))  # noqa: PLW0108
    page.on("pageerror", lambda error: visitor.complaints.append(str(error)))
    await page.goto(program.address)
    await page.wait_for_selector("html[data-ready]")
    return visitor
