"""Opening and making files, with every fault of a file that we know of injected for real."""

import os
import random
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from facilitator_app.problems import Refused
from facilitator_app.store import engine
from facilitator_app.store.file_store import SqliteFileStore
from facilitator_app.store.lockfile import lock_path
from tests.store.edits import edit, said, typed
from tests.store.examples import ENGAGEMENT, MADE_AT, every_record
from tests.store.files import NEWER, fingerprint, left_beside, left_open, refusal

PAGE = 4096
NOBODY = 65534
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT i FROM n"


# Making


def test_a_new_file_holds_its_records_and_nothing_to_undo(store: SqliteFileStore, tmp_path: Path) -> None:
    repository = store.create(tmp_path / "æøå ny.workshop", every_record(), made_at=MADE_AT)
    assert list(repository.load()) == list(every_record())
    assert repository.undo_labels() == ("", "")
    assert repository.path == tmp_path / "æøå ny.workshop"
    assert repository.read_only_because is None
    repository.close()


def test_an_existing_file_is_never_written_over(store: SqliteFileStore, path: Path) -> None:
    before = fingerprint(path)
    assert refusal(lambda: store.create(path, [ENGAGEMENT], made_at=MADE_AT)) == "store.exists"
    assert fingerprint(path) == before


def test_a_file_that_cannot_be_made_leaves_nothing(store: SqliteFileStore, tmp_path: Path) -> None:
    lost = [record for record in every_record() if record.id == "slide"]
    path = tmp_path / "new.workshop"
    with pytest.raises(engine.SqliteError):
        store.create(path, lost, made_at=MADE_AT)
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_a_folder_that_is_gone_is_told(store: SqliteFileStore, tmp_path: Path) -> None:
    path = tmp_path / "gone" / "new.workshop"
    assert refusal(lambda: store.create(path, [ENGAGEMENT], made_at=MADE_AT)) == "store.cannot_open"


# Whose is it, and is it whole


def test_a_missing_file_is_told(store: SqliteFileStore, tmp_path: Path) -> None:
    for call in (store.open, store.open_read_only, store.check):
        assert refusal(lambda call=call: call(tmp_path / "none.workshop")) == "store.missing"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "store.not_a_workshop"),
        (b"SQLite format 3\x00", "store.not_a_workshop"),
        ("Referat af mødet på rådhuset\n".encode() * 200, "store.not_a_workshop"),
        (b"PK\x03\x04" + bytes(3000), "store.not_a_workshop"),
        (random.Random(7).randbytes(PAGE * 3), "store.not_a_workshop_or_encrypted"),
    ],
    ids=["nothing", "only a header", "text", "zip", "encrypted"],
)
def test_what_is_not_a_workshop_is_refused_and_kept(
    store: SqliteFileStore, tmp_path: Path, content: bytes, key: str
) -> None:
    """F23."""
    path = tmp_path / "x.workshop"
    path.write_bytes(content)
    for call in (store.open, store.open_read_only, store.check):
        assert refusal(lambda call=call: call(path)) == key
    assert path.read_bytes() == content
    assert left_beside(path) == []


def test_a_folder_is_not_a_workshop(store: SqliteFileStore, tmp_path: Path) -> None:
    (tmp_path / "x.workshop").mkdir()
    assert refusal(lambda: store.open(tmp_path / "x.workshop")) == "store.not_a_workshop"


def changed(path: Path, *statements: str) -> str:
    """Change a file behind the program's back; returns its fingerprint."""
    with closing(engine.live(path)) as db:
        for statement in statements:
            db.conn.execute(statement)
    return fingerprint(path)


@pytest.mark.parametrize(
    ("statements", "key"),
    [
        (["PRAGMA application_id=1"], "store.not_a_workshop"),
        (list(NEWER), "store.newer"),
        (["PRAGMA user_version=99", "CREATE TABLE later (x)"], "store.newer"),
        (
            ["INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('facilitator', 'v99')"],
            "store.newer",
        ),
        (["PRAGMA user_version=0"], "store.foreign"),
        (["CREATE TABLE more (x)"], "store.foreign"),
        (["DROP TABLE setting"], "store.foreign"),
        (["DROP TABLE _sqlite_migrations"], "store.foreign"),
        (["ALTER TABLE _sqlite_migrations RENAME COLUMN name TO word"], "store.foreign"),
        (["ALTER TABLE theme ADD COLUMN more TEXT"], "store.foreign"),
        (["CREATE VIEW seen AS SELECT * FROM theme"], "store.foreign"),
        (["CREATE TRIGGER t AFTER INSERT ON theme BEGIN DELETE FROM output; END"], "store.foreign"),
        (["CREATE VIRTUAL TABLE found USING fts5(text)"], "store.foreign"),
        (["CREATE INDEX i ON theme (abs(position))"], "store.foreign"),
        ([f"CREATE VIEW r AS {ENDLESS}"], "store.foreign"),
    ],
)
def test_a_database_that_is_not_just_ours_is_refused_unchanged(
    store: SqliteFileStore, path: Path, statements: list[str], key: str
) -> None:
    """F18, F52."""
    before = changed(path, *statements)
    for call in (store.open, store.open_read_only, store.check):
        assert refusal(lambda call=call: call(path)) == key
    assert fingerprint(path) == before
    assert left_beside(path) == []


