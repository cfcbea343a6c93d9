"""Ballots as they stand: opening one, and those of an area, of a round or over texts.

Who votes is in `voters`, the papers in `ballot_box`, and what closing leaves in `shredding`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import text

from domain.ballots.ballot import Ballot, BallotKind, Option, Text
from domain.handing_back.hand_back import TextKind
from domain.handing_back.page import BallotOver
from domain.handing_back.verdict import Verdict
from domain.ids import (
    AgendaItemId,
    AreaSlug,
    BallotId,
    HandBackId,
    ResidentId,
    RoundId,
    ThemeId,
)
from domain.notices import Words
from storage.session import Session


async def next_id(session: Session) -> BallotId:
    """Give out the number of a ballot that is about to be stored."""
    return BallotId((await session.execute(_NEXT_ID)).scalar_one())


_NEXT_ID = text("SELECT nextval(pg_get_serial_sequence('ballots', 'id'))")


async def lock_area(session: Session, area: AreaSlug) -> None:
    """Let nobody open a ballot in the area, or come to live there, until this transaction ends.

    So a newcomer is either among the members who are invited or finds the ballot open.
    """
    await session.execute(_LOCK_AREA, {"area": area})


_LOCK_AREA = text("SELECT 1 FROM areas WHERE slug = :area FOR UPDATE")


async def store(session: Session, ballot: Ballot, *, by: ResidentId | None) -> None:
    """Store a ballot that opens; its options are frozen from here on.

    Args:
        by: None for the round of the month.
    """
    await session.execute(
        _STORE,
        {
            "id": ballot.id,
            "area": ballot.area,
            "kind": ballot.kind.value,
            "points": ballot.points,
            "quorum": ballot.quorum,
            "advisory": ballot.advisory,
            "by": by,
            "opened": ballot.opened_at,
            "closes": ballot.closes_at,
            "inhabitants": ballot.inhabitants,
            "title": ballot.title,
            "deadlock": ballot.deadlock,
            "item": ballot.item,
            "options": orjson.dumps(
                [
                    {
                        "number": one.number,
                        "theme_id": one.theme,
                        "names": dict(one.names.by_language),
                        "supporters": one.supporters,
                        "explanation": None
                        if one.explanation is None
                        else dict(one.explanation.by_language),
                    }
                    for one in ballot.options
                ]
            ).decode(),
        },
    )


_STORE = text("""
    WITH new AS (
        INSERT INTO ballots (id, area, kind, points, quorum, advisory, opened_by, opened_at,
                             closes_at, inhabitants, title, deadlock, item_id)
        OVERRIDING SYSTEM VALUE
        VALUES (:id, :area, :kind, :points, :quorum, :advisory, :by, :opened, :closes,
                :inhabitants, :title, :deadlock, :item)
        RETURNING id
    )
    INSERT INTO ballot_options (ballot_id, number, theme_id, names, supporters, explanation)
    SELECT new.id, o.number, o.theme_id, o.names, o.supporters, o.explanation
    FROM new, jsonb_to_recordset(CAST(:options AS jsonb))
        AS o(number smallint, theme_id bigint, names jsonb, supporters integer,
             explanation jsonb)
""")


def ballot_of(row: Any) -> Ballot:
    return Ballot(
        id=BallotId(row.id),
        area=AreaSlug(row.area),
        area_name=row.area_name,
        points=row.points,
        advisory=row.advisory,
        opened_at=row.opened_at,
        closes_at=row.closes_at,
        closed=row.closed_at is not None,
        options=tuple(
            Option(
                one["number"],
                None if one["theme_id"] is None else ThemeId(one["theme_id"]),
                Words(one["names"]),
                one["supporters"],
                one["total"],
                one["place"],
                None if one["explanation"] is None else Words(one["explanation"]),
                one["highest"],
                one["tens"],
            )
            for one in row.options
        ),
        inhabitants=row.inhabitants,
        voters=row.voters,
        kind=BallotKind(row.kind),
        quorum=row.quorum,
        about=None if row.about is None else _text(row.about),
        title=row.title,
        deadlock=row.deadlock,
        item=None if row.item_id is None else AgendaItemId(row.item_id),
    )


def _text(about: Mapping[str, Any]) -> Text:
    return Text(HandBackId(about["id"]), about["version"], about["title"], TextKind(about["kind"]))


BALLOT_COLUMNS = """
    b.id, b.area, a.name AS area_name, b.points, b.advisory, b.opened_at, b.closes_at,
    b.closed_at, b.inhabitants, b.voters, b.kind, b.quorum, b.title, b.deadlock,
    b.item_id,
    (SELECT jsonb_build_object('id', h.id, 'version', h.version, 'title', h.title,
                               'kind', h.kind)
        FROM hand_back_ballots t JOIN hand_backs h ON h.id = t.hand_back_id
        WHERE t.ballot_id = b.id) AS about,
    (SELECT jsonb_agg(jsonb_build_object('number', o.number, 'theme_id', o.theme_id,
        'names', o.names, 'supporters', o.supporters, 'total', o.total, 'place', o.place,
        'explanation', o.explanation, 'highest', o.highest, 'tens', o.tens)
        ORDER BY o.number) FROM ballot_options o WHERE o.ballot_id = b.id) AS options
