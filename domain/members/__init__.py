"""Confirmed members: people of whom others know that they live here."""
