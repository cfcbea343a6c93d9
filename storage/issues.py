"""Issues, who joined them, and the themes they fall into; `storage.similar` compares them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import text

from domain.ids import AreaSlug, IssueId, PhotoId, ResidentId, ThemeId
from domain.issues.issue import Issue
from domain.issues.placing import BroughtUp
from domain.joining import Joined
from domain.notices import Words
from domain.theming import NO_THEME, Moved, ThemeCount
from storage import due, photos
from storage.session import Session
from storage.vectors import unpacked


async def next_id(session: Session) -> IssueId:
    """Give out the number of an issue that is about to be stored."""
    return IssueId((await session.execute(_NEXT_ID)).scalar_one())


_NEXT_ID = text("SELECT nextval(pg_get_serial_sequence('issues', 'id'))")


async def theme_of_seed(session: Session, area: AreaSlug, seed: str, names: Words) -> ThemeId:
    """Return the theme of an area that grew from a seed theme; make it at the first issue.

    The one that it went over into, if it did; neither goes anywhere until this transaction ends.
    """
    keys = {
        "area": area,
        "seed": seed,
        "names": orjson.dumps(dict(names.by_language)).decode(),
    }
    row = (await session.execute(_FIND_THEME, keys)).first()
    if row is None:
        row = (await session.execute(_MAKE_THEME, keys)).one()
    return ThemeId(row.id)


_FIND_THEME = text("""
    SELECT coalesce(merged_into, id) AS id FROM themes WHERE area = :area AND seed = :seed FOR SHARE
""")
_MAKE_THEME = text("""
    INSERT INTO themes (area, seed, names) VALUES (:area, :seed, CAST(:names AS jsonb))
    ON CONFLICT (area, seed) DO UPDATE SET seed = excluded.seed
    RETURNING coalesce(merged_into, id) AS id
""")


async def store(
    session: Session, issue: BroughtUp, theme: ThemeId | None, *, origin: str = "chat"
) -> None:
    """Store an issue that was brought up, and the photos of its draft with it."""
    embedder, vector = unpacked(issue.vector)
    await session.execute(
        _STORE,
        {
            "id": issue.id,
            "area": issue.area,
            "by": issue.by,
            "name": issue.shown_name,
            "text": issue.text,
            "language": issue.language,
            "vector": vector,
            "embedder": embedder,
            "theme": theme,
            "now": issue.at,
            "origin": origin,
            "guesses": orjson.dumps(issue.guesses).decode(),
        },
    )
    if issue.photos and issue.by is not None:
        await photos.place(session, issue.id, issue.by, issue.photos)


_STORE = text("""
    INSERT INTO issues (id, area, submitter, shown_name, text, language, vector, embedder,
                        theme_id, brought_up_at, origin, guesses)
    OVERRIDING SYSTEM VALUE
    VALUES (:id, :area, :by, :name, :text, :language, CAST(:vector AS halfvec), :embedder, :theme,
            :now, :origin, CAST(:guesses AS jsonb))
""")


def _issue(row: Any) -> Issue:
    return Issue(
        id=IssueId(row.id),
        area=AreaSlug(row.area),
        submitter=None if row.submitter is None else ResidentId(row.submitter),
        shown_name=row.shown_name,
        text=row.text,
        theme=None if row.theme_id is None else ThemeId(row.theme_id),
        theme_name=None if row.names is None else Words(row.names),
        theme_key=row.theme_key or "",
        brought_up_at=row.brought_up_at,
        withdrawn=row.withdrawn_at is not None,
        neighbours=row.neighbours,
        guesses=tuple(row.guesses),
        joined=frozenset(ResidentId(one) for one in row.joined),
        photos=tuple(PhotoId(one) for one in row.photos),
    )


_ISSUE_COLUMNS = """
    i.id, i.area, i.submitter, i.shown_name, i.text, i.theme_id, t.names,
    coalesce(t.seed, t.id::text) AS theme_key, i.brought_up_at,
    i.withdrawn_at, i.guesses,
    ARRAY(SELECT j.resident_id FROM joins j WHERE j.issue_id = i.id) AS joined,
    ARRAY(SELECT p.id FROM issue_photos p WHERE p.issue_id = i.id ORDER BY p.place) AS photos,
    (SELECT count(*) FROM joins j WHERE j.issue_id = i.id)
      + (i.submitter IS NOT NULL)::integer AS neighbours
"""


async def find(session: Session, issue: IssueId) -> Issue | None:
    """Return an issue with who joined it."""
    row = (await session.execute(_FIND, {"id": issue})).first()
    return None if row is None else _issue(row)


_FIND = text(f"""
    SELECT {_ISSUE_COLUMNS} FROM issues i LEFT JOIN themes t ON t.id = i.theme_id
    WHERE i.id = :id
