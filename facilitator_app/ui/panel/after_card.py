"""After the end: what the day leaves open, what it took against its plan, and the way back into it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator_app.ui.kit import Button, Card, Fit, PlainLabel, Size
from facilitator_app.ui.panel.small import say
from facilitator_app.ui.theme import Ground, TextRole, scaled_px, set_ground

LEAST_LIST_PX = 96


@dataclass(frozen=True, slots=True)
class UsedLine:
    """A block with its planned and its used minutes, in words; nothing used of one that was not reached."""

    title: str
    planned: str
    used: str


class AfterCard(Card):
    """What is unfinished, then the list of planned and used."""

    resumed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("after_card")
        self.content.setContentsMargins(16, 8, 16, 12)
        self.content.setSpacing(4)
        self._used_lines: tuple[UsedLine, ...] = ()
        self._heading = PlainLabel("", TextRole.BODY_STRONG, fit=Fit.ELIDE)
        self._heading.setObjectName("unfinished_heading")
        self._resume = Button(self.tr("Go on with the day"), "undo-2", size=Size.SMALL)
        self._resume.setObjectName("resume_day")
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._resume)
        self.content.addLayout(head)
        self.content.addWidget(self._build_list(), 1)
        self._resume.clicked.connect(self.resumed)

    def show_unfinished(self, lines: Sequence[str]) -> None:
        """List everything that is open."""
        say(self._heading, self.tr("Unfinished") if lines else self.tr("Everything was reached"))
        say(self._lines, "\n".join(lines))
        self._lines.setVisible(bool(lines))

    def show_used(self, lines: Sequence[UsedLine]) -> None:
        """List what was planned and what was used."""
        if tuple(lines) == self._used_lines:
            return
        self._used_lines = tuple(lines)
        while (item := self._grid.takeAt(0)) is not None:
            if (label := item.widget()) is not None:
                label.deleteLater()
        heads = (self.tr("What was planned and used"), self.tr("Planned"), self.tr("Used"))
        for column, words in enumerate(heads):
            self._put(
                PlainLabel(words, TextRole.LABEL, fit=Fit.ELIDE if column == 0 else Fit.ONE_LINE), 0, column
            )
        for row, line in enumerate(lines, start=1):
            self._put(PlainLabel(line.title, TextRole.SMALL, fit=Fit.ELIDE), row, 0)
            self._put(PlainLabel(line.planned, TextRole.SMALL), row, 1)
            self._put(PlainLabel(line.used, TextRole.SMALL_STRONG), row, 2)

    def _build_list(self) -> QScrollArea:
        page = QWidget()
        set_ground(page, Ground.SURFACE)
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 8, 0)
        box.setSpacing(12)
        self._lines = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._lines.setObjectName("unfinished")
        box.addWidget(self._lines)
        table = QWidget()
        table.setObjectName("planned_and_used")
        self._grid = QGridLayout(table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        box.addWidget(table)
        box.addStretch(1)
        area = QScrollArea()
        area.setObjectName("after_list")
        area.setAccessibleName(self.tr("The day against its plan"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumHeight(scaled_px(LEAST_LIST_PX))
        area.setWidget(page)
        return area

    def _put(self, label: PlainLabel, row: int, column: int) -> None:
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(label, row, column)
