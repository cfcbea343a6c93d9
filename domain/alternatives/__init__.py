"""Plans beside each other: some ways to do an agenda item, between which its area chooses."""
