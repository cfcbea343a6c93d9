"""One resident who turns out to be another: what both have becomes that one's."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import text

from domain.ids import ResidentId
from storage import meetings, people
from storage.session import Session


async def merge(session: Session, goes: ResidentId, into: ResidentId, *, now: datetime) -> None:
    """Give all that somebody did here as one resident to another, who they are as well.

    Issues, joins, idea connections, exchanges, tasks, agenda items, answers, questions to
    partners, finished rolls and doors go over; of what both have, one stays. What is left is a
    resident without area, doors and name, whose code still finds the person. The caller holds
    both rows, and has made sure that `goes` votes in no open ballot and has no role.
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
        """DELETE FROM connections c WHERE EXISTS (
               SELECT 1 FROM connection_sides g JOIN connection_sides i USING (connection_id)
               WHERE connection_id = c.id AND g.resident_id = :goes AND i.resident_id = :into)""",
        "UPDATE connection_sides SET resident_id = :into WHERE resident_id = :goes",
        """DELETE FROM exchange_wants w USING exchange_entries e
           WHERE e.id = w.entry_id AND w.resident_id IN (:goes, :into)
             AND e.resident_id IN (:goes, :into)""",
        """DELETE FROM exchange_wants w WHERE w.resident_id = :goes AND EXISTS (
               SELECT 1 FROM exchange_wants o WHERE o.entry_id = w.entry_id
               AND o.resident_id = :into)""",
        "UPDATE exchange_wants SET resident_id = :into WHERE resident_id = :goes",
        "UPDATE exchange_entries SET resident_id = :into WHERE resident_id = :goes",
        """UPDATE street_contacts c SET ended_at = :now FROM residents r
           WHERE r.id = :into AND c.resident_id = :goes AND c.ended_at IS NULL
             AND (c.area IS DISTINCT FROM r.area OR EXISTS (
               SELECT 1 FROM street_contacts o
               WHERE o.resident_id = :into AND o.ended_at IS NULL))""",
        """DELETE FROM street_talks t USING street_contacts c
           WHERE c.id = t.contact_id AND t.resident_id IN (:goes, :into)
             AND c.resident_id IN (:goes, :into)""",
        """DELETE FROM street_talks t WHERE t.resident_id = :goes AND EXISTS (
               SELECT 1 FROM street_talks o WHERE o.contact_id = t.contact_id
               AND o.resident_id = :into)""",
        "UPDATE street_talks SET resident_id = :into WHERE resident_id = :goes",
        "UPDATE street_contacts SET resident_id = :into WHERE resident_id = :goes",
        "UPDATE street_contacts SET answered_by = :into WHERE answered_by = :goes",
        "UPDATE kitchen_talks SET by = :into WHERE by = :goes",
        "UPDATE kitchen_talks SET neighbour = :into WHERE neighbour = :goes",
        "UPDATE firm_offers SET resident_id = :into WHERE resident_id = :goes",
        "UPDATE firm_asks SET asked_by = :into WHERE asked_by = :goes",
        """DELETE FROM volunteers v WHERE v.resident_id = :goes AND EXISTS (
               SELECT 1 FROM volunteers o WHERE o.task_id = v.task_id AND o.resident_id = :into)""",
        "UPDATE volunteers SET resident_id = :into WHERE resident_id = :goes",
        """DELETE FROM task_reports p WHERE p.resident_id = :goes AND EXISTS (
               SELECT 1 FROM task_reports o WHERE o.task_id = p.task_id AND o."on" = p."on"
               AND o.resident_id = :into)""",
        "UPDATE task_reports SET resident_id = :into WHERE resident_id = :goes",
        "UPDATE talents SET resident_id = :into WHERE resident_id = :goes",
        """DELETE FROM trits_supports s WHERE s.resident_id = :goes AND EXISTS (
               SELECT 1 FROM trits_supports o WHERE o.answer_id = s.answer_id
               AND o.resident_id = :into)""",
        """DELETE FROM trits_supports s USING trits_answers a
           WHERE a.id = s.answer_id AND s.resident_id IN (:goes, :into)
             AND a.by IN (:goes, :into)""",
        "UPDATE trits_supports SET resident_id = :into WHERE resident_id = :goes",
        "UPDATE trits_turns SET by = :into WHERE by = :goes",
        "UPDATE item_rights SET by = :into WHERE by = :goes",
        """DELETE FROM item_views v WHERE v.resident_id = :goes AND EXISTS (
               SELECT 1 FROM item_views o WHERE o.item_id = v.item_id
               AND o.resident_id = :into)""",
        "UPDATE item_views SET resident_id = :into WHERE resident_id = :goes",
        """DELETE FROM theme_views v WHERE v.resident_id = :goes AND EXISTS (
               SELECT 1 FROM theme_views o WHERE o.theme_id = v.theme_id
               AND o.resident_id = :into)""",
        "UPDATE theme_views SET resident_id = :into WHERE resident_id = :goes",
        "UPDATE views_asked SET asked_by = :into WHERE asked_by = :goes",
        "UPDATE scope_files SET asked_by = :into WHERE asked_by = :goes",
        "UPDATE advice_points SET by = :into WHERE by = :goes",
        "UPDATE coalition_areas SET invited_by = :into WHERE invited_by = :goes",
        "UPDATE coalition_areas SET answered_by = :into WHERE answered_by = :goes",
        "UPDATE coalition_areas SET left_by = :into WHERE left_by = :goes",
        "UPDATE agenda_items SET confirmed_by = :into WHERE confirmed_by = :goes",
        "UPDATE agenda_wordings SET by = :into WHERE by = :goes",
        "UPDATE agenda_forwards SET by = :into WHERE by = :goes",
        "UPDATE agenda_forwards SET decided_by = :into WHERE decided_by = :goes",
        "UPDATE agendas SET set_by = :into WHERE set_by = :goes",
        "UPDATE policy_tests SET by = :into WHERE by = :goes",
        "UPDATE blow_judgements SET by = :into WHERE by = :goes",
        "UPDATE plan_versions SET by = :into WHERE by = :goes",
        "UPDATE council_decisions SET recorded_by = :into WHERE recorded_by = :goes",
        "UPDATE plan_choices SET begun_by = :into WHERE begun_by = :goes",
        "UPDATE alternatives SET by = :into WHERE by = :goes",
        "UPDATE trits_answers SET by = :into WHERE by = :goes",
        "UPDATE signals SET asked_by = :into WHERE asked_by = :goes",
        "UPDATE answers SET by = :into WHERE by = :goes",
        "UPDATE agreements SET made_by = :into WHERE made_by = :goes",
        "UPDATE agreements SET promises = :into WHERE promises = :goes",
        "UPDATE agreement_texts SET written_by = :into WHERE written_by = :goes",
        """DELETE FROM agreement_words w WHERE w.resident_id = :goes AND EXISTS (
               SELECT 1 FROM agreement_words o
               WHERE o.agreement_id = w.agreement_id AND o.resident_id = :into)""",
        "UPDATE agreement_words SET resident_id = :into WHERE resident_id = :goes",
        "UPDATE tasks SET created_by = :into WHERE created_by = :goes",
        "UPDATE themes SET named_by = :into WHERE named_by = :goes",
        "UPDATE theme_heaps SET wanted_by = :into WHERE wanted_by = :goes",
        "UPDATE theme_proposals SET decided_by = :into WHERE decided_by = :goes",
        "UPDATE theme_changes SET by = :into WHERE by = :goes",
        "UPDATE campaigns SET begun_by = :into WHERE begun_by = :goes",
        "UPDATE way_proposals SET by = :into WHERE by = :goes",
        "UPDATE partner_lines SET written_by = :into WHERE written_by = :goes",
        "UPDATE lines_beside SET laid_by = :into WHERE laid_by = :goes",
        "UPDATE deadlocks SET mediator = :into WHERE mediator = :goes",
        "UPDATE deadlock_sides SET resident_id = :into WHERE resident_id = :goes",
        "UPDATE deadlock_sides SET view_by = :into WHERE view_by = :goes",
        "UPDATE deadlock_options SET by = :into WHERE by = :goes",
        "UPDATE ballots SET opened_by = :into WHERE opened_by = :goes",
        "UPDATE hand_backs SET by = :into WHERE by = :goes",
        "UPDATE hand_back_remarks SET resident_id = :into WHERE resident_id = :goes",
        "UPDATE hand_back_rounds SET opened_by = :into WHERE opened_by = :goes",
        "UPDATE surveys SET opened_by = :into WHERE opened_by = :goes",
        """INSERT INTO open_survey_roll (survey_id, resident_id)
           SELECT survey_id, :into FROM open_survey_roll WHERE resident_id = :goes
           ON CONFLICT DO NOTHING""",
        "DELETE FROM open_survey_roll WHERE resident_id = :goes",
        "UPDATE evaluations SET opened_by = :into WHERE opened_by = :goes",
        """INSERT INTO open_sheet_roll (evaluation_id, resident_id)
           SELECT evaluation_id, :into FROM open_sheet_roll WHERE resident_id = :goes
           ON CONFLICT DO NOTHING""",
        "DELETE FROM open_sheet_roll WHERE resident_id = :goes",
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
        "UPDATE broadcasts SET by = :into WHERE by = :goes",
        """DELETE FROM broadcast_recipients b WHERE b.resident_id = :goes AND EXISTS (
               SELECT 1 FROM broadcast_recipients o
               WHERE o.broadcast_id = b.broadcast_id AND o.resident_id = :into)""",
        "UPDATE broadcast_recipients SET resident_id = :into WHERE resident_id = :goes",
        "UPDATE polls SET by = :into WHERE by = :goes",
        """DELETE FROM poll_choices c WHERE c.resident_id = :goes AND EXISTS (
               SELECT 1 FROM poll_choices o
               WHERE o.poll_id = c.poll_id AND o.resident_id = :into)""",
        "UPDATE poll_choices SET resident_id = :into WHERE resident_id = :goes",
        "UPDATE invitations SET invited_by = :into WHERE invited_by = :goes",
        "UPDATE invitations SET used_by = :into WHERE used_by = :goes",
        "DELETE FROM recovery_phrases WHERE resident_id = :goes",
        "UPDATE gateway_pushes SET resident_id = :into WHERE resident_id = :goes",
        "DELETE FROM mail_addresses WHERE resident_id = :goes",
        "DELETE FROM nudges WHERE resident_id = :goes",
        """UPDATE doors SET resident_id = :into, roles_from = :now WHERE resident_id = :goes""",
        "UPDATE residents SET merged_into = :into WHERE merged_into = :goes",
        """UPDATE residents i SET partner = coalesce(i.partner, g.partner) FROM residents g
           WHERE i.id = :into AND g.id = :goes""",
        "UPDATE residents SET merged_into = :into, shown_name = NULL WHERE id = :goes",
    )
)
