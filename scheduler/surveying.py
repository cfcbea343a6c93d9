"""Survey rounds: they remind who hasn't finished, close by themselves, and leave nothing behind."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import structlog

from domain.calendar import day_of
from domain.evaluation.draft import Draft, draft_from_json
from domain.ids import SurveyId
from domain.notices import Notice
from domain.survey.opening import reminder
from domain.survey.result import count_answers, told
from domain.survey.sheet_screens import shut
from domain.survey.survey import key_of, makes_sense, places, shred_due, slot_of
from scheduler.ballots import SHRED_AGAIN
from storage import due, outbox, people, shredding, surveys
from storage.due import Leased
from storage.session import Session

if TYPE_CHECKING:
    from scheduler.ticks import Needs

log = structlog.get_logger(__name__)


async def remind(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Remind who hasn't handed in yet; a reminder past its sense isn't said."""
    number, which = SurveyId(leased.subject["survey"]), int(leased.subject["which"])
    found = await surveys.find(session, number)
    if found is None or not makes_sense(found, which, now):
        return
    ready = await surveys.BOX.on_roll(session, number)
    members = await people.reachable(session, found.area)
    notices = [reminder(one, found, which) for one in members if one not in ready]
    await outbox.put(session, notices, now=now)


async def close(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Count what was handed in, throw the sheets away, and tell the area what it said."""
    number = SurveyId(leased.subject["survey"])
    found = await surveys.lock(session, number)
    if found is None or found.closed:
        return
    asked = places(found.questions)
    read = [draft_from_json(one, asked) for one in await surveys.BOX.all_of(session, number)]
    drafts: list[Draft] = [one for one in read if one is not None]
    if len(drafts) < len(read):
        log.error("surveying.invalid_sheets", survey=number, sheets=len(read) - len(drafts))
    least = needs.content.ballots.hidden_under.on(day_of(now))
    result = count_answers(found.questions, drafts, least=least)
    await surveys.close(session, number, result, invalid=len(read) - len(drafts), now=now)
    over = await surveys.find(session, number)
    if over is None:
        raise LookupError("the survey that was just closed is gone")
    notices: list[Notice] = [
        shut(chat, over, language=language)
        for chat, language in await shredding.screens_shown(session, slot_of(number))
    ]
    members = await people.reachable(session, over.area)
    notices += [told(one, over, result) for one in members]
    await outbox.put(session, notices, now=now)
    await due.plan(session, [shred_due(number, now)])


async def shred(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Destroy the key, and what the open sheets left in the files of the database.

    Repeated, as for a ballot, until it was done while no screen of it was on its way.
    """
    number = SurveyId(leased.subject["survey"])
    slot = slot_of(number)
    quiet = not await shredding.screens_on_their_way(session, slot)
    swept = await surveys.BOX.sweep(session, slot)
    try:
        needs.keys.destroy(key_of(number))
    except OSError as broken:  # tried as long as it takes
        log.error("surveying.key_stays", survey=number, error=type(broken).__name__)
        swept = False
    if swept and quiet:
        await shredding.forget_taps(session, slot)
        await surveys.mark_shredded(session, number, now=now)
    else:
        await due.plan(session, [shred_due(number, now + SHRED_AGAIN)])
