"""Looks at the computer for *Klar til dagen*: power, disk, folders, printer, staying awake.

It may block, a printer across a network for seconds; run it in a task.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from facilitator_app.services.readiness import Machine, PowerReading, PrinterReading


@dataclass(frozen=True, slots=True, kw_only=True)
class Folders:
    """Where the day writes: the open file, its backups, and the paper when a folder has been chosen."""

    file: Path
    backups: Path
    paper: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Eyes:
    """What the operating system can be asked."""

    read_power: Callable[[], PowerReading]
    can_stay_awake: Callable[[], bool | None]
    read_printer: Callable[[], PrinterReading] = PrinterReading


def look_at_machine(folders: Folders, eyes: Eyes) -> Machine:
    """The computer as it is now; what cannot be found out is None. Never raises for a disk or a folder."""
    return Machine(
        power=eyes.read_power(),
        printer=eyes.read_printer(),
        free_bytes=_free_bytes(folders.file),
        is_backup_writable=is_writable(folders.backups),
        is_paper_writable=None if folders.paper is None else is_writable(folders.paper),
        paper_folder="" if folders.paper is None else folders.paper.name,
        can_stay_awake=eyes.can_stay_awake(),
    )


def is_writable(folder: Path) -> bool:
    """Whether a file can be written there, by writing one; rights alone do not tell on Windows."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"x")
            file.flush()
    except OSError:
        return False
    return True


def _free_bytes(folder: Path) -> int | None:
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None
