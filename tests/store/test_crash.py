"""Killed at any moment, the file is whole and holds every edit that was acknowledged."""

import random
import subprocess
import sys
import textwrap
from contextlib import closing
from pathlib import Path

import pytest

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
