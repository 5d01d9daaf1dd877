"""The bytes of attachments, each kept once under its digest, however many records and edits name it.

Invariant: bytes are in the file as long as an attachment or a remembered edit names them, and no longer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from hashlib import sha256

from sqlite_utils import Database

from facilitator_app.store.columns import Cell
from facilitator_app.store.tables import DamagedRow, TableSpec

PREFIX = "sha256:"
"""What every digest begins with, so that one is known wherever it stands."""

_DIGEST = re.compile(PREFIX + "[0-9a-f]{64}")


def digest_of(content: bytes) -> str:
    """The name under which `content` is kept."""
    return PREFIX + sha256(content).hexdigest()


def digests_in(text: str) -> Iterable[str]:
    """Every digest that stands in `text`."""
    return _DIGEST.findall(text)


class Contents:
    """The table of bytes. Every method that changes is called inside an atomic block of the repository."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def named(self, table: TableSpec, cells: Sequence[Cell]) -> Sequence[Cell]:
        """`cells` as they stand in the table: with the digest in place of bytes, which are kept."""
        if not table.contents:
            return cells
        named = list(cells)
        for place in table.contents:
            content = named[place]
            assert isinstance(content, bytes), "a content is bytes"
            named[place] = self._keep(content)
        return named

    def fetch(self, digest: str) -> bytes:
        """The bytes of this digest. Raises `DamagedRow` when they are gone or others."""
        row = self._db.conn.execute("SELECT bytes FROM content WHERE digest = ?", (digest,)).fetchone()
        content: bytes = row[0] if row else b""
        if digest_of(content) != digest:
            raise DamagedRow("content")
        return content

    def keep_only(self, named: set[str]) -> None:
        """Remove what neither an attachment nor `named` names."""
        query = "SELECT digest FROM content WHERE digest NOT IN (SELECT content FROM attachment)"
        loose = {row[0] for row in self._db.conn.execute(query)}
        for digest in loose - named:
            self._db.conn.execute("DELETE FROM content WHERE digest = ?", (digest,))

    def check_rows(self) -> None:
        """Raises `DamagedRow` when bytes are not as they were written."""
        for digest, content in self._db.conn.execute("SELECT digest, bytes FROM content"):
            if digest_of(content) != digest:
                raise DamagedRow("content")

    def _keep(self, content: bytes) -> str:
        digest = digest_of(content)
        if self._db.conn.execute("SELECT 1 FROM content WHERE digest = ?", (digest,)).fetchone() is None:
            self._db.conn.execute("INSERT INTO content (digest, bytes) VALUES (?, ?)", (digest, content))
        return digest
