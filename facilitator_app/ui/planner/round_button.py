"""Which statements of the leadership foundation the groups of a block work on, one each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from facilitator_app.ui.kit import Button, Size, menu_words

MOST_LISTED_CHARS = 70


class RoundButton(Button):
    """`chosen` carries the ids of the statements in the foundation's order, none for no round."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "flag", size=Size.SMALL, parent=parent)
        self.setObjectName("block_round")
        self._statements: tuple[tuple[str, str], ...] = ()
        self._ids: tuple[str, ...] = ()
        self.clicked.connect(self._on_clicked)

    def show_round(self, statements: Sequence[tuple[str, str]], chosen_ids: Sequence[str]) -> None:
        """Stand for a block's round; `statements` as (id, words). Without any there is nothing to choose."""
        self._statements = tuple(statements)
        self._ids = tuple(one for one, _words in statements if one in chosen_ids)
        self.setVisible(bool(statements))
        count = len(self._ids)
        words = self.tr("Statements: %n", "", count) if count else self.tr("Statements …")
        if words != self.text():
            self.set_words(words)
            self.setAccessibleName(words)
        self.setToolTip(self.tr("Each group works on a statement of its own of the leadership foundation."))

    def menu(self) -> QMenu:
        """All statements, ticked when the groups work on them."""
        menu = QMenu(self)
        menu.setObjectName("round_menu")
        for statement_id, words in self._statements:
            cut = words if len(words) <= MOST_LISTED_CHARS else f"{words[:MOST_LISTED_CHARS].rstrip()} …"
            act = QAction(menu_words(cut), menu)
            act.setCheckable(True)
            act.setChecked(statement_id in self._ids)
            act.setData(statement_id)
            menu.addAction(act)
        menu.addSeparator()
        for words, key in ((self.tr("All statements"), "all"), (self.tr("No statements"), "none")):
            act = QAction(words, menu)
            act.setData(key)
            menu.addAction(act)
        menu.triggered.connect(self._on_chosen)
        return menu

    def _on_clicked(self) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _on_chosen(self, act: QAction) -> None:
        everything = tuple(one for one, _words in self._statements)
        if not act.isCheckable():
            self.chosen.emit(everything if act.data() == "all" else ())
            return
        wanted = {*self._ids} ^ {str(act.data())}
        self.chosen.emit(tuple(one for one in everything if one in wanted))
