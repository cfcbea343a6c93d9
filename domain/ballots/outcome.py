"""What comes of a ballot: the result for everybody, and the winner for the agenda."""

from __future__ import annotations

from collections.abc import Sequence

from domain.ballots.ballot import (
    CONFIRM_PREFIX,
    OPEN_PREFIX,
    Ballot,
    BallotText,
    Option,
    of_ballot,
    slot_of,
)
from domain.ballots.counting import percent, standings, winners
from domain.cards import Badge, Card, Next, Paragraph, Picture, Title
from domain.charts import Bar, Chart
from domain.desk import DESK_PREFIX
from domain.ids import AreaSlug, ResidentId
from domain.meetings.meeting import CALL_PREFIX, MeetingText
from domain.notices import (
    STEP,
    Button,
    Kind,
    Line,
    Lines,
    Look,
    Notice,
    Priority,
    TextKey,
    Values,
    Words,
)
from domain.people import Resident
from domain.role_texts import RoleText
from domain.roles import Action
from domain.scoping.texts import FILE_PREFIX, ScopeText
from domain.texts import GeneralText


def result(to: ResidentId, ballot: Ballot) -> Notice:
    """Return the result as everybody in the area gets it: picture, numbers, words, what now."""
    first = winners(ballot)
    names = joined_names(first)
    values: dict[str, object] = {
        **of_ballot(ballot),
        "opkomst": turnout_line(ballot.voters or 0, ballot.inhabitants, ballot.area_name),
        "winnaars": names,
        "punten": first[0].total if first else 0,
        "alle": sum(one.total or 0 for one in ballot.options),
    }
    values["lijst"] = Lines(
        tuple(
            Line(
                BallotText.RESULT_LINE,
                {"plaats": one.place or 0, "thema": one.names, "punten": one.total or 0},
            )
            for one in standings(ballot)
        )
    )
    tie = len(first) > 1
    why = Line(BallotText.WHY_TIE if tie else BallotText.WHY, dict(values))
    values["waarom"] = why
    values["advies"] = Line(BallotText.ADVISORY)
    values["watnu"] = Line(BallotText.NEXT)
    if not first:
        return result_notice(to, ballot, BallotText.RESULT_NONE, values)
    title = BallotText.RESULT_TITLE_TIE if tie else BallotText.RESULT_TITLE
    card = Card(
        (
            Badge(Line(BallotText.ADVISORY)),
            Title(Line(title, dict(why.values))),
            Picture(),
            Paragraph(why),
            Next(Line(BallotText.NEXT)),
        )
    )
    chart = Chart(
        title=BallotText.CHART_TITLE,
        values={"gebied": ballot.area_name},
        voters=ballot.voters or 0,
        of=ballot.inhabitants,
        bars=tuple(Bar(one.names, one.total or 0, one in first) for one in standings(ballot)),
    )
    text = BallotText.RESULT_TIE if tie else BallotText.RESULT
    return result_notice(to, ballot, text, values, card, chart)


def turnout_line(voters: int, of: int | None, area_name: str) -> Line:
    """Return how many people voted, with the share of `of` inhabitants where that has a source."""
    if not of:
        return Line(BallotText.TURNOUT, {"stemmers": voters})
    values: Values = {"stemmers": voters, "procent": percent(voters, of), "gebied": area_name}
    return Line(BallotText.TURNOUT_SHARE, values)


def result_notice(
    to: ResidentId,
    ballot: Ballot,
    text: TextKey,
    values: Values,
    card: Card | None = None,
    chart: Chart | None = None,
) -> Notice:
    """Return the result of a ballot of any kind, said once to each person of the area."""
    return Notice(
        to=to,
        text=text,
        values=values,
        card=card,
        picture=chart,
        priority=Priority.BROADCAST,
        kind=Kind.BALLOTS,
        about=slot_of(ballot.id),
        once=f"uitslag-{ballot.id}",
    )


