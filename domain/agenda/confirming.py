"""A theme comes on the agenda: one that won a ballot, or one that the initiative group chooses."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from domain.agenda.item import AgendaItem, agenda_button
from domain.agenda.texts import AgendaText
from domain.ballots.ballot import Ballot
from domain.ballots.counting import winners
from domain.ids import AreaSlug, BallotId, ThemeId
from domain.notices import Notice, Words
from domain.people import Resident
from domain.refusing import Refused, forbid, refuse
from domain.roles import Action
from domain.tending.changing import Theme
from domain.trits.answer import answer_button


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A theme to put on the agenda.

    Attributes:
        ballot: the one that it won; None where the initiative group chose it.
    """

    area: AreaSlug
    ballot: BallotId | None
    theme: ThemeId
    names: Words


def decide_confirm(
    resident: Resident, ballot: Ballot | None, option: int, *, already: bool
) -> Confirmed | Refused:
    """Decide whether a member of the initiative group puts a winning theme on the agenda.

    Args:
        option: number on the ballot; only the first place counts, ties included.
        already: whether it stands there from this ballot.
    """
    if ballot is None:
        return refuse(resident, AgendaText.GONE)
    if not resident.may(Action.CONFIRM_THEME, ballot.area):
        return forbid(resident, Action.CONFIRM_THEME, ballot.area)
    won = {one.number: one for one in winners(ballot)} if ballot.closed else {}
    if option not in won:
        return refuse(resident, AgendaText.NOT_WON)
    if already:
        return refuse(resident, AgendaText.ALREADY, {"thema": won[option].names})
    theme = won[option].theme
    if theme is None:  # an answer to a text
        return refuse(resident, AgendaText.NOT_WON)
    return Confirmed(ballot.area, ballot.id, theme, won[option].names)


def decide_from_theme(
    resident: Resident, theme: Theme | None, on_agenda: Collection[ThemeId]
) -> Confirmed | Refused:
    """Decide whether a member of the initiative group puts a theme on the agenda without a ballot.

    Args:
        theme: with at least one issue, so that somebody stands behind it.
        on_agenda: themes that stand there already.
    """
    if theme is None or theme.retired or not theme.issues:
        return refuse(resident, AgendaText.GONE)
    if not resident.may(Action.CONFIRM_THEME, theme.area):
        return forbid(resident, Action.CONFIRM_THEME, theme.area)
    if theme.id in on_agenda:
        return refuse(resident, AgendaText.ALREADY, {"thema": theme.names})
    return Confirmed(theme.area, None, theme.id, theme.names)


def confirmed(resident: Resident, item: AgendaItem) -> Notice:
    """Return what its confirmer reads, with the first trits question right behind it."""
    return Notice(
        to=resident.id,
        text=AgendaText.CONFIRMED,
        values={"thema": item.names},
        buttons=((answer_button(item.id), agenda_button(resident, item.area)),),
    )
