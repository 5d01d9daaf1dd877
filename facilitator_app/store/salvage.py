"""Reading what can still be read of a damaged file, row by row, past the pages that are lost.

Invariant: the file itself is never opened for writing: all is read from a copy in `scratch`, which is removed again. A
row is handed out only when it gives its check sum, so that no text with a flipped bit comes back as if it were whole.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from sqlite_utils import Database

from facilitator_app.domain.bounds import is_reckonable
from facilitator_app.domain.protection import FileKey
from facilitator_app.domain.records import Record
from facilitator_app.domain.salvaged import Salvaged
from facilitator_app.problems import Problem, Refused
from facilitator_app.store import engine, mending, migrations
from facilitator_app.store.carving import carve
from facilitator_app.store.contents import digest_of
from facilitator_app.store.engine import SqliteError
from facilitator_app.store.faults import told
from facilitator_app.store.migrations import Schema
from facilitator_app.store.tables import TABLES, DamagedRow, checked_value

LIMIT_S = 20.0
MOST_PROBES = 20_000
_STEPS_BETWEEN_LOOKS = 20_000
_BLIND_STEPS = 500


class OpenCopy(Protocol):
    """Opens a file under the key of the damaged one. `mode` is `rwc` to make it."""

    def __call__(self, path: Path, /, *, mode: str = "rw") -> Database: ...


KeyOf = Callable[[Path], FileKey | None]
MayGoOn = Callable[[], bool]
Progress = Callable[[int, int], None]


def _plain(_path: Path) -> FileKey | None:
    """No file is protected."""
    return None


class SalvageReader:
    """Reads damaged files. `scratch` is a folder of the program's own; `key_of` gives the key of a protected file, None
    for a plain one, and raises `Refused` when it is not known or cannot be told.
    """

    def __init__(
        self,
        *,
        scratch: Path,
        monotonic_s: Callable[[], float],
        key_of: KeyOf = _plain,
        schema: Schema | None = None,
        limit_s: float = LIMIT_S,
    ) -> None:
        self._scratch = scratch
        self._monotonic_s = monotonic_s
        self._key_of = key_of
        self._schema = schema or migrations.current()
        self._limit_s = limit_s

    def read(
        self, path: Path, *, like: Path | None, progress: Progress, is_cancelled: Callable[[], bool]
    ) -> Salvaged:
        """Everything of `path` that reads as it was written; `like` is a good backup of it, if there is one.

        Nothing for a file of which nothing can be read. Raises `Refused` for one that is not ours or newer, and
        `Outside` when the disk stands in the way.
        """
        ends_s = self._monotonic_s() + self._limit_s

        def may_go_on() -> bool:
            return not is_cancelled() and self._monotonic_s() < ends_s

        with told(path):
            self._scratch.mkdir(parents=True, exist_ok=True)
            # Not a name with the file's: people's words stand in it.
            with tempfile.TemporaryDirectory(prefix="salvage-", dir=self._scratch) as folder:
                copy = _copied(path, Path(folder))
                open_copy = partial(engine.live, key=self._key(path, like))
                return self._read(copy, like, open_copy, _Watch(may_go_on, progress))

    def _key(self, path: Path, like: Path | None) -> FileKey | None:
        """The file's key, or that of its backup where its own first bytes are lost."""
        for one in (path, like):
            with suppress(Problem):
                if one is not None and (key := self._key_of(one)) is not None:
                    return key
        return None

    def _read(self, copy: Path, like: Path | None, open_copy: OpenCopy, watch: _Watch) -> Salvaged:
        mending.mend_size(copy)
        # Before it is opened, which may cost its log, and before what is borrowed covers what lies there.
        pages = _copied(copy, Path(tempfile.mkdtemp(dir=copy.parent)))
        version = self._version(copy, open_copy)
        is_charted = version is not None
        for good in self._grafts(copy.parent, like, open_copy):
            if version is None:
                mending.graft(copy, good)
                version = self._version(copy, open_copy)
                is_charted = version is not None and good == like
        with closing(engine.memory()) as rescued:
            self._make(rescued, version or self._schema.version)
            lost = _Source(copy, open_copy, watch).fill(rescued) if version is not None else 0
            if self._schema.migrations.pending(rescued):
                _drop_orphans(rescued)
                migrations.apply(rescued, self._schema)
            found = carve(pages, rescued, watch.may_go_on) if not is_charted else 0
            is_uncharted = found > 0 or version is None
            return _salvaged(rescued, lost=lost, is_whole=watch.may_go_on(), is_uncharted=is_uncharted)

    def _grafts(self, folder: Path, like: Path | None, open_copy: OpenCopy) -> Iterator[Path]:
        """Where definitions can be borrowed: from a backup, or else from a new file under the same key, whose tables
        begin where those of a file begin that was made by this version and not written anew since.
        """
        if like is not None:
            yield like
        fresh = folder / "fresh"
        with closing(open_copy(fresh, mode="rwc")) as db:
            migrations.apply(db, self._schema)
        yield fresh

    def _version(self, copy: Path, open_copy: OpenCopy) -> int | None:
        """The version of the copy's definitions; None when they cannot be read, or are none of ours."""
        try:
            with closing(open_copy(copy)) as db:
                if migrations.is_newer(db, self._schema):
                    raise Refused("store.newer", file=copy.name)
                is_ours = engine.number(db, "application_id") == engine.APPLICATION_ID
                # The number that the file gives itself may be what is damaged.
                return migrations.version_of_definitions(db, self._schema) if is_ours else None
        except (SqliteError, UnicodeDecodeError):
            return None

    def _make(self, rescued: Database, version: int) -> None:
        """The tables as they were in that version, empty."""
        rescued.conn.execute("PRAGMA foreign_keys=OFF")
        self._schema.migrations.apply(rescued, stop_before=f"v{version + 1}")


