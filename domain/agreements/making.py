"""Making an agreement, saying yes to it, and whether it was kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from domain.agreements.agreement import (
    Agreement,
    AgreementText,
    Said,
    Word,
    about,
    agreement_screen,
    all_button,
    slot_of,
    yes_or_no,
)
from domain.calendar import LOCAL
from domain.due import Due, DueKind
from domain.ids import AgreementId, ResidentId
from domain.notices import STEP, Kind, Look, Notice, Priority
from domain.people import Resident
from domain.refusing import Refused, Twice, forbid, refuse
from domain.roles import Action
from domain.texts import GeneralText


@dataclass(frozen=True, slots=True)
class Made:
    """A new agreement, or a new text of one, to be stored."""

    agreement: Agreement
    by: ResidentId
    at: datetime
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...]


def decide_make(
    resident: Resident, agreement: Agreement, at: datetime, *, hour: int
) -> Made | Refused:
    """Decide whether somebody makes an agreement, or gives one a new text.

    The other side says yes first, also to a new text. A party outside can't, so that stands at
    once, as what its maker wrote down.

    Args:
        agreement: with the version that it becomes.
        hour: at which both sides are asked whether it was kept, in Europe/Amsterdam.
    """
    if not resident.may(Action.MAKE_AGREEMENT, agreement.area):
        return forbid(resident, Action.MAKE_AGREEMENT, agreement.area, slot=STEP)
    if agreement.settled is not None:
        return refuse(resident, AgreementText.OVER, slot=STEP)
    outside = bool(agreement.outside)
    made = replace(agreement, agreed=outside, refused=False)
    mine = Notice(
        to=resident.id,
        text=AgreementText.MADE_OUTSIDE if outside else AgreementText.MADE,
        values=made.values(),
        buttons=((all_button(made.area),),),
        slot=STEP,
    )
    asked = () if made.promises is None else (_question(made, made.promises),)
    dues = (asking_due(made, made.terms.by_on, hour=hour),) if outside else ()
    return Made(made, resident.id, at, dues, (mine, *asked))


def _question(agreement: Agreement, to: ResidentId) -> Notice:
    return Notice(
        to=to,
        text=AgreementText.QUESTION,
        values=agreement.values(),
        buttons=(yes_or_no(agreement.id),),
        slot=slot_of(agreement.id),
        fresh=True,
        priority=Priority.REMINDER,
        kind=Kind.AGREEMENTS,
        about=slot_of(agreement.id),
        once=f"afspraak-{agreement.id}-{agreement.version}-vraag",
    )


def asking_due(agreement: Agreement, on: date, *, hour: int) -> Due:
    """Return that on a day both sides are asked whether an agreement was kept."""
    at = datetime.combine(on, time(hour), LOCAL)
    return Due(DueKind.AGREEMENT_ASKS, at, asking_key(agreement.id), {"agreement": agreement.id})


def asking_key(agreement: AgreementId) -> str:
    """Return the key under which the question whether it was kept is planned."""
    return f"afspraak-{agreement}-nagekomen"


@dataclass(frozen=True, slots=True)
class Answered:
    """What the other side says to an agreement, to be stored."""

    agreement: AgreementId
    yes: bool
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...]


def decide_yes(
    agreement: Agreement | None, resident: Resident, *, yes: bool, hour: int
) -> Answered | Refused | Twice:
    """Decide on the yes or no of who is asked; the caller holds the agreement."""
    if agreement is None or agreement.promises != resident.id:
        return refuse(resident, AgreementText.GONE)
    if agreement.agreed or agreement.refused or agreement.settled is not None:
        return Twice(GeneralText.ALREADY_DONE)
    mine = Notice(
        to=resident.id,
        text=AgreementText.SAID_YES if yes else AgreementText.SAID_NO,
        values=agreement.values(),
        slot=slot_of(agreement.id),
    )
    told: tuple[Notice, ...] = ()
    if agreement.made_by is not None:
        told = (
            Notice(
                to=agreement.made_by,
                text=AgreementText.HEARD_YES if yes else AgreementText.HEARD_NO,
                values=agreement.values(),
                buttons=((all_button(agreement.area),),),
                priority=Priority.REMINDER,
                kind=Kind.AGREEMENTS,
                about=slot_of(agreement.id),
                once=f"afspraak-{agreement.id}-{agreement.version}-antwoord",
            ),
        )
    dues = (asking_due(agreement, agreement.terms.by_on, hour=hour),) if yes else ()
    return Answered(agreement.id, yes, dues, (mine, *told))


# --- kept or broken -------------------------------------------------------------------------


def ask_kept(agreement: Agreement | None, at: datetime) -> tuple[Notice, ...]:
    """Return the question to both sides: kept, not yet, or broken? Nothing once that is clear."""
    if agreement is None or not agreement.agreed or agreement.settled is not None:
        return ()
    said = {one.by for one in agreement.words if one.said is Said.KEPT}
    rows = (
        (
            about(agreement.id, AgreementText.IS_KEPT, Said.KEPT, Look.MAIN),
            about(agreement.id, AgreementText.NOT_YET, Said.NOT_YET),
        ),
        (about(agreement.id, AgreementText.IS_BROKEN, Said.BROKEN),),
    )
    return tuple(
        Notice(
            to=one,
            text=AgreementText.KEPT_ASK,
            values=agreement.values(),
            buttons=rows,
            slot=slot_of(agreement.id),
            fresh=True,
            priority=Priority.REMINDER,
            kind=Kind.AGREEMENTS,
            about=slot_of(agreement.id),
            once=f"afspraak-{agreement.id}-nagekomen-{at.astimezone(LOCAL).date().isoformat()}",
        )
        for one in agreement.sides
        if one not in said
    )


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a side says of an agreement, to be stored, and whether that settles it."""

    agreement: AgreementId
    by: ResidentId
    said: Said
    why: str
    settled: Said | None
    dues: tuple[Due, ...]
    notices: tuple[Notice, ...]


def refuse_saying(agreement: Agreement | None, resident: Resident) -> Refused | None:
    """Return why somebody can't say whether an agreement was kept; None when they can."""
    if agreement is None or resident.id not in agreement.sides:
        return refuse(resident, AgreementText.GONE)
    if not agreement.agreed or agreement.settled is not None:
        return refuse(resident, AgreementText.OVER, slot=slot_of(agreement.id))
    return None


def decide_say(
    agreement: Agreement | None,
    resident: Resident,
    said: Said,
    today: date,
    *,
    why: str = "",
    again_days: int,
    hour: int,
) -> Spoken | Refused:
    """Decide what a side's word does; the caller holds the agreement.

    Kept it is once every side says so, broken once one does, with a word why. After "not yet"
    both are asked again.

    Args:
        again_days: after how many days.
    """
    refused = refuse_saying(agreement, resident)
    if refused is not None or agreement is None:
        return refused or Refused(())
    others = {one.by: one for one in agreement.words if one.by != resident.id}
    mine = Word(by=resident.id, name=resident.shown_name, said=said, why=why)
    words = (*others.values(), mine)
    kept = {one.by for one in words if one.said is Said.KEPT}
    settled = None
    if said is Said.BROKEN:
        settled = Said.BROKEN
    elif kept >= set(agreement.sides):
        settled = Said.KEPT
    after = replace(agreement, words=words, settled=settled)
    again = today + timedelta(days=again_days)
    dues = (asking_due(agreement, again, hour=hour),) if said is Said.NOT_YET else ()
    screen = agreement_screen(resident, after, fresh=bool(why))
    return Spoken(agreement.id, resident.id, said, why, settled, dues, (screen,))
