"""State shapes: painted, never typed, so they look the same on screen, wall and paper previews.

Drawn on a 16 x 16 grid fitted into the given rectangle. A shape never depends on its colour to be told apart.
"""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator_app.domain.look import Roles
from facilitator_app.ui.theme import paint_icon, roles_at, scaled_px

GRID = 16.0
SHAPE_PX = 16


class StateShape(StrEnum):
    """Every state a thing can be in, by its shape."""

    READY = "ready"
    BEGUN = "begun"
    EMPTY = "empty"
    RUNNING = "running"
    PAUSE = "pause"
    NEAR = "near"
    OVER = "over"
    FIXED = "fixed"
    PRIVATE = "private"
    NOT_SHOWN = "not_shown"
    ON_WALL = "on_wall"


ICON_OF_SHAPE = {
    StateShape.FIXED: "pin",
    StateShape.PRIVATE: "lock",
    StateShape.NOT_SHOWN: "eye-off",
    StateShape.ON_WALL: "projector",
}


def paint_state_shape(
    painter: QPainter,
    rect: QRectF,
    shape: StateShape,
    colour: str,
    *,
    knockout: str = "#FFFFFF",
) -> None:
    """Paint `shape` in `colour` inside `rect`; `knockout` is the colour of the tick cut out of *ready*."""
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    if shape in ICON_OF_SHAPE:
        paint_icon(painter, QRectF(0, 0, side, side), ICON_OF_SHAPE[shape], colour)
    else:
        painter.scale(side / GRID, side / GRID)
        _paint_on_grid(painter, shape, QColor(colour), QColor(knockout))
    painter.restore()


def shape_colour(shape: StateShape, roles: Roles) -> str:
    """The colour role that goes with a shape when nothing else is asked for."""
    return {
        StateShape.READY: roles.ok,
        StateShape.RUNNING: roles.ok,
        StateShape.BEGUN: roles.near,
        StateShape.NEAR: roles.near,
        StateShape.OVER: roles.over,
        StateShape.EMPTY: roles.text_3,
        StateShape.PRIVATE: roles.private_text,
        StateShape.ON_WALL: roles.accent,
    }.get(shape, roles.text_2)


class StateIcon(QWidget):
    """One state shape as a widget; the state's word is its accessible name."""

    def __init__(
        self,
        shape: StateShape,
        accessible_name: str = "",
        *,
        size_px: int = SHAPE_PX,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shape = shape
        self._size_px = size_px
        self.setAccessibleName(accessible_name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def shape(self) -> StateShape:
        """The shape shown."""
        return self._shape

    def set_shape(self, shape: StateShape, accessible_name: str) -> None:
        """Show another state."""
        self._shape = shape
        self.setAccessibleName(accessible_name)
        self.update()

    def sizeHint(self) -> QSize:
        """A square that grows with the text."""
        return QSize(scaled_px(self._size_px), scaled_px(self._size_px))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shape in its own colour."""
        roles = roles_at(self)
        painter = QPainter(self)
        colour = shape_colour(self._shape, roles)
        paint_state_shape(painter, QRectF(self.rect()), self._shape, colour, knockout=roles.surface)


def _paint_on_grid(painter: QPainter, shape: StateShape, colour: QColor, knockout: QColor) -> None:
    if shape in (StateShape.READY, StateShape.BEGUN, StateShape.EMPTY):
        _paint_disc(painter, shape, colour, knockout)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if shape is StateShape.RUNNING:
        painter.drawPolygon(QPolygonF([QPointF(3.5, 1.8), QPointF(13.5, 8), QPointF(3.5, 14.2)]))
    elif shape is StateShape.PAUSE:
        painter.drawRect(QRectF(3, 2, 3.6, 12))
        painter.drawRect(QRectF(9.4, 2, 3.6, 12))
    elif shape is StateShape.NEAR:
        painter.drawPolygon(QPolygonF([QPointF(8, 1.6), QPointF(14.8, 13.8), QPointF(1.2, 13.8)]))
    else:
        painter.drawRect(QRectF(2, 2, 12, 12))


def _paint_disc(painter: QPainter, shape: StateShape, colour: QColor, knockout: QColor) -> None:
    if shape is StateShape.READY:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(8, 8), 7, 7)
        tick = QPainterPath(QPointF(4.6, 8.2))
        tick.lineTo(6.9, 10.5)
        tick.lineTo(11.3, 5.8)
        painter.strokePath(tick, _round_pen(knockout, 1.9))
        return
    ring = QPen(colour, 1.7)
    if shape is StateShape.EMPTY:
        ring.setCapStyle(Qt.PenCapStyle.FlatCap)
        ring.setDashPattern([2.6 / 1.7, 2.3 / 1.7])
    painter.setPen(ring)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(8, 8), 6.2, 6.2)
    if shape is StateShape.BEGUN:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(colour))
        painter.drawPie(QRectF(1.8, 1.8, 12.4, 12.4), -90 * 16, 180 * 16)


def _round_pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
