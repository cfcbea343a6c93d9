"""Residents, the chats they are reached through, their home area and roles."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

import orjson
from sqlalchemy import text

from domain.areas import Area
from domain.ids import AreaSlug, ResidentId
from domain.people import CONSENT_VERSION, Resident
from domain.roles import Role
from storage import pushes
from storage.rows import Row
from storage.session import Session

CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Without look-alikes: a code is read aloud at a kitchen table."""
CODE_LENGTH = 6

_ROLES = """
    r.id, r.code, r.shown_name, r.language, r.area, r.stopped_at IS NOT NULL AS stopped,
    r.partner,
    (SELECT coalesce(jsonb_agg(jsonb_build_array(o.role, o.area)), '[]')
     FROM roles o WHERE o.resident_id = r.id AND o.ended_at IS NULL{where}) AS roles
"""
_COLUMNS = _ROLES.format(where="")
COLUMNS_AT_DOOR = _ROLES.format(where=" AND o.granted_at > coalesce(door.roles_from, '-infinity')")
"""Of who speaks at a door: a role that doesn't hold there yet isn't theirs (decision 0008)."""


def speaker_of(row: Row) -> Resident:
    """Return the resident of a row that has COLUMNS_AT_DOOR."""
    return Resident(
        id=ResidentId(row.id),
        code=row.code,
        shown_name=row.shown_name,
        language=row.language,
        area=row.area,
        stopped=row.stopped,
        roles=frozenset((Role(role), area) for role, area in row.roles),
        partner=row.partner,
    )


async def works_for(session: Session, resident: ResidentId, partner: str) -> None:
    """Store which partner somebody works for; one that was stored before gives way."""
    await session.execute(_WORKS_FOR, {"id": resident, "partner": partner})


_WORKS_FOR = text("UPDATE residents SET partner = :partner WHERE id = :id")


async def still_speak(session: Session, channel: str, speakers: Mapping[int, Resident]) -> bool:
    """Return whether each chat (the keys) is still that of the resident who spoke in it."""
    found = await session.execute(_STILL_SPEAK, {"channel": channel, "chats": list(speakers)})
    now = {row.chat: row.resident_id for row in found}
    return all(now.get(chat) == one.id for chat, one in speakers.items())


_STILL_SPEAK = text("""
    SELECT chat, resident_id FROM doors
    WHERE channel = :channel AND chat = ANY(CAST(:chats AS bigint[]))
""")


async def who_is(session: Session, channel: str, chat: int) -> Resident | None:
    """Return whose chat it is, without remembering anything."""
    row = (await session.execute(_WHO_IS, {"channel": channel, "chat": chat})).first()
    return None if row is None else speaker_of(row)


_WHO_IS = text(f"""
    SELECT {COLUMNS_AT_DOOR} FROM doors door JOIN residents r ON r.id = door.resident_id
    WHERE door.channel = :channel AND door.chat = :chat
""")  # noqa: S608 - constants


async def get(session: Session, resident: ResidentId) -> Resident | None:
    """Return a resident."""
    row = (await session.execute(_GET, {"id": resident})).first()
    return None if row is None else speaker_of(row)


_GET = text(f"SELECT {_COLUMNS} FROM residents r WHERE r.id = :id")  # noqa: S608 - constants


async def lock(session: Session, residents: Iterable[ResidentId]) -> None:
    """Let nobody else decide about these people until this transaction ends.

    What only names them (words in the outbox, a ballot that opens) doesn't wait for it.
    """
    await session.execute(_LOCK, {"ids": sorted(set(residents))})


_LOCK = text("""
    SELECT id FROM residents WHERE id = ANY(CAST(:ids AS bigint[])) ORDER BY id FOR NO KEY UPDATE
""")


async def by_code(session: Session, code: str) -> Resident | None:
    """Return the resident whom others name by `code`, in any case, with or without spaces."""
    plain = "".join(code.split()).replace("-", "").upper()
    row = (await session.execute(_BY_CODE, {"code": plain})).first()
    return None if row is None else speaker_of(row)


_BY_CODE = text(f"""
    SELECT {_COLUMNS} FROM residents named
    JOIN residents r ON r.id = coalesce(named.merged_into, named.id)
    WHERE named.code = :code
""")  # noqa: S608 - constants


