"""Running: the parts of the program in one process, each outliving what it depends on."""

from __future__ import annotations

import asyncio
import gc
import signal
import socket
from collections.abc import Callable, Iterable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from typing import Any

import structlog
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import web
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot import metrics
from bot.channels import GATEWAY, TELEGRAM, Channel
from bot.clock import Clock, system_clock
from bot.clustering import cluster_elsewhere
from bot.delivery import Delivery
from bot.demo.clock import DemoClock, refuse_demonstrated
from bot.demo.loading import load_demonstration
from bot.demo.personas import Personas
from bot.demo.script import Script
from bot.demo.walking import Walk
from bot.dispatching import make_dispatcher
from bot.health import Health, Pulse
from bot.intake import TakeIn, take_in, take_in_forever
from bot.lanes import Lanes
from bot.mailing import Mailer, mail_server
from bot.menus import listed_commands
from bot.nudging import Nudger
from bot.pushing import Pusher, contact_of, public_key
from bot.reader import make_reader
from bot.renewing import Renewal
from bot.screens import Screens
from bot.secrets import derived, gateway_token, installation_secret, push_key
from bot.settings import Settings
from bot.webhook import Webhook, poll
from domain.calendar import day_of
from domain.links import Links
from domain.parameters import Content
from domain.reading import Reader
from handlers.context import Town
from locales import LANGUAGES
from locales.sentences import words_of
from media.worker import ChartWorker
from scheduler import evaluating, theming, ticks
from storage import people
from storage.ballot_keys import FileBallotKeys
from storage.embedded import Embedded, EmbeddedError
from storage.session import DatabaseError, Engine, Sessions, make_engine, make_sessions
from storage.wake import OUTBOX, Waker
from web.app import Page, make_app, make_runner
from web.gateway.hurry import Allowed, Hurry
from web.mail_stop import StopLinks
from web.poll_frame import PollOffer
from web.pushing import PushOffer

