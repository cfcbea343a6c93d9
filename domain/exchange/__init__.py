"""Exchange: what residents give and ask, and being put in touch once both agreed."""
