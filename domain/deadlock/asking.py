"""What somebody is asked who calls a deadlock, or writes a view, an option or an agreement."""

from __future__ import annotations

from collections.abc import Mapping

from domain.agenda.item import AgendaItem, item_button
from domain.deadlock.calling import Draft
from domain.deadlock.deadlock import Deadlock, Figures
from domain.deadlock.texts import (
    DEADLOCK_PREFIX,
    DeadlockButton,
    DeadlockText,
    name_of,
    open_button,
)
from domain.notices import STEP, Button, Line, Lines, Look, Notice, TextKey, Values
from domain.people import Resident, shown
from domain.texts import GeneralText


def _key(verb: str) -> str:
    return f"{DEADLOCK_PREFIX}:k:{verb}"


def _out(item: AgendaItem) -> Button:
    return item_button(item.id, GeneralText.GO_OUT)


def ask_about(resident: Resident, item: AgendaItem, *, again: bool, fresh: bool) -> Notice:
    """Ask what it is about, or what is new since it was settled."""
    return Notice(
        to=resident.id,
        text=DeadlockText.ASK_NEW if again else DeadlockText.ASK_ABOUT,
        values={"thema": item.names},
        buttons=((_out(item),),),
        slot=STEP,
        fresh=fresh,
    )


def ask_who(
    resident: Resident, item: AgendaItem, draft: Draft, partners: Mapping[str, str], *, fresh: bool
) -> Notice:
    """Ask who is on the other side, or who more; a name or a code can be typed."""
    taken = {(kind, key) for kind, _, _, key in draft.sides}
    buttons = []
    if ("initiative-group", "") not in taken:
        buttons.append(Button(label=DeadlockButton.THE_GROUP, data=_key("g")))
    buttons += [
        Button(label=DeadlockButton.THIS_PARTNER, data=_key(f"p:{key}"), values={"partner": name})
        for key, name in partners.items()
        if ("partner", key) not in taken
    ]
    rows = [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)][:5]
    last: tuple[Button, ...] = (_out(item),)
    if draft.sides:
        last = (Button(label=DeadlockButton.ENOUGH, data=_key("klaar"), look=Look.MAIN), *last)
    return Notice(
        to=resident.id,
        text=DeadlockText.ASK_MORE if draft.sides else DeadlockText.ASK_WHO,
        values={"thema": item.names, "lijst": _names(draft, partners)},
        buttons=(*rows, last),
        slot=STEP,
        fresh=fresh,
    )


def _names(draft: Draft, partners: Mapping[str, str]) -> Lines:
    return Lines(
        tuple(
            Line(DeadlockText.CHECK_SIDE, {"kant": name_of(one, partners)})
            for one in draft.others()
        )
    )


def check_call(
    resident: Resident,
    item: AgendaItem,
    draft: Draft,
    partners: Mapping[str, str],
    figures: Figures,
    *,
    fresh: bool,
) -> Notice:
    """Show what becomes public, under which name, and what is paused by it."""
    return Notice(
        to=resident.id,
        text=DeadlockText.CHECK if draft.after is None else DeadlockText.CHECK_AGAIN,
        values={
            "thema": item.names,
            "tekst": draft.about,
            "naam": shown(resident.shown_name),
            "lijst": _names(draft, partners),
            "dagen": figures.hearing,
            "verborgen": Line(DeadlockText.HIDDEN) if draft.hidden else Line(""),
        },
        buttons=(
            (Button(label=DeadlockButton.CALL_YES, data=_key("ja"), look=Look.MAIN),),
            (_out(item),),
        ),
        slot=STEP,
        fresh=fresh,
    )


def ask_words(
    resident: Resident, at: Deadlock, text: TextKey, values: Values, *, fresh: bool
) -> Notice:
    """Ask for words about a deadlock, with the way back to it."""
    out = open_button(at.id, GeneralText.GO_OUT)
    return Notice(
        to=resident.id,
        text=text,
        values={"thema": at.item_names, **values},
        buttons=((out,),),
        slot=STEP,
        fresh=fresh,
    )
