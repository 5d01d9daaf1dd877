"""What tests of whole files have in common."""

import hashlib
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from facilitator_app.problems import Problem
from facilitator_app.store import engine


def fingerprint(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def refusal(call: Callable[[], object]) -> str:
    """The key of the problem that `call` raises."""
    with pytest.raises(Problem) as told:
        call()
    return told.value.key


def left_beside(path: Path) -> list[str]:
    return sorted(file.name for file in path.parent.iterdir() if file != path)


NEWER = (
    "PRAGMA user_version=99",
    "INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('facilitator', 'v99')",
)
"""What makes a file one of a later version: its number and its line in the book-keeping."""


def left_open(path: Path, tmp_path: Path, *statements: str) -> Path:
    """A copy of the file as a crash leaves it: what was done last stands only in the log."""
    folder = tmp_path / "crashed"
    folder.mkdir()
    with closing(engine.live(path)) as db:
        engine.start_log(db)
        for statement in statements:
            db.conn.execute(statement)
        for name in (path.name, f"{path.name}-wal"):
            shutil.copy(path.with_name(name), folder / name)
    return folder / path.name
