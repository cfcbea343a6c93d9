"""Meetings: calling one, saying whether one comes, waiting for a place, being reminded."""
