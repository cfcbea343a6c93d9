"""Telling owners that their issue stands under another theme, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.ids import IssueId, ResidentId, ThemeChangeId
from domain.issues.issue import OWN_PREFIX, TITLE_LENGTH, IssueText, slot_of
from domain.notices import Button, Kind, Line, Lines, Notice, Priority, Rows, Values, Words
from domain.plain_text import shortened
from domain.tending.changing import Deed
from domain.tending.proposing import words_in
from domain.tending.texts import TendText

LISTED = 5
"""Issues in one message, each with its own "that's not it"."""
MOST_WORDS = 3


@dataclass(frozen=True, slots=True)
class MovedIssue:
    """An issue that stands where a change put it."""

    id: IssueId
    text: str
    submitter: ResidentId


def tell_moved(
    change: ThemeChangeId,
    deed: Deed,
    theme: Words,
    keywords: Sequence[str],
    issues: Iterable[MovedIssue],
    *,
    by: ResidentId | None,
) -> tuple[Notice, ...]:
    """Return one message for each owner whose issues a change moved, but for who did it.

    Args:
        theme: name of where they stand now.
        keywords: of the proposal; of a merge there are none.
        by: who did it.
    """
    of_owner: dict[ResidentId, list[MovedIssue]] = {}
    for one in issues:
        if one.submitter != by:
            of_owner.setdefault(one.submitter, []).append(one)
    return tuple(
        _tell(owner, change, deed, theme, keywords, theirs) for owner, theirs in of_owner.items()
    )


def _tell(
    owner: ResidentId,
    change: ThemeChangeId,
    deed: Deed,
    theme: Words,
    keywords: Sequence[str],
    issues: Sequence[MovedIssue],
) -> Notice:
    only = issues[0] if len(issues) == 1 else None
    shown = issues[:LISTED]
    lines = [
        Line(
            TendText.QUOTE_NUMBERED,
            {"nummer": number, "tekst": shortened(one.text, TITLE_LENGTH)},
        )
        for number, one in enumerate(shown, start=1)
    ]
    values: Values = {
        "thema": theme,
        "aantal": len(issues),
        "titel": shortened(issues[0].text, TITLE_LENGTH),
        "lijst": Lines(tuple(lines)),
        "waarom": _why(deed, keywords, issues),
    }
    return Notice(
        to=owner,
        text=TendText.MOVED if only else TendText.MOVED_SEVERAL,
        values=values,
        buttons=_buttons(shown, alone=only is not None),
        slot=slot_of(only.id) if only else None,
        fresh=only is not None,
        priority=Priority.REMINDER,
        kind=Kind.ISSUES,
        about="verplaatst-" + "-".join(str(one.id) for one in shown),
        once=f"verplaatst-{change}",
    )


def _why(deed: Deed, keywords: Sequence[str], issues: Sequence[MovedIssue]) -> Line:
    """Return the reason: key words that stand in each of the texts, else who did it."""
    if deed is Deed.MERGED:
        return Line(TendText.BECAUSE_MERGED)
    found = [set(words_in(one.text, keywords)) for one in issues]
    words = [one for one in keywords if all(one in words for words in found)] or [
        one for one in keywords if any(one in words for words in found)
    ]
    if words:
        return Line(TendText.BECAUSE_WORDS, {"woorden": ", ".join(words[:MOST_WORDS])})
    return Line(TendText.BECAUSE_GROUP)


def _buttons(issues: Sequence[MovedIssue], *, alone: bool) -> Rows:
    buttons = [
        Button(
            label=IssueText.NOT_THIS_THEME if alone else TendText.NOT_THIS_ONE,
            data=f"{OWN_PREFIX}:{one.id}:anders",
            values={} if alone else {"nummer": number},
        )
        for number, one in enumerate(issues, start=1)
    ]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
