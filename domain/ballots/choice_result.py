"""The result of a ballot over plans as the area gets it: picture, numbers, why, what now."""

from __future__ import annotations

from domain.ballots.ballot import Ballot, Option, of_ballot
from domain.ballots.choice_texts import ChoiceText
from domain.ballots.counting import standings, winners
from domain.ballots.outcome import joined_names, result_notice, turnout_line
from domain.cards import Block, Card, Next, Paragraph, Picture, Title
from domain.charts import Bar, Chart
from domain.ids import ResidentId
from domain.notices import Line, Lines, Notice


def chosen(ballot: Ballot) -> Option | None:
    """Return what an area chose; None with a tie or without votes. The last one is as it is."""
    first = winners(ballot)
    return first[0] if len(first) == 1 else None


def is_as_it_is(ballot: Ballot, option: Option) -> bool:
    """Return whether an option of a ballot over plans leaves everything as it is."""
    return option.number == ballot.options[-1].number


def choice_result(to: ResidentId, ballot: Ballot, *, hidden_under: int) -> Notice:
    """Return the result for one person of the area.

    Args:
        hidden_under: of fewer voters no figures are told: who knows some of them would know what
            the others chose.
    """
    voters = ballot.voters or 0
    first, won = winners(ballot), chosen(ballot)
    values: dict[str, object] = {
        **of_ballot(ballot),
        "opkomst": turnout_line(voters, ballot.inhabitants, ballot.area_name),
    }
    if not first:
        return result_notice(to, ballot, ChoiceText.RESULT_NONE, values)
    hidden = voters < hidden_under
    values |= {"winnaars": joined_names(first, quoted=True), "stemmen": first[0].total or 0}
    values["alle"] = voters
    text, title, follows = ChoiceText.RESULT, ChoiceText.RESULT_TITLE, ChoiceText.NEXT
    if won is None:
        text, title = ChoiceText.RESULT_TIE, ChoiceText.RESULT_TITLE_TIE
        follows = ChoiceText.NEXT_TIE
    elif is_as_it_is(ballot, won):
        text, title = ChoiceText.RESULT_AS_IT_IS, ChoiceText.RESULT_TITLE_AS_IT_IS
        follows = ChoiceText.NEXT_AS_IT_IS
    why = Line(ChoiceText.WHY if won else ChoiceText.WHY_TIE, dict(values))
    if hidden:
        why = Line(ChoiceText.HIDDEN, {"onder": hidden_under})
    listed = () if hidden else standings(ballot)
    values["lijst"] = Lines(
        tuple(
            Line(
                ChoiceText.RESULT_LINE,
                {"plaats": one.place or 0, "plan": one.names, "stemmen": one.total or 0},
            )
            for one in listed
        )
    )
    blocks: list[Block] = [Title(Line(title, dict(values)))]
    if not hidden:
        blocks.append(Picture())
    blocks += [Paragraph(why), Next(Line(follows))]
    values |= {"waarom": why, "watnu": Line(follows)}
    chart = None if hidden else _chart(ballot, won)
    return result_notice(to, ballot, text, values, Card(tuple(blocks)), chart)


def _chart(ballot: Ballot, won: Option | None) -> Chart:
    return Chart(
        title=ChoiceText.CHART_TITLE,
        values={"gebied": ballot.area_name, "titel": ballot.title},
        voters=ballot.voters or 0,
        of=ballot.inhabitants,
        alternative=ChoiceText.CHART,
        bars=tuple(Bar(one.names, one.total or 0, one is won) for one in standings(ballot)),
    )
