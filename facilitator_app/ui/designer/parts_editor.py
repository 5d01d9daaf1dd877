"""The options of a choice or the columns of rows: named, moved, added and removed; their keys stay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.form_design import with_part
from facilitator_app.domain.forms import Option
from facilitator_app.domain.textfmt import one_line
from facilitator_app.ui.debounce import SAVE_AT_LATEST_MS, Debounce
from facilitator_app.ui.kit import Button, Fit, IconButton, LineEdit, PlainLabel, Size, Tone, Variant
from facilitator_app.ui.theme import TextRole

SAVE_AFTER_MS = 300


class PartLine(QWidget):
    """One option: its label, and the button that takes it away. Alt with an arrow moves it."""

    typed = Signal()
    left = Signal()
    removal_asked = Signal(str)
    move_asked = Signal(str, int)

    def __init__(self, part: Option, number: int, removal_words: str) -> None:
        super().__init__()
        self.part = part
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.edit = LineEdit(part.label)
        self.edit.setObjectName(f"part_{number}")
        self.edit.setAccessibleName(str(number))
        remove = IconButton("x", removal_words, variant=Variant.QUIET, size=Size.SMALL)
        remove.setObjectName(f"remove_part_{number}")
        row.addWidget(self.edit, 1)
        row.addWidget(remove)
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self.typed)
        self.edit.editingFinished.connect(self.left)
        remove.clicked.connect(self._on_remove)

    def now(self) -> Option:
        """The option with the label that stands here."""
        return replace(self.part, label=one_line(self.edit.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow, which the line itself has no use for."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_asked.emit(self.part.key, step)
            return
        super().keyPressEvent(event)

    def _on_remove(self) -> None:
        self.removal_asked.emit(self.part.key)


class PartsEditor(QWidget):
    """`changed` carries all options as they are to be, and what was typed in, empty when nothing was typed."""

    changed = Signal(object, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[Option, ...] = ()
        self._kept_keys: tuple[str, ...] = ()
        self._lines: list[PartLine] = []
        self._typed_key = ""
        self._new_words = "{number}"
        self._debounce = Debounce(SAVE_AFTER_MS, self, longest_ms=SAVE_AT_LATEST_MS)
        self._debounce.settled.connect(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._label = PlainLabel("", TextRole.LABEL)
        column.addWidget(self._label)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column.addLayout(self._rows)
        self._problem = PlainLabel("", TextRole.HINT, tone=Tone.OVER, fit=Fit.WRAP)
        column.addWidget(self._problem)
        self._add = Button("", "plus", size=Size.SMALL, variant=Variant.QUIET)
        self._add.setObjectName("add_part")
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._add.clicked.connect(self._on_add)

    def ask_for(self, label: str, add_words: str, new_words: str) -> None:
        """What the parts are called here; `new_words` names a new one by its {number}."""
        self._label.setText(label)
        self._new_words = new_words
        self._add.set_words(add_words)

    def show_parts(self, parts: Sequence[Option], *, kept_keys: Sequence[str], problem: str) -> None:
        """Show stored parts; new ones take none of `kept_keys`. A label being typed is left as it is."""
        self._kept_keys = tuple(kept_keys)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        if self._debounce.is_waiting():
            return
        self._parts = tuple(parts)
        if [line.part.key for line in self._lines] != [part.key for part in parts]:
            self._rebuild()
        for line, part in zip(self._lines, self._parts, strict=True):
            line.part = part
            if line.now().label != part.label:
                line.edit.setText(part.label)

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        self._debounce.settle_now()

    def drop(self) -> None:
        """What is typed belonged to something that is gone."""
        self._debounce.cancel()

    def _rebuild(self) -> None:
        focused = next((line.part.key for line in self._lines if line.edit.hasFocus()), "")
        for line in self._lines:
            self._rows.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []
        for number, part in enumerate(self._parts, start=1):
            line = PartLine(part, number, self.tr("Remove {part}").format(part=part.label))
            line.typed.connect(self._on_typed)
            line.left.connect(self._on_left)
            line.removal_asked.connect(self._on_remove)
            line.move_asked.connect(self._on_move)
            self._rows.addWidget(line)
            line.show()
            self._lines.append(line)
            if part.key == focused:
                line.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _now(self) -> tuple[Option, ...]:
        return tuple(line.now() for line in self._lines)

    def _on_typed(self) -> None:
        self._typed_key = next((line.part.key for line in self._lines if line.edit.hasFocus()), "")
        self._debounce.touch()

    def _on_left(self) -> None:
        self._debounce.settle_now()
        self.left.emit()

    def _save(self) -> None:
        self.changed.emit(self._now(), self._typed_key)

    def _on_add(self) -> None:
        self._debounce.cancel()
        label = self._new_words.format(number=len(self._lines) + 1)
        self.changed.emit(with_part(self._now(), label, self._kept_keys), "")
        if self._lines:
            self._lines[-1].edit.setFocus(Qt.FocusReason.TabFocusReason)
            self._lines[-1].edit.selectAll()

    def _on_remove(self, key: str) -> None:
        self._debounce.cancel()
        self.changed.emit(tuple(part for part in self._now() if part.key != key), "")

    def _on_move(self, key: str, step: int) -> None:
        self._debounce.cancel()
        parts = list(self._now())
        at = next(i for i, part in enumerate(parts) if part.key == key)
        to = max(0, min(len(parts) - 1, at + step))
        parts.insert(to, parts.pop(at))
        self.changed.emit(tuple(parts), "")
