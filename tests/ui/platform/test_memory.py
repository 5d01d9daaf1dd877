"""What large work has freed goes back to the computer."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

import pytest

from facilitator_app.ui.platform.memory import give_back_memory

PIECES = 20_000
PIECE = 3_000


def resident_bytes() -> int:
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux tells what a process holds")
def test_memory_that_lies_between_what_is_kept_is_given_back() -> None:
    library = ctypes.CDLL(None)
    if not hasattr(library, "malloc_trim"):
        pytest.skip("this C library gives memory back by itself")
    library.malloc.restype = ctypes.c_void_p
    library.free.argtypes = [ctypes.c_void_p]
    pieces = [library.malloc(PIECE) for _ in range(PIECES)]
    for piece in pieces:
        ctypes.memset(piece, 1, PIECE)
    for piece in pieces[:-1]:
        library.free(piece)
    before = resident_bytes()
    give_back_memory()
    assert before - resident_bytes() > PIECES * PIECE / 2
    library.free(pieces[-1])
