"""What is published of a closed ballot, so that everybody can recount it.

Dots and answers are published paper by paper. Of a resistance ballot a table is published: how
often each option got each mark. It gives every figure of the result, and no paper as a whole, by
whose pattern somebody could prove to another how they voted (docs/decisions/0024).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from domain.ballots.ballot import Ballot, BallotKind
from domain.ballots.counting import count, marks_of
from domain.ballots.papers import check_paper, is_complete

FORM = "smederij-ballot/1"


class NotAsCountedError(ValueError):
    """The papers that are kept aren't those that were counted."""


def published(
    ballot: Ballot, papers: Iterable[object], sealed: str, *, small: int, hidden_under: int
) -> Mapping[str, Any]:
    """Return what is published of a closed ballot, as JSON has it.

    Args:
        papers: as the database keeps them.
        sealed: the hash that was stored at the closing.
        small: of fewer papers only totals are published. No hash either: of a few papers one
            could try out all that fit the totals, until it is right.
        hidden_under: of fewer voters no totals are published, but for dots over themes, whose
            result tells them.

    Raises:
        NotAsCountedError: the papers give another hash.
        ValueError: the ballot isn't closed.
    """
    if not ballot.closed:
        raise ValueError("a ballot that is open is not published")
    kept = list(papers)
    counted = count(ballot, kept)
    if counted.bundle != sealed:
        raise NotAsCountedError("these papers give another hash than those that were counted")
    told_anyway = ballot.kind is BallotKind.DOTS and ballot.item is None
    tells = counted.voters >= hidden_under or told_anyway
    whole = counted.voters >= small
    resistance = ballot.kind is BallotKind.RESISTANCE
    options: list[dict[str, Any]] = []
    for one in ballot.options:
        told: dict[str, Any] = {"number": one.number, "names": dict(one.names.by_language)}
        if tells:
            told["total"] = counted.totals[one.number]
            if resistance:
                told["highest"] = counted.highest[one.number]
                told["times_most"] = counted.tens[one.number]
        told["place"] = counted.places[one.number] if counted.voters else None
        options.append(told)
    outcome: dict[str, Any] = {
        "form": FORM,
        "ballot": int(ballot.id),
        "kind": ballot.kind.value,
        "area": str(ballot.area),
        "about": ballot.title if ballot.about is None else ballot.about.title,
        "most": ballot.points,
        "advisory": ballot.advisory,
        "quorum": ballot.quorum,
        "opened_at": ballot.opened_at.isoformat(),
        "closes_at": ballot.closes_at.isoformat(),
        "inhabitants": ballot.inhabitants,
        "voters": counted.voters,
        "options": options,
    }
    if whole and tells:
        outcome["sha256"] = counted.bundle
        checked = _valid(ballot, kept)
        if resistance:
            table = marks_of(ballot, checked)
            outcome["marks"] = {str(one): list(times) for one, times in table.items()}
        else:
            outcome["papers"] = sorted(sorted(one.items()) for one in checked)
    return outcome


def _valid(ballot: Ballot, papers: Iterable[object]) -> list[Mapping[int, int]]:
    found = []
    for one in papers:
        try:
            paper = check_paper(one, ballot)
        except ValueError:
            continue
        if is_complete(paper, ballot):
            found.append(paper)
    return found
