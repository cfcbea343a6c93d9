"""How long an area with many issues takes: `python -m benchmarks.similar`.

Fills a database of its own with issues around 60 things to talk about, 20 themes in each area
and three joins an issue: once 10,000 in one area and as many elsewhere, once 100,000 over 35
areas. Then asks for similar ones, for the themes, and for a page of a theme. Prints milliseconds
of wall clock on one connection, and of CPU of PostgreSQL, with the texts read already. The CPU
counts on a machine that has other work too.
"""

from __future__ import annotations

import argparse
import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import numpy as np
from sqlalchemy import text

from domain.ids import AreaSlug, ResidentId, ThemeId
from domain.reading import SENTENCES, VECTOR_SIZE, Reading, Wish
from storage import issues, migrate, similar
from storage.embedded_throwaway import throwaway
from storage.session import Session, Sessions, make_engine, make_sessions
from storage.vectors import pack_vector, signs_of, unpacked

THEMES, RESIDENTS, JOINS_EACH, CLUSTERS = 20, 2000, 3, 60
BATCH = 1000
WORDS = ("lamp", "stoep", "fietspad", "bankje", "hond", "afval", "speeltuin", "boom", "brug")
NEW_WORDS = "De lamp bij het fietspad is stuk"


@dataclass(frozen=True, slots=True)
class Case:
    """So many issues, spread evenly over so many areas."""

    issues: int
    areas: int

    @property
    def name(self) -> str:
        return f"{self.issues} in {self.areas}"


CASES = (Case(20_000, 2), Case(100_000, 35))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--issues", type=int, help="of one case of your own")
    parser.add_argument("--areas", type=int, default=1, help="over which they are spread")
    parser.add_argument("--times", type=int, default=200, help="how often each is asked")
    parser.add_argument("--explain", action="store_true", help="how PostgreSQL finds them")
    parser.add_argument("--json", action="store_true", help="figures as one line of JSON")
    chosen = parser.parse_args()
    cases = (Case(chosen.issues, chosen.areas),) if chosen.issues else CASES
    figures = {one.name: _measured(one, chosen.times, chosen.explain) for one in cases}
    if chosen.json:
        print(json.dumps(figures))
        return
    for case, found in figures.items():
        for what, at in found.items():
            print(f"{case:16} {what:24} {at:8.1f}")


def _measured(case: Case, times: int, explain: bool) -> dict[str, float]:
    with throwaway() as server:
        migrate.upgrade(server.url)
        return asyncio.run(_measure(server.url, case, times, explain))


async def _measure(url: str, case: Case, times: int, explain: bool) -> dict[str, float]:
    engine = make_engine(url, size=2)
    sessions = make_sessions(engine)
    random = np.random.default_rng(7)
    centres = random.normal(size=(CLUSTERS, VECTOR_SIZE))
    await _fill(sessions, case, centres, random)
    figures: dict[str, float] = {}
    async with sessions.begin() as session:
        asked = [pack_vector(_reading(one)) for one in _vectors(centres, random, times)]
        cpu = _cpu_of((await session.execute(text("SELECT pg_backend_pid()"))).scalar_one())

        async def alike(number: int) -> object:
            return await similar.find_similar(
                session, _area(number % case.areas), asked[number], "thema-3", NEW_WORDS,
                but_not_of=ResidentId(1), most=3, least=0.42, same_theme=0.15, same_word=0.08,
            )  # fmt: skip

        async def themes(number: int) -> object:
            return await issues.count_themes(session, _area(number % case.areas))

        async def page(number: int) -> object:
            area = number % case.areas
            theme = ThemeId(area * THEMES + 3)
            return await issues.of_theme(session, _area(area), theme, limit=5, offset=20)

        async def one_theme(number: int) -> object:
            area = number % case.areas
            return await issues.count_theme(session, _area(area), ThemeId(area * THEMES + 3))

        for ask in (alike, themes, page, one_theme):
            figures |= await _time(ask.__name__, ask, times, cpu)
        if explain:
            await _explain(session, asked[0])
    await engine.dispose()
    return figures


def _area(number: int) -> AreaSlug:
    return AreaSlug(f"gebied-{number}")


def _cpu_of(pid: int) -> Callable[[], float]:
    """Return what tells how many milliseconds of CPU a process had; of Linux."""
    told = Path(f"/proc/{pid}/schedstat")
    return lambda: int(told.read_text().split()[0]) / 1e6 if told.exists() else 0.0


