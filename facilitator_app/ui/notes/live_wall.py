"""What the room sees now, small and true, beside what is written."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from facilitator_app.domain.show import Show, WallMode
from facilitator_app.domain.wall import WallView
from facilitator_app.domain.wall_marks import WallMarks
from facilitator_app.ui.notes.ports import RoomWall
from facilitator_app.ui.projector.preview import WallPreview
from facilitator_app.ui.theme import current_roles

WALL_PX = (72, 41)
FRAME_PX = 4
NO_MARKS = WallMarks()


class RoomSees(StrEnum):
    """What the room has before its eyes."""

    SHOW = "show"
    BLACK = "black"
    TEST = "test"
    CLOSED = "closed"
    LOST = "lost"
    OWN_SCREEN = "own_screen"


def room_sees(wall: RoomWall, show: Show) -> RoomSees:
    """What the room has before its eyes of this show."""
    if wall.is_mirrored:
        return RoomSees.OWN_SCREEN
    if wall.is_projector_missing:
        return RoomSees.LOST
    if not show.is_open:
        return RoomSees.CLOSED
    if wall.test_view is not None:
        return RoomSees.TEST
    return RoomSees.BLACK if show.mode is WallMode.BLACK else RoomSees.SHOW


class LiveWall(QWidget):
    """What the room sees, in an accent frame, with what is pointed out; a thin line when the room sees nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_open = False
        wide, high = WALL_PX
        self.setFixedSize(wide + 2 * FRAME_PX, high + 2 * FRAME_PX)
        self.preview = WallPreview(self)
        self.preview.setGeometry(FRAME_PX, FRAME_PX, wide, high)
        self.preview.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_wall(self, view: WallView, *, sees: RoomSees, marks: WallMarks = NO_MARKS) -> None:
        """Show the wall as it is."""
        self.preview.set_view(view)
        self.preview.set_marks(marks)
        words = self._words(sees)
        self.setToolTip(words)
        self.setAccessibleName(words)
        is_open = sees not in (RoomSees.CLOSED, RoomSees.LOST, RoomSees.OWN_SCREEN)
        if is_open != self._is_open:
            self._is_open = is_open
            self.update()

    def _words(self, sees: RoomSees) -> str:
        return {
            RoomSees.SHOW: self.tr("The room sees this now"),
            RoomSees.BLACK: self.tr("The wall is black now"),
            RoomSees.TEST: self.tr("The room sees the test picture now"),
            RoomSees.CLOSED: self.tr("The room sees nothing: the wall is closed"),
            RoomSees.LOST: self.tr("The room sees nothing: the projector is missing"),
            RoomSees.OWN_SCREEN: self.tr("The room sees your screen: both show the same"),
        }[sees]

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame."""
        roles = current_roles()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = FRAME_PX if self._is_open else 1
        pen = QPen(QColor(roles.accent if self._is_open else roles.control_line), width)
        if not self._is_open:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 4, 4)
