from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.reading import Level
from nlp.difficulty import difficulty_of, is_hard
from nlp.keywords import MOST, key_words
from nlp.reader import SpacyReader
from nlp.wordlists import Word
from nlp.words import stem


def _key_words(text: str, language: str = "nl") -> tuple[str, ...]:
    return key_words([Word(word, stem(word)) for word in text.split()], language)


def test_key_words_are_the_seldom_words_as_they_were_written() -> None:
    assert set(_key_words("De Lantaarnpaal bij de speeltuin is al weken stuk")) == {
        "Lantaarnpaal",
        "speeltuin",
        "stuk",
    }


def test_forms_of_one_word_count_once_and_there_are_only_a_few() -> None:
    words = _key_words("tegel tegels stoep stoepen boom bomen eik beuk lantaarn goot riool")

    assert len(words) == MOST
    assert len({stem(word) for word in words}) == MOST


def test_key_words_hold_nothing_personal() -> None:
    reading = SpacyReader(()).read("Mijn buurman Henk van Kerkstraat 12b stookt stinkend hout")

    assert reading.key_words[0] == "stookt"
    assert not {"Henk", "12b"} & set(reading.key_words)


def test_a_text_of_greetings_or_small_words_has_no_key_words() -> None:
    reader = SpacyReader(())

    assert reader.read("Hallo buren!").key_words == ()
    assert reader.read("dat is het niet").key_words == ()


@pytest.mark.parametrize(
    "word",
    ["speelplaats", "lantaarnpalen", "hondenpoep", "stoeptegels", "vuilnisbakken", "Krakeel"],
)
def test_a_compound_of_common_words_and_a_name_are_not_hard(word: str) -> None:
    assert not is_hard(word)


@pytest.mark.parametrize(
    "word", ["vooralsnog", "teneinde", "dientengevolge", "inspraakprocedures", "vigerende"]
)
def test_words_of_offices_are_hard(word: str) -> None:
    assert is_hard(word)


def test_the_hardest_sentence_is_named() -> None:
    text = "We ruimen op. Teneinde dit te realiseren dient u zich te melden. Tot dan!"

    found = difficulty_of(text)

    assert found.level is Level.HARDER
    assert found.hardest is not None
    assert text[slice(*found.hardest)] == "Teneinde dit te realiseren dient u zich te melden."
    assert found.hard_words == ("Teneinde", "realiseren", "dient")


def test_a_sentence_of_sixteen_words_is_long_and_one_of_fifteen_is_not() -> None:
    fifteen = "ik en jij en wij en zij en hij en de en het en nu"

    assert difficulty_of(fifteen).long_sentences == 0
    assert difficulty_of(f"{fifteen} al").long_sentences == 1


def test_flesch_is_given_from_a_hundred_words_on_and_in_dutch_only() -> None:
    sentence = "Wij maken het plein weer mooi voor alle kinderen. "

    assert difficulty_of(sentence * 11).flesch is None
    easy = difficulty_of(sentence * 12).flesch
    assert easy is not None
    assert easy > 70
    assert difficulty_of(sentence * 12, "en").flesch is None


def test_a_reading_names_the_sentence_in_the_text_as_it_was_typed() -> None:
    text = "Hoi.\u200b Teneinde\u200b dit te doen. Dag."

    found = SpacyReader(()).read(text).difficulty

    assert found is not None
    assert found.hardest is not None
    assert text[slice(*found.hardest)].startswith("Teneinde")


@given(st.text(max_size=200))
def test_no_text_at_all_has_no_level(text: str) -> None:
    found = difficulty_of(text)

    assert found.hardest is None or 0 <= found.hardest[0] < found.hardest[1] <= len(text)
