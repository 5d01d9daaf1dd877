"""The timer's faces: the same on panel, notes and wall. The digits are the only thing that moves.

Which face it is, is decided elsewhere; this widget only shows it.
"""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.ui.kit.labels import DigitsLabel, PlainLabel
from facilitator_app.ui.kit.shapes import StateIcon, StateShape
from facilitator_app.ui.kit.surfaces import Card
from facilitator_app.ui.theme import TextRole


class Face(StrEnum):
    """States of a timer as they are seen."""

    CALM = "calm"
    NEAR = "near"
    WRAP_UP = "wrap_up"
    OVER = "over"
    PAUSE = "pause"
    READY = "ready"


SHAPE_OF_FACE = {
    Face.CALM: StateShape.RUNNING,
    Face.NEAR: StateShape.NEAR,
    Face.WRAP_UP: StateShape.NEAR,
    Face.OVER: StateShape.OVER,
    Face.PAUSE: StateShape.PAUSE,
    Face.READY: StateShape.EMPTY,
}


class TimerFace(Card):
    """Digits with shape and word under them, in the face's frame."""

    def __init__(
        self,
        *,
        size_px: int = 40,
        size_with_sign_px: int = 0,
        widest: str = "+00:00",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(padding_px=12, parent=parent)
        self._size_px = size_px
        self._size_with_sign_px = size_with_sign_px or size_px
        self._face = Face.CALM
        self.digits = DigitsLabel("", size_px=size_px, widest=widest)
        self.content.setSpacing(4)
        self.content.addWidget(self.digits)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        self._mark = StateIcon(StateShape.RUNNING, size_px=14)
        self._word = PlainLabel("", TextRole.SMALL_STRONG)
        row.addWidget(self._mark)
        row.addWidget(self._word)
        row.addStretch(1)
        self.content.addLayout(row)

    def face(self) -> Face:
        """The face shown."""
        return self._face

    def show_time(self, digits: str, face: Face, word: str) -> None:
        """Show digits (`06:24`, `+02:13`), face and the state's word."""
        self.digits.set_size_px(self._size_with_sign_px if digits.startswith("+") else self._size_px)
        self.digits.set_text(digits)
        self.setAccessibleName(f"{digits} {word}")
        if face == self._face and word == self._word.text():
            return
        self._face = face
        self._mark.set_shape(SHAPE_OF_FACE[face], word)
        self._word.setText(word)
        self.set_inverse(face is Face.OVER)
        self.set_thick_edge("near" if face in (Face.NEAR, Face.WRAP_UP) else "")


class TimerState(QWidget):
    """Shape and word alone, for panels that lay the digits out themselves."""

    def __init__(self, role: TextRole = TextRole.CARD_HEADING, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._mark = StateIcon(StateShape.RUNNING, size_px=14)
        self._word = PlainLabel("", role)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._word, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)

    def show_face(self, face: Face, word: str) -> None:
        """Show the face's shape and its word."""
        self._mark.set_shape(SHAPE_OF_FACE[face], word)
        self._word.setText(word)
