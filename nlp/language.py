"""Which language a text is in, told from its script, its letters and its commonest words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from spacy.lang.en.stop_words import STOP_WORDS as ENGLISH
from spacy.lang.nl.stop_words import STOP_WORDS as DUTCH
from spacy.lang.pl.stop_words import STOP_WORDS as POLISH
from spacy.lang.tr.stop_words import STOP_WORDS as TURKISH
from spacy.language import Language
from spacy.tokens import Doc

DEFAULT = "nl"
"""What a text is taken for when nothing else stands out."""

STOP_WORDS: Mapping[str, frozenset[str]] = {
    "nl": frozenset(DUTCH),
    "en": frozenset(ENGLISH),
    "tr": frozenset(TURKISH),
    "pl": frozenset(POLISH),
}
"""Languages in Latin script that are told apart; Arabic is told by its script."""

WORDS_READ = 80
"""Words from the start of a text that the guess looks at."""

_WORD = re.compile(r"[^\W\d_]+")
_ARABIC = re.compile(r"[\u0620-\u064a\u066e-\u06d3]")

_LETTERS: Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "nl": (re.compile(r"ij|ĳ|sch|aa|oe|uu"), re.compile(r"ee|oo|ui|ie|cht$|en$|tje$|lijk|ge")),
    "en": (re.compile(r"^th|^wh|ough|tion|ay$"), re.compile(r"th|ing$|ed$|y$|sh|ou|ea|^[ai]$")),
    "tr": (re.compile(r"[ğışİ]|ler$|lar$|mız|miz"), re.compile(r"[çöü]|[dt][ae]n?$|yor|m[ae]k$")),
    "pl": (re.compile(r"[ąćęłńśźż]|szcz"), re.compile(r"ó|cz|rz|sz|dz|^[wzi]$|ego$|nie")),
}
"""Groups of letters that say much, and little, for each language."""

_MUCH, _LITTLE = 0.5, 0.2
_MARGIN = 0.3
"""By how much another language must lead before a text is not taken for Dutch."""


def guess_language(text: str, hints: Mapping[str, frozenset[str]]) -> str:
    """Return nl, en, tr, pl or ar; nl when in doubt.

    Any text mostly in Arabic script is `ar`, Persian and Urdu too; Cyrillic and others are
    `nl`, since nothing tells them apart here.

    Args:
        hints: language to words in lower case that speak for it beside its commonest ones.
    """
    words = _WORD.findall(text.lower(), 0, WORDS_READ * 10)[:WORDS_READ]
    letters = sum(map(len, words))
    if letters and 2 * len(_ARABIC.findall("".join(words))) > letters:
        return "ar"
    scores = _scores(words, hints)
    best = max(scores, key=scores.__getitem__)
    return best if scores[best] > scores[DEFAULT] + _MARGIN else DEFAULT


def _scores(words: Iterable[str], hints: Mapping[str, frozenset[str]]) -> dict[str, float]:
    scores = dict.fromkeys(STOP_WORDS, 0.0)
    for word in words:
        known = [code for code, common in STOP_WORDS.items() if word in common]
        known += [code for code in STOP_WORDS if word in hints.get(code, ())]
        for code in known:
            scores[code] += 1 / len(known)
        for code, (much, little) in _LETTERS.items():
            if much.search(word):
                scores[code] += _MUCH
            elif little.search(word):
                scores[code] += _LITTLE
    return scores


Doc.set_extension("language", default=DEFAULT, force=True)


class LanguageGuess:
    """Sets `doc._.language`."""

    def __init__(self, hints: Mapping[str, Iterable[str]]) -> None:
        self._hints = {code: frozenset(words) for code, words in hints.items()}

    def __call__(self, doc: Doc) -> Doc:
        doc._.language = guess_language(doc.text, self._hints)
        return doc


@Language.factory("smederij_language", default_config={"hints": {}}, assigns=["doc._.language"])
def make_language_guess(nlp: Language, name: str, hints: dict[str, list[str]]) -> LanguageGuess:
    """Build the component; `hints` as for `guess_language`."""
    return LanguageGuess(hints)
