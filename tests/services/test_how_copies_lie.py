"""How many of a file's copies lie under which passphrase: counted from the files, not from what was last done."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator_app.problems import Outside
from facilitator_app.services.protecting import Lying
from facilitator_app.store import keys
from facilitator_app.store.protection import FileProtection
from tests.fakes import FakeClock
from tests.services.test_protecting import Desk
from tests.store.examples import MADE_AT, every_record
from tests.store.protected import OTHER, PASSPHRASE


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A plain file, open, with what lies about it."""
    monkeypatch.setattr(keys, "ROUNDS", 1000)
    one = Desk(tmp_path, FakeClock())
    one.store.create(one.path, every_record(), made_at=MADE_AT).close()
    one.open()
    one.note("noted")
    one.keeping.back_up(one.document.repository, one.document.engagement.id)
    yield one
    one.opening.close()


def lock(desk: Desk, path: Path) -> None:
    """Put a copy under a passphrase that is not known here."""
    protection = desk.store.protection
    protection.rewrite(path, protection.new_key(OTHER))
    protection.let_go(desk.path)


def test_plain_copies_beside_a_plain_file_are_told_from_locked_ones(desk: Desk) -> None:
    backups = desk.opening.backups()
    assert desk.protecting.lying() == Lying(plain=len(backups))
    lock(desk, backups[0].path)
    assert desk.protecting.unfinished() is None
    assert desk.protecting.lying() == Lying(plain=len(backups) - 1, other=1)


def test_copies_of_a_protected_file_are_counted_as_they_lie(desk: Desk) -> None:
    backups = len(desk.opening.backups())
    desk.protecting.set(passphrase=PASSPHRASE)
    assert desk.protecting.lying() == Lying(plain=backups, own=1)
    desk.rewrite()
    beside = desk.path.with_name(f"{desk.path.name}.before")
    shutil.copyfile(desk.opening.backups()[0].path, beside)
    lock(desk, beside)
    assert desk.protecting.lying() == Lying(own=len(desk.opening.backups()), other=1)


def test_what_is_none_of_ours_is_not_counted(desk: Desk) -> None:
    before = desk.protecting.lying()
    desk.path.with_name(f"{desk.path.name}.txt").write_text("not a workshop")
    assert desk.protecting.lying() == before


def test_what_cannot_be_read_just_now_is_not_counted(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    key_of = FileProtection.key_of

    def failing(self: FileProtection, path: Path) -> object:
        if path != desk.path:
            raise Outside("store.disk_failed")
        return key_of(self, path)

    monkeypatch.setattr(FileProtection, "key_of", failing)
    assert desk.protecting.lying() == Lying()


def test_without_an_open_file_there_is_nothing_to_count(desk: Desk) -> None:
    desk.opening.close()
    assert desk.protecting.lying() == Lying()
