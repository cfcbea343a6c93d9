"""What must hold after a year, asked of the database itself; and the figures of that year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

import orjson
from sqlalchemy import text

from simulation.wishing import Asked
from storage.session import Session

_ENDED = "SELECT count(*) FROM deadlocks WHERE ended_at IS NOT NULL AND stage = {}"
FIGURES: Mapping[str, str] = {
    "residents": "SELECT count(*) FROM residents",
    "issues": "SELECT count(*) FROM issues",
    "joins": "SELECT count(*) FROM joins",
    "items on an agenda": "SELECT count(*) FROM agenda_items",
    "ballots of dots": "SELECT count(*) FROM ballots WHERE kind = 'dots' AND item_id IS NULL",
    "ballots of yes, no or not yet": "SELECT count(*) FROM ballots WHERE kind = 'ratification'",
    "papers counted": "SELECT count(*) FROM counted_papers",
    "rounds": "SELECT count(*) FROM hand_back_rounds",
    "texts handed back": "SELECT count(*) FROM hand_backs",
    "texts accepted": "SELECT count(*) FROM hand_backs WHERE stand = 'accepted'",
    "texts refused": "SELECT count(*) FROM hand_backs WHERE stand = 'refused'",
    "texts with too few voters": "SELECT count(*) FROM hand_backs WHERE stand = 'lapsed'",
    "ballots of resistance": "SELECT count(*) FROM ballots WHERE kind = 'resistance'",
    "deadlocks": "SELECT count(*) FROM deadlocks",
    "deadlocks that ended in the hearing": _ENDED.format(0),
    "deadlocks that ended in stage 1": _ENDED.format(1),
    "deadlocks that ended in stage 2": _ENDED.format(2),
    "deadlocks that ended in stage 3": _ENDED.format(3),
    "evaluations": "SELECT count(*) FROM evaluations",
    "evaluations closed": "SELECT count(*) FROM evaluations WHERE closed_at IS NOT NULL",
    "reports published": "SELECT count(*) FROM evaluation_reports",
    "people who mute a kind of message": """
        SELECT count(*) FROM residents WHERE muted <> '{}'""",
    "people who hear nothing any more": """
        SELECT count(*) FROM residents WHERE stopped_at IS NOT NULL""",
    "announcements said": "SELECT count(*) FROM announcements WHERE ended IN ('said', 'together')",
    "due rows done": "SELECT count(*) FROM due WHERE done_at IS NOT NULL",
}
_ASKED = """
    WITH asked AS (
        SELECT * FROM jsonb_to_recordset(CAST(:asked AS jsonb))
            AS a(resident bigint, kind text, since timestamptz, until timestamptz))"""
"""What people asked of messages, before each query that speaks of it."""
PROMISES: Mapping[str, str] = {
    "an update was set aside": "SELECT id FROM inbox WHERE set_aside_at IS NOT NULL",
    "an update was never handled": """
        SELECT id FROM inbox WHERE done_at IS NULL AND set_aside_at IS NULL""",
    "a due row was set aside": "SELECT id FROM due WHERE set_aside_at IS NOT NULL",
    "a due row was forgotten": """
        SELECT id FROM due
        WHERE done_at IS NULL AND due_at < CAST(:now AS timestamptz) - interval '5 hours'""",
    "a ballot closed before its time": "SELECT id FROM ballots WHERE closed_at < closes_at",
    "a message could not be said": """
        SELECT o.id FROM outbox o WHERE o.ended = 'failed' OR (o.ended = 'expired' AND NOT EXISTS (
            SELECT 1 FROM asked WHERE asked.resident = o.resident_id AND asked.kind IS NULL))""",
    "something waits to be said": """
        SELECT id FROM outbox
        WHERE closed_at IS NULL AND created_at < CAST(:now AS timestamptz) - interval '1 day'""",
    "somebody heard more than they want in a day": """
        SELECT a.resident_id FROM announcements a JOIN residents r ON r.id = a.resident_id
        WHERE a.heard_on IS NOT NULL AND a.deadline IS NULL AND r.budget <> 'all'
        GROUP BY a.resident_id, a.heard_on, r.budget HAVING count(*) > r.budget::integer""",
    "somebody heard of what they had muted": """
        SELECT a.id FROM announcements a JOIN asked
            ON asked.resident = a.resident_id AND asked.kind = a.kind AND a.ended_at > asked.since
        WHERE a.ended IN ('said', 'together') AND a.deadline IS NULL""",
    "somebody heard something after they said stop": """
        SELECT o.id FROM outbox o JOIN asked
            ON asked.resident = o.resident_id AND asked.kind IS NULL
               AND o.closed_at > asked.since
               AND (asked.until IS NULL OR o.closed_at < asked.until)
        WHERE o.ended = 'said'""",
    "what somebody asked of messages was forgotten": """
        SELECT r.id FROM residents r JOIN asked ON asked.resident = r.id
        WHERE (asked.kind IS NOT NULL AND NOT asked.kind = ANY(r.muted))
           OR (asked.kind IS NULL AND asked.until IS NULL AND r.stopped_at IS NULL)""",
    "somebody was called at night": """
        SELECT id FROM announcements
        WHERE ended IN ('said', 'together') AND deadline IS NULL
          AND (extract(hour FROM ended_at AT TIME ZONE 'Europe/Amsterdam') >= 21
               OR extract(hour FROM ended_at AT TIME ZONE 'Europe/Amsterdam') < 8)""",
    "a paper was counted without its voter, or a voter without a paper": """
        SELECT b.id FROM ballots b WHERE b.closed_at IS NOT NULL AND (
            (SELECT count(*) FROM counted_papers p WHERE p.ballot_id = b.id)
            <> (SELECT count(*) FROM finished_rolls r WHERE r.ballot_id = b.id)
            OR b.voters <> (SELECT count(*) FROM finished_rolls r WHERE r.ballot_id = b.id))""",
    "an open paper outlived its ballot": """
        SELECT b.id FROM ballots b JOIN open_papers p ON p.ballot_id = b.id
        WHERE b.shredded_at IS NOT NULL""",
    "a paper broke the rules": "SELECT id FROM ballots WHERE invalid > 0",
    "a ballot stayed open after its time": """
        SELECT id FROM ballots
        WHERE closed_at IS NULL AND closes_at < CAST(:now AS timestamptz) - interval '5 hours'""",
    "a text counts that its area did not say yes to": """
        SELECT h.id FROM hand_backs h WHERE h.stand = 'accepted' AND NOT EXISTS (
            SELECT 1 FROM hand_back_ballots l JOIN ballots b ON b.id = l.ballot_id
            WHERE l.hand_back_id = h.id AND b.closed_at IS NOT NULL AND b.voters >= b.quorum
              AND (SELECT total FROM ballot_options o WHERE o.ballot_id = b.id AND number = 1)
                  > (SELECT sum(total) FROM ballot_options o
                     WHERE o.ballot_id = b.id AND number > 1))""",
    "a stage of a deadlock was skipped, or came twice": """
        SELECT deadlock_id FROM (
            SELECT r.deadlock_id, r.stage, d.first,
                   lag(r.stage) OVER (PARTITION BY r.deadlock_id ORDER BY r.id) AS before
            FROM deadlock_record r JOIN deadlocks d ON d.id = r.deadlock_id
            WHERE r.what = 'stage') AS began
        WHERE stage <> coalesce(before + 1, first)""",
    "a stage of a deadlock outlived its end": """
        SELECT id FROM deadlocks
        WHERE ended IS NULL AND waits IS NULL AND NOT late
          AND ends_at < CAST(:now AS timestamptz) - interval '5 hours'""",
    "a way out counts that neither all sides, the area nor the steering group said yes to": """
        SELECT d.id FROM deadlocks d WHERE d.ended = 'ratified' AND NOT EXISTS (
            SELECT 1 FROM hand_backs h WHERE h.id = d.hand_back AND h.stand = 'accepted')""",
    "an evaluation stayed open after its time": """
        SELECT id FROM evaluations
        WHERE closed_at IS NULL AND closes_at < CAST(:now AS timestamptz) - interval '5 hours'""",
    "an evaluation closed without a report": """
        SELECT e.id FROM evaluations e WHERE e.closed_at IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM evaluation_reports r WHERE r.evaluation_id = e.id)""",
    "a sheet outlived its evaluation": """
        SELECT e.id FROM evaluations e JOIN open_sheets s ON s.evaluation_id = e.id
        WHERE e.closed_at IS NOT NULL""",
    "a rule went that its area did not say yes to": """
        SELECT a.area FROM abolished_rules a WHERE NOT EXISTS (
            SELECT 1 FROM hand_backs h WHERE h.area = a.area AND h.kind = 'report'
              AND h.stand = 'accepted')""",
    "the sum of an answer is not that of its papers": """
        SELECT o.ballot_id FROM ballot_options o JOIN ballots b ON b.id = o.ballot_id
        WHERE b.closed_at IS NOT NULL AND o.total <> (
            SELECT coalesce(sum((p.choices->>o.number::text)::integer), 0)
            FROM counted_papers p WHERE p.ballot_id = b.id)""",
}
"""What would be broken -> a query that finds nothing as long as it isn't."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a year.

    Attributes:
        figures: name -> count.
        broken: promises that did not hold, with how often; empty when all did.
    """

    figures: Mapping[str, int]
    broken: tuple[str, ...]


async def look(session: Session, now: datetime, asked: Sequence[Asked] = ()) -> Outcome:
    """Count, and look whether the promises held.

    Args:
        asked: what people asked of messages.
    """
    known = {"now": now, "asked": orjson.dumps([asdict(one) for one in asked]).decode()}
    figures = {
        name: int((await session.execute(text(query))).scalar_one())
        for name, query in FIGURES.items()
    }
    broken = []
    for name, query in PROMISES.items():
        whole = _ASKED + query if "asked" in query else query
        keys = {key: value for key, value in known.items() if f":{key}" in whole}
        found = len((await session.execute(text(whole), keys)).all())
        if found:
            broken.append(f"{name}: {found} times")
    return Outcome(figures, tuple(broken))
