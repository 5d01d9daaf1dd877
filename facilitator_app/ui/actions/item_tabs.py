"""The tabs of a schema's actions: the main action, and up to two more."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.ui.kit import Button, IconButton, Size, Variant
from facilitator_app.ui.theme import current_roles

LINE_PX = 4


class ItemTab(Button):
    """One action; the open one has a thick line under it."""

    def __init__(self, words: str, index: int) -> None:
        super().__init__(words, variant=Variant.QUIET)
        self.index = index
        self.is_open = False
        self.setObjectName(f"item_{index + 1}")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.is_open:
            line = self.rect().adjusted(0, self.height() - LINE_PX, 0, 0)
            QPainter(self).fillRect(line, QColor(current_roles().accent))


class ItemTabs(QWidget):
    """Chooses, adds and removes actions."""

    item_chosen = Signal(int)
    add_requested = Signal()
    remove_requested = Signal(int)

    def __init__(self, *, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._tabs = [ItemTab(self._words(index), index) for index in range(most)]
        for tab in self._tabs:
            tab.clicked.connect(self._on_clicked)
            row.addWidget(tab)
        self._remove = IconButton("x", self.tr("Remove this action"), variant=Variant.QUIET, size=Size.SMALL)
        self._remove.setObjectName("remove_item")
        self._remove.clicked.connect(self._on_remove)
        row.addWidget(self._remove)
        self._add = Button(
            self.tr("Add action (at most {most})").format(most=most), "plus", variant=Variant.QUIET
        )
        self._add.setObjectName("add_item")
        self._add.clicked.connect(self.add_requested)
        row.addWidget(self._add)
        row.addStretch(1)

    def show_items(self, count: int, open_index: int) -> None:
        """There are `count` actions and this one is open."""
        self._open = open_index
        for tab in self._tabs:
            tab.setVisible(tab.index < count)
            tab.is_open = tab.index == open_index
            tab.update()
        self._remove.setVisible(open_index > 0)
        self._add.setVisible(count < len(self._tabs))

    def _words(self, index: int) -> str:
        return self.tr("Main action") if index == 0 else self.tr("Action {number}").format(number=index + 1)

    def _on_clicked(self) -> None:
        tab = self.sender()
        if isinstance(tab, ItemTab):
            self.item_chosen.emit(tab.index)

    def _on_remove(self) -> None:
        self.remove_requested.emit(self._open)
