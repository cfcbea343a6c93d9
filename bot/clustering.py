"""Clustering a heap of issues in a process of its own, so that nobody waits for it.

It takes seconds and some hundred MB, once in a night: the process starts for one heap and is
gone after it. Texts go there and back through pipes, never through a file or an argument.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from domain.clustering import Cluster, Clusterer, Loose
from media.worker import die_with_parent
from scheduler.theming import ClusteringFailedError

ROOT = Path(__file__).resolve().parent.parent
SECONDS_TO_CLUSTER = 600
"""10,000 issues take minutes; a process that hangs is ended."""
NICE = 10
"""Residents who tap go first."""


async def cluster_elsewhere(heap: Sequence[Loose]) -> Sequence[Cluster]:
    """Return the clusters of `heap`, made by a process that is gone then.

    Raises:
        ClusteringFailedError: it died, hung, or could not do it.
    """
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot.clustering",
        str(os.getpid()),
        cwd=ROOT,
        stdin=PIPE,
        stdout=PIPE,
        stderr=DEVNULL,
    )
    texts = json.dumps([asdict(one) for one in heap]).encode()
    try:
        async with asyncio.timeout(SECONDS_TO_CLUSTER):
            answer, _ = await child.communicate(texts)
    except TimeoutError as late:
        raise ClusteringFailedError("it took too long") from late
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    try:
        return [
            Cluster(tuple(one["members"]), tuple(one["keywords"])) for one in json.loads(answer)
        ]
    except ValueError as broken:
        raise ClusteringFailedError(f"the process ended with {child.returncode}") from broken


# From here on: the child.


def make_clusterer() -> Clusterer:
    """Return what finds themes; loads nothing yet."""
    from nlp.clustering.clusterer import GraphClusterer

    return GraphClusterer()


def main() -> None:
    """Be the child: a heap as JSON on standard input, its clusters on standard output."""
    die_with_parent(int(sys.argv[1]))
    os.nice(NICE)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # a stray print must not reach the pipe
    heap = [Loose(**one) for one in json.load(sys.stdin)]
    found = make_clusterer().cluster(heap)
    answers.write(json.dumps([asdict(one) for one in found]).encode())
    answers.close()


if __name__ == "__main__":
    main()
