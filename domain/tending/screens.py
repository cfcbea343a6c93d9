"""The screens of tending themes: proposals, one proposal, its issues, and one theme."""

from __future__ import annotations

from collections.abc import Sequence

from domain.cards import Block, Card, Fact, Quote, Title
from domain.ids import AreaSlug, ResidentId
from domain.notices import (
    STEP,
    Button,
    Kind,
    Line,
    Lines,
    Look,
    Notice,
    Priority,
    Rows,
    Values,
    Words,
)
from domain.paging import Page
from domain.people import Resident
from domain.plain_text import shortened
from domain.tending.changing import Theme
from domain.tending.proposing import Proposal, ProposedIssue
from domain.tending.texts import PROPOSAL_PREFIX, TEND_PREFIX, TendText
from domain.texts import GeneralText
from domain.theming import THEMES_PREFIX, ThemeText

SHOWN = 3
"""Issues on the card of a proposal."""
LABEL = 24
"""Characters of a button."""
QUOTED = 200
"""Characters of an issue in a list: enough to see what it is about."""
ON_A_PAGE = 4
"""Rows of a list; with the ways on and back below it stays within six."""


def proposals_button(area: AreaSlug, count: int) -> Button:
    """Return the button to the proposals of an area."""
    return Button(
        label=TendText.PROPOSALS,
        data=f"{PROPOSAL_PREFIX}:{area}:1",
        values={"aantal": count},
        look=Look.MAIN,
    )


def tend_button(theme: int) -> Button:
    """Return the button to what one can do with a theme."""
    return Button(label=TendText.TEND, data=f"{TEND_PREFIX}:{theme}:open")


def _to_themes() -> Button:
    return Button(label=ThemeText.TO_THEMES, data=f"{THEMES_PREFIX}:1", look=Look.QUIET)


def _to_proposals(area: AreaSlug) -> Button:
    return Button(label=TendText.TO_PROPOSALS, data=f"{PROPOSAL_PREFIX}:{area}:1", look=Look.QUIET)


def _back(proposal: Proposal) -> Button:
    data = f"{PROPOSAL_PREFIX}:{proposal.id}:open"
    return Button(label=GeneralText.GO_BACK, data=data, look=Look.QUIET)


def words_of(proposal: Proposal) -> str:
    """Return the key words of a proposal in a row."""
    return ", ".join(proposal.keywords)


def proposals_screen(
    resident: Resident, area_name: str, page: Page[Proposal], *, fresh: bool
) -> Notice:
    """Return the proposals of an area, largest first."""
    if not page.items:
        return Notice(
            to=resident.id,
            text=TendText.LIST_EMPTY,
            values={"gebied": area_name},
            buttons=((_to_themes(),),),
            slot=STEP,
            fresh=fresh,
        )
    opens = tuple(
        (
            Button(
                label=TendText.OPEN,
                data=f"{PROPOSAL_PREFIX}:{one.id}:open",
                values={"woorden": shortened(words_of(one), LABEL)},
            ),
        )
        for one in page.items
    )
    lines = Lines(
        tuple(
            Line(TendText.LINE, {"woorden": words_of(one), "aantal": len(one.members)})
            for one in page.items
        )
    )
    turn = page.buttons(f"{PROPOSAL_PREFIX}:{page.items[0].area}")
    return Notice(
        to=resident.id,
        text=TendText.LIST,
        values={"gebied": area_name, "lijst": lines, "bladzijde": page.line()},
        buttons=(*opens, *((turn,) if turn else ()), (_to_themes(),)),
        slot=STEP,
        fresh=fresh,
    )


