"""What the process holds at a moment: memory, open files, threads, widgets and other objects of Qt."""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

OPEN_FILES = Path("/proc/self/fd")


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Counts at one moment; `memory_mib` and `files` are 0 where the system does not tell them."""

    at_min: float
    memory_mib: float
    files: int
    threads: int
    windows: int
    widgets: int
    objects: int


def held(program: QObject, at_min: float) -> Held:
    """Count. `program` is the object whose children of every generation are counted."""
    return Held(
        at_min=at_min,
        memory_mib=_memory_mib(),
        files=len(list(OPEN_FILES.iterdir())) if OPEN_FILES.is_dir() else 0,
        threads=threading.active_count(),
        windows=len(QApplication.topLevelWidgets()),
        widgets=len(QApplication.allWidgets()),
        objects=len(program.findChildren(QObject)),
    )


def _memory_mib() -> float:
    told = Path("/proc/self/statm")
    if not told.is_file():
        return 0.0
    return int(told.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
