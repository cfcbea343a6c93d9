"""A notice in somebody's language: text, keyboard, and the card as JSON for the web phone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from domain import cards
from domain.notices import Button, Look, Notice
from locales.sentences import DOOR_KEYS, leaf_of, said_line, say, spoken_value

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class RenderedButton:
    """A button with its words."""

    text: str
    data: str
    url: str
    look: Look


@dataclass(frozen=True, slots=True)
class Rendered:
    """What a channel can say.

    Attributes:
        text: plain, without markup; no parse mode goes with it.
        buttons: rows from top to bottom.
        doors: texts of the menu that is always there, or nothing.
        card: what the web phone draws; Telegram never sees it.
    """

    text: str
    buttons: tuple[tuple[RenderedButton, ...], ...]
    doors: tuple[tuple[str, ...], ...]
    card: Json | None


def render(notice: Notice, language: str, *, desk: bool = False, card: bool = True) -> Rendered:
    """Return `notice` in `language`.

    Args:
        desk: whether this person has the fifth door, "my desk".
        card: whether the channel draws cards; for one that doesn't none is made.

    Raises:
        SentenceError: a sentence is missing or has a hole.
        ValueError: the notice has no text; its ballot screen was not filled in.
    """
    if notice.text is None:
        raise ValueError("a ballot screen is filled in before it is rendered")
    buttons = tuple(tuple(_button(one, language) for one in row) for row in notice.buttons)
    return Rendered(
        text=say(notice.text, language, notice.values),
        buttons=buttons,
        doors=_doors(language, desk=desk) if notice.doors else (),
        card=_card(notice, buttons, language) if card else None,
    )


def _button(button: Button, language: str) -> RenderedButton:
    return RenderedButton(
        text=say(button.label, language, button.values),
        data=button.data,
        url=button.url,
        look=button.look,
    )


def _doors(language: str, *, desk: bool) -> tuple[tuple[str, ...], ...]:
    texts = [say(key, language) for key in DOOR_KEYS]
    rows = [tuple(texts[0:2]), tuple(texts[2:4])]
    if desk:
        rows.append((texts[4],))
    return tuple(rows)


def _card(
    notice: Notice, buttons: tuple[tuple[RenderedButton, ...], ...], language: str
) -> Json | None:
    if notice.card is None and not buttons:
        return None
    blocks = notice.card.blocks if notice.card else ()
    inside = {
        button.data
        for block in blocks
        for button in (
            *(getattr(block, name, None) for name in ("button", "minus", "plus", "change")),
            *getattr(block, "marks", ()),
        )
        if isinstance(button, Button)
    }
    rows = [
        [_button_json(one) for one in row if not one.data or one.data not in inside]
        for row in buttons
    ]
    return {
        "blocks": [_block(one, language) for one in blocks],
        "buttons": [row for row in rows if row],
    }


def _button_json(button: RenderedButton) -> Json:
    where = {"url": button.url} if button.url else {"data": button.data}
    return {"text": button.text, "look": button.look.value, **where}


_NAMES: Mapping[type[cards.Block], str] = {one: name for name, one in cards.BLOCKS.items()}


def _block(block: cards.Block, language: str) -> Json:
    return {"kind": _NAMES[type(block)], **_FIELDS[type(block)](block, language)}


def _optional(button: Button | None, language: str) -> Json | None:
    return None if button is None else _button_json(_button(button, language))


_FIELDS: Mapping[type[cards.Block], Callable[[Any, str], Json]] = {
    cards.Title: lambda block, to: {"text": said_line(block.line, to)},
    cards.Paragraph: lambda block, to: {"text": said_line(block.line, to), "small": block.small},
    cards.Step: lambda block, to: {
        "text": say("stap-van", to, {"nu": block.now, "van": block.of}),
        "now": block.now,
        "of": block.of,
    },
    cards.Quote: lambda block, to: {"text": block.text, "by": said_line(block.by, to)},
    cards.Said: lambda block, to: {
        "count": spoken_value(block.count, to),
        "unit": said_line(block.unit, to),
        "text": block.text,
        "button": _optional(block.button, to),
        "mark": said_line(block.mark, to),
    },
    cards.Pot: lambda block, to: {
        "text": said_line(block.line, to),
        "given": block.given,
        "of": block.of,
    },
    cards.Choice: lambda block, to: {
        "label": spoken_value(block.label, to),
        "below": said_line(block.below, to),
        "mine": block.mine,
        "minus": _optional(block.minus, to),
        "plus": _optional(block.plus, to),
    },
    cards.Scale: lambda block, to: {
        "label": spoken_value(block.label, to),
        "below": said_line(block.below, to),
        "ask": said_line(block.ask, to),
        "low": said_line(block.low, to),
        "high": said_line(block.high, to),
        "marks": [_optional(one, to) for one in block.marks],
        "mine": block.mine,
    },
    cards.Weighed: lambda block, to: {
        "label": spoken_value(block.label, to),
        "below": said_line(block.below, to),
        "of": block.of,
        "mine": block.mine,
        "change": _optional(block.change, to),
    },
    cards.Badge: lambda block, to: {"text": said_line(block.line, to), "decided": block.decided},
    cards.Next: lambda block, to: {"text": said_line(block.line, to)},
    cards.Privacy: lambda block, to: {"text": said_line(block.line, to), "eye": block.eye},
    cards.Day: lambda block, to: {
        **leaf_of(block.at, to),
        "text": said_line(block.line, to),
        "below": said_line(block.below, to),
        "button": _optional(block.button, to),
    },
    cards.Picture: lambda block, _to: {"photo": block.photo},
    cards.Fact: lambda block, to: {
        "name": said_line(block.name, to),
        "value": said_line(block.value, to),
    },
}
