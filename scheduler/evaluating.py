"""The yearly look back: it opens and closes by itself, and reminds who didn't answer yet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import structlog

from domain.calendar import day_of
from domain.evaluation.closing import Closed, adopt, closed_notice, count_sheets, goes_line
from domain.evaluation.draft import Draft, draft_from_json
from domain.evaluation.evaluation import (
    Evaluation,
    Pace,
    closes_again_due,
    key_of,
    makes_sense,
    months_later,
    opens_due,
    shred_due,
    slot_of,
)
from domain.evaluation.opening import open_evaluation, reminder
from domain.evaluation.questionnaire import places
from domain.evaluation.report import heap_of
from domain.evaluation.sheet import Side
from domain.evaluation.sheet_screens import shut
from domain.ground_rules import LOOKING_BACK
from domain.handing_back.hand_back import HandBack, Proposed, TextKind
from domain.ids import AreaSlug, EvaluationId
from domain.notices import Notice
from domain.parameters import Content
from domain.roles import Role
from locales.sentences import said_line
from scheduler import reporting
from scheduler.ballots import SHRED_AGAIN
from scheduler.theming import MakeClusters
from storage import (
    ballots,
    due,
    evaluation_themes,
    evaluations,
    ground_rules,
    handing_back,
    outbox,
    people,
    roles,
    sheets,
    shredding,
)
from storage.due import Leased
from storage.session import Session

if TYPE_CHECKING:
    from scheduler.ticks import Needs

DUTCH = "nl"
"""A text is handed back in the language of the municipality."""

LONGEST_WAIT = timedelta(hours=1)
"""Of a report for the themes of its words."""

log = structlog.get_logger(__name__)


def pace_on(content: Content, at: datetime) -> Pace:
    """Return how long an evaluation that opens at `at` is open, and when the next one comes."""
    figures, day = content.evaluation, day_of(at)
    return Pace(
        figures.every_months.on(day),
        figures.open_days.on(day),
        (figures.first_reminder_days.on(day), figures.second_reminder_days.on(day)),
    )


async def keep_clocks(session: Session, content: Content, now: datetime) -> None:
    """Let each area that started wait for its next evaluation, if it doesn't yet.

    It comes 12 months (content) after the last one, or else after the day on which the program
    first knew that the area had started.
    """
    months = pace_on(content, now).every_months
    last = await evaluations.last_openings(session)
    await due.plan(
        session,
        [
            opens_due(one.slug, months_later(last.get(one.slug, now), months))
            for one in content.areas
            if one.started
        ],
    )


async def open_by_itself(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Open the evaluation of an area at its moment; silent in one that didn't start."""
    area = needs.content.area(AreaSlug(leased.subject["area"]))
    await ballots.lock_area(session, area.slug)
    if not await ground_rules.counts(session, area.slug, LOOKING_BACK):
        return  # it looks back only when it wants to
    before = await evaluations.before(session, area.slug)
    opened = open_evaluation(
        area,
        await evaluations.next_id(session),
        [one.number for one in needs.content.ground_rules],
        before,
        await evaluations.invited(session, area.slug),
        now,
        pace_on(needs.content, now),
    )
    if opened is None:
        return
    needs.keys.make(key_of(opened.evaluation.id))
    kept = await evaluations.keep_questions(session, needs.content.questionnaire)
    await evaluations.store(session, opened, kept)
    await outbox.put(session, opened.notices, now=now)


