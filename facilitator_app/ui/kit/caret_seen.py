"""Keeps the caret of a growing text in sight of the pane that the text stands in.

One invariant: a pane is scrolled only while somebody writes in it, and only as far as the caret needs.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QWidget
from shiboken6 import isValid

LOOK = QEvent.Type(QEvent.registerEventType())
_LAID_OUT = (QEvent.Type.Resize, QEvent.Type.LayoutRequest)


class CaretSeen(QObject):
    """Looks after every move of the caret, and after the pane or what it holds has been laid out anew.

    The look is posted, so that it comes when the field has grown and stands where it will. The field tells when it
    gets and loses the focus and another size: a filter on it would hold up every letter.
    """

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._panes: tuple[QScrollArea, ...] = ()
        self._is_posted = False
        edit.cursorPositionChanged.connect(self.look_soon)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look when something round the field was laid out."""
        if event.type() in _LAID_OUT:
            self.look_soon()
        return False

    def customEvent(self, event: QEvent) -> None:
        """Look now: everything before has been laid out."""
        self._is_posted = False
        if isValid(self._edit) and self._edit.hasFocus():
            for pane in self._panes:
                self._scroll(pane)

    def begin(self) -> None:
        """The field has the focus."""
        self.end()
        self._panes = tuple(_panes_around(self._edit))
        for pane in self._panes:
            for part in _laid_out(pane):
                part.installEventFilter(self)

    def end(self) -> None:
        """The field has lost the focus."""
        # A field that is deleted with its pane loses the focus when the pane is half gone.
        for pane in (one for one in self._panes if isValid(one)):
            for part in _laid_out(pane):
                part.removeEventFilter(self)
        self._panes = ()

    def look_soon(self) -> None:
        """The caret has moved, or the field has."""
        if self._panes and not self._is_posted:
            self._is_posted = True
            QCoreApplication.postEvent(self, QEvent(LOOK))

    def _scroll(self, pane: QScrollArea) -> None:
        caret = self._edit.cursorRect()
        top = self._edit.viewport().mapTo(pane.viewport(), QPoint(0, caret.top())).y()
        air = caret.height() // 2
        above = top - air
        below = top + caret.height() + air - pane.viewport().height()
        if above < 0 or below > 0:
            bar = pane.verticalScrollBar()
            bar.setValue(bar.value() + (below if below > 0 else above))


def _laid_out(pane: QScrollArea) -> list[QWidget]:
    page = pane.widget()
    return [pane.viewport(), *([page] if page is not None else [])]


def _panes_around(edit: QWidget) -> list[QScrollArea]:
    """From the nearest outwards, those that hold the field."""
    panes = []
    around = edit.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            panes.append(around)
        around = around.parentWidget()
    return panes