""")  # noqa: S608 - constants


async def lock(session: Session, issue: IssueId) -> Issue | None:
    """Return an issue; nobody else changes or joins it until this transaction ends."""
    await session.execute(_LOCK, {"id": issue})
    return await find(session, issue)


_LOCK = text("SELECT 1 FROM issues WHERE id = :id FOR UPDATE")


async def store_join(session: Session, joined: Joined, *, tell: bool = True) -> None:
    """Store that somebody takes part, and plan that the owner hears of it.

    Args:
        tell: False for an invented neighbour, of whom nobody hears.
    """
    join = {"issue": joined.issue, "resident": joined.by, "now": joined.at}
    await session.execute(_JOIN, {**join, **due.planned([joined.due] if tell else [])})


_JOIN = text(f"""
    WITH joined AS (
        INSERT INTO joins (issue_id, resident_id, joined_at) VALUES (:issue, :resident, :now)
        ON CONFLICT DO NOTHING
    ), {due.PLANNING}
""")  # noqa: S608 - constants


async def delete_join(session: Session, issue: IssueId, resident: ResidentId) -> None:
    """Forget that somebody takes part."""
    await session.execute(_LEAVE, {"issue": issue, "resident": resident})


_LEAVE = text("DELETE FROM joins WHERE issue_id = :issue AND resident_id = :resident")


async def take_untold(session: Session, issue: IssueId) -> int:
    """Return how many joined whom the owner did not hear of yet; from now on he did.

    Who leaves and joins again is not new: the owner hears of each neighbour once.
    """
    return len((await session.execute(_UNTOLD, {"issue": issue})).all())


_UNTOLD = text("""
    WITH new AS (
        UPDATE joins SET told = true WHERE issue_id = :issue AND NOT told RETURNING resident_id
    )
    INSERT INTO said_once (resident_id, key)
    SELECT i.submitter, format('mee-%s-buur-%s', i.id, n.resident_id)
    FROM new n JOIN issues i ON i.id = :issue
    WHERE i.submitter IS NOT NULL
    ON CONFLICT DO NOTHING RETURNING key
""")


async def withdraw(session: Session, issue: IssueId, *, now: datetime) -> None:
    """Take an issue back: it stands nowhere any more, and its words and photos are gone."""
    await session.execute(_WITHDRAW, {"id": issue, "now": now})


_WITHDRAW = text("""
    WITH photos AS (DELETE FROM issue_photos WHERE issue_id = :id)
    UPDATE issues SET withdrawn_at = :now, text = '', shown_name = '', vector = NULL
    WHERE id = :id
""")


async def move(session: Session, moved: Moved, theme: ThemeId | None, *, now: datetime) -> None:
    """Put an issue under another theme and keep the correction, to learn from."""
    await session.execute(_MOVE, {"id": moved.issue, "theme": theme, "now": now})


_MOVE = text("""
    WITH kept AS (
        INSERT INTO theme_corrections (issue_id, was, became, at)
        SELECT id, theme_id, CAST(:theme AS bigint), :now FROM issues
        WHERE id = :id AND theme_id IS DISTINCT FROM CAST(:theme AS bigint)
    )
    UPDATE issues SET theme_id = :theme, placed = 'owner' WHERE id = :id
""")


async def count_themes(session: Session, area: AreaSlug) -> Sequence[ThemeCount]:
    """Return the themes of an area that have issues, most neighbours first, "none" last."""
    found = await session.execute(_COUNT_THEMES, {"area": area})
    return [
        ThemeCount(
            ThemeId(row.theme_id or NO_THEME),
            None if row.names is None else Words(row.names),
            row.issues,
            row.neighbours,
        )
        for row in found
    ]


_COUNT_THEMES = text("""
    WITH standing AS (
        SELECT id, theme_id, submitter FROM issues WHERE area = :area AND withdrawn_at IS NULL
    ), behind AS (
        SELECT theme_id, submitter AS resident_id FROM standing WHERE submitter IS NOT NULL
        UNION
        SELECT s.theme_id, j.resident_id FROM standing s JOIN joins j ON j.issue_id = s.id
    ), people AS (
        SELECT theme_id, count(*) AS neighbours FROM behind GROUP BY theme_id
    ), counted AS (
        SELECT theme_id, count(*) AS issues FROM standing GROUP BY theme_id
    )
    SELECT c.theme_id, t.names, c.issues, coalesce(p.neighbours, 0) AS neighbours
    FROM counted c
    LEFT JOIN people p ON p.theme_id IS NOT DISTINCT FROM c.theme_id
    LEFT JOIN themes t ON t.id = c.theme_id
    ORDER BY c.theme_id IS NULL, neighbours DESC, c.issues DESC, c.theme_id
