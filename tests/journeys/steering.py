"""People around a larger plan, and the way of an item to the steering group."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import text

from domain.ids import AreaSlug
from domain.roles import EVERYWHERE, Role
from domain.welcome import inside
from storage import outbox, people, roles
from tests.village import Person, Village

PARTNERS = ("gemeente", "woonconcept", "domesta", "actium", "sww", "politie")
TITLE = "Veilig oversteken"
ITEM = """
    WITH theme AS (
        INSERT INTO themes (area, names)
        VALUES (:area, jsonb_build_object('nl', CAST(:title AS text))) RETURNING id
    ), ballot AS (
        INSERT INTO ballots (area, kind, points, advisory, opened_at, closes_at, closed_at, voters)
        VALUES (:area, 'dots', 3, true, :now, :now, :now, 4) RETURNING id
    ), option AS (
        INSERT INTO ballot_options (ballot_id, number, theme_id, names, supporters, total, place)
        SELECT ballot.id, 1, theme.id, jsonb_build_object('nl', CAST(:title AS text)), 1, 4, 1
        FROM theme, ballot
    )
    INSERT INTO agenda_items (area, theme_id, ballot_id, names, confirmed_at)
    SELECT :area, theme.id, ballot.id, jsonb_build_object('nl', CAST(:title AS text)),
           :now FROM theme, ballot
    RETURNING id
"""


async def an_item(village: Village, area: str = "krakeel", title: str = TITLE) -> int:
    """Put an item on the agenda of an area, as a ballot does."""
    async with village.sessions.begin() as session:
        values = {"area": area, "title": title, "now": village.clock()}
        return int((await session.execute(text(ITEM), values)).scalar_one())


async def with_role(
    village: Village,
    name: str,
    role: Role,
    *,
    area: str = "krakeel",
    home: str = "krakeel",
    partner: str | None = None,
) -> Person:
    """Let somebody live in `home` who has a role in `area`, and may work for a partner."""
    person = await _arrives(village, name, role, area=area, home=home, partner=partner)
    await village.settle()
    return person


async def _arrives(
    village: Village,
    name: str,
    role: Role,
    *,
    area: str = "krakeel",
    home: str = "elim",
    partner: str | None = None,
) -> Person:
    """Store somebody with a role; who settles the village later lets them hear of it."""
    person, now = village.person(name), village.clock()
    chat, home_area = person.phone.chat, AreaSlug(home)
    async with village.sessions.begin() as session:
        resident = await people.add(
            session, village.channel.name, chat, chat, language="nl", area=home_area, now=now
        )
        await people.set_name(session, resident.id, name)
        if partner is not None:
            await people.works_for(session, resident.id, partner)
        where = None if role in EVERYWHERE else AreaSlug(area)
        await roles.grant(session, resident.id, role, where, by=None, now=now)
        hello = inside(resident, village.town.area(home_area), signalled=False)
        await outbox.put(session, hello, now=now)
    return person


@dataclass(slots=True)
class Cast:
    """Everybody who is needed to decide about an item of Krakeel."""

    item: int
    wietske: Person
    """In the initiative group."""
    theo: Person
    """In the neighbourhood team."""
    rene: Person
    """Area director."""
    aligned: list[Person] = field(default_factory=list)
    """In the alignment group, one of each partner."""
    seats: list[Person] = field(default_factory=list)
    """In the steering group: six partners, four residents."""
    alderman: Person | None = None

    @property
    def chair(self) -> Person:
        """The alderman."""
        assert self.alderman is not None
        return self.alderman


async def the_team(village: Village) -> Cast:
    """Return an item with those who judge its scope."""
    return Cast(
        await an_item(village),
        await with_role(village, "Wietske", Role.INITIATIVE_GROUP),
        await with_role(village, "Theo", Role.NEIGHBOURHOOD_TEAM, home="elim"),
        await with_role(village, "Rene", Role.AREA_DIRECTOR, home="elim"),
    )


async def everybody(village: Village) -> Cast:
    """Return an item with all who decide about it."""
    cast = await the_team(village)
    for at, key in enumerate(PARTNERS):
        member = await _arrives(village, f"Beleid {at}", Role.ALIGNMENT_GROUP, partner=key)
        seat = await _arrives(village, f"Directie {at}", Role.STEERING_GROUP, partner=key)
        cast.aligned.append(member)
        cast.seats.append(seat)
    for at in range(4):
        cast.seats.append(await _arrives(village, f"Bewoner {at}", Role.STEERING_GROUP))
    cast.alderman = await _arrives(village, "Wethouder", Role.ALDERMAN)
    await village.settle()
    return cast


async def opens(person: Person, item: int) -> None:
    """Open the file of an item."""
    await person.taps_raw(f"rw:{item}:open")


async def asks_the_team(cast: Cast) -> None:
    """Ask the neighbourhood team about the item, from its screen."""
    await cast.wietske.says("/agenda")
    await cast.wietske.taps(TITLE)
    await cast.wietske.taps("Wie beslist hierover?")
    await cast.wietske.taps("Vraag het wijkteam")


async def judges(person: Person, item: int, button: str, scope: str, reason: str) -> None:
    """Judge the scope of an item."""
    await opens(person, item)
    await person.taps(button)
    await person.taps(scope)
    await person.taps(reason)


async def goes_beyond(village: Village, cast: Cast) -> None:
    """Let the item go beyond its area, and the days for objecting pass."""
    await asks_the_team(cast)
    await judges(cast.theo, cast.item, "Geef jullie oordeel", "Gaat verder", "Meer geld nodig")
    await village.waits(days=7, hours=14)


async def partners_answer(cast: Cast, *, but: int = 0) -> None:
    """Let partners say what they can do, all but some."""
    for one in cast.aligned[: len(cast.aligned) - but]:
        await opens(one, cast.item)
        await one.taps("Zeg wat jullie kunnen")
        await one.taps("Het kan als")
        await one.says("Als de raad in mei geld vrijmaakt voor de drempels.")


async def writes_points(
    person: Person, item: int, *points: str, button: str = "Schrijf ons advies"
) -> None:
    """Write an advice."""
    await opens(person, item)
    await person.taps(button)
    for point in points:
        await person.taps("Punt erbij")
        await person.says(point)


async def areas_say_yes(village: Village) -> None:
    """Let every advice that waits be accepted, as a round of the month does."""
    async with village.sessions.begin() as session:
        await session.execute(
            text("""UPDATE hand_backs SET stand = 'accepted', decided_at = :now
                    WHERE kind = 'advice' AND stand IN ('waits', 'open')"""),
            {"now": village.clock()},
        )


async def rules(person: Person, number: int, answer: str = "") -> None:
    """Say what the steering group does with a point; with an answer, that it departs from it."""
    await person.taps(f"Punt {number}")
    if answer:
        await person.taps("Wijkt af")
        await person.says(answer)
    else:
        await person.taps("Volgt")


async def is_advised(village: Village, cast: Cast, *points: str) -> None:
    """Bring the item to the steering group: both advices are there, and the area said yes."""
    await goes_beyond(village, cast)
    await partners_answer(cast)
    group = "Schrijf het advies"
    await writes_points(cast.rene, cast.item, "Leg de drempels in 2027 aan.", button=group)
    await cast.rene.taps("Naar de stuurgroep")
    await writes_points(cast.wietske, cast.item, *points)
    await cast.wietske.taps("Leg het voor")
    await areas_say_yes(village)
