"""The wall in small: the true picture, scaled, wherever a window shows what the room sees."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator_app.domain.look import WALL_SIZES
from facilitator_app.domain.wall import BlackPicture, Countdown, Picture, WallView, under_clock
from facilitator_app.domain.wall_marks import WallArea, WallMarks
from facilitator_app.ui.projector.countdown import countdown_marks
from facilitator_app.ui.projector.message import message_marks
from facilitator_app.ui.projector.paint import CANVAS, fit_canvas, fit_canvas_over, paint, paint_marks
from facilitator_app.ui.projector.pointing import paint_pointing, zoom_transform

LEAST_WIDTH_PX = 64


class WallPreview(QWidget):
    """Shows a picture with its countdown and message as the wall does; keeps to the wall's proportions."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = WallView(picture=BlackPicture())
        self._marks = WallMarks()
        self._pixmap = QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(LEAST_WIDTH_PX)

    @property
    def view(self) -> WallView:
        """What is shown."""
        return self._view

    def set_picture(
        self, picture: Picture, page: int = 0, countdown: Countdown | None = None, message: str = ""
    ) -> None:
        """Show this; does nothing when it is shown already."""
        self.set_view(WallView(picture=picture, page=page, countdown=countdown, message=message))

    def set_view(self, view: WallView) -> None:
        """Show this; does nothing when it is shown already."""
        if view == self._view:
            return
        is_same_ground = _ground_key(view) == _ground_key(self._view)
        self._view = view
        if not is_same_ground:
            self._pixmap = QPixmap()
        self.update()

    @property
    def marks(self) -> WallMarks:
        """What is pointed with."""
        return self._marks

    def set_marks(self, marks: WallMarks) -> None:
        """Show what is pointed with, as the wall does."""
        if marks == self._marks:
            return
        if marks.zoom != self._marks.zoom:
            self._pixmap = QPixmap()
        self._marks = marks
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Always: the wall's proportions are kept."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that shows the whole canvas."""
        return round(width * WALL_SIZES.height_px / WALL_SIZES.width_px)

    def sizeHint(self) -> QSize:
        """A sixth of the canvas."""
        return QSize(WALL_SIZES.width_px // 6, WALL_SIZES.height_px // 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint anew at the new size."""
        self._pixmap = QPixmap()
        super().resizeEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click inside is told to whoever listens."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The kept picture, and on it what changes with the clock."""
        picture = under_clock(self._view.picture, self._view.countdown)
        ratio = self.devicePixelRatioF()
        if self._pixmap.isNull() or self._pixmap.devicePixelRatio() != ratio:
            zoom = self._marks.zoom
            self._pixmap = painted(picture, self._view.page, self.size(), ratio, zoom)
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._pixmap)
            self._paint_layers(painter, picture)

    def _paint_layers(self, painter: QPainter, picture: Picture) -> None:
        view = self._view
        fit_canvas_over(painter, QRectF(self.rect()))
        if view.countdown is not None:
            painter.save()
            painter.setTransform(zoom_transform(self._marks.zoom), True)
            paint_marks(painter, countdown_marks(picture, view.countdown))
            painter.restore()
        paint_pointing(painter, self._marks, CANVAS)
        if view.message:
            paint_marks(painter, message_marks(view.message, picture.frame.language))


def thumbnail(picture: Picture, width_px: int, dpr: float = 1.0, page: int = 0) -> QPixmap:
    """The picture `width_px` wide (before the device ratio), for lists and the planner."""
    height_px = round(width_px * WALL_SIZES.height_px / WALL_SIZES.width_px)
    return painted(picture, page, QSize(width_px, height_px), dpr)


def painted(
    picture: Picture,
    page: int,
    size: QSize,
    ratio: float,
    zoom: WallArea | None = None,
    *,
    countdown: Countdown | None = None,
) -> QPixmap:
    """One page, or a part of it, painted to a pixmap of `size`, sharp at the device ratio."""
    pixmap = QPixmap(QSize(max(1, round(size.width() * ratio)), max(1, round(size.height() * ratio))))
    pixmap.setDevicePixelRatio(ratio)
    with QPainter(pixmap) as painter:
        fit_canvas(painter, QRectF(0, 0, size.width(), size.height()), picture)
        if zoom is not None:
            painter.setClipRect(CANVAS)
            painter.setTransform(zoom_transform(zoom), True)
        paint(picture, painter, page)
        if countdown is not None:
            paint_marks(painter, countdown_marks(picture, countdown))
    return pixmap


def _ground_key(view: WallView) -> tuple[Picture, int]:
    return (under_clock(view.picture, view.countdown), view.page)
