"""The clock: acts on due rows, each exactly once."""
