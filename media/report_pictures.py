"""The two pictures of a report with their final words, and what they show in a sentence."""

from __future__ import annotations

from domain.charts import Quadrant, RulesChart
from locales import say
from locales.sentences import spoken_value
from media.quadrant import RenderedPoint, RenderedQuadrant
from media.rules_chart import RenderedKey, RenderedMark, RenderedRule, RenderedRules


def quadrant_in_words(chart: Quadrant, language: str) -> RenderedQuadrant:
    """Return `chart` with its final words."""
    return RenderedQuadrant(
        title=say(chart.title, language, chart.values),
        below=spoken_value(chart.below, language),
        up=say(chart.up, language),
        down=say(chart.down, language),
        left=say(chart.left, language),
        right=say(chart.right, language),
        corners=tuple(spoken_value(one, language) for one in chart.corners),
        points=tuple(
            RenderedPoint(one.who, spoken_value(one.label, language), one.x, one.y, one.last)
            for one in chart.points
        ),
    )


def alternative_of_quadrant(chart: Quadrant, language: str) -> str:
    """Return what the picture shows, point by point, this year's first."""
    points = [
        say(chart.line, language, {"wie": one.label, "hoek": one.corner})
        for one in sorted(chart.points, key=lambda point: point.last)
    ]
    return say(chart.alternative, language, {**chart.values, "punten": " ".join(points)})


def rules_in_words(chart: RulesChart, language: str) -> RenderedRules:
    """Return `chart` with its final words."""
    return RenderedRules(
        title=say(chart.title, language, chart.values),
        low=say(chart.low, language),
        high=say(chart.high, language),
        legend=tuple(
            RenderedKey(who, last, spoken_value(text, language)) for who, last, text in chart.legend
        ),
        rows=tuple(
            RenderedRule(
                spoken_value(row.label, language),
                tuple(
                    RenderedMark(
                        one.who,
                        one.least,
                        one.most,
                        spoken_value(one.text, language) if one.text else "",
                        one.last,
                    )
                    for one in row.marks
                ),
            )
            for row in chart.rows
        ),
    )


def alternative_of_rules(chart: RulesChart, language: str) -> str:
    """Return what the picture shows, rule by rule."""
    rows = " ".join(spoken_value(row.words, language) for row in chart.rows)
    return say(chart.alternative, language, {**chart.values, "rijen": rows})
