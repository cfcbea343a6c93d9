"""What somebody wants who just types: an issue, unless it is clearly no more than a greeting."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from domain.reading import Wish
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

Doc.set_extension("wish", default=Wish.ISSUE, force=True)


def wish_of(text: str) -> Wish:
    """Return SMALL_TALK for greetings, thanks, nods, a test, or nothing in words; else ISSUE."""
    if not any(map(str.isalpha, text)):
        return Wish.SMALL_TALK
    if len(text) > MOST_CHARACTERS:
        return Wish.ISSUE
    words = [_brought_in(word) for word in _WORD.findall(plain(text)) if not word.isdigit()]
    if len(words) > MOST_WORDS or not all(word in _small or word in _around for word in words):
        return Wish.ISSUE
    greets = any(word in _small for word in words) or " ".join(words) in _all
    return Wish.SMALL_TALK if greets else Wish.ISSUE


def _brought_in(word: str) -> str:
    """Return `word` with drawn-out letters short: `hoiiii` is `hoi`."""
    return _DRAWN_OUT.sub(r"\1", word)


@Language.component("smederij_wish", assigns=["doc._.wish"])
def set_wish(doc: Doc) -> Doc:
    """Set `doc._.wish`."""
    doc._.wish = wish_of(doc.text)
    return doc
