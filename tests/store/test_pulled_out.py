"""A file that can no longer be read while it is open: a stick was pulled out, or it was written over (F16, F17)."""

from __future__ import annotations

import os
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator_app.domain.outputs import Output
from facilitator_app.problems import Outside
from facilitator_app.services.document import Document
from facilitator_app.store import engine
from facilitator_app.store.file_store import SqliteFileStore
from facilitator_app.store.repository import WorkshopRepository
from tests.fakes import FakeClock, FakeIds
from tests.memory import Published
from tests.store.examples import OUTPUT


class PulledOut:
    """A connection whose file has gone with its stick."""

    def __init__(self, conn: engine.Connection) -> None:
        self._conn = conn

    def __getattr__(self, name: str) -> object:
        return getattr(self._conn, name)

    def execute(self, sql: str, *values: object) -> object:
        if sql.startswith("PRAGMA cipher"):
            return self._conn.execute(sql, *values)
        raise _gone()

    def backup(self, _target: engine.Connection) -> None:
        raise _gone()


def _gone() -> Exception:
    error = engine.SqliteError("disk I/O error")
    error.sqlite_errorcode = 10  # type: ignore[attr-defined]
    return error


def document_of(repository: WorkshopRepository, clock: FakeClock) -> Document:
    document = Document(publish=Published(), clock=clock, new_id=FakeIds("edit"))
    document.attach(repository)
    return document


def say(document: Document, text: str) -> None:
    before = document.get(Output, OUTPUT.id)
    assert before is not None
    document.replace("edit.change", replace(before, value=text))


def test_all_that_was_typed_is_in_the_copy_when_the_stick_was_pulled_out(
    path: Path, store: SqliteFileStore, tmp_path: Path, clock: FakeClock
) -> None:
    """F17: nothing can be read from the stick any more; the copy is written from memory."""
    db = engine.live(path)
    engine.start_log(db)
    document = document_of(WorkshopRepository(db=db, path=path, origin="here", utc=clock.utc), clock)
    say(document, "før")
    whole = db.conn
    db.conn = PulledOut(db.conn)  # type: ignore[assignment]
    say(document, "efter")
    assert not document.is_all_saved
    document.copy_to(tmp_path / "kopi.workshop")
    with closing(store.open(tmp_path / "kopi.workshop")) as copy:
        records = {one.id: one for one in copy.load()}
    assert records == {one.id: one for one in document.records()}
    said = records[OUTPUT.id]
    assert isinstance(said, Output)
    assert said.value == "efter"
    whole.close()


def test_a_copy_that_cannot_be_written_either_is_told_as_what_it_was(
    path: Path, tmp_path: Path, clock: FakeClock
) -> None:
    """F17: the target lies on the same stick."""
    db = engine.live(path)
    engine.start_log(db)
    document = document_of(WorkshopRepository(db=db, path=path, origin="here", utc=clock.utc), clock)
    whole = db.conn
    db.conn = PulledOut(db.conn)  # type: ignore[assignment]
    (tmp_path / "in-the-way").write_bytes(b"")
    with pytest.raises(Outside, match=r"store\.disk_failed"):
        document.copy_to(tmp_path / "in-the-way" / "kopi.workshop")
    whole.close()


@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file cannot be written over")
def test_a_file_that_was_written_over_in_place_is_handed_on_from_memory(
    path: Path, store: SqliteFileStore, tmp_path: Path, clock: FakeClock
) -> None:
    """F16: somebody has copied something else into the open file."""
    with closing(store.open(path)) as repository:
        document = document_of(repository, clock)
        say(document, "vores")
        path.write_bytes(b"noget andet" * 20_000)
        document.copy_to(tmp_path / "kopi.workshop")
        with closing(store.open(tmp_path / "kopi.workshop")) as copy:
            assert {one.id: one for one in copy.load()} == {one.id: one for one in document.records()}


@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file cannot be written over")
def test_a_file_that_was_written_over_in_place_is_noticed_at_the_next_save(
    path: Path, store: SqliteFileStore, tmp_path: Path, clock: FakeClock
) -> None:
    """F16: another program has copied an older state into the open file, which keeps its name and number. The text is
    kept and handed on, and nothing of ours is put into what lies there now."""
    older = path.read_bytes()
    repository = store.open(path)
    document = document_of(repository, clock)
    say(document, "før")
    assert document.is_all_saved
    repository.settle()
    say(document, "også vores")
    path.write_bytes(older)
    say(document, "efter")
    assert not document.is_all_saved
    assert isinstance(document_problem(document), Outside)
    document.copy_to(tmp_path / "kopi.workshop")
    with closing(store.open(tmp_path / "kopi.workshop")) as copy:
        assert {one.id: one for one in copy.load()} == {one.id: one for one in document.records()}
    repository.close()
    assert path.read_bytes() == older
    store.check(path)


@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file cannot be written over")
def test_a_file_that_was_only_touched_is_saved_in_as_before(
    path: Path, store: SqliteFileStore, clock: FakeClock
) -> None:
    """F16: a time that changes, as systems and backup programs may change it, is not mistaken for another content."""
    with closing(store.open(path)) as repository:
        document = document_of(repository, clock)
        say(document, "før")
        os.utime(path, (1, 1))
        say(document, "efter")
        assert document.is_all_saved
        repository.settle()
        say(document, "til sidst")
        assert document.is_all_saved


def document_problem(document: Document) -> Exception:
    with pytest.raises(Outside) as told:
        document.write_waiting()
    return told.value
