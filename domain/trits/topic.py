"""What people write their view about: an item of the agenda, or a theme that may come on it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.agenda.item import AgendaItem
from domain.ids import AgendaItemId, AreaSlug, ThemeId
from domain.notices import Words

VIEWS_PREFIX = "av"
"""`av:<topic>:<page>` all sides, `av:<topic>:schrijf` write one's view, `av:<topic>:weg`; a topic
is the number of an item, or of a theme behind a t. `av:st<ballot>:<page>` what a ballot is about,
`av:nu:<page>` what the area chooses about next."""


class TopicKind(StrEnum):
    """What kind of thing a view is about."""

    ITEM = "item"
    THEME = "theme"


@dataclass(frozen=True, slots=True)
class Topic:
    """An item, or a theme that stands on no agenda yet.

    Attributes:
        number: of the item or theme.
    """

    kind: TopicKind
    number: int
    area: AreaSlug
    names: Words

    @property
    def data(self) -> str:
        """What the buttons about it begin with."""
        mark = "t" if self.kind is TopicKind.THEME else ""
        return f"{VIEWS_PREFIX}:{mark}{self.number}"

    @property
    def item(self) -> AgendaItemId | None:
        """The number of the item; None for a theme."""
        return AgendaItemId(self.number) if self.kind is TopicKind.ITEM else None

    @property
    def theme(self) -> ThemeId | None:
        """The number of the theme; None for an item."""
        return ThemeId(self.number) if self.kind is TopicKind.THEME else None


def about_item(item: AgendaItem) -> Topic:
    """Return an item as what views are about."""
    return Topic(TopicKind.ITEM, item.id, item.area, item.names)


def about_theme(theme: ThemeId, area: AreaSlug, names: Words) -> Topic:
    """Return a theme as what views are about."""
    return Topic(TopicKind.THEME, theme, area, names)
