"""Fetching a list: everything is seen before anything is stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QTableView, QWidget

from facilitator_app.content.words import load_words
from facilitator_app.domain.people import Participant
from facilitator_app.services.importing_people import ImportingPeople
from facilitator_app.ui.kit import ComboBox, PlainLabel, RowList
from facilitator_app.ui.planner.import_dialog import ImportDialog
from tests.fakes import FakeIds
from tests.ui.planner.desk import Planner, until_read

LEFT = Qt.MouseButton.LeftButton
LISTS = Path(__file__).parents[2] / "content" / "lists"
W = TypeVar("W", bound=QWidget)
READ = Callable[[Path], ImportDialog]


@pytest.fixture
def read(planner: Planner) -> Iterator[READ]:
    """Chooses a file in the dialog, which is seen but not run."""
    made: list[ImportDialog] = []

    def read(path: Path) -> ImportDialog:
        if not made:
            dialog = ImportDialog(
                ImportingPeople(document=planner.document, new_id=FakeIds("i")),
                dialogs=planner.dialogs,
                sentence=load_words("en").problem,
                parent=planner.area,
            )
            dialog.show()
            made.append(dialog)
        planner.dialogs.file = path
        QTest.mouseClick(child(made[0], QAbstractButton, "choose_file"), LEFT)
        until_read(made[0])
        return made[0]

    yield read
    for dialog in made:
        dialog.close()
        dialog.deleteLater()


def child(dialog: ImportDialog, kind: type[W], name: str) -> W:
    found = dialog.findChild(kind, name)
    assert found is not None, name
    return found


def written(folder: Path, *lines: str) -> Path:
    file = folder / "liste.csv"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def faults(dialog: ImportDialog) -> list[tuple[str, str]]:
    return [(row.lead, row.title) for row in child(dialog, RowList, "import_faults").rows()]


def choose(box: QComboBox, key: str) -> None:
    box.setCurrentIndex(box.findData(key))
    box.activated.emit(box.currentIndex())
    dialog = box.window()
    assert isinstance(dialog, ImportDialog)
    until_read(dialog)


def test_a_spreadsheet_is_read_with_its_columns_guessed(read: READ, planner: Planner) -> None:
    dialog = read(LISTS / "deltagere.xlsx")
    assert child(dialog, PlainLabel, "file_name").text() == "deltagere.xlsx"
    assert child(dialog, ComboBox, "heading_row").chosen_key() == "3"
    assert child(dialog, ComboBox, "column_first_name").currentText() == "Fornavn"
    assert child(dialog, QAbstractButton, "act").text() == "Fetch 64 participants"
    rows = child(dialog, QTableView, "import_rows").model()
    assert [rows.index(0, at).data() for at in (0, 1, 2)] == ["4", "Is fetched", "Vibeke Ebbesen"]
    assert len(planner.document.all(Participant)) == 4


@pytest.mark.parametrize("name", ["deltagere_cp1252.csv", "deltagere_utf8.csv"])
def test_danish_letters_survive_either_encoding(read: READ, name: str) -> None:
    dialog = read(LISTS / name)
    assert dialog.preview is not None
    text = " ".join(row.person.name + row.person.unit for row in dialog.preview.rows)
    assert any(letter in text for letter in "æøå")
    assert "Ã" not in text


def test_all_faults_are_listed_together_with_their_rows(read: READ, tmp_path: Path) -> None:
    dialog = read(
        written(
            tmp_path,
            "Navn;Enhed;Mail;Niveau;Bord",
            "Ida Ibsen (fiktiv);Syd;ida;alle;x",
            ";Nord;;;",
            "",
            "Ida Ibsen (fiktiv);Syd;;;",
            "Birthe Egelund (fiktiv);;;;",
            "=1+1;;;;",
        )
    )
    found = faults(dialog)
    assert [row for row, _words in found] == ["Row 2", "Row 2", "Row 2", "Row 3", "Row 5", "Row 6", "Row 7"]
    assert all(words for _row, words in found)
    summary = child(dialog, PlainLabel, "import_summary").text()
    assert [part.split()[:2] for part in summary.split(" · ")] == [
        ["4", "rows"],
        ["1", "row"],
        ["1", "empty"],
    ]
    assert child(dialog, QAbstractButton, "act").text().startswith("Fetch 1 participant")


def test_a_list_without_faults_says_so(read: READ, tmp_path: Path) -> None:
    dialog = read(written(tmp_path, "Navn", "Ida Ibsen (fiktiv)"))
    assert child(dialog, PlainLabel, "import_summary").text() == "Every row can be fetched."
    assert not child(dialog, RowList, "import_faults").isVisible()


def test_columns_are_chosen_by_hand(read: READ, tmp_path: Path) -> None:
    dialog = read(written(tmp_path, "Hvem;Hvor", "Ida Ibsen (fiktiv);Syd"))
    choose(child(dialog, ComboBox, "heading_row"), "1")
    assert child(dialog, ComboBox, "column_name").currentText() == "Hvem"
    choose(child(dialog, ComboBox, "column_unit"), "1")
    assert dialog.preview is not None
    assert [(r.person.name, r.person.unit) for r in dialog.preview.rows] == [("Ida Ibsen (fiktiv)", "Syd")]


def test_without_a_name_column_it_says_what_to_choose(read: READ, tmp_path: Path) -> None:
    dialog = read(written(tmp_path, "Navn;Enhed", "Ida Ibsen (fiktiv);Syd"))
    choose(child(dialog, ComboBox, "column_name"), "-1")
    wrong = child(dialog, PlainLabel, "import_wrong")
    assert wrong.isVisible()
    assert not child(dialog, QAbstractButton, "act").isEnabled()
    choose(child(dialog, ComboBox, "column_name"), "0")
    assert not wrong.isVisible()
    assert child(dialog, QAbstractButton, "act").isEnabled()


def test_another_sheet_is_read_anew(read: READ, tmp_path: Path) -> None:
    book = Workbook()
    for name, person in (("Mandag", "Ida Ibsen (fiktiv)"), ("Tirsdag", "Bo Bak (fiktiv)")):
        sheet = book.create_sheet(name)
        sheet.append(["Navn"])
        sheet.append([person])
    del book["Sheet"]
    file = tmp_path / "to.xlsx"
    book.save(file)
    dialog = read(file)
    box = child(dialog, ComboBox, "sheet")
    assert box.isVisible()
    choose(box, "Tirsdag")
    assert dialog.preview is not None
    assert [row.person.name for row in dialog.preview.rows] == ["Bo Bak (fiktiv)"]


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 nothing", b"PK\x03\x04 broken", b"\x00\x01\x02"])
@pytest.mark.parametrize("name", ["liste.xlsx", "liste.csv", "liste.txt"])
def test_a_foreign_or_broken_file_gets_a_sentence_beside_it(
    read: READ, tmp_path: Path, name: str, content: bytes
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    dialog = read(file)
    assert child(dialog, PlainLabel, "import_wrong").text()
    assert dialog.preview is None
    assert not child(dialog, QAbstractButton, "act").isEnabled()
    good = read(written(tmp_path, "Navn", "Ida Ibsen (fiktiv)"))
    assert not child(good, PlainLabel, "import_wrong").isVisible()
    assert child(good, QAbstractButton, "act").isEnabled()


def test_a_file_that_is_not_there_gets_a_sentence(read: READ, tmp_path: Path) -> None:
    dialog = read(tmp_path / "borte.xlsx")
    assert "borte.xlsx" in child(dialog, PlainLabel, "import_wrong").text()


def test_one_who_does_not_choose_a_file_stands_where_they_stood(
    read: READ, planner: Planner, tmp_path: Path
) -> None:
    dialog = read(written(tmp_path, "Navn", "Ida Ibsen (fiktiv)"))
    planner.dialogs.file = None
    QTest.mouseClick(child(dialog, QAbstractButton, "choose_file"), LEFT)
    assert child(dialog, PlainLabel, "file_name").text() == "liste.csv"
    assert dialog.preview is not None


def test_after_a_list_is_read_enter_fetches_it(read: READ, tmp_path: Path) -> None:
    dialog = read(written(tmp_path, "Navn", "Ida Ibsen (fiktiv)"))
    assert dialog.focusWidget() is child(dialog, QAbstractButton, "act")
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_pasted_people_are_fetched_by_enter(planner: Planner, monkeypatch: pytest.MonkeyPatch) -> None:
    planner.area.show_page("people")
    planner.area.begin()

    def run(dialog: ImportDialog) -> int:
        dialog.show()
        until_read(dialog)
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
        dialog.hide()
        return dialog.result()

    monkeypatch.setattr(ImportDialog, "exec", run)
    QGuiApplication.clipboard().setText("Navn\tEnhed\nIda Ibsen (fiktiv)\tSyd\nBo Bang (fiktiv)\tNord")
    QTest.keyClick(planner.find(QTableView, "people"), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert {"Ida Ibsen (fiktiv)", "Bo Bang (fiktiv)"} <= {p.name for p in planner.document.all(Participant)}


def test_a_list_that_gives_nobody_leaves_the_focus_where_another_is_chosen(
    read: READ, tmp_path: Path
) -> None:
    dialog = read(written(tmp_path, "Navn", "=1+1"))
    assert dialog.focusWidget() is child(dialog, QAbstractButton, "choose_file")


def test_who_is_there_already_is_not_counted_as_a_participant(
    read: READ, planner: Planner, tmp_path: Path
) -> None:
    file = written(tmp_path, "Navn;Nærmeste leder", "Birthe Egelund (fiktiv);Åse Ørsted (fiktiv)")
    act = child(read(file), QAbstractButton, "act")
    assert act.text() == "Change 1 own chief"
    with file.open("a", encoding="utf-8") as more:
        more.write("\nIda Ibsen (fiktiv);\nBo Bak (fiktiv);")
    read(file)
    assert act.text() == "Fetch 2 participants · Change 1 own chief"
