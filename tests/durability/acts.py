"""Everything that the program writes, as a table: what stands before, what is done, and what is seen afterwards.

Invariant: an act says (`told`) when something is written, as the windows do, and not before. A new way of writing
is one more entry in a list of acts; every rig then tries it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from facilitator_app.domain.records import Edit, RecordChange, added, removed
from facilitator_app.domain.timer import RunAction, RunRow
from facilitator_app.problems import Refused
from facilitator_app.services.keeping_safe import BackupFolder
from facilitator_app.services.ports import Repository
from facilitator_app.store import engine, migrations
from facilitator_app.store.file_store import SqliteFileStore
from tests.fakes import FakeClock
from tests.store.edits import edit, typed
from tests.store.examples import LOGO, MADE_AT, WORKSHOP, every_record

RELEASED = sorted((Path(__file__).parents[1] / "store" / "released").glob("v*.sql"))
NAME = "dag.workshop"
DATA = "data"
MISSING = "there is no file"

Told = Callable[[], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One way of writing. `look` gives what a fresh process finds, and fails when that is not whole. Of a long act only
    some moments are tried, and none in a quick run.
    """

    name: str
    prepare: Callable[[Path], None]
    do: Callable[[Path, Told], None]
    look: Callable[[Path], str]
    is_long: bool = False


def store_on(folder: Path) -> SqliteFileStore:
    """The store of a program whose data lie in `folder`."""
    clock = FakeClock()
    place = BackupFolder(folder / DATA / "backups", clock=clock).place
    return SqliteFileStore(origin="here", utc=clock.utc, copy_place=place, environ={}, mounts=folder / "none")


def prepare_file(folder: Path) -> None:
    """A closed file with a record of every noun, and something to undo."""
    with closing(store_on(folder).create(folder / NAME, every_record(), made_at=MADE_AT)) as repository:
        for word in ("en", "to", "tre"):
            repository.write(typed("", word, record_id=word))


def prepare_nothing(folder: Path) -> None:
    """An empty folder."""


def look_at_file(folder: Path) -> str:
    """Everything that the windows would show of the file, as a check sum; the file is opened for it as they do."""
    return look_at(folder, folder / NAME)


def look_at(folder: Path, path: Path) -> str:
    """What is in one file of `folder`."""
    store = store_on(folder)
    try:
        with closing(store.open(path)) as repository:
            seen = content_of(repository)
    except Refused as refused:
        if refused.key != "store.missing":
            raise
        return MISSING
    store.check(path)
    return seen


def content_of(repository: Repository) -> str:
    """Everything that the windows would show of an open file, as a check sum."""
    undoable = repository.undo_labels()
    rows = tuple(repository.run_rows("day"))
    shown = (tuple(repository.load()), undoable, rows, repository.setting("place"))
    return hashlib.sha256(repr(shown).encode()).hexdigest()


def _type(folder: Path, told: Told) -> None:
    with closing(store_on(folder).open(folder / NAME)) as repository:
        told()
        for before, after in (("", "v"), ("v", "vi"), ("vi", "vi spørger")):
            repository.write(typed(before, after, merge_key="felt"))
            told()
        repository.append_run(RunRow(workshop_id="day", at=MADE_AT, action=RunAction.START, block_id="block"))
        told()
        repository.set_setting("place", "slide/1")
        told()
    told()


def _settle(folder: Path, told: Told) -> None:
    with closing(store_on(folder).open(folder / NAME)) as repository:
        told()
        repository.write(edit(*added([replace(LOGO, id="other", content=bytes(30_000))])))
        told()
        repository.settle()
        told()
        repository.write(typed("", "efter"))
        told()


def _undo(folder: Path, told: Told) -> None:
    with closing(store_on(folder).open(folder / NAME)) as repository:
        told()
        for step in (repository.undo, repository.undo, repository.redo):
            step()
            told()
        repository.write(edit(*removed([LOGO])))
        told()
        repository.undo()
        told()


def _make(folder: Path, told: Told) -> None:
    store_on(folder).create(folder / NAME, every_record(), made_at=MADE_AT).close()
    told()


def _forget(folder: Path, told: Told) -> None:
    with closing(store_on(folder).open(folder / NAME)) as repository:
        told()
        repository.forget(["to"])
        told()


def _save_copy(folder: Path, told: Told) -> None:
    with closing(store_on(folder).open(folder / NAME)) as repository:
        told()
        repository.backup_to(folder / "kopi.workshop", (_title("Kopien"),))
        told()


def _prepare_copy(folder: Path) -> None:
    prepare_file(folder)
    store_on(folder).create(folder / "kopi.workshop", every_record(), made_at=MADE_AT).close()


def _look_at_copy(folder: Path) -> str:
    """The copy; the file itself must be as it was all along."""
    assert look_at_file(folder) != MISSING
    return look_at(folder, folder / "kopi.workshop")


def _migrate(folder: Path, told: Told) -> None:
    with closing(store_on(folder).open(folder / NAME)) as repository:
        # Where nothing may be written beside it, it is migrated in memory alone, and the window says so.
        if repository.read_only_because is not None:
            raise repository.read_only_because
    told()


def _prepare_released(released: Path) -> Callable[[Path], None]:
    def prepare(folder: Path) -> None:
        with closing(engine.live(folder / NAME, mode="rwc")) as db:
            db.conn.executescript(released.read_text(encoding="utf-8"))

    return prepare


def _look_at_version(folder: Path) -> str:
    """The version a file is in. Its content is the same before and after; the copy is there before it is new."""
    with closing(engine.live(folder / NAME)) as db:
        version = engine.number(db, "user_version")
    copies = list((folder / DATA).rglob("*.workshop"))
    if version == migrations.current().version:
        assert copies, "the copy is made before anything is changed"
    for copy in copies:
        store_on(folder).check(copy)
    with closing(store_on(folder).open_read_only(folder / NAME)) as repository:
        seen = content_of(repository)
    store_on(folder).check(folder / NAME)
    return f"{version} {seen}"


def _title(title: str) -> Edit:
    change = RecordChange(WORKSHOP, replace(WORKSHOP, title=title))
    return Edit(id=title, label="edit.title", made_at=datetime(2027, 2, 1, tzinfo=UTC), changes=(change,))


def _migrations() -> Iterable[Act]:
    for number, released in enumerate(RELEASED[:-1]):
        yield Act(
            name=f"migrating-{released.stem}",
            prepare=_prepare_released(released),
            do=_migrate,
            look=_look_at_version,
            is_long=number > 0,
        )


ACTS_OF_THE_STORE: tuple[Act, ...] = (
    Act(name="typing", prepare=prepare_file, do=_type, look=look_at_file),
    Act(name="settling", prepare=prepare_file, do=_settle, look=look_at_file),
    Act(name="undoing", prepare=prepare_file, do=_undo, look=look_at_file),
    Act(name="making", prepare=prepare_nothing, do=_make, look=look_at_file),
    Act(name="forgetting", prepare=prepare_file, do=_forget, look=look_at_file),
    Act(name="saving-a-copy", prepare=_prepare_copy, do=_save_copy, look=_look_at_copy),
    *_migrations(),
)
