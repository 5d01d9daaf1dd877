"""The note pane in a window of its own, for a second screen. Closing it loses nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.services.document import Document
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.notes.area import NotesArea
from facilitator_app.ui.notes.window_undo import WindowUndo, is_redo, is_undo

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
        column.addWidget(area, 1)
        self._undo = WindowUndo(document=document, save_typing=area.save_now, parent=self)
        column.addWidget(self._undo)
        hub.file_opened.connect(self._on_file_opened)
        hub.workshop_chosen.connect(self._on_file_opened)
        hub.records_changed.connect(self._on_records_changed)
        self._name()

    @property
    def area(self) -> NotesArea:
        """The pane."""
        return self._area

    def event(self, event: QEvent) -> bool:
        """Undo and redo are this window's own here: the main one's keys would take back what is not seen."""
        if isinstance(event, QKeyEvent) and _takes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the window; what is typed is saved. Ctrl+Z and Ctrl+Y take back and make again."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif is_undo(event):
            self._undo.undo()
        elif is_redo(event):
            self._undo.redo()
        else:
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
        self._undo.forget()
        self._name()

    def _on_records_changed(self, _change: object) -> None:
        self._undo.forget()

    def _name(self) -> None:
        file_name = self._document.repository.path.name if self._document.is_open else ""
        title = self.tr("Notes")
        self.setWindowTitle(f"{title} – {file_name}" if file_name else title)


def _takes(event: QKeyEvent) -> bool:
    """Whether a key is kept from the shortcuts of the whole program."""
    return event.type() == QEvent.Type.ShortcutOverride and (is_undo(event) or is_redo(event))
