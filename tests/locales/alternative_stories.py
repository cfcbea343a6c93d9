"""All screens of plans beside each other, for the tests that render whatever the domain shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from domain.alternatives import gathering, opening, putting_up, screens, telling
from domain.alternatives.alternative import AlternativeText
from domain.ballots import choice_opening, choice_paper, voting
from domain.ballots.choice_result import choice_result
from domain.ids import AlternativeId, BallotId, HandBackId, PlanChoiceId
from domain.notices import Notice, Words
from domain.reading import PersonalKind, PersonalSpan
from tests.domain.test_alternatives import (
    AFTER,
    ANNA,
    GATHERING,
    GROUP,
    HOUSE,
    NOW,
    SAID,
    a_ballot,
    counted,
    plans,
)
from tests.locales.meeting_stories import all_of
from tests.locales.trits_stories import HEARINGS

LONG = "Wij zetten er met de hele buurt een lang en hoog gebouw neer "


def putting_plans_up() -> Iterator[Notice]:
    """Return what is read while plans are gathered."""
    full = replace(
        plans(6),
        plans=tuple(
            replace(one, title=LONG[:60], what=LONG * 3, who=LONG[:60], cost="€ 2.000")
            for one in plans(6).plans
        ),
    )
    ended = replace(plans(4), ballot=BallotId(7), ended=True)
    for who in (ANNA, GROUP):
        for choice, at in (
            (None, NOW),
            (GATHERING, NOW),
            (GATHERING, AFTER),
            (plans(3), NOW),
            (plans(3), AFTER),
            (full, NOW),
            (replace(plans(3), ballot=BallotId(7)), AFTER),
        ):
            for page in (1, 2):
                yield screens.plans_screen(who, HOUSE, choice, page, at, fresh=True)
        for votes in (
            screens.votes_of(counted(1, 1, 2, many=4), hidden_under=5),
            screens.votes_of(counted(1, 1, 2, 3, 5, many=4), hidden_under=5),
        ):
            yield screens.plans_screen(who, HOUSE, ended, 1, AFTER, votes=votes, fresh=False)
    yield gathering.length_screen(GROUP, HOUSE)
    for by, choice in ((GROUP, None), (ANNA, None), (GROUP, plans(2))):
        yield from all_of(
            gathering.decide_begin(
                by,
                HOUSE,
                "Krakeel",
                choice,
                PlanChoiceId(9),
                NOW,
                span="week",
                members=[ANNA.id, GROUP.id],
            )
        )
    for many in (0, 1, 4):
        yield from gathering.gathered_notices(plans(many), [GROUP.id], AFTER + timedelta(days=7))
    said: dict[str, str] = {}
    for part in putting_up.Part:
        yield putting_up.question(ANNA, GATHERING, said, part, fresh=True)
        said[part.value] = "De oude school"
    for words in (SAID, said):
        yield putting_up.check_screen(ANNA, GATHERING, words, fresh=False)
    phone = (PersonalSpan(PersonalKind.PHONE, 0, 10),)
    for part in putting_up.Part:
        for typed in ("", "lang " * 60, "0612345678"):
            taken = putting_up.take_part(ANNA, part, typed, personal=phone if typed else ())
            yield from all_of(taken)
    for choice, at in ((GATHERING, NOW), (GATHERING, AFTER), (plans(6), NOW)):
        yield from all_of(putting_up.decide_put_up(ANNA, choice, SAID, at))
    for by, at in ((ANNA, NOW), (GROUP, NOW), (ANNA, AFTER)):
        yield from all_of(putting_up.decide_take_back(by, plans(2), AlternativeId(11), at))


def choosing_plans() -> Iterator[Notice]:
    """Return what is read about the ballot over plans."""
    for heard in HEARINGS:
        yield screens.open_screen(
            GROUP, plans(3), heard, AFTER, closes_at=AFTER, members=1250, again=7
        )
    for by, choice, at in (
        (ANNA, plans(2), AFTER),
        (GROUP, plans(2), NOW),
        (GROUP, plans(1), AFTER),
        (GROUP, None, AFTER),
    ):
        refused = opening.refuse_open(by, HOUSE, choice, at)
        yield from all_of(refused)
    yield opening.opened_notice(GROUP, a_ballot(3))
    yield choice_opening.invitation(ANNA.id, a_ballot(3))
    long = a_ballot(6)
    told = Words({"nl": LONG * 4, "en": LONG * 4})
    long = replace(
        long,
        options=tuple(
            replace(one, names=Words({"nl": LONG[:60]}), explanation=told) for one in long.options
        ),
    )
    for ballot in (a_ballot(2), long):
        for choices in ({}, {1: 1}, {3: 1}):
            for page in (0, 1, 2, 9):
                yield choice_paper.choice_screen(ballot, ANNA.id, choices, page, b"key")
    for empty in (True, False):
        yield voting.receipt(ANNA.id, a_ballot(), empty=empty)
    for closed in (a_ballot(), counted(1)):
        yield voting.closed_screen(ANNA.id, closed)
    for votes in ((), (1, 1, 2), (1, 2), (3, 3, 3), (1, 1, 1, 2, 3), (1, 1, 2, 2, 3), (3,) * 6):
        yield choice_result(ANNA.id, counted(*votes), hidden_under=5)
    choice = plans(2)
    for handed in (None, HandBackId(4)):
        yield from telling.taken_over_notices(choice, "De oude school", [GROUP.id], handed)
    yield from telling.tie_notices(choice, [GROUP.id])
    why = telling.why_changed("De oude school")
    yield Notice(to=ANNA.id, text=AlternativeText.WHY_CHANGED, values=why.values)


STORIES = (putting_plans_up, choosing_plans)
