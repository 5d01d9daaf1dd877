"""A protected file of which the power went while pages were moved into it: half a page in it, the whole in its log."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from facilitator_app.store import keys
from facilitator_app.store.file_store import SqliteFileStore
from tests.store.edits import edit, said, values
from tests.store.files import refusal
from tests.store.protected import MARKER, PASSPHRASE, protect

PAGE = 4096
HEADER, FRAME = 32, 24


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "ROUNDS", 1000)


@pytest.fixture
def torn(store: SqliteFileStore, path: Path, tmp_path: Path) -> Path:
    """A copy of the file, taken while it was open and before its log was moved into it; half of each page that the log
    holds has reached the file.
    """
    protect(store, path)
    copy = tmp_path / "gone" / path.name
    copy.parent.mkdir()
    log = path.with_name(f"{path.name}-wal")
    with closing(store.open(path)) as repository:
        repository.write(edit(said(None, MARKER, record_id="marked")))
        shutil.copy(path, copy)
        shutil.copy(log, copy.with_name(log.name))
    frames = copy.with_name(log.name).read_bytes()[HEADER:]
    content = bytearray(copy.read_bytes())
    for start in range(0, len(frames), FRAME + PAGE):
        place = (int.from_bytes(frames[start : start + 4], "big") - 1) * PAGE
        page = frames[start + FRAME : start + FRAME + PAGE]
        content[place + PAGE // 2 : place + PAGE] = page[PAGE // 2 :]
    copy.write_bytes(content)
    store.protection.let_go()
    return copy


def test_what_its_log_holds_whole_is_there(store: SqliteFileStore, torn: Path) -> None:
    """F3: the passphrase fits, all is there, and the file is whole again."""
    store.protection.offer(torn, PASSPHRASE)
    store.check(torn)
    with closing(store.open(torn)) as repository:
        assert values(repository.load())["marked"] == MARKER
    assert not torn.with_name(f"{torn.name}-wal").exists()
    store.check(torn)


def test_it_can_be_laid_open(store: SqliteFileStore, torn: Path) -> None:
    """F3."""
    store.protection.offer(torn, PASSPHRASE)
    store.protection.rewrite(torn, None)
    with closing(store.open(torn)) as repository:
        assert values(repository.load())["marked"] == MARKER


def test_a_page_that_no_log_holds_is_still_told_as_damaged(store: SqliteFileStore, torn: Path) -> None:
    """F21."""
    content = bytearray(torn.read_bytes())
    held = {
        int.from_bytes(frame[:4], "big") for frame in _frames(torn.with_name(f"{torn.name}-wal").read_bytes())
    }
    other = next(number for number in range(2, len(content) // PAGE + 1) if number not in held)
    content[other * PAGE - 100] ^= 1
    torn.write_bytes(content)
    store.protection.offer(torn, PASSPHRASE)
    before = torn.read_bytes()
    assert refusal(lambda: store.open(torn)) == "store.damaged"
    assert torn.read_bytes() == before


def _frames(log: bytes) -> list[bytes]:
    return [log[start : start + FRAME + PAGE] for start in range(HEADER, len(log), FRAME + PAGE)]
