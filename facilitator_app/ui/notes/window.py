"""The note pane in a window of its own, for a second screen. Closing it loses nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.services.document import Document
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.notes.area import NotesArea

LEAST_PX = (936, 560)
FIRST_PX = (1120, 720)


class NoteWindow(QWidget):
    """Holds an area of its own; both panes follow one file, and what is typed in one is seen in the other."""

    closed = Signal()

    def __init__(self, *, area: NotesArea, document: Document, hub: Hub) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("note_window")
        self._area = area
        self._document = document
        self.setMinimumSize(*LEAST_PX)
        self.resize(*FIRST_PX)
        area.stand_alone()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        hub.file_opened.connect(self._on_file_opened)
        self._name()

    @property
    def area(self) -> NotesArea:
        """The pane."""
        return self._area

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the window; what is typed is saved."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save, then close."""
        self._area.save_now()
        super().closeEvent(event)
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def _on_file_opened(self, _change: object) -> None:
        self._name()

    def _name(self) -> None:
        file_name = self._document.repository.path.name if self._document.is_open else ""
        title = self.tr("Notes")
        self.setWindowTitle(f"{title} – {file_name}" if file_name else title)
