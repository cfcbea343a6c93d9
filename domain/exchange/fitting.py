"""Which gift fits which question: by the words that both have, which are shown.

The same manner as tasks and talents (`domain.talents.fitting`): no score and no model.
"""

from __future__ import annotations

from collections.abc import Iterable

from domain.exchange.entry import Entry, ExchangeText, Fits
from domain.ids import ResidentId
from domain.notices import Kind, Look, Notice, Priority
from domain.plain_text import bare
from domain.talents.fitting import alike

SAID_BY_ALL = frozenset(
    {
        *("geven", "geef", "gratis", "vragen", "vraag", "zoeken", "zoek", "gezocht", "lenen"),
        *("leen", "uitlenen", "helpen", "help", "hulp", "ruilen", "ruil", "graag", "aanbieden"),
        *("give", "giving", "ask", "lend", "lending", "borrow", "help", "helping", "look"),
        *("looking", "swap", "free"),
    }
)
"""Words of giving and asking itself: that two have these says nothing of what it is about."""


def in_common(mine: Entry, theirs: Entry) -> tuple[str, ...]:
    """Return the words of `theirs` that fit `mine`, as they were written."""
    if mine.kind is theirs.kind or mine.by == theirs.by or mine.area != theirs.area:
        return ()
    ours = [one for one in mine.words if bare(one) not in SAID_BY_ALL]
    found = [
        one
        for one in theirs.words
        if bare(one) not in SAID_BY_ALL and any(alike(one, each) for each in ours)
    ]
    return tuple(dict.fromkeys(found))


def fitting(mine: Iterable[Entry], others: Iterable[Entry]) -> Fits:
    """Return which of `others` fit something of `mine`, each with the words that fit."""
    own = list(mine)
    found = {
        one.id: tuple(dict.fromkeys(word for each in own for word in in_common(each, one)))
        for one in others
    }
    return {entry: words for entry, words in found.items() if words}


def tell_fitting(new: Entry, others: Iterable[Entry]) -> tuple[Notice, ...]:
    """Return the new entry to those whose own it fits, each once, with the words that fit."""
    told: dict[ResidentId, Notice] = {}
    for one in others:
        words = in_common(one, new)
        if words and one.by not in told:
            told[one.by] = Notice(
                to=one.by,
                text=ExchangeText.FITS_YOU,
                values={**new.values(), "mijn": one.text, "woorden": ", ".join(words)},
                buttons=((new.button(ExchangeText.LOOK_AT_IT, "open", Look.MAIN),),),
                priority=Priority.BROADCAST,
                kind=Kind.TASKS,
                about=f"ruil-{new.id}-past",
                once=f"ruil-{new.id}-past",
            )
    return tuple(told.values())
