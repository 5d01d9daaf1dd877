"""What was planned is undone step by step, also after the program was closed and opened again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from facilitator_app.domain.agenda import BlockKind
from facilitator_app.domain.records import Record
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_safe import BackupFolder
from facilitator_app.services.planning_day import PlanningDay
from facilitator_app.store.file_store import SqliteFileStore
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import Published

STEPS = 120


def opened(store: SqliteFileStore, path: Path, ids: FakeIds) -> tuple[Document, PlanningDay]:
    document = Document(publish=Published(), clock=FakeClock(), new_id=ids)
    document.attach(store.open(path))
    return document, PlanningDay(document=document, new_id=ids)


def state(records: Iterable[Record]) -> set[Record]:
    return set(records)


def test_more_than_a_hundred_steps_are_undone_after_a_restart(tmp_path: Path) -> None:
    clock = FakeClock()
    backups = BackupFolder(tmp_path / "copies", clock=clock)
    store = SqliteFileStore(
        origin="test", utc=clock.utc, copy_place=backups.place, environ={}, mounts=tmp_path / "none"
    )
    path = tmp_path / "dag.workshop"
    store.create(path, small_day(), made_at=datetime(2027, 1, 1, tzinfo=UTC)).close()
    ids = FakeIds("made")
    document, planning = opened(store, path, ids)
    before = state(document.records())
    made: list[str] = []
    for number in range(STEPS // 6):
        made.append(planning.add_block(kind=BlockKind.THEORY, title=f"Oplæg {number}", after_id="b-1").id)
        planning.arranging.move(made[-1:], 1)
        planning.arranging.lengthen([made[-1], "b-2"], 5)
        planning.arranging.copy(made[-1:])
        second = planning.arranging.split(made[-1], title="Del 2")
        assert second is not None
        planning.days.add_room("Sal {}".format) if number == 0 else planning.arranging.set_track(
            [second.id], 1
        )
    after = state(document.records())
    document.detach()

    document, planning = opened(store, path, ids)
    assert state(document.records()) == after
    for _ in range(STEPS - 1):
        document.undo()
    assert document.undo_state().undo_label == "edit.add_block"
    document.undo()
    assert state(document.records()) == before
    assert document.undo_state().undo_label == ""
    for _ in range(STEPS):
        document.redo()
    assert state(document.records()) == after
    document.detach()
