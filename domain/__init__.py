"""The rules, pure: facts, a command and a moment in, a frozen outcome out."""
