"""The gateway (our own Bot API server), the web phone, and what machines ask (health, metrics)."""
