"""The words of a text that may be shown or counted: none that is personal data."""

from __future__ import annotations

from spacy.tokens import Doc

from nlp.wordlists import Word
from nlp.words import stem

MOST_TOKENS = 250
"""Words and signs of a text that are looked at."""


def words_of(doc: Doc) -> list[Word]:
    """Return the first words of `doc`, without those that are personal data."""
    hidden = [(span.start, span.end) for span in doc._.personal]
    words: list[Word] = []
    for token in doc[:MOST_TOKENS]:
        text = token.text
        start, end = token.idx, token.idx + len(text)
        if any(map(str.isalpha, text)) and not any(a < end and start < b for a, b in hidden):
            words.append(Word(text, stem(text)))
    return words
