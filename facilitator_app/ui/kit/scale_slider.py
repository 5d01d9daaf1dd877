"""A scale between two poles in n steps. Nothing is set until the user sets it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator_app.domain.look import Roles
from facilitator_app.ui.theme import font_px, roles_at, scaled_px

HEIGHT_PX = 32
KNOB_PX = 7
HALO_PX = 10
GAP_PX = 12
# The focus ring stands close round the widget: the words of the poles keep away from its edge.
EDGE_PX = 6
TICK_PX = 5


class ScaleSlider(QWidget):
    """Steps 1..n from the left pole to the right; None while unset. Delete takes the mark away again."""

    value_changed = Signal(object)

    def __init__(
        self,
        left_pole: str,
        right_pole: str,
        *,
        steps: int = 11,
        value: int | None = None,
        accessible_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._left_pole, self._right_pole = left_pole, right_pole
        self._steps = steps
        self._value = value
        self._name = accessible_name or f"{left_pole} – {right_pole}"
        self._is_read_only = False
        self._typed = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._say()

    def value(self) -> int | None:
        """The step chosen, 1 at the left pole; None while unset."""
        return self._value

    def set_value(self, value: int | None) -> None:
        """Show a step, or nothing, without telling."""
        self._value = value
        self._say()
        self.update()

    def setReadOnly(self, is_read_only: bool) -> None:
        """Let the mark be seen but not moved."""
        self._is_read_only = is_read_only

    def sizeHint(self) -> QSize:
        """Both poles and room for the steps."""
        return QSize(round(self._pole_room() + max(scaled_px(160), self._steps * 16)), scaled_px(HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        """Both poles are always read in full."""
        return QSize(round(self._pole_room() + self._steps * 10), scaled_px(HEIGHT_PX))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows step, Home and End go to the poles, Delete unsets. A digit chooses the place that is read so: *7 of
        10*, with 0 at the left pole."""
        key = Qt.Key(event.key())
        middle = (self._steps + 1) // 2
        now = self._value
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Down):
            self._choose(middle if now is None else now - 1)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Up):
            self._choose(middle if now is None else now + 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._choose(1 if key == Qt.Key.Key_Home else self._steps)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._choose(None)
        elif event.text().isdecimal():
            self._choose_read(int(event.text()))
            return
        else:
            super().keyPressEvent(event)
        self._typed = ""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Digits typed later are another number."""
        super().focusOutEvent(event)
        self._typed = ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the step nearest to the pointer."""
        self._choose(self._step_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the mark."""
        self._choose(self._step_at(event.position().x()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint poles, line, ticks and, when set, the mark."""
        roles = roles_at(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_poles(painter, roles)
        left, right = self._track()
        middle = self.height() / 2
        painter.setPen(QPen(QColor(roles.text_2 if self._value else roles.control_line), 1.5))
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))
        for step in range(1, self._steps + 1):
            at = self._x_of(step)
            painter.drawLine(QPointF(at, middle - TICK_PX), QPointF(at, middle + TICK_PX))
        if self._value is not None:
            self._paint_mark(painter, QPointF(self._x_of(self._value), middle), roles)

    def _choose_read(self, digit: int) -> None:
        """The place that is read as the digits typed one after another, or as the last of them."""
        for typed in (f"{self._typed}{digit}", str(digit)):
            if int(typed) < self._steps:
                self._typed = typed
                self._choose(int(typed) + 1)
                return

    def _choose(self, step: int | None) -> None:
        if self._is_read_only:
            return
        chosen = None if step is None else min(self._steps, max(1, step))
        if chosen == self._value:
            return
        self.set_value(chosen)
        self.value_changed.emit(chosen)

    def _say(self) -> None:
        said = self.tr("not set") if self._value is None else f"{self._value - 1}/{self._steps - 1}"
        self.setAccessibleName(f"{self._name}: {said}")

    def _pole_width(self, pole: str) -> float:
        return QFontMetricsF(font_px(13)).horizontalAdvance(pole) + 2

    def _pole_room(self) -> float:
        return (
            self._pole_width(self._left_pole)
            + self._pole_width(self._right_pole)
            + 2 * (EDGE_PX + GAP_PX + HALO_PX)
        )

    def _track(self) -> tuple[float, float]:
        left = EDGE_PX + self._pole_width(self._left_pole) + GAP_PX
        return left + 2, self.width() - EDGE_PX - self._pole_width(self._right_pole) - GAP_PX - 2

    def _x_of(self, step: int) -> float:
        left, right = self._track()
        return left + (right - left) * (step - 1) / max(1, self._steps - 1)

    def _step_at(self, x: float) -> int:
        left, right = self._track()
        return round((x - left) / max(1.0, right - left) * (self._steps - 1)) + 1

    def _paint_poles(self, painter: QPainter, roles: Roles) -> None:
        painter.setFont(font_px(13))
        painter.setPen(QColor(roles.text))
        area = QRectF(self.rect()).adjusted(EDGE_PX, 0, -EDGE_PX, 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._left_pole)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._right_pole)

    def _paint_mark(self, painter: QPainter, at: QPointF, roles: Roles) -> None:
        painter.setPen(QPen(QColor(roles.accent), 1.5))
        painter.setBrush(QColor(roles.surface))
        painter.drawEllipse(at, HALO_PX, HALO_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(roles.accent))
        painter.drawEllipse(at, KNOB_PX, KNOB_PX)
