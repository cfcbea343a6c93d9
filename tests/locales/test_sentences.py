"""All sentences at once: there in each language, with the same holes, fit to be read aloud."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import domain
from domain.ballots.ballot import BallotText
from domain.issues.issue import IssueText
from domain.notices import TextKey
from domain.texts import GeneralText
from handlers.commands import BUILT, BY_WORD, LISTED, UNLISTED
from locales import LANGUAGES, door_texts, say
from locales.sentences import DOOR_KEYS, FOLDER, SentenceError, sentences, words_of

for _module in pkgutil.walk_packages(domain.__path__, "domain."):
    importlib.import_module(_module.name)

TOPICS: tuple[type[TextKey], ...] = tuple(TextKey.__subclasses__())
USED = frozenset(
    {str(key.value) for topic in TOPICS for key in topic}
    | set(DOOR_KEYS)
    | {"stap-van"}
    | {f"commando-{name}" for name in BUILT}
)
"""Every sentence that code asks for; the web phone's own begin with WEB."""
WEB = "web-"
NOT_A_LABEL = frozenset({"knop-oud"})
"""Tells about a button and is none."""
LONG_LABEL = frozenset({"knop-die-van-mij-is-anders"})
"""Stands alone in its row, so it may be a little longer."""
MOST_IN_LABEL = 24
MOST_IN_TOAST = 200
"""Limit of the Bot API on what a tap is answered with."""
MOST_WORDS = 15
SAME_IN_BOTH = frozenset(
    {
        "knop-in-english",
        "knop-in-het-nederlands",
        "knop-nederlands",
        "knop-english",
        "knop-een-week",
        "web-menu",
        "web-demo-kort",
        "teruggelegd-agenda",
        "teruggelegd-plan",
        "verslag-professionals",
    }
)
"""Names of the languages in themselves, and words that are the same."""
UNKIND = {
    "nl": ("fout", "ongeldig", "systeem", "invoer", "sessie", "error"),
    "en": ("invalid", "system", "input", "session", "error", "failed"),
}
EMOJI = re.compile("[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")
COMMAND = re.compile(r"(?<!\S)/([a-z]+)")
COUNTS = (0, 1, 2, 1250)


class _Holes(Visitor):
    """Collects the holes of a sentence, and where its words change with none or one."""

    def __init__(self) -> None:
        self.all: set[str] = set()
        self.chosen_by: Counter[tuple[str, ...]] = Counter()

    def visit_VariableReference(self, node: Any) -> None:  # noqa: N802 - the library's name
        self.all.add(node.id.name)

    def visit_SelectExpression(self, node: Any) -> None:  # noqa: N802
        cases = {getattr(one.key, "name", None) or one.key.value for one in node.variants}
        self.chosen_by[node.selector.id.name, *sorted(cases & {"0", "one"})] += 1
        self.generic_visit(node)


