"""The run log of the workshop being run, and where its show stood: kept in memory, written after publishing.

Invariant: rows reach the disk in the order they happened. When the disk refuses, they wait and go with the
next write; nobody is stopped by it.
"""

from __future__ import annotations

from facilitator_app.domain.timer import RunAction, RunRow, TimerState, spent
from facilitator_app.problems import Problem
from facilitator_app.services.changes import Saved, SaveFailed
from facilitator_app.services.clock import Clock
from facilitator_app.services.ports import Publish, Records


class RunLog:
    """Rows and small remembered values of one workshop. `open` must have been called before anything else."""

    def __init__(self, *, records: Records, clock: Clock, publish: Publish) -> None:
        self._records = records
        self._clock = clock
        self._publish = publish
        self._workshop_id = ""
        self._rows: list[RunRow] = []
        self._waiting_rows: list[RunRow] = []
        self._waiting_values: dict[str, str] = {}
        self._has_failed = False
        self._is_held = False

    @property
    def rows(self) -> tuple[RunRow, ...]:
        """Everything that has happened, written or not."""
        return tuple(self._rows)

    @property
    def workshop_id(self) -> str:
        """The workshop whose log this is."""
        return self._workshop_id

    def open(self) -> None:
        """Read the log of the workshop that is worked on now, after what has happened in it since `hold`. Raises
        `Outside`; the log is empty then.
        """
        if self._is_held and self._workshop_id == self._records.workshop.id:
            self.write()
        self._is_held = False
        self._workshop_id = self._records.workshop.id
        self._rows = []
        self._waiting_rows = []
        self._waiting_values = {}
        self._rows = list(self._records.repository.run_rows(self._workshop_id))

    def note(self, action: RunAction, *, block_id: str, timer: TimerState | None = None) -> None:
        """Add a row for now; `write` puts it on the disk."""
        state = timer or TimerState()
        row = RunRow(
            workshop_id=self._workshop_id,
            at=self._clock.utc(),
            action=action,
            block_id=block_id,
            stop_key=state.stop_key,
            spent_s=spent(state, self._clock.monotonic_s()),
            length_s=state.length_s,
            warn_s=state.warn_s,
            added_s=state.added_s,
            is_running=state.anchor_s is not None,
        )
        self._rows.append(row)
        self._waiting_rows.append(row)

    def remember(self, key: str, value: str) -> None:
        """Keep a small value of this workshop; `write` puts it on the disk."""
        self._waiting_values[key] = value

    def recall(self, key: str) -> str:
        """A remembered value as it is on the disk, or an empty text. Raises `Outside`."""
        return self._records.repository.setting(self._setting_key(key))

    def hold(self) -> None:
        """The file is about to be lent: write what waits, and keep what comes until the file is back (`open`)."""
        self.write()
        self._is_held = True

    def let_go(self) -> None:
        """The file is about to be closed: write what waits. What cannot be written goes into no other file."""
        self.write()
        self._is_held = False

    def write(self) -> None:
        """Put on the disk what waits. A failure is published and the rest tried again at the next write."""
        try:
            self._write_waiting()
        except Problem as problem:
            self._has_failed = True
            self._publish(SaveFailed(problem))
            return
        if self._has_failed:
            self._has_failed = False
            self._publish(Saved(self._clock.utc()))

    def _write_waiting(self) -> None:
        if not (self._waiting_rows or self._waiting_values):
            return  # perhaps the file has been let go of
        repository = self._records.repository
        while self._waiting_rows:
            repository.append_run(self._waiting_rows[0])
            del self._waiting_rows[0]
        for key in tuple(self._waiting_values):
            repository.set_setting(self._setting_key(key), self._waiting_values[key])
            del self._waiting_values[key]

    def _setting_key(self, key: str) -> str:
        return f"run.{self._workshop_id}.{key}"
