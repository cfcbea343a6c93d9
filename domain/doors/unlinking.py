"""The doors that somebody has, and giving one up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from domain.calendar import day_of
from domain.doors.door import DOOR_PREFIX, SHOWN_DOORS, Door, DoorText, Here, on_channel
from domain.notices import STEP, Button, ChatRef, Line, Lines, Look, Notice
from domain.refusing import Refused
from domain.texts import GeneralText
from domain.way_back import back_to_mine


def doors_screen(here: Here, doors: Sequence[Door], *, words: Button) -> Notice:
    """Return the list of somebody's doors, each with its way out.

    Args:
        doors: all of them, in the order in which they are numbered.
        words: the way to the words to come back by.
    """
    lines, unlinks = [], []
    waits = False
    for number, door in enumerate(doors, start=1):
        is_here = door.ref == here.place.ref
        waits = waits or (is_here and door.role_waits)
        lines.append(
            Line(
                DoorText.DOOR_HERE if is_here else DoorText.DOOR_LINE,
                {
                    "nummer": str(number),
                    "kanaal": on_channel(door.channel),
                    "dag": day_of(door.last_spoke_at),
                },
            )
        )
        if len(doors) > 1:
            unlinks.append(
                Button(
                    label=DoorText.UNLINK,
                    data=f"{DOOR_PREFIX}:los:{door.channel}:{door.chat}",
                    values={"nummer": str(number)},
                    look=Look.QUIET,
                )
            )
    text = DoorText.DOORS if len(doors) > 1 else DoorText.DOORS_ONE
    another = Button(label=DoorText.ANOTHER, data=f"{DOOR_PREFIX}:code", look=Look.MAIN)
    ask = Button(label=DoorText.ASK_THEM, data=f"{DOOR_PREFIX}:collega", look=Look.MAIN)
    return Notice(
        to=here.place.ref,
        text=DoorText.DOORS_ROLE if waits else text,
        values={"lijst": Lines(tuple(lines))},
        buttons=(
            *(((ask,),) if waits else ()),
            (another,),
            (words, back_to_mine()),
            *((one,) for one in unlinks[:SHOWN_DOORS]),
        ),
        slot=STEP,
        fresh=True,
        language=here.language,
    )


@dataclass(frozen=True, slots=True)
class Unlinked:
    """A door that is nobody's any more."""

    door: ChatRef
    notices: tuple[Notice, ...]


def ask_unlink(here: Here, doors: Iterable[Door], which: ChatRef) -> Notice | Refused:
    """Return the question whether a door goes, or why it can't."""
    several = list(doors)
    refused = _refuse_unlink(here, several, which)
    if refused is not None:
        return refused
    number = next(at for at, one in enumerate(several, start=1) if one.ref == which)
    yes = Button(
        label=DoorText.YES_UNLINK,
        data=f"{DOOR_PREFIX}:los!:{which.channel}:{which.chat}",
        look=Look.MAIN,
    )
    out = Button(label=GeneralText.GO_OUT, data=f"{DOOR_PREFIX}:lijst", look=Look.QUIET)
    return Notice(
        to=here.place.ref,
        text=DoorText.UNLINK_HERE_SURE if which == here.place.ref else DoorText.UNLINK_SURE,
        values={"nummer": str(number), "kanaal": on_channel(which.channel)},
        buttons=((yes, out),),
        slot=STEP,
        language=here.language,
    )


def _refuse_unlink(here: Here, doors: Sequence[Door], which: ChatRef) -> Refused | None:
    if all(one.ref != which for one in doors):
        return Refused((here.says(DoorText.UNLINKED_ALREADY, slot=STEP),))
    if len(doors) == 1:
        return Refused((here.says(DoorText.ONLY_DOOR, slot=STEP),))
    return None


def decide_unlink(here: Here, doors: Iterable[Door], which: ChatRef) -> Unlinked | Refused:
    """Decide whether a door goes: one's own, and never the last one."""
    refused = _refuse_unlink(here, list(doors), which)
    if refused is not None:
        return refused
    said = here.says(DoorText.UNLINKED, {"kanaal": on_channel(which.channel)}, slot=STEP)
    own = replace(said, buttons=((back_to_mine(),),))
    there = Notice(to=which, text=DoorText.UNLINKED_THERE, language=here.language)
    return Unlinked(which, (there,) if which == here.place.ref else (own, there))
