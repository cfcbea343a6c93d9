"""Opening an evaluation, by itself or sooner; reminding who didn't answer yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.areas import Area
from domain.calendar import day_of
from domain.due import Due
from domain.evaluation.evaluation import Evaluation, Pace, closing_of, dues_of
from domain.evaluation.questionnaire import places
from domain.evaluation.sheet import Side
from domain.evaluation.texts import EVALUATION_PREFIX, EvaluationText
from domain.ids import AreaSlug, EvaluationId, ResidentId
from domain.notices import STEP, Button, Kind, Look, Notice, Priority
from domain.people import Resident
from domain.refusing import Refused, forbid, refuse
from domain.roles import Action


@dataclass(frozen=True, slots=True)
class Invited:
    """Who can be reached: residents of the area, and who works there or for it.

    Nobody is in both: who lives where they work looks back as a professional.
    """

    residents: Sequence[ResidentId]
    professionals: Sequence[ResidentId]

    def all(self) -> list[tuple[ResidentId, Side]]:
        """Return everybody with the side from which they look."""
        return [
            *((one, Side.RESIDENT) for one in self.residents),
            *((one, Side.PROFESSIONAL) for one in self.professionals),
        ]


@dataclass(frozen=True, slots=True)
class EvaluationOpened:
    """An evaluation to store, what the clock does about it, and the invitations."""

    evaluation: Evaluation
    by: ResidentId | None
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Before:
    """What an area did before.

    Attributes:
        last: its newest evaluation; None for none.
        abolished: numbers of the ground rules that don't count there any more.
    """

    last: Evaluation | None = None
    abolished: frozenset[int] = frozenset()


def refuse_open(
    resident: Resident, area: Area | None, before: Before, at: datetime
) -> Refused | None:
    """Return why somebody can't open an evaluation sooner; None when they can.

    At most one begins in a calendar year (Europe/Amsterdam).
    """
    slug = AreaSlug("") if area is None else area.slug
    if area is None or not resident.may(Action.OPEN_EVALUATION, slug):
        return forbid(resident, Action.OPEN_EVALUATION, slug, slot=STEP)
    values = {"gebied": area.name}
    if not area.started:
        return refuse(resident, EvaluationText.AREA_NOT_STARTED, values, slot=STEP)
    if before.last is not None and not before.last.closed:
        closes = {**values, "tot": before.last.closes_at}
        return refuse(resident, EvaluationText.OPEN_ALREADY, closes, slot=STEP)
    if before.last is not None and before.last.year == day_of(at).year:
        year = {**values, "jaar": str(before.last.year)}
        return refuse(resident, EvaluationText.HAD_THIS_YEAR, year, slot=STEP)
    return None


def check_open(
    resident: Resident, area: Area, invited: Invited, at: datetime, pace: Pace
) -> Notice:
    """Return what opening comes to: who hears it, and until when it is open."""
    yes = Button(
        label=EvaluationText.OPEN_YES,
        data=f"{EVALUATION_PREFIX}:open:{area.slug}:ja",
        look=Look.MAIN,
    )
    out = Button(label=EvaluationText.TO_LIST, data=f"{EVALUATION_PREFIX}:1", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=EvaluationText.CHECK,
        values={
            "gebied": area.name,
            "mensen": len(invited.all()),
            "tot": closing_of(at, pace.open_days),
        },
        buttons=((yes, out),),
        slot=STEP,
    )


def open_evaluation(
    area: Area,
    number: EvaluationId,
    rules: Sequence[int],
    before: Before,
    invited: Invited,
    at: datetime,
    pace: Pace,
    *,
    by: Resident | None = None,
) -> EvaluationOpened | None:
    """Open the evaluation of an area; None where one is open, or the area didn't start.

    However late it is, it is open for all its days from now on.

    Args:
        rules: numbers of all ground rules.
        by: who opens it sooner; None for the clock.
    """
    if not area.started or (before.last is not None and not before.last.closed):
        return None
    evaluation = Evaluation(
        id=number,
        area=area.slug,
        area_name=area.name,
        opened_at=at,
        closes_at=closing_of(at, pace.open_days),
        rules=tuple(one for one in rules if one not in before.abolished),
    )
    notices = [invitation(one, side, evaluation) for one, side in invited.all()]
    if by is not None:
        values = {
            "gebied": area.name,
            "mensen": len(invited.all()),
            "tot": evaluation.closes_at,
        }
        begin = begin_button(evaluation.id)
        notices = [one for one in notices if one.to != by.id]
        notices.insert(
            0,
            Notice(
                to=by.id,
                text=EvaluationText.OPENED,
                values=values,
                buttons=((begin,),),
                slot=STEP,
            ),
        )
    return EvaluationOpened(
        evaluation, None if by is None else by.id, dues_of(evaluation, pace), tuple(notices)
    )


def desk_button(area: AreaSlug) -> Button:
    """Return the button that opens the evaluation of an area sooner."""
    return Button(label=EvaluationText.OPEN_NOW, data=f"{EVALUATION_PREFIX}:open:{area}")


def begin_button(evaluation: EvaluationId) -> Button:
    """Return the button that opens somebody's own sheet where they left it."""
    return Button(
        label=EvaluationText.BEGIN_SHORT,
        data=f"{EVALUATION_PREFIX}:{evaluation}:begin",
        look=Look.MAIN,
    )


def list_button() -> Button:
    """Return the button of who works in more areas: to all that are open, to choose from."""
    return Button(label=EvaluationText.ALL_MINE, data=f"{EVALUATION_PREFIX}:1")


def _begin(side: Side, evaluation: Evaluation) -> tuple[tuple[Button, ...], ...]:
    more = (list_button(),) if side is Side.PROFESSIONAL else ()
    return ((begin_button(evaluation.id), *more),)


def invitation(to: ResidentId, side: Side, evaluation: Evaluation) -> Notice:
    """Return the invitation to look back, of one person."""
    work = side is Side.PROFESSIONAL
    questions = places(evaluation.rules)
    return Notice(
        to=to,
        text=EvaluationText.INVITE_WORK if work else EvaluationText.INVITE,
        values={
            "gebied": evaluation.area_name,
            "vragen": len(questions),
            "tot": evaluation.closes_at,
        },
        buttons=_begin(side, evaluation),
        priority=Priority.BROADCAST,
        kind=Kind.BALLOTS,
        about=_about(side, evaluation),
        once=f"evaluatie-{evaluation.id}-open",
    )


def reminder(to: ResidentId, side: Side, evaluation: Evaluation, which: int) -> Notice:
    """Return the reminder of one person who handed in nothing yet.

    Args:
        which: 1 for the first.
    """
    return Notice(
        to=to,
        text=EvaluationText.REMIND,
        values={"gebied": evaluation.area_name, "tot": evaluation.closes_at},
        buttons=_begin(side, evaluation),
        priority=Priority.REMINDER,
        kind=Kind.BALLOTS,
        about=_about(side, evaluation),
        once=f"evaluatie-{evaluation.id}-herinnert-{which}",
    )


def _about(side: Side, evaluation: Evaluation) -> str:
    """Return what a message is about. Who works in many areas hears of them in one message."""
    if side is Side.PROFESSIONAL:
        return "evaluatie-waar-je-werkt"
    return f"evaluatie-{evaluation.id}"
