"""Making vectors anew that another embedder made: those of different ones can't be compared.

Whoever goes by words alone looks once, at its start; whoever has sentence vectors looks again and
again. So two programs on one database, of which one is broken, don't undo each other for ever.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

import structlog

from domain.ids import IssueId
from domain.reading import WORDS, Reader, Reading
from storage import vectors
from storage.session import DatabaseError, Sessions
from storage.vectors import Made

BATCH = 32
AGAIN_SECONDS = 600.0
PAUSE_SECONDS = 5.0

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Renewal:
    """Makes them anew, newest issues first, beside other work: half of the time it rests."""

    sessions: Sessions
    reader: Reader

    async def renew_forever(self) -> None:
        """Look until all are made by our embedder, then now and then, until cancelled."""
        while True:
            try:
                await self.renew()
            except DatabaseError as broken:
                log.warning("renewing.database", error=type(broken).__name__)
                await asyncio.sleep(PAUSE_SECONDS)
                continue
            if self.reader.embedder == WORDS:
                return
            await asyncio.sleep(AGAIN_SECONDS)

    async def renew(self) -> int:
        """Go through all issues once; return how many were read anew."""
        loop, renewed = asyncio.get_running_loop(), 0
        before: IssueId | None = None
        while True:
            begun = loop.time()
            async with self.sessions() as session:
                others = await vectors.made_otherwise(
                    session, self.reader.embedder, before=before, most=BATCH
                )
            if not others:
                break
            readings = await asyncio.to_thread(self._read, others)
            if readings:
                async with self.sessions.begin() as session:
                    await vectors.make_anew(session, readings)
            before, renewed = others[-1].id, renewed + len(readings)
            await asyncio.sleep(loop.time() - begun)
        if renewed:
            log.info("renewing.done", issues=renewed, embedder=self.reader.embedder)
        return renewed

    def _read(self, others: Sequence[Made]) -> list[tuple[IssueId, Reading]]:
        readings: list[tuple[IssueId, Reading]] = []
        for one in others:
            try:
                readings.append((one.id, self.reader.read(one.text)))
            except Exception as broken:  # noqa: BLE001 - the others go on
                log.error("renewing.failed", issue=one.id, error=type(broken).__name__)
        return readings
