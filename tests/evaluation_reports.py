"""Reports of an invented area, for tests of what shows them."""

from __future__ import annotations

import random
from datetime import date

from domain.clustering import Cluster
from domain.evaluation.report import Figures, Report, make_report, themes_of
from domain.evaluation.sheet import RULES, Letter, Line, Sheet, Side
from domain.ids import AreaSlug
from tests.village import hoogeveen

TITLES = {one.number: one.title for one in hoogeveen().ground_rules}


def report_of(
    year: int, *, residents: int = 40, professionals: int = 12, place: str = "Krakeel"
) -> Report:
    """Return the report of a year: everybody answered everything, at random but always alike."""
    chance = random.Random(year)
    sheets = []
    for side, people, pull in (
        (Side.RESIDENT, residents, 0),
        (Side.PROFESSIONAL, professionals, 1),
    ):
        for _ in range(people):
            scores = {
                rule: min(5, max(1, round(chance.gauss(2.4 + 0.1 * rule + pull * rule % 3, 1))))
                for rule in RULES
            }
            letters = {one: chance.choice(list(Letter)) for one in Line}
            words = {4: "Kom eerder terug met het plan", 11: "Schrijf gewoon"}
            sheets.append(Sheet(side, scores, words, letters, chance.choice([12, 15, None])))
    told = tuple(range(2 * (residents + professionals)))
    clusters = [Cluster(told, ("plan", "terug")), Cluster(told, ("gewoon",))]
    return make_report(
        sheets,
        area=AreaSlug("krakeel"),
        place=place,
        opened_on=date(year, 3, 2),
        closed_on=date(year, 3, 23),
        asked={Side.RESIDENT: 412, Side.PROFESSIONAL: 31},
        figures=Figures(8, 2, 30, 4, {1: 3, 2: 1}),
        themes=themes_of(sheets, clusters),
    )
