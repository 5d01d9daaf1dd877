"""A small grid of lines: one row for each thing said, one column for each part of it. The last row is always empty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator_app.ui.kit import LineEdit, PlainLabel
from facilitator_app.ui.theme import TextRole

GAP_PX = 8


class RowsGrid(QWidget):
    """Rows of texts by column key. Rows without a word are not part of the value."""

    changed = Signal()
    left = Signal()

    def __init__(
        self, *, columns: Sequence[tuple[str, str]], most_rows: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = list(columns)
        self._most_rows = most_rows
        self._lines: list[list[LineEdit]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP_PX)
        for at, (_key, words) in enumerate(self._columns):
            self._grid.addWidget(PlainLabel(words, TextRole.LABEL), 0, at)
        self._add_line()

    def rows(self) -> list[dict[str, str]]:
        """The rows in which anything is written."""
        read = [
            {key: edit.text().strip() for (key, _), edit in zip(self._columns, line, strict=True)}
            for line in self._lines
        ]
        return [row for row in read if any(row.values())]

    def set_rows(self, rows: Sequence[dict[str, str]]) -> None:
        """Show rows without telling."""
        if list(rows) == self.rows():
            return
        # Rows from before a limit was set are shown and kept.
        while len(self._lines) < max(len(rows), min(len(rows) + 1, self._most_rows)):
            self._add_line()
        for at, line in enumerate(self._lines):
            row = rows[at] if at < len(rows) else {}
            for (key, _), edit in zip(self._columns, line, strict=True):
                edit.setText(row.get(key, ""))
                edit.setCursorPosition(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)

    def _add_line(self) -> None:
        number = len(self._lines) + 1
        line = []
        for at, (key, words) in enumerate(self._columns):
            edit = LineEdit(role=TextRole.WORDS)
            edit.setObjectName(f"{key}_{number}")
            edit.setAccessibleName(f"{words} {number}")
            edit.textEdited.connect(self._on_edited)
            edit.installEventFilter(self)
            self._grid.addWidget(edit, number, at)
            line.append(edit)
        self._lines.append(line)
        if number == 1 and line:
            self.setFocusProxy(line[0])

    def _on_edited(self) -> None:
        is_last_used = any(edit.text() for edit in self._lines[-1])
        if is_last_used and len(self._lines) < self._most_rows:
            self._add_line()
        self.changed.emit()
