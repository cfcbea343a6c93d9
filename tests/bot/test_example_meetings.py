"""An example meeting is called as a facilitator calls one."""

from __future__ import annotations

import pytest

from bot.content import load
from bot.example_meetings import evening_after, put_example_meeting
from storage import meetings, people
from storage.session import Sessions
from tests.called_meetings import KRAKEEL, NOW, make_krakeel
from tests.village import CONTENT


async def test_a_meeting_is_put_in_an_area_and_who_lives_there_can_answer(
    sessions: Sessions,
) -> None:
    krakeel = await make_krakeel(sessions, neighbours=2)
    async with sessions.begin() as session:
        number = await put_example_meeting(
            session,
            load(CONTENT),
            krakeel.olga,
            KRAKEEL,
            title="Praten over de speeltuin",
            place="dorpshuis",
            starts_at=evening_after(NOW, days=10),
            places=20,
            now=NOW,
        )

    answered = await krakeel.answers(number, 0)

    assert answered.answer.has_place
    async with sessions() as session:
        (found,) = await meetings.to_come(session, [KRAKEEL], krakeel.olga.id, now=NOW)
    assert f"{found.details.starts_at:%d %H:%M}" == "12 18:30"


async def test_somebody_without_a_role_can_not_be_its_caller(sessions: Sessions) -> None:
    krakeel = await make_krakeel(sessions, neighbours=1)
    async with sessions.begin() as session:
        nobody = await people.get(session, krakeel.neighbours[0].id)
        assert nobody is not None

        with pytest.raises(ValueError, match="can't call a meeting"):
            await put_example_meeting(
                session,
                load(CONTENT),
                nobody,
                KRAKEEL,
                title="Praten",
                place="dorpshuis",
                starts_at=evening_after(NOW, days=10),
                now=NOW,
            )
