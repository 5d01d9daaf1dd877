"""Finding rows page by page in a damaged plain file whose definitions are lost: nothing says any more where tables are.

Invariant: nothing but bytes is read, and a row is believed only when it gives its own check sum as a row of one of our
tables; of two that say they are the same record the one written last is. What is in no page that holds rows is not
looked for, so that leftovers of what was removed do not come back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from struct import unpack
from types import MappingProxyType

from sqlite_utils import Database

from facilitator_app.domain.records import Record
from facilitator_app.domain.salvaged import MUST_POINT
from facilitator_app.store.columns import Cell
from facilitator_app.store.contents import digest_of
from facilitator_app.store.engine import SqliteError
from facilitator_app.store.tables import TABLES, DamagedRow, TableSpec, checked_value

PAGE_BYTES = 4096
"""Of every file of ours."""

_MOST_PAGES = 65_536
_MOST_TIMES = 4
_LOG_HEAD_BYTES = 32
_FRAME_HEAD_BYTES = 24
_LEAF = 13
_HEAD_BYTES = 100
_LEAF_HEAD_BYTES = 8
_CONTENT_COLUMNS = 2
_MOST_COLUMNS = 200
_VARINT_BYTES = 9
_TEXT_FROM = 13
_BLOB_FROM = 12
_FIXED_BYTES = (0, 1, 2, 3, 4, 6, 8)
_REAL = 7
_CONSTANTS = MappingProxyType({8: 0, 9: 1})
_ID = re.compile("[0-9a-f]{32}")

Row = tuple[Cell, ...]


class _Torn(Exception):
    """These bytes are no row."""


def carve(copy: Path, rescued: Database, may_go_on: Callable[[], bool]) -> int:
    """Put every row that can be found in the pages of `copy` into the empty or half filled tables of `rescued`, which
    are of the present version; what stands there already stays. Returns how many were put in.
    """
    content = _with_log(_pages_of(copy), copy.with_name(f"{copy.name}-wal"))
    # Torn pages may tell of one row many times.
    rows = tuple(dict.fromkeys(_rows(content, may_go_on)))
    for row in rows:
        if len(row) == _CONTENT_COLUMNS:
            _put_content(rescued, row)
    tables = [_Table.of(rescued, table) for table in TABLES.values()]
    present = {one for table in tables for one in table.ids(rescued)}
    known = present | {row[0] for row in rows if row}
    found: list[_Found] = []
    for row in rows:
        if not may_go_on():
            break
        one = _believed(rescued, row, tables, known)
        found += [one] if one is not None else []
    found.sort(key=attrgetter("written"), reverse=True)
    standing = set(present)
    for one in found:
        if one.row[0] not in standing and one.table.put(rescued, one.row):
            standing.add(one.row[0])
    return len(standing) - len(present)


@dataclass(frozen=True, slots=True)
class _Table:
    """A table, how many columns a row of it has and which of them tells when it was written. The first is the id."""

    spec: TableSpec
    width: int
    written: int

    @classmethod
    def of(cls, rescued: Database, spec: TableSpec) -> _Table:
        names = [row[1] for row in rescued.conn.execute(f'PRAGMA table_info("{spec.name}")')]
        return cls(spec, len(names), names.index("row_changed_at"))

    def ids(self, rescued: Database) -> Iterator[Cell]:
        """Of the records that stand in it."""
        yield from (row[0] for row in rescued.conn.execute(f"SELECT id FROM {self.spec.name}"))

    def put(self, rescued: Database, row: Row) -> bool:
        """Whether it could be put in."""
        marks = ", ".join("?" * len(row))
        try:
            rescued.conn.execute(f"INSERT INTO {self.spec.name} VALUES ({marks})", row)
        except SqliteError:
            return False
        return True

    def record(self, rescued: Database, row: Row) -> Record | None:
        """The record whose row it is; None when it is none of this table. The table is as it was then."""
        if len(row) != self.width or not isinstance(row[0], str) or not isinstance(row[self.written], str):
            return None
        select = self.spec.select_sql.replace("ORDER BY rowid", "WHERE rowid = last_insert_rowid()")
        with suppress(SqliteError, DamagedRow):
            rescued.conn.execute("SAVEPOINT trying")
            try:
                if self.put(rescued, row):
                    *cells, row_hash = rescued.conn.execute(select).fetchone()
                    record: Record = checked_value(self.spec, cells, row_hash)
                    return record
            finally:
                rescued.conn.execute("ROLLBACK TO trying")
                rescued.conn.execute("RELEASE trying")
        return None


@dataclass(frozen=True, slots=True)
class _Found:
    """A row that is one of a table."""

    row: Row
    table: _Table
    written: str


def _believed(
    rescued: Database, row: Row, tables: Sequence[_Table], known: Collection[Cell]
) -> _Found | None:
    """Which table the row is of. Some tables have rows of one shape: then the one whose rows point at records, and this
    one does, or else the one whose rows point at none; and none when that leaves more than one.
    """
    fits = [(table, one) for table in tables if (one := table.record(rescued, row)) is not None]
    if len(fits) > 1:
        pointing = [fit for fit in fits if type(fit[1]) in MUST_POINT]
        sure = [fit for fit in pointing if _points_at(fit[1], known)]
        fits = sure or [fit for fit in fits if fit not in pointing]
    if len(fits) != 1:
        return None
    table = fits[0][0]
    return _Found(row, table, str(row[table.written]))


def _points_at(record: Record, known: Collection[Cell]) -> bool:
    """Whether what it has to point at is there, or is called as the program calls records."""
    pointed = [getattr(record, name) for name in MUST_POINT[type(record)]]
    return all(one in known or _ID.fullmatch(one) for one in pointed)


def _put_content(rescued: Database, row: Row) -> None:
    digest, content = row
    if isinstance(content, bytes) and digest_of(content) == digest:
        rescued.conn.execute("INSERT OR IGNORE INTO content VALUES (?, ?)", row)


def _pages_of(file: Path) -> bytes:
    """As many of the pages as memory has room for."""
    with file.open("rb") as opened:
        return opened.read(_MOST_PAGES * PAGE_BYTES)


def _with_log(content: bytes, log: Path) -> bytes:
    """The pages as the log beside the file has them, up to its last whole commit."""
    frames = _pages_of(log) if log.exists() else b""
    if not frames:
        return content
    pages = bytearray(content)
    waiting: list[tuple[int, bytes]] = []
    salts = frames[16:24]
    frame_bytes = _FRAME_HEAD_BYTES + PAGE_BYTES
    for at in range(_LOG_HEAD_BYTES, len(frames) - frame_bytes + 1, frame_bytes):
        number, size = unpack(">II", frames[at : at + 8])
        if frames[at + 8 : at + 16] != salts or not 0 < number <= _MOST_PAGES:
            break
        start = at + _FRAME_HEAD_BYTES
        waiting.append(((number - 1) * PAGE_BYTES, frames[start : start + PAGE_BYTES]))
        if size:
            for place, page in waiting:
                pages.extend(bytes(max(0, place + PAGE_BYTES - len(pages))))
                pages[place : place + PAGE_BYTES] = page
            waiting = []
    return bytes(pages)


def _rows(content: bytes, may_go_on: Callable[[], bool]) -> Iterator[Row]:
    # Every byte of a file of ours is in one row at most: pages that tell of more have been made to.
    left = _MOST_TIMES * len(content)
    for start in range(0, len(content), PAGE_BYTES):
        page = content[start : start + PAGE_BYTES]
        at = _HEAD_BYTES if start == 0 else 0
        if len(page) < PAGE_BYTES or page[at] != _LEAF:
            continue
        for payload in _payloads(page, at, content):
            left -= len(payload)
            if left < 0 or not may_go_on():
                return
            with suppress(_Torn, IndexError, UnicodeDecodeError):
                yield _row(payload)


def _payloads(page: bytes, at: int, content: bytes) -> Iterator[bytes]:
    """The bytes of each row that a page tells of."""
    count = int.from_bytes(page[at + 3 : at + 5], "big")
    first = at + _LEAF_HEAD_BYTES
    for place in range(first, min(first + 2 * count, PAGE_BYTES - 1), 2):
        with suppress(_Torn, IndexError):
            yield _payload(page, int.from_bytes(page[place : place + 2], "big"), content)


def _payload(page: bytes, start: int, content: bytes) -> bytes:
    """The bytes of a row, with those that stand on pages of their own."""
    length, at = _varint(page, start)
    _rowid, at = _varint(page, at)
    if not 0 < length <= len(content):
        raise _Torn
    most = PAGE_BYTES - 35
    if length <= most:
        return page[at : at + length]
    least = (PAGE_BYTES - 12) * 32 // 255 - 23
    here = least + (length - least) % (PAGE_BYTES - 4)
    here = here if here <= most else least
    parts, left = [page[at : at + here]], length - here
    following = int.from_bytes(page[at + here : at + here + 4], "big")
    while left > 0:
        start = (following - 1) * PAGE_BYTES
        if not 0 < start < len(content):
            raise _Torn
        parts.append(content[start + 4 : start + 4 + min(left, PAGE_BYTES - 4)])
        left -= PAGE_BYTES - 4
        following = int.from_bytes(content[start : start + 4], "big")
    return b"".join(parts)


def _row(payload: bytes) -> Row:
    head_bytes, at = _varint(payload, 0)
    kinds: list[int] = []
    while at < head_bytes and len(kinds) <= _MOST_COLUMNS:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    if at != head_bytes:
        raise _Torn
    return tuple(_cells(payload, kinds, at))


def _cells(payload: bytes, kinds: Sequence[int], at: int) -> Iterator[Cell]:
    for kind in kinds:
        if kind in _CONSTANTS:
            yield _CONSTANTS[kind]
            continue
        size = _size(kind)
        raw = payload[at : at + size]
        if len(raw) != size:
            raise _Torn
        at += size
        if kind == 0:
            yield None
        elif kind == _REAL:
            yield float(unpack(">d", raw)[0])
        elif kind < _BLOB_FROM:
            yield int.from_bytes(raw, "big", signed=True)
        else:
            yield raw.decode() if kind % 2 else raw


def _size(kind: int) -> int:
    if kind >= _BLOB_FROM:
        return (kind - (_TEXT_FROM if kind % 2 else _BLOB_FROM)) // 2
    if kind == _REAL:
        return 8
    if kind >= len(_FIXED_BYTES):
        raise _Torn
    return _FIXED_BYTES[kind]


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number in SQLite's packed form, and where the next byte is."""
    value = 0
    for step in range(_VARINT_BYTES - 1):
        byte = data[at + step]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + step + 1
    return value << 8 | data[at + _VARINT_BYTES - 1], at + _VARINT_BYTES
