"""The schema read back as one sentence, with what is missing under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from facilitator_app.domain.textfmt import SentencePart, sentence_text
from facilitator_app.ui.kit import Card, Fit, PlainLabel, StateIcon, StateShape, Tone
from facilitator_app.ui.theme import TextRole, current_roles, font_for, font_px, scaled_px

SIZE_PX = 20
LINE_SHARE = 1.35
MOST_LINES = 9


class SentenceLabel(QWidget):
    """A sentence whose keywords are bold; painted as plain text, whatever it says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[SentencePart, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_sentence(self, parts: Sequence[SentencePart]) -> None:
        """Read these parts back."""
        self._parts = tuple(parts)
        self.setAccessibleName(sentence_text(self._parts))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._laid_out(width)[1]) + 4

    def sizeHint(self) -> QSize:
        width = max(self.width(), scaled_px(200))
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(current_roles().text))
        layout, _height = self._laid_out(self.width())
        layout.draw(painter, QRectF(self.rect()).topLeft())

    def _laid_out(self, width: int) -> tuple[QTextLayout, float]:
        layout = QTextLayout(sentence_text(self._parts), font_for(TextRole.WORDS_LARGE))
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        layout.beginLayout()
        top = 0.0
        for _ in range(MOST_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QRectF(0, top, 0, 0).topLeft())
            top += scaled_px(SIZE_PX) * LINE_SHARE
        layout.endLayout()
        return layout, top

    def _formats(self) -> list[QTextLayout.FormatRange]:
        formats, at = [], 0
        for part in self._parts:
            if part.is_keyword:
                bold = QTextLayout.FormatRange()
                bold.start, bold.length = at, len(part.text)
                look = QTextCharFormat()
                look.setFont(font_px(SIZE_PX, weight=600, is_serif=True))
                look.setForeground(QColor(current_roles().accent))
                bold.format = look
                formats.append(bold)
            at += len(part.text)
        return formats


class ReadingBack(Card):
    """The card *Læst op*."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(has_accent=True, parent=parent)
        self.content.addWidget(PlainLabel(self.tr("Read aloud"), TextRole.LABEL))
        self._sentence = SentenceLabel()
        self._empty = PlainLabel(
            self.tr("The sentence stands here as soon as occasion or action is written."),
            TextRole.SMALL,
            fit=Fit.WRAP,
        )
        self.content.addWidget(self._sentence)
        self.content.addWidget(self._empty)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._shape = StateIcon(StateShape.NEAR, size_px=14)
        self._missing = PlainLabel("", TextRole.SMALL_STRONG, tone=Tone.NEAR, fit=Fit.WRAP)
        row.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._missing, 1)
        self.content.addLayout(row)

    def show_action(self, parts: Sequence[SentencePart], missing: str) -> None:
        """Read an action back and say what it lacks; an empty text says nothing."""
        self._sentence.show_sentence(parts)
        self._sentence.setVisible(bool(parts))
        self._empty.setVisible(not parts)
        self._missing.setText(missing)
        self._missing.setVisible(bool(missing))
        self._shape.setVisible(bool(missing))
