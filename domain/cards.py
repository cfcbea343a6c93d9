"""What a message is about, as data that a rich channel can draw.

Every card belongs to a notice whose text and buttons say the same: nothing can be read or
done by a card that can't be read or done without it (docs/gateway.md). A card is a list of
blocks from top to bottom; texts in it are keys with values, rendered with the notice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.notices import Button, Line, Value


@dataclass(frozen=True, slots=True)
class Title:
    """The heading of the card, one line."""

    line: Line


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Plain text; `small` for what explains."""

    line: Line
    small: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """Where one is in a conversation: step `now` of `of`."""

    now: int
    of: int


@dataclass(frozen=True, slots=True)
class Quote:
    """A resident's own words, on tile blue."""

    text: str
    by: Line | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """An issue of neighbours on a painted tile: how many take part, what they say, join.

    `mark` is a few small words about it, such as how many photos it has.
    """

    count: int
    unit: Line
    text: str
    button: Button | None = None
    mark: Line | None = None


@dataclass(frozen=True, slots=True)
class Pot:
    """How many points were given of how many there are."""

    line: Line
    given: int
    of: int


@dataclass(frozen=True, slots=True)
class Choice:
    """A row that can be chosen, with its minus and plus where they can be used now."""

    label: Value
    below: Line
    mine: int = 0
    minus: Button | None = None
    plus: Button | None = None


@dataclass(frozen=True, slots=True)
class Scale:
    """Marks from `low` to `high`, one of which is given to `label`.

    Attributes:
        ask: what the marks say about it.
        mine: the mark that was given; None for none yet.
        marks: a button for each mark, from 0; its text is the accessible name.
    """

    label: Value
    below: Line
    ask: Line
    low: Line
    high: Line
    marks: tuple[Button, ...]
    mine: int | None = None


@dataclass(frozen=True, slots=True)
class Weighed:
    """A row with the mark it was given out of `of`, and the button that changes it.

    Attributes:
        mine: None for none yet.
        change: its text is the accessible name.
    """

    label: Value
    below: Line
    of: int
    change: Button
    mine: int | None = None


@dataclass(frozen=True, slots=True)
class Badge:
    """A short label on top. `decided` gives it sparks."""

    line: Line
    decided: bool = False


@dataclass(frozen=True, slots=True)
class Next:
    """What happens now, with an ember edge."""

    line: Line


@dataclass(frozen=True, slots=True)
class Privacy:
    """Who can see this: `eye` when neighbours see it, a lock when nobody does."""

    line: Line
    eye: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """The place of the notice's picture in the card; a chart is drawn on paper, a photo isn't."""

    photo: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """When something is, as a leaf of a calendar, with what and where beside it."""

    at: datetime
    line: Line
    below: Line
    button: Button | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and its value, one row of a short list."""

    name: Line
    value: Line


Block = (
    Title
    | Paragraph
    | Step
    | Quote
    | Said
    | Pot
    | Choice
    | Scale
    | Weighed
    | Badge
    | Next
    | Privacy
    | Picture
    | Day
    | Fact
)


@dataclass(frozen=True, slots=True)
class Card:
    """Blocks from top to bottom. The notice's buttons come below, less those in a block."""

    blocks: tuple[Block, ...]


BLOCKS: Mapping[str, type[Block]] = {
    "title": Title,
    "paragraph": Paragraph,
    "step": Step,
    "quote": Quote,
    "said": Said,
    "pot": Pot,
    "choice": Choice,
    "scale": Scale,
    "weighed": Weighed,
    "badge": Badge,
    "next": Next,
    "privacy": Privacy,
    "picture": Picture,
    "day": Day,
    "fact": Fact,
}
"""The name under which each block travels to the web phone."""
