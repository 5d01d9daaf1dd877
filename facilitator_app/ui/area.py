"""What every area of the main window has in common: it renders when it is seen, and never while it is hidden."""

from __future__ import annotations

import sys

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget


class Area(QWidget):
    """One area behind the rail. A subclass connects hub signals to `invalidate` and draws in `render`."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._is_stale = True

    def invalidate(self, _change: object = None) -> None:
        """Something shown here has changed: render now if seen, or else when it is next seen."""
        self._is_stale = True
        if self.isVisible():
            self._render_if_stale()

    def render_area(self) -> None:
        """Draw everything from the services' readings. Called again and again; must give the same result."""

    def begin(self) -> None:
        """The area has been gone to: put the focus where work begins."""

    def save_now(self) -> None:
        """Save what has been typed in the last moment; asked before the file is let go."""

    def showEvent(self, event: QShowEvent) -> None:
        self._render_if_stale()
        super().showEvent(event)

    def _render_if_stale(self) -> None:
        if not self._is_stale:
            return
        self._is_stale = False
        try:
            self.render_area()
        except Exception as error:
            # On Python 3.11 PySide ends the process when some errors (a wrong call, an ended iterator) leave an
            # overridden event handler that was called by `show()`. To be removed with Python 3.11.
            sys.excepthook(type(error), error, error.__traceback__)
