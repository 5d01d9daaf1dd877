"""Sees every socket that Python opens to a network, and stops it: the program is offline, and so are its tests.

What Qt and other libraries do without Python is watched in `test_no_network.py` by the system itself.
"""

from __future__ import annotations

import socket
import sys

NETWORKS = (socket.AF_INET, socket.AF_INET6)
USES = ("socket.connect", "socket.sendto", "socket.sendmsg")
LOOK_UPS = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")


class NetworkUsed(RuntimeError):
    """Something in this process wanted to go on a network."""


class NetworkWatch:
    """`seen` are the uses, also those whose error somebody has swallowed. Python lets no watch be taken off again."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        sys.addaudithook(self._hear)

    def _hear(self, event: str, given: tuple[object, ...]) -> None:
        is_use = event in USES and isinstance(given[0], socket.socket) and given[0].family in NETWORKS
        if is_use and sys.platform == "win32" and str(given[1:]).startswith("(('127.0.0.1'"):
            return  # that is how Windows makes a pair of sockets
        # To ask for one's own name is no look-up.
        if is_use or event in LOOK_UPS:
            self.seen.append(f"{event} {given[1:] if is_use else given}")
            raise NetworkUsed(self.seen[-1])
