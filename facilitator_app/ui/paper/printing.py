"""Printing through the system's own dialog. The pages are drawn and sent off the GUI thread.

Invariant: the printer gets exactly the pages that were seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from facilitator_app.problems import Outside
from facilitator_app.services.exporting import PlannedFile
from facilitator_app.services.previewing import Preview, Previewing
from facilitator_app.services.readiness import PrinterReading
from facilitator_app.ui.paper.newest import NewestWork
from facilitator_app.ui.paper.page_pictures import image_of_page
from facilitator_app.ui.platform.printer import read_printer, stay_on_this_computer
from facilitator_app.ui.tasks import IsCancelled, Progress

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

MOST_DPI = 300
"""Finer than this no eye sees on paper, and the pages take too long."""
LEAST_DPI = 72
A4_INCH = (8.27, 11.69)
SMALL_PX = 64
"""Enough to see which way a page lies."""


class PrintDesk(Protocol):
    """The printers of the computer."""

    def read(self) -> PrinterReading:
        """The usual printer; asked off the GUI thread."""

    def ask(self, parent: QWidget, *, title: str, pages: int) -> QPrinter | None:
        """The system's dialog; None when the user changed their mind."""


class SystemPrintDesk:
    """The printers that the system knows."""

    def read(self) -> PrinterReading:
        """The usual printer."""
        return read_printer()

    def ask(self, parent: QWidget, *, title: str, pages: int) -> QPrinter | None:
        """The system's dialog, at the usual printer and all pages."""
        stay_on_this_computer()
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(title)
        dialog.setMinMax(1, max(1, pages))
        try:
            return printer if dialog.exec() == QDialog.DialogCode.Accepted else None
        finally:
            dialog.deleteLater()


@dataclass(frozen=True, slots=True)
class Printed:
    """How many pages went to the printer; the last ones are missing when it was stopped."""

    pages: int
    is_cancelled: bool = False


class Printing(QObject):
    """`found` brings what is known of the printers, `printed` how it went; `changed` when work begins and ends."""

    changed = Signal()
    progressed = Signal(int, int)
    found = Signal(object)
    printed = Signal(object)
    failed = Signal(object)

    def __init__(self, previewing: Previewing, desk: PrintDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._previewing = previewing
        self._desk = desk
        self._work = NewestWork(self)
        self._work.progressed.connect(self.progressed)
        self._work.succeeded.connect(self._on_succeeded)
        self._work.failed.connect(self.failed)
        self._work.ended.connect(self.changed)

    def is_running(self) -> bool:
        """Whether something is under way."""
        return self._work.is_running()

    def look_for_printer(self) -> None:
        """Ask for the printers; `found` answers."""
        self._work.ask(partial(_read, self._desk))
        self.changed.emit()

    def ask_printer(self, parent: QWidget, *, title: str, pages: int) -> QPrinter | None:
        """The system's dialog; None when the user changed their mind."""
        return self._desk.ask(parent, title=title, pages=pages)

    def send(self, planned: Sequence[PlannedFile], printer: QPrinter) -> None:
        """Draw the files and send their pages."""
        self._work.ask(partial(_sent, self._previewing, tuple(planned), printer))
        self.changed.emit()

    def cancel(self) -> None:
        """Stop after the page that is on its way."""
        self._work.cancel()

    def wait(self) -> None:
        """Stop, and block until nothing is being sent."""
        self._work.wait()

    def _on_succeeded(self, result: object) -> None:
        (self.printed if isinstance(result, Printed) else self.found).emit(result)


def _read(desk: PrintDesk, _progress: Progress, _is_cancelled: IsCancelled) -> PrinterReading:
    return desk.read()


def _sent(
    previewing: Previewing,
    planned: tuple[PlannedFile, ...],
    printer: QPrinter,
    progress: Progress,
    is_cancelled: IsCancelled,
) -> Printed:
    """Every page that was asked for, as often as it was asked for. Raises `Outside` when the printer gives up."""
    pages = _pages(previewing, planned, printer)
    printer.setFullPage(True)
    # The system's dialog has told the printer of copies itself where it can make them.
    rounds = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    todo = pages * rounds
    painter: QPainter | None = None
    try:
        for done, (preview, page) in enumerate(todo):
            if is_cancelled():
                return Printed(done, is_cancelled=True)
            image = _image(previewing, preview, page, printer)
            is_wide = image.width() > image.height()
            sides = QPageLayout.Orientation
            printer.setPageOrientation(sides.Landscape if is_wide else sides.Portrait)
            painter = _next_page(painter, printer)
            painter.drawImage(_fitted(image, printer), image)
            progress(done + 1, len(todo))
    finally:
        if painter is not None and not painter.end():
            raise Outside("paper.printer_refused")
    return Printed(len(todo))


def _pages(
    previewing: Previewing, planned: tuple[PlannedFile, ...], printer: QPrinter
) -> list[tuple[Preview, int]]:
    previews = [previewing.preview((file,)) for file in planned]
    pages = [(preview, page) for preview in previews for page in range(preview.page_count)]
    first, last = printer.fromPage(), printer.toPage()
    return pages[first - 1 : last] if first and last else pages


def _next_page(painter: QPainter | None, printer: QPrinter) -> QPainter:
    if painter is not None:
        if not printer.newPage():
            raise Outside("paper.printer_refused")
        return painter
    painter = QPainter()
    if not painter.begin(printer):
        raise Outside("paper.printer_refused")
    return painter


def _image(previewing: Previewing, preview: Preview, page: int, printer: QPrinter) -> QImage:
    [small] = previewing.pictures(preview, ((page, SMALL_PX),))
    dpi = min(MOST_DPI, max(LEAST_DPI, printer.resolution()))
    width_inch = A4_INCH[1] if small.width_px > small.height_px else A4_INCH[0]
    [picture] = previewing.pictures(preview, ((page, round(width_inch * dpi)),))
    return image_of_page(picture)


def _fitted(image: QImage, printer: QPrinter) -> QRect:
    """The whole page as large as the sheet allows, in the middle of it."""
    sheet = printer.pageLayout().fullRectPixels(printer.resolution())
    scale = min(sheet.width() / image.width(), sheet.height() / image.height())
    width, height = round(image.width() * scale), round(image.height() * scale)
    return QRect((sheet.width() - width) // 2, (sheet.height() - height) // 2, width, height)
