"""What everybody reads on the page of texts that were handed back: no resident is named on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.ballots.ballot import Ballot
from domain.handing_back.difference import Change, changes
from domain.handing_back.hand_back import HandBack
from domain.handing_back.verdict import Told, Verdict
from domain.ids import HandBackId
from domain.notices import TextKey


class HandBackPageText(TextKey):
    """Words of the page."""

    TITLE = "teruggelegd-pagina"
    RULE = "teruggelegd-pagina-regel"
    EMPTY = "teruggelegd-pagina-leeg"
    VERSION = "teruggelegd-pagina-versie"
    OPEN = "teruggelegd-pagina-open"
    READ = "teruggelegd-pagina-lees"
    CHANGED = "teruggelegd-pagina-anders"
    RESULT = "teruggelegd-pagina-uitslag"
    EARLIER = "teruggelegd-pagina-eerder"


@dataclass(frozen=True, slots=True)
class BallotOver:
    """A ballot over a version; without `verdict` it lies open."""

    text: HandBackId
    ballot: Ballot
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class ShownVersion:
    """One version on the page.

    Attributes:
        before: the version that readers knew before this one; None for the first.
        changes: since then.
        results: of each round that it lay in, the last one first.
        open_now: the ballot over it that lies open; None when there is none.
    """

    text: HandBack
    before: HandBack | None
    changes: tuple[Change, ...]
    results: tuple[Told, ...]
    open_now: Ballot | None


def shown_on_page(
    versions: Sequence[HandBack], ballots: Sequence[BallotOver], *, hidden_under: int
) -> Sequence[tuple[ShownVersion, ...]]:
    """Return each text with its versions, the newest first; texts that changed last come first.

    Words that people gave with their answer are for the area; they are not on the page.

    Args:
        versions: all of an area.
        hidden_under: of fewer people than this no answers are told.
    """
    by_text: dict[tuple[str, int], list[HandBack]] = {}
    for one in sorted(versions, key=lambda version: -version.id):
        by_text.setdefault((one.kind, one.number), []).append(one)
    over: dict[HandBackId, list[BallotOver]] = {}
    for ballot in sorted(ballots, key=lambda found: -found.ballot.id):
        over.setdefault(ballot.text, []).append(ballot)
    return [
        tuple(_shown(one, several, over, hidden_under) for one in several)
        for several in by_text.values()
    ]


def _shown(
    text: HandBack,
    several: Sequence[HandBack],
    over: Mapping[HandBackId, Sequence[BallotOver]],
    hidden_under: int,
) -> ShownVersion:
    before = version_before(text, several)
    found = over.get(text.id, ())
    return ShownVersion(
        text,
        before,
        tuple(changes(before.text, text.text)) if before else (),
        tuple(
            Told(text, one.ballot, one.verdict, (), hidden_under)
            for one in found
            if one.verdict is not None
        ),
        next((one.ballot for one in found if one.verdict is None), None),
    )


def version_before(text: HandBack, several: Sequence[HandBack]) -> HandBack | None:
    """Return the version that readers knew before this one: the last that lay in a round, else
    the one that was replaced by it."""
    older = [one for one in several if one.version < text.version]
    return max(older, key=lambda one: (one.tries > 0, one.version), default=None)
