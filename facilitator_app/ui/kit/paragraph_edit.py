"""One paragraph that is seen whole: as long as a line may be, and never cut by the column it stands in."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeyEvent

from facilitator_app.ui.kit.text_fields import TextEdit


class ParagraphEdit(TextEdit):
    """A `TextEdit` without line breaks: Enter finishes it, and what is pasted comes as one line."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Everything but a new line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.editing_finished.emit()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words only, with a space where a line ended."""
        line = QMimeData()
        if source.hasText():
            line.setText(" ".join(source.text().split()))
        super().insertFromMimeData(line)
