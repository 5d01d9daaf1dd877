"""Banners push the content down and are at most one at a time: over, then near, then info."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator_app.ui.kit.buttons import Button
from facilitator_app.ui.kit.labels import Fit, PlainLabel
from facilitator_app.ui.kit.surfaces import ACCENT_PX, IconMark, paint_bar
from facilitator_app.ui.theme import Ground, TextRole, current_roles, set_ground

RADIUS_PX = 6


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
        self.setAccessibleName(f"{what} {safe}")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        set_ground(self, Ground.SURFACE)
        row = QHBoxLayout(self)
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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint tint, edge and the bar at the left."""
        roles = current_roles()
        edge = getattr(roles, self._role)
        painter = QPainter(self)
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