"""


async def find(session: Session, ballot: BallotId) -> Ballot | None:
    """Return a ballot."""
    row = (await session.execute(_FIND, {"id": ballot})).first()
    return None if row is None else ballot_of(row)


_FIND = text(f"""
    SELECT {BALLOT_COLUMNS} FROM ballots b JOIN areas a ON a.slug = b.area WHERE b.id = :id
""")  # noqa: S608 - constants


async def find_to_vote(session: Session, ballot: BallotId) -> Ballot | None:
    """Return a ballot that can't be closed until this transaction ends; many may vote at once."""
    await session.execute(_SHARE, {"id": ballot})
    return await find(session, ballot)


async def lock_to_close(session: Session, ballot: BallotId) -> Ballot | None:
    """Return a ballot on which nobody can vote until this transaction ends."""
    await session.execute(_LOCK, {"id": ballot})
    return await find(session, ballot)


async def end_now(session: Session, ballot: BallotId, *, now: datetime) -> None:
    """Take no more votes from `now` on; closing it is planned by who ends it."""
    await session.execute(_END_NOW, {"id": ballot, "now": now})


_END_NOW = text("""
    UPDATE ballots SET closes_at = least(closes_at, :now) WHERE id = :id AND closed_at IS NULL
""")
_SHARE = text("SELECT 1 FROM ballots WHERE id = :id FOR SHARE")
_LOCK = text("SELECT 1 FROM ballots WHERE id = :id FOR UPDATE")


async def newest_of(session: Session, area: AreaSlug) -> Ballot | None:
    """Return the open ballot over themes of an area, else the last one that closed."""
    row = (await session.execute(_NEWEST, {"area": area})).first()
    return None if row is None else ballot_of(row)


_NEWEST = text(f"""
    SELECT {BALLOT_COLUMNS} FROM ballots b JOIN areas a ON a.slug = b.area
    WHERE b.area = :area AND b.kind = 'dots' AND b.item_id IS NULL
    ORDER BY b.closed_at IS NOT NULL, b.id DESC LIMIT 1
""")  # noqa: S608 - constants


async def newest_result(session: Session, area: AreaSlug) -> Ballot | None:
    """Return the ballot over themes, plans or ways out of an area that closed last.

    Texts are counted a round at a time, and have a page of their own.
    """
    row = (await session.execute(_NEWEST_RESULT, {"area": area})).first()
    return None if row is None else ballot_of(row)


_NEWEST_RESULT = text(f"""
    SELECT {BALLOT_COLUMNS} FROM ballots b JOIN areas a ON a.slug = b.area
    WHERE b.area = :area AND b.kind <> 'ratification' AND b.closed_at IS NOT NULL
    ORDER BY b.closed_at DESC, b.id DESC LIMIT 1
""")  # noqa: S608 - constants


async def of_round(session: Session, number: RoundId) -> Sequence[Ballot]:
    """Return the open ballots over the texts of a round, oldest first."""
    return [ballot_of(row) for row in await session.execute(_OF_ROUND, {"round": number})]


_OF_ROUND = text(f"""
    SELECT {BALLOT_COLUMNS} FROM hand_back_ballots t JOIN ballots b ON b.id = t.ballot_id
    JOIN areas a ON a.slug = b.area
    WHERE t.round_id = :round AND b.closed_at IS NULL ORDER BY b.id
""")  # noqa: S608 - constants


async def over_texts(session: Session, area: AreaSlug) -> Sequence[BallotOver]:
    """Return all ballots over handed-back texts of an area, closed with their totals or open."""
    return [
        BallotOver(
            HandBackId(row.hand_back_id),
            ballot_of(row),
            None if row.verdict is None else Verdict(row.verdict),
        )
        for row in await session.execute(_OVER_TEXTS, {"area": area})
    ]


_OVER_TEXTS = text(f"""
    SELECT {BALLOT_COLUMNS}, t.hand_back_id, t.verdict
    FROM hand_backs h JOIN hand_back_ballots t ON t.hand_back_id = h.id
    JOIN ballots b ON b.id = t.ballot_id JOIN areas a ON a.slug = b.area
    WHERE h.area = :area ORDER BY b.id
""")  # noqa: S608 - constants
