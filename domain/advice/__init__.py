"""What partners and residents advise about an item beyond its area, and what is decided."""
