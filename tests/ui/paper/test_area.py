"""Printing, used with mouse and keyboard; the PDFs are read back from the disk."""

from __future__ import annotations

import os
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import Record, removed
from facilitator_app.services.changes import FileOpened
from facilitator_app.ui.kit import PlainLabel, RowList, SearchField
from tests.day import small_day
from tests.ui.paper.desk import Desk, Opened, full_disk, page_count, pdf_text, press

SCHEMAS = "2027-01-14 Handlingsskemaer.pdf"
MakeDesk = Callable[..., Desk]


@pytest.fixture
def make_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[MakeDesk]:
    made: list[Desk] = []

    def make(records: tuple[Record, ...] = small_day(), **more: object) -> Desk:
        made.append(Desk(qtbot, tmp_path, records, **more))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for desk in made:
        desk.end()


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    made = make_desk()
    made.wait_for_print("Print 3 pages")
    return made


@pytest.fixture
def opened(qapp: object) -> Iterator[Opened]:
    taker = Opened()
    yield taker
    taker.end()


def _has_pages(desk: Desk, shelf: str) -> Callable[[], bool]:
    def has_pages() -> bool:
        return "page" in _sub(desk, shelf)

    return has_pages


def _sub(desk: Desk, shelf: str) -> str:
    return desk.find(QWidget, f"document_{shelf}").accessibleName()


def test_every_document_tells_its_true_number_of_pages(desk: Desk) -> None:
    assert _sub(desk, "schemas").endswith("3 pages · each leader's own")
    desk.qtbot.waitUntil(lambda: _sub(desk, "run_sheet").endswith("1 page"))
    assert desk.says("page_number") == "Page 1 of 3"
    assert desk.says("page_name") == "Anker Bjerre (fiktiv)"


def test_the_leaders_sheets_become_one_pdf(desk: Desk) -> None:
    desk.click("save_pdf")
    desk.wait_for_saved("1 file is saved")
    assert desk.files() == [SCHEMAS]
    assert desk.area.focusWidget() is desk.button("open_folder")
    text = pdf_text(desk.out / SCHEMAS)
    assert text.index("Anker") < text.index("Birthe") < text.index("Åse")
    assert "Carsten" not in text


def test_each_leader_can_have_a_file(desk: Desk) -> None:
    desk.click("each")
    desk.click("joined")
    desk.click("save_pdf")
    desk.wait_for_saved("3 files are saved")
    assert len(desk.files()) == 3
    assert "Birthe" in pdf_text(desk.out / "2027-01-14 Handlingsskema Birthe Egelund (fiktiv).pdf")


def test_one_way_of_filing_is_always_on(desk: Desk) -> None:
    desk.click("joined")
    desk.click("save_pdf")
    desk.wait_for_saved("3 files are saved")
    desk.click("each")
    desk.click("saving_close")
    desk.click("save_pdf")
    desk.wait_for_saved("1 file is saved")


def test_sheets_can_begin_on_odd_pages(desk: Desk) -> None:
    desk.click("odd")
    desk.wait_for_print("Print 5 pages")
    desk.click("save_pdf")
    desk.wait_for_saved("1 file is saved")
    assert page_count(desk.out / SCHEMAS) == 5


def test_the_order_can_be_by_group(desk: Desk) -> None:
    desk.click("unit")
    desk.click("save_pdf")
    desk.wait_for_saved("1 file is saved")
    text = pdf_text(desk.out / SCHEMAS)
    assert text.index("Hjemmepleje Syd") < text.index("Myndighed") < text.index("Plejecenter Åløkke")


def test_several_documents_are_saved_at_once(desk: Desk) -> None:
    desk.click("tick_run_sheet")
    desk.click("tick_agenda")
    desk.wait_for_print("Print 5 pages")
    desk.click("save_pdf")
    desk.wait_for_saved("3 files are saved")
    assert desk.files() == ["2027-01-14 Drejebog.pdf", SCHEMAS, "2027-01-14 Program.pdf"]
    saved = desk.find(RowList, "saved_files")
    assert isinstance(saved, RowList)
    assert [row.title for row in saved.rows()] == [
        SCHEMAS,
        "2027-01-14 Program.pdf",
        "2027-01-14 Drejebog.pdf",
    ]


