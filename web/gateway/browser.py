"""What a browser sends, read and checked, and the forms in which it is answered."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlsplit

import orjson
from aiohttp import web

from storage import gateway as chats
from storage.gateway import Chat, Json
from storage.session import Session
from web.gateway.content import MAX_TEXT
from web.gateway.keyboards import MAX_DATA_BYTES
from web.gateway.parameters import LARGEST, read_json

COOKIE: Final = "smederij"
COOKIE_NAME: Final = web.AppKey("cookie_name", str)
"""In the application: under which name a browser brings its secret."""
PERSONAS: Final = web.AppKey("personas", frozenset[str])
"""In the application of a demonstration, and nowhere else: whom a visitor can be."""
CHOSEN: Final = "kijkt-als"
"""What is added to the name of the cookie that says which persona a browser is now."""
COOKIE_SECONDS: Final = 400 * 24 * 3600
WHO: Final = "Smederij-Who"
"""Header by which a page tells whose it is: a tab of before is not to speak for who came after."""
MAX_BODY: Final = 64 * 1024

_KEY = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_LANGUAGE = re.compile(r"\s*([a-z]{2,3})(?![a-z])", re.IGNORECASE)
_REFUSALS: Mapping[int, type[web.HTTPException]] = {
    400: web.HTTPBadRequest,
    401: web.HTTPUnauthorized,
    403: web.HTTPForbidden,
    404: web.HTTPNotFound,
    429: web.HTTPTooManyRequests,
    503: web.HTTPServiceUnavailable,
}


def answer(body: Any, *, status: int = 200) -> web.Response:
    """Return an answer in JSON that nobody stores."""
    return web.Response(
        body=orjson.dumps(body),
        status=status,
        content_type="application/json",
        headers={"Cache-Control": "no-store"},
    )


def refuse(status: int, error: str) -> web.HTTPException:
    """Return a refusal to raise: a status of `_REFUSALS`, with a code that the page knows."""
    return _REFUSALS[status](
        text=orjson.dumps({"error": error}).decode(), content_type="application/json"
    )


def origin_of(public_url: str) -> str:
    """Return the origin of an address, as browsers write it."""
    public = urlsplit(public_url)
    return f"{public.scheme}://{public.netloc}".lower()


def check_origin(request: web.Request, ours: str) -> None:
    """Refuse what another page sends.

    Raises:
        web.HTTPForbidden: `Origin` isn't there, or is neither `ours` nor that of this host.
    """
    given = request.headers.getall("Origin", [])
    origin = given[0].lower() if len(given) == 1 else ""
    host = request.headers.get("Host", "").lower()
    if origin != ours and origin not in (f"http://{host}", f"https://{host}"):
        raise refuse(403, "other_origin")


def cookie_name(*, secure: bool) -> str:
    """Return the name of the cookie.

    Over https it has a prefix by which browsers refuse one that another host of this domain,
    or a page without https, tries to put in its place.
    """
    return f"__Host-{COOKIE}" if secure else COOKIE


def persona_of(request: web.Request) -> str:
    """Return as whom a visitor of a demonstration looks around; empty for themselves."""
    chosen = request.cookies.get(f"{request.config_dict[COOKIE_NAME]}-{CHOSEN}", "")
    return chosen if chosen in request.config_dict.get(PERSONAS, ()) else ""


def cookie_of(request: web.Request) -> str:
    """Return the name under which a browser brings its secret: another for each persona."""
    name, persona = request.config_dict[COOKIE_NAME], persona_of(request)
    return f"{name}-{persona}" if persona else name


def secret_of(request: web.Request) -> str:
    """Return the secret that a browser brings, or nothing."""
    return request.cookies.get(cookie_of(request), "")


async def known_chat(session: Session, request: web.Request) -> Chat | None:
    """Return the chat of this browser, when it brings a cookie that we know."""
    secret = secret_of(request)
    return await chats.find_session(session, secret) if secret else None


async def own_chat(session: Session, request: web.Request) -> Chat:
    """Return the chat of this browser.

    Raises:
        web.HTTPUnauthorized: it has none, or needs a new secret, or the page is that of somebody
            who was here before: the page then loads anew.
    """
    chat = await known_chat(session, request)
    if chat is None or chat.renew or is_another(request.headers.get(WHO), chat):
        raise refuse(401, "no_session")
    return chat


def is_another(who: str | None, chat: Chat) -> bool:
    """Return whether a page says that it is somebody else's than `chat` now; most say who."""
    return bool(who) and who != chat.who


async def read_posted(request: web.Request) -> Json:
    """Return the object that a page posted, its texts cleaned.

    Raises:
        web.HTTPBadRequest: it is something else, or longer than MAX_BODY.
    """
    if request.content_type != "application/json":
        raise refuse(400, "bad_request")
    raw = bytearray()
    while chunk := await request.content.readany():
        raw += chunk
        if len(raw) > MAX_BODY:
            raise refuse(400, "too_long")
    try:
        body = read_json(bytes(raw))
    except ValueError:
        raise refuse(400, "bad_request") from None
    if not isinstance(body, dict):
        raise refuse(400, "bad_request")
    return body


def read_said(posted: Json) -> tuple[str, str]:
    """Return text and key of what somebody says.

    Raises:
        web.HTTPBadRequest: there is no text, too much of it, or no key.
    """
    text = posted.get("text")
    if not isinstance(text, str):
        raise refuse(400, "bad_request")
    text = text.replace("\r\n", "\n").strip()
    if not text:
        raise refuse(400, "empty")
    if len(text) > MAX_TEXT:
        raise refuse(400, "too_long")
    return text, read_key(posted)


def read_tap(posted: Json) -> tuple[int, str, str]:
    """Return message number, data and key of a tap.

    Raises:
        web.HTTPBadRequest: one of them has another form.
    """
    match posted:
        case {"message_id": int(number), "data": str(data)} if not isinstance(number, bool):
            if 0 < len(data.encode()) <= MAX_DATA_BYTES:
                return number, data, read_key(posted)
    raise refuse(400, "bad_request")


def read_key(posted: Json) -> str:
    """Return the key of what a browser does, a UUID.

    Raises:
        web.HTTPBadRequest: there is none.
    """
    key = posted.get("key")
    if not isinstance(key, str) or not _KEY.fullmatch(key):
        raise refuse(400, "bad_request")
    return key


def read_number(request: web.Request, name: str) -> int | None:
    """Return a message number or `seq` out of the address.

    Raises:
        web.HTTPBadRequest: it isn't a number of at most 64 bits.
    """
    value = request.query.get(name)
    if value is None:
        return None
    if not (value.isascii() and value.isdigit() and len(value) < 20 and int(value) <= LARGEST):
        raise refuse(400, "bad_request")
    return int(value)


def accepted_language(request: web.Request) -> str | None:
    """Return the first language of the browser, such as "nl"; None when it doesn't say."""
    found = _LANGUAGE.match(request.headers.get("Accept-Language", ""))
    return found.group(1).lower() if found else None
