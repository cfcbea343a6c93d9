"""Short or long blow, sums as people type them, and the steps of a plan in their order."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.ids import AgendaItemId, AreaSlug, ResidentId
from domain.notices import Euros
from domain.people import Resident
from domain.plans.blow import (
    Blow,
    Judged,
    Judgement,
    NextQuestion,
    Question,
    decide_judge,
    lines_of,
    read_answers,
)
from domain.plans.changing import (
    Limits,
    Part,
    Planned,
    Verb,
    decide_add,
    decide_step,
    decide_undo,
    decide_verb,
    next_part,
    part_before,
    skipped,
    take_part,
)
from domain.plans.plan import Plan, Step, step_from_data, step_to_data
from domain.plans.screens import total_line
from domain.plans.texts import BlowText, PlanText
from domain.plans.typed import MOST_CENTS, read_cents
from domain.reading import PersonalKind, PersonalSpan
from domain.refusing import Refused, Twice
from domain.roles import Action, Role
from locales import LANGUAGES, say
from locales.sentences import spoken_value

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
TODAY = date(2026, 3, 2)
KRAKEEL = AreaSlug("krakeel")
ANNA = Resident(ResidentId(1), "A1B2C3", "Anna", "nl", KRAKEEL)
WIETSKE = replace(ANNA, id=ResidentId(2), roles=frozenset({(Role.INITIATIVE_GROUP, KRAKEEL)}))
ITEM = AgendaItemId(5)
LIMITS = Limits(characters=80, steps=4)
EMPTY = Plan(item=ITEM)


def judges(answers: str, *, by: Resident = WIETSKE, seen: int = 0, newest: int = 0) -> object:
    return decide_judge(
        by, ITEM, KRAKEEL, answers, NOW, seen=seen, newest=newest, most_cents=300_000
    )


# --- the blow -----------------------------------------------------------------------------


@pytest.mark.parametrize("said", list(itertools.product("jn", repeat=3)))
def test_only_three_times_yes_is_a_short_blow(said: tuple[str, ...]) -> None:
    judged = judges("".join(said))

    assert isinstance(judged, Judged)
    assert (judged.blow is Blow.SHORT) == (said == ("j", "j", "j"))
    noes = [one for one, answer in zip(Question, said, strict=True) if answer == "n"]
    assert judged.no == frozenset(noes)


@settings(deadline=None)
@given(st.text(alphabet="jn", min_size=3, max_size=3))
def test_the_screen_names_each_question_that_made_it_long_and_no_other(answers: str) -> None:
    no = read_answers(answers)
    assert not isinstance(no, NextQuestion)
    judgement = Judgement(id=1, no=no, most_cents=300_000, by_name="Wietske", at=NOW)

    said = spoken_value(lines_of(judgement), "nl")

    assert ("het kan niet snel" in said) == (answers[0] == "n")
    assert ("het is niet eenvoudig" in said) == (answers[1] == "n")
    assert ("het kost meer dan €\u00a03.000" in said) == (answers[2] == "n")
    assert "Wietske" in said


def test_questions_are_asked_one_after_the_other() -> None:
    asked = [judges(answers) for answers in ("", "n", "nj")]

    assert asked == [
        NextQuestion(question, number) for number, question in enumerate(Question, start=1)
    ]


def test_who_is_not_in_the_initiative_group_does_not_judge() -> None:
    refused = judges("jjj", by=ANNA)

    assert isinstance(refused, Refused)
    assert refused.forbidden == (Action.JUDGE_BLOW, KRAKEEL)


def test_of_two_who_judge_at_once_the_second_hears_of_the_first() -> None:
    assert judges("jjj", seen=0, newest=7) == Twice(BlowText.MEANWHILE)
    assert isinstance(judges("jjn", seen=7, newest=7), Judged)


# --- money --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("350", 350_00),
        ("€ 1.250", 1250_00),
        ("€1.250,50", 1250_50),
        ("1250,5", 1250_50),
        ("1,250.50", 1250_50),
        ("12.50 euro", 12_50),
        ("ongeveer 300 euro", 300_00),
        ("300,-", 300_00),
        ("€ 45,=", 45_00),
        ("1 250", 1250_00),
        ("2 duizend", 2000_00),
        ("1,5 duizend euro", 1500_00),
        ("1.250.000", 1_250_000_00),
        ("0", 0),
        ("niets", 0),
        ("Dat kost niets!", 0),
        ("gratis", 0),
        ("about 20 euros", 20_00),
    ],
)
def test_sums_are_read_as_people_type_them(typed: str, cents: int) -> None:
    assert read_cents(typed) == cents


@pytest.mark.parametrize(
    "typed",
    ["", "veel", "tussen 200 en 300", "-50", "12 maart", "9999999999", "1.2.3", "10%", "3 lampen"],
)
def test_what_is_no_one_sum_is_asked_again(typed: str) -> None:
    assert read_cents(typed) is None


@settings(deadline=None)
@given(st.integers(min_value=0, max_value=MOST_CENTS), st.sampled_from(list(LANGUAGES)))
def test_a_sum_that_we_say_is_read_as_the_same_sum(cents: int, language: str) -> None:
    assert read_cents(spoken_value(Euros(cents), language)) == cents


@given(st.text(max_size=40))
def test_whatever_is_typed_is_a_sum_that_fits_or_none(typed: str) -> None:
    found = read_cents(typed)

    assert found is None or 0 <= found <= MOST_CENTS


# --- steps --------------------------------------------------------------------------------


def step(what: str, cents: int | None = None) -> Step:
    return Step(number=0, what=what, cents=cents)


def plan_of(*cents: int | None) -> Plan:
    plan = EMPTY
    for number, one in enumerate(cents, start=1):
        plan = plan.with_step(step(f"Stap {number}", one))
    return plan


def names(plan: Plan) -> list[str]:
    return [one.what for one in plan.steps]


def typed(part: Part, text: str, *spans: PersonalSpan, limits: Limits = LIMITS) -> Step | Refused:
    return take_part(WIETSKE, step("Snoeien"), part, text, TODAY, limits, personal=spans)


def test_a_step_is_told_part_by_part() -> None:
    assert typed(Part.WHAT, " Lampen   kopen ") == step("Lampen kopen")
    assert typed(Part.WHO, "Hennie") == replace(step("Snoeien"), who="Hennie")
    assert typed(Part.WHEN, "12 mei") == replace(step("Snoeien"), on=date(2026, 5, 12))
    assert typed(Part.WHEN, "in het voorjaar") == replace(step("Snoeien"), when="in het voorjaar")
    assert typed(Part.MONEY, "€ 1.250") == step("Snoeien", 1250_00)


def test_what_is_not_known_yet_stays_open() -> None:
    full = Step(number=1, what="Snoeien", who="Hennie", on=TODAY, cents=5)

    assert skipped(full, Part.WHO).who == ""
    assert skipped(full, Part.WHEN).on is None
    assert skipped(full, Part.MONEY).cents is None
    assert skipped(full, Part.WHAT) == full


@pytest.mark.parametrize(
    ("part", "text", "why"),
    [
        (Part.WHAT, "x", PlanText.TOO_SHORT),
        (Part.WHAT, "lang " * 20, PlanText.TOO_LONG),
        (Part.WHO, "!", PlanText.TOO_SHORT),
        (Part.WHEN, "1 maart", PlanText.DAY_OVER),
        (Part.WHEN, "?", PlanText.TOO_SHORT),
        (Part.MONEY, "veel", PlanText.NO_MONEY_READ),
    ],
)
def test_what_does_not_fit_is_asked_again(part: Part, text: str, why: PlanText) -> None:
    refused = typed(part, text)

    assert isinstance(refused, Refused)
    assert refused.notices[0].text is why


def test_a_first_name_may_say_who_but_a_phone_number_may_not() -> None:
    name, phone = PersonalSpan(PersonalKind.NAME, 0, 6), PersonalSpan(PersonalKind.PHONE, 0, 6)

    assert isinstance(typed(Part.WHO, "Hennie", name), Step)
    assert isinstance(typed(Part.WHO, "061234", phone), Refused)
    assert isinstance(typed(Part.WHAT, "Hennie bellen", name), Refused)


def test_each_part_has_one_before_and_one_after_but_for_the_ends() -> None:
    for one, after in itertools.pairwise(Part):
        assert next_part(one) is after
        assert part_before(after) is one
    assert next_part(Part.MONEY) is None
    assert part_before(Part.WHAT) is None


def test_a_plan_holds_so_many_steps_and_no_more() -> None:
    added = decide_add(WIETSKE, KRAKEEL, plan_of(1, 2, 3), step("Nog een"), LIMITS)
    assert isinstance(added, Planned)
    refused = decide_add(WIETSKE, KRAKEEL, added.plan, step("Te veel"), LIMITS)

    assert isinstance(refused, Refused)
    assert refused.notices[0].text is PlanText.TOO_MANY


@given(
    st.lists(
        st.tuples(st.sampled_from(list(Verb)), st.integers(min_value=1, max_value=5)), max_size=12
    )
)
def test_moving_and_taking_out_loses_no_step_and_doubles_none(
    done: list[tuple[Verb, int]],
) -> None:
    plan = plan_of(1, 2, 4, 8, 16)
    left = {one.number for one in plan.steps}

    for verb, number in done:
        outcome = decide_verb(WIETSKE, KRAKEEL, plan, number, verb, seen=plan.version)
        if isinstance(outcome, Planned):
            assert outcome.plan.version == plan.version + 1
            if verb is Verb.REMOVE:
                left.discard(number)
            plan = outcome.plan

    assert {one.number for one in plan.steps} == left
    assert len(plan.steps) == len(left)
    assert plan.cents == sum(2 ** (number - 1) for number in left)


def test_a_step_goes_one_place_up_or_down() -> None:
    plan = plan_of(1, 2, 3)
    up = decide_verb(WIETSKE, KRAKEEL, plan, 3, Verb.UP, seen=3)
    assert isinstance(up, Planned)

    assert names(up.plan) == ["Stap 1", "Stap 3", "Stap 2"]
    down = decide_verb(WIETSKE, KRAKEEL, up.plan, 3, Verb.DOWN, seen=4)
    assert isinstance(down, Planned)
    assert names(down.plan) == ["Stap 1", "Stap 2", "Stap 3"]
    assert isinstance(decide_verb(WIETSKE, KRAKEEL, plan, 1, Verb.UP, seen=3), Twice)


def test_a_second_tap_below_an_old_plan_moves_nothing_twice() -> None:
    assert decide_verb(WIETSKE, KRAKEEL, plan_of(1, 2, 3), 3, Verb.UP, seen=2) == Twice(
        PlanText.MEANWHILE
    )


def test_undoing_gives_the_steps_of_before_under_their_numbers() -> None:
    before = plan_of(1, 2, 3)
    out = decide_verb(WIETSKE, KRAKEEL, before, 2, Verb.REMOVE, seen=3)
    assert isinstance(out, Planned)
    undone = decide_undo(WIETSKE, KRAKEEL, out.plan, before, seen=4)

    assert isinstance(undone, Planned)
    assert undone.plan.steps == before.steps
    assert undone.plan.version == 5
    assert isinstance(decide_undo(WIETSKE, KRAKEEL, undone.plan, out.plan, seen=4), Twice)


def test_a_number_that_was_taken_out_is_not_given_again() -> None:
    plan = plan_of(1, 2).without(2).with_step(step("Nieuw"))

    assert [one.number for one in plan.steps] == [1, 3]


def test_who_is_not_in_the_group_changes_nothing() -> None:
    plan = plan_of(1)
    for refused in (
        decide_add(ANNA, KRAKEEL, plan, step("Snoeien"), LIMITS),
        decide_step(ANNA, KRAKEEL, plan, plan.steps[0]),
        decide_verb(ANNA, KRAKEEL, plan, 1, Verb.REMOVE, seen=1),
        decide_undo(ANNA, KRAKEEL, plan, EMPTY, seen=1),
    ):
        assert isinstance(refused, Refused)
        assert refused.forbidden == (Action.MAKE_PLAN, KRAKEEL)


def test_a_step_that_was_taken_out_meanwhile_is_not_changed() -> None:
    plan = plan_of(1, 2)
    gone = decide_step(WIETSKE, KRAKEEL, plan.without(2), plan.steps[1])

    assert isinstance(gone, Refused)
    assert gone.notices[0].text is PlanText.STEP_GONE


@pytest.mark.parametrize(
    ("cents", "said"),
    [
        ((350_00, 12_50), "Samen: €\u00a0362,50."),
        ((350_00, None), "Samen: €\u00a0350. Van 1 stap weten we de kosten nog niet."),
        ((None, None), "Wat het kost, weten we nog niet."),
        ((0, 0), "Samen: €\u00a00."),
    ],
)
def test_the_sum_says_of_how_many_steps_nothing_is_known(
    cents: tuple[int | None, ...], said: str
) -> None:
    line = total_line(plan_of(*cents))

    assert say(line.text, "nl", line.values) == said


@given(
    st.builds(
        Step,
        number=st.integers(min_value=0, max_value=99),
        what=st.text(min_size=1),
        who=st.text(),
        on=st.none() | st.dates(),
        when=st.text(),
        cents=st.none() | st.integers(min_value=0, max_value=MOST_CENTS),
    )
)
def test_a_step_comes_back_as_it_was_kept(one: Step) -> None:
    assert step_from_data(step_to_data(one)) == one
