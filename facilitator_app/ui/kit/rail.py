"""The rail at the left: where one is and where one can go. Icon over word, never icons only."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from facilitator_app.ui.kit.text_block import measured, paint_text
from facilitator_app.ui.theme import current_roles, font_px, icon_pixmap, scaled_px
from facilitator_app.ui.theme.focus import INSIDE_RING, RING_PROPERTY

RAIL_PX = 88
ITEM_PX = 68
ICON_PX = 24
MARGIN_PX = 8
BAR_PX = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class RailItem:
    """One place to go; words may hold a line break."""

    key: str
    icon: str
    words: str


class RailButton(QAbstractButton):
    """One item of the rail."""

    def __init__(self, item: RailItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self._has_ring = False
        self.setObjectName(item.key)
        self.setText(item.words)
        self.setAccessibleName(item.words.replace("-\n", "").replace("\n", " "))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty(RING_PROPERTY, INSIDE_RING)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as the rail."""
        return QSize(scaled_px(RAIL_PX), scaled_px(ITEM_PX))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ring only when the keyboard brought the focus."""
        self._has_ring = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there, like space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint tint, bar, icon and word."""
        roles = current_roles()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tile = QRectF(self.rect()).adjusted(MARGIN_PX, 0, -MARGIN_PX, 0)
        ground = roles.accent_tint if self.isChecked() else roles.window if self.underMouse() else ""
        painter.setPen(Qt.PenStyle.NoPen)
        if ground:
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(tile, 6, 6)
        if self.isChecked():
            painter.fillRect(QRectF(0, 10, BAR_PX, self.height() - 20), QColor(roles.accent))
        ink = roles.accent if self.isChecked() else roles.text_2
        self._paint_content(painter, tile, ink if self.isEnabled() else roles.text_3)
        if self.hasFocus() and self._has_ring:
            painter.setPen(QPen(QColor(roles.text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(tile.adjusted(1, 1, -1, -1), 6, 6)

    def _paint_content(self, painter: QPainter, tile: QRectF, ink: str) -> None:
        side, line_px = scaled_px(ICON_PX), scaled_px(14)
        font = font_px(12, weight=600 if self.isChecked() else 400)
        words = measured(self.text(), font, width_px=self.width(), line_px=line_px)
        top = (self.height() - side - 4 - words.height()) / 2
        picture = icon_pixmap(self._item.icon, colour=ink, size_px=side, ratio=self.devicePixelRatioF())
        painter.drawPixmap(round((self.width() - side) / 2), round(top), picture)
        painter.setPen(QColor(ink))
        room = QRectF(0, top + side + 4, self.width(), words.height())
        paint_text(painter, room, self.text(), font, line_px=line_px, alignment=Qt.AlignmentFlag.AlignHCenter)


class Rail(QWidget):
    """All places, the last group at the foot."""

    chosen = Signal(str)

    def __init__(
        self,
        items: Sequence[RailItem],
        *,
        foot_items: Sequence[RailItem] = (),
        accessible_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setFixedWidth(scaled_px(RAIL_PX))
        self._group = QButtonGroup(self)
        self._keys: list[str] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, MARGIN_PX, 0, MARGIN_PX)
        column.setSpacing(0)
        for item in items:
            column.addWidget(self._button(item))
        column.addStretch(1)
        for item in foot_items:
            column.addWidget(self._button(item))
        self._group.idClicked.connect(self._tell)

    def choose(self, key: str) -> None:
        """Mark where one is, without telling."""
        if key in self._keys:
            self._group.button(self._keys.index(key)).setChecked(True)

    def chosen_key(self) -> str:
        """Where one is; empty before the first choice."""
        at = self._group.checkedId()
        return self._keys[at] if at >= 0 else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface with a line at the right."""
        roles = current_roles()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(roles.surface))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(roles.line))

    def _button(self, item: RailItem) -> RailButton:
        button = RailButton(item)
        self._group.addButton(button, len(self._keys))
        self._keys.append(item.key)
        return button

    def _tell(self, at: int) -> None:
        self.chosen.emit(self._keys[at])
