"""The themes an output can be put under."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from facilitator_app.ui.kit import menu_words


class ThemeAction(QAction):
    """Puts the output under a theme, or takes it out again."""

    chosen = Signal(str)

    def __init__(self, name: str, *, is_in: bool, parent: QWidget) -> None:
        super().__init__(menu_words(name), parent)
        self._name = name
        self.setCheckable(True)
        self.setChecked(is_in)
        self.triggered.connect(self._tell)

    def _tell(self) -> None:
        self.chosen.emit(self._name)


def theme_menu(themes: Sequence[tuple[str, bool]], row: QWidget, on_chosen: Callable[[str], None]) -> QMenu:
    """The themes to choose among; those the output is under are ticked."""
    menu = QMenu(row)
    menu.setObjectName("theme_menu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for name, is_in in themes:
        action = ThemeAction(name, is_in=is_in, parent=menu)
        action.chosen.connect(on_chosen)
        menu.addAction(action)
    if not themes:
        words = QCoreApplication.translate("Notes", "There are no themes yet. Write #theme in the line.")
        menu.addAction(words).setEnabled(False)
    return menu
