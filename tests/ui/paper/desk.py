"""The area *Udskriv* on the small day, as a user meets it."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pypdfium2
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app import resources
from facilitator_app.content.filled_files import FilledFiles
from facilitator_app.content.words import load_words
from facilitator_app.domain.dates import read_date
from facilitator_app.domain.records import Record
from facilitator_app.services.collecting_actions import CollectingActions
from facilitator_app.services.document import Document
from facilitator_app.services.exporting import Exporting
from facilitator_app.services.exporting_data import ExportingData
from facilitator_app.services.exporting_formats import ExportingFormats
from facilitator_app.services.filled_schemas import FilledSchemas, HeldBoxes
from facilitator_app.services.other_files import OtherFiles
from facilitator_app.services.previewing import Previewing
from facilitator_app.services.readiness import PrinterReading, Printing
from facilitator_app.services.reading_back import ReadingBack
from facilitator_app.services.whole_files import OpenNew, WholeFiles
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import Button, PlainLabel
from facilitator_app.ui.paper import PaperArea
from facilitator_app.ui.paper.outputs import OutputServices
from facilitator_app.ui.preferences import Preferences
from tests.fakes import FakeClock, FakeIds, FakeSlidePictures
from tests.memory import MemoryRepository


class Folders:
    """Dialogs that answer with one folder."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.agrees = False
        self.asked: list[str] = []
        self.files: tuple[Path, ...] = ()

    def ask_open_files(self, _parent: QWidget, **_more: object) -> tuple[Path, ...]:
        return self.files

    def confirm(self, _parent: QWidget, *, title: str, **_more: object) -> bool:
        self.asked.append(title)
        return self.agrees

    def ask_folder(self, _parent: QWidget, *, title: str, folder: str = "") -> Path | None:
        return self.folder


class PaperPrinter:
    """A printer that prints into a PDF; without a name there is none. `agrees` is the answer to its dialog."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.name = "Kontor 2"
        self.agrees = True
        self.pages = (0, 0)
        self.asked: list[int] = []

    def read(self) -> PrinterReading:
        printing = Printing.USABLE if self.name else Printing.NONE
        return PrinterReading(printing=printing, name=self.name)

    def ask(self, _parent: QWidget, *, title: str, pages: int) -> QPrinter | None:
        self.asked.append(pages)
        if not self.agrees:
            return None
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.file))
        printer.setDocName(title)
        printer.setResolution(72)
        printer.setFromTo(*self.pages)
        return printer


class Opened(QObject):
    """Takes what the computer is asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        QDesktopServices.setUrlHandler("file", self, "take")

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.names.append(Path(url.toLocalFile()).name)

    def end(self) -> None:
        QDesktopServices.unsetUrlHandler("file")


class Desk:
    """The area, its folder, and what is seen."""

    def __init__(
        self, qtbot: QtBot, folder: Path, records: tuple[Record, ...], *, open_new: OpenNew | None = None
    ) -> None:
        self.qtbot = qtbot
        self.out = folder / "paper"
        self.out.mkdir()
        self.dialogs = Folders(self.out)
        clock, new_id = FakeClock(), FakeIds()
        self.hub = Hub()
        self.document = Document(publish=self.hub.publish, clock=clock, new_id=new_id)
        self.document.attach(MemoryRepository(records))
        self.actions = CollectingActions(document=self.document, clock=clock, new_id=new_id)
        files = WholeFiles(sleep=_no_sleep, open_new=open_new)
        pictures = self.slides = FakeSlidePictures()
        self.preferences = Preferences(folder)
        self.printer = PaperPrinter(folder / "printed.pdf")
        exporting = Exporting(
            records=self.document,
            words_for=load_words,
            clock=clock,
            fonts=resources.path("fonts"),
            files=files,
            pictures=pictures,
            used_s=dict,
            events=tuple,
        )
        formats = ExportingFormats(
            records=self.document, words_for=load_words, clock=clock, files=files, used_s=dict, events=tuple
        )
        boxes = HeldBoxes(FilledFiles().read)
        self.area = PaperArea(
            outside=OutputServices(
                exporting=exporting,
                other_files=OtherFiles(
                    document=self.document,
                    formats=formats,
                    exporting_data=ExportingData(records=self.document, clock=clock, files=files),
                    words_for=load_words,
                    pictures=pictures,
                    files=files,
                ),
                previewing=Previewing(exporting),
                dialogs=self.dialogs,  # type: ignore[arg-type]
                preferences=self.preferences,
                desk=self.printer,
                reading=FilledSchemas(
                    boxes=boxes,
                    reading_back=ReadingBack(
                        document=self.document,
                        clock=clock,
                        new_id=new_id,
                        read_boxes=boxes,
                        read_date=read_date,
                        words_for=load_words,
                    ),
                    document=self.document,
                    words=load_words("en"),
                ),
                sentence=load_words("da").problem,
            ),
            document=self.document,
            actions=self.actions,
            hub=self.hub,
        )
        self.area.resize(1278, 736)
        self.area.show()
        self.area.activateWindow()
        qtbot.waitUntil(self.area.isActiveWindow)

    def end(self) -> None:
        """Close the window for good."""
        self.area.close()
        self.area.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def find(self, kind: type[QWidget], name: str) -> QWidget:
        found = self.area.findChild(kind, name)
        assert found is not None, name
        return found

    def click(self, name: str) -> None:
        button = self.find(QAbstractButton, name)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(12, button.height() // 2))

    def key(self, name: str, key: Qt.Key) -> None:
        QTest.keyClick(self.find(QWidget, name), key)

    def says(self, name: str) -> str:
        label = self.find(PlainLabel, name)
        assert isinstance(label, PlainLabel)
        return label.text()

    def button(self, name: str) -> Button:
        button = self.find(Button, name)
        assert isinstance(button, Button)
        return button

    def said(self) -> list[str]:
        """Every label that is seen."""
        return [label.text() for label in self.area.findChildren(PlainLabel) if label.isVisible()]

    def wait_for_print(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: self.button("open_to_print").text() == words)

    def wait_for_saved(self, words: str) -> None:
        self.qtbot.waitUntil(
            lambda: self.says("saving_fact") == words and self.button("save_pdf").isEnabled()
        )

    def files(self) -> list[str]:
        return sorted(path.name for path in self.out.iterdir())

    def answer(self, act: Callable[[QDialog], None]) -> None:
        """Act on the dialog that opens next."""

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QDialog)
            act(dialog)

        QTimer.singleShot(0, answer)


def answer_when_open(act: Callable[[QDialog], None]) -> None:
    """Act on a dialog that opens when its work is done."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            act(dialog)
        else:
            QTimer.singleShot(5, look)

    QTimer.singleShot(0, look)


def press(name: str) -> Callable[[QDialog], None]:
    """An answer that presses one button."""

    def act(dialog: QDialog) -> None:
        QTest.mouseClick(dialog.findChild(QAbstractButton, name), Qt.MouseButton.LeftButton)

    return act


def pdf_text(path: Path) -> str:
    """What a PDF on the disk says."""
    document = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def page_count(path: Path) -> int:
    """How many pages a PDF on the disk has."""
    document = pypdfium2.PdfDocument(path)
    try:
        return len(document)
    finally:
        document.close()


def full_disk(_target: Path) -> tuple[BinaryIO, Path]:
    """A disk without room."""
    raise OSError(errno.ENOSPC, "full")


def _no_sleep(_seconds: float) -> None:
    return
