"""Charts of stories, drawn where the story is told.

A child that draws loads matplotlib first, which takes longer than most stories. What it does with
a chart is the same; `tests/media/test_chart_worker.py` tells of the child.
"""

from __future__ import annotations

from functools import lru_cache

from media import worker
from media.worker import ChartWorker, Drawable, DrawingFailedError


class ChartsHere(ChartWorker):
    """Draws without a child."""

    async def draw_chart(self, chart: Drawable) -> bytes:
        """Return what the child would send back for what it would be sent."""
        try:
            return _drawn(chart)
        except Exception as failed:
            raise DrawingFailedError(type(failed).__name__) from failed


@lru_cache(maxsize=64)
def _drawn(chart: Drawable) -> bytes:
    return worker._draw(worker._decode(worker._encode(chart)))