async def add(
    session: Session,
    channel: str,
    chat: int,
    user: int,
    *,
    language: str,
    area: AreaSlug | None,
    now: datetime,
) -> Resident:
    """Store somebody who said yes, with the chat it was said in."""
    code = "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
    number = (
        await session.execute(
            _ADD,
            {
                "code": code,
                "language": language,
                "area": area,
                "consent": CONSENT_VERSION,
                "channel": channel,
                "chat": chat,
                "user": user,
                "now": now,
            },
        )
    ).scalar_one()
    return Resident(ResidentId(number), code, None, language, area)


_ADD = text("""
    WITH new AS (
        INSERT INTO residents (code, language, area, consent_version, consented_at)
        VALUES (:code, :language, :area, :consent, :now) RETURNING id
    ), door AS (
        INSERT INTO doors (channel, chat, user_id, resident_id, last_spoke_at)
        SELECT :channel, :chat, :user, id, :now FROM new
    ), home AS (
        INSERT INTO home_areas (resident_id, since, area)
        SELECT id, CAST(:now AS timestamptz), CAST(:area AS text) FROM new
    )
    SELECT id FROM new
""")


async def add_examples(
    session: Session, area: AreaSlug, names: Sequence[str], *, now: datetime
) -> Sequence[ResidentId]:
    """Store people who exist only in examples, reached through no chat; return them in order.

    Args:
        names: what neighbours see of each; empty for "a neighbour".
    """
    rows = [
        {
            "place": place,
            "name": name,
            "code": "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH)),
        }
        for place, name in enumerate(names)
    ]
    values = {
        "rows": orjson.dumps(rows).decode(),
        "area": area,
        "consent": CONSENT_VERSION,
        "now": now,
    }
    return [ResidentId(row.id) for row in await session.execute(_ADD_EXAMPLES, values)]


_ADD_EXAMPLES = text("""
    WITH wanted AS (
        SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS w(
            place integer, name text, code text)
    ), new AS (
        INSERT INTO residents (code, language, area, shown_name, consent_version, consented_at)
        SELECT code, 'nl', :area, name, :consent, :now FROM wanted ORDER BY place
        RETURNING id, code
    ), home AS (
        INSERT INTO home_areas (resident_id, since, area)
        SELECT id, CAST(:now AS timestamptz), CAST(:area AS text) FROM new
    )
    SELECT new.id FROM new JOIN wanted USING (code) ORDER BY wanted.place
""")


async def find_example(session: Session, name: str) -> ResidentId | None:
    """Return the first invented person of this name, reached through no chat."""
    row = (await session.execute(_FIND_EXAMPLE, {"name": name})).first()
    return None if row is None else ResidentId(row.id)


_FIND_EXAMPLE = text("""
    SELECT r.id FROM residents r WHERE r.shown_name = :name
      AND NOT EXISTS (SELECT 1 FROM doors d WHERE d.resident_id = r.id)
    ORDER BY r.id LIMIT 1
""")


async def set_language(session: Session, resident: ResidentId, language: str) -> None:
    """Speak to somebody in `language` from now on."""
    await session.execute(_LANGUAGE, {"id": resident, "language": language})


_LANGUAGE = text("UPDATE residents SET language = :language WHERE id = :id")


async def set_name(session: Session, resident: ResidentId, name: str) -> None:
    """Show somebody under `name` from now on; empty for "a neighbour"."""
    await session.execute(_NAME, {"id": resident, "name": name})


_NAME = text("UPDATE residents SET shown_name = :name WHERE id = :id")


async def move(
    session: Session, resident: ResidentId, area: AreaSlug | None, *, now: datetime
) -> None:
    """Change somebody's home area; what was before stays known for ballots that are open.

    Who was the contact of a street there is that no longer.
    """
    await session.execute(_MOVE, {"id": resident, "area": area, "now": now})


_MOVE = text("""
    WITH moved AS (UPDATE residents SET area = :area WHERE id = :id),
    contact AS (
        UPDATE street_contacts SET ended_at = :now
        WHERE resident_id = :id AND ended_at IS NULL AND area IS DISTINCT FROM :area
        RETURNING id
    ), talks AS (
        UPDATE street_talks SET theirs = '', answer = '', ended_at = coalesce(ended_at, :now)
        WHERE contact_id IN (SELECT id FROM contact)
    )
    INSERT INTO home_areas (resident_id, since, area) VALUES (:id, :now, :area)
    ON CONFLICT (resident_id, since) DO UPDATE SET area = excluded.area
""")


