"""Small entries of the properties: a limit that may be left out, and who may see a field."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from facilitator_app.domain.privacy import Visibility
from facilitator_app.ui.debounce import SAVE_AT_LATEST_MS, Debounce
from facilitator_app.ui.designer.words import CLASS_ICONS, class_words
from facilitator_app.ui.kit import LabelledField, NumberEdit, RadioButton
from facilitator_app.ui.theme import font_px, icon_pixmap, roles_at, scaled_px

SAVE_AFTER_MS = 300
MARK_PX = 18
ICON_PX = 16
GAP_PX = 8


class LimitField(QWidget):
    """A whole number, or none. `written` carries the key and the number; what is no number is told and not sent."""

    written = Signal(str, object)
    left = Signal()

    def __init__(self, key: str, label: str, *, least: int, most: int, empty_words: str = "") -> None:
        super().__init__()
        self.key = key
        self._least, self._most = least, most
        self.edit = NumberEdit(least=least, most=most)
        self.edit.setObjectName(key)
        self.edit.setPlaceholderText(empty_words)
        self._may_be_empty = bool(empty_words)
        self.labelled = LabelledField(label, self.edit)
        self._debounce = Debounce(SAVE_AFTER_MS, self, longest_ms=SAVE_AT_LATEST_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.labelled)
        column.addStretch(1)
        self.setFocusProxy(self.edit)
        self.edit.value_changed.connect(self._on_changed)
        self.edit.editingFinished.connect(self._on_left)
        self._debounce.settled.connect(self._save)

    def show_limit(self, limit: float | None) -> None:
        """Show a stored limit, unless another is being typed here."""
        if self._debounce.is_waiting() or (self.edit.hasFocus() and self._is_wrong()):
            return
        shown = None if limit is None else int(limit)
        if self.edit.value() != shown or not self.edit.text():
            self.edit.set_value(shown)
        self.labelled.set_normal()

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        self._debounce.settle_now()

    def drop(self) -> None:
        """What is typed belonged to something that is gone."""
        self._debounce.cancel()

    def _is_wrong(self) -> bool:
        return self.edit.is_wrong() or not (self._may_be_empty or self.edit.text().strip())

    def _on_changed(self, _value: object) -> None:
        self._debounce.touch()

    def _on_left(self) -> None:
        self._debounce.settle_now()
        self.left.emit()

    def _save(self) -> None:
        if self._is_wrong():
            said = self.tr("Write a number from {least} to {most}.")
            self.labelled.set_wrong(said.format(least=self._least, most=self._most))
            return
        self.labelled.set_normal()
        self.written.emit(self.key, self.edit.value())


class ClassButton(RadioButton):
    """A ring, the icon of the class, and its words; bold when chosen."""

    def __init__(self, visibility: Visibility) -> None:
        super().__init__(class_words(visibility))
        self._icon = CLASS_ICONS[visibility]
        self.setObjectName(f"class_{visibility}")

    def sizeHint(self) -> QSize:
        """Room for the icon too, and for bold words."""
        usual = super().sizeHint()
        return QSize(usual.width() + scaled_px(ICON_PX) + 2 * GAP_PX + 8, scaled_px(36))

    def minimumSizeHint(self) -> QSize:
        """May be narrow in a narrow column."""
        return QSize(scaled_px(160), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ring, disc, icon and words."""
        roles, painter = roles_at(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = scaled_px(MARK_PX)
        ring = QRectF(2.5, (self.height() - side) / 2 + 0.5, side - 1, side - 1)
        edge = roles.accent if self.isChecked() else roles.text if self.underMouse() else roles.control_line
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(roles.accent if self.isChecked() else roles.surface))
        painter.drawEllipse(ring)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(roles.on_accent))
            painter.drawEllipse(ring.center(), side / 6, side / 6)
        icon = scaled_px(ICON_PX)
        left = ring.right() + GAP_PX + 4
        picture = icon_pixmap(self._icon, colour=roles.text, size_px=icon, ratio=self.devicePixelRatioF())
        painter.drawPixmap(round(left), round((self.height() - icon) / 2), picture)
        painter.setFont(font_px(14, weight=600 if self.isChecked() else 400))
        painter.setPen(QColor(roles.text))
        words = QRectF(left + icon + GAP_PX, 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())


class ClassChoice(QWidget):
    """One of the four classes; arrow keys move between them."""

    chosen = Signal(object)

    def __init__(self, accessible_name: str) -> None:
        super().__init__()
        self.setAccessibleName(accessible_name)
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for at, visibility in enumerate(Visibility):
            button = ClassButton(visibility)
            self._group.addButton(button, at)
            column.addWidget(button)
        self._group.idClicked.connect(self._tell)

    def choose(self, visibility: Visibility) -> None:
        """Choose without telling."""
        self._group.button(tuple(Visibility).index(visibility)).setChecked(True)

    def _tell(self, at: int) -> None:
        self.chosen.emit(tuple(Visibility)[at])
