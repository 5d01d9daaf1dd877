"""The options A to H of a dilemma: written, moved with Alt and the arrows, added and removed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.dilemmas import LETTERS
from facilitator_app.domain.textfmt import one_line
from facilitator_app.services.keeping_deck import MOST_OPTIONS
from facilitator_app.ui.debounce import SAVE_AT_LATEST_MS, Debounce
from facilitator_app.ui.exercises.fields import PartField
from facilitator_app.ui.kit import Button, Fit, IconButton, LineEdit, PlainLabel, Size, Variant
from facilitator_app.ui.planner.written import SAVE_AFTER_MS
from facilitator_app.ui.theme import TextRole, scaled_px

LETTER_PX = 16


class OptionLine(QWidget):
    """One option with its letter and the buttons that move it and take it away."""

    typed = Signal()
    left = Signal()
    removal_asked = Signal(int)
    move_asked = Signal(int, int)

    def __init__(self, at: int) -> None:
        super().__init__()
        self._at = at
        letter = LETTERS[at]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        mark = PlainLabel(letter, TextRole.SMALL_STRONG)
        mark.setFixedWidth(scaled_px(LETTER_PX))
        self.edit = LineEdit()
        self.edit.setObjectName(f"option_{letter}")
        self.edit.setAccessibleName(self.tr("Option {letter}").format(letter=letter))
        up = IconButton(
            "chevron-up",
            self.tr("Move {letter} up").format(letter=letter),
            variant=Variant.QUIET,
            size=Size.SMALL,
        )
        up.setObjectName(f"option_{letter}_up")
        up.setEnabled(at > 0)
        remove = IconButton(
            "x", self.tr("Remove {letter}").format(letter=letter), variant=Variant.QUIET, size=Size.SMALL
        )
        remove.setObjectName(f"remove_option_{letter}")
        row.addWidget(mark)
        row.addWidget(self.edit, 1)
        row.addWidget(up)
        row.addWidget(remove)
        self._buttons = (up, remove)
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self._on_typed)
        self.edit.editingFinished.connect(self.left)
        up.clicked.connect(self._on_up)
        remove.clicked.connect(self._on_remove)

    def hold(self, is_held: bool) -> None:
        """Keep the option where it is."""
        for button in self._buttons:
            button.setVisible(not is_held)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow, which the line itself has no use for."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_asked.emit(self._at, step)
            return
        super().keyPressEvent(event)

    def _on_typed(self, _text: str) -> None:
        self.typed.emit()

    def _on_up(self) -> None:
        self.move_asked.emit(self._at, -1)

    def _on_remove(self) -> None:
        self.removal_asked.emit(self._at)


class OptionsField(PartField):
    """`written` carries all options as they are to be."""

    def __init__(self, key: str, label: str) -> None:
        super().__init__(key)
        self._options: tuple[str, ...] = ()
        self._lines: list[OptionLine] = []
        self._is_held = False
        self._debounce = Debounce(SAVE_AFTER_MS, self, longest_ms=SAVE_AT_LATEST_MS)
        self._debounce.settled.connect(self._save)
        self.column.setSpacing(4)
        self.column.addWidget(PlainLabel(label, TextRole.LABEL, fit=Fit.ELIDE))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.column.addLayout(self._rows)
        self._held = PlainLabel("", TextRole.HINT, fit=Fit.WRAP)
        self._held.setObjectName("options_held")
        self._held.hide()
        self.column.addWidget(self._held)
        self._add = Button(self.tr("Add option"), "plus", size=Size.SMALL, variant=Variant.QUIET)
        self._add.setObjectName("add_option")
        self._add.clicked.connect(self._on_add)
        self.column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_value(self, value: object) -> None:
        """Show stored options; one that is being typed is left as it is."""
        assert isinstance(value, tuple), "options are texts in a row"
        if self._debounce.is_waiting():
            return
        self._options = tuple(map(str, value))
        if len(self._lines) != len(self._options):
            self._rebuild()
        for line, text in zip(self._lines, self._options, strict=True):
            if one_line(line.edit.text()) != text:
                line.edit.setText(text)
                line.edit.setCursorPosition(0)
        is_full = len(self._options) >= MOST_OPTIONS
        self._add.set_off(self.tr("There are options A to H, and no more.") if is_full else "")

    def hold(self, reason: str) -> None:
        """Keep every option at its place, and say why; an empty reason lets them move again."""
        self._is_held = bool(reason)
        self._held.setText(reason)
        self._held.setVisible(bool(reason))
        for line in self._lines:
            line.hold(self._is_held)

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        self._debounce.settle_now()

    def drop(self) -> None:
        """What is typed belonged to something that is gone."""
        self._debounce.cancel()

    def _rebuild(self) -> None:
        """Lines stay as far as they go, so that the one that is typed in keeps its cursor."""
        while len(self._lines) > len(self._options):
            line = self._lines.pop()
            self._rows.removeWidget(line)
            line.hide()
            line.deleteLater()
        for at in range(len(self._lines), len(self._options)):
            line = OptionLine(at)
            line.typed.connect(self._debounce.touch)
            line.left.connect(self._on_left)
            line.removal_asked.connect(self._on_remove)
            line.move_asked.connect(self._on_move)
            self._rows.addWidget(line)
            line.show()
            self._lines.append(line)

    def _now(self) -> list[str]:
        return [one_line(line.edit.text()) for line in self._lines]

    def _on_left(self) -> None:
        self._debounce.settle_now()
        self.left.emit()

    def _save(self) -> None:
        self._tell(self._now())

    def _tell(self, options: Sequence[str]) -> None:
        self._debounce.cancel()
        self.written.emit(self.key, tuple(options))

    def _on_add(self) -> None:
        self.left.emit()
        self._tell([*self._now(), ""])
        self._focus(len(self._lines) - 1)

    def _on_remove(self, at: int) -> None:
        self.left.emit()
        left = self._now()
        del left[at]
        self._tell(left)
        self._focus(min(at, len(self._lines) - 1))

    def _on_move(self, at: int, step: int) -> None:
        options = self._now()
        to = at + step
        if self._is_held or not 0 <= to < len(options):
            return
        self.left.emit()
        options.insert(to, options.pop(at))
        self._tell(options)
        self._focus(to)

    def _focus(self, at: int) -> None:
        if 0 <= at < len(self._lines):
            self._lines[at].edit.setFocus(Qt.FocusReason.TabFocusReason)
