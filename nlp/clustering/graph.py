"""Clusters of a heap: groups of texts that are each other's neighbours (Louvain)."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sknetwork.clustering import Louvain, get_modularity

from nlp.clustering.similarity import Places, Scores

NEIGHBOURS, POWER = 0.17, 0.7
FEWEST_NEIGHBOURS, MOST_NEIGHBOURS = 8, 100
"""Neighbours of a text: so many times the number of texts to this power, between these."""
LEAST_NEAR = 0.12
"""Texts less near than this are no neighbours, also when nothing is nearer. A higher one gives
more and smaller clusters, and more texts in none (docs/decisions/0018)."""
SHARPNESS = 2
"""An edge weighs its similarity to this power."""
TRIES = 8
"""Orders in which texts are looked at; the best clusters of these stand."""
TOLERANCE = 1e-5

Labels = NDArray[np.int64]


def neighbours_of(texts: int) -> int:
    """Return how many neighbours each text has in a heap of so many."""
    wished = round(NEIGHBOURS * math.pow(texts, POWER))
    return min(max(wished, FEWEST_NEIGHBOURS), MOST_NEIGHBOURS, max(texts - 1, 0))


def make_graph(places: Places, scores: Scores, least_near: float = LEAST_NEAR) -> csr_matrix:
    """Return the graph of neighbours; two who are each other's are tied twice as strongly.

    Args:
        places, scores: a row for each text, as `Similarity.nearest` gives them.
        least_near: neighbours less near than this don't count.
    """
    size, count = places.shape
    weights = np.where(scores >= least_near, scores, 0).astype(np.float64) ** SHARPNESS
    own = np.repeat(np.arange(size), count)
    graph = csr_matrix((weights.ravel(), (own, places.ravel())), shape=(size, size))
    graph.eliminate_zeros()
    return csr_matrix(graph + graph.T)


def find_communities(graph: csr_matrix, seed: int = 0) -> Labels:
    """Return a label for each text, the same for the same graph and seed.

    Of several tries the one with the highest modularity: it needs no labels, nor a number of
    clusters. (Leiden of this package draws from a generator that can't be seeded.)
    """
    if not graph.nnz:
        return np.arange(graph.shape[0])
    tries = [_louvain(graph, seed * TRIES + number) for number in range(TRIES)]
    return max(tries, key=lambda labels: float(get_modularity(graph, labels)))


def _louvain(graph: csr_matrix, seed: int) -> Labels:
    finder = Louvain(
        modularity="newman",
        tol_optimization=TOLERANCE,
        tol_aggregation=TOLERANCE,
        shuffle_nodes=True,
        return_probs=False,
        return_aggregate=False,
        random_state=seed,
    )
    return np.asarray(finder.fit_predict(graph), dtype=np.int64)
