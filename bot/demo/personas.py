"""A visitor as a persona: a resident of their own, with an area and roles, in a fresh chat."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.demo.script import PersonaSketch, Script
from bot.role_names import ROLE_NAMES
from domain.ballots.opening import invitation
from domain.demo import Persona, first_words
from domain.handing_back.reminding import may_decide_now
from domain.ids import AreaSlug
from domain.members.record import How, Record
from domain.notices import Notice, answering
from domain.parameters import Content
from domain.people import Resident
from domain.roles import EVERYWHERE
from domain.theming import issue_screen
from domain.welcome import inside
from storage import ballots, issues, outbox, people, roles, voters, vouching
from storage.gateway import CHANNEL
from storage.session import Session


@dataclass(frozen=True, slots=True)
class Personas:
    """Makes the residents that visitors look around as."""

    script: Script
    content: Content

    async def arrive(
        self, session: Session, chat: int, persona: Persona, language: str, now: datetime
    ) -> None:
        """Let somebody come in at a new chat of the web phone: what asking would have asked is
        known, and what waits for who comes in is said.

        Args:
            language: of the conversation.
        """
        sketch = self.script.persona_of(persona)
        area = self.content.area(sketch.area)
        await ballots.lock_area(session, area.slug)
        new = await people.add(
            session, CHANNEL, chat, chat, language=language, area=area.slug, now=now
        )
        await people.set_name(session, new.id, sketch.name)
        await self._give_roles(session, new, sketch, now)
        if sketch.confirmed_by:
            giver = await people.find_example(session, sketch.confirmed_by)
            if giver is not None:
                record = Record(new.id, giver, area.slug, How.CODE, now)
                await vouching.add(session, record)
        resident = await people.get(session, new.id) or new
        _, welcome = inside(resident, area, signalled=False)
        notices = [first_words(resident.id, persona, sketch.name, area.name), welcome]
        notices += await self._what_waits(session, resident, sketch, now)
        await outbox.put(session, notices, now=now)

    async def _give_roles(
        self, session: Session, resident: Resident, sketch: PersonaSketch, now: datetime
    ) -> None:
        for name in sketch.roles:
            role = ROLE_NAMES[name]
            where: list[AreaSlug | None] = [AreaSlug(one) for one in sketch.areas]
            for area in [None] if role in EVERYWHERE else where:
                await roles.grant(session, resident.id, role, area, by=None, now=now)
        if sketch.partner:
            await people.works_for(session, resident.id, sketch.partner)

    async def _what_waits(
        self, session: Session, resident: Resident, sketch: PersonaSketch, now: datetime
    ) -> list[Notice]:
        """Return what a link opens, and the invitation to the ballot that is open."""
        found: list[Notice] = []
        number = await issues.find_example(session, sketch.comes_by) if sketch.comes_by else None
        issue = None if number is None else await issues.find(session, number)
        if issue is not None:
            found.append(issue_screen(resident, issue))
        ballot = await ballots.newest_of(session, AreaSlug(sketch.area))
        if ballot is not None and ballot.takes_votes(now):
            found.append(answering(invitation(resident.id, ballot)))
        if sketch.confirmed_by:
            papers = await voters.open_to(session, resident.id)
            invited = may_decide_now(resident.id, papers, now)
            found += [] if invited is None else [answering(invited)]
        return found
