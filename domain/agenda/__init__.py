"""The future agenda: how its items come, what they say, and the agenda as a text of the area."""
