"""All screens of agreements, for the tests that render them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from domain.agreements import agreement as facts
from domain.agreements import draft, making
from domain.agreements.agreement import Agreement, AgreementText, Said, Tally, Terms, Word
from domain.agreements.draft import Draft, Step
from domain.answers.draft import Limits
from domain.ids import AgendaItemId, AgreementId, AreaSlug, ResidentId
from domain.notices import Line, Notice, Words
from domain.paging import page_of
from domain.people import Resident
from domain.roles import Role
from tests.locales.meeting_stories import all_of

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
ANNA = Resident(ResidentId(1), "A1B2", "Anna", "nl", KRAKEEL)
HANNA = Resident(ResidentId(2), "C3D4", "Hanna", "nl", AreaSlug("elim"))
OLGA = Resident(
    ResidentId(3),
    "E5F6",
    "Olga",
    "nl",
    KRAKEEL,
    roles=frozenset({(Role.INITIATIVE_GROUP, KRAKEEL)}),
)
TERMS = Terms(
    who="De bewoners van de Kerkstraat",
    what="Het gras langs het pad wordt gemaaid",
    by_on=date(2026, 3, 20),
    contact="De wijkbeheerder van de gemeente",
)
AGREEMENT = Agreement(
    id=AgreementId(4),
    area=KRAKEEL,
    area_name="Krakeel",
    terms=TERMS,
    version=1,
    made_by=OLGA.id,
    promises=HANNA.id,
    promises_name="Hanna",
)
OUTSIDE = replace(AGREEMENT, promises=None, promises_name=None, outside="Het waterschap")
WORDS = (
    Word(by=HANNA.id, name="Hanna", said=Said.KEPT),
    Word(by=OLGA.id, name="", said=Said.NOT_YET),
    Word(by=OLGA.id, name="Olga", said=Said.BROKEN, why="Er kwam niemand"),
)
STANDS = replace(AGREEMENT, agreed=True)
FULL = replace(
    STANDS,
    words=WORDS,
    settled=Said.BROKEN,
    earlier=(TERMS,),
    item=AgendaItemId(2),
    item_names=Words({"nl": "Groen", "en": "Green"}),
)
DRAFT = Draft(
    area="krakeel",
    who=TERMS.who,
    what=TERMS.what,
    promises=HANNA.id,
    promises_name="Hanna",
    by_on="2026-03-20",
    contact=TERMS.contact,
)
LIMITS = Limits(characters=200, part_characters=200, days_ahead=366)


def agreements() -> Iterator[Notice]:
    """Return what somebody sees of agreements."""
    all_kinds = (
        AGREEMENT,
        OUTSIDE,
        STANDS,
        FULL,
        replace(AGREEMENT, refused=True),
        replace(STANDS, settled=Said.KEPT),
    )
    for who in (ANNA, HANNA, OLGA):
        for number in (1, 2):
            shown = page_of(all_kinds, number, size=5)
            yield facts.list_screen(who, KRAKEEL, "Krakeel", shown, Tally(1, 2), fresh=True)
        yield facts.list_screen(
            who, KRAKEEL, "Krakeel", page_of([], 1, size=5), Tally(0, 0), fresh=True
        )
        for one in all_kinds:
            yield facts.agreement_screen(who, one)
    yield facts.which_item(OLGA, [(AgendaItemId(2), Words({"nl": "Groen"}))])
    for text in (AgreementText.GONE, AgreementText.NAME_FIRST):
        yield Notice(to=OLGA.id, text=text)
    yield Notice(to=OLGA.id, text=AgreementText.ASK_WHY, values={"titel": "x", "waarom": Line("")})


def making_them() -> Iterator[Notice]:
    """Return what who makes one sees, and what both sides hear."""
    for step in Step:
        for one in (Draft(area="krakeel"), DRAFT):
            yield draft.question(OLGA, one, step, fresh=True)
        for typed in ("!", "x" * 300, "06-12345678", "1 januari 2001", "1 januari 2099"):
            taken = draft.take(
                DRAFT, step, typed, date(2026, 3, 2), LIMITS, person=None, maker=OLGA.id
            )
            if not isinstance(taken, Draft):
                why, values = taken
                yield draft.question(OLGA, DRAFT, step, why=why, values=values, fresh=True)
    own = draft.take(DRAFT, Step.WITH, "E5F6", date(2026, 3, 2), LIMITS, person=OLGA, maker=OLGA.id)
    assert not isinstance(own, Draft)
    yield draft.question(OLGA, DRAFT, Step.WITH, why=own[0], values=own[1], fresh=True)
    for one in (DRAFT, replace(DRAFT, outside="Het waterschap", promises=None)):
        yield draft.check_screen(OLGA, one, TERMS, fresh=True)
    for made in (AGREEMENT, OUTSIDE, FULL):
        yield from all_of(making.decide_make(OLGA, made, NOW, hour=10))
    yield from all_of(making.decide_make(ANNA, AGREEMENT, NOW, hour=10))
    for yes in (True, False):
        for one_of in (AGREEMENT, STANDS, None):
            yield from all_of(making.decide_yes(one_of, HANNA, yes=yes, hour=10))
    yield from making.ask_kept(STANDS, NOW)
    for said in Said:
        for one_of in (STANDS, FULL, None):
            yield from all_of(
                making.decide_say(
                    one_of, OLGA, said, TERMS.by_on, why="Te nat", again_days=14, hour=10
                )
            )
