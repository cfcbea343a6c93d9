"""How a deadlock looks: where it stands, its sides, the options, the record, and one's own side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from domain.agenda.item import item_button
from domain.ballots.ballot import vote_button
from domain.cards import Block, Card, Paragraph, Quote, Title
from domain.deadlock.deadlock import Deadlock, Ending, Figures, Side, SideKind, Stage, Waits
from domain.deadlock.texts import (
    DEADLOCK_PREFIX,
    ENDINGS,
    STAGES,
    DeadlockButton,
    DeadlockPage,
    DeadlockText,
    about,
    all_button,
    call_button,
    name_of,
)
from domain.handing_back.texts import HAND_BACK_PREFIX
from domain.ids import AreaSlug
from domain.notices import STEP, Button, Line, Lines, Look, Notice, Rows, TextKey, Values
from domain.paging import Page
from domain.people import Resident, shown
from domain.roles import Action

LIST_PAGE = 5

Names = Mapping[str, str]
"""Key of each partner -> its name."""


def in_rows(buttons: Sequence[Button]) -> Rows:
    """Return buttons two in a row."""
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def elsewhere_screen(resident: Resident, area_name: str, url: str, *, fresh: bool) -> Notice:
    """Return, for who doesn't live there, where everybody can read it.

    Args:
        url: of the page of that area.
    """
    read = Button(label=DeadlockButton.ON_PAGE, url=url, look=Look.MAIN)
    values: Values = {"gebied": area_name, "adres": url}
    return screen(resident, DeadlockText.READ_ELSEWHERE, values, ((read,),), fresh=fresh)


def screen(
    resident: Resident,
    text: TextKey,
    values: Values,
    buttons: Rows,
    *,
    fresh: bool,
    card: Card | None = None,
) -> Notice:
    """Return a screen of the conversation; rows without buttons are left out."""
    return Notice(
        to=resident.id,
        text=text,
        values=values,
        buttons=tuple(row for row in buttons if row),
        card=card,
        slot=STEP,
        fresh=fresh,
    )


# --- where it stands ----------------------------------------------------------------------


def stand_line(at: Deadlock) -> Line:
    """Return where it stands, in a few words."""
    if at.ended is not None:
        return Line(ENDINGS[at.ended], {"op": at.ended_at, "fase": STAGES[at.stage]})
    return Line(STAGES[at.stage])


def clock_line(at: Deadlock) -> Line:
    """Return until when, or what it waits for; nothing of one that is over."""
    if at.over:
        return Line("")
    if at.waits is Waits.BALLOT:
        return Line(DeadlockText.WAITS_BALLOT)
    if at.waits is Waits.ROUND:
        return Line(DeadlockText.WAITS_ROUND, {"uitkomst": at.outcome})
    if at.late:
        return Line(DeadlockText.IS_LATE, {"tot": at.ends_at})
    return Line(DeadlockText.UNTIL, {"tot": at.ends_at})


_OUTCOMES: Mapping[Ending, TextKey] = {
    Ending.AGREED: DeadlockText.OUTCOME_AGREED,
    Ending.RATIFIED: DeadlockText.OUTCOME_RATIFIED,
    Ending.DECIDED: DeadlockText.OUTCOME_DECIDED,
}


def outcome_line(at: Deadlock) -> Line:
    """Return what it came to, of one that is over; nothing of one that was taken back."""
    text = None if at.ended is None else _OUTCOMES.get(at.ended)
    if text is None or not at.outcome:
        return Line("")
    return Line(text, {"uitkomst": at.outcome})


def below_stand(at: Deadlock) -> Line:
    """Return what stands below where it stands: until when, or what it came to."""
    return outcome_line(at) if at.over else clock_line(at)


def _side_line(side: Side, names: Names, voiceless: frozenset[int]) -> Line:
    if side.number in voiceless:
        stand = DeadlockText.SIDE_NOBODY
    elif side.view:
        stand = DeadlockText.SIDE_WROTE
    elif side.heard:
        stand = DeadlockText.SIDE_HEARD
    elif side.kind is SideKind.GROUP and side.resident is None:
        stand = DeadlockText.SIDE_FREE
    else:
        stand = DeadlockText.SIDE_SILENT
    return Line(DeadlockText.SIDE_LINE, {"kant": name_of(side, names), "stand": stand})


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a screen takes besides the deadlock.

    Attributes:
        voiceless: numbers of sides for which nobody can speak now: a partner or a group without
            people here, or somebody who left.
        note: what was just done, on top.
    """

    names: Names = field(default_factory=dict)
    figures: Figures
    voiceless: frozenset[int] = frozenset()
    note: Line = field(default_factory=lambda: Line(""))
    fresh: bool = False


