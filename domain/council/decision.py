"""What the municipal council decides on a plan, and where a plan stands with it.

Source: brochure, Nieuwlande: the village development plan is decided on by the council after
residents' priorities. A departure needs a reason, as with the steering group; what is changed
goes back to the area as a new version. An area director of the municipality records it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from domain.council.texts import CouncilText
from domain.handing_back.hand_back import HandBack, Stand
from domain.ids import AgendaItemId, AreaSlug, HandBackId
from domain.notices import Words
from domain.people import Resident
from domain.plain_text import one_line
from domain.plans.plan import Plan, Step
from domain.refusing import Refused, forbid, refuse
from domain.roles import Action
from domain.ways.way import Piece, WayOfWorking


class Outcome(StrEnum):
    """What the council decided."""

    ADOPTED = "adopted"
    CHANGED = "changed"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that the council changes in a plan, and why.

    Attributes:
        step: number of the step; 0 for one that comes with it.
        words: what the step is from now on; empty where it goes out.
    """

    step: int
    words: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilDecision:
    """A decision of the council, as it was recorded.

    Attributes:
        text: the version of the plan that it is about; version: its number.
        becomes: number of the version that its changes made of it; None where it has none.
    """

    id: int
    item: AgendaItemId
    names: Words
    text: HandBackId
    version: int
    outcome: Outcome
    reason: str
    next_step: str
    changes: tuple[Change, ...]
    becomes: int | None
    at: datetime


class With(StrEnum):
    """Where a plan stands with the council."""

    AREA_FIRST = "area-first"
    """Its area didn't say yes to it yet."""
    LIES = "lies"
    """It lies before the council."""
    ADOPTED = "adopted"
    BACK = "back"
    """The council wants changes, and the area didn't say yes to these."""
    NOT = "not"


