"""Banners push the content down and are at most one at a time: over, then near, then info."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator_app.ui.kit.buttons import Button
from facilitator_app.ui.kit.labels import Fit, PlainLabel
from facilitator_app.ui.kit.surfaces import ACCENT_PX, IconMark, paint_bar
from facilitator_app.ui.theme import Ground, TextRole, current_roles, set_ground

RADIUS_PX = 6
FLUSH_LINE_PX = 2


class Urgency(IntEnum):
    """How much a banner matters; the highest is the one shown."""

    INFO = 1
    NEAR = 2
    OVER = 3


ROLE_OF = {Urgency.INFO: "info", Urgency.NEAR: "near", Urgency.OVER: "over"}
ICON_OF = {Urgency.INFO: "info", Urgency.NEAR: "triangle-alert", Urgency.OVER: "circle-alert"}


class Banner(QFrame):
    """What happened (bold), what is safe, one or two buttons."""

    def __init__(
        self,
        urgency: Urgency,
        what: str,
        safe: str,
        buttons: Sequence[Button] = (),
        *,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.urgency = urgency
        self._role = ROLE_OF[urgency]
        self._is_flush = False
        self.setAccessibleName(f"{what} {safe}")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        set_ground(self, Ground.SURFACE)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(IconMark(icon or ICON_OF[urgency], size_px=22, role=self._role))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(what, TextRole.BODY_STRONG, fit=Fit.WRAP))
        words.addWidget(PlainLabel(safe, TextRole.SMALL, fit=Fit.WRAP))
        row.addLayout(words, 1)
        for button in buttons:
            row.addWidget(button)

    def lie_flush(self) -> None:
        """Reach from edge to edge with a line under it, as part of the header it stands under."""
        self._is_flush = True
        self._row.setContentsMargins(16, 7, 16, 9)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint tint, edge and the bar at the left; a flush one has only the line under it."""
        roles = current_roles()
        edge = getattr(roles, self._role)
        painter = QPainter(self)
        if self._is_flush:
            painter.fillRect(self.rect(), QColor(getattr(roles, f"{self._role}_tint")))
            painter.fillRect(0, self.height() - FLUSH_LINE_PX, self.width(), FLUSH_LINE_PX, QColor(edge))
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(getattr(roles, f"{self._role}_tint")))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_PX, RADIUS_PX)
        paint_bar(painter, QRectF(self.rect()), QRectF(0, 0, ACCENT_PX, self.height()), edge)


class BannerStack(QWidget):
    """Holds every banner that is true now, by name, and shows the one that matters most."""

    shown_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banners: dict[str, Banner] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.hide()

    def put(self, name: str, banner: Banner) -> None:
        """Add a banner, or take the place of the one with the same name."""
        self._drop(name)
        self._banners[name] = banner
        banner.setObjectName(name)
        self._layout.addWidget(banner)
        self._show_most_urgent()

    def remove(self, name: str) -> None:
        """Take a banner away; nothing happens when it is not there."""
        self._drop(name)
        self._show_most_urgent()

    def shown_name(self) -> str:
        """Name of the banner shown; empty when there is none."""
        if not self._banners:
            return ""
        return max(self._banners, key=lambda name: self._banners[name].urgency)

    def _drop(self, name: str) -> None:
        banner = self._banners.pop(name, None)
        if banner is not None:
            self._layout.removeWidget(banner)
            banner.hide()
            banner.deleteLater()

    def _show_most_urgent(self) -> None:
        shown = self.shown_name()
        for name, banner in self._banners.items():
            banner.setVisible(name == shown)
        self.setVisible(bool(shown))
        self.shown_changed.emit(shown)


class HeaderBanners(BannerStack):
    """The window's own banners: they stand under the header of whatever area is shown, from edge to edge.

    `home` ends with the areas; right above them is the place where no header is shown.
    """

    def __init__(self, home: QBoxLayout) -> None:
        super().__init__()
        self._home = home
        home.addWidget(self)

    def put(self, name: str, banner: Banner) -> None:
        banner.lie_flush()
        super().put(name, banner)

    def stand_under(self, header: QWidget | None) -> None:
        """Push down what is under a header; without one, all that is in the window."""
        around = None if header is None else header.parentWidget()
        box = None if around is None else around.layout()
        if header is not None and isinstance(box, QBoxLayout):
            box.insertWidget(box.indexOf(header) + 1, self)
        else:
            self._home.removeWidget(self)
            self._home.insertWidget(self._home.count() - 1, self)
        # A widget that is given to another parent is hidden by that.
        self.setVisible(bool(self.shown_name()))
