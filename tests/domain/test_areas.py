import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content import load
from domain.areas import Area, AreaKind, find_areas
from domain.ids import AreaSlug

HOOGEVEEN = load(Path(__file__).parents[2] / "content" / "hoogeveen").areas
LONG_NAMES = [area for area in HOOGEVEEN if len(area.name) >= 6]


def area(name: str, *, aliases: tuple[str, ...] = (), streets: tuple[str, ...] = ()) -> Area:
    return Area(
        slug=AreaSlug(name.lower().replace(" ", "-")),
        name=name,
        kind=AreaKind.DORP,
        started=True,
        started_in=2007,
        aliases=aliases,
        streets=streets,
    )


WEIDE = area("De Weide", aliases=("Schoonvelde",))
BEEK = area("Beek", streets=("Kerkstraat", "Grote Beer"))
BEEKSCHE_SCHUT = area("Beeksche Schut")
NIEUW_MOSCOU = area("Nieuw-Moscou", streets=("Ds. Kooimanstraat", "Kerkstraat"))
SIBERIE = area("Siberië", streets=("Johannes Poststraat", "'t Hoekje", "8e Dwarsstraat"))
VILLAGES = (WEIDE, BEEK, BEEKSCHE_SCHUT, NIEUW_MOSCOU, SIBERIE)


def names(typed: str) -> list[str]:
    return [match.area.name for match in find_areas(VILLAGES, typed)]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("de weide", "De Weide"),
        ("WEIDE", "De Weide"),
        ("deweide", "De Weide"),
        ("het weide", "De Weide"),
        ("schoonvelde", "De Weide"),
        ("beek", "Beek"),
        ("nieuw moscou", "Nieuw-Moscou"),
        ("nieuwmoscou", "Nieuw-Moscou"),
        ("mos", "Nieuw-Moscou"),
        ("Moscou!!", "Nieuw-Moscou"),
        ("siberie", "Siberië"),
        ("Sibe", "Siberië"),
        ("sib\u200berie\u0308", "Siberië"),
        ("ik woon in siberië", "Siberië"),
        ("Wijk Beek, Hoogeveen", "Beek"),
        ("seberie", "Siberië"),
        ("siebrie", "Siberië"),
        ("nieuw mosku", "Nieuw-Moscou"),
    ],
)
def test_a_resident_finds_an_area_however_they_write_it(typed: str, name: str) -> None:
    assert names(typed)[0] == name


@pytest.mark.parametrize(
    ("typed", "name", "street"),
    [
        ("grote beer", "Beek", "Grote Beer"),
        ("Grote Beer 12", "Beek", "Grote Beer"),
        ("grotebeer 12a", "Beek", "Grote Beer"),
        ("Grote Beer 12 b, 7908 AB Hoogeveen", "Beek", "Grote Beer"),
        ("grote", "Beek", "Grote Beer"),
        ("grotte beer", "Beek", "Grote Beer"),
        ("joh. poststraat 3-5", "Siberië", "Johannes Poststraat"),
        ("hoekje", "Siberië", "'t Hoekje"),
        ("dominee kooimanstraat", "Nieuw-Moscou", "Ds. Kooimanstraat"),
    ],
)
def test_a_resident_finds_an_area_by_the_street_and_sees_which(
    typed: str, name: str, street: str
) -> None:
    match = find_areas(VILLAGES, typed)[0]

    assert (match.area.name, match.street) == (name, street)


def test_a_street_in_two_areas_gives_both_in_their_own_order() -> None:
    assert names("kerkstraat 4") == ["Beek", "Nieuw-Moscou"]


def test_a_street_in_two_areas_with_the_area_behind_it_gives_that_one_first() -> None:
    assert names("kerkstraat 4, nieuw-moscou") == ["Nieuw-Moscou", "Beek"]


def test_a_whole_name_comes_before_a_longer_one_that_begins_the_same() -> None:
    assert names("beek") == ["Beek", "Beeksche Schut"]


def test_an_area_is_given_once_even_when_name_and_street_fit() -> None:
    twice = area("Beer", aliases=("Beerse",), streets=("Beerstraat",))

    assert [match.street for match in find_areas([twice], "beer")] == [None]


@pytest.mark.parametrize("most", [-1, 0, 1, 2, 3])
def test_no_more_areas_are_given_than_were_asked_for(most: int) -> None:
    nieuw = [area(f"Nieuw {letter}plein") for letter in "abcd"]

    assert len(find_areas(nieuw, "nieuw", most=most)) == max(most, 0)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "b",
        "12",
        "7908 AB",
        "hoogeveen",
        "de",
        "🏠",
        "\x00",
        "\ud83d",
        "qqqqqq",
        "x" * 9999,
    ],
)
def test_what_means_no_area_gives_no_area(typed: str) -> None:
    assert find_areas(VILLAGES, typed) == ()


def test_a_short_word_is_not_taken_for_a_slip_of_another() -> None:
    assert names("bek") == []


@given(st.text(max_size=200))
def test_nothing_that_anybody_types_raises_or_gives_more_than_three(typed: str) -> None:
    found = find_areas(HOOGEVEEN, typed)

    assert len({match.area.slug for match in found}) == len(found) <= 3


@pytest.mark.parametrize("one", HOOGEVEEN, ids=lambda one: one.slug)
def test_each_area_of_hoogeveen_is_first_by_its_name_in_any_case(one: Area) -> None:
    for typed in (one.name, one.name.upper(), one.name.lower(), one.name.swapcase(), one.slug):
        assert find_areas(HOOGEVEEN, typed)[0].area == one


@pytest.mark.parametrize("one", HOOGEVEEN, ids=lambda one: one.slug)
def test_each_area_of_hoogeveen_is_shown_after_three_letters_of_its_name(one: Area) -> None:
    letters = one.name.removeprefix("De ")[:3]

    assert one in [match.area for match in find_areas(HOOGEVEEN, letters)]


@pytest.mark.parametrize(
    ("one", "alias"), [(one, alias) for one in HOOGEVEEN for alias in one.aliases]
)
def test_each_area_of_hoogeveen_is_shown_by_the_other_names_people_use(
    one: Area, alias: str
) -> None:
    assert one in [match.area for match in find_areas(HOOGEVEEN, alias.lower())]


@pytest.mark.parametrize(
    ("one", "street"), [(one, street) for one in HOOGEVEEN for street in one.streets]
)
def test_each_street_of_hoogeveen_leads_to_its_area(one: Area, street: str) -> None:
    found = find_areas(HOOGEVEEN, f"{street.upper()} 27b")

    assert (one, street) in [(match.area, match.street) for match in found]


@given(st.data())
def test_each_area_of_hoogeveen_is_first_with_one_letter_wrong(data: st.DataObject) -> None:
    one = data.draw(st.sampled_from(LONG_NAMES))
    at = data.draw(st.integers(0, len(one.name) - 1))
    other = data.draw(st.sampled_from(string.ascii_letters))
    slip = data.draw(st.sampled_from(["wrong", "missing", "too many", "swapped"]))
    before, letter, after = one.name[:at], one.name[at], one.name[at + 1 :]
    typed = {
        "wrong": before + other + after,
        "missing": before + after,
        "too many": before + letter + other + after,
        "swapped": before + after[:1] + letter + after[1:],
    }[slip]

    assert find_areas(HOOGEVEEN, typed)[0].area == one
