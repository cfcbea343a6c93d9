from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.personal import MASK, mask
from domain.reading import PersonalKind
from nlp.personal import find_personal, is_bsn


def _found(text: str) -> list[tuple[str, str]]:
    return [(span.kind.value, text[span.start : span.end]) for span in find_personal(text)]


@pytest.mark.parametrize(
    "number",
    [
        "06-12345678",
        "06 - 12 34 56 78",
        "06.12.34.56.78",
        "0612345678",
        "+31 6 12345678",
        "+31 (0)6 12345678",
        "0031612345678",
        "0528-291911",
        "(0528) 29 19 11",
        "+49 30 123456",
        "+90 532 123 45 67",
        "+48 512 345 678",
    ],
)
def test_a_phone_number_is_found_however_it_is_written(number: str) -> None:
    assert _found(f"Bel mij op {number} na zes uur") == [("phone", number)]


@pytest.mark.parametrize("number", ["112", "0900-8844", "14 0528", "0800-1234", "1234567"])
def test_a_number_of_an_organisation_or_of_nobody_stays(number: str) -> None:
    assert _found(f"Ik belde {number} en kreeg een bandje") == []


def test_an_email_address_is_found_without_the_full_stop_behind_it() -> None:
    text = "Mail naar jan.de-vries+buurt@post.voorbeeld.nl."

    assert _found(text) == [("email", "jan.de-vries+buurt@post.voorbeeld.nl")]


@pytest.mark.parametrize(
    "iban", ["NL91 ABNA 0417 1643 00", "nl91abna0417164300", "BE68 5390 0754 7034"]
)
def test_an_iban_is_found_with_and_without_spaces(iban: str) -> None:
    assert _found(f"Stort het op {iban} graag") == [("iban", iban)]


def test_a_row_of_letters_and_digits_that_fails_the_check_is_no_iban() -> None:
    assert ("iban", "NL91ABNA0417164301") not in _found("NL91ABNA0417164301")


@pytest.mark.parametrize("bsn", ["111222333", "111.222.333", "1112.22.333", "10464554"])
def test_a_bsn_is_found_with_and_without_dots(bsn: str) -> None:
    assert _found(f"Mijn nummer van de overheid: {bsn}") == [("bsn", bsn)]


@pytest.mark.parametrize("text", ["111222334", "24112026", "20261124", "€ 12.345.678", "000000000"])
def test_a_number_that_fails_the_check_or_is_a_day_or_money_is_no_bsn(text: str) -> None:
    assert _found(text) == []


def test_the_eleven_check_lets_one_of_eleven_numbers_through() -> None:
    passing = sum(is_bsn(f"{number:09}") for number in range(1, 110_001))

    # The number that would need a last digit of ten does not exist: a little under 1 in 11.
    assert 9_900 <= passing <= 10_000


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Kerkstraat 12a is donker", "12a"),
        ("ik woon kerkstraat 12", "12"),
        ("Het Haagje 5", "5"),
        ("'t Haagje 12", "12"),
        ("op De Kampen 12 woont een familie", "12"),
        ("Lange Wijk 5a", "5a"),
        ("Van Echtenstraat 3", "3"),
        ("bij Schutstraat 2 t/m 20 is het donker", "2 t/m 20"),
        ("Kerkstraat 12 en 14", "12 en 14"),
        ("de mensen van nummer 14", "14"),
        ("lantaarnpaal voor nr. 14 is stuk", "14"),
        ("ik woon op Krakeel 12", "12"),
        ("at 12 Church Street", "12"),
    ],
)
def test_a_house_number_is_found_and_its_street_stays(text: str, number: str) -> None:
    assert _found(text) == [("house_number", number)]


