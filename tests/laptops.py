"""Two laptops with the same workshop file: real files, each with its own clock and services."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from facilitator_app.domain.merging import Choice
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.records import Record, RecordChange
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_safe import BackupFolder, KeepingSafe
from facilitator_app.services.merging import Merged, MergingFiles, OtherCopy
from facilitator_app.services.run_log import RunLog
from facilitator_app.store.file_store import SqliteFileStore
from tests.fakes import FakeClock, FakeIds
from tests.memory import Published


class Still:
    """A rehearsal that is on or not."""

    def __init__(self) -> None:
        self.is_on = False

    def end(self) -> None:
        self.is_on = False


class Laptop:
    """One laptop, its file open. Its clock may be wrong."""

    def __init__(self, folder: Path, name: str, *, hours_wrong: int = 0) -> None:
        self.folder = folder / name
        self.folder.mkdir(parents=True)
        self.path = self.folder / "Lederdag.workshop"
        self.clock = FakeClock(FakeClock().utc() + timedelta(hours=hours_wrong))
        backups = BackupFolder(self.folder / "backups", clock=self.clock)
        # Both are called the same: nothing may depend on the name of a computer.
        self.store = SqliteFileStore(
            origin="laptop",
            utc=self.clock.utc,
            copy_place=backups.place,
            environ={},
            mounts=folder / "no-mounts",
        )
        self.keeping = KeepingSafe(store=self.store, folder=backups, clock=self.clock)
        self.published = Published()
        self.document = Document(publish=self.published, clock=self.clock, new_id=FakeIds(f"{name}-edit"))
        self.log = RunLog(records=self.document, clock=self.clock, publish=self.published)
        self.rehearsal = Still()
        self.merging = MergingFiles(
            document=self.document,
            store=self.store,
            keeping=self.keeping,
            rehearsal=self.rehearsal,
            log=self.log,
            clock=self.clock,
        )

    def begin(self, records: tuple[Record, ...]) -> None:
        """Make the file."""
        self.store.create(self.path, records, made_at=self.clock.utc()).close()
        self.open()

    def open(self) -> None:
        """Open the file."""
        self.document.attach(self.store.open(self.path))
        self.log.open()

    def close(self) -> None:
        """Close the file."""
        self.document.detach()

    def hand_over(self, to: Laptop) -> None:
        """Gem kopi, and open it on the other laptop."""
        self.document.copy_to(to.path)
        to.open()

    def copy(self, name: str = "copy.workshop") -> Path:
        """A copy of the file as it is now, as it is brought to the other laptop."""
        path = self.folder / name
        self.document.copy_to(path)
        return path

    def edit(self, *changes: RecordChange) -> None:
        """One step of work."""
        self.document.edit("edit.add_block", changes)
        self.clock.advance(1)

    def add(self, *records: Record) -> None:
        """Add records."""
        self.edit(*(RecordChange(None, one) for one in records))

    def write(self, record_id: str, **values: object) -> None:
        """Change fields of a record."""
        before = self.record(record_id)
        self.edit(RecordChange(before, replace(before, **values)))  # type: ignore[arg-type]

    def remove(self, record_id: str) -> None:
        """Delete a record."""
        self.edit(RecordChange(self.record(record_id), None))

    def record(self, record_id: str) -> Record:
        """A record by its id."""
        return self.records()[record_id]

    def records(self) -> dict[str, Record]:
        """All records by id."""
        return {one.id: one for one in self.document.records()}

    def texts(self) -> list[object]:
        """What the outputs say."""
        return sorted(str(one.value) for one in self.document.all(Output))

    def read(self, path: Path) -> OtherCopy:
        """The other file, read."""
        self.merging.begin(path)
        return self.merging.look_at(path, _unseen, _never)

    def merge(self, other: Laptop | Path, **choices: Choice) -> Merged:
        """Flet. `choices` by the ids."""
        path = other.copy() if isinstance(other, Laptop) else other
        return self.merging.merge(self.read(path), choices)

    def merge_choosing(self, other: Laptop, choices: Mapping[str, Choice]) -> Merged:
        """Flet with choices by any id."""
        return self.merging.merge(self.read(other.copy()), choices)


def _unseen(_done: int, _of: int) -> None:
    """Nobody looks."""


def _never() -> bool:
    return False
