"""The yearly look back (ground rule 13): the questions, the answers, and what comes out."""
