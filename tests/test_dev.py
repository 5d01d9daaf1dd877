"""The developer's one command, as far as it can be tried without installing anything."""

import os
import sys
from pathlib import Path

import pytest

import dev


def test_the_lock_names_every_package_with_version_and_hash() -> None:
    lines = dev.LOCK.read_text(encoding="utf-8").splitlines()
    assert {"pyside6-essentials", "sqlite-utils", "sqlcipher3", "reportlab", "pytest"} <= dev.locked()
    assert all("==" in line or line.startswith("    --hash=sha256:") for line in lines)


def test_an_installed_package_has_the_name_that_the_lock_has() -> None:
    """Else it is taken for a surplus one, and goes: pip says jaraco.classes, the lock jaraco-classes."""
    pip = (
        f"import json; print(json.dumps([{{'name': name}} for name in {['jaraco.classes', 'Sqlite_Utils']}]))"
    )
    assert dev.installed((sys.executable, "-c", pip)) == {"jaraco-classes", "sqlite-utils"}


def test_files_beside_the_folders_of_the_interface_belong_to_the_shell() -> None:
    names = {Path(file).name for file in dev.text_sources()["shell"]}
    assert "i18n.py" in names


def test_a_translation_is_compiled_when_absent_or_older_than_its_source(tmp_path: Path) -> None:
    source, made = tmp_path / "kit_da.ts", tmp_path / "kit_da.qm"
    source.touch()
    assert dev.is_older(made, source)
    made.touch()
    os.utime(made, ns=(0, source.stat().st_mtime_ns + 1))
    assert not dev.is_older(made, source)
    os.utime(made, ns=(0, source.stat().st_mtime_ns - 1))
    assert dev.is_older(made, source)


def _file(*, statements: int, covered: int, branches: int = 0) -> dict[str, dict[str, int]]:
    summary = {"num_statements": statements, "covered_lines": covered}
    return {"summary": {**summary, "num_branches": branches, "covered_branches": branches}}


def test_coverage_counts_lines_and_branches_of_one_part_and_names_its_gaps() -> None:
    files = {
        "facilitator_app/domain/timer.py": _file(statements=6, covered=4, branches=2),
        "facilitator_app/domain/show.py": _file(statements=2, covered=2),
        "facilitator_app/ui/panel.py": _file(statements=90, covered=0),
    }
    assert dev.coverage_of("domain", files) == (80.0, "timer.py")


def test_a_part_that_is_not_there_lacks_nothing() -> None:
    assert dev.coverage_of("domain", {}) == (100.0, "")


def test_the_whole_suite_is_shared_by_two_processes_and_named_tests_are_not() -> None:
    assert dev.side_by_side(("-q", "-k", "timer"))[:2] == ("-n", "2")
    assert dev.side_by_side(("-x", "tests/test_dev.py::test_a_library_that_is_missing_is_noticed")) == ()


def test_a_library_that_is_missing_is_noticed() -> None:
    assert not dev.loads("libno-such-thing.so.1")


def test_without_rights_the_user_is_told_what_to_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "may_install", bool)
    with pytest.raises(dev.Lacking, match="sudo apt-get install -y --no-install-recommends libegl1 libgl1"):
        dev.install_for_system(["libgl1", "libegl1", "libgl1"], "Two libraries are missing")


def test_an_exit_code_is_passed_on() -> None:
    assert dev.call(dev.python(), "-c", "raise SystemExit(5)") == 5


@pytest.mark.skipif(os.name == "nt", reason="a script is no program there")
def test_the_built_program_is_tried_out_until_something_fails(tmp_path: Path) -> None:
    told, made = tmp_path / "told", tmp_path / "made"
    made.write_text(
        f'#!/bin/sh\necho "$1 $2" >> {told}\ntest "$2" != report-docx || exit 7\n', encoding="utf-8"
    )
    made.chmod(0o755)
    assert dev.try_out(made) == 7
    commands = told.read_text(encoding="utf-8").splitlines()
    assert [command.split()[0] for command in commands[:3]] == ["check", "new", "export"]
    assert commands[-1] == "export report-docx"


def test_long_tests_are_left_out_unless_asked_for(pytestconfig: pytest.Config) -> None:
    settings = pytestconfig.getini("addopts")
    assert settings[settings.index("-m") + 1] == "not soak"
    assert any(mark.startswith("soak:") for mark in pytestconfig.getini("markers"))


def test_the_long_tests_have_a_command_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[str, ...]] = []
    monkeypatch.setattr(dev, "provide_test_tools", lambda: None)
    monkeypatch.setattr(dev, "compile_texts", lambda: None)
    monkeypatch.setattr(dev, "call", lambda *command: told.append(command) or 0)
    assert dev.COMMANDS["soak"](["--minutes", "3"]) == 0
    assert told == [(dev.python(), "-m", "tests.soak", "--minutes", "3")]
