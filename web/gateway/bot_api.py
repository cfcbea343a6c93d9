"""The Bot API server: who may call, which method is meant, and how it is answered."""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any, TypeAlias

import orjson
from aiohttp import web

from storage import gateway_files as files
from web.gateway import editing, polls, profile, sending, updates, webhooks
from web.gateway.gateway import Gateway
from web.gateway.parameters import ApiError, Parameters, read_parameters

Method: TypeAlias = Callable[[Gateway, Parameters], Awaitable[Any]]

METHODS: Mapping[str, Method] = {
    "answercallbackquery": sending.answer_callback_query,
    "deletemessage": editing.delete_message,
    "deletemycommands": profile.delete_my_commands,
    "deletewebhook": webhooks.delete_webhook,
    "editmessagecaption": editing.edit_message_caption,
    "editmessagemedia": editing.edit_message_media,
    "editmessagereplymarkup": editing.edit_message_reply_markup,
    "editmessagetext": editing.edit_message_text,
    "getchat": profile.get_chat,
    "getfile": profile.get_file,
    "getme": profile.get_me,
    "getmycommands": profile.get_my_commands,
    "getmydescription": profile.get_my_description,
    "getmyname": profile.get_my_name,
    "getmyshortdescription": profile.get_my_short_description,
    "getwebhookinfo": webhooks.get_webhook_info,
    "sendchataction": sending.send_chat_action,
    "senddocument": sending.send_document,
    "sendlocation": sending.send_location,
    "sendmessage": sending.send_message,
    "sendphoto": sending.send_photo,
    "sendpoll": sending.send_poll,
    "sendvenue": sending.send_venue,
    "setmycommands": profile.set_my_commands,
    "setmydescription": profile.set_my_description,
    "setmyname": profile.set_my_name,
    "setmyshortdescription": profile.set_my_short_description,
    "setwebhook": webhooks.set_webhook,
    "stoppoll": polls.stop_poll,
}
"""By name in small letters, without `getUpdates`, of which only one can wait."""


class BotApi:
    """Answers `/bot<token>/<method>` and `/file/bot<token>/<path>`.

    The token is compared in constant time and stands in no log; a refused call is answered
    before its body is read.
    """

    def __init__(self, gateway: Gateway, listening: updates.Polls, token: str) -> None:
        self._gateway = gateway
        self._methods = {**METHODS, "getupdates": listening.get_updates}
        self._token = token.encode()

    def routes(self) -> Iterable[web.AbstractRouteDef]:
        """Return the routes to mount."""
        return [
            web.route("*", "/bot{token:[^/]*}/{method:.*}", self._call),
            web.get("/file/bot{token:[^/]*}/{path:.*}", self._download),
        ]

    async def _call(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check(request)
            method = self._methods.get(request.match_info["method"].lower().rstrip("/"))
            if method is None or request.method not in ("GET", "POST"):
                raise ApiError(404, "Not Found")
            result = await method(self._gateway, await read_parameters(request))
        except ApiError as error:
            return refusal(error)
        return web.Response(
            body=orjson.dumps({"ok": True, "result": result}), content_type="application/json"
        )

    async def _download(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check(request)
            folder, _, file_id = request.match_info["path"].partition("/")
            async with self._gateway.sessions() as session:
                facts = await files.find_file(session, file_id)
                if folder != profile.FOLDER or facts is None:
                    raise ApiError(404, "Not Found")
                content = await files.get_content(session, file_id)
        except ApiError as error:
            return refusal(error)
        return web.Response(body=content, content_type="application/octet-stream")

    def _check(self, request: web.Request) -> None:
        given = request.match_info["token"].encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, self._token):
            raise ApiError(401, "Unauthorized")


def refusal(error: ApiError) -> web.Response:
    """Return an error in Telegram's form."""
    body = {"ok": False, "error_code": error.code, "description": error.description}
    return web.Response(body=orjson.dumps(body), status=error.code, content_type="application/json")