def proposal_screen(resident: Resident, proposal: Proposal, *, fresh: bool = False) -> Notice:
    """Return a proposal: its most telling issues, key words, how many, and what can be done."""
    here = f"{PROPOSAL_PREFIX}:{proposal.id}"
    first = proposal.members[:SHOWN]
    part = proposal.out_of_name
    values: Values = {
        "aantal": len(proposal.members),
        "woorden": words_of(proposal),
        "thema": part or "",
        "lijst": Lines(
            tuple(Line(TendText.QUOTE, {"tekst": shortened(one.text, QUOTED)}) for one in first)
        ),
    }
    text = TendText.PROPOSAL if part is None else TendText.PART
    blocks: tuple[Block, ...] = (
        Title(Line(TendText.COUNT, values)),
        *(Quote(shortened(one.text, QUOTED)) for one in first),
        Fact(Line(TendText.WORDS), Line(words_of(proposal))),
    )
    no = TendText.NO_THEME if part is None else TendText.LEAVE_IN
    rows: Rows = (
        (Button(label=TendText.GIVE_NAME, data=f"{here}:naam", look=Look.MAIN),),
        (
            Button(label=TendText.JOIN_THEME, data=f"{here}:bij:1"),
            Button(label=TendText.SEE_ALL, data=f"{here}:alle:1"),
        ),
        (
            Button(label=no, data=f"{here}:niet", look=Look.QUIET),
            _to_proposals(proposal.area),
        ),
    )
    return Notice(
        to=resident.id,
        text=text,
        values=values,
        buttons=rows,
        card=Card(blocks),
        slot=STEP,
        fresh=fresh,
    )


def issues_of_proposal(
    resident: Resident, proposal: Proposal, page: Page[tuple[int, ProposedIssue]]
) -> Notice:
    """Return the issues of a proposal, to take those out that don't belong there.

    Args:
        page: each with its number in the whole list, from 1.
    """
    here = f"{PROPOSAL_PREFIX}:{proposal.id}"
    buttons = [
        Button(
            label=TendText.PUT_BACK if one.taken_out else TendText.TAKE_OUT,
            data=f"{here}:{'in' if one.taken_out else 'uit'}:{one.id}:{page.number}",
            values={"nummer": number},
        )
        for number, one in page.items
    ]
    lines = Lines(
        tuple(
            Line(
                TendText.TAKEN_OUT_LINE if one.taken_out else TendText.QUOTE_NUMBERED,
                {"nummer": number, "tekst": shortened(one.text, QUOTED)},
            )
            for number, one in page.items
        )
    )
    turn = page.buttons(f"{here}:alle")
    return Notice(
        to=resident.id,
        text=TendText.ALL_ISSUES,
        values={
            "woorden": words_of(proposal),
            "aantal": len(proposal.members),
            "lijst": lines,
            "bladzijde": page.line(),
        },
        buttons=(
            *(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)),
            *((turn,) if turn else ()),
            (_back(proposal),),
        ),
        slot=STEP,
    )


def choose_theme_screen(
    resident: Resident, proposal: Proposal, page: Page[tuple[str, Words]]
) -> Notice:
    """Return the themes that a proposal's issues can go to, nearest first."""
    here = f"{PROPOSAL_PREFIX}:{proposal.id}"
    rows = [
        (Button(label=ThemeText.PICK_THIS, data=f"{here}:={key}", values={"thema": names}),)
        for key, names in page.items
    ]
    turn = page.buttons(f"{here}:bij")
    return Notice(
        to=resident.id,
        text=TendText.CHOOSE_THEME,
        values={"woorden": words_of(proposal), "bladzijde": page.line()},
        buttons=(*rows, *((turn,) if turn else ()), (_back(proposal),)),
        slot=STEP,
    )


def name_screen(
    resident: Resident, proposal: Proposal, offered: Sequence[str], *, fresh: bool = False
) -> Notice:
    """Return the question how a proposal is called, with names out of its key words."""
    rows = [
        (
            Button(
                label=TendText.THIS_NAME,
                data=f"{PROPOSAL_PREFIX}:{proposal.id}:zo:{number}",
                values={"naam": name},
                look=Look.MAIN if number == 0 else Look.PLAIN,
            ),
        )
        for number, name in enumerate(offered)
    ]
    return Notice(
        to=resident.id,
        text=TendText.NAME,
        values={"aantal": len(proposal.members), "woorden": words_of(proposal)},
        buttons=(*rows, (_back(proposal),)),
        slot=STEP,
        fresh=fresh,
    )


