"""The menu: commands in two languages, doors, and what becomes of a question that was left."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from domain.roles import Role
from handlers.commands import BUILT, UNBUILT
from tests.two_phones import CODE
from tests.village import Message, Person, Village

ISSUE = "Het fietspad langs de vaart is 's avonds pikdonker"

ANSWERS = {
    "hulp": "Typ gewoon wat er speelt in je buurt.",
    "annuleer": "Er liep geen vraag.",
    "stop": "Wil je geen berichten meer van De Smederij?",
    "taal": "In welke taal praten we?",
    "gebied": "Jouw gebied is nu Krakeel. Wil je een ander?",
    "vraagstuk": "Wat speelt er in je buurt?",
    "mijn": "Naam voor buren: Anna",
}
"""Dutch command -> how its answer begins; the others begin with what there is."""


async def failed(village: Village) -> int:
    """Return how many updates could not be handled at the first try."""
    async with village.sessions() as session:
        query = text("SELECT count(*) FROM inbox WHERE attempts > 0 OR done_at IS NULL")
        return int((await session.execute(query)).scalar_one())


def news(person: Person) -> list[Message]:
    """Return what our side said since this person last did something."""
    return [one for one in person.seen[person.heard :] if not one.mine]


# --- commands -----------------------------------------------------------------------------


async def test_every_command_answers_in_dutch_and_english_however_it_is_typed(
    village: Village, anna: Person
) -> None:
    for dutch, english in BUILT.items():
        told = []
        for typed in (
            f"/{dutch}",
            f"/{english.upper()}",
            f"/{english.title()}@smederij_bot",
            f"/{dutch}@Another_Bot  ",
        ):
            await anna.says(typed)
            assert news(anna), typed
            told.append(CODE.sub("<code>", news(anna)[-1].text))
            await anna.says("/annuleer")
        assert len(set(told)) == 1, told
        assert told[0].startswith(ANSWERS.get(dutch, told[0]))
        assert "kent De Smederij niet" not in told[0]
    assert await failed(village) == 0


async def test_what_is_not_built_says_so_and_is_not_listed(village: Village, anna: Person) -> None:
    assert len(UNBUILT) == 2
    await anna.says("/hulp")
    listed = anna.seen[-1].text

    for word in sorted(UNBUILT):
        assert f"/{word} " not in listed
        await anna.says(f"/{word.title()}@smederij_bot nu graag")
        assert [one.text.split(".")[0] for one in news(anna)] == ["Dit kan nog niet"]
    assert await failed(village) == 0


async def test_an_unknown_command_ends_in_the_menu(village: Village, anna: Person) -> None:
    for typed in ("/bestaatniet", "/", "/ hulp", "/@", "/1", "//", "/ｈ／"):
        await anna.says(typed)

        assert [one.text for one in news(anna)] == [
            "Dat woord kent De Smederij niet. Kies hieronder, of typ gewoon wat er speelt."
        ], typed
    assert await failed(village) == 0


async def test_who_types_the_name_of_a_door_goes_through_it(village: Village, anna: Person) -> None:
    for door, words in (("Mijn buurt", ("/buurt", "/neighbourhood")),):
        await anna.says(door)
        behind = news(anna)[-1].text
        for typed in words:
            await anna.says(typed)
            assert news(anna)[-1].text == behind

    await anna.says("/bureau")
    anna.sees_last("Een bureau is er voor wie het gebied op weg helpt")
    await village.gives_role(anna, Role.INITIATIVE_GROUP)
    await anna.says("Mijn bureau")
    behind = news(anna)[-1].text
    for typed in ("/bureau", "/desk"):
        await anna.says(typed)
        assert news(anna)[-1].text == behind
    assert await failed(village) == 0


MEANT = (
    ("Stop", "Wil je geen berichten meer"),
    ("hulp?", "Typ gewoon wat er speelt"),
    ("help!", "Typ gewoon wat er speelt"),
    ("Menu", "Wat wil je doen?"),
    ("Annuleer.", "Er liep geen vraag"),
    ("taal", "In welke taal"),
    ("/menu", "Wat wil je doen?"),
    ("/start", "Wat wil je doen?"),
    ("/Start@smederij_bot", "Wat wil je doen?"),
)


async def test_a_word_that_can_only_mean_a_command_is_one(village: Village, anna: Person) -> None:
    for typed, answer in MEANT:
        await anna.says(typed)

        assert len(news(anna)) == 1, typed
        anna.sees_last(answer)


async def test_words_behind_a_command_are_taken_as_meant(village: Village, anna: Person) -> None:
    await anna.says(f"/Vraagstuk@smederij_bot\n{ISSUE}")
    anna.sees_last(f"“{ISSUE}”")
    await anna.says("/annuleer")

    await anna.says("/gebied noord")
    anna.sees_last("Is dit jouw buurt of dorp?")
    await anna.says("/annuleer")

    await anna.says("/taal engels")
    anna.sees_last("Good, we’ll speak English.")
    assert (await anna.phone.doors())[0] == "Bring something up"
    await anna.says("/language klingon")
    anna.sees_last("Which language shall we speak?")


# --- doors --------------------------------------------------------------------------------


async def test_the_doors_lead_somewhere_in_both_languages(village: Village, anna: Person) -> None:
    dutch = await anna.phone.doors()
    told = {}
    for door in dutch:
        await anna.says(door)
        told[door] = news(anna)[0].text
    await anna.says("/taal")
    await anna.taps("English")
    english = await anna.phone.doors()

    for door in (*english, *dutch, dutch[1].upper()):
        await anna.says(door)
        assert len(news(anna)) == 1
        anna.never_sees("Hello!")
    assert len(set(told.values())) == 4
    assert set(dutch).isdisjoint(english)


async def test_new_doors_come_in_the_new_language_once(village: Village, anna: Person) -> None:
    await anna.says("/taal")
    message, data = anna.button("English")
    await anna.phone.tap(message, data)
    await anna.phone.tap(message, data)
    await village.settle()

    assert await anna.phone.doors() == ["Bring something up", "Vote", "Do something", "My area"]
    assert anna.counts("What would you like to do?") == 1
    anna.sees("Good, we’ll speak English.")


async def test_a_role_opens_a_fifth_door(village: Village, anna: Person) -> None:
    await anna.says("Mijn bureau")
    anna.sees_last("Een bureau is er voor wie het gebied op weg helpt")
    await village.gives_role(anna, Role.INITIATIVE_GROUP)

    await anna.says("/hulp")
    assert (await anna.phone.doors())[4:] == ["Mijn bureau"]
    await anna.says("Mijn bureau")

    assert news(anna)[-1].buttons


async def test_what_is_read_less_often_of_an_area_is_one_tap_further(
    village: Village, anna: Person
) -> None:
    ways_on = {
        "De initiatiefgroep": "Krakeel: wie doet wat",
        "Hoe wij nu werken": "Zo werkt Krakeel: De Smederijen.",
        "Afspraken": "In Krakeel staan nog geen afspraken.",
        "Naar de Meetlat": "In Krakeel staat nog niets naast elkaar.",
        "Naar terugkijken": "Krakeel: nu niets open.",
        "Samen eruit komen": "In Krakeel komen buren er samen uit.",
    }
    for label, found in ways_on.items():
        await anna.says("Mijn buurt")
        await anna.taps("Lees meer over de buurt")
        await anna.taps(label)
        anna.sees_last(found)
    await anna.says("/rol")
    await anna.taps("Mijn buurt")
    anna.sees_button("Lees meer over de buurt")


# --- a question that was left -------------------------------------------------------------


async def test_a_draft_that_was_left_waits_and_is_taken_up(village: Village, anna: Person) -> None:
    await anna.says(ISSUE)
    for typed in ("/themas", "/mijn", "Stemmen", "/start", "Mijn buurt", "/agenda", "/doe"):
        await anna.says(typed)
        assert f"Het wacht op je: “{ISSUE}”" in news(anna)[0].text, typed
        assert len(news(anna)) == 2, typed
        await anna.says("/hulp")

        await anna.taps("Ga verder")

        anna.sees_last("Zo komt het er te staan")
    await anna.taps("Plaats het")
    anna.sees_last("Het staat erbij")


async def test_a_draft_waits_through_small_questions_in_between(
    village: Village, anna: Person
) -> None:
    await anna.says(ISSUE)
    await anna.says("/mijn")
    await anna.taps("Andere naam")
    await anna.says("Annemiek")
    await anna.says("/gebied")
    await anna.says("/themas")
    assert anna.counts("Het wacht op je") == 1

    await anna.says("Iets aankaarten")

    anna.sees_last("Zo komt het er te staan")
    anna.sees_last("– Annemiek")


async def test_a_draft_that_waits_can_be_dropped(village: Village, anna: Person) -> None:
    await anna.says(ISSUE)
    await anna.says("/themas")

    await anna.taps("Niet plaatsen")
    anna.sees("Goed, er is niets geplaatst.")
    await anna.says("Iets aankaarten")

    anna.sees_last("Wat speelt er in je buurt?")


async def test_the_way_back_to_a_draft_that_is_gone_says_so(village: Village, anna: Person) -> None:
    await anna.says(ISSUE)
    await anna.says("/themas")
    message, data = anna.button("Ga verder")
    await anna.says("/annuleer")

    await anna.taps_raw(data, message)

    anna.sees("Deze knop werkt niet meer.")
    anna.sees_no_button("Ga verder")


LEFT = (
    ([ISSUE], "Goed, er is niets geplaatst."),
    ([ISSUE, "/themas"], "Goed, er is niets geplaatst."),
    (["/vraagstuk"], "Goed, die vraag is weg."),
    (["/gebied"], "Goed, die vraag is weg."),
    (["/gebied", "krak"], "Goed, die vraag is weg."),
)


async def test_annuleer_leaves_whatever_was_asked(village: Village, anna: Person) -> None:
    for begin, said in LEFT:
        for words in begin:
            await anna.says(words)

        await anna.says("/annuleer")

        assert [one.text for one in news(anna)] == [said], begin
        await anna.says("hoi")
        anna.sees_last("Hallo!")


async def test_a_question_in_between_leaves_the_draft_where_it_is(
    village: Village, anna: Person
) -> None:
    await anna.says(ISSUE)

    for aside in ("/stop", "/taal", "/hulp", "stop"):
        await anna.says(aside)
        assert len(news(anna)) == 1, aside
        if aside.endswith("stop"):
            await anna.taps("Nee, ga door")
            anna.sees("Goed, alles blijft zoals het is.")
    await anna.taps("Plaats het")

    anna.sees("Het staat erbij")


@pytest.mark.parametrize("begin", ["Ander gebied", "Andere naam"])
async def test_a_story_told_in_a_small_question_of_long_ago_is_an_issue(
    village: Village, anna: Person, begin: str
) -> None:
    await anna.says("/mijn")
    await anna.taps(begin)
    await village.waits(days=3)

    await anna.says(ISSUE)

    anna.sees_last("Zo komt het er te staan")
    anna.sees_last("– Anna")


# --- names --------------------------------------------------------------------------------


NAMES = (
    ("Beheerder", "Die naam lijkt van een organisatie te zijn."),
    ("𝐆𝐞𝐦𝐞𝐞𝐧𝐭𝐞", "Die naam lijkt van een organisatie te zijn."),
    ("S W W", "Die naam lijkt van een organisatie te zijn."),
    ("ad\u200bmin", "Die naam lijkt van een organisatie te zijn."),
    ("Annette" * 9, "Die naam is te lang. Er passen 30 tekens."),
    ("\u200b\u200b", "In een naam horen letters."),
    ("06 12 34 56 78 a", "Daar lijkt een nummer of adres in te staan."),
    ("Anna \u202eannA\x00", "Buren zien je voortaan als: Anna annA."),
    ("<b>Anna **B** [x](y)", "Buren zien je voortaan als: <b>Anna **B** [x](y)."),
    ("Ann\u0301a 👨‍👩‍👧 ❤️‍🔥", "Buren zien je voortaan als: Anńa 👨‍👩‍👧 ❤️‍🔥."),
)


async def test_a_name_is_shown_as_typed_or_refused_with_the_reason(
    village: Village, anna: Person
) -> None:
    await anna.says("/mijn")
    for typed, answer in NAMES:
        await anna.taps("Andere naam")

        await anna.says(typed)

        anna.sees_last(answer)
        await anna.says("/mijn")
    assert await failed(village) == 0


async def test_mine_shows_what_became_of_what_i_said(village: Village, anna: Person) -> None:
    await anna.says("/mijn")
    anna.sees_last("Je hebt nog niets aangekaart.")
    await anna.brings_up(ISSUE)

    await anna.says("/mijn")

    anna.sees_last("Gebied: Krakeel")
    anna.sees_last(f"“{ISSUE}”")


# --- words out of the blue ----------------------------------------------------------------

STRANGE = {
    "4,097 characters": "lang " * 819 + "aa",
    "half an emoji": "De lantaarn \ud83d is stuk in onze straat",
    "right to left": "De lantaarn \u202etset\u202c is stuk in onze straat",
    "zero width": "\u200b\u200d\u2060" * 1300,
    "marks": "z\u0335\u0336\u0337\u0338" * 800,
    "NUL": "De lantaarn\x00 is stuk in onze straat",
    "html": "De <a href='x'>lantaarn</a> is <b>stuk in *onze* _straat_",
    "blank letters": "\u3164\u115f\u2800" * 40,
    "private use": "\ue000\uf8ff" * 40,
    "tags": "\U000e0041\U000e0042" * 40,
}


async def test_strange_words_get_a_sentence_and_break_nothing(
    village: Village, anna: Person
) -> None:
    for kind, words in STRANGE.items():
        await anna.says(words)

        assert len(news(anna)) == 1, kind
        assert "Hier ging iets mis" not in news(anna)[0].text, kind
        assert len(news(anna)[0].text) <= 4096, kind
        assert not {"\u202e", "\x00", "\u200b"} & set(news(anna)[0].text), kind
        await anna.says("/annuleer")
    assert await failed(village) == 0


async def test_markup_in_an_issue_is_shown_as_it_was_typed(village: Village, anna: Person) -> None:
    await anna.says(STRANGE["html"])

    anna.sees_last("“De <a href='x'>lantaarn</a> is <b>stuk in *onze* _straat_”")


async def test_strange_words_at_the_door_break_nothing(village: Village) -> None:
    dirk = village.person("Dirk")
    for words in STRANGE.values():
        await dirk.says(words)
    await dirk.says("ja")
    for words in STRANGE.values():
        await dirk.says(words)
    await dirk.says("nl")
    for words in STRANGE.values():
        await dirk.says(words)
    await dirk.says("sla over")

    dirk.sees("Je bent binnen.")
    dirk.never_sees("Hier ging iets mis")
    assert await failed(village) == 0
