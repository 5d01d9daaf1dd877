"""What an output said before: its earlier wordings with their times, the newest first. One can be brought back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from facilitator_app.domain.outputs import Wording
from facilitator_app.ui.kit import menu_words

MOST_CHARS = 72


class WordingAction(QAction):
    """Brings one wording back."""

    chosen = Signal(object)

    def __init__(self, wording: Wording, time: str, *, parent: QWidget) -> None:
        text = " ".join(wording.text.split())
        short = text if len(text) <= MOST_CHARS else f"{text[:MOST_CHARS].rstrip()} …"
        super().__init__(menu_words(f"{time}  {short}"), parent)
        self._wording = wording
        self.setToolTip(wording.text)
        self.triggered.connect(self._tell)

    def _tell(self) -> None:
        self.chosen.emit(self._wording)


def wordings_menu(
    earlier: Sequence[tuple[str, Wording]], row: QWidget, on_chosen: Callable[[Wording], None]
) -> QMenu:
    """The wordings to choose among, each with the time until which it stood."""
    menu = QMenu(row)
    menu.setObjectName("wordings_menu")
    menu.setToolTipsVisible(True)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    heading = menu.addAction(QCoreApplication.translate("Notes", "Bring back an earlier wording"))
    heading.setEnabled(False)
    for time, wording in reversed(earlier):
        action = WordingAction(wording, time, parent=menu)
        action.chosen.connect(on_chosen)
        menu.addAction(action)
    return menu
