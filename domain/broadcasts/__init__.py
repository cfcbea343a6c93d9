"""Official messages to an area, a role, the people of a theme or of an agenda item."""
