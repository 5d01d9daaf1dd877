"""The runner of the long tests, tried on small ones: what fails or takes too long is told, figures are kept."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from tests.soak import __main__ as soak
from tests.soak import figures

SOME = """
import pytest

pytestmark = pytest.mark.soak

def test_that_is_well():
    from tests.soak import figures
    figures.keep("hours", {"hours simulated": 4, "losses": 0})

def test_that_fails():
    raise AssertionError
"""
ENDLESS = """
import time
import pytest

@pytest.mark.soak
def test_without_end():
    while True:
        time.sleep(0.1)
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The runner looks for tests in an empty folder, and keeps figures beside it."""
    (tmp_path / "pytest.ini").write_text(
        "[pytest]\nmarkers = soak\naddopts = --import-mode=importlib -p no:cacheprovider\n", encoding="utf-8"
    )
    monkeypatch.setattr(soak, "ROOT", tmp_path)
    monkeypatch.setattr(soak, "FIGURES", tmp_path / "kept")
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).resolve().parents[2]))
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("PYTEST_PLUGINS", "pytest_timeout")
    return tmp_path


def test_a_test_that_failed_and_the_figures_of_others_are_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "test_some.py").write_text(SOME, encoding="utf-8")
    assert soak.main([]) == 1
    told = capsys.readouterr().out
    assert "test_some.py" in told
    assert "FAILED" in told
    assert "hours simulated" in told
    assert "losses" in told


def test_one_that_is_named_is_run_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "test_some.py").write_text(SOME, encoding="utf-8")
    assert soak.main(["test_some.py::test_that_is_well"]) == 0
    assert "passed" in capsys.readouterr().out


def test_when_time_is_up_the_rest_is_not_reached(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "test_a.py").write_text(ENDLESS, encoding="utf-8")
    (folder / "test_b.py").write_text(SOME, encoding="utf-8")
    assert soak.main(["--minutes", "0.05"]) == 1
    told = capsys.readouterr().out
    assert "not reached" in told


def test_without_long_tests_the_runner_does_not_say_that_all_is_well(folder: Path) -> None:
    assert soak.main([]) == 1


def test_figures_are_kept_only_when_a_folder_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(figures.FOLDER, raising=False)
    figures.keep("nowhere", {"tried": 1})
    monkeypatch.setenv(figures.FOLDER, str(tmp_path / "kept"))
    figures.keep("points", {"crash points tried": 812, "lost": 0})
    old = tmp_path / "kept" / "old.json"
    old.write_text("{}", encoding="utf-8")
    os.utime(old, (0, 0))
    kept = figures.read_since(tmp_path / "kept", time.time_ns() - 60 * 10**9)
    assert kept == [figures.Kept(topic="points", values={"crash points tried": 812, "lost": 0})]
