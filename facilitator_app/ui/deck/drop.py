"""Takes a PDF or PowerPoint file that is dropped on a widget; everything else stays with the widget itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from facilitator_app.services.importing_slides import DECK_ENDINGS

_DROPS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class DeckDrop(QObject):
    """`dropped` tells the path. Only a single file of this computer is taken, never a link."""

    dropped = Signal(str)

    def __init__(self, target: QWidget, *parts: QWidget) -> None:
        """`parts` are those inside the target that take drops of their own."""
        super().__init__(target)
        for widget in (target, *parts):
            widget.setAcceptDrops(True)
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept decks; tell of one that was let go."""
        if event.type() not in _DROPS or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        path = deck_path(event.mimeData())
        if not path:
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(path)
        return True


def deck_path(dragged: QMimeData) -> str:
    """The path of the one deck that is dragged; empty when it is anything else."""
    urls = dragged.urls() if dragged.hasUrls() else []
    if len(urls) != 1 or not urls[0].isLocalFile():
        return ""
    path = urls[0].toLocalFile()
    return path if Path(path).suffix.lower() in DECK_ENDINGS else ""
