"""Reporting what the other wrote, between the contact of a street and a neighbour."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from domain.ids import ResidentId
from domain.notices import Kind, Look, Notice, Priority, Values
from domain.people import Resident, shown
from domain.refusing import Refused, refuse
from domain.streets.contact import StreetText
from domain.streets.writing import Over, Talk, gone, talk_slot


def ask_report(resident: Resident, talk: Talk | None) -> Notice | Refused:
    """Return the question whether to report what the other wrote, and who reads it then."""
    if talk is None or talk.ended or not talk.is_of(resident.id):
        return gone(resident)
    if not talk.other(resident.id)[3]:
        return gone(resident)
    return Notice(
        to=resident.id,
        text=StreetText.ASK_REPORT,
        values=talk.values(resident.id),
        buttons=(
            (
                talk.button(StreetText.REPORT_YES, "meldja", Look.MAIN),
                talk.button(StreetText.BACK_TO_WORDS, "terug", Look.QUIET),
            ),
        ),
        slot=talk_slot(talk.id),
    )


def decide_report(
    resident: Resident, talk: Talk | None, facilitators: Sequence[ResidentId], at: datetime
) -> Over | Refused:
    """Decide on a report; it goes to professionals of the area, and ends the talk.

    Args:
        facilitators: community workers and area directors of the area.
    """
    asked = ask_report(resident, talk)
    if isinstance(asked, Refused) or talk is None:
        return asked if isinstance(asked, Refused) else gone(resident)
    to, name, code, words = talk.other(resident.id)
    readers = sorted(set(facilitators) - {resident.id, to})
    values: Values = {"gebied": talk.area_name, "naam": name}
    if not readers:
        return refuse(resident, StreetText.REPORTED_TO_NOBODY, values)
    own = Notice(
        to=resident.id,
        text=StreetText.REPORTED,
        values={**values, "aantal": len(readers)},
        slot=talk_slot(talk.id),
    )
    told = tuple(
        Notice(
            to=one,
            text=StreetText.REPORT,
            values={
                **values,
                "code": code,
                "tekst": words,
                "melder": shown(resident.shown_name),
                "meldercode": resident.code,
            },
            priority=Priority.REMINDER,
            kind=Kind.ROLE,
            once=f"{talk_slot(talk.id)}-gemeld",
        )
        for one in readers
    )
    return Over(talk.id, at, True, (own, *told))
