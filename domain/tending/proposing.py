"""Proposals of themes: what a heap of issues that fit nowhere seems to be about.

The heap is clustered again and again; a proposal stays the same one as long as it is mostly
about the same issues, and one that was refused doesn't come back for them. A proposal changes
nothing by itself: the initiative group decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from domain.ids import AreaSlug, IssueId, ProposalId, ResidentId, ThemeId
from domain.notices import Words
from domain.plain_text import one_line

SAME = 0.5
"""Share of the smaller one's issues from which on two clusters are the same one."""
NAMES_OFFERED = 3


class State(StrEnum):
    """What became of a proposal."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    JOINED = "joined"
    REFUSED = "refused"
    GONE = "gone"
    """Nobody decided, and its issues went elsewhere."""


@dataclass(frozen=True, slots=True)
class Found:
    """A cluster that was found, the most telling issue first."""

    issues: tuple[IssueId, ...]
    keywords: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Earlier:
    """A proposal of the same heap that was made before.

    Attributes:
        taken_out: of `issues`, those that somebody said don't belong there.
    """

    id: ProposalId
    state: State
    issues: frozenset[IssueId]
    taken_out: frozenset[IssueId] = frozenset()


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a heap comes to: proposals to make, to renew, and to let go."""

    new: tuple[Found, ...]
    again: tuple[tuple[ProposalId, Found], ...]
    gone: tuple[ProposalId, ...]


def decide_gathered(
    found: Sequence[Found],
    earlier: Iterable[Earlier],
    heap: frozenset[IssueId],
    *,
    least: int,
) -> Gathered:
    """Decide which clusters are proposed, and which of them are proposals of before.

    Args:
        heap: the issues that are in the heap now; what left it meanwhile is in no proposal.
        least: issues that a proposal needs.
    """
    clusters = [
        Found(tuple(one for one in cluster.issues if one in heap), cluster.keywords)
        for cluster in found
    ]
    before = list(earlier)
    refused = [one.issues for one in before if one.state is State.REFUSED]
    clusters = [
        one
        for one in clusters
        if one.issues and not any(_share(one.issues, issues) >= SAME for issues in refused)
    ]
    open_ones = [one for one in before if one.state is State.OPEN]
    pairs = sorted(
        (
            (-_overlap(cluster.issues, one.issues), one.id, place)
            for place, cluster in enumerate(clusters)
            for one in open_ones
        ),
    )
    by_id = {one.id: one for one in open_ones}
    matched: dict[ProposalId, Found] = {}
    taken: set[int] = set()
    for overlap, number, place in pairs:
        if -overlap < SAME or number in matched or place in taken:
            continue
        out = by_id[number].taken_out
        kept = tuple(one for one in clusters[place].issues if one not in out)
        matched[number] = replace(clusters[place], issues=kept)
        taken.add(place)
    new = tuple(
        one for place, one in enumerate(clusters) if place not in taken and len(one.issues) >= least
    )
    claimed = {issue for one in (*new, *matched.values()) for issue in one.issues}
    left = {
        one.id: (one.issues & heap) - one.taken_out - claimed
        for one in open_ones
        if one.id not in matched
    }
    again = {number: one for number, one in matched.items() if len(one.issues) >= least}
    gone = [
        *(number for number in matched if number not in again),
        *(number for number, issues in left.items() if len(issues) < least),
    ]
    return Gathered(new, tuple(again.items()), tuple(sorted(gone)))


def _share(issues: Sequence[IssueId], of: frozenset[IssueId]) -> float:
    return len(of.intersection(issues)) / len(issues)


def _overlap(issues: Sequence[IssueId], others: frozenset[IssueId]) -> float:
    if not others:
        return 0.0
    return len(others.intersection(issues)) / min(len(issues), len(others))


@dataclass(frozen=True, slots=True)
class ProposedIssue:
    """An issue in a proposal; `taken_out` when somebody said that it doesn't belong there."""

    id: IssueId
    text: str
    submitter: ResidentId | None
    taken_out: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A theme that somebody may confirm.

    Attributes:
        out_of, out_of_name: the theme that it is a part of; None for loose issues.
        issues: those that still stand where they stood, the most telling first.
        became_name: of one that was confirmed or joined.
        decided_by: name that neighbours see of who decided; None when nobody did.
    """

    id: ProposalId
    area: AreaSlug
    state: State
    keywords: tuple[str, ...]
    issues: tuple[ProposedIssue, ...]
    out_of: ThemeId | None = None
    out_of_name: Words | None = None
    became_name: Words | None = None
    decided_by: str | None = None

    @property
    def members(self) -> tuple[ProposedIssue, ...]:
        """The issues that it is about, without those taken out."""
        return tuple(one for one in self.issues if not one.taken_out)


def offered_names(keywords: Sequence[str], *, most: int) -> tuple[str, ...]:
    """Return names made of key words, best first: one word, two together, the second one.

    Args:
        most: characters of a name.
    """
    words = [one_line(one) for one in keywords[:2]]
    pairs = [words[:1], words[:2], words[1:2]]
    names = [", ".join(pair) for pair in pairs if pair]
    tidy = [name[:1].upper() + name[1:] for name in names]
    return tuple(dict.fromkeys(one for one in tidy if 0 < len(one) <= most))[:NAMES_OFFERED]


def words_in(text: str, keywords: Sequence[str]) -> tuple[str, ...]:
    """Return the key words that stand in `text`: why it was put there."""
    said = f" {' '.join(_letters(text).split())} "
    return tuple(one for one in keywords if f" {' '.join(_letters(one).split())} " in said)


def _letters(text: str) -> str:
    return "".join(one if one.isalnum() else " " for one in text.casefold())
