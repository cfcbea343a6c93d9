"""Parts that the screens of quick polls share."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from domain.notices import Button, Line, Lines, Look, Rows, TextKey, Values
from domain.paging import page_of
from domain.polls.texts import POLL_PREFIX, PollText
from domain.texts import GeneralText

ON_A_PAGE = 10
"""Options with a button each: five rows, and one below for the rest."""
LABEL_CHARACTERS = 20


def go(verb: str, label: TextKey, look: Look = Look.PLAIN, values: Values | None = None) -> Button:
    """Return a verb of quick polls."""
    return Button(label=label, data=f"{POLL_PREFIX}:{verb}", look=look, values=values or {})


OUT = go("uit", GeneralText.GO_OUT, Look.QUIET)
TO_LIST = go("lijst:1", PollText.TO_LIST, Look.QUIET)


def in_pairs(buttons: Sequence[Button]) -> Rows:
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def option_rows(
    options: Sequence[str],
    page: int,
    leaf: str,
    make: Callable[[int, str], Button],
    below: Sequence[Button],
) -> Rows:
    """Return a button for each option of a page; in the last row leafing, and what fits of `below`.

    Args:
        leaf: data of leafing, without the number of the page.
    """
    shown = page_of(list(enumerate(options, start=1)), page, size=ON_A_PAGE)
    last = (*shown.buttons(f"{POLL_PREFIX}:{leaf}"), *below)[:2]
    return (*in_pairs([make(number, option) for number, option in shown.items]), last)


def numbered(options: Sequence[str]) -> Lines:
    return Lines(
        tuple(
            Line(PollText.OPTION_LINE, {"nummer": number, "keuze": option})
            for number, option in enumerate(options, start=1)
        )
    )
