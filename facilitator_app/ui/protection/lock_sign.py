"""The small lock in the header of every area: the open file is protected by a passphrase."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import HeaderBar, IconMark

SIGN = "file_lock"


class LockSign(QObject):
    """One sign in each header, seen while the file is protected."""

    def __init__(
        self, window: QWidget, *, is_protected: Callable[[], bool], hub: Hub, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._is_protected = is_protected
        hub.file_opened.connect(self._show)

    def stand_in(self, area: QWidget) -> None:
        """Let it be in the header of the area that is seen, beside what tells when it was saved."""
        header = area.findChild(HeaderBar)
        if header is not None and header.findChild(QWidget, SIGN) is None:
            sign = IconMark("lock", size_px=16, role="text_2")
            sign.setObjectName(SIGN)
            words = self.tr("The file is protected by a password.")
            sign.setToolTip(words)
            sign.setAccessibleName(words)
            header.chips.addWidget(sign)
        self._show()

    def _show(self, _change: object = None) -> None:
        is_protected = self._is_protected()
        for sign in self._window.findChildren(QWidget, SIGN):
            sign.setVisible(is_protected)
