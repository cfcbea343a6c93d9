"""Which themes an area has, and which issues speak for one when a new issue comes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text

from domain.assigning import LEAST_ALIKE, NO_KEY, Placed, Speaker
from domain.ids import AreaSlug, ThemeId
from domain.notices import Words
from storage import issues
from storage.session import Session
from storage.vectors import unpacked

PLACED_HERE = 8
PLACED_ELSEWHERE = 4
UNTOUCHED = 4
"""Nearest issues that speak, of each sort."""


@dataclass(frozen=True, slots=True)
class AreaThemes:
    """The themes that an issue of an area can fall into.

    Attributes:
        names: key of each, in the order of content, those that people named last: a seed
            theme's own key, the number of any other.
        instead: key of a theme that went over into another -> key of that one.
    """

    names: Mapping[str, Words]
    instead: Mapping[str, str]

    @property
    def there(self) -> Mapping[str, str]:
        """Key of each theme -> itself, or the one that it went over into."""
        return {**self.instead, **{key: key for key in self.names}}

    def named(self, key: str) -> Words | None:
        """Return the name of a theme, or of the one that it went over into."""
        return self.names.get(self.instead.get(key, key))


async def themes_of(session: Session, area: AreaSlug, seeds: Mapping[str, Words]) -> AreaThemes:
    """Return the themes of an area: seed themes under the name they have there, and its own."""
    names, instead = dict(seeds), {}
    for row in await session.execute(_THEMES_OF, {"area": area}):
        if row.gone:
            names.pop(row.key, None)
            if row.into is not None:
                instead[row.key] = row.into
        elif not row.key.isdecimal() and not row.renamed and row.key in seeds:
            continue  # the names of content, in all its languages
        else:
            names[row.key] = Words(row.names)
    return AreaThemes(names, instead)


_KEY = "coalesce({0}.seed, {0}.id::text)"
_THEMES_OF = text(f"""
    SELECT {_KEY.format("t")} AS key, t.names, t.named_by IS NOT NULL AS renamed,
           t.retired_at IS NOT NULL AS gone,
           CASE WHEN o.id IS NOT NULL THEN {_KEY.format("o")} END AS into
    FROM themes t LEFT JOIN themes o ON o.id = t.merged_into
    WHERE t.area = :area ORDER BY t.seed IS NULL, t.id
""")  # noqa: S608 - constants


async def take_theme(
    session: Session, area: AreaSlug, key: str, themes: AreaThemes
) -> ThemeId | None:
    """Return the theme of an area to put an issue under; it stays there until this is stored.

    None for no key, and for a theme that is no more. One that went over into another in this
    moment gives that one.
    """
    key = themes.instead.get(key, key)
    if key not in themes.names:
        return None
    if not key.isdecimal():
        return await issues.theme_of_seed(session, area, key, themes.names[key])
    row = (await session.execute(_TAKE, {"area": area, "id": int(key)})).first()
    return None if row is None else ThemeId(row.id)


_TAKE = text("""
    SELECT coalesce(merged_into, id) AS id FROM themes
    WHERE id = :id AND area = :area AND (retired_at IS NULL OR merged_into IS NOT NULL)
    FOR SHARE
""")


async def speakers(session: Session, area: AreaSlug, packed: str, first: str) -> Sequence[Speaker]:
    """Return the issues that have something to say about a new one's theme, nearest first.

    Those that people placed, in the area and (for seed themes) elsewhere. Only when there are
    any, the area is looked through for untouched ones that back what the reading says first.

    Args:
        packed: the new issue's vector, as `pack_vector` gives it; without one nobody speaks.
        first: key of the theme that the reading puts first; empty for none.
    """
    embedder, vector = unpacked(packed)
    if vector is None:
        return []
    keys = {
        "area": area,
        "embedder": embedder,
        "vector": vector,
        "far": 1 - LEAST_ALIKE,
        "first": first,
    }
    found = [_speaker(row) for row in await session.execute(_PLACED, keys)]
    if found and first:
        found += [_speaker(row) for row in await session.execute(_UNTOUCHED, keys)]
    return sorted(found, key=lambda one: -one.alike)


def _speaker(row: Any) -> Speaker:
    return Speaker(row.key or NO_KEY, 1 - row.distance, row.here, Placed(row.placed))


_SPEAKS = f"""
    SELECT i.vector <=> CAST(:vector AS halfvec) AS distance, i.placed, i.area = :area AS here,
           CASE WHEN t.id IS NOT NULL THEN {_KEY.format("t")} END AS key
    FROM issues i LEFT JOIN themes t ON t.id = i.theme_id
    WHERE i.withdrawn_at IS NULL AND i.vector IS NOT NULL AND i.embedder = :embedder
"""  # noqa: S608 - constants
_PLACED = text(f"""
    WITH here AS (
        {_SPEAKS} AND i.placed <> 'reading' AND i.area = :area
        ORDER BY distance LIMIT {PLACED_HERE}
    ), elsewhere AS (
        {_SPEAKS} AND i.placed = 'owner' AND i.area <> :area AND t.seed IS NOT NULL
        ORDER BY distance LIMIT {PLACED_ELSEWHERE}
    )
    SELECT * FROM here WHERE distance <= :far
    UNION ALL SELECT * FROM elsewhere WHERE distance <= :far
""")  # noqa: S608 - constants
_UNTOUCHED = text(f"""
    WITH quiet AS (
        {_SPEAKS} AND i.placed = 'reading' AND i.area = :area
          AND {_KEY.format("t")} = :first
        ORDER BY distance LIMIT {UNTOUCHED}
    )
    SELECT * FROM quiet WHERE distance <= :far
""")  # noqa: S608 - constants
