"""Four views of one form on a sunk strip; the open one stands on the surface with an edge."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from facilitator_app.ui.theme import font_px, icon_pixmap, roles_at, scaled_px
from facilitator_app.ui.theme.focus import ring_for

HEIGHT_PX = 32
STRIP_PX = 4
ICON_PX = 16
GAP_PX = 8
PADDING_PX = 8
RADIUS_PX = 6


class ViewTab(QAbstractButton):
    """One view; left and right go to its neighbours."""

    stepped = Signal(int)
    opened = Signal(str)

    def __init__(self, key: str, words: str, icon: str) -> None:
        super().__init__()
        self.key = key
        self._icon = icon
        self.setText(words)
        self.setAccessibleName(words)
        self.setObjectName(f"view_{key}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def sizeHint(self) -> QSize:
        """Icon and words."""
        wide = QFontMetricsF(font_px(14, weight=600)).horizontalAdvance(self.text())
        return QSize(round(wide) + scaled_px(ICON_PX) + GAP_PX + 2 * PADDING_PX, scaled_px(HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        """The icon stays; words that have no room are left to the accessible name."""
        return QSize(scaled_px(ICON_PX) + 2 * PADDING_PX, scaled_px(HEIGHT_PX))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ring only when the keyboard brought the focus."""
        ring_for(self, event.reason())
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right leave for the neighbour."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.stepped.emit(step)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface and edge when open; icon and words in the middle."""
        roles, painter = roles_at(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            painter.setPen(QPen(QColor(roles.control_line), 1))
            painter.setBrush(QColor(roles.surface))
            area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(area, RADIUS_PX, RADIUS_PX)
        ink = roles.text if self.isChecked() or self.underMouse() else roles.text_2
        font = font_px(14, weight=600 if self.isChecked() else 400)
        words = QFontMetricsF(font).horizontalAdvance(self.text())
        side = scaled_px(ICON_PX)
        has_words = self.width() >= words + side + GAP_PX + PADDING_PX
        left = (self.width() - side - (words + GAP_PX if has_words else 0)) / 2
        picture = icon_pixmap(self._icon, colour=ink, size_px=side, ratio=self.devicePixelRatioF())
        painter.drawPixmap(round(left), round((self.height() - side) / 2), picture)
        if has_words:
            painter.setFont(font)
            painter.setPen(QColor(ink))
            room = QRectF(left + side + GAP_PX, 0, words + 2, self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _on_clicked(self) -> None:
        self.opened.emit(self.key)


class ViewTabs(QWidget):
    """`chosen` carries the key of the view that was asked for."""

    chosen = Signal(str)

    def __init__(self, views: Sequence[tuple[str, str, str]], *, accessible_name: str) -> None:
        super().__init__()
        self.setAccessibleName(accessible_name)
        row = QHBoxLayout(self)
        row.setContentsMargins(STRIP_PX, STRIP_PX, STRIP_PX, STRIP_PX)
        row.setSpacing(0)
        self._tabs = [ViewTab(key, words, icon) for key, words, icon in views]
        for tab in self._tabs:
            tab.opened.connect(self._on_opened)
            tab.stepped.connect(self._on_stepped)
            row.addWidget(tab, 1)
        self.open(views[0][0])

    def open(self, key: str) -> None:
        """Draw a view's tab as the open one, without telling. Tab reaches that one alone."""
        for tab in self._tabs:
            tab.setChecked(tab.key == key)
            is_open = tab.key == key
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_open else Qt.FocusPolicy.ClickFocus)

    def open_key(self) -> str:
        """The key of the open view."""
        return next(tab.key for tab in self._tabs if tab.isChecked())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sunk strip."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(roles_at(self).sunk))
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS_PX, RADIUS_PX)

    def _on_opened(self, key: str) -> None:
        self.open(key)
        self.chosen.emit(key)

    def _on_stepped(self, step: int) -> None:
        at = next(i for i, tab in enumerate(self._tabs) if tab.isChecked()) + step
        if 0 <= at < len(self._tabs):
            self._on_opened(self._tabs[at].key)
            self._tabs[at].setFocus(Qt.FocusReason.TabFocusReason)
