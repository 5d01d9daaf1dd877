"""The program is killed while somebody types, and while a time runs; nothing of it is lost (F1, F36)."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitator_app.domain.actions import ActionPlan, Core
from facilitator_app.store.file_store import SqliteFileStore
from tests.flows.endless import typed
from tests.soak import figures

KILLS = 20
MANY_KILLS = 200
AT_ONCE = 2
LOST_AT_MOST_S = 1.0
SEED = 20270201
ROOT = Path(__file__).resolve().parents[2]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(900),
    pytest.mark.skipif(sys.platform == "win32", reason="kills as Linux and macOS do"),
]


def start(folder: Path, what: str) -> subprocess.Popen[str]:
    """The real program with somebody at its keyboard."""
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.flows.typing_driver", str(folder), what]
    with (folder / "errors.txt").open("w") as errors:
        return subprocess.Popen(
            command, cwd=ROOT, env=environ, stdout=subprocess.PIPE, stderr=errors, text=True
        )


def kill_after(folder: Path, what: str, seconds: float) -> tuple[str, ...]:
    """Let it work for so long after its first line, then kill it."""
    process = start(folder, what)
    assert process.stdout is not None
    first = process.stdout.readline()
    time.sleep(seconds)
    assert process.poll() is None, (folder / "errors.txt").read_text()
    process.kill()
    rest = process.stdout.read()
    process.wait()
    process.stdout.close()
    whole = [line for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")]
    return tuple(line.strip() for line in whole)


def store() -> SqliteFileStore:
    return SqliteFileStore(origin="test", utc=_now, copy_place=_beside)


def stored_text(file: Path) -> str:
    """What stands in the field after the next start has recovered the file."""
    repository = store().open(file)
    try:
        plans = [record for record in repository.load() if isinstance(record, ActionPlan)]
    finally:
        repository.close()
    return plans[0].items[0].text(Core.OCCASION) if plans else ""


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a program that has been started once."""
    folder = tmp_path_factory.mktemp("prepared")
    kill_after(folder, "run", 0.1)
    shutil.rmtree(folder / "backups")
    for name in ("preferences.ini", "running"):
        (folder / name).unlink(missing_ok=True)
    return folder


def faults_of_kills(prepared: Path, tmp_path: Path, *, number: int, seed: int) -> list[str]:
    """What was wrong after that many kills, each at a moment of its own."""
    chance = random.Random(seed)
    waits = [chance.uniform(0.1, 1.8) for _ in range(number)]

    def one(number: int) -> str:
        folder = tmp_path / str(number)
        shutil.copytree(prepared, folder)
        told = kill_after(folder, "actions", waits[number])
        fault = fault_of(told, next((folder / "workshops").glob("*.workshop")))
        shutil.rmtree(folder)
        return fault

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return [fault for fault in pool.map(one, range(number)) if fault]


def test_what_was_typed_a_second_before_a_kill_is_in_the_file(prepared: Path, tmp_path: Path) -> None:
    """F1."""
    assert faults_of_kills(prepared, tmp_path, number=KILLS, seed=SEED) == []


@pytest.mark.soak
@pytest.mark.timeout(2400)
def test_two_hundred_kills_while_somebody_types_lose_nothing(prepared: Path, tmp_path: Path) -> None:
    """F1: and nothing that had been typed more than a second before."""
    faults = faults_of_kills(prepared, tmp_path, number=MANY_KILLS, seed=SEED + 1)
    figures.keep("kills-while-typing", {"kills": MANY_KILLS, "losses": len(faults)})
    assert faults == []


def fault_of(told: Sequence[str], file: Path) -> str:
    """What is wrong after a kill, or nothing. The second is counted back from the last key: keys come all the time, and
    what the program could not do while the computer was busy with others is not held against it.
    """
    store().check(file)
    text = stored_text(file)
    keys = [line.split() for line in told]
    must = sum(float(at_s) < float(keys[-1][1]) - LOST_AT_MOST_S for _, at_s in keys)
    if not typed(len(keys) + 1).startswith(text):
        return f"{len(keys)} keys, but there stands {text[-40:]!r}"
    if len(text) < must:
        return f"{must} keys were typed more than {LOST_AT_MOST_S} s before the last, {len(text)} are there"
    return ""


def test_a_running_time_goes_on_where_it_would_have_been(prepared: Path, tmp_path: Path) -> None:
    """F36."""
    folder = tmp_path / "again"
    shutil.copytree(prepared, folder)
    before = kill_after(folder, "run", 1.5)[-1].split()
    after = kill_after(folder, "run", 0.3)[0].split()
    assert after[1:5] == before[1:5], "stop, block and timer are the same"
    assert after[4] == "True"
    passed_s = float(after[6]) - float(before[6])
    assert float(before[5]) - float(after[5]) == pytest.approx(passed_s, abs=0.2)


def _now() -> datetime:
    return datetime(2027, 2, 1, 8, 0, tzinfo=UTC)


def _beside(engagement_id: str, path: Path) -> Path:
    return path.with_suffix(".before")
