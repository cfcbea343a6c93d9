from __future__ import annotations

import pytest

from domain.reading import Wish
from nlp.language import guess_language
from nlp.vectors import encode
from nlp.wish import wish_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Er is geen bankje bij de speeltuin", "nl"),
        ("There is no bench near the playground", "en"),
        ("Oyun parkının yanında bank yok", "tr"),
        ("Przy placu zabaw nie ma ławki", "pl"),
        ("لا يوجد مقعد بجانب الملعب", "ar"),
        ("Bankje", "nl"),
        ("", "nl"),
        ("🙂", "nl"),
        ("1234", "nl"),
    ],
)
def test_the_language_of_a_text_is_told_and_dutch_when_in_doubt(text: str, language: str) -> None:
    assert guess_language(text, {}) == language


def test_two_english_words_are_english_when_the_themes_know_them() -> None:
    hints = {"en": frozenset({"broken", "lamp", "post"})}

    assert guess_language("lamp post broken", hints) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "hoi",
        "Hallo allemaal!",
        "Hoiiii 👋",
        "Dank je wel",
        "bedankt hoor 😊",
        "Goede morgen",
        "hoe gaat het met je?",
        "test",
        "test 123",
        "ok",
        "Hi there",
        "thank you very much",
        "Teşekkür ederim",
        "Dzień dobry",
        "شكرا جزيلا",
        "👍",
        "❤️❤️",
        "...",
        "",
        "   ",
        "12345",
    ],
)
def test_a_greeting_thanks_or_a_test_is_small_talk(text: str) -> None:
    assert wish_of(text) is Wish.SMALL_TALK


@pytest.mark.parametrize(
    "text",
    [
        "hoi, er is geen bankje",
        "Bankje",
        "stoep kapot",
        "Goed licht graag",
        "De vergaderruimte is te klein",
        "Ouderen hebben hulp nodig",
        "Waarom is er geen bijeenkomst voor ouderen",
        "Het stembureau is te ver lopen",
        "De app van de afvalinzameling werkt niet",
        "veel herrie",
        "de test op school is te moeilijk",
        "Mensen",
        "hoi " * 9,
        "مقعد",
    ],
)
def test_what_may_be_an_issue_is_never_taken_for_small_talk(text: str) -> None:
    assert wish_of(text) is Wish.ISSUE


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("Hoe kan ik stemmen?", Wish.VOTE),
        ("I want to vote", Wish.VOTE),
        ("Oy vermek istiyorum", Wish.VOTE),
        ("Wanneer is de bijeenkomst?", Wish.MEETING),
        ("متى الاجتماع؟", Wish.MEETING),
        ("Hoe werkt dit", Wish.HELP),
        ("Jak to działa?", Wish.HELP),
        ("Deze bot werkt niet", Wish.COMPLAINT),
        ("Je begrijpt me niet", Wish.COMPLAINT),
    ],
)
def test_words_of_a_wish_and_no_others_tell_it(text: str, wish: Wish) -> None:
    assert wish_of(text) is wish


def test_a_question_about_how_things_go_is_told_by_its_vector() -> None:
    text = "Wie zit er in de initiatiefgroep?"

    assert wish_of(text) is Wish.ISSUE
    assert wish_of(text, encode([text])[0]) is Wish.QUESTION
