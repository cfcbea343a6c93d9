"""Participation formats: the catalogue, advice on three of them, and planning one."""
