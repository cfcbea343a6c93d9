"""Ways of working: presets of an area, one for each neighbouring system of the brochure."""
