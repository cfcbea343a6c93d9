"""What a member of the initiative group does with a proposal: name it, join it, refuse it.

Source: brochure, chapter 3: residents cluster the issues themselves. Who does it is ours: a
member of the initiative group, by chat.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.due import Due, DueKind
from domain.ids import AreaSlug, IssueId, ProposalId, ResidentId, ThemeChangeId, ThemeId
from domain.notices import STEP, Button, Look, Notice, TextKey, Value, Values, Words
from domain.people import Resident, shown
from domain.plain_text import bare, one_line
from domain.reading import PersonalSpan
from domain.refusing import Refused, Twice, forbid, refuse
from domain.roles import Action
from domain.tending.proposing import Proposal, State
from domain.tending.texts import PROPOSAL_PREFIX, TEND_PREFIX, TendText
from domain.texts import GeneralText

NAME_LEAST = 3
"""Letters and digits of a name."""


@dataclass(frozen=True, slots=True)
class Change:
    """What somebody does with themes, as it is stored, told and undone.

    Attributes:
        issues: those that move.
        due: when their owners hear of it; None when nothing moves.
    """

    id: ThemeChangeId
    by: ResidentId
    at: datetime
    issues: tuple[IssueId, ...]
    due: Due | None


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A proposal that becomes a theme with a name."""

    proposal: Proposal
    names: Words
    change: Change
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class JoinedTheme:
    """A proposal whose issues go to a theme that is there."""

    proposal: Proposal
    change: Change
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class NotATheme:
    """A proposal that somebody refused."""

    proposal: Proposal
    change: Change
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class TakenOut:
    """An issue that doesn't belong in a proposal, or does after all."""

    proposal: ProposalId
    issue: IssueId
    out: bool


def make_change(
    change: ThemeChangeId,
    resident: Resident,
    at: datetime,
    issues: Sequence[IssueId],
    *,
    undo: timedelta,
) -> Change:
    """Return a change; owners of the issues hear of it when it can't be undone any more."""
    due = Due(DueKind.THEME_MOVED, at + undo, f"verplaatst-{change}", {"change": change})
    return Change(change, resident.id, at, tuple(issues), due if issues else None)


def undo_button(change: ThemeChangeId) -> Button:
    """Return the button that undoes a change."""
    return Button(label=TendText.UNDO, data=f"{TEND_PREFIX}:{change}:herstel")


