"""Three formats are advised by a rule that can be told, and what is told of them is true."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from domain.formats.advising import ADVICES, Advice, Wanted, advise
from domain.formats.format import Format, Goal, Level, Size, find_format, of_goal
from domain.formats.planning import Wished, decide_wish, draft_for, hint_for, tight
from domain.formats.screens import advices_screen
from domain.formats.texts import FormatText, how_long
from domain.formats.used import used_from_data, used_to_data
from domain.ids import AreaSlug, ResidentId
from domain.meetings.draft import Draft, Step, from_data, to_data
from domain.notices import Line, Lines
from domain.people import Resident
from domain.refusing import Refused
from locales import say
from locales.sentences import spoken_value
from tests.village import hoogeveen

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
KRAKEEL = AreaSlug("krakeel")
ANNA = Resident(ResidentId(1), "A1B2", "Anna", "nl", KRAKEEL)
FORMATS = hoogeveen().formats
EACH = [Wanted(*answers) for answers in product(Goal, Level, Size)]


def keys(advices: tuple[Advice, ...]) -> list[str]:
    return [one.format.key for one in advices]


def named(key: str) -> Format:
    """Return a format of the catalogue."""
    found = find_format(FORMATS, key)
    assert found is not None
    return found


def test_every_pair_of_answers_gives_three_different_formats_of_that_goal() -> None:
    for wanted in EACH:
        advices = advise(FORMATS, wanted)

        assert len(set(keys(advices))) == ADVICES, wanted
        assert all(wanted.goal in one.format.goals for one in advices)


def test_every_pair_of_answers_gives_three_formats_that_suit_these_people() -> None:
    for goal, level in product(Goal, Level):
        assert all(one.suits for one in advise(FORMATS, Wanted(goal, level))), (goal, level)


def test_the_same_answers_give_the_same_advice_in_whatever_order_the_files_are_read() -> None:
    for wanted in EACH:
        assert advise(FORMATS, wanted) == advise(tuple(reversed(FORMATS)), wanted)


def test_each_reason_is_a_fact_of_the_format() -> None:
    for wanted in EACH:
        for one in advise(FORMATS, wanted):
            about = wanted.size.people
            own = one.format
            assert one.made_for_it == (own.goals[0] is wanted.goal)
            assert one.suits == (wanted.level in own.levels)
            assert one.holds == (about is None or own.least <= about <= own.most)


def test_each_format_of_the_catalogue_is_advised_to_somebody() -> None:
    advised = {key for wanted in EACH for key in keys(advise(FORMATS, wanted))}

    assert advised == {one.key for one in FORMATS}


def test_what_suits_these_people_goes_before_how_many_and_that_before_what_it_is_made_for() -> None:
    base = replace(
        named("keukentafel"),
        goals=(Goal.ISSUES,),
        levels=(Level.AWAY,),
        least=2,
        most=10,
        prepare_days=5,
    )
    suits_least = replace(base, key="a", levels=(Level.READY,))
    too_small = replace(base, key="b", least=40, most=90)
    also = replace(base, key="c", goals=(Goal.GROUP, Goal.ISSUES))
    broader = replace(base, key="d", levels=(Level.AWAY, Level.LOOSE))
    later = replace(base, key="e", prepare_days=30)
    best = replace(base, key="f")
    wanted = Wanted(Goal.ISSUES, Level.AWAY, Size.FEW)

    left = [suits_least, too_small, also, broader, later, best]
    order: list[str] = []
    while left:
        first = advise(left, wanted)[0].format
        order.append(first.key)
        left.remove(first)

    assert order == ["f", "e", "d", "c", "b", "a"]


def test_a_format_for_fewer_people_than_named_says_so_instead_of_hiding_it() -> None:
    wanted = Wanted(Goal.AGREE, Level.READY, Size.MANY)
    shown = advices_screen(ANNA, wanted, advise(FORMATS, wanted))

    lines = shown.values["lijst"]
    assert isinstance(lines, Lines)
    told = [one.values["aantal"].text for one in lines.lines if one.text is FormatText.WHY]
    assert told.count(FormatText.WHY_HOLDS_NOT) + told.count(FormatText.WHY_HOLDS) == ADVICES
    assert FormatText.WHY_HOLDS_NOT in told


def test_the_list_of_a_goal_begins_with_what_is_made_for_it() -> None:
    for goal in Goal:
        made = [one.goals[0] is goal for one in of_goal(FORMATS, goal)]
        assert made == sorted(made, reverse=True)
        assert made[0], goal


@pytest.mark.parametrize(
    ("minutes", "dutch", "english"),
    [
        (45, "45 minuten", "45 minutes"),
        (60, "1 uur", "1 hour"),
        (75, "75 minuten", "75 minutes"),
        (90, "1,5 uur", "1.5 hours"),
        (120, "2 uur", "2 hours"),
    ],
)
def test_a_length_is_told_as_people_say_it(minutes: int, dutch: str, english: str) -> None:
    assert spoken_value(how_long(minutes), "nl") == dutch
    assert spoken_value(how_long(minutes), "en") == english


def test_a_week_of_meetings_says_how_many_days_and_how_long_each() -> None:
    assert spoken_value(how_long(360, 6), "nl") == "6 dagen, elke dag 6 uur"


# --- planning -----------------------------------------------------------------------------


def test_what_a_format_tells_is_filled_in_and_survives_the_conversation() -> None:
    one = named("wereldcafe")
    draft = draft_for(KRAKEEL, one, "nl")

    assert draft.title == one.title.in_language("nl")
    assert draft.minutes == one.minutes
    assert draft.format == one.used
    assert from_data(to_data(draft)) == draft
    assert used_from_data(used_to_data(one.used)) == one.used


def test_a_conversation_from_before_formats_is_still_read() -> None:
    data = to_data(Draft(area=KRAKEEL, title="Praten"))
    del data["format"], data["minutes"]

    assert from_data(data) == Draft(area=KRAKEEL, title="Praten")


def test_a_day_before_all_is_prepared_is_warned_of_and_one_after_it_is_not() -> None:
    one = replace(named("wereldcafe"), prepare_days=21)
    first = NOW + timedelta(days=21)

    assert hint_for(one, Step.WHEN, date(2026, 3, 2)) == Line(
        FormatText.HINT_WHEN, {"dagen": 21, "dag": date(2026, 3, 23)}
    )
    assert tight(one, first, date(2026, 3, 2)) is None
    soon = tight(one, first - timedelta(days=1), date(2026, 3, 2))
    assert soon is not None
    assert spoken_value(soon, "nl") == (
        "Let op: voorbereiden kost ongeveer 21 dagen. Je hebt er 20."
    )
    assert tight(None, NOW, date(2026, 3, 2)) is None


# --- asking who may -----------------------------------------------------------------------


def test_the_group_is_asked_once_a_week_by_the_same_neighbour() -> None:
    one, group = named("vissenkom"), [ResidentId(7), ResidentId(8)]

    first = decide_wish(ANNA, one, KRAKEEL, "Krakeel", group, NOW, asked=False)
    again = decide_wish(ANNA, one, KRAKEEL, "Krakeel", group, NOW, asked=True)
    next_week = decide_wish(
        ANNA, one, KRAKEEL, "Krakeel", group, NOW + timedelta(days=7), asked=False
    )

    assert isinstance(first, Wished)
    assert [one.to for one in first.notices] == [ANNA.id, *group]
    assert isinstance(again, Refused)
    assert again.notices[0].text is FormatText.WISH_TWICE
    assert isinstance(next_week, Wished)
    assert first.notices[1].once != next_week.notices[1].once


def test_where_nobody_invites_a_neighbour_is_told_how_to_begin() -> None:
    outcome = decide_wish(ANNA, named("vissenkom"), KRAKEEL, "Krakeel", [], NOW, asked=False)

    assert isinstance(outcome, Refused)
    said = say(FormatText.WISH_NOBODY, "nl", outcome.notices[0].values)
    assert "Begin met buren een initiatiefgroep." in said
    assert outcome.notices[0].buttons[0][0].data == "rl:krakeel:kies"


def test_somebody_of_another_area_asks_nothing_here() -> None:
    elsewhere = replace(ANNA, area=AreaSlug("elim"))

    outcome = decide_wish(
        elsewhere, named("vissenkom"), KRAKEEL, "Krakeel", [ResidentId(7)], NOW, asked=False
    )

    assert isinstance(outcome, Refused)
    assert outcome.forbidden is not None
