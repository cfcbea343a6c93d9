from __future__ import annotations

import math
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.personal import MASK, mask
from domain.reading import SENTENCES, VECTOR_SIZE, PersonalKind, Reader, Reading, Wish
from nlp.evaluation.material import SEEDS
from nlp.reader import SpacyReader, build_pipeline
from nlp.seeds import load_seeds


@pytest.fixture(scope="module")
def reader() -> SpacyReader:
    """One for all: loading the vectors takes a second."""
    return SpacyReader(load_seeds(SEEDS))


def assert_same(ours: Sequence[Reading], theirs: Sequence[Reading]) -> None:
    """Check that readings tell the same.

    Numbers but nearly: a processor may add up those of many texts in another order.
    """
    for one, other in zip(ours, theirs, strict=True):
        assert replace(one, vector=(), themes=()) == replace(other, vector=(), themes=())
        assert one.vector == pytest.approx(other.vector, abs=1e-5)
        assert dict(one.themes) == pytest.approx(dict(other.themes), abs=1e-4)


def test_annas_issue_is_read_whole(reader: SpacyReader) -> None:
    text = "De lantaarnpaal bij Kerkstraat 12 is stuk, bel 06-12345678"

    reading = reader.read(text)

    assert reading.language == "nl"
    assert reading.themes[0][0] == "verlichting"
    assert reading.because == ("lantaarnpaal",)
    assert mask(text, reading.personal) == "De lantaarnpaal bij Kerkstraat … is stuk, bel …"
    assert reading.wish is Wish.ISSUE


def test_a_vector_has_its_size_and_length_one(reader: SpacyReader) -> None:
    vector = reader.read("Er is geen bankje bij de speeltuin").vector

    assert len(vector) == VECTOR_SIZE
    assert math.isclose(sum(number * number for number in vector), 1, abs_tol=1e-4)


@pytest.mark.parametrize("text", ["", "   ", "🔥" * 50, "\x00", "\ud83d", "\u200b" * 4096, "12 34"])
def test_a_text_without_words_has_no_vector_and_is_small_talk(
    reader: SpacyReader, text: str
) -> None:
    reading = reader.read(text)

    assert reading == Reading("nl", (), (), (), (), Wish.SMALL_TALK, SENTENCES)


def test_a_greeting_falls_into_no_theme(reader: SpacyReader) -> None:
    reading = reader.read("Hallo buren, goedemorgen!")

    assert (reading.themes, reading.because, reading.wish) == ((), (), Wish.SMALL_TALK)


def test_a_text_about_something_else_falls_into_none_of_these(reader: SpacyReader) -> None:
    assert reader.read("Welke film draait er vanavond op televisie?").themes == ()


def test_scores_are_best_first_and_together_at_most_one(reader: SpacyReader) -> None:
    themes = reader.read("Auto's parkeren op de stoep, ik struikel erover").themes

    scores = [score for _, score in themes]
    assert {"parkeren", "stoepen"} <= {key for key, _ in themes}
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)
    assert sum(scores) <= 1


def test_words_say_why_even_when_none_is_on_a_list(reader: SpacyReader) -> None:
    reading = reader.read("مصباح الشارع لا يعمل")

    assert reading.language == "ar"
    assert reading.themes[0][0] == "verlichting"
    assert "مصباح" in reading.because


def test_because_never_repeats_what_is_personal(reader: SpacyReader) -> None:
    reading = reader.read("mail lantaarn@straatlamp.nl")

    assert [span.kind for span in reading.personal] == [PersonalKind.EMAIL]
    assert "lantaarn" not in reading.because


@pytest.mark.parametrize(
    "text",
    [
        "bel 06\u200b12\u200b34\u200b56\u200b78 nu",
        "bel \u202e0612345678\u202c nu",
        "bel ０６１２３４５６７８ nu",
        "bel ٠٦١٢٣٤٥٦٧٨ nu",
        "bel 06\u00a012\u00a034\u00a056\u00a078 nu",
    ],
    ids=["zero width", "right to left", "full width", "Arabic digits", "no-break spaces"],
)
def test_a_phone_number_in_disguise_is_masked_whole(reader: SpacyReader, text: str) -> None:
    masked = mask(text, reader.read(text).personal)

    assert not any(map(str.isdigit, masked))
    assert masked.startswith("bel")
    assert masked.endswith("nu")