@pytest.mark.parametrize(
    "text",
    [
        "Maak er 30 km van",
        "al 2 weken stuk",
        "om 8 uur",
        "langs de A28 en de N48",
        "in 2026",
        "mijn zoon van 6 jaar",
        "het kost € 100",
        "10 kinderen",
        "In de Kerkstraat 30 km rijden",
        "In de Kerkstraat 3 lantaarnpalen kapot",
        "de Hoofdstraat 5 grote bomen",
        "Kerkstraat 2026 opgeknapt",
        "Kerkstraat 8.30 uur",
        "Kerkstraat 3x per week",
        "op vrijdag 12 maart",
        "Op Vrijdag 12 maart",
        "groep 8 van de school",
        "buslijn nummer 5",
        "In Hoogeveen 10 kinderen",
        "van 12 tot 16 jaar",
        "postcode 7901 AB",
    ],
)
def test_a_number_that_counts_or_dates_is_no_house_number(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Van Echtenstraat 3, 7902 EL Hoogeveen", "3, 7902 EL"),
        ("stuur het naar 7901 AB 12", "7901 AB 12"),
        ("7901AB 12-3 is leeg", "7901AB 12-3"),
        ("7901ab, 12", "7901ab, 12"),
    ],
)
def test_a_postcode_with_its_house_number_is_one_address(text: str, address: str) -> None:
    assert _found(text) == [("postcode", address)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mijn buurman Henk draait harde muziek", "Henk"),
        ("mijn buurvrouw riet zit alleen", "riet"),
        ("mijn buurman Henk's hond blaft", "Henk"),
        ("de buren De Vries hebben een hek", "De Vries"),
        ("mevrouw Yılmaz uit de flat", "Yılmaz"),
        ("de heer Van den Berg", "Van den Berg"),
        ("buurvrouw Anna, de Kerkstraat is glad", "Anna"),
        ("Mijn naam is Piet van der Meer", "Piet van der Meer"),
        ("Doe er wat aan. Groetjes, Marieke", "Marieke"),
        ("Henk van hiernaast helpt", "Henk"),
        ("Our neighbour Paul parks there", "Paul"),
        ("Komşum Ahmet gürültü yapıyor", "Ahmet"),
        ("Ayşe Hanım düştü", "Ayşe"),
        ("Pan Nowak hałasuje", "Nowak"),
        ("جاري أحمد يساعد", "أحمد"),
    ],
)
def test_a_name_is_found_by_the_words_around_it_and_those_stay(text: str, name: str) -> None:
    assert _found(text) == [("name", name)]


@pytest.mark.parametrize(
    "text",
    [
        "De buurman maakt herrie",
        "DE BUURMAN MAAKT HERRIE",
        "de buurvrouw wil graag een bankje",
        "De buren van Krakeel willen licht",
        "de buren Grote Beer zijn aardig",
        "Mevrouw, de lamp is stuk",
        "Wethouder Bakker heeft het beloofd",
        "In de Dokter Larijweg is het donker",
        "Groeten uit Krakeel",
        "Ik ben boos",
        "Bankje in Krakeel",
        "جاري يصرخ كثيرا",
    ],
)
def test_a_neighbour_a_place_or_an_office_is_no_name(text: str) -> None:
    assert find_personal(text, {"krakeel", "grote beer"}) == ()


def test_kinds_next_to_each_other_come_in_the_order_of_the_text() -> None:
    text = "Kerkstraat 12a, 06-12345678, anna@voorbeeld.nl, NL91ABNA0417164300"

    assert [kind for kind, _ in _found(text)] == ["house_number", "phone", "email", "iban"]


@given(
    st.lists(
        st.sampled_from(
            ["Kerkstraat 12", "06-12345678", "a@b.nl", "NL91ABNA0417164300", "111222333", " ", ", "]
        )
    )
)
def test_spans_never_overlap_and_always_fit_the_text(pieces: list[str]) -> None:
    text = "".join(pieces)

    spans = find_personal(text)

    assert all(one.end <= two.start for one, two in pairwise(spans))
    assert mask(text, spans).count(MASK) == len(spans)


def test_a_masked_text_holds_no_more_personal_data() -> None:
    text = "Kerkstraat 12a, bel 06-12345678, mail a@b.nl, BSN 111222333"

    assert find_personal(mask(text, find_personal(text))) == ()


def test_every_kind_has_a_way_to_be_found() -> None:
    text = (
        "Kerkstraat 12, 06-12345678, a@b.nl, NL91ABNA0417164300, 111222333, 7901 AB 3, buurman Henk"
    )

    assert {span.kind for span in find_personal(text)} == set(PersonalKind)
