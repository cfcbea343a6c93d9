"""The page where everybody reads how neighbours work it out: all sides, options, and the record."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.content import load
from domain.deadlock import moves
from domain.deadlock.change import Change, Entry, What
from domain.deadlock.deadlock import Stage
from domain.ids import AgendaItemId, AreaSlug, DeadlockId
from storage import deadlocks, people
from storage.session import Session, Sessions
from tests.deadlocks import FIGURES, NOW, deadlock, member
from tests.village import CONTENT
from tests.web.people import Gateway
from tests.web.public.reading import page

KRAKEEL = AreaSlug("krakeel")


async def _called(session: Session) -> Change:
    """Store a deadlock of two neighbours, one of whom wrote <how> they see it."""
    await people.store_areas(session, load(CONTENT).areas)
    sides = []
    for number, name in enumerate(("Anna", "Bilal"), start=1):
        one = await people.add(session, "web", number, number, language="nl", area=KRAKEEL, now=NOW)
        await people.set_name(session, one.id, name)
        known = await people.get(session, one.id)
        assert known is not None
        sides.append(member(number, known))
    item = (
        await session.execute(
            text("""INSERT INTO agenda_items (area, names, why, origin, confirmed_at)
                    VALUES ('krakeel', '{"nl": "Speelplek"}', '', 'resident', :now)
                    RETURNING id"""),
            {"now": NOW},
        )
    ).scalar_one()
    number_of = await deadlocks.next_id(session)
    called = deadlock(*sides, id=DeadlockId(number_of), item=AgendaItemId(item))
    entry = Entry(
        at=NOW,
        stage=Stage.HEARING,
        what=What.CALLED,
        side=1,
        by=sides[0].resident,
        text=called.about,
    )
    await deadlocks.save(session, Change(called, (entry,)))
    bilal = await people.get(session, sides[1].resident)  # type: ignore[arg-type]
    assert bilal is not None
    change = moves.write_view(called, sides[1], bilal, "Kinderen <eerst>", NOW, FIGURES)
    assert change is not None
    await deadlocks.save(session, change)
    return change


async def test_everybody_reads_all_sides_and_what_happened(
    served: Gateway, sessions: Sessions
) -> None:
    async with sessions.begin() as session:
        await _called(session)

    html = await page(served, "/gebied/krakeel/eruit")

    assert "<h1>Samen eruit komen in Krakeel</h1>" in html
    assert "<h2>Speelplek</h2>" in html
    assert "Kinderen &lt;eerst&gt;" in html
    assert "Anna zei: we komen er niet uit." in html
    assert "Bilal schreef:" in html
    assert "Stap 1: we komen er zelf uit." in html
    assert "Krakeel: Er is nog niets afgerond." in html


async def test_what_was_taken_back_is_not_shown_and_an_area_without_any_is_kind(
    served: Gateway, sessions: Sessions
) -> None:
    async with sessions.begin() as session:
        change = await _called(session)
        alone = replace(
            change.after,
            sides=(change.after.sides[0], replace(change.after.sides[1], view="")),
        )
        back = moves.withdraw(alone, change.after.sides[0].resident, NOW)  # type: ignore[arg-type]
        assert back is not None
        await deadlocks.save(session, back)

    html = await page(served, "/gebied/krakeel/eruit")

    assert "Speelplek" not in html
    assert "Hier liep nog niets. Buren komen er samen uit." in html
    await page(served, "/gebied/atlantis/eruit", status=404, language="en")


async def test_the_record_can_not_be_changed_or_thrown_away(sessions: Sessions) -> None:
    for statement in ("UPDATE deadlock_record SET text = ''", "DELETE FROM deadlock_record"):
        async with sessions() as session:
            await _called(session)
            with pytest.raises(DBAPIError, match="only added to"):
                await session.execute(text(statement))