PARTS = ("intake", "lanes", "delivery", "scheduler", "web")
TICK_SECONDS = 1
TIDY_SECONDS = 3600
GATHER_SECONDS = 5
"""Between looks for a heap of issues to find themes in; one that is clustered takes longer."""
WATCH_SECONDS = 0.5
ASK_SECONDS = 2.0
"""Between looks at a PostgreSQL that another process of ours runs: it has to be asked."""
CONNECTIONS = 10
"""Kept open, and as many more at a rush; whoever comes then waits for one.

A quiet program keeps five: a speaker and an intake for each channel, and the waker's own. What
works at once is one group of each channel's lanes, one intake, one delivery, the scheduler and
the web. So two programs and the commands typed beside them fit in the 60 of our own PostgreSQL.
"""

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Program:
    """All that the parts share.

    Attributes:
        own: our own PostgreSQL; None when an address was given.
        listening: where the web server takes its visitors; only for the part `web`.
        clock: a `DemoClock` when a demonstration may run.
        script: of the demonstration; None when none runs.
        ready: set when all parts have started.

    Raises:
        SecretError: the data folder can't be used.
    """

    settings: Settings
    content: Content
    database_url: str
    own: Embedded | None
    listening: socket.socket | None = None
    clock: Clock = system_clock
    reader: Reader | None = None
    script: Script | None = None
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    engine: Engine = field(init=False)
    sessions: Sessions = field(init=False)
    waker: Waker = field(init=False)
    pulse: Pulse = field(init=False)
    town: Town = field(init=False)
    secret: bytes = field(init=False)

    def __post_init__(self) -> None:
        self.engine = make_engine(self.database_url, size=CONNECTIONS)
        self.sessions = make_sessions(self.engine)
        self.waker = Waker(self.database_url)
        self.waker.know(self.engine)
        # A part is alive by the machine's clock, whatever visitors of a demonstration do.
        machine = self.clock.machine if isinstance(self.clock, DemoClock) else self.clock
        self.pulse = Pulse(machine)
        given = self.settings.secret.get_secret_value()
        self.secret = installation_secret(given, self.settings.data_dir)
        self.town = Town(
            content=self.content,
            keys=FileBallotKeys(self.settings.data_dir / "ballot-keys"),
            links=Links(derived(self.secret, "links"), self.settings.base_url()),
            mail_key=derived(self.secret, "mail") if self.settings.smtp_host else None,
        )

    def channels(self) -> list[Channel]:
        """Return the channels: our gateway, and Telegram when there is a token."""
        pace = self.content.pace.of_a_chat(day_of(self.clock()))
        found = [
            Channel(
                GATEWAY,
                self.settings.own_url(),
                gateway_token(self.secret),
                limited=False,
                cards=True,
                pace=pace,
            )
        ]
        token = self.settings.telegram_token.get_secret_value()
        if token:
            found.append(Channel(TELEGRAM, self.settings.telegram_api, token, pace=pace))
        return found

    def webhook(self) -> Webhook | None:
        """Return how Telegram calls us; None where it is asked, or isn't there."""
        if not self.settings.telegram_webhook:
            return None
        for channel in self.channels():
            if channel.name == TELEGRAM:
                return Webhook(
                    channel,
                    self.settings.base_url(),
                    self.secret,
                    self.sessions,
                    self.waker,
                    self.clock,
                )
        return None

    async def run(self, parts: Iterable[str] = PARTS) -> None:
        """Run `parts` until cancelled."""
        wanted = set(parts)
        async with AsyncExitStack() as ending:
            ending.push_async_callback(self.engine.dispose)
            await self._prepare(wanted)
            charts = await ending.enter_async_context(ChartWorker())
            if "web" in wanted:
                ending.push_async_callback((await self._serve()).cleanup)
            scheduler = self._start_scheduler() if "scheduler" in wanted else None
            if scheduler is not None:
                ending.callback(scheduler.shutdown, wait=False)
            # What was loaded stays: looking through it again and again would cost milliseconds.
            gc.collect()
            gc.freeze()
            gc.set_threshold(50_000, 20, 20)
            gc.enable()
            async with asyncio.TaskGroup() as group:
                group.create_task(self.waker.run())
                self._start_demo(group, wanted)
                if scheduler is not None:
                    group.create_task(keep_ticking(scheduler, system_clock))
                    group.create_task(self._gather_forever(self._needs()))
                if self.own is not None:
                    group.create_task(self._watch_database(self.own))
                for channel in self.channels():
                    self._start_channel(group, ending, channel, wanted, charts)
                if "delivery" in wanted:
                    group.create_task(self._nudger().nudge_forever())
                if "lanes" in wanted and self.reader is not None:
                    group.create_task(Renewal(self.sessions, self.reader).renew_forever())
                self.ready.set()

    async def _prepare(self, wanted: set[str]) -> None:
        if self.reader is None and (self.script or "lanes" in wanted):
            self.reader = await asyncio.to_thread(make_reader, self.content)
        async with self.sessions.begin() as session:
            await people.store_areas(session, self.content.areas)
        if isinstance(self.clock, DemoClock):
            await self.clock.look(self.sessions)
        else:
            await refuse_demonstrated(self.sessions, real=self.settings.has_real_token())
        async with self.sessions.begin() as session:
            await evaluating.keep_clocks(session, self.content, self.clock())
        if self.script is not None and self.reader is not None:
            now = self.clock()
            await load_demonstration(self._needs(), self.script, self.reader, now=now)

    def _needs(self) -> ticks.Needs:
        return ticks.Needs(
            self.sessions, self.content, self.town.keys, cluster_elsewhere, self.town.links
        )

    def _start_demo(self, group: asyncio.TaskGroup, wanted: set[str]) -> None:
        if isinstance(self.clock, DemoClock):
            group.create_task(self.clock.keep(self.sessions, self.waker))
            if "scheduler" in wanted:
                walk = Walk(self.clock, self._needs(), self.waker, _count)
                group.create_task(walk.go_on())

    def _start_channel(
        self,
        group: asyncio.TaskGroup,
        ending: AsyncExitStack,
        channel: Channel,
        wanted: set[str],
        charts: ChartWorker,
    ) -> None:
        metrics.know_channel(channel.name)
        if "intake" in wanted:
            group.create_task(
                take_in_forever(
                    channel,
                    self.sessions,
                    self.waker,
                    self.clock,
                    by=self._taking_in(channel),
                    menus=menus(),
                    pulse=self.pulse,
                )
            )
        if "lanes" in wanted and self.reader is not None:
            listener = make_listener(channel)
            ending.push_async_callback(listener.session.close)
            lanes = self._lanes(channel, listener, self.reader)
            group.create_task(lanes.work_forever(self.pulse.loop("lanes", channel.name)))
            group.create_task(lanes.fetch_forever())
        if "delivery" in wanted:
            screens = Screens(self.sessions, self.town.keys)
            delivery = Delivery(
                channel,
                self.sessions,
                screens,
                charts,
                self.waker,
                self.clock,
                alive=self.pulse.loop("delivery", channel.name),
            )
            group.create_task(delivery.speak_forever())

    def _nudger(self) -> Nudger:
        contact = contact_of(self.settings.base_url(), self.settings.smtp_sender)
        return Nudger(
            self.sessions,
            self.content,
            Pusher(push_key(self.secret), contact),
            self.clock,
            self._mailer(),
            alive=self.pulse.loop("delivery", "nudges"),
            well=self.pulse.called,
        )

    def _mailer(self) -> Mailer | None:
        server = mail_server(self.settings)
        if server is None:
            return None
        return Mailer(
            server,
            self.settings.smtp_sender,
            self.content.municipality.short_title,
            self.settings.base_url(),
            self._mail_stops(),
        )

    def _mail_stops(self) -> StopLinks:
        return StopLinks(derived(self.secret, "mail stop"), self.settings.base_url())

    def _taking_in(self, channel: Channel) -> TakeIn:
        if channel.name != TELEGRAM:
            return take_in
        webhook = self.webhook()
        return webhook.keep if webhook else poll

    def _lanes(self, channel: Channel, listener: Bot, reader: Reader) -> Lanes:
        return Lanes(
            channel=channel,
            listener=listener,
            dispatcher=make_dispatcher(),
            sessions=self.sessions,
            reader=reader,
            waker=self.waker,
            clock=self.clock,
            shared={"town": self.town},
        )

    async def _serve(self) -> web.AppRunner:
        embedder = self.reader.embedder if self.reader else ""
        health = Health(self.sessions, self.pulse, self.clock, embedder)
        municipality = self.content.municipality
        webhook = self.webhook()
        called = webhook.routes() if webhook else ()
        app = make_app(
            sessions=self.sessions,
            waker=self.waker,
            clock=self.clock,
            token=gateway_token(self.secret),
            username="smederij_bot",
            public_url=self.settings.base_url(),
            page=Page(
                title=municipality.short_title,
                subtitle=municipality.name,
                words={language: words_of(language, "web-") for language in LANGUAGES},
                photos=True,
            ),
            hurry=self._hurry(),
            push=PushOffer(public_key(push_key(self.secret))),
            mail_stops=self._mail_stops(),
            content=self.content,
            links=self.town.links,
            poll_offer=PollOffer(self.town.links, derived(self.secret, "poll devices")),
            extra_routes=[*health.routes(), *called, web.get("/", _to_the_phone)],
            arrive=Personas(self.script, self.content).arrive if self.script else None,
        )
        runner = make_runner(app)
        await runner.setup()
        if self.listening is None:
            await web.TCPSite(runner, self.settings.http_host, self.settings.http_port).start()
        else:
            await web.SockSite(runner, self.listening).start()
        return runner

    def _hurry(self) -> Hurry:
        figures, today = self.content.pace, day_of(self.clock())
        return Hurry(
            Allowed(figures.browser_at_once.on(today), figures.browser_a_second.on(today)),
            Allowed(figures.address_at_once.on(today), figures.address_a_second.on(today)),
        )

    def _start_scheduler(self) -> AsyncIOScheduler:
        needs = self._needs()
        # Deadlines live in rows; the job store of this scheduler holds two heartbeats.
        scheduler = AsyncIOScheduler(timezone="UTC")
        every: dict[str, Any] = {
            "trigger": "interval",
            "coalesce": True,
            "max_instances": 1,
            "misfire_grace_time": None,
        }
        scheduler.add_job(self._tick, seconds=TICK_SECONDS, args=[needs], **every)
        scheduler.add_job(self._tidy, seconds=TIDY_SECONDS, args=[needs], **every)
        self.pulse.beat("scheduler")
        scheduler.start()
        return scheduler

    async def _tick(self, needs: ticks.Needs) -> None:
        try:
            if await ticks.tick(needs, self.clock, told=_count):
                self.waker.wake(OUTBOX)
            self.pulse.beat("scheduler")
        except DatabaseError as broken:
            log.warning("scheduler.database", error=type(broken).__name__)
        except asyncio.CancelledError:
            log.info("scheduler.cut_off")  # by the end of the program; what was due is so again

    async def _gather_forever(self, needs: ticks.Needs) -> None:
        """Find themes beside the ticks, one heap at a time: nothing that is due waits for it."""
        while True:
            try:
                if await theming.gather_next(needs, cluster_elsewhere, self.clock):
                    self.waker.wake(OUTBOX)
                await evaluating.gather_next(needs, cluster_elsewhere, self.clock)
            except DatabaseError as broken:
                log.warning("scheduler.database", error=type(broken).__name__)
            await asyncio.sleep(GATHER_SECONDS)

    async def _tidy(self, needs: ticks.Needs) -> None:
        try:
            await ticks.tidy(needs, self.clock)
        except DatabaseError as broken:
            log.warning("scheduler.database", error=type(broken).__name__)
        except asyncio.CancelledError:
            log.info("scheduler.cut_off")

    async def _watch_database(self, own: Embedded) -> None:
        """Start our own PostgreSQL again when it died."""
        while True:
            await asyncio.sleep(WATCH_SECONDS if own.owned else ASK_SECONDS)
            try:
                if not await asyncio.to_thread(own.alive):
                    log.warning("database.restarting")
                    await asyncio.to_thread(own.restart)
                    log.warning("database.restarted")
            except EmbeddedError as broken:
                log.error("database.not_restarted", error=type(broken).__name__)
                await asyncio.sleep(ASK_SECONDS)