@dataclass(frozen=True, slots=True)
class _Watch:
    """Whether to go on, and who hears how far it is."""

    may_go_on: MayGoOn
    progress: Progress


@dataclass(slots=True)
class _Rows:
    """What came of one table so far."""

    found: dict[int, tuple[Any, ...]] = field(default_factory=dict)
    is_torn: bool = False


class _Source:
    """The copy that is read from."""

    def __init__(self, copy: Path, open_copy: OpenCopy, watch: _Watch) -> None:
        self._copy = copy
        self._open_copy = open_copy
        self._watch = watch
        self._is_plain = mending.is_plain(copy)
        self._db: Database | None = None

    def fill(self, rescued: Database) -> int:
        """Put every row that can be read into `rescued`; returns how many at least could not."""
        names = [*(table.name for table in TABLES.values()), "content"]
        present = {row[0] for row in rescued.conn.execute("SELECT name FROM sqlite_schema")}
        names = [name for name in names if name in present]
        lost = 0
        for step, name in enumerate(names):
            self._watch.progress(step, len(names))
            if not self._watch.may_go_on():
                break
            lost += self._fill(rescued, name)
        self._watch.progress(len(names), len(names))
        self._let_go()
        return lost

    def _fill(self, rescued: Database, name: str) -> int:
        columns = [row[1] for row in rescued.conn.execute(f'PRAGMA table_info("{name}")')]
        listed = ", ".join(f'"{column}"' for column in columns)
        rows = _Rows()
        query = f'SELECT rowid, {listed} FROM "{name}"'
        self._scan(rows, f"{query} ORDER BY rowid")
        known: set[int] = set()
        if rows.is_torn:
            self._scan(rows, f"{query} ORDER BY rowid DESC")
            known = self._known_rowids(name)
            tried = known or set(range(1, max(rows.found, default=0) + _BLIND_STEPS))
            self._probe(rows, f"{query} WHERE rowid = ?", tried - rows.found.keys())
        marks = ", ".join("?" * len(columns))
        lost = len(known - rows.found.keys())
        for _rowid, row in sorted(rows.found.items()):
            try:
                rescued.conn.execute(f'INSERT INTO "{name}" ({listed}) VALUES ({marks})', row)
            except SqliteError:
                lost += 1
        return lost

    def _scan(self, rows: _Rows, query: str) -> None:
        """Read until the end, or until a page that cannot be read."""
        try:
            for rowid, *row in self._opened().conn.execute(query):
                rows.found.setdefault(rowid, tuple(row))
        except (SqliteError, MemoryError):
            rows.is_torn = True
            self._recover()

    def _known_rowids(self, name: str) -> set[int]:
        """The rows that the index of ids tells of, as far as it can be read from either end."""
        found: set[int] = set()
        key = "digest" if name == "content" else "id"
        for order in ("", "DESC"):
            try:
                for row in self._opened().conn.execute(
                    f'SELECT rowid FROM "{name}" ORDER BY "{key}" {order}'
                ):
                    found.add(row[0])
            except SqliteError:
                self._recover()
        return found

    def _probe(self, rows: _Rows, query: str, rowids: set[int]) -> None:
        """Ask for each row by itself."""
        for rowid in sorted(rowids)[:MOST_PROBES]:
            if not self._watch.may_go_on():
                return
            try:
                row = self._opened().conn.execute(query, (rowid,)).fetchone()
            except (SqliteError, MemoryError):
                self._recover()
                continue
            if row is not None:
                rows.found.setdefault(rowid, tuple(row[1:]))

    def _opened(self) -> Database:
        if self._db is None:
            self._db = self._open_copy(self._copy)
            # A text with a flipped bit may be no text any more; its check sum tells.
            self._db.conn.text_factory = _text
            self._db.conn.set_progress_handler(self._is_over, _STEPS_BETWEEN_LOOKS)
        return self._db

    def _is_over(self) -> bool:
        return not self._watch.may_go_on()

    def _recover(self) -> None:
        """After an error an encrypted file answers nothing any more, and is opened anew."""
        if not self._is_plain:
            self._let_go()

    def _let_go(self) -> None:
        if self._db is not None:
            with suppress(SqliteError):
                self._db.close()
        self._db = None


