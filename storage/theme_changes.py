"""What the initiative group does with themes: stored with what moved, to be told and undone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import text

from domain.assigning import Placed
from domain.ids import AreaSlug, IssueId, ProposalId, ResidentId, ThemeChangeId, ThemeId
from domain.notices import Words
from domain.tending.changing import Deed, Done, Merged, Renamed, Theme
from domain.tending.deciding import Change, Confirmed, JoinedTheme, NotATheme
from domain.tending.telling import MovedIssue
from storage import due
from storage.session import Session


async def next_id(session: Session) -> ThemeChangeId:
    """Give out the number of a change that is about to be stored."""
    return ThemeChangeId((await session.execute(_NEXT_ID)).scalar_one())


_NEXT_ID = text("SELECT nextval(pg_get_serial_sequence('theme_changes', 'id'))")


# --- looking ------------------------------------------------------------------------------


def _theme(row: Any) -> Theme:
    return Theme(
        id=ThemeId(row.id),
        area=AreaSlug(row.area),
        names=Words(row.names),
        key=row.key,
        retired=row.retired,
        issues=tuple(IssueId(one) for one in row.issues),
    )


_THEME = """
    SELECT t.id, t.area, t.names, coalesce(t.seed, t.id::text) AS key,
           t.retired_at IS NOT NULL AS retired,
           ARRAY(SELECT i.id FROM issues i WHERE i.theme_id = t.id AND i.withdrawn_at IS NULL
                 ORDER BY i.id) AS issues
    FROM themes t
"""


async def find_theme(session: Session, theme: ThemeId) -> Theme | None:
    """Return a theme with the numbers of its issues."""
    row = (await session.execute(_FIND_THEME, {"id": theme})).first()
    return None if row is None else _theme(row)


_FIND_THEME = text(f"{_THEME} WHERE t.id = :id")


async def themes_in(session: Session, area: AreaSlug) -> Sequence[Theme]:
    """Return the themes of an area that are in use, those with most issues first."""
    found = [_theme(row) for row in await session.execute(_THEMES_IN, {"area": area})]
    return sorted(found, key=lambda one: (-len(one.issues), one.id))


_THEMES_IN = text(f"{_THEME} WHERE t.area = :area AND t.retired_at IS NULL")


async def voted_on(session: Session, area: AreaSlug) -> frozenset[ThemeId]:
    """Return the themes of an area that are on an open ballot."""
    found = await session.execute(_VOTED_ON, {"area": area})
    return frozenset(ThemeId(row.theme_id) for row in found)


_VOTED_ON = text("""
    SELECT DISTINCT o.theme_id FROM ballot_options o JOIN ballots b ON b.id = o.ballot_id
    WHERE b.area = :area AND b.closed_at IS NULL
""")


async def nearest_keys(session: Session, proposal: ProposalId) -> Sequence[str]:
    """Return keys of the area's themes, those first whose issues are most like a proposal's."""
    return [row.key for row in await session.execute(_NEAREST, {"id": proposal})]


_NEAREST = text("""
    WITH middle AS (
        SELECT i.embedder, avg(i.vector) AS vector
        FROM proposal_issues m JOIN issues i ON i.id = m.issue_id
        WHERE m.proposal_id = :id AND NOT m.taken_out AND i.vector IS NOT NULL
        GROUP BY i.embedder ORDER BY count(*) DESC, i.embedder LIMIT 1
    )
    SELECT coalesce(t.seed, t.id::text) AS key
    FROM themes t JOIN theme_proposals p ON p.id = :id AND p.area = t.area
    JOIN issues i ON i.theme_id = t.id AND i.withdrawn_at IS NULL AND i.vector IS NOT NULL
    JOIN middle ON middle.embedder = i.embedder
    WHERE t.retired_at IS NULL AND t.id IS DISTINCT FROM p.out_of
    GROUP BY t.id ORDER BY min(i.vector <=> middle.vector), t.id
""")


async def is_looked_through(session: Session, theme: ThemeId) -> bool:
    """Return whether parts of a theme are being looked for."""
    return (await session.execute(_LOOKING, {"theme": theme})).first() is not None


_LOOKING = text("SELECT 1 FROM theme_heaps WHERE theme = :theme AND wanted_at IS NOT NULL")


# --- storing ------------------------------------------------------------------------------


async def store_confirmed(session: Session, confirmed: Confirmed) -> ThemeId:
    """Make a theme of a proposal and put its issues under it; the caller holds the area."""
    names = orjson.dumps(dict(confirmed.names.by_language)).decode()
    keys = {"area": confirmed.proposal.area, "names": names, "by": confirmed.change.by}
    theme = ThemeId((await session.execute(_MAKE_THEME, keys)).scalar_one())
    await _store(session, confirmed, Deed.CONFIRMED, theme)
    return theme


async def store_joined(session: Session, joined: JoinedTheme, theme: ThemeId) -> None:
    """Put the issues of a proposal under a theme that is there; the caller holds the area."""
    await _store(session, joined, Deed.JOINED, theme)


async def store_refused(session: Session, refused: NotATheme) -> None:
    """Store that a proposal is no theme."""
    await _store(session, refused, Deed.REFUSED, None)


_MAKE_THEME = text("""
    INSERT INTO themes (area, names, named_by) VALUES (:area, CAST(:names AS jsonb), :by)
    RETURNING id
