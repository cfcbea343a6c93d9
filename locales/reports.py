"""A report of a look back as one text, to read before an area decides on it."""

from __future__ import annotations

from domain.evaluation.report import Report
from domain.evaluation.telling import Rules, parts, period
from locales import say
from locales.sentences import said_line


def text_of(report: Report, last: Report | None, rules: Rules, language: str) -> str:
    """Return the whole report as plain text, without its title: parts with a heading each."""
    pieces = [said_line(period(report), language)]
    for part in parts(report, last, rules, whole=True):
        lines = [said_line(one, language) for one in part.lines]
        pieces.append("\n".join([say(part.heading, language), *lines]))
    return "\n\n".join(pieces)
