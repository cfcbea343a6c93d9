"""Tending themes: proposals out of a heap of issues, naming, joining, merging and splitting."""
