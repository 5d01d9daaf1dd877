"""The tab *Spørgsmål til grupper*: which form the groups fill in, and its fields to be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.forms import FormSpec
from facilitator_app.ui.kit import CheckBox, ComboBox, EmptyState, Fit, PlainLabel, Row, RowList
from facilitator_app.ui.planner.round_button import RoundButton
from facilitator_app.ui.planner.words import field_kind_words, visibility_words
from facilitator_app.ui.theme import TextRole


class BlockQuestions(QWidget):
    """What the groups are asked, in which way, and who may see the outputs.

    `changed` carries the block as it is to be, with another form or none, and the name of what was changed.
    """

    changed = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._block: Block | None = None
        self._statements: tuple[tuple[str, str], ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(20, 12, 20, 8)
        head.setSpacing(12)
        self._choice = ComboBox(accessible_name=self.tr("Form for the groups"))
        self._choice.setObjectName("block_form")
        self._revision = PlainLabel("", TextRole.SMALL, fit=Fit.ELIDE)
        self._revision.setObjectName("form_revision")
        head.addWidget(self._choice)
        head.addWidget(self._revision, 1)
        column.addLayout(head)
        column.addLayout(self._ways())
        self._rows = RowList(accessible_name=self.tr("Questions for groups"))
        self._rows.setObjectName("questions")
        self._nothing = EmptyState(
            "form",
            self.tr("The groups are asked nothing in this block"),
            self.tr("Choose a form above. New ones are made under Forms."),
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self._rows)
        self._pages.addWidget(self._nothing)
        column.addWidget(self._pages, 1)
        self._choice.activated.connect(self._on_chosen)
        self._twice.clicked.connect(self._on_twice)
        self._anonymous.clicked.connect(self._on_anonymous)
        self._since_last.clicked.connect(self._on_since_last)
        self._round.chosen.connect(self._on_round)

    def show_statements(self, statements: Sequence[tuple[str, str]]) -> None:
        """The statements of the leadership foundation, as (id, words), that a block's groups could work on."""
        self._statements = tuple(statements)

    def show_block(self, block: Block, form: FormSpec | None, forms: Sequence[FormSpec]) -> None:
        """Show the form of a block, None when it has none, among those that could be asked."""
        self._block = block
        offered = [one for one in forms if one.revision or one == form]
        choices = [("", self.tr("No questions")), *((one.id, one.title) for one in offered)]
        shown = [(self._choice.itemData(at), self._choice.itemText(at)) for at in range(self._choice.count())]
        if shown != choices:
            self._choice.set_choices(choices)
        self._choice.choose(form.id if form is not None else "")
        self._pages.setCurrentWidget(self._rows if form is not None else self._nothing)
        self._show_ways(block, is_asked=form is not None)
        self._revision.setText("")
        if form is None:
            return
        self._revision.setText(self.tr("revision {number}").format(number=form.revision))
        self._rows.set_rows(
            [
                Row(
                    key=field.key,
                    title=field.label,
                    sub=field_kind_words(field.kind),
                    word=visibility_words(field.visibility),
                    tooltip=field.help,
                )
                for field in form.fields
            ]
        )

    def _ways(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(20, 0, 20, 8)
        row.setSpacing(16)
        self._twice = CheckBox(self.tr("Ask before and after"))
        self._twice.setObjectName("block_asks_twice")
        self._twice.setToolTip(self.tr("The groups fill it in twice, and the wall shows the shift."))
        self._anonymous = CheckBox(self.tr("Show without groups' names"))
        self._anonymous.setObjectName("block_is_anonymous")
        self._anonymous.setToolTip(self.tr("On the wall and on shared paper. In the notes the names stay."))
        self._since_last = CheckBox(self.tr("Takes up open actions"))
        self._since_last.setObjectName("block_takes_up_actions")
        self._since_last.setToolTip(
            self.tr("Since last time: what the leaders promised is told here, under Programme.")
        )
        self._round = RoundButton()
        row.addWidget(self._since_last)
        row.addWidget(self._twice)
        row.addWidget(self._anonymous)
        row.addStretch(1)
        row.addWidget(self._round)
        return row

    def _show_ways(self, block: Block, *, is_asked: bool) -> None:
        """An exercise with rounds of its own is not asked twice beside them."""
        self._twice.setChecked(block.asks_twice)
        self._anonymous.setChecked(block.is_anonymous)
        self._since_last.setChecked(block.takes_up_actions)
        self._twice.setVisible(is_asked and (block.exercise_id is None or block.asks_twice))
        self._anonymous.setVisible(is_asked)
        self._round.show_round(self._statements, block.statement_ids)

    def _on_twice(self, asks_twice: bool) -> None:
        if self._block is not None:
            self.changed.emit(replace(self._block, asks_twice=asks_twice), "asks_twice")

    def _on_anonymous(self, is_anonymous: bool) -> None:
        if self._block is not None:
            self.changed.emit(replace(self._block, is_anonymous=is_anonymous), "is_anonymous")

    def _on_since_last(self, takes_up: bool) -> None:
        if self._block is not None:
            self.changed.emit(replace(self._block, takes_up_actions=takes_up), "takes_up_actions")

    def _on_round(self, statement_ids: tuple[str, ...]) -> None:
        if self._block is not None:
            self.changed.emit(replace(self._block, statement_ids=statement_ids), "statement_ids")

    def _on_chosen(self) -> None:
        if self._block is not None:
            self.changed.emit(replace(self._block, form_id=self._choice.chosen_key() or None), "form_id")
