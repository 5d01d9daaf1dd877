"""Writing a file so that its name only ever stands for a whole one.

The content goes to a temporary name in the same folder, is flushed to the disk and measured, and then
takes the name in one step.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from facilitator_app.disk import flush_folder, is_held, replace_patiently
from facilitator_app.problems import Outside, Refused
from facilitator_app.services.file_names import numbered

STRAY_S = 3600.0
"""What a killed program has left is removed when it is so much older than what is written now."""

_PART = re.compile(r"\.[0-9a-f]{16}\.part")

OpenNew = Callable[[Path], tuple[BinaryIO, Path]]
"""Makes an empty file beside the target and opens it for writing."""


class IfExists(StrEnum):
    """What happens when the name is taken."""

    NUMBER = "number"
    REFUSE = "refuse"
    REPLACE = "replace"


class WholeFiles:
    """Writes whole files. `sleep` waits between the tries."""

    def __init__(
        self,
        *,
        sleep: Callable[[float], None],
        replace: Callable[[Path, Path], None] = os.replace,
        open_new: OpenNew | None = None,
    ) -> None:
        self._sleep = sleep
        self._replace = replace
        self._open_new = open_new or _open_beside

    def write(self, content: bytes, target: Path, *, if_exists: IfExists) -> Path:
        """Write `content` and return the name it got.

        Raises `Refused` when the name is taken and REFUSE was asked for; `Outside` when the disk is full,
        the file is held by another program or the folder may not be written to. Then no trace is left.
        """
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            chosen = _chosen(target, if_exists)
            self._write(content, chosen)
        except OSError as error:
            raise _problem(error, target) from error
        return chosen

    def _write(self, content: bytes, target: Path) -> None:
        file, temporary = self._open_new(target)
        try:
            with file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            if temporary.stat().st_size != len(content):
                raise OSError(errno.ENOSPC, "fewer bytes on the disk than were written")
            _remove_strays(temporary)
            replace_patiently(temporary, target, sleep=self._sleep, replace=self._replace)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        flush_folder(target.parent)


def _open_beside(target: Path) -> tuple[BinaryIO, Path]:
    """With the rights that new files have in this folder: whoever it is shared with can open what was saved."""
    temporary = target.with_name(f".{secrets.token_hex(8)}.part")
    return temporary.open("xb"), temporary


def _remove_strays(temporary: Path) -> None:
    """Take away what programs that were killed have left beside `temporary`; what is young may still be written."""
    oldest_s = temporary.stat().st_mtime - STRAY_S
    with suppress(OSError):  # the folder is not ours: what cannot be seen or removed is none of our business
        for other in temporary.parent.iterdir():
            if _PART.fullmatch(other.name) and other.stat().st_mtime < oldest_s:
                other.unlink()


def _chosen(target: Path, if_exists: IfExists) -> Path:
    if if_exists is IfExists.REPLACE or not target.exists():
        return target
    if if_exists is IfExists.REFUSE:
        raise Refused("paper.file_exists", name=target.name)
    tried = (target.with_name(name) for name in numbered(target.name))
    return next(path for path in tried if not path.exists())


def _problem(error: OSError, target: Path) -> Outside:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return Outside("paper.disk_full", name=target.name)
    if is_held(error):
        return Outside("paper.file_held", name=target.name)
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return Outside("paper.no_rights", name=target.name)
    return Outside("paper.cannot_write", name=target.name)
