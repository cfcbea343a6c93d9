"""Photos: sent with an issue or before it, looked at again, placed, seen by neighbours, gone."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image
from sqlalchemy import text

from bot import intake
from bot.dispatching import make_dispatcher
from bot.lanes import Lanes
from scheduler import ticks
from storage import merging, people
from tests.journeys.test_bringing_up import LIGHT, stored
from tests.pictures import SECRET, a_bomb, a_camera_photo, a_png_that_says, metadata_in
from tests.village import Message, Person, TelegramPhone, Village

RED, GREEN, BLUE = (a_camera_photo(color) for color in ("red", "green", "blue"))
BENCH = "Er is geen bankje in het park"


async def kept(village: Village, which: str = "true") -> list[bytes]:
    """Return the photos in the database, in the order of their places."""
    async with village.sessions() as session:
        query = f"SELECT content FROM issue_photos WHERE {which} ORDER BY issue_id, place, id"
        return [bytes(row.content) for row in await session.execute(text(query))]


async def colors(village: Village, which: str = "issue_id IS NOT NULL") -> list[str]:
    """Return which of the photos here are in the database."""
    return [_color(one) for one in await kept(village, which)]


def _color(content: bytes) -> str:
    with Image.open(io.BytesIO(content)) as picture:
        red, green, blue = picture.convert("RGB").resize((1, 1)).tobytes()
    return max(("red", red), ("green", green), ("blue", blue), key=lambda one: one[1])[0]


def news(person: Person) -> list[Message]:
    """Return what our side said since this person last did something."""
    return [one for one in person.seen[person.heard :] if not one.mine]


def telegram(person: Person) -> TelegramPhone:
    assert isinstance(person.phone, TelegramPhone)
    return person.phone


async def sends_file(person: Person, content: bytes, name: str, kind: str, **more: Any) -> None:
    """Send something as a file, as Telegram offers it."""
    await person._before()
    phone = telegram(person)
    file = {"file_name": name, "mime_type": kind}
    phone.api.user_shows(phone.chat, content, name=person.name, file=file, **more)
    await person.village.settle()


# --- sending ------------------------------------------------------------------------------


async def test_anna_sends_a_photo_alone_and_is_asked_for_words(
    village: Village, anna: Person
) -> None:
    await anna.shows(RED)
    anna.sees_last("Mooie foto. Wat is er aan de hand?")

    await anna.says(LIGHT)
    anna.sees_last("Er gaat 1 foto mee. Iedereen in Krakeel kan hem zien.")
    anna.sees_last("Staan er mensen herkenbaar op? Vraag het ze eerst.")
    await anna.taps("Plaats het")

    assert await stored(village) == [("Anna", LIGHT)]
    assert await colors(village) == ["red"]


async def test_what_anna_writes_below_a_photo_is_the_issue(village: Village, anna: Person) -> None:
    await anna.shows(RED, caption=LIGHT)

    anna.sees_last(f"“{LIGHT}”")
    anna.sees_last("Er gaat 1 foto mee.")
    await anna.taps("Plaats het")
    assert await stored(village) == [("Anna", LIGHT)]


async def test_a_photo_after_the_words_goes_along_too(village: Village, anna: Person) -> None:
    await anna.says(LIGHT)

    await anna.shows(GREEN)

    assert len(news(anna)) == 1
    anna.sees_last(f"“{LIGHT}”")
    anna.sees_last("Er gaat 1 foto mee.")


async def test_an_album_gets_one_screen_that_counts(village: Village, anna: Person) -> None:
    await anna.shows(RED, GREEN, BLUE)

    assert [one.text.split(".")[0] for one in news(anna)] == ["Mooie foto’s, 3 stuks"]
    await anna.says(LIGHT)
    anna.sees_last("Er gaan 3 foto’s mee.")
    await anna.taps("Plaats het")
    assert await colors(village) == ["red", "green", "blue"]


async def test_an_album_with_words_gets_one_screen_too(
    village: Village, anna: Person, bilal: Person
) -> None:
    await bilal.brings_up("Het is veel te donker op het fietspad, de lampen zijn kapot")

    await anna.shows(RED, GREEN, caption=f"{LIGHT}, bel 06-12345678")

    assert len(news(anna)) == 1
    anna.sees_last("Buren zeiden al zoiets")
    anna.sees_last("Er gaan 2 foto’s mee.")
    await anna.taps("Nee, die van mij is anders")
    anna.sees_last("een telefoonnummer")
    anna.sees_last("Er gaan 2 foto’s mee.")
    await anna.taps("Verberg het")
    anna.sees_last("Er gaan 2 foto’s mee.")


async def test_the_fourth_photo_gets_a_friendly_sentence_and_the_three_stay(
    village: Village, anna: Person
) -> None:
    await anna.shows(RED, GREEN, BLUE, RED, GREEN)
    anna.sees_last("Er passen 3 foto’s bij een vraagstuk.")
    assert len(news(anna)) == 2
    assert len(village.api.downloads) == 3  # nobody fetches what nobody wants

    await anna.says(LIGHT)
    await anna.shows(RED, caption="Nog een")
    anna.sees_last("Er passen 3 foto’s bij een vraagstuk.")
    await anna.taps("Plaats het")

    assert await colors(village) == ["red", "green", "blue"]


async def test_a_photo_sent_as_a_file_is_a_photo_and_other_files_are_refused_kindly(
    village: Village, anna: Person
) -> None:
    await sends_file(anna, b"%PDF-1.7", "plan.pdf", "application/pdf")
    anna.sees_last("Dit bestand kunnen we niet openen. Stuur een foto")
    assert not village.api.downloads

    await sends_file(anna, RED, "../../../etc/passwd", "image/jpeg", caption=LIGHT)

    anna.sees_last("Er gaat 1 foto mee.")
    await anna.taps("Plaats het")
    assert await colors(village) == ["red"]


async def test_a_better_text_and_the_way_back_keep_the_photos(
    village: Village, anna: Person
) -> None:
    await anna.shows(RED, caption=LIGHT)
    await anna.taps("Pas de tekst aan")
    anna.sees_last("Er gaat 1 foto mee.")
    await anna.shows(BLUE)
    anna.sees_last("Stuur je tekst opnieuw")
    anna.sees_last("Er gaan 2 foto’s mee.")
    await anna.says(BENCH)
    anna.sees_last("Er gaan 2 foto’s mee.")
    await anna.taps("Plaats het")

    assert await stored(village) == [("Anna", BENCH)]
    assert await colors(village) == ["red", "blue"]


async def test_words_below_a_photo_that_are_too_long_are_asked_for_again_and_the_photo_stays(
    village: Village, anna: Person
) -> None:
    await anna.shows(RED, caption="lang " * 204)
    anna.sees_last("Je tekst is te lang")

    await anna.says(LIGHT)

    anna.sees_last("Er gaat 1 foto mee.")


async def test_a_greeting_below_a_photo_is_no_issue(village: Village, anna: Person) -> None:
    await anna.shows(RED, caption="Hoi")

    anna.sees_last("Mooie foto. Wat is er aan de hand?")


# --- where it can't be used ---------------------------------------------------------------


async def test_a_photo_where_a_name_is_asked_gets_a_kind_sentence_and_the_question_stays(
    village: Village, anna: Person
) -> None:
    await anna.says("/mijn")
    await anna.taps("Andere naam")

    await anna.shows(RED, GREEN, caption="Dit ben ik")

    anna.sees_last("Een foto kan hier niet mee.")
    assert len(news(anna)) == 1
    assert not village.api.downloads
    await anna.says("Annie")
    anna.sees_last("Annie")
    assert await kept(village) == []


async def test_who_has_no_area_is_asked_for_it_first(village: Village) -> None:
    dirk = village.person("Dirk")
    await dirk.says("/start")
    await dirk.taps("Ja, dat is goed")
    await dirk.taps("Nederlands")
    await dirk.taps("Sla over")

    await dirk.shows(RED)

    dirk.sees_last("We weten nog niet waar je woont.")
    assert await kept(village) == []


async def test_of_who_did_not_come_in_the_words_wait_and_the_photo_is_not_fetched(
    village: Village,
) -> None:
    dirk = village.person("Dirk")

    await dirk.shows(RED, caption=LIGHT)

    dirk.sees_last("Mogen we bewaren wat je hier vertelt?")
    await dirk.taps("Ja, dat is goed")
    await dirk.taps("Nederlands")
    await dirk.says("Krakeel")
    await dirk.taps("Krakeel")
    await dirk.taps("Liever “een buur”")
    dirk.sees_last(f"“{LIGHT}”")  # the words waited
    assert not village.api.downloads
    assert await kept(village) == []


# --- taking away --------------------------------------------------------------------------


async def test_anna_takes_one_of_three_away_and_a_second_tap_takes_no_other(
    village: Village, anna: Person
) -> None:
    await anna.shows(RED, GREEN, BLUE, caption=LIGHT)
    await anna.taps("Haal een foto weg")
    message, data = anna.button("Haal foto 2 weg")
    for _ in range(2):
        await anna.phone.tap(message, data)
    await village.settle()

    anna.sees_last("Er gaan 2 foto’s mee.")
    await anna.taps("Plaats het")
    assert await colors(village) == ["red", "blue"]
    assert len(await kept(village)) == 2


async def test_anna_takes_all_away_or_the_only_one(village: Village, anna: Person) -> None:
    await anna.shows(RED, GREEN, caption=LIGHT)
    await anna.taps("Haal een foto weg")
    await anna.taps("Terug")
    await anna.taps("Haal een foto weg")
    await anna.taps("Haal alle foto’s weg")
    anna.never_sees("Er gaan 2 foto’s mee.")
    await anna.shows(BLUE)
    await anna.taps("Haal de foto weg")
    anna.sees_no_button("Haal de foto weg")

    await anna.taps("Plaats het")

    assert await stored(village) == [("Anna", LIGHT)]
    assert await kept(village) == []


async def test_a_photo_without_words_is_taken_away_and_the_question_stays(
    village: Village, anna: Person
) -> None:
    await anna.shows(RED)
    await anna.taps("Haal de foto weg")
    anna.sees_last("Wat speelt er in je buurt?")
    await anna.says(LIGHT)
    await anna.taps("Plaats het")

    assert await kept(village) == []


@pytest.mark.parametrize("out", ["Niet plaatsen", "/annuleer", "Toch niet"])
async def test_who_drops_the_issue_drops_its_photos(
    village: Village, anna: Person, out: str
) -> None:
    await anna.shows(RED, GREEN, caption="" if out == "Toch niet" else LIGHT)
    if out.startswith("/"):
        await anna.says(out)
    else:
        await anna.taps(out)

    assert await kept(village) == []


async def test_a_photo_waits_while_anna_looks_at_something_else(
    village: Village, anna: Person
) -> None:
    await anna.shows(RED)
    await anna.says("/themas")
    anna.sees("Je foto wacht nog op je verhaal.")
    await anna.taps("Ga verder")
    anna.sees_last("Mooie foto. Wat is er aan de hand?")
    await anna.says("/agenda")

    await anna.says(LIGHT)

    anna.sees_last("Er gaat 1 foto mee.")


async def test_a_photo_that_waited_a_day_is_thrown_away_and_anna_is_told(
    village: Village, anna: Person
) -> None:
    await anna.shows(RED, caption=LIGHT)
    message, data = anna.button("Plaats het")
    await village.waits(hours=23)
    await tidies(village)
    assert len(await kept(village)) == 1
    await village.waits(hours=2)
    await tidies(village)
    assert await kept(village) == []

    await anna.taps_raw(data, message)
    anna.sees("Een foto bewaren we een dag, en die is om.")
    assert await stored(village) == []  # she looks again before it is placed without
    await anna.taps("Plaats het")
    assert await stored(village) == [("Anna", LIGHT)]


async def tidies(village: Village) -> None:
    await ticks.tidy(village.needs, village.clock)


# --- what is kept -------------------------------------------------------------------------


async def test_nothing_is_kept_of_a_photo_but_its_pixels(village: Village, anna: Person) -> None:
    for photo in (RED, a_camera_photo("green", kind="PNG"), a_camera_photo("blue", kind="WEBP")):
        assert SECRET in photo
        await anna.shows(photo)
    await anna.says(LIGHT)
    await anna.taps("Plaats het")

    photos = await kept(village)
    assert len(photos) == 3
    for one in photos:
        assert SECRET not in one
        assert b"Exif" not in one
        assert b"GPS" not in one
        assert metadata_in(one) == []
    assert await sizes(village) == {(40, 60)}  # upright, as the camera meant it


async def sizes(village: Village) -> set[tuple[int, int]]:
    async with village.sessions() as session:
        found = await session.execute(text("SELECT width, height FROM issue_photos"))
        return {(row.width, row.height) for row in found}


BAD: dict[str, tuple[bytes, dict[str, Any], str]] = {
    "sixty megabytes": (bytes(60 * 1024**2), {}, "Deze foto is te groot."),
    "sixty megabytes that says it is small": (
        bytes(60 * 1024**2),
        {"says_bytes": 1000},
        "Deze foto is te groot.",
    ),
    "a bomb of text": (a_bomb(), {}, "Dit bestand kunnen we niet als foto lezen."),
    "fifty thousand by fifty thousand": (
        a_png_that_says(50_000, 50_000),
        {},
        "Deze foto is te groot.",
    ),
    "as many, and told so": (RED, {"size": (50_000, 50_000)}, "Deze foto is te groot."),
    "no picture": (b"%PDF-1.7 brief", {}, "Dit bestand kunnen we niet als foto lezen."),
    "a drawing with script": (
        b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
        {},
        "Dit bestand kunnen we niet als foto lezen.",
    ),
    "half a photo": (RED[:200], {}, "Dit bestand kunnen we niet als foto lezen."),
    "nothing": (b"", {}, "Dit bestand kunnen we niet als foto lezen."),
}


@pytest.mark.parametrize("what", BAD)
async def test_what_is_no_photo_of_ours_is_refused_in_words_and_leaves_nothing(
    village: Village, anna: Person, what: str
) -> None:
    content, told, sentence = BAD[what]
    phone = telegram(anna)
    await anna._before()

    phone.api.user_shows(phone.chat, content, name="Anna", caption=LIGHT, **told)
    await village.settle()

    anna.sees_last(sentence)
    assert len(news(anna)) == 1
    assert await kept(village) == []
    await anna.shows(GREEN, caption=LIGHT)
    anna.sees_last("Er gaat 1 foto mee.")


async def test_a_photo_is_fetched_while_the_chats_of_others_go_on(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna._before()
    await anna.phone.show(RED, LIGHT)
    await take_in(village)
    while await village.lanes.handle_next():  # Anna's lane waits for her photo
        pass

    await bilal.phone.say("/hulp")
    await take_in(village)
    while await village.lanes.handle_next():
        pass
    await village.deliver()
    await bilal.looks()
    bilal.sees_last("Typ gewoon wat er speelt")
    await anna.looks()
    assert anna.seen[-1].mine

    await village.settle()
    anna.sees_last("Er gaat 1 foto mee.")


async def take_in(village: Village) -> None:
    await intake.take_in(village.http, village.channel, village.sessions, village.clock, wait=0)


async def test_a_crash_between_photo_and_words_loses_neither(
    village: Village, anna: Person
) -> None:
    await anna._before()
    await anna.phone.show(RED)
    await take_in(village)
    while await village.lanes.handle_next():
        pass
    restarts(village)  # it was asked for and not fetched yet
    await village.settle()
    anna.sees_last("Mooie foto. Wat is er aan de hand?")
    restarts(village)

    await anna.says(LIGHT)
    restarts(village)
    await anna.taps("Plaats het")

    assert await colors(village) == ["red"]


def restarts(village: Village) -> None:
    """Forget all that a process has in its memory."""
    old = village.lanes
    village.lanes = Lanes(
        old.channel,
        old.listener,
        make_dispatcher(),
        old.sessions,
        old.reader,
        old.waker,
        old.clock,
        old.shared,
    )


# --- seeing -------------------------------------------------------------------------------


async def test_bilal_opens_the_link_and_leafs_through_the_photos(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.shows(RED, GREEN, BLUE, caption=LIGHT)
    await anna.taps("Plaats het")
    await anna.taps("Deel met buren")
    payload = anna.seen[-1].text.partition("start=")[2].split()[0]

    await bilal.says(f"/start {payload}")
    bilal.sees_last(f"“{LIGHT}”")
    assert bilal.seen[-1].picture
    await bilal.taps("Bekijk 3 foto’s")
    bilal.sees_last("Foto 1 van 3")
    assert bilal.seen[-1].picture
    shown = len(bilal.seen)
    for number in (2, 3):
        await bilal.taps("Volgende foto")
        bilal.sees_last(f"Foto {number} van 3")
    bilal.sees_no_button("Volgende foto")
    await bilal.taps("Vorige foto")

    bilal.sees_last("Foto 2 van 3")
    assert len(bilal.seen) == shown  # one message, in which the photo changes
    await bilal.taps("Naar het vraagstuk")
    await bilal.taps("Meedoen")
    bilal.sees_last("Jullie zijn nu met 2 buren")


async def test_a_list_says_how_many_photos_there_are_and_shows_them(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.shows(RED, GREEN, caption="Het fietspad langs de vaart is pikdonker, geen lampen")
    await anna.taps("Plaats het")
    await anna.shows(BLUE, caption="De lantaarnpaal op het fietspad is stuk, het is donker")
    await anna.taps("Plaats het")

    await bilal.says("/themas")
    await bilal.taps("Straatverlichting")
    bilal.sees_last("2 foto’s")
    bilal.sees_last("1 foto")
    await bilal.taps("Bekijk 3 foto’s")

    bilal.sees_last("Foto 1 van 3")
    bilal.sees_last("De lantaarnpaal op het fietspad")
    await bilal.taps("Volgende foto")
    bilal.sees_last("Het fietspad langs de vaart")


async def test_anna_sees_her_own_photo_where_she_placed_it(village: Village, anna: Person) -> None:
    await anna.shows(RED, caption=LIGHT)
    await anna.taps("Plaats het")

    await anna.taps("Bekijk de foto")

    assert anna.seen[-1].picture
    anna.sees_no_button("Volgende foto")


async def test_telegram_is_given_a_photo_once_and_its_name_from_then_on(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.shows(RED, caption=LIGHT)
    await anna.taps("Plaats het")
    await anna.taps("Bekijk de foto")
    await anna.taps("Naar het vraagstuk")

    given = [one.params["photo"] for one in village.api.calls("sendPhoto")]

    assert [isinstance(one, str) for one in given] == [False, True]
    async with village.sessions.begin() as session:  # and when Telegram forgets it, once more
        await session.execute(text("UPDATE photo_files SET file_id = 'forgotten'"))
    await anna.taps("Bekijk de foto")
    again = village.api.calls("sendPhoto")[-1].params["photo"]
    assert not isinstance(again, str)
    assert anna.seen[-1].picture


# --- taking back --------------------------------------------------------------------------


async def test_undoing_an_issue_takes_its_photos_with_it(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.shows(RED, GREEN, caption=LIGHT)
    await anna.taps("Plaats het")
    await anna.taps("Bekijk 2 foto’s")
    message, data = anna.button("Volgende foto")
    await anna.taps("Maak ongedaan")

    assert await kept(village) == []
    pictures = sum(one.picture for one in anna.seen)
    await anna.taps_raw(data, message)
    await anna.taps_raw(data.rpartition(":")[0] + ":lees", message)
    assert sum(one.picture for one in anna.seen) == pictures


async def test_a_photo_that_is_taken_back_before_it_was_said_is_not_shown(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.shows(RED, caption=LIGHT)
    await anna.taps("Plaats het")
    await anna.taps("Deel met buren")
    payload = anna.seen[-1].text.partition("start=")[2].split()[0]
    await bilal.phone.say(f"/start {payload}")
    await take_in(village)
    while await village.lanes.handle_next():
        pass

    async with village.sessions.begin() as session:
        await session.execute(text("DELETE FROM issue_photos"))
    await village.settle()

    assert not any(one.picture for one in bilal.seen)
    bilal.sees_last(f"“{LIGHT}”")


async def test_who_is_erased_takes_photos_along_and_the_words_stay(
    village: Village, anna: Person, bilal: Person
) -> None:
    await bilal.shows(BLUE, caption=BENCH)
    await bilal.taps("Plaats het")
    await anna.shows(RED, caption=LIGHT)
    await anna.taps("Plaats het")
    await anna.taps("Bekijk de foto")
    await anna.shows(GREEN)

    async with village.sessions.begin() as session:
        known = await people.who_is(session, village.channel.name, anna.phone.chat)
        assert known is not None
        await session.execute(text("DELETE FROM residents WHERE id = :id"), {"id": known.id})

    assert await colors(village, "true") == ["blue"]
    assert len(await stored(village)) == 2
    async with village.sessions() as session:
        names = await session.execute(text("SELECT count(*) FROM photo_files"))
        assert names.scalar_one() == 0


async def test_the_photos_of_two_who_turn_out_to_be_one_stay(
    village: Village, anna: Person, bilal: Person
) -> None:
    await anna.shows(RED, caption=LIGHT)
    await anna.taps("Plaats het")
    async with village.sessions.begin() as session:
        goes, into = [
            await people.who_is(session, village.channel.name, one.phone.chat)
            for one in (anna, bilal)
        ]
        assert goes is not None
        assert into is not None
        await merging.merge(session, goes.id, into.id, now=village.clock())
        await session.execute(text("DELETE FROM residents WHERE id = :id"), {"id": goes.id})

    assert await colors(village) == ["red"]
