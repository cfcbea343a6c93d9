"""The themes of an area over time, as a picture in the chat with the same in words."""

from __future__ import annotations

from datetime import timedelta

from tests.journeys.test_themes import fill
from tests.village import Person, Village


async def fill_two_months(village: Village) -> None:
    now = village.clock()
    village.clock.moment = now - timedelta(days=20)
    await fill(village, "krakeel", "Groen", issues=3)
    await fill(village, "krakeel", "Licht", issues=2)
    village.clock.moment = now
    await fill(village, "krakeel", *(f"Thema {letter}" for letter in "ABCDEFG"))


async def test_bilal_looks_at_the_themes_as_a_picture(village: Village, bilal: Person) -> None:
    await fill_two_months(village)

    await bilal.says("/themas")
    await bilal.taps("Bekijk als plaatje")

    assert bilal.seen[-1].picture
    bilal.sees_last("Wat er speelt in Krakeel, in 6 maanden:")
    bilal.sees_last("Groen: 3, deze maand 0")
    bilal.sees_last("Al het andere: 3, deze maand 3")
    bilal.sees_last("https://smederij.example/gebied/krakeel/themas")
    await bilal.taps("Alle thema")
    bilal.sees_last("Dit speelt er in Krakeel")


async def test_the_button_stands_where_there_is_room_for_it(
    village: Village, bilal: Person
) -> None:
    await fill(village, "krakeel", *(f"Thema {letter}" for letter in "ABCDEFGHIJK"))

    await bilal.says("/themas")
    labels = [label for label, _ in bilal.seen[-1].buttons]
    assert labels[-2:] == ["Verder", "Bekijk als plaatje"]
    await bilal.taps("Verder")
    assert [label for label, _ in bilal.seen[-1].buttons][-2:] == ["Vorige", "Verder"]
    await bilal.taps("Verder")
    assert [label for label, _ in bilal.seen[-1].buttons][-2:] == ["Vorige", "Bekijk als plaatje"]


async def test_an_area_with_little_says_so_instead_of_an_empty_picture(
    village: Village, bilal: Person
) -> None:
    await fill(village, "krakeel", "Groen", issues=3)

    await bilal.says("/themas")
    await bilal.taps("Bekijk als plaatje")

    assert not bilal.seen[-1].picture
    bilal.sees_last("In Krakeel is nog te weinig gezegd voor een plaatje.")
