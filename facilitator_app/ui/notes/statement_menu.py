"""Of which statement a new example is one: a list with numbers, answered by one key or left with Esc."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from facilitator_app.domain.foundation import Statement
from facilitator_app.domain.textfmt import one_line
from facilitator_app.ui.kit import menu_words

MOST_BY_KEY = 9
MOST_LISTED_CHARS = 70


class StatementMenu(QMenu):
    """`statement_chosen` carries the example's id and the statement's."""

    statement_chosen = Signal(str, str)

    def __init__(self, example_id: str, statements: Sequence[Statement], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("statement_menu")
        self.setAccessibleName(self.tr("Which statement is it an example of?"))
        self._example_id = example_id
        heading = QAction(self.tr("Which statement is it an example of?"), self)
        heading.setEnabled(False)
        self.addAction(heading)
        self.addSeparator()
        for number, statement in enumerate(statements, start=1):
            words = one_line(statement.text)
            cut = words if len(words) <= MOST_LISTED_CHARS else f"{words[:MOST_LISTED_CHARS].rstrip()} …"
            key = "&" if number <= MOST_BY_KEY else ""
            act = QAction(f"{key}{number}  {menu_words(cut)}", self)
            act.setData(statement.id)
            self.addAction(act)
        self.triggered.connect(self._on_triggered)

    def _on_triggered(self, act: QAction) -> None:
        self.statement_chosen.emit(self._example_id, str(act.data()))