def theme_screen(resident: Resident, theme: Theme, *, fresh: bool = False) -> Notice:
    """Return what a member of the initiative group can do with a theme."""
    here = f"{TEND_PREFIX}:{theme.id}"
    back = Button(label=GeneralText.GO_BACK, data=f"{THEMES_PREFIX}:{theme.id}:1", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=TendText.THEME,
        values={"thema": theme.names, "aantal": len(theme.issues)},
        buttons=(
            (
                Button(label=TendText.OTHER_NAME, data=f"{here}:naam"),
                Button(label=TendText.MERGE, data=f"{here}:samen:1"),
            ),
            (Button(label=TendText.SPLIT, data=f"{here}:deel"), back),
        ),
        slot=STEP,
        fresh=fresh,
    )


def rename_screen(resident: Resident, theme: Theme) -> Notice:
    """Return the question how a theme is called from now on."""
    back = Button(label=GeneralText.GO_BACK, data=f"{TEND_PREFIX}:{theme.id}:open", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=TendText.RENAME,
        values={"thema": theme.names},
        buttons=((back,),),
        slot=STEP,
    )


def merge_with_screen(resident: Resident, theme: Theme, page: Page[Theme]) -> Notice:
    """Return the other themes of the area, to merge one with."""
    here = f"{TEND_PREFIX}:{theme.id}"
    rows = [
        (
            Button(
                label=ThemeText.PICK_THIS,
                data=f"{here}:met:{one.id}",
                values={"thema": one.names},
            ),
        )
        for one in page.items
    ]
    turn = page.buttons(f"{here}:samen")
    back = Button(label=GeneralText.GO_BACK, data=f"{here}:open", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=TendText.WITH_WHICH,
        values={"thema": theme.names, "bladzijde": page.line()},
        buttons=(*rows, *((turn,) if turn else ()), (back,)),
        slot=STEP,
    )


def merge_name_screen(resident: Resident, one: Theme, other: Theme) -> Notice:
    """Return the last question before two themes are one: under which of the two names?"""

    def call_it(goes: Theme, stays: Theme) -> tuple[Button, ...]:
        data = f"{TEND_PREFIX}:{goes.id}:naar:{stays.id}"
        return (Button(label=TendText.CALL_IT, data=data, values={"thema": stays.names}),)

    back = Button(
        label=GeneralText.GO_BACK, data=f"{TEND_PREFIX}:{one.id}:samen:1", look=Look.QUIET
    )
    return Notice(
        to=resident.id,
        text=TendText.WHICH_NAME,
        values={
            "een": one.names,
            "ander": other.names,
            "aantal": len(one.issues) + len(other.issues),
        },
        buttons=(call_it(other, one), call_it(one, other), (back,)),
        slot=STEP,
    )


def tell_group(
    members: Sequence[ResidentId], area: AreaSlug, area_name: str, waiting: int, newest: int
) -> tuple[Notice, ...]:
    """Return what the initiative group hears of new proposals.

    Args:
        waiting: proposals that nobody decided about.
        newest: number of the newest; each is told of once.
    """
    return tuple(
        Notice(
            to=one,
            text=TendText.NEW_ONES,
            values={"gebied": area_name, "aantal": waiting},
            buttons=((proposals_button(area, waiting),),),
            priority=Priority.REMINDER,
            kind=Kind.ROLE,
            about=f"voorstellen-{area}",
            once=f"voorstel-{newest}",
        )
        for one in members
    )


def tell_no_parts(to: ResidentId, theme: Theme, *, once: str) -> Notice:
    """Return what somebody hears who asked for parts of a theme, when there are none."""
    return Notice(
        to=to,
        text=TendText.NO_PARTS,
        values={"thema": theme.names},
        priority=Priority.REMINDER,
        kind=Kind.ROLE,
        about=f"delen-{theme.id}",
        once=once,
    )
