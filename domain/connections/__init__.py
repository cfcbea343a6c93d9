"""Idea connections: two submitters of near issues are asked whether they want to meet."""
