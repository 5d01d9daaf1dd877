"""The page itself: whole at first, larger when asked for."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from facilitator_app.ui.paper.page_strip import A4, paint_page
from facilitator_app.ui.theme import roles_at

MARGIN_PX = 16
WHOLE = 0
ZOOMS_PERCENT = (WHOLE, 75, 100, 150, 200)
"""Of the size on paper at 96 px an inch; 0 is the whole page."""
PAGE_WIDTH_PX = 210 / 25.4 * 96


class PageSheet(QWidget):
    """The paper, as large as its zoom asks for."""

    def __init__(self) -> None:
        super().__init__()
        self.image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_page(QPainter(self), QRectF(self.rect()), self.image, roles_at(self).control_line)


class PageView(QScrollArea):
    """`size_changed` when a picture of another width is needed; `turned` asks for the page before or after."""

    size_changed = Signal()
    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._zoom_at = 0
        self._sheet = PageSheet()
        self.setWidget(self._sheet)

    @property
    def zoom_percent(self) -> int:
        """The zoom in force; `WHOLE` is as large as the whole page can be."""
        return ZOOMS_PERCENT[self._zoom_at]

    def can_zoom(self, step: int) -> bool:
        """Whether there is a larger (1) or smaller (-1) zoom."""
        return 0 <= self._zoom_at + step < len(ZOOMS_PERCENT)

    def zoom(self, step: int) -> None:
        """One step larger or smaller; from the whole page to the first that is larger than it is."""
        if not self.can_zoom(step):
            return
        whole = self._whole_width()
        self._zoom_at += step
        while step > 0 and self.can_zoom(1) and PAGE_WIDTH_PX * self.zoom_percent / 100 <= whole:
            self._zoom_at += 1
        if step < 0 and PAGE_WIDTH_PX * self.zoom_percent / 100 <= whole:
            self._zoom_at = 0
        self._fit()

    def picture_width_px(self) -> int:
        """How wide a picture is needed, in device px."""
        return round(self._sheet.width() * self.devicePixelRatioF())

    def show_image(self, image: QImage | None, spoken: str) -> None:
        """Show this picture of the page."""
        self._sheet.image = image
        self.setAccessibleName(spoken)
        self._sheet.update()

    def to_top(self) -> None:
        """Another page begins at its top."""
        self.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right turn the page; up and down scroll a large one and turn a whole one."""
        is_whole = self.zoom_percent == WHOLE
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if is_whole:
            steps |= {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()), 0)
        if step:
            self.turned.emit(step)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _whole_width(self) -> int:
        room = self.maximumViewportSize()
        wide = min(room.width() - 2 * MARGIN_PX, round((room.height() - 2 * MARGIN_PX) / A4))
        return max(80, wide)

    def _fit(self) -> None:
        percent = self.zoom_percent
        width = self._whole_width() if percent == WHOLE else round(PAGE_WIDTH_PX * percent / 100)
        size = QSize(width, round(width * A4))
        if size != self._sheet.size():
            self._sheet.setFixedSize(size)
            self._sheet.move(QPoint(0, 0))
        self.size_changed.emit()
