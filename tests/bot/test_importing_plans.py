"""Plans of a partner come in from a file, all or none, and what can't is named by its line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.importing_plans import BadPlan, PlansImported, import_plans
from bot.plan_rows import PlanRow, read_plans
from bot.rows import UnreadableFileError
from domain.parameters import Content
from domain.reading import Reader
from storage import people
from storage.session import Sessions
from tests.village import hoogeveen

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)


def read(tmp_path: Path, words: str | bytes, name: str = "plannen.csv") -> Sequence[PlanRow]:
    file = tmp_path / name
    file.write_bytes(words if isinstance(words, bytes) else words.encode())
    return read_plans(file)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_spreadsheet_is_read_however_it_was_saved(
    tmp_path: Path, encoding: str, separator: str
) -> None:
    lines = ["Gebied,Plan,Wanneer", "Krakeel,Cafétafels,voorjaar 2027", ",,", "Elim,Daken,"]
    words = "\r\n".join(one.replace(",", separator) for one in lines).encode(encoding)

    assert read(tmp_path, words) == [
        PlanRow(2, "Krakeel", "Cafétafels", "voorjaar 2027"),
        PlanRow(4, "Elim", "Daken", ""),
    ]


def test_a_plan_in_toml_is_named_by_the_line_it_begins_on(tmp_path: Path) -> None:
    words = (
        '# van Domesta\n[[plan]]\ngebied = "krakeel"\nplan = "Daken"\n'
        'wanneer = "2027"\n\n[[plan]]\ngebied = "elim"\nprijs = 4\n'
    )

    assert read(tmp_path, words, "plannen.toml") == [
        PlanRow(2, "krakeel", "Daken", "2027"),
        PlanRow(7, why="it has a key 'prijs'; keys are gebied, plan, wanneer"),
    ]


@pytest.mark.parametrize(
    ("name", "words", "says"),
    [
        ("a.csv", "", "a.csv is empty"),
        ("a.csv", "gebied,wat\n", "has no plan in it"),
        ("a.csv", "plan,wanneer\nDaken,2027\n", "no column 'gebied'. Its columns are: plan"),
        ("a.csv", "gebied,wanneer\nElim,2027\n", "no column 'plan'"),
        ("a.csv", b"PK\x03\x04", "is a workbook"),
        ("a.toml", "[[plan]]\ngebied =\n", "a.toml, line 2: this is not TOML"),
        ("a.toml", 'plan = "Daken"\n', "each plan begins with [[plan]]"),
    ],
)
def test_a_file_that_cannot_be_read_says_what_is_wrong(
    tmp_path: Path, name: str, words: str | bytes, says: str
) -> None:
    with pytest.raises(UnreadableFileError) as refused:
        read(tmp_path, words, name)

    assert says in str(refused.value)


@pytest.fixture
async def town(sessions: Sessions) -> Content:
    """Give the content, with its areas in the database."""
    content = hoogeveen()
    async with sessions.begin() as session:
        await people.store_areas(session, content.areas)
    return content


async def bring_in(
    content: Content, sessions: Sessions, reader: Reader, *rows: PlanRow
) -> PlansImported:
    return await import_plans(rows, "domesta", content.areas, sessions, reader, now=NOW)


async def lines(sessions: Sessions) -> list[tuple[object, ...]]:
    async with sessions() as session:
        found = await session.execute(
            text("SELECT area, partner, what, when_words FROM partner_lines ORDER BY id")
        )
        return [tuple(row) for row in found]


DAKEN = PlanRow(2, "Krakeel", "Nieuwe daken aan de Sterrenlaan", "voorjaar 2027")
GROEN = PlanRow(3, "elim", "Bomen op het plein")


async def test_what_comes_in_lies_open_and_a_second_time_changes_nothing(
    town: Content, sessions: Sessions, reader: Reader
) -> None:
    assert await bring_in(town, sessions, reader, DAKEN, GROEN) == PlansImported((), stored=2)
    before = await lines(sessions)

    again = await bring_in(town, sessions, reader, DAKEN, GROEN)

    assert again == PlansImported((), known=2)
    assert await lines(sessions) == before
    assert before[0] == (
        "krakeel", "domesta", "Nieuwe daken aan de Sterrenlaan", "voorjaar 2027",
    )  # fmt: skip


async def test_one_bad_line_keeps_all_of_the_file_out_and_each_is_named(
    town: Content, sessions: Sessions, reader: Reader
) -> None:
    done = await bring_in(
        town,
        sessions,
        reader,
        DAKEN,
        PlanRow(3, "Nergenshuizen", "Iets moois"),
        PlanRow(4, "", "Iets moois"),
        PlanRow(5, "elim", ""),
        PlanRow(6, "elim", "x" * 141),
        PlanRow(7, "elim", "Bel Jan de Vries op 06-12345678"),
        PlanRow(8, "elim", "Groen", "lang " * 20),
        PlanRow(9, why="its quotation marks don't match"),
        PlanRow(10, "KRAKEEL", DAKEN.what),
    )

    assert done.stored == 0
    assert done.bad == (
        BadPlan(3, "there is no area 'Nergenshuizen'"),
        BadPlan(4, "it names no area"),
        BadPlan(5, "it has no plan"),
        BadPlan(6, "its plan has 141 characters, 140 fit"),
        BadPlan(7, "it says who somebody is; write it without, for everybody reads it"),
        BadPlan(8, "its moment has 100 characters, 40 fit"),
        BadPlan(9, "its quotation marks don't match"),
        BadPlan(10, "it is the same plan as on line 2"),
    )
    assert await lines(sessions) == []


async def test_another_moment_replaces_the_old_one_and_what_was_taken_out_stays_out(
    town: Content, sessions: Sessions, reader: Reader
) -> None:
    await bring_in(town, sessions, reader, DAKEN, GROEN)
    async with sessions.begin() as session:
        await session.execute(
            text("UPDATE partner_lines SET taken_out_at = now() WHERE area = 'elim'")
        )
    later = PlanRow(2, "krakeel", DAKEN.what, "najaar 2027")

    done = await bring_in(town, sessions, reader, later, GROEN)

    assert done == PlansImported((), changed=1, taken_out=1)
    assert [one[3] for one in await lines(sessions)] == ["najaar 2027", ""]


async def test_more_plans_than_fit_on_a_phone_leave_the_area_as_it_was(
    town: Content, sessions: Sessions, reader: Reader
) -> None:
    many = [PlanRow(at, "elim", f"Woning nummer {at} krijgt zon") for at in range(2, 33)]

    done = await bring_in(town, sessions, reader, *many)

    assert [one.line for one in done.bad] == [32]
    assert await lines(sessions) == []
