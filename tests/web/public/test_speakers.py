"""The page with who may send official messages in an area."""

from __future__ import annotations

from datetime import UTC, datetime

from domain.ids import AreaSlug
from domain.roles import Role
from storage import people, roles
from storage.session import Sessions
from tests.village import hoogeveen
from tests.web.people import Gateway
from tests.web.public.reading import page
from web.public.frame import FRESH

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")


async def comes(sessions: Sessions, chat: int, name: str, role: Role) -> None:
    """Let somebody come in and get a role in Krakeel."""
    async with sessions.begin() as session:
        await people.store_areas(session, hoogeveen().areas)
        known = await people.add(session, "web", chat, chat, language="nl", area=KRAKEEL, now=NOW)
        await people.set_name(session, known.id, name)
        await roles.grant(session, known.id, role, KRAKEEL, by=None, now=NOW)


async def test_who_may_speak_for_a_role_stands_there_as_long_as_they_have_it(
    served: Gateway, sessions: Sessions
) -> None:
    html = await page(served, "/gebied/krakeel/sprekers")
    assert "mag nu niemand een bericht sturen" in html

    await comes(sessions, 7, "Olga <b>", Role.COMMUNITY_WORKER)
    await comes(sessions, 8, "Teun", Role.NEIGHBOURHOOD_TEAM)
    await comes(sessions, 9, "", Role.INITIATIVE_GROUP)
    await comes(sessions, 10, "Hennie", Role.INITIATIVE_GROUP)
    await comes(sessions, 11, "Rachid", Role.INITIATIVE_GROUP)
    served.now += FRESH
    html = await page(served, "/gebied/krakeel/sprekers")
    assert "Wie spreekt er in Krakeel?" in html
    assert "Olga &lt;b&gt;" in html
    assert "opbouwwerker" in html
    assert "Teun" not in html
    assert html.count("<tr>") == 3
    assert "2 buren" in html
    assert "Hennie" not in html, "who is in the group is for neighbours, in the chat"

    async with sessions.begin() as session:
        known = await people.who_is(session, "web", 7)
        assert known is not None
        await roles.revoke(session, known.id, Role.COMMUNITY_WORKER, None, by=None, now=NOW)
    served.now += FRESH
    assert "Olga" not in await page(served, "/gebied/krakeel/sprekers")