""")


async def count_theme(session: Session, area: AreaSlug, theme: ThemeId) -> ThemeCount:
    """Return one theme of an area (NO_THEME for none) with its standing issues.

    A theme of another area, or one that isn't there, has none. Neighbours are not counted.
    """
    statement = _COUNT_THEME if theme != NO_THEME else _COUNT_NO_THEME
    row = (await session.execute(statement, {"area": area, "theme": theme})).first()
    if row is None:
        return ThemeCount(theme, None, 0, 0)
    return ThemeCount(theme, None if row.names is None else Words(row.names), row.issues, 0)


_COUNT_THEME = text("""
    SELECT t.names, (SELECT count(*) FROM issues i
                     WHERE i.theme_id = t.id AND i.withdrawn_at IS NULL) AS issues
    FROM themes t WHERE t.id = :theme AND t.area = :area
""")
_COUNT_NO_THEME = text("""
    SELECT NULL AS names, count(*) AS issues FROM issues i
    WHERE i.area = :area AND i.theme_id IS NULL AND i.withdrawn_at IS NULL
      AND CAST(:theme AS bigint) = 0
""")


async def of_theme(
    session: Session, area: AreaSlug, theme: ThemeId, *, limit: int, offset: int = 0
) -> Sequence[Issue]:
    """Return standing issues of a theme (NO_THEME for none), newest first."""
    statement = _OF_THEME if theme != NO_THEME else _OF_NO_THEME
    keys = {"area": area, "theme": theme, "limit": limit, "offset": offset}
    return [_issue(row) for row in await session.execute(statement, keys)]


_OF_THEME = text(f"""
    SELECT {_ISSUE_COLUMNS} FROM issues i LEFT JOIN themes t ON t.id = i.theme_id
    WHERE i.area = :area AND i.theme_id = :theme AND i.withdrawn_at IS NULL
    ORDER BY i.id DESC LIMIT :limit OFFSET :offset
""")  # noqa: S608 - constants
_OF_NO_THEME = text(f"""
    SELECT {_ISSUE_COLUMNS} FROM issues i LEFT JOIN themes t ON t.id = i.theme_id
    WHERE i.area = :area AND i.theme_id IS NULL AND i.withdrawn_at IS NULL
      AND CAST(:theme AS bigint) = 0
    ORDER BY i.id DESC LIMIT :limit OFFSET :offset
""")  # noqa: S608 - constants


async def of_resident(
    session: Session, resident: ResidentId, *, limit: int
) -> Sequence[tuple[str, int]]:
    """Return somebody's own issues with how many neighbours stand behind each, newest first."""
    found = await session.execute(_OF_RESIDENT, {"resident": resident, "limit": limit})
    return [(row.text, row.neighbours) for row in found]


_OF_RESIDENT = text("""
    SELECT i.text, 1 + (SELECT count(*) FROM joins j WHERE j.issue_id = i.id) AS neighbours
    FROM issues i WHERE i.submitter = :resident AND i.withdrawn_at IS NULL
    ORDER BY i.id DESC LIMIT :limit
""")


async def texts_of_area(session: Session, area: AreaSlug, *, limit: int) -> Sequence[str]:
    """Return the words of the newest issues that stand in an area, newest first."""
    found = await session.execute(_TEXTS_OF_AREA, {"area": area, "limit": limit})
    return [str(one) for one in found.scalars()]


_TEXTS_OF_AREA = text("""
    SELECT text FROM issues WHERE area = :area AND withdrawn_at IS NULL
    ORDER BY id DESC LIMIT :limit
""")


async def behind_theme(session: Session, theme: ThemeId) -> Sequence[ResidentId]:
    """Return who brought up or joined an issue of a theme."""
    found = await session.execute(_BEHIND, {"theme": theme})
    return [ResidentId(row.resident_id) for row in found]


_BEHIND = text("""
    SELECT submitter AS resident_id FROM issues
    WHERE theme_id = :theme AND withdrawn_at IS NULL AND submitter IS NOT NULL
    UNION
    SELECT j.resident_id FROM joins j JOIN issues i ON i.id = j.issue_id
    WHERE i.theme_id = :theme AND i.withdrawn_at IS NULL
    ORDER BY resident_id
""")


async def count_examples(session: Session) -> int:
    """Return how many example issues were loaded."""
    return int((await session.execute(_EXAMPLES)).scalar_one())


_EXAMPLES = text("SELECT count(*) FROM issues WHERE origin = 'example'")


async def find_example(session: Session, text_of_it: str) -> IssueId | None:
    """Return the example issue with this text; None when it isn't there any more."""
    row = (await session.execute(_FIND_EXAMPLE, {"text": text_of_it})).first()
    return None if row is None else IssueId(row.id)


_FIND_EXAMPLE = text("""
    SELECT id FROM issues WHERE origin = 'example' AND text = :text AND withdrawn_at IS NULL
    ORDER BY id LIMIT 1
""")


async def seeds_of(session: Session, area: AreaSlug) -> dict[ThemeId, str]:
    """Return the themes of an area that grew from a seed theme, with its key."""
    found = await session.execute(_SEEDS_OF, {"area": area})
    return {ThemeId(row.id): row.seed for row in found}


_SEEDS_OF = text("SELECT id, seed FROM themes WHERE area = :area AND seed IS NOT NULL")
