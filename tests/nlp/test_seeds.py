from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from nlp.evaluation.material import SEEDS, read_civic
from nlp.seeds import LONGEST_NAME, load_seeds

ONE = """
[[theme]]
key = "licht"
names = {{ {names} }}
examples = ["Lamp stuk"]
words = {{ nl = ["lamp"] }}
"""


def test_every_seed_theme_has_names_words_and_examples_enough() -> None:
    for seed in load_seeds(SEEDS):
        assert set(seed.names.by_language) == {"nl", "en"}, seed.key
        assert all(len(name) <= LONGEST_NAME for name in seed.names.by_language.values())
        assert all(10 <= len(seed.words[code]) <= 32 for code in ("nl", "en")), seed.key
        assert len(seed.examples) >= 8, seed.key


def test_every_seed_theme_says_where_it_comes_from() -> None:
    themes = tomllib.loads(SEEDS.read_text(encoding="utf-8"))["theme"]

    assert {theme["source"] for theme in themes} == {"brochure", "ours"}


def test_what_we_report_on_stands_in_no_example() -> None:
    examples = {example.lower() for seed in load_seeds(SEEDS) for example in seed.examples}

    texts = [each.text for part in ("tune", "report") for each in read_civic(part)]
    assert [text for text in texts if text.lower() in examples] == []


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("no toml", "Expected"),
        (ONE.format(names='nl = "Licht"').replace("examples", "exampels"), "examples"),
        (ONE.format(names=f'nl = "{"x" * 29}"'), "over 28 characters"),
        (ONE.format(names='en = "Light"'), "Dutch"),
        (ONE.format(names='nl = "Licht"') * 2, "twice"),
        ("[other]", "theme"),
    ],
    ids=["not TOML", "field missing", "long name", "no Dutch name", "doubled key", "no themes"],
)
def test_a_mistake_in_the_seed_themes_is_named(tmp_path: Path, content: str, reason: str) -> None:
    path = tmp_path / "themes.toml"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(ValueError, match=reason):
        load_seeds(path)
