"""Doors: the chats in which one person is reached, linked, unlinked and trusted."""
