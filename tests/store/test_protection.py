"""A file under a passphrase: nothing of it can be read without, and nothing of it is lost with it."""

from __future__ import annotations

import errno
import os
import random
import shutil
import sys
import unicodedata
from collections.abc import Callable
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from facilitator_app.domain.protection import CopyAs, FileKey
from facilitator_app.problems import Outside, Problem
from facilitator_app.store import engine, keys, lockfile, protection
from facilitator_app.store.file_store import SqliteFileStore
from facilitator_app.store.keys import FORMER
from tests.store.edits import edit, said, values
from tests.store.examples import MADE_AT, every_record
from tests.store.files import fingerprint, left_beside, refusal
from tests.store.protected import (
    CALLS,
    MARKER,
    OTHER,
    PASSPHRASE,
    holding,
    pictures_of_the_disk,
    protect,
    rows_of,
)
from tests.store.test_file_store_rights_and_room import without_rights

FLIPS = 200
PAGE = 4096


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """The key is made ready before SQLCipher gets it, so that it may cost less here."""
    monkeypatch.setattr(keys, "ROUNDS", 1000)


@pytest.fixture
def locked(store: SqliteFileStore, path: Path) -> Path:
    """The file, closed and under PASSPHRASE; its key is not known."""
    with closing(store.open(path)) as repository:
        repository.write(edit(said(None, MARKER, record_id="marked")))
    protect(store, path)
    store.protection.let_go()
    return path


# Passphrases


def test_a_protected_file_opens_with_its_passphrase_and_not_without(
    store: SqliteFileStore, locked: Path
) -> None:
    before = fingerprint(locked)
    for call in (store.open, store.take_over, store.open_read_only, store.check):
        assert refusal(lambda call=call: call(locked)) == "store.passphrase_needed"
    assert (fingerprint(locked), left_beside(locked)) == (before, [])

    store.protection.offer(locked, PASSPHRASE)
    store.check(locked)
    assert len(rows_of(store, locked)) == len(every_record()) + 1
    with closing(store.open(locked)) as repository:
        assert values(repository.load())["marked"] == MARKER


def test_a_wrong_passphrase_is_told_as_wrong_or_damaged_and_changes_nothing(
    store: SqliteFileStore, locked: Path
) -> None:
    """F24."""
    before = fingerprint(locked)
    for wrong in ("en anden kode", PASSPHRASE.upper(), PASSPHRASE.replace("  ", " "), "", "\ud83d halv"):
        assert refusal(lambda wrong=wrong: store.protection.offer(locked, wrong)) == "store.wrong_passphrase"
    assert refusal(lambda: store.open(locked)) == "store.passphrase_needed"
    assert (fingerprint(locked), left_beside(locked)) == (before, [])


@pytest.mark.parametrize("parameter", ["kdf_iter=4000", "cipher_page_size=8192", "cipher_compatibility=3"])
def test_a_file_encrypted_with_other_parameters_is_told_like_a_wrong_passphrase(
    store: SqliteFileStore, tmp_path: Path, parameter: str
) -> None:
    """F24."""
    file = tmp_path / "andre.workshop"
    with closing(sqlcipher.connect(str(file), isolation_level=None)) as conn:
        conn.execute(f"PRAGMA key='{PASSPHRASE}'")
        conn.execute(f"PRAGMA cipher_salt=\"x'{keys.new_salt().hex()}'\"")
        conn.execute(f"PRAGMA {parameter}")
        conn.execute("CREATE TABLE t (a)")
    before = fingerprint(file)
    told = refusal(lambda: store.protection.offer(file, PASSPHRASE))
    # Of small pages it is seen at once that they are not ours.
    assert told == ("store.damaged" if parameter == "cipher_compatibility=3" else "store.wrong_passphrase")
    assert fingerprint(file) == before


