"""Whether a process still lives, told apart from a later one with the same number by when it started."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

_PROC = Path("/proc")
_STARTED_FIELD = 19  # of /proc/<pid>/stat, counted after the name in brackets, which may hold blanks


def started(pid: int) -> str:
    """When the process started, in the system's own words; empty when there is none with this number."""
    return {"win32": _started_windows, "linux": _started_linux}.get(sys.platform, started_posix)(pid)


def started_posix(pid: int) -> str:
    """What `ps` says, on systems without /proc."""
    told = subprocess.run(
        ["ps", "-o", "lstart=", "-p", str(pid)],
        capture_output=True,
        text=True,
        check=False,
        env={"LC_ALL": "C"},
    )
    return told.stdout.strip()


def _started_linux(pid: int) -> str:
    try:
        words = (_PROC / str(pid) / "stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    state, *fields = words.rpartition(")")[2].split()
    return "" if state == "Z" else fields[_STARTED_FIELD - 1]


def _started_windows(pid: int) -> str:  # pragma: no cover - only Windows has these functions
    import ctypes
    from ctypes import wintypes

    kernel: Any = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined]
    kernel.OpenProcess.restype = wintypes.HANDLE
    kernel.GetProcessTimes.argtypes = [wintypes.HANDLE, *[ctypes.POINTER(wintypes.FILETIME)] * 4]
    kernel.CloseHandle.argtypes = [wintypes.HANDLE]
    query_limited = 0x1000
    handle = kernel.OpenProcess(query_limited, False, pid)
    if not handle:
        return ""
    made, ended, in_kernel, in_user = (wintypes.FILETIME() for _ in range(4))
    try:
        kernel.GetProcessTimes(handle, made, ended, in_kernel, in_user)
    finally:
        kernel.CloseHandle(handle)
    has_ended = bool(ended.dwLowDateTime or ended.dwHighDateTime)
    return "" if has_ended else f"{made.dwHighDateTime:x}{made.dwLowDateTime:08x}"
