"""All screens of quick polls, for the tests that render whatever the domain shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from domain.ids import AreaSlug
from domain.notices import Notice
from domain.paging import page_of
from domain.polls import closing, making, making_screens, screens
from domain.polls.poll import Span
from domain.reading import PersonalKind, PersonalSpan
from tests.domain.test_polls import ANNA, CLOSED, ELIM, KRAKEEL, LINKS, NOW, OLGA, POLL
from tests.locales.meeting_stories import all_of

MANY = replace(
    POLL,
    question="Wat moet er met het plein achter de oude school gebeuren? " * 2,
    options=tuple(f"{number} {'x' * 38}" for number in range(12)),
    counts=tuple(range(12)),
    right=12,
)


def making_polls() -> Iterator[Notice]:
    """Return what is read by who makes a quick poll."""
    areas = [(AreaSlug(f"gebied-{number}"), "Noordscheschut") for number in range(8)]
    for page in (1, 2):
        yield making_screens.which_area(OLGA, page_of(areas, page, size=6))
    yield making_screens.question_screen(OLGA, "Krakeel")
    yield making_screens.options_screen(OLGA, POLL.question, fresh=True)
    for poll in (POLL, MANY):
        for right in (None, 2):
            made = making_screens.Made(poll.question, poll.options, right)
            yield making_screens.check_screen(OLGA, made, NOW, fresh=True)
            for page in (1, 2):
                yield making_screens.right_screen(OLGA, made, page)
    phone = (PersonalSpan(PersonalKind.PHONE, 0, 10),)
    yield from all_of(making.take_question(OLGA, "x"))
    for typed, personal in (("Groen", ()), ("Ja\nNee", phone), ("Ja\nja", ())):
        yield from all_of(making.take_options(OLGA, typed, personal=personal))
    for who, options in ((ANNA, POLL.options), (OLGA, ())):
        yield from all_of(
            making.decide_open(who, KRAKEEL, "Wat?", options, None, Span.HOUR, POLL.id, NOW)
        )


def choosing() -> Iterator[Notice]:
    """Return what is read by who chooses, and of the figures."""
    for listed in ([], [POLL], [CLOSED] * 12):
        for may_make in (False, True):
            shown = page_of(listed, 2, size=5)
            yield screens.list_screen(OLGA, shown, NOW, may_make=may_make, fresh=True)
    for poll in (POLL, MANY, CLOSED, replace(CLOSED, counts=(0, 0, 0))):
        for page in (1, 2):
            yield screens.poll_screen(ANNA, poll, NOW, LINKS, page=page)
        yield screens.figures_screen(poll, OLGA.id, LINKS)
    yield screens.close_question(OLGA, POLL)
    yield screens.elsewhere(ANNA, POLL, LINKS)
    for one in (POLL, CLOSED):
        yield from all_of(closing.decide_close(one, [ANNA.id], NOW))
    elsewhere = replace(ANNA, area=ELIM)
    yield from all_of(making.decide_choose(elsewhere, POLL, 1, NOW))
    refused = closing.can_close(ANNA, POLL)
    assert refused is not None
    yield from refused.notices
    for who, poll in (
        (elsewhere, CLOSED),
        (ANNA, POLL),
        (ANNA, replace(CLOSED, counts=(0, 0, 0))),
    ):
        yield from all_of(closing.words_for_issue(who, poll))


STORIES = (making_polls, choosing)
