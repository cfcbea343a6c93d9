"""Changing a text: the next version, by its proposer, until its round opens or after a no."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from domain.handing_back.difference import changes
from domain.handing_back.hand_back import HandBack, Proposed, Stand, back_to, of_text, to
from domain.handing_back.texts import HandBackText
from domain.notices import STEP, Look, Notice
from domain.people import Resident
from domain.plain_text import one_line, tidy
from domain.reading import PersonalKind, PersonalSpan
from domain.refusing import Refused, refuse

TEXT_LEAST = 20
TEXT_MOST = 4000
"""Characters that somebody can send in one message; a longer text comes from where it is made."""
WHY_MOST = 300
_PERSONAL = frozenset({PersonalKind.PHONE, PersonalKind.EMAIL, PersonalKind.IBAN, PersonalKind.BSN})


@dataclass(frozen=True, slots=True)
class NewText:
    """A text that is fit to be the next version; it still needs its why."""

    text: str


def refuse_change(
    resident: Resident, text: HandBack | None, newest: HandBack | None
) -> Refused | None:
    """Return why `resident` can't change a text now; None when that can be.

    Args:
        newest: version of the same; only that one is changed.
    """
    if text is None or newest is None:
        return refuse(resident, HandBackText.GONE, slot=STEP)
    if text.by != resident.id:
        return refuse(resident, HandBackText.CHANGE_NOT_YOURS, slot=STEP)
    if newest.stand is Stand.OPEN:
        return refuse(resident, HandBackText.CHANGE_OPEN, {"tot": newest.closes_at}, slot=STEP)
    if newest.id != text.id:
        return refuse(resident, HandBackText.CHANGE_OLD, {"versie": newest.version}, slot=STEP)
    if newest.stand is Stand.ACCEPTED:
        return refuse(resident, HandBackText.CHANGE_ACCEPTED, slot=STEP)
    return None


def ask_text(resident: Resident, text: HandBack) -> Notice:
    """Return the question for the whole new text."""
    return _asks(resident, text, HandBackText.CHANGE_ASK, {"passen": TEXT_MOST})


def ask_why(resident: Resident, text: HandBack) -> Notice:
    """Return the question why it changed, for who reads the difference."""
    return _asks(resident, text, HandBackText.CHANGE_WHY, {"passen": WHY_MOST})


def _asks(resident: Resident, text: HandBack, key: HandBackText, more: dict[str, object]) -> Notice:
    return Notice(
        to=resident.id,
        text=key,
        values={**of_text(text), **more},
        buttons=((to(text.id, "open", HandBackText.BACK, Look.QUIET),),),
        slot=STEP,
        fresh=True,
    )


def decide_text(
    resident: Resident, old: HandBack, typed: str, *, personal: Sequence[PersonalSpan] = ()
) -> NewText | Refused:
    """Decide whether what somebody typed can be the next version of `old`."""
    new = tidy(typed)
    if len(new) < TEXT_LEAST:
        return refuse(resident, HandBackText.CHANGE_SHORT)
    if len(new) > TEXT_MOST:
        return refuse(resident, HandBackText.CHANGE_LONG, {"tekens": len(new), "passen": TEXT_MOST})
    if any(one.kind in _PERSONAL for one in personal):
        return refuse(resident, HandBackText.CHANGE_PERSONAL)
    if not changes(old.text, new):
        return refuse(resident, HandBackText.CHANGE_SAME)
    return NewText(new)


def decide_change(
    resident: Resident,
    text: HandBack | None,
    newest: HandBack | None,
    new: str,
    why: str,
    *,
    personal: Sequence[PersonalSpan] = (),
) -> Proposed | Refused:
    """Decide whether the next version is handed back; the caller holds the area.

    Args:
        new: as `decide_text` gave it.
        why: as it was typed.
    """
    refused = refuse_change(resident, text, newest)
    if refused is not None or text is None:
        return refused or refuse(resident, HandBackText.GONE)
    reason = one_line(why)
    if len(reason) > WHY_MOST:
        values = {"tekens": len(reason), "passen": WHY_MOST}
        return refuse(resident, HandBackText.CHANGE_WHY_LONG, values)
    if any(one.kind in _PERSONAL for one in personal):
        return refuse(resident, HandBackText.CHANGE_PERSONAL)
    return Proposed(text.area, text.kind, text.number, text.title, new, reason, resident.id)


def changed(resident: Resident, new: HandBack) -> Notice:
    """Return what its proposer reads of a version that waits now."""
    see = to(new.id, "verschil:1", HandBackText.SEE_DIFFERENCE, Look.MAIN)
    return Notice(
        to=resident.id,
        text=HandBackText.CHANGED,
        values=of_text(new),
        buttons=((see, back_to(new.id)),),
        slot=STEP,
        fresh=True,
    )
