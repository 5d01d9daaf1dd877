"""Limits that a process lays on itself before it touches a file that it does not trust.

Where the system knows no such limits, the time that the parent gives is the only one.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
from dataclasses import dataclass
from pathlib import Path

_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The most a process may use of memory, computing time and disk for one file."""

    memory_bytes: int
    computing_s: int
    file_bytes: int


def limit_self(limits: Limits) -> None:
    """Hold this process, and what it starts, to the limits; no dump is written when it crashes."""
    if sys.platform == "win32":
        return
    import resource

    wanted = {
        resource.RLIMIT_AS: limits.memory_bytes,
        resource.RLIMIT_CPU: limits.computing_s,
        resource.RLIMIT_FSIZE: limits.file_bytes,
        resource.RLIMIT_CORE: 0,
    }
    for kind, most in wanted.items():
        # A stricter limit of the system's own is as good.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))


def leave_network() -> bool:
    """Go into a namespace without any network, where the system lets us; whether it did."""
    if sys.platform != "linux":
        return False
    user, group = os.getuid(), os.getgid()
    unshare = getattr(ctypes.CDLL(None, use_errno=True), "unshare", None)
    if unshare is None or unshare(_CLONE_NEWUSER | _CLONE_NEWNET):
        return False
    # Files shall still belong to the user they belong to.
    for name, text in (
        ("setgroups", "deny"),
        ("uid_map", f"{user} {user} 1"),
        ("gid_map", f"{group} {group} 1"),
    ):
        with contextlib.suppress(OSError):
            Path("/proc/self", name).write_text(text, encoding="ascii")
    return True
