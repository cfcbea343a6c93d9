"""A CSV file comes in whatever program wrote it, and what can't come in is named."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from bot.importing import (
    BadRow,
    GoodRow,
    Imported,
    Row,
    import_issues,
    read_rows,
)
from bot.rows import UnreadableFileError
from domain.areas import Area
from domain.ids import AreaSlug
from domain.parameters import Content
from domain.reading import Reader
from storage import people
from storage.session import Session, Sessions

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
BENCH = "Er is geen bankje bij de speeltuin"
CAFE = "Bij het café is het ’s avonds te donker"


def _read(file: Path, content: bytes | str, column: str = "text") -> list[Row]:
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_rows(file, column=column, least=3, most=600)


def _texts(rows: Sequence[Row]) -> list[str]:
    return [one.text for one in rows if isinstance(one, GoodRow)]


def _bad(rows: Sequence[Row]) -> dict[int, str]:
    return {one.number: one.why for one in rows if isinstance(one, BadRow)}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A place for a file."""
    return tmp_path / "vraagstukken.csv"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le-bom"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_each_encoding_separator_and_line_end_is_understood(
    file: Path, encoding: str, separator: str, ending: str
) -> None:
    lines = [["nr", "text"], ["1", BENCH], ["2", CAFE]]
    written = ending.join(separator.join(line) for line in lines) + ending
    raw = (
        b"\xff\xfe" + written.encode("utf-16-le")
        if encoding == "utf-16-le-bom"
        else written.encode(encoding)
    )

    rows = _read(file, raw)

    assert rows == [GoodRow(2, BENCH), GoodRow(3, CAFE)]


def test_lines_of_two_encodings_in_one_file_are_both_understood(file: Path) -> None:
    rows = _read(file, f"text\n{CAFE}\n".encode() + f"{CAFE}\n".encode("cp1252"))

    assert _texts(rows) == [CAFE, CAFE]


def test_quotes_may_hold_separators_line_ends_and_quotes(file: Path) -> None:
    rows = _read(file, 'nr,text\n1,"Het is er ""vies"",\nen donker"\n2,Te weinig groen\n')

    assert rows == [GoodRow(2, 'Het is er "vies",\nen donker'), GoodRow(3, "Te weinig groen")]


def test_a_file_of_one_column_may_have_commas_without_quotes(file: Path) -> None:
    rows = _read(file, "text\nGeen bankje, geen boom; niets\n")

    assert _texts(rows) == ["Geen bankje, geen boom; niets"]


def test_the_column_is_found_in_any_case_and_with_what_excel_puts_above_it(file: Path) -> None:
    rows = _read(file, f"sep=;\nNr; Vraagstuk ;Naam, adres\n1;{BENCH};x\n", column="vraagstuk")

    assert _texts(rows) == [BENCH]


def test_a_row_that_cannot_come_in_is_named_with_its_number_and_the_others_come_in(
    file: Path,
) -> None:
    rows = _read(
        file,
        "nr,text\n"
        f"1,{BENCH}\n"
        "\n"
        "2,  \n"
        "3\n"
        "4,Geen bankje, en geen boom\n"
        f'5,"{"a" * 601}"\n'
        "6,?!\n"
        f"7,{CAFE}\n",
    )

    assert _texts(rows) == [BENCH, CAFE]
    assert _bad(rows) == {
        4: "there is no text in it",
        5: "it has too few columns",
        6: "it has too many columns; put quotation marks around its text",
        7: "its text has 601 characters, 600 fit",
        8: "its text is too short",
    }


def test_a_quote_that_is_never_closed_costs_its_own_row_only(file: Path) -> None:
    rows = _read(file, f'nr,text\n1,{BENCH}\n2,"Niet dicht\n3,{CAFE}\n4,"Wel dicht"\n')

    assert _texts(rows) == [BENCH, CAFE, "Wel dicht"]
    assert _bad(rows) == {3: "its quotation marks don't match"}


@given(st.text(alphabet='ab",;\n\r\t', max_size=200))
def test_no_row_is_ever_lost_without_a_word(
    tmp_path_factory: pytest.TempPathFactory, written: str
) -> None:
    file = tmp_path_factory.getbasetemp() / "any.csv"

    rows = _read(file, f'text,x\n{written}\n"laatste rij",x\n')

    numbers = [one.number for one in rows]
    assert numbers == sorted(set(numbers))
    assert isinstance(rows[-1], BadRow) or rows[-1].text.endswith("laatste rij")


