"""A field to search in: magnifier at the left, the key that leads to it at the right."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator_app.ui.kit.key_hint import key_hint_width, paint_key_hint
from facilitator_app.ui.kit.text_fields import LineEdit
from facilitator_app.ui.theme import icon_pixmap, roles_at, scaled_px

ICON_PX = 16
LEFT_PX = 12
RIGHT_PX = 12


class SearchField(LineEdit):
    """Esc empties it. The key frame is seen as long as nothing is typed."""

    def __init__(
        self, placeholder: str, *, key: str = "", accessible_name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(placeholder=placeholder, parent=parent)
        self._key = key
        self.setAccessibleName(accessible_name or placeholder)
        self._key_room = round(key_hint_width(key)) + 8 if key else 0
        self.setTextMargins(scaled_px(ICON_PX) + 8, 0, self._key_room, 0)

    def sizeHint(self) -> QSize:
        """Room for the placeholder and the key."""
        wide = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return QSize(wide + scaled_px(ICON_PX) + 8 + self._key_room + 32, scaled_px(40))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the field before it does anything else."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.textEdited.emit("")
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, then magnifier and key."""
        super().paintEvent(event)
        roles = roles_at(self)
        painter = QPainter(self)
        side = scaled_px(ICON_PX)
        glass = icon_pixmap("search", colour=roles.text, size_px=side, ratio=self.devicePixelRatioF())
        painter.drawPixmap(LEFT_PX, (self.height() - side) // 2, glass)
        if self._key and not self.text():
            painter.setPen(QColor(roles.text_3))
            left = self.width() - RIGHT_PX - key_hint_width(self._key)
            paint_key_hint(painter, left, self.height() / 2, self._key, roles.text_3)
