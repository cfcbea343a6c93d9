"""Asking both sides of an agreement whether it was kept."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from domain.agreements.making import ask_kept
from domain.ids import AgreementId
from storage import agreements, outbox
from storage.due import Leased
from storage.session import Session

if TYPE_CHECKING:
    from scheduler.ticks import Needs


async def ask_both(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Ask both sides: kept, not yet, or broken."""
    agreement = await agreements.lock(session, AgreementId(leased.subject["agreement"]))
    await outbox.put(session, ask_kept(agreement, now), now=now)
