"""How many pages each slide of the day fills, counted a few at a time so that the window never stalls."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from facilitator_app.ui.debounce import Debounce

BETWEEN_MS = 10
AT_ONCE = 4


class PageCounts(QObject):
    """`counts` is None until all have been counted once; then it is the last whole count."""

    counted = Signal()

    def __init__(
        self, page_count: Callable[[str], int], parent: QObject, *, can_count: Callable[[], bool]
    ) -> None:
        super().__init__(parent)
        self._can_count = can_count
        self._page_count = page_count
        self._left: list[str] = []
        self._found: dict[str, int] = {}
        self._revision = -1
        self.counts: dict[str, int] | None = None
        self._pause = Debounce(BETWEEN_MS, self)
        self._pause.settled.connect(self._go_on)

    def count(self, keys: list[str], revision: int) -> None:
        """Count these, unless they have been counted at that revision of the file."""
        if revision == self._revision:
            return
        self._revision = revision
        self._left, self._found = list(keys), {}
        self._pause.touch()

    def forget(self) -> None:
        """Another file is open."""
        self._pause.cancel()
        self._revision, self.counts = -1, None

    def _go_on(self) -> None:
        if not self._can_count():
            self.forget()
            return
        for key in self._left[:AT_ONCE]:
            self._found[key] = self._page_count(key)
        self._left = self._left[AT_ONCE:]
        if self._left:
            self._pause.touch()
            return
        self.counts = self._found
        self.counted.emit()