""")


async def _store(
    session: Session,
    decided: Confirmed | JoinedTheme | NotATheme,
    deed: Deed,
    theme: ThemeId | None,
) -> None:
    proposal, change = decided.proposal, decided.change
    keys = {
        "id": proposal.id,
        "state": deed.value,
        "became": theme,
        "by": change.by,
        "now": change.at,
    }
    await session.execute(_DECIDE, keys)
    await _note(session, change, deed, proposal.area, theme, proposal.out_of, proposal.id)
    await _move(session, change, theme)


_DECIDE = text("""
    UPDATE theme_proposals SET state = :state, became = :became, decided_by = :by,
        decided_at = :now
    WHERE id = :id
""")


async def _note(
    session: Session,
    change: Change,
    deed: Deed,
    area: AreaSlug,
    theme: ThemeId | None,
    other: ThemeId | None,
    proposal: ProposalId | None = None,
    details: Mapping[str, object] | None = None,
) -> None:
    await session.execute(
        _NOTE,
        {
            "id": change.id,
            "area": area,
            "what": deed.value,
            "theme": theme,
            "other": other,
            "proposal": proposal,
            "details": None if details is None else orjson.dumps(details).decode(),
            "by": change.by,
            "now": change.at,
            **due.planned([] if change.due is None else [change.due]),
        },
    )


_NOTE = text(f"""
    WITH noted AS (
        INSERT INTO theme_changes (id, area, what, theme_id, other_id, proposal_id, details, by,
                                   at)
        OVERRIDING SYSTEM VALUE
        VALUES (:id, :area, :what, :theme, :other, :proposal, CAST(:details AS jsonb), :by, :now)
    ), {due.PLANNING}
""")  # noqa: S608 - constants


async def _move(
    session: Session, change: Change, theme: ThemeId | None, *, one_by_one: bool = True
) -> None:
    """Put issues under a theme.

    Args:
        one_by_one: somebody looked at them, so each speaks for the theme from now on.
    """
    if change.issues:
        keys = {
            "change": change.id,
            "theme": theme,
            "issues": list(change.issues),
            "placed": Placed.GROUP.value if one_by_one else None,
        }
        await session.execute(_MOVE, keys)


_MOVE = text("""
    WITH kept AS (
        INSERT INTO moved_issues (change_id, issue_id, was, was_placed)
        SELECT :change, id, theme_id, placed FROM issues WHERE id = ANY(:issues)
    )
    UPDATE issues SET theme_id = :theme, placed = coalesce(:placed, placed)
    WHERE id = ANY(:issues)
""")


async def store_renamed(session: Session, renamed: Renamed) -> None:
    """Give a theme another name; the caller holds the area."""
    theme, change = renamed.theme, renamed.change
    details = {"names": dict(theme.names.by_language)}
    was = (await session.execute(_NAMED_BY, {"id": theme.id})).scalar_one()
    await _note(
        session, change, Deed.RENAMED, theme.area, theme.id, None, None, {**details, "by": was}
    )
    names = orjson.dumps(dict(renamed.names.by_language)).decode()
    await session.execute(_RENAME, {"id": theme.id, "names": names, "by": change.by})


_NAMED_BY = text("SELECT named_by FROM themes WHERE id = :id")
_RENAME = text("UPDATE themes SET names = CAST(:names AS jsonb), named_by = :by WHERE id = :id")


async def store_merged(session: Session, merged: Merged) -> None:
    """Put all issues of a theme under another one; the caller holds the area.

    Themes that went over into it before go along. Its open parts are no proposals any more.
    """
    goes, stays, change = merged.goes, merged.stays, merged.change
    keys = {"goes": goes.id, "stays": stays.id, "now": change.at}
    along = [row.id for row in await session.execute(_ALONG, keys)]
    await session.execute(_RETIRE, keys)
    await session.execute(_NO_PARTS, keys)
    await _note(session, change, Deed.MERGED, goes.area, stays.id, goes.id, None, {"along": along})
    await _move(session, change, stays.id, one_by_one=False)


_ALONG = text("UPDATE themes SET merged_into = :stays WHERE merged_into = :goes RETURNING id")
_RETIRE = text("UPDATE themes SET merged_into = :stays, retired_at = :now WHERE id = :goes")
_NO_PARTS = text("""
    UPDATE theme_proposals SET state = 'gone' WHERE out_of = :goes AND state = 'open'
