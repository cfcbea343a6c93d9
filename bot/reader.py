"""The reader of free texts, as the program and its commands use it."""

from __future__ import annotations

from domain.parameters import Content
from domain.reading import Reader


def make_reader(content: Content) -> Reader:
    """Return the reader of free texts, loaded and warmed up. Takes a second or two."""
    from nlp.reader import SpacyReader

    places = [name for area in content.areas for name in (area.name, *area.aliases, *area.streets)]
    reader = SpacyReader(content.themes, [content.municipality.name, *places])
    reader.read("De stoep is kapot.")
    return reader
