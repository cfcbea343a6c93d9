"""The words: Fluent sentences per language and topic, and `render`, which fills them in."""

from locales.rendering import Rendered, RenderedButton, render
from locales.sentences import LANGUAGES, Sentences, door_texts, say

__all__ = [
    "LANGUAGES",
    "Rendered",
    "RenderedButton",
    "Sentences",
    "door_texts",
    "render",
    "say",
]
