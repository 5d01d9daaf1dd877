"""The focus ring: 2 px of text colour, 2 px outside the widget that has the keyboard.

A `QFocusFrame` follows the widget and lives in its window, so the ring may lie outside the control without
the control keeping room for it.
"""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QFocusFrame,
    QScrollBar,
    QWidget,
)
from shiboken6 import isValid

from facilitator_app.ui.theme.tokens import roles_at

RING_PX = 2
GAP_PX = 2
RING_MARGIN_PX = RING_PX + GAP_PX
RING_RADIUS_PX = 6 + RING_MARGIN_PX

RING_PROPERTY = "facilitatorRing"
NO_RING = "none"
INSIDE_RING = "inside"


class FocusRing(QFocusFrame):
    """Ring round one widget at a time."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring just inside the frame's own edge."""
        followed = self.widget()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(roles_at(followed.parentWidget() if followed else None).text), RING_PX))
        inset = RING_PX / 2
        edge = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(edge, RING_RADIUS_PX - inset, RING_RADIUS_PX - inset)


class FocusFollower(QObject):
    """Moves the ring of the active window to the widget that has the keyboard.

    A ring that begins outside what a scroll area shows is hidden by Qt and stays so; therefore it is placed
    anew whenever the areas round the widget scroll.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.setObjectName("focusFollower")
        self._ring: FocusRing | None = None
        self._bars: list[QScrollBar] = []
        application.focusChanged.connect(self._follow)

    def _follow(self, _left: QWidget | None, entered: QWidget | None) -> None:
        self._leave()
        # Focus may be given to what is hidden in the same moment; a ring round it would be left behind.
        if entered is None or not entered.isVisible() or not wants_outer_ring(entered):
            return
        if self._ring is None:
            self._ring = FocusRing(entered)
            self._ring.setObjectName("focusRing")
            self._ring.destroyed.connect(self._forget)
        self._ring.setWidget(entered)
        self._bars = list(_bars_round(entered))
        for bar in self._bars:
            bar.valueChanged.connect(self._place_anew)

    def _leave(self) -> None:
        if self._ring is not None:
            self._ring.setWidget(None)  # type: ignore[arg-type]  # Qt takes none: no widget is followed
        for bar in self._bars:
            if isValid(bar):
                bar.valueChanged.disconnect(self._place_anew)
        self._bars = []

    def _place_anew(self) -> None:
        followed = self._ring.widget() if self._ring is not None else None
        if self._ring is not None and followed is not None:
            self._ring.setWidget(None)  # type: ignore[arg-type]  # as above
            self._ring.setWidget(followed)

    def _forget(self) -> None:
        self._ring = None


def wants_outer_ring(widget: QWidget) -> bool:
    """False for widgets that draw their own ring inside, and for those only pointed at by the mouse."""
    asked = widget.property(RING_PROPERTY)
    if asked in (NO_RING, INSIDE_RING) or isinstance(widget, QAbstractItemView):
        return False
    return widget.isEnabled() and not widget.isWindow()


def ring_for(widget: QWidget, reason: Qt.FocusReason) -> None:
    """Leave the ring out when a button is merely clicked; call from the button's `focusInEvent`."""
    widget.setProperty(RING_PROPERTY, NO_RING if reason == Qt.FocusReason.MouseFocusReason else "")


def _bars_round(widget: QWidget) -> Iterator[QScrollBar]:
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QAbstractScrollArea):
            yield around.verticalScrollBar()
            yield around.horizontalScrollBar()
        around = around.parentWidget()
