"""The page with the decisions about an area: advice, answers, money, and nobody's name."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from sqlalchemy import text

from storage.session import Sessions
from tests.storage.test_item_files import DECISION, advised, number, rulings
from tests.web.people import Gateway
from tests.web.public.reading import page
from web.public.frame import FRESH

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
ANSWER = "De <kruising> ligt op een route van de ambulance. " * 5


async def decide(sessions: Sessions, *, agreed: bool | None) -> None:
    """Store a decision about Krakeel that departs from one of two points."""
    async with sessions.begin() as session:
        item, version = await advised(session, points=2)
        await session.execute(
            text("INSERT INTO scope_files (item_id, asked_at, due_at) VALUES (:item, :now, :now)"),
            {"item": item, "now": NOW},
        )
        points = rulings((1, False, ""), (2, True, ANSWER))
        of = await number(session, DECISION, item=item, version=version, points=points)
        lines = [{"partner": "domesta", "what": "Drempels", "cents": 1_250_000, "year": 2027}]
        await session.execute(
            text("""INSERT INTO decision_investments (decision_id, partner, what, cents, year)
                    SELECT :of, partner, what, cents, year FROM jsonb_to_recordset(
                        CAST(:lines AS jsonb))
                        AS l(partner text, what text, cents int, year int)"""),
            {"of": of, "lines": json.dumps(lines)},
        )
        if agreed is not None:
            await session.execute(
                text("""INSERT INTO steering_answers (decision_id, agrees, by, at)
                        VALUES (:of, :agreed, 6, :now)"""),
                {"of": of, "agreed": agreed, "now": NOW},
            )


async def test_everybody_reads_what_was_decided_with_the_answer_and_the_money(
    served: Gateway, sessions: Sessions
) -> None:
    await decide(sessions, agreed=True)

    html = await page(served, "/gebied/krakeel/besluiten")

    assert "<h1>Besluiten over Krakeel</h1>" in html
    assert "<h2>Licht</h2>" in html
    assert "Daarom besluiten wij zo." in html
    assert html.count("Gevolgd.") == 1
    assert "Niet gevolgd:" in html
    assert "De &lt;kruising&gt; ligt op een route" in html
    assert "Domesta" in html
    assert "€\u00a012.500" in html


async def test_a_decision_that_waits_or_was_taken_back_is_not_on_it(
    served: Gateway, sessions: Sessions
) -> None:
    for agreed in (None, False):
        await decide(sessions, agreed=agreed)

        html = await page(served, "/gebied/krakeel/besluiten")

        assert "Daarom besluiten wij zo." not in html
        assert "nam nog geen besluit" in html
        served.now += FRESH


async def test_an_area_that_nobody_knows_is_not_found(served: Gateway) -> None:
    await page(served, "/gebied/atlantis/besluiten", status=404, language="en")
