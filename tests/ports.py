"""Ports that nobody else takes before a program of a test listens on them."""

from __future__ import annotations

import os
import random
import socket
from pathlib import Path

LOWEST = 15_000
RANGE = Path("/proc/sys/net/ipv4/ip_local_port_range")


def free_port() -> int:
    """Return a free port of loopback that the system gives to nobody who asks for just any.

    One of those may be the near end of somebody's connection by the time a program has loaded.
    """
    highest = int(RANGE.read_text().split()[0]) if RANGE.exists() else 32_768
    chance = random.Random(os.urandom(8))  # not one that a test could have seeded
    while True:
        port = chance.randrange(LOWEST, max(highest, LOWEST + 10_000))
        try:
            socket.create_server(("127.0.0.1", port)).close()
        except OSError:
            continue
        return port
