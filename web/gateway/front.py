"""What a browser loads: the page, its shell for a day without network, and what installs it."""

from __future__ import annotations

import base64
import hmac
import re
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import jinja2
import orjson
from aiohttp import web

from storage import gateway as chats
from storage.gateway import Chat, Json
from storage.gateway_secrets import is_fresh, renew_secret
from web.gateway.browser import (
    COOKIE_SECONDS,
    accepted_language,
    cookie_of,
    known_chat,
    secret_of,
)
from web.gateway.demo import Demo
from web.gateway.gateway import Gateway

POLICY: Final = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types worker",
    ]
)
PAPER: Final = "#FBF6EC"
CARD: Final = "#FFFEFB"
ICONS: Final = [
    {"src": "favicon.svg", "sizes": "any", "type": "image/svg+xml"},
    {"src": "icon-192.png", "sizes": "192x192", "type": "image/png"},
    {"src": "icon-512.png", "sizes": "512x512", "type": "image/png"},
    {"src": "icon-whole-512.png", "sizes": "512x512", "type": "image/png", "purpose": "maskable"},
]
WORKER_WORDS: Final = ("web-nieuws-titel", "web-nieuws-tekst")
WORKER: Final = Path(__file__).parents[1] / "static" / "worker.js"

_START = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True, slots=True)
class Page:
    """What the page shows of itself.

    Attributes:
        words: language code to the sentences of the page, by key; `nl` is always there.
        photos: whether the bot takes photos; otherwise the page doesn't offer to send them.
    """

    title: str
    words: Mapping[str, Mapping[str, str]]
    subtitle: str = ""
    photos: bool = False

    def language(self, wanted: str | None) -> str:
        """Return `wanted` when the page speaks it, otherwise Dutch."""
        return wanted if wanted is not None and wanted in self.words else "nl"

    def language_of(self, request: web.Request, chat: Chat | None) -> str:
        """Return the bot's last language, otherwise the browser's, if the page speaks it."""
        said = chat.language if chat is not None else None
        return self.language(said or accepted_language(request))


class Front:
    """Answers `/chat` itself and the files that make it an app."""

    def __init__(
        self,
        gateway: Gateway,
        page: Page,
        template: jinja2.Template,
        *,
        static: str,
        secure: bool,
        key: bytes,
        demo: Demo | None = None,
        form: jinja2.Template | None = None,
    ) -> None:
        """`template` is `chat.html`; `static` is the address of the static files as they are.

        Args:
            key: of which new secrets are made; the same in all web processes.
            form: `kitchen_table.html`, on which talks are written down without a network.
        """
        self._key = key
        self._gateway = gateway
        self._page = page
        self._template = template
        self._static = static
        self._secure = secure
        self._demo = demo
        self._form = form

    def routes(self) -> Iterable[web.AbstractRouteDef]:
        """Return the routes to mount."""
        return [
            web.get("/chat", self._show, allow_head=False),
            web.get("/chat/shell", self._shell),
            web.get("/chat/keukentafel", self._show_form, allow_head=False),
            web.get("/chat/keukentafel/shell", self._form_shell),
            web.get("/chat/manifest.webmanifest", self._manifest),
            web.get("/chat/worker.js", self._worker),
        ]

    async def _show(self, request: web.Request) -> web.Response:
        now = self._gateway.clock()
        secret = secret_of(request)
        async with self._gateway.sessions.begin() as session:
            chat = await known_chat(session, request)
            if chat is None and await is_fresh(session, self._next(secret), now=now):
                secret = self._next(secret)  # another tab was first
                chat = await chats.find_session(session, secret)
            if chat is None:  # a secret is only ever ours: one that came along is not taken up
                secret = secrets.token_urlsafe(32)
                chat = await chats.add_session(session, secret, now=now)
                if self._demo is not None:
                    language = self._page.language_of(request, chat)
                    await self._demo.greet(session, request, chat.id, language, now=now)
            elif chat.renew:
                secret = self._next(secret)
                await renew_secret(session, chat.id, secret, now=now)
            else:
                await chats.touch_session(session, chat.id, now=now)
        start = request.query.get("start", "")
        language = self._page.language_of(request, chat)
        demo = self._demo.shown(request) if self._demo else None
        opens = start if _START.fullmatch(start) else ""
        response = self._html(language, start=opens, who=chat.who, demo=demo)
        response.set_cookie(
            cookie_of(request),
            secret,
            max_age=COOKIE_SECONDS,
            path="/",
            httponly=True,
            samesite="Lax",
            secure=self._secure,
        )
        return response

    async def _shell(self, request: web.Request) -> web.Response:
        """Answer the page without anybody in it: what a browser may keep."""
        return self._html(self._page.language(accepted_language(request)), offline=True)

    async def _show_form(self, request: web.Request) -> web.Response:
        """Answer the form for a talk at the kitchen table; who has no conversation begins one."""
        async with self._gateway.sessions() as session:
            chat = await known_chat(session, request)
        if chat is None or chat.renew:
            raise web.HTTPSeeOther("/chat")
        language = self._page.language_of(request, chat)
        return self._html(language, who=chat.who, template=self._form)

    async def _form_shell(self, request: web.Request) -> web.Response:
        """Answer the form without anybody in it: what a browser may keep."""
        language = self._page.language(accepted_language(request))
        return self._html(language, offline=True, template=self._form)

    def _next(self, secret: str) -> str:
        """Return the secret that comes after `secret`: the same for each tab that asks at once."""
        digest = hmac.digest(self._key, secret.encode("utf-8", "surrogatepass"), "sha256")
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()

    def _html(
        self,
        language: str,
        *,
        start: str = "",
        who: str = "",
        offline: bool = False,
        demo: Json | None = None,
        template: jinja2.Template | None = None,
    ) -> web.Response:
        html = (template or self._template).render(
            phone={
                "words": self._page.words,
                "start": start,
                "who": who,
                "offline": offline,
                "photos": self._page.photos,
                "demo": demo,
            },
            language=language,
            title=self._page.title,
            subtitle=self._page.subtitle,
        )
        headers = {
            "Content-Security-Policy": POLICY,
            "Cache-Control": "no-store",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
            "Referrer-Policy": "same-origin",
        }
        return web.Response(text=html, content_type="text/html", headers=headers)

    async def _manifest(self, request: web.Request) -> web.Response:
        manifest = {
            "id": "/chat",
            "name": self._page.title,
            "short_name": self._page.title,
            "lang": self._page.language(accepted_language(request)),
            "start_url": "/chat",
            "scope": "/chat",
            "display": "standalone",
            "background_color": PAPER,
            "theme_color": CARD,
            "icons": [{**icon, "src": f"{self._static}/{icon['src']}"} for icon in ICONS],
        }
        return web.Response(
            body=orjson.dumps(manifest),
            content_type="application/manifest+json",
            headers={"Cache-Control": "no-cache"},
        )

    async def _worker(self, request: web.Request) -> web.Response:
        """Answer the worker from an address that lets it look after `/chat`.

        It shows notifications while no page is there to ask, so its words come with it.
        """
        words = {
            language: {key: said[key] for key in WORKER_WORDS}
            for language, said in self._page.words.items()
        }
        given = orjson.dumps({"words": words, "icon": f"{self._static}/icon-192.png"})
        return web.Response(
            body=b"self.given = " + given + b";\n" + WORKER.read_bytes(),
            content_type="text/javascript",
            headers={"Cache-Control": "no-cache", "Service-Worker-Allowed": "/chat"},
        )
