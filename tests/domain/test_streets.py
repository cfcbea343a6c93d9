"""Contacts of streets, by themselves: reading streets, offering, writing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.ids import ResidentId, TalkId
from domain.notices import Notice
from domain.refusing import Refused
from domain.streets.contact import StreetText, named_in, read_streets, without_contact
from domain.streets.offering import Offered, Said, decide_answer, decide_offer
from domain.streets.reporting import decide_report
from domain.streets.writing import Over, Sent, Talk, decide_end, decide_send
from tests.locales.street_stories import (
    ANNA,
    BILAL,
    CONTACT,
    DEVENTER,
    FIGURES,
    KRAKEEL,
    KREKEL,
    NOW,
    OFFER,
    TALK,
    WIETSKE,
)
from tests.village import hoogeveen

AREA = next(one for one in hoogeveen().areas if one.slug == KRAKEEL)
UNKNOWN = replace(AREA, streets=())


def _texts(outcome: object) -> list[object]:
    notices: tuple[Notice, ...] = getattr(outcome, "notices", ())
    return [one.text for one in notices]


# --- which streets ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "streets"),
    [
        ("Sterrenlaan", ("Sterrenlaan",)),
        ("sterrenlaan, de Melkweg en melkweg", ("Sterrenlaan", "Melkweg")),
        ("melkweg", ("Melkweg",)),
        ("Ik woon aan de Sterenlaan", ("Sterrenlaan",)),
        ("Grote Beer en Kleine Beer", ("Grote Beer", "Kleine Beer")),
        ("Krakeel", ()),
        ("Stationsstraat", ()),
    ],
)
def test_streets_are_read_as_they_stand_on_the_signs_of_the_area(
    typed: str, streets: tuple[str, ...]
) -> None:
    assert read_streets(AREA, typed) == streets


def test_where_no_list_is_known_a_street_is_taken_as_it_was_typed() -> None:
    assert read_streets(UNKNOWN, "Dorpsstraat, ab en  Het  Schut") == ("Dorpsstraat", "Het Schut")


def test_an_issue_belongs_to_the_street_that_it_names_and_to_no_other() -> None:
    said = "De stoep aan de sterenlaan ligt los"

    assert named_in(AREA, CONTACT.streets, said) == ("Sterrenlaan",)
    assert named_in(AREA, CONTACT.streets, "De stoep ligt los") == ()
    assert named_in(UNKNOWN, ("Het Schut",), "Bij het Schut is het donker") == ("Het Schut",)


def test_streets_without_a_contact_are_those_of_the_list_that_nobody_has() -> None:
    missing = without_contact(AREA, [CONTACT])

    assert len(missing) == len(AREA.streets) - 2
    assert not set(CONTACT.streets) & set(missing)
    assert without_contact(UNKNOWN, [CONTACT]) == ()


# --- offering -----------------------------------------------------------------------------


def _offers(way: object = None, *, running: bool = False) -> Offered | Refused:
    return decide_offer(
        ANNA,
        KRAKEEL,
        "Krakeel",
        KREKEL if way is KREKEL else DEVENTER,
        OFFER if running else None,
        OFFER.streets,
        OFFER.id,
        [WIETSKE.id, ANNA.id],
        NOW,
        FIGURES,
    )


def test_who_may_say_yes_is_asked_and_never_who_offers() -> None:
    offered = _offers()

    assert isinstance(offered, Offered)
    assert not offered.contact.named
    assert [one.to for one in offered.notices] == [ANNA.id, WIETSKE.id]


def test_nobody_offers_twice_or_where_the_area_works_otherwise() -> None:
    assert _texts(_offers(running=True)) == [StreetText.OFFERED_ALREADY]
    assert _texts(_offers(KREKEL)) == [StreetText.OFFER_GONE]


def test_a_yes_makes_a_contact_and_nobody_says_it_about_themselves() -> None:
    said = decide_answer(WIETSKE, OFFER, "Krakeel", NOW, yes=True)
    assert isinstance(said, Said)
    assert said.yes
    assert [one.to for one in said.notices] == [WIETSKE.id, ANNA.id]

    own = decide_answer(WIETSKE, replace(OFFER, by=WIETSKE.id), "Krakeel", NOW, yes=True)
    assert _texts(own) == [StreetText.OFFER_OWN]
    neighbour = decide_answer(BILAL, OFFER, "Krakeel", NOW, yes=True)
    assert isinstance(neighbour, Refused)
    assert neighbour.forbidden is not None
    again = decide_answer(WIETSKE, CONTACT, "Krakeel", NOW, yes=False)
    assert _texts(again) == [StreetText.OFFER_GONE]


# --- writing ------------------------------------------------------------------------------


def _sends(by_contact: bool, talk: Talk | None) -> Sent | Refused:
    who = ANNA if by_contact else BILAL
    return decide_send(who, CONTACT, talk, DEVENTER, "Dag", TalkId(6), "Krakeel", NOW, FIGURES)


def test_words_go_to_the_other_of_the_two_and_never_to_anybody_else() -> None:
    first = _sends(False, None)
    assert isinstance(first, Sent)
    assert [one.to for one in first.notices] == [BILAL.id, ANNA.id]

    back = _sends(True, first.talk)
    assert isinstance(back, Sent)
    assert [one.to for one in back.notices] == [ANNA.id, BILAL.id]
    assert (back.talk.theirs, back.talk.answer, back.talk.sent) == ("Dag", "Dag", 2)


def test_a_contact_writes_nobody_first() -> None:
    assert _texts(_sends(True, None)) == [StreetText.GONE]


def test_after_some_messages_in_a_row_one_waits_for_the_other() -> None:
    first = _sends(False, None)
    assert isinstance(first, Sent)
    second = _sends(False, first.talk)
    assert isinstance(second, Sent)
    assert _texts(_sends(False, second.talk)) == [StreetText.ENOUGH]

    answer = _sends(True, second.talk)
    assert isinstance(answer, Sent)
    assert isinstance(_sends(False, answer.talk), Sent)


def test_each_message_is_said_under_a_key_of_its_own() -> None:
    first = _sends(False, None)
    assert isinstance(first, Sent)
    second = _sends(False, first.talk)
    assert isinstance(second, Sent)

    assert first.notices[1].once != second.notices[1].once


def test_who_stops_it_gets_no_more_and_the_other_can_not_write() -> None:
    over = decide_end(BILAL, TALK, NOW)
    assert isinstance(over, Over)
    assert [one.to for one in over.notices] == [BILAL.id]

    assert _texts(_sends(True, replace(TALK, ended=True))) == [StreetText.TALK_OVER]
    assert _texts(decide_end(WIETSKE, TALK, NOW)) == [StreetText.GONE]


def test_a_report_goes_to_professionals_with_what_the_other_wrote_and_ends_it() -> None:
    dirk = ResidentId(8)
    over = decide_report(BILAL, TALK, [dirk, ANNA.id], NOW)

    assert isinstance(over, Over)
    assert over.reported
    own, told = over.notices
    assert (own.to, told.to) == (BILAL.id, dirk)
    assert (told.values["tekst"], told.values["code"]) == (TALK.answer, ANNA.code)


def test_what_was_thrown_away_can_not_be_reported_and_without_a_reader_nothing_ends() -> None:
    gone = replace(TALK, theirs="", answer="")

    assert _texts(decide_report(BILAL, gone, [ResidentId(8)], NOW)) == [StreetText.GONE]
    assert _texts(decide_report(BILAL, TALK, [ANNA.id], NOW)) == [StreetText.REPORTED_TO_NOBODY]
