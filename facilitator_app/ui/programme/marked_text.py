"""A text with the words marked that came or went: underlined when they came, struck out when they went.

Invariant: a mark never depends on colour alone, and the text is read aloud with its marks in words.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator_app.domain.look import Roles
from facilitator_app.domain.word_changes import WordFate, WordRun
from facilitator_app.ui.theme import TextRole, font_for, roles_at, scaled_px


class MarkedText(QWidget):
    """As high as its words at the width it is given."""

    def __init__(self, runs: Sequence[WordRun], role: TextRole, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs, self._role = tuple(runs), role
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self._spoken())

    def runs(self) -> tuple[WordRun, ...]:
        """The words with what happened to them."""
        return self._runs

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Room for all lines."""
        return round(self._laid_out(width, roles_at(self)).boundingRect().height()) + 2

    def sizeHint(self) -> QSize:
        """A readable width."""
        wide = scaled_px(320)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """May become narrow."""
        return QSize(scaled_px(120), scaled_px(self._role.size_px))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words with their marks."""
        roles = roles_at(self)
        painter = QPainter(self)
        painter.setPen(QColor(roles.text))
        self._laid_out(self.width(), roles).draw(painter, QPointF(0, 0))

    def _laid_out(self, width: int, roles: Roles) -> QTextLayout:
        layout = QTextLayout("".join(run.text for run in self._runs).replace("\n", "\u2028"), self._font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats(roles))
        layout.beginLayout()
        top = 0.0
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, top))
            top += line.height()
            line = layout.createLine()
        layout.endLayout()
        return layout

    def _formats(self, roles: Roles) -> list[QTextLayout.FormatRange]:
        ranges, at = [], 0
        for run in self._runs:
            length = _utf16_length(run.text)
            if run.fate is not WordFate.KEPT:
                marked = QTextLayout.FormatRange()
                marked.start, marked.length = at, _utf16_length(run.text.rstrip())
                marked.format = _format_of(run.fate, roles)
                ranges.append(marked)
            at += length
        return ranges

    def _font(self) -> QFont:
        return font_for(self._role)

    def _spoken(self) -> str:
        words = {
            WordFate.KEPT: "{words}",
            WordFate.ADDED: self.tr("[added: {words}]"),
            WordFate.DROPPED: self.tr("[dropped: {words}]"),
        }
        return " ".join(words[run.fate].format(words=run.text.strip()) for run in self._runs)


def _format_of(fate: WordFate, roles: Roles) -> QTextCharFormat:
    marked = QTextCharFormat()
    if fate is WordFate.ADDED:
        marked.setFontUnderline(True)
        marked.setFontWeight(QFont.Weight.Bold)
        marked.setForeground(QColor(roles.accent))
    else:
        marked.setFontStrikeOut(True)
        marked.setForeground(QColor(roles.text_2))
    return marked


def _utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