def test_the_vector_does_not_change_when_personal_data_is_masked(reader: SpacyReader) -> None:
    text = "De lantaarnpaal bij Kerkstraat 12 is stuk, bel 06-12345678 graag"
    before = reader.read(text)

    after = reader.read(mask(text, before.personal))

    assert after.personal == ()
    assert after.vector == before.vector
    assert after.themes == before.themes


@pytest.mark.parametrize(
    "text",
    [
        "a" * 4096,
        "🔥" * 4096,
        "((" * 2048,
        ":)" * 2048,
        "0612345678 " * 372,
        "Kerkstraat 12 " * 292,
        "\u202e" + "tekst " * 600,
        "e\u0301" * 2048,
        "half \ud83d emoji \ude00 stuk",
        "NUL \x00 in het midden",
        "De speeltuin is broken ve çok kötü, nie działa, مكسور",
        "<a href='x'>bankje</a> **stuk** <b>",
    ],
)
def test_no_strange_text_stops_the_reader(reader: SpacyReader, text: str) -> None:
    reading = reader.read(text)

    assert mask(text, reading.personal).count(MASK) >= len(reading.personal)
    assert len(reading.vector) in (0, VECTOR_SIZE)


@settings(max_examples=150, deadline=None)
@given(text=st.text(alphabet=st.characters(), max_size=80))
def test_no_text_at_all_stops_the_reader(reader: SpacyReader, text: str) -> None:
    reading = reader.read(text)

    assert mask(text, reading.personal).count(MASK) >= len(reading.personal)


def test_texts_read_at_once_are_read_as_one_by_one(reader: SpacyReader) -> None:
    texts = ["Lantaarn stuk", "The swing is broken", "Stoep ligt scheef", "06-12345678"] * 10
    alone = [reader.read(text) for text in texts]

    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(reader.read, texts))

    assert_same(together, alone)


def test_the_reader_keeps_no_words_of_residents(reader: SpacyReader) -> None:
    reader.read("eerste keer")
    before = len(reader._pipeline.vocab.strings)

    reader.read("Mijn buurvrouw Geertruida Zwanenburg-Vlinderslag roddelt")

    assert len(reader._pipeline.vocab.strings) == before


def test_a_pipeline_that_was_saved_whole_reads_the_same(tmp_path: Path) -> None:
    pipeline = build_pipeline(load_seeds(SEEDS))
    text = "De schommel in de speeltuin is kapot, auto's rijden er te hard"
    pipeline.to_disk(tmp_path / "pipeline")

    loaded = spacy.load(tmp_path / "pipeline")

    assert loaded(text)._.themes == pipeline(text)._.themes != ()
    assert loaded(text)._.because == pipeline(text)._.because != ()


def test_a_reader_without_seeds_names_no_theme() -> None:
    reading = SpacyReader(()).read("De schommel is kapot")

    assert reading.themes == ()
    assert len(reading.vector) == VECTOR_SIZE


def test_the_reader_keeps_the_promise_of_the_domain(reader: SpacyReader) -> None:
    promised: Reader = reader

    assert promised.read("Bankje").wish is Wish.ISSUE


def test_many_texts_at_once_are_read_as_one_by_one(reader: SpacyReader) -> None:
    texts = ["Lantaarn stuk", "", "🔥", "Mijn buurman Henk helpt", "half \ud83d", "Hoi!"] * 7

    assert_same(reader.read_many(texts), [reader.read(text) for text in texts])
    assert reader.read_many([]) == []


def test_all_that_a_saved_pipeline_tells_is_the_same(tmp_path: Path) -> None:
    pipeline = build_pipeline(load_seeds(SEEDS), ["Krakeel"])
    pipeline.to_disk(tmp_path / "pipeline")
    loaded = spacy.load(tmp_path / "pipeline")

    for text in ("De buren van Krakeel hebben Henk niet gezien", "Hoe kan ik stemmen?"):
        before, after = pipeline(text)._, loaded(text)._
        for told in ("language", "wish", "personal", "key_words", "difficulty", "themes"):
            assert getattr(after, told) == getattr(before, told)
        assert (after.sentence_vector == before.sentence_vector).all()
