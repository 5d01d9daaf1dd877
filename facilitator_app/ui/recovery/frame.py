"""The recovery dialogs: heading, sentence, columns that give way, buttons, never larger than the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.ui.kit import Button, Fit, IconMark, PlainLabel, Tone, Variant
from facilitator_app.ui.theme import Ground, TextRole, current_roles, scaled_px, set_ground

EDGE_PX = 2
SCREEN_MARGIN_PX = 48


class WideDialog(QDialog):
    """`columns` is where the content goes, `foot` the row of buttons."""

    def __init__(
        self, parent: QWidget | None, *, title: str, text: str, size: QSize, icon: str, role: str = "text_2"
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._wanted = QSize(scaled_px(size.width()), scaled_px(size.height()))
        set_ground(self, Ground.SURFACE)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(24, 24, 24, 16)
        self._outer.setSpacing(16)
        self._outer.addLayout(self._head(title, text, icon, role))
        self.columns = QHBoxLayout()
        self.columns.setSpacing(16)
        self._outer.addLayout(self.columns, 1)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self._outer.addLayout(self.foot)

    def showEvent(self, event: QShowEvent) -> None:
        """As large as it wants to be, where the screen has the room."""
        room = self.screen().availableSize() - QSize(SCREEN_MARGIN_PX, SCREEN_MARGIN_PX)
        self.resize(self._wanted.boundedTo(room))
        super().showEvent(event)

    def add_foot(self, words: str, name: str, icon: str = "", variant: Variant = Variant.SECONDARY) -> Button:
        """A button at the foot."""
        button = Button(words, icon, variant=variant)
        button.setObjectName(name)
        self.foot.addWidget(button)
        return button

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface with an ink edge, since nothing has a shadow."""
        roles = current_roles()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(roles.surface))
        painter.setPen(QPen(QColor(roles.text), EDGE_PX))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _head(self, title: str, text: str, icon: str, role: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(IconMark(icon, size_px=24, role=role), 0, Qt.AlignmentFlag.AlignTop)
        said = QVBoxLayout()
        said.setSpacing(8)
        said.addWidget(PlainLabel(title, TextRole.CARD_HEADING, fit=Fit.WRAP))
        self.said = PlainLabel(text, TextRole.BODY, tone=Tone.TEXT_2, fit=Fit.WRAP)
        self.said.setObjectName("dialog_text")
        said.addWidget(self.said)
        row.addLayout(said, 1)
        return row


def column(heading: str, *parts: QWidget) -> QVBoxLayout:
    """A heading with what stands below it; the first part takes the room there is."""
    made = QVBoxLayout()
    made.setSpacing(8)
    made.addWidget(PlainLabel(heading, TextRole.BODY_STRONG, fit=Fit.WRAP))
    for at, part in enumerate(parts):
        made.addWidget(part, 0 if at else 1)
    return made
