"""docs/attacks.md names tests that are there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "attacks.md").read_text(encoding="utf-8")
NAMED = re.findall(r"`([\w/]+\.py)::(\w+)`", PAGE)
NUMBERS = {*range(1, 15), *range(19, 33), *range(35, 42)}


def _tests_in(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return {
        one.name for one in tree.body if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def test_each_test_that_the_page_names_is_there() -> None:
    missing = [
        f"{file}::{name}" for file, name in NAMED if name not in _tests_in(ROOT / "tests" / file)
    ]

    assert len(NAMED) > 80
    assert missing == []


def test_each_attack_has_a_line_with_a_test() -> None:
    told = {int(one) for one in re.findall(r"^\| (\d+) \|.*::test_", PAGE, re.MULTILINE)}

    assert told == NUMBERS
