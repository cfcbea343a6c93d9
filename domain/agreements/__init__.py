"""Agreements: who may expect what from whom, by when, and whether it was kept (rule 6)."""
