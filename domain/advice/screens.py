"""Screens about what partners and residents advise."""

from __future__ import annotations

from collections.abc import Mapping

from domain.advice.texts import ADVICE_PREFIX, AdviceText
from domain.notices import Button, Line, Look, Notice, Rows, TextKey
from domain.people import Resident
from domain.scoping.item_file import Feasible, ItemFile, Point, Side
from domain.scoping.screens import Names, in_rows, lines_of, screen
from domain.scoping.texts import to_file
from domain.texts import GeneralText

LETTER: Mapping[Side, str] = {Side.RESIDENTS: "b", Side.ALIGNMENT: "a"}
SIDES: Mapping[str, Side] = {letter: side for side, letter in LETTER.items()}
"""What stands on a button -> whose advice."""

ANSWERS: Mapping[str, Feasible] = {
    "ja": Feasible.CAN,
    "als": Feasible.IF,
    "nu-niet": Feasible.NOT_NOW,
}
"""What stands on a button -> what a partner says."""
_WORDS: Mapping[Feasible, TextKey] = {
    Feasible.CAN: AdviceText.CAN,
    Feasible.IF: AdviceText.IF,
    Feasible.NOT_NOW: AdviceText.NOT_NOW,
}
_LABELS: Mapping[str, TextKey] = {
    "ja": AdviceText.SAY_CAN,
    "als": AdviceText.SAY_IF,
    "nu-niet": AdviceText.SAY_NOT_NOW,
}
OF: Mapping[Side, TextKey] = {
    Side.RESIDENTS: AdviceText.OF_RESIDENTS,
    Side.ALIGNMENT: AdviceText.OF_ALIGNMENT,
}


def _here(file: ItemFile, side: Side) -> str:
    return f"{ADVICE_PREFIX}:{file.item}:{LETTER[side]}"


# --- feasibility --------------------------------------------------------------------------


def feasible_screen(resident: Resident, file: ItemFile, names: Names, *, fresh: bool) -> Notice:
    """Return what each partner says, with those that are missing by name."""
    lines = [
        Line(
            AdviceText.FEASIBLE_LINE,
            {
                "partner": names.partners.get(one.partner, one.partner),
                "antwoord": _WORDS[one.answer],
                "waarom": one.why,
                "vervolg": one.next,
            },
        )
        for one in file.feasibilities
    ]
    missing = file.missing(list(names.partners))
    if missing:
        named = ", ".join(names.partners[one] for one in missing)
        lines.append(Line(AdviceText.MISSING_LINE, {"partners": named}))
    values = {"thema": file.title, "lijst": lines_of(lines)}
    return screen(resident, AdviceText.FEASIBLE, values, ((to_file(file.item),),), fresh=fresh)


def ask_feasible(resident: Resident, file: ItemFile, partner: str, *, fresh: bool) -> Notice:
    """Return the question what a partner can do."""
    buttons = [
        Button(label=label, data=f"{ADVICE_PREFIX}:{file.item}:kan:{word}")
        for word, label in _LABELS.items()
    ]
    values = {"thema": file.title, "partner": partner}
    rows = (*in_rows(buttons), (to_file(file.item),))
    return screen(resident, AdviceText.ASK_FEASIBLE, values, rows, fresh=fresh)


def ask_words(
    resident: Resident, file: ItemFile, text: TextKey, *, least: int, fresh: bool = False
) -> Notice:
    """Return a question of the partner's answer, to be answered by typing."""
    back = Button(
        label=GeneralText.GO_OUT, data=f"{ADVICE_PREFIX}:{file.item}:zeg", look=Look.QUIET
    )
    values = {"thema": file.title, "nodig": least}
    return screen(resident, text, values, ((back,),), fresh=fresh)


# --- writing ------------------------------------------------------------------------------


def points_of(points: tuple[str, ...]) -> list[Line]:
    """Return the points of an advice, numbered."""
    return [
        Line(AdviceText.POINT_LINE, {"nummer": str(number), "tekst": text})
        for number, text in enumerate(points, start=1)
    ]


