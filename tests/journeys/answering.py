"""What journeys about answers share: who works for which partner, and asking and answering."""

from __future__ import annotations

from domain.roles import Role
from storage import people
from tests.village import Person, Village

LAMP = "De lamp bij de bushalte is al weken kapot"


async def works_for(
    village: Village,
    person: Person,
    partner: str,
    role: Role = Role.COMMUNITY_WORKER,
    area: str = "krakeel",
) -> None:
    """Give somebody a role and a partner, as the command line does."""
    await village.gives_role(person, role, area)
    async with village.sessions.begin() as session:
        known = await people.who_is(session, village.channel.name, person.phone.chat)
        assert known is not None
        await people.works_for(session, known.id, partner)


async def asks_about_lamp(anna: Person) -> None:
    """Let Anna bring up the lamp and ask the municipality for an answer."""
    await anna.brings_up(LAMP)
    await anna.taps("Vraag een antwoord")
    await anna.taps("Gemeente Hoogeveen")
    await anna.taps("Ja, verstuur")


async def begins_to_answer(person: Person, words: str) -> None:
    """Open the first of what is due and type the words of an answer."""
    await person.says("/antwoord")
    await person.taps("Open nummer 1")
    await person.taps("Geef antwoord")
    await person.says(words)
