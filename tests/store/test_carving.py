"""Searching damaged pages ends soon and raises nothing, whatever stands in them (F21, F52)."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator_app.store import engine, migrations
from facilitator_app.store.carving import PAGE_BYTES, carve
from facilitator_app.store.file_store import SqliteFileStore
from tests.store.examples import MADE_AT, every_record

LEAF = b"\x0d"
HEAD_BYTES = 8
LONG_HEAD_BYTES = 32

Search = Callable[..., int]


class Asked:
    """Says that the search may go on, `most` times."""

    def __init__(self, most: int = 1_000_000_000) -> None:
        self.times = 0
        self._most = most

    def __call__(self) -> bool:
        self.times += 1
        return self.times <= self._most


@pytest.fixture
def search(tmp_path: Path) -> Search:
    """Looks through pages, with a log beside them; how many rows were found."""
    copy = tmp_path / "pages"

    def found(content: bytes, may_go_on: Callable[[], bool], log: bytes = b"") -> int:
        copy.write_bytes(content)
        copy.with_name("pages-wal").write_bytes(log)
        with closing(engine.memory()) as rescued:
            migrations.apply(rescued, migrations.current())
            rescued.conn.execute("PRAGMA foreign_keys=OFF")
            return carve(copy, rescued, may_go_on)

    return found


@pytest.fixture
def good(tmp_path: Path, store: SqliteFileStore) -> bytes:
    path = tmp_path / "Hel.workshop"
    store.create(path, every_record(), made_at=MADE_AT).close()
    return path.read_bytes()


def test_rows_are_found_in_whole_pages_and_each_once_in_doubled_ones(search: Search, good: bytes) -> None:
    """F21."""
    found = search(good, Asked())
    assert found > 40
    assert search(good * 2, Asked()) == found


def test_a_search_that_is_stopped_puts_nothing_more_in_the_tables(search: Search, good: bytes) -> None:
    """F52: rows are read soon; whether they are to be believed takes longer."""
    pages = good * 2
    rows = Asked()
    search(pages, rows)
    read = Asked(most=rows.times // 2)
    assert search(pages, read) < search(pages, Asked())
    assert read.times < rows.times


def test_a_page_has_no_more_rows_than_it_has_room_to_tell_of(search: Search) -> None:
    """F52: the page says that it holds 65,535 rows."""
    page = LEAF + bytes(2) + b"\xff\xff" + bytes(PAGE_BYTES - 5)
    asked = Asked()
    assert search(bytes(PAGE_BYTES) + page + bytes(98 * PAGE_BYTES), asked) == 0
    assert asked.times < PAGE_BYTES


@st.composite
def torn(draw: st.DrawFn) -> tuple[list[tuple[int, bytes]], int, int, bytes]:
    """Pieces of noise to be laid over a file, where it ends, how its pages are turned, and a log beside it."""
    noise = st.one_of(
        st.binary(min_size=1, max_size=64),
        st.integers(1, 2000).flatmap(_same_bytes),
        st.lists(st.integers(0, 0xFFFF_FFFF), min_size=1, max_size=20).map(_numbers),
    )
    pieces = draw(st.lists(st.tuples(st.integers(0, 300_000), noise), max_size=12))
    frames = draw(st.lists(st.tuples(st.integers(0, 80), st.integers(0, 2), noise), max_size=4))
    return pieces, draw(st.integers(0, 300_000)), draw(st.integers(0, 60)), b"".join(_log(frames))


@settings(
    max_examples=40,
    deadline=10_000,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(damage=torn())
def test_no_bytes_make_a_search_fail(
    search: Search, good: bytes, damage: tuple[list[tuple[int, bytes]], int, int, bytes]
) -> None:
    """F21, F22: noise, lengths of any size, pages that lead to each other, an end anywhere."""
    pieces, end, turned, log = damage
    content = bytearray(good)
    for at, piece in pieces:
        at %= len(content)
        content[at : at + len(piece)] = piece
    first = turned * PAGE_BYTES % len(content)
    assert search(bytes((content[first:] + content[:first])[: max(1, end)]), Asked(20_000), log) >= 0


def _same_bytes(size: int) -> st.SearchStrategy[bytes]:
    return st.sampled_from([b"\x00", b"\xff", LEAF, b"\x81"]).map(lambda one: one * size)


def _numbers(numbers: list[int]) -> bytes:
    return b"".join(struct.pack(">I", one) for one in numbers)


def _log(frames: list[tuple[int, int, bytes]]) -> Iterator[bytes]:
    """Frames for these pages, some of which end a commit."""
    yield bytes(LONG_HEAD_BYTES)
    for number, size, noise in frames:
        yield struct.pack(">II", number, size) + bytes(16)
        page = LEAF + bytes(2) + b"\x00\x20" + bytes(HEAD_BYTES - 5) + noise
        yield page[:PAGE_BYTES].ljust(PAGE_BYTES, noise[:1])
