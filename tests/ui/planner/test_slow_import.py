"""A list that takes its time to be read: the dialog answers all the while, and asks the file only once."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from facilitator_app.content.words import load_words
from facilitator_app.services.importing_people import ImportingPeople
from facilitator_app.services.list_preview import ReadList, read_list
from facilitator_app.ui.kit import ComboBox, PlainLabel
from facilitator_app.ui.planner.import_dialog import ImportDialog
from facilitator_app.ui.planner.list_kind import Source
from facilitator_app.ui.planner.list_model import OfRows, SeenColumn
from facilitator_app.ui.planner.list_table import ListTable
from tests.fakes import FakeIds
from tests.ui.planner.desk import Planner, until_read

LEFT = Qt.MouseButton.LeftButton
MOST_WAIT_S = 20.0


class SlowReader:
    """Reads a list when it is let; `asked` are the lists it was asked for. What is in `quick` is read at once."""

    def __init__(self) -> None:
        self.asked: list[Source] = []
        self.quick: set[Source] = set()
        self.begun, self.may_go, self.ended = threading.Event(), threading.Event(), threading.Event()
        self.was_cancelled = False
        self.error: Exception | None = None

    def __call__(self, source: Source, is_cancelled: Callable[[], bool]) -> ReadList:
        self.asked.append(source)
        if source in self.quick:
            return read_list(source)
        self.begun.set()
        assert self.may_go.wait(MOST_WAIT_S)
        self.was_cancelled = is_cancelled()
        self.ended.set()
        if self.error is not None:
            raise self.error
        return read_list(source)


@pytest.fixture
def reader() -> Iterator[SlowReader]:
    reader = SlowReader()
    yield reader
    reader.may_go.set()


@pytest.fixture
def dialog(planner: Planner, reader: SlowReader) -> Iterator[ImportDialog]:
    dialog = ImportDialog(
        ImportingPeople(document=planner.document, new_id=FakeIds("i")),
        dialogs=planner.dialogs,
        sentence=load_words("en").problem,
        parent=planner.area,
        reader=reader,
    )
    dialog.show()
    yield dialog
    if isValid(dialog):
        dialog.close()
        dialog.deleteLater()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "liste.csv"
    file.write_text("Navn;Hvor\nIda Ibsen (fiktiv);Syd\nBo Bak (fiktiv);Nord", encoding="utf-8")
    return file


def press(dialog: ImportDialog, name: str) -> None:
    QTest.mouseClick(dialog.findChild(QAbstractButton, name), LEFT)


def is_seen(dialog: ImportDialog, name: str) -> bool:
    return dialog.findChild(QWidget, name).isVisible()


def names(dialog: ImportDialog) -> list[str]:
    return [row.person.name for row in dialog.preview.rows] if dialog.preview is not None else []


def choose(dialog: ImportDialog, name: str, key: str) -> None:
    box = dialog.findChild(ComboBox, name)
    box.choose(key)
    box.activated.emit(box.currentIndex())


def test_the_dialog_answers_while_a_slow_list_is_read(
    dialog: ImportDialog, planner: Planner, reader: SlowReader, file: Path
) -> None:
    planner.dialogs.file = file
    press(dialog, "choose_file")
    assert reader.begun.wait(MOST_WAIT_S)
    assert is_seen(dialog, "list_unread")
    assert not is_seen(dialog, "import_rows")
    assert dialog.findChild(PlainLabel, "file_name").text() == "liste.csv"
    act = dialog.findChild(QAbstractButton, "act")
    assert (act.isEnabled(), act.toolTip()) == (False, "Wait until the list has been read.")
    reader.may_go.set()
    until_read(dialog)
    assert not is_seen(dialog, "list_unread")
    assert names(dialog) == ["Ida Ibsen (fiktiv)", "Bo Bak (fiktiv)"]
    assert dialog.focusWidget() is act


def test_what_was_pasted_is_read_beside_the_dialog_too(dialog: ImportDialog, reader: SlowReader) -> None:
    QGuiApplication.clipboard().setText("Navn\nIda Ibsen (fiktiv)")
    press(dialog, "paste_list")
    assert reader.begun.wait(MOST_WAIT_S)
    assert is_seen(dialog, "list_unread")
    reader.may_go.set()
    until_read(dialog)
    assert names(dialog) == ["Ida Ibsen (fiktiv)"]


def test_enter_does_nothing_while_a_list_is_read(
    dialog: ImportDialog, reader: SlowReader, file: Path
) -> None:
    dialog.read(file)
    assert reader.begun.wait(MOST_WAIT_S)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.is_reading()
    assert is_seen(dialog, "list_unread")


def test_a_list_is_read_once_whatever_is_chosen_of_it(
    dialog: ImportDialog, reader: SlowReader, file: Path
) -> None:
    reader.quick.add(file)
    dialog.read(file)
    until_read(dialog)
    for name, key in (("column_unit", "1"), ("heading_row", "0"), ("heading_row", "1"), ("column_name", "1")):
        choose(dialog, name, key)
        assert not dialog.findChild(QAbstractButton, "act").isEnabled()
        until_read(dialog)
    assert names(dialog) == ["Syd", "Nord"]
    assert reader.asked == [file]


def test_of_choices_made_faster_than_they_are_worked_out_the_last_is_shown(
    dialog: ImportDialog, reader: SlowReader, file: Path
) -> None:
    reader.quick.add(file)
    dialog.read(file)
    until_read(dialog)
    for key in ("0", "1", "-1", "1"):
        choose(dialog, "column_unit", key)
    until_read(dialog)
    assert dialog.preview is not None
    assert [row.person.unit for row in dialog.preview.rows] == ["Syd", "Nord"]
    assert dialog.findChild(ComboBox, "column_unit").chosen_key() == "1"


def test_the_reading_is_stopped_and_another_list_chosen(
    dialog: ImportDialog, planner: Planner, reader: SlowReader, file: Path
) -> None:
    dialog.read(file)
    assert reader.begun.wait(MOST_WAIT_S)
    press(dialog, "stop_reading")
    assert not dialog.is_reading()
    assert not is_seen(dialog, "list_unread")
    assert dialog.findChild(PlainLabel, "file_name").text() == "No file is chosen."
    assert dialog.focusWidget() is dialog.findChild(QAbstractButton, "choose_file")
    other = file.with_name("anden.csv")
    other.write_text("Navn\nUlla Uth (fiktiv)", encoding="utf-8")
    reader.quick.add(other)
    # It does not wait for the one that still hangs.
    planner.dialogs.file = other
    press(dialog, "choose_file")
    until_read(dialog)
    assert names(dialog) == ["Ulla Uth (fiktiv)"]
    reader.may_go.set()
    assert reader.ended.wait(MOST_WAIT_S)
    QCoreApplication.processEvents()
    assert reader.was_cancelled
    assert names(dialog) == ["Ulla Uth (fiktiv)"]


def test_a_dialog_that_is_closed_meanwhile_hears_nothing_more(
    dialog: ImportDialog, reader: SlowReader, file: Path, qtbot: QtBot
) -> None:
    dialog.read(file)
    assert reader.begun.wait(MOST_WAIT_S)
    press(dialog, "keep")
    assert dialog.result() == QDialog.DialogCode.Rejected
    dialog.deleteLater()
    QCoreApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    assert not isValid(dialog)
    with qtbot.captureExceptions() as raised:
        reader.may_go.set()
        assert reader.ended.wait(MOST_WAIT_S)
        QCoreApplication.processEvents()
    assert raised == []
    assert reader.was_cancelled


def test_a_bug_in_the_reading_is_told_and_leaves_another_list_to_be_chosen(
    dialog: ImportDialog, reader: SlowReader, file: Path, qtbot: QtBot
) -> None:
    reader.error = ZeroDivisionError("a bug")
    reader.may_go.set()
    with qtbot.captureExceptions() as raised:
        dialog.read(file)
        until_read(dialog)
    assert [kind for kind, _error, _trace in raised] == [ZeroDivisionError]
    assert not is_seen(dialog, "list_unread")
    assert not dialog.findChild(QAbstractButton, "act").isEnabled()


def test_of_a_long_list_only_the_rows_that_are_seen_are_worked_out(qtbot: QtBot) -> None:
    told: list[int] = []

    def tell(row: int) -> str:
        told.append(row)
        return str(row)

    rows = range(20_000)
    table = ListTable("Rows")
    qtbot.addWidget(table)
    table.show_columns([SeenColumn(title="Number", cells=OfRows(rows, tell))], OfRows(rows, bool))
    table.resize(400, 300)
    with qtbot.waitExposed(table):
        table.show()
    assert table.model().rowCount() == len(rows)
    assert len(set(told)) < 200
