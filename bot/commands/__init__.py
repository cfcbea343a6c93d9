"""Commands of `smederij` that have a topic of their own; `bot.command_line` puts them together."""
