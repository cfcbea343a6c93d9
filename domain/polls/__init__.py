"""Quick polls: one question in passing, for everybody who is there."""
