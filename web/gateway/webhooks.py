"""Webhooks: the methods that set one, and the loop that posts updates to it.

One web process posts, one update at a time, oldest first. What fails is posted again, so an
update can come twice but none comes before an older one.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final, TypeAlias

import aiohttp
import orjson
import structlog
from aiogram.types import WebhookInfo

from storage import gateway_updates as queue
from storage import gateway_webhooks as webhooks
from storage.gateway import Json
from storage.gateway_updates import Waiting
from storage.gateway_webhooks import CHANGED, Webhook
from storage.session import DatabaseError, Session
from storage.speaker import Elected, elect
from storage.wake import UPDATES, Waker, wait
from web.gateway.gateway import Gateway
from web.gateway.messages import as_json
from web.gateway.parameters import ApiError, Parameters, read_json, refused
from web.gateway.targets import GuardedResolver, NotAllowedError, check_target

HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"
CONNECTIONS: Final = 40
"""What Telegram says when the bot asks for no number of connections."""
POST_SECONDS: Final = 30.0
LOOK_AGAIN: Final = 5.0
LONGEST_PAUSE: Final = 60.0
MAX_ANSWER: Final = 64 * 1024
REFUSED_FOR: Final = timedelta(days=1)
"""How old an update may get that the bot answers with an error, before it is given up."""

_SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")

Methods: TypeAlias = Mapping[str, Callable[[Gateway, Parameters], Awaitable[Any]]]

log = structlog.get_logger(__name__)


# --- the methods ----------------------------------------------------------------------------


async def set_webhook(gateway: Gateway, parameters: Parameters) -> bool:
    """`setWebhook`; an empty address takes it away, as with Telegram."""
    url = parameters.text("url").strip()
    if not url:
        return await delete_webhook(gateway, parameters)
    try:
        check_target(url, gateway.public_url, gateway.webhook_ports)
    except NotAllowedError as refusal:
        raise refused(f"bad webhook: {refusal}") from None
    for name in ("certificate", "ip_address"):
        if name in parameters:
            raise refused(f"bad webhook: {name} is not supported here")
    secret = parameters.text("secret_token")
    if not _SECRET.fullmatch(secret):
        raise refused("secret token contains unallowed characters")
    connections = parameters.number("max_connections", CONNECTIONS)
    webhook = Webhook(url, secret, parameters.kinds(), min(max(connections, 1), 100))
    async with gateway.sessions.begin() as session:
        await webhooks.set_webhook(session, webhook)
    await _drop(gateway, parameters)
    return True


async def delete_webhook(gateway: Gateway, parameters: Parameters) -> bool:
    """`deleteWebhook`"""
    async with gateway.sessions.begin() as session:
        await webhooks.set_webhook(session, None)
    await _drop(gateway, parameters)
    return True


async def _drop(gateway: Gateway, parameters: Parameters) -> None:
    if parameters.yes("drop_pending_updates"):
        async with gateway.sessions.begin() as session:
            await queue.acknowledge(session, await queue.offset_from_end(session, 1) + 1)


async def get_webhook_info(gateway: Gateway, parameters: Parameters) -> Json:
    """`getWebhookInfo`"""
    async with gateway.sessions() as session:
        waiting = await queue.count_updates(session)
        webhook = await webhooks.find_webhook(session)
        trouble = await webhooks.find_trouble(session)
    info = WebhookInfo(
        url="" if webhook is None else webhook.url,
        has_custom_certificate=False,
        pending_update_count=waiting,
        max_connections=None if webhook is None else webhook.connections,
        allowed_updates=None if webhook is None or webhook.kinds is None else [*webhook.kinds],
        last_error_date=None if trouble is None else datetime.fromtimestamp(trouble.at, UTC),
        last_error_message=None if trouble is None else trouble.what,
    )
    return as_json(info)


# --- posting --------------------------------------------------------------------------------


class _Failed(Exception):  # noqa: N818 - what getWebhookInfo tells
    """The bot did not take an update.

    Attributes:
        answered: whether it was reached, and said no.
    """

    def __init__(self, what: str, *, answered: bool) -> None:
        super().__init__(what)
        self.answered = answered


class Poster:
    """Posts what waits to the webhook, in the one web process that is elected for it."""

    def __init__(self, gateway: Gateway, waker: Waker, methods: Methods) -> None:
        self._gateway = gateway
        self._methods = methods
        self._woken = asyncio.Event()
        self._posting = False
        waker.subscribe(UPDATES, self._hear)

    def _hear(self, said: str) -> None:
        if self._posting or said == CHANGED:  # without a webhook an update is not our business
            self._woken.set()

    async def run(self) -> None:
        """Post until cancelled; the database may go away and come back."""
        while True:
            try:
                if await self._webhook() is not None:
                    await self._stand_for_election()
            except DatabaseError as broken:
                log.warning("webhook.database", error=type(broken).__name__)
            except Exception as broken:  # noqa: BLE001 - the loop: the next round may go well
                log.warning("webhook.broken", error=type(broken).__name__)
            await wait(self._woken, LOOK_AGAIN)

    async def _webhook(self) -> Webhook | None:
        async with self._gateway.sessions() as session:
            return await webhooks.find_webhook(session)

    async def _stand_for_election(self) -> None:
        async with elect(self._gateway.sessions, "gateway", role="webhook") as elected:
            if elected is None:
                return
            self._posting = True
            try:
                connector = aiohttp.TCPConnector(resolver=GuardedResolver())
                limit = aiohttp.ClientTimeout(total=POST_SECONDS)
                async with aiohttp.ClientSession(connector=connector, timeout=limit) as http:
                    await self._post_all(http, elected)
            finally:
                self._posting = False

    async def _post_all(self, http: aiohttp.ClientSession, elected: Elected) -> None:
        """Post for as long as there is a webhook."""
        failures = 0
        last: Webhook | None = None
        while webhook := await self._webhook():
            if webhook != last:
                failures, last = 0, webhook
            await elected.still_elected()
            async with self._gateway.sessions.begin() as session:
                found = await queue.list_updates(session, limit=1)
            if not found:
                await wait(self._woken, LOOK_AGAIN)
            elif await self._bring(http, webhook, found[0]):
                failures = 0
            else:
                failures += 1
                await self._pause(webhook, min(2.0 ** (failures - 1), LONGEST_PAUSE))

    async def _pause(self, webhook: Webhook, seconds: float) -> None:
        """Wait before another try, but no longer than this webhook stands."""
        loop = asyncio.get_running_loop()
        until = loop.time() + seconds
        while (left := until - loop.time()) > 0 and await self._webhook() == webhook:
            await wait(self._woken, min(left, LOOK_AGAIN))

    async def _bring(self, http: aiohttp.ClientSession, webhook: Webhook, update: Waiting) -> bool:
        """Post one update and do what the answer asks; return whether it is done with."""
        now = self._gateway.clock()
        asked = None
        if webhook.kinds is None or not update.body.keys().isdisjoint(webhook.kinds):
            try:
                asked = await self._post(http, webhook, update)
            except _Failed as failed:
                log.info("webhook.failed", update=update.update_id, answered=failed.answered)
                async with self._gateway.sessions.begin() as session:
                    if await webhooks.find_webhook(session) == webhook:
                        await webhooks.set_trouble(session, str(failed), now=now)
                if not failed.answered or now - update.at < REFUSED_FOR:
                    return False
        if asked is not None:
            await self._obey(asked, update)
        async with self._gateway.sessions.begin() as session:
            await queue.acknowledge(session, update.update_id + 1)
        return True

    async def _post(
        self, http: aiohttp.ClientSession, webhook: Webhook, update: Waiting
    ) -> Json | None:
        """Post an update and return the method that the bot answers with, if any.

        Raises:
            _Failed: it wasn't taken.
        """
        headers = {"Content-Type": "application/json"}
        if webhook.secret:
            headers[HEADER] = webhook.secret
        body = orjson.dumps({"update_id": update.update_id, **update.body})
        try:
            # Again, since the public address may be another one now.
            check_target(webhook.url, self._gateway.public_url, self._gateway.webhook_ports)
            async with http.post(
                webhook.url, data=body, headers=headers, allow_redirects=False
            ) as response:
                if not 200 <= response.status < 300:
                    what = f"Wrong response from the webhook: {response.status} {response.reason}"
                    raise _Failed(what, answered=True)
                return _method_in(await _read(response))
        except NotAllowedError as refusal:
            raise _Failed(f"Bad webhook: {refusal}", answered=False) from None
        except TimeoutError:
            raise _Failed("Read timeout expired", answered=False) from None
        except (aiohttp.ClientError, OSError):
            raise _Failed("Connection failed", answered=False) from None

    async def _obey(self, asked: Json, update: Waiting) -> None:
        """Call the method in the answer of the bot, which hears nothing of how it went.

        Its key makes a repeat harmless, should the update be posted again.
        """
        method = self._methods.get(str(asked["method"]).lower())
        values = {"smederij_key": f"webhook {update.update_id}", **asked}
        if method is not None:
            try:
                await method(self._gateway, Parameters(values, {}))
            except ApiError as error:
                log.info("webhook.answer_refused", code=error.code)


async def _read(response: aiohttp.ClientResponse) -> bytes:
    """Return an answer, empty when it is longer than anything we would do."""
    read = bytearray()
    async for chunk in response.content.iter_chunked(1 << 14):
        read += chunk
        if len(read) > MAX_ANSWER:
            return b""
    return bytes(read)


def _method_in(body: bytes) -> Json | None:
    try:
        said = read_json(body)
    except ValueError:
        return None
    return said if isinstance(said, dict) and isinstance(said.get("method"), str) else None


async def refuse_listening(session: Session, why: str) -> None:
    """Refuse getUpdates while updates are posted.

    Raises:
        ApiError: there is a webhook.
    """
    if await webhooks.find_webhook(session) is not None:
        raise ApiError(409, why)