def test_blank_sheets_come_in_copies(desk: Desk) -> None:
    desk.click("tick_schemas")
    desk.click("tick_blank_tools")
    desk.click("copies_more")
    desk.click("copies_more")
    desk.click("copies_fewer")
    desk.wait_for_print("Print 2 pages")
    desk.click("save_pdf")
    desk.wait_for_saved("1 file is saved")
    [name] = desk.files()
    assert page_count(desk.out / name) == 2


def test_a_wrong_number_of_copies_is_said_beside_the_field(desk: Desk) -> None:
    desk.click("document_blank_tools")
    field = desk.find(QWidget, "copies")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, "9999")
    assert "Write a number from 1 to 500." in desk.said()


def test_nothing_is_overwritten_unasked(desk: Desk) -> None:
    (desk.out / SCHEMAS).write_bytes(b"mine")
    desk.answer(press("keep"))
    desk.click("save_pdf")
    assert desk.files() == [SCHEMAS]
    desk.answer(press("act"))
    desk.click("save_pdf")
    desk.wait_for_saved("1 file is saved")
    assert desk.files() == ["2027-01-14 Handlingsskemaer (2).pdf", SCHEMAS]
    assert (desk.out / SCHEMAS).read_bytes() == b"mine"


def test_a_file_is_replaced_when_that_is_asked_for(desk: Desk) -> None:
    (desk.out / SCHEMAS).write_bytes(b"mine")
    desk.answer(press("replace"))
    desk.click("save_pdf")
    desk.wait_for_saved("1 file is saved")
    assert desk.files() == [SCHEMAS]
    assert "Birthe" in pdf_text(desk.out / SCHEMAS)


def test_changing_ones_mind_about_the_folder_saves_nothing(desk: Desk) -> None:
    desk.dialogs.folder = None
    desk.click("save_pdf")
    assert desk.files() == []
    assert desk.button("save_pdf").isEnabled()


def test_a_full_disk_is_told_and_leaves_no_trace(make_desk: MakeDesk) -> None:
    desk = make_desk(open_new=full_disk)
    desk.wait_for_print("Print 3 pages")
    desk.click("save_pdf")
    sentence = "Disken er fuld. 0 af 1 filer er gemt hele. Frigør plads, og fortsæt."
    desk.qtbot.waitUntil(lambda: sentence in desk.said())
    assert desk.files() == []
    assert "Not everything was saved" in desk.said()
    desk.qtbot.waitUntil(desk.button("save_pdf").hasFocus)


def test_what_could_not_be_saved_in_one_folder_is_saved_in_another(desk: Desk, tmp_path: Path) -> None:
    taken = tmp_path / "not a folder"
    taken.write_bytes(b"")
    desk.dialogs.folder = taken
    desk.click("save_pdf")
    desk.qtbot.waitUntil(lambda: "Not everything was saved" in desk.said())
    desk.dialogs.folder = desk.out
    desk.qtbot.waitUntil(desk.button("save_pdf").isEnabled)
    desk.click("other_folder")
    desk.wait_for_saved("1 file is saved")
    assert desk.files() == [SCHEMAS]
    assert "Not everything was saved" not in desk.said()


def test_stopping_leaves_whole_files_only(make_desk: MakeDesk) -> None:
    may_write, has_begun = threading.Event(), threading.Event()

    def slow(target: Path) -> tuple[BinaryIO, Path]:
        has_begun.set()
        may_write.wait(20)
        handle, name = tempfile.mkstemp(dir=target.parent)
        return os.fdopen(handle, "wb"), Path(name)

    desk = make_desk(open_new=slow)
    desk.wait_for_print("Print 3 pages")
    desk.click("each")
    desk.click("joined")
    desk.click("save_pdf")
    desk.qtbot.waitUntil(has_begun.is_set)
    assert desk.button("save_pdf").toolTip() == "The files are being saved."
    desk.click("stop")
    may_write.set()
    desk.wait_for_saved("Stopped. 1 file is saved whole.")
    [name] = desk.files()
    assert "Anker" in pdf_text(desk.out / name)


