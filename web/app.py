"""The web application: the gateway, the web phone, and whatever routes are given with it."""

from __future__ import annotations

import asyncio
import hashlib
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Container, Iterable
from functools import cache
from pathlib import Path
from typing import Final

import jinja2
import orjson
import structlog
from aiohttp import web
from aiohttp.typedefs import Middleware

from domain.calendar import day_of
from domain.demo import Persona
from domain.links import Links
from domain.parameters import Content
from locales import read_on
from storage.session import AwayError, Sessions
from storage.wake import EVENTS, Waker
from web.gateway.bot_api import METHODS, BotApi, refusal
from web.gateway.browser import COOKIE_NAME, PERSONAS, cookie_name
from web.gateway.demo import Arrive, Demo
from web.gateway.front import Front, Page
from web.gateway.gateway import Clock, Gateway, bot_of
from web.gateway.hub import Hub
from web.gateway.hurry import Hurry, slow_down
from web.gateway.live import PING_SECONDS
from web.gateway.parameters import MAX_BODY, ApiError
from web.gateway.phone import Phone
from web.gateway.photographing import Photographing
from web.gateway.targets import PORTS
from web.gateway.updates import Polls
from web.gateway.voting import Voting
from web.gateway.webhooks import Poster
from web.mail_stop import MailStop, StopLinks
from web.poll_frame import PollFrame, PollOffer
from web.poll_screens import PollScreens
from web.polls import PollPages
from web.public.pages import PublicPages
from web.pushing import NO_PUSH, Pushing, PushOffer
from web.running_now import RunningNow

__all__ = ["Page", "make_app", "make_runner"]

HERE: Final = Path(__file__).parent
STATIC: Final = HERE / "static"
FOREVER: Final = "public, max-age=31536000, immutable"
ASK_AGAIN: Final = "no-cache"
AGAIN: Final = {"Retry-After": "5", "Cache-Control": "no-store"}
AWAY: Final = """<!doctype html><html lang="nl"><meta charset="utf-8">
<meta http-equiv="refresh" content="5"><meta name="viewport" content="width=device-width">
<title>De Smederij</title>
<p>We zijn er zo weer. Deze pagina probeert het vanzelf opnieuw.
<p lang="en">We will be back in a moment. This page tries again by itself.
"""
"""For who opens the page while the database is away; both languages, as none is known then."""

log = structlog.get_logger(__name__)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def make_app(
    *,
    sessions: Sessions,
    waker: Waker,
    clock: Clock,
    token: str,
    username: str,
    public_url: str,
    page: Page,
    push: PushOffer = NO_PUSH,
    mail_stops: StopLinks | None = None,
    content: Content | None = None,
    links: Links | None = None,
    poll_offer: PollOffer | None = None,
    extra_routes: Iterable[web.AbstractRouteDef] = (),
    templates: Path = HERE / "templates",
    ping_seconds: float = PING_SECONDS,
    hurry: Hurry | None = None,
    arrive: Arrive | None = None,
    webhook_ports: Container[int] = PORTS,
) -> web.Application:
    """Return the application. Serve it with `make_runner`.

    Args:
        waker: somebody else runs it; without it everything works, up to 25 seconds later.
        clock: returns the time, timezone-aware.
        token: of the bot, `<number>:<secret>`; the number is the user id of the bot.
        username: of the bot, without `@`.
        public_url: where browsers find us; `https` makes the cookie Secure.
        push: by which key browsers can be called back; none for `NO_PUSH`.
        mail_stops: by which links people get no mail any more; None where no mail is sent.
        content: of the municipality whose areas have pages for everybody; None for no such pages.
        links: knows the addresses of calendars of areas; None for no such calendars.
        poll_offer: how quick polls are joined without an account; needs `content`.
        extra_routes: such as health and metrics.
        hurry: how much somebody may ask of the web phone; None for as much as they like.
        arrive: makes a resident of who comes in as a persona; only in a demonstration.
        webhook_ports: of this machine, that the bot may name for its webhook.

    While it is served, it posts updates to the webhook that the bot may have set.

    Raises:
        ValueError: the token doesn't have that form.
    """
    bot = bot_of(token, name=page.title, username=username)
    gateway = Gateway(sessions, clock, bot, public_url, webhook_ports)
    hub, polls, poster = Hub(), Polls(waker), Poster(gateway, waker, METHODS)
    waker.subscribe(EVENTS, hub.pass_on)
    version = _version()
    environment = _templates(templates, f"/static/{version}")
    secure = public_url.lower().startswith("https:")
    demo = Demo(gateway, hub, arrive, public_url, secure) if arrive else None
    front = Front(
        gateway,
        page,
        environment.get_template("chat.html"),
        form=environment.get_template("kitchen_table.html"),
        static=f"/static/{version}",
        secure=secure,
        demo=demo,
        key=hashlib.sha256(f"secrets of browsers {token}".encode()).digest(),
    )
    phone = Phone(gateway, hub, page, public_url=public_url, ping_seconds=ping_seconds)

    async def close(_: web.Application) -> None:
        hub.close()
        polls.close()

    async def post(_: web.Application) -> AsyncIterator[None]:
        async with asyncio.TaskGroup() as group:
            posting = group.create_task(poster.run())
            yield
            posting.cancel()

    async def prepare(request: web.Request, response: web.StreamResponse) -> None:
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if request.path.startswith(f"/static/{version}/"):
            response.headers.setdefault("Cache-Control", FOREVER)
        elif request.path.startswith("/static/"):
            response.headers.setdefault("Cache-Control", ASK_AGAIN)

    app = web.Application(
        middlewares=[_guard, *([slow_down(hurry)] if hurry else ()), _dated(clock)],
        client_max_size=MAX_BODY,
    )
    app.add_routes(BotApi(gateway, polls, token).routes())
    app[COOKIE_NAME] = cookie_name(secure=secure)
    if demo is not None:
        app[PERSONAS] = frozenset(one.value for one in Persona)
        app.add_routes(demo.routes())
        demo.hear(waker)
    app.add_routes(front.routes())
    app.add_routes(phone.routes())
    app.add_routes(Photographing(gateway, page, public_url=public_url).routes())
    app.add_routes(Voting(gateway, page, public_url=public_url).routes())
    app.add_routes(RunningNow(gateway).routes())
    app.add_routes(Pushing(gateway, push).routes())
    if mail_stops is not None:
        asking = environment.get_template("mail_stop.html")
        app.add_routes(MailStop(sessions, mail_stops, page.title, asking).routes())
    if content is not None:
        public = PublicPages(sessions, clock, content, page.title, environment, links)
        app.add_routes(public.routes())
        app.on_cleanup.append(public.close)
    if content is not None and poll_offer is not None:
        asks = PollFrame(sessions, clock, poll_offer, content, page.title, environment)
        app.add_routes(PollPages(asks, poll_offer.key).routes())
        app.add_routes(PollScreens(asks).routes())
    app.add_routes(extra_routes)
    app.router.add_static(f"/static/{version}", STATIC)
    app.router.add_static("/static", STATIC)
    app.on_response_prepare.append(prepare)
    app.on_shutdown.append(close)
    app.cleanup_ctx.append(post)
    return app


