"""One everyday example under its statement: its words, where it was told, and what can be done with it.

Invariant: what is being typed is never overwritten.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from facilitator_app.domain.harvest import EverydayExample
from facilitator_app.ui.kit import Fit, IconButton, PlainLabel, Size, TextEdit, Variant, menu_words
from facilitator_app.ui.programme.typed_field import TypedField
from facilitator_app.ui.theme import TextRole

MOST_LISTED_CHARS = 60
TAKE_OFF, REMOVE = "take_off", "remove"


class ExampleRow(QWidget):
    """Signals carry the example's id; `placed` also the statement's, empty for none."""

    written = Signal(str, str)
    left = Signal()
    placed = Signal(str, str)
    removed = Signal(str)

    def __init__(self, example_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("example")
        self._id = example_id
        self._statements: tuple[tuple[str, str], ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(2)
        self._field = TextEdit(least_lines=1, most_lines=6)
        self._field.setObjectName("example_text")
        self._field.setAccessibleName(self.tr("Everyday example"))
        self._typed = TypedField(self._field, self)
        self._place = PlainLabel("", TextRole.HINT, fit=Fit.ELIDE)
        words.addWidget(self._field)
        words.addWidget(self._place)
        row.addLayout(words, 1)
        self._more = IconButton(
            "ellipsis-vertical",
            self.tr("Move or remove the example"),
            variant=Variant.QUIET,
            size=Size.SMALL,
        )
        self._more.setObjectName("example_more")
        row.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        self._typed.written.connect(self._on_written)
        self._typed.left.connect(self._on_left)
        self._more.clicked.connect(self._on_more)

    def show_example(
        self, example: EverydayExample, *, place: str, statements: Sequence[tuple[str, str]]
    ) -> None:
        """Draw it. `statements` are those it could be moved to, as (id, words)."""
        self._typed.show_text(example.text)
        self._place.setText(place)
        self._statements = tuple(statements)

    def save_now(self) -> None:
        """Save what was typed."""
        self._typed.save_now()

    def forget(self) -> None:
        """Its example is gone."""
        self._typed.forget()

    def menu(self) -> QMenu:
        """What can be done with it."""
        menu = QMenu(self)
        menu.setObjectName("example_menu")
        to = menu.addMenu(self.tr("Move to another statement"))
        to.setEnabled(bool(self._statements))
        for statement_id, words in self._statements:
            cut = words if len(words) <= MOST_LISTED_CHARS else f"{words[:MOST_LISTED_CHARS].rstrip()} …"
            self._add(to, menu_words(cut), statement_id)
        self._add(menu, self.tr("Take it off the statement"), TAKE_OFF)
        menu.addSeparator()
        self._add(menu, self.tr("Remove the example"), REMOVE)
        menu.triggered.connect(self._on_chosen)
        return menu

    def _add(self, menu: QMenu, words: str, key: str) -> None:
        act = QAction(words, menu)
        act.setData(key)
        menu.addAction(act)

    def _on_more(self) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _on_chosen(self, act: QAction) -> None:
        key = str(act.data())
        self._typed.save_now()
        if key == REMOVE:
            self.removed.emit(self._id)
        else:
            self.placed.emit(self._id, "" if key == TAKE_OFF else key)

    def _on_written(self, text: str) -> None:
        self.written.emit(self._id, text)

    def _on_left(self) -> None:
        self.left.emit()
