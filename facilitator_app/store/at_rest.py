"""Reading a file as it is after its logs have been played back, without touching it."""

from __future__ import annotations

import glob
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from facilitator_app.domain.protection import FileKey
from facilitator_app.store import engine
from facilitator_app.store.engine import KeyedDatabase
from facilitator_app.store.processes import started


@contextmanager
def at_rest(path: Path, *, key: FileKey | None) -> Iterator[KeyedDatabase]:
    """The file with its logs played back. What is copied for that is protected as the file is."""
    logs = engine.companions(path)
    if not logs:
        with closing(engine.still(path, key=key)) as db:
            yield db
        return
    beside = path.parent if may_write(path) else None
    with tempfile.TemporaryDirectory(prefix=f".{path.name}.{os.getpid()}-", dir=beside) as folder:
        for file in (path, *logs):
            shutil.copyfile(file, Path(folder) / file.name)
        with closing(engine.live(Path(folder) / path.name, key=key)) as db:
            with suppress(engine.SqliteError):  # what cannot be played back is told of when it is read
                engine.play_back(db)
            yield db


def clear_left_copies(path: Path) -> None:
    """Remove the copies that a kill has left of a file; not those of a process that lives."""
    for folder in {path.parent, Path(tempfile.gettempdir())}:
        for left in folder.glob(f".{glob.escape(path.name)}.*-*"):
            reader = left.name.rpartition("-")[0].rpartition(".")[2]
            if left.is_dir() and not left.is_symlink() and reader.isdecimal() and not started(int(reader)):
                shutil.rmtree(left, ignore_errors=True)


def may_write(path: Path) -> bool:
    """Whether the file and its folder may be written to."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
