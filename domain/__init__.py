"""The rules: facts, a command and a moment in, a frozen outcome out. No I/O, clock, randomness or words."""
