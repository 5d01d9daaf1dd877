"""The index that is searched in: in memory, without the texts themselves, and gone with the program.

Invariant: one thread at a time. It is filled by one thread before any other knows of it, and handed over whole.
What is found is told newest first by the order in which it was put, never by rank: rank costs as much as there are
hits, and while somebody types there are many.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from facilitator_app.domain.search_texts import FoundKind, SearchText
from facilitator_app.store import engine

_TABLES: Mapping[FoundKind, str] = MappingProxyType({kind: f"found_{kind.value}" for kind in FoundKind})
LOOKED_UP_LETTERS = 16
# Accents are letters of their own in Danish. Beginnings are looked up, not gathered: at each letter of a long word that
# many have said, gathering takes as long as there are texts that have it. Longer words are too rare for that.
_MAKE = (
    "CREATE VIRTUAL TABLE {table} USING fts5(text, content='', contentless_delete=1,"
    f" tokenize='unicode61 remove_diacritics 0', prefix='{' '.join(map(str, range(1, LOOKED_UP_LETTERS + 1)))}')"
)


class SqliteSearchIndex:
    """`services.ports.SearchIndex`."""

    def __init__(self) -> None:
        self._conn = engine.memory().conn
        for table in _TABLES.values():
            self._conn.execute(_MAKE.format(table=table))
        self._rows: dict[tuple[FoundKind, str], int] = {}
        self._ids: dict[int, str] = {}
        self._newest = 0

    def put(self, texts: Iterable[SearchText]) -> None:
        """Take texts in, each in place of what its record said before."""
        self._conn.execute("BEGIN")
        try:
            for one in texts:
                table = _TABLES[one.kind]
                row = self._row_of(one)
                self._conn.execute(
                    f"INSERT OR REPLACE INTO {table}(rowid, text) VALUES (?, ?)", (row, one.text)
                )
        finally:
            self._conn.execute("COMMIT")

    def forget(self, record_ids: Iterable[str]) -> None:
        """Find nothing of these records any more."""
        self._conn.execute("BEGIN")
        try:
            for record_id in record_ids:
                for kind, table in _TABLES.items():
                    row = self._rows.pop((kind, record_id), None)
                    if row is not None:
                        del self._ids[row]
                        self._conn.execute(f"DELETE FROM {table} WHERE rowid = ?", (row,))
        finally:
            self._conn.execute("COMMIT")

    def find(self, kind: FoundKind, words: Sequence[str], *, most: int) -> tuple[str, ...]:
        """The ids of records in which a word begins with each of `words`, newest first; at most `most`."""
        if not words:
            return ()
        sought = " ".join(f'"{word}"*' for word in words)
        found = self._conn.execute(
            f"SELECT rowid FROM {_TABLES[kind]} WHERE text MATCH ? ORDER BY rowid DESC LIMIT ?",
            (sought, most),
        )
        return tuple(self._ids[row] for (row,) in found.fetchall())

    def close(self) -> None:
        """Let go of everything."""
        self._conn.close()

    def _row_of(self, one: SearchText) -> int:
        key = (one.kind, one.record_id)
        if key not in self._rows:
            self._newest += 1
            self._rows[key] = self._newest
            self._ids[self._newest] = one.record_id
        return self._rows[key]
