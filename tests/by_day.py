"""The municipality without quiet hours, for programs that run on the clock of the wall.

A test that reads what nobody asked for would fail at night; stories with a clock of their own
(`tests.village`) tell what is said when.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.village import CONTENT


def never_quiet(folder: Path) -> Path:
    """Return a copy of the municipality in `folder`, whose quiet hours end when they begin."""
    copy = folder / "municipality"
    if not copy.exists():
        shutil.copytree(CONTENT, copy)
        figures = copy / "messages.toml"
        quiet = r"(?m)^(\[\[quiet_\w+\]\]\n)value = \d+$"
        figures.write_text(re.sub(quiet, r"\1value = 0", figures.read_text()))
    return copy
