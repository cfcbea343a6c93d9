"""What stories of being called back share: Anna with her page closed, and what calls her."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.mailing import Mailer
from bot.nudging import Nudger
from bot.pushing import Pusher
from bot.secrets import push_key
from tests.mail_server import MailOnLoopback
from tests.push_service import PushService
from tests.village import Person, Village, WebPhoneInHand
from tests.web_phone_person import SECRET, STOPS, WebPhone

LIGHT = "Het fietspad langs de vaart is 's avonds pikdonker"
TOO_DARK = "Het is veel te donker op het fietspad, de lampen zijn kapot"
CONTACT = "mailto:wie@smederij.example"
SENDER = "smederij@hoogeveen.example"


def page_of(person: Person) -> WebPhone:
    """Return the page of somebody in this village."""
    assert isinstance(person.phone, WebPhoneInHand)
    return person.phone.page


@dataclass
class Story:
    """Anna brought something up and has her page closed; Bilal joins."""

    village: Village
    service: PushService
    nudger: Nudger
    anna: Person
    bilal: Person

    async def waits(self, **span: float) -> None:
        """Let time pass, in which people are called back."""
        await self.village.waits(**span)
        await self.nudger.nudge_due()

    async def news(self) -> None:
        """Let something be said to Anna that she did not ask for."""
        await self.bilal.says(TOO_DARK)
        await self.bilal.taps("Meedoen")
        await self.village.waits(minutes=31)
        self.anna.sees("Een buur doet mee met")

    @property
    def pushed(self) -> list[dict[str, object]]:
        """What Anna's browser was told."""
        return self.service.devices["anna"].got


@asynccontextmanager
async def calling(village: Village, mail: MailOnLoopback | None = None) -> AsyncIterator[Nudger]:
    """Give what calls people back, by push and, with a mail server, by mail."""
    mailer = None
    if mail is not None:
        address = "https://smederij.example"
        mailer = Mailer(mail.server(), SENDER, "De Smederij", address, STOPS)
    pusher = Pusher(push_key(SECRET), CONTACT, loopback=True)
    async with pusher.connected():
        yield Nudger(village.sessions, village.content, pusher, village.clock, mailer)


async def begin(village: Village, service: PushService, nudger: Nudger) -> Story:
    """Let Anna bring something up; she has no page open any more."""
    anna = await village.person("Anna").lives_here(name="Anna")
    bilal = await village.person("Bilal").lives_here(name="Bilal")
    await anna.brings_up(LIGHT)
    await page_of(anna).sees_page()
    return Story(village, service, nudger, anna, bilal)
