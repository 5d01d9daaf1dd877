"""A list to choose from, folded up: 40 high with a chevron, painted like the other fields."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy, QWidget

from facilitator_app.domain.look import Roles
from facilitator_app.ui.kit.text_block import FullWords
from facilitator_app.ui.kit.text_fields import STATE_PROPERTY, FieldState
from facilitator_app.ui.theme import TextRole, font_for, font_px, icon_pixmap, roles_at, scaled_px

RADIUS_PX = 6
PADDING_PX = 12
CHEVRON_PX = 16


class ComboBox(QComboBox):
    """One of several named choices; each has a key that `chosen_key` gives back."""

    def __init__(
        self,
        choices: Sequence[tuple[str, str]] = (),
        *,
        placeholder: str = "",
        accessible_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._full = FullWords(self)
        self.setView(QListView())
        self.setFont(font_for(TextRole.BODY))
        self.setAccessibleName(accessible_name)
        self.setPlaceholderText(placeholder)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Replace the choices, as (key, words); the chosen key stays chosen when it is still there."""
        kept = self.chosen_key()
        self.blockSignals(True)
        self.clear()
        for key, words in choices:
            self.addItem(words, key)
        self.setCurrentIndex(self.findData(kept) if kept else (-1 if self.placeholderText() else 0))
        self.blockSignals(False)
        self.updateGeometry()

    def chosen_key(self) -> str:
        """Key of the choice; empty when nothing is chosen."""
        return str(self.currentData() or "")

    def choose(self, key: str) -> None:
        """Choose by key; an unknown key chooses nothing."""
        self.setCurrentIndex(self.findData(key))

    def sizeHint(self) -> QSize:
        """Room for the longest words."""
        metrics = QFontMetricsF(font_px(14, weight=500))
        texts = [self.itemText(at) for at in range(self.count())] + [self.placeholderText()]
        wide = max(metrics.horizontalAdvance(text) for text in texts)
        return QSize(round(wide) + 2 * PADDING_PX + 12 + scaled_px(CHEVRON_PX), scaled_px(40))

    def minimumSizeHint(self) -> QSize:
        """May become narrow; the words are cut with …"""
        return QSize(scaled_px(80), scaled_px(40))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling past the field never changes it."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, words and chevron."""
        roles = roles_at(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_box(painter, self, roles)
        text = self.currentText() or self.placeholderText()
        is_quiet = not self.currentText() or not self.isEnabled()
        painter.setPen(QColor(roles.text_3 if is_quiet else roles.text))
        painter.setFont(self.font())
        side = scaled_px(CHEVRON_PX)
        room = self.width() - 2 * PADDING_PX - side - 8
        cut = QFontMetricsF(self.font()).elidedText(text, Qt.TextElideMode.ElideRight, room)
        self._full.tell(text, shown=cut)
        painter.drawText(QRectF(PADDING_PX, 0, room + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, cut)
        chevron = icon_pixmap("chevron-down", colour=roles.text, size_px=side, ratio=self.devicePixelRatioF())
        painter.drawPixmap(self.width() - PADDING_PX - side, (self.height() - side) // 2, chevron)


def _paint_box(painter: QPainter, widget: QWidget, roles: Roles) -> None:
    state = widget.property(STATE_PROPERTY) or FieldState.NORMAL
    pen = QPen(QColor(roles.control_line), 1)
    if state == FieldState.MISSING:
        pen = QPen(QColor(roles.near), 1, Qt.PenStyle.DashLine)
    elif state == FieldState.WRONG:
        pen = QPen(QColor(roles.over), 2)
    elif state == FieldState.READ_ONLY or not widget.isEnabled():
        pen = QPen(QColor(roles.line), 1)
    elif widget.hasFocus():
        pen = QPen(QColor(roles.accent), 2)
    is_sunk = state == FieldState.READ_ONLY or not widget.isEnabled()
    painter.setPen(pen)
    painter.setBrush(
        QColor(roles.sunk if is_sunk else roles.window if widget.underMouse() else roles.surface)
    )
    inset = pen.widthF() / 2
    painter.drawRoundedRect(
        QRectF(widget.rect()).adjusted(inset, inset, -inset, -inset), RADIUS_PX, RADIUS_PX
    )
