"""A meeting in Krakeel with people who answered it, stored as the program does."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import text

from domain.ids import AreaSlug, MeetingId, ResidentId
from domain.meetings.answering import Answered, decide_answer
from domain.meetings.calling import Called, decide_call
from domain.meetings.changing import CalledOff, Changed, decide_call_off, decide_change
from domain.meetings.draft import Draft, draft_of
from domain.meetings.meeting import Choice, Meeting
from domain.meetings.reminding import Reminders
from domain.meetings.typed import NO_LIMIT
from domain.people import Resident
from domain.roles import Role
from storage import delivering, meetings, outbox, people, roles
from storage.session import Session, Sessions

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
THEN = datetime(2026, 3, 12, 18, 30, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
REMINDERS = Reminders((7, 1), 10, 30)


@dataclass
class Krakeel:
    """An area with a facilitator, and neighbours by number."""

    sessions: Sessions
    olga: Resident
    neighbours: list[Resident] = field(default_factory=list)

    async def calls(self, *, places: int | None = None, at: datetime = THEN) -> MeetingId:
        """Call a meeting."""
        draft = Draft(
            area=KRAKEEL,
            title="Praten over de speeltuin",
            place="dorpshuis",
            starts_at=at,
            places=places or NO_LIMIT,
            bring="",
        )
        async with self.sessions.begin() as session:
            called = decide_call(
                self.olga,
                draft,
                await meetings.next_id(session),
                NOW,
                area_name="Krakeel",
                on_map="Hoogeveen",
                members=[],
                reminders=REMINDERS,
                most_days=365,
            )
            assert isinstance(called, Called)
            await meetings.store(session, called)
        return called.meeting.id

    async def answers(
        self,
        meeting: MeetingId,
        who: int,
        choice: Choice = Choice.COMING,
        *,
        people_along: int = 1,
        at: datetime = NOW,
    ) -> Answered:
        """Let a neighbour answer the meeting as it is now."""
        async with self.sessions.begin() as session:
            return await self.answers_in(
                session, meeting, who, choice, people_along=people_along, at=at
            )

    async def answers_in(
        self,
        session: Session,
        meeting: MeetingId,
        who: int,
        choice: Choice = Choice.COMING,
        *,
        people_along: int = 1,
        at: datetime = NOW,
    ) -> Answered:
        """Let a neighbour answer in a transaction."""
        resident = self.neighbours[who]
        found = await meetings.lock(session, meeting, resident.id)
        assert found is not None
        outcome = decide_answer(
            found, resident, choice, at, version=found.version, most=5, people=people_along
        )
        assert isinstance(outcome, Answered)
        await meetings.answer(session, outcome)
        await outbox.put(session, outcome.notices[1:], now=at)
        return outcome

    async def moves(self, meeting: MeetingId, to: datetime, *, at: datetime = NOW) -> None:
        """Let the facilitator move the meeting."""
        async with self.sessions.begin() as session:
            found = await meetings.lock(session, meeting, self.olga.id)
            assert found is not None
            changed = decide_change(
                found,
                self.olga,
                replace(draft_of(found), starts_at=to),
                at,
                audience=await meetings.audience(session, meeting),
                unheard=[],
                reminders=REMINDERS,
                most_days=365,
            )
            assert isinstance(changed, Changed)
            await meetings.change(session, changed)

    async def calls_off(self, meeting: MeetingId) -> None:
        """Let the facilitator call the meeting off."""
        async with self.sessions.begin() as session:
            found = await meetings.lock(session, meeting, self.olga.id)
            assert found is not None
            off = decide_call_off(
                found,
                self.olga,
                NOW,
                version=found.version,
                audience=await meetings.audience(session, meeting),
                reminders=REMINDERS,
            )
            assert isinstance(off, CalledOff)
            await meetings.call_off(session, off)

    async def sees(self, meeting: MeetingId, who: ResidentId = ResidentId(0)) -> Meeting:
        """Return the meeting as somebody sees it."""
        async with self.sessions() as session:
            found = await meetings.find(session, meeting, who)
        assert found is not None
        return found

    async def hears(self) -> list[tuple[int, str]]:
        """Let delivery say what waits; return who heard what that they did not ask for."""
        async with self.sessions.begin() as session:
            found = await session.execute(
                text("""SELECT resident_id, notice #>> '{values,regel,text,is}' AS said
                        FROM outbox WHERE priority > 0 AND closed_at IS NULL ORDER BY id""")
            )
            heard = [(row.resident_id, row.said) for row in found]
            await session.execute(text("UPDATE outbox SET closed_at = now(), ended = 'said'"))
        return heard


async def make_krakeel(sessions: Sessions, *, neighbours: int) -> Krakeel:
    """Store an area with a facilitator and neighbours, each with a web phone."""
    async with sessions.begin() as session:
        await session.execute(text("INSERT INTO areas (slug, name) VALUES ('krakeel', 'Krakeel')"))
        await delivering.know_channel(session, "web")
        made = [
            await people.add(session, "web", chat, chat, language="nl", area=KRAKEEL, now=NOW)
            for chat in range(1, neighbours + 2)
        ]
        await people.set_name(session, made[0].id, "Olga")
        await roles.grant(session, made[0].id, Role.INITIATIVE_GROUP, KRAKEEL, by=None, now=NOW)
        olga = await people.get(session, made[0].id)
    assert olga is not None
    return Krakeel(sessions, olga, made[1:])


SECOND = timedelta(seconds=1)
