"""Wiring, settings, command line, and the two ends: intake and delivery."""

import os

# One sentence vector is too little work to share among threads: BLAS then waits for itself
# (p99 of a reading 222 ms with, 18 ms without). It reads this once, when numpy is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

# python-telegram-bot then gives how long to wait as a `timedelta`, and doesn't warn that it will.
os.environ.setdefault("PTB_TIMEDELTA", "true")
