"""What somebody wants who just types: an issue, unless it is clearly something else.

Two things tell: words, and how close the sentence lies to examples. Both are strict, because
an issue that is taken for a question costs a resident a tap, and a question that is taken for
an issue only a word more.
"""

from __future__ import annotations

import re
from functools import cache

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from domain.reading import SENTENCES, Wish
from nlp.vectors import Vector, Vectors, encode
from nlp.wish_words import AROUND, EXAMPLES, OWN, TELLING
from nlp.words import plain

MOST_WORDS = 8
"""A greeting of more words says something else as well."""
MOST_CHARACTERS = 160

_SMALL = """
    hallo hoi hey hee hai hi hello moi moin dag doei goedemorgen goedemiddag goedenmiddag
    goedenavond goedeavond goedendag welterusten mazzel groetjes groeten houdoe joe bedankt dank
    dankje dankjewel dankuwel merci top prima mooi oke ok okay ja nee test testen toedeloe ziens
    thanks thank thx yes no testing bye goodbye cheers
    merhaba selam günaydın teşekkürler teşekkür sağol tamam evet hayır
    cześć witam hej dziękuję dzięki tak nie
    مرحبا السلام سلام شكرا أهلا نعم لا
"""
"""Greetings, thanks, nods and tests: one of these must be there."""

_AROUND = """
    goede goeie goed een je jij jou u wel hoor allemaal iedereen daar alles hoe gaat het is met
    fijne fijn avond middag morgen tot straks later weer zeer heel erg veel alvast voor hulp
    smederij bot buur buren mensen nou zeg en twee drie
    how are you there good very much day morning evening nice everyone so see a and the
    iyi günler akşamlar çok size ederim dzień dobry bardzo wieczór عليكم وعليكم و جزيلا بك
"""
"""Words that go along with them."""

_ALL = """
hoe gaat het
hoe gaat het met je
hoe is het
alles goed
goede morgen
goede middag
goede avond
goeie avond
how are you
good morning
good evening
dzień dobry
iyi günler
"""
"""What is small talk as a whole without any of the first."""

_small = frozenset(map(plain, _SMALL.split()))
_around = frozenset(map(plain, _AROUND.split()))
_all = frozenset(map(plain, _ALL.splitlines()))

_DRAWN_OUT = re.compile(r"(.)\1{2,}")
_WORD = re.compile(r"[^\W_]+")

MOST_WORDS_OF_A_WISH = 12
"""Who writes more than this tells what is going on."""
CLOSE = 0.62
"""Cosine from which a sentence lies close to an example of a wish."""
CLOSER = 0.12
"""By how much it must lie closer to that than to any example of an issue."""
CLOSE_QUESTION = 0.45
"""The same as `CLOSE` for what begins as a question does."""
LEAST_WORDS_BY_VECTOR = 3

_along = frozenset(map(plain, AROUND.split()))
_own = {wish: frozenset(map(plain, words.split())) for wish, words in OWN.items()}
_telling = {wish: frozenset(map(plain, words.split())) for wish, words in TELLING.items()}
_YOU = frozenset(("je", "jij", "jullie", "you", "bot"))
"""Who says that these don't understand complains; who says it of themselves asks for help."""
_NOT_US = re.compile(
    r"(?<!\w)(?:geen|te (?:weinig|veel|hard|klein|duur|ver)|waarom|why|no|too)(?!\w)"
)
"""Who says this tells what is wrong, however it is asked."""
_ASKS = re.compile(
    r"^(?:wie|wat|hoe(?:veel|lang)?|waar|wanneer|welke?|mag|moet|is|kan|bij wie|"
    r"who|what|how|where|when|which|"
    r"can|is|do|ne|bu|kto|co|jak|gdzie|kiedy|czy|من|ما|متى|كيف|أين|هل)(?!\w)"
)

Doc.set_extension("wish", default=Wish.ISSUE, force=True)


def wish_of(text: str, vector: Vector | None = None) -> Wish:
    """Return what whoever wrote `text` seems to want; ISSUE unless it is clearly something else.

    SMALL_TALK are greetings, thanks, nods, a test, or nothing in words.

    Args:
        vector: of the text; without it only its words tell.
    """
    if not any(map(str.isalpha, text)):
        return Wish.SMALL_TALK
    if len(text) > MOST_CHARACTERS:
        return Wish.ISSUE
    words = [_brought_in(word) for word in _WORD.findall(plain(text)) if not word.isdigit()]
    if _is_small_talk(words):
        return Wish.SMALL_TALK
    if len(words) > MOST_WORDS_OF_A_WISH:
        return Wish.ISSUE
    by_words = _by_words(words)
    if by_words is not Wish.ISSUE:
        return by_words
    if vector is None or not vector.size or len(words) < LEAST_WORDS_BY_VECTOR:
        return Wish.ISSUE
    return _by_vector(plain(text).strip(), vector)


def _is_small_talk(words: list[str]) -> bool:
    if len(words) > MOST_WORDS or not all(word in _small or word in _around for word in words):
        return False
    return any(word in _small for word in words) or " ".join(words) in _all


def _by_words(words: list[str]) -> Wish:
    """Return the wish that all of `words` belong to; ISSUE when none or more than one fits."""
    fitting = [
        wish
        for wish, own in _own.items()
        if all(word in own or word in _along for word in words)
        and any(word in _telling[wish] for word in words)
    ]
    if Wish.HELP in fitting and words[0] in _YOU:
        return Wish.COMPLAINT
    return fitting[0] if fitting else Wish.ISSUE


def _by_vector(text: str, vector: Vector) -> Wish:
    """Return the wish with the closest example, if it is close, and closer than any issue."""
    wishes, rows = _examples()
    closeness = rows @ vector
    best = {wish: float(closeness[[one is wish for one in wishes]].max()) for wish in set(wishes)}
    issue = best.pop(Wish.ISSUE)
    wish = max(best, key=best.__getitem__)
    asks = _ASKS.match(text) is not None
    if best[wish] < issue + CLOSER or _NOT_US.search(text):
        return Wish.ISSUE
    if wish is Wish.QUESTION:
        return wish if asks and best[wish] >= CLOSE_QUESTION else Wish.ISSUE
    return wish if best[wish] >= CLOSE else Wish.ISSUE


@cache
def _examples() -> tuple[list[Wish], Vectors]:
    """Return the wish of each example, and their vectors; the first call makes them."""
    wishes = [wish for wish, texts in EXAMPLES.items() for _ in texts]
    rows = encode([text for texts in EXAMPLES.values() for text in texts])
    return wishes, np.ascontiguousarray(rows)


def _brought_in(word: str) -> str:
    """Return `word` with drawn-out letters short: `hoiiii` is `hoi`."""
    return _DRAWN_OUT.sub(r"\1", word)


@Language.factory(
    "smederij_wish",
    default_config={"embedder": SENTENCES},
    requires=["doc._.sentence_vector"],
    assigns=["doc._.wish"],
)
def make_wish(nlp: Language, name: str, embedder: str) -> WishGuess:
    """Build the component."""
    return WishGuess(embedder)


class WishGuess:
    """Sets `doc._.wish`. How close examples have to be is known of sentence vectors only."""

    def __init__(self, embedder: str) -> None:
        self._by_vector = embedder == SENTENCES

    def __call__(self, doc: Doc) -> Doc:
        doc._.wish = wish_of(doc.text, doc._.sentence_vector if self._by_vector else None)
        return doc
