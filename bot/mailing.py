"""Mail: the two kinds that we send, as plain text, by the mail server of this installation."""

from __future__ import annotations

import ssl
from dataclasses import dataclass, field
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, make_msgid
from enum import StrEnum
from typing import Final

import aiosmtplib

from bot.settings import Settings
from domain.mailing import MailText
from locales import say
from web.mail_stop import StopLinks

SECONDS: Final = 20.0
POLICY: Final = SMTP.clone(max_line_length=998)
"""A long address in a header stays whole; folded, it would be encoded and read by no program."""
PERMANENT: Final = 500


class Sent(StrEnum):
    """What became of a mail."""

    SENT = "sent"
    REFUSED = "refused"
    """The mail server takes no mail for this address."""
    UNREACHABLE = "unreachable"
    """Not now: it can't be reached, is out of order, or doesn't know us."""


@dataclass(frozen=True, slots=True)
class MailServer:
    """The mail server that takes our mail.

    Attributes:
        security: "starttls", "tls" or "none".
    """

    host: str
    port: int
    security: str
    user: str = ""
    password: str = field(default="", repr=False)
    trust: ssl.SSLContext | None = field(default=None, repr=False)
    """Whose certificates are trusted; None for those that this machine trusts."""

    def client(self) -> aiosmtplib.SMTP:
        """Return a connection that is not open yet."""
        return aiosmtplib.SMTP(
            hostname=self.host,
            port=self.port,
            use_tls=self.security == "tls",
            start_tls=self.security == "starttls",
            username=self.user or None,
            password=self.password or None,
            tls_context=self.trust,
            timeout=SECONDS,
        )


def mail_server(settings: Settings) -> MailServer | None:
    """Return the mail server of the settings; None where no mail is sent."""
    if not settings.smtp_host:
        return None
    return MailServer(
        settings.smtp_host,
        settings.smtp_port,
        settings.smtp_security,
        settings.smtp_user,
        settings.smtp_password.get_secret_value(),
    )


@dataclass(frozen=True, slots=True)
class Mailer:
    """Writes mails and hands them over.

    Attributes:
        sender: address that mail is from.
        name: how this is called, in the mails and as their sender.
        url: where the web phone is, without a slash at the end.
    """

    server: MailServer
    sender: str
    name: str
    url: str
    stops: StopLinks

    def code_mail(self, to: str, language: str, code: str, *, now: datetime) -> EmailMessage:
        """Return the mail with the code that confirms an address."""
        values = {"wie": self.name, "code": f"{code[:3]} {code[3:]}", "adres": f"{self.url}/chat"}
        subject = say(MailText.CODE_SUBJECT, language, values)
        return self._mail(to, language, subject, say(MailText.CODE_BODY, language, values), now)

    def news_mail(self, to: str, language: str, *, resident: int, now: datetime) -> EmailMessage:
        """Return the mail that there is news, and not what; with the way to get no more."""
        stop = self.stops.link(resident, to)
        values = {"wie": self.name, "adres": f"{self.url}/chat", "stop": stop}
        subject = say(MailText.NEWS_SUBJECT, language, values)
        mail = self._mail(to, language, subject, say(MailText.NEWS_BODY, language, values), now)
        mail["List-Unsubscribe"] = f"<{stop}>"
        if stop.startswith("https://"):  # RFC 8058 knows no other
            mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
        return mail

    def _mail(self, to: str, language: str, subject: str, body: str, now: datetime) -> EmailMessage:
        """Return a mail; a header that held a line end would be refused by the policy."""
        mail = EmailMessage(policy=POLICY)
        mail["From"] = Address(self.name, addr_spec=self.sender)
        mail["To"] = Address(addr_spec=to)
        mail["Subject"] = subject
        mail["Date"] = format_datetime(now)
        mail["Message-ID"] = make_msgid(domain=self.sender.rpartition("@")[2])
        mail["Auto-Submitted"] = "auto-generated"
        mail.set_content(body + "\n", cte="quoted-printable")
        mail["Content-Language"] = language
        return mail

    async def send(self, mail: EmailMessage) -> Sent:
        """Hand a mail over; what the server says of it stands in no log: it quotes addresses."""
        try:
            async with self.server.client() as client:
                # Not `send_message`, which would write the mail anew by rules of its own.
                to = mail["To"].addresses[0].addr_spec
                await client.sendmail(self.sender, [to], mail.as_bytes())
        except (aiosmtplib.SMTPRecipientsRefused, aiosmtplib.SMTPResponseException) as refused:
            return _refused(refused)
        except (aiosmtplib.SMTPException, OSError, TimeoutError):
            return Sent.UNREACHABLE
        return Sent.SENT


def _refused(broken: aiosmtplib.SMTPException) -> Sent:
    """Tell an address that gets no mail from a server that does not take ours now."""
    if isinstance(broken, aiosmtplib.SMTPRecipientsRefused):
        codes = [one.code for one in broken.recipients]
        return Sent.REFUSED if all(code >= PERMANENT for code in codes) else Sent.UNREACHABLE
    if isinstance(broken, aiosmtplib.SMTPDataError) and broken.code >= PERMANENT:
        return Sent.REFUSED
    return Sent.UNREACHABLE


async def trouble_with(server: MailServer) -> str | None:
    """Return what is wrong with a mail server, by the name of the error; None when it is well."""
    try:
        async with server.client() as client:
            await client.noop()
    except (aiosmtplib.SMTPException, OSError, TimeoutError) as broken:
        return type(broken).__name__
    return None
