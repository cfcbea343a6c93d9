"""Screens of coming in, and answers that are typed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from domain.areas import Area, AreaKind, AreaMatch
from domain.ids import AreaSlug, MessageId, ResidentId
from domain.notices import STEP, ChatRef, Look, Notice
from domain.people import Resident
from domain.texts import ASIDE
from domain.welcome import (
    NO,
    NONE_FITS,
    SKIP,
    TELL,
    YES,
    WelcomeText,
    area_screen,
    consent_screen,
    declined,
    inside,
    joined_words,
    language_question,
    language_screen,
    needs_area,
    read_area,
    read_consent,
    read_language,
)

CHAT = ChatRef("telegram", 7)


def _area(name: str) -> Area:
    return Area(
        slug=AreaSlug(name.lower()), name=name, kind=AreaKind.WIJK, started=True, started_in=2007
    )


KRAKEEL, NOORD, ZUID = _area("Krakeel"), _area("Noord"), _area("Zuid")
ANNA = Resident(ResidentId(1), "A1B2", None, "nl", AreaSlug("krakeel"))
THREE = tuple(AreaMatch(one, "Kerkstraat") for one in (KRAKEEL, NOORD, ZUID))


def _consent(*, kept: bool = False, language: str = "nl", said: bool = False) -> Notice:
    return consent_screen(CHAT, language, municipality="Hoogeveen", said_something=said, kept=kept)


SCREENS: Sequence[Notice] = (
    _consent(),
    _consent(kept=True),
    _consent(language="en", said=True),
    language_screen(CHAT, "nl"),
    area_screen(CHAT, "nl"),
    area_screen(CHAT, "nl", typed="kerk", matches=THREE),
    area_screen(ANNA.id, "nl", typed="kerk", matches=THREE, now=KRAKEEL, coming_in=False),
    language_question(ANNA),
    needs_area(ANNA),
)


@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_fits_a_phone_with_the_likely_button_first(screen: Notice) -> None:
    assert 1 <= len(screen.buttons) <= 6
    assert all(1 <= len(row) <= 2 for row in screen.buttons)
    labels = [one for row in screen.buttons for one in row]
    assert len(labels) == 1 or labels[0].look is not Look.QUIET


@pytest.mark.parametrize("screen", SCREENS[:6])
def test_coming_in_is_one_message_that_changes(screen: Notice) -> None:
    assert screen.slot == STEP
    assert not screen.fresh


@pytest.mark.parametrize("kept", [False, True])
def test_no_is_as_near_as_yes(kept: bool) -> None:
    data = [button.data for row in _consent(kept=kept).buttons for button in row]

    assert {"ok:ja", "ok:nee"} <= set(data)


def test_changing_language_stays_on_the_screen_that_is_read() -> None:
    assert _consent().buttons[-1][0].data == "ok:en"
    assert _consent(kept=True).buttons[-1][0].data == "ok:en:wat"
    assert _consent(kept=True, language="en").buttons[-1][0].data == "ok:nl:wat"


def test_the_answer_to_no_leaves_nothing_in_a_slot() -> None:
    assert declined(CHAT, "nl").slot is None
    assert declined(CHAT, "nl", edits=MessageId(3)).edits == 3


def test_the_language_is_asked_aside_and_the_screen_of_now_stays() -> None:
    assert language_question(ANNA).slot == ASIDE
    assert language_question(ANNA, fresh=False).slot == STEP


def test_who_comes_in_gets_the_doors() -> None:
    assert [one.doors for one in inside(ANNA, KRAKEEL, signalled=False)] == [False, True]
    assert inside(ANNA, None, signalled=True)[0].text is WelcomeText.AREA_SIGNAL


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("ja", YES),
        ("JA!", YES),
        ("Ja, dat is goed", YES),
        ("oké", YES),
        ("Yes, that’s fine", YES),
        ("nee", NO),
        ("Nee, liever niet.", NO),
        ("no thanks", NO),
        ("Wat bewaren jullie?", TELL),
        ("English", "en"),
        ("in het Nederlands", "nl"),
        ("ja maar wat kost dat", None),
        ("misschien", None),
        ("", None),
    ],
)
def test_consent_can_be_typed(typed: str, answer: str | None) -> None:
    assert read_consent(typed) == answer


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("Engels", "en"),
        ("english.", "en"),
        ("NEDERLANDS", "nl"),
        ("Sla over", SKIP),
        ("ja", SKIP),
        ("Frans", None),
    ],
)
def test_a_language_can_be_typed(typed: str, answer: str | None) -> None:
    assert read_language(typed) == answer


@pytest.mark.parametrize(
    ("typed", "offered", "answer"),
    [
        ("krakeel", [KRAKEEL, NOORD], "krakeel"),
        ("KRAKEEL.", [KRAKEEL], "krakeel"),
        ("krak", [KRAKEEL], None),
        ("krakeel", [NOORD], None),
        ("krakeel", [], None),
        ("ja", [KRAKEEL], "krakeel"),
        ("ja", [KRAKEEL, NOORD], None),
        ("geen van deze", [KRAKEEL], NONE_FITS),
        ("geen van deze", [], None),
        ("sla over", [], SKIP),
    ],
)
def test_an_area_that_is_offered_can_be_typed(
    typed: str, offered: list[Area], answer: str | None
) -> None:
    assert read_area(typed, offered) == answer


def _said(words: str, *personal: list[object], theme: str = "") -> dict[str, object]:
    return {"words": words, "reading": {"personal": list(personal), "themes": [theme]}}


def test_words_in_two_goes_keep_their_personal_data_in_place() -> None:
    first = _said("bel 0612345678", ["phone", 4, 14])
    second = _said("of mail a@b.nl dan maar", ["email", 8, 14], theme="straat")

    both = joined_words(first, second, most=1000)

    assert both["words"] == "bel 0612345678\nof mail a@b.nl dan maar"
    (_, a, b), (_, c, d) = both["reading"]["personal"]
    assert (both["words"][a:b], both["words"][c:d]) == ("0612345678", "a@b.nl")
    assert both["reading"]["themes"] == ["straat"]


def test_the_same_words_again_are_said_once() -> None:
    first = _said("de lamp is stuk")

    assert joined_words(first, _said("de lamp is stuk"), most=1000) is first
    assert joined_words(None, first, most=1000) is first


def test_a_flood_of_words_at_the_door_does_not_pile_up() -> None:
    last = _said("x" * 600)

    assert joined_words(_said("y" * 600), last, most=1000) is last
