"""Ballots: what they are, opening one, papers, voting, counting, and what comes of it."""
