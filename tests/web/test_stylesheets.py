"""Style sheets of the pages: whole, and with a rule for each class that a page uses."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

WEB = Path(__file__).parents[2] / "web"
SHEETS = sorted((WEB / "static").glob("*.css"))
PAGES = sorted(one for one in (WEB / "templates").glob("*.html") if one.name != "chat.html")


def without_comments(sheet: Path) -> str:
    return re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda one: one.name)
def test_each_rule_of_a_style_sheet_is_closed_before_the_next_begins(sheet: Path) -> None:
    depth = 0
    for line in without_comments(sheet).splitlines():
        if line.strip() and not line.startswith((" ", "}")):
            assert depth == 0, f"inside another rule: {line}"
        depth += line.count("{") - line.count("}")
    assert depth == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda one: one.name)
def test_each_class_of_a_page_has_a_rule(page: Path) -> None:
    rules = "".join(without_comments(one) for one in SHEETS)
    html = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", page.read_text(encoding="utf-8"))
    classes = {one for found in re.findall(r'class="([^"]*)"', html) for one in found.split()}

    assert {one for one in classes if not re.search(rf"\.{re.escape(one)}\b", rules)} <= PLAIN


PLAIN = frozenset({"earlier", "stand"})
"""Classes that only tell a reader of the page what something is."""
