"""What stories of one person with two phones share: codes, linking, and time that passes."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from sqlalchemy import text

from tests.village import Person, Village

CODE = re.compile(r"^[0-9C-Y]{4}-[0-9C-Y]{4}$", re.MULTILINE)


def let_seconds_pass(patch: pytest.MonkeyPatch) -> None:
    """Let a second pass before each thing that anybody does.

    Somebody is answered where they spoke last; in the same moment at two places nobody is.
    """
    before = Person._before

    async def later(person: Person) -> None:
        person.village.clock.moment += timedelta(seconds=1)
        await before(person)

    patch.setattr(Person, "_before", later)


def code_of(person: Person) -> str:
    """Return the newest one-time code that somebody sees."""
    found = [code for one in person.seen for code in CODE.findall(one.text) if not one.mine]
    return str(found[-1])


async def links(old: Person, new: Person) -> None:
    """Link a new door by a code of the old one."""
    await old.says("/koppel")
    await new.says(f"/koppel {code_of(old)}")
    await old.taps("Ja, koppel")


async def links_twice(stays: Person, goes: Person) -> None:
    """Link a place where somebody came in before, as another resident."""
    await stays.says("/koppel")
    await goes.says(f"/koppel {code_of(stays)}")
    await goes.taps("Ja, die is van mij")
    await stays.taps("Ja, koppel")


async def count(village: Village, query: str) -> int:
    """Return the one number that a query gives."""
    async with village.sessions() as session:
        return int((await session.execute(text(query))).scalar_one())
