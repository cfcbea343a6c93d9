"""The methods about the bot itself, a chat, and files: what is asked, not said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from aiogram.types import AcceptedGiftTypes, BotCommand, ChatFullInfo, File

from storage import gateway as chats
from storage import gateway_files as files
from storage.gateway import Json
from storage.session import Session
from web.gateway.gateway import Gateway
from web.gateway.messages import NEIGHBOUR, as_json
from web.gateway.parameters import Parameters, no_chat, parse, refused

MAX_COMMANDS = 100
NAMES: Mapping[str, int] = {"name": 64, "description": 512, "short_description": 120}
"""What can be set about the bot, with the most characters it may have."""


async def get_me(gateway: Gateway, parameters: Parameters) -> Json:
    """`getMe`"""
    async with gateway.sessions() as session:
        named = await files.get_settings(session, [_name_key("name", "")])
    me = gateway.bot.model_copy(
        update={
            "first_name": next(iter(named.values()), gateway.bot.first_name),
            "can_join_groups": False,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }
    )
    return as_json(me)


async def get_chat(gateway: Gateway, parameters: Parameters) -> Json:
    """`getChat`"""
    chat = parameters.chat()
    async with gateway.sessions() as session:
        if await chats.find_chat(session, chat) is None:
            raise no_chat()
    none = AcceptedGiftTypes(
        unlimited_gifts=False,
        limited_gifts=False,
        unique_gifts=False,
        premium_subscription=False,
        gifts_from_channels=False,
    )
    return as_json(
        ChatFullInfo(
            id=chat,
            type="private",
            first_name=NEIGHBOUR,
            accent_color_id=0,
            max_reaction_count=0,
            accepted_gift_types=none,
        )
    )


async def get_file(gateway: Gateway, parameters: Parameters) -> Json:
    """`getFile`; its path is read by `/file/bot<token>/<path>`."""
    async with gateway.sessions() as session:
        facts = await files.find_file(session, parameters.text("file_id"))
    if facts is None:
        raise refused("invalid file_id")
    return as_json(
        File(
            file_id=facts.id,
            file_unique_id=facts.id[:16],
            file_size=facts.size,
            file_path=f"{FOLDER}/{facts.id}",
        )
    )


FOLDER = "files"

# --- commands -----------------------------------------------------------------------------


async def set_my_commands(gateway: Gateway, parameters: Parameters) -> bool:
    """`setMyCommands`"""
    given = parameters.nested("commands")
    if not isinstance(given, list) or len(given) > MAX_COMMANDS:
        raise refused("can't parse commands")
    commands = [as_json(parse(one, BotCommand, "commands")) for one in given]
    return await _set(gateway, _commands_key(parameters), commands or None)


async def delete_my_commands(gateway: Gateway, parameters: Parameters) -> bool:
    """`deleteMyCommands`"""
    return await _set(gateway, _commands_key(parameters), None)


async def get_my_commands(gateway: Gateway, parameters: Parameters) -> Any:
    """`getMyCommands`: those of exactly this scope and language."""
    key = _commands_key(parameters)
    async with gateway.sessions() as session:
        return (await files.get_settings(session, [key])).get(key, [])


async def commands_for(session: Session, language: str) -> Sequence[Json]:
    """Return the commands that somebody in a private chat sees: the closest that were set."""
    keys = [
        f"commands/{scope}/{code}"
        for scope in ("all_private_chats", "default")
        for code in (language, "")
    ]
    known = await files.get_settings(session, keys)
    return next((known[key] for key in keys if key in known), [])


def _commands_key(parameters: Parameters) -> str:
    scope = parameters.nested("scope")
    kind = scope.get("type", "default") if isinstance(scope, dict) else "default"
    if kind not in ("default", "all_private_chats"):
        raise refused("this scope of commands is not supported here")
    return f"commands/{kind}/{parameters.text('language_code')}"


# --- names --------------------------------------------------------------------------------


async def set_my_name(gateway: Gateway, parameters: Parameters) -> bool:
    """`setMyName`"""
    return await _set_name(gateway, parameters, "name")


async def get_my_name(gateway: Gateway, parameters: Parameters) -> Json:
    """`getMyName`"""
    return await _get_name(gateway, parameters, "name")


async def set_my_description(gateway: Gateway, parameters: Parameters) -> bool:
    """`setMyDescription`"""
    return await _set_name(gateway, parameters, "description")


async def get_my_description(gateway: Gateway, parameters: Parameters) -> Json:
    """`getMyDescription`"""
    return await _get_name(gateway, parameters, "description")


async def set_my_short_description(gateway: Gateway, parameters: Parameters) -> bool:
    """`setMyShortDescription`"""
    return await _set_name(gateway, parameters, "short_description")


async def get_my_short_description(gateway: Gateway, parameters: Parameters) -> Json:
    """`getMyShortDescription`"""
    return await _get_name(gateway, parameters, "short_description")


async def _set_name(gateway: Gateway, parameters: Parameters, what: str) -> bool:
    text = parameters.text(what)
    if len(text) > NAMES[what]:
        raise refused(f"{what} is too long")
    return await _set(gateway, _name_key(what, parameters.text("language_code")), text or None)


async def _get_name(gateway: Gateway, parameters: Parameters, what: str) -> Json:
    """In the language asked for, otherwise the one for all languages."""
    keys = [_name_key(what, code) for code in (parameters.text("language_code"), "")]
    async with gateway.sessions() as session:
        known = await files.get_settings(session, keys)
    default = gateway.bot.first_name if what == "name" else ""
    return {what: next((known[key] for key in keys if key in known), default)}


def _name_key(what: str, language: str) -> str:
    return f"{what}/{language}"


async def _set(gateway: Gateway, key: str, value: object | None) -> bool:
    async with gateway.sessions.begin() as session:
        await files.set_setting(session, key, value)
    return True
