"""Free text to a `Reading`; the only package that imports spaCy."""
