"""What the report of a look back tells: differences, last year, the quadrant, what people say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from domain.clustering import Cluster
from domain.evaluation.merging import merge
from domain.evaluation.privacy import Count, Sided
from domain.evaluation.quadrant import drift, overall, position_of, positions_of
from domain.evaluation.report import Figures, Report, compare, heap_of, make_report, themes_of
from domain.evaluation.report_json import from_json, to_json
from domain.evaluation.report_texts import ReportText
from domain.evaluation.sheet import Letter, Sheet, Side
from domain.evaluation.sheet import Line as QuadrantLine
from domain.evaluation.summary import tell_published
from domain.evaluation.telling import mean
from domain.ids import AreaSlug, EvaluationId, ResidentId
from domain.notices import Line, Tenths


def report_of(
    sheets: Sequence[Sheet],
    *,
    year: int = 2026,
    clusters: Sequence[Cluster] = (),
    figures: Figures | None = None,
) -> Report:
    return make_report(
        sheets,
        area=AreaSlug("krakeel"),
        place="Krakeel",
        opened_on=date(year, 1, 1),
        closed_on=date(year, 1, 22),
        asked={Side.RESIDENT: 80, Side.PROFESSIONAL: 12},
        figures=figures or Figures(),
        themes=themes_of(sheets, clusters),
    )


def scored(side: Side, *scores: int, rule: int = 1) -> list[Sheet]:
    return [Sheet(side, {rule: one}, {}, {}) for one in scores]


def chose(side: Side, people: int, letter: Letter) -> list[Sheet]:
    return [Sheet(side, {}, {}, dict.fromkeys(QuadrantLine, letter)) for _ in range(people)]


def test_the_rule_on_which_both_sides_differ_most_comes_first() -> None:
    sheets = [
        *scored(Side.RESIDENT, 2, 2, 3, 3, 3, rule=1),
        *scored(Side.PROFESSIONAL, 3, 3, 3, 3, 3, rule=1),
        *scored(Side.RESIDENT, 2, 2, 3, 3, 3, rule=14),
        *scored(Side.PROFESSIONAL, 4, 4, 4, 3, 3, rule=14),
        *scored(Side.RESIDENT, 2, 3, 3, 3, 3, rule=4),
    ]

    rows = compare(report_of(sheets), None)

    assert [one.rule for one in rows] == [14, 1, 4]
    assert rows[0].gap == 1
    assert rows[1].gap == Fraction(2, 5)
    assert rows[2].gap is None


def test_means_are_exact_fractions() -> None:
    score = report_of(scored(Side.RESIDENT, 3, 3, 3, 3, 3, 3, 4)).rules[1].residents

    assert score is not None
    assert score.mean == Fraction(22, 7)


def test_a_limit_is_rounded_so_that_it_stays_true() -> None:
    """Twelve people of 55 points or more gave 4.58 or more: "4.6 or higher" might not be so."""
    high = report_of(scored(Side.RESIDENT, *[5] * 12)).rules[1].residents
    low = report_of(scored(Side.RESIDENT, *[1] * 12)).rules[1].residents

    assert high is not None
    assert low is not None
    assert mean(high) == Line(ReportText.HIGH, {"cijfer": Tenths(45)})
    assert mean(low) == Line(ReportText.LOW, {"cijfer": Tenths(15)})


def test_last_year_lies_beside_this_year_per_side() -> None:
    last = report_of(scored(Side.RESIDENT, 2, 2, 3, 3, 3), year=2025)
    now = report_of(scored(Side.RESIDENT, 3, 3, 3, 4, 4))

    (row,) = compare(now, last)

    assert row.change.residents == Fraction(4, 5)
    assert row.change.professionals is None


def test_a_side_that_was_too_small_last_year_has_no_change() -> None:
    last = report_of(
        [*scored(Side.RESIDENT, *[3] * 6), *scored(Side.PROFESSIONAL, 3, 3)], year=2025
    )
    now = report_of([*scored(Side.RESIDENT, *[3] * 6), *scored(Side.PROFESSIONAL, *[3] * 5)])

    (row,) = compare(now, last)

    assert row.change == Sided()


def test_three_professionals_are_counted_with_the_residents() -> None:
    report = report_of([*scored(Side.RESIDENT, *[3] * 6), *scored(Side.PROFESSIONAL, 3, 3, 4)])

    assert report.rules[1].both is None
    assert report.rules[1].together is not None
    assert report.rules[1].together.n == 9
    assert report.took_part == Sided(together=9)


def test_four_people_alone_are_no_report() -> None:
    report = report_of(scored(Side.RESIDENT, 3, 3, 4, 4))

    assert report.rules == {}
    assert report.people is None


def test_owners_who_decide_stand_top_left_and_informants_bottom_right() -> None:
    sheets = [*chose(Side.RESIDENT, 20, Letter.D), *chose(Side.PROFESSIONAL, 20, Letter.B)]

    positions = positions_of(report_of(sheets).lines)

    assert positions.residents is not None
    assert positions.professionals is not None
    assert positions.residents.corner is Letter.D
    assert positions.professionals.corner is Letter.B
    assert positions.residents.y > 0 > positions.residents.x


def test_a_customer_stands_bottom_left_and_a_partner_top_right() -> None:
    for letter in (Letter.A, Letter.C):
        position = overall(report_of(chose(Side.RESIDENT, 9, letter)).lines)
        assert position is not None
        assert position.corner is letter


def test_an_area_moves_up_when_residents_steer_more_than_last_year() -> None:
    last = overall(report_of(chose(Side.RESIDENT, 10, Letter.A), year=2025).lines)
    now = overall(report_of(chose(Side.RESIDENT, 10, Letter.D)).lines)

    moved = drift(now, last)

    assert moved is not None
    assert moved.y > 1
    assert moved.x == 0


def test_the_sides_are_apart_on_all_lines_of_the_quadrant_or_on_none() -> None:
    few = [Sheet(Side.PROFESSIONAL, {}, {}, {QuadrantLine.MONEY: Letter.B})] * 4
    five = [one for one in QuadrantLine if one is not QuadrantLine.MONEY]
    some = [
        Sheet(
            Side.PROFESSIONAL,
            {},
            {},
            dict.fromkeys(five, Letter.B),
        )
    ] * 6

    report = report_of([*chose(Side.RESIDENT, 8, Letter.D), *few, *some])

    assert all(one.both is None for one in report.lines.values())
    assert position_of(one.residents for one in report.lines.values()) is None


def test_a_rule_that_many_would_miss_as_toothache_is_told_and_a_lonely_one_is_not() -> None:
    sheets = [Sheet(Side.RESIDENT, {}, {}, {}, may_go=12)] * 6
    sheets += [Sheet(Side.RESIDENT, {}, {}, {}, may_go=3)] * 2
    sheets += [Sheet(Side.RESIDENT, {1: 3}, {}, {})] * 4

    assert report_of(sheets).may_go == {12: Count(6, 6)}


def test_themes_are_key_words_that_at_least_five_people_used_and_never_sentences() -> None:
    sheets = [
        Sheet(Side.RESIDENT, {}, {4: f"Kom met het plan terug, zei buur {one}"}, {})
        for one in range(6)
    ]
    sheets += [Sheet(Side.PROFESSIONAL, {}, {4: "Het archief kraakt"}, {})] * 2
    clusters = [
        Cluster(tuple(range(6)), ("plan", "terug", "buur 3")),
        Cluster((6, 7), ("archief",)),
    ]

    assert len(heap_of(sheets)) == 8
    assert report_of(sheets, clusters=clusters).themes == (("plan", "terug"),)


def test_what_few_people_said_is_no_heap_to_look_through() -> None:
    assert heap_of([Sheet(Side.RESIDENT, {}, {1: "Een bankje"}, {})] * 4) == ()


def test_a_report_is_read_again_as_it_was_kept() -> None:
    sheets = [
        *scored(Side.RESIDENT, 1, 2, 3, 4, 5, 5, 5, 2),
        *chose(Side.PROFESSIONAL, 6, Letter.C),
        *[Sheet(Side.RESIDENT, {}, {}, {}, may_go=12)] * 6,
    ]
    report = report_of(sheets, figures=Figures(3, 1, 8, 2, {1: 2, 3: 1}))

    assert from_json(to_json(report)) == report


def test_a_municipality_adds_up_what_its_areas_published() -> None:
    one = report_of([*scored(Side.RESIDENT, *[3] * 6)], figures=Figures(2, 1, deadlocks={1: 1}))
    other = report_of(
        scored(Side.RESIDENT, *[2] * 6, 3, 3), figures=Figures(1, 0, deadlocks={2: 1})
    )
    small = report_of(scored(Side.RESIDENT, 5, 5))

    whole = merge([one, other, small], "Hoogeveen")

    assert whole is not None
    assert whole.areas == 3
    assert whole.rules[1].residents is not None
    assert whole.rules[1].residents.n == 14
    assert whole.rules[1].residents.mean == Fraction(36, 14)
    assert whole.people == 14
    assert (whole.figures.kept, whole.figures.deadlocks) == (3, {1: 1, 2: 1})
    assert merge([], "Hoogeveen") is None


def test_everybody_who_is_told_hears_it_once_and_can_open_it() -> None:
    told = tell_published([ResidentId(1), ResidentId(2)], report_of([]), EvaluationId(7))

    assert [one.to for one in told] == [1, 2]
    assert {one.once for one in told} == {"verslag-7"}
    assert told[0].buttons[0][0].data == "er:krakeel:2026"
