"""Contacts of streets: a neighbour whom the others of a street can write."""
