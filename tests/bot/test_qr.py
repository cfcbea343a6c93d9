"""`smederij qr`: links and pictures of what can be joined, from the command line."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest

from tests.typed import Smederij


@pytest.fixture
def meeting(database_url: str) -> int:
    """Return a meeting of next week in Krakeel."""
    with psycopg.connect(database_url.replace("+psycopg", "", 1), autocommit=True) as connection:
        connection.execute(
            "INSERT INTO areas (slug, name) VALUES ('krakeel', 'Krakeel') ON CONFLICT DO NOTHING"
        )
        row = connection.execute(
            """INSERT INTO meetings (area, title, place, starts_at, bring, by_name, by_role,
                                     called_at)
               VALUES ('krakeel', 'Over licht', 'dorpshuis', now() + interval '7 days', '', 'Olga',
                       'initiative-group', now())
               RETURNING id"""
        ).fetchone()
    assert row is not None
    number: int = row[0]
    return number


def test_a_meeting_gets_a_link_and_a_picture(
    smederij: Smederij, database_url: str, meeting: int, tmp_path: Path
) -> None:
    picture = tmp_path / "licht.svg"

    said = smederij("qr", "meeting", str(meeting), DATABASE_URL=database_url).said
    written = smederij(
        "qr", "meeting", str(meeting), "--out", str(picture), DATABASE_URL=database_url
    )

    assert f"/chat?start=b{meeting}-" in said
    assert "█" in said
    assert written.code == 0
    assert "<svg" in picture.read_text()


def test_what_can_be_joined_is_listed_by_area(
    smederij: Smederij, database_url: str, meeting: int
) -> None:
    said = smederij("qr", "--area", "krakeel", DATABASE_URL=database_url).said

    assert "meeting" in said
    assert "Over licht" in said


@pytest.mark.parametrize(
    ("asked", "complaint"),
    [
        (("qr",), "Say what"),
        (("qr", "cake", "1"), "There is no 'cake' to join"),
        (("qr", "meeting", "999"), "There is no meeting 999"),
        (("qr", "meeting", "1", "--out", "poster.doc"), "ends in .png"),
        (("qr", "meeting", "{meeting}", "--telegram"), "never answered in Telegram"),
        (("qr", "meeting", "{meeting}", "--out", "/nowhere/a.png"), "can't be written"),
    ],
)
def test_what_is_asked_wrongly_gets_one_sentence(
    smederij: Smederij, database_url: str, meeting: int, asked: tuple[str, ...], complaint: str
) -> None:
    answer = smederij(*(one.format(meeting=meeting) for one in asked), DATABASE_URL=database_url)

    assert answer.code == 1
    assert complaint in " ".join(answer.complained.split())
    assert "Traceback" not in answer.complained