def test_a_row_of_ten_megabytes_is_named_and_the_others_come_in(file: Path) -> None:
    rows = _read(file, f'text\n{BENCH}\n"{"a" * 10_000_000}"\n{CAFE}\n')

    assert _texts(rows) == [BENCH, CAFE]
    assert _bad(rows) == {3: "its text is larger than 100 kB"}


def test_what_nobody_can_see_does_not_come_in(file: Path) -> None:
    rows = _read(file, "text\nGeen\u202e bankje\u200b\n".encode("utf-16"))

    assert _texts(rows) == ["Geen bankje"]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf\r\n  \r\n", "is empty"),
        (b"nr,tekst\n1,x\n", "no column 'text'. Its columns are: nr, tekst."),
        (b"PK\x03\x04\x14\x00\x06\x00", "is a workbook"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "holds no text"),
        (b"\x1b[31m,b" + b",c" * 5000 + b"\n", "and others"),
    ],
)
def test_a_file_that_cannot_be_read_says_what_to_do(file: Path, content: bytes, why: str) -> None:
    with pytest.raises(UnreadableFileError) as stopped:
        _read(file, content)

    assert why in str(stopped.value)
    assert len(str(stopped.value)) < 600
    assert str(stopped.value).isprintable()


def test_a_folder_a_pipe_and_what_is_not_there_say_so(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    for name, why in ((".", "is no file"), ("pipe", "is no file"), ("no.csv", "can't be read")):
        with pytest.raises(UnreadableFileError, match=why):
            read_rows(tmp_path / name, column="text", least=3, most=600)


# --- into the database ------------------------------------------------------------------------


@pytest.fixture
async def krakeel(sessions: Sessions, content: Content) -> Area:
    """An area that the database knows."""
    async with sessions.begin() as session:
        await people.store_areas(session, content.areas)
    return next(one for one in content.areas if one.slug == KRAKEEL)


async def _stored(sessions: Sessions) -> list[tuple[str, str, bool, str | None]]:
    async with sessions() as session:
        found = await session.execute(
            text(
                "SELECT i.text, i.origin, i.vector IS NOT NULL, t.seed"
                " FROM issues i LEFT JOIN themes t ON t.id = i.theme_id ORDER BY i.id"
            )
        )
        return [tuple(row) for row in found]


MERGE_INTO_ANOTHER = text("""
    WITH other AS (
        INSERT INTO themes (area, names) VALUES ('krakeel', '{"nl": "Lopen"}') RETURNING id
    )
    UPDATE themes t SET retired_at = now(), merged_into = other.id FROM other
    WHERE t.seed IS NOT NULL
""")
THEMES_OF_ISSUES = text(
    "SELECT t.names FROM issues i LEFT JOIN themes t ON t.id = i.theme_id ORDER BY i.id"
)


async def _bring_in(
    sessions: Sessions, content: Content, reader: Reader, texts: Sequence[str], seen: list[int]
) -> Imported:
    rows: list[Row] = [GoodRow(number, one) for number, one in enumerate(texts, start=2)]
    return await import_issues(
        [*rows, BadRow(9, "there is no text in it")],
        KRAKEEL,
        sessions,
        reader,
        names={one.key: one.names for one in content.themes},
        hour=3,
        now=NOW,
        progress=seen.append,
    )


@pytest.mark.usefixtures("krakeel")
async def test_imported_issues_have_a_theme_a_vector_and_no_personal_data(
    sessions: Sessions, content: Content, reader: Reader
) -> None:
    seen: list[int] = []

    done = await _bring_in(
        sessions,
        content,
        reader,
        ["De stoep is kapot, bel mij op 06-12345678", "De stoep ligt vol losse tegels"],
        seen,
    )

    assert done == Imported(2, (BadRow(9, "there is no text in it"),))
    assert seen == [1, 2, 3]
    (first, origin, vector, theme), second = await _stored(sessions)
    assert first == "De stoep is kapot, bel mij op …"
    assert origin == "import"
    assert vector
    assert theme is not None
    assert second[3] == theme


@pytest.mark.usefixtures("krakeel")
async def test_what_was_imported_is_looked_through_in_the_coming_night(
    sessions: Sessions, content: Content, reader: Reader
) -> None:
    await _bring_in(sessions, content, reader, [BENCH, CAFE], [])

    async with sessions() as session:
        kinds = (await session.execute(text("SELECT kind, key FROM due"))).all()
    assert [tuple(one) for one in kinds] == [("themes_gather", "themas-krakeel")]


@pytest.mark.usefixtures("krakeel")
async def test_a_theme_that_people_merged_gets_no_imported_issues_any_more(
    sessions: Sessions, content: Content, reader: Reader
) -> None:
    await _bring_in(sessions, content, reader, ["De stoep is kapot"], [])
    async with sessions.begin() as session:
        await session.execute(MERGE_INTO_ANOTHER)

    await _bring_in(sessions, content, reader, ["De stoep ligt vol losse tegels"], [])

    async with sessions() as session:
        themes = (await session.execute(THEMES_OF_ISSUES)).all()
    assert [one.names for one in themes][1:] == [{"nl": "Lopen"}]


@pytest.mark.usefixtures("krakeel")
async def test_an_import_that_is_interrupted_leaves_nothing_and_can_start_again(
    sessions: Sessions, content: Content, reader: Reader
) -> None:
    halfway: list[int] = []

    def interrupt(looked_at: int) -> None:
        halfway.append(looked_at)
        if looked_at == 2:
            raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await import_issues(
            [GoodRow(2, BENCH), GoodRow(3, CAFE), GoodRow(4, "Te weinig groen")],
            KRAKEEL,
            sessions,
            reader,
            names={one.key: one.names for one in content.themes},
            hour=3,
            now=NOW,
            progress=interrupt,
        )

    assert halfway == [1, 2]
    assert await _stored(sessions) == []
    await _bring_in(sessions, content, reader, [BENCH, CAFE], [])
    assert [one[0] for one in await _stored(sessions)] == [BENCH, CAFE]


@pytest.mark.usefixtures("krakeel")
async def test_a_file_that_comes_in_again_brings_in_only_what_is_new(
    sessions: Sessions, content: Content, reader: Reader
) -> None:
    private = "De stoep is kapot, bel mij op 06-12345678"
    await _bring_in(sessions, content, reader, [BENCH, private], [])

    done = await _bring_in(sessions, content, reader, [BENCH, CAFE, private], [])

    assert (done.stored, done.known) == (1, 2)
    assert [one[0] for one in await _stored(sessions)] == [
        BENCH,
        "De stoep is kapot, bel mij op …",
        CAFE,
    ]


@pytest.mark.usefixtures("krakeel")
async def test_what_two_people_wrote_in_one_file_comes_in_twice_and_never_more(
    sessions: Sessions, content: Content, reader: Reader
) -> None:
    first = await _bring_in(sessions, content, reader, [BENCH, BENCH], [])
    again = await _bring_in(sessions, content, reader, [BENCH, BENCH], [])

    assert (first.stored, first.known) == (2, 0)
    assert (again.stored, again.known) == (0, 2)


@pytest.mark.usefixtures("krakeel")
async def test_what_was_said_in_a_chat_or_imported_elsewhere_does_not_keep_a_row_out(
    sessions: Sessions, content: Content, reader: Reader
) -> None:
    await _bring_in(sessions, content, reader, [BENCH, CAFE], [])
    async with sessions.begin() as session:
        await session.execute(
            text("UPDATE issues SET origin = 'chat' WHERE text = :said"), {"said": BENCH}
        )
        await session.execute(
            text("UPDATE issues SET area = 'wolfsbos' WHERE text = :said"), {"said": CAFE}
        )

    done = await _bring_in(sessions, content, reader, [BENCH, CAFE], [])

    assert (done.stored, done.known) == (2, 0)


@pytest.mark.usefixtures("krakeel")
async def test_two_imports_of_a_file_at_once_bring_it_in_once(
    sessions: Sessions, content: Content, reader: Reader
) -> None:
    texts = [f"{BENCH} nummer {number}" for number in range(20)]

    both = await asyncio.gather(
        _bring_in(sessions, content, reader, texts, []),
        _bring_in(sessions, content, reader, texts, []),
    )

    assert sorted((one.stored, one.known) for one in both) == [(0, 20), (20, 0)]


@pytest.mark.usefixtures("krakeel")
async def test_looking_what_is_there_is_one_question_however_many_rows(
    sessions: Sessions, content: Content, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [f"{BENCH} nummer {number}" for number in range(20)]
    await _bring_in(sessions, content, reader, texts, [])
    asked: list[str] = []
    execute = Session.execute

    async def note(session: Session, statement: object, *params: object) -> object:
        asked.append(str(statement))
        return await execute(session, statement, *params)

    monkeypatch.setattr(Session, "execute", note)
    await _bring_in(sessions, content, reader, texts, [])

    assert len([one for one in asked if "issues" in one]) == 1
