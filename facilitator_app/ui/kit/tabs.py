"""Tabs with a thick line under the open one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.ui.kit.buttons import Button, Variant
from facilitator_app.ui.read_only import stay_open
from facilitator_app.ui.theme import roles_at

LINE_PX = 4


class Tab(Button):
    """One tab; left and right go to its neighbours."""

    stepped = Signal(int)

    def __init__(self, key: str, words: str) -> None:
        super().__init__(words, variant=Variant.QUIET)
        self.key = key
        self.is_open = False
        self.setObjectName(f"tab_{key}")

    def set_open(self, is_open: bool) -> None:
        """Draw the line, or not. Only the open tab is a stop for Tab, so that one comes past the row in one step."""
        self.is_open = is_open
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_open else Qt.FocusPolicy.ClickFocus)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right leave for the neighbour; with Alt they are the page's, and pass by."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.stepped.emit(step)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, and the line when this tab is open."""
        super().paintEvent(event)
        if self.is_open:
            line = self.rect().adjusted(0, self.height() - LINE_PX, 0, 0)
            QPainter(self).fillRect(line, QColor(roles_at(self).accent))

    def _colours(self, roles: object) -> tuple[str, str, str, int]:
        ground, edge, _ink, edge_px = super()._colours(roles_at(self))
        own = roles_at(self)
        return ground, edge, own.accent if self.is_open else own.text_2, edge_px


class Tabs(QWidget):
    """A row of tabs; `chosen` carries the key of the one that was asked for."""

    chosen = Signal(str)

    def __init__(
        self, tabs: Sequence[tuple[str, str]], *, accessible_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        stay_open(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._tabs = [Tab(key, words) for key, words in tabs]
        for tab in self._tabs:
            tab.clicked.connect(self._on_clicked)
            tab.stepped.connect(self._on_stepped)
            row.addWidget(tab)
        self.open(tabs[0][0])

    def open(self, key: str) -> None:
        """Draw a tab as the open one, without telling."""
        for tab in self._tabs:
            tab.set_open(tab.key == key)

    def open_key(self) -> str:
        """The key of the open tab."""
        return next(tab.key for tab in self._tabs if tab.is_open)

    @property
    def open_tab(self) -> QWidget:
        """The open tab."""
        return next(tab for tab in self._tabs if tab.is_open)

    @property
    def last(self) -> QWidget:
        """The last tab of the row."""
        return self._tabs[-1]

    def name(self, key: str, words: str) -> None:
        """Change the words of a tab."""
        for tab in self._tabs:
            if tab.key == key and tab.text() != words:
                tab.set_words(words)

    def _on_clicked(self) -> None:
        tab = self.sender()
        if isinstance(tab, Tab):
            self._choose(tab)

    def _on_stepped(self, step: int) -> None:
        at = next(i for i, tab in enumerate(self._tabs) if tab.is_open) + step
        if 0 <= at < len(self._tabs):
            self._tabs[at].setFocus(Qt.FocusReason.TabFocusReason)
            self._choose(self._tabs[at])

    def _choose(self, tab: Tab) -> None:
        self.open(tab.key)
        self.chosen.emit(tab.key)
