"""Giving names on the disk so that they last.

Antivirus programs and viewers hold files for a moment, so a name is tried for a while; and a name is only sure to be
there after a power cut when its folder has been flushed.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

TRIES = 10
PAUSE_S = 0.25
HELD = frozenset({5, 32, 33})
"""Windows' error numbers for: access denied, used by another program, part of it locked."""

OWN_FILE = 0o600
OWN_FOLDER = 0o700
"""Rights of what nobody else on this computer shall read, where systems know such rights."""

_OF_OTHERS = 0o077

CAN_FLUSH_FOLDERS = os.name == "posix"
_CANNOT_BE_FLUSHED = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EACCES})
"""Said of folders on drives of other systems; there names last as well as that system makes them."""


def is_held(error: OSError) -> bool:
    """Whether the file is held by another program: it may be let go of in a moment."""
    return getattr(error, "winerror", None) in HELD


def replace_patiently(
    part: Path,
    target: Path,
    *,
    sleep: Callable[[float], None],
    replace: Callable[[Path, Path], object] | None = None,
) -> None:
    """Give `part` the name `target`, in one step, as `patiently`. Raises OSError."""
    patiently(partial(replace or Path.replace, part, target), sleep=sleep)


def patiently(act: Callable[[], object], *, sleep: Callable[[float], None]) -> None:
    """Do `act`, again and again for 2.25 s while somebody holds the file. Raises OSError."""
    for _ in range(TRIES - 1):
        try:
            act()
        except OSError as error:
            if not is_held(error):
                raise
            sleep(PAUSE_S)
        else:
            return
    act()


def keep_rights(part: Path, target: Path) -> None:
    """Give `part` the rights of the file whose place it is to take. What is new is its owner's alone. On drives without
    rights nothing happens.
    """
    if os.name != "posix":  # pragma: no cover - there a file has the rights of its folder
        return
    with suppress(OSError):
        part.chmod(stat.S_IMODE(target.stat().st_mode) if target.exists() else OWN_FILE)


def make_own_folder(folder: Path) -> None:
    """Make a folder, and those it lies in, for their owner alone; others stay as they are. Raises OSError."""
    for missing in reversed([one for one in (folder, *folder.parents) if not one.exists()]):
        missing.mkdir(mode=OWN_FOLDER, exist_ok=True)


def close_to_others(folder: Path) -> None:
    """Let nobody else into a folder of ours that may be there since before, where systems know such rights."""
    with suppress(OSError):
        folder.chmod(OWN_FOLDER)


def close_data_folder(folder: Path, *, sign: str, home: Path) -> None:
    """Let nobody else into a data folder that was made open to others, as by an earlier edition; where systems know
    such rights. It has to be ours and the program's own, which `sign` in it tells: a shared folder or somebody's home
    that the program was pointed at stays as it is.
    """
    if os.name != "posix":  # pragma: no cover - there a folder has the rights of the one it lies in
        return
    with suppress(OSError):
        status = folder.stat()
        is_ours = status.st_uid == os.geteuid() and not status.st_mode & stat.S_ISVTX
        is_home = folder.resolve() == home.resolve()
        if is_ours and not is_home and (folder / sign).exists() and status.st_mode & _OF_OTHERS:
            folder.chmod(stat.S_IMODE(status.st_mode) & ~_OF_OTHERS)


def real(path: Path) -> Path:
    """The file that a symbolic link stands for, to be called first by whatever gives a file's name to another: else
    that takes the link's place and what it stood for stays. Any other path is as it is: drives keep their names.
    """
    try:
        return path.resolve() if path.is_symlink() else path
    except (OSError, RuntimeError):  # links in a circle stand for nothing
        return path


def flush_file(path: Path) -> None:
    """Make the content of a file survive a power cut. Raises OSError."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Make the names in `folder` survive a power cut, where folders can be flushed. Raises OSError."""
    if not CAN_FLUSH_FOLDERS:
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in _CANNOT_BE_FLUSHED:
            raise
