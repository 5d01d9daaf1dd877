"""A file with a record of every noun, in a folder of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from facilitator_app.store.file_store import SqliteFileStore
from facilitator_app.store.repository import WorkshopRepository
from tests.fakes import FakeClock
from tests.store.examples import MADE_AT, every_record


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    """Where copies before a migration go."""
    return tmp_path / "copies"


@pytest.fixture
def store(tmp_path: Path, copies: Path, clock: FakeClock) -> SqliteFileStore:
    def place(engagement_id: str, path: Path) -> Path:
        return copies / engagement_id / path.name

    no_mounts = tmp_path / "no-mounts"
    return SqliteFileStore(origin="here", utc=clock.utc, copy_place=place, environ={}, mounts=no_mounts)


@pytest.fixture
def path(store: SqliteFileStore, tmp_path: Path) -> Path:
    """A closed file with a record of every noun."""
    path = tmp_path / "Lederdag.workshop"
    store.create(path, every_record(), made_at=MADE_AT).close()
    return path


@pytest.fixture
def open_file(store: SqliteFileStore, path: Path) -> Iterator[Callable[[], WorkshopRepository]]:
    """Opens the file, as often as it is asked; what is open is closed before, and in the end."""
    opened: list[WorkshopRepository] = []

    def close() -> None:
        while opened:
            opened.pop().close()

    def again() -> WorkshopRepository:
        close()
        opened.append(store.open(path))
        return opened[0]

    yield again
    close()


@pytest.fixture
def repository(open_file: Callable[[], WorkshopRepository]) -> WorkshopRepository:
    """The file, open."""
    return open_file()