def make_runner(app: web.Application) -> web.AppRunner:
    """Return what serves the application. Without access log: its lines hold the bot's token."""
    return web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=5)


@cache
def _templates(folder: Path, static: str) -> jinja2.Environment:
    """Return the templates in `folder`, read and compiled once in the life of a process."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder), autoescape=True, auto_reload=False
    )
    environment.globals["static"] = static
    return environment


def _version() -> str:
    """Return a name for the static files as they are now, for addresses that last for ever."""
    digest = hashlib.sha256()
    for path in sorted(STATIC.rglob("*")):
        if path.is_file():
            digest.update(path.relative_to(STATIC).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


@web.middleware
async def _guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer what broke, and log it without addresses, texts or the token."""
    try:
        return await handler(request)
    except web.HTTPException:
        raise
    except ConnectionResetError:  # whoever asked is gone already; nobody reads this
        return web.Response(status=499, reason="Client Closed Request")
    except AwayError as broken:
        log.warning("web.database", error=type(broken).__name__)
        return _away(request)
    except Exception as broken:  # noqa: BLE001 - one request: the others go on
        resource = request.match_info.route.resource
        where = traceback.extract_tb(broken.__traceback__)[-1]
        log.error(
            "web.failed",
            route=resource.canonical if resource else "",
            error=type(broken).__name__,
            at=f"{Path(where.filename).name}:{where.lineno}",
        )
        if request.path.startswith("/bot"):
            return refusal(ApiError(500, "Internal Server Error"))
        return web.Response(
            body=orjson.dumps({"error": "broken"}), status=500, content_type="application/json"
        )


def _dated(clock: Clock) -> Middleware:
    """Return what lets pages tell days as they are read today."""

    @web.middleware
    async def dated(request: web.Request, handler: Handler) -> web.StreamResponse:
        with read_on(day_of(clock())):
            return await handler(request)

    return dated


def _away(request: web.Request) -> web.Response:
    """Answer while the database is away: to ask again in a moment costs nobody anything."""
    if request.path.startswith("/bot"):
        return refusal(ApiError(503, "Service Unavailable"))
    if "text/html" in request.headers.get("Accept", ""):
        return web.Response(text=AWAY, status=503, content_type="text/html", headers=AGAIN)
    return web.Response(
        body=orjson.dumps({"error": "away"}),
        status=503,
        content_type="application/json",
        headers=AGAIN,
    )
