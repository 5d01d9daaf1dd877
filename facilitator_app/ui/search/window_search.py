"""The search of one window: the key and the button that open it, where it drops, and where the focus goes after it.

Invariant: it never lies over the time or *Next*. In *Run* it lies over the own notes alone, as the message does.
"""

from __future__ import annotations

from collections.abc import Collection

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from facilitator_app.domain.search_texts import FoundKind
from facilitator_app.services.searching import Hit
from facilitator_app.ui.kit import HeaderBar, IconButton, Size
from facilitator_app.ui.search.finder import Finder
from facilitator_app.ui.search.panel import SearchPanel
from facilitator_app.ui.theme import scaled_px

KEY = "Ctrl+F"
BUTTON = "open_search"
OWN_NOTES = "own_notes"
PANEL_TABS = "panel_tabs"
WIDTH_PX = 640
GAP_PX = 8
LEAST_HEIGHT_PX = 200
COMPACT_HEIGHT_PX = 240
BUTTON_FROM_PX = 900


class WindowSearch(QObject):
    """`chosen` carries the `Hit` to go to. `kinds` are what can be gone to from this window."""

    chosen = Signal(object)

    def __init__(
        self, window: QWidget, *, finder: Finder, kinds: Collection[FoundKind] = tuple(FoundKind)
    ) -> None:
        super().__init__(window)
        self._window = window
        self._finder = finder
        self._kinds = kinds
        self._panel: SearchPanel | None = None
        self._area: QWidget | None = None
        self._before: QWidget | None = None
        shortcut = QShortcut(QKeySequence(KEY), window)
        shortcut.activated.connect(self.open)
        window.installEventFilter(self)

    def stand_in(self, area: QWidget) -> None:
        """Let the button be in the header of the area that is seen. A box that was open for another area goes."""
        self._close(gives_back=False)
        self._area = area
        header = area.findChild(HeaderBar)
        if header is None or header.findChild(QWidget, BUTTON) is not None:
            return
        is_whole = set(self._kinds) >= set(FoundKind)
        name = self.tr("Search in everything") if is_whole else self.tr("Search in outputs and themes")
        button = IconButton("search", name, size=Size.NORMAL)
        button.setObjectName(BUTTON)
        button.setToolTip(f"{name} ({KEY})")
        button.clicked.connect(self.open)
        header.right.addWidget(button)
        self._show_buttons()

    def open(self) -> None:
        """Drop the box, or go back to its field when it is there."""
        if self._panel is None:
            self._before = QApplication.focusWidget()
            self._finder.prepare()
            self._panel = SearchPanel(finder=self._finder, kinds=self._kinds, parent=self._window)
            self._panel.chosen.connect(self._on_chosen)
            self._panel.closed.connect(self._on_closed)
            self._place()
            self._panel.show()
            self._panel.raise_()
        self._panel.focus_field()

    @property
    def is_open(self) -> bool:
        """Whether the box is seen."""
        return self._panel is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent) and watched is self._window:
            self._show_buttons()
            self._place()
        return False

    def _place(self) -> None:
        if self._panel is not None:
            self._panel.setGeometry(self._room())

    def _room(self) -> QRect:
        """Over the own notes where they are seen; else under the header, at the right."""
        notes = self._area.findChild(QWidget, OWN_NOTES) if self._area is not None else None
        if notes is not None and notes.isVisible() and notes.height() >= LEAST_HEIGHT_PX:
            return QRect(notes.mapTo(self._window, QPoint(0, 0)), notes.size())
        tabs = self._area.findChild(QWidget, PANEL_TABS) if self._area is not None else None
        if tabs is not None and tabs.isVisible():
            # In a small window another page may stand where the notes are: it lies over that one.
            corner = tabs.mapTo(self._window, QPoint(0, tabs.height()))
            return QRect(corner, QSize(tabs.width(), scaled_px(COMPACT_HEIGHT_PX)))
        area = self._area if self._area is not None else self._window
        header = area.findChild(HeaderBar)
        place = QRect(area.mapTo(self._window, QPoint(0, 0)), area.size())
        top = place.top() + (header.height() if header is not None else 0) + GAP_PX
        width = min(scaled_px(WIDTH_PX), place.width() - 2 * GAP_PX)
        height = max(LEAST_HEIGHT_PX, place.bottom() - GAP_PX - top)
        return QRect(place.right() - GAP_PX - width, top, width, height)

    def _show_buttons(self) -> None:
        """In a header that has no room to spare the key alone opens the box."""
        has_room = self._window.width() >= BUTTON_FROM_PX
        for button in self._window.findChildren(QWidget, BUTTON):
            button.setVisible(has_room)

    def _on_chosen(self, hit: Hit) -> None:
        self.chosen.emit(hit)

    def _on_closed(self, gives_back: bool) -> None:
        self._close(gives_back=gives_back)

    def _close(self, *, gives_back: bool) -> None:
        if self._panel is None:
            return
        panel, self._panel = self._panel, None
        before, self._before = self._before, None
        if gives_back and before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        panel.hide()
        panel.deleteLater()
