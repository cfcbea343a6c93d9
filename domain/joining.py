"""Joining a neighbour's issue.

Source: brochure, ground rule 2 ("met zoveel mogelijk mensen") and 12: who joins supports,
the issue keeps its owner.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.due import Due, DueKind
from domain.ids import IssueId, ResidentId
from domain.issues.issue import TITLE_LENGTH, Issue, IssueText
from domain.links import SHARE_PREFIX
from domain.notices import Button, Kind, Look, Notice, Priority, TextKey, Values
from domain.people import Resident
from domain.plain_text import shortened
from domain.refusing import Refused, Twice, refuse

JOIN_PREFIX = "mee"
"""`mee:<issue>`; `mee:<issue>:weer` on the message that says one left."""
LEAVE_PREFIX = "af"
"""`af:<issue>` on the message that says one joined; `af:<issue>:los` on another."""


class JoiningText(TextKey):
    """Sentences of joining."""

    JOIN = "knop-meedoen"
    JOIN_THIS = "knop-meedoen-met"
    LEAVE = "knop-toch-niet"
    JOINED = "meedoen-gelukt"
    LEFT = "meedoen-gestopt"
    OWN = "meedoen-eigen-vraagstuk"
    TWICE = "meedoen-doe-je-al"
    OTHER_AREA = "meedoen-ander-gebied"
    DIGEST = "meedoen-verzameld"


def join_button(issue: IssueId, number: int = 0) -> Button:
    """Return the button that joins `issue`, with its number in a list where there are several."""
    if number:
        return Button(
            label=JoiningText.JOIN_THIS,
            data=f"{JOIN_PREFIX}:{issue}",
            values={"nummer": number},
            look=Look.MAIN,
        )
    return Button(label=JoiningText.JOIN, data=f"{JOIN_PREFIX}:{issue}", look=Look.MAIN)


@dataclass(frozen=True, slots=True)
class Joined:
    """A resident who takes part from now on, and the owner to be told in a while."""

    issue: IssueId
    by: ResidentId
    at: datetime
    due: Due
    notices: tuple[Notice, ...]


def decide_join(
    issue: Issue | None,
    resident: Resident,
    at: datetime,
    *,
    area_name: str,
    digest_after: timedelta,
    again: bool = False,
) -> Joined | Twice | Refused:
    """Decide whether `resident` takes part in `issue` from `at` on.

    A resident joins an issue of the home area once; the submitter is in it already. The
    owner hears it batched: once, `digest_after` the first that was not told yet.

    Args:
        issue: None when it was withdrawn after its button was sent; with `joined`.
        area_name: of the issue's area.
        again: tapped on the message that says one left; that message changes then.
    """
    if issue is None or issue.withdrawn:
        return refuse(resident, IssueText.GONE)
    title = shortened(issue.text, TITLE_LENGTH)
    if issue.submitter == resident.id:
        return refuse(resident, JoiningText.OWN)
    if issue.area != resident.area:
        return refuse(resident, JoiningText.OTHER_AREA, {"gebied": area_name})
    if resident.id in issue.joined:
        return Twice(JoiningText.TWICE, {"titel": title})
    leave = Button(label=JoiningText.LEAVE, data=f"{LEAVE_PREFIX}:{issue.id}", look=Look.QUIET)
    share = Button(label=IssueText.SHARE, data=f"{SHARE_PREFIX}:{issue.id}", look=Look.QUIET)
    told = Notice(
        to=resident.id,
        text=JoiningText.JOINED,
        values={"titel": title, "aantal": issue.neighbours + 1},
        buttons=((leave, share),),
        slot=f"mee-{issue.id}",
        fresh=not again,
    )
    due = Due(DueKind.JOIN_DIGEST, at + digest_after, f"mee-{issue.id}", {"issue": issue.id})
    return Joined(issue.id, resident.id, at, due, (told,))


@dataclass(frozen=True, slots=True)
class LeftIssue:
    """A resident who doesn't take part any more."""

    issue: IssueId
    by: ResidentId
    notices: tuple[Notice, ...]


def decide_leave(
    issue: Issue | None, resident: Resident, *, elsewhere: bool = False
) -> LeftIssue | Twice | Refused:
    """Decide on taking back that one joined.

    Args:
        elsewhere: tapped somewhere else than on the message that says one joined.
    """
    if issue is None or issue.withdrawn:
        return refuse(resident, IssueText.GONE)
    values: Values = {"titel": shortened(issue.text, TITLE_LENGTH)}
    if resident.id not in issue.joined:
        return Twice(JoiningText.LEFT, values)
    again = Button(label=JoiningText.JOIN, data=f"{JOIN_PREFIX}:{issue.id}:weer")
    left = Notice(
        to=resident.id,
        text=JoiningText.LEFT,
        values=values,
        buttons=((again,),),
        slot=f"mee-{issue.id}",
        fresh=elsewhere,
    )
    return LeftIssue(issue.id, resident.id, (left,))


def digest(issue: Issue, new: int, *, until: int) -> tuple[Notice, ...]:
    """Return what the owner hears of `new` neighbours who joined since the last time.

    Args:
        until: number of the due row that counted; makes the notice one of its kind.
    """
    if issue.submitter is None or issue.withdrawn or new == 0:
        return ()
    return (
        Notice(
            to=issue.submitter,
            text=JoiningText.DIGEST,
            values={
                "titel": shortened(issue.text, TITLE_LENGTH),
                "nieuw": new,
                "aantal": issue.neighbours,
            },
            priority=Priority.REMINDER,
            kind=Kind.ISSUES,
            about=f"vraagstuk-{issue.id}",
            once=f"mee-{issue.id}-{until}",
        ),
    )
