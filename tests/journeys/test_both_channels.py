"""The same stories on Telegram and on the web phone: the same texts, the same buttons."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from inspect import signature
from pathlib import Path

import pytest

from bot.channels import GATEWAY, TELEGRAM
from domain.reading import Reader
from domain.roles import Role
from storage.people import CODE_LENGTH, CODE_LETTERS
from storage.session import make_engine, make_sessions
from tests.database import Databases
from tests.journeys import (
    test_bringing_up,
    test_coming_in,
    test_connecting,
    test_doing,
    test_joining,
    test_main_job,
    test_meetings,
    test_menu,
    test_photos,
    test_talents,
    test_tending_themes,
    test_theme_trends,
    test_themes,
    test_trits,
    test_wishing,
)
from tests.village import Person, Village, WebPhoneInHand, make_village
from tests.web_phone_person import ShownMessage, WebPhone

Story = Callable[[Village], Awaitable[None]]

CODE = re.compile(rf"\b[{CODE_LETTERS}]{{{CODE_LENGTH}}}\b")
LINK = re.compile(r"https?://\S+")


async def a_newcomer_comes_in(village: Village) -> None:
    chantal = village.person("Chantal")
    await chantal.says("Bij het park is het glad")
    chantal.sees("Fijn dat je iets wilt vertellen")
    await chantal.taps("Wat bewaren jullie?")
    chantal.sees("Stemmen is geheim")
    await chantal.taps("Ja, dat is goed")
    await chantal.taps("Nederlands")
    await chantal.says("krak")
    await chantal.taps("Krakeel")
    chantal.sees("Bij het park is het glad")
    await chantal.taps("Liever “een buur”")
    await chantal.says("/hulp")
    await chantal.says("/taal")
    await chantal.taps("English")
    await chantal.says("/help")
    assert await chantal.phone.doors()


async def what_is_personal_is_masked_and_undone(village: Village) -> None:
    anna = await village.person("Anna").comes_in()
    await anna.says("De stoep bij nummer 12 ligt los, bel 06-12345678.")
    anna.sees("een telefoonnummer")
    await anna.taps("Verberg het")
    await anna.says("Anna")
    anna.sees("Zo komt het er te staan")
    await anna.taps("Plaats het")
    anna.sees("Het staat erbij")
    for message in anna.seen:
        assert message.mine or "12345678" not in message.text
    await anna.taps("Maak ongedaan")
    anna.sees("Niemand ziet het meer")


async def a_vote_is_changed(village: Village) -> None:
    anna = await village.person("Anna").comes_in(name="Anna")
    bilal = await village.person("Bilal").comes_in(name="Bilal")
    await anna.brings_up("Het fietspad langs de vaart is 's avonds pikdonker, geen lampen")
    await bilal.brings_up("Er is geen speeltuin voor kleine kinderen in de buurt")
    await village.gives_role(bilal, Role.INITIATIVE_GROUP)
    await bilal.says("/stem")
    await bilal.taps("Open een stemming")
    await bilal.taps("1 week")
    await bilal.taps("Open de stemming")
    await anna.taps("Stem")
    first = anna.button("+ ")
    for _ in range(4):  # one more than there is to give
        await anna.taps_raw(first[1], first[0])
    anna.sees("3 van 3 gegeven")
    await anna.taps("Opnieuw")
    anna.sees("0 van 3 gegeven")
    await anna.taps("+ Spe")
    await anna.taps("Klaar")
    await anna.taps("Bekijk of wijzig")
    anna.sees("1 van 3 gegeven")
    await village.waits(days=8)
    for one in (anna, bilal):
        one.sees("Krakeel begint met Spe")
        assert any(message.picture for message in one.seen)
    await anna.taps_raw(*first[::-1])
    await anna.says("/stem")
    anna.sees_last("Dit is een advies van buren")


async def two_themes_end_level(village: Village) -> None:
    anna = await village.person("Anna").lives_here(name="Anna")
    bilal = await village.person("Bilal").lives_here(name="Bilal")
    await anna.brings_up("Het fietspad langs de vaart is 's avonds pikdonker, geen lampen")
    await bilal.brings_up("Er is geen speeltuin voor kleine kinderen in de buurt")
    await village.gives_role(bilal, Role.INITIATIVE_GROUP)
    await bilal.says("/stem")
    await bilal.taps("Open een stemming")
    await bilal.taps("1 week")
    await bilal.taps("Open de stemming")
    for one, theme in ((anna, "+ Straat"), (bilal, "+ Spe")):
        await one.taps("Stem")
        await one.taps(theme)
        await one.taps("Klaar")
    await village.waits(days=8)
    for one in (anna, bilal):
        one.sees("Gelijk in Krakeel")


async def somebody_chooses_another_name_and_area(village: Village) -> None:
    anna = await village.person("Anna").lives_here()
    await anna.says("/mijn")
    await anna.taps("Andere naam")
    for name in ("Gemeente Hoogeveen", "12", "A" * 60, "06-12345678", "Annie"):
        await anna.says(name)
    anna.sees_last("Annie")
    await anna.says("Mijn buurt")
    anna.sees_last("Er staat nu geen stemming open")
    await anna.says("/mijn")
    await anna.taps("Ander gebied")
    await anna.says("Elim")
    await anna.taps("Elim")
    anna.sees_last("Jouw gebied is nu Elim")
    for text in ("kort", "lang" + 200 * " lang"):
        await anna.says(text)


async def an_issue_is_shared(village: Village) -> None:
    anna = await village.person("Anna").lives_here(name="Anna")
    bilal = await village.person("Bilal").lives_here()
    dora = village.person("Dora")
    await anna.brings_up("Het fietspad langs de vaart is 's avonds pikdonker, geen lampen")
    await anna.taps("Deel met buren")
    (link,) = LINK.findall(anna.seen[-1].text)
    payload = link.partition("start=")[2]
    for one in (bilal, dora):
        await one.says(f"/start {payload}")
    await bilal.taps("Meedoen")
    await dora.taps("Ja, dat is goed")
    await dora.taps("Nederlands")
    await dora.says("Krakeel")
    await dora.taps("Krakeel")
    await dora.taps("Meedoen")
    dora.sees("Jullie zijn nu met 3 buren")
    await dora.says(f"/start {payload[:-1]}~")
    dora.sees_last("Deze link werkt niet")


async def neighbours_meet(village: Village) -> None:
    anna = await village.person("Anna").lives_here(name="Anna")
    bilal = await village.person("Bilal").lives_here(name="Bilal")
    olga = await village.person("Olga").lives_here(name="Olga")
    await village.gives_role(olga, Role.INITIATIVE_GROUP)
    await test_meetings.invites(olga, places="1", bring="een stoel")
    await anna.taps("Ik kom")
    await bilal.taps("Ik kom")
    await anna.taps("In mijn agenda")
    assert anna.seen[-1].file == "bijeenkomst.ics"
    await anna.taps("Misschien")
    bilal.sees_last("Er is plek voor je")
    await bilal.says("Mijn buurt")
    await bilal.taps("Bijeenkomsten")
    await bilal.taps("Bekijk 1")
    await bilal.taps("Met hoeveel?")
    await bilal.taps("Terug")
    await olga.taps("Wijzig")
    await olga.taps("Andere plek")
    await olga.says("de kantine")
    await olga.taps("Verstuur wijziging")
    await village.waits(days=9)
    bilal.sees_last("Morgen, 19.30 uur, de kantine")
    await olga.taps("Zeg af")
    await olga.taps("Ja, zeg het af")
    anna.sees_last("Gaat niet door.")
    await anna.taps("Uit mijn agenda")
    assert anna.seen[-1].file == "bijeenkomst.ics"


async def the_main_job(village: Village) -> None:
    anna = await village.person("Anna").comes_in(name="Anna")
    bilal = await village.person("Bilal").comes_in(name="Bilal")
    chantal = await village.person("Chantal").comes_in(name="Chantal")
    await test_main_job.test_a_resident_proposes_the_area_votes_and_someone_volunteers(
        village, anna, bilal, chantal
    )


async def somebody_looks_around_and_leaves(village: Village) -> None:
    anna = await village.person("Anna").comes_in()
    for command in ("/themas", "/stem", "/doe", "/agenda", "/mijn", "/gebied", "/annuleer"):
        await anna.says(command)
    await anna.taps_raw("zz:1")
    await anna.says("/bestaatniet")
    await anna.says("/stop")
    await anna.taps("Ja, geen berichten")
    anna.sees("Je krijgt geen berichten meer")
    await anna.says("/start")


def told(journey: Callable[..., Awaitable[None]]) -> Story:
    """Return a journey as a story: those it names live in Krakeel, as they do elsewhere."""

    async def story(village: Village) -> None:
        people = {
            name: await village.person(name.title()).lives_here(name=name.title())
            for name in signature(journey).parameters
            if name != "village"
        }
        given = {"village": village} if "village" in signature(journey).parameters else {}
        await journey(**given, **people)

    story.__name__ = journey.__name__.removeprefix("test_")
    return story


async def what_fits_nowhere_gets_a_name(village: Village) -> None:
    anna = await village.person("Anna").lives_here(name="Anna")
    wietske = await village.person("Wietske").lives_here(name="Wietske")
    await village.gives_role(wietske, Role.INITIATIVE_GROUP)
    await test_tending_themes.a_heap(village, anna)
    await wietske.says("/themas")
    await wietske.taps("1 voorstel")
    await wietske.taps("reigers")
    await wietske.taps("Bekijk ze allemaal")
    await wietske.taps("Haal 2 eruit")
    await wietske.taps("Terug")
    await wietske.taps("Ja, geef een naam")
    await wietske.says("Reigers")
    wietske.sees_last("Het thema Reigers is er, met 3 vraagstukken")
    await village.waits(minutes=10)
    anna.sees_last("3 vraagstukken van jou staan nu bij Reigers")
    await anna.taps("1 hoort er niet bij")
    anna.sees_last("Welk thema past wel bij")


STORIES: list[Story] = [
    what_fits_nowhere_gets_a_name,
    a_newcomer_comes_in,
    what_is_personal_is_masked_and_undone,
    a_vote_is_changed,
    the_main_job,
    somebody_looks_around_and_leaves,
    two_themes_end_level,
    somebody_chooses_another_name_and_area,
    an_issue_is_shared,
    neighbours_meet,
    told(test_coming_in.test_somebody_types_that_none_fits_and_skips),
    told(test_coming_in.test_nothing_is_kept_of_somebody_who_says_no),
    told(test_bringing_up.test_anna_goes_back_to_the_very_beginning_and_nothing_typed_is_lost),
    told(
        test_bringing_up.test_ten_minutes_later_anna_reads_that_it_is_too_late_and_the_button_is_gone
    ),
    told(test_joining.test_bilal_finds_annas_issue_as_he_sends_his_own_and_joins_instead),
    told(test_joining.test_anna_hears_of_many_joins_at_once_and_of_nobody_by_name),
    told(test_joining.test_joining_what_cannot_be_joined_says_why_and_counts_nothing),
    told(test_joining.test_who_joined_hears_that_anna_took_it_back_and_anna_hears_no_more),
    told(test_wishing.test_bilal_asks_to_vote_and_hears_that_there_is_no_ballot),
    told(test_wishing.test_anna_meant_an_issue_after_all_and_types_nothing_again),
    told(test_wishing.test_an_issue_that_waits_is_still_there_after_a_question),
    told(test_themes.test_bilal_leafs_through_the_themes_five_on_a_page),
    told(test_themes.test_bilal_opens_a_theme_and_joins_by_number),
    told(test_themes.test_issues_without_a_theme_stand_last_and_can_be_opened),
    told(test_themes.test_an_empty_area_invites_and_the_invitation_works),
    told(test_theme_trends.test_bilal_looks_at_the_themes_as_a_picture),
    told(test_theme_trends.test_an_area_with_little_says_so_instead_of_an_empty_picture),
    told(test_doing.test_anybody_of_the_area_says_what_neighbours_can_do_themselves),
    told(test_doing.test_chantal_can_after_all_and_asking_again_asks_nobody_twice),
    told(test_doing.test_with_nobody_to_ask_a_neighbour_finds_it_in_the_list),
    told(test_trits.test_an_item_goes_through_its_three_questions),
    told(test_trits.test_all_sides_stand_side_by_side_and_who_was_not_heard_yet),
    told(test_talents.test_a_talent_brings_bilal_a_task_once_and_says_why),
    told(test_talents.test_a_task_is_done_and_its_hours_count_for_the_area_and_for_nobody_by_name),
    told(test_connecting.test_two_neighbours_say_yes_and_find_each_other),
    told(test_connecting.test_who_said_yes_never_hears_of_a_no_nor_of_silence),
    told(test_menu.test_mine_shows_what_became_of_what_i_said),
    told(test_photos.test_anna_sends_a_photo_alone_and_is_asked_for_words),
    told(test_photos.test_an_album_gets_one_screen_that_counts),
    told(test_photos.test_an_album_with_words_gets_one_screen_too),
    told(test_photos.test_anna_takes_one_of_three_away_and_a_second_tap_takes_no_other),
    told(
        test_photos.test_a_photo_where_a_name_is_asked_gets_a_kind_sentence_and_the_question_stays
    ),
    told(test_photos.test_nothing_is_kept_of_a_photo_but_its_pixels),
    told(test_photos.test_bilal_opens_the_link_and_leafs_through_the_photos),
    told(test_photos.test_a_list_says_how_many_photos_there_are_and_shows_them),
    told(test_photos.test_undoing_an_issue_takes_its_photos_with_it),
    told(test_photos.test_a_photo_that_is_taken_back_before_it_was_said_is_not_shown),
]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
async def test_a_story_reads_the_same_on_telegram_and_on_the_web_phone(
    story: Story, databases: Databases, reader: Reader, tmp_path: Path
) -> None:
    async with _village(databases, reader, tmp_path / TELEGRAM, on=TELEGRAM) as village:
        await story(village)
        on_telegram = {one.name: _told(one) for one in village.people}

    async with _village(databases, reader, tmp_path / GATEWAY, on=GATEWAY) as village:
        await story(village)
        on_the_web_phone = {one.name: _told(one) for one in village.people}
        drawn = [shown for one in village.people for shown in await _page(one).shown()]

    for name, lines in on_telegram.items():
        assert on_the_web_phone[name] == lines
    assert _not_drawn(drawn) == []
    assert all(one.alt for one in drawn if one.alt is not None and not one.mine)


@asynccontextmanager
async def _village(
    databases: Databases, reader: Reader, folder: Path, *, on: str
) -> AsyncIterator[Village]:
    with databases.fresh() as url:
        engine = make_engine(url, size=8)
        try:
            async with make_village(make_sessions(engine), reader, folder, on=on) as village:
                yield village
        finally:
            await engine.dispose()


def _told(person: Person) -> list[tuple[str, bool, str, list[str]]]:
    """Return text, whether there is a picture or which file, labels, without what is by lot."""
    return [
        (
            LINK.sub("<adres>", CODE.sub("<code>", one.text)),
            one.picture,
            one.file,
            [label for label, _ in one.buttons],
        )
        for one in person.seen
    ]


def _not_drawn(messages: list[ShownMessage]) -> list[tuple[str, str]]:
    """Return text and label of every button that a card leaves out."""
    return [
        (one.text, label)
        for one in messages
        if one.on_card is not None
        for label, data in one.buttons
        if data and data not in one.on_card
    ]


def _page(person: Person) -> WebPhone:
    assert isinstance(person.phone, WebPhoneInHand)
    return person.phone.page
