"""Somebody watches the turnout while neighbours vote: nothing that can be seen tells of it."""

from __future__ import annotations

from domain.handing_back.hand_back import Proposed, TextKind
from domain.ids import AreaSlug
from domain.roles import Role
from storage import handing_back
from tests.journeys.test_evaluation import answers_rest, answers_rules
from tests.journeys.test_evaluation import opens as opens_the_look_back
from tests.journeys.test_handing_back import is_confirmed, says_to_the_text
from tests.journeys.test_resisting import gives
from tests.journeys.test_resisting import opens as opens_resistance
from tests.journeys.test_voting import rows, two_themes
from tests.village import Person, Village

KRAKEEL = AreaSlug("krakeel")
SCREENS = (
    "/stem",
    "/terugleggen",
    "/evaluatie",
    "/vastgelopen",
    "/agenda",
    "/buurt",
    "/bureau",
    "/mijn",
)


async def _looks_around(person: Person) -> list[str]:
    """Return all that somebody reads who opens every screen about the area, and its text."""
    read: list[str] = []
    for command in SCREENS:
        await person.says(command)
        read.append(person.seen[-1].text)
    await person.says("/terugleggen")
    await person.taps("1.")
    return [*read, person.seen[-1].text]


async def _all_lies_open(village: Village, watcher: Person) -> None:
    """Open one ballot of each kind, and a look back."""
    async with village.sessions.begin() as session:
        proposed = Proposed(KRAKEEL, TextKind.ADVICE, 1, "Het advies", "Wij willen drempels.")
        await handing_back.propose(session, proposed, village.clock())
    await village.settle()
    await village.waits(days=8)
    await two_themes(village)
    await watcher.taps_raw("so:ja-week", watcher.seen[-1].id)
    await opens_resistance(village)
    await opens_the_look_back(watcher)
    kinds = await rows(village, "SELECT kind FROM ballots WHERE closed_at IS NULL ORDER BY kind")
    assert kinds == [("dots",), ("ratification",), ("resistance",)]


async def _votes(person: Person) -> None:
    """Vote in all that lies open, and hand a sheet in."""
    await says_to_the_text(person, "ja")
    await gives(person, 1, 8, 3)
    await person.says("/evaluatie")
    await person.taps("Kijk terug")
    await answers_rules(person)
    await answers_rest(person)


async def test_who_watches_the_turnout_after_each_vote_and_a_reminder_sees_nothing_change(
    village: Village,
) -> None:
    watcher = await village.person("Wietske").lives_here(name="Wietske")
    for role in (Role.INITIATIVE_GROUP, Role.COMMUNITY_WORKER):
        await village.gives_role(watcher, role)
    names = ("Anna", "Bilal", "Chantal", "Dewi", "Erik", "Femke")
    neighbours = [await village.person(name).lives_here(name=name) for name in names]
    await is_confirmed(village, *neighbours)
    await _all_lies_open(village, watcher)

    before = await _looks_around(watcher)
    assert all(before)
    for one in neighbours:
        await _votes(one)
        assert await _looks_around(watcher) == before
    on_rolls = "SELECT (SELECT count(*) FROM open_roll), (SELECT count(*) FROM open_sheet_roll)"
    assert await rows(village, on_rolls) == [(12, 6)]

    heard = len(watcher.seen)
    await village.waits(days=3)  # reminders are due: each is for its reader alone
    for words in (one.text for one in watcher.seen[heard:] if not one.mine):
        assert not any(f"{name} " in words for name in names)
        assert not any(f"{number} buren stemden" in words for number in range(1, 7))