async def keep_ticking(scheduler: AsyncIOScheduler, clock: Clock) -> None:
    """Let the heartbeats go on when the clock is put back.

    The scheduler remembers when each comes next by the clock of the machine, and would be silent
    for as long as that was put back.

    Args:
        clock: that of the machine; a demonstration is ahead of it.
    """
    loop = asyncio.get_running_loop()
    apart = clock().timestamp() - loop.time()
    while True:
        await asyncio.sleep(TICK_SECONDS)
        before, apart = apart, clock().timestamp() - loop.time()
        if apart < before - TICK_SECONDS:
            log.warning("scheduler.clock_put_back", seconds=round(before - apart))
            for job in scheduler.get_jobs():
                job.modify(next_run_time=clock())


def menus() -> dict[str, list[tuple[str, str]]]:
    """Return language -> the commands that a channel lists, with what they do."""
    return {language: listed_commands(language) for language in LANGUAGES}


def _count(what: str, kind: str) -> None:
    if what == "acted":
        metrics.acted.labels(kind).inc()
    else:
        metrics.set_aside.labels("due", "").inc()


async def _to_the_phone(_: web.Request) -> web.StreamResponse:
    raise web.HTTPFound("/chat")


def make_listener(channel: Channel) -> Bot:
    """Return aiogram's bot of a channel, which answers callback queries and nothing else."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(channel.api))
    return Bot(channel.token, session=session)


def run_until_stopped(program: Program, parts: Iterable[str], *, ready: Callable[[], None]) -> None:
    """Run the program until an interrupt or a termination signal."""
    import uvloop

    async def main() -> None:
        loop = asyncio.get_running_loop()
        stopped = asyncio.Event()
        for one in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(one, stopped.set)
        async with asyncio.TaskGroup() as group:
            running = group.create_task(program.run(parts))
            telling = group.create_task(_tell(program, ready))
            await stopped.wait()
            telling.cancel()
            running.cancel()

    uvloop.run(main())


async def _tell(program: Program, ready: Callable[[], None]) -> None:
    await program.ready.wait()
    ready()