def deadlock_screen(resident: Resident, at: Deadlock, seen: Seen) -> Notice:
    """Return a deadlock as it stands, with what this person can do."""
    names = seen.names
    mediator = Line("")
    if at.stage is Stage.WITH_HELP and not at.over:
        mediator = Line(DeadlockText.MEDIATOR_NONE)
    if at.mediator is not None:
        mediator = Line(DeadlockText.MEDIATOR_LINE, {"naam": shown(at.mediator_name)})
    new = Line(DeadlockText.NEW_FACTS_LINE, {"tekst": at.new_facts}) if at.new_facts else Line("")
    sides = [_side_line(one, names, seen.voiceless) for one in at.sides]
    below = below_stand(at)
    paused = Line("") if at.over else Line(DeadlockText.PAUSED)
    values: Values = {
        "melding": seen.note,
        "thema": at.item_names,
        "tekst": at.about,
        "nieuw": new,
        "stand": stand_line(at),
        "tot": below,
        "kanten": Lines(tuple(sides)),
        "bemiddelaar": mediator,
        "rust": paused,
    }
    blocks: list[Block] = [
        *((Paragraph(seen.note),) if seen.note.text else ()),
        Title(Line(DeadlockText.ITEM_LINE, {"thema": at.item_names})),
        Quote(at.about),
        *((Paragraph(new),) if at.new_facts else ()),
        Paragraph(stand_line(at)),
        *((Paragraph(below),) if below.text else ()),
        *(Paragraph(one, small=True) for one in sides),
        *((Paragraph(mediator),) if mediator.text else ()),
        *((Paragraph(paused, small=True),) if not at.over else ()),
    ]
    return screen(
        resident,
        DeadlockText.SCREEN,
        values,
        _rows(resident, at),
        fresh=seen.fresh,
        card=Card(tuple(blocks)),
    )


def _rows(resident: Resident, at: Deadlock) -> Rows:
    read = [
        about(at.id, DeadlockButton.VIEWS, "kanten:1"),
        about(at.id, DeadlockButton.OPTIONS, "opties:1"),
    ]
    mine: list[Button] = []
    if not at.over and at.sides_of(resident):
        mine.append(about(at.id, DeadlockButton.OURS, "wij", Look.MAIN))
    if not at.over and not at.sides_of(resident) and _is_near(resident, at):
        mine += [
            about(at.id, DeadlockButton.SPEAK_FOR, f"voor:{one.number}", naam=one.group)
            for one in at.sides
            if one.kind is SideKind.GROUP and one.resident is None
        ]
    helps: list[Button] = []
    if at.stage is Stage.WITH_HELP and not at.over and resident.may(Action.MEDIATE, at.area):
        if at.mediator == resident.id:
            helps.append(about(at.id, DeadlockButton.MEET, "praat", Look.MAIN))
        else:
            helps.append(about(at.id, DeadlockButton.MEDIATE, "help", Look.MAIN))
    again = [call_button(at.item, again=True)] if at.over and resident.area == at.area else []
    record = about(at.id, DeadlockButton.RECORD, "verslag:1")
    return (
        (*_paper(at), *mine)[:2],
        tuple(helps),
        tuple(read),
        (record, *again),
        (item_button(at.item), all_button(at.area)),
    )


def _paper(at: Deadlock) -> tuple[Button, ...]:
    """Return the way to the open ballot, or to the text that the area says yes or no to."""
    if at.waits is Waits.BALLOT and at.ballot is not None:
        return (vote_button(at.ballot),)
    if at.hand_back is not None and (at.over or at.waits is Waits.ROUND):
        data = f"{HAND_BACK_PREFIX}:{at.hand_back}:open"
        return (Button(label=DeadlockButton.OUTCOME, data=data, look=Look.MAIN),)
    return ()


def _is_near(resident: Resident, at: Deadlock) -> bool:
    return resident.area == at.area or resident.may(Action.MEDIATE, at.area)


# --- those of an area ---------------------------------------------------------------------


def counted_line(ended: Mapping[int, int]) -> Line:
    """Return how many ended in each stage."""
    if not any(ended.values()):
        return Line(DeadlockText.COUNTED_NONE)
    values = {"een": ended.get(1, 0), "twee": ended.get(2, 0), "drie": ended.get(3, 0)}
    return Line(DeadlockText.COUNTED, values)


def list_screen(
    resident: Resident,
    area: AreaSlug,
    area_name: str,
    page: Page[Deadlock],
    ended: Mapping[int, int],
    *,
    fresh: bool,
) -> Notice:
    """Return the deadlocks of an area, those that are open first, and how many ended where."""
    lines = tuple(
        Line(
            DeadlockText.LIST_LINE,
            {"nummer": number, "thema": one.item_names, "stand": stand_line(one)},
        )
        for number, one in enumerate(page.items, start=1)
    )
    opens = [
        about(one.id, DeadlockButton.ONE, "open", nummer=number)
        for number, one in enumerate(page.items, start=1)
    ]
    blocks: list[Block] = [Title(Line(DeadlockPage.TITLE, {"gebied": area_name}))]
    blocks += [Paragraph(one) for one in lines]
    blocks.append(Paragraph(counted_line(ended), small=True))
    data = "pt:1" if resident.area == area else f"pt:in:{area}:1"
    to_agenda = Button(label=DeadlockButton.TO_AGENDA, data=data, look=Look.QUIET)
    return screen(
        resident,
        DeadlockText.LIST if lines else DeadlockText.LIST_EMPTY,
        {
            "gebied": area_name,
            "lijst": Lines(lines),
            "teller": counted_line(ended),
            "bladzijde": page.line(),
        },
        (
            *in_rows(opens),
            page.buttons(f"{DEADLOCK_PREFIX}:l:{area}"),
            (to_agenda,),
        ),
        fresh=fresh,
        card=Card(tuple(blocks)) if lines else None,
    )
