"""A message to many neighbours that waits to be sent, and a municipality without a night."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import psycopg

from tests.pipeline.program import ROOT

NEWS = "De straat is dinsdag dicht. Zet je auto ergens anders neer."
FIRST_CHAT = 1000
"""Of its sender, who hears of the figures; the others come behind."""


def content_without_night(folder: Path) -> Path:
    """Return a copy of the content in which nobody sleeps, whatever the clock says."""
    copied = shutil.copytree(ROOT / "content" / "hoogeveen", folder / "content")
    figures = copied / "messages.toml"
    changed = re.sub(
        r"(\[\[quiet_(?:from|until)_hour\]\]\nvalue = )\d+", r"\g<1>8", figures.read_text()
    )
    figures.write_text(changed)
    return copied


def store_broadcast(url: str, people: int) -> None:
    """Store a sender with a role, `people` neighbours with a chat each, and a planned message."""
    with psycopg.connect(url.replace("+psycopg", "", 1), autocommit=True) as connection:
        connection.execute("INSERT INTO areas (slug, name) VALUES ('krakeel', 'Krakeel')")
        connection.execute(
            """INSERT INTO residents (code, shown_name, language, area, consent_version,
                                      consented_at)
               SELECT 'P' || n, 'Buur', 'nl', 'krakeel', 1, now()
               FROM generate_series(0, %s) AS n""",
            (people,),
        )
        connection.execute(
            """INSERT INTO doors (channel, chat, user_id, resident_id, last_spoke_at)
               SELECT 'telegram', %s + id, %s + id, id, now() FROM residents""",
            (FIRST_CHAT - 1, FIRST_CHAT - 1),
        )
        connection.execute(
            """INSERT INTO roles (resident_id, role, area, granted_at)
               VALUES (1, 'community-worker', 'krakeel', now())"""
        )
        connection.execute(
            """INSERT INTO broadcasts (by, by_name, by_role, text, level, hardest, personal, areas,
                                       audience, called, stage, version, made_at, planned_at)
               VALUES (1, 'Olga', 'community-worker', %s, 'easy', '', false, '{krakeel}',
                       'iedereen', '', 'planned', 1, now(), now())""",
            (NEWS,),
        )
        connection.execute(
            """INSERT INTO due (kind, key, due_at, subject)
               VALUES ('broadcast_sends', 'uitzending-1-1-na-0', now(),
                       '{"broadcast": 1, "area": "krakeel"}')"""
        )
