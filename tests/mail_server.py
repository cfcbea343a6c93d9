"""A mail server on loopback (aiosmtpd), with what came in.

async with serve_mail() as mail:
    mail.got[0].body
"""

from __future__ import annotations

import asyncio
import email
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import default
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from bot.mailing import MailServer

PATIENCE = 90


@dataclass(frozen=True)
class Got:
    """A mail as it came: from and to of the envelope, and the mail."""

    sender: str
    to: list[str]
    mail: EmailMessage
    raw: bytes
    encrypted: bool

    @property
    def body(self) -> str:
        """The text."""
        return str(self.mail.get_content())


@dataclass
class MailOnLoopback:
    """What came in; `answers` are given to who hands a mail over, before all is well again."""

    port: int = 0
    got: list[Got] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    refuses_to: list[str] = field(default_factory=list)
    asked: int = 0

    def server(self, **more: Any) -> MailServer:
        """Return how we hand mail over."""
        return MailServer("127.0.0.1", self.port, **{"security": "none", **more})

    async def handle_RCPT(  # noqa: N802 - the library's name
        self,
        server: SMTP,
        session: Session,
        envelope: Envelope,
        address: str,
        rcpt_options: list[str],
    ) -> str:
        """Take an address or not."""
        if self.refuses_to:
            return self.refuses_to.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802 - the library's name
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        """Take a mail or not."""
        self.asked += 1
        if self.answers:
            return self.answers.pop(0)
        content = envelope.content
        assert isinstance(content, bytes)
        mail = email.message_from_bytes(content, policy=default)
        assert isinstance(mail, EmailMessage)
        self.got.append(
            Got(
                str(envelope.mail_from),
                list(envelope.rcpt_tos),
                mail,
                content,
                session.ssl is not None,
            )
        )
        return "250 OK"


def _knows(user: str, password: str) -> Any:
    def check(server: Any, session: Any, envelope: Any, mechanism: Any, data: Any) -> AuthResult:
        assert isinstance(data, LoginPassword)
        return AuthResult(success=(data.login, data.password) == (user.encode(), password.encode()))

    return check


@asynccontextmanager
async def serve_mail(
    *, tls: ssl.SSLContext | None = None, user: str = "", password: str = ""
) -> AsyncIterator[MailOnLoopback]:
    """Serve mail on a free port; with `tls` it wants STARTTLS, with `user` a login."""
    mail = MailOnLoopback()
    loop = asyncio.get_running_loop()

    def make() -> SMTP:
        return SMTP(
            mail,
            hostname="mail.test",
            tls_context=tls,
            require_starttls=tls is not None,
            auth_required=bool(user),
            authenticator=_knows(user, password) if user else None,
            timeout=PATIENCE,
            loop=loop,
        )

    served = await loop.create_server(make, "127.0.0.1", 0)
    mail.port = served.sockets[0].getsockname()[1]
    try:
        yield mail
    finally:
        served.close()
        await served.wait_closed()
