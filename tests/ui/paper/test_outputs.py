"""Printing through the system, passwords and files in other formats, as a user meets them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.records import Record
from facilitator_app.services.changes import FileOpened
from facilitator_app.ui.kit import LineEdit, PlainLabel
from tests.day import small_day
from tests.ui.paper.desk import Desk, answer_when_open, full_disk, page_count, pdf_text, press

SCHEMAS = "2027-01-14 Handlingsskemaer.pdf"
MakeDesk = Callable[..., Desk]
FORMATS = {
    "report_word": ("Rapport", ".docx"),
    "summary_word": ("Opsamling", ".docx"),
    "agenda_word": ("Program", ".docx"),
    "tables_excel": ("", ".xlsx"),
    "tables_csv": ("", ".csv"),
    "calendar": ("", ".ics"),
    "slide_pictures": ("Slide", ".png"),
    "data": ("", ".json"),
}


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


def _fact(desk: Desk, words: str) -> None:
    desk.qtbot.waitUntil(lambda: desk.says("saving_fact") == words and desk.button("save_pdf").isEnabled())


def _type_passphrase(typed: str) -> Callable[[QDialog], None]:
    def act(dialog: QDialog) -> None:
        QTest.keyClicks(dialog.findChild(LineEdit, "passphrase"), typed)
        press("act")(dialog)

    return act


def test_pages_go_to_the_printer_that_was_chosen(desk: Desk) -> None:
    desk.click("open_to_print")
    _fact(desk, "3 pages went to the printer")
    assert desk.printer.asked == [3]
    assert page_count(desk.printer.file) == 3
    assert desk.files() == []


def test_the_printer_gets_only_the_pages_that_were_asked_for(desk: Desk) -> None:
    desk.printer.pages = (2, 3)
    desk.click("open_to_print")
    _fact(desk, "2 pages went to the printer")
    assert page_count(desk.printer.file) == 2


def test_paper_and_files_at_once(desk: Desk) -> None:
    desk.click("also_save")
    desk.click("open_to_print")
    _fact(desk, "3 pages went to the printer")
    assert desk.files() == [SCHEMAS]
    assert page_count(desk.printer.file) == 3


def test_without_a_folder_nothing_is_printed_either(desk: Desk) -> None:
    desk.dialogs.folder = None
    desk.click("also_save")
    desk.click("open_to_print")
    desk.qtbot.waitUntil(lambda: desk.printer.asked == [3] and desk.button("open_to_print").isEnabled())
    assert not desk.printer.file.exists()


def test_changing_ones_mind_at_the_printer_prints_nothing(desk: Desk) -> None:
    desk.printer.agrees = False
    desk.click("open_to_print")
    desk.qtbot.waitUntil(lambda: desk.printer.asked == [3] and desk.button("open_to_print").isEnabled())
    assert not desk.printer.file.exists()


def test_without_a_printer_the_way_is_a_pdf(desk: Desk) -> None:
    """F58."""
    desk.printer.name = ""
    desk.dialogs.agrees = True
    desk.click("open_to_print")
    desk.wait_for_saved("1 file is saved")
    assert desk.dialogs.asked == ["This computer has no printer"]
    assert (desk.files(), desk.printer.asked) == ([SCHEMAS], [])


def test_without_a_printer_one_can_leave_it(desk: Desk) -> None:
    desk.printer.name = ""
    desk.click("open_to_print")
    desk.qtbot.waitUntil(lambda: len(desk.dialogs.asked) == 1 and desk.button("open_to_print").isEnabled())
    assert desk.files() == []
    desk.qtbot.waitUntil(desk.button("open_to_print").hasFocus)


@pytest.mark.qt_log_level_fail("CRITICAL")
def test_a_printer_that_refuses_is_told(desk: Desk) -> None:
    """F58."""
    desk.printer.file = desk.out / "no such folder" / "printed.pdf"
    desk.click("open_to_print")
    sentence = "Printeren tog ikke imod. Se efter, om den er tændt, eller gem som PDF."
    desk.qtbot.waitUntil(lambda: sentence in desk.said())
    assert "Not everything was printed" in desk.said()


@pytest.mark.parametrize("shelf", FORMATS)
def test_every_other_format_is_saved(make_desk: MakeDesk, shelf: str) -> None:
    desk = make_desk()
    desk.click("tick_schemas")
    begins, ends = FORMATS[shelf]
    desk.click(f"tick_{shelf}")
    assert not desk.button("open_to_print").isEnabled()
    assert desk.button("save_pdf").text() == "Save files"
    desk.click("save_pdf")
    desk.qtbot.waitUntil(lambda: desk.says("saving_fact").endswith("saved") and bool(desk.files()))
    assert all(name.endswith(ends) and begins in name for name in desk.files())


def test_a_format_says_what_is_in_it_and_who_may_see_it(desk: Desk) -> None:
    desk.click("document_data")
    assert any("Only for the client who owns the data." in said for said in desk.said())
    assert "This file is not shown here" in desk.said()
    desk.click("document_slide_pictures")
    assert "Each slide becomes a picture" in desk.said()


def test_slides_are_picked_out(desk: Desk) -> None:
    desk.click("tick_schemas")
    desk.click("tick_slide_pictures")
    desk.click("chosen_slides")

    def pick(dialog: QDialog) -> None:
        assert not dialog.findChild(QAbstractButton, "act").isEnabled()
        press("pick_1")(dialog)
        press("act")(dialog)

    desk.answer(pick)
    desk.click("choose_slides")
    desk.click("save_pdf")
    desk.wait_for_saved("1 file is saved")
    assert desk.files() == ["2027-01-14 Slide 01.png"]


def test_no_slide_picked_out_is_told(desk: Desk) -> None:
    desk.click("tick_schemas")
    desk.click("tick_slide_pictures")
    desk.click("chosen_slides")
    desk.click("save_pdf")
    sentence = "Der er ingen slides til deltagerne endnu. Skriv dem under Planlæg."
    assert sentence in desk.said()


def test_paper_and_formats_are_counted_together_on_a_full_disk(make_desk: MakeDesk) -> None:
    desk = make_desk(open_new=full_disk)
    desk.click("tick_schemas")
    desk.click("tick_tables_csv")
    desk.click("save_pdf")
    sentence = "Disken er fuld. 0 af 4 filer er gemt hele. Frigør plads, og fortsæt."
    desk.qtbot.waitUntil(lambda: sentence in desk.said())
    assert desk.files() == []


def test_a_private_file_can_be_locked(desk: Desk) -> None:
    desk.click("tick_run_sheet")
    desk.click("tick_run_sheet")
    desk.click("document_schemas")
    desk.click("lock")

    def lock(dialog: QDialog) -> None:
        said = "\n".join(label.text() for label in dialog.findChildren(PlainLabel))
        assert "What is locked: Action schemas, filled in." in said
        _type_passphrase("kaffe og kage")(dialog)

    desk.answer(lock)
    desk.click("save_pdf")
    desk.wait_for_saved("1 file is saved")
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(desk.out / SCHEMAS)
    opened = pypdfium2.PdfDocument(desk.out / SCHEMAS, password="kaffe og kage")
    assert len(opened) == 3
    opened.close()
    assert "kaffe" not in "".join(one.read_text("utf-8") for one in desk.out.parent.glob("*.ini"))


def test_only_what_is_private_is_locked(desk: Desk) -> None:
    desk.click("tick_agenda")
    desk.click("document_schemas")
    desk.click("lock")
    desk.answer(_type_passphrase("kaffe og kage"))
    desk.click("save_pdf")
    desk.wait_for_saved("2 files are saved")
    assert "Velkomst" in pdf_text(desk.out / "2027-01-14 Program.pdf")


def test_a_password_that_is_too_short_is_said_beside_the_field(desk: Desk) -> None:
    said: list[str] = []

    def act(dialog: QDialog) -> None:
        edit = dialog.findChild(LineEdit, "passphrase")
        QTest.keyClicks(edit, "kage")
        press("act")(dialog)
        said.extend(label.text() for label in dialog.findChildren(PlainLabel))
        assert edit.echoMode() == LineEdit.EchoMode.Password
        press("show_passphrase")(dialog)
        assert edit.echoMode() == LineEdit.EchoMode.Normal
        press("show_passphrase")(dialog)
        press("keep")(dialog)

    desk.click("lock")
    desk.answer(act)
    desk.click("save_pdf")
    assert "Adgangskoden skal have mindst 8 tegn." in said
    assert any("A password that is forgotten cannot be helped" in words for words in said)
    assert any("archive (PDF/A)" in words for words in said)
    assert desk.files() == []


def test_what_everybody_may_see_has_no_lock(desk: Desk) -> None:
    desk.click("document_agenda")
    assert not desk.find(QWidget, "lock").isVisible()


def test_cards_signs_and_badges_have_their_pages(desk: Desk) -> None:
    for shelf in ("dilemma_cards", "table_signs", "name_badges", "fallback_pack"):
        desk.click(f"document_{shelf}")
        desk.qtbot.waitUntil(lambda: desk.says("page_number").startswith("Page 1 of"))


def test_badges_are_for_those_picked_out_for_them(desk: Desk) -> None:
    desk.click("tick_schemas")
    desk.click("tick_name_badges")
    page = desk.find(QWidget, "badges_page")
    QTest.mouseClick(page.findChild(QAbstractButton, "chosen"), Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(lambda: not desk.button("open_to_print").isEnabled())

    def pick(dialog: QDialog) -> None:
        press("pick_p-2")(dialog)
        press("act")(dialog)

    desk.answer(pick)
    QTest.mouseClick(page.findChild(QAbstractButton, "choose_leaders"), Qt.MouseButton.LeftButton)
    desk.wait_for_print("Print 1 page")
    desk.click("save_pdf")
    desk.wait_for_saved("1 file is saved")
    [name] = desk.files()
    assert "Birthe" not in pdf_text(desk.out / name)


def test_cards_come_in_copies(desk: Desk) -> None:
    desk.click("tick_schemas")
    desk.click("tick_dilemma_cards")
    desk.qtbot.waitUntil(lambda: desk.says("page_number") == "Page 1 of 1")
    for _ in range(9):
        desk.click("card_copies_more")
    desk.qtbot.waitUntil(lambda: int(desk.says("page_number").split()[-1]) > 1)


def test_the_report_has_the_chapters_that_are_ticked(desk: Desk) -> None:
    desk.click("tick_schemas")
    desk.click("tick_report")
    desk.click("chapter_programme")
    desk.click("save_pdf")
    desk.wait_for_saved("1 file is saved")
    [name] = desk.files()
    assert "Velkomst" not in pdf_text(desk.out / name)


def test_the_handout_has_as_many_slides_to_a_page_as_asked_for(desk: Desk) -> None:
    desk.click("document_slides")
    desk.qtbot.waitUntil(lambda: desk.says("page_number").startswith("Page 1 of"))
    at_three = int(desk.says("page_number").split()[-1])
    desk.click("one")
    desk.qtbot.waitUntil(lambda: int(desk.says("page_number").split()[-1]) > at_three)


def test_the_last_choice_is_there_after_a_new_start(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = make_desk()
    desk.wait_for_print("Print 3 pages")
    desk.click("tick_agenda")
    desk.click("document_schemas")
    desk.click("each")
    desk.click("unit")
    desk.click("chosen")
    desk.out.rmdir()
    again = make_desk()
    again.wait_for_print("Print 4 pages")
    for name in ("each", "joined", "unit", "all", "tick_agenda"):
        box = again.find(QAbstractButton, name)
        assert isinstance(box, QAbstractButton)
        assert box.isChecked(), name


@pytest.mark.parametrize("text", ["{", "[]", '{"copies": "x", "ticked": 4, "order": "no"}'])
def test_a_choice_that_cannot_be_read_is_the_usual_one(
    make_desk: MakeDesk, tmp_path: Path, text: str
) -> None:
    desk = make_desk()
    desk.preferences.put(f"paper_choices_{desk.document.workshop.id}", text)
    desk.hub.publish(FileOpened("anden.workshop"))
    desk.qtbot.waitUntil(lambda: desk.find(QAbstractButton, "last_name").isVisible())
    assert desk.button("save_pdf").text() == "Save as PDF"


def test_private_documents_say_so_to_a_screen_reader(desk: Desk) -> None:
    assert ", private" in desk.find(QWidget, "document_run_sheet").accessibleName()
    assert ", private" not in desk.find(QWidget, "document_summary").accessibleName()


def _typed_in(desk: Desk) -> Path:
    """The schema to type in as the absent leader sends it back."""
    desk.click("tick_schemas")
    desk.click("tick_typing_schemas")
    assert not desk.button("open_to_print").isEnabled()
    desk.click("save_pdf")
    desk.wait_for_saved("1 file is saved")
    [path] = desk.out.iterdir()
    back = desk.out / "tilbage.pdf"
    with pikepdf.open(path) as pdf:
        [box] = [one for one in pdf.Root.AcroForm.Fields if str(one.T).endswith("action")]
        box.V = pikepdf.String("Jeg spørger først")
        pdf.save(back)
    return back


def test_a_schema_to_type_in_comes_back_and_can_be_undone(desk: Desk) -> None:
    back = _typed_in(desk)
    said: list[str] = []

    def take(dialog: QDialog) -> None:
        said.extend(label.text() for label in dialog.findChildren(PlainLabel))
        assert not desk.actions.items("p-4")[0].values
        press("act")(dialog)

    desk.dialogs.files = (back, desk.out / "none.pdf")
    answer_when_open(take)
    desk.click("read_filled")
    desk.qtbot.waitUntil(lambda: "1 action schema is changed" in desk.said())
    assert desk.actions.items("p-4")[0].values["action"] == "Jeg spørger først"
    assert "p-4" in {line.participant.id for line in desk.actions.leaders()}
    desk.document.undo()
    assert "p-4" not in {line.participant.id for line in desk.actions.leaders()}
    assert not desk.actions.items("p-4")[0].values
    assert any("Jeg spørger først" in words for words in said)
    assert any("none.pdf" in words for words in said)


def test_the_absent_are_counted_where_their_schemas_are_made(desk: Desk) -> None:
    desk.click("document_typing_schemas")
    texts = [button.text() for button in desk.area.findChildren(QAbstractButton) if button.isVisible()]
    assert "1 who is absent" in texts


def test_the_schema_that_an_absent_leader_has_sent_is_printed_with_the_others(desk: Desk) -> None:
    seen = "All 3 leaders"
    assert seen in [button.text() for button in desk.area.findChildren(QAbstractButton) if button.isVisible()]
    desk.actions.set_value("p-4", 0, "action", "Jeg spørger først")
    seen = "All 4 leaders"
    desk.qtbot.waitUntil(
        lambda: (
            seen in [one.text() for one in desk.area.findChildren(QAbstractButton) if one.isVisible()]
            and desk.button("open_to_print").text() == "Print 4 pages"
        )
    )
    desk.click("document_name_badges")
    texts = [button.text() for button in desk.area.findChildren(QAbstractButton) if button.isVisible()]
    assert "All 3 leaders" in texts


def test_one_of_the_absent_can_be_picked_out_to_be_mailed_to(desk: Desk) -> None:
    desk.click("document_typing_schemas")
    desk.click("chosen")
    names: list[str] = []

    def pick(dialog: QDialog) -> None:
        names.extend(box.text() for box in dialog.findChildren(QAbstractButton, "pick_p-4"))
        press("pick_p-4")(dialog)
        press("act")(dialog)

    answer_when_open(pick)
    desk.click("choose_leaders")
    assert names
    texts = [button.text() for button in desk.area.findChildren(QAbstractButton) if button.isVisible()]
    assert "Chosen (1) …" in texts


def test_reading_nothing_changes_nothing(desk: Desk) -> None:
    desk.click("document_typing_schemas")
    desk.click("read_filled")
    revision = desk.document.revision
    desk.dialogs.files = (desk.out / "none.pdf",)

    def leave(dialog: QDialog) -> None:
        assert not dialog.findChild(QAbstractButton, "act").isEnabled()
        press("keep")(dialog)

    answer_when_open(leave)
    desk.click("read_filled")
    desk.qtbot.waitUntil(lambda: desk.button("read_filled").isEnabled())
    assert desk.document.revision == revision
