"""The screens of a file: where the item stands, the record, the question of scope, remarks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.advice.texts import ADVICE_PREFIX, STEERING_PREFIX, AdviceText, SteeringText
from domain.agenda.texts import AGENDA_PREFIX, AgendaText
from domain.coalitions.texts import COALITION_PREFIX, CoalitionText
from domain.desk import DESK_PREFIX
from domain.notices import STEP, Button, Line, Lines, Look, Notice, Rows, TextKey, Values
from domain.paging import Page
from domain.parameters import ScopeReason
from domain.people import Resident, shown
from domain.roles import Action
from domain.scoping.item_file import ItemFile, Judgement, Said, Side
from domain.scoping.judging import word_of
from domain.scoping.texts import FILE_PREFIX, ScopeText, to_file
from domain.texts import GeneralText

REMARKS_SHOWN = 8
"""Of many the newest, or a message gets too long."""
LISTED = 5

FIRST, OBJECT, DIRECT = "e", "b", "r"
SAID: Mapping[str, Said] = {FIRST: Said.FIRST, OBJECT: Said.OBJECTION, DIRECT: Said.DIRECTOR}
"""What stands on a button -> which judgement it is for."""
_LETTER = {said: letter for letter, said in SAID.items()}


@dataclass(frozen=True, slots=True)
class Names:
    """What content calls partners and reasons, by their keys."""

    partners: Mapping[str, str]
    reasons: Mapping[str, ScopeReason]

    def why(self, key: str) -> object:
        """Return a reason as a sentence; its key if content lost it."""
        reason = self.reasons.get(key)
        return reason.why if reason else key


def in_rows(buttons: Sequence[Button]) -> Rows:
    """Return buttons two in a row."""
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def lines_of(lines: Iterable[Line]) -> Lines:
    """Return sentences below each other."""
    return Lines(tuple(lines))


def screen(
    resident: Resident,
    text: TextKey,
    values: Values,
    buttons: Rows,
    *,
    fresh: bool,
) -> Notice:
    """Return a screen of the conversation."""
    return Notice(to=resident.id, text=text, values=values, buttons=buttons, slot=STEP, fresh=fresh)


# --- where it stands ----------------------------------------------------------------------


def stand_of(file: ItemFile, names: Names, at: datetime) -> list[Line]:
    """Return where an item stands, in sentences."""
    values = {"gebied": file.area_name}
    if file.by_deadlock:
        later = [*_alignment(file, names, at), _advice(file), *_decided(file)]
        return [Line(ScopeText.DEADLOCK_LINE, values), *later]
    if file.asked_at is None:
        return [Line(ScopeText.NOT_ASKED)]
    scope = file.scope
    if scope is None:
        if file.said(Said.OBJECTION):
            return [Line(ScopeText.OBJECTED_LINE)]
        return [Line(ScopeText.ASKED_LINE, {"tot": file.due_at})]
    text = ScopeText.BEYOND_LINE if scope.beyond else ScopeText.INSIDE_LINE
    lines = [Line(text, {**values, "reden": names.why(scope.reason)})]
    if scope.until is not None and at < scope.until:
        lines.append(Line(ScopeText.UNTIL_LINE, {"tot": scope.until}))
    if scope.beyond:
        lines += [*_alignment(file, names, at), _advice(file), *_decided(file)]
    return lines


def _alignment(file: ItemFile, names: Names, at: datetime) -> list[Line]:
    if file.aligned:
        return [Line(ScopeText.ALIGNED_LINE)]
    if file.alignment_due_at is None:
        return []
    missing = file.missing(list(names.partners))
    values = {
        "gaven": len(names.partners) - len(missing),
        "alle": len(names.partners),
        "tot": file.alignment_due_at,
    }
    lines = [Line(ScopeText.ALIGNMENT_LINE, values)]
    if missing and file.alignment_due_at <= at:
        lines.append(_missing(missing, names))
    return lines


def _missing(missing: Iterable[str], names: Names) -> Line:
    named = ", ".join(names.partners[one] for one in missing)
    return Line(AdviceText.MISSING_LINE, {"partners": named})


def _advice(file: ItemFile) -> Line:
    if file.ratified is not None:
        return Line(ScopeText.ADVICE_IN_EFFECT_LINE, {"gebieden": len(file.taking_part)})
    if file.newest(Side.RESIDENTS) is not None:
        return Line(ScopeText.ADVICE_WAITS_LINE, {"gebieden": len(file.taking_part)})
    return Line(ScopeText.ADVICE_NONE_LINE)


def _decided(file: ItemFile) -> list[Line]:
    lines = []
    if file.published:
        newest = file.published[-1]
        lines.append(
            Line(
                ScopeText.DECIDED_LINE,
                {"aantal": len(newest.departs), "op": newest.answered_at},
            )
        )
    elif file.ready and file.waiting is None:
        lines.append(Line(ScopeText.READY_LINE))
    if file.waiting is not None:
        lines.append(Line(ScopeText.WAITING_LINE))
    return lines


def file_screen(
    resident: Resident, file: ItemFile, names: Names, at: datetime, *, fresh: bool
) -> Notice:
    """Return the file of an item: where it stands, and what this person can do now."""
    buttons = [*_to_do(resident, file, list(names.partners), at), *_to_read(resident, file)]
    if resident.area == file.area:
        back = Button(
            label=AgendaText.TO_ITEM, data=f"{AGENDA_PREFIX}:{file.item}:open", look=Look.QUIET
        )
        buttons.append(back)
    else:
        buttons.append(
            Button(label=ScopeText.WAITING_FILES, data=f"{FILE_PREFIX}:1", look=Look.QUIET)
        )
    values = {
        "thema": file.title,
        "gebied": file.area_name,
        "lijst": lines_of(stand_of(file, names, at)),
    }
    return screen(resident, ScopeText.FILE, values, in_rows(buttons[:12]), fresh=fresh)


def _to_do(
    resident: Resident, file: ItemFile, partners: Sequence[str], at: datetime
) -> list[Button]:
    here, area = f"{FILE_PREFIX}:{file.item}", file.area

    def may(action: Action) -> bool:
        return resident.may(action, area)

    first, objection = file.said(Said.FIRST), file.said(Said.OBJECTION)
    open_to_objection = (
        first is not None
        and objection is None
        and first.by != resident.id
        and (first.until is None or at < first.until)
    )
    advice, steering = f"{ADVICE_PREFIX}:{file.item}", f"{STEERING_PREFIX}:{file.item}"
    answers = file.alignment_opened_at is not None and not file.aligned
    waiting = file.waiting
    decides = may(Action.DECIDE_PLAN) and file.ready
    wanted: tuple[tuple[bool, TextKey, str, Look], ...] = (
        (
            file.asked_at is None and may(Action.ASK_TEAM),
            ScopeText.ASK_TEAM,
            f"{here}:vraag",
            Look.MAIN,
        ),
        (
            file.asked_at is not None and first is None and may(Action.JUDGE_SCOPE),
            ScopeText.JUDGE,
            f"{here}:{FIRST}",
            Look.MAIN,
        ),
        (
            open_to_objection and may(Action.JUDGE_SCOPE),
            ScopeText.OBJECT,
            f"{here}:{OBJECT}",
            Look.PLAIN,
        ),
        (
            objection is not None and file.scope is None and may(Action.DECIDE_SCOPE),
            ScopeText.DECIDE,
            f"{here}:{DIRECT}",
            Look.MAIN,
        ),
        (
            answers and may(Action.SAY_FEASIBILITY) and resident.partner in file.missing(partners),
            AdviceText.SAY_FEASIBLE,
            f"{advice}:zeg",
            Look.MAIN,
        ),
        (
            answers and may(Action.ADVISE_PLAN) and file.can_be_advised(partners, at),
            AdviceText.WRITE_ALIGNMENT,
            f"{advice}:a:schrijf",
            Look.MAIN,
        ),
        (
            file.beyond and file.writes(resident),
            AdviceText.WRITE_RESIDENTS,
            f"{advice}:b:schrijf",
            Look.PLAIN,
        ),
        (
            decides and waiting is None,
            SteeringText.ENTER_NEXT if file.published else SteeringText.ENTER,
            f"{steering}:begin",
            Look.PLAIN if file.published else Look.MAIN,
        ),
    )
    return [Button(label=label, data=data, look=look) for now, label, data, look in wanted if now]


def _to_read(resident: Resident, file: ItemFile) -> list[Button]:
    here = f"{FILE_PREFIX}:{file.item}"
    advice, steering = f"{ADVICE_PREFIX}:{file.item}", f"{STEERING_PREFIX}:{file.item}"
    remarks = bool(file.remarks) or resident.may(Action.REMARK, file.area)
    wanted: tuple[tuple[bool, TextKey, str], ...] = (
        (bool(file.decisions), SteeringText.SHOW, f"{steering}:toon"),
        (
            file.newest(Side.RESIDENTS) is not None,
            AdviceText.SHOW_RESIDENTS,
            f"{advice}:b:toon",
        ),
        (
            file.alignment_opened_at is not None,
            AdviceText.SHOW_FEASIBLE,
            f"{advice}:kan",
        ),
        (file.aligned, AdviceText.SHOW_ALIGNMENT, f"{advice}:a:toon"),
        (
            file.beyond,
            CoalitionText.SHOW,
            f"{COALITION_PREFIX}:{file.item}:toon",
        ),
        (bool(file.judgements), ScopeText.SHOW_RECORD, f"{here}:verloop"),
        (remarks, ScopeText.SHOW_REMARKS, f"{here}:opm"),
    )
    return [Button(label=label, data=data) for now, label, data in wanted if now]


# --- what waits ---------------------------------------------------------------------------


def files_screen(resident: Resident, page: Page[ItemFile], *, fresh: bool) -> Notice:
    """Return the files that wait for somebody; for the sounding board, all of them."""
    desk = Button(label=GeneralText.GO_BACK, data=f"{DESK_PREFIX}:1", look=Look.QUIET)
    rows: list[tuple[Button, ...]] = [
        (
            Button(
                label=ScopeText.TO_FILE_OF,
                data=f"{FILE_PREFIX}:{one.item}:open",
                values={"thema": one.title},
            ),
        )
        for one in page.items[:LISTED]
    ]
    turning = page.buttons(FILE_PREFIX)
    rows.append((desk, *turning) if len(turning) < 2 else turning)
    text = ScopeText.LIST if page.items else ScopeText.LIST_EMPTY
    return screen(resident, text, {"bladzijde": page.line()}, tuple(rows), fresh=fresh)


# --- the question of scope ----------------------------------------------------------------

_QUESTIONS = {
    Said.FIRST: ScopeText.QUESTION,
    Said.OBJECTION: ScopeText.QUESTION_AFTER,
    Said.DIRECTOR: ScopeText.QUESTION_DIRECTOR,
}


def question(resident: Resident, file: ItemFile, said: Said, *, fresh: bool) -> Notice:
    """Return the one question: inside the area, or beyond it?"""
    here = f"{FILE_PREFIX}:{file.item}:{_LETTER[said]}"
    first = file.said(Said.FIRST)
    choices = {ScopeText.INSIDE: False, ScopeText.BEYOND: True}
    buttons = [
        Button(label=label, data=f"{here}:{'verder' if beyond else 'binnen'}")
        for label, beyond in choices.items()
        if said is not Said.OBJECTION or first is None or first.beyond is not beyond
    ]
    values = {"thema": file.title, "gebied": file.area_name}
    return screen(
        resident, _QUESTIONS[said], values, (tuple(buttons), (to_file(file.item),)), fresh=fresh
    )


def reasons_screen(
    resident: Resident,
    file: ItemFile,
    said: Said,
    reasons: Iterable[ScopeReason],
    *,
    beyond: bool,
    fresh: bool,
) -> Notice:
    """Return the reasons to choose from; a tap on one is the judgement."""
    here = f"{FILE_PREFIX}:{file.item}:{_LETTER[said]}"
    chosen = [
        Button(label=ScopeText.REASON, data=f"{here}:w:{one.key}", values={"reden": one.label})
        for one in reasons
        if one.beyond is beyond
    ]
    back = Button(label=GeneralText.GO_BACK, data=here, look=Look.QUIET)
    values = {"thema": file.title, "oordeel": word_of(beyond)}
    return screen(resident, ScopeText.WHY, values, (*in_rows(chosen), (back,)), fresh=fresh)


# --- the record, and remarks --------------------------------------------------------------

_RECORDS = {
    Said.FIRST: ScopeText.RECORD_FIRST,
    Said.OBJECTION: ScopeText.RECORD_OBJECTION,
    Said.DIRECTOR: ScopeText.RECORD_DIRECTOR,
}


def _judged(one: Judgement, names: Names) -> Line:
    return Line(
        _RECORDS[one.said],
        {
            "naam": shown(one.name or ""),
            "op": one.at,
            "oordeel": word_of(one.beyond),
            "reden": names.why(one.reason),
        },
    )


def record_screen(resident: Resident, file: ItemFile, names: Names, *, fresh: bool) -> Notice:
    """Return who judged what, and when."""
    lines = [_judged(one, names) for one in file.judgements]
    text = ScopeText.RECORD if lines else ScopeText.RECORD_EMPTY
    values = {"thema": file.title, "lijst": lines_of(lines)}
    return screen(resident, text, values, ((to_file(file.item),),), fresh=fresh)


def remarks_screen(resident: Resident, file: ItemFile, *, fresh: bool) -> Notice:
    """Return what council members remarked, the newest of many."""
    lines = [
        Line(ScopeText.REMARK_LINE, {"naam": shown(one.name or ""), "tekst": one.text})
        for one in file.remarks[-REMARKS_SHOWN:]
    ]
    buttons = [to_file(file.item)]
    if resident.may(Action.REMARK, file.area):
        data = f"{FILE_PREFIX}:{file.item}:schrijf"
        buttons.insert(0, Button(label=ScopeText.REMARK, data=data, look=Look.MAIN))
    text = ScopeText.REMARKS if lines else ScopeText.REMARKS_EMPTY
    values = {"thema": file.title, "lijst": lines_of(lines)}
    return screen(resident, text, values, (tuple(buttons),), fresh=fresh)


def ask_remark(resident: Resident, file: ItemFile) -> Notice:
    """Return the question for a remark, to be answered by typing."""
    back = Button(label=GeneralText.GO_OUT, data=f"{FILE_PREFIX}:{file.item}:opm", look=Look.QUIET)
    values = {"thema": file.title}
    return screen(resident, ScopeText.REMARK_ASK, values, ((back,),), fresh=False)
