"""The scope of an agenda item: inside its area or beyond it, and the file that comes of it."""
