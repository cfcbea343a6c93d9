"""All screens of deadlocks, for the tests that render whatever the domain shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

from domain.agenda.item import AgendaItem
from domain.deadlock import asking, calling, clock, moves, pausing, screens, side_screens, telling
from domain.deadlock.calling import Draft
from domain.deadlock.change import Change, Entry, What, Why
from domain.deadlock.clock import Moment
from domain.deadlock.deadlock import (
    Deadlock,
    Ending,
    Option,
    Proposal,
    Side,
    SideKind,
    Stage,
    Waits,
)
from domain.deadlock.texts import DeadlockText
from domain.ids import BallotId, DeadlockId, HandBackId, ResidentId
from domain.notices import Line, Notice, Words
from domain.paging import page_of
from domain.reading import PersonalKind, PersonalSpan
from domain.refusing import Refused
from domain.roles import Role
from tests.deadlocks import ANNA, BILAL, FIGURES, KRAKEEL, NOW, deadlock, member, neighbour

PARTNERS = {
    key: f"Partner {key}" for key in ("gemeente", "domesta", "actium", "sww", "politie", "w")
}
LONG = ("De schommel staat te dicht bij de huizen, en dat geeft herrie. " * 8).strip()[:500]
HELPER = neighbour(9, Role.AREA_DIRECTOR)
SIDES = (
    replace(member(1, ANNA), view=LONG, view_by=ANNA.id, view_name="Anna"),
    replace(member(2, BILAL), accepted=True),
    Side(number=3, kind=SideKind.GROUP, group="De voetbalclub van het veld"),
    Side(number=4, kind=SideKind.PARTNER, partner="domesta"),
    Side(number=5, kind=SideKind.INITIATIVE_GROUP),
)
FULL = deadlock(
    *SIDES,
    about=LONG,
    new_facts=LONG,
    after=DeadlockId(4),
    item_names=Words({"nl": "Een plek om te spelen", "en": "A place to play"}),
    options=tuple(Option(number, LONG[:300], ANNA.id, "Anna") for number in range(1, 8)),
    proposal=Proposal(2, LONG, 2, frozenset({2})),
)
ITEM = AgendaItem(id=FULL.item, area=KRAKEEL, names=FULL.item_names)


def _every_stand() -> Iterator[Deadlock]:
    yield deadlock()
    yield FULL
    for stage in (Stage.OURSELVES, Stage.WITH_HELP, Stage.OTHERS):
        yield replace(FULL, stage=stage)
        yield deadlock(stage=stage)
    helped = replace(FULL, stage=Stage.WITH_HELP, mediator=HELPER.id, mediator_name="Rene")
    yield helped
    yield replace(helped, waits=Waits.BALLOT)
    yield replace(helped, waits=Waits.ROUND, outcome=LONG)
    yield replace(FULL, stage=Stage.OTHERS, late=True)
    voted = replace(helped, ballot=BallotId(4), hand_back=HandBackId(6), outcome=LONG)
    for waits in Waits:
        yield replace(voted, waits=waits)
    for ending in Ending:
        for one in (helped, voted):
            yield replace(one, ended=ending, ended_at=NOW)


def _seen(**changes: object) -> screens.Seen:
    return screens.Seen(names=PARTNERS, figures=FIGURES, **changes)  # type: ignore[arg-type]


def the_screens() -> Iterator[Notice]:
    """Yield where it stands, its sides, options and record, for everybody."""
    for at in _every_stand():
        for who in (ANNA, BILAL, HELPER, neighbour(30)):
            yield screens.deadlock_screen(who, at, _seen())
            for page in (1, 2):
                views = page_of(at.sides, page, size=side_screens.VIEWS_PAGE)
                yield side_screens.views_screen(who, at, views, _seen())
                options = page_of(at.options, page, size=side_screens.OPTIONS_PAGE)
                yield side_screens.options_screen(who, at, options, _seen())
            yield pausing.paused_screen(who, at)
        for side in at.sides:
            yield side_screens.ours_screen(ANNA, at, side, _seen())
    yield screens.deadlock_screen(ANNA, FULL, _seen(voiceless=frozenset({2, 4, 5})))
    noted = _seen(note=Line(DeadlockText.DONE_VIEW), fresh=True)
    yield screens.deadlock_screen(ANNA, FULL, noted)
    for found in ([], [*_every_stand()]):
        for counts in ({}, {1: 3, 2: 1, 3: 1}):
            listed = page_of(found, 2, size=screens.LIST_PAGE)
            yield screens.list_screen(ANNA, KRAKEEL, "Krakeel", listed, counts, fresh=True)
    page_for_all = "https://smederij.nl/gebied/krakeel/eruit"
    yield screens.elsewhere_screen(ANNA, "Krakeel", page_for_all, fresh=True)


def the_record() -> Iterator[Notice]:
    """Yield each line that can stand on record."""
    lines: list[tuple[Entry, str | None]] = [
        (
            Entry(
                at=NOW,
                stage=Stage.WITH_HELP,
                what=what,
                why=why,
                side=4,
                by=ANNA.id,
                text=text,
                number=2,
            ),
            "Anna",
        )
        for what in What
        for why in (None, *Why)
        for text in ("", LONG)
        if (what is What.STAGE) == (why is not None)
    ]
    for page in range(1, len(lines) // side_screens.RECORD_PAGE + 2):
        shown = page_of(lines, page, size=side_screens.RECORD_PAGE)
        yield side_screens.record_screen(ANNA, FULL, shown, _seen())


def calling_one() -> Iterator[Notice]:
    """Yield what is asked who calls one, and why it can't be done."""
    for again in (False, True):
        yield asking.ask_about(ANNA, ITEM, again=again, fresh=True)
    draft = Draft(item=ITEM.id, about=LONG)
    for side in SIDES[1:]:
        yield asking.ask_who(ANNA, ITEM, draft, PARTNERS, fresh=True)
        taken = calling.take_side(ANNA, draft, ITEM, side)
        assert isinstance(taken, Draft)
        twice = calling.take_side(ANNA, taken, ITEM, side)
        assert isinstance(twice, Refused)
        yield from twice.notices
        draft = taken
    for one in (draft, replace(draft, hidden=True, after=4)):
        yield asking.check_call(ANNA, ITEM, one, PARTNERS, FIGURES, fresh=True)
    group = neighbour(40, Role.INITIATIVE_GROUP)
    for who, side in ((ANNA, SIDES[0]), (group, SIDES[4])):
        refused = calling.take_side(who, draft, ITEM, side)
        assert isinstance(refused, Refused)
        yield from refused.notices
    elsewhere = replace(ANNA, area=None)
    for who, item, newest in ((ANNA, None, None), (elsewhere, ITEM, None), (ANNA, ITEM, FULL)):
        cannot = calling.refuse_call(who, item, newest)
        assert cannot is not None
        yield from cannot.notices
    email = [PersonalSpan(PersonalKind.EMAIL, 0, 5)]
    for typed, personal in (("..", ()), (LONG * 2, ()), ("a@b.c", email)):
        words = calling.read_words(ANNA, typed, 500, personal=personal)
        assert isinstance(words, Refused)
        yield from words.notices
    for text in (DeadlockText.ASK_VIEW, DeadlockText.ASK_OPTION, DeadlockText.ASK_PROPOSAL):
        values = {"tekst": LONG} if text is DeadlockText.ASK_VIEW else {}
        yield asking.ask_words(ANNA, FULL, text, values, fresh=True)


