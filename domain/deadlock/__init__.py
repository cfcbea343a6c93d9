"""When neighbours can't agree: three stages, each with its days (ground rule 5)."""