def _salvaged(db: Database, *, lost: int, is_whole: bool, is_uncharted: bool) -> Salvaged:
    _drop_false_contents(db)
    records: list[Record] = []
    changed_at: dict[str, datetime] = {}
    for table in TABLES.values():
        written = dict(_dated(db, table.name))
        for row in db.conn.execute(table.select_sql):
            try:
                record: Record = checked_value(table, row[:-1], row[-1])
            except DamagedRow:
                lost += 1
                continue
            records.append(record)
            if record.id in written:
                changed_at[record.id] = written[record.id]
    return Salvaged(
        records=tuple(records),
        changed_at=changed_at,
        lost=lost,
        is_whole=is_whole,
        is_uncharted=is_uncharted and bool(records),
    )


def _dated(db: Database, name: str) -> Iterator[tuple[str, datetime]]:
    for record_id, changed_at in db.conn.execute(f"SELECT id, row_changed_at FROM {name}"):
        # At either end of time there is no instant in UTC, and of one without a zone some systems know none early on.
        with suppress(ValueError, OverflowError, OSError):
            at = datetime.fromisoformat(changed_at).astimezone(UTC)
            if is_reckonable(at):
                yield record_id, at


def _drop_false_contents(db: Database) -> None:
    """Bytes that are not those of their digest are not those of the attachment either."""
    false = [
        row[0] for row in db.conn.execute("SELECT digest, bytes FROM content") if digest_of(row[1]) != row[0]
    ]
    _delete(db, "DELETE FROM content WHERE digest = ?", false)


def _drop_orphans(db: Database) -> None:
    """A migration wants every row to point at something."""
    while orphans := db.conn.execute("PRAGMA foreign_key_check").fetchall():
        for table, rowid, *_ in orphans:
            _delete(db, f'DELETE FROM "{table}" WHERE rowid = ?', [rowid])


def _delete(db: Database, statement: str, keys: Sequence[object]) -> None:
    for key in keys:
        db.conn.execute(statement, (key,))


def _copied(path: Path, folder: Path) -> Path:
    copy = folder / "damaged"
    shutil.copyfile(path, copy)
    for log in engine.companions(path):
        shutil.copyfile(log, copy.with_name(copy.name + log.name.removeprefix(path.name)))
    return copy


def _text(raw: bytes) -> str:
    return raw.decode(errors="replace")