def test_a_flipped_bit_in_the_definitions_is_told_as_damage(store: SqliteFileStore, path: Path) -> None:
    """F21: the file is ours, and its backups and what can be read of it are to be offered."""
    whole = path.read_bytes()
    chance = random.Random(20270202)
    starts = [whole.index(b"CREATE TABLE " + name) for name in (b"engagement", b"theme", b"setting")]
    for _ in range(60):
        at = chance.choice(starts) + chance.randrange(180)
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << chance.randrange(8)]) + whole[at + 1 :])
        assert refusal(lambda: store.open(path)) == "store.damaged"


@pytest.mark.parametrize("number", [4, 7, 99])
def test_the_number_of_another_version_is_told_as_damage(
    store: SqliteFileStore, path: Path, number: int
) -> None:
    """F18, F21: nobody's program ever wrote these definitions and this book-keeping under that number, also when it is
    that of a version to come."""
    before = changed(path, f"PRAGMA user_version={number}")
    for call in (store.open, store.open_read_only, store.check):
        assert refusal(lambda call=call: call(path)) == "store.damaged"
    assert fingerprint(path) == before


def test_a_newer_file_that_was_not_closed_is_refused_with_its_log_untouched(
    store: SqliteFileStore, path: Path, tmp_path: Path
) -> None:
    """F18."""
    killed = left_open(path, tmp_path, *NEWER)
    before = {file.name: fingerprint(file) for file in killed.parent.iterdir()}
    assert refusal(lambda: store.open(killed)) == "store.newer"
    assert {file.name: fingerprint(file) for file in killed.parent.iterdir()} == before


def test_what_stands_only_in_the_log_is_recovered(store: SqliteFileStore, path: Path, tmp_path: Path) -> None:
    """F12."""
    killed = left_open(path, tmp_path, "UPDATE setting SET value = value", "DELETE FROM action_plan")
    before = fingerprint(killed)
    with closing(store.open_read_only(killed)) as repository:
        assert [r.id for r in repository.load() if r.id == "plan"] == []
    store.check(killed)
    assert fingerprint(killed) == before
    with closing(store.open(killed)) as repository:
        assert [r.id for r in repository.load() if r.id == "plan"] == []
    assert left_beside(killed) == []


def test_a_hot_rollback_journal_is_played_back(store: SqliteFileStore, path: Path, tmp_path: Path) -> None:
    """F12: a program that was killed in the middle of a change, in the other kind of journal."""
    folder = tmp_path / "crashed"
    folder.mkdir()
    with closing(engine.live(path)) as db:
        db.conn.execute("PRAGMA journal_mode=DELETE").fetchone()
        db.conn.execute("PRAGMA cache_size=1")
        db.conn.execute("PRAGMA cache_spill=1")
        db.conn.execute("BEGIN")
        for index in range(300):
            db.conn.execute("INSERT INTO setting VALUES (?, ?, 0)", (str(index), "x" * 3000))
        db.conn.execute("DELETE FROM action_plan")
        for name in (path.name, f"{path.name}-journal"):
            shutil.copy(path.with_name(name), folder / name)
        db.conn.execute("ROLLBACK")
    assert (folder / f"{path.name}-journal").stat().st_size > 0
    with closing(store.open(folder / path.name)) as repository:
        assert list(repository.load()) == list(every_record())
        assert repository.setting("0") == ""


def filled(store: SqliteFileStore, path: Path) -> None:
    """Some weight, so that a flipped bit meets text, indexes, the log of edits and free pages."""
    with closing(store.open(path)) as repository:
        for index in range(40):
            repository.write(edit(said(None, f"udsagn {index} " * 20, record_id=f"more-{index}")))


def test_a_file_cut_off_anywhere_is_told_and_kept(store: SqliteFileStore, path: Path) -> None:
    """F22."""
    filled(store, path)
    whole = path.read_bytes()
    for length in [
        *range(PAGE, len(whole), PAGE),
        50,
        100,
        101,
        PAGE - 1,
        len(whole) - 1,
        len(whole) - PAGE // 2,
    ]:
        path.write_bytes(whole[:length])
        assert refusal(lambda: store.open(path)) in {"store.damaged", "store.foreign", "store.not_a_workshop"}
        assert path.read_bytes() == whole[:length]
        assert left_beside(path) == []


