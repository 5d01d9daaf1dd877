"""Whose action an output becomes: a few letters of a name, and Enter."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.services.schema_pace import LeaderLine
from facilitator_app.ui.kit import Fit, KeyHint, LineEdit, PlainLabel
from facilitator_app.ui.notes.suggestions import MOST, Suggestion, Suggestions
from facilitator_app.ui.show_keys import OWN_ESCAPE
from facilitator_app.ui.theme import TextRole

FindLeaders = Callable[[str, str], Sequence[LeaderLine]]
"""The leaders for an output whose names fit what is typed, the likeliest first."""


class NameLine(LineEdit):
    """The letters of the name; the list takes the keys it knows, Esc and leaving end the search."""

    ended = Signal()

    def __init__(self, takes: Callable[[QKeyEvent], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._takes = takes
        self.setProperty(OWN_ESCAPE, True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the list first."""
        if event.key() == Qt.Key.Key_Escape:
            self.ended.emit()
        elif not self._takes(event) and event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going elsewhere ends the search; a window in front does not."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.ended.emit()


class LeaderFinder(QWidget):
    """A strip under the outputs; `found` tells the output and the leader it becomes an action of."""

    found = Signal(str, str)

    def __init__(self, find: FindLeaders, above: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._above = above
        self._output_id = ""
        self._came_from: QWidget | None = None
        self._list = Suggestions(self, above)
        self._list.setObjectName("leader_suggestions")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        row.addWidget(PlainLabel(self.tr("Whose action is it?"), TextRole.SMALL_STRONG))
        self._line = NameLine(self._list.take_key)
        self._line.setObjectName("find_leader")
        self._line.setAccessibleName(self.tr("Whose action is it?"))
        self._line.setPlaceholderText(self.tr("A few letters of the name"))
        row.addWidget(self._line, 1)
        self._none = PlainLabel("", TextRole.HINT, fit=Fit.ELIDE)
        row.addWidget(self._none)
        row.addWidget(KeyHint("Enter"))
        self._line.textEdited.connect(self._on_typed)
        self._line.ended.connect(self.end)
        self._list.taken.connect(self._on_taken)
        self.hide()

    def begin(self, output_id: str) -> None:
        """Ask for the leader of an output. Raises `Refused` when the file has no action schema."""
        self._find(output_id, "")
        focused = self.window().focusWidget()
        self._came_from = None if focused is self._line else focused
        self._output_id = output_id
        self._line.clear()
        self.show()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._offer()

    def end(self) -> None:
        """Go away; the keyboard goes back to where it came from."""
        had_focus = self._line.hasFocus()
        self._list.hide()
        self._output_id = ""
        came_from, self._came_from = self._came_from, None
        self.hide()
        if had_focus and came_from is not None and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typed(self, _typed: str) -> None:
        self._offer()

    def _offer(self) -> None:
        lines = self._find(self._output_id, self._line.text())[:MOST]
        offered = [Suggestion(line.participant.id, _words(line)) for line in lines]
        self._none.setText("" if offered else self.tr("Nobody is called that."))
        corner = self._line.mapTo(self._above, QPoint(0, 0))
        self._list.offer_these(offered, QRect(corner, self._line.size()))

    def _on_taken(self, participant_id: str) -> None:
        output_id = self._output_id
        self.end()
        if output_id:
            self.found.emit(output_id, participant_id)


def _words(line: LeaderLine) -> str:
    return " · ".join(part for part in (line.participant.name, line.participant.unit) if part)
