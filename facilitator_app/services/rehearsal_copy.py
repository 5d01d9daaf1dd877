"""The open file's double for a rehearsal: everything is written to memory, and nothing to the disk.

Invariant: no call changes the real file, which is held open meanwhile so that nobody else can take it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path

from facilitator_app.domain.protection import CopyAs, Under
from facilitator_app.domain.records import Edit, Record, RecordChange
from facilitator_app.domain.timer import RunRow
from facilitator_app.problems import Problem
from facilitator_app.services.ports import Erasing, Past, Repository


class RehearsalCopy:
    """`ports.Repository` over the real one: `records` are what it holds. Copies and settings come from the real one."""

    def __init__(self, real: Repository, records: Iterable[Record]) -> None:
        self._real = real
        self._records = {record.id: record for record in records}
        self._rows: list[RunRow] = []
        self._settings: dict[str, str] = {}
        self._done: list[Edit] = []
        self._undone: list[Edit] = []

    @property
    def path(self) -> Path:
        return self._real.path

    @property
    def read_only_because(self) -> Problem | None:
        """A rehearsal can be held on a file that may only be read."""
        return None

    @property
    def past(self) -> Past:
        """That of the real file; nothing is merged during a rehearsal."""
        return self._real.past

    @property
    def erasing(self) -> Erasing:
        """That of the real file; nobody is erased during a rehearsal."""
        return self._real.erasing

    def forget_run(self) -> None:
        """As if the day had never been run; what was noted stays."""
        self._rows.clear()
        self._settings.clear()

    def load(self) -> Iterable[Record]:
        return tuple(self._records.values())

    def write(self, edit: Edit) -> None:
        self._apply(edit.changes)
        self._undone.clear()
        newest = self._done[-1] if self._done else None
        if newest is not None and edit.merge_key and newest.merge_key == edit.merge_key:
            edit = Edit(
                id=newest.id,
                label=newest.label,
                made_at=newest.made_at,
                changes=_joined(newest.changes, edit.changes),
                merge_key=newest.merge_key,
            )
            self._done.pop()
        self._done.append(edit)

    def undo(self) -> Edit | None:
        return self._travel(self._done, self._undone, Edit.reversed_changes)

    def redo(self) -> Edit | None:
        return self._travel(self._undone, self._done, _made_changes)

    def forget(self, record_ids: Collection[str]) -> None:
        """Of the rehearsal alone; the real file goes on remembering."""
        for steps in (self._done, self._undone):
            steps[:] = [one for one in steps if not any(c.record.id in record_ids for c in one.changes)]

    def undo_labels(self) -> tuple[str, str]:
        return (
            self._done[-1].label if self._done else "",
            self._undone[-1].label if self._undone else "",
        )

    def append_run(self, row: RunRow) -> None:
        self._rows.append(row)

    def run_rows(self, workshop_id: str) -> Sequence[RunRow]:
        return tuple(row for row in self._rows if row.workshop_id == workshop_id)

    def set_setting(self, key: str, value: str) -> None:
        self._settings[key] = value

    def setting(self, key: str) -> str:
        """A value of this rehearsal; of the run itself none is taken over."""
        if key in self._settings or key.startswith("run."):
            return self._settings.get(key, "")
        return self._real.setting(key)

    def settle(self) -> None:
        """Nothing is on its way to the disk."""

    def backup_to(
        self,
        target: Path,
        _waiting: Sequence[Edit] = (),
        under: Under = CopyAs.ITSELF,
        _known: Iterable[Record] = (),
        /,
    ) -> None:
        """A copy of the real file: what is rehearsed is handed to nobody."""
        self._real.backup_to(target, (), under)

    def close(self) -> None:
        """The real file is not this one's to close."""

    def _travel(
        self,
        taken_from: list[Edit],
        put_to: list[Edit],
        changes_of: Callable[[Edit], tuple[RecordChange, ...]],
    ) -> Edit | None:
        if not taken_from:
            return None
        edit = taken_from.pop()
        put_to.append(edit)
        self._apply(changes_of(edit))
        return edit

    def _apply(self, changes: Sequence[RecordChange]) -> None:
        for change in changes:
            if change.after is None:
                self._records.pop(change.record.id, None)
            else:
                self._records[change.after.id] = change.after


def _joined(first: Sequence[RecordChange], then: Sequence[RecordChange]) -> tuple[RecordChange, ...]:
    """Both steps of typing as one: from what stood before the first to what stands after the last."""
    sides = {change.record.id: change for change in first}
    for change in then:
        earlier = sides.get(change.record.id)
        sides[change.record.id] = RecordChange(earlier.before, change.after) if earlier else change
    return tuple(sides.values())


def _made_changes(edit: Edit) -> tuple[RecordChange, ...]:
    return edit.changes