async def _time(
    name: str, ask: Callable[[int], Awaitable[object]], times: int, cpu: Callable[[], float]
) -> dict[str, float]:
    for number in range(10):  # by then PostgreSQL keeps its plan
        await ask(number % times)
    walls, cpus = [], []
    for number in range(times):
        begin, before = perf_counter(), cpu()
        await ask(number)
        walls.append((perf_counter() - begin) * 1000)
        cpus.append(cpu() - before)
    return {
        f"{name} min": min(walls),
        **{f"{name} p{at}": float(np.percentile(walls, at)) for at in (50, 99)},
        **{f"{name} cpu p{at}": float(np.percentile(cpus, at)) for at in (50, 99)},
    }


def _vectors(
    centres: np.ndarray, random: np.random.Generator, count: int
) -> Sequence[Sequence[float]]:
    """Return vectors around centres, as texts about the same things are."""
    around = centres[random.integers(len(centres), size=count)]
    found = around + random.normal(size=(count, VECTOR_SIZE)) * 0.8
    rows: Sequence[Sequence[float]] = (found / np.linalg.norm(found, axis=1)[:, None]).tolist()
    return rows


def _reading(vector: Sequence[float]) -> Reading:
    return Reading("nl", tuple(vector), (), (), (), Wish.ISSUE, SENTENCES)


async def _fill(
    sessions: Sessions, case: Case, centres: np.ndarray, random: np.random.Generator
) -> None:
    async with sessions.begin() as session:
        for statement in (
            f"""INSERT INTO areas (slug, name)
                SELECT 'gebied-' || n, 'Gebied ' || n
                FROM generate_series(0, {case.areas - 1}) n""",
            f"""INSERT INTO residents (code, language, area, consent_version, consented_at)
                SELECT 'C' || n, 'nl', 'gebied-0', 1, now()
                FROM generate_series(1, {RESIDENTS}) n""",
            f"""INSERT INTO themes (area, seed, names)
                SELECT 'gebied-' || a, 'thema-' || n, '{{"nl": "x"}}'
                FROM generate_series(0, {case.areas - 1}) a, generate_series(1, {THEMES}) n
                ORDER BY a, n""",
        ):
            await session.execute(text(statement))
    for first in range(0, case.issues, BATCH):
        vectors = _vectors(centres, random, min(BATCH, case.issues - first))
        areas = [number % case.areas for number in range(first, first + len(vectors))]
        rows = {
            "areas": [_area(one) for one in areas],
            "by": random.integers(1, RESIDENTS + 1, size=len(areas)).tolist(),
            "texts": [" ".join(random.choice(WORDS, size=12)) for _ in areas],
            "vectors": [unpacked(pack_vector(_reading(one)))[1] for one in vectors],
            "themes": [one * THEMES + int(random.integers(1, THEMES + 1)) for one in areas],
            "embedder": SENTENCES,
        }
        async with sessions.begin() as session:
            await session.execute(_ISSUES, rows)
    async with sessions.begin() as session:
        await session.execute(
            text(f"""INSERT INTO joins (issue_id, resident_id, joined_at)
                     SELECT i.id, 1 + (i.id * 31 + n * 97) % {RESIDENTS}, now()
                     FROM issues i, generate_series(1, {JOINS_EACH}) n ON CONFLICT DO NOTHING""")
        )
    engine = make_engine(sessions.kw["bind"].url.render_as_string(hide_password=False), size=1)
    async with engine.connect() as connection:
        await connection.execution_options(isolation_level="AUTOCOMMIT")
        await connection.execute(text("VACUUM (ANALYZE) issues, joins, themes"))
    await engine.dispose()


_ISSUES = text("""
    INSERT INTO issues (area, submitter, shown_name, text, language, vector, embedder, theme_id,
                        guesses, brought_up_at)
    SELECT n.area, n.by, '', n.text, 'nl', CAST(n.vector AS halfvec), :embedder, n.theme, '[]',
           now()
    FROM unnest(CAST(:areas AS text[]), CAST(:by AS bigint[]), CAST(:texts AS text[]),
                CAST(:vectors AS text[]), CAST(:themes AS bigint[]))
      AS n (area, by, text, vector, theme)
""")


async def _explain(session: Session, packed: str) -> None:
    embedder, vector = unpacked(packed)
    keys = {
        "area": _area(0), "embedder": embedder, "vector": vector, "theme": "thema-3",
        "bonus": 0.15, "word": 0.08, "words": "lamp", "resident": 1, "most": 3, "far": 0.58,
        "signs": signs_of(packed), "signs_bonus": similar.signs_worth(0.15, at=0.42),
    }  # fmt: skip
    for statement, values in (
        (similar._BY_SIGNS, keys),
        (issues._COUNT_THEMES, {"area": _area(0)}),
        (issues._OF_THEME, {"area": _area(0), "theme": 3, "limit": 5, "offset": 20}),
    ):
        plan = await session.execute(
            text(f"EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) {statement.text}"), values
        )
        print("\n".join(row[0][:150] for row in plan), end="\n\n")


if __name__ == "__main__":
    main()
