"""What the demonstration tells of neighbours who can't agree, as `demo.toml` has it."""

from __future__ import annotations

from collections.abc import Iterator

from bot.demo.route_script import Count, DaysAgo, Known, RoutePart, Text, Word


class SideSketch(RoutePart):
    """A named neighbour on the other side, and how they see it."""

    by: Word
    view: Text
    days_ago: DaysAgo


class OptionSketch(RoutePart):
    """A way out that a neighbour put up."""

    by: Word
    text: Text
    days_ago: DaysAgo


class AlikeSketch(RoutePart):
    """Papers that are alike: a mark for each option in turn, the last for "leave it as it is"."""

    papers: Count
    marks: tuple[Count, ...]


class WeighedSketch(RoutePart):
    """The ballot over the options; one that isn't over by now stays open."""

    days_ago: DaysAgo
    papers: tuple[AlikeSketch, ...]


class AgreedOnSketch(RoutePart):
    """The words to which all sides said yes; `by` put them up."""

    by: Word
    text: Text
    days_ago: DaysAgo


class StuckSketch(RoutePart):
    """A deadlock on the item of a theme: `by` called it, with what it is about and a view."""

    area: str
    theme: str
    by: Word
    about: Text
    view: Text
    days_ago: DaysAgo
    side: tuple[SideSketch, ...]
    option: tuple[OptionSketch, ...] = ()
    weighed: WeighedSketch | None = None
    agreed: AgreedOnSketch | None = None

    def names(self) -> Iterator[str]:
        """Yield everybody of whom it speaks."""
        yield self.by
        yield from (one.by for one in self.side)
        yield from (one.by for one in self.option)
        if self.agreed is not None:
            yield self.agreed.by

    def check(self, known: Known, *, names: object, themes: object) -> None:
        """Refuse a person or a theme that isn't there.

        Args:
            names: the invented residents of its area.
        """
        where = f"stuck {self.area} {self.theme}"
        known(where, self.theme, themes)
        for name in self.names():
            known(where, name, names)
