"""Talks at the kitchen table: a resident writes down what a neighbour without a phone says."""
