"""What residents are good at, in their own words, and which tasks fit that."""
