"""Clustering in a process of its own, with the real clusterer."""

from __future__ import annotations

import pytest

from bot import clustering
from domain.clustering import Loose
from scheduler.theming import ClusteringFailedError

HEAP = [
    Loose("In onze straat valt het internet elke avond uit.", "nl"),
    Loose("Wanneer komt er glasvezel? Het internet is hier zo traag.", "nl"),
    Loose("Glasvezel zou fijn zijn. Nu valt het internet steeds weg.", "nl"),
    Loose("Ons internet is weer weg. Kunnen we samen om glasvezel vragen?", "nl"),
    Loose("", "nl"),
]


async def test_a_heap_is_clustered_elsewhere_and_comes_back() -> None:
    found = await clustering.cluster_elsewhere(HEAP)

    assert {place for one in found for place in one.members} <= {0, 1, 2, 3}
    assert len(found[0].members) >= 3
    assert set(found[0].keywords) & {"internet", "glasvezel"}


async def test_a_process_that_hangs_is_ended_and_says_nothing_of_the_texts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(clustering, "SECONDS_TO_CLUSTER", 0.01)

    with pytest.raises(ClusteringFailedError) as failed:
        await clustering.cluster_elsewhere(HEAP)

    assert "internet" not in str(failed.value)


async def test_what_a_process_can_not_read_fails_with_a_code(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(clustering, "asdict", lambda one: {"wrong": one.language})

    with pytest.raises(ClusteringFailedError, match="ended with 1"):
        await clustering.cluster_elsewhere(HEAP)
