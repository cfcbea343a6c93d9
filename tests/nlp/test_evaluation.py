"""The harness counts right, says what it leaves out, and its document is not out of date."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import pytest

from nlp.evaluation import __main__ as harness
from nlp.evaluation import grouping
from nlp.evaluation.embedders import EMBEDDERS, NEED_E5, Rows, centred
from nlp.evaluation.material import CHECKOUT, SEEDS, read_civic, read_pairs
from nlp.evaluation.run import Run
from nlp.evaluation.scoring import LEFT_OUT, agreement, own_found
from nlp.evaluation.tables import Table, put_into, read_rows, to_json, to_markdown
from nlp.seeds import load_seeds

DOCUMENT = CHECKOUT / "docs" / "understanding.md"
ROUNDING = 0.02
"""Two decimals, and what another processor may round otherwise."""
OF_THE_MACHINE = ("Leiden", "UMAP + HDBSCAN")
"""Draw lots that can't be fixed for every system, so that another groups a little otherwise."""
LARGEST_OVERLAP = 0.5
FAST = {name: embed for name, embed in EMBEDDERS.items() if name not in NEED_E5}
OWN_PARTS = ["themes", "languages", "personal", "telling", "similar", "clusters"]


@pytest.fixture(scope="module")
def tables() -> list[Table]:
    run = Run(public=Path("/nowhere"), embedders=FAST, say=lambda _: None)
    return harness.measure(run, OWN_PARTS)[0]


def test_every_figure_of_our_own_sentences_in_the_document_is_the_one_measured(
    tables: list[Table],
) -> None:
    document = DOCUMENT.read_text(encoding="utf-8")

    differing = [
        (table.name, name, cell, written)
        for table in tables
        for name, cells in table.rows
        if not name.endswith(OF_THE_MACHINE)
        for cell, written in zip(cells, read_rows(document, table.name)[name], strict=True)
        if not _same(cell, written)
    ]

    assert differing == []


def _same(cell: object, written: str) -> bool:
    if isinstance(cell, float):
        return abs(cell - float(written)) <= ROUNDING
    return cell is None or str(cell) == written


def test_groups_and_labels_that_agree_score_one_and_chance_scores_nothing() -> None:
    labels = ["a", "a", "b", "b", "c", "c"]

    right = agreement(np.array([4, 4, 2, 2, 7, 7]), labels)
    nothing = agreement(np.full(6, LEFT_OUT), labels)

    assert (right.ami, right.ari, right.v, right.groups) == pytest.approx((1, 1, 1, 3))
    assert (nothing.ami, nothing.groups, nothing.left_out) == pytest.approx((0, 0, 1))


def test_the_other_half_counts_as_found_at_its_place_among_all_texts() -> None:
    east, north, south = [1.0, 0.0], [0.0, 1.0], [0.0, -1.0]

    found = own_found(_rows([east, north, east, south]), 2)

    assert found == (0.5, 1.0)


def test_centring_takes_away_what_a_language_has_in_common() -> None:
    rng = np.random.default_rng(3)
    topics = rng.normal(size=(20, 8))
    heap = _rows(np.vstack([topics + 9, topics - 9]).tolist())

    rows = centred(heap, ["nl"] * 20 + ["tr"] * 20)

    assert (rows @ rows.T)[:20, 20:].argmax(axis=1).tolist() == list(range(20))


def _rows(numbers: list[list[float]]) -> Rows:
    return np.array(numbers, dtype=np.float32)


def test_no_sentence_is_nearly_one_of_the_content_or_another_of_ours() -> None:
    own = [each.text for part in ("tune", "report") for each in read_civic(part)]
    examples = [example for seed in load_seeds(SEEDS) for example in seed.examples]
    pieces = [_pieces(text) for text in own + examples]

    near = [
        (own[place], (own + examples)[other])
        for place in range(len(own))
        for other in range(place + 1, len(pieces))
        if len(pieces[place] & pieces[other]) > LARGEST_OVERLAP * len(pieces[place] | pieces[other])
    ]

    assert near == []


def _pieces(text: str) -> frozenset[str]:
    """Return the pieces of three letters of `text`."""
    return frozenset(text.lower()[start : start + 3] for start in range(len(text) - 2))


def test_the_set_is_as_large_and_mixed_as_we_say() -> None:
    own = [each for part in ("tune", "report") for each in read_civic(part)]
    keys = {seed.key for seed in load_seeds(SEEDS)}

    dutch = [each for each in own if each.language == "nl" and each.theme]
    assert len(dutch) >= 400
    assert {each.theme for each in own} == keys | {None}
    assert {each.also for each in own} <= keys | {None}
    assert {each.language for each in own} == {"nl", "en", "tr", "pl", "ar"}
    assert {"spelling", "chat", "dialect", "angry", "vague", "two"} <= {each.manner for each in own}
    assert len(read_pairs()) >= 120
    assert len(read_pairs(across=True)) >= len(read_pairs()) / 3


def test_what_is_not_installed_or_not_there_is_said_and_the_rest_goes_on(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(
        sys,
        "argv",
        ["x", "languages", "closeness", "--json", "--without-e5", "--public", str(tmp_path)],
    )

    harness.main()

    said = json.loads(capsys.readouterr().out)
    assert [table["name"] for table in said["tables"]] == ["languages"]
    assert said["left_out"] == [
        f"closeness: no stsb-nl-test.csv in {tmp_path}: what needs it is left out"
    ]


def test_the_comparison_with_umap_is_left_out_in_words_without_the_bench_extra(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("nlp.evaluation.run.bench_there", lambda: False)

    groupings, notes = Run().groupings()

    assert grouping.NEEDS_BENCH not in groupings
    assert notes == (grouping.WITHOUT_BENCH,)


def test_tables_are_put_where_the_document_asks_for_them_and_read_back() -> None:
    table = Table("t", "Trees", ("by", "share", "count"), (("oak", (0.256, 3)), ("elm", (None, 1))))
    document = "Before\n<!-- table t -->\nold\n<!-- end -->\nAfter <!-- table u -->\n<!-- end -->\n"

    filled = put_into(document, [table])

    assert filled.startswith("Before\n<!-- table t -->\nTrees:")
    assert filled.endswith("<!-- end -->\nAfter <!-- table u -->\n<!-- end -->\n")
    assert read_rows(filled, "t") == {"oak": [".26", "3"], "elm": ["", "1"]}
    assert put_into(filled, [table]) == filled
    assert "| oak | .26 | 3 |" in to_markdown(table)
    assert to_json(table)["rows"] == [
        {"of": "oak", "figures": {"share": 0.256, "count": 3}},
        {"of": "elm", "figures": {"share": None, "count": 1}},
    ]


def test_a_document_without_the_place_says_so() -> None:
    with pytest.raises(LookupError, match="no table t"):
        read_rows("", "t")
