"""How well texts are read, in figures: `python -m nlp.evaluation`."""
