"""A small file beside the workshop that says who has it open: `<file>.lock`.

The first guard is for people: it can name the other computer. SQLite's own lock is the second and the strict
one, so a lock file that cannot be read is not worth a question and is taken over like that of a dead process.
"""

from __future__ import annotations

import getpass
import os
import socket
from contextlib import suppress
from pathlib import Path

import msgspec

from facilitator_app.problems import Refused
from facilitator_app.store.processes import started

PROGRAM = "facilitator-app"


class Owner(msgspec.Struct, frozen=True):
    """Who holds a file. `started_at` is in the words of that computer's system."""

    host: str
    user: str
    pid: int
    started_at: str
    program: str = PROGRAM


def this_process() -> Owner:
    """The owner that this process is."""
    pid = os.getpid()
    return Owner(host=socket.gethostname(), user=_user(), pid=pid, started_at=started(pid))


class LockFile:
    """A lock that is held until `release`."""

    def __init__(self, path: Path, content: bytes) -> None:
        self._path = path
        self._content = content

    def release(self) -> None:
        """Let go. A lock that somebody else has taken over meanwhile is left alone."""
        with suppress(OSError):
            if self._path.read_bytes() == self._content:
                self._path.unlink()


def take(file: Path, owner: Owner) -> LockFile:
    """Lock `file` for `owner`.

    A lock left by a process of this computer that has ended is taken without a question. Raises `Refused`
    (`store.open_already`, or `store.locked_elsewhere` when another computer holds it) and OSError.
    """
    path = lock_path(file)
    other = holder(file)
    if other is not None:
        _refuse_living(file, other, owner)
    path.unlink(missing_ok=True)
    return _write(path, owner)


def take_over(file: Path, owner: Owner) -> LockFile:
    """Lock `file` for `owner` whoever holds it; only after the user has been asked. Raises OSError."""
    path = lock_path(file)
    path.unlink(missing_ok=True)
    return _write(path, owner)


def holder(file: Path) -> Owner | None:
    """Who has left a readable lock beside `file`."""
    try:
        return msgspec.json.decode(lock_path(file).read_bytes(), type=Owner)
    except (FileNotFoundError, msgspec.MsgspecError, UnicodeDecodeError):
        return None


def lock_path(file: Path) -> Path:
    """Where the lock of a file lies."""
    return file.with_name(f"{file.name}.lock")


def _refuse_living(file: Path, other: Owner, owner: Owner) -> None:
    if other.host != owner.host:
        raise Refused("store.locked_elsewhere", file=file.name, host=other.host, user=other.user)
    is_living = bool(other.started_at) and started(other.pid) == other.started_at
    if is_living:
        raise Refused("store.open_already", file=file.name, user=other.user)


def _write(path: Path, owner: Owner) -> LockFile:
    content = msgspec.json.encode(owner)
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        os.write(handle, content)
    finally:
        os.close(handle)
    return LockFile(path, content)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
