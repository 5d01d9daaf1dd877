"""A dilemma as the card the groups get: statement, options, poles and the first question; and the arguments of both
sides, which are not on the card."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from facilitator_app.domain.dilemmas import LETTERS, Dilemma
from facilitator_app.ui.kit import Card, Fit, PlainLabel, Tone
from facilitator_app.ui.theme import Ground, TextRole, roles_at, scaled_px, set_ground

MARK_PX = 10
SIDE_PX = 16


class PoleLine(QWidget):
    """A line from a square to a disc."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as its marks."""
        return QSize(scaled_px(120), scaled_px(MARK_PX) + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Line, square, disc."""
        painter, ink, mark = QPainter(self), QColor(roles_at(self).text), scaled_px(MARK_PX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, right = self.height() / 2, self.width() - mark
        painter.setPen(QPen(ink, 1.5))
        painter.drawLine(mark // 2, round(middle), right, round(middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRect(QRectF(0, middle - mark / 2, mark, mark))
        painter.drawEllipse(QRectF(right, middle - mark / 2, mark, mark))


class DilemmaCard(Card):
    """Shows one dilemma; what it lacks is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding_px=0, is_flush=True, parent=parent)
        self.setAccessibleName(self.tr("The card"))
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(SIDE_PX, 12, SIDE_PX, 12)
        column.setSpacing(10)
        column.addLayout(self._build_head())
        self._statement = PlainLabel("", TextRole.WORDS, fit=Fit.WRAP)
        self._statement.setObjectName("card_statement")
        self._options = PlainLabel("", TextRole.BODY, fit=Fit.WRAP)
        self._options.setObjectName("card_options")
        column.addWidget(self._statement)
        column.addWidget(self._options)
        column.addWidget(self._build_poles())
        self._questions = PlainLabel("", TextRole.BODY, fit=Fit.WRAP)
        column.addWidget(self._questions)
        self._context = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        column.addWidget(self._context)
        column.addStretch(1)
        set_ground(page, Ground.SURFACE)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(page)
        self.content.addWidget(area, 1)

    def show_dilemma(self, dilemma: Dilemma) -> None:
        """Show a dilemma."""
        options = zip(LETTERS, dilemma.options, strict=False)
        self._title.setText(dilemma.title)
        self._theme.setText(dilemma.theme)
        self._pole_a.setText(dilemma.pole_a)
        self._pole_b.setText(dilemma.pole_b)
        self._poles.setVisible(bool(dilemma.pole_a or dilemma.pole_b))
        texts = (
            (self._statement, dilemma.statement),
            (self._options, "\n".join(f"{letter}   {words}" for letter, words in options)),
            (self._argument_a, dilemma.argument_a),
            (self._argument_b, dilemma.argument_b),
            (self._questions, "\n".join(dilemma.questions)),
            (self._context, dilemma.context),
        )
        for label, text in texts:
            label.setText(text)
            label.setVisible(bool(text))

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(12)
        self._title = PlainLabel("", TextRole.SMALL_STRONG, fit=Fit.ELIDE)
        self._title.setObjectName("card_title")
        self._theme = PlainLabel("", TextRole.SMALL)
        head.addWidget(self._title, 1)
        head.addWidget(self._theme)
        return head

    def _build_poles(self) -> QWidget:
        self._poles = QWidget()
        column = QVBoxLayout(self._poles)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        self._pole_a = PlainLabel("", TextRole.SMALL_STRONG, fit=Fit.WRAP, alignment=left)
        self._pole_b = PlainLabel("", TextRole.SMALL_STRONG, fit=Fit.WRAP, alignment=right)
        self._argument_a = PlainLabel("", TextRole.SMALL, tone=Tone.TEXT_2, fit=Fit.WRAP, alignment=left)
        self._argument_b = PlainLabel("", TextRole.SMALL, tone=Tone.TEXT_2, fit=Fit.WRAP, alignment=right)
        for left_label, right_label in ((self._pole_a, self._pole_b), (self._argument_a, self._argument_b)):
            row = QHBoxLayout()
            row.setSpacing(16)
            row.addWidget(left_label, 1)
            row.addWidget(right_label, 1)
            column.addLayout(row)
            if left_label is self._pole_a:
                column.addWidget(PoleLine())
        return self._poles
