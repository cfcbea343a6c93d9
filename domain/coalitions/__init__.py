"""Areas that take an item up together, because it crosses their borders."""
