"""A survey round: an area is asked a few questions once, and what was said feeds its plan."""
