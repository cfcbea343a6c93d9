"""Notices as JSON, for the outbox: one general form for the few frozen classes in a notice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from functools import cache
from typing import Any

from domain import cards, charts, documents, photos
from domain.ids import ResidentId
from domain.notices import (
    BallotScreen,
    Button,
    Euros,
    Headline,
    Line,
    Lines,
    Look,
    Notice,
    Opening,
    Priority,
    SheetScreen,
    SurveyScreen,
    Tenths,
    TextKey,
    Words,
)

Json = dict[str, Any]

_CLASSES: dict[str, type[Any]] = {
    one.__name__: one
    for one in (
        Button,
        Words,
        BallotScreen,
        SheetScreen,
        SurveyScreen,
        charts.Bar,
        charts.Chart,
        charts.Code,
        charts.Trend,
        charts.Trends,
        charts.RouteRow,
        charts.Route,
        photos.PhotoRef,
        documents.CalendarFile,
        cards.Card,
        Line,
        Lines,
        Headline,
        Opening,
        Euros,
        Tenths,
        charts.Mark,
        charts.RuleRow,
        charts.RulesChart,
        charts.Point,
        charts.Quadrant,
        *cards.BLOCKS.values(),
    )
}
_OF_NOTICE = ("text", "values", "buttons", "card", "picture", "document", "screen", "doors")
"""Fields of the payload; the others are columns of the outbox."""


def to_json(notice: Notice) -> Json:
    """Return the payload of `notice`: what is said, not to whom or when."""
    payload: Json = {}
    for name in _OF_NOTICE:
        value = getattr(notice, name)
        if value or name == "text":
            payload[name] = _encode(value)
    return payload


def from_json(payload: Mapping[str, Any]) -> Notice:
    """Return the notice of a payload, addressed to nobody (resident 0).

    Raises:
        LookupError: a text key or class that this version doesn't know.
    """
    found = {name: _decode(value) for name, value in payload.items() if name in _OF_NOTICE}
    return Notice(to=ResidentId(0), priority=Priority.REPLY, **found)


_AS_IT_IS = frozenset({str, int, bool, type(None)})


def _encode(value: Any) -> Any:
    if type(value) in _AS_IT_IS:  # most of it, and no kind of one: a key is a text too
        return value
    if isinstance(value, TextKey):
        return {"_": "key", "is": value.value}
    if isinstance(value, datetime):
        return {"_": "at", "is": value.isoformat()}
    if isinstance(value, date):
        return {"_": "on", "is": value.isoformat()}
    if isinstance(value, time):
        return {"_": "clock", "is": value.isoformat()}
    if isinstance(value, Look):
        return {"_": "look", "is": value.value}
    if is_dataclass(value) and not isinstance(value, type):
        encoded = {"_": type(value).__name__}
        for name in _names(type(value)):
            encoded[name] = _encode(getattr(value, name))
        return encoded
    if isinstance(value, Mapping):
        return {name: _encode(one) for name, one in value.items()}
    if isinstance(value, tuple | list):
        return [_encode(one) for one in value]
    return value


@cache
def _names(of: type[Any]) -> tuple[str, ...]:
    return tuple(one.name for one in fields(of))


def _decode(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_decode(one) for one in value)
    if not isinstance(value, dict):
        return value
    kind = value.get("_")
    if kind is None:
        return {name: _decode(one) for name, one in value.items()}
    if kind == "key":
        return text_key(value["is"])
    if kind == "at":
        return datetime.fromisoformat(value["is"])
    if kind == "on":
        return date.fromisoformat(value["is"])
    if kind == "clock":
        return time.fromisoformat(value["is"])
    if kind == "look":
        return Look(value["is"])
    if kind not in _CLASSES:
        raise LookupError(f"no part of a notice is called {kind}")
    return _CLASSES[kind](**{name: _decode(one) for name, one in value.items() if name != "_"})


@cache
def text_key(name: str) -> TextKey:
    """Return the key of that name, out of all topics that were imported.

    Raises:
        LookupError: no topic has it.
    """
    for topic in TextKey.__subclasses__():
        try:
            return topic(name)
        except ValueError:
            continue
    raise LookupError(f"no topic has a text called {name}")
