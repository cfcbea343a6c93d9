"""`/evaluatie`: which evaluations are open to somebody, what came of earlier ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.evaluation.evaluation import Evaluation
from domain.evaluation.report_texts import REPORT_PREFIX
from domain.evaluation.texts import EVALUATION_PREFIX, TEST_PREFIX, EvaluationText
from domain.handing_back.hand_back import HandBack, stand_line
from domain.ids import AreaSlug
from domain.notices import STEP, Button, Line, Lines, Look, Notice, Values
from domain.paging import Page
from domain.people import Resident
from domain.plain_text import shortened
from domain.way_back import area_button

OPEN_ON_A_PAGE = 3
REPORTS_ON_A_PAGE = 4
BUTTON_NAME = 10


@dataclass(frozen=True, slots=True)
class Mine:
    """An evaluation that is open to somebody, and how far their sheet is.

    Attributes:
        done, of: questions that were passed, of how many.
        handed_in: it counts.
    """

    evaluation: Evaluation
    done: int
    of: int
    handed_in: bool


@dataclass(frozen=True, slots=True)
class Home:
    """How the own area stands, where nothing is open there.

    Attributes:
        opens_at: the next evaluation, at the latest; None where the area looks back only when
            it wants to, or didn't start yet.
        reports: how many earlier reports there are.
        may_open: whether this person may open one now.
    """

    area: AreaSlug
    name: str
    started: bool
    opens_at: datetime | None
    is_open: bool
    reports: int
    may_open: bool


def overview(resident: Resident, mine: Page[Mine], homes: Sequence[Home], *, fresh: bool) -> Notice:
    """Return what somebody can look back at now, and what came of earlier times.

    Args:
        homes: the own area, and those where this person may open an evaluation.
    """
    lines: list[Line] = []
    rows: list[tuple[Button, ...]] = []
    for one in mine.items:
        values: Values = {
            "gebied": one.evaluation.area_name,
            "tot": one.evaluation.closes_at,
            "klaar": one.done,
            "van": one.of,
        }
        key, label = EvaluationText.LINE_NEW, EvaluationText.BEGIN
        if one.handed_in:
            key, label = EvaluationText.LINE_IN, EvaluationText.CHANGE
        elif one.done:
            key, label = EvaluationText.LINE_BEGUN, EvaluationText.GO_ON
        what = "0:toon" if one.handed_in else "begin"
        lines.append(Line(key, values))
        rows.append(
            (
                Button(
                    label=label,
                    data=f"{EVALUATION_PREFIX}:{one.evaluation.id}:{what}",
                    values={"gebied": shortened(one.evaluation.area_name, BUTTON_NAME)},
                    look=Look.PLAIN if one.handed_in else Look.MAIN,
                ),
            )
        )
    lines += [_closed_line(one) for one in homes if not one.is_open]
    if leafs := mine.buttons(EVALUATION_PREFIX):
        rows.append(leafs)
    more = [
        Button(
            label=EvaluationText.REPORTS,
            data=f"{EVALUATION_PREFIX}:verslagen:{one.area}:1",
        )
        for one in homes[:1]
        if one.reports
    ]
    more += [
        Button(
            label=EvaluationText.OPEN_IT,
            data=f"{EVALUATION_PREFIX}:open:{one.area}",
            values={"gebied": shortened(one.name, BUTTON_NAME)},
        )
        for one in homes
        if one.may_open
    ][:1]
    if more:
        rows.append(tuple(more))
    test = Button(label=EvaluationText.TO_TEST, data=f"{TEST_PREFIX}:begin")
    rows.append((test, *((area_button(),) if resident.area is not None else ())))
    return Notice(
        to=resident.id,
        text=EvaluationText.OVERVIEW,
        values={
            "lijst": Lines(tuple(lines) or (Line(EvaluationText.LINE_NOTHING),)),
            "bladzijde": mine.line(),
        },
        buttons=tuple(rows),
        slot=STEP,
        fresh=fresh,
    )


def _closed_line(home: Home) -> Line:
    values: Values = {"gebied": home.name}
    if not home.started:
        return Line(EvaluationText.LINE_NOT_STARTED, values)
    if home.opens_at is None:
        return Line(EvaluationText.LINE_WHEN_WANTED, values)
    return Line(EvaluationText.LINE_NONE, {**values, "dag": home.opens_at})


def reports_screen(
    resident: Resident,
    area: AreaSlug,
    area_name: str,
    reports: Page[tuple[Evaluation, HandBack | None]],
    *,
    picks: bool,
) -> Notice:
    """Return the reports of an area, newest first, each with where it stands.

    Args:
        picks: whether this person may put words of accepted ones on the agenda.
    """
    lines: list[Line] = []
    rows: list[tuple[Button, ...]] = []
    for one, text in reports.items:
        values: Values = {
            "jaar": str(one.year),
            "stand": "" if text is None else stand_line(text),
        }
        lines.append(Line(EvaluationText.REPORT_LINE, values))
        row = [
            Button(
                label=EvaluationText.REPORT,
                data=f"{REPORT_PREFIX}:{area}:{one.year}",
                values={"jaar": str(one.year)},
            )
        ]
        if picks and text is not None:
            own = f"{EVALUATION_PREFIX}:{one.id}:woorden:1"
            row.append(Button(label=EvaluationText.PICK, data=own))
        rows.append(tuple(row))
    if leafs := reports.buttons(f"{EVALUATION_PREFIX}:verslagen:{area}"):
        rows.append(leafs)
    back = Button(label=EvaluationText.TO_LIST, data=f"{EVALUATION_PREFIX}:1", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=EvaluationText.REPORT_LIST if lines else EvaluationText.REPORT_NONE,
        values={
            "gebied": area_name,
            "lijst": Lines(tuple(lines)),
            "bladzijde": reports.line(),
        },
        buttons=(*rows, (back,)),
        slot=STEP,
    )
