"""Where there is no room for the rail: one button that opens the same places as a menu.

One invariant: it stands first in the header of the area that is shown; a strip of its own is for areas without one.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QVBoxLayout, QWidget

from facilitator_app.ui.kit import HeaderBar, IconButton, RailItem, Size, Variant
from facilitator_app.ui.theme import current_roles, icon, scaled_px

STRIP_PX = 40
STRIP_TOP_PX = 2


class AreaMenu(QWidget):
    """The button, in a header or at the top of a strip in `home`. `chosen` carries an area's key."""

    chosen = Signal(str)

    def __init__(self, items: Sequence[RailItem], *, name: str, home: QBoxLayout) -> None:
        super().__init__()
        self._home, self._is_strip = home, True
        self.setObjectName("area_menu")
        self.setFixedWidth(scaled_px(STRIP_PX))
        self._menu = QMenu(self)
        for item in items:
            words = item.words.replace("-\n", "").replace("\n", " ")
            action = self._menu.addAction(icon(item.icon, colour=current_roles().text), words)
            action.setData(item.key)
        self._menu.triggered.connect(self._on_triggered)
        self._button = IconButton("rows-3", name, variant=Variant.QUIET, size=Size.NORMAL)
        self._button.setObjectName("open_area_menu")
        self._button.clicked.connect(self._on_clicked)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._button)
        self._place_button()
        home.insertWidget(0, self)

    def stand_in(self, header: HeaderBar | None) -> None:
        """Stand first in a header; without one, in the strip at the left of everything."""
        is_shown = not self.isHidden()
        self._is_strip = header is None
        if header is None:
            self._home.insertWidget(0, self)
        else:
            header.put_first(self)
        self._place_button()
        # A widget that is given to another parent is hidden by that.
        self.setVisible(is_shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface with a line at the right, as the rail; in a header nothing of its own."""
        if not self._is_strip:
            return
        roles = current_roles()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(roles.surface))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(roles.line))

    def _place_button(self) -> None:
        """At the top of a strip; in a header in line with what stands beside it."""
        self._column.setContentsMargins(0, STRIP_TOP_PX if self._is_strip else 0, 0, 0)
        place = Qt.AlignmentFlag.AlignTop if self._is_strip else Qt.AlignmentFlag.AlignVCenter
        self._column.setAlignment(self._button, place)

    def _on_clicked(self) -> None:
        self._menu.popup(self._button.mapToGlobal(QPoint(0, self._button.height())))

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(str(action.data()))
