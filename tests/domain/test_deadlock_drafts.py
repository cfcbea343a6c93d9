"""A deadlock on its way, as a conversation keeps it between two messages."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest

from domain.deadlock.calling import Draft, from_data, to_data

DRAFT = Draft(
    item=7,
    about="Waar komt de speelplek?",
    sides=(("member", 2, "Bilal", ""), ("partner", 0, "", "sww")),
    hidden=True,
    after=3,
)


def test_what_somebody_told_so_far_is_found_as_it_was() -> None:
    assert from_data(json.loads(json.dumps(to_data(DRAFT)))) == DRAFT
    assert from_data(to_data(Draft(item=7))) == Draft(item=7)


@pytest.mark.parametrize(
    "changes",
    [
        {"item": "7"},
        {"about": None},
        {"hidden": "ja"},
        {"after": "3"},
        {"sides": 4},
        {"sides": [["member", 2, "Bilal"]]},
        {"sides": [["everybody", 0, "", ""]]},
    ],
)
def test_what_is_no_draft_lets_somebody_begin_anew(changes: Mapping[str, object]) -> None:
    assert from_data({**to_data(DRAFT), **changes}) is None
    assert from_data({}) is None
