"""All screens of the exchange, for the tests that render whatever the domain shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from domain.connections.connection import Side
from domain.exchange import fitting, putting_up, screens, standing, wanting
from domain.exchange.entry import Ended, Entry, EntryKind, Figures, Two, Want
from domain.ids import AreaSlug, ConnectionId, EntryId, ResidentId, WantId
from domain.notices import Notice
from domain.paging import page_of
from domain.people import Resident
from domain.reading import PersonalKind, PersonalSpan
from tests.locales.meeting_stories import all_of
from tests.village import hoogeveen

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
LATER = datetime(2026, 4, 20, 9, 0, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
ANNA = Resident(ResidentId(1), "A1B2", "Anna", "nl", KRAKEEL)
BILAL = Resident(ResidentId(2), "C3D4", "", "en", KRAKEEL)
FIGURES = Figures(days=30, still_days=7, entries=5, wants=5, characters=120, meet_days=14)
WAYS = {one.key: one for one in hoogeveen().ways}
LIEKOM = WAYS["liekom"]
LADDER = Entry(
    id=EntryId(4),
    area=KRAKEEL,
    by=ANNA.id,
    kind=EntryKind.GIVE,
    text="Mijn lange ladder te leen",
    words=("ladder", "lange"),
    until=datetime(2026, 4, 1, 22, 0, tzinfo=UTC),
)
GUTTER = replace(
    LADDER,
    id=EntryId(5),
    by=BILAL.id,
    kind=EntryKind.ASK,
    text="Een ladder om de dakgoot schoon te maken",
    words=("ladder", "dakgoot"),
)


def wanted(by: ResidentId = BILAL.id, number: int = 1) -> Want:
    """Return that somebody wants it."""
    return Want(WantId(number), by)


def sides(*people: Resident) -> tuple[Side, Side]:
    """Return both people of a want."""
    one, other = (
        Side(
            resident=each.id,
            code=each.code,
            shown_name=each.shown_name,
            issue=None,
            text="",
            stands=True,
            hears=True,
        )
        for each in people
    )
    return one, other


TWO = Two(WantId(1), LADDER, "Krakeel", sides(ANNA, BILAL))


def exchanging() -> Iterator[Notice]:
    """Return what residents see of the list, and of what is their own."""
    for own in (True, False):
        yield screens.elsewhere_screen(ANNA, KRAKEEL, "Krakeel", own=own, fresh=True)
    many = [replace(GUTTER, id=EntryId(number)) for number in range(10, 20)]
    several = replace(LADDER, wants=(wanted(), wanted(ResidentId(3), 2), wanted(ResidentId(4), 3)))
    for entries in ([], [LADDER, GUTTER], [several, *many]):
        fits = fitting.fitting([LADDER], entries)
        for who in (ANNA, BILAL):
            shown = page_of(entries, 2, size=4)
            yield screens.list_screen(who, "Krakeel", shown, fits, before=0, fresh=True)
    for entry in (LADDER, replace(LADDER, wants=(wanted(),)), several, GUTTER):
        yield screens.mine_screen(ANNA, [entry, entry], fresh=False)
        for who in (ANNA, BILAL):
            for words in ((), ("ladder",)):
                yield screens.one_screen(who, entry, words, fresh=True)
    yield screens.own_screen(replace(GUTTER, wants=several.wants), fresh=True)
    yield screens.mine_screen(ANNA, [], fresh=True)


def putting_things_up() -> Iterator[Notice]:
    """Return what somebody sees who gives or asks something, and later."""
    for kind in EntryKind:
        yield putting_up.question(ANNA, kind, fresh=True)
    phone = (PersonalSpan(PersonalKind.PHONE, 4, 15),)
    for typed, personal in (
        ("Mijn ladder", ()),
        ("bel 06-12345678 voor een ladder", phone),
        ("06-12345678", (PersonalSpan(PersonalKind.PHONE, 0, 11),)),
        ("a", ()),
        ("a" * 121, ()),
    ):
        draft = putting_up.read_draft(ANNA, EntryKind.GIVE, typed, ["ladder"], personal, FIGURES)
        if isinstance(draft, putting_up.Draft):
            yield putting_up.check_screen(ANNA, draft, "Krakeel", FIGURES)
        else:
            yield from draft.notices
    yield putting_up.too_young(ANNA)
    draft = putting_up.Draft(EntryKind.GIVE, LADDER.text, LADDER.words, hidden=False)
    for way, have in ((LIEKOM, 0), (LIEKOM, 5), (WAYS["smederijen"], 0)):
        yield from all_of(
            putting_up.decide_put_up(
                ANNA, KRAKEEL, way, draft, LADDER.id, [GUTTER], NOW, FIGURES, have=have
            )
        )
    for entry in (LADDER, GUTTER, None):
        for how in (Ended.DONE, Ended.TAKEN_BACK):
            yield from all_of(standing.decide_end(entry, ANNA, how, NOW))
    yield from all_of(standing.ask_still(LADDER, LATER, FIGURES))
    for at in (LATER, NOW):
        yield from all_of(standing.decide_still(LADDER, ANNA, at, FIGURES))
    yield from all_of(standing.decide_lapse(LADDER, LATER))


def wanting_things() -> Iterator[Notice]:
    """Return what two neighbours see, up to where they met."""
    before = replace(LADDER, wants=(replace(wanted(), answered=True, back=True),))
    for entry, wants in (
        (LADDER, 0),
        (before, 0),
        (replace(LADDER, kind=EntryKind.ASK), 0),
        (replace(LADDER, wants=(wanted(),)), 1),
        (LADDER, 5),
        (replace(LADDER, open=False), 0),
        (None, 0),
        (GUTTER, 0),
    ):
        yield from all_of(
            wanting.decide_want(BILAL, entry, LIEKOM, WantId(1), NOW, FIGURES, wants=wants)
        )
    for entry in (LADDER, replace(LADDER, kind=EntryKind.ASK)):
        yield wanting.check_want(BILAL, entry)
    for entry in (replace(LADDER, wants=(wanted(),)), LADDER):
        yield from all_of(wanting.decide_unwant(BILAL, entry))
    for two in (TWO, None):
        for yes in (True, False):
            yield from all_of(
                wanting.decide_answer(ANNA, two, ConnectionId(7), NOW, FIGURES, yes=yes)
            )
