"""The theme of a dilemma: written, or chosen among those that other dilemmas have."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu

from facilitator_app.ui.exercises.fields import LineField
from facilitator_app.ui.kit import IconButton


class ThemeField(LineField):
    """A line with a menu beside it."""

    def __init__(self, key: str, label: str) -> None:
        super().__init__(key, label)
        self.column.removeWidget(self.line)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        self._more = IconButton("chevron-down", self.tr("Choose a theme"))
        self._more.setObjectName("choose_theme")
        row.addWidget(self._more, 0, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(row)
        self._menu = QMenu(self)
        self._menu.setObjectName("themes")
        self._more.clicked.connect(self._on_more)
        self._menu.triggered.connect(self._on_chosen)

    def suggest(self, themes: Sequence[str]) -> None:
        """Offer these; none hides the menu's button."""
        self._more.setVisible(bool(themes))
        if [action.data() for action in self._menu.actions()] == list(themes):
            return
        self._menu.clear()
        for theme in themes:
            action = QAction(theme.replace("&", "&&"), self._menu)
            action.setData(theme)
            self._menu.addAction(action)

    def _on_more(self) -> None:
        self._menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 4)))

    def _on_chosen(self, action: QAction) -> None:
        """Chosen in place of whatever was being typed."""
        self.drop()
        self.left.emit()
        self.line.edit.setText(str(action.data()))
        self.written.emit(self.key, str(action.data()))
