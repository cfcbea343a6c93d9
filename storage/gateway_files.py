"""What the gateway keeps beside chats: files, and what the bot set about itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, exists, func, insert, literal, or_, select
from sqlalchemy.dialects.postgresql import insert as upsert

from storage.session import Session
from storage.tables.gateway import (
    gateway_files,
    gateway_messages,
    gateway_protected,
    gateway_settings,
)


@dataclass(frozen=True, slots=True)
class FileFacts:
    """A file without its content. `size` in bytes, width and height in pixels."""

    id: str
    chat: int
    media_type: str
    name: str | None
    width: int | None
    height: int | None
    size: int


async def add_file(session: Session, facts: FileFacts, content: bytes, *, now: datetime) -> None:
    """Store a file of a chat."""
    await session.execute(
        insert(gateway_files).values(
            id=facts.id,
            chat=facts.chat,
            media_type=facts.media_type,
            name=facts.name,
            width=facts.width,
            height=facts.height,
            content=content,
            at=now,
        )
    )


async def copy_file(session: Session, source: str, facts: FileFacts, *, now: datetime) -> None:
    """Store the content of file `source` once more, as `facts`."""
    table = gateway_files.c
    await session.execute(
        insert(gateway_files).from_select(
            ["id", "chat", "media_type", "name", "width", "height", "content", "at"],
            select(
                literal(facts.id),
                literal(facts.chat),
                table.media_type,
                table.name,
                table.width,
                table.height,
                table.content,
                literal(now, table.at.type),
            ).where(table.id == source),
        )
    )


async def find_file(session: Session, file_id: str) -> FileFacts | None:
    """Return what is known of a file."""
    table = gateway_files.c
    row = (
        await session.execute(
            select(
                table.id,
                table.chat,
                table.media_type,
                table.name,
                table.width,
                table.height,
                func.octet_length(table.content),
            ).where(table.id == file_id)
        )
    ).one_or_none()
    return None if row is None else FileFacts(*row)


async def get_content(session: Session, file_id: str) -> bytes:
    """Return the bytes of a file that is there."""
    found = await session.execute(
        select(gateway_files.c.content).where(gateway_files.c.id == file_id)
    )
    return bytes(found.scalar_one())


async def drop_unused_files(session: Session, chat: int, file_ids: Iterable[str]) -> None:
    """Drop those of `file_ids` that no message of the chat shows any more."""
    for file_id in file_ids:
        shown = [
            {"photo": [{"file_id": file_id}]},
            {"document": {"file_id": file_id}},
        ]
        await session.execute(
            delete(gateway_files).where(
                gateway_files.c.id == file_id,
                gateway_files.c.chat == chat,
                *(
                    ~exists().where(
                        table.c.chat == chat, or_(*(table.c.body.contains(one) for one in shown))
                    )
                    for table in (gateway_messages, gateway_protected)
                ),
            )
        )


# --- settings -----------------------------------------------------------------------------


async def set_setting(session: Session, key: str, value: object | None) -> None:
    """Keep `value` under `key`; None forgets it."""
    if value is None:
        await session.execute(delete(gateway_settings).where(gateway_settings.c.key == key))
        return
    statement = upsert(gateway_settings).values(key=key, value=value)
    await session.execute(
        statement.on_conflict_do_update(
            index_elements=["key"], set_={"value": statement.excluded.value}
        )
    )


async def get_settings(session: Session, keys: Iterable[str]) -> Mapping[str, Any]:
    """Return those of `keys` that were set."""
    rows = await session.execute(
        select(gateway_settings.c.key, gateway_settings.c.value).where(
            gateway_settings.c.key.in_(list(keys))
        )
    )
    return {row.key: row.value for row in rows}
