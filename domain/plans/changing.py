"""What the initiative group does with a plan: a step more, changed, moved, out; and taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from domain.ids import AreaSlug
from domain.people import Resident
from domain.plain_text import one_line
from domain.plans.plan import DOWN, UP, Plan, Step
from domain.plans.texts import PlanText
from domain.plans.typed import read_cents
from domain.reading import PersonalKind, PersonalSpan
from domain.refusing import Refused, Twice, forbid, refuse
from domain.roles import Action
from domain.tasks.typed import read_day

LEAST_LETTERS = 3
_CONTACT = frozenset({PersonalKind.PHONE, PersonalKind.EMAIL, PersonalKind.IBAN, PersonalKind.BSN})
"""Who does a step may be called by a name; what is done never needs one."""


class Part(StrEnum):
    """What a step says, in the order in which it is asked."""

    WHAT = "wat"
    WHO = "wie"
    WHEN = "wanneer"
    MONEY = "geld"


class Verb(StrEnum):
    """What can be done with a step by one tap."""

    UP = "op"
    DOWN = "neer"
    REMOVE = "weg"


@dataclass(frozen=True, slots=True)
class Limits:
    """Figures that a plan keeps to: characters of a part, and steps in all."""

    characters: int
    steps: int


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan as it is now, to store as its next version.

    Attributes:
        said: what was done, with the step in `step`.
    """

    plan: Plan
    by: Resident
    said: PlanText
    step: Step | None


def take_part(
    resident: Resident,
    step: Step,
    part: Part,
    typed: str,
    today: date,
    limits: Limits,
    *,
    personal: Sequence[PersonalSpan] = (),
) -> Step | Refused:
    """Return a step with what somebody typed for one of its parts, or why that can't be.

    Args:
        personal: what the reader found in it; neighbours read a plan.
    """
    text = one_line(typed)
    if len(text) > limits.characters:
        return refuse(
            resident, PlanText.TOO_LONG, {"tekens": len(text), "passen": limits.characters}
        )
    if part is Part.MONEY:
        cents = read_cents(text)
        if cents is None:
            return refuse(resident, PlanText.NO_MONEY_READ)
        return replace(step, cents=cents)
    kinds = {one.kind for one in personal}
    hidden = _CONTACT if part is not Part.WHAT else _CONTACT | {PersonalKind.NAME}
    if kinds & hidden:
        return refuse(resident, PlanText.PERSONAL)
    if part is Part.WHEN:
        return _when(resident, step, text, today)
    if sum(one.isalnum() for one in text) < (LEAST_LETTERS if part is Part.WHAT else 1):
        return refuse(resident, PlanText.TOO_SHORT)
    return replace(step, what=text) if part is Part.WHAT else replace(step, who=text)


def _when(resident: Resident, step: Step, text: str, today: date) -> Step | Refused:
    """Return a step with its day, or with when it is in somebody's own words."""
    on = read_day(text, today)
    if on is None and not any(one.isalnum() for one in text):
        return refuse(resident, PlanText.TOO_SHORT)
    if on is not None and on < today:
        return refuse(resident, PlanText.DAY_OVER, {"dag": on})
    return replace(step, on=on, when="" if on else text)


def skipped(step: Step, part: Part) -> Step:
    """Return a step of which one part isn't known yet."""
    if part is Part.WHO:
        return replace(step, who="")
    if part is Part.WHEN:
        return replace(step, on=None, when="")
    if part is Part.MONEY:
        return replace(step, cents=None)
    return step


def next_part(part: Part) -> Part | None:
    """Return what is asked after `part`; None after the last."""
    parts = tuple(Part)
    at = parts.index(part) + 1
    return parts[at] if at < len(parts) else None


def part_before(part: Part) -> Part | None:
    """Return what was asked before `part`; None before the first."""
    at = tuple(Part).index(part)
    return tuple(Part)[at - 1] if at else None


def decide_add(
    resident: Resident, area: AreaSlug, plan: Plan, step: Step, limits: Limits
) -> Planned | Refused:
    """Decide whether a step comes at the end of a plan."""
    if not resident.may(Action.MAKE_PLAN, area):
        return forbid(resident, Action.MAKE_PLAN, area)
    if len(plan.steps) >= limits.steps:
        return refuse(resident, PlanText.TOO_MANY, {"aantal": limits.steps})
    added = plan.with_step(step)
    return Planned(added, resident, PlanText.ADDED, added.steps[-1])


def decide_step(resident: Resident, area: AreaSlug, plan: Plan, step: Step) -> Planned | Refused:
    """Decide whether a step of a plan says something else from now on."""
    if not resident.may(Action.MAKE_PLAN, area):
        return forbid(resident, Action.MAKE_PLAN, area)
    if plan.step(step.number) is None:
        return refuse(resident, PlanText.STEP_GONE)
    return Planned(plan.with_changed(step), resident, PlanText.STEP_CHANGED, step)


def decide_verb(
    resident: Resident, area: AreaSlug, plan: Plan, number: int, verb: Verb, *, seen: int
) -> Planned | Refused | Twice:
    """Decide whether a step goes up, down or out.

    Args:
        seen: version of the plan that the button stood below; at another one it does nothing,
            so that a second tap doesn't move a step twice.
    """
    if not resident.may(Action.MAKE_PLAN, area):
        return forbid(resident, Action.MAKE_PLAN, area)
    if seen != plan.version:
        return Twice(PlanText.MEANWHILE)
    step = plan.step(number)
    if step is None:
        return refuse(resident, PlanText.STEP_GONE)
    if verb is Verb.REMOVE:
        return Planned(plan.without(number), resident, PlanText.REMOVED, step)
    moved = plan.moved(number, _BY[verb])
    if moved.steps == plan.steps:
        return Twice(PlanText.MEANWHILE)
    return Planned(moved, resident, PlanText.MOVED, step)


_BY: Mapping[Verb, int] = {Verb.UP: UP, Verb.DOWN: DOWN}


def decide_undo(
    resident: Resident, area: AreaSlug, plan: Plan, before: Plan | None, *, seen: int
) -> Planned | Refused | Twice:
    """Decide whether the newest change of a plan is taken back.

    Args:
        before: the version before the newest; None where there is none.
        seen: version that the button stood below; somebody else's change is left alone.
    """
    if not resident.may(Action.MAKE_PLAN, area):
        return forbid(resident, Action.MAKE_PLAN, area)
    if before is None or seen != plan.version:
        return Twice(PlanText.MEANWHILE)
    return Planned(plan.as_before(before), resident, PlanText.RESTORED, None)
