"""Judging the scope of an item: one judgement, one objection, one decision of the area director."""

from __future__ import annotations

import inspect
from datetime import timedelta

import pytest

from domain.due import DueKind
from domain.ids import ResidentId
from domain.refusing import Refused
from domain.roles import Action, Role
from domain.scoping import judging
from domain.scoping.item_file import ItemFile, Said, waits_for
from domain.scoping.judging import Asked, Judged, decide_ask, decide_judge, remind_team
from domain.scoping.texts import ScopeText
from tests.item_files import BEYOND, FIGURES, INSIDE, KEYS, NOW, item_file, judged, person

TEAM = person(21, Role.NEIGHBOURHOOD_TEAM)
COLLEAGUE = person(22, Role.NEIGHBOURHOOD_TEAM)
DIRECTOR = person(23, Role.AREA_DIRECTOR)
MEMBER = person(24, Role.INITIATIVE_GROUP)


def judge(file: ItemFile, *, by=TEAM, said=Said.FIRST, reason=BEYOND, days=0):  # type: ignore[no-untyped-def]
    return decide_judge(
        by,
        file,
        said,
        reason,
        NOW + timedelta(days=days),
        FIGURES,
        directors=[DIRECTOR.id],
        group=[MEMBER.id],
    )


def refused(outcome: object) -> object:
    assert isinstance(outcome, Refused), outcome
    return outcome.notices[0].text


def test_the_team_hears_of_an_item_with_reminders_at_half_time_and_the_day_before() -> None:
    file = item_file(asked_at=None, due_at=None, areas=())

    asked = decide_ask(MEMBER, file, [TEAM.id, COLLEAGUE.id], NOW, FIGURES)

    assert isinstance(asked, Asked)
    assert [one.to for one in asked.notices] == [MEMBER.id, TEAM.id, COLLEAGUE.id]
    assert [one.at - NOW for one in asked.dues] == [timedelta(days=7), timedelta(days=13)]


def test_an_item_is_asked_about_once_and_only_where_there_is_a_team() -> None:
    new = item_file(asked_at=None)

    assert refused(decide_ask(MEMBER, item_file(), [TEAM.id], NOW, FIGURES)) is (
        ScopeText.JUST_BEFORE
    )
    assert refused(decide_ask(MEMBER, new, [], NOW, FIGURES)) is ScopeText.NO_TEAM
    nobody = decide_ask(TEAM, new, [TEAM.id], NOW, FIGURES)
    assert isinstance(nobody, Refused)
    assert nobody.forbidden == (Action.ASK_TEAM, "krakeel")


def test_the_first_judgement_counts_and_a_colleague_has_a_week_to_object() -> None:
    outcome = judge(item_file())

    assert isinstance(outcome, Judged)
    assert outcome.judgement.beyond
    assert outcome.judgement.until == NOW + timedelta(days=7)
    assert [one.kind for one in outcome.dues] == [DueKind.SCOPE_STANDS]
    assert not outcome.stands
    assert MEMBER.id in [one.to for one in outcome.notices]


def test_after_an_objection_nothing_counts_until_the_director_decides() -> None:
    file = item_file(judgements=(judged(),))

    objected = judge(file, by=COLLEAGUE, said=Said.OBJECTION, reason=INSIDE, days=3)
    assert isinstance(objected, Judged)
    assert [one.to for one in objected.notices] == [COLLEAGUE.id, DIRECTOR.id]
    after = item_file(judgements=(judged(), objected.judgement))
    assert after.scope is None
    assert not after.beyond

    decided = judge(after, by=DIRECTOR, said=Said.DIRECTOR, days=4)
    assert isinstance(decided, Judged)
    assert decided.stands
    done = item_file(judgements=(*after.judgements, decided.judgement))
    assert done.beyond
    assert done.stands(NOW + timedelta(days=4))


def test_a_second_first_judgement_never_becomes_an_objection() -> None:
    file = item_file(judgements=(judged(),))

    assert refused(judge(file, by=COLLEAGUE, reason=INSIDE)) is ScopeText.JUST_BEFORE


@pytest.mark.parametrize(
    ("by", "reason", "days", "why"),
    [
        (TEAM, INSIDE, 1, ScopeText.OTHER_EYES),
        (COLLEAGUE, BEYOND, 1, ScopeText.SAME_JUDGEMENT),
        (COLLEAGUE, INSIDE, 7, ScopeText.TOO_LATE),
    ],
)
def test_an_objection_is_of_another_person_otherwise_and_in_time(
    by: object, reason: object, days: int, why: ScopeText
) -> None:
    file = item_file(judgements=(judged(),))

    assert refused(judge(file, by=by, said=Said.OBJECTION, reason=reason, days=days)) is why


def test_there_is_one_objection_and_one_decision_and_none_without_the_other() -> None:
    objected = item_file(judgements=(judged(), judged(Said.OBJECTION, beyond=False, by=22)))
    third = person(25, Role.NEIGHBOURHOOD_TEAM)

    assert refused(judge(objected, by=third, said=Said.OBJECTION, reason=INSIDE)) is (
        ScopeText.JUST_BEFORE
    )
    assert refused(judge(item_file(), by=DIRECTOR, said=Said.DIRECTOR)) is ScopeText.NOT_NOW
    assert isinstance(judge(objected, by=TEAM, said=Said.DIRECTOR), Refused)


def test_nothing_that_decides_about_scope_takes_words() -> None:
    words = [
        parameter.name
        for parameter in inspect.signature(judging.decide_judge).parameters.values()
        if "str" in str(parameter.annotation)
    ]

    assert words == []


def test_who_has_judged_is_not_reminded() -> None:
    reminded = remind_team(item_file(), [TEAM.id], "helft")

    assert [one.to for one in reminded] == [TEAM.id]
    assert remind_team(item_file(judgements=(judged(),)), [TEAM.id], "laatst") == ()


def test_an_item_waits_for_whose_turn_it_is() -> None:
    objected = item_file(judgements=(judged(), judged(Said.OBJECTION, beyond=False, by=22)))

    def waits(file: ItemFile, who: object) -> bool:
        return waits_for(file, who, KEYS, NOW)  # type: ignore[arg-type]

    assert waits(item_file(), TEAM)
    assert not waits(item_file(judgements=(judged(),)), COLLEAGUE)
    assert waits(objected, DIRECTOR)
    assert not waits(objected, TEAM)
    assert not waits(item_file(), MEMBER)
    elsewhere = person(26, Role.NEIGHBOURHOOD_TEAM, area="elim")  # type: ignore[arg-type]
    assert not waits(item_file(), elsewhere)


def test_somebody_of_another_area_without_a_role_does_not_read_the_file() -> None:
    stranger = person(27, home=None)

    assert item_file().reads(person(28))
    assert not item_file().reads(stranger)
    assert item_file().reads(person(29, Role.SOUNDING_BOARD, home=None))
    assert ResidentId(27) == stranger.id
