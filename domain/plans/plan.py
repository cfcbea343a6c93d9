"""A plan: its steps with what, who, when and money, in an order; each change a version."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from domain.ids import AgendaItemId

UP, DOWN = -1, 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a plan.

    Attributes:
        number: of this step as long as the plan lives, whatever its place.
        who: in own words; empty for not known yet.
        on: the day, where one was typed; `when` in own words where it was none, such as
            "in het voorjaar". Neither for not known yet.
        cents: what it costs; None for not known yet.
    """

    number: int
    what: str
    who: str = ""
    on: date | None = None
    when: str = ""
    cents: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The plan of an item as it stands.

    Attributes:
        version: counts from 1, with each change one more; 0 while there is no plan yet.
        steps: in their order.
        next_number: what the next step is called; a number is never given twice.
        by_name: who changed it last, as neighbours see it.
    """

    item: AgendaItemId
    version: int = 0
    steps: tuple[Step, ...] = ()
    next_number: int = 1
    by_name: str | None = None
    changed_at: datetime | None = field(default=None)

    def step(self, number: int) -> Step | None:
        """Return the step of that number; None for one that isn't there."""
        return next((one for one in self.steps if one.number == number), None)

    def place(self, number: int) -> int:
        """Return where a step stands, from 1.

        Raises:
            ValueError: the plan has no such step.
        """
        return [one.number for one in self.steps].index(number) + 1

    @property
    def cents(self) -> int:
        """What the steps cost of which that is known."""
        return sum(one.cents or 0 for one in self.steps)

    @property
    def unknown(self) -> int:
        """How many steps there are of which the costs aren't known."""
        return sum(one.cents is None for one in self.steps)

    def with_step(self, step: Step) -> Plan:
        """Return the plan with a step at its end, under the next number."""
        added = replace(step, number=self.next_number)
        return self._changed((*self.steps, added), self.next_number + 1)

    def with_changed(self, step: Step) -> Plan:
        """Return the plan with a step as it is now."""
        return self._changed(
            tuple(step if one.number == step.number else one for one in self.steps)
        )

    def without(self, number: int) -> Plan:
        """Return the plan without a step."""
        return self._changed(tuple(one for one in self.steps if one.number != number))

    def moved(self, number: int, by: int) -> Plan:
        """Return the plan with a step one place up or down; at the end it stays where it is."""
        steps = list(self.steps)
        at = self.place(number) - 1
        to = min(max(at + by, 0), len(steps) - 1)
        steps.insert(to, steps.pop(at))
        return self._changed(tuple(steps))

    def as_before(self, before: Plan) -> Plan:
        """Return the plan with the steps of an earlier version, as a new one."""
        return self._changed(before.steps)

    def with_only(self, step: Step) -> Plan:
        """Return the plan with nothing but this step, under the next number, as a new one."""
        only = replace(step, number=self.next_number)
        return self._changed((only,), self.next_number + 1)

    def _changed(self, steps: tuple[Step, ...], next_number: int | None = None) -> Plan:
        return replace(
            self,
            version=self.version + 1,
            steps=steps,
            next_number=next_number or self.next_number,
        )


def step_to_data(step: Step) -> dict[str, Any]:
    """Return a step as JSON, for a conversation or a version of the plan."""
    return {
        "number": step.number,
        "what": step.what,
        "who": step.who,
        "on": step.on.isoformat() if step.on else None,
        "when": step.when,
        "cents": step.cents,
    }


def step_from_data(data: dict[str, Any]) -> Step:
    """Return the step that `step_to_data` wrote.

    Raises:
        KeyError, ValueError: it is of another shape.
    """
    on = data["on"]
    return Step(
        number=int(data["number"]),
        what=str(data["what"]),
        who=str(data["who"]),
        on=date.fromisoformat(on) if on else None,
        when=str(data["when"]),
        cents=None if data["cents"] is None else int(data["cents"]),
    )
