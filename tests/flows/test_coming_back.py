"""The real program is killed while somebody writes; the next start is back in the same field (F1; P1)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.flows.standing_driver import TEXT

ROOT = Path(__file__).resolve().parents[2]
SAVED_WITHIN_S = 2.0

pytestmark = [
    pytest.mark.timeout(200),
    pytest.mark.skipif(sys.platform == "win32", reason="kills as Linux and macOS do"),
]


def run(folder: Path, what: str, *, then_s: float = 0.0) -> str:
    """The first line of the real program, which is killed so long after it."""
    with started(folder, what) as (process, line):
        time.sleep(then_s)
        process.kill()
    return line


def run_to_its_end(folder: Path, what: str) -> str:
    """The first line of the real program, which ends itself."""
    with started(folder, what) as (_, line):
        pass
    return line


@contextmanager
def started(folder: Path, what: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The program and its first line; it is waited for at the end."""
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.flows.standing_driver", str(folder), what]
    with (folder / "errors.txt").open("w") as errors:
        process = subprocess.Popen(
            command, cwd=ROOT, env=environ, stdout=subprocess.PIPE, stderr=errors, text=True
        )
        assert process.stdout is not None
        line = process.stdout.readline()
        yield process, line.strip()
        process.stdout.close()
        process.wait()
    assert line, (folder / "errors.txt").read_text()


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a program that was started and closed once."""
    folder = tmp_path_factory.mktemp("prepared")
    assert run_to_its_end(folder, "close") == "closed"
    (folder / "running").unlink(missing_ok=True)
    return folder


@pytest.mark.parametrize(
    ("what", "area"), [("notes", "notes"), ("actions", "actions"), ("slide", "plan"), ("block", "plan")]
)
def test_a_killed_program_comes_back_to_the_field_with_the_text_and_the_caret(
    prepared: Path, tmp_path: Path, what: str, area: str
) -> None:
    """F1, P1: what was typed within two seconds of the kill, half a line of the notes too, stands in its field."""
    folder = tmp_path / what
    shutil.copytree(prepared, folder)
    assert run(folder, what, then_s=SAVED_WITHIN_S) == "written"
    seen = json.loads(run(folder, "look"))
    assert seen["area"] == area
    assert TEXT in seen["text"]
    assert seen["caret"] == seen["text"].index(TEXT) + len(TEXT)
    assert seen["banner"] == "came_back"


def test_a_start_after_an_orderly_end_is_silent(prepared: Path, tmp_path: Path) -> None:
    """F1: nothing is told, and the overview is shown."""
    folder = tmp_path / "orderly"
    shutil.copytree(prepared, folder)
    seen = json.loads(run(folder, "look"))
    assert (seen["area"], seen["banner"]) == ("home", "")
