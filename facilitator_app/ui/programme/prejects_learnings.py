"""What a pre-ject has taught: each learning can be corrected, and a new one is said here or between two workshops.

Invariant: a learning that is being typed is never overwritten.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.forms import FieldKind, FieldSpec
from facilitator_app.ui.forms import Entry, FormField
from facilitator_app.ui.kit import Button, Fit, PlainLabel, SegmentedChoice, Size, TextEdit, Tone
from facilitator_app.ui.theme import TextRole

HERE, BETWEEN = "here", "between"
GAP_PX = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningLine:
    """A learning in words. `told` says when and where."""

    learning_id: str
    text: str
    told: str


class LearningList(QWidget):
    """`corrected` carries an id and its words; `learned` new words and whether they were said at this workshop."""

    corrected = Signal(str, str)
    learned = Signal(str, bool)
    left = Signal()

    def __init__(
        self, entry: Entry, *, date_words: Callable[[date], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._entry = entry
        self._date_words = date_words
        self._fields: dict[str, FormField] = {}
        self._build()

    def show_learnings(self, lines: Sequence[LearningLine]) -> None:
        """Show these, oldest first."""
        known = {line.learning_id for line in lines}
        for gone in [key for key in self._fields if key not in known]:
            field = self._fields.pop(gone)
            field.hide()
            field.deleteLater()
        for at, line in enumerate(lines):
            field = self._fields.get(line.learning_id) or self._add(line)
            if self._rows.indexOf(field) != at:
                self._rows.removeWidget(field)
                self._rows.insertWidget(at, field)
            field.set_value(line.text)

    def save_now(self) -> None:
        """Save what was typed in the last moment; a new learning waits for its button."""
        for field in tuple(self._fields.values()):
            field.save_now()

    def start_anew(self) -> None:
        """Another card: nothing is being written."""
        self._new.set_text("")

    def show_refusal(self, sentence: str) -> None:
        """Say why it was not added; empty takes it away."""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))

    def _add(self, line: LearningLine) -> FormField:
        spec = FieldSpec(key=line.learning_id, kind=FieldKind.LONG_TEXT, label=line.told)
        field = self._fields[line.learning_id] = FormField(spec, self._entry, date_words=self._date_words)
        field.value_saved.connect(self._on_saved)
        field.left.connect(self.left)
        return field

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GAP_PX)
        outer.addWidget(PlainLabel(self.tr("Learned"), TextRole.CARD_HEADING))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GAP_PX)
        outer.addLayout(self._rows)
        self._new = TextEdit()
        self._new.setObjectName("new_learning")
        self._new.setAccessibleName(self.tr("What it has taught"))
        self._new.setPlaceholderText(self.tr("What do you know now that you did not know before?"))
        outer.addWidget(self._new)
        row = QHBoxLayout()
        row.setSpacing(GAP_PX)
        self._where = SegmentedChoice(
            [(HERE, self.tr("At this workshop")), (BETWEEN, self.tr("Between two"))],
            accessible_name=self.tr("Where it was said"),
            chosen_key=HERE,
        )
        self._where.setObjectName("where_learned")
        row.addWidget(self._where)
        row.addStretch(1)
        add = Button(self.tr("Add"), "plus", size=Size.SMALL)
        add.setObjectName("add_learning")
        add.clicked.connect(self._on_add)
        row.addWidget(add)
        outer.addLayout(row)
        self._refusal = PlainLabel("", TextRole.HINT, tone=Tone.OVER, fit=Fit.WRAP)
        self._refusal.setObjectName("learning_refused")
        self._refusal.hide()
        outer.addWidget(self._refusal)

    def _on_add(self) -> None:
        self.learned.emit(self._new.text(), self._where.chosen_key() != BETWEEN)
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_saved(self, learning_id: str, value: object) -> None:
        self.corrected.emit(learning_id, str(value or ""))
