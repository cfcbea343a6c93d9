import shutil
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from bot.content import load
from bot.content_table import ContentError
from domain.answers.signal import days_of
from domain.parameters import Content, Parameter, Topic

HOOGEVEEN = Path(__file__).parents[2] / "content" / "hoogeveen"

Change = Callable[[str, str, str], Path]


@pytest.fixture(scope="module")
def content() -> Content:
    return load(HOOGEVEEN)


@pytest.fixture
def change(tmp_path: Path) -> Change:
    """Copy the municipality and replace a text once in one of its files."""

    def replace(file: str, old: str, new: str) -> Path:
        folder = tmp_path / "elders"
        shutil.copytree(HOOGEVEEN, folder, dirs_exist_ok=True)
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {file}"
        (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
        return folder

    return replace


def points_from(day: str) -> str:
    return f'[[dots_points]]\nvalue = 5\nunit = "points"\nsince = {day}\nsource = "ours"\n\n'


def parameters(content: Content) -> dict[str, Parameter]:
    topics = [
        value for one in fields(content) if isinstance(value := getattr(content, one.name), Topic)
    ]
    return {
        f"{type(topic).__name__}.{one.name}": getattr(topic, one.name)
        for topic in topics
        for one in fields(topic)
    }


def test_hoogeveen_has_35_areas_of_which_ten_began_in_2007(content: Content) -> None:
    assert len(content.areas) == 35
    assert len({area.slug for area in content.areas}) == 35
    assert sum(area.started_in == 2007 for area in content.areas) == 10
    assert {"krakeel", "nieuwlande", "tiendeveen"} <= {
        area.slug for area in content.areas if area.started_in == 2007
    }
    assert all(area.started_in <= 2009 and area.started for area in content.areas)


def test_hoogeveen_has_the_streets_of_three_areas(content: Content) -> None:
    listed = [area for area in content.areas if len(area.streets) >= 15]

    assert len(listed) >= 3


def test_hoogeveen_has_ten_example_issues_in_areas_and_themes_that_exist(content: Content) -> None:
    assert len(content.examples) == 60
    assert len({example.theme for example in content.examples}) >= 8
    assert "" in {example.shown_name for example in content.examples}


def test_a_partner_can_have_days_of_its_own_to_answer(change: Change) -> None:
    content = load(change("partners.toml", 'kind = "police"', 'kind = "police"\nanswer_days = 3'))
    today = date(2026, 3, 2)

    assert days_of(content, "politie", today) == 3
    assert days_of(content, "gemeente", today) == content.answers.answer_days.on(today)


def test_hoogeveen_has_six_partners_and_fifteen_ground_rules_in_both_languages(
    content: Content,
) -> None:
    assert len(content.partners) == 6
    assert [rule.number for rule in content.ground_rules] == list(range(1, 16))
    assert all(
        rule.text.in_language("en") != rule.text.in_language("nl") for rule in content.ground_rules
    )


def test_no_sentence_of_a_ground_rule_is_longer_than_15_words(content: Content) -> None:
    for rule in content.ground_rules:
        for text in rule.text.by_language.values():
            for sentence in text.replace("?", ".").split("."):
                assert len(sentence.split()) <= 15, text


def test_the_figures_of_the_brochure_are_as_it_gives_them(content: Content) -> None:
    day = date(2026, 11, 24)

    assert content.money.basis_cents.on(day) == 20_000_00
    assert [
        rate.on(day)
        for rate in (
            content.money.rate_a_cents,
            content.money.rate_b_cents,
            content.money.rate_c_cents,
        )
    ] == [5_50, 9_50, 13_50]
    assert content.money.first_year_corporations_cents.on(day) == 172_000_00
    assert content.money.basis_cents.on(date(2007, 5, 30)) == 20_000_00


def test_each_figure_says_that_it_is_the_brochures_or_ours(content: Content) -> None:
    for name, parameter in parameters(content).items():
        for dated in parameter.values:
            assert dated.source.startswith(("brochure, ", "ours: ")), name


def test_the_figures_that_must_fit_together_do(content: Content) -> None:
    day = date(2026, 11, 24)
    evaluation, issues, money = content.evaluation, content.issues, content.money

    assert (
        evaluation.first_reminder_days.on(day)
        < evaluation.second_reminder_days.on(day)
        < evaluation.open_days.on(day)
    )
    assert issues.issue_min_characters.on(day) < issues.issue_max_characters.on(day)
    assert money.municipality_percent.on(day) + money.corporations_percent.on(day) == 100


def test_an_area_is_found_by_its_slug_and_an_unknown_one_by_name_of_the_mistake(
    content: Content,
) -> None:
    assert content.area("krakeel").name == "Krakeel"
    with pytest.raises(LookupError, match="meppel"):
        content.area("meppel")


def test_a_figure_that_changes_keeps_its_old_value_for_the_days_before(change: Change) -> None:
    folder = change("ballots.toml", "[[dots_days]]", f"{points_from('2026-07-01')}[[dots_days]]")

    points = load(folder).ballots.dots_points

    assert (points.on(date(2026, 6, 30)), points.on(date(2026, 7, 1))) == (3, 5)


def test_an_area_that_is_not_listed_as_started_waits(change: Change) -> None:
    folder = change("municipality.toml", '    "zwartschaap",\n', "")

    assert not load(folder).area("zwartschaap").started


def test_an_area_has_inhabitants_once_somebody_gives_them_with_a_source(change: Change) -> None:
    told = 'kind = "dorp"\ninhabitants = 2360\ninhabitants_source = "register, 1 January 2026"'
    folder = change("areas.toml", 'name = "Elim"\nkind = "dorp"', f'name = "Elim"\n{told}')

    assert load(folder).area("elim").inhabitants == 2360


@pytest.mark.parametrize(
    ("file", "old", "new", "key"),
    [
        pytest.param(
            "issues.toml", "[[undo_minutes]]", "[[undo_minuts]]", "undo_minutes", id="missing"
        ),
        pytest.param("tasks.toml", "# Volunteering.", "bonus = 1\n", "bonus", id="unknown"),
        pytest.param(
            "ballots.toml",
            "[[dots_days]]",
            f"{points_from('2026-01-01')}[[dots_days]]",
            "dots_points: since",
            id="double",
        ),
        pytest.param(
            "ballots.toml",
            "[[dots_days]]",
            f"{points_from('2025-01-01')}[[dots_days]]",
            "dots_points: since",
            id="not in order",
        ),
        pytest.param(
            "money.toml", "value = 2_000_000", "value = 20000.5", "basis_cents: value", id="half"
        ),
        pytest.param(
            "money.toml", "value = 2_000_000", 'value = "2000"', "basis_cents: value", id="text"
        ),
        pytest.param(
            "money.toml", "value = 2_000_000", "value = true", "basis_cents: value", id="yes"
        ),
        pytest.param(
            "money.toml", "value = 2_000_000", "value = -1", "basis_cents: value", id="below"
        ),
        pytest.param("tasks.toml", "value = 10", "value = 24", "reminder_hour: value", id="above"),
        pytest.param(
            "money.toml", 'unit = "cents"', 'unit = "euro"', "basis_cents: unit", id="unit"
        ),
        pytest.param(
            "names.toml",
            "since = 2026-01-01",
            'since = "2026"',
            "name_max_characters: since",
            id="day",
        ),
        pytest.param(
            "names.toml",
            "since = 2026-01-01",
            "since = 2026-01-01T10:00:00",
            "name_max_characters: since",
            id="moment",
        ),
        pytest.param("names.toml", 'source = "ours', 'bron = "ours', "source", id="no source"),
        pytest.param(
            "names.toml",
            "[[name_max_characters]]",
            "[name_max_characters]",
            "name_max_characters",
            id="table",
        ),
        pytest.param("areas.toml", 'slug = "elim"', 'slug = "krakeel"', "slug", id="double slug"),
        pytest.param("areas.toml", 'name = "Elim"', 'name = "krakeel"', "name", id="double name"),
        pytest.param("areas.toml", 'slug = "elim"', 'slug = "E lim"', "slug", id="bad slug"),
        pytest.param(
            "areas.toml", 'kind = "dorp"', 'kind = "stad"', "area alteveer: kind", id="kind"
        ),
        pytest.param(
            "areas.toml",
            'category = "A"',
            'category = "D"',
            "area krakeel: category",
            id="category",
        ),
        pytest.param(
            "areas.toml",
            'name = "Elim"',
            'name = "Elim"\ninhabitants = 2360',
            "area elim: inhabitants_source",
            id="inhabitants without source",
        ),
        pytest.param("areas.toml", '["Nuil"]', "[]", "area pesse: aliases", id="empty list"),
        pytest.param(
            "areas.toml", '["Nuil"]', '["Nuil", "nuil"]', "area pesse: aliases", id="double alias"
        ),
        pytest.param(
            "streets.toml", 'area = "krakeel"', 'area = "meppel"', "area", id="street of nowhere"
        ),
        pytest.param("municipality.toml", '"elim"', '"meppel"', "started", id="unknown start"),
        pytest.param(
            "municipality.toml", '["nl", "en"]', '["en", "nl"]', "languages", id="no Dutch first"
        ),
        pytest.param(
            "examples.toml", 'area = "krakeel"', 'area = "meppel"', "area", id="issue of nowhere"
        ),
        pytest.param("examples.toml", 'theme = "', 'theme = "x', "theme", id="unknown theme"),
        pytest.param(
            "examples.toml", "supporters = 4", "supporters = 40", "supporters", id="crowd"
        ),
        pytest.param(
            "themes.toml", "[theme.words]\nnl", "[theme.words]\nne", "words", id="no Dutch words"
        ),
        pytest.param("themes.toml", ", en = ", ", fr = ", "names.en", id="no English name"),
        pytest.param("partners.toml", '"police"', '"army"', "partner politie: kind", id="partner"),
        pytest.param(
            "ground_rules.toml", "number = 3", "number = 4", "rule 4: number", id="rule number"
        ),
        pytest.param(
            "ground_rules.toml", "[rule.text]", "[rule.txt]", "rule 1: text", id="rule text"
        ),
    ],
)
def test_a_mistake_in_the_folder_stops_the_start_and_is_named(
    change: Change, file: str, old: str, new: str, key: str
) -> None:
    folder = change(file, old, new)

    with pytest.raises(ContentError) as told:
        load(folder)

    assert told.value.file == file
    assert key in told.value.key
    assert str(told.value).startswith(f"{file}: {told.value.key}: ")


def test_a_file_that_is_missing_is_named(change: Change) -> None:
    folder = change("tasks.toml", "value", "value")
    (folder / "tasks.toml").unlink()

    with pytest.raises(ContentError, match=r"^tasks\.toml: the file is missing$"):
        load(folder)


def test_a_file_that_nobody_reads_is_named(change: Change) -> None:
    folder = change("tasks.toml", "value", "value")
    (folder / "taks.toml").write_text("", encoding="utf-8")

    with pytest.raises(ContentError, match=r"^taks\.toml: "):
        load(folder)


def test_a_figure_written_twice_as_a_table_is_named_with_its_line(change: Change) -> None:
    folder = change("names.toml", "value = 30", "value = 30\nvalue = 31")

    with pytest.raises(ContentError, match=r"^names\.toml: is not TOML: .*line \d"):
        load(folder)


def test_a_file_in_another_encoding_is_named(change: Change) -> None:
    folder = change("areas.toml", "Elim", "Elim")
    (folder / "areas.toml").write_bytes("name = 'Siberië'".encode("latin-1"))

    with pytest.raises(ContentError, match=r"^areas\.toml: is not UTF-8 text$"):
        load(folder)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="elders: there is no such folder"):
        load(tmp_path / "elders")