def test_a_file_that_another_program_encrypted_is_told_and_no_passphrase_is_asked_for(
    store: SqliteFileStore, tmp_path: Path
) -> None:
    """F23, F24: four bytes of the salt say whether it is ours."""
    file = tmp_path / "fremmed.workshop"
    with closing(sqlcipher.connect(str(file))) as conn:
        conn.execute(f"PRAGMA key='{PASSPHRASE}'")
        conn.execute("CREATE TABLE t (a)")
    assert refusal(lambda: store.open(file)) == "store.not_a_workshop_or_encrypted"
    assert refusal(lambda: store.protection.offer(file, PASSPHRASE)) == "store.not_a_workshop_or_encrypted"
    assert not store.protection.is_protected(file)


def test_any_program_with_sqlcipher_opens_the_file_by_its_passphrase(
    store: SqliteFileStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody is locked out by losing this program."""
    monkeypatch.undo()
    protect(store, path)
    with closing(sqlcipher.connect(str(path))) as conn:
        conn.execute(f"PRAGMA key='{unicodedata.normalize('NFKC', PASSPHRASE)}'")
        assert conn.execute("SELECT count(*) FROM output").fetchone() != (0,)


def test_a_passphrase_is_the_same_however_the_keyboard_spells_it(
    store: SqliteFileStore, locked: Path
) -> None:
    store.protection.offer(locked, unicodedata.normalize("NFD", PASSPHRASE))
    assert store.protection.fits(locked, unicodedata.normalize("NFC", PASSPHRASE))
    assert not store.protection.fits(locked, OTHER)


def test_a_passphrase_for_a_plain_file_does_nothing(store: SqliteFileStore, path: Path) -> None:
    store.protection.offer(path, PASSPHRASE)
    assert not store.protection.fits(path, PASSPHRASE)
    assert not store.protection.is_protected(path)
    store.check(path)


def test_a_key_is_shown_by_nothing_but_its_text(store: SqliteFileStore, locked: Path) -> None:
    store.protection.offer(locked, PASSPHRASE)
    key = store.protection.key_of(locked)
    assert key is not None
    assert key.secret.hex() not in repr(key)
    assert repr(key) == "FileKey()"

    text = key.as_text()
    store.protection.let_go()
    store.protection.offer_key(locked, text)
    store.check(locked)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_crash_leaves_no_picture_of_a_memory_that_holds_a_key(store: SqliteFileStore, locked: Path) -> None:
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
    try:
        store.protection.offer(locked, PASSPHRASE)
        assert resource.getrlimit(resource.RLIMIT_CORE) == (0, hard)
    finally:
        resource.setrlimit(resource.RLIMIT_CORE, (soft, hard))


@pytest.mark.parametrize("text", ["", "f1:", "f1:zz", "f2:" + "00" * 48, "f1:" + "00" * 48])
def test_the_text_of_another_key_opens_nothing(store: SqliteFileStore, locked: Path, text: str) -> None:
    assert refusal(lambda: store.protection.offer_key(locked, text)) == "store.wrong_passphrase"


def test_a_key_with_the_right_salt_and_another_secret_opens_nothing(
    store: SqliteFileStore, locked: Path
) -> None:
    wrong = FileKey(salt=locked.read_bytes()[:16], secret=b"\0" * 32)
    text = wrong.as_text()
    assert refusal(lambda: store.protection.offer_key(locked, text)) == "store.wrong_passphrase"


def test_letting_go_forgets_every_key_but_that_of_the_file_that_is_kept(
    store: SqliteFileStore, locked: Path, tmp_path: Path
) -> None:
    other = tmp_path / "Anden.workshop"
    store.create(other, every_record(), made_at=MADE_AT).close()
    protect(store, other, OTHER)
    store.protection.offer(locked, PASSPHRASE)

    store.protection.let_go(locked)
    store.check(locked)
    assert refusal(lambda: store.check(other)) == "store.passphrase_needed"
    store.protection.let_go(tmp_path / "findes-ikke.workshop")
    assert refusal(lambda: store.check(locked)) == "store.passphrase_needed"


# What is promised of every file


def test_an_open_protected_file_keeps_what_every_open_file_promises(
    store: SqliteFileStore, locked: Path
) -> None:
    store.protection.offer(locked, PASSPHRASE)
    with closing(engine.live(locked, key=store.protection.key_of(locked))) as db:
        engine.start_log(db)
        told = {name: engine.number(db, name) for name in ("secure_delete", "foreign_keys", "synchronous")}
        assert told == {"secure_delete": 1, "foreign_keys": 1, "synchronous": 2}
        assert engine.number(db, "temp_store") == 2
        assert db.conn.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        assert db.conn.execute("PRAGMA locking_mode").fetchone()[0] == "exclusive"


def test_the_log_beside_an_open_protected_file_cannot_be_read_either(
    store: SqliteFileStore, locked: Path, tmp_path: Path
) -> None:
    """And what a crash leaves in it is played back."""
    store.protection.offer(locked, PASSPHRASE)
    crashed = tmp_path / "crashed"
    with closing(store.open(locked)) as repository:
        repository.write(edit(said(None, "Hemmelig Logtekst", record_id="logged")))
        shutil.copytree(locked.parent, crashed, ignore=shutil.ignore_patterns("crashed"))
        assert (crashed / f"{locked.name}-wal").stat().st_size > 0
    for word in ("Hemmelig Logtekst", MARKER):
        assert holding(word, crashed) == []

    killed = crashed / locked.name
    lockfile.lock_path(killed).unlink()
    before = fingerprint(killed)
    assert any("Hemmelig Logtekst" in row for row in rows_of(store, killed))
    assert fingerprint(killed) == before
    with closing(store.open(killed)) as repository:
        assert values(repository.load())["logged"] == "Hemmelig Logtekst"
    assert left_beside(killed) == []


def test_every_flipped_bit_is_told(store: SqliteFileStore, locked: Path) -> None:
    """F21: each page has a check sum, also those that nothing points to; the salt has its own."""
    whole = locked.read_bytes()
    store.protection.offer(locked, PASSPHRASE)
    chance = random.Random(20270201)
    places = [*range(16), *(chance.randrange(len(whole)) for _ in range(FLIPS - 16))]
    told = set()
    for place in places:
        flipped = bytearray(whole)
        flipped[place] ^= 1 << chance.randrange(8)
        locked.write_bytes(flipped)
        told.add(refusal(lambda: store.open_read_only(locked)))
        assert locked.read_bytes() == flipped
    assert told <= {"store.damaged", "store.not_a_workshop_or_encrypted", "store.foreign"}


def test_a_protected_file_cut_off_anywhere_is_told_and_kept(store: SqliteFileStore, locked: Path) -> None:
    """F22."""
    whole = locked.read_bytes()
    store.protection.offer(locked, PASSPHRASE)
    for length in [*range(PAGE, len(whole), 5 * PAGE), 17, 100, PAGE - 1, len(whole) - 1]:
        locked.write_bytes(whole[:length])
        assert refusal(lambda: store.open(locked)) == "store.damaged"
        assert locked.read_bytes() == whole[:length]
        assert left_beside(locked) == []


def test_a_protected_file_that_may_not_be_written_is_read(store: SqliteFileStore, locked: Path) -> None:
    store.protection.offer(locked, PASSPHRASE)
    with without_rights(locked.parent), closing(store.open(locked)) as repository:
        problem = repository.read_only_because
        assert isinstance(problem, Outside)
        assert problem.key == "store.no_rights"
        assert values(repository.load())["marked"] == MARKER
    assert store.protection.is_protected(locked)


def test_a_protected_file_of_an_older_version_is_brought_up_with_a_protected_copy(
    store: SqliteFileStore, tmp_path: Path, copies: Path
) -> None:
    """F19."""
    old = tmp_path / "gammel.workshop"
    with closing(engine.live(old, mode="rwc")) as db:
        script = (Path(__file__).parent / "released" / "v1.sql").read_text(encoding="utf-8")
        db.conn.executescript(script)
    protect(store, old)
    with closing(store.open(old)) as repository:
        count = len(list(repository.load()))
    kept = next(file for file in copies.rglob("*") if file.is_file())
    assert store.protection.is_protected(kept)
    assert store.protection.key_of(kept) == store.protection.key_of(old)
    assert len(rows_of(store, kept)) == count > 0


# Copies


def test_copies_of_an_open_protected_file_are_protected_as_it_is_or_as_asked(
    store: SqliteFileStore, locked: Path, tmp_path: Path
) -> None:
    store.protection.offer(locked, PASSPHRASE)
    own, theirs, plain = (tmp_path / name for name in ("own.workshop", "theirs.workshop", "plain.workshop"))
    waiting = (edit(said(None, "venter", record_id="waiting")),)
    with closing(store.open(locked)) as repository:
        repository.backup_to(own, waiting)
        repository.backup_to(theirs, (), store.protection.new_key(OTHER))
        repository.backup_to(plain, waiting, CopyAs.PLAIN)
        assert "waiting" not in values(repository.load())

    assert [store.protection.is_protected(one) for one in (own, theirs, plain)] == [True, True, False]
    assert "waiting" in values(_load(store, own))
    assert "waiting" in values(_load(store, plain))
    assert refusal(lambda: store.check(theirs)) == "store.passphrase_needed"
    assert refusal(lambda: store.protection.offer(theirs, PASSPHRASE)) == "store.wrong_passphrase"
    store.protection.offer(theirs, OTHER)
    assert rows_of(store, theirs) == rows_of(store, locked)
    assert holding(MARKER, tmp_path) == [str(plain)]


def test_a_copy_under_a_passphrase_is_made_of_a_plain_file_past_no_plain_copy(
    store: SqliteFileStore, path: Path, tmp_path: Path
) -> None:
    target = tmp_path / "stick" / "kopi.workshop"
    with closing(store.open(path)) as repository:
        repository.write(edit(said(None, MARKER, record_id="marked")))
        repository.set_setting(FORMER, "x")
        target.parent.mkdir()
        with pictures_of_the_disk(target.parent, tmp_path / "album") as pictures:
            repository.backup_to(target, (), store.protection.new_key(OTHER))
    assert pictures
    assert holding(MARKER, *pictures, target.parent) == []
    store.protection.offer(target, OTHER)
    with closing(store.open_read_only(target)) as copy:
        assert copy.setting(FORMER) == ""


def test_two_copies_of_a_protected_file_are_the_same_though_their_bytes_differ(
    store: SqliteFileStore, locked: Path, tmp_path: Path
) -> None:
    store.protection.offer(locked, PASSPHRASE)
    first, second, third, plain = (tmp_path / f"{n}.workshop" for n in range(4))
    with closing(store.open(locked)) as repository:
        repository.backup_to(first)
        repository.backup_to(second)
        repository.backup_to(plain, (), CopyAs.PLAIN)
        repository.write(edit(said(None, "mere", record_id="more")))
        repository.backup_to(third)
    assert fingerprint(first) != fingerprint(second)
    is_same = store.protection.is_same
    assert [is_same(first, one) for one in (second, third, plain)] == [True, False, False]
    assert is_same(plain, plain)
    damaged = bytearray(second.read_bytes())
    damaged[-10] ^= 1
    second.write_bytes(damaged)
    assert not is_same(first, second)
    assert not is_same(first, tmp_path / "findes-ikke.workshop")


# Writing anew


def test_a_file_is_protected_given_another_passphrase_and_laid_open_again(
    store: SqliteFileStore, path: Path
) -> None:
    rows = rows_of(store, path)
    protect(store, path)
    first = store.protection.key_of(path)
    assert first is not None
    store.protection.rewrite(path, store.protection.new_key(OTHER), [first])
    assert refusal(lambda: store.check(path)) == "store.passphrase_needed"
    store.protection.offer(path, OTHER)
    assert rows_of(store, path) == rows
    with closing(store.open_read_only(path)) as repository:
        assert store.protection.hold_former(repository.setting(FORMER)) == (first,)

    store.protection.rewrite(path, None)
    assert not store.protection.is_protected(path)
    assert rows_of(store, path) == rows
    with closing(store.open_read_only(path)) as repository:
        assert store.protection.hold_former(repository.setting(FORMER)) == ()
    assert left_beside(path) == []


@pytest.mark.parametrize("way", ["set", "change", "remove"])
def test_a_file_is_whole_old_or_new_whenever_writing_it_anew_is_interrupted(
    store: SqliteFileStore, path: Path, tmp_path: Path, way: str
) -> None:
    """F2, F26: the folder as it lies before each call that changes it."""
    folder = tmp_path / "folder"
    folder.mkdir()
    file = folder / path.name
    path.rename(file)
    rows = rows_of(store, file)
    if way != "set":
        protect(store, file)
    new = None if way == "remove" else store.protection.new_key(OTHER)
    with pictures_of_the_disk(folder, tmp_path / "album") as pictures:
        store.protection.rewrite(file, new)
    if new is not None:
        store.protection.hold(new)
    states = set()
    assert len(pictures) >= 8
    for picture in pictures:
        left = picture / file.name
        states.add(store.protection.is_protected(left))
        lockfile.lock_path(left).unlink(missing_ok=True)
        assert rows_of(store, left) == rows
        store.protection.clear_leftovers(left)
        with closing(store.open(left)) as repository:
            assert sorted(map(repr, repository.load())) == rows
        assert left_beside(left) == []
    assert states == ({True} if way == "change" else {True, False})


@pytest.mark.parametrize("way", ["set", "change", "remove"])
def test_a_file_is_as_it_was_when_the_disk_refuses_at_any_step(
    store: SqliteFileStore, path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """F4, F5: each call fails once, until none is left that can."""
    rows = rows_of(store, path)
    if way != "set":
        protect(store, path)
    old = store.protection.key_of(path)
    new = None if way == "remove" else store.protection.new_key(OTHER)
    if new is not None:
        store.protection.hold(new)
    failed = 0
    while (
        problem := _failing_at(failed, monkeypatch, lambda: store.protection.rewrite(path, new))
    ) is not None:
        assert problem.key in {"store.disk_full", "store.disk_failed"}
        failed += 1
        assert (store.protection.key_of(path), rows_of(store, path)) == (old, rows)
        assert left_beside(path) == []
    assert failed >= 4
    assert (store.protection.key_of(path), rows_of(store, path)) == (new, rows)


def test_a_file_with_a_log_is_written_anew_with_what_stands_in_the_log(
    store: SqliteFileStore, locked: Path, tmp_path: Path
) -> None:
    store.protection.offer(locked, PASSPHRASE)
    crashed = tmp_path / "crashed"
    with closing(store.open(locked)) as repository:
        repository.write(edit(said(None, "kun i loggen", record_id="logged")))
        shutil.copytree(locked.parent, crashed, ignore=shutil.ignore_patterns("crashed"))
    killed = crashed / locked.name
    lockfile.lock_path(killed).unlink()
    store.protection.rewrite(killed, None)
    assert values(_load(store, killed))["logged"] == "kun i loggen"
    assert left_beside(killed) == []


def test_a_damaged_file_is_not_written_anew(store: SqliteFileStore, locked: Path) -> None:
    store.protection.offer(locked, PASSPHRASE)
    damaged = bytearray(locked.read_bytes())
    damaged[-10] ^= 1
    locked.write_bytes(damaged)
    assert refusal(lambda: store.protection.rewrite(locked, None)) == "store.damaged"
    assert locked.read_bytes() == damaged
    assert left_beside(locked) == []


def test_an_open_file_is_not_written_anew_and_is_not_read_past_its_lock(
    store: SqliteFileStore, locked: Path
) -> None:
    store.protection.offer(locked, PASSPHRASE)
    with closing(store.open(locked)) as repository:
        assert refusal(lambda: store.protection.rewrite(locked, None)) == "store.open_already"
        assert store.protection.is_protected(locked)
        store.protection.offer(locked, PASSPHRASE)
        assert refusal(lambda: store.protection.offer(locked, OTHER)) == "store.wrong_passphrase"
        # The lock still holds: another connection is turned away.
        other = engine.live(locked, key=store.protection.key_of(locked))
        other.conn.execute("PRAGMA busy_timeout=0")
        with closing(other), pytest.raises(sqlcipher.OperationalError, match="locked"):
            other.conn.execute("SELECT count(*) FROM setting").fetchone()
        repository.write(edit(said(None, "skrevet", record_id="written")))


def test_the_first_page_being_damaged_is_told_from_a_wrong_passphrase_by_a_backup(
    store: SqliteFileStore, locked: Path, tmp_path: Path
) -> None:
    """F24: with nothing to compare with, the two cannot be told apart."""
    twin, foreign = tmp_path / "kopi.workshop", tmp_path / "findes-ikke.workshop"
    shutil.copy(locked, twin)
    damaged = bytearray(locked.read_bytes())
    damaged[100] ^= 1
    locked.write_bytes(damaged)
    offer = store.protection.offer
    assert refusal(lambda: offer(locked, PASSPHRASE)) == "store.wrong_passphrase"
    assert refusal(lambda: offer(locked, PASSPHRASE, [foreign])) == "store.wrong_passphrase"
    assert refusal(lambda: offer(locked, OTHER, [twin])) == "store.wrong_passphrase"
    assert refusal(lambda: offer(locked, PASSPHRASE, [foreign, twin])) == "store.damaged"
    store.check(twin)


def test_of_a_file_that_is_gone_nothing_is_told(store: SqliteFileStore, tmp_path: Path) -> None:
    gone = tmp_path / "findes-ikke.workshop"
    assert not store.protection.is_protected(gone)
    assert not store.protection.has_other_key(gone, store.protection.new_key(OTHER), ())
    assert refusal(lambda: store.protection.key_of(gone)) == "store.missing"


def test_a_copy_that_is_not_as_the_file_or_a_log_that_stays_leaves_the_file_as_it_was(
    store: SqliteFileStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = rows_of(store, path)
    for owner, name, told in (
        (protection, "is_same", "store.copy_failed"),
        (engine, "companions", "store.busy"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(owner, name, _once_nothing(getattr(owner, name)))
            assert refusal(lambda: store.protection.rewrite(path, store.protection.new_key(OTHER))) == told
        assert rows_of(store, path) == rows
        assert left_beside(path) == []


def test_what_a_kill_left_on_the_way_is_cleared_and_what_is_being_read_is_not(
    store: SqliteFileStore, path: Path
) -> None:
    (path.parent / f"{path.name}.part").write_text("rest")
    (path.parent / f"{path.name}.restored.part").write_text("rest")
    dead, living, other = (
        path.parent / f".{path.name}.{who}" for who in ("999999999-a_b", f"{os.getpid()}-a", "x-a")
    )
    for folder in (dead, living, other):
        folder.mkdir()
        (folder / path.name).write_text("rest")
    store.protection.clear_leftovers(path)
    assert left_beside(path) == sorted((living.name, other.name))


def _load(store: SqliteFileStore, path: Path) -> object:
    with closing(store.open_read_only(path)) as repository:
        return list(repository.load())


def _once_nothing(real: Callable[..., object]) -> Callable[..., object]:
    """A comparison that finds a difference, or a look for logs that finds one when the file has been closed."""
    calls = count()

    def call(*args: object, **kwargs: object) -> object:
        if real.__name__ == "is_same":
            return False
        return ("log",) if next(calls) else ()

    return call


def _failing_at(number: int, monkeypatch: pytest.MonkeyPatch, act: Callable[[], object]) -> Problem | None:
    """What `act` raises when the call of that number to the disk finds it full."""
    calls = count()

    def failing(real: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **kwargs: object) -> object:
            if next(calls) == number:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return real(*args, **kwargs)

        return call

    with monkeypatch.context() as patch:
        for owner, name in CALLS:
            if name != "unlink":
                patch.setattr(owner, name, failing(getattr(owner, name)))
        try:
            act()
        except Problem as problem:
            return problem
    return None
