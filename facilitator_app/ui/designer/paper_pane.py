"""The true sheet of a form: its PDF and the picture of a page are drawn off the GUI thread, after a short rest."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.services.paper_files import PlannedFile
from facilitator_app.services.previewing import PagePicture, Preview, Previewing
from facilitator_app.ui.debounce import Debounce
from facilitator_app.ui.kit import IconButton, PlainLabel, Size, Variant
from facilitator_app.ui.paper.newest import NewestWork
from facilitator_app.ui.paper.page_view import PageView
from facilitator_app.ui.tasks import IsCancelled, Progress
from facilitator_app.ui.theme import TextRole

REST_MS = 200


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A page and the file it is of."""

    file: PlannedFile
    preview: Preview
    page: int
    picture: PagePicture


class PaperPane(QWidget):
    """Shows the newest file it was given; `drawn` when its page has arrived, `failed` with what stopped it."""

    drawn = Signal()
    failed = Signal(object)

    def __init__(self, previewing: Previewing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._previewing = previewing
        self._file: PlannedFile | None = None
        self._done: _Drawn | None = None
        self._page = 0
        self._work = NewestWork(self)
        self._rest = Debounce(REST_MS, self)
        self._build()
        self._work.succeeded.connect(self._on_drawn)
        self._work.failed.connect(self.failed)
        self._rest.settled.connect(self._draw)
        self._view.size_changed.connect(self._on_size_changed)
        self._view.turned.connect(self._on_turned)
        self._back.clicked.connect(self._on_back)
        self._on.clicked.connect(self._on_next)

    def show_file(self, file: PlannedFile, *, is_other_form: bool) -> None:
        """Show this sheet; the one seen before stays until it has been drawn, unless it is of another form."""
        if file == self._file:
            return
        self._file = file
        if is_other_form:
            self._page, self._done = 0, None
            self._show()
        self._rest.touch()

    def page_count(self) -> int:
        """How many pages the sheet that is seen has; 0 before it has been drawn."""
        return self._done.preview.page_count if self._done else 0

    def wait(self) -> None:
        """Block until nothing is being drawn."""
        self._rest.cancel()
        self._work.wait()

    def showEvent(self, event: QShowEvent) -> None:
        """What came while the pane was hidden is drawn now."""
        super().showEvent(event)
        if self._file is not None and (self._done is None or self._done.file != self._file):
            self._rest.touch()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._view = PageView()
        self._view.setObjectName("form_page")
        column.addWidget(self._view, 1)
        self._turner = QWidget()
        row = QHBoxLayout(self._turner)
        row.setContentsMargins(16, 0, 16, 8)
        row.setSpacing(8)
        quiet, small = Variant.QUIET, Size.SMALL
        self._back = IconButton("chevron-left", self.tr("Page before"), variant=quiet, size=small)
        self._back.setObjectName("page_before")
        self._on = IconButton("chevron-right", self.tr("Next page"), variant=quiet, size=small)
        self._on.setObjectName("page_next")
        self._where = PlainLabel("", TextRole.SMALL)
        row.addStretch(1)
        for widget in (self._back, self._where, self._on):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        column.addWidget(self._turner)
        self._turner.hide()

    def _draw(self) -> None:
        width_px = self._view.picture_width_px()
        if self._file is None or not self.isVisible():
            return
        preview = self._done.preview if self._done and self._done.file == self._file else None
        self._work.ask(partial(_drawn, self._previewing, self._file, preview, self._page, width_px))

    def _on_drawn(self, drawn: _Drawn) -> None:
        if drawn.file != self._file:
            return
        self._done = drawn
        self._page = drawn.page
        self._show()
        self.drawn.emit()

    def _show(self) -> None:
        count = self.page_count()
        where = self.tr("Page {number} of {count}").format(number=self._page + 1, count=count)
        image = _image(self._done.picture) if self._done else None
        self._view.show_image(image, where if count else "")
        self._where.setText(where)
        self._turner.setVisible(count > 1)
        self._back.setEnabled(self._page > 0)
        self._on.setEnabled(self._page + 1 < count)

    def _on_size_changed(self) -> None:
        if self._file is not None:
            self._rest.touch()

    def _on_turned(self, step: int) -> None:
        page = self._page + step
        if 0 <= page < self.page_count():
            self._page = page
            self._draw()

    def _on_back(self) -> None:
        self._on_turned(-1)

    def _on_next(self) -> None:
        self._on_turned(1)


def _drawn(
    previewing: Previewing,
    file: PlannedFile,
    preview: Preview | None,
    page: int,
    width_px: int,
    _progress: Progress,
    _is_cancelled: IsCancelled,
) -> _Drawn:
    made = preview or previewing.preview((file,))
    seen = min(page, made.page_count - 1)
    (picture,) = previewing.pictures(made, ((seen, width_px),))
    return _Drawn(file, made, seen, picture)


def _image(picture: PagePicture) -> QImage:
    """A picture of its own, which does not lean on the bytes it came from."""
    shown = QImage(
        picture.pixels, picture.width_px, picture.height_px, picture.stride, QImage.Format.Format_BGR888
    )
    return shown.copy()
