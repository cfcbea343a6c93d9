"""How the agenda and its items look: the list, one item, the issues behind it, its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from domain.agenda.item import (
    AgendaItem,
    Wording,
    agenda_button,
    item_button,
    origin_line,
)
from domain.agenda.policy import PolicyTest, may_test, test_values
from domain.agenda.texts import (
    AGENDA_PREFIX,
    POLICY_PREFIX,
    AgendaText,
    PolicyText,
)
from domain.alternatives.alternative import to_plans
from domain.cards import Block, Card, Fact, Paragraph, Quote, Title
from domain.deadlock.deadlock import Deadlock
from domain.deadlock.pausing import paused_line
from domain.deadlock.texts import DeadlockButton, call_button, open_button
from domain.issues.issue import Issue, IssueText
from domain.joining import join_button
from domain.notices import STEP, Button, Line, Lines, Look, Notice, Rows, Values
from domain.paging import Page
from domain.people import Resident, shown
from domain.plain_text import shortened
from domain.plans.blow import Judgement, lines_of
from domain.plans.blow_screens import judge_button
from domain.plans.screens import to_plan
from domain.roles import Action
from domain.route import Where
from domain.scoping.texts import ScopeText, to_file
from domain.tasks.task import TASK_PREFIX
from domain.texts import GeneralText
from domain.trits.answer import Heard, TritsText, answer_button

ROW = 2
"""Buttons in a row."""
ON_A_PAGE = 3
"""Items on a page of the list: with what can be done below them they stay within six rows."""
QUOTED = 200
"""Characters of an issue in a list, and of a next step on an item."""


# --- one item -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFile:
    """All that is shown of an item besides its own words.

    Attributes:
        behind: how many issues stand behind it.
        tests: of partners, one each, newest first.
        stuck: the newest deadlock on it, open or over.
        side_by_side: whether plans lie beside each other for it, or can.
    """

    where: Where
    judgement: Judgement | None = None
    behind: int = 0
    tests: Sequence[PolicyTest] = ()
    heard: Heard = field(default_factory=Heard)
    stuck: Deadlock | None = None
    side_by_side: bool = False


def item_screen(
    resident: Resident, item: AgendaItem, file: ItemFile, partners: Mapping[str, str]
) -> Notice:
    """Return one item: why, from which side, where it stands, and what can be done about it.

    Args:
        partners: key of each partner -> its name.
    """
    origin = origin_line(item.origin, item.partner, partners)
    judged = lines_of(file.judgement) if file.judgement else Lines(())
    tests = [Line(AgendaText.TESTED_LINE, _short(test_values(one, partners))) for one in file.tests]
    heard = file.heard
    before = heard.answered - len(heard.newest)
    more = [Line(AgendaText.MORE, {"aantal": before})] if before > 0 else []
    answers = [
        Line(AgendaText.ANSWER_LINE, {"tekst": one.text, "naam": shown(one.shown_name)})
        for one in heard.newest
    ]
    stuck = file.stuck
    paused = Line("") if stuck is None or stuck.over else paused_line(stuck)
    ours = Line(AgendaText.ANSWERS if heard.newest else AgendaText.NO_ANSWERS)
    blocks: list[Block] = [
        Title(Line(IssueText.ONE_OF_MANY, {"tekst": item.names})),
        *((Paragraph(Line(item.why)),) if item.why else ()),
        Fact(Line(AgendaText.ORIGIN), origin),
        Fact(Line(AgendaText.STATUS), file.where.line),
        *((Paragraph(paused),) if paused.text else ()),
        *(Paragraph(one, small=True) for one in judged.lines),
        *(Paragraph(one) for one in tests),
        Paragraph(Line(TritsText.TRITS_1)),
        *(Paragraph(one, small=True) for one in more),
        *(
            Quote(one.text, Line(IssueText.BY, {"naam": shown(one.shown_name)}))
            for one in heard.newest
        ),
    ]
    return Notice(
        to=resident.id,
        text=AgendaText.ITEM,
        values={
            "thema": item.names,
            "waarom": item.why,
            "herkomst": origin,
            "stand": file.where.line,
            "rust": paused,
            "klap": judged,
            "toetsen": Lines(tuple(tests)),
            "kop": ours,
            "lijst": Lines((*more, *answers)),
        },
        buttons=_item_buttons(resident, item, file),
        card=Card(tuple(blocks)),
        slot=STEP,
    )


def _short(values: Values) -> Values:
    return {**values, "stap": shortened(str(values["stap"]), QUOTED)}


def _item_buttons(resident: Resident, item: AgendaItem, file: ItemFile) -> Rows:
    own = f"{AGENDA_PREFIX}:{item.id}"
    rows: list[list[Button]] = []
    if item.area == resident.area:
        tasks = Button(label=AgendaText.TO_TASKS, data=f"{TASK_PREFIX}:1")
        rows.append([answer_button(item.id), tasks])
    look = []
    if file.judgement is not None:
        look.append(to_plan(item.id))
    if file.behind:
        look.append(Button(label=AgendaText.BEHIND_BUTTON, data=f"{own}:achter:1"))
    rows.append(look)
    does = []
    if resident.may(Action.JUDGE_BLOW, item.area):
        does.append(judge_button(item.id, file.judgement))
    if resident.may(Action.TAKE_UP_ITEM, item.area):
        does.append(Button(label=AgendaText.CHANGE, data=f"{own}:wijzig"))
    rows.append(does)
    more = []
    if may_test(resident, item):
        more.append(Button(label=PolicyText.BUTTON, data=f"{POLICY_PREFIX}:{item.id}:begin"))
    if file.tests:
        more.append(Button(label=PolicyText.SEE, data=f"{POLICY_PREFIX}:{item.id}:1"))
    rows.append(more)
    rows.append([to_file(item.id, ScopeText.TO_FILE), agenda_button(resident, item.area)])
    last = []
    if file.stuck is not None:
        last.append(open_button(file.stuck.id, DeadlockButton.RECORD_OF))
    elif item.area == resident.area:
        last.append(call_button(item.id))
    if item.wordings:
        earlier = Button(label=AgendaText.EARLIER_BUTTON, data=f"{own}:eerder:1", look=Look.QUIET)
        last.append(earlier)
    rows.append(last)
    if file.side_by_side:
        _make_room(rows, look, to_plans(item.id))
    return tuple(tuple(row) for row in rows if row)


def _make_room(rows: list[list[Button]], look: list[Button], button: Button) -> None:
    """Put a button beside a single one, or in an empty row; else in the place of the last to look.

    That leads to the issues behind an item, which stand under their theme too.
    """
    for row in rows:
        if len(row) < ROW:
            row.append(button)
            return
    look[-1] = button


# --- what stands behind it ----------------------------------------------------------------


def behind_screen(resident: Resident, item: AgendaItem, page: Page[Issue]) -> Notice:
    """Return the issues behind an item with whose they are; they stay theirs, one can join."""
    joins: list[Button] = []
    lines: list[Line] = []
    for number, one in enumerate(page.items, start=1):
        mine = one.submitter == resident.id or resident.id in one.joined
        if not mine and item.area == resident.area:
            joins.append(join_button(one.id, number))
        values: Values = {
            "nummer": number,
            "tekst": shortened(one.text, QUOTED),
            "naam": shown(one.shown_name),
            "buren": one.neighbours,
        }
        lines.append(Line(AgendaText.BEHIND_LINE, values))
    turn = page.buttons(f"{AGENDA_PREFIX}:{item.id}:achter")
    rows: Rows = (
        *(tuple(joins[at : at + 2]) for at in range(0, len(joins), 2)),
        *((turn,) if turn else ()),
        (item_button(item.id),),
    )
    return Notice(
        to=resident.id,
        text=AgendaText.BEHIND if lines else AgendaText.BEHIND_NONE,
        values={"punt": item.names, "lijst": Lines(tuple(lines)), "bladzijde": page.line()},
        buttons=rows,
        slot=STEP,
    )


def tests_screen(
    resident: Resident, item: AgendaItem, page: Page[PolicyTest], partners: Mapping[str, str]
) -> Notice:
    """Return what partners said of an item, each with its next step and who can help."""
    lines = tuple(
        Line(PolicyText.ONE, {**test_values(one, partners), "op": one.at}) for one in page.items
    )
    turn = page.buttons(f"{POLICY_PREFIX}:{item.id}")
    return Notice(
        to=resident.id,
        text=PolicyText.ALL if lines else PolicyText.ALL_NONE,
        values={"punt": item.names, "lijst": Lines(lines), "bladzijde": page.line()},
        buttons=(*((turn,) if turn else ()), (item_button(item.id),)),
        slot=STEP,
    )


# --- its words ----------------------------------------------------------------------------


def change_screen(resident: Resident, item: AgendaItem) -> Notice:
    """Return what of an item can be changed."""
    own = f"{AGENDA_PREFIX}:{item.id}"
    return Notice(
        to=resident.id,
        text=AgendaText.CHANGE_ASK,
        values={"punt": item.names, "waarom": item.why},
        buttons=(
            (
                Button(label=AgendaText.CHANGE_TITLE, data=f"{own}:titel"),
                Button(label=AgendaText.CHANGE_WHY, data=f"{own}:waarom"),
            ),
            (item_button(item.id),),
        ),
        slot=STEP,
    )


def words_question(resident: Resident, item: AgendaItem, *, title: bool) -> Notice:
    """Ask for another title or another why, to be typed."""
    out = Button(label=GeneralText.GO_OUT, data=f"{AGENDA_PREFIX}:{item.id}:open", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=AgendaText.TITLE_ASK if title else AgendaText.WHY_ASK,
        values={"punt": item.names, "waarom": item.why},
        buttons=((out,),),
        slot=STEP,
    )


def earlier_screen(resident: Resident, item: AgendaItem, page: Page[Wording]) -> Notice:
    """Return what an item said before, newest first."""
    lines = tuple(
        Line(
            AgendaText.EARLIER_LINE,
            {
                "punt": one.names,
                "waarom": one.why,
                "tot": one.until,
                "naam": shown(one.by_name),
            },
        )
        for one in page.items
    )
    turn = page.buttons(f"{AGENDA_PREFIX}:{item.id}:eerder")
    return Notice(
        to=resident.id,
        text=AgendaText.EARLIER,
        values={"punt": item.names, "lijst": Lines(lines), "bladzijde": page.line()},
        buttons=(*((turn,) if turn else ()), (item_button(item.id),)),
        slot=STEP,
    )