def what_people_hear() -> Iterator[Notice]:
    """Yield all that is told unasked."""
    numbers = range(1, 6)
    heard = telling.Audience(
        speakers={number: [ResidentId(50 + number)] for number in numbers},
        members=[ANNA.id, BILAL.id],
        helpers=[HELPER.id],
        group=[ResidentId(40)],
        steering=[ResidentId(60)],
        partners=PARTNERS,
    )
    at = replace(FULL, sooner=frozenset({1}), longer=frozenset({1}), mediator_name="Rene")
    for what in What:
        for stage in list(Stage)[1:]:
            for why in (None, *Why) if what is What.STAGE else (None,):
                entry = Entry(
                    at=NOW, stage=stage, what=what, why=why, side=2, text=LONG, by=ANNA.id
                )
                yield from telling.tell(Change(replace(at, stage=stage), (entry,)), heard)
    for options in ((), FULL.options[:1], FULL.options):
        for moment in Moment:
            for stage in Stage:
                then = replace(at, options=options, stage=stage)
                yield from telling.remind(then, moment, NOW, heard)
    ended = moves.withdraw(deadlock(), ANNA.id, NOW)
    late = clock.take_end(deadlock(stage=Stage.OTHERS), 1, NOW + timedelta(days=99), FIGURES)
    for change in (ended, late):
        assert change is not None
        yield from telling.tell(change, heard)


STORIES: tuple[Callable[[], Iterator[Notice]], ...] = (
    the_screens,
    the_record,
    calling_one,
    what_people_hear,
)
