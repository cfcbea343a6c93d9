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


async def test_what_the_council_decided_on_a_plan_stands_there_with_what_it_changed_and_why(
    served: Gateway, sessions: Sessions
) -> None:
    async with sessions.begin() as session:
        item, _ = await advised(session, points=1)
        steps = [
            {"number": 1, "what": "Een keuken kopen", "who": "", "on": None, "when": "", "cents": 0}
        ]
        changes = [
            {"step": 1, "words": "Een kleine keuken kopen", "why": "Er ligt een gasleiding."}
        ]
        await session.execute(
            text("""
                WITH handed AS (
                    INSERT INTO hand_backs (area, kind, number, version, title, text, why_changed,
                                            proposed_at, stand)
                    VALUES ('krakeel', 'plan', :item, 1, 'Plan', 'Keuken', '', :now, 'accepted'),
                        ('krakeel', 'plan', :item, 2, 'Plan', 'Kleiner', '', :now, 'waits')
                    RETURNING id, version
                ), version AS (
                    INSERT INTO plan_versions (item_id, version, steps, next_number, at)
                    VALUES (:item, 1, CAST(:steps AS jsonb), 2, :now)
                ), holds AS (
                    INSERT INTO plan_handed (item_id, version, plan_version) VALUES (:item, 1, 1)
                )
                INSERT INTO council_decisions (item_id, hand_back_id, outcome, reason, next_step,
                                               changes, becomes, at)
                SELECT :item, was.id, 'changed', '', '', CAST(:changes AS jsonb), new.id, :now
                FROM handed was, handed new WHERE was.version = 1 AND new.version = 2
            """),
            {
                "item": item,
                "now": NOW,
                "steps": json.dumps(steps),
                "changes": json.dumps(changes),
            },
        )

    html = await page(served, "/gebied/krakeel/besluiten")

    assert "De gemeenteraad over plannen" in html
    assert "vastgesteld met 1 wijziging" in html
    assert (
        "“Een keuken kopen” wordt “Een kleine keuken kopen”. Waarom: Er ligt een gasleiding."
        in html
    )


async def test_an_area_that_nobody_knows_is_not_found(served: Gateway) -> None:
    await page(served, "/gebied/atlantis/besluiten", status=404, language="en")
