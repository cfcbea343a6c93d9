"""The catalogue of participation formats: whole, readable, and what is wrong in one is named."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.content import load
from bot.content_table import ContentError
from bot.formats_content import read_formats
from domain.formats.format import Format, Goal, Level, Public
from domain.notices import Words
from tests.locales.test_sentences import EMOJI, MOST_WORDS, UNKIND

CONTENT = Path(__file__).parents[2] / "content"
FOLDER = CONTENT / "formats"
LANGUAGES = ("nl", "en")
FORMATS = read_formats(FOLDER, LANGUAGES)


def sentences(one: Format) -> Iterator[Words]:
    """Return what is read of a format as whole sentences."""
    yield one.essence
    yield from one.steps
    for snag in one.snags:
        yield snag.what
        yield snag.do


def texts(one: Format) -> Iterator[Words]:
    """Return all that is read of a format."""
    yield from (one.names, one.title, one.needs)
    yield from sentences(one)


def test_there_are_at_least_thirty_five_formats_and_each_has_its_own_words() -> None:
    assert len(FORMATS) >= 35
    for language in LANGUAGES:
        said = Counter(
            words.in_language(language) for one in FORMATS for words in (one.essence, one.title)
        )
        assert [text for text, times in said.items() if times > 1] == []


def test_what_is_said_in_english_was_not_left_in_dutch() -> None:
    for one in FORMATS:
        for words in sentences(one):
            assert words.in_language("nl") != words.in_language("en"), one.key


def test_each_step_of_the_route_has_four_to_ten_formats_as_the_brochure_says() -> None:
    served = Counter(step for one in FORMATS for step in one.route)

    assert sorted(served) == [1, 2, 3, 4, 5, 6]
    assert {step: count for step, count in served.items() if not 4 <= count <= 10} == {}


def test_each_goal_has_three_formats_for_every_kind_of_neighbourhood() -> None:
    for goal in Goal:
        for level in Level:
            serves = [one.key for one in FORMATS if goal in one.goals and level in one.levels]
            assert len(serves) >= 3, (goal, level, serves)


def test_somebody_of_every_kind_finds_a_format_that_works_for_them() -> None:
    works = {public for one in FORMATS for public in one.good_for}

    assert works == set(Public)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_can_be_read_at_once_and_is_one(language: str) -> None:
    for one in FORMATS:
        for words in texts(one):
            text = words.in_language(language)
            for sentence in re.split(r"(?<=[.!?:;])\s+", text):
                assert len(re.findall(r"[\w’-]+", sentence)) <= MOST_WORDS, (one.key, sentence)
        for words in sentences(one):
            text = words.in_language(language)
            assert re.search(r"[.?!]”?$", text), (one.key, text)
            assert text[0].isupper(), (one.key, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_are_kind_and_written_as_all_others_here(language: str) -> None:
    unkind = re.compile(rf"\b({'|'.join(UNKIND[language])})", re.IGNORECASE)
    for one in FORMATS:
        for words in texts(one):
            text = words.in_language(language)
            assert not unkind.search(text), (one.key, text)
            assert not re.search("[\"']", text), (one.key, text)
            assert not EMOJI.search(text), (one.key, text)
        assert one.title.in_language(language)[-1] not in ".!", one.key


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('key = "vissenkom"', 'key = "viskom"', "key: the file must be called viskom.toml"),
        ('goals = ["agree"', 'goals = ["winnen"', "goals: 'winnen' is none of agree,"),
        ('levels = ["ready"', 'levels = ["klaar"', "levels: 'klaar' is none of away,"),
        ("route = [4]", "route = [7]", "route: must go up from 1 to 6"),
        ("route = [4]", 'route = "4"', "route: must be a list of whole numbers"),
        ("least = 10, most = 40", "least = 40, most = 10", r"people\.most: 10 must lie between"),
        ("minutes = 90", "minutes = 50", "minutes: 50 is no number of quarters"),
        ("[essence]", "[kern]", "essence: is missing"),
        ("[[snag]]\nwhat", "[[snag]]\nwat", "snag no. 1: what: is missing"),
        ('do = { nl = "', 'do = { nl = "", de = "', r"snag no. 1: do\.nl: is empty"),
        ('names = { nl = "Vissenkom"', 'names = { nl = "Droommuur"', "'Droommuur' is there twice"),
        ("prepare_days = 7", 'prepare_days = 7\nkleur = "rood"', "kleur: nobody knows this"),
        ('less_for = ["shy"', 'less_for = ["professionals"', "stands in good_for too"),
    ],
)
def test_what_is_wrong_in_a_format_is_told_with_its_file_and_key(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    folder = tmp_path / "formats"
    shutil.copytree(FOLDER, folder)
    file = folder / "vissenkom.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(ContentError, match=says) as found:
        read_formats(folder, LANGUAGES)
    assert str(found.value).startswith(("vissenkom.toml: ", "formats: names.nl: "))


def test_a_file_that_is_no_toml_is_told_with_its_line(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "formats")
    (tmp_path / "formats" / "tuindag.toml").write_text("key = \n", encoding="utf-8")

    with pytest.raises(ContentError, match=r"tuindag\.toml: is not TOML: .*line 1"):
        read_formats(tmp_path / "formats", LANGUAGES)


def test_a_catalogue_too_small_for_three_advices_stops_the_start(tmp_path: Path) -> None:
    (tmp_path / "formats").mkdir()
    shutil.copy(FOLDER / "vissenkom.toml", tmp_path / "formats")

    with pytest.raises(ContentError, match="0 formats have the goal 'group'; 3 are needed"):
        read_formats(tmp_path / "formats", LANGUAGES)


def test_a_municipality_elsewhere_gets_the_formats_that_come_along_or_those_beside_it(
    tmp_path: Path,
) -> None:
    elsewhere = tmp_path / "emmen"
    shutil.copytree(CONTENT / "hoogeveen", elsewhere)
    along = load(elsewhere).formats

    shutil.copytree(FOLDER, tmp_path / "formats")
    (tmp_path / "formats" / "bustour.toml").unlink()
    own = load(elsewhere).formats

    assert along == FORMATS
    assert [one.key for one in own] == [one.key for one in FORMATS if one.key != "bustour"]
