"""Ways of working as content: one for each system of the brochure, and what is wrong in one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.content import load
from bot.content_table import ContentError
from bot.ways_content import read_ways
from domain.ways.screens import MOST_IN_GROUP
from domain.ways.way import TO_COME, Piece

CONTENT = Path(__file__).parents[2] / "content"
WAYS = CONTENT / "ways-of-working"


def test_there_is_a_way_of_working_for_each_system_of_the_brochure() -> None:
    ways = read_ways(WAYS, ("nl", "en"))

    assert [one.key for one in ways] == [
        "smederijen", "nieuwlande", "tiendeveen", "krakeel", "delft", "breda", "deventer",
        "enschede", "liekom", "kan-wel", "opzoomeren", "meetlat", "groningen", "utrecht",
    ]  # fmt: skip
    for one in ways:
        assert set(one.pieces) - TO_COME, f"nothing of {one.key} can be used yet"
        assert sum(each.group is one.group for each in ways) <= MOST_IN_GROUP, one.group
        for language in ("nl", "en"):
            assert len(one.names.in_language(language)) <= 24  # it stands on a button


def test_figures_of_the_brochure_stand_in_the_ways_they_belong_to() -> None:
    ways = {one.key: one for one in read_ways(WAYS, ("nl", "en"))}

    assert ways["deventer"].clocks.answer_days == 1
    assert ways["deventer"].clocks.decide_days == 1
    assert ways["enschede"].clocks.decide_days == 14
    assert ways["tiendeveen"].clocks.plan_months == 3
    assert ways["smederijen"].steps == (1, 2, 3, 4, 5, 6)
    assert ways["kan-wel"].uses(Piece.AT_ONCE)
    assert not ways["kan-wel"].uses(Piece.DOTS)
    assert ways["liekom"].uses(Piece.EXCHANGE)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('"at-once"', '"straks"', "pieces: 'straks' is none of"),
        ("steps = [1, 5]", "steps = [5, 1]", "steps: must go up from 1 to 6"),
        ("steps = [1, 5]", "steps = [1, 7]", "steps: must go up from 1 to 6"),
        ("steps = [1, 5]", 'steps = "1"', "steps: must be a list of whole numbers"),
        ('key = "kan-wel"', 'key = "breda"', "'breda' is there twice"),
        ("[essence]", "[kern]", "essence: is missing"),
        ('group = "do"', 'group = "anders"', "group: 'anders' is none of"),
        ('source = "brochure"', 'source = "brochure"\nkleur = "rood"', "kleur: nobody knows this"),
    ],
)
def test_what_is_wrong_in_a_way_is_told_with_its_file(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    folder = tmp_path / "ways-of-working"
    shutil.copytree(WAYS, folder)
    file = next(folder.glob("*-kan-wel.toml"))
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(ContentError, match=says):
        read_ways(folder, ("nl", "en"))


def test_a_municipality_elsewhere_gets_the_ways_that_come_along_or_those_beside_it(
    tmp_path: Path,
) -> None:
    elsewhere = tmp_path / "emmen"
    shutil.copytree(CONTENT / "hoogeveen", elsewhere)
    along = load(elsewhere).ways

    beside = tmp_path / "ways-of-working"
    beside.mkdir()
    shutil.copy(WAYS / "10-kan-wel.toml", beside)
    own = load(elsewhere).ways

    assert len(along) == 14
    assert [one.key for one in own] == ["kan-wel"]
