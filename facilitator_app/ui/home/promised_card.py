"""*Siden sidst* on the overview: how much of what was promised earlier is open at the workshop that is worked on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.ui.kit import Card, PlainLabel
from facilitator_app.ui.theme import TextRole


class PromisedCard(Card):
    """Two numbers, each with what it counts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Since last time"), parent=parent)
        self.setObjectName("since_last")
        row = QHBoxLayout()
        row.setSpacing(24)
        self._open, self._open_words = _figure("open_actions"), PlainLabel("", TextRole.SMALL)
        self._due, self._due_words = _figure("due_actions"), PlainLabel("", TextRole.SMALL)
        self._due_column = _column(self._due, self._due_words)
        row.addWidget(_column(self._open, self._open_words))
        row.addWidget(self._due_column)
        row.addStretch(1)
        self.content.addLayout(row)

    def show_counts(self, open_actions: int, due: int, *, month: str) -> None:
        """Say how many actions are open, and how many of them their leaders follow up in `month`."""
        self._open.setText(str(open_actions))
        self._open_words.setText(self.tr("open actions", "", open_actions))
        self._due.setText(str(due))
        self._due_words.setText(self.tr("have follow-up in {month}", "", due).format(month=month))
        self._due_column.setVisible(bool(due and month))


def _figure(name: str) -> PlainLabel:
    figure = PlainLabel("", TextRole.PAGE_HEADING)
    figure.setObjectName(name)
    return figure


def _column(figure: PlainLabel, words: PlainLabel) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(figure, 0, Qt.AlignmentFlag.AlignLeft)
    column.addWidget(words, 0, Qt.AlignmentFlag.AlignLeft)
    return holder
