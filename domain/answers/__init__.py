"""Answers of partners: each signal is picked up in time, and never with a bare no (rule 14)."""