async def stop(session: Session, resident: ResidentId, *, now: datetime) -> None:
    """Send somebody nothing that was not asked for, also nothing of that which waits already.

    By what they could be called back is forgotten: their browsers and their mail address.
    """
    await session.execute(_STOP, {"id": resident, "now": now})
    await pushes.leave(session, resident)


_STOP = text("""
    WITH stopped AS (UPDATE residents SET stopped_at = :now WHERE id = :id)
    UPDATE outbox SET closed_at = :now, ended = 'expired'
    WHERE resident_id = :id AND priority > 0 AND closed_at IS NULL AND leased_until IS NULL
""")


async def go_on(session: Session, resident: ResidentId) -> None:
    """Undo `stop`."""
    await session.execute(_GO_ON, {"id": resident})


_GO_ON = text("UPDATE residents SET stopped_at = NULL WHERE id = :id")


async def forget(session: Session, channel: str, chat: int) -> None:
    """Keep nothing of a chat whose person said no: what was said there, and where it stands."""
    await session.execute(_FORGET, {"channel": channel, "chat": chat})


_FORGET = text("""
    WITH places AS (DELETE FROM slots WHERE channel = :channel AND chat = :chat)
    DELETE FROM outbox
    WHERE channel = :channel AND chat = :chat AND resident_id IS NULL AND leased_until IS NULL
""")


async def close_door(session: Session, channel: str, chat: int, *, now: datetime) -> None:
    """Say nothing unasked in a chat that its owner blocked."""
    await session.execute(_CLOSE_DOOR, {"channel": channel, "chat": chat, "now": now})


_CLOSE_DOOR = text("""
    UPDATE doors SET closed_at = :now WHERE channel = :channel AND chat = :chat
""")


async def members(session: Session, area: AreaSlug) -> Sequence[ResidentId]:
    """Return the residents whose home area it is."""
    found = await session.execute(_MEMBERS, {"area": area})
    return [ResidentId(row.id) for row in found]


_MEMBERS = text("SELECT id FROM residents WHERE area = :area ORDER BY id")


async def reachable(session: Session, area: AreaSlug) -> Sequence[ResidentId]:
    """Return the members of an area who hear what they did not ask for: an open chat, no stop."""
    found = await session.execute(_REACHABLE, {"area": area})
    return [ResidentId(row.id) for row in found]


_REACHABLE = text("""
    SELECT id FROM residents r WHERE area = :area AND stopped_at IS NULL
      AND EXISTS (SELECT 1 FROM doors d WHERE d.resident_id = r.id AND d.closed_at IS NULL)
    ORDER BY id
""")


async def working_in(session: Session, area: AreaSlug) -> Mapping[str, Sequence[ResidentId]]:
    """Return key of a partner -> who work for it and have a role in the area, as professionals."""
    found: dict[str, list[ResidentId]] = {}
    for row in await session.execute(_WORKING_IN, {"area": area}):
        found.setdefault(row.partner, []).append(ResidentId(row.id))
    return found


_WORKING_IN = text("""
    SELECT DISTINCT r.partner, r.id FROM residents r JOIN roles o ON o.resident_id = r.id
    WHERE r.partner IS NOT NULL AND o.ended_at IS NULL AND o.role <> 'initiative-group'
      AND (o.area = :area OR o.area IS NULL)
    ORDER BY r.id
""")


async def store_areas(session: Session, areas: Sequence[Area]) -> None:
    """Make the areas of content known to the tables that refer to them."""
    rows = [{"slug": one.slug, "name": one.name, "on_map": one.on_map} for one in areas]
    await session.execute(_AREAS, {"rows": orjson.dumps(rows).decode()})


_AREAS = text("""
    INSERT INTO areas (slug, name, on_map)
    SELECT slug, name, on_map
    FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS new(slug text, name text, on_map text)
    ON CONFLICT (slug) DO UPDATE SET name = excluded.name, on_map = excluded.on_map
""")


async def store_border_signal(
    session: Session, typed: str, offered: Sequence[AreaSlug], *, now: datetime
) -> None:
    """Record that none of the areas `offered` fits what somebody typed, without who it was."""
    await session.execute(
        _SIGNAL, {"typed": typed, "offered": orjson.dumps(offered).decode(), "now": now}
    )


_SIGNAL = text("""
    INSERT INTO border_signals (typed, offered, at) VALUES (:typed, CAST(:offered AS jsonb), :now)
""")
