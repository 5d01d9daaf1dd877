"""The picture of a slide, chosen: from a file, from what was copied, or dropped."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.ui.kit import Button, Fit, PlainLabel, Size
from facilitator_app.ui.theme import TextRole


class PictureField(QWidget):
    """Asks for a picture; a slide that has one gets another in its place."""

    file_asked = Signal()
    paste_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        choose = Button(self.tr("Choose a picture"), "image", size=Size.SMALL)
        choose.setObjectName("choose_picture")
        paste = Button(self.tr("Paste"), "clipboard-paste", size=Size.SMALL)
        paste.setObjectName("paste_picture")
        paste.setAccessibleName(self.tr("Paste a picture"))
        hint = PlainLabel(self.tr("PNG or JPG. It can also be dropped here."), TextRole.SMALL, fit=Fit.ELIDE)
        row.addWidget(choose)
        row.addWidget(paste)
        row.addWidget(hint, 1)
        self.setFocusProxy(choose)
        choose.clicked.connect(self.file_asked)
        paste.clicked.connect(self.paste_asked)
        self.hide()
