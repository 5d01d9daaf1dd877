"""Making a copy of a damaged file readable again, as far as its first page and its definitions go.

Invariant: only a copy is ever written to. What is borrowed from a backup are definitions and where tables begin; a row
is believed for its check sum alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from facilitator_app.store import engine

MAGIC = b"SQLite format 3\x00"
HEAD_BYTES = 100
PROTECTED_PAGE_BYTES = 4096
MOST_PAGES = 65_536
"""No first page is believed that tells of more: the empty room after a cut costs nothing, up to here."""

_PAGE_SIZE_AT = slice(16, 18)
_FORMATS_AT = slice(18, 20)
_PAGES_AT = slice(28, 32)
_WAL_FORMATS = b"\x02\x02"
_INNER_TABLE = 5
_INNER_HEAD_BYTES = 12
_MOST_DEPTH = 8

_Read = Callable[[int], bytes]
_Seek = Callable[[int], int]


def is_plain(path: Path) -> bool:
    """Whether the file begins as a database that is not encrypted does."""
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC


def mend_size(copy: Path) -> None:
    """Make the copy as long as its first page tells, and tell of no fewer pages than there are: a file that was cut
    reads up to the cut, and what is empty after it is lost.
    """
    with copy.open("rb+") as file:
        head = file.read(HEAD_BYTES)
        if len(head) < HEAD_BYTES or not head.startswith(MAGIC):
            return
        page = _page_bytes(head)
        present = -(-copy.stat().st_size // page)
        told = int.from_bytes(head[_PAGES_AT], "big")
        pages = max(present, min(told, MOST_PAGES))
        file.seek(_PAGES_AT.start)
        file.write(pages.to_bytes(4, "big"))
        file.truncate(pages * page)


def graft(copy: Path, like: Path) -> None:
    """Put the first page of the good file `like`, and the pages of its definitions, in the place of the copy's.

    A backup is made page by page, so that tables begin where they began in the file, unless it was written anew since.
    Of a protected one only the first page is taken: where the others are cannot be seen.
    """
    if not is_plain(like):
        _graft_first(copy, like)
        return
    with like.open("rb") as good, copy.open("rb+") as file:
        head = good.read(HEAD_BYTES)
        page = _page_bytes(head)
        for number, content in _definitions(good.read, good.seek, page):
            file.seek((number - 1) * page)
            file.write(content)
        if engine.companions(copy):
            file.seek(_FORMATS_AT.start)
            file.write(_WAL_FORMATS)
    mend_size(copy)


def _graft_first(copy: Path, like: Path) -> None:
    with like.open("rb") as good, copy.open("rb+") as file:
        file.write(good.read(PROTECTED_PAGE_BYTES))


def _definitions(read: _Read, seek: _Seek, page: int) -> Iterator[tuple[int, bytes]]:
    """The pages of the tree of definitions, by their numbers."""
    waiting = [(1, 0)]
    while waiting:
        number, depth = waiting.pop()
        seek((number - 1) * page)
        content = read(page)
        yield number, content
        at = HEAD_BYTES if number == 1 else 0
        if content[at] == _INNER_TABLE and depth < _MOST_DEPTH:
            waiting += [(child, depth + 1) for child in _children(content, at)]


def _children(content: bytes, at: int) -> Iterator[int]:
    """The pages below an inner page whose head begins at `at`."""
    yield int.from_bytes(content[at + 8 : at + 12], "big")
    count = int.from_bytes(content[at + 3 : at + 5], "big")
    for cell in range(count):
        place = at + _INNER_HEAD_BYTES + 2 * cell
        start = int.from_bytes(content[place : place + 2], "big")
        yield int.from_bytes(content[start : start + 4], "big")


def _page_bytes(head: bytes) -> int:
    written = int.from_bytes(head[_PAGE_SIZE_AT], "big")
    size = 65536 if written == 1 else written
    # A size that SQLite does not know is damage; ours are all of one size.
    return size if size >= 512 and size & (size - 1) == 0 else 4096
