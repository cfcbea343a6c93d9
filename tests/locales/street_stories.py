"""All screens of street contacts, for the tests that render whatever the domain shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from domain.ids import AreaSlug, ContactId, ResidentId, TalkId
from domain.notices import Notice
from domain.paging import page_of
from domain.people import Resident
from domain.reading import PersonalKind, PersonalSpan
from domain.refusing import Refused
from domain.roles import Role
from domain.streets import offering, reporting, screens, writing
from domain.streets.contact import Contact, Figures
from domain.streets.writing import Talk
from tests.locales.meeting_stories import all_of
from tests.village import hoogeveen

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
ANNA = Resident(ResidentId(1), "A1B2", "Anna", "nl", KRAKEEL)
BILAL = Resident(ResidentId(2), "C3D4", "", "en", KRAKEEL)
WIETSKE = replace(ANNA, id=ResidentId(3), roles=frozenset({(Role.INITIATIVE_GROUP, KRAKEEL)}))
FIGURES = Figures(streets=3, characters=60, row=2, days=30)
WAYS = {one.key: one for one in hoogeveen().ways}
DEVENTER, KREKEL = WAYS["deventer"], WAYS["krakeel"]
OFFER = Contact(
    id=ContactId(4),
    area=KRAKEEL,
    by=ANNA.id,
    code=ANNA.code,
    shown_name="Anna",
    streets=("Sterrenlaan", "Melkweg"),
)
CONTACT = replace(OFFER, named=True)
TALK = Talk(
    id=TalkId(6),
    contact=CONTACT,
    area_name="Krakeel",
    neighbour=BILAL.id,
    code=BILAL.code,
    shown_name="",
    theirs="Is de stoep al gemeld?",
    answer="Ja, maandag",
    sent=2,
    in_a_row=1,
    by_contact=True,
)
PHONE = "Bel 0612345678 over de stoep"


def looking_at_contacts() -> Iterator[Notice]:
    """Return what residents and the initiative group see of contacts."""
    many = [replace(CONTACT, id=ContactId(number)) for number in range(10, 20)]
    for contacts in ([], [CONTACT], many):
        for who in (ANNA, BILAL, WIETSKE):
            for mine in (None, CONTACT):
                for without, offers, page in ((0, 0, 1), (1, 1, 2), (17, 12, 3)):
                    shown = page_of(contacts, page, size=screens.ON_A_PAGE)
                    yield screens.list_screen(
                        who, "Krakeel", shown, mine, without, offers, fresh=True
                    )
    for streets in ((), ("Jupiter",), tuple(f"Straat {number}" for number in range(30))):
        for listed in (True, False):
            shown_streets = page_of(streets, 2, size=screens.STREETS_ON_A_PAGE)
            yield screens.missing_screen(WIETSKE, "Krakeel", shown_streets, listed=listed)
    issues = [(("Melkweg",), "Op de Melkweg ligt de stoep los " * 9)] * 8
    for mine in (OFFER, CONTACT):
        for found in ([], issues):
            yield screens.mine_screen(ANNA, mine, page_of(found, 1, size=5), fresh=True)
    for mine_there in (None, CONTACT):
        yield screens.elsewhere_screen(ANNA, KRAKEEL, "Krakeel", mine_there, fresh=True)
    yield screens.no_offers(WIETSKE)


def offering_to_be_one() -> Iterator[Notice]:
    """Return the way to an offer, and the answers to one."""
    yield offering.question(ANNA, FIGURES, fresh=True)
    for streets, listed in (((), True), ((), False), (("a", "b", "c", "d"), True)):
        yield from all_of(offering.check_streets(ANNA, streets, FIGURES, listed=listed))
    yield offering.check_screen(ANNA, "Krakeel", OFFER.streets)
    yield offering.too_young(ANNA)
    for way, mine in ((KREKEL, None), (DEVENTER, OFFER)):
        yield from all_of(offering.refuse_offer(ANNA, way, mine))
    for answerers in ((), (WIETSKE.id,), (WIETSKE.id, ResidentId(9))):
        yield from all_of(
            offering.decide_offer(
                ANNA,
                KRAKEEL,
                "Krakeel",
                DEVENTER,
                None,
                OFFER.streets,
                OFFER.id,
                answerers,
                NOW,
                FIGURES,
            )
        )
    own = replace(OFFER, by=WIETSKE.id)
    for who, contact in ((WIETSKE, None), (ANNA, OFFER), (WIETSKE, own), (WIETSKE, OFFER)):
        for yes in (True, False):
            yield from all_of(offering.decide_answer(who, contact, "Krakeel", NOW, yes=yes))
    asked = offering.ask_stop(ANNA, CONTACT)
    yield from asked.notices if isinstance(asked, Refused) else (asked,)
    yield from all_of(offering.ask_stop(ANNA, None))
    for contact in (None, CONTACT):
        yield from all_of(offering.decide_stop(ANNA, contact, NOW))


def writing_each_other() -> Iterator[Notice]:
    """Return what a neighbour and a contact read when they write each other."""
    full = replace(TALK, in_a_row=2)
    for talk in (None, TALK):
        yield writing.question(BILAL, CONTACT, talk, FIGURES)
        yield writing.check_words(BILAL, CONTACT, talk, "Is de stoep al gemeld?")
        yield from all_of(
            writing.decide_send(
                BILAL,
                CONTACT,
                talk,
                DEVENTER,
                "Is de stoep al gemeld?",
                TalkId(6),
                "Krakeel",
                NOW,
                FIGURES,
            )
        )
    yield writing.question(ANNA, CONTACT, TALK, FIGURES)
    yield writing.check_words(ANNA, CONTACT, TALK, "Ja, maandag")
    for who, contact, before in (
        (BILAL, None, None),
        (BILAL, CONTACT, replace(TALK, ended=True)),
        (ANNA, CONTACT, full),
        (ANNA, CONTACT, None),
    ):
        for figures in (FIGURES, replace(FIGURES, row=1)):
            refused = writing.refuse_write(who, contact, before, DEVENTER, figures)
            if refused is not None:
                yield from refused.notices
    span = (PersonalSpan(PersonalKind.PHONE, 4, 14),)
    for typed, personal in (
        ("0612345678", (PersonalSpan(PersonalKind.PHONE, 0, 10),)),
        ("x" * 99, ()),
    ):
        yield from all_of(writing.read_words(BILAL, typed, personal, FIGURES))
    assert writing.read_words(BILAL, PHONE, span, FIGURES) == "Bel … over de stoep"
    for who in (ANNA, BILAL):
        yield writing.message_screen(TALK, who.id)
        for gone in (None, TALK):
            yield from all_of(writing.decide_end(who, gone, NOW))
            for readers in ((), (ResidentId(7),), (ResidentId(7), ResidentId(8))):
                yield from all_of(reporting.decide_report(who, gone, readers, NOW))
        asked = reporting.ask_report(who, TALK)
        yield from asked.notices if isinstance(asked, Refused) else (asked,)
