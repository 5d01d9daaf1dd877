"""Pointing at the wall from the panel: a row of tools, and the mouse over the wall's picture.

No tool is chosen until asked for, and all of it ends when the show moves.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.domain.wall_marks import (
    WallMarks,
    WallPoint,
    WallTool,
    with_stroke_begun,
    with_stroke_led,
    with_zoom,
    zoom_area,
)
from facilitator_app.ui.kit import Button, Size
from facilitator_app.ui.projector.paint import CANVAS, canvas_in
from facilitator_app.ui.projector.preview import WallPreview
from facilitator_app.ui.theme import current_roles, scaled_px

GAP_PX = 4
PADDING_PX = 8
ICONS = {
    WallTool.POINTER: "mouse-pointer",
    WallTool.LIGHT: "lightbulb",
    WallTool.ZOOM: "zoom-in",
    WallTool.PEN: "pencil",
}


class PointingPad(QWidget):
    """Lies over the panel's picture of the wall and takes the mouse while a tool is chosen.

    Places are told in pixels of the canvas, and kept inside it.
    """

    pressed = Signal(object)
    moved = Signal(object)
    released = Signal(object)
    left = Signal()

    def __init__(self, preview: WallPreview) -> None:
        super().__init__(preview)
        self.setObjectName("pointing_pad")
        self.setMouseTracking(True)
        self._dragged = QRectF()
        self._preview = preview
        preview.installEventFilter(self)
        self.hide()

    def show_drag(self, first: WallPoint | None, last: WallPoint | None) -> None:
        """The rectangle that is being dragged, or none."""
        rect = QRectF() if first is None or last is None else QRectF(self._at(first), self._at(last))
        self._dragged = rect.normalized()
        self.update()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """As large as the picture, always."""
        if isinstance(event, QResizeEvent):
            self.setGeometry(self._preview.rect())
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit(self._on_canvas(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.moved.emit(self._on_canvas(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.released.emit(self._on_canvas(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._dragged.isEmpty():
            return
        painter = QPainter(self)
        painter.setPen(QPen(QColor(current_roles().text), 2, Qt.PenStyle.DashLine))
        painter.drawRect(self._dragged)

    def _on_canvas(self, place: QPointF) -> WallPoint:
        area = canvas_in(QRectF(self.rect()))
        scale = CANVAS.width() / area.width()
        x, y = (place.x() - area.x()) * scale, (place.y() - area.y()) * scale
        return WallPoint(min(max(0.0, x), CANVAS.width()), min(max(0.0, y), CANVAS.height()))

    def _at(self, point: WallPoint) -> QPointF:
        area = canvas_in(QRectF(self.rect()))
        scale = area.width() / CANVAS.width()
        return QPointF(area.x() + point.x * scale, area.y() + point.y * scale)


class ToolButton(Button):
    """Chooses one tool; with less air at its sides than other small buttons."""

    chosen = Signal(object)

    def __init__(self, words: str, tool: WallTool, key: str) -> None:
        super().__init__(words, ICONS[tool], size=Size.SMALL)
        self.setObjectName(f"tool_{tool.value}")
        self.setToolTip(key)
        self._tool = tool
        self.clicked.connect(self._tell)

    def _padding_px(self) -> int:
        return PADDING_PX

    def _tell(self) -> None:
        self.chosen.emit(self._tool)


class WipeButton(Button):
    """Takes away what was drawn."""

    def _padding_px(self) -> int:
        return PADDING_PX


class WallTools(QWidget):
    """The row of tools and what they make of the mouse. `marks_changed` carries the `WallMarks`."""

    marks_changed = Signal(object)

    def __init__(self, preview: WallPreview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wall_tools")
        self._preview = preview
        self._pad = PointingPad(preview)
        self._tool: WallTool | None = None
        self._marks = WallMarks()
        self._from: WallPoint | None = None
        self._build()
        self._connect()

    def choose(self, tool: WallTool) -> None:
        """Take a tool up, or put it down when it is in the hand; a zoomed slide is seen whole again."""
        if not self.isEnabled():
            return
        if tool is WallTool.ZOOM and self._marks.zoom is not None:
            self._tell(with_zoom(self._marks, None))
            self._take(None)
            return
        self._take(None if tool is self._tool else tool)

    def wipe(self) -> None:
        """Take away what was drawn."""
        self._tell(replace(self._marks, strokes=()))

    def leave(self) -> bool:
        """One step out: of the tool, the zoom and the drawing at once; False when there was none."""
        if self._tool is None and self._marks == WallMarks():
            return False
        self.end()
        return True

    def end(self) -> None:
        """No tool, nothing on the wall."""
        self._take(None)
        self._tell(WallMarks())

    def show_usable(self, is_usable: bool) -> None:
        """Off while the room sees nothing to point at."""
        if is_usable == self.isEnabled():
            return
        self.setEnabled(is_usable)
        if not is_usable:
            self.end()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX)
        words = (
            (WallTool.POINTER, self.tr("Point"), "P"),
            (WallTool.LIGHT, self.tr("Light"), "L"),
            (WallTool.ZOOM, self.tr("Zoom"), "Z"),
            (WallTool.PEN, self.tr("Draw"), "D"),
        )
        self._buttons = {tool: ToolButton(text, tool, key) for tool, text, key in words}
        for button in self._buttons.values():
            row.addWidget(button)
        self._wipe = WipeButton(self.tr("Wipe"), "eraser", size=Size.SMALL)
        self._wipe.setObjectName("tool_wipe")
        self._wipe.setEnabled(False)
        row.addWidget(self._wipe)
        row.addStretch(1)
        self.setFixedHeight(scaled_px(Size.SMALL.height_px))

    def _connect(self) -> None:
        for button in self._buttons.values():
            button.chosen.connect(self.choose)
        self._wipe.clicked.connect(self.wipe)
        self._pad.pressed.connect(self._on_pressed)
        self._pad.moved.connect(self._on_moved)
        self._pad.released.connect(self._on_released)
        self._pad.left.connect(self._on_left)

    def _take(self, tool: WallTool | None) -> None:
        self._tool, self._from = tool, None
        for key, button in self._buttons.items():
            button.set_on(key is tool)
        self._pad.show_drag(None, None)
        self._pad.setGeometry(self._preview.rect())
        self._pad.setVisible(tool is not None)
        is_drawing = tool in (WallTool.ZOOM, WallTool.PEN)
        shape = Qt.CursorShape.CrossCursor if is_drawing else Qt.CursorShape.PointingHandCursor
        self._pad.setCursor(shape)
        self._on_left()

    def _on_pressed(self, at: WallPoint) -> None:
        self._from = at
        if self._tool is WallTool.PEN:
            self._tell(with_stroke_begun(self._marks, at))

    def _on_moved(self, at: WallPoint) -> None:
        if self._tool is WallTool.POINTER:
            self._tell(replace(self._marks, pointer=at))
        elif self._tool is WallTool.LIGHT:
            self._tell(replace(self._marks, light=at))
        elif self._from is not None and self._tool is WallTool.PEN:
            self._tell(with_stroke_led(self._marks, at))
        elif self._from is not None:
            self._pad.show_drag(self._from, at)

    def _on_released(self, at: WallPoint) -> None:
        first, self._from = self._from, None
        self._pad.show_drag(None, None)
        if self._tool is not WallTool.ZOOM or first is None or self._marks.zoom is not None:
            return
        area = zoom_area(first, at)
        if area is not None:
            self._tell(with_zoom(self._marks, area))

    def _on_left(self) -> None:
        self._tell(replace(self._marks, pointer=None, light=None))

    def _tell(self, marks: WallMarks) -> None:
        if marks == self._marks:
            return
        self._marks = marks
        self._wipe.setEnabled(bool(marks.strokes))
        self._preview.set_marks(marks)
        self.marks_changed.emit(marks)
