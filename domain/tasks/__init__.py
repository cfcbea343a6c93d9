"""Tasks: rolling up sleeves, out of "what can we do ourselves?"."""
