from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.personal import MASK, mask
from domain.reading import PersonalKind, PersonalSpan


def _span(text: str, part: str, kind: PersonalKind = PersonalKind.PHONE) -> PersonalSpan:
    return PersonalSpan(kind, text.index(part), text.index(part) + len(part))


def test_neighbours_read_the_street_but_not_the_house_number() -> None:
    text = "Het licht bij Kerkstraat 12a is stuk"

    masked = mask(text, (_span(text, "12a", PersonalKind.HOUSE_NUMBER),))

    assert masked == "Het licht bij Kerkstraat … is stuk"


def test_every_span_of_a_text_is_hidden_and_the_rest_stays() -> None:
    text = "Bel 06-12345678 of mail anna@voorbeeld.nl!"

    masked = mask(text, (_span(text, "06-12345678"), _span(text, "anna@voorbeeld.nl")))

    assert masked == "Bel … of mail …!"


def test_a_text_without_spans_stays_as_it_was() -> None:
    assert mask("Er is geen bankje", ()) == "Er is geen bankje"


@pytest.mark.parametrize(
    "places",
    [[(0, 5), (3, 8)], [(5, 8), (0, 3)], [(4, 4)], [(0, 99)], [(-3, 2)]],
    ids=["overlapping", "out of order", "empty", "past the end", "before the start"],
)
def test_spans_of_another_text_are_refused(places: list[tuple[int, int]]) -> None:
    spans = [PersonalSpan(PersonalKind.PHONE, start, end) for start, end in places]

    with pytest.raises(ValueError, match="does not fit"):
        mask("0123456789", spans)


@given(st.lists(st.text(min_size=1), min_size=1, max_size=6))
def test_nothing_of_a_span_is_ever_left(pieces: list[str]) -> None:
    text = "".join(pieces)
    spans: list[PersonalSpan] = []
    start = 0
    for place, piece in enumerate(pieces):
        if place % 2:
            spans.append(PersonalSpan(PersonalKind.IBAN, start, start + len(piece)))
        start += len(piece)

    masked = mask(text, spans)

    assert masked == "".join(MASK if place % 2 else piece for place, piece in enumerate(pieces))
