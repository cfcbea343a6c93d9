"""Wiring, settings, command line, and the two ends: intake and delivery."""
