"""How long an area with many issues takes: `python -m benchmarks.similar`.

Fills a database of its own with one area of 10,000 issues (and as many elsewhere), 20 themes
and 30,000 joins; then asks for similar ones, for the themes, and for a page of a theme. Prints
milliseconds of wall clock on one connection, with the texts read already.
"""

from __future__ import annotations

import argparse
import asyncio
import json
from collections.abc import Awaitable, Callable
from time import perf_counter

import numpy as np
from sqlalchemy import text

from domain.ids import AreaSlug, ResidentId, ThemeId
from domain.reading import VECTOR_SIZE
from storage import issues, migrate
from storage.embedded_throwaway import throwaway
from storage.session import Session, Sessions, make_engine, make_sessions

KRAKEEL = AreaSlug("krakeel")
THEMES, RESIDENTS, JOINS_EACH, CLUSTERS = 20, 2000, 3, 60
BATCH = 1000
WORDS = ("lamp", "stoep", "fietspad", "bankje", "hond", "afval", "speeltuin", "boom", "brug")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--issues", type=int, default=10_000, help="issues of the area")
    parser.add_argument("--times", type=int, default=200, help="how often each is asked")
    parser.add_argument("--explain", action="store_true", help="how PostgreSQL finds them")
    parser.add_argument("--json", action="store_true", help="figures as one line of JSON")
    chosen = parser.parse_args()
    with throwaway() as server:
        migrate.upgrade(server.url)
        figures = asyncio.run(_measure(server.url, chosen.issues, chosen.times, chosen.explain))
    if chosen.json:
        print(json.dumps(figures))
        return
    for name, at in figures.items():
        print(f"{name:32} {at:8.1f}")


async def _measure(url: str, count: int, times: int, explain: bool) -> dict[str, float]:
    engine = make_engine(url, size=2)
    sessions = make_sessions(engine)
    random = np.random.default_rng(7)
    centres = random.normal(size=(CLUSTERS, VECTOR_SIZE))
    await _fill(sessions, count, centres, random)
    figures: dict[str, float] = {}
    async with sessions.begin() as session:
        asked = iter(_vectors(centres, random, times + 1))

        async def similar() -> object:
            return await issues.find_similar(
                session, KRAKEEL, issues.pack_vector(tuple(next(asked))), "thema-3",
                "De lamp bij het fietspad is stuk", but_not_of=ResidentId(1), most=3,
                least=0.42, same_theme=0.15, same_word=0.08,
            )  # fmt: skip

        figures |= await _time("similar", similar, times)
        figures |= await _time("themes", lambda: issues.count_themes(session, KRAKEEL), times)
        page = ThemeId(3)
        figures |= await _time(
            "page", lambda: issues.of_theme(session, KRAKEEL, page, limit=5, offset=20), times
        )
        figures |= await _time(
            "one_theme", lambda: issues.count_theme(session, KRAKEEL, page), times
        )
        if explain:
            await _explain(session, centres)
    await engine.dispose()
    return figures


async def _time(name: str, ask: Callable[[], Awaitable[object]], times: int) -> dict[str, float]:
    await ask()
    walls = []
    for _ in range(times):
        begin = perf_counter()
        await ask()
        walls.append((perf_counter() - begin) * 1000)
    return {f"{name}_p{at}_ms": float(np.percentile(walls, at)) for at in (50, 99)}


def _vectors(centres: np.ndarray, random: np.random.Generator, count: int) -> list[list[float]]:
    """Return vectors around centres, as texts about the same things are."""
    around = centres[random.integers(len(centres), size=count)]
    found = around + random.normal(size=(count, VECTOR_SIZE)) * 0.8
    return [[float(one) for one in row] for row in found / np.linalg.norm(found, axis=1)[:, None]]


async def _fill(
    sessions: Sessions, count: int, centres: np.ndarray, random: np.random.Generator
) -> None:
    async with sessions.begin() as session:
        for statement in (
            "INSERT INTO areas (slug, name) VALUES ('krakeel', 'Krakeel'), ('elim', 'Elim')",
            f"""INSERT INTO residents (code, language, area, consent_version, consented_at)
                SELECT 'C' || n, 'nl', 'krakeel', 1, now()
                FROM generate_series(1, {RESIDENTS}) n""",
            f"""INSERT INTO themes (area, seed, names)
                SELECT 'krakeel', 'thema-' || n, '{{"nl": "x"}}'
                FROM generate_series(1, {THEMES}) n""",
        ):
            await session.execute(text(statement))
    for area in ("krakeel", "elim"):
        for _ in range(0, count, BATCH):
            rows = [
                {
                    "area": area,
                    "by": int(random.integers(1, RESIDENTS + 1)),
                    "text": " ".join(random.choice(WORDS, size=12)),
                    "vector": json.dumps(one),
                    "theme": int(random.integers(1, THEMES + 1)) if area == "krakeel" else None,
                }
                for one in _vectors(centres, random, BATCH)
            ]
            async with sessions.begin() as session:
                await session.execute(_ISSUE, rows)
    async with sessions.begin() as session:
        await session.execute(
            text(f"""INSERT INTO joins (issue_id, resident_id, joined_at)
                     SELECT i.id, 1 + (i.id * 31 + n * 97) % {RESIDENTS}, now()
                     FROM issues i, generate_series(1, {JOINS_EACH}) n
                     WHERE i.area = 'krakeel' ON CONFLICT DO NOTHING""")
        )
    async with sessions.begin() as session:
        await session.execute(text("ANALYZE"))


_ISSUE = text("""
    INSERT INTO issues (area, submitter, shown_name, text, language, vector, theme_id, guesses,
                        brought_up_at)
    VALUES (:area, :by, '', :text, 'nl', CAST(:vector AS vector), :theme, '[]', now())
""")


async def _explain(session: Session, centres: np.ndarray) -> None:
    keys = {
        "area": KRAKEEL, "vector": json.dumps(centres[0].tolist()), "theme": "thema-3",
        "bonus": 0.15, "word": 0.08, "words": "lamp", "resident": 1, "most": 3, "far": 0.58,
    }  # fmt: skip
    for statement, values in (
        (issues._SIMILAR, keys),
        (issues._COUNT_THEMES, {"area": KRAKEEL}),
    ):
        plan = await session.execute(
            text(f"EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) {statement.text}"), values
        )
        print("\n".join(row[0] for row in plan), end="\n\n")


if __name__ == "__main__":
    main()