def done_notice(
    resident: Resident,
    area: AreaSlug,
    change: Change,
    text: TextKey,
    values: Values,
    *,
    undo: timedelta,
) -> Notice:
    """Return what its doer reads of a change, with the way to undo it and to the next one."""
    more = Button(label=TendText.TO_PROPOSALS, data=f"{PROPOSAL_PREFIX}:{area}:1", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=text,
        values={
            **values,
            "aantal": len(change.issues),
            "minuten": int(undo.total_seconds() // 60),
        },
        buttons=((undo_button(change.id), more),),
        slot=STEP,
    )


def refuse_proposal(proposal: Proposal | None, resident: Resident) -> Refused | None:
    """Return why `resident` can't decide about a proposal; None when that can be.

    Who comes second hears who decided what.
    """
    if proposal is None or proposal.state is State.GONE:
        return refuse(resident, TendText.GONE, slot=STEP)
    if not resident.may(Action.TEND_THEMES, proposal.area):
        return forbid(resident, Action.TEND_THEMES, proposal.area)
    if proposal.state is not State.OPEN:
        values = {
            "naam": shown(proposal.decided_by),
            "thema": proposal.became_name or "",
        }
        return refuse(resident, _ALREADY[proposal.state], values, slot=STEP)
    return None


_ALREADY = {
    State.CONFIRMED: TendText.ALREADY_CONFIRMED,
    State.JOINED: TendText.ALREADY_JOINED,
    State.REFUSED: TendText.ALREADY_REFUSED,
}


def check_name(
    resident: Resident,
    typed: str,
    taken: Collection[Words],
    *,
    most: int,
    personal: Sequence[PersonalSpan] = (),
) -> str | Refused:
    """Return the name for a theme as it will be shown, or why it can't be used.

    Args:
        taken: names of the other themes of the area.
        most: characters of a name.
        personal: what the reader found in it.
    """
    name = one_line(typed)
    if len(name) > most:
        return refuse(resident, TendText.NAME_LONG, {"tekens": len(name), "passen": most})
    if sum(one.isalnum() for one in name) < NAME_LEAST or not any(map(str.isalpha, name)):
        return refuse(resident, TendText.NAME_SHORT)
    if personal:
        return refuse(resident, TendText.NAME_PERSONAL)
    others = {bare(one) for words in taken for one in words.by_language.values()}
    if bare(name) in others:
        return refuse(resident, TendText.NAME_TAKEN, {"thema": name})
    return name


def decide_confirm(
    proposal: Proposal | None,
    resident: Resident,
    name: str,
    change: ThemeChangeId,
    at: datetime,
    *,
    undo: timedelta,
    voted_on: Collection[ThemeId] = (),
) -> Confirmed | Refused:
    """Decide whether a proposal becomes a theme called `name`, which `check_name` let through.

    Args:
        voted_on: themes on an open ballot; a part of one stays where it is.
    """
    refused = _refuse_change(proposal, resident, voted_on)
    if refused is not None or proposal is None:
        return refused or Refused(())
    names = Words({"nl": name})
    done = make_change(change, resident, at, [one.id for one in proposal.members], undo=undo)
    notice = done_notice(
        resident, proposal.area, done, TendText.CONFIRMED, {"thema": names}, undo=undo
    )
    return Confirmed(proposal, names, done, (notice,))


def decide_join_theme(
    proposal: Proposal | None,
    resident: Resident,
    theme: Value | None,
    change: ThemeChangeId,
    at: datetime,
    *,
    undo: timedelta,
    voted_on: Collection[ThemeId] = (),
) -> JoinedTheme | Refused:
    """Decide whether the issues of a proposal go to a theme that is there.

    Args:
        theme: its name; None for one that is no more.
    """
    refused = _refuse_change(proposal, resident, voted_on)
    if refused is not None or proposal is None:
        return refused or Refused(())
    if theme is None:
        return refuse(resident, TendText.THEME_GONE, slot=STEP)
    done = make_change(change, resident, at, [one.id for one in proposal.members], undo=undo)
    notice = done_notice(
        resident, proposal.area, done, TendText.JOINED, {"thema": theme}, undo=undo
    )
    return JoinedTheme(proposal, done, (notice,))


def _refuse_change(
    proposal: Proposal | None, resident: Resident, voted_on: Collection[ThemeId]
) -> Refused | None:
    refused = refuse_proposal(proposal, resident)
    if refused is not None or proposal is None:
        return refused
    if not proposal.members:
        return refuse(resident, TendText.EMPTY, slot=STEP)
    if proposal.out_of in voted_on:
        values = {"thema": proposal.out_of_name or ""}
        return refuse(resident, TendText.UNDER_BALLOT, values, slot=STEP)
    return None


def decide_not_a_theme(
    proposal: Proposal | None,
    resident: Resident,
    change: ThemeChangeId,
    at: datetime,
    *,
    undo: timedelta,
) -> NotATheme | Refused:
    """Decide whether somebody refuses a proposal; it doesn't come back for these issues."""
    refused = refuse_proposal(proposal, resident)
    if refused is not None or proposal is None:
        return refused or Refused(())
    done = make_change(change, resident, at, (), undo=undo)
    notice = done_notice(resident, proposal.area, done, TendText.REFUSED, {}, undo=undo)
    return NotATheme(proposal, done, (notice,))


def decide_take_out(
    proposal: Proposal | None, resident: Resident, issue: IssueId, *, out: bool
) -> TakenOut | Twice | Refused:
    """Decide whether somebody takes an issue out of a proposal, or puts it back."""
    refused = refuse_proposal(proposal, resident)
    if refused is not None or proposal is None:
        return refused or Refused(())
    found = next((one for one in proposal.issues if one.id == issue), None)
    if found is None:
        return Twice(TendText.GONE)
    if found.taken_out is out:
        return Twice(GeneralText.ALREADY_DONE)
    return TakenOut(proposal.id, issue, out)
