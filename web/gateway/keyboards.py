"""Keyboards and cards that come with a message: read, checked, and kept fitting each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from aiogram.types import InlineKeyboardMarkup, ReplyKeyboardMarkup

from storage.gateway import Doors, Json
from web.gateway.messages import button
from web.gateway.parameters import Parameters, parse, refused

MAX_DATA_BYTES = 64
SCHEMES = ("https://", "http://", "tg://")
LOOKS = ("main", "plain", "quiet")


@dataclass(frozen=True, slots=True)
class Markup:
    """What `reply_markup` asks: buttons under the message, or other doors, or nothing."""

    keyboard: InlineKeyboardMarkup | None = None
    doors: Doors | None = None
    changes_doors: bool = False


def read_markup(parameters: Parameters) -> Markup:
    """Return what `reply_markup` says.

    Raises:
        ApiError: a button does nothing, carries over 64 bytes, or opens something odd.
    """
    value = parameters.nested("reply_markup")
    if value is None:
        return Markup()
    if not isinstance(value, dict):
        raise refused("can't parse reply_markup")
    if "inline_keyboard" in value:
        return Markup(keyboard=_inline(value))
    if "keyboard" in value:
        rows = [
            [{"text": one} if isinstance(one, str) else one for one in row]
            for row in _rows(value["keyboard"])
        ]
        keyboard = parse({"keyboard": rows}, ReplyKeyboardMarkup, "reply_markup")
        doors = [[one.text for one in row] for row in keyboard.keyboard if row]
        return Markup(doors=doors or None, changes_doors=True)
    return Markup(changes_doors=bool(value.get("remove_keyboard")))


def _rows(value: object) -> list[list[Any]]:
    if not isinstance(value, list) or not all(isinstance(row, list) for row in value):
        raise refused("can't parse reply_markup")
    return value


def _inline(value: Json) -> InlineKeyboardMarkup | None:
    keyboard = parse(
        {"inline_keyboard": _rows(value["inline_keyboard"])}, InlineKeyboardMarkup, "reply_markup"
    )
    for row in keyboard.inline_keyboard:
        for one in row:
            if not one.text:
                raise refused("text buttons are empty")
            _check(one.callback_data, one.url)
    rows = [row for row in keyboard.inline_keyboard if row]
    return InlineKeyboardMarkup(inline_keyboard=rows) if rows else None


def _check(data: object, url: object) -> None:
    """Refuse a button that isn't either data or an address."""
    if (data is None) == (url is None):
        raise refused("text buttons are unallowed in the inline keyboard")
    if url is not None and not (isinstance(url, str) and url.startswith(SCHEMES)):
        raise refused("inline keyboard button URL is invalid")
    if data is not None and not (
        isinstance(data, str) and 0 < len(data.encode()) <= MAX_DATA_BYTES
    ):
        raise refused("BUTTON_DATA_INVALID")


def read_card(parameters: Parameters) -> Json | None:
    """Return `smederij_card`, if it came.

    Raises:
        ApiError: it doesn't have the shape of a card, or a button in it is refused.
    """
    value = parameters.nested("smederij_card")
    if value is None:
        return None
    match value:
        case {"blocks": list(blocks), "buttons": list(rows)}:
            card = {"blocks": blocks, "buttons": rows}
        case _:
            raise refused("can't parse smederij_card")
    if not all(isinstance(one, dict) and isinstance(one.get("kind"), str) for one in blocks):
        raise refused("can't parse smederij_card")
    if not all(isinstance(row, list) for row in rows):
        raise refused("can't parse smederij_card")
    for one in _card_buttons(card):
        if not isinstance(one, dict) or not isinstance(one.get("text"), str):
            raise refused("can't parse smederij_card")
        if one.get("look", "plain") not in LOOKS:
            raise refused("can't parse smederij_card")
        _check(one.get("data"), one.get("url"))
    return card


def fit(card: Json | None, keyboard: Json | None) -> Json | None:
    """Return `card` with the buttons of another keyboard, for an edit of the keyboard alone.

    Buttons in blocks stay where the keyboard still has them and go where it hasn't; the rest
    of the keyboard comes below. So nothing can be tapped in a card that lost its buttons.
    """
    if card is None:
        return None
    rows = [[button(one) for one in row] for row in (keyboard or {}).get("inline_keyboard", [])]
    alive = {_does(one) for row in rows for one in row}
    looks = {_does(one): one.get("look", "plain") for one in _card_buttons(card)}
    blocks = [
        {
            name: None if name in _PLACES and value and _does(value) not in alive else value
            for name, value in block.items()
        }
        for block in card["blocks"]
    ]
    used = {_does(one) for one in _block_buttons(blocks)}
    below = [
        [{**one, "look": looks.get(_does(one), "plain")} for one in row if _does(one) not in used]
        for row in rows
    ]
    return {"blocks": blocks, "buttons": [row for row in below if row]}


_PLACES = ("button", "minus", "plus")


def _does(one: Json) -> tuple[str | None, str | None]:
    return one.get("data"), one.get("url")


def _block_buttons(blocks: list[Json]) -> Iterator[Json]:
    for block in blocks:
        for place in _PLACES:
            if block.get(place) is not None:
                yield block[place]


def _card_buttons(card: Json) -> Iterator[Json]:
    yield from _block_buttons(card["blocks"])
    for row in card["buttons"]:
        yield from row