""")


# --- undoing ------------------------------------------------------------------------------


async def find_change(session: Session, change: ThemeChangeId) -> Done | None:
    """Return a change; nobody else undoes it until this transaction ends."""
    row = (await session.execute(_FIND_CHANGE, {"id": change})).first()
    if row is None:
        return None
    return Done(
        id=ThemeChangeId(row.id),
        area=AreaSlug(row.area),
        deed=Deed(row.what),
        at=row.at,
        theme=None if row.theme_id is None else ThemeId(row.theme_id),
        other=None if row.other_id is None else ThemeId(row.other_id),
        undone=row.undone_at is not None,
        changed_since=row.changed_since,
    )


_FIND_CHANGE = text("""
    SELECT c.id, c.area, c.what, c.at, c.theme_id, c.other_id, c.undone_at,
           EXISTS (SELECT 1 FROM theme_changes l WHERE l.id > c.id AND l.undone_at IS NULL
                   AND (l.theme_id IN (c.theme_id, c.other_id)
                        OR l.other_id IN (c.theme_id, c.other_id)))
           OR (c.what = 'confirmed' AND EXISTS (
               SELECT 1 FROM ballot_options o WHERE o.theme_id = c.theme_id)) AS changed_since
    FROM theme_changes c WHERE c.id = :id FOR UPDATE OF c
""")


async def undo(session: Session, done: Done, *, now: datetime) -> None:
    """Take a change back: issues that still stand where it put them go to where they were.

    The caller holds the area. What fell into a theme meanwhile that goes away again goes to
    where that came from.
    """
    keys = {"id": done.id, "theme": done.theme, "other": done.other, "now": now}
    await session.execute(_MARK_UNDONE, keys)
    await session.execute(_MOVE_BACK, keys)
    match done.deed:
        case Deed.CONFIRMED:
            await session.execute(_EMPTY, keys)
            await session.execute(_END, keys)
            await session.execute(_REOPEN, keys)
        case Deed.JOINED | Deed.REFUSED:
            await session.execute(_REOPEN, keys)
        case Deed.RENAMED:
            await session.execute(_NAME_BACK, keys)
        case Deed.MERGED:
            await session.execute(_REVIVE, keys)
            await session.execute(_BACK_ALONG, keys)


_MARK_UNDONE = text("UPDATE theme_changes SET undone_at = :now WHERE id = :id")
_MOVE_BACK = text("""
    UPDATE issues i SET theme_id = m.was, placed = m.was_placed
    FROM moved_issues m
    WHERE m.change_id = :id AND m.issue_id = i.id AND i.theme_id = :theme
""")
_EMPTY = text("UPDATE issues SET theme_id = :other, placed = 'reading' WHERE theme_id = :theme")
_END = text("UPDATE themes SET retired_at = :now, merged_into = :other WHERE id = :theme")
_REOPEN = text("""
    UPDATE theme_proposals p SET state = 'open', became = NULL, decided_by = NULL,
        decided_at = NULL
    FROM theme_changes c WHERE c.id = :id AND p.id = c.proposal_id
""")
_NAME_BACK = text("""
    UPDATE themes t SET names = c.details->'names',
        named_by = (SELECT r.id FROM residents r WHERE r.id = (c.details->>'by')::bigint)
    FROM theme_changes c WHERE c.id = :id AND t.id = c.theme_id
""")
_REVIVE = text("UPDATE themes SET merged_into = NULL, retired_at = NULL WHERE id = :other")
_BACK_ALONG = text("""
    UPDATE themes t SET merged_into = c.other_id FROM theme_changes c
    WHERE c.id = :id AND c.details->'along' @> to_jsonb(t.id)
""")


# --- telling ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ToTell:
    """A change that stands, with what its owners hear."""

    id: ThemeChangeId
    deed: Deed
    theme: Words
    keywords: tuple[str, ...]
    by: ResidentId | None
    issues: tuple[MovedIssue, ...]


async def to_tell(session: Session, change: ThemeChangeId) -> ToTell | None:
    """Return what is to be told of a change: issues that still stand where it put them.

    None for one that was undone.
    """
    row = (await session.execute(_TO_TELL, {"id": change})).first()
    if row is None:
        return None
    return ToTell(
        ThemeChangeId(row.id),
        Deed(row.what),
        Words(row.names),
        tuple(row.keywords or ()),
        None if row.by is None else ResidentId(row.by),
        tuple(
            MovedIssue(IssueId(one["id"]), one["text"], ResidentId(one["by"])) for one in row.issues
        ),
    )


_TO_TELL = text("""
    SELECT c.id, c.what, t.names, p.keywords, c.by,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'text', i.text,
                'by', i.submitter) ORDER BY i.id), '[]')
            FROM moved_issues m JOIN issues i ON i.id = m.issue_id
            WHERE m.change_id = c.id AND i.theme_id = c.theme_id
              AND i.submitter IS NOT NULL AND i.withdrawn_at IS NULL) AS issues
    FROM theme_changes c JOIN themes t ON t.id = c.theme_id
    LEFT JOIN theme_proposals p ON p.id = c.proposal_id
    WHERE c.id = :id AND c.undone_at IS NULL
""")
