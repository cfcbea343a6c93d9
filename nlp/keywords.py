"""Key words: the few words of a text that tell what it is about, as they were written.

A word tells more the seldomer it is in its language. Forms of one word count once. What is
personal data, and words that say nothing of a place or a thing, are left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from domain.reading import Wish
from nlp.frequency import zipf
from nlp.language import DEFAULT, STOP_WORDS
from nlp.wordlists import Word
from nlp.words import plain
from nlp.words_of_text import words_of

MOST = 4
SHORTEST = 3
TOO_COMMON = 5.3
"""Zipf frequency of words that tell nothing: `mensen` is 5.6, `straat` 5.0, `stoep` 3.9."""

_ALSO_EMPTY = """
    graag willen wil zou zouden kunnen moeten mogen komen staan liggen zitten lopen maken
    krijgen blijven hebben hele heel erg altijd nooit vaak steeds elke iedere iemand niemand
    niets iets alles ergens nergens overal misschien eigenlijk gewoon echt helemaal beetje
    zoals tussen tegen sinds tijdens wanneer waarom omdat zodat hoe nieuwe nieuw grote groot
    kleine klein goede goed beter slecht slechte leuk leuke mooi mooie fijn fijne jaar jaren
    week weken maand maanden dag dagen uur avond ochtend middag avonds ochtends middags
    vandaag morgen gisteren buurt wijk dorp gemeente hoi hallo groeten groetjes bedankt
    would could should please always never really something someone nobody everybody
    every nothing everything somewhere maybe street neighbourhood lot many much
"""
_EMPTY = frozenset(map(plain, _ALSO_EMPTY.split()))


def is_empty(word: str) -> bool:
    """Tell whether a word, in small letters, says nothing of what a text is about."""
    return len(word) < SHORTEST or plain(word) in _EMPTY


def key_words(words: Sequence[Word], language: str) -> tuple[str, ...]:
    """Return at most `MOST` of `words`, as written, the most telling first.

    Args:
        language: code; whatever has no list of common words counts as Dutch.
    """
    common = STOP_WORDS.get(language, frozenset()) | STOP_WORDS[DEFAULT]
    told: dict[str, tuple[float, int, str]] = {}
    for place, word in enumerate(words):
        small = word.text.lower()
        if small in common or is_empty(small):
            continue
        if any(map(str.isdigit, small)):
            continue
        seldom = zipf(small, language)
        if seldom <= TOO_COMMON:
            told.setdefault(word.stem, (seldom, place, word.text))
    best = sorted(told.values())[:MOST]
    return tuple(text for _, _, text in best)


Doc.set_extension("key_words", default=(), force=True)


@Language.component(
    "smederij_key_words",
    requires=["doc._.personal", "doc._.language", "doc._.wish"],
    assigns=["doc._.key_words"],
)
def set_key_words(doc: Doc) -> Doc:
    """Set `doc._.key_words`; small talk has none."""
    if doc._.wish is not Wish.SMALL_TALK:
        doc._.key_words = key_words(words_of(doc), doc._.language)
    return doc
