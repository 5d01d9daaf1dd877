"""The tab *Øvelse* of a block: which exercise it runs, and which dilemmas it discusses, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.ui.designer.field_list import FieldList, FieldRow
from facilitator_app.ui.exercises.refusal import RefusalLine
from facilitator_app.ui.kit import Button, ComboBox, Fit, IconButton, LabelledField, PlainLabel, Size, Variant
from facilitator_app.ui.read_only import stay_open
from facilitator_app.ui.theme import TextRole, scaled_px

NONE_KEY = "/none"
"""The choice of no exercise; no record's id has a stroke in it."""
LEAST_ROWS_PX = 88


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockChoices:
    """What a block can choose from: exercises by id and title, and the whole deck. `fit` says how the exercise fits
    the block."""

    exercises: tuple[tuple[str, str], ...]
    deck: tuple[Dilemma, ...]
    fit: str


class BlockWork(QWidget):
    """`exercise_chosen` carries an id, empty for none. Dilemmas are known by their ids; `place_asked` carries the
    place (from 0) among the block's own."""

    exercise_chosen = Signal(str)
    exercise_opened = Signal(str)
    dilemma_added = Signal(str)
    dilemma_removed = Signal(str)
    place_asked = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._block_id = ""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 12, 20, 12)
        outer.setSpacing(8)
        self._refusal = RefusalLine()
        outer.addWidget(self._refusal)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addLayout(self._build_exercise(), 1)
        row.addLayout(self._build_dilemmas(), 1)
        outer.addLayout(row, 1)
        self._exercise.activated.connect(self._on_exercise)
        self._open.clicked.connect(self._on_open)
        self._add.activated.connect(self._on_add)
        self.rows.place_asked.connect(self.place_asked)
        self.rows.move_asked.connect(self._on_move)
        self.rows.removal_asked.connect(self.dilemma_removed)
        self._remove.clicked.connect(self._on_remove)

    def show_block(self, block: Block, choices: BlockChoices) -> None:
        """Show what a block has chosen, and what else there is."""
        if block.id != self._block_id:
            self.refuse("")
        self._block_id = block.id
        _offer(self._exercise, [(NONE_KEY, self.tr("No exercise")), *choices.exercises])
        self._exercise.choose(block.exercise_id or NONE_KEY)
        self._fit.setText(choices.fit)
        self._open.setVisible(block.exercise_id is not None)
        by_id = {dilemma.id: dilemma for dilemma in choices.deck}
        mine = [by_id[one] for one in block.dilemma_ids if one in by_id]
        others = [dilemma for dilemma in choices.deck if dilemma.id not in block.dilemma_ids]
        _offer(self._add, [(dilemma.id, _name(dilemma)) for dilemma in others])
        self._add.setCurrentIndex(-1)
        self._add.setEnabled(bool(others))
        rows = [
            FieldRow(key=d.id, title=_name(d), icon="scale", tooltip=d.statement, can_move=True) for d in mine
        ]
        if tuple(rows) != self.rows.rows():
            self.rows.set_rows(rows)
        self.rows.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self._remove.setEnabled(bool(rows))

    def refuse(self, words: str) -> None:
        """Say why what was asked was not done; empty words take it back."""
        self._refusal.say(words)

    def _build_exercise(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        self._exercise = ComboBox()
        self._exercise.setObjectName("block_exercise")
        column.addWidget(LabelledField(self.tr("Exercise"), self._exercise))
        self._open = Button(self.tr("Edit the exercise"), "pencil", size=Size.SMALL)
        self._open.setObjectName("open_block_exercise")
        stay_open(self._open)
        self._fit = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._fit.setObjectName("exercise_fit")
        column.addWidget(self._fit)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return column

    def _build_dilemmas(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        self._add = ComboBox(placeholder=self.tr("Add a dilemma"))
        self._add.setObjectName("add_dilemma")
        self._remove = IconButton(
            "trash-2", self.tr("Take the dilemma out"), variant=Variant.QUIET, size=Size.SMALL
        )
        self._remove.setObjectName("remove_block_dilemma")
        head.addWidget(self._add, 1)
        head.addWidget(self._remove)
        inner = QWidget()
        head.setContentsMargins(0, 0, 0, 0)
        inner.setLayout(head)
        inner.setFocusProxy(self._add)
        column.addWidget(LabelledField(self.tr("Dilemmas"), inner))
        self._add.setAccessibleName(self.tr("Add a dilemma"))
        self.rows = FieldList(accessible_name=self.tr("Dilemmas of the block"))
        self.rows.setObjectName("block_dilemmas")
        self.rows.setMinimumHeight(scaled_px(LEAST_ROWS_PX))
        column.addWidget(self.rows, 1)
        self._none = PlainLabel(self.tr("The block discusses no dilemma."), TextRole.SMALL, fit=Fit.WRAP)
        column.addWidget(self._none)
        column.addStretch(0)
        return column

    def _on_exercise(self) -> None:
        key = self._exercise.chosen_key()
        self.exercise_chosen.emit("" if key == NONE_KEY else key)

    def _on_open(self) -> None:
        self.exercise_opened.emit(self._exercise.chosen_key())

    def _on_add(self) -> None:
        self.dilemma_added.emit(self._add.chosen_key())

    def _on_move(self, dilemma_id: str, steps: int) -> None:
        ids = [row.key for row in self.rows.rows()]
        self.place_asked.emit(dilemma_id, max(0, ids.index(dilemma_id) + steps))

    def _on_remove(self) -> None:
        key = self.rows.chosen_key() or next((row.key for row in self.rows.rows()), "")
        if key:
            self.dilemma_removed.emit(key)


def _name(dilemma: Dilemma) -> str:
    return dilemma.title or dilemma.statement


def _offer(box: ComboBox, choices: Sequence[tuple[str, str]]) -> None:
    shown = [(str(box.itemData(at)), box.itemText(at)) for at in range(box.count())]
    if shown != list(choices):
        box.set_choices(choices)
