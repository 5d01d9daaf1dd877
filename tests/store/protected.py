"""What tests of protected files have in common."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from facilitator_app.store import engine
from facilitator_app.store.file_store import SqliteFileStore

PASSPHRASE = "blå  himmel over Åen"
OTHER = "en helt anden adgangskode"
MARKER = "Planteret Ordensværk"
CALLS = ((Path, "replace"), (Path, "unlink"), (os, "fsync"), (engine, "live"), (engine, "settle"))
"""Every call of the store that changes the folder, by who owns it."""


def protect(store: SqliteFileStore, path: Path, passphrase: str = PASSPHRASE) -> None:
    """Put a closed file under a passphrase; its key is known afterwards."""
    key = store.protection.new_key(passphrase)
    store.protection.rewrite(path, key)
    store.protection.hold(key)


def rows_of(store: SqliteFileStore, path: Path) -> list[str]:
    """What stands in a file whose key is known."""
    with closing(store.open_read_only(path)) as repository:
        return sorted(map(repr, repository.load()))


def holding(word: str, *folders: Path) -> list[str]:
    """Every file below `folders` in which the word can be read, in UTF-8 or UTF-16, and those whose name has it."""
    spelled = [word.encode(), word.encode("utf-16-le"), word.encode("latin-1", "replace")]
    files = [file for folder in folders for file in sorted(folder.rglob("*")) if file.is_file()]
    return [
        str(file) for file in files if word in file.name or any(one in file.read_bytes() for one in spelled)
    ]


@contextmanager
def pictures_of_the_disk(folder: Path, album: Path) -> Iterator[list[Path]]:
    """While it lasts, `folder` is copied before every call that opens a database, gives or takes a name, or flushes:
    what lies there when the power goes just then.
    """
    pictures: list[Path] = []

    def photographed(real: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **kwargs: object) -> object:
            picture = album / f"{len(pictures):03}"
            shutil.copytree(folder, picture)
            pictures.append(picture)
            return real(*args, **kwargs)

        return call

    with pytest.MonkeyPatch.context() as patch:
        for owner, name in CALLS:
            patch.setattr(owner, name, photographed(getattr(owner, name)))
        yield pictures