def test_a_window_that_goes_away_waits_for_what_is_being_written(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.click("save_pdf")
    desk.area.close()


def test_the_folder_and_each_file_can_be_opened(desk: Desk, opened: Opened) -> None:
    desk.click("save_pdf")
    desk.wait_for_saved("1 file is saved")
    desk.click("open_folder")
    assert opened.names == ["paper"]
    desk.key("saved_files", Qt.Key.Key_Down)
    desk.key("saved_files", Qt.Key.Key_Return)
    assert opened.names == ["paper", SCHEMAS]


def test_leaders_are_picked_out_by_ticks(desk: Desk) -> None:
    def pick(dialog: QDialog) -> None:
        assert not dialog.findChild(QAbstractButton, "act").isEnabled()
        QTest.keyClicks(dialog.findChild(SearchField, "find_in_list"), "Mynd")
        press("tick_all")(dialog)
        press("tick_none")(dialog)
        press("tick_all")(dialog)
        press("act")(dialog)

    desk.click("chosen")
    assert _sub(desk, "schemas").endswith("Nobody is chosen")
    assert not desk.button("open_to_print").isEnabled()
    desk.answer(pick)
    desk.click("choose_leaders")
    desk.wait_for_print("Print 1 page")
    assert desk.says("page_name") == "Åse Ørsted (fiktiv)"


def test_leaders_are_picked_out_by_typing_one_name_after_another(desk: Desk) -> None:
    seen: list[bool] = []

    def type_names(dialog: QDialog) -> None:
        search = dialog.findChild(SearchField, "find_in_list")
        nobody = next(one for one in dialog.findChildren(PlainLabel) if one.text() == "None is called that.")
        search.setFocus()
        for typed in ("birthe", "zzz", "åse"):
            search.clear()
            QTest.keyClicks(search, typed)
            seen.append(nobody.isVisible())
            QTest.keyClick(search, Qt.Key.Key_Return)
        search.clear()
        QTest.keyClick(search, Qt.Key.Key_Return)
        if dialog.isVisible():
            dialog.reject()

    desk.click("chosen")
    desk.answer(type_names)
    desk.click("choose_leaders")
    desk.wait_for_print("Print 2 pages")
    assert seen == [False, True, False]


def test_the_choice_of_leaders_can_be_left_as_it_was(desk: Desk) -> None:
    desk.click("chosen")
    desk.answer(press("keep"))
    desk.click("choose_leaders")
    assert not desk.button("save_pdf").isEnabled()


def test_those_who_are_ready_can_be_printed_alone(desk: Desk) -> None:
    for key, value in (
        ("occasion", "en borger ringer"),
        ("action", "spørge først"),
        ("by_when", "2027-02-01"),
    ):
        desk.actions.set_value("p-1", 0, key, value)
    desk.click("ready")
    desk.wait_for_print("Print 1 page")
    assert desk.says("page_name") == "Birthe Egelund (fiktiv)"


def test_other_areas_ask_for_leaders_sheets(desk: Desk) -> None:
    desk.click("tick_agenda")
    desk.area.show_schemas(["p-2", "p-3"])
    desk.wait_for_print("Print 2 pages")
    desk.area.show_schemas([])
    desk.wait_for_print("Print 3 pages")


def test_private_paper_says_so(desk: Desk) -> None:
    assert "Personal sheets. They are not part of the summary." in desk.said()
    desk.click("document_run_sheet")
    assert "Your own notes are on it. Not to be handed out." in desk.said()
    desk.click("document_summary")
    assert not desk.find(QWidget, "private_note").isVisible()


def test_the_list_is_worked_with_the_keyboard(desk: Desk) -> None:
    desk.find(QWidget, "document_schemas").setFocus()
    desk.key("document_schemas", Qt.Key.Key_Down)
    assert desk.area.focusWidget() is desk.find(QWidget, "document_typing_schemas")
    desk.key("document_typing_schemas", Qt.Key.Key_Down)
    assert desk.area.focusWidget() is desk.find(QWidget, "document_blank_schemas")
    desk.key("document_blank_schemas", Qt.Key.Key_Space)
    desk.wait_for_print("Print 4 pages")
    desk.key("document_schemas", Qt.Key.Key_Return)
    assert desk.says("page_name") == "Anker Bjerre (fiktiv)"
    desk.key("document_schemas", Qt.Key.Key_Up)
    desk.key("document_schemas", Qt.Key.Key_A)


def test_pages_are_turned_and_enlarged(desk: Desk) -> None:
    desk.key("pages", Qt.Key.Key_Down)
    assert desk.says("page_number") == "Page 2 of 3"
    desk.key("page", Qt.Key.Key_Right)
    desk.key("page", Qt.Key.Key_Right)
    assert (desk.says("page_number"), desk.says("page_name")) == ("Page 3 of 3", "Åse Ørsted (fiktiv)")
    desk.key("page", Qt.Key.Key_Up)
    desk.click("zoom_in")
    assert desk.says("zoom") == "75 %"
    for _ in range(3):
        desk.click("zoom_in")
    assert desk.says("zoom") == "200 %"
    assert not desk.button("zoom_in").isEnabled()
    desk.key("page", Qt.Key.Key_Down)
    assert desk.says("page_number") == "Page 2 of 3"
    for _ in range(4):
        desk.click("zoom_out")
    assert desk.says("zoom") == "Whole page"


def test_the_page_itself_is_seen(desk: Desk) -> None:
    page = desk.find(QWidget, "page")

    def is_printed() -> bool:
        image = page.grab().toImage()
        middle = range(image.width() // 4, 3 * image.width() // 4)
        dark = sum(image.pixelColor(x, image.height() // 6).lightness() < 100 for x in middle)
        lines = sum(
            image.pixelColor(image.width() // 2, y).lightness() < 200 for y in range(40, image.height() - 40)
        )
        return dark > 0 or lines > 2

    desk.qtbot.waitUntil(is_printed)


def test_the_handout_has_its_pages_at_once_and_is_painted_only_when_it_is_asked_for(desk: Desk) -> None:
    for shelf in ("slides", "fallback_pack"):
        desk.qtbot.waitUntil(_has_pages(desk, shelf))
    counted = _sub(desk, "slides")
    assert counted.endswith("slides, 2 pages · for the participants")
    assert desk.slides.painted == []
    desk.click("tick_slides")
    desk.qtbot.waitUntil(lambda: bool(desk.slides.painted))
    desk.qtbot.waitUntil(lambda: desk.says("page_number").startswith("Page 1 of"))
    assert _sub(desk, "slides") == counted
    assert "Your own notes are not in it." in " ".join(desk.said())


def test_the_report_and_the_summary_have_their_pages(desk: Desk) -> None:
    for shelf in ("summary", "report"):
        desk.click(f"document_{shelf}")
        desk.qtbot.waitUntil(lambda: desk.says("page_number").startswith("Page 1 of"))


def test_nobody_to_print_for_is_a_state(make_desk: MakeDesk) -> None:
    desk = make_desk(tuple(r for r in small_day() if not isinstance(r, Participant)))
    desk.qtbot.waitUntil(lambda: "No leaders yet" in desk.said())
    assert not desk.button("save_pdf").isEnabled()
    desk.click("tick_blank_schemas")
    desk.wait_for_print("Print 1 page")


def test_an_empty_agenda_is_a_state(make_desk: MakeDesk) -> None:
    desk = make_desk(tuple(r for r in small_day() if not isinstance(r, Block)))
    desk.click("document_run_sheet")
    assert "The agenda is empty" in desk.said()
    assert "Write the day's blocks under Plan." in desk.said()


def test_paper_follows_what_is_changed_elsewhere(desk: Desk) -> None:
    gone = desk.document.get(Participant, "p-3")
    assert gone is not None
    desk.document.edit("edit.remove_participant", removed([gone]))
    desk.wait_for_print("Print 2 pages")


def test_the_same_file_opened_again_has_the_last_choice(desk: Desk) -> None:
    desk.click("tick_agenda")
    desk.wait_for_print("Print 4 pages")
    desk.click("odd")
    desk.wait_for_print("Print 6 pages")
    desk.hub.publish(FileOpened("anden.workshop"))
    desk.wait_for_print("Print 6 pages")


def test_signs_without_a_shape_are_told(desk: Desk) -> None:
    desk.actions.set_value("p-1", 0, "action", "spørge 🌻")
    desk.click("save_pdf")
    desk.wait_for_saved("1 file is saved")
    assert any("🌻" in said for said in desk.said())


def test_the_numbers_of_leaders_are_said_in_words_that_fit(desk: Desk) -> None:
    for key in ("occasion", "action", "by_when"):
        desk.actions.set_value("p-1", 0, key, "2027-02-01" if key == "by_when" else "en borger ringer")
    desk.qtbot.waitUntil(lambda: desk.find(QAbstractButton, "ready").text() == "1 who is ready")


def test_tab_goes_past_the_list_in_one_step(desk: Desk) -> None:
    row = desk.find(QAbstractButton, "document_schemas")
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Down)
    QTest.keyClick(row, Qt.Key.Key_Up)
    assert row.hasFocus()
    QTest.keyClick(row, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert not focused.objectName().startswith(("document_", "tick_"))
