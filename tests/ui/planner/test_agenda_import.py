"""Fetching an agenda: from a file, or from what was copied in a spreadsheet; everything is seen first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QTableView

from facilitator_app.domain.agenda import Block
from facilitator_app.ui.kit import ComboBox, PlainLabel, RowList
from facilitator_app.ui.planner.agenda_import import AgendaImportDialog
from tests.day import small_day
from tests.ui.planner.desk import MakePlanner, Planner, until_read
from tests.ui.planner.test_agenda_several import CTRL, agenda, click, key, titles

LEFT = Qt.MouseButton.LeftButton
ROWS = "Tid\tProgrampunkt\tVarighed\n9.00\tGåtur\t20\n\t\t15\n9.20\tSang\tlænge\n"
Act = Callable[[AgendaImportDialog], None]


@pytest.fixture
def on_fetch(monkeypatch: pytest.MonkeyPatch) -> list[Act]:
    """What is done in the dialog when it is run; it is agreed to then."""
    acts: list[Act] = []

    def run(dialog: AgendaImportDialog) -> int:
        dialog.show()
        until_read(dialog)
        for act in acts:
            act(dialog)
        dialog.hide()
        return QDialog.DialogCode.Accepted if acts else QDialog.DialogCode.Rejected

    monkeypatch.setattr(AgendaImportDialog, "exec", run)
    return acts


def heads(dialog: AgendaImportDialog) -> dict[str, str]:
    """What each column of the table is called, and where it comes from."""
    model = dialog.findChild(QTableView, "import_rows").model()
    said = [str(model.headerData(at, Qt.Orientation.Horizontal)) for at in range(model.columnCount())]
    return {title: source for title, _line, source in (words.partition("\n") for words in said)}


def column(dialog: AgendaImportDialog, title: str) -> list[str]:
    model = dialog.findChild(QTableView, "import_rows").model()
    at = list(heads(dialog)).index(title)
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def test_what_was_copied_elsewhere_is_put_in_after_the_chosen_block(
    planner: Planner, on_fetch: list[Act]
) -> None:
    seen: list[list[str]] = []

    def look(dialog: AgendaImportDialog) -> None:
        seen.append(column(dialog, "Title"))
        faults = dialog.findChild(RowList, "import_faults").rows()
        assert [(row.lead, row.title) for row in faults] == [
            ("Row 3", "The title is missing. The row is skipped."),
            ("Row 4", "“længe” is not a length. It follows from the times."),
            ("Row 4", "The length is missing. The block gets 15 min."),
        ]
        assert dialog.findChild(QAbstractButton, "act").text() == "Fetch 2 blocks"
        words = " ".join(label.text() for label in dialog.findChildren(PlainLabel))
        assert "The rows come after “Dilemma 1” and begin later if it lasts longer." in words
        assert not dialog.grab().isNull()

    on_fetch.append(look)
    QGuiApplication.clipboard().setText(ROWS)
    click(planner, 1)
    key(planner, Qt.Key.Key_V, CTRL)
    assert seen == [["Gåtur", "", "Sang"]]
    assert titles(planner) == ["Velkomst", "Dilemma 1", "Gåtur", "Sang", "Spot ressourcerne", "Frokost"]
    assert len(agenda(planner).chosen_keys()) == 2
    planner.document.undo()
    assert len(titles(planner)) == 4


def test_columns_are_chosen_where_the_guess_is_wrong(
    planner: Planner, on_fetch: list[Act], tmp_path: Path
) -> None:
    file = tmp_path / "drejebog.csv"
    file.write_bytes("Rød;Blå\n20;Gåtur\n30;Sang\n".encode("cp1252"))
    planner.dialogs.file = file

    def choose(dialog: AgendaImportDialog) -> None:
        QTest.mouseClick(dialog.findChild(QAbstractButton, "choose_file"), LEFT)
        until_read(dialog)
        for name, column in (("heading_row", "1"), ("column_title", "1"), ("column_length", "0")):
            box = dialog.findChild(ComboBox, name)
            box.choose(column)
            box.activated.emit(box.currentIndex())
            until_read(dialog)
        assert dialog.findChild(PlainLabel, "import_summary").text() == "Every row can be fetched."

    on_fetch.append(choose)
    planner.act("agenda_acts", "Fetch agenda from a list")
    blocks = [block for block in planner.document.all(Block) if block.title in ("Gåtur", "Sang")]
    assert sorted((block.title, block.planned_min) for block in blocks) == [("Gåtur", 20), ("Sang", 30)]


def test_a_file_that_is_no_agenda_is_said_and_stores_nothing(
    planner: Planner, on_fetch: list[Act], tmp_path: Path
) -> None:
    file = tmp_path / "drejebog.xlsx"
    file.write_bytes(b"PK\x03\x04 broken")
    planner.dialogs.file = file

    def read(dialog: AgendaImportDialog) -> None:
        QTest.mouseClick(dialog.findChild(QAbstractButton, "choose_file"), LEFT)
        until_read(dialog)
        assert "drejebog.xlsx" in dialog.findChild(PlainLabel, "import_wrong").text()
        assert not dialog.findChild(QAbstractButton, "act").isEnabled()

    on_fetch.append(read)
    planner.act("agenda_acts", "Fetch agenda from a list")
    assert len(titles(planner)) == 4


def test_nothing_copied_leaves_the_dialog_as_it_was(planner: Planner, on_fetch: list[Act]) -> None:
    def paste(dialog: AgendaImportDialog) -> None:
        QGuiApplication.clipboard().setText("  ")
        QTest.mouseClick(dialog.findChild(QAbstractButton, "paste_list"), LEFT)
        until_read(dialog)
        assert dialog.preview is None
        QGuiApplication.clipboard().setText("Gåtur\t20\nSang\t5")
        QTest.mouseClick(dialog.findChild(QAbstractButton, "paste_list"), LEFT)
        until_read(dialog)
        assert dialog.preview is not None

    on_fetch.append(paste)
    planner.act("agenda_acts", "Fetch agenda from a list")
    assert len(titles(planner)) == 6


def test_an_empty_day_offers_to_fetch_an_agenda(make_planner: MakePlanner, on_fetch: list[Act]) -> None:
    planner = make_planner(tuple(r for r in small_day() if type(r).__name__ not in ("Block", "Slide")))
    QTest.mouseClick(planner.find(QAbstractButton, "import_first_agenda"), LEFT)
    assert titles(planner) == []


def test_the_table_says_where_each_column_comes_from_and_shows_no_other(
    planner: Planner, on_fetch: list[Act]
) -> None:
    rows = "Tid\tProgrampunkt\tMål\tTelefon\tFarve\n9.00–9.20\tGåtur\tLuft\t12\tRød\n9.20–9.30\tSang\t\t\t\n"

    def look(dialog: AgendaImportDialog) -> None:
        assert heads(dialog) == {
            "Row": "",
            "What happens": "",
            "Start": "from “Tid”",
            "Length": "worked out",
            "Title": "from “Programpunkt”",
            "Kind": "guessed",
            "Goal": "from “Mål”",
        }
        assert column(dialog, "Length") == ["20 min", "10 min"]
        left_out = dialog.findChild(PlainLabel, "columns_left_out")
        assert left_out.text() == "Not read from the list: Telefon · Farve"
        box = dialog.findChild(ComboBox, "column_notes")
        assert box.currentText() == "Not in the list"
        box.choose("3")
        box.activated.emit(box.currentIndex())
        until_read(dialog)
        assert column(dialog, "Own notes") == ["12", ""]
        assert left_out.text() == "Not read from the list: Farve"

    on_fetch.append(look)
    QGuiApplication.clipboard().setText(rows)
    click(planner, 1)
    key(planner, Qt.Key.Key_V, CTRL)


def test_no_column_of_the_table_is_cut(planner: Planner, on_fetch: list[Act]) -> None:
    def look(dialog: AgendaImportDialog) -> None:
        table = dialog.findChild(QTableView, "import_rows")
        head = table.horizontalHeader()
        for at in range(head.count()):
            assert head.sectionSize(at) >= max(head.sectionSizeHint(at), table.sizeHintForColumn(at))
        assert head.length() <= table.viewport().width()

    on_fetch.append(look)
    QGuiApplication.clipboard().setText(ROWS)
    click(planner, 1)
    key(planner, Qt.Key.Key_V, CTRL)
