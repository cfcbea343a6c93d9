"""Leaving at once: while something still loads or starts there is nothing to put in order."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager

INTERRUPTED = 130
"""Exit code of who was stopped by Ctrl+C, as shells have it."""


def leave_at_once() -> None:
    """Let Ctrl+C end this process from now on, without a word.

    An exception instead would come up anywhere in what is being loaded, and look like a defect.
    Our own PostgreSQL stops by itself when we are gone, and what is not committed is undone.
    """
    signal.signal(signal.SIGINT, lambda *_: os._exit(INTERRUPTED))


def leave_when_told() -> None:
    """Let the same happen to a request to stop, with the exit code 0 of a program that did."""
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))


@contextmanager
def interruptible() -> Iterator[None]:
    """Let Ctrl+C be a KeyboardInterrupt for a while, for who has a screen to put in order."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
