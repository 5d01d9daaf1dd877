"""The chosen statement: its words, its explanation and its everyday examples, written in place.

Invariant: a statement without words is said in a sentence under the field and never stored.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator_app.domain.foundation import Coverage
from facilitator_app.domain.harvest import EverydayExample
from facilitator_app.ui.kit import (
    Button,
    Card,
    Fit,
    IconButton,
    LabelledField,
    LineEdit,
    ParagraphEdit,
    PlainLabel,
    Size,
    TextEdit,
    Tone,
    Variant,
)
from facilitator_app.ui.kit.flowing import FlowingBody
from facilitator_app.ui.programme.foundation_example import ExampleRow
from facilitator_app.ui.programme.typed_field import TypedField
from facilitator_app.ui.theme import TextRole


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementShown:
    """What the card shows. `places` are the titles of the workshops by id, `others` the other statements by id."""

    number: int
    total: int
    coverage: Coverage
    places: Mapping[str, str]
    others: Sequence[tuple[str, str]]
    is_on_wall: bool
    closed: str


class StatementCard(Card):
    """Signals carry what was asked of the statement that is shown."""

    written = Signal(str, str, str)
    moved = Signal(str, int)
    removed = Signal(str)
    example_added = Signal(str, str)
    example_written = Signal(str, str)
    example_placed = Signal(str, str)
    example_removed = Signal(str)
    wall_asked = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statement_card")
        self._id = ""
        self._rows: dict[str, ExampleRow] = {}
        self._build()
        self._connect()

    def show_statement(self, shown: StatementShown) -> None:
        """Draw a statement; another one than before begins at the top."""
        statement = shown.coverage.statement
        if statement.id != self._id:
            self.save_now()
            self.forget()
            self._id = statement.id
            self._new.clear()
            self._scroll.verticalScrollBar().setValue(0)
        self._heading.setText(self.tr("Statement {number}").format(number=shown.number))
        self._up.setEnabled(shown.number > 1)
        self._down.setEnabled(shown.number < shown.total)
        self._text.show_text(statement.text)
        self._explanation.show_text(statement.explanation)
        self._wall.set_on(shown.is_on_wall, self.tr("Take it down"))
        self._wall.set_off("" if shown.is_on_wall else shown.closed)
        self._show_examples(shown)

    def shown_id(self) -> str:
        """The statement that is shown."""
        return self._id

    def focus_text(self) -> None:
        """Write in the statement, all of it marked."""
        self._text_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._text_field.selectAll()

    def say(self, sentence: str) -> None:
        """Tell what was refused; empty takes it away."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    def save_now(self) -> None:
        """Save what was typed."""
        self._text.save_now()
        self._explanation.save_now()
        for row in self._rows.values():
            row.save_now()

    def forget(self) -> None:
        """Another statement is shown from now on."""
        self._text.forget()
        self._explanation.forget()
        for row in self._rows.values():
            row.forget()
        self.say("")

    def _show_examples(self, shown: StatementShown) -> None:
        examples = shown.coverage.examples
        for gone in [key for key in self._rows if key not in {one.id for one in examples}]:
            row = self._rows.pop(gone)
            row.forget()
            self._examples.removeWidget(row)
            row.hide()
            row.deleteLater()
        for at, example in enumerate(examples):
            row = self._rows.get(example.id) or self._make_row(example)
            if self._examples.indexOf(row) != at:
                self._examples.insertWidget(at, row)
            place = shown.places.get(example.workshop_id, "")
            row.show_example(example, place=place, statements=shown.others)
        self._count.setText(self.tr("%n examples", "", len(examples)) if examples else "")
        self._none.setVisible(not examples)

    def _make_row(self, example: EverydayExample) -> ExampleRow:
        row = ExampleRow(example.id)
        row.written.connect(self.example_written)
        row.left.connect(self.left)
        row.placed.connect(self.example_placed)
        row.removed.connect(self.example_removed)
        self._rows[example.id] = row
        return row

    def _build(self) -> None:
        self._heading = PlainLabel("", TextRole.CARD_HEADING, fit=Fit.ELIDE)
        self._wall = Button(self.tr("Show on the wall"), "projector", size=Size.SMALL)
        self._wall.setObjectName("statement_on_wall")
        self._up = IconButton("chevron-up", self.tr("Move the statement up"), size=Size.SMALL)
        self._up.setObjectName("statement_up")
        self._down = IconButton("chevron-down", self.tr("Move the statement down"), size=Size.SMALL)
        self._down.setObjectName("statement_down")
        self._remove = IconButton(
            "trash-2", self.tr("Remove the statement"), variant=Variant.QUIET, size=Size.SMALL
        )
        self._remove.setObjectName("statement_remove")
        self.heading_row.addWidget(self._heading, 1)
        for widget in (self._wall, self._up, self._down, self._remove):
            self.heading_row.addWidget(widget)
        self.content.addLayout(self.heading_row)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._build_body())
        self.content.addWidget(self._scroll, 1)

    def _build_body(self) -> QWidget:
        body = FlowingBody()
        outer = QVBoxLayout(body)
        outer.setContentsMargins(2, 2, 8, 2)
        outer.setSpacing(12)
        self._text_field = ParagraphEdit(role=TextRole.WORDS_LARGE, least_lines=1, most_lines=5)
        self._text_field.setObjectName("statement_text")
        self._text = TypedField(self._text_field, self)
        self._explanation_field = TextEdit(
            least_lines=2, most_lines=8, placeholder=self.tr("What it means in practice, in a few lines …")
        )
        self._explanation_field.setObjectName("statement_explanation")
        self._explanation = TypedField(self._explanation_field, self)
        self._said = PlainLabel("", TextRole.HINT, tone=Tone.OVER, fit=Fit.WRAP)
        self._said.setObjectName("statement_said")
        self._said.hide()
        outer.addWidget(LabelledField(self.tr("Statement"), self._text_field))
        outer.addWidget(self._said)
        outer.addWidget(LabelledField(self.tr("Explanation"), self._explanation_field))
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self.tr("Everyday examples"), TextRole.BODY_STRONG))
        self._count = PlainLabel("", TextRole.SMALL)
        self._count.setObjectName("example_count")
        head.addWidget(self._count)
        head.addStretch(1)
        outer.addLayout(head)
        self._none = PlainLabel(
            self.tr("No example yet. Write one, or press F8 on an output under Notes."),
            TextRole.SMALL,
            fit=Fit.WRAP,
        )
        outer.addWidget(self._none)
        self._examples = QVBoxLayout()
        self._examples.setSpacing(8)
        outer.addLayout(self._examples)
        outer.addLayout(self._build_new())
        outer.addStretch(1)
        return body

    def _build_new(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._new = LineEdit(placeholder=self.tr("Write an everyday example …"), role=TextRole.WORDS)
        self._new.setObjectName("new_example")
        self._new.setAccessibleName(self.tr("New everyday example"))
        self._add = Button(self.tr("Add"), "plus")
        self._add.setObjectName("add_example")
        row.addWidget(self._new, 1)
        row.addWidget(self._add)
        return row

    def _connect(self) -> None:
        self._text.written.connect(self._on_written)
        self._explanation.written.connect(self._on_written)
        self._text.left.connect(self.left)
        self._explanation.left.connect(self.left)
        self._new.returnPressed.connect(self._on_add)
        self._add.clicked.connect(self._on_add)
        self._up.clicked.connect(self._on_up)
        self._down.clicked.connect(self._on_down)
        self._remove.clicked.connect(self._on_remove)
        self._wall.clicked.connect(self._on_wall)

    def _on_written(self, _text: str) -> None:
        self.written.emit(self._id, self._text.text(), self._explanation.text())

    def _on_add(self) -> None:
        if self._new.text().strip():
            words = self._new.text()
            self._new.clear()
            self.example_added.emit(self._id, words)

    def _on_up(self) -> None:
        self.moved.emit(self._id, -1)

    def _on_down(self) -> None:
        self.moved.emit(self._id, 1)

    def _on_remove(self) -> None:
        self.forget()
        self.removed.emit(self._id)

    def _on_wall(self) -> None:
        self.wall_asked.emit(self._id)
