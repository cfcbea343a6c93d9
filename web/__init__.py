"""The gateway (our own Bot API server), the web phone, the pages for everybody, health, metrics."""
