from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.areas import Area, AreaKind
from domain.ids import AreaSlug
from domain.places import find_places


def _area(name: str, *streets: str) -> Area:
    return Area(
        slug=AreaSlug(name.lower()),
        name=name,
        kind=AreaKind.WIJK,
        started=True,
        started_in=2009,
        streets=streets,
    )


KRAKEEL = _area("Krakeel", "Sterrenlaan", "Grote Beer", "Orion", "Kerkstraat")
NIEUWLANDE = _area("Nieuwlande", "Boerdijk", "Kerkstraat", "Ds. Kooimanstraat")
AREAS = (KRAKEEL, NIEUWLANDE)


def _names(text: str) -> list[str]:
    return [place.name for place in find_places(AREAS, text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In de Sterrenlaan is het donker", "Sterrenlaan"),
        ("in de sterrenlaan is het donker", "Sterrenlaan"),
        ("op de Sterenlaan ligt glas", "Sterrenlaan"),
        ("het sterrenlaantje is glad", "Sterrenlaan"),
        ("bij Sterrenln. 12 is een gat", "Sterrenlaan"),
        ("de Kerkstr is druk", "Kerkstraat"),
        ("bij de Grote Beer", "Grote Beer"),
        ("in de GROTE BEER", "Grote Beer"),
        ("ds kooimanstraat 4", "Ds. Kooimanstraat"),
        ("Bij Orion is geen licht", "Orion"),
        ("in Krakeel wonen aardige mensen", "Krakeel"),
    ],
)
def test_a_place_is_found_however_it_is_written(text: str, name: str) -> None:
    assert _names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Er is een grote beer gezien",
        "het krakeel van de buren",
        "de kerk in de straat",
        "De sterren zijn mooi",
        "boerenkool eten met de dijk",
        "",
        "🔥",
    ],
)
def test_words_that_are_no_place_are_left(text: str) -> None:
    assert _names(text) == []


def test_a_street_that_lies_in_two_areas_leads_to_both() -> None:
    (kerkstraat,) = find_places(AREAS, "De Kerkstraat is glad")

    assert kerkstraat.areas == ("krakeel", "nieuwlande")
    assert not kerkstraat.elsewhere(KRAKEEL.slug)


def test_a_street_of_another_area_lies_elsewhere() -> None:
    (boerdijk,) = find_places(AREAS, "Op de Boerdijk rijden ze te hard")

    assert boerdijk.elsewhere(KRAKEEL.slug)
    assert not boerdijk.elsewhere(NIEUWLANDE.slug)


def test_a_place_says_where_it_stands() -> None:
    text = "Van de Sterenlaan tot Grote Beer"

    assert [text[one.start : one.end] for one in find_places(AREAS, text)] == [
        "Sterenlaan",
        "Grote Beer",
    ]


@given(st.text(max_size=200))
def test_no_text_at_all_stops_it(text: str) -> None:
    for place in find_places(AREAS, text):
        assert 0 <= place.start < place.end <= len(text)
        assert place.areas
