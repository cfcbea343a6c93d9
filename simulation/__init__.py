"""A year of a whole municipality, lived in minutes: `make simulate`.

Residents of chance, from a seed, say and tap through the real dispatcher; the real scheduler and
delivery answer on a clock that jumps from one thing that waits to the next. At the end it is
looked whether the promises held.
"""