def _entries(language: str) -> Iterator[tuple[str, Any]]:
    for file in sorted((FOLDER / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            yield file.name, entry


@cache
def _messages(language: str) -> Mapping[str, Any]:
    return {
        entry.id.name: entry for _, entry in _entries(language) if isinstance(entry, ast.Message)
    }


def _holes(language: str, key: str) -> _Holes:
    found = _Holes()
    found.visit(_messages(language)[key])
    return found


def _spoken(language: str, key: str) -> list[str]:
    """Return the sentence with each of COUNTS in all its holes."""
    holes = _holes(language, key).all
    return [say(key, language, dict.fromkeys(holes, count)) for count in COUNTS]


def _longest(pattern: Any) -> int:
    """Return the characters of a pattern at most, not counting what fills its holes."""
    length = 0
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            length += len(element.value)
        elif isinstance(element.expression, ast.SelectExpression):
            length += max(_longest(one.value) for one in element.expression.variants)
    return length


def _labels(language: str) -> frozenset[str]:
    """Return the keys of words on buttons."""
    own = {key for key in _messages(language) if key.startswith("knop-")}
    return frozenset(own - NOT_A_LABEL)


all_languages = pytest.mark.parametrize("language", list(LANGUAGES))


# --- nothing missing, nothing left over ---------------------------------------------------


@all_languages
def test_everything_that_code_can_say_has_a_sentence(language: str) -> None:
    assert sorted(USED - sentences(language).keys()) == []


@all_languages
def test_no_sentence_is_left_over_that_nobody_says(language: str) -> None:
    own = {key for key in sentences(language).keys() if not key.startswith(WEB)}  # noqa: SIM118

    assert sorted(own - USED) == []


def test_the_web_phone_has_the_same_words_in_each_language() -> None:
    dutch = {key for key in sentences("nl").keys() if key.startswith(WEB)}  # noqa: SIM118

    assert dutch
    for language in LANGUAGES:
        assert {key for key in sentences(language).keys() if key.startswith(WEB)} == dutch  # noqa: SIM118
        assert set(words_of(language, WEB)) == dutch


def test_a_translator_finds_each_sentence_in_the_file_of_the_same_name() -> None:
    places = {
        language: {
            entry.id.name: file
            for file, entry in _entries(language)
            if isinstance(entry, ast.Message)
        }
        for language in LANGUAGES
    }

    for language in LANGUAGES:
        assert places[language] == places["nl"]


@all_languages
def test_every_line_of_the_files_can_be_read(language: str) -> None:
    junk = [
        (file, (entry.content or "").splitlines()[:1])
        for file, entry in _entries(language)
        if isinstance(entry, ast.Junk)
    ]

    assert junk == []


@all_languages
def test_no_sentence_stands_twice(language: str) -> None:
    names = Counter(
        entry.id.name for _, entry in _entries(language) if isinstance(entry, ast.Message)
    )

    assert [name for name, times in names.items() if times > 1] == []


def test_no_two_topics_claim_the_same_sentence() -> None:
    names = Counter(str(key.value) for topic in TOPICS for key in topic)

    assert [name for name, times in names.items() if times > 1] == []


def test_what_is_said_in_english_was_not_left_in_dutch() -> None:
    without_words = {
        key for key, one in _messages("nl").items() if not re.search(r"\w", _only_text(one.value))
    }
    same = {key for key in _messages("nl") if _spoken("nl", key) == _spoken("en", key)}

    assert same - without_words - SAME_IN_BOTH - {"web-titel-nieuw", "web-naam-bericht"} == set()


def _only_text(pattern: Any) -> str:
    text = ""
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            text += element.value
        elif isinstance(element.expression, ast.SelectExpression):
            text += "".join(_only_text(one.value) for one in element.expression.variants)
    return text


# --- holes --------------------------------------------------------------------------------


@all_languages
def test_a_sentence_has_the_same_holes_and_plurals_as_in_dutch(language: str) -> None:
    own = {key: _holes(language, key) for key in _messages("nl")}
    dutch = {key: _holes("nl", key) for key in _messages("nl")}

    assert {key for key in dutch if own[key].all != dutch[key].all} == set()
    assert {key for key in dutch if own[key].chosen_by != dutch[key].chosen_by} == set()


@all_languages
def test_a_sentence_with_an_unfilled_hole_never_comes_out(language: str) -> None:
    holes = {(key, hole) for key in _messages(language) for hole in _holes(language, key).all}

    refused = {(key, hole) for key, hole in holes if not _comes_out_without(language, key, hole)}

    assert len(holes) > 100
    assert refused == holes


def _comes_out_without(language: str, key: str, missing: str) -> bool:
    """Return whether a sentence comes out whatever number is in its other holes."""
    others = _holes(language, key).all - {missing}
    for count in COUNTS:
        try:
            say(key, language, dict.fromkeys(others, count))
        except SentenceError:
            return False
    return True


@all_languages
def test_no_mark_of_the_files_reaches_a_reader(language: str) -> None:
    marks = re.compile("[{}$\u2066-\u2069]")

    assert {
        key for key in _messages(language) if marks.search("".join(_spoken(language, key)))
    } == set()


def test_a_sentence_that_is_not_there_is_refused_by_name() -> None:
    with pytest.raises(SentenceError, match="bestaat-niet"):
        say("bestaat-niet", "nl")


@all_languages
def test_a_hole_of_a_list_is_refused_like_any_other(language: str) -> None:
    with pytest.raises(SentenceError):
        say(BallotText.LENGTH, language, {"gebied": "Krakeel"})


# --- fit to be read -----------------------------------------------------------------------


@all_languages
def test_a_screen_reader_never_begins_with_an_emoji(language: str) -> None:
    texts = [key for key in _messages(language) if key not in _labels(language)]

    beginnings = {key: [one.lstrip()[:1] for one in _spoken(language, key)] for key in texts}

    assert {key for key, first in beginnings.items() if EMOJI.search("".join(first))} == set()


@all_languages
def test_the_words_on_a_button_fit_on_half_a_phone(language: str) -> None:
    lengths = {key: _longest(_messages(language)[key].value) for key in _labels(language)}

    too_long = {key for key, length in lengths.items() if length > MOST_IN_LABEL}

    assert lengths
    assert too_long <= LONG_LABEL


@all_languages
def test_no_word_blames_the_reader_or_talks_like_a_machine(language: str) -> None:
    unkind = re.compile(rf"\b({'|'.join(UNKIND[language])})", re.IGNORECASE)

    found = {key: unkind.findall(" ".join(_spoken(language, key))) for key in _messages(language)}

    assert {key: words for key, words in found.items() if words} == {}


@all_languages
def test_quotes_and_apostrophes_are_curly(language: str) -> None:
    straight = [
        key for key in _messages(language) if re.search("[\"']", " ".join(_spoken(language, key)))
    ]

    assert straight == []


@all_languages
def test_no_sentence_is_too_long_to_be_read_at_once(language: str) -> None:
    long = {
        sentence
        for key in _messages(language)
        for said in _spoken(language, key)
        for sentence in re.split(r"(?<=[.!?:;])\s+|\n", said)
        if len(re.findall(r"[\w’-]+", sentence)) > MOST_WORDS
    }

    assert long == set()


@all_languages
def test_no_exclamation_mark_shouts_when_something_broke(language: str) -> None:
    for key in (
        GeneralText.BROKE,
        GeneralText.LOST,
        GeneralText.NOT_ALLOWED,
        GeneralText.LINK_UNKNOWN,
        BallotText.CLOSED,
        IssueText.GONE,
    ):
        assert "!" not in " ".join(_spoken(language, key))


@all_languages
def test_what_a_tap_is_answered_with_fits_in_a_toast(language: str) -> None:
    longest_area = "Noordscheschut en omgeving, met alle buitenwegen"

    for key in (
        GeneralText.ALREADY_DONE,
        IssueText.GONE,
        BallotText.GONE,
        BallotText.CLOSED_TOAST,
        BallotText.ALL_GIVEN,
        BallotText.NOT_A_MEMBER,
    ):
        said = say(key, language, {"gebied": longest_area, "punten": 3})
        assert len(said) <= MOST_IN_TOAST


# --- numbers ------------------------------------------------------------------------------


def test_a_thousand_neighbours_are_written_as_each_language_writes_them() -> None:
    values = {"stemmers": 1250}

    assert say(BallotText.VOTERS, "nl", values) == "1.250 buren stemden"
    assert say(BallotText.VOTERS, "en", values) == "1,250 neighbours voted"


@pytest.mark.parametrize(
    ("key", "hole", "one", "two"),
    [
        ("uitslag-stemmers", "stemmers", "1 buur stemde", "2 buren stemden"),
        ("buren-eenheid", "aantal", "buur", "buren"),
        ("stemming-mijn-punten", "mijn", "1 punt van jou", "2 punten van jou"),
        (
            "buurt-taken",
            "taken",
            "Voor 1 taak zijn nog handen nodig.",
            "Voor 2 taken zijn nog handen nodig.",
        ),
        (
            "buurt-agenda",
            "punten",
            "Op de agenda staat 1 punt.",
            "Op de agenda staan 2 punten.",
        ),
    ],
)
def test_one_neighbour_is_no_neighbours_in_dutch(key: str, hole: str, one: str, two: str) -> None:
    assert say(key, "nl", {hole: 1}) == one
    assert say(key, "nl", {hole: 2}) == two


@pytest.mark.parametrize(
    ("key", "hole", "one", "two"),
    [
        ("uitslag-stemmers", "stemmers", "1 neighbour voted", "2 neighbours voted"),
        ("buren-eenheid", "aantal", "neighbour", "neighbours"),
        ("stemming-mijn-punten", "mijn", "1 point from you", "2 points from you"),
        ("buurt-taken", "taken", "1 task still needs hands.", "2 tasks still need hands."),
    ],
)
def test_one_neighbour_is_no_neighbours_in_english(key: str, hole: str, one: str, two: str) -> None:
    assert say(key, "en", {hole: 1}) == one
    assert say(key, "en", {hole: 2}) == two


@pytest.mark.parametrize(
    ("language", "nobody"),
    [
        ("nl", "Nog niemand kaartte iets aan. Jij kunt de eerste zijn."),
        ("en", "Nobody has brought anything up yet. You could be the first."),
    ],
)
def test_an_area_where_nothing_was_said_invites(language: str, nobody: str) -> None:
    assert say("buurt-vraagstukken", language, {"vraagstukken": 0, "buren": 0}) == nobody


# --- commands and doors -------------------------------------------------------------------


@all_languages
def test_help_lists_the_commands_in_the_language_of_the_reader(language: str) -> None:
    words = [one if language == "nl" else BUILT[one] for one in LISTED if one != "hulp"]

    assert COMMAND.findall(say(GeneralText.HELP, language)) == words


@all_languages
def test_no_sentence_names_a_command_that_is_not_there(language: str) -> None:
    built = {**BUILT, **UNLISTED}
    known = {*(built if language == "nl" else built.values()), "start"}

    named = {
        (key, word)
        for key in _messages(language)
        for said in _spoken(language, key)
        for word in COMMAND.findall(said)
    }

    assert named
    assert {(key, word) for key, word in named if word not in known} == set()


def test_every_command_is_listed_and_told_apart_from_the_others() -> None:
    assert set(LISTED) == set(BUILT)
    assert len(BY_WORD) == len(set(BUILT) | set(BUILT.values()))


def test_each_door_has_words_of_its_own_in_each_language() -> None:
    assert sorted(door_texts().values()) == sorted(DOOR_KEYS * len(LANGUAGES))


def test_the_english_doors_are_called_by_their_names() -> None:
    assert [say(key, "en") for key in DOOR_KEYS] == [
        "Bring something up",
        "Vote",
        "Do something",
        "My area",
        "My desk",
    ]


@all_languages
def test_the_web_phone_draws_the_right_picture_on_each_door(language: str) -> None:
    part_of = dict(zip(DOOR_KEYS, ("zeggen", "stemmen", "doen", "buurt", "bureau"), strict=True))

    for key in DOOR_KEYS:
        text = say(key, language).lower()
        fitting = [one for one in part_of.values() if say(f"web-deur-{one}", language) in text]
        assert fitting == [part_of[key]]


def test_a_new_neighbour_who_chose_english_is_answered_in_english() -> None:
    assert say("taal-gekozen", "en") == "Good, we’ll speak English."
    assert say("taal-gekozen", "nl") == "Goed, we praten Nederlands."
