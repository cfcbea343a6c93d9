"""Reading what callers send: the parameters of a method, in each form the Bot API takes."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, overload
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, web
from pydantic import BaseModel, ValidationError

MAX_BODY = 51 * 1024 * 1024
"""Bytes of a request: a file of 50 MB and what belongs to it."""
LARGEST = 2**63 - 1

T = TypeVar("T")
Model = TypeVar("Model", bound=BaseModel)


class ApiError(Exception):
    """A refusal in Telegram's form. `description` carries Telegram's own words."""

    def __init__(self, code: int, description: str) -> None:
        super().__init__(description)
        self.code = code
        self.description = description


def refused(why: str) -> ApiError:
    """Return the refusal that most methods give."""
    return ApiError(400, f"Bad Request: {why}")


def no_chat() -> ApiError:
    """Return the refusal for a chat that isn't ours."""
    return refused("chat not found")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file in a multipart body."""

    name: str | None
    media_type: str
    content: bytes


def clean(text: str) -> str:
    """Return `text` without NUL and with U+FFFD for half characters.

    PostgreSQL keeps neither in `jsonb`; half an emoji comes from a text cut by its UTF-16 length.
    """
    text = text.replace("\0", "")
    try:
        text.encode()
    except UnicodeEncodeError:
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def read_json(raw: bytes | str) -> object:
    """Return what `raw` says, every string in it cleaned.

    Raises:
        ValueError: it isn't JSON, or deeper than we can read.
    """
    try:
        return _clean_all(json.loads(raw, parse_int=_parse_int))
    except RecursionError:
        raise ValueError("nested too deeply") from None


def _parse_int(digits: str) -> int | float:
    """Return a number; one of more than 64 bits, which no column holds, as a float."""
    number = int(digits) if len(digits) <= 20 else LARGEST + 1
    return number if abs(number) <= LARGEST else float(digits)


def _clean_all(value: object) -> object:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {clean(key): _clean_all(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_clean_all(one) for one in value]
    return value


class Parameters:
    """The parameters of one call. Unknown ones are never looked at."""

    def __init__(self, values: Mapping[str, object], files: Mapping[str, Upload]) -> None:
        self._values = values
        self._files = files

    def __contains__(self, name: str) -> bool:
        return self._values.get(name) is not None or name in self._files

    def text(self, name: str) -> str:
        """Return a text; empty when it isn't there."""
        value = self._values.get(name)
        if value is None:
            return ""
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, str | int | float):
            return str(value)
        raise refused(f"{name} must be a text")

    @overload
    def number(self, name: str) -> int | None: ...
    @overload
    def number(self, name: str, default: int) -> int: ...
    def number(self, name: str, default: int | None = None) -> int | None:
        """Return a whole number.

        Raises:
            ApiError: something else is there, or it has more than 64 bits.
        """
        value = self._values.get(name)
        if value is None or value == "":
            return default
        try:
            number = int(value) if isinstance(value, str | int | float) else None
        except (ValueError, OverflowError):
            number = None
        if number is None or abs(number) > LARGEST:
            raise refused(f"{name} must be a number")
        return number

    def decimal(self, name: str) -> float:
        """Return a number with a fraction.

        Raises:
            ApiError: it isn't there, or isn't a finite number.
        """
        value = self._values.get(name)
        try:
            number = float(value) if isinstance(value, str | int | float) else math.nan
        except (ValueError, OverflowError):
            number = math.nan
        if not math.isfinite(number):
            raise refused(f"{name} must be a number")
        return number

    def chat(self) -> int:
        """Return `chat_id`; 0, which no chat has, when it can't be one of ours."""
        if "chat_id" not in self:
            raise refused("chat_id is empty")
        try:
            return self.number("chat_id", 0)
        except ApiError:
            return 0

    def yes(self, name: str) -> bool:
        """Return whether a parameter says true, in one of the ways libraries write that."""
        value = self._values.get(name)
        return value is True or value == 1 or str(value).lower() in ("true", "1")

    def nested(self, name: str) -> Any:
        """Return a parameter that is JSON, or JSON in a text; None when it isn't there."""
        value = self._values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return read_json(value)
        except ValueError:
            raise refused(f"can't parse {name}") from None

    def kinds(self) -> list[str] | None:
        """Return the kinds of updates in `allowed_updates`; None for all of them."""
        given = self.nested("allowed_updates")
        if not isinstance(given, list | None) or not all(
            isinstance(one, str) for one in given or ()
        ):
            raise refused("can't parse allowed_updates")
        return given or None

    def file(self, name: str) -> Upload | str:
        """Return a file that came along, or the id of an earlier one; empty without either."""
        return self._files.get(name) or self.attached(self.text(name))

    def attached(self, reference: str) -> Upload | str:
        """Return what `attach://name` points at; any other reference as it is.

        Raises:
            ApiError: nothing of that name came along.
        """
        scheme, _, name = reference.partition("attach://")
        if scheme or not name:
            return reference
        if name not in self._files:
            raise refused(f"attached file {name!r} is missing")
        return self._files[name]


def parse(value: object, kind: type[Model], name: str) -> Model:
    """Return `value` as a type of the Bot API.

    Raises:
        ApiError: it doesn't have that shape.
    """
    try:
        return kind.model_validate(value)
    except ValidationError:
        raise refused(f"can't parse {name}") from None


async def read_parameters(request: web.Request) -> Parameters:
    """Read query and body: JSON, urlencoded, multipart, or nothing that has parameters.

    Raises:
        ApiError: the body can't be read, or is larger than MAX_BODY.
    """
    values: dict[str, object] = {name: clean(value) for name, value in request.query.items()}
    files: dict[str, Upload] = {}
    kind = request.content_type
    try:
        if kind == "application/json":
            body = await request.read()
            read = read_json(body) if body.strip() else {}
            if not isinstance(read, dict):
                raise refused("the body must be an object")
            values.update(read)
        elif kind == "application/x-www-form-urlencoded":
            form = (await request.read()).decode("utf-8", "replace")
            values.update((name, clean(one)) for name, one in parse_qsl(form, True))
        elif kind == "multipart/form-data":
            await _read_multipart(request, values, files)
        else:
            await request.read()
    except web.HTTPRequestEntityTooLarge:
        raise ApiError(413, "Request Entity Too Large") from None
    except ValueError:
        raise refused("can't parse the body") from None
    return Parameters(values, files)


async def _read_multipart(
    request: web.Request, values: dict[str, object], files: dict[str, Upload]
) -> None:
    left = MAX_BODY
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            raise refused("can't parse the body")
        content = bytearray()
        while chunk := await part.read_chunk(1 << 16):
            left -= len(chunk)
            if left < 0:
                raise ApiError(413, "Request Entity Too Large")
            content += chunk
        kind = part.headers.get("Content-Type", "text/plain")
        if part.filename is None and kind.startswith("text/"):
            values[part.name] = clean(content.decode("utf-8", "replace"))
        else:
            files[part.name] = Upload(
                name=None if part.filename is None else _file_name(part.filename),
                media_type=part.headers.get("Content-Type", "application/octet-stream"),
                content=bytes(content),
            )


def _file_name(given: str) -> str:
    """Return the name of a file without the folders that some put in front of it."""
    name = clean(given).replace("\\", "/").rpartition("/")[2]
    return name if name.strip(". ") else "file"