def writing_screen(
    resident: Resident, file: ItemFile, side: Side, *, most: int, fresh: bool
) -> Notice:
    """Return an advice that is being written, with its points to open."""
    here, points = _here(file, side), file.writing(side)
    buttons = [
        Button(
            label=AdviceText.OPEN_POINT, data=f"{here}:{one.id}:punt", values={"nummer": str(at)}
        )
        for at, one in enumerate(points, start=1)
    ]
    more = []
    if len(points) < most:
        look = Look.PLAIN if points else Look.MAIN
        more.append(Button(label=AdviceText.ADD_POINT, data=f"{here}:erbij", look=look))
    if points:
        label = AdviceText.HAND_TO_AREA if side is Side.RESIDENTS else AdviceText.HAND_TO_STEERING
        more.append(Button(label=label, data=f"{here}:klaar", look=Look.MAIN))
    rows: Rows = (*in_rows(buttons), *((tuple(more),) if more else ()), (to_file(file.item),))
    values = {
        "thema": file.title,
        "van": OF[side],
        "lijst": lines_of(points_of(tuple(one.text for one in points))),
    }
    text = AdviceText.WRITING if points else AdviceText.WRITING_EMPTY
    return screen(resident, text, values, rows, fresh=fresh)


def ask_point(
    resident: Resident, file: ItemFile, side: Side, *, least: int, most: int, was: str = ""
) -> Notice:
    """Return the question for a point, to be answered by typing.

    Args:
        was: its words until now.
    """
    back = Button(label=GeneralText.GO_OUT, data=f"{_here(file, side)}:schrijf", look=Look.QUIET)
    values = {"thema": file.title, "nodig": least, "passen": most, "tekst": was}
    text = AdviceText.ASK_POINT_AGAIN if was else AdviceText.ASK_POINT
    return screen(resident, text, values, ((back,),), fresh=False)


def point_screen(resident: Resident, file: ItemFile, point: Point, *, fresh: bool) -> Notice:
    """Return one point with what can be done with it."""
    points = file.writing(point.side)
    at = points.index(point)
    here = f"{_here(file, point.side)}:{point.id}"
    moves = []
    if at > 0:
        moves.append(Button(label=AdviceText.MOVE_UP, data=f"{here}:op"))
    if at < len(points) - 1:
        moves.append(Button(label=AdviceText.MOVE_DOWN, data=f"{here}:neer"))
    change = Button(label=AdviceText.CHANGE_POINT, data=f"{here}:wijzig", look=Look.MAIN)
    out = Button(label=AdviceText.TAKE_OUT, data=f"{here}:eruit", look=Look.QUIET)
    back = Button(
        label=GeneralText.GO_BACK, data=f"{_here(file, point.side)}:schrijf", look=Look.QUIET
    )
    rows: Rows = ((change, out), *((tuple(moves),) if moves else ()), (back,))
    values = {"nummer": str(at + 1), "tekst": point.text}
    return screen(resident, AdviceText.POINT, values, rows, fresh=fresh)


def taken_out_screen(resident: Resident, file: ItemFile, point: Point) -> Notice:
    """Return that a point is out, with the way to put it back."""
    here = _here(file, point.side)
    undo = Button(label=AdviceText.PUT_BACK, data=f"{here}:{point.id}:terug")
    back = Button(label=GeneralText.GO_BACK, data=f"{here}:schrijf", look=Look.QUIET)
    values = {"tekst": point.text}
    return screen(resident, AdviceText.POINT_OUT, values, ((undo, back),), fresh=False)


def ask_why_changed(resident: Resident, file: ItemFile) -> Notice:
    """Return the question what is different in an advice that an area knows already."""
    back = Button(
        label=GeneralText.GO_OUT,
        data=f"{_here(file, Side.RESIDENTS)}:schrijf",
        look=Look.QUIET,
    )
    values = {"thema": file.title}
    return screen(resident, AdviceText.ASK_WHY_CHANGED, values, ((back,),), fresh=False)


# --- reading ------------------------------------------------------------------------------


def advice_screen(resident: Resident, file: ItemFile, side: Side, *, fresh: bool) -> Notice:
    """Return an advice as it was handed over; of the residents', what each area says."""
    newest = file.newest(side)
    if newest is None:
        values: dict[str, object] = {"thema": file.title, "van": OF[side]}
        return screen(resident, AdviceText.SHOW_NONE, values, ((to_file(file.item),),), fresh=fresh)
    lines = points_of(newest.points)
    if side is Side.RESIDENTS:
        for one in file.taking_part:
            if one.ratified == newest.id:
                text = AdviceText.AREA_YES
            elif one.handed == newest.id:
                text = AdviceText.AREA_WAITS
            else:
                text = AdviceText.AREA_NOT_ASKED
            lines.append(Line(text, {"gebied": one.area_name}))
    values = {"thema": file.title, "van": OF[side], "lijst": lines_of(lines)}
    return screen(resident, AdviceText.SHOW, values, ((to_file(file.item),),), fresh=fresh)
