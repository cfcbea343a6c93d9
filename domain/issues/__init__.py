"""Issues: what residents bring up, from their own words to something neighbours can join."""
