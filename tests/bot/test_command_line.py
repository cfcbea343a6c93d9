"""What somebody at a keyboard types, and the sentence that comes back."""

from __future__ import annotations

import asyncio
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from bot.command_line import PARTS, expected
from bot.role_names import ROLE_NAMES
from bot.settings import ROOT
from domain.reading import Reader
from domain.roles import Role
from storage.migrate import newest
from tests.database import Databases
from tests.typed import Answer, Smederij


@pytest.fixture
def _reads(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader is there already: loading it again takes seconds."""
    monkeypatch.setattr("bot.reader.make_reader", lambda _: reader)


def _ask(url: str, question: str) -> list[tuple[object, ...]]:
    with psycopg.connect(url.replace("+psycopg", "", 1), autocommit=True) as connection:
        return connection.execute(question).fetchall()


def _one_sentence(answer: Answer, *parts: str) -> None:
    """Check that it failed with a sentence: no traceback, no JSON, nothing on standard output."""
    assert answer.code == 1
    assert answer.said == ""
    assert answer.complained.startswith("✗ ")
    assert answer.complained.count("\n") == 1, answer.complained
    for part in parts:
        assert part in answer.complained


# --- help -------------------------------------------------------------------------------------


def test_help_names_each_command_with_what_it_does(smederij: Smederij) -> None:
    answer = smederij("--help")

    assert answer.code == 0
    for command in (
        "run",
        "migrate",
        "seed",
        "issues",
        "role",
        "themes",
        "similar",
        "due",
        "doctor",
    ):
        assert re.search(rf"\b{command}\b\s+[A-Z].*\.", answer.said), command


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("run",), ("--only", "--demo", "--port", *PARTS)),
        (("issues", "import"), ("FILE", "--area", "--text-column")),
        (("role", "grant"), ("PERSON", "ROLE", "--area", "/mijn", "wethouder", "alderman")),
    ],
)
def test_help_of_a_command_names_what_can_be_given(
    smederij: Smederij, words: tuple[str, ...], named: tuple[str, ...]
) -> None:
    answer = smederij(*words, "--help")

    assert answer.code == 0
    for one in named:
        assert one in answer.said


def test_help_waits_for_nothing_that_takes_long_to_load() -> None:
    heavy = "alembic aiogram aiohttp asyncio psycopg pydantic spacy sqlalchemy structlog telegram"
    typed = (
        "import sys; from bot.__main__ import main; sys.argv = ['smederij', '--help']\n"
        "try: main()\n"
        f"finally: print('loaded', *sorted(set({heavy!r}.split()) & sys.modules.keys()))"
    )

    said = subprocess.run(
        [sys.executable, "-c", typed], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout

    assert "doctor" in said
    assert said.endswith("\nloaded\n")


# --- run --------------------------------------------------------------------------------------


def test_a_part_by_itself_needs_an_address_of_a_database(smederij: Smederij) -> None:
    answer = smederij("run", "--only", "web")

    _one_sentence(answer, "--only", "SMEDERIJ_DATABASE_URL")


def test_a_part_that_does_not_exist_is_named_with_those_that_do(smederij: Smederij) -> None:
    answer = smederij("run", "--only", "web", "--only", "kelder")

    _one_sentence(answer, "'kelder'", *PARTS)


def test_a_demonstration_never_meets_real_telegram(smederij: Smederij) -> None:
    answer = smederij("run", "--demo", telegram_token="42:hamerslag")

    _one_sentence(answer, "--demo", "token")
    assert "hamerslag" not in answer.complained


def test_a_port_that_is_taken_is_one_sentence(smederij: Smederij, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        answer = smederij("run", "--port", str(port))

    _one_sentence(answer, f"Port {port} of 127.0.0.1 is taken", "--port")
    assert list(tmp_path.iterdir()) == []  # no database was started for it


@pytest.mark.parametrize("host", ["192.0.2.1", "nergens.invalid"])
def test_a_host_that_is_not_ours_is_one_sentence(smederij: Smederij, host: str) -> None:
    answer = smederij("run", http_host=host)

    _one_sentence(answer, host, "SMEDERIJ_HTTP_HOST")


def test_a_folder_without_a_municipality_is_one_sentence(smederij: Smederij) -> None:
    answer = smederij("run", municipality="content/nergens")

    _one_sentence(answer, "content/nergens", "no such folder")


@pytest.mark.parametrize("command", [("run",), ("migrate",), ("seed",), ("doctor",)])
def test_an_unknown_setting_stops_each_command_by_name_and_never_by_value(
    smederij: Smederij, command: tuple[str, ...]
) -> None:
    answer = smederij(*command, telegram_tokn="42:hamerslag")

    _one_sentence(answer, "SMEDERIJ_TELEGRAM_TOKN")
    assert "hamerslag" not in answer.complained


# --- the database -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "command",
    [("run", "--port", "0"), ("migrate",), ("seed",), ("role", "grant", "x", "opbouwwerker")],
)
def test_a_database_that_does_not_answer_is_one_sentence_without_its_password(
    smederij: Smederij, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.setattr("bot.commands.opening.PATIENCE_SECONDS", 0)
    monkeypatch.setattr("bot.commands.opening.HASTE_SECONDS", 0)
    area = ("--area", "krakeel") if "role" in command else ()

    answer = smederij(
        *command, *area, database_url="postgresql+psycopg://us:hamerslag@127.0.0.1:1/name"
    )

    assert answer.code == 1
    assert "doesn't answer" in answer.complained
    assert "SMEDERIJ_DATABASE_URL" in answer.complained
    assert "hamerslag" not in answer.complained
    assert "Traceback" not in answer.complained


def test_a_data_folder_that_cannot_be_made_is_one_sentence(
    smederij: Smederij, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()

    answer = smederij("migrate", data_dir="file/data")

    _one_sentence(answer, "SMEDERIJ_DATA_DIR")


def test_migrate_makes_the_tables_and_a_second_time_nothing(
    smederij: Smederij, databases: Databases
) -> None:
    with databases.fresh("template1") as url:
        first = smederij("migrate", database_url=url)
        again = smederij("migrate", database_url=url)

        assert _ask(url, "SELECT version_num FROM alembic_version") == [(newest(),)]
    assert first == again == Answer(0, "The tables are up to date.\n", "")


@pytest.mark.usefixtures("_reads")
def test_seed_loads_areas_and_examples_once(smederij: Smederij, database_url: str) -> None:
    first = smederij("seed", database_url=database_url)
    again = smederij("seed", database_url=database_url)

    assert first == Answer(0, "35 areas, 60 example issues.\n", "")
    assert again == Answer(0, "35 areas, the example issues were there already.\n", "")
    assert _ask(database_url, "SELECT count(*) FROM issues") == [(60,)]


# --- issues import ----------------------------------------------------------------------------


@pytest.mark.usefixtures("_reads")
def test_an_import_names_the_bad_row_and_brings_in_the_others(
    smederij: Smederij, database_url: str, tmp_path: Path
) -> None:
    (tmp_path / "in.csv").write_text("Vraagstuk;nr\nTe weinig [groen];1\n;2\nGeen bankje;3\n")

    answer = smederij(
        "issues", "import", "in.csv", "--area", "Krakeel", "--text-column", "vraagstuk",
        database_url=database_url,
    )  # fmt: skip

    assert answer.code == 0
    assert answer.said == "2 issues came in, 1 rows were left out.\n"
    assert "Row 3: there is no text in it. It was left out." in answer.complained
    found = _ask(database_url, "SELECT text, area, origin FROM issues ORDER BY id")
    assert found == [
        ("Te weinig [groen]", "krakeel", "import"),
        ("Geen bankje", "krakeel", "import"),
    ]


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("nergens.csv", "--area", "krakeel"), "nergens.csv can't be read"),
        ((".", "--area", "krakeel"), "is no file"),
        (("in.csv", "--area", "krakeel"), "no column 'text'. Its columns are: a, b."),
        (("in.csv", "--area", "nergenshuizen"), "no area 'nergenshuizen'. Areas are: "),
    ],
)
def test_an_import_that_cannot_be_is_one_sentence(
    smederij: Smederij, tmp_path: Path, words: tuple[str, ...], part: str
) -> None:
    (tmp_path / "in.csv").write_text("a,b\n1,2\n")

    _one_sentence(smederij("issues", "import", *words), part)


@pytest.mark.usefixtures("_reads")
def test_a_file_that_was_imported_before_is_counted_and_not_brought_in_again(
    smederij: Smederij, database_url: str, tmp_path: Path
) -> None:
    words = ("issues", "import", "in.csv", "--area", "krakeel")
    (tmp_path / "in.csv").write_text("text\nGeen bankje\nTe weinig groen\n")
    smederij(*words, database_url=database_url)
    (tmp_path / "in.csv").write_text("text\nGeen bankje\nTe weinig groen\nTe donker\n?\n")

    again = smederij(*words, database_url=database_url)

    assert again.said == "1 issues came in, 2 were there already, 1 rows were left out.\n"
    assert _ask(database_url, "SELECT count(*) FROM issues") == [(3,)]


@pytest.mark.usefixtures("_reads")
def test_an_import_that_is_interrupted_says_so_and_can_be_started_again(
    smederij: Smederij, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "in.csv").write_text("text\nGeen bankje\nTe weinig groen\n")
    words = ("issues", "import", "in.csv", "--area", "krakeel")
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # as if nobody made it interruptible

    async def interrupt(*_: object) -> None:
        signal.raise_signal(signal.SIGINT)
        await asyncio.sleep(0)

    with monkeypatch.context() as interrupted:
        interrupted.setattr("bot.importing._store", interrupt)
        answer = smederij(*words, database_url=database_url)

    assert answer.code == 130
    assert answer.said == ""
    assert answer.complained.endswith(
        "✗ Stopped. Start again when you like: nothing comes in twice.\n"
    )
    assert _ask(database_url, "SELECT count(*) FROM issues") == [(0,)]
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    assert smederij(*words, database_url=database_url).said.startswith("2 issues came in, 0 rows")


# --- import plans -----------------------------------------------------------------------------


@pytest.mark.usefixtures("_reads")
def test_plans_of_a_partner_come_in_whole_and_a_bad_line_is_named(
    smederij: Smederij, database_url: str, tmp_path: Path
) -> None:
    words = ("import", "plans", "in.csv", "--partner", "Domesta")
    (tmp_path / "in.csv").write_text("gebied;plan\nkrakeel;Nieuwe daken\nnergens;Groen\n")

    refused = smederij(*words, database_url=database_url)
    (tmp_path / "in.csv").write_text("gebied;plan\nkrakeel;Nieuwe daken\n")
    done = smederij(*words, database_url=database_url)
    again = smederij(*words, database_url=database_url)

    assert (refused.code, refused.said) == (1, "")
    assert "Line 3: there is no area 'nergens'." in refused.complained
    assert "Nothing came in." in refused.complained
    assert done == Answer(0, "1 plans lie open now.\n", "")
    assert again == Answer(0, "0 plans lie open now, 1 lay there already.\n", "")
    found = _ask(database_url, "SELECT area, partner, what FROM partner_lines")
    assert found == [("krakeel", "domesta", "Nieuwe daken")]


def test_plans_of_nobody_we_know_are_one_sentence(smederij: Smederij, tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text("gebied,plan\nelim,Daken\n")

    _one_sentence(smederij("import", "plans", "in.csv", "--partner", "x"), "no partner 'x'")


# --- role grant -------------------------------------------------------------------------------


@pytest.fixture
def anna(database_url: str) -> int:
    """Anna, whose code is AB2CD3."""
    found = _ask(
        database_url,
        "INSERT INTO residents (code, shown_name, language, area, consent_version, consented_at)"
        " VALUES ('AB2CD3', 'Anna', 'nl', NULL, 1, now()) RETURNING id",
    )
    assert isinstance(found[0][0], int)
    return found[0][0]


def _told(url: str) -> list[tuple[object, ...]]:
    """Return what waits to be said unasked."""
    said = "notice #>> '{said,text,is}', notice #> '{said,doors}'"
    return _ask(url, f"SELECT resident_id, {said} FROM announcements")


def _roles(url: str) -> list[tuple[object, ...]]:
    return _ask(url, "SELECT resident_id, role, area FROM roles ORDER BY role")


@pytest.mark.parametrize("person", ["AB2CD3", "ab2cd3", "ab2-cd3", " AB2 CD3"])
@pytest.mark.parametrize("role", ["initiatiefgroep", "initiative-group", "Initiative_Group"])
def test_a_role_is_given_whatever_way_code_and_role_are_written(
    smederij: Smederij, database_url: str, anna: int, person: str, role: str
) -> None:
    answer = smederij("role", "grant", person, role, "--area", "KRAKEEL", database_url=database_url)

    assert answer.code == 0
    assert answer.said.endswith("has the role initiative-group in krakeel.\n")
    assert answer.complained == ""
    assert _roles(database_url) == [(anna, "initiative-group", "krakeel")]


def test_a_role_that_somebody_has_is_said_to_be_there(
    smederij: Smederij, database_url: str, anna: int
) -> None:
    grant = ("role", "grant", "AB2CD3", "opbouwwerker", "--area", "krakeel")
    smederij(*grant, database_url=database_url)

    answer = smederij(*grant, "--area", "elim", database_url=database_url)

    assert answer.complained == ""
    assert answer.said.splitlines() == [
        "AB2CD3 already had the role community-worker in krakeel.",
        "AB2CD3 has the role community-worker in elim.",
    ]
    assert _roles(database_url) == [
        (anna, "community-worker", "krakeel"),
        (anna, "community-worker", "elim"),
    ]


def test_a_role_that_waits_on_a_new_phone_holds_there_once_it_is_given_again(
    smederij: Smederij, database_url: str, anna: int
) -> None:
    grant = ("role", "grant", "AB2CD3", "wethouder")
    smederij(*grant, database_url=database_url)
    _ask(
        database_url,
        "INSERT INTO doors (channel, chat, user_id, resident_id, last_spoke_at, roles_from)"
        f" VALUES ('telegram', 99, 99, {anna}, now(), now()) RETURNING chat",
    )

    answers = [smederij(*grant, database_url=database_url) for _ in range(2)]

    assert [one.said for one in answers] == [
        "AB2CD3 has on every phone from now on the role alderman everywhere.\n",
        "AB2CD3 already had the role alderman everywhere.\n",
    ]
    assert _ask(database_url, "SELECT count(*) FROM audit WHERE what = 'granted'") == [(2,)]


def test_a_role_that_holds_everywhere_is_given_without_an_area(
    smederij: Smederij, database_url: str, anna: int
) -> None:
    _one_sentence(
        smederij(
            "role", "grant", "AB2CD3", "wethouder", "--area", "elim", database_url=database_url
        ),
        "The role alderman holds in every area. Leave --area away.",
    )
    grant = ("role", "grant", "AB2CD3", "wethouder")
    first = smederij(*grant, database_url=database_url)
    again = smederij(*grant, database_url=database_url)

    assert first == Answer(0, "AB2CD3 has the role alderman everywhere.\n", "")
    assert again == Answer(0, "AB2CD3 already had the role alderman everywhere.\n", "")
    assert _roles(database_url) == [(anna, "alderman", None)]


def test_a_role_that_is_bound_to_areas_is_not_given_without_one(
    smederij: Smederij, database_url: str, anna: int
) -> None:
    answer = smederij("role", "grant", "AB2CD3", "gebiedsregisseur", database_url=database_url)

    _one_sentence(answer, "The role area-director holds in areas. Say in which with --area.")
    assert _roles(database_url) == []


def test_with_a_role_goes_which_partner_somebody_works_for(
    smederij: Smederij, database_url: str, anna: int
) -> None:
    group = ("role", "grant", "AB2CD3", "afstemmingsgroep", "--partner")
    _one_sentence(
        smederij(*group, "sluisbeheer", database_url=database_url),
        "There is no partner 'sluisbeheer'. Partners are: gemeente, woonconcept, domesta, actium, "
        "sww, politie.",
    )
    resident = ("role", "grant", "AB2CD3", "initiatiefgroep", "--area", "elim", "--partner", "sww")
    _one_sentence(
        smederij(*resident, database_url=database_url),
        "Who has the role initiative-group is a resident. Leave --partner away.",
    )
    answer = smederij(*group, "domesta", database_url=database_url)

    assert answer.said.splitlines() == [
        "AB2CD3 has the role alignment-group everywhere.",
        "AB2CD3 works for domesta.",
    ]
    assert _ask(database_url, "SELECT id, partner FROM residents") == [(anna, "domesta")]


def test_a_role_is_taken_away_in_one_area_or_wherever_it_is(
    smederij: Smederij, database_url: str, anna: int
) -> None:
    areas = ("--area", "krakeel", "--area", "elim", "--area", "tiendeveen")
    smederij("role", "grant", "AB2CD3", "opbouwwerker", *areas, database_url=database_url)
    revoke = ("role", "revoke", "AB2CD3", "opbouwwerker")

    one = smederij(*revoke, "--area", "krakeel", database_url=database_url)
    not_there = smederij(*revoke, "--area", "krakeel", database_url=database_url)
    others = smederij(*revoke, database_url=database_url)
    none = smederij(*revoke, database_url=database_url)

    assert one.said == "AB2CD3 has the role community-worker in krakeel no longer.\n"
    assert not_there.said == "AB2CD3 did not have the role community-worker in krakeel.\n"
    assert others.said.splitlines() == [
        "AB2CD3 has the role community-worker in elim no longer.",
        "AB2CD3 has the role community-worker in tiendeveen no longer.",
    ]
    assert none.said == "AB2CD3 did not have the role community-worker.\n"
    assert _ask(database_url, "SELECT count(*) FROM roles WHERE ended_at IS NULL") == [(0,)]


@pytest.mark.usefixtures("anna")
def test_the_trail_of_an_area_says_who_got_and_lost_which_role_newest_first(
    smederij: Smederij, database_url: str
) -> None:
    person = ("AB2CD3", "opbouwwerker", "--area", "krakeel")
    empty = smederij("role", "trail", "--area", "krakeel", database_url=database_url)
    smederij("role", "grant", *person, database_url=database_url)
    smederij("role", "revoke", *person, database_url=database_url)

    answer = smederij("role", "trail", "--area", "Krakeel", database_url=database_url)

    assert empty.said == "Nothing happened in krakeel yet.\n"
    assert [line.partition("  ")[2] for line in answer.said.splitlines()] == [
        "AB2CD3 revoked community-worker by the municipality",
        "AB2CD3 granted community-worker by the municipality",
    ]


def test_who_gets_a_role_hears_of_it_once_and_sees_the_new_door(
    smederij: Smederij, database_url: str, anna: int
) -> None:
    _ask(
        database_url,
        "INSERT INTO doors (channel, chat, user_id, resident_id, last_spoke_at)"
        " SELECT 'gateway', 7, 7, id, now() FROM residents RETURNING chat",
    )
    grant = ("role", "grant", "AB2CD3", "initiatiefgroep", "--area", "krakeel")

    for _ in range(2):
        smederij(*grant, database_url=database_url)

    assert _told(database_url) == [(anna, "rol-gekregen", True)]


def test_each_role_has_a_dutch_name() -> None:
    dutch = {role for name, role in ROLE_NAMES.items() if name != role.value}

    assert dutch == set(Role)


@pytest.mark.parametrize(
    ("person", "role", "area", "part"),
    [
        ("ZZZZZZ", "opbouwwerker", "krakeel", "Nobody has the code 'ZZZZZZ'"),
        ("AB2CD3", "koning", "krakeel", "no role 'koning'. Roles are: initiatiefgroep, "),
        ("AB2CD3", "opbouwwerker", "parijs", "no area 'parijs'. Areas are: "),
    ],
)
@pytest.mark.usefixtures("anna")
def test_a_person_role_or_area_that_nobody_knows_is_one_sentence(
    smederij: Smederij, database_url: str, person: str, role: str, area: str, part: str
) -> None:
    answer = smederij("role", "grant", person, role, "--area", area, database_url=database_url)

    _one_sentence(answer, part)
    assert _roles(database_url) == []


# --- doctor -----------------------------------------------------------------------------------


def test_the_doctor_marks_each_finding_and_its_exit_code_tells_whether_all_is_well(
    smederij: Smederij, database_url: str, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.doctor.make_reader", lambda _: reader)

    well = smederij("doctor", database_url=database_url)
    ill = smederij("doctor", database_url=database_url, municipality="nergens")

    assert (well.code, ill.code) == (0, 1)
    assert all(line.startswith("✓ ") for line in well.said.splitlines())
    for what in ("database", "token", "clock", "disk", "vectors"):
        assert f"✓ {what}: " in well.said
    assert "✗ content: nergens" in ill.said
    assert well.complained == ill.complained == ""


def test_all_that_can_be_expected_to_go_wrong_says_so_in_words() -> None:
    assert all(issubclass(one, Exception) and one.__doc__ for one in expected())
