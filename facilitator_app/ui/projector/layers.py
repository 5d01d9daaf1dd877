"""The layers over the wall's picture: countdown, message, and what is pointed with.

A layer repaints only what has changed in it, and a fault in one leaves the picture below.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator_app.domain.wall import Countdown, PhasePicture, Picture, QuestionPicture, WallView
from facilitator_app.domain.wall_marks import WallArea, WallMarks
from facilitator_app.ui.projector.countdown import Box, changed_boxes, countdown_marks
from facilitator_app.ui.projector.message import message_marks
from facilitator_app.ui.projector.paint import (
    CANVAS,
    canvas_in,
    fit_canvas_over,
    marks_in,
    paint_marks,
)
from facilitator_app.ui.projector.pointing import paint_pointing, touched, zoom_transform

_LOG = logging.getLogger(__name__)


class Layer(QWidget):
    """A see-through layer over the picture that lets everything but paint pass."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wall = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def paint_safely(self, paint: Callable[[QPainter], None]) -> None:
        """Paint in canvas coordinates; a fault is logged and leaves the picture below."""
        painter = QPainter(self)
        painter.translate(-self.pos())
        fit_canvas_over(painter, QRectF(self._wall.rect()))
        try:
            paint(painter)
        except Exception:
            _LOG.exception("a layer of the wall could not be painted")
        finally:
            painter.end()

    def on_wall(self, area: QRectF) -> QRect:
        """A part of the canvas in the pixels of the wall, with one to spare for soft edges."""
        placed = canvas_in(QRectF(self._wall.rect()))
        scale = placed.width() / CANVAS.width()
        return (
            QRectF(
                placed.x() + area.x() * scale,
                placed.y() + area.y() * scale,
                area.width() * scale,
                area.height() * scale,
            )
            .toAlignedRect()
            .intersected(self.rect())
        )


class ClockLayer(Layer):
    """The countdown; a tick repaints the digits that changed and nothing else.

    It is never hidden: a layer that is shown again lets Qt paint the whole wall once more.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture: Picture = WallView().picture
        self._countdown: Countdown | None = None
        self._asked = QRectF()
        self._has_digits = False
        self._is_below = False
        self._zoom: WallArea | None = None
        self.show()

    def set_zoom(self, zoom: WallArea | None) -> None:
        """The part of the slide that fills the wall."""
        self._zoom = zoom
        self.update()

    def set_countdown(self, picture: Picture, countdown: Countdown | None) -> None:
        """Show the countdown on `picture`."""
        before, self._countdown = self._countdown, countdown
        is_same_picture, self._picture = picture == self._picture, picture
        is_shown = countdown is not None and isinstance(picture, PhasePicture | QuestionPicture)
        had_digits, self._has_digits = self._has_digits, is_shown
        if not is_shown or countdown is None:
            if had_digits:
                self.update()
            return
        boxes = changed_boxes(picture, before, countdown) if before is not None and is_same_picture else None
        if boxes is None:
            self.update()
            return
        for rect in self._rects(boxes):
            self.update(rect)

    def leave_to_ground(self, *, is_painted: bool) -> None:
        """Whether the picture below has the countdown on it already, so that none is to be painted here."""
        self._is_below = is_painted

    def paintEvent(self, event: QPaintEvent) -> None:
        """The marks that touch what is asked for."""
        if not self._has_digits or self._is_below:
            return
        self._asked = QRectF(event.rect())
        self.paint_safely(self._paint)

    def _paint(self, painter: QPainter) -> None:
        if self._countdown is None:
            return
        painter.setTransform(zoom_transform(self._zoom), True)
        inverted, _ = painter.worldTransform().inverted()
        asked = inverted.mapRect(self._asked)
        paint_marks(painter, marks_in(countdown_marks(self._picture, self._countdown), asked))

    def _rects(self, boxes: Sequence[Box]) -> list[QRect]:
        zoom = zoom_transform(self._zoom)
        return [self.on_wall(zoom.mapRect(QRectF(box.x, box.y, box.width, box.height))) for box in boxes]


class MessageLayer(Layer):
    """The message band."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._message = ""
        self._language = "da"

    def set_message(self, message: str, language: str) -> None:
        """Show the band with these words, or no band."""
        if (message, language) == (self._message, self._language):
            return
        self._message, self._language = message, language
        self.setVisible(bool(message))
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The band with its words."""
        self.paint_safely(self._paint)

    def _paint(self, painter: QPainter) -> None:
        paint_marks(painter, message_marks(self._message, self._language))


class MarksLayer(Layer):
    """What is pointed with. A move repaints the ring where it was and where it is, and nothing else."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._marks = WallMarks()

    @property
    def marks(self) -> WallMarks:
        """What is pointed with now."""
        return self._marks

    def set_marks(self, marks: WallMarks) -> None:
        """Show these in place of the ones before."""
        parts = touched(self._marks, marks)
        self._marks = marks
        self.setVisible(bool(marks.pointer or marks.light or marks.strokes))
        if parts is None:
            self.update()
            return
        for part in parts:
            self.update(self.on_wall(part))

    def paintEvent(self, event: QPaintEvent) -> None:
        """All marks; Qt clips to what is asked for."""
        self.paint_safely(self._paint)

    def _paint(self, painter: QPainter) -> None:
        inverted, _ = painter.worldTransform().inverted()
        paint_pointing(painter, self._marks, inverted.mapRect(QRectF(self.rect())))