def test_flipped_bits_are_told_or_change_nothing(store: SqliteFileStore, path: Path) -> None:
    """F21: never wrong text: after each single flip the file is refused, or reads exactly as before."""
    filled(store, path)
    whole = path.read_bytes()
    with closing(store.open_read_only(path)) as repository:
        good = list(repository.load())
    chance = random.Random(20270201)
    told = 0
    for _ in range(300):
        flipped = bytearray(whole)
        flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
        path.write_bytes(flipped)
        try:
            store.check(path)
        except Refused:
            told += 1
        else:
            with closing(store.open_read_only(path)) as repository:
                assert list(repository.load()) == good
        assert path.read_bytes() == flipped
    assert told > 40  # the others hit bytes that nothing uses


def test_scrambled_pages_are_told(store: SqliteFileStore, path: Path) -> None:
    """F21."""
    filled(store, path)
    whole = path.read_bytes()
    for page in range(1, len(whole) // PAGE, 3):
        broken = whole[: page * PAGE] + os.urandom(PAGE) + whole[(page + 1) * PAGE :]
        path.write_bytes(broken)
        assert refusal(lambda: store.check(path)) in {"store.damaged", "store.foreign"}
        assert path.read_bytes() == broken


# Who has it open


@contextmanager
def running(script: str, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Another process, once it has said that it is ready."""
    command = [sys.executable, "-c", textwrap.dedent(script), *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        try:
            yield process
        finally:
            process.kill()


HOLD_OPEN = """
    import sys
    from datetime import UTC, datetime
    from pathlib import Path
    from facilitator_app.store.file_store import SqliteFileStore
    now = lambda: datetime(2027, 1, 1, tzinfo=UTC)
    store = SqliteFileStore(origin="b", utc=now, copy_place=None, environ={}, mounts=Path("none"))
    repository = store.open(Path(sys.argv[1]))
    print("ready", flush=True)
    sys.stdin.read()
"""

HOLD_LOCK = """
    import sqlite3, sys
    db = sqlite3.connect(sys.argv[1])
    db.execute("BEGIN EXCLUSIVE")
    print("ready", flush=True)
    sys.stdin.read()
"""


def test_a_file_open_in_another_process_is_refused_and_recovered_when_that_is_killed(
    store: SqliteFileStore, path: Path
) -> None:
    """F11."""
    with running(HOLD_OPEN, str(path)) as other:
        assert refusal(lambda: store.open(path)) == "store.open_already"
        other.kill()
        other.wait()
    assert lock_path(path).exists()
    with closing(store.open(path)) as repository:
        assert list(repository.load()) == list(every_record())
    assert left_beside(path) == []


def test_a_file_locked_by_another_program_is_told_and_not_changed(
    store: SqliteFileStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F9."""
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_S", 0.05)
    before = fingerprint(path)
    with running(HOLD_LOCK, str(path)):
        assert refusal(lambda: store.open(path)) == "store.busy"
    assert fingerprint(path) == before
    store.open(path).close()


def test_the_program_waits_three_seconds_for_another_program() -> None:
    """F9."""
    assert engine.BUSY_TIMEOUT_S == 3.0


def test_opening_twice_is_refused_and_does_not_loosen_the_first(store: SqliteFileStore, path: Path) -> None:
    first = store.open(path)
    for call in (store.open, store.open_read_only, store.check):
        assert refusal(lambda call=call: call(path)) == "store.open_already"
    script = "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0).execute('SELECT 1 FROM theme')"
    other = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=False
    )
    assert "database is locked" in other.stderr
    first.write(typed("", "a"))
    first.close()


def test_a_file_of_another_computer_is_only_taken_over_on_purpose(store: SqliteFileStore, path: Path) -> None:
    lock_path(path).write_text(
        '{"host": "rådhus-12", "user": "mette", "pid": 1, "started_at": "x", "program": "facilitator-app"}'
    )
    with pytest.raises(Refused) as told:
        store.open(path)
    assert (told.value.key, told.value.params["host"]) == ("store.locked_elsewhere", "rådhus-12")
    repository = store.take_over(path)
    repository.write(typed("", "a"))
    repository.close()
    assert left_beside(path) == []


# Where it lies


def test_a_synchronised_folder_is_refused_for_live_work_and_nothing_is_written(
    store: SqliteFileStore, path: Path, tmp_path: Path
) -> None:
    """F15."""
    folder = tmp_path / "OneDrive - Sønderborg Kommune"
    folder.mkdir()
    inside = shutil.copy(path, folder / path.name)
    assert refusal(lambda: store.open(inside)) == "store.synced_folder"
    new = folder / "ny.workshop"
    assert refusal(lambda: store.create(new, [ENGAGEMENT], made_at=MADE_AT)) == "store.synced_folder"
    assert left_beside(inside) == []
    with closing(store.open_read_only(inside)) as repository:
        assert list(repository.load()) == list(every_record())
