"""Ways to put a heap into groups, side by side: the program's own and what it could use."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Mapping
from importlib.util import find_spec

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.cluster import HDBSCAN, KMeans
from sklearn.neighbors import NearestNeighbors
from sknetwork.clustering import Leiden, Louvain

from nlp.evaluation.embedders import Rows
from nlp.evaluation.scoring import Groups

Grouping = Callable[[Rows, int], Groups]
"""Takes rows and how many groups people made; most methods find that out for themselves."""

SEED = 7
NEIGHBOURS = 10
SMALLEST = 5
"""Texts below which HDBSCAN sees no group."""
DIMENSIONS = 5
"""What UMAP leaves of a row, for HDBSCAN to look in."""


def k_means(rows: Rows, groups: int) -> Groups:
    """Return groups of k-means, which is told how many: more than anybody knows in a village."""
    made = KMeans(groups, n_init=10, random_state=SEED).fit_predict(rows)
    return np.asarray(made, dtype=np.int64)


def leiden(rows: Rows, _: int) -> Groups:
    """Return communities of the graph of nearest neighbours, by Leiden."""
    ctypes.CDLL(None).srand(SEED)  # it draws from the C library and ignores `random_state`
    made = Leiden(random_state=SEED).fit_predict(neighbour_graph(rows))
    return np.asarray(made, dtype=np.int64)


def louvain(rows: Rows, _: int) -> Groups:
    """Return communities of the graph of nearest neighbours, by Louvain."""
    made = Louvain(random_state=SEED).fit_predict(neighbour_graph(rows))
    return np.asarray(made, dtype=np.int64)


def hdbscan(rows: Rows, _: int) -> Groups:
    """Return the dense places that HDBSCAN finds in `rows` as they are."""
    made = HDBSCAN(min_cluster_size=SMALLEST, copy=True).fit_predict(rows)
    return np.asarray(made, dtype=np.int64)


def umap_hdbscan(rows: Rows, groups: int) -> Groups:
    """Return what HDBSCAN finds after UMAP; ImportError without `umap-learn`."""
    from umap import UMAP

    flat = UMAP(
        n_neighbors=NEIGHBOURS,
        n_components=DIMENSIONS,
        min_dist=0.0,
        metric="cosine",
        random_state=SEED,
        n_jobs=1,
    ).fit_transform(rows)
    return hdbscan(np.asarray(flat, dtype=np.float32), groups)


GROUPINGS: Mapping[str, Grouping] = {
    "k-means (told how many)": k_means,
    "neighbours, Leiden": leiden,
    "neighbours, Louvain": louvain,
    "HDBSCAN": hdbscan,
    "UMAP + HDBSCAN": umap_hdbscan,
}
"""By the name that tables give them."""

NEEDS_BENCH = "UMAP + HDBSCAN"
WITHOUT_BENCH = "UMAP + HDBSCAN is left out: pip install '.[bench]' adds umap-learn"


def bench_there() -> bool:
    """Tell whether what only this comparison needs is installed."""
    return find_spec("umap") is not None


def neighbour_graph(rows: Rows) -> csr_matrix:
    """Return who is among the NEIGHBOURS nearest of whom, mutual ones weighing double."""
    near = NearestNeighbors(n_neighbors=min(NEIGHBOURS, len(rows) - 1), metric="cosine")
    distances = near.fit(rows).kneighbors_graph(mode="distance")
    graph = csr_matrix(
        (np.clip(1 - distances.data, 0, None), distances.indices, distances.indptr),
        shape=distances.shape,
    )
    return csr_matrix(graph + graph.T)
