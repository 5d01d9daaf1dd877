"""A file that lives in memory: the same promises as the real one, and a disk that can be told to fail."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from facilitator_app.domain.erasure import Erased, Erasure, without
from facilitator_app.domain.file_history import FileHistory
from facilitator_app.domain.merging import ComingRuns
from facilitator_app.domain.people import Participant
from facilitator_app.domain.protection import CopyAs, Under
from facilitator_app.domain.records import Edit, Record, RecordChange
from facilitator_app.domain.timer import RunRow
from facilitator_app.problems import Outside, Problem
from facilitator_app.services.changes import Change


class MemoryPast:
    """`services.ports.Past` of a file that has never been copied."""

    def history(self) -> FileHistory:
        return FileHistory()

    def learn(self, seen: Mapping[str, int], runs: Sequence[ComingRuns]) -> None:
        """There is nothing to learn from."""

    def know(self, seen: Mapping[str, int], runs: Sequence[ComingRuns]) -> None:
        """Nor to know."""


class MemoryErasing:
    """`services.ports.Erasing` of a file in memory."""

    def __init__(self, repository: MemoryRepository) -> None:
        self._repository = repository

    def people(self) -> Sequence[Erased]:
        return tuple(self._repository.erased.values())

    def called(self) -> Sequence[Participant]:
        return ()

    def has_traces(self) -> bool:
        return False

    def texts(self) -> Sequence[tuple[str, str]]:
        return [(f"setting:{name}", value) for name, value in self._repository.settings.items()]

    def erase(self, erasures: Sequence[Erasure], /) -> int:
        return self._repository.erase(erasures)

    def erase_into(self, target: Path, erasures: Sequence[Erasure], /) -> None:
        copy = MemoryRepository(self._repository.records.values())
        copy.erase(erasures)
        copy.backup_to(target)


class MemoryRepository:
    """`services.ports.Repository` without a disk."""

    def __init__(self, records: Iterable[Record] = (), *, path: Path = Path("day.workshop")) -> None:
        self._path = path
        self.records: dict[str, Record] = {record.id: record for record in records}
        self.rows: list[RunRow] = []
        self.settings: dict[str, str] = {}
        self.erased: dict[str, Erased] = {}
        self.is_closed = False
        self.problem: Problem | None = None
        self.reading_problem: Problem | None = None
        self.closing_problem: Problem | None = None
        self._done: list[Edit] = []
        self._undone: list[Edit] = []

    @property
    def path(self) -> Path:
        return self._path

    @property
    def read_only_because(self) -> Outside | None:
        return None

    @property
    def past(self) -> MemoryPast:
        return MemoryPast()

    @property
    def erasing(self) -> MemoryErasing:
        return MemoryErasing(self)

    def erase(self, erasures: Sequence[Erasure]) -> int:
        self._fail_if_told()
        before = dict(self.records)
        self.records = {one.id: one for one in without(tuple(before.values()), erasures)}
        self.erased |= {one.erased.person_id: one.erased for one in erasures}
        self._done.clear()
        self._undone.clear()
        return sum(self.records.get(one) != record for one, record in before.items())

    def load(self) -> Iterable[Record]:
        return tuple(self.records.values())

    def write(self, edit: Edit) -> None:
        self._fail_if_told()
        self._apply(edit.changes)
        self._undone.clear()
        newest = self._done[-1] if self._done else None
        if newest is not None and edit.merge_key and newest.merge_key == edit.merge_key:
            self._done[-1] = replace(newest, changes=_joined(newest.changes, edit.changes))
        else:
            self._done.append(edit)

    def undo(self) -> Edit | None:
        self._fail_if_told()
        if not self._done:
            return None
        edit = self._done.pop()
        self._undone.append(edit)
        self._apply(edit.reversed_changes())
        return edit

    def redo(self) -> Edit | None:
        self._fail_if_told()
        if not self._undone:
            return None
        edit = self._undone.pop()
        self._done.append(edit)
        self._apply(edit.changes)
        return edit

    def forget(self, record_ids: Collection[str]) -> None:
        self._fail_if_told()
        for steps in (self._done, self._undone):
            steps[:] = [one for one in steps if not any(c.record.id in record_ids for c in one.changes)]

    def undo_labels(self) -> tuple[str, str]:
        if self.reading_problem is not None:
            raise self.reading_problem
        return (
            self._done[-1].label if self._done else "",
            self._undone[-1].label if self._undone else "",
        )

    def append_run(self, row: RunRow) -> None:
        self._fail_if_told()
        self.rows.append(row)

    def run_rows(self, workshop_id: str) -> Sequence[RunRow]:
        return tuple(row for row in self.rows if row.workshop_id == workshop_id)

    def set_setting(self, key: str, value: str) -> None:
        self._fail_if_told()
        self.settings[key] = value

    def setting(self, key: str) -> str:
        return self.settings.get(key, "")

    def settle(self) -> None:
        self._fail_if_told()

    def backup_to(
        self,
        target: Path,
        waiting: Sequence[Edit] = (),
        _under: Under = CopyAs.ITSELF,
        _known: Iterable[Record] = (),
        /,
    ) -> None:
        copy = MemoryRepository(self.records.values())
        for edit in waiting:
            copy.write(edit)
        target.write_bytes(repr(sorted(copy.records)).encode())

    def close(self) -> None:
        self.is_closed = True
        if self.closing_problem is not None:
            raise self.closing_problem

    def _fail_if_told(self) -> None:
        if self.problem is not None:
            raise self.problem

    def _apply(self, changes: Sequence[RecordChange]) -> None:
        for change in changes:
            if change.after is None:
                self.records.pop(change.record.id, None)
            else:
                self.records[change.after.id] = change.after


class Published:
    """Remembers what was published, in order."""

    def __init__(self) -> None:
        self.changes: list[Change] = []

    def __call__(self, change: Change, /) -> None:
        self.changes.append(change)

    def of(self, kind: type[Change]) -> list[Change]:
        """The changes of one kind, oldest first."""
        return [change for change in self.changes if isinstance(change, kind)]


def _joined(first: Sequence[RecordChange], then: Sequence[RecordChange]) -> tuple[RecordChange, ...]:
    sides = {change.record.id: change for change in first}
    for change in then:
        earlier = sides.get(change.record.id)
        sides[change.record.id] = RecordChange(earlier.before, change.after) if earlier else change
    return tuple(sides.values())
