"""How hard a text is to read: an estimate, for whoever writes to neighbours.

Three things count: sentences of more than fifteen words, words that few people use, and for
a text of a hundred words or more the measure of Flesch in Douma's version for Dutch. It looks
at form only: whether a text is clear, only readers can tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from domain.reading import Difficulty, Level
from nlp.frequency import UNLISTED, zipf
from nlp.words import stem

LONG_SENTENCE = 15
"""A sentence of more words is long (the same as in our own texts)."""
COMMON = 3.0
"""Zipf frequency from which a word counts as known to all."""
COMMON_PART, COMMON_IN_LONG = 3.0, 3.8
"""The same for each part of a compound, and of one longer than `LONG_COMPOUND`."""
SHORTEST_PART = 3
LONG_COMPOUND, LONGEST_COMPOUND = 15, 18
"""Letters; a still longer word that no list has is hard whatever it is made of."""
LEAST_FOR_FLESCH = 100
"""Words; on fewer the measure says next to nothing."""
FLESCH_HARD = 50
"""Below this a text of `LEAST_FOR_FLESCH` words is hard: Douma calls it "moeilijk"."""
MOST_HARD_WORDS = 12
MOST_CHARACTERS = 4096

EASY_WORDS, B1_WORDS = 10.0, 15.0
"""Words in a sentence, on average, that a text of this level has at most."""
EASY_HARD, B1_HARD = 0.03, 0.08
"""Share of hard words that a text of this level has at most."""
B1_LONG = 0.34
"""Share of long sentences that a text of level B1 has at most."""

_OFFICE_WORDS = """
    aangaande aangezien abusievelijk alsmede alsnog alvorens behoudens benevens betreffende
    bewerkstelligen bijgevolg casu conform consensus continueren creëren  dermate
    derhalve desalniettemin desbetreffende desgewenst dient dienen dientengevolge draagvlak
    echter eerdergenoemde effectueren evenals evenwel faciliteren formuleren generlei gedurende
    geïnitieerd genoemde geschiedt gezien gremium heden hedenmiddag hiertoe hieromtrent
    implementatie implementeren indien indienen initiëren inzake integraal inventariseren
    jegens kaders kenbaar krachtens kwalitatief laatstgenoemde legitimeren mandaat middels
    mits monitoren mutatie  nadien niettegenstaande nopens noodzakelijkerwijs
    omtrent onderhavige onverlet optimaliseren overeenkomstig participatie prioriteren
    procedure realiseren reeds regulier respectievelijk retourneren schriftelijk slechts
    stakeholder strategie taakstelling teneinde tenzij terzake thans tevens traject transparant
    trachten uitgangspunten uiterlijk uitvoering vanwege vaststellen verstrekken verzoeke
    vigerend vigerende voornemens voornoemde vooralsnog voorts voortvloeien waarborgen
    wederom welke wenselijk zienswijze zienswijzen zodanig zorgdragen zulks
    aforementioned commence facilitate hereby herewith hitherto implementation inasmuch
    notwithstanding pursuant regarding stakeholders subsequently thereof therefore utilise
    utilize whereas
