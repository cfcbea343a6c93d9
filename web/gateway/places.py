"""Places on a map that the bot points at, with a name or without."""

from __future__ import annotations

from typing import Any, Final

from aiogram.types import Location, Venue

from web.gateway.content import Content
from web.gateway.parameters import Parameters, refused

MAX_NAME: Final = 256


def read_location(parameters: Parameters) -> Content:
    """Return the place that `sendLocation` points at.

    Raises:
        ApiError: it isn't on earth, or is to move: a place here stays where it is.
    """
    if parameters.number("live_period", 0):
        raise refused("live locations are not supported here")
    return Content({"location": _location(parameters)})


def read_venue(parameters: Parameters) -> Content:
    """Return the place with a name that `sendVenue` points at.

    Raises:
        ApiError: it isn't on earth, or lacks a title or an address.
    """
    place = _location(parameters)
    title, address = (parameters.text(name).strip() for name in ("title", "address"))
    if not 0 < len(title) <= MAX_NAME:
        raise refused("venue title must be non-empty")
    if not 0 < len(address) <= MAX_NAME:
        raise refused("venue address must be non-empty")
    return Content(
        {"location": place, "venue": Venue(location=place, title=title, address=address)}
    )


def _location(parameters: Parameters) -> Location:
    latitude, longitude = parameters.decimal("latitude"), parameters.decimal("longitude")
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise refused("wrong latitude or longitude specified")
    more: dict[str, Any] = {}
    if "horizontal_accuracy" in parameters:
        more["horizontal_accuracy"] = parameters.decimal("horizontal_accuracy")
    return Location(latitude=latitude, longitude=longitude, **more)
