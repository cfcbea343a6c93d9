"""What the sender of an official message sees: the list, the check, the figures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from domain.broadcasts.broadcast import (
    BROADCAST_PREFIX,
    Broadcast,
    BroadcastText,
    Group,
    Stage,
    from_line,
    to_line,
)
from domain.broadcasts.counting import Figures, Reach
from domain.broadcasts.texts import WritingText
from domain.ids import BroadcastId
from domain.notices import STEP, Button, Line, Lines, Look, Notice, TextKey, Value, Values
from domain.paging import Page
from domain.people import Resident
from domain.reading import Level
from domain.speaking import QuietHours
from domain.texts import GeneralText
from domain.way_back import area_button

STAGES = {one: WritingText(f"uitzenden-fase-{one.value}") for one in Stage}
SHORT = 60
"""Characters of a message in a list."""


def button(
    broadcast: BroadcastId,
    label: TextKey,
    verb: str,
    look: Look = Look.PLAIN,
    values: Values | None = None,
) -> Button:
    """Return a verb about one message."""
    data = f"{BROADCAST_PREFIX}:{broadcast}:{verb}"
    return Button(label=label, data=data, look=look, values=values or {})


def _in_pairs(buttons: Sequence[Button]) -> tuple[tuple[Button, ...], ...]:
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


_TO_LIST = Button(label=WritingText.TO_LIST, data=f"{BROADCAST_PREFIX}:lijst:1", look=Look.QUIET)
_OUT = Button(label=GeneralText.GO_OUT, data=f"{BROADCAST_PREFIX}:uit", look=Look.QUIET)


def list_screen(resident: Resident, shown: Page[Broadcast], *, fresh: bool) -> Notice:
    """Return the messages of a sender, newest first."""
    first = 1 + (shown.number - 1) * max(1, len(shown.items))
    lines = [
        Line(
            WritingText.LIST_LINE,
            {"nummer": number, "begin": shortened(one.text), "fase": STAGES[one.stage]},
        )
        for number, one in enumerate(shown.items, start=first)
    ]
    opening = [
        button(one.id, WritingText.OPEN, "toon", values={"nummer": number})
        for number, one in enumerate(shown.items, start=first)
    ]
    new = Button(label=WritingText.NEW, data=f"{BROADCAST_PREFIX}:nieuw", look=Look.MAIN)
    leaf = shown.buttons(f"{BROADCAST_PREFIX}:lijst")
    return Notice(
        to=resident.id,
        text=WritingText.LIST if lines else WritingText.LIST_EMPTY,
        values={"lijst": Lines(tuple(lines)), "bladzijde": shown.line()},
        buttons=((new,), *_in_pairs(opening), *((leaf,) if leaf else ()), (area_button(),)),
        slot=STEP,
        fresh=fresh,
    )


def shortened(text: str) -> str:
    """Return the beginning of a message on one line."""
    words = " ".join(text.split())
    return words if len(words) <= SHORT else words[: SHORT - 1].rstrip() + "…"


def ask_text(
    resident: Resident, text: WritingText, broadcast: Broadcast | None, *, fresh: bool
) -> Notice:
    """Return the question for the words of a message."""
    back = _OUT
    if broadcast is not None:
        back = button(broadcast.id, GeneralText.GO_BACK, "toon", Look.QUIET)
    return Notice(
        to=resident.id,
        text=text,
        values={"tekst": broadcast.text if broadcast else ""},
        buttons=((back,),),
        slot=STEP,
        fresh=fresh,
    )


def check_screen(
    resident: Resident,
    broadcast: Broadcast,
    area_names: Sequence[str],
    reach: Reach,
    at: datetime,
    quiet: QuietHours,
    *,
    fresh: bool,
) -> Notice:
    """Return a draft as it will be read, to how many, how long it takes, how hard it reads."""
    lines = [to_line(broadcast.audience, area_names), *_reach_lines(reach)]
    if quiet.hold(at):
        lines.append(Line(WritingText.NIGHT, {"om": quiet.next_end(at)}))
    lines += _reading_lines(broadcast)
    number = broadcast.id
    return Notice(
        to=resident.id,
        text=WritingText.CHECK,
        values={
            "bericht": Line(
                BroadcastText.MESSAGE,
                {
                    "van": from_line(broadcast, area_names),
                    "tekst": broadcast.text,
                    "verbeterd": "",
                },
            ),
            "lijst": Lines(tuple(lines)),
        },
        buttons=_in_pairs(
            [
                button(number, WritingText.SEND, "stuur", Look.MAIN),
                button(number, WritingText.LATER, "later"),
                button(number, WritingText.CHANGE_WHO, "wie"),
                button(number, WritingText.CHANGE_TEXT, "tekst"),
                button(number, WritingText.TRY, "proef", Look.QUIET),
                button(number, WritingText.THROW_AWAY, "weg", Look.QUIET),
                _TO_LIST,
            ]
        ),
        slot=STEP,
        fresh=fresh,
    )


def _reach_lines(reach: Reach) -> list[Line]:
    lines = [Line(WritingText.REACH, {"mensen": reach.people})]
    if reach.people:
        values = {"telegram": reach.telegram, "web": reach.web}
        lines.append(Line(WritingText.REACH_CHANNELS, values))
        if reach.seconds < 60:
            lines.append(Line(WritingText.LASTS_MOMENT))
        else:
            minutes = -(-reach.seconds // 60)
            lines.append(Line(WritingText.LASTS_MINUTES, {"minuten": minutes}))
    return lines


def _reading_lines(broadcast: Broadcast) -> list[Line]:
    reads = broadcast.readability
    lines = [Line(WritingText.HARD if reads.level is Level.HARDER else WritingText.EASY)]
    if reads.hardest:
        lines.append(Line(WritingText.HARDEST, {"zin": reads.hardest}))
    if broadcast.personal:
        lines.append(Line(WritingText.PERSONAL))
    return lines


def who_screen(
    resident: Resident,
    broadcast: Broadcast,
    area_names: Sequence[str],
    areas: Page[tuple[str, str]],
    reach: Reach,
) -> Notice:
    """Return to whom a draft goes, with all that can be chosen instead.

    Args:
        areas: slug and name of where this person sends messages; one is not offered.
    """
    number, audience = broadcast.id, broadcast.audience
    toggles = [
        button(
            number,
            WritingText.AREA_ON if slug in audience.areas else WritingText.AREA_OFF,
            f"gb:{areas.number}:{slug}",
            values={"gebied": name},
        )
        for slug, name in areas.items
    ]
    groups = [
        (Group.EVERYBODY, WritingText.EVERYBODY),
        (Group.ROLE, WritingText.A_ROLE),
        (Group.THEME, WritingText.A_THEME),
        (Group.ITEM, WritingText.AN_ITEM),
    ]
    choices = [button(number, label, f"g:{group}") for group, label in groups]
    leaf = areas.buttons(f"{BROADCAST_PREFIX}:{number}:gebieden")
    several = areas.of > 1 or len(areas.items) > 1
    return Notice(
        to=resident.id,
        text=WritingText.WHO,
        values={
            "aan": to_line(audience, area_names),
            "bereik": Line(WritingText.REACH, {"mensen": reach.people}),
        },
        buttons=(
            *_in_pairs(choices),
            *(_in_pairs(toggles) if several else ()),
            *((leaf,) if several and leaf else ()),
            (button(number, WritingText.READY, "toon", Look.MAIN),),
        ),
        slot=STEP,
    )


def choose_one(
    resident: Resident,
    broadcast: Broadcast,
    text: WritingText,
    choices: Page[tuple[str, Value]],
    verb: str,
) -> Notice:
    """Return roles, themes or items to choose one from.

    Args:
        choices: what stands on a button behind `verb`, and how it is called.
        verb: `r`, `t` or `p`.
    """
    rows = [
        (button(broadcast.id, WritingText.THIS, f"{verb}:{key}", values={"naam": name}),)
        for key, name in choices.items
    ]
    leaf = choices.buttons(f"{BROADCAST_PREFIX}:{broadcast.id}:{verb}l")
    return Notice(
        to=resident.id,
        text=text,
        values={"bladzijde": choices.line()},
        buttons=(
            *rows,
            *((leaf,) if leaf else ()),
            (button(broadcast.id, GeneralText.GO_BACK, "wie", Look.QUIET),),
        ),
        slot=STEP,
    )


def when_screen(resident: Resident, broadcast: Broadcast, moments: Sequence[datetime]) -> Notice:
    """Return moments at which a draft can go; another one can be typed."""
    buttons = [
        button(
            broadcast.id, WritingText.AT, f"l:{int(moment.timestamp())}", values={"moment": moment}
        )
        for moment in moments
    ]
    return Notice(
        to=resident.id,
        text=WritingText.WHEN,
        buttons=(
            *((one,) for one in buttons),
            (button(broadcast.id, GeneralText.GO_BACK, "toon", Look.QUIET),),
        ),
        slot=STEP,
    )


def planned_screen(resident: Resident, broadcast: Broadcast, people: int, *, fresh: bool) -> Notice:
    """Return a message that goes out at its moment."""
    number = broadcast.id
    return Notice(
        to=resident.id,
        text=WritingText.PLANNED,
        values={"op": broadcast.planned_at or "", "mensen": people, "tekst": broadcast.text},
        buttons=((button(number, WritingText.NOT_YET, "stop"), _TO_LIST),),
        slot=STEP,
        fresh=fresh,
    )


_FIGURES = (
    ("sent", WritingText.F_SENT),
    ("queued", WritingText.F_QUEUED),
    ("left_out", WritingText.F_LEFT_OUT),
    ("blocked", WritingText.F_BLOCKED),
    ("failed", WritingText.F_FAILED),
    ("unknown", WritingText.F_UNKNOWN),
    ("held_back", WritingText.F_HELD_BACK),
)
_ALWAYS = ("sent", "queued")


def figures_screen(broadcast: Broadcast, figures: Figures, *, fresh: bool = False) -> Notice:
    """Return how far a message is; the same place in the chat shows it as it changes.

    Raises:
        ValueError: its sender is gone.
    """
    if broadcast.by is None:
        raise ValueError("nobody to show the figures to")
    head = WritingText.F_BUSY
    if broadcast.stage is Stage.STOPPED:
        head = WritingText.F_STOPPED
    elif figures.over:
        head = WritingText.F_DONE
    lines = [
        Line(text, {"mensen": getattr(figures, name)})
        for name, text in _FIGURES
        if name in _ALWAYS or getattr(figures, name)
    ]
    buttons = [button(broadcast.id, WritingText.CORRECT, "beter")]
    if not figures.over and broadcast.stage is not Stage.STOPPED:
        buttons.append(button(broadcast.id, WritingText.STOP, "stop"))
    buttons.append(button(broadcast.id, WritingText.REFRESH, "stand", Look.QUIET))
    return Notice(
        to=broadcast.by,
        text=WritingText.FIGURES,
        values={
            "begin": shortened(broadcast.text),
            "kop": Line(head, {"mensen": figures.people}),
            "lijst": Lines(tuple(lines)),
        },
        buttons=_in_pairs(buttons),
        slot=broadcast.figures_slot,
        fresh=fresh,
    )
