"""The quadrant test for anybody at any time, for an area or a whole municipality.

Source: brochure, chapter 1 ("Test uw gemeente") and the do-it-yourself test at its end. Nothing of
it is kept: what was chosen travels in the buttons. Who likes is counted along, in sums only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from domain.charts import Point, Quadrant, Who
from domain.evaluation.quadrant import Position
from domain.evaluation.questionnaire import Questionnaire
from domain.evaluation.report_texts import CORNERS as NAMES
from domain.evaluation.report_texts import ReportText
from domain.evaluation.sheet import Letter
from domain.evaluation.sheet import Line as QuadrantLine
from domain.evaluation.sheet_screens import statement_lines
from domain.evaluation.texts import EVALUATION_PREFIX, TEST_PREFIX, EvaluationText, TestText
from domain.ids import AreaSlug
from domain.notices import STEP, Button, Line, Lines, Look, Notice, TextKey, Value
from domain.people import Resident

LINES = tuple(QuadrantLine)
TOWN = "-"
"""In the place of an area: the whole municipality."""

CORNERS: Mapping[Letter, TestText] = {
    Letter.A: TestText.CORNER_A,
    Letter.B: TestText.CORNER_B,
    Letter.C: TestText.CORNER_C,
    Letter.D: TestText.CORNER_D,
}


@dataclass(frozen=True, slots=True)
class Where:
    """What the test is about.

    Attributes:
        area: None for the whole municipality.
        name: of the area or the municipality.
    """

    area: AreaSlug | None
    name: str

    @property
    def slug(self) -> str:
        """How a button names it."""
        return self.area or TOWN


def position_of(letters: Sequence[Letter]) -> Position:
    """Return where somebody's own choices lie, -1 to 1 each way.

    Raises:
        ValueError: nothing was chosen.
    """
    if not letters:
        raise ValueError("no choices")
    right = sum(1 if one in (Letter.B, Letter.C) else -1 for one in letters)
    up = sum(1 if one in (Letter.C, Letter.D) else -1 for one in letters)
    return Position(Fraction(right, len(letters)), Fraction(up, len(letters)))


def intro(resident: Resident, home: Where | None, town: Where, *, fresh: bool) -> Notice:
    """Return what the test is, and the choice what it is about."""
    choices = [
        Button(
            label=TestText.FOR_TOWN,
            data=f"{TEST_PREFIX}:{TOWN}:",
            look=Look.PLAIN if home else Look.MAIN,
        )
    ]
    if home is not None:
        area = Button(label=TestText.FOR_AREA, data=f"{TEST_PREFIX}:{home.slug}:", look=Look.MAIN)
        choices.insert(0, area)
    return Notice(
        to=resident.id,
        text=TestText.INTRO,
        values={"regels": len(LINES), "gemeente": town.name},
        buttons=(tuple(choices), (_out(),)),
        slot=STEP,
        fresh=fresh,
    )


def _out() -> Button:
    return Button(label=EvaluationText.TO_LIST, data=f"{EVALUATION_PREFIX}:1", look=Look.QUIET)


def question(
    resident: Resident, where: Where, questions: Questionnaire, chosen: Sequence[Letter]
) -> Notice:
    """Return the next line of the test.

    Args:
        chosen: so far, fewer than there are lines.
    """
    line = LINES[len(chosen)]
    asked = questions.lines[line]
    so_far = "".join(chosen)
    own = f"{TEST_PREFIX}:{where.slug}"
    picks = [
        Button(label=TestText.LETTER, data=f"{own}:{so_far}{one}", values={"letter": one.upper()})
        for one in Letter
    ]
    back = f"{own}:{so_far[:-1]}" if chosen else f"{TEST_PREFIX}:begin"
    return Notice(
        to=resident.id,
        text=TestText.LINE,
        values={
            "nu": len(chosen) + 1,
            "van": len(LINES),
            "waar": where.name,
            "vraag": asked.question,
            "lijst": Lines(statement_lines(asked.statements)),
        },
        buttons=(
            tuple(picks[:2]),
            tuple(picks[2:]),
            (Button(label=TestText.BACK, data=back, look=Look.QUIET), _out()),
        ),
        slot=STEP,
    )


def corner_line(position: Position) -> Line:
    """Return where a point lies, in words."""
    corner = position.corner
    return Line(TestText.BETWEEN if corner is None else CORNERS[corner])


@dataclass(frozen=True, slots=True)
class Others:
    """What people chose who said that they may be counted, this year.

    Attributes:
        people: how many; 0 where they are too few to tell of.
        letters: chosen by them, over all lines.
    """

    people: int = 0
    letters: Mapping[Letter, int] | None = None

    def line(self) -> Line:
        """Return what they chose most; nothing where they are too few."""
        if not self.people or not self.letters:
            return Line("")
        most = Counter(self.letters).most_common(1)[0][0]
        return Line(TestText.OTHERS, {"mensen": self.people, "hoek": CORNERS[most]})


def result(
    resident: Resident,
    where: Where,
    questions: Questionnaire,
    chosen: Sequence[Letter],
    others: Others,
    *,
    counted: bool,
) -> Notice:
    """Return where somebody's answers put the area or municipality, at once.

    Args:
        chosen: one for each line.
        counted: whether this person was counted along already.
    """
    lines = []
    for line, letter in zip(LINES, chosen, strict=True):
        said: Value = questions.lines[line].statements[letter]
        lines.append(Line(TestText.RESULT_LINE, {"letter": letter.upper(), "zin": said}))
    letters = "".join(chosen)
    own = f"{TEST_PREFIX}:{where.slug}"
    again = Button(label=TestText.AGAIN, data=f"{TEST_PREFIX}:begin", look=Look.QUIET)
    count = Button(label=TestText.COUNT_ME, data=f"{own}:{letters}:tel", look=Look.MAIN)
    back = Button(label=TestText.BACK, data=f"{own}:{letters[:-1]}", look=Look.QUIET)
    kept: TextKey = TestText.COUNTED if counted else TestText.NOT_KEPT
    return Notice(
        to=resident.id,
        text=TestText.RESULT,
        values={
            "waar": where.name,
            "hoek": corner_line(position_of(chosen)),
            "lijst": Lines(tuple(lines)),
            "anderen": others.line(),
            "bewaard": Line(kept),
        },
        buttons=((*(() if counted else (count,)), back), (again, _out())),
        picture=picture_of(where, position_of(chosen)),
        slot=STEP,
    )


def picture_of(where: Where, position: Position) -> Quadrant:
    """Return where somebody's own choices lie, as a picture."""
    point = Point(
        Who.TOGETHER.value,
        TestText.YOURS,
        round(position.x * 1000),
        round(position.y * 1000),
        NAMES[position.corner],
    )
    return Quadrant(
        title=ReportText.QUADRANT_TITLE,
        below=Line(TestText.BELOW),
        up=ReportText.AXIS_UP,
        down=ReportText.AXIS_DOWN,
        left=ReportText.AXIS_LEFT,
        right=ReportText.AXIS_RIGHT,
        corners=(
            ReportText.QUADRANT_D,
            ReportText.QUADRANT_C,
            ReportText.QUADRANT_A,
            ReportText.QUADRANT_B,
        ),
        alternative=ReportText.QUADRANT_ALTERNATIVE,
        line=ReportText.QUADRANT_ROW,
        values={"gebied": where.name},
        points=(point,),
    )
