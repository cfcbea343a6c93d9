"""All screens of kitchen-table talks, for the tests that render whatever the domain shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from domain.ids import AreaSlug, IssueId, ResidentId, TableTalkId
from domain.issues.draft import Draft, Drafted, decide_draft
from domain.issues.issue import Issue
from domain.kitchen_table import after, claiming, recording, screens
from domain.kitchen_table.talk import Figures, TableDraft, TableTalk, read_street
from domain.notices import Notice, Words
from domain.paging import page_of
from domain.people import Resident
from domain.reading import PersonalKind, PersonalSpan, Reading, Wish
from tests.locales.meeting_stories import all_of
from tests.village import hoogeveen

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
UNDO = timedelta(minutes=10)
KRAKEEL = AreaSlug("krakeel")
ANNA = Resident(ResidentId(1), "A1B2", "Anna", "nl", KRAKEEL)
BILAL = Resident(ResidentId(2), "C3D4", "", "en", KRAKEEL)
FIGURES = Figures(issues=2, talks=3, note_days=30, hour=19, nieuwlande=83, tiendeveen=75)
AREA = next(one for one in hoogeveen().areas if one.slug == KRAKEEL)
COUNTED = replace(AREA, inhabitants=2000)
UNLISTED = replace(AREA, streets=())
LEAST = 3
PHONE = "0612345678"
TALK = TableTalk(
    id=TableTalkId(6), area=KRAKEEL, by=ANNA.id, neighbour=ResidentId(9), recorded_at=NOW
)
CODE = "C4D7-KM2P"


def said(typed: str) -> Draft:
    """Return what was typed as a draft; a telephone number in it is found."""
    at = typed.find(PHONE)
    personal = () if at < 0 else (PersonalSpan(PersonalKind.PHONE, at, at + len(PHONE)),)
    reading = Reading("nl", (), (), (), personal, Wish.ISSUE)
    outcome = decide_draft(
        ANNA, typed, reading, (), vector="", themes=["licht"], least=LEAST, most=1000
    )
    assert isinstance(outcome, Drafted), typed
    return outcome.draft


TABLE = TableDraft(
    key="0123456789abcdef",
    consented_at=NOW.isoformat(),
    street="Sterrenlaan",
    issues=(said("De stoep ligt los"), said("De lamp is stuk")),
)
ISSUE = Issue(
    id=IssueId(7),
    area=KRAKEEL,
    submitter=ResidentId(9),
    shown_name="",
    text="De stoep ligt los",
    theme=None,
    theme_name=None,
    brought_up_at=NOW,
    withdrawn=False,
    neighbours=2,
    joined=frozenset({BILAL.id}),
)


def looking_at_talks() -> Iterator[Notice]:
    """Return what everybody sees of talks."""
    for area in (None, AREA, COUNTED):
        for people, talks in ((0, 0), (1, 1), (1660, 1200)):
            share = screens.share_line(area, people, FIGURES)
            yield screens.kitchen_screen(ANNA, "Krakeel", talks, share, fresh=True)
            members = (ANNA.id, BILAL.id)
            yield from after.digest(members, KRAKEEL, "Krakeel", talks + 1, people + 1, share, NOW)
    for area, talks_there in (
        (AREA, {}),
        (AREA, {"Sterrenlaan": 2, "Een pad": 1}),
        (UNLISTED, {"Het Schut": 1}),
        (UNLISTED, {}),
    ):
        found = screens.streets_to_visit(area, talks_there)
        for number in (1, 2):
            page = page_of(found, number, size=screens.STREETS_ON_A_PAGE)
            yield screens.streets_screen(ANNA, "Krakeel", page, listed=bool(area.streets))


def writing_a_talk_down() -> Iterator[Notice]:
    """Return the way from the neighbour's yes to what is stored."""
    for confirmed, recorded in ((False, 0), (True, 3)):
        yield from all_of(recording.refuse_begin(ANNA, recorded, FIGURES, confirmed=confirmed))
    yield recording.consent_screen(ANNA)
    yield recording.not_agreed(ANNA)
    yield recording.street_question(ANNA)
    for area, typed in ((AREA, "Nergens"), (AREA, "Melkweg, Sterrenlaan"), (UNLISTED, "12")):
        yield from all_of(read_street(ANNA, area, typed))
    yield recording.words_question(ANNA, TABLE, FIGURES)
    for one in (said(PHONE + " !"), said("Nog een ding")):
        yield from all_of(recording.add_words(ANNA, TABLE, one, FIGURES, least=LEAST))
    for themes in ((None, None), (Words({"nl": "Licht"}), None)):
        for most in (2, 3, 5):
            figures = replace(FIGURES, issues=most)
            yield recording.check_screen(ANNA, TABLE, themes, figures, fresh=True)
    for table in (replace(TABLE, issues=TABLE.issues[:1]), TABLE):
        numbers = [IssueId(7), IssueId(8)][: len(table.issues)]
        yield from recording.record(
            ANNA, KRAKEEL, table, TALK.id, ResidentId(9), numbers, CODE, NOW, FIGURES, undo=UNDO
        ).notices


def after_a_talk() -> Iterator[Notice]:
    """Return what comes of undoing a talk, and of the note."""
    for talk, at in (
        (None, NOW),
        (replace(TALK, by=BILAL.id), NOW),
        (replace(TALK, undone=True), NOW),
        (replace(TALK, claimed=True), NOW),
        (TALK, NOW + UNDO),
        (TALK, NOW),
    ):
        yield from all_of(after.decide_undo(ANNA, talk, [ISSUE], at, undo=UNDO))
    for who in (ANNA, BILAL):
        yield from all_of(claiming.decide_claim(who, TALK, ["De stoep ligt los " * 9, "Lamp"], NOW))
