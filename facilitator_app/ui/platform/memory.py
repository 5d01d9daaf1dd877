"""Giving memory back to the computer after large work.

glibc keeps what a thread has freed for as long as the process lives: after 500 slides on paper that is 100 MB and more.
The C libraries of other systems give it back by themselves.
"""

from __future__ import annotations

import ctypes
import sys


def give_back_memory() -> None:
    """Let go of what is free. Takes up to 0.1 s: for the thread that did the work, not for the window's."""
    if not sys.platform.startswith("linux"):
        return
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    # musl has none, and needs none.
    if trim is not None:
        trim(0)
