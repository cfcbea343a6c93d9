"""What everybody reads on the page of the Meetlat: no resident's name stands on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from domain.agenda.item import AgendaItem
from domain.meetlat.line import PartnerLine
from domain.notices import TextKey


class MeetlatPageText(TextKey):
    """Words of the page."""

    TITLE = "meetlat-pagina"
    EXPLAIN = "meetlat-pagina-uitleg"
    EMPTY = "meetlat-pagina-leeg"
    RESIDENTS = "meetlat-pagina-bewoners"
    PARTNERS = "meetlat-pagina-partners"
    NOTHING = "meetlat-pagina-niets"
    LOOSE = "meetlat-pagina-los"


@dataclass(frozen=True, slots=True)
class Row:
    """An item of residents with what lies beside it, by partner."""

    item: AgendaItem
    plans: tuple[tuple[str, tuple[PartnerLine, ...]], ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """The whole: items in the order of the agenda, and what lies beside none of them."""

    rows: tuple[Row, ...]
    loose: tuple[tuple[str, tuple[PartnerLine, ...]], ...]


def lay_side_by_side(items: Sequence[AgendaItem], lines: Sequence[PartnerLine]) -> Laid:
    """Return items with the plans beside them; a plan may lie beside more than one."""
    known = {one.id for one in items}
    rows = tuple(
        Row(item, _by_partner([one for one in lines if item.id in one.beside])) for item in items
    )
    return Laid(rows, _by_partner([one for one in lines if not known & set(one.beside)]))


def _by_partner(lines: Sequence[PartnerLine]) -> tuple[tuple[str, tuple[PartnerLine, ...]], ...]:
    partners = dict.fromkeys(one.partner for one in lines)
    return tuple(
        (partner, tuple(one for one in lines if one.partner == partner)) for partner in partners
    )
