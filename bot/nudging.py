"""Calling back who has something unread: asks the domain whether and how, and does it.

That somebody is called is stored before it is done: a crash in between leaves out one call, and
nobody is called twice. What fails is taken back and tried again later, and holds up nobody else.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from bot import metrics
from bot.clock import Clock
from bot.mailing import Mailer, Sent
from bot.pushing import Outcome, Pusher
from domain.calendar import day_of
from domain.mail_address import masked
from domain.mailing import MailText
from domain.notices import Notice
from domain.nudging import Nudge, Over, Timing, Wait, Way, decide_nudge, pause_after
from domain.parameters import Content
from domain.speaking import QuietHours
from storage import mails, nudges, outbox, pushes
from storage.mails import CodeMail
from storage.nudges import Reader
from storage.session import DatabaseError, Session, Sessions

CODE_TRIES = 3
"""Tries to mail a code; somebody waits for it."""
OF_ONE_PERSON = {(Way.PUSH, Outcome.GONE), (Way.MAIL, Sent.REFUSED)}
"""What says nothing about how well a way works for others."""
LOOK_SECONDS = 2.0
PAUSE_SECONDS = 1.0

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Call:
    """A call that was begun, and is ours to make."""

    reader: Reader
    way: Way
    begun: datetime


@dataclass(slots=True)
class Nudger:
    """Calls people back.

    Attributes:
        mailer: None where no mail is sent.
        alive: called on each round.
        well: by way, whether the last call by it got through; for health.
    """

    sessions: Sessions
    content: Content
    pusher: Pusher
    clock: Clock
    mailer: Mailer | None = None
    alive: Callable[[], object] = lambda: None
    well: dict[str, bool] = field(default_factory=dict)

    async def nudge_forever(self) -> None:
        """Call until cancelled; the database may go away and come back."""
        async with self.pusher.connected():
            while True:
                self.alive()
                try:
                    await self.mail_codes()
                    await self.nudge_due()
                    await asyncio.sleep(LOOK_SECONDS)
                except DatabaseError as broken:
                    log.warning("nudging.database", error=type(broken).__name__)
                    await asyncio.sleep(PAUSE_SECONDS)
                except Exception as broken:  # noqa: BLE001 - the loop: the next round may go well
                    log.error("nudging.broken", error=type(broken).__name__)
                    await asyncio.sleep(PAUSE_SECONDS)

    async def nudge_due(self) -> int:
        """Call all whose moment has come; return for how many people something was decided.

        `pusher` must be connected.
        """
        decided = 0
        while True:
            now = self.clock()
            async with self.sessions.begin() as session:
                readers = await nudges.claim(session, now=now, mail=self.mailer is not None)
                calls = []
                for one in readers:
                    match decide_nudge(one.unread, now, self._timing(now)):
                        case Nudge(way):
                            await nudges.begin(session, one.id, way, now=now)
                            calls.append(Call(one, way, now))
                        case Wait(until):
                            await nudges.wait(session, one.id, until)
                        case Over():
                            await nudges.over(session, one.id)
            # Each call has its own time limit, so the slowest one ends soon.
            await asyncio.gather(*(self._make(one) for one in calls))
            decided += len(readers)
            if not readers:
                return decided

    def _timing(self, now: datetime) -> Timing:
        figures, day = self.content.messages, day_of(now)
        return Timing(
            timedelta(minutes=figures.nudge_after_minutes.on(day)),
            timedelta(minutes=figures.mail_after_push_minutes.on(day)),
            QuietHours.of(figures.quiet_from_hour.on(day), figures.quiet_until_hour.on(day)),
        )

    async def _make(self, call: Call) -> None:
        if call.way is Way.MAIL and self.mailer is not None:
            await self._mail(call, self.mailer)
        else:
            await self._push(call)

    async def _mail(self, call: Call, mailer: Mailer) -> None:
        reader, now = call.reader, self.clock()
        if reader.address is None:
            raise LookupError("who is mailed has an address")
        mail = mailer.news_mail(reader.address, reader.language, resident=reader.id, now=now)
        sent = await mailer.send(mail)
        self._tell(call, sent)
        if sent is Sent.SENT:
            return
        async with self.sessions.begin() as session:
            if sent is Sent.REFUSED:
                await nudges.give_up(session, reader.id, call.way, begun=call.begun, now=now)
            else:
                await self._later(session, call, reader.mails)

    async def _push(self, call: Call) -> None:
        to = call.reader.subscription
        if to is None:
            raise LookupError("who is pushed to has a subscription")
        outcome, asked = await self.pusher.push(to, call.reader.language, now=call.begun)
        self._tell(call, outcome)
        if outcome is Outcome.SENT:
            return
        async with self.sessions.begin() as session:
            if outcome is Outcome.GONE:
                await pushes.lose(session, to.chat, to.endpoint)
                await nudges.give_up(
                    session, call.reader.id, call.way, begun=call.begun, now=self.clock()
                )
            else:
                await self._later(session, call, call.reader.pushes, asked)

    # --- codes ----------------------------------------------------------------------------

    async def mail_codes(self) -> int:
        """Mail the codes that were asked for; return how many were tried."""
        mailer, now = self.mailer, self.clock()
        if mailer is None:
            return 0
        minutes = self.content.messages.mail_code_minutes.on(day_of(now))
        async with self.sessions.begin() as session:
            found = await mails.claim_codes(
                session, now=now, until=now + timedelta(minutes=minutes)
            )
        await asyncio.gather(*(self._mail_code(mailer, one) for one in found))
        return len(found)

    async def _mail_code(self, mailer: Mailer, code: CodeMail) -> None:
        mail = mailer.code_mail(code.address, code.language, code.code, now=self.clock())
        sent = await mailer.send(mail)
        metrics.nudged.labels("code", sent).inc()
        self.well[Way.MAIL] = sent is not Sent.UNREACHABLE
        async with self.sessions.begin() as session:
            if sent is Sent.SENT:
                await mails.sent(session, code)
                return
            log.warning("nudging.failed", way="code", resident=code.resident, why=sent)
            now, left = self.clock(), CODE_TRIES - code.failed - 1
            last = sent is Sent.REFUSED or left <= 0
            again = None if last else now + pause_after(code.failed + 1)
            if await mails.not_sent(session, code, again=again) and last:
                values = {"adres": masked(code.address)}
                told = Notice(to=code.resident, text=MailText.NOT_SENT, values=values)
                await outbox.put(session, [told], now=now)

    # --- what failed ----------------------------------------------------------------------

    async def _later(
        self, session: Session, call: Call, failed: int, asked: timedelta | None = None
    ) -> None:
        """Try again after a pause; after enough tries the domain leaves it."""
        again = self.clock() + pause_after(failed + 1, asked)
        await nudges.fail(session, call.reader.id, call.way, begun=call.begun, again=again)

    def _tell(self, call: Call, outcome: str) -> None:
        well = outcome == "sent"
        metrics.nudged.labels(call.way, outcome).inc()
        if (call.way, outcome) not in OF_ONE_PERSON:
            self.well[call.way] = well
        if not well:
            log.warning("nudging.failed", way=call.way, resident=call.reader.id, why=outcome)
