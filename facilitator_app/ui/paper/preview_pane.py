"""The right side: small pages, the page itself, which one it is and how large."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.services.previewing import Preview, Previewing
from facilitator_app.ui.kit import EmptyState, Fit, IconButton, PlainLabel
from facilitator_app.ui.paper.page_pictures import PagePictures
from facilitator_app.ui.paper.page_strip import PageStrip
from facilitator_app.ui.paper.page_view import WHOLE, PageView
from facilitator_app.ui.theme import TextRole, current_roles

RADIUS_PX = 8
STRIP_FROM_PX = 460
"""Narrower than this the page needs the room of the strip."""


class PaperTable(QFrame):
    """The sunk ground that the paper lies on."""

    def paintEvent(self, event: QPaintEvent) -> None:
        roles = current_roles()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(roles.line), 1))
        painter.setBrush(QColor(roles.sunk))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_PX, RADIUS_PX)


class PreviewPane(QWidget):
    """Shows one document. `name_at` gives whose page it is."""

    def __init__(self, previewing: Previewing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview: Preview | None = None
        self._name_at: Callable[[Preview, int], str] | None = None
        self._page = 0
        self._pictures = PagePictures(previewing, self)
        self._build()
        self._connect()
        self.show_nothing("", "")

    def show_document(self, preview: Preview, name_at: Callable[[Preview, int], str]) -> None:
        """Show a document; the page stays where it is when there is one."""
        if preview is self._preview:
            return
        self._preview = preview
        self._name_at = name_at
        self._page = min(self._page, preview.page_count - 1)
        self._pictures.show_preview(preview)
        self._stack.setCurrentWidget(self._table)
        self._strip.show_pages(preview.page_count, self._page)
        self._show_page()

    def show_nothing(self, fact: str, advice: str) -> None:
        """Nothing to see, and why."""
        is_said_already = self._preview is None and fact == self._name.text()
        self._preview = None
        self._pictures.show_preview(None)
        if fact and not is_said_already:
            shown = EmptyState("file-text", fact, advice)
            self._stack.addWidget(shown)
            self._stack.setCurrentWidget(shown)
            self._drop_old(shown)
        self._where.setText("")
        self._name.setText(fact)
        for button in (self._smaller, self._larger):
            button.setEnabled(False)

    def first_page(self) -> None:
        """From the beginning again: another document is to be shown."""
        self._page = 0

    def wait(self) -> None:
        """Block until nothing is being drawn."""
        self._pictures.wait()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._strip.setVisible(self.width() >= STRIP_FROM_PX)

    def _build(self) -> None:
        self._where = PlainLabel("", TextRole.BODY_STRONG)
        self._where.setObjectName("page_number")
        self._name = PlainLabel("", TextRole.BODY, fit=Fit.ELIDE)
        self._name.setObjectName("page_name")
        self._smaller = IconButton("minus", self.tr("Smaller"))
        self._smaller.setObjectName("zoom_out")
        self._larger = IconButton("plus", self.tr("Larger"))
        self._larger.setObjectName("zoom_in")
        self._zoom = PlainLabel("", TextRole.BODY)
        self._zoom.setObjectName("zoom")
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._where)
        head.addWidget(self._name, 1)
        head.addWidget(self._smaller)
        head.addWidget(self._zoom)
        head.addWidget(self._larger)
        self._strip = PageStrip(self._pictures)
        self._view = PageView()
        self._table = PaperTable()
        row = QHBoxLayout(self._table)
        row.setContentsMargins(8, 8, 8, 8)
        row.setSpacing(0)
        row.addWidget(self._strip)
        row.addWidget(self._view, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addLayout(head)
        outer.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._strip.page_chosen.connect(self._on_page_chosen)
        self._view.turned.connect(self._on_turned)
        self._view.size_changed.connect(self._show_page)
        self._smaller.clicked.connect(self._on_smaller)
        self._larger.clicked.connect(self._on_larger)
        self._pictures.arrived.connect(self._show_picture)

    def _drop_old(self, shown: QWidget) -> None:
        for at in reversed(range(self._stack.count())):
            widget = self._stack.widget(at)
            if widget is not None and widget not in (shown, self._table):
                self._stack.removeWidget(widget)
                widget.deleteLater()

    def _on_page_chosen(self, page: int) -> None:
        if page != self._page:
            self._page = page
            self._view.to_top()
            self._show_page()

    def _on_turned(self, step: int) -> None:
        if self._preview is not None:
            page = min(self._preview.page_count - 1, max(0, self._page + step))
            self._strip.setCurrentIndex(self._strip.model().index(page, 0))

    def _on_smaller(self) -> None:
        self._view.zoom(-1)

    def _on_larger(self) -> None:
        self._view.zoom(1)

    def _show_page(self) -> None:
        percent = self._view.zoom_percent
        self._zoom.setText(self.tr("Whole page") if percent == WHOLE else f"{percent} %")
        if self._preview is None:
            return
        self._smaller.setEnabled(self._view.can_zoom(-1))
        self._larger.setEnabled(self._view.can_zoom(1))
        count = self._preview.page_count
        self._where.setText(self.tr("Page {number} of {count}").format(number=self._page + 1, count=count))
        self._name.setText(self._name_at(self._preview, self._page) if self._name_at else "")
        self._pictures.want_large(self._page, self._view.picture_width_px())
        self._show_picture()

    def _show_picture(self) -> None:
        if self._preview is None:
            return
        exact = self._pictures.picture(self._page, self._view.picture_width_px())
        image = exact if exact is not None else self._pictures.any_picture(self._page)
        self._view.show_image(image, f"{self._where.text()} {self._name.text()}")
