"""Trits: three questions about an agenda item, in a fixed order."""
