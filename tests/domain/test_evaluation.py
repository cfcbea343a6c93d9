"""An evaluation: its clock, its questions, half-done sheets, and what it comes to."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.areas import Area, AreaKind
from domain.calendar import LOCAL
from domain.due import DueKind
from domain.evaluation import answering, closing, draft, evaluation, home_test, opening
from domain.evaluation.answering import Kept, NotKept
from domain.evaluation.draft import SKIPPED, Draft, sheet_that_stays
from domain.evaluation.evaluation import Evaluation, Pace, makes_sense, months_later, side_of
from domain.evaluation.questionnaire import (
    About,
    places,
    questionnaire_from_json,
    questionnaire_to_json,
)
from domain.evaluation.sheet import Letter, Line, Side
from domain.evaluation.texts import EvaluationText, SheetText
from domain.ground_rules import ALWAYS
from domain.ids import AreaSlug, EvaluationId, HandBackId, ResidentId
from domain.people import Resident
from domain.reading import PersonalKind, PersonalSpan
from domain.roles import Role
from tests.village import hoogeveen

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL, ELIM = AreaSlug("krakeel"), AreaSlug("elim")
RULES = tuple(range(1, 16))
ASKED = places(RULES)
PACE = Pace(12, 21, (7, 18))
AREA = Area(slug=KRAKEEL, name="Krakeel", kind=AreaKind.WIJK, started=True, started_in=2007)
ANNA = Resident(ResidentId(1), "A1B2", "Anna", "nl", KRAKEEL)
NOBODY = opening.Invited([], [])
LOOK = Evaluation(
    id=EvaluationId(7),
    area=KRAKEEL,
    area_name="Krakeel",
    opened_at=NOW,
    closes_at=evaluation.closing_of(NOW, 21),
    rules=RULES,
)


def with_role(*roles: tuple[Role, AreaSlug | None], partner: str | None = None) -> Resident:
    return replace(ANNA, roles=frozenset(roles), partner=partner)


# --- who looks back -----------------------------------------------------------------------


def test_who_lives_there_looks_back_as_a_resident_and_nobody_else_does() -> None:
    assert side_of(ANNA, KRAKEEL) is Side.RESIDENT
    assert side_of(ANNA, ELIM) is None
    assert side_of(with_role((Role.INITIATIVE_GROUP, KRAKEEL)), KRAKEEL) is Side.RESIDENT


@pytest.mark.parametrize(
    "role", [Role.COMMUNITY_WORKER, Role.AREA_DIRECTOR, Role.NEIGHBOURHOOD_TEAM]
)
def test_who_works_in_an_area_looks_back_there_as_a_professional_also_at_home(role: Role) -> None:
    worker = with_role((role, KRAKEEL), (role, ELIM))

    assert side_of(worker, KRAKEEL) is Side.PROFESSIONAL
    assert side_of(worker, ELIM) is Side.PROFESSIONAL
    assert side_of(worker, AreaSlug("noord")) is None


def test_in_the_steering_group_only_who_sits_there_for_a_partner_is_a_professional() -> None:
    assert side_of(with_role((Role.STEERING_GROUP, None)), ELIM) is None
    assert side_of(with_role((Role.STEERING_GROUP, None), partner="sww"), ELIM) is Side.PROFESSIONAL
    assert side_of(with_role((Role.SOUNDING_BOARD, None)), ELIM) is None


# --- the clock ----------------------------------------------------------------------------


def test_a_year_later_is_the_same_day_and_hour_on_the_clock_of_hoogeveen() -> None:
    at = datetime(2026, 3, 28, 19, tzinfo=LOCAL)  # winter; a year later it is summer time

    later = months_later(at.astimezone(UTC), 12)

    assert later.astimezone(LOCAL) == datetime(2027, 3, 28, 19, tzinfo=LOCAL)


def test_a_leap_day_becomes_the_last_day_of_february() -> None:
    at = datetime(2028, 2, 29, 12, tzinfo=LOCAL)

    assert months_later(at, 12) == datetime(2029, 2, 28, 12, tzinfo=LOCAL)
    assert months_later(at, 48) == datetime(2032, 2, 29, 12, tzinfo=LOCAL)


@given(st.integers(0, 350_000), st.integers(1, 60))
def test_later_is_always_later_and_never_far_off(hours: int, months: int) -> None:
    moment = NOW + timedelta(hours=hours)

    later = months_later(moment, months)

    assert timedelta(days=28 * months - 1) <= later - moment <= timedelta(days=31 * months + 1)


def test_opening_plans_two_reminders_the_closing_and_the_next_year() -> None:
    opened = opening.open_evaluation(
        AREA, EvaluationId(7), RULES, opening.Before(), NOBODY, NOW, PACE
    )

    assert opened is not None
    assert [one.kind for one in opened.dues] == [
        DueKind.EVALUATION_REMINDER,
        DueKind.EVALUATION_REMINDER,
        DueKind.EVALUATION_CLOSES,
        DueKind.EVALUATION_OPENS,
    ]
    assert [(one.at.astimezone(LOCAL) - NOW).days for one in opened.dues] == [7, 18, 21, 365]
    assert opened.evaluation.closes_at.astimezone(LOCAL).hour == 20


def test_an_area_that_did_not_start_or_that_looks_back_now_opens_nothing() -> None:
    silent = replace(AREA, started=False)
    for area, before in ((silent, opening.Before()), (AREA, opening.Before(LOOK))):
        found = opening.open_evaluation(area, EvaluationId(8), RULES, before, NOBODY, NOW, PACE)
        assert found is None


def test_a_rule_that_the_area_abolished_is_not_asked_about() -> None:
    before = opening.Before(None, frozenset({9}))

    opened = opening.open_evaluation(AREA, EvaluationId(7), RULES, before, NOBODY, NOW, PACE)

    assert opened is not None
    asked = places(opened.evaluation.rules)
    assert len(asked) == 21
    assert "r9" not in {one.key for one in asked}
    assert "9" not in asked[-1].choices


@pytest.mark.parametrize(
    ("days", "first", "second"),
    [(7, True, True), (17, True, True), (18, False, True), (20, False, True), (22, False, False)],
)
def test_a_reminder_past_its_sense_is_not_said(days: int, first: bool, second: bool) -> None:
    at = NOW + timedelta(days=days)

    assert makes_sense(LOOK, 1, at, PACE) is first
    assert makes_sense(LOOK, 2, at, PACE) is second


def test_of_a_closed_one_nobody_is_reminded() -> None:
    assert not makes_sense(replace(LOOK, closed=True), 1, NOW, PACE)
    assert not makes_sense(None, 1, NOW, PACE)


def test_it_is_opened_sooner_by_the_group_alone_and_once_a_year() -> None:
    member = with_role((Role.INITIATIVE_GROUP, KRAKEEL))
    last = replace(LOOK, closed=True, opened_at=datetime(2025, 12, 30, tzinfo=UTC))
    this_year = replace(last, opened_at=datetime(2026, 1, 2, tzinfo=UTC))

    assert opening.refuse_open(member, AREA, opening.Before(last), NOW) is None
    assert opening.refuse_open(member, AREA, opening.Before(this_year), NOW) is not None
    assert opening.refuse_open(member, AREA, opening.Before(LOOK), NOW) is not None
    assert opening.refuse_open(ANNA, AREA, opening.Before(), NOW) is not None
    elsewhere = with_role((Role.INITIATIVE_GROUP, ELIM))
    assert opening.refuse_open(elsewhere, AREA, opening.Before(), NOW) is not None


# --- the questions ------------------------------------------------------------------------


def test_there_are_fifteen_rules_six_lines_and_which_rule_may_go() -> None:
    asked = [sum(one.about is about for one in ASKED) for about in About]
    assert asked == [15, 6, 1, 0], "no question that neighbours thought of"
    can_go = [one for one in RULES if one not in ALWAYS]
    assert ASKED[-1].choices == (*(str(one) for one in can_go), "0")


def test_the_questions_that_an_evaluation_keeps_are_those_it_opened_with() -> None:
    questions = hoogeveen().questionnaire

    assert questionnaire_from_json(questionnaire_to_json(questions)) == questions


def test_each_question_is_one_short_sentence_for_each_side_in_each_language() -> None:
    questions = hoogeveen().questionnaire
    for one in questions.rules.values():
        for words in one.asked.values():
            for said in words.by_language.values():
                assert said.endswith("?")
                assert said.count("?") == 1
                assert len(said.split()) <= 15, said
    for line in questions.lines.values():
        for words in line.statements.values():
            for said in words.by_language.values():
                assert said.endswith(".")
                assert len(said.split()) <= 15, said
        assert len({words.in_language("nl") for words in line.statements.values()}) == 4


# --- a sheet on its way -------------------------------------------------------------------


def test_going_on_is_at_the_first_question_that_was_not_passed() -> None:
    begun = Draft(Side.RESIDENT)
    assert begun.goes_on_at(ASKED) == 0
    for place in range(4):
        kept = answering.decide_pick(begun, ASKED, place, SKIPPED if place == 2 else "4")
        assert isinstance(kept, Kept)
        assert kept.place == place + 1
        begun = kept.draft

    assert begun.goes_on_at(ASKED) == 4
    assert begun.answered == 3


def test_the_last_question_hands_the_sheet_in() -> None:
    said = Draft(Side.RESIDENT, {"r1": "4"})

    kept = answering.decide_pick(said, ASKED, len(ASKED) - 1, "0")

    assert isinstance(kept, Kept)
    assert kept.place is None
    assert kept.draft.handed_in


def test_a_sheet_on_which_all_was_skipped_is_not_handed_in() -> None:
    nothing = Draft(Side.RESIDENT, {one.key: SKIPPED for one in ASKED})

    assert isinstance(answering.decide_pick(nothing, ASKED, len(ASKED) - 1, SKIPPED), NotKept)
    assert isinstance(answering.decide_hand_in(nothing), NotKept)


def test_the_same_answer_twice_changes_nothing() -> None:
    once = Draft(Side.RESIDENT, {"r1": "4"})

    twice = answering.decide_pick(once, ASKED, 0, "4")

    assert isinstance(twice, Kept)
    assert not twice.changed


@pytest.mark.parametrize(("place", "choice"), [(0, "6"), (0, "a"), (15, "5"), (99, "1"), (0, None)])
def test_what_cannot_be_chosen_there_is_not_kept(place: int, choice: str | None) -> None:
    assert isinstance(answering.decide_pick(Draft(Side.RESIDENT), ASKED, place, choice), NotKept)


def test_typed_words_are_masked_and_stand_with_their_rule() -> None:
    typed = "Bel Piet op 06-12345678 als het licht uit is"
    span = PersonalSpan(PersonalKind.PHONE, 12, 23)

    kept = answering.decide_words(Draft(Side.RESIDENT), ASKED, 3, typed, most=300, personal=[span])

    assert isinstance(kept, Kept)
    assert kept.masked
    assert kept.draft.words == {4: "Bel Piet op … als het licht uit is"}


def test_words_belong_to_a_rule_and_say_something() -> None:
    begun = Draft(Side.RESIDENT)

    for place, typed in ((3, "?!"), (3, "x" * 301), (15, "Meer geld"), (21, "Regel 3")):
        assert isinstance(answering.decide_words(begun, ASKED, place, typed, most=300), NotKept)


def test_no_answer_is_taken_too_late_or_from_elsewhere() -> None:
    late = answering.refuse_sheet(LOOK, LOOK.closes_at, mine=True)

    assert late == NotKept(SheetText.SHUT_TOAST, closed=True)
    assert answering.refuse_sheet(LOOK, NOW, mine=False) is not None
    assert answering.refuse_sheet(LOOK, LOOK.closes_at - timedelta(seconds=1), mine=True) is None


def test_a_button_means_something_to_its_owner_alone() -> None:
    key, other = b"k" * 32, b"o" * 32
    words = {
        (who, place.key, choice): draft.token(key, ResidentId(who), place, choice)
        for who in (1, 2)
        for place in ASKED[:3]
        for choice in (*place.choices, SKIPPED)
    }
    assert len(set(words.values())) == len(words)

    mine = words[1, "r1", "4"]
    assert draft.read_token(key, ResidentId(1), ASKED[0], mine) == "4"
    assert draft.read_token(key, ResidentId(2), ASKED[0], mine) is None
    assert draft.read_token(other, ResidentId(1), ASKED[0], mine) is None
    assert draft.read_token(key, ResidentId(1), ASKED[1], mine) is None


picks = st.dictionaries(st.sampled_from(ASKED), st.integers(0, 15), max_size=len(ASKED)).map(
    lambda found: {
        one.key: (*one.choices, SKIPPED)[n % (len(one.choices) + 1)] for one, n in found.items()
    }
)


@given(
    st.sampled_from(Side),
    picks,
    st.dictionaries(st.sampled_from(RULES), st.text(min_size=3, max_size=40), max_size=15),
    st.booleans(),
)
def test_a_sheet_comes_back_as_it_was_kept_and_counts_what_was_answered(
    side: Side, picked: dict[str, str], words: dict[int, str], handed_in: bool
) -> None:
    one = Draft(side, picked, words, handed_in)

    assert draft.draft_from_json(draft.draft_to_json(one), ASKED) == one
    sheet = one.to_sheet()
    named = sum(picked.get("weg", SKIPPED) == key for key in (SKIPPED, "0"))
    assert len(sheet.scores) + len(sheet.quadrant) + (1 - named) == one.answered - (
        picked.get("weg") == "0"
    )


@pytest.mark.parametrize(
    "row",
    [
        None,
        [],
        {"side": "b", "picks": {"r1": "9"}, "words": {}},
        {"side": "b", "picks": {"r1": 4}, "words": {}},
        {"side": "b", "picks": {"r99": "4"}, "words": {}},
        {"side": "x", "picks": {}, "words": {}},
        {"side": "b", "picks": {}, "words": {"1": 4}},
        {"side": "b", "picks": {}, "words": {"99": "meer"}},
    ],
)
def test_a_row_that_was_written_by_hand_is_no_sheet(row: object) -> None:
    assert draft.draft_from_json(row, ASKED) is None


# --- what it comes to ---------------------------------------------------------------------


def sheets(*goes: str) -> list[Draft]:
    """Return handed-in sheets that want these rules to go."""
    return [Draft(Side.RESIDENT, {"r1": "3", "weg": one}, {}, handed_in=True) for one in goes]


def test_the_rule_that_most_want_to_be_rid_of_may_go() -> None:
    assert closing.rule_that_may_go(sheets(*"9999900"), merged_under=5) == 9


@pytest.mark.parametrize(
    "goes",
    ["", "9999", "99999", "999990000000", "9999988888", "999900"],
    ids=["nobody", "few", "all the same few", "most want none", "equal", "four of six"],
)
def test_no_rule_goes_when_most_do_not_want_it_or_too_few_said_so(goes: str) -> None:
    assert closing.rule_that_may_go(sheets(*goes), merged_under=5) is None


@given(
    st.lists(st.sampled_from(["", "0", "7", "8", "9"]), max_size=24),
    st.integers(min_value=0, max_value=9),
)
def test_a_rule_that_fewer_than_five_people_chose_is_never_named(
    goes: list[str], merged_under: int
) -> None:
    named = closing.rule_that_may_go(sheets(*goes), merged_under=merged_under)

    assert named is None or goes.count(str(named)) >= max(5, merged_under)


def test_what_stopped_half_way_counts_for_nothing() -> None:
    whole = Draft(Side.PROFESSIONAL, {"r1": "4"}, {2: "Sneller"}, handed_in=True)
    half = Draft(Side.RESIDENT, {"r1": "1"}, {3: "Half"})

    found = closing.count_sheets([whole, *[half] * 9], merged_under=5)

    assert [one.side for one in found.sheets] == [Side.PROFESSIONAL]
    assert found.said == ()


def writes(*rules: int) -> Draft:
    """Return a sheet that was handed in, with words about these rules."""
    return Draft(Side.RESIDENT, {"r1": "4"}, {one: f"Over {one}" for one in rules}, handed_in=True)


def test_words_of_four_people_are_not_kept_however_many_took_part() -> None:
    assert closing.words_apart([writes()] * 30 + [writes(2, 3)] * 4, merged_under=5) == ()


def test_words_name_their_rule_only_where_five_people_wrote_about_it() -> None:
    found = closing.words_apart([writes(2)] * 5 + [writes(3)], merged_under=5)

    assert [one.rule for one in found] == [2, 2, 2, 2, 2, None]
    assert found[-1].words == "Over 3"


@given(st.lists(st.sets(st.integers(min_value=1, max_value=4)), max_size=20))
def test_of_no_group_under_five_a_word_is_kept_with_its_rule(wrote: list[set[int]]) -> None:
    found = closing.words_apart([writes(*one) for one in wrote], merged_under=1)

    told = {one.rule for one in found if one.rule is not None}
    assert all(sum(rule in one for one in wrote) >= 5 for rule in told)
    assert not found or sum(bool(one) for one in wrote) >= 5


def test_of_two_sheets_of_one_person_what_was_handed_in_stays() -> None:
    half, whole = Draft(Side.RESIDENT, {"r1": "1"}), writes(2)
    assert sheet_that_stays(whole, half) == whole
    assert sheet_that_stays(half, whole) == whole
    assert sheet_that_stays(writes(3), whole) == whole


def test_who_works_in_many_areas_can_choose_where_to_begin() -> None:
    for side, more in ((Side.RESIDENT, 0), (Side.PROFESSIONAL, 1)):
        for notice in (
            opening.invitation(ANNA.id, side, LOOK),
            opening.reminder(ANNA.id, side, LOOK, 1),
            closing.closed_notice(ANNA.id, side, LOOK, HandBackId(3), 12),
        ):
            labels = [one.label for row in notice.buttons for one in row]
            assert labels.count(EvaluationText.ALL_MINE) == more


def test_a_rule_is_abolished_once_with_its_reward_and_everybody_hears_it() -> None:
    over = replace(LOOK, closed=True, may_go=9)
    for already, rules, told in ((False, [9], 2), (True, [], 0)):
        outcome = closing.adopt(
            over,
            hoogeveen().questionnaire,
            NOW,
            reward=250_00,
            already=already,
            has_words=False,
            audience=[ANNA.id, ResidentId(2)],
            group=[ANNA.id],
        )
        found = [outcome.abolished] if outcome.abolished else []
        assert [one.rule for one in found] == rules
        assert all(one.reward == 250_00 for one in found)
        assert len(outcome.notices) == told


# --- the test -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("letters", "corner"),
    [("dddddd", "d"), ("aaaaab", "a"), ("bbbbbb", "b"), ("cccccd", "c"), ("acacac", None)],
)
def test_the_test_tells_in_which_corner_somebody_puts_it(letters: str, corner: str | None) -> None:
    position = home_test.position_of([Letter(one) for one in letters])

    assert position.corner == (corner and Letter(corner))


def test_the_test_goes_over_the_six_lines_in_their_order() -> None:
    assert tuple(Line) == home_test.LINES
