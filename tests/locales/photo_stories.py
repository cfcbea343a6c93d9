"""All that is said about photos, for `tests.locales.test_screens`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from domain import theming
from domain.ids import AreaSlug, IssueId, PhotoId, ResidentId, ThemeId
from domain.issues import draft_photos, draft_screens, listed, photos, placing
from domain.issues.draft import Drafted, DraftStep, decide_draft
from domain.issues.issue import Issue
from domain.menu import carry_on, let_go
from domain.notices import Notice, Words
from domain.paging import page_of
from domain.people import Resident
from domain.reading import Reading, Wish
from domain.welcome import needs_area

NOW = datetime(2026, 3, 12, 18, 30, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
ANNA = Resident(ResidentId(1), "A1B2", None, "nl", KRAKEEL)
TEXT = "Er is geen bankje bij de speeltuin, en de lampen langs het pad zijn al weken stuk"
THREE = (PhotoId(1), PhotoId(2), PhotoId(3))
THEME = theming.ThemeCount(ThemeId(1), Words({"nl": "Spelen", "en": "Playing"}), 6, 9)
ISSUE = Issue(
    id=IssueId(7),
    area=KRAKEEL,
    submitter=ResidentId(2),
    shown_name="Bilal",
    text=TEXT,
    theme=THEME.id,
    theme_name=THEME.names,
    brought_up_at=NOW,
    withdrawn=False,
    neighbours=1,
    photos=THREE,
)


def with_a_draft() -> Iterator[Notice]:
    """Give what somebody reads who brings something up with photos."""
    reading = Reading("nl", (), (), (), (), Wish.ISSUE)
    alike = [listed.Similar(IssueId(7), TEXT, 1, 1), listed.Similar(IssueId(8), TEXT, 9, 3)]
    drafted = decide_draft(
        ANNA, TEXT, reading, alike, vector="", themes=["licht"], least=3, most=1000
    )
    assert isinstance(drafted, Drafted)
    for along in (THREE[:1], THREE):
        yield draft_photos.ask_words_screen(ANNA, along, fresh=True)
        yield draft_screens.write_again_screen(ANNA, drafted.draft, len(along))
        yield draft_photos.photos_wait(ANNA, len(along), on=carry_on(), drop=let_go())
        for step in DraftStep:
            yield draft_screens.draft_screen(
                replace(drafted.draft, steps=(step,), at=0),
                ANNA,
                area_name="Krakeel",
                theme=THEME.names,
                similar=alike,
                photos=along,
            )
    yield draft_photos.remove_screen(ANNA, THREE)


def refused() -> Iterator[Notice]:
    """Give why a photo can't go along."""
    limits = {"mb": 20, "miljoen": 50}
    for kept, why in ((3, None), (0, "too_large"), (0, "no_picture"), (0, "lost")):
        for album in (None, "77"):
            no = photos.refuse_photo(ANNA, kept, most=3, why=why, limits=limits, album=album)
            assert no is not None
            yield from no.notices
    for text in (photos.PhotoText.NO_DOCUMENT, photos.PhotoText.NOT_HERE):
        yield photos.told(ANNA, text, None)
    yield needs_area(ANNA, photos.PhotoText.AREA_FIRST)
    for text in (photos.PhotoText.EXPIRED, photos.PhotoText.GONE, photos.PhotoText.REMOVED):
        yield Notice(to=ANNA.id, text=text)


def once_placed() -> Iterator[Notice]:
    """Give how photos are shown."""
    for along in (THREE[:1], THREE):
        issue = replace(ISSUE, photos=along)
        yield theming.issue_screen(ANNA, issue)
        yield placing.posted_screen(ANNA, issue, NOW, undo=timedelta(minutes=10))
        shown = [(issue.id, issue.text, one) for one in along]
        for number in range(1, len(along) + 1):
            yield photos.photo_screen(ANNA, shown, number, data="ft:v7", fresh=number == 1)
    page = page_of([replace(ISSUE, id=IssueId(one)) for one in range(1, 16)], 2, size=5)
    yield theming.issues_screen(ANNA, THEME, page)
