"""Putting up what one gives or asks: the question, the check, and whom it fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.calendar import day_of, end_of
from domain.due import Due
from domain.exchange.entry import (
    EXCHANGE_PREFIX,
    Entry,
    EntryKind,
    ExchangeText,
    Figures,
    list_button,
    mine_button,
)
from domain.exchange.fitting import in_common, tell_fitting
from domain.exchange.standing import asks_at
from domain.ids import AreaSlug, EntryId
from domain.notices import STEP, Button, Line, Lines, Look, Notice
from domain.people import Resident
from domain.personal import mask
from domain.plain_text import one_line
from domain.reading import PersonalSpan
from domain.refusing import Refused, refuse
from domain.texts import GeneralText
from domain.trits.telling import about
from domain.ways.way import Piece, WayOfWorking

LEAST = 3
"""Letters that something has at least."""
FITS_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody is about to put up, as neighbours will read it.

    Attributes:
        hidden: personal data was taken out.
    """

    kind: EntryKind
    text: str
    words: tuple[str, ...]
    hidden: bool


@dataclass(frozen=True, slots=True)
class PutUp:
    """An entry to store."""

    entry: Entry
    at: datetime
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...]


def refuse_more(
    resident: Resident, way: WayOfWorking, have: int, figures: Figures
) -> Refused | None:
    """Return why somebody can't put something up now; None when that can be."""
    if not way.uses(Piece.EXCHANGE):
        return refuse(resident, ExchangeText.GONE, slot=STEP)
    if have >= figures.entries:
        told = Notice(
            to=resident.id,
            text=ExchangeText.TOO_MANY,
            values={"hoogste": figures.entries},
            buttons=((mine_button(),),),
            slot=STEP,
        )
        return Refused((told,))
    return None


def leave_button() -> Button:
    """Return the way out of the question."""
    return Button(label=GeneralText.GO_OUT, data=f"{EXCHANGE_PREFIX}:zet:uit", look=Look.QUIET)


def question(resident: Resident, kind: EntryKind, *, fresh: bool) -> Notice:
    """Return the question what somebody gives, or asks."""
    return Notice(
        to=resident.id,
        text=ExchangeText.ASK_GIVE if kind is EntryKind.GIVE else ExchangeText.ASK_ASK,
        buttons=((leave_button(),),),
        slot=STEP,
        fresh=fresh,
    )


def read_draft(
    resident: Resident,
    kind: EntryKind,
    typed: str,
    words: Sequence[str],
    personal: Sequence[PersonalSpan],
    figures: Figures,
) -> Draft | Refused:
    """Return what neighbours will read, with personal data taken out; or why it can't be.

    Args:
        personal: where it stands in `typed`.
    """
    text = one_line(mask(typed, personal))
    if len(text) > figures.characters:
        return refuse(resident, ExchangeText.TOO_LONG, {"passen": figures.characters})
    if sum(one.isalpha() for one in text) < LEAST:
        return refuse(resident, ExchangeText.ONLY_PERSONAL if personal else ExchangeText.TOO_SHORT)
    told = [one for one in words if one.casefold() in text.casefold()]
    return Draft(kind, text, about(text, told), bool(personal))


def check_screen(resident: Resident, draft: Draft, area_name: str, figures: Figures) -> Notice:
    """Return what neighbours will read, before it stands there; and for whom contact is."""

    def tap(label: ExchangeText, verb: str, look: Look = Look.PLAIN) -> Button:
        return Button(label=label, data=f"{EXCHANGE_PREFIX}:zet:{verb}", look=look)

    side = ExchangeText.GIVES if draft.kind is EntryKind.GIVE else ExchangeText.ASKS
    return Notice(
        to=resident.id,
        text=ExchangeText.CHECK_HIDDEN if draft.hidden else ExchangeText.CHECK,
        values={
            "gebied": area_name,
            "kant": side,
            "tekst": draft.text,
            "dagen": figures.days,
        },
        buttons=(
            (tap(ExchangeText.OLD_ENOUGH, "ja", Look.MAIN), tap(ExchangeText.TOO_YOUNG, "jong")),
            (tap(ExchangeText.SAY_AGAIN, "anders"), leave_button()),
        ),
        slot=STEP,
        fresh=True,
    )


def too_young(resident: Resident) -> Notice:
    """Return what somebody under sixteen hears; nothing of their age is stored."""
    return Notice(to=resident.id, text=ExchangeText.YOUNG, buttons=((list_button(),),), slot=STEP)


def decide_put_up(
    resident: Resident,
    area: AreaSlug,
    way: WayOfWorking,
    draft: Draft,
    number: EntryId,
    others: Sequence[Entry],
    at: datetime,
    figures: Figures,
    *,
    have: int,
) -> PutUp | Refused:
    """Decide whether something stands there from now on.

    Args:
        number: given out by storage, because buttons carry it.
        others: what stands in the area.
        have: entries of this person.
    """
    refused = refuse_more(resident, way, have, figures)
    if refused is not None:
        return refused
    until = end_of(day_of(at) + timedelta(days=figures.days))
    entry = Entry(
        id=number,
        area=area,
        by=resident.id,
        kind=draft.kind,
        text=draft.text,
        words=draft.words,
        until=until,
    )
    told = Notice(
        to=resident.id,
        text=ExchangeText.STORED,
        values=entry.values(),
        buttons=((list_button(), mine_button()),),
        slot=STEP,
    )
    notices = (told, *_fits_now(resident, entry, others), *tell_fitting(entry, others))
    return PutUp(entry, at, (asks_at(number, until),), notices)


def _fits_now(resident: Resident, entry: Entry, others: Sequence[Entry]) -> tuple[Notice, ...]:
    """Return what fits the new entry already, with the words that fit and a button each."""
    found = [(one, in_common(entry, one)) for one in others]
    found = sorted((each for each in found if each[1]), key=lambda each: -len(each[1]))[:FITS_SHOWN]
    if not found:
        return ()
    lines = tuple(
        Line(
            ExchangeText.LINE_FITS,
            {**one.values(), "nummer": number, "woorden": ", ".join(words)},
        )
        for number, (one, words) in enumerate(found, start=1)
    )
    looks = tuple(
        Button(
            label=ExchangeText.LOOK,
            data=f"{EXCHANGE_PREFIX}:{one.id}:open",
            values={"nummer": number},
        )
        for number, (one, _) in enumerate(found, start=1)
    )
    return (
        Notice(
            to=resident.id,
            text=ExchangeText.FITS_NOW,
            values={"lijst": Lines(lines)},
            buttons=tuple((look,) for look in looks),
        ),
    )
