"""The procedure somebody is in can be read in five sentences, whatever it is (ground rule 10)."""

from __future__ import annotations

import re

import pytest

from bot import dispatching
from domain.procedures import NOTHING_ASKED, PROCEDURES, ProcedureText, procedure_of
from locales import LANGUAGES, say


def _groups() -> set[str]:
    return {group.__name__ for group in dispatching._STATES}


def test_each_conversation_that_asks_something_has_its_procedure() -> None:
    assert _groups() == set(PROCEDURES) | NOTHING_ASKED
    assert not set(PROCEDURES) & NOTHING_ASKED
    assert set(PROCEDURES.values()) == set(ProcedureText)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize("key", list(ProcedureText))
def test_a_procedure_is_five_short_sentences_at_most(key: ProcedureText, language: str) -> None:
    sentences = re.findall(r"[^.?!]+[.?!]", say(key, language))

    assert 1 <= len(sentences) <= 5
    assert max(len(one.split()) for one in sentences) <= 15


def test_each_state_that_is_known_leads_to_the_procedure_of_its_group() -> None:
    for state in dispatching.known_states():
        group = state.partition(":")[0]
        assert procedure_of(state) is PROCEDURES.get(group)
    assert procedure_of(None) is None
    assert procedure_of("Gone:step") is None
