"""Our own Bot API server, and the browser's side of the same chats (docs/gateway.md)."""
