"""The result of a resistance ballot as the area gets it: picture, numbers, why, what now."""

from __future__ import annotations

from domain.ballots.ballot import Ballot, BallotText, Option, of_ballot
from domain.ballots.outcome import joined_names, result_notice, turnout_line
from domain.ballots.resist_outcome import Decided, Outcome, outcome_of
from domain.ballots.resist_texts import ResistText
from domain.cards import Badge, Block, Card, Next, Paragraph, Picture, Title
from domain.charts import Bar, Chart
from domain.ids import ResidentId
from domain.notices import Line, Lines, Notice, TextKey, Values

_WHY: dict[Decided, TextKey] = {
    Decided.TOTAL: ResistText.WHY_TOTAL,
    Decided.HIGHEST: ResistText.WHY_HIGHEST,
    Decided.TENS: ResistText.WHY_TENS,
    Decided.TIE: ResistText.WHY_TIE,
}


def resistance_result(to: ResidentId, ballot: Ballot, *, hidden_under: int) -> Notice:
    """Return the result for one person of the area.

    Args:
        hidden_under: of fewer voters no figures are told: who knows some of them would know the
            marks of the others.
    """
    outcome = outcome_of(ballot)
    values: dict[str, object] = {
        **of_ballot(ballot),
        "opkomst": turnout_line(outcome.voters, ballot.inhabitants, ballot.area_name),
    }
    if outcome.decided is Decided.NOBODY:
        return result_notice(to, ballot, ResistText.RESULT_NONE, values)
    first = outcome.tied or ((outcome.winner,) if outcome.winner else ())
    values["winnaars"] = joined_names(first)
    hidden = outcome.voters < hidden_under
    why = (
        Line(ResistText.HIDDEN, {"onder": hidden_under})
        if hidden
        else _why(outcome, values, ballot.points)
    )
    follows = Line(ResistText.NEXT_TIE if outcome.tied else ResistText.NEXT)
    values["lijst"] = Lines(
        () if hidden else tuple(Line(ResistText.RESULT_LINE, _of(one)) for one in outcome.options)
    )
    advisory = Line(ResistText.ADVISORY) if ballot.advisory else Line("")
    values.update(waarom=why, advies=advisory, watnu=follows)
    text, title = _texts(outcome)
    blocks: list[Block] = [Badge(Line(BallotText.ADVISORY))] if ballot.advisory else []
    blocks.append(Title(Line(title, dict(values))))
    if not hidden:
        blocks.append(Picture())
    blocks += [Paragraph(why), Next(follows)]
    chart = None if hidden else _chart(ballot, outcome)
    return result_notice(to, ballot, text, values, Card(tuple(blocks)), chart)


def _texts(outcome: Outcome) -> tuple[TextKey, TextKey]:
    if outcome.winner is None:
        return ResistText.RESULT_TIE, ResistText.RESULT_TITLE_TIE
    if outcome.as_it_is:
        return ResistText.RESULT_AS_IT_IS, ResistText.RESULT_TITLE_AS_IT_IS
    return ResistText.RESULT, ResistText.RESULT_TITLE


def _of(option: Option) -> Values:
    return {
        "plaats": option.place or 0,
        "optie": option.names,
        "samen": option.total or 0,
        "hoogste": option.highest or 0,
        "tienen": option.tens or 0,
    }


def _why(outcome: Outcome, values: Values, most: int) -> Line:
    """Return what decided it, with the figures that did."""
    first = outcome.winner or outcome.tied[0]
    second = outcome.options[1].place if len(outcome.options) > 1 else None
    others = outcome.beaten or tuple(one for one in outcome.options if one.place == second)
    other = min(others, key=lambda one: (one.highest or 0, one.tens or 0), default=first)
    return Line(
        _WHY[outcome.decided],
        {
            **values,
            **_of(first),
            "meest": most,
            "winnaars": joined_names(outcome.tied or (first,), quoted=True),
            "ander": joined_names(others, quoted=True) if others else "",
            "anderen": len(others),
            "gelijk": joined_names((first, *outcome.beaten)),
            "ander-samen": other.total or 0,
            "ander-hoogste": other.highest or 0,
            "ander-tienen": other.tens or 0,
        },
    )


def _chart(ballot: Ballot, outcome: Outcome) -> Chart:
    """Return the bars of what people object to in all, the least first."""
    return Chart(
        title=ResistText.CHART_TITLE,
        values={"gebied": ballot.area_name, "titel": ballot.title},
        voters=outcome.voters,
        of=ballot.inhabitants,
        alternative=ResistText.CHART,
        bars=tuple(
            Bar(
                one.names,
                one.total or 0,
                one is outcome.winner,
                Line(ResistText.CHART_BAR, _of(one)),
            )
            for one in outcome.options
        ),
    )