"""
_OFFICIAL = frozenset(_OFFICE_WORDS.split())
"""Words of offices. Many of them are often printed, so how often tells nothing of them."""

_END = re.compile(r"[.!?؟]+(?=\s|$)|\n")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_VOWELS = re.compile(r"ij|[aeiouyáàäéèëíïóöúüê]+")
_LINKS = ("", "s", "e", "en", "n")
_ENDINGS = ("en", "s", "jes", "je", "tjes", "tje", "e")


def difficulty_of(text: str, language: str = "nl") -> Difficulty:
    """Return how hard `text` is; its first `MOST_CHARACTERS` count. Never raises.

    Args:
        language: words are only looked at in nl and en; elsewhere the sentences are.
    """
    text = text[:MOST_CHARACTERS]
    hard: dict[str, str] = {}
    sentences: list[tuple[int, int, int, int]] = []
    words_seen = syllables = hard_seen = 0
    for start, end in _sentences(text):
        words = _WORD.findall(text[start:end])
        new = [word for word in words if is_hard(word, language, inside=word is not words[0])]
        hard.update((word.lower(), word) for word in new if word.lower() not in hard)
        sentences.append((len(words), len(new), start, end))
        words_seen += len(words)
        hard_seen += len(new)
        syllables += sum(map(_syllables, words))
    if not words_seen:
        return Difficulty(Level.EASY, None, (), 0)
    flesch = None
    if language == "nl" and words_seen >= LEAST_FOR_FLESCH:
        flesch = 206.84 - 0.93 * words_seen / len(sentences) - 77 * syllables / words_seen
    long = sum(count > LONG_SENTENCE for count, *_ in sentences)
    level = _level(
        words_seen / len(sentences), hard_seen / words_seen, long / len(sentences), flesch
    )
    worst = max(sentences, key=lambda one: max(0, one[0] - LONG_SENTENCE) + 3 * one[1])
    is_worse = worst[0] > LONG_SENTENCE or worst[1]
    return Difficulty(
        level,
        (worst[2], worst[3]) if is_worse else None,
        tuple(hard.values())[:MOST_HARD_WORDS],
        long,
        None if flesch is None else round(flesch),
    )


def _level(words: float, hard: float, long: float, flesch: float | None) -> Level:
    if hard > B1_HARD or long > B1_LONG or words > B1_WORDS:
        return Level.HARDER
    if flesch is not None and flesch < FLESCH_HARD:
        return Level.HARDER
    return Level.EASY if hard <= EASY_HARD and words <= EASY_WORDS and not long else Level.B1


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Find where sentences begin and end, spaces around them left out."""
    begin = 0
    for end in (*(match.end() for match in _END.finditer(text)), len(text)):
        said = text[begin:end]
        if any(map(str.isalpha, said)):
            yield begin + len(said) - len(said.lstrip()), begin + len(said.rstrip())
        begin = end


def _syllables(word: str) -> int:
    return max(1, len(_VOWELS.findall(word.lower())))


def is_hard(word: str, language: str = "nl", *, inside: bool = True) -> bool:
    """Tell whether few people use `word`; compounds of common words are common.

    Args:
        inside: it stands inside a sentence, so that a capital tells a name, which is not hard.
    """
    small = word.lower()
    if small in _OFFICIAL:
        return True
    if language not in ("nl", "en") or len(small) <= SHORTEST_PART or (inside and word != small):
        return False
    if zipf(small, language) >= COMMON or zipf(stem(small), language) >= COMMON:
        return False
    if len(small) > LONGEST_COMPOUND:
        return True
    return not _is_compound(small.replace("-", ""), language)


def _is_compound(word: str, language: str) -> bool:
    """Tell whether `word` is made of two common ones, with or without letters between."""
    least = COMMON_PART if len(word) <= LONG_COMPOUND else COMMON_IN_LONG
    for place in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        first, second = word[:place], word[place:]
        if _part(second, language) < least:
            continue
        firsts = [_without(first, link) for link in _LINKS if first.endswith(link)]
        if any(_part(one, language) >= least for one in firsts):
            return True
    return False


def _without(word: str, link: str) -> str:
    return word[: len(word) - len(link)]


def _part(word: str, language: str) -> float:
    """Return how common `word` is, or the one that it is a form of."""
    if len(word) < SHORTEST_PART:
        return 0.0
    bare = [_without(word, ending) for ending in _ENDINGS if word.endswith(ending)]
    forms = [one for one in bare if len(one) >= SHORTEST_PART]
    return max(
        zipf(word, language),
        *(max(zipf(one, language), _doubled(one, language)) for one in forms),
        0.0,
    )


def _doubled(bare: str, language: str) -> float:
    """Return how common `bare` is as a whole word is spelled: `pal` of `palen` is `paal`."""
    if bare[-1] == bare[-2:-1]:
        return zipf(bare[:-1], language)
    if len(bare) >= SHORTEST_PART and bare[-2] in "aeou" and bare[-3] not in "aeiou":
        return zipf(bare[:-1] + bare[-2] + bare[-1], language)
    return UNLISTED


Doc.set_extension("difficulty", default=None, force=True)


@Language.component(
    "smederij_difficulty", requires=["doc._.language"], assigns=["doc._.difficulty"]
)
def set_difficulty(doc: Doc) -> Doc:
    """Set `doc._.difficulty`, places in `doc.text`; none for a text without words."""
    if any(map(str.isalpha, doc.text)):
        doc._.difficulty = difficulty_of(doc.text, doc._.language)
    return doc
