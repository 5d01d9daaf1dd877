"""Killed at any moment, the file is whole and holds every edit that was acknowledged."""

import random
import shutil
import subprocess
import sys
import textwrap
from contextlib import closing
from pathlib import Path

import pytest

from facilitator_app.store import engine
from facilitator_app.store.checks import is_sound
from facilitator_app.store.file_store import SqliteFileStore
from tests.store.edits import values

KILLS = 50

WRITE_UNTIL_KILLED = """
    import sys
    from datetime import UTC, datetime
    from pathlib import Path
    from facilitator_app.store.file_store import SqliteFileStore
    from tests.store.edits import typed, values

    now = lambda: datetime(2027, 1, 1, tzinfo=UTC)
    store = SqliteFileStore(origin="b", utc=now, copy_place=None, environ={}, mounts=Path("none"))
    repository = store.open(Path(sys.argv[1]))
    said = int(values(repository.load()).get("said", "0").split()[0])
    for number in range(said + 1, said + 100_000):
        repository.write(typed(f"{number - 1} " * 200, f"{number} " * 200))
        if number % 7 == 0:
            repository.settle()
        print(number, flush=True)
"""


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_killed_at_any_moment_every_acknowledged_edit_is_there(store: SqliteFileStore, path: Path) -> None:
    """F1."""
    chance = random.Random(7)
    command = [sys.executable, "-c", textwrap.dedent(WRITE_UNTIL_KILLED), str(path)]
    for _ in range(KILLS):
        edits = chance.randrange(1, 40)
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            told = [process.stdout.readline() for _ in range(edits)]
            process.kill()
            told += process.stdout.read().splitlines(keepends=True)
        acknowledged = max(int(line) for line in told if line.endswith("\n"))
        store.check(path)
        with closing(store.open(path)) as repository:
            said = values(repository.load())["said"]
            assert isinstance(said, str)
            assert int(said.split()[0]) in {acknowledged, acknowledged + 1}
            repository.undo()
            repository.redo()
            assert values(repository.load())["said"] == said
        assert [file.name for file in path.parent.iterdir()] == [path.name]


EVERY_WRITE_PATH = """
    import sys
    from dataclasses import replace
    from datetime import UTC, datetime
    from pathlib import Path
    from facilitator_app.domain.records import added, removed
    from facilitator_app.store import engine, migrations
    from facilitator_app.store.file_store import SqliteFileStore
    from tests.store.edits import edit, typed
    from tests.store.examples import LOGO, every_record

    def step(db):
        db.conn.execute("CREATE TABLE later (id TEXT PRIMARY KEY NOT NULL) STRICT")
        db.conn.execute("UPDATE theme SET name = name")
        db.conn.execute("PRAGMA user_version=99")

    folder = Path(sys.argv[1])
    now = lambda: datetime(2027, 1, 1, tzinfo=UTC)
    place = lambda engagement_id, path: folder / "before" / path.name
    store = SqliteFileStore(origin="b", utc=now, copy_place=place, environ={}, mounts=Path("none"))
    repository = store.create(folder / "x.workshop", every_record(), made_at=now())
    print("made", flush=True)
    for number in range(1, 4):
        repository.write(typed("", str(number)))
        print(number, flush=True)
    repository.settle()
    repository.write(edit(*removed([LOGO])))
    repository.undo()
    repository.write(edit(*added([replace(LOGO, id="other", content=bytes(30_000))])))
    repository.backup_to(folder / "copy.workshop")
    print("copied", flush=True)
    repository.write(typed("3", "4"))
    print(4, flush=True)
    repository.close()
    steps = migrations.set_of_migrations()
    steps()(step)
    with_step = engine.memory()
    migrations.apply(with_step, migrations.current())
    step(with_step)
    digests = {**migrations.CURRENT_DIGESTS, 99: migrations.digest(with_step)}
    later = SqliteFileStore(
        origin="b", utc=now, copy_place=place, environ={}, mounts=Path("none"),
        schema=migrations.Schema(steps, digests),
    )
    later.open(folder / "x.workshop").close()
    print("migrated", flush=True)
"""

STRIDE = 6  # of the moments, every so many is tried; 1 tries them all, in some minutes
CALLS = "pwrite64,fdatasync,fsync,unlink,ftruncate,rename"


def killed_at(call: int, folder: Path) -> tuple[list[str], bool]:
    """What was told before the process was killed at so many calls that change the disk; whether it was."""
    folder.mkdir()
    strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={CALLS}"]
    inject = ["-e", f"inject={CALLS}:signal=KILL:when={call}"]
    command = [*strace, *inject, sys.executable, "-c", textwrap.dedent(EVERY_WRITE_PATH), str(folder)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "Traceback" not in ended.stderr
    return ended.stdout.split(), ended.returncode != 0


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace counts the calls")
def test_killed_at_many_changes_of_the_disk_the_file_is_old_or_new_and_never_between(
    store: SqliteFileStore, tmp_path: Path
) -> None:
    """F2."""
    call, was_killed = 0, True
    while was_killed:
        call += STRIDE
        folder = tmp_path / str(call)
        told, was_killed = killed_at(call, folder)
        said = max((int(word) for word in told if word.isdigit()), default=0)
        path = folder / "x.workshop"
        assert path.exists() or "made" not in told
        if "migrated" not in told and path.exists():
            check_whole(store, path, said)
        if "copied" in told:
            check_whole(store, folder / "copy.workshop", 3)
        shutil.rmtree(folder)
    assert call > 30
    assert "migrated" in told


def check_whole(store: SqliteFileStore, path: Path, said: int) -> None:
    """The file opens, in the old or the new schema, with everything that was told."""
    with closing(engine.live(path)) as db:
        assert is_sound(db)
        is_migrated = engine.number(db, "user_version") == 99
        row = db.conn.execute("SELECT value FROM output WHERE id = 'said'").fetchone()
    assert int(row[0].strip('"') if row else 0) in {said, said + 1}
    if not is_migrated:
        store.check(path)
        store.open(path).close()
