"""Measures that compare an answer with labels; each at most 1, and 1 is best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import spearmanr
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score, v_measure_score

from nlp.evaluation.embedders import Rows

Groups = NDArray[np.int64]
"""The number of a group for each text; LEFT_OUT for a text in none."""

LEFT_OUT = -1


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far groups agree with labels.

    Attributes:
        ami: adjusted mutual information; 0 is chance.
        ari: adjusted Rand index; 0 is chance.
        v: V-measure; many small groups flatter it.
        groups: how many there are.
        left_out: share of texts in no group. They count as one group more, as is usual.
    """

    ami: float
    ari: float
    v: float
    groups: int
    left_out: float


def agreement(groups: Groups, labels: Sequence[str]) -> Agreement:
    """Compare `groups` with `labels` of the same texts."""
    return Agreement(
        ami=float(adjusted_mutual_info_score(labels, groups)),
        ari=float(adjusted_rand_score(labels, groups)),
        v=float(v_measure_score(labels, groups)),
        groups=len(set(groups.tolist()) - {LEFT_OUT}),
        left_out=float((groups == LEFT_OUT).mean()),
    )


def own_found(rows: Rows, pairs: int) -> tuple[float, float]:
    """Return P@1 and recall@5 of finding the other half of a pair among all other texts.

    Args:
        rows: first the first halves of all pairs, then their second halves in that order.
        pairs: how many there are.
    """
    closeness = rows @ rows.T
    np.fill_diagonal(closeness, -np.inf)
    own = np.roll(np.arange(2 * pairs), -pairs)
    better = (closeness > closeness[np.arange(2 * pairs), own][:, None]).sum(axis=1)
    return float((better < 1).mean()), float((better < 5).mean())


def neighbours_agree(rows: Rows, labels: Sequence[str]) -> float:
    """Return P@1: how often the nearest other text has the same label."""
    closeness = rows @ rows.T
    np.fill_diagonal(closeness, -np.inf)
    of = np.array(labels)
    return float((of[closeness.argmax(axis=1)] == of).mean())


def rank_agreement(firsts: Rows, seconds: Rows, scores: Sequence[float]) -> float:
    """Return Spearman's rank correlation (-1 to 1) of closeness with people's `scores`."""
    closeness = np.einsum("ij,ij->i", firsts, seconds)
    return float(spearmanr(closeness, scores).statistic)