async def remind(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Remind who handed in nothing yet; a reminder past its sense isn't said."""
    number = EvaluationId(leased.subject["evaluation"])
    which = int(leased.subject["which"])
    found = await evaluations.find(session, number)
    if found is None or not makes_sense(found, which, now, pace_on(needs.content, found.opened_at)):
        return
    answered = await sheets.on_roll(session, number)
    invited = await evaluations.invited(session, found.area)
    notices = [
        reminder(one, side, found, which) for one, side in invited.all() if one not in answered
    ]
    await outbox.put(session, notices, now=now)


# --- closing ------------------------------------------------------------------------------


async def close(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Merge the sheets into a report, hand it back to the area, and tell who was asked.

    Where there are words to find themes in, that is done first, beside the clock
    (`gather_next`): the report waits for it, for LONGEST_WAIT at most.
    """
    number = EvaluationId(leased.subject["evaluation"])
    found = await evaluations.lock(session, number)
    if found is None or found.closed:
        return
    closed, invalid = await _count(session, found, needs, now)
    themes = await evaluation_themes.read(session, number)
    if needs.make_clusters is not None and not themes.wanted and heap_of(closed.sheets):
        await evaluation_themes.want(session, number, now=now)
        at_last = closes_again_due(number, now + LONGEST_WAIT, "uiterlijk")
        await due.plan(session, [at_last])
        return
    if invalid:
        log.error("evaluating.invalid_sheets", evaluation=number, sheets=invalid)
    await evaluations.close(session, number, closed, invalid=invalid, now=now)
    await sheets.seal(session, number, closed)
    over = await evaluations.find(session, number)
    if over is None:
        raise LookupError("the evaluation that was just closed is gone")
    invited = await evaluations.invited(session, over.area)
    published = await reporting.publish(
        session,
        needs,
        reporting.Closing(
            evaluation=number,
            area=over.area,
            opened_at=over.opened_at,
            closed_at=now,
            sheets=closed.sheets,
            asked={
                Side.RESIDENT: len(invited.residents),
                Side.PROFESSIONAL: len(invited.professionals),
            },
            since=await evaluations.closed_before(session, number),
            themes=themes.found or (),
        ),
        now,
    )
    report = await _hand_back(session, over, published, needs, now)
    notices: list[Notice] = [
        shut(chat, over, language=language)
        for chat, language in await shredding.screens_shown(session, slot_of(number))
    ]
    people_told = published.report.people
    notices += [
        closed_notice(one, side, over, report.id, people_told) for one, side in invited.all()
    ]
    await outbox.put(session, notices, now=now)
    await due.plan(session, [shred_due(number, now)])


async def _count(
    session: Session, found: Evaluation, needs: Needs, now: datetime
) -> tuple[Closed, int]:
    """Return what is counted, and how many sheets break the rules and count for nothing."""
    asked = places(found.rules)
    read = [draft_from_json(one, asked) for one in await sheets.all_of(session, found.id)]
    drafts: list[Draft] = [one for one in read if one is not None]
    least = needs.content.evaluation.merged_under.on(day_of(now))
    return count_sheets(drafts, merged_under=least), len(read) - len(drafts)


async def gather_next(
    needs: Needs, make_clusters: MakeClusters, clock: Callable[[], datetime]
) -> bool:
    """Find the themes of one evaluation that waits for them; return whether there was one.

    No transaction is open while it is clustered. It closes right after; one whose process dies
    here closes without themes.
    """
    now = clock()
    async with needs.sessions.begin() as session:
        number = await evaluation_themes.lease(session, now=now)
        found = None if number is None else await evaluations.find(session, number)
        if found is None:
            return False
        closed, _ = await _count(session, found, needs, now)
    least = needs.content.evaluation.merged_under.on(day_of(now))
    themes = await reporting.find_themes(closed.sheets, make_clusters, least=least)
    async with needs.sessions.begin() as session:
        if await evaluation_themes.store(session, found.id, themes):
            await due.plan(session, [closes_again_due(found.id, clock(), "woorden")])
    return True


async def _hand_back(
    session: Session,
    over: Evaluation,
    published: reporting.Published,
    needs: Needs,
    now: datetime,
) -> HandBack:
    reward = needs.content.evaluation.rule_reward_cents.on(day_of(now))
    questions = await evaluations.questions_of(session, over.id)
    goes = said_line(goes_line(over, questions, reward), DUTCH)
    group = await roles.holders(session, Role.INITIATIVE_GROUP, over.area)
    proposed = Proposed(
        over.area,
        TextKind.REPORT,
        over.id,
        published.title,
        f"{published.text}\n\n{goes}".strip(),
        by=group[0] if group else None,
    )
    return await handing_back.propose(session, proposed, now)


async def shred(session: Session, leased: Leased, needs: Needs, now: datetime) -> None:
    """Destroy the key, and what the open sheets left in the files of the database.

    Repeated, as for a ballot, until it was done while no screen of it was on its way.
    """
    number = EvaluationId(leased.subject["evaluation"])
    slot = slot_of(number)
    quiet = not await shredding.screens_on_their_way(session, slot)
    swept = await sheets.sweep(session, number)
    try:
        needs.keys.destroy(key_of(number))
    except OSError as broken:  # tried as long as it takes
        log.error("evaluating.key_stays", evaluation=number, error=type(broken).__name__)
        swept = False
    if swept and quiet:
        await shredding.forget_taps(session, slot)
        await evaluations.mark_shredded(session, number, now=now)
    else:
        await due.plan(session, [shred_due(number, now + SHRED_AGAIN)])


# --- once the area said yes ---------------------------------------------------------------


async def adopted(
    session: Session, text: HandBack, needs: Needs, now: datetime
) -> tuple[Notice, ...]:
    """Return what follows from a yes to a report: a rule goes with its reward, words can be
    picked."""
    found = await evaluations.lock(session, EvaluationId(text.number))
    if found is None:
        return ()
    before = await evaluations.before(session, found.area)
    figures, today = needs.content.evaluation, day_of(now)
    outcome = adopt(
        found,
        await evaluations.questions_of(session, found.id),
        now,
        reward=figures.rule_reward_cents.on(today),
        already=found.may_go in before.abolished,
        has_words=bool(await evaluations.wishes(session, found.id)),
        audience=await people.reachable(session, found.area),
        group=await roles.holders(session, Role.INITIATIVE_GROUP, found.area),
    )
    if outcome.abolished is not None:
        await evaluations.abolish(session, outcome.abolished)
    return outcome.notices