def stands(ratified: HandBack | None, decisions: Sequence[CouncilDecision]) -> With:
    """Return where a plan stands with the council.

    Args:
        ratified: the version that the area said yes to.
        decisions: on all versions, oldest first.
    """
    if ratified is None:
        return With.AREA_FIRST
    newest = decisions[-1] if decisions else None
    if newest is None:
        return With.LIES
    if newest.becomes == ratified.version:
        return With.ADOPTED
    if newest.version != ratified.version:
        return With.LIES
    return {Outcome.ADOPTED: With.ADOPTED, Outcome.CHANGED: With.BACK, Outcome.NOT: With.NOT}[
        newest.outcome
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """A plan as it lies before the council.

    Attributes:
        newest: version of its text, wherever it stands.
        plan: the steps that the area said yes to; None where its text says something else.
    """

    item: AgendaItemId
    area: AreaSlug
    area_name: str
    names: Words
    ratified: HandBack | None
    newest: HandBack | None
    plan: Plan | None
    decisions: tuple[CouncilDecision, ...] = ()

    @property
    def stand(self) -> With:
        """Where it stands."""
        return stands(self.ratified, self.decisions)


@dataclass(frozen=True, slots=True)
class Limits:
    """Figures that a decision keeps to, in characters; steps: of a plan at most.

    Attributes:
        departs: of all reasons for changes together, at least.
        reason: of each reason, at least.
    """

    reason: int
    departs: int
    next_step: int
    most: int
    words: int
    steps: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A decision on its way."""

    item: AgendaItemId
    text: HandBackId
    outcome: Outcome
    changes: tuple[Change, ...] = ()
    reason: str = ""
    next_step: str = ""

    def of(self, step: int) -> Change | None:
        """Return what it changes of a step."""
        return next((one for one in self.changes if one.step == step and step), None)

    def with_change(self, change: Change) -> Draft:
        """Return it with one change more, in the place of an earlier one of the same step."""
        kept = tuple(one for one in self.changes if not change.step or one.step != change.step)
        return replace(self, changes=(*kept, change))


def may_record(resident: Resident, area: AreaSlug, municipality: frozenset[str]) -> bool:
    """Return whether somebody records what the council decides: a director of the municipality.

    Args:
        municipality: keys of the partners that are a municipality.
    """
    return resident.may(Action.RECORD_COUNCIL, area) and resident.partner in municipality


def can_record(
    resident: Resident, plan: Before | None, way: WayOfWorking, municipality: frozenset[str]
) -> Refused | Before:
    """Return the plan if a decision on it can be recorded now; else why not."""
    if plan is None:
        return refuse(resident, CouncilText.GONE)
    if not resident.may(Action.RECORD_COUNCIL, plan.area):
        return forbid(resident, Action.RECORD_COUNCIL, plan.area)
    if resident.partner not in municipality:
        return refuse(resident, CouncilText.NOT_OF_MUNICIPALITY)
    if not way.uses(Piece.COUNCIL):
        return refuse(resident, CouncilText.ELSEWHERE, {"gebied": plan.area_name})
    if plan.stand not in (With.LIES, With.NOT):
        return refuse(resident, CouncilText.NOT_NOW)
    return plan


def lies_elsewhere(plan: Before) -> bool:
    """Return whether a newer version of the plan lies before the area already."""
    newest, ratified = plan.newest, plan.ratified
    if newest is None or ratified is None or newest.id == ratified.id:
        return False
    return newest.stand in (Stand.WAITS, Stand.OPEN)


def check_draft(resident: Resident, plan: Before, draft: Draft, limits: Limits) -> Refused | None:
    """Return why a decision can't be stored as it is; None when it can."""
    if plan.ratified is None or plan.ratified.id != draft.text:
        return refuse(resident, CouncilText.MEANWHILE)
    if draft.outcome is Outcome.NOT:
        if len(draft.reason) < limits.reason:
            return refuse(resident, CouncilText.REASON_SHORT, {"nodig": limits.reason})
        if len(draft.next_step) < limits.next_step:
            return refuse(resident, CouncilText.NEXT_SHORT, {"nodig": limits.next_step})
    if draft.outcome is Outcome.CHANGED:
        return _check_changes(resident, plan, draft, limits)
    return None


def _check_changes(
    resident: Resident, plan: Before, draft: Draft, limits: Limits
) -> Refused | None:
    if plan.plan is None:
        return refuse(resident, CouncilText.NO_STEPS)
    if lies_elsewhere(plan):
        return refuse(resident, CouncilText.LIES_ALREADY)
    if not draft.changes:
        return refuse(resident, CouncilText.NO_CHANGES)
    letters = sum(len(one.why) for one in draft.changes)
    if any(not one.why for one in draft.changes) or letters < limits.departs:
        return refuse(
            resident, CouncilText.WHYS_SHORT, {"tekens": letters, "nodig": limits.departs}
        )
    changed = change_plan(plan.plan, draft.changes)
    if not changed.steps:
        return refuse(resident, CouncilText.NOTHING_LEFT)
    if len(changed.steps) > limits.steps:
        return refuse(resident, CouncilText.TOO_MANY, {"aantal": limits.steps})
    return None


def change_plan(plan: Plan, changes: Sequence[Change]) -> Plan:
    """Return a plan as the council wants it; its version is that of `plan`."""
    steps: list[Step] = []
    wanted = {one.step: one for one in changes if one.step}
    for step in plan.steps:
        change = wanted.get(step.number)
        if change is None:
            steps.append(step)
        elif change.words:
            steps.append(replace(step, what=change.words))
    number = plan.next_number
    for one in changes:
        if not one.step:
            steps.append(Step(number=number, what=one.words))
            number += 1
    return replace(plan, steps=tuple(steps), next_number=number)


def read_typed(typed: str, *, most: int, least: int) -> str | tuple[int, int]:
    """Return words on one line, or how many characters they have and what fits or is needed."""
    words = one_line(typed)
    if len(words) > most:
        return len(words), most
    return words if len(words) >= least else (len(words), least)


def draft_to_data(draft: Draft) -> dict[str, Any]:
    """Return a decision on its way as JSON, for a conversation."""
    return {
        "item": draft.item,
        "text": draft.text,
        "outcome": draft.outcome.value,
        "changes": [[one.step, one.words, one.why] for one in draft.changes],
        "reason": draft.reason,
        "next": draft.next_step,
    }


def draft_from_data(data: Mapping[str, Any]) -> Draft:
    """Return the decision that `draft_to_data` wrote."""
    return Draft(
        AgendaItemId(data["item"]),
        HandBackId(data["text"]),
        Outcome(data["outcome"]),
        tuple(Change(*one) for one in data["changes"]),
        data["reason"],
        data["next"],
    )
