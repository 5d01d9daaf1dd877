"""What is typed and not yet saved, by field; told a moment after the last letter, and at once when it is asked for."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from facilitator_app.ui.debounce import SAVE_AT_LATEST_MS, Debounce

SAVE_AFTER_MS = 300


class PendingTexts(QObject):
    """`written` carries a field's key and its text."""

    written = Signal(str, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: dict[str, str] = {}
        self._debounce = Debounce(SAVE_AFTER_MS, self, longest_ms=SAVE_AT_LATEST_MS)
        self._debounce.settled.connect(self.save_now)

    def put(self, key: str, text: str) -> None:
        """This text has been typed."""
        self._waiting[key] = text
        self._debounce.touch()

    def is_waiting(self, key: str) -> bool:
        """Whether what was typed in a field has not been told yet."""
        return key in self._waiting

    def save_now(self) -> None:
        """Tell at once what waits."""
        self._debounce.cancel()
        waiting, self._waiting = self._waiting, {}
        for key, text in waiting.items():
            self.written.emit(key, text)

    def forget(self) -> None:
        """What was typed belongs to a file that is no longer open."""
        self._waiting = {}
        self._debounce.cancel()
