"""One resident who turns out to be another: what both have becomes that one's."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import text

from domain.ids import ResidentId
from storage import meetings, people
from storage.session import Session


async def merge(session: Session, goes: ResidentId, into: ResidentId, *, now: datetime) -> None:
    """Give all that somebody did here as one resident to another, who they are as well.

    Issues, joins, tasks, agenda items, answers, finished rolls and doors go over; of what both
    have, one stays. What is left is a resident without area, doors and name, whose code still
    finds the person. The caller holds both rows, and has made sure that `goes` votes in no open
    ballot and has no role.
    """
    values = {"goes": goes, "into": into, "now": now}
    await meetings.merge(session, goes, into, now=now)
    for statement in _MERGE:
        await session.execute(statement, values)
    await people.move(session, goes, None, now=now)


_MERGE = tuple(
    text(statement)
    for statement in (
        "UPDATE issues SET submitter = :into WHERE submitter = :goes",
        "UPDATE issue_photos SET resident_id = :into WHERE resident_id = :goes",
        """DELETE FROM joins j WHERE j.resident_id = :goes AND EXISTS (
               SELECT 1 FROM joins o WHERE o.issue_id = j.issue_id AND o.resident_id = :into)""",
        "UPDATE joins SET resident_id = :into WHERE resident_id = :goes",
        """DELETE FROM joins j USING issues i
           WHERE i.id = j.issue_id AND j.resident_id = :into AND i.submitter = :into""",
        """DELETE FROM volunteers v WHERE v.resident_id = :goes AND EXISTS (
               SELECT 1 FROM volunteers o WHERE o.task_id = v.task_id AND o.resident_id = :into)""",
        "UPDATE volunteers SET resident_id = :into WHERE resident_id = :goes",
        "UPDATE agenda_items SET confirmed_by = :into WHERE confirmed_by = :goes",
        "UPDATE trits_answers SET by = :into WHERE by = :goes",
        "UPDATE tasks SET created_by = :into WHERE created_by = :goes",
        "UPDATE ballots SET opened_by = :into WHERE opened_by = :goes",
        """INSERT INTO finished_rolls (ballot_id, resident_id)
           SELECT ballot_id, :into FROM finished_rolls WHERE resident_id = :goes
           ON CONFLICT DO NOTHING""",
        "DELETE FROM finished_rolls WHERE resident_id = :goes",
        """INSERT INTO said_once (resident_id, key)
           SELECT :into, key FROM said_once WHERE resident_id = :goes ON CONFLICT DO NOTHING""",
        "DELETE FROM said_once WHERE resident_id = :goes",
        """UPDATE announcements SET resident_id = :into
           WHERE resident_id = :goes AND ended_at IS NULL""",
        "UPDATE outbox SET resident_id = :into WHERE resident_id = :goes AND closed_at IS NULL",
        """INSERT INTO founders (area, resident_id, since)
           SELECT area, :into, since FROM founders WHERE resident_id = :goes
           ON CONFLICT DO NOTHING""",
        "DELETE FROM founders WHERE resident_id = :goes",
        "UPDATE invitations SET invited_by = :into WHERE invited_by = :goes",
        "UPDATE invitations SET used_by = :into WHERE used_by = :goes",
        "DELETE FROM recovery_phrases WHERE resident_id = :goes",
        "UPDATE gateway_pushes SET resident_id = :into WHERE resident_id = :goes",
        "DELETE FROM mail_addresses WHERE resident_id = :goes",
        "DELETE FROM nudges WHERE resident_id = :goes",
        """UPDATE doors SET resident_id = :into, roles_from = :now WHERE resident_id = :goes""",
        "UPDATE residents SET merged_into = :into WHERE merged_into = :goes",
        "UPDATE residents SET merged_into = :into, shown_name = NULL WHERE id = :goes",
    )
)
