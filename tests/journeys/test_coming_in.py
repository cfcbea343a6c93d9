"""Coming in: consent, language, home area; by tapping and by typing, in one's own time."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import text

from domain.areas import find_areas
from storage.tables import metadata
from tests.village import Message, Person, TelegramPhone, Village

ISSUE = "Het fietspad langs de vaart is 's avonds pikdonker"


@dataclass(slots=True)
class EnglishPhone(TelegramPhone):
    """A phone that tells that it speaks English."""

    async def say(self, text: str) -> None:
        self.api.user_says(self.chat, text, name=self.name)
        self.api._updates[-1]["message"]["from"]["language_code"] = "en-GB"

    async def tap(self, message: int, data: str) -> None:
        self.api.user_taps(self.chat, message, data)
        self.api._updates[-1]["callback_query"]["from"]["language_code"] = "en-GB"


def english(village: Village, name: str) -> Person:
    """Return somebody whose phone speaks English."""
    person = village.person(name)
    assert isinstance(person.phone, TelegramPhone)
    person.phone = EnglishPhone(person.phone.api, person.phone.chat, name)
    return person


async def rows_of(village: Village, chat: int) -> dict[str, int]:
    """Return table -> rows that name a chat or its resident, where there are any."""
    found = {}
    async with village.sessions() as session:
        for table in metadata.sorted_tables:
            columns = {"chat", "user_id"} & set(table.columns.keys())
            if not columns:
                continue
            where = " OR ".join(f"{one} = :chat" for one in sorted(columns))
            query = text(f"SELECT count(*) FROM {table.name} WHERE {where}")
            count = (await session.execute(query, {"chat": chat})).scalar_one()
            if count:
                found[table.name] = count
    return found


async def count(village: Village, table: str, where: str = "true") -> int:
    """Return how many rows a table has."""
    async with village.sessions() as session:
        query = text(f"SELECT count(*) FROM {table} WHERE {where}")
        return int((await session.execute(query)).scalar_one())


async def home_of(village: Village, person: Person) -> str | None:
    """Return the home area that is stored of somebody."""
    assert isinstance(person.phone, TelegramPhone)
    async with village.sessions() as session:
        query = text("""
            SELECT r.area FROM residents r JOIN doors d ON d.resident_id = r.id
            WHERE d.chat = :chat
        """)
        home = (await session.execute(query, {"chat": person.phone.chat})).scalar_one()
        return None if home is None else str(home)


def bots(person: Person) -> list[Message]:
    """Return what our side said."""
    return [one for one in person.seen if not one.mine]


# --- four screens -------------------------------------------------------------------------


async def test_a_newcomer_is_in_after_three_questions_in_one_message(village: Village) -> None:
    anna = village.person("Anna")

    await anna.says("/start")
    assert len(bots(anna)) == 1
    await anna.taps("Ja, dat is goed")
    anna.sees_last("In welke taal")
    await anna.taps("Nederlands")
    anna.sees_last("Waar woon je?")
    assert len(bots(anna)) == 1
    await anna.says("krak")
    await anna.taps("Krakeel")

    anna.sees_last("Je bent binnen, welkom in Krakeel.")
    assert await anna.phone.doors() == ["Iets aankaarten", "Stemmen", "Iets doen", "Mijn buurt"]
    assert anna._buttons() == []
    assert await home_of(village, anna) == "krakeel"


async def test_the_first_message_is_three_lines_and_one_question(village: Village) -> None:
    anna = village.person("Anna")

    await anna.says("hoi")

    about, asked = anna.seen[-1].text.split("\n\n")
    assert len(about.splitlines()) == 3
    assert "Bewoners zijn de baas" in about
    assert "gemeente Hoogeveen" in about
    assert len(asked.splitlines()) == 1
    assert [label for label, _ in anna.seen[-1].buttons] == [
        "Ja, dat is goed",
        "Wat bewaren jullie?",
        "Nee, liever niet",
        "In English",
    ]


async def test_only_consent_can_not_be_skipped(village: Village) -> None:
    anna = village.person("Anna")

    await anna.says("/start")
    anna.sees_no_button("Sla over")
    await anna.taps("Ja, dat is goed")
    await anna.taps("Sla over")
    await anna.taps("Sla over")

    anna.sees_last("Je hebt nog geen gebied: kies er later een met /gebied.")
    assert await home_of(village, anna) is None


async def test_a_phone_that_speaks_english_is_asked_in_english(village: Village) -> None:
    emma = english(village, "Emma")

    await emma.says("hello")
    emma.sees_last("Welcome to De Smederij")
    await emma.taps("Yes, that’s fine")
    await emma.taps("Skip")
    await emma.says("krak")
    await emma.taps("Krakeel")

    emma.sees_last("You’re in, welcome to Krakeel.")
    assert await emma.phone.doors() == ["Bring something up", "Vote", "Do something", "My area"]


async def test_the_first_screen_changes_language_where_it_stands(village: Village) -> None:
    anna = village.person("Anna")
    await anna.says("/start")

    await anna.taps("In English")
    assert len(bots(anna)) == 1
    anna.sees_last("Welcome to De Smederij")
    await anna.taps("What do you keep?")
    anna.sees_last("This is what we keep")
    await anna.taps("In het Nederlands")
    anna.sees_last("Dit bewaren we")
    await anna.taps("Ja, dat is goed")

    anna.sees_last("In welke taal")
    assert len(bots(anna)) == 1


async def test_a_phone_that_speaks_another_language_is_asked_in_dutch(village: Village) -> None:
    for number, language in enumerate(("tr", "pl-PL", "", "x")):
        person = village.person("Iemand")
        village.api.user_says(100 + number, "/start", name="Iemand")
        village.api._updates[-1]["message"]["from"]["language_code"] = language

        await village.settle()

        person.sees_last("Welkom bij De Smederij")


# --- typing instead of tapping ------------------------------------------------------------


async def test_a_newcomer_comes_in_by_typing_alone(village: Village) -> None:
    anna = village.person("Anna")

    for words in ("hallo", "Ja hoor!", "Nederlands", "krak", "Krakeel"):
        await anna.says(words)

    anna.sees_last("Je bent binnen, welkom in Krakeel.")


async def test_a_newcomer_comes_in_by_typing_english(village: Village) -> None:
    emma = village.person("Emma")

    for words in ("English", "yes", "English", "krakeel", "yes"):
        await emma.says(words)

    emma.sees_last("You’re in, welcome to Krakeel.")


async def test_somebody_types_that_none_fits_and_skips(village: Village) -> None:
    anna, bilal = village.person("Anna"), village.person("Bilal")

    for words in ("hallo", "ja", "nl", "krak", "geen van deze"):
        await anna.says(words)
    for words in ("hallo", "prima", "overslaan", "Sla over"):
        await bilal.says(words)

    anna.sees("We schrijven op dat hier geen gebied past")
    bilal.sees_last("Je hebt nog geen gebied")


async def test_a_screen_that_was_answered_by_typing_loses_its_buttons(village: Village) -> None:
    anna = village.person("Anna")

    await anna.says("hoi")
    await anna.says("ja")

    assert [one.buttons != () for one in bots(anna)] == [False, True]


# --- home area ----------------------------------------------------------------------------


async def test_a_newcomer_gets_what_finding_finds(village: Village) -> None:
    anna = village.person("Anna")
    for words in ("/start", "ja", "nl"):
        await anna.says(words)

    for typed in ("Nieuwlande", "nieuw", "kerk", "Zuid", "krakel"):
        await anna.says(typed)

        found = find_areas(village.content.areas, typed)
        labels = [label for label, _ in anna.seen[-1].buttons]
        assert 1 <= len(found) <= 3
        assert [label.split(" (")[0] for label in labels] == [
            *(one.area.name for one in found),
            "Geen van deze",
            "Sla over",
        ]


async def test_every_area_is_offered_for_its_own_name(village: Village) -> None:
    assert len(village.content.areas) == 35
    for area in village.content.areas:
        for typed in (area.name, area.name.upper(), area.name[: max(4, len(area.name) - 2)]):
            found = find_areas(village.content.areas, typed)
            assert area.slug in [one.area.slug for one in found], typed
            assert len(found) <= 3


async def test_a_street_leads_to_its_area(village: Village) -> None:
    home = next(one for one in village.content.areas if one.streets)
    anna = village.person("Anna")
    await anna.says("/start")
    await anna.taps("Ja, dat is goed")
    await anna.taps("Nederlands")

    await anna.says(f"ik woon in de {home.streets[0]} 12")
    await anna.taps(home.name)

    anna.sees_last(f"welkom in {home.name}.")


async def test_that_no_area_fits_is_recorded_without_who_said_so(village: Village) -> None:
    anna = village.person("Anna")
    await anna.says("/start")
    await anna.taps("Ja, dat is goed")
    await anna.taps("Nederlands")
    await anna.says("krak bij nummer 12, bel 06-12345678")
    await anna.taps("Geen van deze")
    await anna.taps_raw("gb:?", bots(anna)[0].id)

    anna.sees("We schrijven op dat hier geen gebied past, zonder jouw naam.")
    async with village.sessions() as session:
        signals = [one._asdict() for one in await session.execute(_SIGNALS)]
    assert len(signals) == 1
    assert {"resident_id", "chat", "user_id"}.isdisjoint(signals[0])
    assert "12345678" not in signals[0]["typed"]
    assert "krak" in signals[0]["typed"]


_SIGNALS = text("SELECT * FROM border_signals")


async def test_somebody_without_an_area_chooses_one_later(village: Village) -> None:
    anna = village.person("Anna")
    await anna.says("/start")
    for label in ("Ja, dat is goed", "Sla over", "Sla over"):
        await anna.taps(label)

    await anna.says("Mijn buurt")
    anna.sees_last("Daarvoor moeten we weten waar je woont")
    await anna.taps("Kies je gebied")
    await anna.says("krak")
    await anna.taps("Krakeel")

    anna.sees_last("Jouw gebied is nu Krakeel")
    assert await home_of(village, anna) == "krakeel"


async def test_an_area_that_does_not_exist_lets_nobody_in(village: Village) -> None:
    anna = village.person("Anna")
    await anna.says("/start")
    await anna.taps("Ja, dat is goed")
    await anna.taps("Nederlands")

    await anna.taps_raw("gb:atlantis")

    anna.sees_last("Waar woon je?")
    assert await count(village, "residents") == 0


# --- what waits ---------------------------------------------------------------------------


async def test_words_before_consent_wait_and_become_the_issue(village: Village) -> None:
    anna = village.person("Anna")

    await anna.says(ISSUE)
    anna.sees_last("Fijn dat je iets wilt vertellen: het wacht even.")
    assert await count(village, "issues") == 0
    await anna.taps("Ja, dat is goed")
    await anna.taps("Nederlands")
    await anna.says("krak")
    await anna.taps("Krakeel")
    await anna.taps("Anna")

    anna.sees_last("Zo komt het er te staan")
    anna.sees_last(ISSUE)
    await anna.taps("Plaats het")
    assert await count(village, "issues") == 1


async def test_what_was_said_in_two_goes_is_one_issue(village: Village) -> None:
    anna = village.person("Anna")

    await anna.says("Het is donker op het fietspad")
    await anna.says("Bel mij maar op 06-12345678")
    await anna.says("Het is donker op het fietspad")
    await anna.taps("Ja, dat is goed")
    await anna.taps("Nederlands")
    await anna.says("krak")
    await anna.taps("Krakeel")

    anna.sees_last("een telefoonnummer")
    anna.sees_last("Het is donker op het fietspad\nBel mij maar op …")


async def test_words_behind_the_command_wait_too(village: Village) -> None:
    anna = village.person("Anna")

    await anna.says(f"/vraagstuk {ISSUE}")
    for label in ("Ja, dat is goed", "Nederlands"):
        await anna.taps(label)
    await anna.says("krak")
    await anna.taps("Krakeel")

    anna.sees_last("Onder welke naam zien buren je?")


async def test_words_of_somebody_without_an_area_wait_until_there_is_one(village: Village) -> None:
    anna = village.person("Anna")
    await anna.says(ISSUE)
    for label in ("Ja, dat is goed", "Sla over", "Sla over"):
        await anna.taps(label)
    anna.sees_last("Wat je vertelde, wacht nog.")

    await anna.says("/hulp")
    await anna.says("/mijn")
    await anna.says("/gebied")
    await anna.says("krak")
    await anna.taps("Krakeel")
    await anna.taps("Liever “een buur”")

    anna.sees_last("Zo komt het er te staan")
    anna.sees_last(ISSUE)


async def test_a_shared_link_waits_until_somebody_is_in(village: Village, anna: Person) -> None:
    await anna.says(ISSUE)
    await anna.taps("Plaats het")
    await anna.taps("Deel")
    payload = anna.seen[-1].text.rsplit("start=", 1)[1].split()[0]
    dirk = village.person("Dirk")

    await dirk.says(f"/start {payload}")
    dirk.never_sees(ISSUE)
    await dirk.says("ja")
    await dirk.taps("Nederlands")
    await dirk.says("krak")
    await dirk.taps("Krakeel")

    dirk.sees(ISSUE)
    dirk.sees_button("Meedoen")


async def test_a_forged_link_gets_a_sentence_and_the_menu(village: Village) -> None:
    dirk = village.person("Dirk")
    await dirk.says("/start v1-AAAAAAAAAAAA")
    for words in ("ja", "nl", "overslaan"):
        await dirk.says(words)
    dirk.sees_last("Deze link werkt niet of is niet van ons.")

    for payload in ("../../etc", "x" * 200, "v１-AAAAAAAAAAAA", "v9999999999999999-AAAAAAAAAAAA"):
        await dirk.says(f"/start {payload}")

    assert dirk.counts("Deze link werkt niet of is niet van ons.") == 5
    assert await count(village, "inbox", "attempts > 0") == 0


# --- saying no ----------------------------------------------------------------------------


async def test_nothing_is_kept_of_somebody_who_says_no(village: Village) -> None:
    for number, way in enumerate(("Nee, liever niet", "nee", "/stop", "annuleer", "/cancel")):
        person = village.person("Iemand")
        await person.says(ISSUE)
        if way.startswith("Nee,"):
            await person.taps("Wat bewaren jullie?")
            await person.taps(way)
        else:
            await person.says(way)

        person.sees("We bewaren niets van je.")
        assert set(await rows_of(village, 100 + number)) <= {"inbox", "outbox"}, way
    async with village.sessions() as session:
        bodies = (await session.execute(text("SELECT body FROM inbox"))).scalars().all()
        said = (await session.execute(text("SELECT notice::text FROM outbox"))).scalars().all()
    assert set(bodies) == {None}
    assert len(said) == 5  # each goodbye, until the outbox is tidied
    assert not any("fietspad" in one for one in said)


async def test_there_is_no_resident_before_the_last_answer(village: Village) -> None:
    anna = village.person("Anna")
    await anna.says(ISSUE)
    await anna.taps("Ja, dat is goed")
    await anna.taps("Nederlands")
    await anna.says("krak")

    assert await count(village, "residents") == 0
    assert await count(village, "doors") == 0
    assert await count(village, "issues") == 0


async def test_somebody_who_said_no_is_asked_again_when_they_type_again(village: Village) -> None:
    anna = village.person("Anna")
    await anna.says(ISSUE)
    await anna.taps("Nee, liever niet")

    await anna.says("hallo")
    anna.sees_last("Mogen we bewaren wat je hier vertelt?")
    anna.sees_last("Hier zeg jij wat er speelt")  # nothing waits: that was forgotten
    for words in ("ja", "nl", "krak", "ja"):
        await anna.says(words)

    anna.sees_last("Je bent binnen")


async def test_a_later_yes_below_the_same_screen_still_counts(village: Village) -> None:
    anna = village.person("Anna")
    await anna.says("hoi")
    await anna.says("nee")

    await anna.taps("Ja, dat is goed")

    anna.sees("In welke taal praten we?")


# --- twice, and too late ------------------------------------------------------------------


async def test_a_double_tap_on_any_screen_changes_nothing(village: Village) -> None:
    anna = village.person("Anna")
    await anna.says("/start")
    for label in ("Wat bewaren jullie?", "Ja, dat is goed", "Nederlands"):
        await _taps_twice(anna, label)
    anna.sees_last("Waar woon je?")
    await anna.says("krak")
    await _taps_twice(anna, "Krakeel")

    anna.sees_last("Je bent binnen, welkom in Krakeel.")
    assert anna.counts("Je bent binnen") == 1
    anna.never_sees("Deze knop werkt niet meer")
    assert await count(village, "residents") == 1
    assert await count(village, "inbox", "attempts > 0") == 0


async def _taps_twice(person: Person, label: str) -> None:
    message, data = person.button(label)
    await person.phone.tap(message, data)
    await person.phone.tap(message, data)
    await person.village.settle()


async def test_buttons_of_a_question_that_went_on_ask_the_question_of_now(village: Village) -> None:
    anna = village.person("Anna")
    await anna.says("/start")
    message, _ = anna.button("Ja, dat is goed")
    await anna.taps("Ja, dat is goed")

    for data in ("ok:ja", "ok:nee", "ok:en", "gb:krakeel", "gb:?", "mee:1", "zz"):
        await anna.taps_raw(data, message)
        anna.sees_last("In welke taal praten we?")

    assert await count(village, "residents") == 0
    assert await count(village, "border_signals") == 0


async def test_screens_of_coming_in_do_nothing_once_somebody_is_in(
    village: Village, anna: Person
) -> None:
    screen = bots(anna)[0].id

    for data in ("ok:ja", "ok:nee", "ok:en", "gb:elim", "gb:?", "gb:-"):
        await anna.taps_raw(data, screen)

    assert await home_of(village, anna) == "krakeel"
    assert await count(village, "residents") == 1
    assert await count(village, "border_signals") == 0
    assert await anna.phone.doors()


async def test_an_album_at_the_door_is_asked_about_once(village: Village) -> None:
    anna = village.person("Anna")
    for _ in range(4):
        sender = {"id": 100, "is_bot": False, "first_name": "Anna", "language_code": "nl"}
        message = village.api._chats._new_message(100, sender)
        village.api.put({"message": {**message, "media_group_id": "7", "photo": [_PHOTO]}})
        await village.settle()

    assert anna.counts("Welkom bij De Smederij") == 1


_PHOTO = {"file_id": "f", "file_unique_id": "u", "width": 9, "height": 9, "file_size": 9}
