"""The folder that a deck is read in: inside the program's own data, since a copy of somebody's slides lies in it.

One invariant: what is in use is never cleared away, and what a killed program left behind is, at the next start.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from facilitator_app.problems import Outside

PREFIX = "deck-"
MARK = "in-use"


@contextmanager
def own_folder(within: Path) -> Iterator[Path]:
    """A folder for one file, gone afterwards. Raises `Outside` when the disk has no room for it."""
    try:
        within.mkdir(parents=True, exist_ok=True)
        made = tempfile.TemporaryDirectory(prefix=PREFIX, dir=within, ignore_cleanup_errors=True)
        mark = (Path(made.name) / MARK).open("wb")
    except OSError as problem:
        raise Outside("deck.no_room") from problem
    with made as name, mark:
        _claimed(mark)
        yield Path(name)


def clear_leftovers(within: Path) -> None:
    """Remove the folders that nobody uses any more. What cannot be removed now is left for the next start."""
    for folder in within.glob(f"{PREFIX}*"):
        if _is_left(folder):
            shutil.rmtree(folder, ignore_errors=True)


def _is_left(folder: Path) -> bool:
    mark = folder / MARK
    try:
        with mark.open("ab") as stream:
            if not _claimed(stream):
                return False
        # Windows removes no file that another program has open.
        mark.unlink()
    except OSError:
        return False
    return True


def _claimed(mark: IO[bytes]) -> bool:
    """Whether the mark is ours now. The system lets go of it with the program that held it, however that ended."""
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
