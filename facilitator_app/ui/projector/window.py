"""The wall itself: a window that swaps ready pictures, with the countdown and the message as layers on top.

Nothing here asks, blocks or throws: a picture that cannot be painted leaves black, and the reason is logged.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QCursor,
    QGuiApplication,
    QKeyEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QScreen,
    QWindow,
)
from PySide6.QtWidgets import QWidget

from facilitator_app.domain.timer import Band
from facilitator_app.domain.wall import Countdown, Picture, WallView, under_clock
from facilitator_app.domain.wall_marks import WallMarks
from facilitator_app.ui.projector.cache import PaintedPictures, Painting
from facilitator_app.ui.projector.countdown import changed_boxes
from facilitator_app.ui.projector.layers import ClockLayer, MarksLayer, MessageLayer
from facilitator_app.ui.projector.message import BAND_TOP
from facilitator_app.ui.projector.paint import CANVAS, canvas_in

BLACK = "#000000"
FILLING = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint
# Only a dialog stands above the window it belongs to; all else of one it has not.
STANDING = (
    Qt.WindowType.Dialog
    | Qt.WindowType.WindowTitleHint
    | Qt.WindowType.WindowSystemMenuHint
    | Qt.WindowType.WindowMinMaxButtonsHint
    | Qt.WindowType.WindowCloseButtonHint
)

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ComingPage:
    """A page that may come next: the picture as `under_clock` gives it, and the countdown it will begin with."""

    picture: Picture
    page: int = 0
    countdown: Countdown | None = None


class ProjectorWindow(QWidget):
    """Shows a `WallView`. It comes without taking the focus and shows no pointer."""

    leave_requested = Signal()
    """Escape or the close button: the show shall leave the wall."""
    stands_elsewhere = Signal()
    """It was moved or resized, by the program or by the window manager."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("projector_window")
        self._name()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._view = WallView()
        self._pages: tuple[ComingPage, ...] = ()
        self._painted = PaintedPictures(self)
        self._clock = ClockLayer(self)
        self._marks = MarksLayer(self)
        self._message = MessageLayer(self)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def _name(self) -> None:
        """In the language of the windows, and with nothing of the workshop: a task bar may be seen by anybody."""
        self.setWindowTitle(self.tr("The wall"))

    @property
    def view(self) -> WallView:
        """What the wall shows."""
        return self._view

    def set_view(self, view: WallView) -> None:
        """Show this. Only what differs is painted: after a tick, the digits that changed."""
        before, self._view = self._view, view
        self._clock.set_countdown(_ground(view)[0], view.countdown)
        self._message.set_message(view.message, view.picture.frame.language)
        if _ground(before) != _ground(view):
            # After the layers: Qt paints a window twice when it was asked for before a layer on it was.
            self.update()
        self._expect_pages()

    def show_at_once(self) -> None:
        """Paint what `set_view` changed, and let the screen have it before anything else is done."""
        self.repaint()
        # The answer tells that the X server has shown the picture. Without waiting for it, what comes next
        # keeps the processor from the server on a small computer.
        QCursor.pos()

    def set_marks(self, marks: WallMarks) -> None:
        """What the facilitator points with, over the view."""
        before = self._marks.marks
        self._marks.set_marks(marks)
        if before.zoom != marks.zoom:
            self._clock.set_zoom(marks.zoom)
            self.update()

    @property
    def marks(self) -> WallMarks:
        """What the facilitator points with."""
        return self._marks.marks

    def expect(self, pages: Iterable[ComingPage]) -> None:
        """The pages that may come next, likeliest first; they are painted ahead in idle moments."""
        self._pages = tuple(pages)
        self._expect_pages()

    def is_painted(self, page: ComingPage) -> bool:
        """Whether a page is painted ahead at the wall's size."""
        return self._painted.is_ready(self._painting(page))

    def show_full_screen_on(self, screen_name: str) -> bool:
        """Cover the screen of that name without taking the focus; False when there is no such screen."""
        screen = next((s for s in QGuiApplication.screens() if s.name() == screen_name), None)
        if screen is None:
            return False
        self._become(is_full_screen=True)
        self._stand_above(None)
        self._cover(screen)
        return True

    def show_in_window(self, place: QRect, *, above: QWindow | None = None) -> None:
        """A common window at `place`, for practice or a single screen; Escape leaves it. It stays above another."""
        self._become(is_full_screen=False)
        self._stand_above(above)
        self.setGeometry(place)
        self.showNormal()
        # Once more: a window manager may have thought of another place.
        self.setGeometry(place)

    def withdraw(self) -> None:
        """Hide it; the next showing begins with a window that the window manager has never seen."""
        self.hide()
        # While hidden, a window keeps being full screen in its own eyes and in the window manager's.
        self.setWindowState(Qt.WindowState.WindowNoState)
        self._forget_handle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ready picture, only where asked."""
        painter = QPainter(self)
        try:
            # The whole of it: Qt clips to what was asked for, and nothing is resampled at a fractional ratio.
            painter.drawPixmap(0, 0, self._painted.pixmap(self._shown()))
        except Exception:
            _LOG.exception("the wall could not be painted")
            self._clock.leave_to_ground(is_painted=False)
            painter.fillRect(event.rect(), QColor(BLACK))
        finally:
            # A kept traceback would keep the painter, and with it the window's surface, in use.
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything is fitted to the new size."""
        self._clock.setGeometry(self.rect())
        self._marks.setGeometry(self.rect())
        band = canvas_in(QRectF(self.rect()))
        scale = band.height() / CANVAS.height()
        self._message.setGeometry(
            QRectF(band.x(), band.y() + BAND_TOP * scale, band.width(), band.height() - BAND_TOP * scale)
            .toAlignedRect()
            .intersected(self.rect())
        )
        self._expect_pages()
        super().resizeEvent(event)
        self.stands_elsewhere.emit()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Tells that it stands elsewhere."""
        super().moveEvent(event)
        self.stands_elsewhere.emit()

    def event(self, event: QEvent) -> bool:
        """No tooltip ever; another device ratio is fitted like another size."""
        if event.type() == QEvent.Type.ToolTip:
            return True
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._painted.forget()
            self._expect_pages()
            self.update()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves; all other show keys are taken before they come here."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The show decides what closing means; the painted pictures are let go."""
        self._painted.forget()
        self.leave_requested.emit()
        super().closeEvent(event)

    def _become(self, *, is_full_screen: bool) -> None:
        flags = FILLING if is_full_screen else STANDING
        is_frameless = bool(self.windowFlags() & Qt.WindowType.FramelessWindowHint)
        if is_frameless is not is_full_screen or self.windowType() != (flags & Qt.WindowType.WindowType_Mask):
            self.withdraw()
            self.setWindowFlags(flags)
            self._forget_handle()

    def _forget_handle(self) -> None:
        handle = self.windowHandle()
        if handle is not None:
            handle.destroy()

    def _stand_above(self, other: QWindow | None) -> None:
        self.winId()  # makes the handle
        handle = self.windowHandle()
        # Qt takes none: the window stands on its own.
        handle.setTransientParent(other)  # type: ignore[arg-type]

    def _cover(self, screen: QScreen) -> None:
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        # Not showFullScreen(), which takes the focus from the panel.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()

    def _shown(self) -> Painting:
        """What is painted below the layers: with the countdown when it was foreseen, for digits are dear."""
        picture, page = _ground(self._view)
        countdown, zoom = self._view.countdown, self._marks.marks.zoom
        is_foreseen = False
        if countdown is not None and zoom is None:
            begun = _begun(countdown)
            foreseen = self._painting(ComingPage(picture, page, begun))
            is_foreseen = self._painted.is_ready(foreseen) and changed_boxes(picture, begun, countdown) == ()
        self._clock.leave_to_ground(is_painted=is_foreseen)
        return foreseen if is_foreseen else replace(self._painting(ComingPage(picture, page)), zoom=zoom)

    def _painting(self, page: ComingPage) -> Painting:
        ratio = self.devicePixelRatioF()
        countdown = None if page.countdown is None else _begun(page.countdown)
        return Painting(page.picture, page.page, self.width(), self.height(), ratio, countdown=countdown)

    def _expect_pages(self) -> None:
        if not self.isVisible():
            return
        # The picture shown comes first: the next tick needs it without its first digits.
        coming = (ComingPage(*_ground(self._view)), *self._pages, *_in_overtime(self._view))
        self._painted.expect(self._painting(page) for page in coming)


def _ground(view: WallView) -> tuple[Picture, int]:
    return (under_clock(view.picture, view.countdown), view.page)


def _begun(countdown: Countdown) -> Countdown:
    """A countdown at its very start, whatever part of a second has gone."""
    return replace(countdown, share=0.0)


def _in_overtime(view: WallView) -> tuple[ComingPage, ...]:
    """The picture as it will be when the time runs out."""
    if view.countdown is None or view.countdown.band is Band.OVER:
        return ()
    over = under_clock(view.picture, Countdown(digits="", band=Band.OVER))
    return (ComingPage(over, view.page),)
