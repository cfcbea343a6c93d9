"""Where `smederij` begins. It loads next to nothing, so that Ctrl+C is silent from here on."""

from __future__ import annotations

from bot.leaving import leave_at_once


def main() -> None:
    """Do what was typed."""
    leave_at_once()
    from bot import command_line

    command_line.main()


if __name__ == "__main__":
    main()
