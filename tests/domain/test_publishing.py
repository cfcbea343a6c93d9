"""What is published of a ballot: enough for a stranger to recount it, of a few papers less."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ballots.ballot import Ballot
from domain.ballots.counting import count
from domain.ballots.publishing import NotAsCountedError, published
from tests.domain import test_ballots as dots
from tests.domain.test_resistance import a_ballot
from tests.locales import hand_back_stories as texts

marks = st.lists(st.lists(st.integers(0, 10), min_size=3, max_size=3), min_size=25, max_size=40)


def out(ballot: Ballot, papers: Sequence[Mapping[int, int]], **changes: int) -> Mapping[str, Any]:
    """Return the bundle as somebody downloads it."""
    ended = replace(ballot, closed=True)
    stored = [{str(one): points for one, points in paper.items()} for paper in papers]
    figures = {"small": 25, "hidden_under": 5} | changes
    given_out = published(ended, stored, count(ballot, papers).bundle, **figures)
    found: Mapping[str, Any] = json.loads(json.dumps(given_out))
    return found


def recount(bundle: Mapping[str, Any]) -> list[list[int]]:
    """Recount a resistance ballot by its file alone, and return the options place by place."""
    score = {}
    for number, times in bundle["marks"].items():
        assert sum(times) == bundle["voters"], "every paper has a mark for every option"
        cast = [mark for mark, many in enumerate(times) for _ in range(many)]
        score[int(number)] = (sum(cast), max(cast), cast.count(bundle["most"]))
    return [
        sorted(one for one in score if score[one] == rank) for rank in sorted(set(score.values()))
    ]


@given(marks)
def test_a_stranger_recounts_the_resistance_ballot_by_its_table_of_marks(
    found: list[list[int]],
) -> None:
    papers = [dict(enumerate(one, start=1)) for one in found]
    bundle = out(a_ballot(), papers)

    places = sorted({one["place"] for one in bundle["options"]})
    assert recount(bundle) == [
        [one["number"] for one in bundle["options"] if one["place"] == place] for place in places
    ]
    lines = [json.dumps([int(one), times]) for one, times in bundle["marks"].items()]
    assert hashlib.sha256("\n".join(lines).encode()).hexdigest() == bundle["sha256"]
    assert "papers" not in bundle


def test_dots_and_answers_are_recounted_paper_by_paper() -> None:
    for ballot, papers in (
        (dots.a_ballot(), [{1: 2, 3: 1}] * 20 + [{2: 3}] * 8),
        (texts.a_ballot(), [{1: 1}] * 20 + [{2: 1}] * 8),
    ):
        bundle = out(ballot, papers)

        totals = {one["number"]: 0 for one in bundle["options"]}
        for paper in bundle["papers"]:
            for option, points in paper:
                totals[option] += points
        assert totals == {one["number"]: one["total"] for one in bundle["options"]}
        lines = sorted(json.dumps(one) for one in bundle["papers"])
        assert hashlib.sha256("\n".join(lines).encode()).hexdigest() == bundle["sha256"]


def test_of_fewer_than_25_papers_only_totals_are_published_and_no_hash_to_try_papers_against() -> (
    None
):
    bundle = out(a_ballot(), [{1: 2, 2: 10, 3: 4}] * 24)

    assert not {"marks", "papers", "sha256"} & set(bundle)
    assert [(one["total"], one["highest"], one["times_most"]) for one in bundle["options"]] == [
        (48, 2, 0),
        (240, 10, 24),
        (96, 4, 0),
    ]


def test_of_fewer_than_five_voters_only_the_order_is_published() -> None:
    bundle = out(a_ballot(), [{1: 2, 2: 10, 3: 4}] * 4)

    assert [set(one) for one in bundle["options"]] == [{"number", "names", "place"}] * 3
    assert [one["place"] for one in bundle["options"]] == [1, 3, 2]
    assert bundle["voters"] == 4


def test_papers_that_were_changed_after_the_closing_are_not_published() -> None:
    ended = replace(a_ballot(), closed=True)
    was = count(a_ballot(), [{1: 1, 2: 2, 3: 3}]).bundle

    with pytest.raises(NotAsCountedError):
        published(ended, [{"1": 1, "2": 2, "3": 4}], was, small=25, hidden_under=5)
    with pytest.raises(ValueError, match="open"):
        published(a_ballot(), [], was, small=25, hidden_under=5)
