"""Examples without a statement yet: one is chosen, and the statement's number puts it there.

Invariant: placing the chosen example leaves the next one chosen, so that a whole pile is placed by numbers alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.harvest import EverydayExample
from facilitator_app.domain.textfmt import one_line
from facilitator_app.ui.kit import Card, Divider, EmptyState, Fit, KeyHint, PlainLabel, Row, RowList
from facilitator_app.ui.theme import TextRole, scaled_px

MOST_BY_KEY = 9
GAP_PX = 16
STATEMENTS_PX = 480


class LooseList(RowList):
    """The examples; a number key asks for the statement with that number."""

    number_pressed = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 9 place, everything else is the list's own."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.text().isdecimal() and held == Qt.KeyboardModifier.NoModifier and event.text() != "0":
            self.number_pressed.emit(int(event.text()))
            return
        super().keyPressEvent(event)


class LooseView(QWidget):
    """Left the examples, right the chosen one in full and the statements with their numbers."""

    placed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("loose_view")
        self._examples: tuple[EverydayExample, ...] = ()
        self._statements: tuple[tuple[str, str], ...] = ()
        self._build()
        self._list.row_chosen.connect(self._draw_chosen)
        self._list.number_pressed.connect(self._on_number)
        self._numbers.row_opened.connect(self._on_opened)
        self._numbers.number_pressed.connect(self._on_number)

    def show_examples(
        self,
        examples: Sequence[EverydayExample],
        *,
        statements: Sequence[tuple[str, str]],
        places: Mapping[str, str],
    ) -> None:
        """Draw them; `statements` as (id, words) in order, `places` the workshops' titles by id."""
        at = max(0, self._list.currentIndex().row())
        kept = self._list.chosen_key()
        self._examples, self._statements = tuple(examples), tuple(statements)
        self._stack.setCurrentWidget(self._work if examples else self._empty)
        self._list.set_rows(
            [
                Row(
                    key=one.id,
                    title=one_line(one.text),
                    sub=places.get(one.workshop_id, ""),
                    tooltip=one.text,
                )
                for one in examples
            ]
        )
        self._numbers.set_rows(
            [
                Row(key=statement_id, title=one_line(words), lead=str(number), tooltip=words)
                for number, (statement_id, words) in enumerate(statements, start=1)
            ]
        )
        ids = [one.id for one in examples]
        if ids and kept not in ids:
            self._list.choose(ids[min(at, len(ids) - 1)])
        self._draw_chosen(self._list.chosen_key())

    def begin(self) -> None:
        """On the list."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw_chosen(self, example_id: str) -> None:
        chosen = next((one for one in self._examples if one.id == example_id), None)
        self._chosen.setText(chosen.text if chosen else "")

    def _on_number(self, number: int) -> None:
        if self._list.chosen_key() and 1 <= number <= len(self._statements):
            self.placed.emit(self._list.chosen_key(), self._statements[number - 1][0])

    def _on_opened(self, statement_id: str) -> None:
        if self._list.chosen_key():
            self.placed.emit(self._list.chosen_key(), statement_id)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget()
        outer.addWidget(self._stack)
        self._empty = EmptyState(
            "check-check",
            self.tr("Every example has its statement."),
            self.tr("Examples made under Notes without a statement are listed here."),
        )
        self._stack.addWidget(self._empty)
        self._work = QWidget()
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX)
        left = Card(self.tr("Examples without a statement"), is_flush=True)
        self._list = LooseList(self.tr("Examples without a statement"))
        self._list.setObjectName("loose_examples")
        left.content.addWidget(self._list, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 8)
        foot.addWidget(KeyHint("1"))
        foot.addWidget(PlainLabel("–", TextRole.SMALL))
        foot.addWidget(KeyHint(str(MOST_BY_KEY)))
        foot.addWidget(
            PlainLabel(self.tr("puts the example under that statement"), TextRole.SMALL, fit=Fit.ELIDE), 1
        )
        left.content.addWidget(Divider())
        left.content.addLayout(foot)
        row.addWidget(left, 1)
        row.addWidget(self._build_right(), 1)
        self._stack.addWidget(self._work)

    def _build_right(self) -> QWidget:
        right = Card(self.tr("Which statement is it an example of?"), is_flush=True)
        self._chosen = PlainLabel("", TextRole.WORDS, fit=Fit.WRAP)
        self._chosen.setObjectName("loose_chosen")
        self._chosen.setContentsMargins(16, 12, 16, 12)
        right.content.addWidget(self._chosen)
        right.content.addWidget(Divider())
        self._numbers = LooseList(self.tr("Statements by number"))
        self._numbers.setObjectName("statement_numbers")
        self._numbers.setMinimumHeight(scaled_px(120))
        right.content.addWidget(self._numbers, 1)
        return right
