"""Words of a text and words of content brought to one form, without a dictionary.

There is no Dutch spaCy model in the package registry, so there are no lemmas. What a plain
word list needs is less than that: plurals, diminutives, spelling of long vowels, compounds.
"""

from __future__ import annotations

import unicodedata

SHORTEST_IN_COMPOUND = 5
"""A stem shorter than this is looked for as a whole word only: `les` is not in `lessenaar`."""

_DIMINUTIVES = ("etjes", "etje", "tjes", "tje", "pjes", "pje", "jes", "je")
_LONG_VOWELS = (("aa", "a"), ("ee", "e"), ("oo", "o"), ("uu", "u"))
_CLITICS = ("'s", "'n")


def plain(word: str) -> str:
    """Return `word` in lower case and without accents."""
    word = word.lower()
    if word.isascii():
        return word
    split = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in split if not unicodedata.combining(letter))


def stem(word: str) -> str:
    """Return a form that the inflections of `word` share, in Dutch and roughly in English.

    `boom`, `bomen` and `boompje` give the same; the form itself need not be a word.
    """
    word = plain(word)
    for clitic in _CLITICS:
        word = word.removesuffix(clitic)
    for ending in _DIMINUTIVES:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    else:
        if word.endswith("s") and len(word) > 4 and not word.endswith("ss"):
            word = word[:-1]
        if word.endswith("en") and len(word) > 4:
            word = word[:-2]
        elif word.endswith("e") and len(word) > 3:
            word = word[:-1]
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiou":
        word = word[:-1]
    for double, single in _LONG_VOWELS:
        word = word.replace(double, single)
    if word.endswith("v"):
        return word[:-1] + "f"
    if word.endswith("z"):
        return word[:-1] + "s"
    return word