def joined_names(options: Sequence[Option], *, quoted: bool = False) -> Words:
    """Return names in one row: a, “a” en “b”, “a”, “b” en “c”; a name may have an "en" itself.

    Args:
        quoted: a single name too.
    """
    joined: dict[str, str] = {}
    for language, also in (("nl", " en "), ("en", " and ")):
        names = [one.names.in_language(language) for one in options]
        if len(names) > 1 or quoted:
            names = [f"“{one}”" for one in names]
        joined[language] = also.join(
            [", ".join(names[:-1]), names[-1]] if len(names) > 1 else names
        )
    return Words(joined)


def ask_to_confirm(member: ResidentId, ballot: Ballot) -> Notice | None:
    """Return the question to a member of the initiative group: on the agenda with it?"""
    first = winners(ballot)
    if not first:
        return None
    rows = tuple((_agenda_button(ballot, one),) for one in first)
    return Notice(
        to=member,
        text=BallotText.CONFIRM_ASK_TIE if len(first) > 1 else BallotText.CONFIRM_ASK,
        values={"winnaars": joined_names(first)},
        buttons=rows,
        kind=Kind.ROLE,
        priority=Priority.BROADCAST,  # as the result, which comes first
        once=f"bevestig-{ballot.id}",
    )


def desk_screen(
    resident: Resident,
    area: AreaSlug,
    area_name: str,
    ballot: Ballot | None,
    waiting: Sequence[Option],
    *,
    may_open: bool,
    founders: int = 0,
    several: bool = False,
    files: bool = False,
    answers: bool = False,
    fresh: bool = True,
) -> Notice:
    """Return "my desk": what waits in an area, and what can be done there.

    Args:
        ballot: the one whose winners wait.
        founders: residents who wait until they are confirmed as the first initiative group.
        several: whether this person has more desks, and can go back to their list.
        files: whether files of items wait for this person.
        answers: whether answers are due or late, with a button of their own.
    """
    rows: list[tuple[Button, ...]] = []
    if ballot is not None:
        rows = [(_agenda_button(ballot, one),) for one in waiting]
    if founders:
        rows.append((Button(label=RoleText.CONFIRM, data=f"rl:{area}:groep", look=Look.MAIN),))
    if files:
        rows = [
            *rows[:WINNERS_SHOWN],
            (Button(label=ScopeText.WAITING_FILES, data=f"{FILE_PREFIX}:1"),),
        ]
    begin = []
    if may_open:
        look = Look.PLAIN if rows else Look.MAIN
        begin.append(Button(label=BallotText.OPEN, data=f"{OPEN_PREFIX}:begin", look=look))
    if resident.may(Action.CALL_MEETING, area):
        begin.append(Button(label=MeetingText.INVITE, data=f"{CALL_PREFIX}:begin"))
    if begin:
        rows.append(tuple(begin))
    more = []
    if resident.may(Action.INVITE_MEMBER, area):
        more.append(Button(label=RoleText.WHO_DOES_WHAT, data=f"rl:{area}:kies"))
    if several:
        more.append(Button(label=GeneralText.GO_BACK, data=f"{DESK_PREFIX}:1", look=Look.QUIET))
    if more:
        rows.append(tuple(more))
    if area == resident.area:  # both show what is at home
        rows.append(
            (
                Button(label=BallotText.TO_AGENDA, data="pt:1", look=Look.QUIET),
                Button(label=BallotText.TO_TASKS, data="dn:1", look=Look.QUIET),
            )
        )
    else:
        agenda = f"pt:in:{area}:1"
        rows.append((Button(label=BallotText.TO_AGENDA, data=agenda, look=Look.QUIET),))
    text = BallotText.DESK_LIES if files or answers else BallotText.DESK
    if founders:
        text = BallotText.DESK_GROUP
    if waiting:
        text = BallotText.DESK_WAITING
    return Notice(
        to=resident.id,
        text=text,
        values={
            "gebied": area_name,
            "winnaars": joined_names(waiting) if waiting else "",
            "aantal": founders,
        },
        buttons=tuple(rows),
        slot=STEP,
        fresh=fresh,
    )


WINNERS_SHOWN = 2
"""Beside files that wait; a keyboard has six rows."""


def _agenda_button(ballot: Ballot, option: Option) -> Button:
    return Button(
        label=BallotText.PUT_ON_AGENDA,
        data=f"{CONFIRM_PREFIX}:{ballot.id}:{option.number}",
        values={"thema": option.names},
        look=Look.MAIN,
    )
