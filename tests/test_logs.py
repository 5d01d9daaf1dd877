"""The log tells developers what happened and nobody who was there."""

import faulthandler
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator_app.logs import LOG_NAME, Logs, describe
from facilitator_app.problems import Refused


@pytest.fixture
def logs(tmp_path: Path) -> Iterator[Logs]:
    logs = Logs(tmp_path / "new" / "logs")
    yield logs
    logs.close()
    faulthandler.enable()


def _failed(error: BaseException) -> BaseException:
    try:
        raise error
    except type(error) as caught:
        return caught


def test_a_line_has_utc_time_level_and_message(logs: Logs) -> None:
    logging.getLogger("facilitator_app.store").info("opened revision %d", 3)
    line = logs.file.read_text(encoding="utf-8").strip()
    assert line.endswith("Z INFO facilitator_app.store opened revision 3")


def test_an_error_is_logged_without_its_message(logs: Logs) -> None:
    try:
        int("Inger Holm")
    except ValueError:
        logging.getLogger("facilitator_app").exception("import failed")
    text = logs.file.read_text(encoding="utf-8")
    assert "Inger" not in text
    assert "ValueError" in text
    assert "tests/test_logs.py" in text


def test_a_problem_is_described_by_its_key() -> None:
    assert describe(Refused("too_long", name="Inger")) == "Refused too_long (name)"


def test_an_error_of_the_system_is_described_by_its_number_and_no_path() -> None:
    assert describe(OSError(28, "No space left", "/client/Inger.workshop")) == "OSError 28"


def test_causes_come_first() -> None:
    error = RuntimeError("outer")
    error.__cause__ = KeyError("inner")
    assert describe(error).splitlines() == ["KeyError", "RuntimeError"]


def test_what_an_error_was_raised_during_is_told_unless_suppressed() -> None:
    error = RuntimeError("outer")
    error.__context__ = KeyError("inner")
    assert describe(error).splitlines() == ["KeyError", "RuntimeError"]
    error.__suppress_context__ = True
    assert describe(error) == "RuntimeError"


def test_the_home_folder_is_not_told() -> None:
    assert str(Path.cwd().parent) not in describe(_failed(ValueError("x")))


def test_a_crash_is_found_at_the_next_start(tmp_path: Path) -> None:
    """F41."""
    (tmp_path / "crash.log").write_text("Fatal Python error", encoding="utf-8")
    logs = Logs(tmp_path)
    assert logs.last_crash == "Fatal Python error"
    logs.close()
    after = Logs(tmp_path)
    assert after.last_crash == ""
    after.close()
    faulthandler.enable()


def test_after_closing_nothing_is_written(tmp_path: Path) -> None:
    logs = Logs(tmp_path)
    logs.close()
    logging.getLogger("facilitator_app").info("late")
    assert not logs.file.exists()
    faulthandler.enable()


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux")
def test_a_full_disk_takes_the_log_and_nothing_else(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """F7: the program runs on without its log, ends as always, and tells nobody's words to a terminal instead."""
    (tmp_path / LOG_NAME).symlink_to("/dev/full")
    logs = Logs(tmp_path)
    logging.getLogger("facilitator_app.store").error("opened %s", "Inger Holm")
    logs.close()
    faulthandler.enable()
    assert capfd.readouterr().err == ""
