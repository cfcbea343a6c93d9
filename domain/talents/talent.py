"""Talents: what somebody is good at or likes doing, told by themselves.

Source: brochure, chapter 3: find talents and use them as suits residents. Nobody else reads
them; they are used to bring fitting tasks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from domain.cards import Block, Card, Paragraph, Privacy, Title
from domain.ids import ResidentId
from domain.notices import STEP, Button, Line, Lines, Look, Notice, TextKey
from domain.people import Resident
from domain.plain_text import one_line
from domain.reading import PersonalSpan
from domain.refusing import Refused, refuse
from domain.texts import GeneralText
from domain.trits.telling import about, tells_who
from domain.way_back import back_to_mine

TalentId = NewType("TalentId", int)
TALENT_PREFIX = "ta"
"""`ta:lijst` the list, `ta:zeg` add one, `ta:<talent>:anders` change it, `ta:<talent>:weg`."""
LEAST = 3


class TalentText(TextKey):
    """Sentences of talents."""

    LIST = "talenten"
    LIST_EMPTY = "talenten-leeg"
    LINE = "talenten-regel"
    ONLY_YOU = "talenten-alleen-jij"
    ASK = "talent-vraag"
    ASK_AGAIN = "talent-anders-vraag"
    TOO_LONG = "talent-te-lang"
    TOO_SHORT = "talent-te-kort"
    PERSONAL = "talent-persoonlijk"
    TOO_MANY = "talent-te-veel"
    GONE = "talent-weg"
    STORED = "talent-staat"
    TAKEN_OUT = "talent-eruit"
    FITS_NOW = "talent-past-nu"
    FITS_LINE = "talent-past-regel"
    FITS_YOU = "talent-taak-past"
    BECAUSE = "talent-omdat"

    TO_TALENTS = "knop-talenten"
    ADD = "knop-talent-erbij"
    CHANGE = "knop-talent-anders"
    TAKE_OUT = "knop-talent-weg"
    I_DO_IT = "knop-talent-doe"
    ALL_TASKS = "knop-talent-taken"


@dataclass(frozen=True, slots=True)
class Talent:
    """One thing that somebody is good at, as they wrote it; `words` is what it is about."""

    id: TalentId
    text: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A talent to store: a new one, or one that is put differently."""

    by: ResidentId
    text: str
    words: tuple[str, ...]
    at: datetime
    instead_of: TalentId | None = None


def decide_talent(
    resident: Resident,
    typed: str,
    at: datetime,
    *,
    have: Sequence[Talent],
    words: Sequence[str],
    personal: Sequence[PersonalSpan],
    most: int,
    most_characters: int,
    instead_of: TalentId | None = None,
) -> Told | Refused:
    """Decide on what somebody says they are good at.

    Args:
        have: this person's talents.
        words: key words of what was typed; with none, the words themselves are used.
        most: talents of one person; most_characters: of each.
    """
    if instead_of is not None and all(one.id != instead_of for one in have):
        return refuse(resident, TalentText.GONE)
    if instead_of is None and len(have) >= most:
        return refuse(resident, TalentText.TOO_MANY, {"hoogste": most})
    text = one_line(typed)
    if len(text) > most_characters:
        return refuse(resident, TalentText.TOO_LONG, {"passen": most_characters})
    if sum(one.isalpha() for one in text) < LEAST:
        return refuse(resident, TalentText.TOO_SHORT)
    if tells_who(personal):
        return refuse(resident, TalentText.PERSONAL)
    return Told(resident.id, text, about(text, words), at, instead_of)


def talents_button() -> Button:
    """Return the way to one's own talents."""
    return Button(label=TalentText.TO_TALENTS, data=f"{TALENT_PREFIX}:lijst")


def talents_screen(
    resident: Resident, talents: Sequence[Talent], *, most: int, fresh: bool
) -> Notice:
    """Return what somebody is good at, each to be changed or taken out.

    Each has two buttons in one row, and a keyboard has six rows: `most` is five at most.
    """
    lines = tuple(
        Line(TalentText.LINE, {"nummer": number, "tekst": one.text})
        for number, one in enumerate(talents, start=1)
    )
    rows = [
        (
            Button(
                label=TalentText.CHANGE,
                data=f"{TALENT_PREFIX}:{one.id}:anders",
                values={"nummer": number},
            ),
            Button(
                label=TalentText.TAKE_OUT,
                data=f"{TALENT_PREFIX}:{one.id}:weg",
                values={"nummer": number},
                look=Look.QUIET,
            ),
        )
        for number, one in enumerate(talents, start=1)
    ]
    add = Button(label=TalentText.ADD, data=f"{TALENT_PREFIX}:zeg", look=Look.MAIN)
    last = (back_to_mine(),) if len(talents) >= most else (add, back_to_mine())
    only = Line(TalentText.ONLY_YOU)
    blocks: list[Block] = [
        Title(Line(TalentText.TO_TALENTS)),
        *(Paragraph(one) for one in lines or (Line(TalentText.LIST_EMPTY),)),
        Privacy(only),
    ]
    return Notice(
        to=resident.id,
        text=TalentText.LIST,
        values={
            "lijst": Lines(lines or (Line(TalentText.LIST_EMPTY),)),
            "alleen": only,
        },
        buttons=(*rows, last),
        card=Card(tuple(blocks)),
        slot=STEP,
        fresh=fresh,
    )


def ask_talent(resident: Resident, talent: Talent | None = None) -> Notice:
    """Return the question what somebody is good at, or how to put a talent differently."""
    out = Button(label=GeneralText.GO_OUT, data=f"{TALENT_PREFIX}:lijst", look=Look.QUIET)
    return Notice(
        to=resident.id,
        text=TalentText.ASK if talent is None else TalentText.ASK_AGAIN,
        values={"tekst": talent.text if talent else ""},
        buttons=((out,),),
        slot=STEP,
    )
