"""While the database is away everybody is asked to try again, and nothing is lost or blamed."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import text
from structlog.testing import capture_logs

from storage.session import make_engine, make_sessions
from tests.web.people import Gateway, Serve, Visit

NOWHERE = "postgresql+psycopg://nobody@127.0.0.1:1/nothing"


@pytest.fixture
async def cut_off(serve: Serve) -> AsyncIterator[Gateway]:
    """Give a gateway whose database can't be reached."""
    engine = make_engine(NOWHERE)
    yield await serve(sessions=make_sessions(engine))
    await engine.dispose()


async def test_the_page_is_told_to_try_again(cut_off: Gateway) -> None:
    with capture_logs() as logs:
        async with cut_off.http.get(
            f"{cut_off.address}/chat/history", headers={"Cookie": f"smederij={'a' * 43}"}
        ) as response:
            status, said = response.status, await response.json()
            again = response.headers["Retry-After"]

    assert (status, said, again) == (503, {"error": "away"}, "5")
    assert [one["event"] for one in logs] == ["web.database"]


async def test_who_opens_the_page_reads_that_it_comes_back_by_itself(cut_off: Gateway) -> None:
    async with cut_off.http.get(
        f"{cut_off.address}/chat", headers={"Accept": "text/html,*/*"}
    ) as response:
        status, said = response.status, await response.text()

    assert status == 503
    assert "Deze pagina probeert het vanzelf opnieuw." in said
    assert response.headers["Cache-Control"] == "no-store"


async def test_the_bot_is_told_that_nothing_was_said(cut_off: Gateway) -> None:
    answer = await cut_off.answers("sendMessage", chat_id=1, text="Hallo")

    assert (answer["error_code"], answer["description"]) == (503, "Service Unavailable")


async def test_with_all_connections_taken_a_visitor_waits_is_asked_to_come_back_and_then_served(
    serve: Serve, visit: Visit, database_url: str
) -> None:
    engine = make_engine(database_url, size=1)
    engine.pool._timeout = 0.2  # type: ignore[attr-defined] # seconds of waiting for one
    few = make_sessions(engine)
    gateway = await serve(sessions=few)
    anna = await visit(gateway)
    body = {"text": "Er is een lamp kapot", "key": str(uuid.uuid4())}

    async with few() as one, few() as two:
        await one.execute(text("SELECT 1"))
        await two.execute(text("SELECT 1"))
        status, said = await anna.posts("/chat/say", body)
    assert (status, said) == (503, {"error": "away"})
    assert (await anna.posts("/chat/say", body))[0] == 200

    assert [one["message"]["text"] for one in await gateway.updates()] == [body["text"]]
    await gateway.stop()
    await engine.dispose()
