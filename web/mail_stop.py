"""No mail any more, by the link in a mail: without logging in, and not by looking at the page.

Mail programs and scanners open each link of a mail, so a GET only asks. A POST does it: that of
the page, or the one that a mail program sends for its own button (RFC 8058).
"""

from __future__ import annotations

import hashlib
import hmac
import re
from base64 import urlsafe_b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import jinja2
from aiohttp import web

from domain.ids import ResidentId
from domain.mailing import MailText
from locales import LANGUAGES, say
from storage import mails
from storage.session import Sessions
from web.gateway.browser import accepted_language

PATH: Final = "/mail/stop"
POLICY: Final = "; ".join(
    [
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)
_TOKEN = re.compile(r"(\d{1,15})-([A-Za-z0-9_-]{22})", re.ASCII)


@dataclass(frozen=True, slots=True)
class StopLinks:
    """Makes and reads the links: signed for one address of one resident, for as long as it stands.

    Attributes:
        base: where people reach us, without a slash at the end.
    """

    key: bytes
    base: str

    def link(self, resident: int, address: str) -> str:
        """Return the link for a mail."""
        return f"{self.base}{PATH}/{resident}-{self._signature(resident, address)}"

    def is_of(self, signature: str, resident: int, address: str) -> bool:
        """Return whether a signature is that of this address of this resident."""
        return hmac.compare_digest(signature, self._signature(resident, address))

    def _signature(self, resident: int, address: str) -> str:
        made = hmac.new(self.key, f"{resident} {address}".encode(), hashlib.sha256).digest()
        return urlsafe_b64encode(made[:16]).rstrip(b"=").decode()


@dataclass(frozen=True, slots=True)
class MailStop:
    """Answers the links.

    Attributes:
        name: how this is called.
    """

    sessions: Sessions
    links: StopLinks
    name: str
    template: jinja2.Template

    def routes(self) -> Iterable[web.AbstractRouteDef]:
        """Return the routes to mount."""
        return [
            web.get(f"{PATH}/{{token}}", self._ask),
            web.post(f"{PATH}/{{token}}", self._stop),
        ]

    async def _ask(self, request: web.Request) -> web.Response:
        return self._page(request, done=False)

    async def _stop(self, request: web.Request) -> web.Response:
        """Forget the address. A link that is no longer of any tells nothing else: it is gone."""
        found = _TOKEN.fullmatch(request.match_info["token"])
        if found is not None:
            resident, signature = ResidentId(int(found[1])), found[2]
            async with self.sessions.begin() as session:
                known = await mails.find(session, resident)
                if known is not None and self.links.is_of(signature, resident, known.address):
                    await mails.forget(session, resident)
        return self._page(request, done=True)

    def _page(self, request: web.Request, *, done: bool) -> web.Response:
        wanted = accepted_language(request) or ""
        language = wanted if wanted in LANGUAGES else "nl"
        text = MailText.STOP_DONE if done else MailText.STOP_ASK
        html = self.template.render(
            language=language,
            title=say(MailText.STOP_TITLE, language),
            name=self.name,
            text=say(text, language, {"wie": self.name}),
            yes=None if done else say(MailText.STOP_YES, language),
        )
        headers = {
            "Content-Security-Policy": POLICY,
            "Cache-Control": "no-store",
            "Referrer-Policy": "no-referrer",
            "X-Robots-Tag": "noindex",
        }
        return web.Response(text=html, content_type="text/html", headers=headers)
