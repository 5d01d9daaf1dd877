"""The crash report holds places in the code and no words that anybody has written."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator_app.ui.crash import CrashBox, report_of

SECRET = "Anker Bjerre er syg"


@pytest.fixture(autouse=True)
def hooks() -> Iterator[None]:
    kept = sys.excepthook, threading.excepthook
    yield
    sys.excepthook, threading.excepthook = kept


def caught(error: BaseException) -> BaseException:
    try:
        try:
            raise KeyError(SECRET)
        except KeyError as first:
            raise error from first
    except BaseException as raised:
        return raised


def test_a_report_names_the_chain_of_errors_and_no_words() -> None:
    error = caught(ValueError(SECRET))
    report = report_of(error, error.__traceback__)
    assert "ValueError <- KeyError" in report
    assert "test_crash.py" in report
    assert SECRET not in report
    assert "/home" not in report


def test_the_programs_own_places_are_named_from_the_package(qapp: QApplication) -> None:
    from facilitator_app.content.words import load_words

    with pytest.raises(KeyError) as raised:
        load_words("da").text("problems.no_such_thing")
    assert "facilitator_app/content/words.py" in report_of(raised.value, raised.tb)


def test_an_interrupt_from_the_terminal_ends_the_program(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[bool] = []
    monkeypatch.setattr(QCoreApplication, "quit", lambda: ended.append(True))
    told: list[str] = []
    box = CrashBox(tell=told.append, parent=qapp)
    box.on_exception(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert ended == [True]
    assert told == []
    box.deleteLater()


def test_after_the_box_is_closed_the_next_bug_is_told(qtbot: QtBot, qapp: QApplication) -> None:
    told: list[str] = []
    box = CrashBox(tell=told.append, parent=qapp)
    box.install()
    for count in (1, 2):
        sys.excepthook(ValueError, ValueError(SECRET), None)
        qtbot.waitUntil(lambda count=count: len(told) == count)
    box.deleteLater()
