"""The words: Fluent sentences per language and topic, and `render`, which fills them in."""

from locales.rendering import Rendered, RenderedButton, render
from locales.sentences import LANGUAGES, STAYS, Sentences, door_texts, read_on, say

__all__ = [
    "LANGUAGES",
    "STAYS",
    "Rendered",
    "RenderedButton",
    "Sentences",
    "door_texts",
    "read_on",
    "render",
    "say",
]
