"""Bytes out of domain values: charts that people look at."""
