"""The frame that tells a rehearsal from the day itself, round every window it is put on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from facilitator_app.ui.hub import Hub
from facilitator_app.ui.theme import current_roles, font_px, scaled_px

EDGE_PX = 4
TAG_PX = 24
TAG_PAD_PX = 12


class RehearsalFrame(QWidget):
    """Lies over a window, lets everything but paint pass, and is there only while `is_on`. `tag` stands at its foot."""

    def __init__(self, window: QWidget, *, tag: str, is_on: Callable[[], bool], hub: Hub) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("rehearsal_frame")
        self._tag = tag
        self._is_on = is_on
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        window.installEventFilter(self)
        hub.rehearsal_changed.connect(self._follow)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As large as its window, and above what the window has got since."""
        if isinstance(event, QResizeEvent | QShowEvent):
            self._fit()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        roles = current_roles()
        painter = QPainter(self)
        edge = scaled_px(EDGE_PX)
        area = QRectF(self.rect())
        ink = QColor(roles.near)
        for side in (
            QRectF(0, 0, area.width(), edge),
            QRectF(0, area.height() - edge, area.width(), edge),
            QRectF(0, 0, edge, area.height()),
            QRectF(area.width() - edge, 0, edge, area.height()),
        ):
            painter.fillRect(side, ink)
        if not self._tag:
            return
        font = font_px(14, weight=600)
        wide = QFontMetricsF(font).horizontalAdvance(self._tag) + 2 * scaled_px(TAG_PAD_PX)
        tag = QRectF((area.width() - wide) / 2, area.height() - scaled_px(TAG_PX), wide, scaled_px(TAG_PX))
        painter.fillRect(tag, ink)
        painter.setFont(font)
        painter.setPen(QColor(roles.near_tint))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, self._tag)

    def _follow(self, _change: object = None) -> None:
        self.setVisible(self._is_on())
        self._fit()

    def _fit(self) -> None:
        self.setGeometry(self._window.rect())
        self.raise_()
